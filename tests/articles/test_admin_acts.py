"""Acts in the admin: buttons for the legal ones alone, reasons asked and given, every refusal in words."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles import workflow
from articles.models import Article, Revision
from articles.roles import ROLES_FOR, Act, Role
from articles.statuses import Status
from tests.articles.admin_pages import act_page, again, change_page, page, told
from tests.factories import CONTRADICTION, Newsroom, person

pytestmark = pytest.mark.django_db

# Which buttons each status has, for somebody with every role who did not write in it.
BUTTONS = {
    Status.DRAFT: [],  # saving and submitting are buttons of the form
    Status.IN_REVIEW: ["approve", "send-back", "withdraw"],
    Status.APPROVED: ["publish", "schedule", "send-back", "withdraw"],
    Status.SCHEDULED: ["publish", "unschedule", "send-back", "withdraw"],
    Status.LIVE: ["correct", "retract"],
    Status.RETURNED: ["resume"],
    Status.WITHDRAWN: ["resume"],
    Status.SUPERSEDED: ["restore"],
    Status.RETRACTED: ["resume"],
}
ACT_OF = {
    "approve": Act.APPROVE,
    "send-back": Act.SEND_BACK,
    "withdraw": Act.WITHDRAW,
    "publish": Act.PUBLISH,
    "schedule": Act.SCHEDULE,
    "unschedule": Act.SCHEDULE,
    "correct": Act.CORRECT,
    "retract": Act.RETRACT,
    "resume": Act.RESUME,
    "restore": Act.RESTORE,
}


@pytest.fixture
def newsroom():
    return Newsroom()


def in_status(newsroom, status):
    """A text in this status, written by the reporter."""
    match status:
        case Status.DRAFT:
            return newsroom.draft()
        case Status.IN_REVIEW:
            return newsroom.in_review()
        case Status.APPROVED:
            return newsroom.approved()
        case Status.SCHEDULED:
            return newsroom.scheduled()
        case Status.LIVE:
            return newsroom.live()
        case Status.RETURNED:
            return workflow.send_back(newsroom.in_review(), by=newsroom.reviewer, reason="Weak.")
        case Status.WITHDRAWN:
            return workflow.withdraw(newsroom.in_review(), by=newsroom.reporter, reason="Later.")
        case Status.RETRACTED:
            return workflow.retract(newsroom.live(), by=newsroom.editor, note="It was wrong.")
        case Status.SUPERSEDED:
            live = newsroom.live()
            after = newsroom.correction_in_review(live, "<p>The bridge was opened on 4 May.</p>")
            after = newsroom.approve(after)
            workflow.publish(after, by=newsroom.editor)
            return again(live)


def buttons(client, revision):
    source = page(client, change_page(revision))
    return [name for name in ACT_OF if f'"{act_page(revision, name)}"' in source]


@pytest.mark.parametrize("status", Status)
def test_buttons_are_those_of_the_status(client, newsroom, status):
    revision = in_status(newsroom, status)
    client.force_login(person(*Role))
    assert sorted(buttons(client, revision)) == sorted(BUTTONS[status])


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    "status", [Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED, Status.LIVE, Status.RETURNED]
)
def test_buttons_are_those_of_the_role(client, newsroom, status, role):
    revision = in_status(newsroom, status)
    client.force_login(person(role))
    wanted = [name for name in BUTTONS[status] if role in ROLES_FOR[ACT_OF[name]]]
    if role == Role.REPORTER:
        wanted = []  # it is another reporter's work
    assert sorted(buttons(client, revision)) == sorted(wanted)


@pytest.mark.parametrize("status", Status)
def test_one_button_at_most_is_solid_and_leads_on(client, newsroom, status):
    revision = in_status(newsroom, status)
    client.force_login(person(*Role))
    solid = page(client, change_page(revision)).count("nr-button--solid")
    assert solid == (status not in (Status.LIVE, Status.SUPERSEDED))


def test_a_writer_has_no_button_to_approve(client, newsroom):
    revision = newsroom.in_review(by=(both := person(Role.REPORTER, Role.REVIEWER)))
    client.force_login(both)
    assert buttons(client, revision) == ["withdraw"]
    response = client.post(
        act_page(revision, "approve"), {"content_hash": revision.content_hash}, follow=True
    )
    assert "Nobody may approve a text they wrote in themselves." in told(response)
    assert again(revision).status == Status.IN_REVIEW


def test_the_whole_way_is_walked_with_buttons(client, newsroom):
    draft = newsroom.draft()
    assert _press(client, newsroom.reporter, draft, "submit").status == Status.IN_REVIEW
    newsroom.sign_off_all(newsroom.check(again(draft)))
    client.force_login(newsroom.reviewer)
    shown = re.search(r'name="content_hash" value="(\w+)"', page(client, change_page(draft)))[1]
    approved = _press(client, newsroom.reviewer, draft, "approve", content_hash=shown)
    assert (approved.status, approved.approval.content_hash) == (Status.APPROVED, approved.content_hash)
    soon = timezone.localtime(timezone.now() + timedelta(days=2)).strftime("%Y-%m-%dT12:00")
    scheduled = _press(client, newsroom.editor, draft, "schedule", at=soon)
    assert scheduled.status == Status.SCHEDULED
    assert timezone.localtime(scheduled.planned_for).strftime("%Y-%m-%dT%H:%M") == soon
    assert _press(client, newsroom.editor, draft, "unschedule").status == Status.APPROVED
    newsroom.check(again(draft))
    assert _press(client, newsroom.editor, draft, "publish").status == Status.LIVE
    _press(client, newsroom.editor, draft, "correct", type="correction", note="The hour was wrong.")
    after = Revision.objects.get(article=draft.article, number=2)
    assert (after.status, after.correction_note, after.based_on) == ("draft", "The hour was wrong.", draft)
    retracted = _press(client, newsroom.editor, draft, "retract", note="All of it was wrong.")
    assert retracted.status == Status.RETRACTED
    assert [c.note for c in draft.article.corrections.all()] == ["All of it was wrong."]


def _press(client, who, revision, name, **given):
    client.force_login(who)
    response = client.post(act_page(revision, name), given)
    assert response.status_code == 302, told(response)
    return again(revision)


@pytest.mark.parametrize("name", ["send-back", "withdraw"])
def test_a_reason_is_asked_on_a_page_of_its_own_and_kept(client, newsroom, name):
    revision = newsroom.in_review()
    client.force_login(newsroom.reviewer if name == "send-back" else newsroom.reporter)
    assert 'name="reason"' in page(client, act_page(revision, name))
    assert client.post(act_page(revision, name), {"reason": " "}).status_code == 200
    assert again(revision).status == Status.IN_REVIEW
    client.post(act_page(revision, name), {"reason": "The second figure has no source."})
    assert revision.moves.last().reason == "The second figure has no source."
    assert "The second figure has no source." in page(client, change_page(revision))


def test_going_on_leads_to_the_new_draft(client, newsroom):
    returned = in_status(newsroom, Status.RETURNED)
    client.force_login(newsroom.reporter)
    response = client.post(act_page(returned, "resume"))
    assert response.url == change_page(Revision.objects.get(article=returned.article, number=2))


def test_a_refusal_lists_every_reason(client, newsroom):
    revision = newsroom.in_review(CONTRADICTION)
    client.force_login(newsroom.reviewer)
    given = {"content_hash": "0" * 64}
    response = client.post(act_page(revision, "approve"), given, follow=True)
    assert response.redirect_chain == [(change_page(revision), 302)]
    assert told(response)[0] == "Refused: approve."
    assert "This is not the wording you were shown; read it again before you approve." in told(response)
    response = client.post(
        act_page(revision, "approve"), {"content_hash": revision.content_hash}, follow=True
    )
    refused = told(response)
    assert len(refused) > 1
    assert again(revision).status == Status.IN_REVIEW


@pytest.mark.parametrize(
    ("minute", "says"),
    [
        ("2020-01-01T10:00", "That minute has passed; choose one to come, or publish now."),
        ("2027-03-28T01:30", "There is no 28 March 2027, 01:30 in the zone Europe/London"),
        ("2027-10-31T01:30", "There are two of 31 October 2027, 01:30 in the zone Europe/London"),
    ],
)
def test_scheduling_refuses_a_minute_that_is_none(client, newsroom, minute, says):
    revision = newsroom.approved()
    client.force_login(newsroom.editor)
    response = client.post(act_page(revision, "schedule"), {"at": minute})
    assert response.status_code == 200
    assert says in response.content.decode()
    assert f'value="{minute}"' in response.content.decode()
    assert again(revision).status == Status.APPROVED


@pytest.mark.parametrize("status", [s for s in Status if s != Status.APPROVED and s != Status.SCHEDULED])
def test_publishing_by_hand_is_refused_from_every_other_status(client, newsroom, status):
    revision = in_status(newsroom, status)
    before = Article.objects.get(pk=revision.article_id).revisions.live().first()
    client.force_login(person(*Role))
    response = client.post(act_page(revision, "publish"), follow=True)
    assert told(response)[0] == "Refused: publish now."
    assert again(revision).status == status
    assert Article.objects.get(pk=revision.article_id).revisions.live().first() == before


def test_acts_change_nothing_when_they_are_only_looked_at(client, newsroom):
    revision = newsroom.approved()
    client.force_login(newsroom.editor)
    assert client.get(act_page(revision, "publish")).status_code == 200
    assert client.get(act_page(revision, "correct"), follow=True).status_code == 200
    assert again(revision).status == Status.APPROVED


def test_acts_need_the_forms_own_token(newsroom):
    revision = newsroom.approved()
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(newsroom.editor)
    assert careful.post(act_page(revision, "publish")).status_code == 403
    assert again(revision).status == Status.APPROVED


def test_submitting_from_the_list_reports_on_each(client, newsroom):
    good, empty = newsroom.draft(headline="Full"), newsroom.draft(headline="Empty", sections=[])
    frozen = newsroom.live(headline="Live")
    client.force_login(newsroom.editor)
    chosen = {"action": "submit_chosen", "_selected_action": [good.pk, empty.pk, frozen.pk]}
    response = client.post("/admin/articles/revision/", chosen, follow=True)
    said = " ".join(told(response))
    assert "“Empty (1)” was not submitted. There is no text under the headline." in said
    assert "“Live (1)” was not submitted." in said
    assert "“Full (1)” was submitted." in response.content.decode()
    assert [again(r).status for r in (good, empty, frozen)] == ["in_review", "draft", "live"]
    client.force_login(newsroom.checker)
    client.post("/admin/articles/revision/", {"action": "submit_chosen", "_selected_action": [empty.pk]})
    assert again(empty).status == "draft"
