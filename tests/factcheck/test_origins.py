"""What comes from one origin counts once, also where nobody named the origin, or not in the same letters."""

import pytest

from factcheck.ledger import ledger_of
from tests.factcheck.experts import ask, claims, reply
from tests.factcheck.experts import text as asked_about
from tests.factories import Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def interview(house, text, claim, source, **more):
    return house.evidence(claim, text, kind="interview", url="", source=source, quoted="Yes.", **more)


@pytest.mark.parametrize("again", ["Mary Poole, engineer", " mary  poole, Engineer "])
def test_person_spoken_to_twice_counts_once(again, house):
    text = house.in_review()
    claim = ledger_of(text).entries[0].claim
    interview(house, text, claim, "Mary Poole, engineer")
    interview(house, text, claim, again)
    assert ledger_of(text).find(claim.pk).independent == 1
    interview(house, text, claim, "The treasurer")
    assert ledger_of(text).find(claim.pk).independent == 2


def test_protected_sources_described_alike_count_once_unless_an_origin_is_named(house):
    text = house.in_review()
    claim = ledger_of(text).entries[0].claim
    for name in ("Ada Marsh", "Ben Ash"):
        interview(house, text, claim, "A council employee", is_protected=True, protected_name=name)
    assert ledger_of(text).find(claim.pk).independent == 1
    more = {"is_protected": True, "protected_name": "Cleo Fern", "group": "another employee"}
    interview(house, text, claim, "A council employee who saw it", **more)
    assert ledger_of(text).find(claim.pk).independent == 2


def test_expert_asked_again_under_the_same_name_in_other_letters_is_one_source(house):
    text = asked_about(house, 1)
    asked = claims(text)
    for name in ("Ada Byron", "ada  byron", "ADA BYRON"):
        reply(ask(house, text, claims=asked, name=name)[1], a1="right")
    assert ledger_of(text).find(asked[0].pk).independent == 1
