"""Ticking at the same moment as somebody else does, or while the text goes to its readers, on PostgreSQL."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import Tick
from tests.bypass.forging import change, make
from tests.bypass.test_races_postgresql import at_once, meanwhile
from tests.factories import Newsroom

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


@pytest.fixture
def house():
    return Newsroom()


def item(house):
    return checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)


def ready(house):
    """A text approved with its one item ticked, and the item."""
    legal, revision = item(house), house.in_review()
    checking.tick(legal, revision=revision, by=house.checker)
    return house.approve(revision), legal


def status(revision):
    return Revision.objects.get(pk=revision.pk).status


def test_text_is_not_published_while_its_tick_is_taken_back(house):
    revision, legal = ready(house)
    with meanwhile(lambda: stories.publish(revision, by=house.editor)) as others:
        checking.tick(legal, revision=revision, by=house.checker, is_ticked=False)
    assert isinstance(others[0], MoveRefused)
    assert status(revision) == Status.APPROVED


def test_text_is_not_made_live_by_hand_while_its_tick_is_taken_back_by_hand(house):
    revision, legal = ready(house)
    with meanwhile(lambda: change(revision, status=Status.LIVE, published_at=timezone.now())) as others:
        make(Tick, item=legal, revision=revision, by=house.checker, is_ticked=False)
    assert isinstance(others[0], DatabaseError)
    assert status(revision) == Status.APPROVED


def test_two_who_tick_at_once_leave_one_tick(house):
    legal, revision = item(house), house.in_review()
    found = at_once(
        lambda: checking.tick(legal, revision=revision, by=house.checker, seen=0),
        lambda: checking.tick(legal, revision=revision, by=house.editor, seen=0),
    )
    assert sorted(type(one).__name__ for one in found) == ["MoveRefused", "Tick"]
    assert Tick.objects.count() == 1


def test_one_form_sent_twice_at_once_ticks_once(house):
    legal, revision, nonce = item(house), house.in_review(), uuid4()
    found = at_once(
        *[lambda: checking.tick(legal, revision=revision, by=house.checker, nonce=nonce, seen=0)] * 2
    )
    assert found[0] == found[1] == Tick.objects.get()
