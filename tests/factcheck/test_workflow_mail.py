"""Mail: one a person with all that is due, tried again when it was not taken, and never sent twice."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import timezone

from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Notification
from factcheck.statuses import Mailing
from factcheck.workflow.mail import Sent
from tests.factcheck.mail_server import mail_server
from tests.factories import Newsroom, person

MINUTE = timedelta(minutes=1)


@pytest.fixture
def server(settings):
    settings.NEWSROOM_URL = "https://newsroom.example/"
    with mail_server(settings) as server:
        yield server


def somebody(name, mailing=Mailing.AT_ONCE):
    user = person(Role.EDITOR, username=name, first_name=name.title(), email=f"{name}@example.org")
    checking.set_mailing(mailing, by=user)
    return user


@pytest.fixture
def ada(db):
    return somebody("ada")


def tell(*users, key="1", text="“The bridge” was handed in.", **more):
    checking.notify(users, key=key, text=text, url="/review/1/", **more)


def read(mail):
    """(subject, body) of what the server took."""
    message = message_from_bytes(mail[1])
    return str(make_header(decode_header(message["Subject"]))), message.get_payload(decode=True).decode()


def test_all_that_is_due_for_a_person_goes_into_one_mail(ada, server):
    ben = somebody("ben")
    tell(ada, ben, key="1")
    tell(ada, key="2", text="Ben named you.", pressing=True)
    assert checking.send_due() == Sent(mails=2)
    assert [to for to, _ in server.taken] == ["ada@example.org", "ben@example.org"]
    subject, body = read(server.taken[0])
    assert subject == "The Meridian: Ben named you. (and 1 more)"
    one = Notification.objects.get(user=ada, key="2")
    assert "“The bridge” was handed in." in body
    assert f"https://newsroom.example/review/notices/{one.pk}/" in body
    assert "Ben named you. (pressing)" in body


def test_what_was_sent_is_not_sent_again(ada, server):
    tell(ada)
    checking.send_due()
    assert checking.send_due() == Sent()
    assert len(server.taken) == 1


def test_digest_waits_for_its_hour_but_not_what_is_pressing(server, db):
    ben = somebody("ben", Mailing.DIGEST)
    tell(ben, key="1")
    tell(ben, key="2", text="It is overdue.", pressing=True)
    checking.send_due()
    assert [read(mail)[0] for mail in server.taken] == ["The Meridian: It is overdue."]
    checking.send_due(timezone.now() + timedelta(days=1))
    assert len(server.taken) == 2


@pytest.mark.parametrize("why", ["read", "none", "gone", "no address"])
def test_what_nobody_needs_is_not_sent(ada, server, why):
    tell(ada)
    if why == "read":
        checking.mark_read(Notification.objects.get(), by=ada)
    if why == "none":
        checking.set_mailing(Mailing.NONE, by=ada)
    if why == "gone":
        type(ada).objects.filter(pk=ada.pk).update(is_active=False)
    if why == "no address":
        type(ada).objects.filter(pk=ada.pk).update(email="")
    assert checking.send_due() == Sent()
    assert server.taken == []


def test_mail_that_is_refused_is_tried_again_later_and_later(ada, server):
    ben = somebody("ben")
    tell(ada, ben)
    start = Notification.objects.get(user=ada).at
    server.refuse = {"ada@example.org"}
    assert checking.send_due(start) == Sent(mails=1, refused=1)
    assert checking.send_due(start + 0.9 * MINUTE) == Sent()
    server.refuse = {"ada@example.org"}
    assert checking.send_due(start + MINUTE) == Sent(refused=1)
    server.refuse = {"ada@example.org"}
    assert checking.send_due(start + 2 * MINUTE) == Sent(refused=1)
    assert checking.send_due(start + 3 * MINUTE) == Sent()
    assert checking.send_due(start + 4 * MINUTE) == Sent(mails=1)
    assert [to for to, _ in server.taken] == ["ben@example.org", "ada@example.org"]


def test_server_that_is_away_loses_nothing(ada, settings, server):
    tell(ada)
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    assert checking.send_due() == Sent(refused=1)
    settings.EMAIL_PORT = port
    assert checking.send_due(timezone.now() + timedelta(hours=6, minutes=1)) == Sent(mails=1)


def test_mail_of_which_nobody_knows_is_not_sent_twice(ada, server):
    ben = somebody("ben")
    tell(ada, ben)
    server.drop = {"ada@example.org"}
    assert checking.send_due() == Sent(refused=1, unknown=1)
    server.drop = set()
    later = timezone.now() + timedelta(hours=7)
    assert checking.send_due(later) == Sent(mails=1)
    assert [to for to, _ in server.taken] == ["ada@example.org", "ben@example.org"]


def test_sender_that_was_killed_before_it_sent_sends_nothing_twice(ada, server):
    """What is claimed is claimed for good: better unsent, and read in the newsroom, than twice."""
    tell(ada)
    checking.mail._claim(timezone.now())
    assert checking.send_due(timezone.now() + timedelta(days=2)) == Sent()
    assert Notification.objects.unread().count() == 1


def test_address_no_mail_can_have_stops_nobody_else(ada, server):
    type(ada).objects.filter(pk=ada.pk).update(email="ada@exam\nple.org")
    ben = somebody("ben")
    tell(ada, ben)
    assert checking.send_due() == Sent(mails=1, refused=1)
    assert [to for to, _ in server.taken] == ["ben@example.org"]


def test_mail_holds_no_word_of_a_text_but_its_headline(server, db):
    house = Newsroom()
    house.checker.email = "c@example.org"
    house.checker.save()
    checking.set_mailing(Mailing.AT_ONCE, by=house.checker)
    house.in_review(check=False, headline="The bridge at Harrow", standfirst="A secret between mayors.")
    assert checking.send_due() == Sent(mails=1)
    _, body = read(server.taken[0])
    assert "“The bridge at Harrow” was handed in." in body
    assert "secret" not in body
    assert "200 cars" not in body


def test_command_says_how_many_mails_were_sent(ada, server):
    tell(ada)
    said = StringIO()
    call_command("send_notices", stdout=said)
    assert said.getvalue() == "Mails: 1 sent\n"
    assert len(server.taken) == 1


@pytest.mark.django_db(transaction=True)
def test_scheduler_sends_what_is_due(ada, server):
    tell(ada)
    said = StringIO()
    call_command("publish_due", stdout=said)
    assert "Mails: 1 sent" in said.getvalue()
    assert len(server.taken) == 1


@pytest.mark.django_db(transaction=True)
def test_notice_of_an_act_that_is_undone_is_not_mailed(ada, server):
    with transaction.atomic():
        tell(ada)
        transaction.set_rollback(True)
    assert checking.send_due() == Sent()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="on SQLite one writer goes after the other")
def test_two_senders_at_once_send_each_mail_once(server):
    people = [somebody(f"person-{n}") for n in range(12)]
    for key in ("1", "2"):
        tell(*people, key=key)
    start = threading.Barrier(4)

    def send():
        start.wait(timeout=120)
        try:
            return checking.send_due()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        sent = [future.result(timeout=180) for future in [pool.submit(send) for _ in range(4)]]
    assert sum(one.mails for one in sent) >= 12
    texts = [body.count("/review/notices/") for body in (read(mail)[1] for mail in server.taken)]
    # each mail ends with the address of the list; what is before it was told: every notice in one mail alone
    assert sum(texts) - len(texts) == 24
    assert not Notification.objects.filter(mailed_at=None).exists()


def test_who_has_no_role_on_the_desk_any_more_is_not_written_to_about_its_texts(ada, server):
    house = Newsroom()
    tell(ada, article=house.draft().article)
    ada.memberships.all().delete()
    assert checking.send_due() == Sent()
    assert server.taken == []
    assert Notification.objects.get(user=ada).mail_due_at is None
