"""The numbers of the desks: counted right, honest about little, asked for in a constant number of queries."""

from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogEntry, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import engine
from factcheck import workflow as checking
from factcheck.models import CorrectionCause, Inconsistency
from factcheck.numbers import numbers_of
from factcheck.numbers.shapes import Share, median_of
from factcheck.statuses import Key, ResolutionKind
from factcheck.templatetags.numbers import lasting
from tests.factcheck.pages import contradictions, words
from tests.factories import CLEAN, CONTRADICTION, DeskFactory, Newsroom, person

NUMBERS = "/review/numbers/"
DAY = timedelta(days=1)


@pytest.fixture
def house(db):
    return Newsroom()


@contextmanager
def hours_ago(hours):
    """Let the house believe it is earlier, as far as its clock goes."""
    moment = timezone.now() - timedelta(hours=hours)
    with mock.patch.object(timezone, "now", return_value=moment):
        yield


def asked(house, days=30):
    return numbers_of([house.desk], days=days)


def bars(some):
    return {bar.words: bar.number for bar in some if bar.number}


def waiting(house):
    return {one.words: one for one in asked(house).waiting}


def corrected(house, **more):
    """The public correction of a live text."""
    live = house.live(**more)
    revision = house.correction_in_review(live, "<p>The bridge was opened on 4 May 2022.</p>")
    house.approve(revision)
    stories.publish(Revision.objects.get(pk=revision.pk), by=house.editor)
    return revision.corrections.get()


def show(client, by, **choice):
    client.force_login(by)
    return client.get(NUMBERS, choice)


# ---- What a share is worth ----


@pytest.mark.parametrize(
    ("part", "whole", "percent", "interval"),
    [
        (1, 2, 50, (9, 91)),  # the values of Wilson's score interval, 95 %
        (0, 10, 0, (0, 28)),
        (10, 10, 100, (72, 100)),
        (50, 100, 50, (40, 60)),
        (0, 0, None, None),
    ],
)
def test_share_says_what_it_is_worth(part, whole, percent, interval):
    share = Share(part, whole)
    assert (share.percent, share.interval) == (percent, interval)
    assert share.is_little is (whole < 10)


def test_median_of_lengths_of_time():
    hours = [timedelta(hours=n) for n in (9, 1, 2)]
    assert (median_of(hours), median_of(hours[:2]), median_of([])) == (
        timedelta(hours=2),
        timedelta(hours=5),
        None,
    )


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (None, "–"),
        (timedelta(seconds=20), "under a minute"),
        (timedelta(minutes=61), "1 hour 1 minute"),
        (timedelta(days=2, minutes=3), "2 days"),
        (timedelta(days=1, hours=4, minutes=3), "1 day 4 hours"),
    ],
)
def test_length_of_time_in_words(length, said):
    assert lasting(length) == said


# ---- What stands now ----


def test_inconsistencies_are_counted_by_state(house):
    revision = house.in_review(contradictions(3))
    first, second, _ = Inconsistency.objects.filter(revision=revision)
    house.propose(first)
    checking.rule(house.propose(second), by=house.reviewer, accepted=True)
    counts = bars(asked(house).pairs)
    assert sorted(counts.values()) == [1, 1, 1]
    assert counts["Settled"] == 1
    assert counts["Ruling awaited"] == 1


def test_texts_of_other_desks_and_no_longer_on_their_way_are_left_out(house):
    house.in_review(CONTRADICTION, desk=DeskFactory())
    revision = house.in_review(CONTRADICTION)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    assert bars(asked(house).pairs) == {}
    assert bars(asked(house).claims) == {}


def test_claims_are_counted_by_what_the_desk_asks_for(house):
    revision = house.in_review("<p>It cost 3 million in 2021.</p><p>It cost 4 million in 2022.</p>")
    claims = revision.claim_occurrences.count()
    assert claims
    for threshold, words_ in ((0, "To be signed off"), (1, "Not asked for")):
        checking.save_policy(house.desk, by=house.administrator, threshold=threshold)
        assert bars(asked(house).claims) == {words_: claims}


def test_what_waits_tells_how_long(house):
    for hours in (1, 2, 9):
        with hours_ago(hours):
            house.in_review()
    reviewed = waiting(house)["Texts in review"]
    assert (len(reviewed.ages), lasting(reviewed.oldest), lasting(reviewed.median)) == (
        3,
        "9 hours",
        "2 hours",
    )


def test_proposals_wait_from_the_moment_they_were_made(house):
    with hours_ago(30):
        found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    assert lasting(waiting(house)["Inconsistencies without a resolution"].oldest) == "1 day 6 hours"
    with hours_ago(5):
        house.propose(found)
    now = waiting(house)
    assert lasting(now["Resolutions awaiting a ruling or a key"].oldest) == "5 hours"
    assert now["Inconsistencies without a resolution"].ages == []


# ---- What was done in the period ----


def test_time_from_handing_in_to_approval(house):
    for hours in (2, 4, 12):
        with hours_ago(hours):
            revision = house.in_review()
        house.approve(revision)
    numbers = asked(house)
    assert (lasting(numbers.approval_median), len(numbers.to_approval)) == ("4 hours", 3)


def test_what_lies_before_the_period_is_left_out(house):
    with hours_ago(24 * 20):
        house.approved()
    assert (len(asked(house, days=7).to_approval), len(asked(house, days=30).to_approval)) == (0, 1)


def test_share_of_texts_sent_back(house):
    for _ in range(3):
        house.approved()
    stories.send_back(house.in_review(), by=house.reviewer, reason="Too long.")
    assert asked(house).returned == Share(1, 4)


def test_share_of_proposals_returned(house):
    found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="Which minutes?")
    checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    assert asked(house).proposals_returned == Share(1, 2)


def test_override_is_one_proposal_whatever_its_keys(house):
    first, second, third = Inconsistency.objects.filter(revision=house.in_review(contradictions(3)))
    house.let_stand(first)
    returned = house.propose(second, ResolutionKind.STANDS)
    checking.rule(returned, by=house.reviewer, accepted=True)
    checking.rule(returned, by=house.administrator, accepted=False, reason="No.", key=Key.ADMINISTRATOR)
    checking.rule(house.propose(third), by=house.reviewer, accepted=True)
    assert asked(house).proposals_returned == Share(1, 3)


def test_checkers_are_named_in_words(client, house):
    house.in_review(CONTRADICTION)
    client.force_login(house.editor)
    page = words(client.get("/review/numbers/"))
    assert "Event date One event is dated two ways inside the text. 1 " in page
    assert f"Rules {engine.VERSION} 1 " in page
    assert "event_dates@" not in page


@pytest.mark.parametrize(("days", "columns"), [(7, 7), (30, 30), (90, 13)])
def test_texts_stand_on_their_day_or_in_their_week(days, columns, house):
    house.approved()
    stories.send_back(house.in_review(), by=house.reviewer, reason="Too long.")
    found = asked(house, days=days).columns
    assert len(found) == columns
    assert (found[-1].handed_in, found[-1].approved, found[-1].returned) == (2, 1, 1)
    assert sum(one.handed_in for one in found) == 2
    assert found[-1].end == timezone.localtime().date()


def test_rules_are_counted_by_what_people_ruled(house):
    revision = house.in_review(contradictions(3))
    first, second, _ = Inconsistency.objects.filter(revision=revision)
    checking.rule(house.propose(first), by=house.reviewer, accepted=True)
    house.let_stand(second)
    (checker,) = asked(house).checkers
    (rule,) = checker.rules
    for one in (checker, rule):
        assert (one.found, one.dismissed, one.corrected, one.stands, one.open) == (3, 1, 0, 1, 1)
        assert one.false_alarms == Share(1, 2)
    assert (checker.name, checker.kind) == (first.checker, "event date")


def test_override_counts_when_it_has_expired_since(house):
    with hours_ago(72):
        revision = house.in_review(CONTRADICTION)
        house.let_stand(Inconsistency.objects.get(revision=revision), expires_at=timezone.now() + DAY)
    (rule,) = (one for one in asked(house).checkers if one.found)
    assert (rule.found, rule.stands, rule.open) == (1, 1, 0)


def test_returned_proposal_dismisses_nothing(house):
    found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="No.")
    (checker,) = asked(house).checkers
    assert (checker.ruled, checker.open) == (0, 1)


def test_pair_found_again_in_a_later_text_counts_once_and_as_corrected(house):
    first = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get(revision=first)
    resolution = house.propose(found, ResolutionKind.CORRECTED)
    for html in (CONTRADICTION, CLEAN):
        last = Revision.objects.order_by("-pk").first()
        stories.send_back(last, by=house.reviewer, reason="Correct it.")
        draft = stories.resume(Revision.objects.get(pk=last.pk), by=house.reporter)
        body = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
        draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
        house.check(stories.submit(draft, by=house.reporter))
    assert Inconsistency.objects.count() == 2
    checking.rule(resolution, by=house.reviewer, accepted=True)
    (checker,) = asked(house).checkers
    assert (checker.found, checker.corrected, checker.open) == (1, 1, 0)


# ---- Mistakes readers saw ----


def test_cause_of_a_mistake_is_named_and_the_last_word_counts(house):
    correction = corrected(house)
    assert (asked(house).unnamed, bars(asked(house).causes)) == (1, {"Nobody has said yet": 1})
    checking.name_cause(correction, by=house.checker, checker="ages", note="A birthday.")
    checking.name_cause(correction, by=house.editor, checker="")
    assert (asked(house).unnamed, bars(asked(house).causes)) == (0, {"No rule could have": 1})
    assert CorrectionCause.objects.count() == 2
    assert LogEntry.objects.first().act == "correction.cause_named"


def test_update_is_no_mistake(house):
    draft = stories.start_correction(house.live(), by=house.editor, type="update", note="More is known.")
    revision = house.check(stories.submit(draft, by=house.editor))
    house.approve(revision)
    stories.publish(Revision.objects.get(pk=revision.pk), by=house.editor)
    assert asked(house).mistakes == []


def test_unknown_rule_and_an_answer_unseen_are_refused(house):
    correction = corrected(house)
    with pytest.raises(MoveRefused, match="There is no such rule"):
        checking.name_cause(correction, by=house.checker, checker="telepathy")
    checking.name_cause(correction, by=house.checker, checker="ages", seen=0)
    with pytest.raises(MoveRefused, match=f"{house.checker} named a rule meanwhile"):
        checking.name_cause(correction, by=house.editor, checker="", seen=0)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.ADMINISTRATOR])
def test_who_may_not_name_a_cause(role, house):
    with pytest.raises(NotAllowed, match="say which rule should have caught a mistake"):
        checking.name_cause(corrected(house), by=person(role), checker="ages")


# ---- The page ----


@pytest.mark.parametrize("role", Role)
def test_who_sees_the_numbers(role, client, house):
    client.force_login(person(role))
    may = role != Role.REPORTER
    assert client.get(NUMBERS).status_code == (200 if may else 403)
    assert ('href="/review/numbers/"' in client.get("/review/").content.decode()) is may


def test_numbers_of_other_desks_are_not_shown(client, house):
    elsewhere = DeskFactory(name="Sport", slug="sport")
    correction = corrected(house, desk=elsewhere, headline="The cup final")
    here = person(Role.EDITOR, desk=house.desk)
    for choice in ({}, {"desk": "sport"}):
        assert "cup final" not in words(show(client, here, **choice))
    fields = {"checker": "ages", "seen": "0"}
    assert client.post(f"{NUMBERS}mistakes/{correction.pk}/", fields).status_code == 404


def test_empty_newsroom_has_a_page(client, house):
    said = words(show(client, house.editor))
    assert "The engine found nothing in this period." in said
    assert "No correction, clarification or retraction in this period." in said


def test_page_says_when_there_is_too_little_to_tell(client, house):
    house.dismiss(house.in_review(CONTRADICTION))
    said = words(show(client, house.editor))
    assert "1 of 1, 21–100 % too few to tell" in said


def test_desk_and_period_are_chosen(client, house):
    with hours_ago(24 * 20):
        house.approved()
    assert "median; 0 texts approved" in words(show(client, house.editor, days=7))
    assert "median; one text approved" in words(show(client, house.editor, days=90, desk=house.desk.slug))
    assert "Last 30 days" in words(show(client, house.editor, days="nonsense", desk="nowhere"))


def test_charts_have_words_and_a_table(client, house):
    house.in_review(contradictions(2))
    source = show(client, house.editor).content.decode()
    assert 'role="img" aria-label="Inconsistencies by state: No resolution proposed 2' in source
    assert source.count("<svg") >= 10
    assert "style=" not in source


def test_cause_is_named_on_the_page(client, house):
    correction = corrected(house)
    show(client, house.checker, days=7)
    fields = {"checker": "ages", "note": "A birthday.", "seen": "0", "days": "7", "desk": ""}
    answer = client.post(f"{NUMBERS}mistakes/{correction.pk}/", fields)
    assert answer["Location"] == f"{NUMBERS}?days=7#m{correction.pk}"
    said = words(client.get(answer["Location"]))
    assert "Age against birth : A birthday." in said
    assert "without a rule named" not in said


def test_no_rule_is_an_answer_and_no_answer_is_none(client, house):
    correction = corrected(house)
    client.force_login(house.editor)
    address = f"{NUMBERS}mistakes/{correction.pk}/"
    answer = client.post(address, {"checker": "", "note": "I looked.", "seen": "0"})
    assert answer.status_code == 409
    assert "Choose a rule, or that none could have caught it." in words(answer)
    assert "I looked.</textarea>" in answer.content.decode()
    client.post(address, {"checker": "none", "seen": "0"})
    assert CorrectionCause.objects.get().checker == ""
    answer = client.post(address, {"checker": "ages", "seen": "0", "note": "Mine."})
    assert (answer.status_code, CorrectionCause.objects.count()) == (409, 1)
    assert f"{house.editor} named a rule meanwhile; look at it again." in words(answer)


def test_administrator_sees_the_mistakes_and_has_no_form(client, house):
    correction = corrected(house)
    source = show(client, house.administrator).content.decode()
    assert "Nobody has named a rule yet." in source
    assert f"/mistakes/{correction.pk}/" not in source


def test_number_of_queries_does_not_grow(client, house):
    counts = []
    show(client, house.editor)
    for many in (1, 3):
        for _ in range(many):
            correction = corrected(house)
            checking.name_cause(correction, by=house.checker, checker="ages")
            found = Inconsistency.objects.filter(revision=house.in_review(contradictions(3)))
            house.propose(found[0])
            checking.rule(house.propose(found[1]), by=house.reviewer, accepted=True)
        with CaptureQueriesContext(connection) as queries:
            client.get(NUMBERS)
        counts.append(len(queries))
    assert counts[0] == counts[1]
