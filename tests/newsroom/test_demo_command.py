"""`manage.py demo --no-serve`: loads once, keeps what is there, refuses what is not its own."""

import json
import socket
from datetime import timedelta

import environ
import pytest
import time_machine
from django.conf import settings as house_settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from articles.models import Article, Membership, Revision, User
from articles.roles import Role
from articles.statuses import Status
from factcheck.models import BookVersion, Inconsistency, Notification
from factcheck.statuses import Severity
from newsroom.demo import files
from newsroom.management.commands import demo as command
from newsroom.models import DemoMark
from tests.factories import Newsroom, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def var(settings, tmp_path):
    """A place of its own for the log-ins the command keeps."""
    settings.VAR_DIR = tmp_path
    return tmp_path


def demo(capsys):
    call_command("demo", no_serve=True)
    return capsys.readouterr().out


def test_demo_loads_a_newsroom_keeps_it_and_makes_lost_log_ins_anew(var, capsys):
    """One newsroom for all three: to load it takes longer than most files of tests."""
    it_is_in_every_state(demo(capsys), var)
    logins = (var / "demo-logins.json").read_text()
    count = Revision.objects.count(), BookVersion.objects.count(), Inconsistency.objects.count()
    demo(capsys)
    assert (var / "demo-logins.json").read_text() == logins
    assert (Revision.objects.count(), BookVersion.objects.count(), Inconsistency.objects.count()) == count
    (var / "demo-logins.json").unlink()
    demo(capsys)
    logins = json.loads((var / "demo-logins.json").read_text())
    assert User.objects.get(username="maren").check_password(logins["maren"])


def it_is_in_every_state(out, var):
    assert set(Revision.objects.values_list("status", flat=True)) == set(Status.values)
    assert set(Membership.objects.values_list("role", flat=True)) == set(Role.values)
    assert Article.objects.count() == len(files.read("articles.json")) + 1
    expected = files.read("expected_findings.json")["must_find"]
    found = Inconsistency.objects.filter(
        revision__article__slug="kremlin-security-force", severity=Severity.BLOCKING
    )
    assert sorted((i.kind, i.sides.all()[0].quote) for i in found) == sorted(
        (e["kind"], e["quote"]) for e in expected
    )
    unread = {
        notice.article for notice in Notification.objects.filter(read_at=None).select_related("article")
    }
    assert not [story.slug for story in unread if not story.revisions.pending().exists()]
    logins = json.loads((var / "demo-logins.json").read_text())
    assert all(User.objects.get(username=name).check_password(word) for name, word in logins.items())
    assert all(word in out for word in logins.values())
    assert (var / "demo-logins.json").stat().st_mode & 0o777 == 0o600


def test_demo_refuses_a_newsroom_that_is_not_its_own(var, capsys):
    UserFactory(username="somebody")
    with pytest.raises(CommandError, match="not the demo’s"):
        demo(capsys)
    assert Article.objects.count() == 0
    assert list(User.objects.values_list("username", flat=True)) == ["somebody"]


def test_demo_says_which_port_is_taken(var, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(CommandError, match="cannot be used"):
            call_command("demo")
    assert Article.objects.count() == 0


@pytest.mark.parametrize("typed", ["80x", "0", "99999", "-1", "", "８０"])
def test_demo_says_what_a_port_is(var, monkeypatch, typed):
    monkeypatch.setenv("PORT", typed)
    with pytest.raises(CommandError, match="is no port: name a number from 1 to 65535"):
        call_command("demo")
    assert Article.objects.count() == 0


def test_demo_refuses_a_database_of_something_else(var, capsys):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE customers (id integer)")
    with pytest.raises(CommandError, match="not the demo’s"):
        demo(capsys)
    assert not DemoMark.objects.exists()
    assert not Article.objects.exists()


def test_demo_keeps_its_mail_in_files_and_names_its_own_address(monkeypatch):
    for name in ("EMAIL_URL", "NEWSROOM_URL"):
        monkeypatch.delenv(name, raising=False)
    told = command.surroundings(8123)
    assert told["NEWSROOM_URL"] == "http://127.0.0.1:8123"
    config = environ.Env.email_url_config(told["EMAIL_URL"])
    assert config["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert config["EMAIL_FILE_PATH"] == str(house_settings.VAR_DIR / "mail")
    monkeypatch.setenv("EMAIL_URL", "smtp://mail.example")
    assert "EMAIL_URL" not in command.surroundings(8123)


def test_scheduler_is_quiet_when_asked(var, capsys):
    house = Newsroom()
    type(house.reviewer).objects.filter(pk=house.reviewer.pk).update(email="r@newsroom.example")
    house.scheduled(at=timezone.now() + timedelta(minutes=2))
    with time_machine.travel(timezone.now() + timedelta(minutes=5)):
        call_command("publish_due", verbosity=0)
    assert Revision.objects.live().count() == 1
    assert "Published" not in capsys.readouterr().out
