"""Two people on one ledger at the same moment: one is told what the other did, nothing is written over."""

import pytest
from django.db import connection

from articles import workflow as stories
from articles.refusals import MoveRefused
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import ClaimChange, SignOff
from tests.bypass.test_races_postgresql import at_once
from tests.factories import Newsroom, person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


@pytest.fixture
def house(transactional_db):
    return Newsroom()


def claims(revision):
    return [entry.claim for entry in ledger_of(revision).entries]


def refused(outcomes):
    return [one for one in outcomes if isinstance(one, MoveRefused)]


def test_of_two_verdicts_at_once_one_is_given(house):
    revision = house.in_review()
    claim = claims(revision)[0]
    outcomes = at_once(
        *[
            lambda by=by: checking.sign_off(claim, revision=revision, by=by, verdict="opinion", seen=0)
            for by in (house.checker, person(Role.FACT_CHECKER), person(Role.FACT_CHECKER))
        ]
    )
    assert len(refused(outcomes)) == 2
    assert SignOff.objects.count() == 1


def test_two_claims_merged_into_each_other_at_once_make_no_circle(house):
    revision = house.in_review()
    first, second = claims(revision)
    outcomes = at_once(
        lambda: checking.merge(first, into=second, revision=revision, by=house.checker),
        lambda: checking.merge(second, into=first, revision=revision, by=house.checker),
    )
    assert len(refused(outcomes)) == 1
    assert ClaimChange.objects.count() == 1


def test_claim_reopened_while_the_text_goes_live(house):
    """Whichever comes first: what went live had nothing open when it did."""
    revision = house.approved()
    claim = claims(revision)[0]
    published, reopened = at_once(
        lambda: stories.publish(revision, by=house.editor),
        lambda: checking.reopen(claim, revision=revision, by=house.checker, note="Doubtful."),
    )
    assert not isinstance(reopened, Exception)
    said = SignOff.objects.get(pk=reopened.pk)
    if isinstance(published, MoveRefused):
        assert published.reasons[0].startswith("Not signed off")
    else:
        assert (published.status, published.published_at <= said.at) == (Status.LIVE, True)


def test_whoever_approves_and_signs_off_at_once_does_one_of_both(house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.sign_off_all(house.in_review())
    claim = claims(revision)[0]
    outcomes = at_once(
        lambda: stories.approve(revision, revision.content_hash, by=both),
        lambda: checking.sign_off(claim, revision=revision, by=both, verdict="opinion"),
    )
    assert len(refused(outcomes)) == 1
