"""Rows of tables from text to text: what stands over them is part of what they say."""

import random

import pytest
from django.urls import reverse

from articles import workflow as stories
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim
from factcheck.reports import report_of
from factcheck.statuses import ClaimState
from tests.factcheck.pages import words
from tests.factories import Newsroom

HEADER = ["Bridge", "2019", "2020"]
SWAPPED = ["Bridge", "2020", "2019"]
ROWS = [["Harrow", "200", "310"], ["Kelling", "150", "170"]]
OTHER = [["Harrow", "200", "310"], ["Ostby", "12", "14"]]
OPENED = "The bridge was opened on 4 May 2021."


@pytest.fixture
def house(db):
    return Newsroom()


def table(header=HEADER, rows=ROWS, *, caption="Cars an hour", uid=None):
    body = {"caption": caption, "header": header, "rows": rows}
    return {"kind": "table", "heading": "", "body": body} | ({"uid": uid} if uid else {})


def text(uid=None):
    made = {"kind": "text", "heading": "", "body": {"html": f"<p>{OPENED}</p>"}}
    return made | ({"uid": uid} if uid else {})


def next_text(house, revision, *sections):
    stories.send_back(revision, by=house.reviewer, reason="Once more.")
    draft = stories.resume(revision, by=house.reporter)
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=list(sections))
    return house.check(stories.submit(draft, by=house.reporter))


def uids(revision):
    return [str(section.uid) for section in revision.sections.order_by("position")]


def states(revision):
    return [(one.claim.sentence, one.state.value) for one in ledger_of(revision).entries]


def rows_of(revision):
    return [state for sentence, state in states(revision) if " | " in sentence]


@pytest.fixture
def first(house):
    return house.sign_off_all(house.in_review(sections=[text(), table()]))


@pytest.mark.parametrize(
    "change",
    [{"header": SWAPPED}, {"caption": "Cars a day"}, {"header": ["Bridge", "2019", "2021"]}],
    ids=["years swapped", "unit", "one year"],
)
def test_other_header_reopens_the_rows_and_nothing_else(change, house, first):
    before = states(first)
    assert before == [
        (OPENED, "verified"),
        ("Harrow | 200 | 310", "verified"),
        ("Kelling | 150 | 170", "verified"),
    ]
    first_uid, second_uid = uids(first)
    later = next_text(house, first, text(first_uid), table(**change, uid=second_uid))
    assert states(later) == [(OPENED, "verified"), (before[1][0], "open"), (before[2][0], "open")]
    entry = ledger_of(later).entries[1]
    assert entry.formerly.sentence == entry.claim.sentence
    assert entry.was.verdict == "verified"
    assert report_of(later)["claims"][1]["formerly"].startswith("Cars an hour: Bridge | 2019 | 2020: Harrow")


def test_header_as_it_was_brings_the_sign_offs_back(house, first):
    one, two = uids(first)
    between = next_text(house, first, text(one), table(SWAPPED, uid=two))
    back = next_text(house, between, text(one), table(uid=two))
    assert set(rows_of(back)) == {"verified"}
    assert Claim.objects.count() == 5


def test_table_that_moves_whole_keeps_everything(house, first):
    one, two = uids(first)
    moved = next_text(house, first, table(uid=two), text(one))
    assert {state for _, state in states(moved)} == {"verified"}
    anew = next_text(house, moved, text(one), table())
    assert {state for _, state in states(anew)} == {"verified"}


def test_of_equal_rows_in_two_tables_those_under_the_other_header_are_reopened(house):
    sections = [table(), table(["Bridge", "Lorries", "Carts"], OTHER)]
    first = house.sign_off_all(house.in_review(sections=sections))
    one, two = uids(first)
    later = next_text(house, first, table(uid=one), table(["Bridge", "Carts", "Lorries"], OTHER, uid=two))
    assert rows_of(later) == ["verified", "verified", "open", "open"]


def test_claim_marked_in_a_row_and_the_parts_of_one_are_reopened_too(house, first):
    entries = ledger_of(first).entries
    place = entries[1].occurrence
    start = place.quote.index("310")
    marked = checking.add_claim(first, by=house.checker, block=place.block, start=start, end=start + 3)
    house.sign_off(marked, first)
    parts = ["Kelling | 150", "170"]
    for part in checking.split(entries[2].claim, parts=parts, revision=first, by=house.checker):
        house.sign_off(part, first)
    one, two = uids(first)
    later = next_text(house, first, text(one), table(SWAPPED, uid=two))
    under = [one for one in ledger_of(later).entries if " | " in one.claim.sentence]
    assert {one.state for one in under} == {ClaimState.OPEN}
    assert all(one.is_required for one in under)
    back = next_text(house, later, text(one), table(uid=two))
    assert not any(one.blocks for one in ledger_of(back).required)


def test_pair_that_was_dismissed_is_asked_again_under_another_header(house):
    body = [["East", "10", "20"], ["West", "15", "25"], ["North", "5", "5"], ["Total", "30", "99"]]
    header = ["Ward", "2019", "2020"]
    revision = house.in_review(sections=[table(header, body)])
    found = revision.inconsistencies.filter(sides__block__isnull=False).distinct()
    before = {one.fingerprint for one in found}
    assert before
    same = next_text(house, revision, text(), table(header, body, uid=uids(revision)[0]))
    assert before == {one.fingerprint for one in same.inconsistencies.all()}
    other = next_text(house, same, table(["Ward", "2020", "2019"], body, uid=uids(same)[1]))
    assert not before & {one.fingerprint for one in other.inconsistencies.all()}
    assert other.inconsistencies.exists()


def test_card_shows_the_header_as_it_was_and_is(client, house, first):
    one, two = uids(first)
    later = next_text(house, first, text(one), table(SWAPPED, uid=two))
    client.force_login(house.checker)
    claim = ledger_of(later).entries[1].claim
    page = words(client.get(reverse("factcheck:claims", args=[later.pk]), {"claim": claim.pk}))
    assert "Table header was Cars an hour: Bridge | 2019 | 2020" in page
    assert "Is now Cars an hour: Bridge | 2020 | 2019" in page
    assert "table header changed" in page
    assert "sentence changed" not in page


def test_random_headers_reopen_their_rows_and_no_others(house):
    """Headers, captions, order and rows of three tables changed at random, against what must follow."""
    chance = random.Random(7)
    tables = [
        [
            f"Cars {number}",
            ["Bridge", f"{2010 + number}", "2020"],
            [[f"Place{number}{row}", f"{row}0", "5"] for row in range(3)],
        ]
        for number in range(3)
    ]
    revision = house.in_review(
        sections=[table(header, rows, caption=caption) for caption, header, rows in tables]
    )
    revision, edits, known = house.sign_off_all(revision), 0, set()
    for _ in range(6):
        known |= dict(_by_key(revision)).keys()  # all verified, once or now
        for _ in range(2):
            at = chance.randrange(3)
            what = chance.choice(["header", "caption", "order", "row"])
            if what == "header":
                tables[at][1] = [tables[at][1][0], *reversed(tables[at][1][1:])]
            elif what == "caption":
                tables[at][0] += "a"
            elif what == "order":
                chance.shuffle(tables)
            else:
                tables[at][2][chance.randrange(3)][1] = str(chance.randint(1, 10**6))
            edits += 1
        sections = [table(header, rows, caption=caption) for caption, header, rows in tables]
        revision = next_text(house, revision, *sections)
        for keys, state in _by_key(revision):
            assert (state == "verified") == (keys in known), keys
        revision = house.sign_off_all(revision)
    print(f"{edits} random edits of three tables, none lost, none wrongly kept")


def _by_key(revision):
    return [((one.claim.heading, one.claim.sentence), one.state.value) for one in ledger_of(revision).entries]
