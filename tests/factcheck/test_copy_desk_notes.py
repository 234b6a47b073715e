"""The copy desk's notes on the review desk: in a group of their own, after the rest, holding nothing up."""

import re

import pytest
from django.urls import reverse

from factcheck.models import Inconsistency
from factcheck.pairs import Text, pairs_of
from tests.factcheck.pages import see, words
from tests.factories import CONTRADICTION, Newsroom

SLIP = "<p>Nobody in the goverment had asked for it.</p>"


@pytest.fixture
def house(db):
    return Newsroom()


def test_notes_hold_nothing_up(house):
    revision = house.in_review(SLIP)
    assert [one.severity for one in Inconsistency.objects.filter(revision=revision)] == ["advisory"]
    assert house.approve(revision).status == "approved"


def test_notes_come_after_every_other_finding(house):
    revision = house.in_review(SLIP + CONTRADICTION)
    assert [pair.is_note for pair in pairs_of(Text(revision))] == [False, True]


def test_notes_stand_in_a_group_of_their_own_and_name_the_dictionary(client, house):
    response = see(client, house.checker, house.in_review(SLIP + CONTRADICTION))
    titles = re.findall(r'<h2 class="group__title" id="group-(\w+)"', response.content.decode())
    assert titles == ["open", "notes"]
    assert "Copy desk 1" in words(response)
    assert "Dictionary “government”" in words(response)


def test_notes_are_not_counted_among_the_inconsistencies_to_be_settled(client, house):
    page = words(see(client, house.checker, house.in_review(SLIP + CONTRADICTION)))
    assert "Inconsistencies 1 Claims" in page


def test_notes_are_not_counted_in_the_queue(client, house):
    house.in_review(SLIP)
    client.force_login(house.checker)
    assert "advisory" not in words(client.get(reverse("factcheck:queue")))
