"""People, memberships, desks and authors: kept by administrators, each within the desks they administer."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from articles.models import Author, Desk, Membership, User
from articles.roles import Role
from tests.articles.admin_pages import change_page, page
from tests.factories import DeskFactory, MembershipFactory, Newsroom, person

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"


def add(model):
    return reverse(f"admin:articles_{model._meta.model_name}_add")


@pytest.fixture
def newsroom():
    return Newsroom()


def test_administrators_add_people_who_may_then_be_given_a_role(client, newsroom):
    client.force_login(newsroom.administrator)
    response = client.post(
        add(User), {"username": "ada", "first_name": "Ada", "password1": PASSWORD, "password2": PASSWORD}
    )
    ada = User.objects.get(username="ada")
    assert response.status_code == 302
    assert (ada.is_staff, ada.is_superuser, ada.check_password(PASSWORD)) == (False, False, True)
    client.post(add(Membership), {"user": ada.pk, "role": "editor", "desk": newsroom.desk.pk})
    assert [(m.role, m.desk) for m in ada.memberships.all()] == [("editor", newsroom.desk)]


def test_administrators_deactivate_and_nobody_rises_by_the_form(client, newsroom):
    client.force_login(newsroom.administrator)
    given = {
        "username": newsroom.reporter.username,
        "is_superuser": "on",
        "is_staff": "on",
        "first_name": "New",
    }
    assert client.post(change_page(newsroom.reporter), given).status_code == 302
    changed = User.objects.get(pk=newsroom.reporter.pk)
    assert (changed.first_name, changed.is_active, changed.is_superuser) == ("New", False, False)


def test_nobody_shuts_themselves_out(client, newsroom):
    client.force_login(newsroom.administrator)
    own = newsroom.administrator.memberships.get()
    client.post(change_page(newsroom.administrator), {"username": newsroom.administrator.username})
    assert User.objects.get(pk=newsroom.administrator.pk).is_active
    assert (
        client.post(reverse("admin:articles_membership_delete", args=[own.pk]), {"post": "yes"}).status_code
        == 403
    )
    assert client.post(change_page(own), {"user": own.user.pk, "role": "reporter"}).status_code == 403
    assert Membership.objects.filter(pk=own.pk, role=Role.ADMINISTRATOR).exists()


def test_memberships_are_taken_away(client, newsroom):
    client.force_login(newsroom.administrator)
    theirs = newsroom.editor.memberships.get()
    client.post(reverse("admin:articles_membership_delete", args=[theirs.pk]), {"post": "yes"})
    assert not newsroom.editor.memberships.exists()


@pytest.mark.parametrize("where", ["own desk", "other desk", "all desks"])
def test_administrators_of_one_desk_give_roles_on_that_desk_alone(client, newsroom, where):
    other = DeskFactory()
    desk = {"own desk": newsroom.desk.pk, "other desk": other.pk, "all desks": ""}[where]
    client.force_login(person(Role.ADMINISTRATOR, desk=newsroom.desk))
    somebody = person()
    client.post(add(Membership), {"user": somebody.pk, "role": "editor", "desk": desk})
    assert somebody.memberships.exists() == (where == "own desk")


@pytest.mark.parametrize("where", ["own desk", "other desk", "all desks", "nowhere"])
def test_administrators_of_one_desk_hold_the_keys_of_its_people_alone(client, newsroom, where):
    other = DeskFactory()
    desk = {"own desk": newsroom.desk, "other desk": other, "all desks": None, "nowhere": None}[where]
    somebody = person(*([] if where == "nowhere" else [Role.REVIEWER]), desk=desk)
    mine = where in ("own desk", "nowhere")
    client.force_login(person(Role.ADMINISTRATOR, desk=newsroom.desk))
    password = reverse("admin:auth_user_password_change", args=[somebody.pk])
    given = {"password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}
    assert client.post(password, given).status_code == (302 if mine else 403)
    assert client.post(change_page(somebody), {"username": "renamed"}).status_code == (302 if mine else 403)
    somebody = User.objects.get(pk=somebody.pk)
    assert (somebody.username == "renamed", somebody.check_password(PASSWORD)) == (mine, mine)
    listed = page(client, reverse("admin:articles_membership_changelist"))
    for membership in somebody.memberships.all():
        assert (change_page(membership) in listed) == mine
        assert client.get(change_page(membership)).status_code == (200 if mine else 302)


def test_desks_are_made_by_administrators_of_all_and_named_by_their_own(client, newsroom):
    other = DeskFactory(name="Other")
    client.force_login(person(Role.ADMINISTRATOR, desk=newsroom.desk))
    given = {"name": "Renamed", "slug": "renamed", "position": 1}
    assert client.post(add(Desk), given).status_code == 403
    assert client.post(change_page(other), given).status_code == 403
    assert client.post(change_page(newsroom.desk), given).status_code == 302
    client.force_login(newsroom.administrator)
    assert client.post(add(Desk), {"name": "New", "slug": "new", "position": 3}).status_code == 302
    assert set(Desk.objects.values_list("name", flat=True)) == {"Renamed", "Other", "New"}


def test_authors_are_kept_by_administrators(client, newsroom):
    client.force_login(newsroom.administrator)
    client.post(add(Author), {"name": "Ada Marsh", "slug": "ada-marsh", "user": newsroom.reporter.pk})
    author = Author.objects.get()
    assert (author.name, author.user) == ("Ada Marsh", newsroom.reporter)
    client.post(change_page(author), {"name": "Ada M. Marsh", "slug": "ada-marsh", "user": ""})
    assert Author.objects.get().name == "Ada M. Marsh"


def test_one_membership_is_not_given_twice(client, newsroom):
    MembershipFactory(user=newsroom.editor, role=Role.REVIEWER, desk=newsroom.desk)
    client.force_login(newsroom.administrator)
    given = {"user": newsroom.editor.pk, "role": "reviewer", "desk": newsroom.desk.pk}
    assert client.post(add(Membership), given).status_code == 200
    assert newsroom.editor.memberships.filter(role="reviewer").count() == 1


@pytest.mark.parametrize("slug", ["admin", "review", "login"])
def test_a_desk_keeps_clear_of_the_houses_own_addresses(db, slug):
    with pytest.raises(ValidationError, match="belongs to the house"):
        Desk(name="A desk", slug=slug).full_clean()


@pytest.mark.parametrize(
    "page", [add(User), add(Membership), add(Author), reverse("admin:articles_user_changelist")]
)
def test_the_house_speaks_of_people_not_of_users(client, newsroom, page):
    client.force_login(newsroom.administrator)
    shown = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", client.get(page).content.decode(), flags=re.S)
    assert "Select" in shown or "Add" in shown
    assert not re.search(r"\b[Uu]sers?\b", re.sub("[Uu]sername", "", shown))
