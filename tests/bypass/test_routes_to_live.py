"""Every route × every reason to stay where it is: nothing goes live, whoever knocks and however."""

import inspect

import pytest
from django.db import IntegrityError

from articles import guards
from articles import workflow as stories
from articles.models import Approval, Revision
from articles.refusals import MoveRefused
from articles.statuses import Status
from tests.bypass import routes, states


def named(function):
    return function.__name__


def take(route, revision, house, request):
    """Go the whole route, with the fixtures it asks for; return whether it was refused aloud."""
    extra = list(inspect.signature(route).parameters)[2:]
    try:
        route(revision, house, **{name: request.getfixturevalue(name) for name in extra})
    except (IntegrityError, MoveRefused):
        return True
    return False


TRIED = [(state, route) for state in states.EVERYWHERE for route in (*routes.WRITING, *routes.ASKING)]
TRIED += [(state, route) for state in states.ELSEWHERE for route in routes.MAIN]


@pytest.mark.parametrize(("state", "route"), TRIED, ids=named)
def test_route_is_barred(state, route, house, request):
    revision = state(house)
    texts = Revision.objects.count()
    take(route, Revision.objects.get(pk=revision.pk), house, request)
    assert Revision.objects.live().count() == 0
    assert Revision.objects.count() == texts


@pytest.mark.parametrize("route", routes.WRITING, ids=named)
def test_route_is_open_without_guards(route, house, request):
    """Otherwise the test above would prove nothing about this route."""
    revision = states.stale_check(house)
    guards.drop()
    assert take(route, revision, house, request) is False
    assert Revision.objects.live().count() == 1


INSERTING = (routes.create, routes.bulk_create, routes.raw_insert)
OVER_THE_ROW = (routes.bulk_create_over_the_row, routes.raw_insert_over_the_row)


# A fixture's times have no microseconds, so that it is not the row it was.
PASSABLE = [route for route in (*routes.WRITING, routes.publish) if route is not routes.fixture]


@pytest.mark.parametrize("route", PASSABLE, ids=named)
def test_route_asks_no_more_than_the_gate(route, house, request):
    """A text that has everything goes live; but no row begins its life as live."""
    revision = states.ready(house)
    begins = route in INSERTING or route in OVER_THE_ROW
    assert take(route, revision, house, request) is begins
    status = Revision.objects.get(pk=revision.pk).status
    assert status == (Status.APPROVED if begins else Status.LIVE)


@pytest.mark.parametrize("route", routes.WRITING, ids=named)
def test_second_live_text_is_barred(route, house, request):
    """Not even a text that has everything stands beside the one readers see."""
    live = house.live()
    correction = house.correction_in_review(live)
    correction = house.approve(correction)
    take(route, correction, house, request)
    assert [r.pk for r in Revision.objects.live()] == [live.pk]


def test_superuser_approves_nothing(house, superuser):
    revision = house.in_review()
    with pytest.raises(MoveRefused):
        stories.approve(revision, revision.content_hash, by=superuser)
    assert Approval.objects.count() == 0
