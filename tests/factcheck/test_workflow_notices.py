"""Who hears of what, once each, and when it is mailed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency, MailPreference, Notification, Ruling
from factcheck.pairs import Text, pairs_of
from factcheck.statuses import Key, Mailing, ResolutionKind
from factcheck.workflow.notices import next_digest
from tests.factcheck.pages import contradictions
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def house(db):
    return Newsroom()


def told():
    """Who was told, by occasion."""
    found = {}
    for one in Notification.objects.select_related("user").order_by("id"):
        found.setdefault(one.key.split(":")[0], set()).add(one.user)
    return found


def hear(users, key="test:1", **more):
    checking.notify(users, **{"key": key, "text": "Something happened.", "url": "/review/1/"} | more)


def test_person_hears_of_one_occasion_once(house):
    hear([house.checker, house.checker])
    hear([house.checker, house.editor])
    assert sorted(Notification.objects.values_list("user", flat=True)) == sorted(
        [house.checker.pk, house.editor.pk]
    )


def test_whoever_did_it_is_not_told(house):
    hear([house.checker, house.editor], by=house.checker)
    assert Notification.objects.get().user == house.editor


def test_people_without_a_role_on_the_desk_are_not_told_of_its_texts(house):
    revision = house.draft()
    elsewhere, gone = person(Role.EDITOR, desk=DeskFactory()), person(Role.EDITOR, is_active=False)
    here = person(Role.EDITOR, desk=house.desk)
    hear([elsewhere, gone, here], article=revision.article)
    assert Notification.objects.get().user == here


def test_long_words_are_cut_not_refused(house):
    hear([house.checker], text="ä" * 400)
    assert len(Notification.objects.get().text) == 300
    assert Notification.objects.get().text.endswith("…")


# ---- Who hears of what ----


def test_handed_in_text_is_told_to_the_checkers_or_to_whoever_has_it(house):
    first = house.in_review(check=False)
    assert told() == {"move": {house.checker}}
    checking.assign(first.article, user=house.reviewer, by=house.editor)
    Notification.objects.all().delete()
    stories.send_back(first, by=house.reviewer, reason="Too long.")
    assert told() == {"move": {house.reporter}}
    assert Notification.objects.get().is_pressing
    draft = stories.resume(Revision.objects.get(pk=first.pk), by=house.reporter)
    stories.submit(draft, by=house.reporter)
    assert told() == {"move": {house.reporter, house.reviewer}}


@pytest.mark.parametrize("why", ["gone", "without the role", "wrote in it"])
def test_handed_in_text_of_somebody_who_cannot_check_it_is_told_to_the_checkers(house, why):
    held = person(Role.FACT_CHECKER, Role.EDITOR)
    draft = house.draft()
    checking.assign(draft.article, user=held, by=house.editor)
    Notification.objects.all().delete()
    if why == "gone":
        held.is_active = False
        held.save()
    elif why == "without the role":
        Membership.objects.filter(user=held).delete()
    else:
        draft = stories.revise(draft, by=held, seen=draft.edition, headline="Another headline")
    stories.submit(draft, by=house.reporter)
    assert house.checker in told()["move"]


def test_given_text_is_told_to_whom_it_is_given_alone(house):
    article = house.in_review(check=False).article
    Notification.objects.all().delete()
    checking.assign(article, user=house.checker, by=house.editor)
    assert told() == {"assigned": {house.checker}}
    one = Notification.objects.get()
    assert (one.text, one.url) == (
        f"{house.editor} gave you “The bridge at Harrow” to check.",
        f"/review/{article.revisions.get().pk}/",
    )


def test_notices_of_proposals_name_the_pair_as_its_page_numbers_it(house):
    revision = house.in_review(contradictions(3))
    numbers = {pair.found.pk: pair.number for pair in pairs_of(Text(revision))}
    proposals = [house.propose(found) for found in Inconsistency.objects.order_by("-pk")]
    checking.rule(proposals[0], by=house.reviewer, accepted=True)
    asked = Notification.objects.filter(key__startswith="proposed").order_by("pk")
    for one, resolution in zip(asked, proposals, strict=True):
        named = f"for inconsistency {numbers[resolution.inconsistency_id]} (event date) in"
        assert named in one.text
    answer = Notification.objects.get(key__startswith="ruling").text
    assert f"your resolution for inconsistency {numbers[proposals[0].inconsistency_id]} (" in answer
    assert "summit" not in "".join(one.text for one in asked)


def test_whoever_takes_a_text_themselves_is_not_told(house):
    article = house.in_review(check=False).article
    checking.assign(article, user=house.reviewer, by=house.reviewer)
    assert "assigned" not in told()


@pytest.mark.parametrize("accepted", [True, False])
def test_proposal_is_told_to_reviewers_and_its_ruling_to_whoever_proposed(house, accepted):
    revision = house.in_review(CONTRADICTION)
    Notification.objects.all().delete()
    resolution = house.propose(Inconsistency.objects.get())
    assert told() == {"proposed": {house.reviewer}}
    assert Notification.objects.get().url == f"/review/{revision.pk}/#i{Inconsistency.objects.get().pk}"
    checking.rule(resolution, by=house.reviewer, accepted=accepted, reason="Read again.")
    assert told() == {"proposed": {house.reviewer}, "ruling": {house.checker}}
    one = Notification.objects.get(user=house.checker)
    assert ("accepted" in one.text, one.is_pressing) == (accepted, not accepted)


def test_first_key_of_an_override_is_told_to_administrators(house):
    house.in_review(CONTRADICTION)
    resolution = house.propose(Inconsistency.objects.get(), ResolutionKind.STANDS)
    Notification.objects.all().delete()
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert told() == {"ruling": {house.checker}, "second_key": {house.administrator}}
    checking.rule(resolution, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    assert told()["second_key"] == {house.administrator}


def test_objection_is_told_to_uninvolved_reviewers_and_both_sides_hear_the_answer(house):
    revision, other = house.in_review(CONTRADICTION), person(Role.REVIEWER)
    resolution = house.propose(Inconsistency.objects.get())
    ruling = checking.rule(resolution, by=house.reviewer, accepted=True)
    Notification.objects.all().delete()
    dispute = checking.dispute(by=house.reporter, reason="It is one.", revision=revision, ruling=ruling)
    assert told() == {"dispute": {other, house.reviewer, house.checker}}
    asked = Notification.objects.get(user=other).text
    assert "a reviewer who had no part in it rules" in asked
    assert "objects to what you decided" in Notification.objects.get(user=house.reviewer).text
    checking.rule_on_dispute(dispute, by=other, upheld=True, reason="Two summits indeed.")
    assert told()["dispute_answered"] == {house.reporter, house.reviewer, house.checker}


def only_reviewer_ruled(house):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    ruling = Ruling.objects.get()
    Notification.objects.all().delete()
    by = person(Role.FACT_CHECKER)
    checking.dispute(by=by, reason="It was one meeting.", revision=revision, ruling=ruling)


def only_reviewer_wrote(house):
    Membership.objects.filter(user=house.reviewer).update(user=house.reporter)
    revision = house.in_review(CONTRADICTION)
    Notification.objects.all().delete()
    house.propose(Inconsistency.objects.get(revision=revision))


def only_checker_wrote(house):
    Membership.objects.filter(user=house.checker).update(user=house.reporter)
    house.in_review(check=False)


@pytest.mark.parametrize("stuck", [only_reviewer_ruled, only_reviewer_wrote, only_checker_wrote])
def test_administrators_hear_where_the_desk_has_nobody_who_may_go_on(house, stuck):
    stuck(house)
    one = Notification.objects.get(key__startswith="nobody:")
    assert (one.user, one.is_pressing) == (house.administrator, True)
    assert "who had no part in it, and the desk has none such." in one.text


def test_administrators_hear_nothing_where_somebody_may_go_on(house):
    house.propose(Inconsistency.objects.get(revision=house.in_review(CONTRADICTION)))
    assert "nobody" not in told()


def test_approved_text_is_told_to_editors(house):
    house.approved()
    texts = Notification.objects.filter(user=house.editor).values_list("text", flat=True)
    assert list(texts) == ["“The bridge at Harrow” is approved: publish or schedule it."]


def reopened(house, entry, text):
    checking.reopen(entry.claim, revision=text, by=house.checker, note="Another year’s minutes.")


def withdrawn(house, entry, text):
    checking.withdraw_evidence(entry.evidence[0], by=house.checker, reason="A reprint.")


def objected(house, entry, text):
    by = person(Role.FACT_CHECKER)
    checking.dispute(by=by, reason="It was another bridge.", revision=text, sign_off=entry.sign_off)


def told_wrong(house, entry, text):
    claims = [entry.claim]
    checking.sign_off_many(claims, revision=text, by=house.checker, verdict="wrong", note="It was 2022.")


@pytest.mark.parametrize("act", [reopened, withdrawn, objected, told_wrong])
@pytest.mark.parametrize("make", [Newsroom.approved, Newsroom.scheduled])
def test_editors_hear_what_comes_in_the_way_of_an_approved_text(house, make, act):
    text = make(house)
    first, second = ledger_of(text).required[:2]
    Notification.objects.all().delete()
    act(house, first, text)
    assert told()["held"] == {house.editor}
    act(house, second, text)
    assert Notification.objects.filter(key__startswith="held:").count() == 1
    assert Notification.objects.get(key__startswith="held:").is_pressing


def test_nobody_hears_of_what_keeps_no_approved_text_back(house):
    text = house.approved()
    entry = ledger_of(text).required[0]
    Notification.objects.all().delete()
    checking.sign_off(entry.claim, revision=text, by=house.checker, verdict="opinion")
    assert told() == {}
    stories.withdraw(text, by=house.editor, reason="Something more urgent.")
    reopened(house, entry, text)
    assert told() == {}


def test_failed_check_is_told_to_whoever_handed_it_in_and_has_it(house):
    revision = house.in_review(check=False)
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.checks.fail(revision.checks.get(), "the worker stopped.")
    assert told()["check_failed"] == {house.reporter, house.checker}


def test_override_is_told_when_it_expires_soon_and_when_it_has(house):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get())
    stories.publish(house.approve(revision), by=house.editor)
    assert checking.warn_of_overrides() == 0
    for days in (6, 6, 8, 8):
        later = timezone.now() + timedelta(days=days)
        assert checking.warn_of_overrides(later) == 1
    texts = Notification.objects.filter(user=house.editor, key__startswith="override").order_by("id")
    assert [one.text.split("rests on ")[1] for one in texts] == ["expires soon.", "has expired."]
    assert all(one.is_pressing for one in texts)


# ---- Read and unread ----


def test_notice_is_read_by_its_person_alone(house):
    hear([house.checker, house.editor])
    mine = Notification.objects.get(user=house.checker)
    with pytest.raises(ObjectDoesNotExist):
        checking.mark_read(mine, by=house.editor)
    first = checking.mark_read(mine, by=house.checker).read_at
    assert checking.mark_read(mine, by=house.checker).read_at == first
    assert Notification.objects.unread().get().user == house.editor


def test_all_are_read_up_to_the_one_that_was_seen(house):
    hear([house.checker], key="1")
    seen = Notification.objects.get().pk
    hear([house.checker], key="2")
    assert checking.mark_all_read(by=house.checker, up_to=seen) == 1
    assert [one.key for one in Notification.objects.unread()] == ["2"]


# ---- When it is mailed ----


@pytest.mark.parametrize(
    ("now", "digest"),
    [
        ("2026-03-02 07:59", "2026-03-02 08:00"),
        ("2026-03-02 08:00", "2026-03-02 08:00"),
        ("2026-03-02 08:01", "2026-03-03 08:00"),
        ("2026-03-28 12:00", "2026-03-29 08:00"),  # the night the clocks go forward
        ("2026-10-24 12:00", "2026-10-25 08:00"),  # and back
    ],
)
def test_days_mail_goes_out_at_eight_by_the_newsrooms_clocks(now, digest):
    moments = [datetime.fromisoformat(text).replace(tzinfo=LONDON) for text in (now, digest)]
    assert next_digest(moments[0]) == moments[1]


@pytest.mark.parametrize(
    ("mailing", "pressing", "expected"),
    [
        (None, False, "digest"),
        (None, True, "now"),
        (Mailing.DIGEST, False, "digest"),
        (Mailing.AT_ONCE, False, "now"),
        (Mailing.NONE, True, "never"),
    ],
)
def test_mail_is_due_as_the_person_wants_it(house, mailing, pressing, expected):
    if mailing:
        checking.set_mailing(mailing, by=house.checker)
    hear([house.checker], pressing=pressing)
    due, at = Notification.objects.get().mail_due_at, Notification.objects.get().at
    assert {"now": due is not None and due <= at, "digest": due == next_digest(at), "never": due is None}[
        expected
    ]


def test_change_of_mind_moves_what_waits_and_revives_nothing(house):
    hear([house.checker], key="1")
    checking.set_mailing(Mailing.AT_ONCE, by=house.checker)
    one = Notification.objects.get()
    assert one.mail_due_at == one.at
    checking.set_mailing(Mailing.NONE, by=house.checker)
    checking.set_mailing(Mailing.DIGEST, by=house.checker)
    assert Notification.objects.get().mail_due_at is None
    assert MailPreference.objects.get().mailing == Mailing.DIGEST


def test_desks_of_a_person_who_lost_the_role_are_silent(house):
    revision = house.in_review(check=False)
    Membership.objects.filter(user=house.checker).delete()
    hear([house.checker], article=revision.article)
    assert not Notification.objects.filter(key="test:1").exists()
