"""Two people on one resolution at the same moment, on PostgreSQL: one of them wins, and the gate knows it."""

import pytest
from django.db import connection

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Dispute, DisputeRuling, Inconsistency, ResolutionWithdrawal, Ruling
from tests.bypass.test_races_postgresql import at_once, live_in_sql, meanwhile, refusals
from tests.factories import CONTRADICTION, DATED, Newsroom, person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


@pytest.fixture
def house():
    return Newsroom()


@pytest.fixture
def found(house):
    return Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))


def test_two_reviewers_rule_at_once(house, found):
    resolution, other = house.propose(found), person(Role.REVIEWER)
    outcomes = at_once(
        lambda: checking.rule(resolution, by=house.reviewer, accepted=True),
        lambda: checking.rule(resolution, by=other, accepted=False, reason="One meeting."),
    )
    assert [type(one) for one in refusals(outcomes)] == [MoveRefused]
    assert Ruling.objects.count() == 1


def test_proposal_is_ruled_on_or_taken_back(house, found):
    resolution = house.propose(found)
    outcomes = at_once(
        lambda: checking.rule(resolution, by=house.reviewer, accepted=True),
        lambda: checking.withdraw_proposal(resolution, by=house.checker),
    )
    assert [type(one) for one in refusals(outcomes)] == [MoveRefused]
    assert Ruling.objects.count() + ResolutionWithdrawal.objects.count() == 1


@pytest.mark.parametrize("first", ["rule", "withdraw"])
def test_proposal_is_ruled_on_or_taken_back_in_sql(house, found, first):
    """Neither side knows of our locks; the guards do."""
    resolution = house.propose(found)
    ways = {
        "rule": lambda: Ruling.objects.create(
            resolution=resolution, accepted=True, revision=found.revision, by=house.reviewer
        ),
        "withdraw": lambda: ResolutionWithdrawal.objects.create(resolution=resolution, by=house.checker),
    }
    second = next(way for name, way in ways.items() if name != first)
    with meanwhile(second) as results:
        ways[first]()
    assert "newsroom guard" in str(results[0])
    assert Ruling.objects.count() + ResolutionWithdrawal.objects.count() == 1


def test_two_people_object_at_once(house, found):
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    outcomes = at_once(
        *[
            lambda by=by: checking.dispute(by=by, reason="No.", revision=found.revision, ruling=ruling)
            for by in (house.reporter, house.checker)
        ]
    )
    assert [type(one) for one in refusals(outcomes)] == [MoveRefused]
    assert Dispute.objects.count() == 1


def test_two_reviewers_rule_on_an_objection_at_once(house, found):
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=found.revision, ruling=ruling)
    judges = [(person(Role.REVIEWER), True), (person(Role.REVIEWER), False)]
    outcomes = at_once(
        *[
            lambda by=by, upheld=upheld: checking.rule_on_dispute(dispute, by=by, upheld=upheld, reason="So.")
            for by, upheld in judges
        ]
    )
    assert [type(one) for one in refusals(outcomes)] == [MoveRefused]
    assert DisputeRuling.objects.count() == 1


@pytest.fixture
def to_be_published(house):
    """An approved text with a finding since that was dismissed, its check current."""
    revision = house.approved(DATED)
    house.write_in_book()
    revision = house.check(revision)
    found = Inconsistency.objects.get(revision=revision)
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    return revision, ruling


@pytest.mark.parametrize("publish", ["workflow", "sql"])
@pytest.mark.parametrize("object_", ["workflow", "sql"])
def test_objection_made_while_publishing_is_seen(house, to_be_published, publish, object_):
    revision, ruling = to_be_published
    ways = {"workflow": lambda: stories.publish(revision, by=house.editor), "sql": live_in_sql(revision)}
    values = {"by": house.reporter, "reason": "No.", "revision": revision, "ruling": ruling}
    with meanwhile(ways[publish]) as results:
        checking.dispute(**values) if object_ == "workflow" else Dispute.objects.create(**values)
    assert isinstance(results[0], Exception)
    assert Revision.objects.live().count() == 0
    assert Inconsistency.objects.unsettled().count() == 1
