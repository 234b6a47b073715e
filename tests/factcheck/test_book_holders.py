"""Lists of office holders of other people's making: two shapes, read whole, nothing lost,
faults by line and field.
"""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.roles import Role
from factcheck import importers
from factcheck.importers import BookRefused
from factcheck.models import OfficeTerm
from tests.factories import person

HOLDERS = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "dev" / "office_holders"

TABLE = """position,person,personID,start,end,gender,DOB,DOD,image,enwiki
Prime Minister,Ada Marsh,Q1,2019-01-01,2020-05-04,female,1960-02-03,,Ada.jpg,Ada Marsh (politician)
Minister of Culture,Bo Lind,Q2,2019,2020-06,male,,,,Bo Linde
ambassador to Harrow,Cy Orr,Q3,2021-02,,,,,,
Prime Minister,Ada Marsh,Q1,2019-01-01,2020-05-09,female,1960-02-03,,Ada.jpg,Ada Marsh (politician)
"""
PEOPLE = """- id:
    bioguide: M000001
    wikidata: Q9
  name:
    first: Robert
    middle: Lee
    last: Marsh
    nickname: Bob
    suffix: Jr.
  bio:
    birthday: '1950-01-02'
    gender: M
  terms:
  - type: viceprez
    start: '1993-01-20'
    end: '1997-01-20'
    party: None
    how: election
  - type: prez
    start: 1997-01-20
    end: '2001-01-20'
- name: {first: Ann, last: Orr}
  terms:
  - {type: sen, state: OH, start: '2001-01-03'}
"""


def read(name, text, **options):
    return importers.read(name, text.encode(), **options)[1]


def refused(name, text, **options):
    with pytest.raises(BookRefused) as problem:
        read(name, text, **options)
    return list(problem.value.reasons)


def test_a_table_is_read_with_the_country_of_its_file():
    first, second, third = read("new-zealand-cabinet.csv", TABLE)
    assert (first["person"], first["office"], first["title"]) == (
        "Ada Marsh",
        "Prime Minister of New Zealand",
        "Prime Minister",
    )
    assert (second["office"], third["office"]) == (
        "Minister of Culture (New Zealand)",
        "Ambassador to Harrow (New Zealand)",
    )
    assert (first["source"], first["where"]) == ("Wikidata Q1", "new-zealand-cabinet.csv, line 2")


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("world.csv", "Prime Minister"),
        ("united-kingdom-cabinet.csv", "Prime Minister of the United Kingdom"),
        ("us-cabinet.csv", "Prime Minister of the United States"),
        ("folder/france-cabinet.csv", "Prime Minister of France"),
    ],
)
def test_the_country_is_in_the_name_of_the_file(name, office):
    assert read(name, TABLE)[0]["office"] == office


def test_days_known_to_the_year_or_month_make_the_widest_term():
    _, second, third = read("world.csv", TABLE)
    assert (second["start"], second["end"]) == (date(2019, 1, 1), date(2020, 6, 30))
    assert (third["start"], third["end"]) == (date(2021, 2, 1), None)
    assert "start known to the year: 2019" in second["note"]
    assert "end known to the month: 2020-06" in second["note"]


def test_nothing_is_lost():
    first, second, _ = read("world.csv", TABLE)
    assert first["note"].startswith(
        "gender: female; born: 1960-02-03; image: Ada.jpg; English Wikipedia: Ada Marsh (politician)"
    )
    assert (first["aliases"], second["aliases"]) == ([], ["Bo Linde"])


def test_rows_of_one_term_are_one_as_long_as_the_longest():
    first = read("world.csv", TABLE)[0]
    assert first["end"] == date(2020, 5, 9)
    assert "line 5 has the end 2020-05-09" in first["note"]


def test_an_open_end_is_the_longest():
    open_end = TABLE.replace("2020-05-09", "")
    assert read("world.csv", open_end)[0]["end"] is None


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("2019-01-01,2020-05-04", "1.1.2019,", "line 2: start: “1.1.2019” is no day, month or year such as"),
        ("2019,2020-06", "2019,2020-13", "line 3: end: “2020-13” is no day, month or year such as"),
        ("2019,2020-06", "2019-02-30,", "line 3: start: “2019-02-30” is no day such as"),
        ("2019,2020-06", ",2020-06", "line 3: start: it is missing."),
        ("Bo Lind,", ",", "line 3: person: it is missing."),
        ("2019,2020-06", "2019,2018", "line 3: end: the last day lies before the first."),
        ("2021-02,,", "2021-02,,,", "line 4: this row has 11 cells, the header has 10."),
        ("gender,DOB", "sex,DOB", "line 1: “sex” is unknown or there twice"),
        (
            "person,personID,start",
            "person,personID,begin",
            "line 1: a list of office holders has the column “start”",
        ),
    ],
)
def test_faults_of_a_table_are_named_by_line_and_field(old, new, reason):
    assert old in TABLE
    reasons = refused("world.csv", TABLE.replace(old, new, 1))
    assert len(reasons) == 1
    assert reasons[0].startswith(f"world.csv, {reason}")


def test_people_are_read_with_all_their_terms():
    first, second, third = read("people.yaml", PEOPLE)
    assert [(one["person"], one["office"], one["title"]) for one in (first, second, third)] == [
        ("Bob Marsh", "Vice President of the United States", "Vice President"),
        ("Bob Marsh", "President of the United States", "President"),
        ("Ann Orr", "Senator from OH", "Senator"),
    ]
    assert (second["start"], second["end"], third["end"]) == (date(1997, 1, 20), date(2001, 1, 20), None)
    assert first["aliases"] == ["Robert Marsh", "Robert Lee Marsh"]
    assert (first["source"], first["where"]) == (
        "congress-legislators, bioguide M000001",
        "people.yaml, line 14",
    )
    assert first["note"] == (
        "party: None; how: election; birthday: 1950-01-02; gender: M; name: Robert Lee Marsh Bob Jr.;"
        " bioguide: M000001; wikidata: Q9"
    )


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (
            "type: viceprez",
            "type: king",
            "line 14: type: “king” is unknown; there are prez, viceprez, sen, rep.",
        ),
        ("'1993-01-20'", "'1993-20-01'", "line 14: start: “1993-20-01” is no day, month or year such as"),
        ("start: 1997-01-20\n", "begin: 1997\n", "line 19: start: it is missing."),
        ("'2001-01-20'", "'1990-01-20'", "line 19: end: the last day lies before the first."),
        ("last: Orr", "family: Orr", "line 22: name: first and last name were expected here."),
        ("state: OH, ", "", "line 24: state: it is missing."),
        (
            "    last: Marsh\n",
            "    last: Marsh\n    last: Marsh\n",
            "line 8: this is no YAML: “last” stands twice",
        ),
        ("    last: Marsh\n", "   last: Marsh\n", "line 7: this is no YAML:"),
    ],
)
def test_faults_of_people_are_named_by_line_and_field(old, new, reason):
    assert old in PEOPLE
    reasons = refused("people.yaml", PEOPLE.replace(old, new, 1))
    assert [one.startswith(f"people.yaml, {reason}") for one in reasons] == [True], reasons


@pytest.mark.parametrize(
    "text", ["", "just words", "events: 1", "a: b", "- 1", "- {name: x}", "!!python/name:os.x", "[" * 9000]
)
def test_what_is_no_list_is_refused(text):
    assert all(reason.startswith("people.yml") for reason in refused("people.yml", text))


def test_father_and_son_are_told_apart():
    text = (
        "- name: {first: Ann, middle: Mary, last: Orr}\n  terms: [{type: prez, start: '1901-01-01'}]\n"
        "- name: {first: Ann, middle: L., last: Orr}\n  terms: [{type: prez, start: '1951-01-01'}]\n"
    )
    assert [one["person"] for one in read("people.yaml", text)] == ["Ann Mary Orr", "Ann L. Orr"]


def test_a_book_may_be_written_in_yaml():
    text = (
        "offices:\n- {person: Ada Marsh, office: Mayor of Harrow, start: 2019-01-01, source: Town hall}\n"
        "events:\n- {name: Harrow summit, kind: summit, start: '2021-05-04', source: Minutes}\n"
    )
    events, terms = importers.read("book.yaml", text.encode())
    assert (events[0]["name"], events[0]["where"]) == ("Harrow summit", "book.yaml, line 4")
    assert (terms[0]["title"], terms[0]["start"]) == ("Mayor", date(2019, 1, 1))


def test_what_is_at_fault_can_be_left_out():
    left_out = []
    terms = read("world.csv", TABLE.replace("2019,2020-06", "2019,2018"), left_out=left_out)
    assert ([one["person"] for one in terms], left_out) == (
        ["Ada Marsh", "Cy Orr"],
        ["world.csv, line 3: end: the last day lies before the first."],
    )


@pytest.mark.django_db
def test_the_command_takes_a_list_in_and_twice_changes_nothing(tmp_path):
    administrator = person(Role.ADMINISTRATOR)
    path = tmp_path / "france-cabinet.csv"
    path.write_text(TABLE.replace("2019,2020-06", "2019,2018"), encoding="utf-8")
    with pytest.raises(CommandError, match="line 3: end"):
        call_command("import_reference_book", path, by=administrator.username)
    assert not OfficeTerm.objects.exists()
    for said in ("2 added, 0 changed.", "0 added, 0 changed."):
        out, err = StringIO(), StringIO()
        call_command(
            "import_reference_book",
            path,
            "--leave-out-faulty",
            by=administrator.username,
            stdout=out,
            stderr=err,
        )
        assert said in out.getvalue()
        assert "Left out:" in err.getvalue()
    assert OfficeTerm.objects.get(person="Ada Marsh").office == "Prime Minister of France"


@pytest.mark.shared
@pytest.mark.skipif(not HOLDERS.is_dir(), reason="no shared material here")
def test_lists_as_published_are_read_whole():
    """Every row of a real list is a term, part of another row's term, or named as at fault."""
    for path in sorted(HOLDERS.iterdir()):
        left_out = []
        _, terms = importers.read(path.name, path.read_bytes(), left_out=left_out)
        text = path.read_text(encoding="utf-8")
        rows = text.count("- type:") if path.suffix == ".yaml" else len(text.splitlines()) - 1
        folded = sum(one["note"].count("has the end") for one in terms)
        assert len(left_out) <= 2, left_out
        assert rows - 6 <= len(terms) + len(left_out) + folded <= rows, path.name
