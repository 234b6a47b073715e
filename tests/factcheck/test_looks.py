"""One look: a page asks once what it needs in several places, and a change is seen by the next."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from factcheck.ledger import ledger_of
from factcheck.looks import one_look
from factcheck.statuses import ClaimState
from tests import long_read
from tests.factories import Newsroom

pytestmark = pytest.mark.django_db

# What the pages of a text ask, at most. Whoever asks more says why here.
AT_MOST = {"revision": 40, "claims": 41, "comments": 41, "record": 11, "report": 29}


@pytest.fixture
def house():
    return Newsroom()


@pytest.fixture
def text(house):
    paragraphs = long_read.claims(3, begin=60) + long_read.contradictions(1)
    return house.in_review(sections=long_read.sections(*paragraphs))


def test_same_question_is_asked_once_in_a_look(text):
    with one_look(), CaptureQueriesContext(connection) as queries:
        first = ledger_of(text)
        asked = len(queries)
        assert ledger_of(text) is first
    assert asked > 0
    assert len(queries) == asked


def test_two_texts_are_two_questions(house, text):
    other = house.in_review()
    with one_look():
        assert ledger_of(text) is not ledger_of(other)
        assert {one.occurrence.revision_id for one in ledger_of(other).entries} <= {other.pk}


def test_outside_a_look_every_change_is_seen(house, text):
    claim = ledger_of(text).entries[0].claim
    with one_look():
        assert ledger_of(text).find(claim.pk).state == ClaimState.OPEN
    house.sign_off(claim, text, "opinion")
    assert ledger_of(text).find(claim.pk).state == ClaimState.OPINION
    with one_look():
        assert ledger_of(text).find(claim.pk).state == ClaimState.OPINION


def test_failure_ends_the_look(house, text):
    claim = ledger_of(text).entries[0].claim
    with pytest.raises(ZeroDivisionError), one_look():
        raise ZeroDivisionError(ledger_of(text))
    house.sign_off(claim, text, "opinion")
    assert ledger_of(text).find(claim.pk).state == ClaimState.OPINION


@pytest.mark.parametrize("page", AT_MOST)
def test_page_asks_no_more_than_it_needs(client, house, text, page):
    client.force_login(house.checker)
    address = reverse(f"factcheck:{page}", args=[text.pk])
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    assert len(queries) <= AT_MOST[page], "\n".join(one["sql"][:150] for one in queries.captured_queries)
