"""The runner: a failure is never lost among what holds."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import run_tests

ROOT = Path(__file__).resolve().parents[2]


def python(name, code):
    return run_tests.Part(name, [sys.executable, "-c", code])


def test_part_keeps_its_outcome():
    fine, broken = python("fine", "pass"), python("broken", "raise SystemExit(3)")
    run_tests.run(fine)
    run_tests.run(broken)
    assert (fine.failed, broken.failed) == (False, True)


def test_part_sees_no_database_of_the_person_who_runs_it(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://their.own/newsroom")
    part = python("environment", "import os, sys; sys.exit('DATABASE_URL' in os.environ)")
    run_tests.run(part)
    assert not part.failed


def test_summary_counts_what_ran_and_names_what_failed(tmp_path):
    report = tmp_path / "sqlite.xml"
    report.write_text('<testsuites><testsuite tests="12" skipped="2"/></testsuites>')
    lint = run_tests.Part("ruff", [], seconds=0.12)
    tests = run_tests.Part("sqlite", [], failed=True, seconds=31.0, report=report)
    assert run_tests.summary([lint, tests]) == (
        "1 of 2 parts FAILED, 10 tests, 31 s: ruff 0.1 s · sqlite 10 tests 31.0 s FAILED"
    )
    assert run_tests.summary([lint]) == "all 1 parts hold, 0 tests, 0 s: ruff 0.1 s"


def test_unknown_part_is_refused():
    done = subprocess.run(
        [sys.executable, "tools/run_tests.py", "nonsense"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2


def test_what_asks_for_no_database_is_run_once(request):
    assert request.node.get_closest_marker("once")


@pytest.mark.django_db
def test_what_asks_for_a_database_is_run_on_both(request):
    assert request.node.get_closest_marker("once") is None


@pytest.mark.usefixtures("transactional_db")
def test_what_asks_by_a_fixture_is_run_on_both(request):
    assert request.node.get_closest_marker("once") is None
