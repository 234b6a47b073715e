"""The house itself is kept by administrators, and every change of it is on the record."""

import json

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles import workflow as stories
from articles.models import Author, Desk, LogEntry, Membership, User
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from tests.articles.admin_pages import change_page
from tests.factories import DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"


@pytest.fixture
def newsroom(client):
    newsroom = Newsroom()
    client.force_login(newsroom.administrator)
    return newsroom


def told(entry=None):
    """What the last entry says: act, who, and about what."""
    entry = entry or LogEntry.objects.first()
    return entry.act, entry.by, json.loads(entry.body)["about"]


def add(model):
    return reverse(f"admin:articles_{model._meta.model_name}_add")


def test_people_added_changed_and_deactivated_in_the_admin_are_told(client, newsroom):
    client.post(
        add(User), {"username": "ada", "first_name": "Ada", "password1": PASSWORD, "password2": PASSWORD}
    )
    ada = User.objects.get(username="ada")
    act, by, about = told()
    assert (act, by, about["person"]) == ("person.added", newsroom.administrator, ada.pk)
    client.post(change_page(ada), {"username": "ada", "first_name": "Ava", "is_active": "on"})
    assert told() == (
        "person.changed",
        newsroom.administrator,
        {"person": ada.pk, "fields": ["first_name"]},
    )
    client.post(change_page(ada), {"username": "ada", "first_name": "Ava"})
    assert told()[0] == "person.deactivated"
    client.post(change_page(ada), {"username": "ada", "first_name": "Ava", "is_active": "on"})
    assert told()[0] == "person.activated"
    entries = LogEntry.objects.count()
    client.post(change_page(ada), {"username": "ada", "first_name": "Ava", "is_active": "on"})
    assert LogEntry.objects.count() == entries  # nothing was changed


def test_password_set_for_somebody_is_told_and_never_what_it_is(client, newsroom):
    page = reverse("admin:auth_user_password_change", args=[newsroom.editor.pk])
    answer = client.post(page, {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"})
    assert answer.status_code == 302
    entry = LogEntry.objects.first()
    assert told() == ("person.password_set", newsroom.administrator, {"person": newsroom.editor.pk})
    assert PASSWORD not in entry.body + "".join(d.value for d in entry.details.all())


def test_roles_given_changed_and_taken_in_the_admin_are_told(client, newsroom):
    ada = person()
    client.post(add(Membership), {"user": ada.pk, "role": "editor", "desk": newsroom.desk.pk})
    given = ada.memberships.get()
    about = {"person": ada.pk, "role": "editor", "desk": newsroom.desk.pk, "membership": given.pk}
    assert told() == ("role.given", newsroom.administrator, about)
    client.post(change_page(given), {"user": ada.pk, "role": "reviewer", "desk": newsroom.desk.pk})
    assert [told(entry)[::2] for entry in LogEntry.objects.all()[:2]] == [
        ("role.given", about | {"role": "reviewer"}),
        ("role.taken", about),
    ]
    client.post(reverse("admin:articles_membership_delete", args=[given.pk]), {"post": "yes"})
    assert told()[::2] == ("role.taken", about | {"role": "reviewer"})
    assert not ada.memberships.exists()


def test_roles_taken_from_the_list_are_told_one_by_one(client, newsroom):
    ada = person(Role.EDITOR, Role.REVIEWER)
    chosen = [m.pk for m in ada.memberships.all()]
    client.post(
        reverse("admin:articles_membership_changelist"),
        {"action": "delete_selected", "_selected_action": chosen, "post": "yes"},
    )
    assert not ada.memberships.exists()
    assert [entry.act for entry in LogEntry.objects.all()] == ["role.taken"] * 2


def test_desks_and_authors_changed_in_the_admin_are_told(client, newsroom):
    client.post(add(Desk), {"name": "Sea", "slug": "sea", "position": 3})
    desk = Desk.objects.get(slug="sea")
    assert told()[0] == "desk.added"
    client.post(change_page(desk), {"name": "The sea", "slug": "sea", "position": 3})
    assert told()[::2] == ("desk.changed", {"desk": desk.pk, "fields": ["name"]})
    client.post(add(Author), {"name": "Ada Reed", "slug": "ada-reed"})
    assert told()[0] == "author.added"
    author = Author.objects.get()
    client.post(change_page(author), {"name": "Ada Reed", "slug": "ada-reed", "biography": "Writes."})
    assert told()[::2] == ("author.changed", {"author": author.pk, "fields": ["biography"], "person": None})


def test_role_given_at_the_command_line_is_the_house_s(newsroom, capsys):
    ada = person()
    call_command("grant_role", ada.username, "reviewer", "--desk", newsroom.desk.slug)
    assert told()[:2] == ("role.given", None)
    entries = LogEntry.objects.count()
    call_command("grant_role", ada.username, "reviewer", "--desk", newsroom.desk.slug)
    assert LogEntry.objects.count() == entries
    assert capsys.readouterr().out.count("(as before)") == 1


@pytest.mark.parametrize("role", [None, *(role for role in Role if role != Role.ADMINISTRATOR)])
def test_administrators_alone_keep_the_house(role, newsroom):
    somebody = person(*[role] if role else [], is_superuser=True)
    theirs = newsroom.editor.memberships.get()
    attempts = [
        lambda: stories.give_role(somebody, Role.REVIEWER, by=somebody),
        lambda: stories.change_role(theirs, by=somebody),
        lambda: stories.take_role(theirs, by=somebody),
        lambda: stories.save_person(newsroom.editor, by=somebody),
        lambda: stories.tell_password(newsroom.editor, by=somebody),
        lambda: stories.save_desk(Desk(name="Sea", slug="sea"), by=somebody),
        lambda: stories.save_author(Author(name="Ada", slug="ada"), by=somebody),
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()
    assert not LogEntry.objects.exists()


def test_administrator_of_one_desk_keeps_that_desk_alone(newsroom):
    here, there = DeskFactory(), DeskFactory()
    own = person(Role.ADMINISTRATOR, desk=here)
    ada, ben = person(Role.EDITOR, desk=here), person(Role.EDITOR, desk=there)
    stories.give_role(ada, Role.REVIEWER, by=own, desk=here)
    stories.save_person(ada, by=own)
    for attempt in (
        lambda: stories.give_role(ada, Role.REVIEWER, by=own, desk=there),
        lambda: stories.give_role(ada, Role.REVIEWER, by=own),
        lambda: stories.take_role(ben.memberships.get(), by=own),
        lambda: stories.save_person(ben, by=own),
        lambda: stories.save_desk(Desk(name="Sea", slug="sea"), by=own),
        lambda: stories.save_desk(there, by=own),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_nobody_takes_their_own_key_or_shuts_themselves_out(newsroom):
    own = newsroom.administrator.memberships.get()
    with pytest.raises(NotAllowed, match="own keys"):
        stories.take_role(own, by=newsroom.administrator)
    newsroom.administrator.is_active = False
    with pytest.raises(NotAllowed):
        stories.save_person(newsroom.administrator, by=User.objects.get(pk=newsroom.administrator.pk))


def test_role_somebody_has_already_is_refused_in_words(newsroom):
    ada = person(Role.EDITOR, Role.REVIEWER)
    theirs = ada.memberships.get(role=Role.EDITOR)
    theirs.role = Role.REVIEWER
    with pytest.raises(MoveRefused, match="There is one like it already"):
        stories.change_role(theirs, by=newsroom.administrator)
