"""Links for experts: who may ask whom about what, what answers become, and when a link ends."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogDetail, LogEntry
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck.ledger import ledger_of
from factcheck.models import (
    Evidence,
    ExpertAnswer,
    ExpertLink,
    ExpertQuestion,
    ExpertUse,
    Notification,
    SignOff,
)
from factcheck.statuses import ClaimState, LinkUse
from factcheck.workflow import experts as asking
from tests.factcheck.experts import ask, claims, text
from tests.factories import DeskFactory, Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return text(house)


def reasons(call, *args, **more):
    with pytest.raises(MoveRefused) as refused:
        call(*args, **more)
    return refused.value.reasons


def test_token_is_kept_nowhere(house, revision):
    link, token = ask(house, revision)
    assert len(token) >= 43
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            assert token not in repr(cursor.fetchall())
    assert list(ExpertLink.objects.with_token(token)) == [link]
    assert not ExpertLink.objects.with_token(link.token_hash).exists()


def test_tokens_differ(house, revision):
    assert ask(house, revision)[1] != ask(house, revision)[1]


def test_form_sent_twice_makes_one_link(house, revision):
    nonce, deadline = "0" * 32, timezone.now() + timedelta(days=1)
    first = ask(house, revision, nonce=nonce, deadline=deadline)
    assert ask(house, revision, nonce=nonce, deadline=deadline) == first
    other = ask(house, revision, nonce=nonce, deadline=deadline, name="Charles Babbage")
    by_another = ask(house, revision, nonce=nonce, deadline=deadline, by=house.reviewer)
    assert len({first[1], other[1], by_another[1]}) == ExpertLink.objects.count() == 3


def test_without_a_choice_all_that_is_to_do_is_asked(house, revision):
    wanted = [entry.claim for entry in ledger_of(revision).required if not entry.is_done]
    assert len(wanted) >= 3
    link, _ = ask(house, revision, claims=None)
    assert [question.claim for question in link.questions.all()] == wanted


def test_questions_stand_in_reading_order(house, revision):
    link, _ = ask(house, revision, claims=reversed(claims(revision)))
    assert [question.claim for question in link.questions.all()] == claims(revision)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"name": "  "}, "Say whom you ask."),
        ({"name": "A" * 121}, "The name is too long: 120 characters at most."),
        ({"standing": "A" * 171}, "What makes them an expert is too long: 170 characters at most."),
        ({"message": "A" * 4001}, "The message is too long: 4000 characters at most."),
        ({"message": "A\x00"}, "There is a sign in it that cannot be kept."),
        ({"claims": []}, "Choose at least one statement of this text to ask about."),
    ],
)
def test_link_is_refused_in_words(more, reason, house, revision):
    assert reason in reasons(ask, house, revision, **more)
    assert not ExpertLink.objects.exists()


@pytest.mark.parametrize(
    ("ahead", "reason"),
    [
        (timedelta(minutes=-1), "Give them an hour at least."),
        (timedelta(minutes=30), "Give them an hour at least."),
        (timedelta(days=31), "A link ends after 30 days at the latest."),
    ],
)
def test_deadline_is_neither_too_near_nor_too_far(ahead, reason, house, revision):
    assert reasons(ask, house, revision, deadline=timezone.now() + ahead) == (reason,)


def test_claim_of_another_text_is_not_asked_about(house, revision):
    others = claims(text(house, headline="Another bridge"))
    assert reasons(ask, house, revision, claims=[*claims(revision), others[0]]) == (
        "A statement you chose does not stand in this text.",
    )


def test_draft_and_returned_text_are_shown_to_nobody(house, revision):
    said = "Only a text that is being checked or is before readers is shown to somebody outside."
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    assert said in reasons(ask, house, revision)
    assert said in reasons(ask, house, house.draft(), claims=[])


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.ADMINISTRATOR, None])
def test_who_is_no_checker_neither_asks_nor_takes_back(role, house, revision):
    somebody = person(role) if role else person(is_superuser=True)
    link, _ = ask(house, revision)
    with pytest.raises(NotAllowed):
        ask(house, revision, by=somebody)
    with pytest.raises(NotAllowed):
        ask(house, revision, by=person(Role.FACT_CHECKER, desk=DeskFactory()))
    with pytest.raises(NotAllowed):
        asking.revoke(link, by=somebody)


def test_answers_become_evidence_and_never_a_sign_off(house, revision):
    link, _ = ask(house, revision, by=house.reviewer)
    right, wrong, unknown = (claim.pk for claim in claims(revision)[:3])
    asking.answer(link, {right: ("right", ""), wrong: ("wrong", "It was 3."), unknown: ("dont_know", "")})
    found = [
        (one.claim_id, one.kind, one.stance, one.source, one.quoted, one.by, one.revision)
        for one in Evidence.objects.all()
    ]
    source = "Ada Byron, professor of hydraulics"
    assert found == [
        (right, "expert", "for", source, "", house.reviewer, revision),
        (wrong, "expert", "against", source, "It was 3.", house.reviewer, revision),
        (unknown, "expert", "neutral", source, "", house.reviewer, revision),
    ]
    assert not SignOff.objects.exists()
    ledger = ledger_of(revision)
    assert {ledger.find(claim).state for claim in (right, wrong, unknown)} == {ClaimState.OPEN}
    assert ledger.find(right).independent == 1
    assert ledger.find(wrong).independent == 0


def test_one_expert_asked_twice_is_one_source(house, revision):
    claim = claims(revision)[0]
    for _ in range(2):
        asking.answer(ask(house, revision)[0], {claim.pk: ("right", "")})
    assert len(ledger_of(revision).find(claim.pk).evidence) == 2
    assert ledger_of(revision).find(claim.pk).independent == 1


def test_claim_is_answered_once(house, revision):
    link, _ = ask(house, revision)
    claim = claims(revision)[0].pk
    asking.answer(link, {claim: ("right", "Read it.")})
    assert asking.answer(link, {claim: ("right", "Read it. ")}) == []
    said = ("You have answered this statement already; the first answer stays.",)
    assert reasons(asking.answer, link, {claim: ("wrong", "Changed my mind.")}) == said
    assert Evidence.objects.count() == ExpertAnswer.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "reason", "said"),
    [
        ("wrong", "  ", "Say why it is wrong; without that nobody can put it right."),
        ("maybe", "", "Say of each statement whether it is right, wrong, or that you don’t know."),
        ("right", "x" * 4001, "Use 4000 characters at most for one statement."),
        ("right", "\x00", "There is a sign in it that cannot be kept."),
    ],
)
def test_answer_is_refused_in_words_and_whole(kind, reason, said, house, revision):
    link, _ = ask(house, revision)
    first, second, *_ = (claim.pk for claim in claims(revision))
    assert reasons(asking.answer, link, {first: ("right", ""), second: (kind, reason)}) == (said,)
    assert not ExpertAnswer.objects.exists()
    assert not Evidence.objects.exists()


def test_what_was_not_asked_is_not_answered(house, revision):
    link, _ = ask(house, revision, claims=claims(revision)[:1])
    for unknown in (claims(revision)[1].pk, 10**12, -1):
        said = reasons(asking.answer, link, {unknown: ("right", "")})
        assert said == ("You were not asked about this statement.",)
    assert reasons(asking.answer, link, {}) == ("Answer at least one of the statements.",)


def test_link_ends(house, revision):
    claim = claims(revision)[0].pk
    late, revoked, gone = (ask(house, revision)[0] for _ in range(3))
    with time_machine.travel(late.deadline):
        assert reasons(asking.answer, late, {claim: ("right", "")}) == ("The time to answer is over.",)
    asking.revoke(revoked, by=house.reviewer)
    assert reasons(asking.answer, revoked, {claim: ("right", "")}) == (
        "The newsroom has taken its question back.",
    )
    assert reasons(asking.revoke, revoked, by=house.checker) == ("This link was taken back already.",)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    assert reasons(asking.answer, gone, {claim: ("right", "")}) == (
        "This is not asked any more: the text has been changed or set aside since.",
    )
    assert not ExpertAnswer.objects.exists()


def test_link_ends_when_whoever_asked_is_no_checker_any_more(house, revision):
    link, _ = ask(house, revision)
    house.checker.memberships.all().delete()
    link = ExpertLink.objects.for_expert().get(pk=link.pk)
    assert asking.why_closed(link) == LinkUse.GONE
    with pytest.raises(MoveRefused):
        asking.answer(link, {claims(revision)[0].pk: ("right", "")})


def test_every_act_and_use_is_on_the_record(house, revision):
    before = LogEntry.objects.count()
    link, token = ask(house, revision)
    asking.note_use(link, LinkUse.OPENED)
    asking.answer(link, {claims(revision)[0].pk: ("wrong", "It was 3 million, says Ada.")})
    asking.revoke(link, by=house.checker)
    asking.note_use(link, LinkUse.REVOKED)
    entries = list(LogEntry.objects.order_by("number"))[before:]
    entries = [entry for entry in entries if entry.act.startswith("expert_link.")]
    assert [(entry.act.split(".")[1], entry.by) for entry in entries] == [
        ("made", house.checker),
        ("opened", None),
        ("answered", None),
        ("revoked", house.checker),
        ("refused", None),
    ]
    told = " ".join(str(entry.body) for entry in entries)
    assert "Ada" not in told
    assert token not in told
    assert link.token_hash not in told
    assert not LogDetail.objects.filter(value__contains=token).exists()


def test_use_is_noted_once_a_minute(house, revision):
    link, _ = ask(house, revision)
    start = timezone.now()
    for seconds in (0, 10, 59, 61, 100, 122):
        with time_machine.travel(start + timedelta(seconds=seconds), tick=False):
            asking.note_use(link, LinkUse.OPENED)
    assert ExpertUse.objects.filter(link=link).count() == 3


def test_whoever_asked_is_told(house, revision):
    link, _ = ask(house, revision)
    first, second, *_ = (claim.pk for claim in claims(revision))
    asking.answer(link, {first: ("right", "")})
    asking.answer(link, {first: ("right", "")})
    asking.answer(link, {second: ("right", "")})
    told = [one.text for one in Notification.objects.filter(user=house.checker, key__startswith="expert")]
    asked = ExpertQuestion.objects.filter(link=link).count()
    assert sorted(told) == [f"Ada Byron has answered {n} of {asked} statements." for n in (1, 2)]
