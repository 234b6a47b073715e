"""Finding a Chromium, and saying what to do where there is none."""

import pytest

from tools import chromium


def put(folder, name):
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return str(program)


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A machine with an empty PATH that nobody may install on."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    chromium.ensure.cache_clear()
    yield tmp_path
    chromium.ensure.cache_clear()


def test_find_takes_debians_own_before_others(machine):
    put(machine, "google-chrome")
    wanted = put(machine, "chromium")
    assert chromium.find() == wanted


def test_find_obeys_the_environment(machine, monkeypatch):
    put(machine, "chromium")
    wanted = put(machine, "another-browser")
    monkeypatch.setenv("CHROMIUM", wanted)
    assert chromium.find() == wanted


def test_find_says_which_named_program_is_missing(machine, monkeypatch):
    put(machine, "chromium")
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    with pytest.raises(chromium.NoChromium, match="no-such-browser is not a program"):
        chromium.ensure()


def test_ensure_says_what_to_install_where_it_may_not(machine):
    with pytest.raises(chromium.NoChromium, match="apt-get install chromium"):
        chromium.ensure()
