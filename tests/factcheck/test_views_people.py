"""People on a page of a text and in their notices: who is on it, what they are told, what others did."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Assignment, Case, Lease, MailPreference, Notification
from factcheck.statuses import Mailing, Priority
from tests.factcheck.pages import see, send, words
from tests.factories import DeskFactory, Newsroom, person

HOUR = timedelta(hours=1)


@pytest.fixture
def house(db):
    return Newsroom()


# ---- On the page of a text ----


def test_page_says_who_is_on_it_and_offers_what_the_person_may_do(client, house):
    revision = house.in_review(check=False)
    checking.take_up(revision.article, by=house.reviewer)
    page = words(see(client, house.checker, revision))
    assert f"{house.reviewer} is on it, until" in page
    assert "I’m on it" in page
    assert "Due time and priority" not in page
    assert "Due time and priority" in words(see(client, house.editor, revision))
    assert "I’m on it" not in words(see(client, house.reporter, revision))


def test_text_is_taken_up_and_let_go_on_its_page(client, house):
    revision = house.in_review(check=False)
    response = send(client, house.checker, "take_up", revision)
    assert response["Location"] == f"/review/{revision.pk}/#people"
    assert "You are on it, until" in words(see(client, house.checker, revision))
    send(client, house.checker, "let_go", revision)
    assert not Lease.objects.filter(expires_at__gt=timezone.now()).exists()


def test_due_time_and_priority_are_set_on_the_page(client, house):
    revision = house.in_review(check=False)
    when = timezone.localtime(timezone.now() + 5 * HOUR).replace(second=0, microsecond=0)
    send(client, house.editor, "set_case", revision, due_at=when.strftime("%Y-%m-%dT%H:%M"), priority=3)
    case = Case.objects.get()
    assert (case.due_at, case.priority) == (when, Priority.URGENT)
    assert "Due in 4 hours Urgent" in words(see(client, house.checker, revision))


def test_refused_due_time_stays_typed_with_its_reason(client, house):
    revision = house.in_review(check=False)
    refused = send(client, house.editor, "set_case", revision, due_at="2020-01-01T10:00", priority=2)
    assert refused.status_code == 409
    assert "That minute has passed; choose one to come." in words(refused)
    assert 'value="2020-01-01T10:00"' in refused.content.decode()
    assert not Case.objects.exists()


def test_person_gives_back_what_was_given_to_them(client, house):
    revision = house.in_review(check=False)
    held = checking.assign(revision.article, user=house.checker, by=house.editor)
    assert "Give it back" in words(see(client, house.checker, revision))
    send(client, house.checker, "assign", revision, user="", seen=held.pk)
    assert not Assignment.objects.filter(ended_at=None).exists()


def test_due_time_set_meanwhile_is_not_overwritten(client, house):
    revision = house.in_review(check=False)
    seen = form_of(client, house.editor, revision)["seen"].value()
    when = timezone.now() + timedelta(days=2)
    checking.set_due(revision.article, at=when, by=house.reviewer)
    refused = send(client, house.editor, "set_case", revision, due_at="", priority=3, seen=seen)
    assert refused.status_code == 409
    assert "was set anew meanwhile" in words(refused)
    assert checking.case_of(revision.article).due_at == when
    again = refused.context["case_form"]["seen"].value()
    send(client, house.editor, "set_case", revision, due_at="", priority=3, seen=again)
    case = checking.case_of(revision.article)
    assert (case.due_at, case.priority) == (None, 3)


def form_of(client, by, revision):
    client.force_login(by)
    page = client.get(reverse("factcheck:revision", args=[revision.pk]))
    assert 'name="seen"' in page.content.decode()
    return page.context["case_form"]


@pytest.mark.parametrize("act", ["take_up", "let_go", "assign", "set_case", "pulse"])
def test_texts_of_other_desks_are_not_there(client, house, act):
    revision = house.in_review(check=False)
    stranger = person(Role.EDITOR, Role.FACT_CHECKER, desk=DeskFactory())
    assert send(client, stranger, act, revision).status_code in (404, 405)
    assert see(client, stranger, revision).status_code == 404


def test_page_asks_as_much_with_many_people_as_with_one(client, house):
    revision = house.in_review(check=False)
    counts = []
    for _ in range(2):
        client.force_login(house.editor)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("factcheck:revision", args=[revision.pk]))
        counts.append(len(queries))
        for _ in range(5):
            checking.take_up(revision.article, by=person(Role.FACT_CHECKER))
    assert counts[0] == counts[1]


# ---- Notices ----


def notices(client, user):
    client.force_login(user)
    return client.get("/review/notices/")


def tell(user, number=1, **more):
    for key in range(number):
        checking.notify([user], key=f"k{key}", text=f"Thing {key}.", url="/review/", **more)


def test_bell_counts_what_is_not_read_with_one_query(client, house):
    counts = []
    for number in (3, 30):
        tell(house.checker, number)
        client.force_login(house.checker)
        with CaptureQueriesContext(connection) as queries:
            response = client.get("/review/")
        counts.append(len(queries))
        assert f"Notices {number} not read" in words(response)
    assert counts[0] == counts[1]


def test_notices_list_what_is_not_read_first_and_ask_as_much_for_thirty(client, house):
    counts = []
    for number in (3, 30):
        tell(house.checker, number)
        checking.mark_read(Notification.objects.get(key="k2"), by=house.checker)
        client.force_login(house.checker)
        with CaptureQueriesContext(connection) as queries:
            page = words(client.get("/review/notices/"))
        counts.append(len(queries))
        assert page.index("Thing 1.") < page.index("Thing 2.")
    assert counts[0] == counts[1]
    assert "You are told here when" in words(notices(client, house.editor))


def test_opening_a_notice_goes_there_and_marks_it_read(client, house):
    tell(house.checker)
    one = Notification.objects.get()
    client.force_login(house.editor)
    assert client.get(f"/review/notices/{one.pk}/").status_code == 404
    client.force_login(house.checker)
    assert client.get(f"/review/notices/{one.pk}/")["Location"] == "/review/"
    assert not Notification.objects.unread().exists()


def test_notice_leads_nowhere_outside(client, house):
    checking.notify([house.checker], key="1", text="Look.", url="//elsewhere.example/")
    client.force_login(house.checker)
    answer = client.get(f"/review/notices/{Notification.objects.get().pk}/")
    assert answer["Location"] == "/review/notices/"


def test_notices_are_marked_read_one_and_all(client, house):
    tell(house.checker, 3)
    first, _, _ = Notification.objects.order_by("id")
    client.force_login(house.checker)
    client.post(f"/review/notices/{first.pk}/read/")
    assert Notification.objects.unread().count() == 2
    tell(house.checker, 5)
    up_to = re.search(r'name="up_to" value="(\d+)"', notices(client, house.checker).content.decode())[1]
    checking.notify([house.checker], key="later", text="Later.", url="/review/")
    client.post("/review/notices/read/", {"up_to": up_to})
    assert Notification.objects.unread().get().key == "later"
    assert client.post("/review/notices/read/", {"up_to": "x"}).status_code == 302


def test_person_chooses_how_to_be_written_to(client, house):
    assert re.search(r'value="digest"[^>]*checked', notices(client, house.checker).content.decode())
    client.post("/review/notices/mailing/", {"mailing": "at_once"})
    assert MailPreference.objects.get().mailing == Mailing.AT_ONCE
    refused = client.post("/review/notices/mailing/", {"mailing": "by pigeon"})
    assert refused.status_code == 409
    assert MailPreference.objects.get().mailing == Mailing.AT_ONCE


# ---- What others did meanwhile ----


def seen(response):
    return int(re.search(r'data-pulse-seen="(\d+)"', response.content.decode())[1])


def pulse(client, user, revision, since):
    client.force_login(user)
    return client.get(f"/review/{revision.pk}/pulse/", {"seen": since})


def test_pulse_tells_what_others_did_since_in_words(client, house):
    revision = house.in_review(check=False)
    since = seen(see(client, house.checker, revision))
    assert pulse(client, house.checker, revision, since).status_code == 204
    for number in range(3):
        checking.comment(revision, by=house.reviewer, body=f"Comment {number}.")
    checking.take_up(revision.article, by=house.reviewer)
    told = pulse(client, house.checker, revision, since).json()
    assert told["news"] == [
        f"{house.reviewer} took it up, just now",
        f"{house.reviewer} made 3 comments, just now",
    ]
    assert told["on_it"][0].startswith(f"{house.reviewer} is on it, until ")
    assert pulse(client, house.checker, revision, told["seen"]).status_code == 204


def test_pulse_tells_nobody_of_what_they_did_themselves(client, house):
    revision = house.in_review(check=False)
    since = seen(see(client, house.checker, revision))
    checking.comment(revision, by=house.checker, body="Mine.")
    assert pulse(client, house.checker, revision, since).status_code == 204
    assert pulse(client, house.reviewer, revision, since).status_code == 200


def test_pulse_is_silent_about_other_articles(client, house):
    revision, other = house.in_review(check=False), house.in_review(check=False)
    since = seen(see(client, house.checker, revision))
    checking.comment(other, by=house.reviewer, body="Elsewhere.")
    assert pulse(client, house.checker, revision, since).status_code == 204


def test_pulse_asks_two_questions_of_its_own(client, house):
    revision = house.in_review(check=False)
    since = seen(see(client, house.checker, revision))
    counts = []
    for _ in range(2):
        client.force_login(house.checker)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/review/{revision.pk}/pulse/", {"seen": since})
        counts.append(len(queries))
        for number in range(5):
            checking.comment(revision, by=house.reviewer, body=f"Comment {number}.")
    # session, person, whether they have a role, their text with its article, then the two
    assert counts == [counts[0], counts[0]]
    asked = [q["sql"] for q in queries if "articles_logentry" in q["sql"] or "factcheck_lease" in q["sql"]]
    assert len(asked) == 2


def test_pulse_keeps_the_lease_of_whoever_asks_alone(client, house, monkeypatch):
    revision = house.in_review(check=False)
    mine = checking.take_up(revision.article, by=house.checker)
    theirs = checking.take_up(revision.article, by=house.reviewer)
    later = timezone.now() + timedelta(minutes=20)
    monkeypatch.setattr(timezone, "now", lambda: later)
    pulse(client, house.checker, revision, 0)
    assert Lease.objects.get(pk=mine.pk).expires_at == later + timedelta(minutes=30)
    assert Lease.objects.get(pk=theirs.pk).expires_at == theirs.expires_at


def test_text_is_given_to_nobody_who_cannot_check_it(client, house):
    revision = house.in_review(check=False)
    elsewhere = person(Role.FACT_CHECKER, desk=DeskFactory())
    for somebody in (house.reporter, elsewhere):
        refused = send(client, house.editor, "assign", revision, user=somebody.pk, seen=0)
        assert refused.status_code == 409
        assert "Choose somebody who can check this text." in words(refused)
    assert str(elsewhere) not in words(refused)
    assert not Assignment.objects.exists()


def test_page_says_once_who_is_on_it(client, house):
    revision = house.in_review(check=False)
    page = words(see(client, house.checker, revision))
    assert "Nobody is on it" in page
    send(client, house.checker, "take_up", revision)
    page = words(see(client, house.checker, revision))
    assert "You are on it" in page
    assert "obody" not in page.partition("Who is on it")[2].partition("Due time")[0]


def test_notices_of_a_desk_are_gone_with_the_role_on_it(client, house):
    revision = house.in_review(check=False)
    who = person(Role.FACT_CHECKER, desk=house.desk)
    checking.assign(revision.article, user=who, by=house.editor)
    told = Notification.objects.get(user=who)
    client.force_login(who)
    assert revision.headline in words(client.get("/review/notices/"))
    who.memberships.update(desk=DeskFactory())
    page = client.get("/review/notices/")
    assert revision.headline not in words(page)
    assert "not read" not in words(page)
    assert client.get(reverse("factcheck:open_notice", args=[told.pk])).status_code == 404
