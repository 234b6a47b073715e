"""Every act of the review desk over HTTP: done and told, or refused with every reason and the words kept."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import Check, HandCheck, Inconsistency, Resolution, Ruling
from factcheck.statuses import CheckStatus, Key, ResolutionKind
from tests.factcheck.pages import now, see, send, words
from tests.factories import CONTRADICTION, DATED, DeskFactory, Newsroom, person

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return house.in_review(CONTRADICTION)


@pytest.fixture
def found(revision):
    return Inconsistency.objects.get(revision=revision)


def went_to(response):
    return response.status_code, response.get("Location")


def page_of(revision, anchor):
    return 302, f"{reverse('factcheck:revision', args=[revision.pk])}#{anchor}"


# ---- Proposing ----


def test_proposal_is_made_and_leads_back_to_the_pair(client, house, revision, found):
    response = send(
        client,
        house.checker,
        "propose",
        revision,
        found.pk,
        kind="not_an_inconsistency",
        reason=" Two talks. ",
    )
    assert went_to(response) == page_of(revision, f"i{found.pk}")
    made = Resolution.objects.get()
    assert (made.kind, made.reason, made.proposed_by) == ("not_an_inconsistency", "Two talks.", house.checker)
    assert "Proposed. Somebody else rules on it." in words(see(client, house.checker, revision))


def test_override_holds_to_the_end_of_its_day(client, house, revision, found):
    day = (timezone.localtime() + timedelta(days=3)).date()
    send(
        client, house.checker, "propose", revision, found.pk,
        kind="stands", reason="Sources differ.", public_note="Sources differ.", expires_at=day.isoformat(),
    )  # fmt: skip
    end = datetime(day.year, day.month, day.day, tzinfo=LONDON) + timedelta(days=1)
    assert Resolution.objects.get().expires_at == end


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({}, ["Choose what you propose.", "Give the reason; the reviewer rules on it"]),
        ({"kind": "corrected", "reason": "  "}, ["Give the reason"]),
        ({"kind": "nonsense", "reason": "My words."}, ["nonsense"]),
        (
            {"kind": "stands", "reason": "My words."},
            ["needs a note that readers will see", "needs a day to come"],
        ),
        (
            {"kind": "stands", "reason": "My words.", "public_note": "N.", "expires_at": "2020-01-01"},
            ["needs a day to come"],
        ),
        (
            {"kind": "stands", "reason": "My words.", "public_note": "N.", "expires_at": "9999-12-31"},
            ["Give the day"],
        ),
        (
            {"kind": "stands", "reason": "My words.", "public_note": "N.", "expires_at": "soon"},
            ["Give the day"],
        ),
    ],
)
def test_refused_proposal_says_every_reason_and_keeps_what_was_typed(
    client, house, revision, found, fields, reasons
):
    response = send(client, house.checker, "propose", revision, found.pk, **fields)
    assert response.status_code == 409
    told = words(response)
    assert [reason for reason in reasons if reason not in told] == []
    if typed := fields.get("reason", "").strip():
        assert f">\n{typed}</textarea>" in response.content.decode()
    assert Resolution.objects.count() == 0


def test_proposal_that_came_second_keeps_its_words_though_the_form_is_gone(client, house, revision, found):
    house.propose(found)
    response = send(
        client, house.checker, "propose", revision, found.pk, kind="corrected", reason="My own words."
    )
    assert response.status_code == 409
    assert "it waits for a ruling." in words(response)
    assert "You had written: “My own words.”" in words(response)


@pytest.mark.parametrize("role", ["reporter", "editor", "reviewer", "administrator"])
def test_proposal_by_another_role_is_refused(client, house, revision, found, role):
    response = send(
        client, getattr(house, role), "propose", revision, found.pk, kind="corrected", reason="So."
    )
    assert response.status_code == 409
    assert "may propose a resolution." in words(response)
    assert Resolution.objects.count() == 0


def test_proposal_for_another_article_is_not_there(client, house, found):
    other = house.in_review(headline="Another")
    response = send(client, house.checker, "propose", other, found.pk, kind="corrected", reason="So.")
    assert response.status_code == 404


# ---- Ruling ----


def rule(client, by, revision, resolution, accepted="yes", *, key=Key.REVIEWER, seen=None, reason=""):
    fields = {"accepted": accepted, "key": key.value, "seen": seen or revision.pk, "reason": reason}
    return send(client, by, "rule", revision, resolution.pk, **fields)


def test_resolution_is_accepted_with_one_button(client, house, revision, found):
    resolution = house.propose(found)
    response = rule(client, house.reviewer, revision, resolution)
    assert went_to(response) == page_of(revision, f"i{found.pk}")
    made = Ruling.objects.get()
    assert (made.accepted, made.by, made.revision) == (True, house.reviewer, revision)


def test_resolution_is_returned_with_its_reason_alone(client, house, revision, found):
    resolution = house.propose(found)
    refused = rule(client, house.reviewer, revision, resolution, "no")
    assert refused.status_code == 409
    assert "Say why it is returned; whoever proposed it has to know." in words(refused)
    rule(client, house.reviewer, revision, resolution, "no", reason="I rang them.")
    assert Ruling.objects.get().reason == "I rang them."


def test_ruling_on_ones_own_proposal_is_refused_and_keeps_its_words(client, house, revision, found):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    resolution = house.propose(found, by=both)
    response = rule(client, both, revision, resolution, "no", reason="On second thoughts.")
    assert response.status_code == 409
    assert "Nobody rules on what they proposed themselves." in words(response)
    assert "On second thoughts." in words(response)
    assert Ruling.objects.count() == 0


def test_override_takes_both_keys(client, house, revision, found):
    resolution = house.propose(found, ResolutionKind.STANDS)
    told = client.get(rule(client, house.reviewer, revision, resolution)["Location"])
    assert "Accepted. It waits for an administrator’s key now." in words(told)
    assert "Administrator’s key awaited" in words(see(client, house.editor, revision))
    rule(client, house.administrator, revision, resolution, key=Key.ADMINISTRATOR)
    assert [ruling.key for ruling in Ruling.objects.all()] == [Key.REVIEWER, Key.ADMINISTRATOR]
    house.sign_off_all(revision)
    assert "Nothing but the approval stands in the way." in words(see(client, house.editor, revision))


def test_ruling_on_a_text_that_is_not_the_latest_any_more_is_refused(client, house, revision, found):
    resolution = house.propose(found)
    stories.send_back(revision, by=house.reviewer, reason="Shorter.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    second = house.check(stories.submit(draft, by=house.reporter))
    response = rule(client, house.reviewer, revision, resolution)
    assert response.status_code == 409
    assert "Revision 2 was handed in meanwhile; look at that text before you rule." in words(response)
    rule(client, house.reviewer, second, resolution)
    assert Ruling.objects.get().revision == second


# ---- The check ----


def failed(house, **more):
    revision = house.in_review(check=False, **more)
    checking.checks.fail(revision.checks.get(), "the worker stopped.")
    return revision


def test_failed_check_is_tried_again(client, house, django_capture_on_commit_callbacks):
    revision = failed(house)
    with django_capture_on_commit_callbacks(execute=False) as queued:
        response = send(client, house.reporter, "check_again", revision)
    assert went_to(response) == page_of(revision, "now")
    assert len(queued) == 1
    assert Check.objects.get().status == CheckStatus.QUEUED
    house.check(revision)
    assert Check.objects.get().status == CheckStatus.DONE


def test_text_is_checked_again_when_the_book_has_changed(client, house):
    revision = house.in_review(DATED)
    house.write_in_book()
    assert "Check it again" in words(see(client, house.checker, revision))
    send(client, house.checker, "check_again", revision)
    assert "The check waits for a worker." in words(see(client, house.checker, revision))
    house.check(revision)
    assert "4 May 2021" in words(see(client, house.checker, revision))


def test_text_in_another_language_is_signed_for_by_hand(client, house):
    revision = house.in_review(language="fr")
    refused = send(client, house.checker, "check_by_hand", revision, note=" ")
    assert (refused.status_code, HandCheck.objects.count()) == (409, 0)
    assert "Say what was checked, and how." in words(refused)
    send(client, house.checker, "check_by_hand", revision, note="Every figure, with the town hall.")
    assert "Every figure, with the town hall." in words(see(client, house.editor, revision))
    assert "Nothing but the approval stands in the way." in words(see(client, house.editor, revision))


def test_writer_does_not_sign_for_their_own_text(client, house):
    both = person(Role.REPORTER, Role.FACT_CHECKER)
    revision = house.in_review(language="fr", by=both)
    response = send(client, both, "check_by_hand", revision, note="I know it is right.")
    assert response.status_code == 409
    assert "Nobody signs for a text they wrote in themselves." in words(response)


# ---- Between writers and readers ----


def test_text_is_approved_as_it_was_shown(client, house):
    revision = house.in_review()
    house.sign_off_all(revision)
    page = see(client, house.reviewer, revision).content.decode()
    assert f'name="content_hash" value="{revision.content_hash}"' in page
    other = send(client, house.reviewer, "approve", revision, content_hash="0" * 64)
    assert (other.status_code, now(revision)) == (409, Status.IN_REVIEW)
    assert "This is not the wording you were shown" in words(other)
    response = send(client, house.reviewer, "approve", revision, content_hash=revision.content_hash)
    assert went_to(response) == page_of(revision, "now")
    assert now(revision) == Status.APPROVED


def test_approval_is_refused_with_every_reason(client, house, revision):
    response = send(client, house.reviewer, "approve", revision, content_hash=revision.content_hash)
    assert (response.status_code, now(revision)) == (409, Status.IN_REVIEW)
    assert "Not done. Two statements disagree, “The Harrow bridge summit in 2019”" in words(response)


@pytest.mark.parametrize(
    ("act", "role", "status"),
    [("send_back", "reviewer", Status.RETURNED), ("withdraw", "reporter", Status.WITHDRAWN)],
)
def test_text_goes_back_or_aside_with_a_reason_alone(client, house, act, role, status):
    revision = house.in_review()
    refused = send(client, getattr(house, role), act, revision, reason="")
    assert (refused.status_code, now(revision)) == (409, Status.IN_REVIEW)
    assert "Give a reason; it is kept on the record." in words(refused)
    send(client, getattr(house, role), act, revision, reason="The mayor has not answered.")
    assert now(revision) == status
    assert "The mayor has not answered." in words(see(client, house.editor, revision))


def test_reason_of_a_refused_act_is_kept(client, house):
    revision = house.live()
    response = send(client, house.reviewer, "send_back", revision, reason="The mayor has not answered.")
    assert (response.status_code, now(revision)) == (409, Status.LIVE)
    assert "from there it cannot become returned" in words(response)
    assert "The mayor has not answered." in words(response)


def test_approved_text_is_published(client, house):
    revision = house.approved()
    send(client, house.editor, "publish", revision)
    assert now(revision) == Status.LIVE
    page = see(client, house.editor, revision)
    assert "Published. Readers see it now." in words(page)
    assert f'href="{revision.article.get_absolute_url()}"' in page.content.decode()


def test_publishing_without_approval_is_refused(client, house):
    revision = house.in_review()
    response = send(client, house.editor, "publish", revision)
    assert (response.status_code, now(revision)) == (409, Status.IN_REVIEW)


@pytest.mark.parametrize("role", ["reporter", "checker", "reviewer", "administrator"])
def test_publishing_by_another_role_is_refused(client, house, role):
    revision = house.approved()
    response = send(client, getattr(house, role), "publish", revision)
    assert (response.status_code, now(revision)) == (409, Status.APPROVED)
    assert "may publish a text." in words(response)


def test_text_is_scheduled_by_the_newsrooms_clock_and_taken_off_again(client, house):
    revision = house.approved()
    day = (timezone.localtime() + timedelta(days=200)).date()
    send(client, house.editor, "schedule", revision, at=f"{day.isoformat()}T06:30")
    kept = Revision.objects.get(pk=revision.pk)
    assert (kept.status, kept.planned_for) == (
        Status.SCHEDULED,
        datetime(day.year, day.month, day.day, 6, 30, tzinfo=LONDON),
    )
    house.check(revision)
    send(client, house.editor, "unschedule", revision)
    assert now(revision) == Status.APPROVED


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2035-10-28T01:30", "There are two of 28 October 2035, 01:30 in the zone Europe/London"),
        ("2035-03-25T01:30", "There is no 25 March 2035, 01:30 in the zone Europe/London"),
        ("2020-01-01T06:00", "That minute has passed"),
        ("soon", "Give the day and the minute"),
        ("", "Say when."),
    ],
)
def test_minute_that_cannot_be_is_refused_and_kept(client, house, at, said):
    revision = house.approved()
    response = send(client, house.editor, "schedule", revision, at=at)
    assert (response.status_code, now(revision)) == (409, Status.APPROVED)
    assert said in words(response)


def test_work_goes_on_in_a_new_draft(client, house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Shorter.")
    response = send(client, house.reporter, "resume", revision)
    draft = Revision.objects.get(article=revision.article, status=Status.DRAFT)
    assert went_to(response) == page_of(draft, "now")
    assert "Revision 2, draft, is the newest text" in words(see(client, house.reporter, revision))


# ---- At the door ----

ACTS = ["approve", "send_back", "withdraw", "publish", "schedule", "unschedule", "resume", "check_again"]


@pytest.mark.parametrize("act", [*ACTS, "check_by_hand"])
def test_acts_on_texts_of_other_desks_are_not_there(client, house, act):
    revision = house.approved()
    everything = person(*Role, desk=DeskFactory())
    assert send(client, everything, act, revision, reason="Because.").status_code == 404
    assert now(revision) == Status.APPROVED


@pytest.mark.parametrize("act", ACTS)
def test_acts_ask_for_a_log_in_and_a_get_goes_to_the_text(client, house, act):
    revision = house.approved()
    address = reverse(f"factcheck:{act}", args=[revision.pk])
    assert client.post(address)["Location"] == f"{reverse('login')}?next={address}"
    client.force_login(house.editor)
    assert client.get(address)["Location"] == reverse("factcheck:revision", args=[revision.pk])
    assert now(revision) == Status.APPROVED


def test_acts_need_the_pages_own_token(house, revision, found):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    response = send(strict, house.checker, "propose", revision, found.pk, kind="corrected", reason="So.")
    assert (response.status_code, Resolution.objects.count()) == (403, 0)
