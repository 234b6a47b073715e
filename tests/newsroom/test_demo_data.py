"""The demo newsroom's contents: what they must hold for the newsroom to open with them."""

import csv
import json
import re
from collections import Counter
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from articles.bodies import clean_body
from articles.roles import Role
from articles.statuses import CorrectionType, Status

DEMO = Path(__file__).resolve().parents[2] / "newsroom" / "demo"
EVENT_FIELDS = ["name", "aliases", "kind", "place", "participants", "start", "end", "source", "note"]
OFFICE_FIELDS = ["person", "aliases", "office", "title", "start", "end", "source", "note"]
ERROR_KINDS = ["event date", "event date", "office and term", "source older than what it reports"]
STATES = {
    Status.DRAFT: 3,
    Status.IN_REVIEW: 3,
    Status.RETURNED: 1,
    Status.WITHDRAWN: 1,
    Status.APPROVED: 1,
    Status.SCHEDULED: 1,
    Status.LIVE: 3,
    Status.RETRACTED: 1,
}


def read(name):
    return (DEMO / name).read_text(encoding="utf-8")


def read_json(name):
    return json.loads(read(name))


BOOK = read_json("reference_book.json")
PEOPLE = read_json("people.json")
ARTICLES = read_json("articles.json")
EXPECTED = read_json("expected_findings.json")
STORY = read("ukraine_security_force.txt")

each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["slug"])


def texts_of(article):
    """Return every text of an article as (headline, standfirst, sections): the first, then the corrected."""
    texts = [article] + ([article["correction"]] if "correction" in article else [])
    return [(text["headline"], text["standfirst"], text["sections"]) for text in texts]


def words_of(sections):
    """Return the words of sections as one string, without markup."""
    leaves = []

    def collect(value):
        if isinstance(value, str):
            leaves.append(re.sub(r"<[^>]+>", " ", value))
        else:
            for inner in value.values() if isinstance(value, dict) else value:
                collect(inner)

    for section in sections:
        collect(section["heading"])
        collect(section["body"])
    return " ".join(" ".join(leaves).split())


def doubles(values):
    return [value for value, times in Counter(values).items() if times > 1]


# The reference book


def test_reference_book_holds_enough_events_and_terms():
    recent = [event for event in BOOK["events"] if event["start"] >= "2014"]
    assert (len(recent) >= 65, len(BOOK["offices"]) >= 70) == (True, True)


@pytest.mark.parametrize(("part", "fields"), [("events", EVENT_FIELDS), ("offices", OFFICE_FIELDS)])
def test_reference_book_entries_have_every_field(part, fields):
    assert [entry for entry in BOOK[part] if list(entry) != fields] == []


def test_reference_book_entries_name_their_source_and_no_address():
    sources = [entry["source"] for part in BOOK.values() for entry in part]
    assert [source for source in sources if not source.strip() or "://" in source] == []


def test_reference_book_events_start_before_they_end():
    periods = [(date.fromisoformat(e["start"]), date.fromisoformat(e["end"])) for e in BOOK["events"]]
    assert [period for period in periods if period[0] > period[1]] == []


def test_reference_book_terms_start_before_they_end():
    ended = [term for term in BOOK["offices"] if term["end"] is not None]
    assert all(date.fromisoformat(term["start"]) for term in BOOK["offices"])
    assert [t for t in ended if date.fromisoformat(t["start"]) >= date.fromisoformat(t["end"])] == []


def test_reference_book_names_each_event_once():
    """A name or an alias that stood for two events would set texts against the wrong one."""
    names = [{name.casefold() for name in (e["name"], *e["aliases"])} for e in BOOK["events"]]
    assert doubles(name for own in names for name in own) == []


def test_reference_book_seats_nobody_before_the_last_one_left():
    seats = {}
    for term in BOOK["offices"]:
        seats.setdefault(term["office"], []).append((term["start"], term["end"] or "9999", term["person"]))
    pairs = [pair for terms in seats.values() for pair in pairwise(sorted(terms))]
    assert [(before, after) for before, after in pairs if before[1] > after[0]] == []


def test_reference_book_spells_a_person_and_aliases_one_way():
    aliases = {}
    for term in BOOK["offices"]:
        aliases.setdefault(term["person"], set()).add(tuple(term["aliases"]))
    assert {person: ways for person, ways in aliases.items() if len(ways) > 1} == {}


def test_reference_book_leaves_one_holder_of_each_open_seat():
    assert doubles(term["office"] for term in BOOK["offices"] if term["end"] is None) == []


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("Alaska summit", "2025-08-15", "2025-08-15"),
        ("NATO Vilnius Summit", "2023-07-11", "2023-07-12"),
        ("NATO Hague Summit", "2025-06-24", "2025-06-25"),
        ("Minsk II", "2015-02-12", "2015-02-12"),
        ("Istanbul talks of March 2022", "2022-03-29", "2022-03-29"),
    ],
)
def test_reference_book_dates_what_the_demo_article_speaks_of(name, start, end):
    found = [(e["start"], e["end"]) for e in BOOK["events"] if e["name"] == name]
    assert found == [(start, end)]


def test_reference_book_has_both_terms_of_a_president_who_came_back():
    terms = [
        (t["start"], t["end"])
        for t in BOOK["offices"]
        if (t["person"], t["title"]) == ("Donald Trump", "President")
    ]
    assert terms == [("2017-01-20", "2021-01-20"), ("2025-01-20", None)]


@pytest.mark.parametrize(
    ("name", "fields"), [("events_example.csv", EVENT_FIELDS), ("offices_example.csv", OFFICE_FIELDS)]
)
def test_example_table_has_five_full_rows(name, fields):
    rows = list(csv.reader(read(name).splitlines()))
    assert rows[0] == fields
    assert [len(row) for row in rows[1:]] == [len(fields)] * 5


@pytest.mark.parametrize("name", ["events_example.csv", "offices_example.csv"])
def test_example_table_has_dates_in_order(name):
    for row in csv.DictReader(read(name).splitlines()):
        start, end = date.fromisoformat(row["start"]), row["end"]
        assert end == "" or start <= date.fromisoformat(end)


# The demo article


def contents_of(story):
    """Return the entries of the story's numbered table of contents, in order."""
    lines = story.splitlines()
    start = lines.index("Table of Contents") + 1
    entries = []
    for line in lines[start:]:
        numbered = re.fullmatch(r"- (\d+)\. (.+)", line)
        if not numbered:
            break
        assert int(numbered[1]) == len(entries) + 1
        entries.append(numbered[2])
    return entries


def test_demo_article_has_a_contents_list_whose_entries_are_its_headings():
    lines = STORY.splitlines()
    title, *headings = contents_of(STORY)
    assert lines[0] == title
    assert len(headings) == 13
    assert [lines.count(heading) for heading in headings] == [1] * 13
    places = [lines.index(heading) for heading in headings]
    assert places == sorted(places)
    assert sum(after == before + 1 for before, after in pairwise(places)) == 2  # two headings without a text


def test_demo_article_has_a_table_of_four_rows_and_two_columns():
    rows = [line.strip("|").split("|") for line in STORY.splitlines() if line.startswith("|")]
    assert [len(row) for row in rows] == [2] * 6  # the header, the line under it, four rows


def test_demo_article_has_questions_callouts_and_a_missing_space():
    lines = STORY.splitlines()
    assert sum(bool(re.match(r"- [^?]+\? \S", line)) for line in lines) == 5
    assert [line.split("?")[0].split(":")[0] for line in lines if line.startswith(("Did You", "Pro "))] == [
        "Did You Know",
        "Pro Tip",
    ]
    assert len(re.findall(r"[a-z]\.[A-Z]", STORY)) == 2


def test_demo_article_is_dated():
    assert date.fromisoformat(EXPECTED["published"]) == date(2025, 9, 6)


def test_demo_article_holds_each_expected_quote_once():
    assert [STORY.count(finding["quote"]) for finding in EXPECTED["must_find"]] == [1] * 4


def test_demo_article_has_the_four_kinds_of_errors():
    assert sorted(finding["kind"] for finding in EXPECTED["must_find"]) == ERROR_KINDS


def test_demo_article_corrections_take_every_error_away():
    text = STORY
    for old, new in EXPECTED["corrections"]:
        assert text.count(old) == 1
        text = text.replace(old, new)
    assert [finding["quote"] for finding in EXPECTED["must_find"] if finding["quote"] in text] == []


# The people


def test_demo_people_fill_every_role_and_one_role_twice():
    roles = Counter(person["role"] for person in PEOPLE["people"])
    assert set(roles) == set(Role.values)
    assert sorted(roles.values()) == [1, 1, 1, 1, 2]


def test_demo_people_and_authors_point_to_what_exists():
    desks = {desk["slug"] for desk in PEOPLE["desks"]} | {None}
    usernames = {person["username"] for person in PEOPLE["people"]} | {None}
    assert {person["desk"] for person in PEOPLE["people"]} <= desks
    assert {author["user"] for author in PEOPLE["authors"]} <= usernames


@pytest.mark.parametrize(("part", "key"), [("desks", "slug"), ("people", "username"), ("authors", "slug")])
def test_demo_people_are_named_once(part, key):
    assert doubles(entry[key] for entry in PEOPLE[part]) == []


def test_demo_newsroom_has_a_time_zone_that_exists():
    assert ZoneInfo(PEOPLE["newsroom"]["time_zone"]).key == "Europe/London"


# The stories


def test_demo_articles_stand_in_every_state():
    assert Counter(article["state"] for article in ARTICLES) == {str(state): n for state, n in STATES.items()}


def test_demo_articles_have_addresses_of_their_own():
    assert doubles(article["slug"] for article in ARTICLES) == []
    assert [a["slug"] for a in ARTICLES if not re.fullmatch(r"[a-z0-9-]{3,120}", a["slug"])] == []


def test_demo_articles_name_known_desks_and_authors():
    desks = {desk["slug"] for desk in PEOPLE["desks"]}
    authors = {author["slug"] for author in PEOPLE["authors"]}
    assert {article["desk"] for article in ARTICLES} == desks
    assert {slug for article in ARTICLES for slug in article["authors"]} <= authors


def test_demo_articles_are_in_english_but_for_one():
    assert Counter(article["language"] for article in ARTICLES) == {"en": 13, "fr": 1}


def test_demo_articles_use_each_structured_kind_at_least_twice():
    kinds = Counter(section["kind"] for article in ARTICLES for section in article["sections"])
    assert {kind: kinds[kind] >= 2 for kind in ("table", "questions", "callout")} == dict.fromkeys(
        ("table", "questions", "callout"), True
    )


@each_article
def test_demo_article_bodies_are_stored_as_they_are_written(article):
    for _, _, sections in texts_of(article):
        assert [clean_body(s["kind"], s["body"]) for s in sections] == [s["body"] for s in sections]


@each_article
def test_demo_article_is_short_dated_and_complete(article):
    assert date.fromisoformat(article["published"]).year == 2025
    for headline, standfirst, sections in texts_of(article):
        assert (bool(headline), bool(standfirst), 2 <= len(sections) <= 5) == (True, True, True)
        assert 150 <= len(words_of(sections).split()) <= 350


@each_article
def test_demo_article_has_a_reason_where_editors_need_one(article):
    needs = article["state"] in (Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED)
    assert bool(article.get("reason")) == needs


def test_demo_articles_hold_one_planted_inconsistency_that_its_correction_removes():
    [article] = [article for article in ARTICLES if "planted" in article]
    assert article["state"] == Status.IN_REVIEW
    text = words_of(article["sections"])
    assert [text.count(quote) for quote in article["planted"]] == [1]
    for old, new in article["corrections"]:
        assert text.count(old) == 1
        text = text.replace(old, new)
    assert "October 2019" not in text  # she left office on 24 July 2019


def test_demo_articles_hold_one_correction_of_a_live_story():
    [article] = [article for article in ARTICLES if "correction" in article]
    correction = article["correction"]
    assert (article["state"], correction["type"]) == (Status.LIVE, CorrectionType.CORRECTION)
    before, after = (words_of(sections).split() for _, _, sections in texts_of(article))
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("2032", "2035")]
    assert "2032" in correction["note"]


def test_demo_articles_have_a_table_whose_parts_make_its_total():
    bodies = [section["body"] for article in ARTICLES for section in article["sections"]]
    [rows] = [body["rows"] for body in bodies if body.get("rows", [[""]])[-1][0].startswith("All ")]
    columns = [
        [int(cell.replace(",", "")) for cell in column] for column in list(zip(*rows, strict=True))[1:]
    ]
    assert [sum(column[:-1]) for column in columns] == [60_000, 48_000]
    assert [column[-1] for column in columns] == [60_000, 48_000]


def test_demo_articles_share_no_sentence_with_each_other():
    """A phrase copied between two stories would make every archive search find both."""
    sentences = [
        {s for s in re.split(r"(?<=[.!?])\s+", words_of(article["sections"])) if len(s.split()) > 6}
        for article in ARTICLES
    ]
    assert [a & b for a, b in combinations(sentences, 2) if a & b] == []
