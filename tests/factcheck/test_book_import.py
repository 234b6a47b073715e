"""Files of facts: read whole or not at all, every fault named with its line."""

import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.roles import Role
from factcheck import importers
from factcheck.importers import BookRefused
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from tests.factories import person

DEMO = Path(__file__).resolve().parents[2] / "newsroom" / "demo"

EVENT = {
    "name": "Harrow summit",
    "aliases": ["Summit of Harrow, 2021"],
    "kind": "summit",
    "place": ["Harrow", "Washington, D.C."],
    "participants": [],
    "start": "2021-05-04",
    "end": "2021-05-05",
    "source": "The minutes",
    "note": "Two days.",
}
TERM = {
    "person": "Ada Marsh",
    "aliases": [],
    "office": "Mayor of Harrow",
    "title": "Mayor",
    "start": "2019-01-01",
    "end": None,
    "source": "The town hall",
    "note": "",
}
EVENT_ROW = EVENT | {"start": date(2021, 5, 4), "end": date(2021, 5, 5), "where": "book.json, line 3"}
TERM_ROW = TERM | {"start": date(2019, 1, 1), "where": "book.json, line 14"}


def written(value):
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def read(name, text, **options):
    return importers.read(name, text.encode() if isinstance(text, str) else text, **options)


def refused(name, text, **options):
    with pytest.raises(BookRefused) as problem:
        read(name, text, **options)
    return list(problem.value.reasons)


def test_json_is_read_with_lines():
    events, terms = read("book.json", written({"events": [EVENT], "offices": [TERM]}))
    assert (events[0] | {"where": ""}, terms[0] | {"where": ""}) == (
        EVENT_ROW | {"where": ""},
        TERM_ROW | {"where": ""},
    )
    lines = written({"events": [EVENT], "offices": [TERM]}).decode().splitlines()
    begins = [number for number, line in enumerate(lines, 1) if line == "  {"]
    assert [events[0]["where"], terms[0]["where"]] == [f"book.json, line {number}" for number in begins]


def test_csv_is_read_like_json():
    table = (
        "name,aliases,kind,place,participants,start,end,source,note\r\n"
        '\r\nHarrow summit,"Summit of Harrow, 2021",summit,"Harrow; Washington, D.C.",,2021-05-04,2021-05-05,'
        "The minutes,Two days.\r\n"
    )
    events, terms = read("book.csv", table)
    assert (events, terms) == ([EVENT_ROW | {"where": "book.csv, line 3"}], [])
    events, terms = read(
        "book.CSV", "\ufeffPerson,office,start,source\nAda Marsh,Mayor of Harrow,2019-01-01,The town hall\n"
    )
    assert (events, terms) == ([], [TERM_ROW | {"where": "book.CSV, line 2"}])


def test_lines_of_csv_are_those_a_row_begins_on():
    table = 'name,kind,start,source\n"A\nwith a break",summit,soon,S\nB,summit,later,S\n'
    assert refused("book.csv", table) == [
        "book.csv, line 2: start: “soon” is no day such as 2025-08-15.",
        "book.csv, line 4: start: “later” is no day such as 2025-08-15.",
    ]


def test_what_is_left_out_is_filled_in():
    entry = {"name": "Fair", "kind": "fair", "start": "2021-05-04"}
    ((event,), _) = read("book.json", written({"events": [entry]}), source="The almanac")
    assert (event["end"], event["source"], event["aliases"]) == (date(2021, 5, 4), "The almanac", [])
    entry = {
        "person": "Ada",
        "office": "President of France",
        "start": "2021-05-04",
        "source": "S",
        "ref": "x",
    }
    (_, (term,)) = read("book.json", written({"offices": [entry]}))
    assert (term["title"], term["end"]) == ("President", None)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"start": ""}, "start: it is missing."),
        ({"start": None}, "start: it is missing."),
        ({"name": " "}, "name: it is missing."),
        ({"kind": None}, "kind: it is missing."),
        ({"name": 5}, "name: text was expected here."),
        ({"aliases": [1]}, "aliases: a list of texts was expected here."),
        ({"place": {"city": "Harrow"}}, "place: a list of texts was expected here."),
        ({"end": "2021-02-29"}, "end: “2021-02-29” is no day such as 2025-08-15."),
        ({"end": "20210504"}, "end: “20210504” is no day such as 2025-08-15."),
        ({"end": "2021-05-03"}, "end: the last day lies before the first."),
        ({"source": ""}, "source: there is none; say where the newsroom has it from."),
        ({"city": "Harrow"}, "city: an event has no such field; it has name, aliases, kind, place,"),
    ],
)
def test_a_wrong_field_is_named(change, says):
    (reason,) = refused("book.json", json.dumps({"events": [EVENT | change]}))
    assert reason.startswith(f"book.json, line 1: {says}")


def test_everything_wrong_is_named_at_once():
    book = {"events": [EVENT | {"start": "x", "kind": ""}, "Harrow", EVENT], "offices": [TERM, TERM]}
    reasons = refused("book.json", written(book))
    assert [reason.split(": ", 1)[1] for reason in reasons] == [
        "kind: it is missing.",
        "start: “x” is no day such as 2025-08-15.",
        f"the same term of office stands on line {_line_of(book, 2)}.",
        "entry 2 of “events” must be an object.",
    ]


def _line_of(book, number):
    lines = written(book).decode().splitlines()
    return [at for at, line in enumerate(lines, 1) if line == "  {"][number]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("book.json", '{"events": [\n  {"name": "A",}\n]}', "book.json, line 2: this is no JSON: "),
        (
            "book.json",
            "[]",
            "book.json, line 1: an object with the lists “events” and “offices” was expected.",
        ),
        ("book.json", "{}", "book.json: there are no facts in this file."),
        (
            "book.json",
            '{"event": []}',
            "book.json: there is no list “event” in a book; there are events and offices.",
        ),
        ("book.json", '{"events": {}, "offices": {"a": 1}}', "book.json: “offices” must be a list."),
        (
            "book.json",
            '{"events": [{"name": "A", "name": "B"}]}',
            "book.json: “name” stands twice in one object.",
        ),
        ("book.json", "[" * 100_000, "book.json: lists and objects stand in each other beyond reason."),
        (
            "book.csv",
            "name,kind,start\nA,summit\n",
            "book.csv, line 2: this row has 2 cells, the header has 3.",
        ),
        ("book.csv", "title,kind\n", "book.csv, line 1: this line names the columns, “name” for events or"),
        ("book.csv", "name,city\n", "book.csv, line 1: “city” is unknown or there twice; there are name,"),
        ("book.csv", "name,name\n", "book.csv, line 1: “name” is unknown or there twice; there are name,"),
        ("book.csv", 'name,kind\n"A"x,y\n', "book.csv, line 2: this is no CSV: "),
        ("book.csv", "", "book.csv, line 1: this line names the columns"),
        ("book.csv", "name,kind,start\n", "book.csv: there are no facts in this file."),
        ("book.csv", b"name,kind\n\xff,x\n", "book.csv, line 2: the byte 0xFF"),
        ("book.xlsx", b"PK\x03\x04", "book.xlsx: a file of facts ends in .json, .csv, .yaml or .yml."),
        ("book.json", b" " * 5_000_001, "book.json: the file has 5.0 MB; at most 5 MB are read."),
    ],
)
def test_a_file_of_another_shape_is_refused(name, text, says):
    (reason,) = refused(name, text)
    assert reason.startswith(says)


# ---- The command ----


def take_in(path, **options):
    out = StringIO()
    call_command("import_reference_book", str(path), stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def administrator():
    return person(Role.ADMINISTRATOR, username="ines")


@pytest.mark.django_db
def test_a_file_makes_one_version_and_the_same_file_none(tmp_path, administrator):
    path = tmp_path / "book.json"
    path.write_bytes(written({"events": [EVENT], "offices": [TERM]}))
    assert take_in(path, by="ines") == f"{path}: 2 added, 0 changed.\n"
    version = BookVersion.objects.get()
    assert (version.by, version.reason) == (administrator, "Taken in: book.json")
    assert take_in(path, by="ines") == f"{path}: 0 added, 0 changed.\n"
    path.write_bytes(written({"events": [EVENT | {"end": "2021-05-06"}]}))
    assert take_in(path, by="ines") == f"{path}: 0 added, 1 changed.\n"
    assert (BookVersion.objects.count(), ReferenceEvent.objects.get().end) == (2, date(2021, 5, 6))
    assert ReferenceEvent.objects.get().place == ["Harrow", "Washington, D.C."]


@pytest.mark.django_db
def test_one_bad_fact_keeps_the_whole_file_out(tmp_path, administrator):
    path = tmp_path / "book.json"
    long = EVENT | {"name": "N" * 201}
    longer = TERM | {"title": "T" * 121}
    path.write_text(
        "\n".join(
            [
                '{"events": [',
                json.dumps(EVENT),
                ",",
                json.dumps(long),
                "],",
                '"offices": [',
                json.dumps(longer),
                "]}",
            ]
        )
    )
    with pytest.raises(CommandError) as problem:
        take_in(path, by="ines")
    lines = str(problem.value).splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"{path}, line 4", f"{path}, line 7"]
    assert [model.objects.count() for model in (ReferenceEvent, OfficeTerm, BookVersion)] == [0, 0, 0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("by", "says"),
    [
        ("nobody", "There is no active person called nobody."),
        ("editor", "Only an administrator may change the reference book."),
    ],
)
def test_only_administrators_take_files_in(tmp_path, by, says):
    person(Role.EDITOR, username="editor")
    path = tmp_path / "book.json"
    path.write_bytes(written({"events": [EVENT]}))
    with pytest.raises(CommandError) as problem:
        take_in(path, by=by)
    assert str(problem.value) == says
    assert not ReferenceEvent.objects.exists()


@pytest.mark.django_db
def test_a_missing_file_is_said(tmp_path, administrator):
    with pytest.raises(CommandError, match="No such file or directory"):
        take_in(tmp_path / "none.json", by="ines")


@pytest.mark.django_db
def test_the_demo_files_go_in(administrator):
    for name in ("reference_book.json", "events_example.csv", "offices_example.csv"):
        take_in(DEMO / name, by="ines")
    assert (BookVersion.objects.count(), ReferenceEvent.objects.filter(end=None).count()) == (3, 0)
