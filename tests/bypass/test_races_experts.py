"""An expert, twice at once, and against the desk that takes its question back, on PostgreSQL."""

import pytest
from django.db import connection

from articles import workflow as stories
from articles.refusals import MoveRefused
from factcheck.models import Evidence, ExpertAnswer, ExpertLink, ExpertUse
from factcheck.workflow import experts as asking
from tests.bypass.test_races_postgresql import at_once, meanwhile, refusals
from tests.factcheck.experts import ask, claims, reply, text
from tests.factories import Newsroom

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


@pytest.fixture
def house():
    return Newsroom()


def test_two_answers_to_one_statement_at_once(house):
    revision = text(house, 1)
    link, _ = ask(house, revision)
    claim = claims(revision)[0].pk
    outcomes = at_once(
        lambda: asking.answer(link, {claim: ("right", "")}),
        lambda: asking.answer(link, {claim: ("wrong", "It was 3 million.")}),
    )
    assert len(refusals(outcomes)) == 1
    assert ExpertAnswer.objects.count() == Evidence.objects.count() == 1


def test_one_form_sent_six_times_at_once(house):
    _, token = ask(house, text(house))
    outcomes = at_once(*[lambda: reply(token, a1="right", a2="dont_know").status_code] * 6)
    assert outcomes == [302] * 6
    assert ExpertAnswer.objects.count() == Evidence.objects.count() == 2
    assert ExpertUse.objects.filter(use="answered").count() == 1


def test_answer_waits_for_the_link_being_taken_back(house):
    revision = text(house)
    link, _ = ask(house, revision)
    claim = claims(revision)[0].pk
    with meanwhile(lambda: asking.answer(link, {claim: ("right", "")})) as results:
        asking.revoke(link, by=house.checker)
    assert [type(result) for result in results] == [MoveRefused]
    assert not Evidence.objects.exists()


def test_answer_waits_for_the_text_being_sent_back(house):
    revision = text(house)
    link, _ = ask(house, revision)
    claim = claims(revision)[0].pk
    with meanwhile(lambda: asking.answer(link, {claim: ("right", "")})) as results:
        stories.send_back(revision, by=house.reviewer, reason="Too long.")
    assert [type(result) for result in results] == [MoveRefused]
    assert not Evidence.objects.exists()


def test_link_opened_many_times_at_once_is_noted_once(house):
    link, _ = ask(house, text(house))
    outcomes = at_once(*[lambda: asking.note_use(link, "opened")] * 5)
    assert refusals(outcomes) == []
    assert ExpertUse.objects.count() == 1


def test_one_form_at_the_desk_sent_twice_at_once_makes_one_link(house):
    revision = text(house)
    values = {"nonce": "0" * 32, "claims": claims(revision)}
    deadline = ask(house, revision)[0].deadline
    outcomes = at_once(*[lambda: ask(house, revision, deadline=deadline, **values)] * 2)
    assert refusals(outcomes) == []
    assert outcomes[0] == outcomes[1]
    assert ExpertLink.objects.count() == 2
