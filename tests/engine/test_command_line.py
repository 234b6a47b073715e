"""The command a person types: exit status, both quotes, clear refusals, one result a line."""

import json
import subprocess
import sys

import pytest

from factcheck.engine import list_checkers
from factcheck.engine.checkers import office_terms

from .support import DEMO, ROOT

ARTICLE = str(DEMO / "ukraine_security_force.txt")
BOOK = str(DEMO / "reference_book.json")


def engine(*arguments, stdin=b""):
    return subprocess.run(
        [sys.executable, "-m", "factcheck.engine", *arguments], cwd=ROOT, input=stdin, capture_output=True
    )


def test_article_with_blocking_findings_exits_one_and_shows_both_quotes():
    done = engine(ARTICLE, "--published", "2025-09-06", "--factbook", BOOK)
    assert (done.returncode, done.stderr) == (1, b"")
    for words in (
        "“the NATO summit in Vilnius in 2022”",
        "“NATO Vilnius Summit: 11–12 July 2023”",
        "line 44",
    ):
        assert words in done.stdout.decode()


def test_text_without_findings_exits_zero():
    done = engine(stdin=b"Nothing much happened in Elmwood today.")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "no inconsistency found" in done.stdout.decode()


def test_json_format_prints_one_readable_result():
    done = engine(ARTICLE, "--published", "2025-09-06", "--factbook", BOOK, "--format", "json")
    found = json.loads(done.stdout)["inconsistencies"]
    assert sum(one["severity"] == "blocking" for one in found) == 4


def test_jsonl_answers_line_by_line():
    lines = [
        {"id": str(number), "text": "In 2022, then-President Donald Trump toured the dairy."}
        for number in range(3)
    ]
    done = engine("--jsonl", "--factbook", BOOK, stdin="\n".join(map(json.dumps, lines)).encode())
    results = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["id"], len(one["inconsistencies"])) for one in results] == [("0", 1), ("1", 1), ("2", 1)]
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (("missing.txt",), b"", "missing.txt: No such file"),
        (("-",), b"one\ntwo \xff", "-, line 2: not UTF-8 (byte 9, 0xff)"),
        (("-", "--published", "May"), b"a", "--published: 'May' is not a date"),
        (("--jsonl",), b'{"text": "a"}\n{"text": ', "standard input, line 2: not JSON"),
        (("--jsonl",), b'{"title": "a"}', "standard input, line 1, text: is missing"),
        (("--jsonl",), b"[1]", "standard input, line 1, document: must be an object"),
        (("-", "--factbook", "pyproject.toml"), b"a", "pyproject.toml, line 1: not JSON"),
    ],
)
def test_bad_input_exits_two_and_says_where(arguments, stdin, message):
    done = engine(*arguments, stdin=stdin)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_list_names_every_checker_with_its_kind():
    done = engine("--list")
    lines = done.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == [one["name"] for one in list_checkers()]


def test_explain_prints_the_description_and_all_examples():
    said = engine("--explain", "office_terms").stdout.decode()
    cases = [*office_terms.SHOULD_FLAG, *office_terms.SHOULD_PASS]
    assert office_terms.__doc__.strip() in said
    assert [case.text for case in cases if case.text.split("\n")[0] not in said] == []


def test_explain_of_an_unknown_checker_lists_those_there_are():
    done = engine("--explain", "spelling_bee")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "no checker “spelling_bee”; there are: event_dates" in done.stderr.decode()
