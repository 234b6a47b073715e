"""Links, questions and answers of experts by whoever liked to, put straight into the tables."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from articles import workflow as stories
from articles.roles import Role
from factcheck.models import (
    Evidence,
    ExpertAnswer,
    ExpertLink,
    ExpertQuestion,
    ExpertRevocation,
    ExpertUse,
)
from factcheck.workflow import experts as asking
from tests.bypass.forging import execute, make
from tests.factcheck.experts import ask, claims, text
from tests.factories import DeskFactory, person

LINK = "newsroom guard: a link for an expert is made by a checker"
QUESTION = "newsroom guard: an expert is asked about statements of the text"
ANSWER = "newsroom guard: an expert answers in time, by a link in force"
EVIDENCE = "newsroom guard: an expert's answer is evidence where somebody outside was asked"
STANCES = {"right": "for", "wrong": "against", "dont_know": "neutral"}
NOBODYS = [
    lambda house: house.reporter,
    lambda house: house.editor,
    lambda house: house.administrator,
    lambda house: person(is_superuser=True),
    lambda house: person(Role.FACT_CHECKER, is_active=False),
    lambda house: person(Role.REVIEWER, desk=DeskFactory()),
]
NAMES = ["reporter", "editor", "administrator", "superuser", "inactive", "another desk"]


@pytest.fixture
def revision(house):
    return text(house)


def link(revision, by, **more):
    values = {"token_hash": "a" * 64, "name": "Ada", "deadline": timezone.now() + timedelta(days=2)}
    return make(ExpertLink, revision=revision, by=by, **values | more)


def evidence(question, by, kind="expert", stance="for", **more):
    values = {"claim": question.claim, "revision": question.link.revision, "source": "Ada"} | more
    return make(Evidence, kind=kind, stance=stance, by=by, **values)


def test_link_by_a_checker_is_let_through(house, revision):
    made = link(revision, house.checker)
    question = make(ExpertQuestion, link=made, claim=claims(revision)[0])
    for_it = evidence(question, house.checker)
    assert make(ExpertAnswer, question=question, kind="right", evidence=for_it).pk


@pytest.mark.parametrize("who", NOBODYS, ids=NAMES)
def test_link_by_somebody_not_entitled_is_refused(who, house, revision):
    with pytest.raises(IntegrityError, match=LINK):
        link(revision, who(house))


@pytest.mark.parametrize(
    "more",
    [
        {"deadline": timezone.now() - timedelta(minutes=1)},
        {"deadline": timezone.now() + timedelta(days=31)},
        {"token_hash": "a" * 43},
        {"token_hash": "G" * 64},
    ],
    ids=["over", "too far", "a token", "no digest"],
)
def test_link_without_an_end_or_with_its_token_is_refused(more, house, revision):
    with pytest.raises(IntegrityError, match=LINK):
        link(revision, house.checker, **more)


def test_link_to_a_draft_or_a_returned_text_is_refused(house, revision):
    with pytest.raises(IntegrityError, match=LINK):
        link(house.draft(), house.checker)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    with pytest.raises(IntegrityError, match=LINK):
        link(revision, house.checker)


def test_question_about_another_text_is_refused(house, revision):
    other = claims(text(house, headline="Another bridge"))[0]
    with pytest.raises(IntegrityError, match=QUESTION):
        make(ExpertQuestion, link=link(revision, house.checker), claim=other)


def test_question_put_in_once_the_link_is_used_or_taken_back_is_refused(house, revision):
    first, second, *_ = claims(revision)
    used, revoked = (ask(house, revision, claims=[first])[0] for _ in range(2))
    asking.note_use(used, "opened")
    asking.revoke(revoked, by=house.checker)
    for made in (used, revoked):
        with pytest.raises(IntegrityError, match=QUESTION):
            make(ExpertQuestion, link=made, claim=second)


def question_of(house, revision, **more):
    return ask(house, revision, **more)[0].questions.select_related("link__revision", "claim").first()


def test_answer_without_its_evidence_is_refused(house, revision):
    question = question_of(house, revision)
    others = question_of(house, text(house, headline="Another bridge"))
    asked_by_another = question_of(house, revision, by=house.reviewer)
    second = question.link.questions.select_related("link__revision", "claim")[1]
    wrong = [
        None,
        evidence(question, house.checker, stance="against"),
        evidence(question, house.checker, kind="interview"),
        evidence(asked_by_another, house.reviewer),
        evidence(others, house.checker),
        evidence(second, house.checker),
    ]
    for one in wrong:
        with pytest.raises(IntegrityError, match=ANSWER):
            make(ExpertAnswer, question=question, kind="right", evidence=one)


@pytest.mark.parametrize("kind", STANCES)
def test_answer_counts_as_what_it_says(kind, house, revision):
    question = question_of(house, revision)
    for stance in set(STANCES.values()) - {STANCES[kind]}:
        other = evidence(question, house.checker, stance=stance)
        with pytest.raises(IntegrityError, match=ANSWER):
            make(ExpertAnswer, question=question, kind=kind, reason="So.", evidence=other)


def test_answer_of_nobody_who_was_asked_is_no_evidence(house, revision):
    asked, unasked, *_ = claims(revision)
    question = question_of(house, revision, claims=[asked])
    with pytest.raises(IntegrityError, match=EVIDENCE):
        evidence(question, house.checker, claim=unasked)
    with pytest.raises(IntegrityError, match=EVIDENCE):
        evidence(question, house.reviewer)
    asking.answer(question.link, {asked.pk: ("right", "")})
    with pytest.raises(IntegrityError, match=EVIDENCE):
        evidence(question, house.checker)
    revoked = question_of(house, revision, claims=[unasked])
    asking.revoke(revoked.link, by=house.checker)
    with pytest.raises(IntegrityError, match=EVIDENCE):
        evidence(revoked, house.checker)
    assert Evidence.objects.count() == 1


def test_second_answer_is_refused(house, revision):
    question = question_of(house, revision)
    question_of(house, revision)  # asks the same of somebody else
    asking.answer(question.link, {question.claim_id: ("right", "")})
    again = evidence(question, house.checker)
    with pytest.raises(IntegrityError):
        make(ExpertAnswer, question=question, kind="right", evidence=again)
    assert ExpertAnswer.objects.count() == 1


def test_answer_after_the_link_was_taken_back_is_refused(house, revision):
    question = question_of(house, revision)
    for_it = evidence(question, house.checker)
    asking.revoke(question.link, by=house.checker)
    with pytest.raises(IntegrityError, match=ANSWER):
        make(ExpertAnswer, question=question, kind="right", evidence=for_it)


def test_answer_on_a_text_set_aside_is_refused(house, revision):
    question = question_of(house, revision)
    for_it = evidence(question, house.checker)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    with pytest.raises(IntegrityError, match=ANSWER):
        make(ExpertAnswer, question=question, kind="right", evidence=for_it)


def test_end_of_a_link_does_not_move(house, revision):
    made = question_of(house, revision).link
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute("UPDATE factcheck_expertlink SET deadline = deadline WHERE id = %s", [made.pk])


@pytest.mark.parametrize("who", NOBODYS, ids=NAMES)
def test_link_taken_back_by_somebody_not_entitled_is_refused(who, house, revision):
    made = question_of(house, revision).link
    with pytest.raises(IntegrityError, match="newsroom guard: a link for an expert is taken back"):
        make(ExpertRevocation, link=made, by=who(house))


def test_uses_stay(house, revision):
    made = question_of(house, revision).link
    asking.note_use(made, "opened")
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute("DELETE FROM factcheck_expertuse")
    assert ExpertUse.objects.count() == 1
