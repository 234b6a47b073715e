"""Who sees what in the admin: memberships decide, and nothing else does."""

import pytest
from django.contrib import admin
from django.urls import reverse

from articles.models import Article, Author, Desk, Membership, Revision, User
from articles.roles import Role
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from tests.articles.admin_pages import change_page, page
from tests.factories import AuthorFactory, DeskFactory, Newsroom, UserFactory, person

pytestmark = pytest.mark.django_db

SEEN_BY_ALL = [Article, Revision, ReferenceEvent, OfficeTerm, BookVersion]
SEEN_BY_ADMINISTRATORS = [User, Membership, Desk, Author]
BEGINNERS = {Role.REPORTER, Role.EDITOR}


def address_of(model, page_name="changelist"):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page_name}")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("model", [*SEEN_BY_ALL, *SEEN_BY_ADMINISTRATORS])
def test_lists_open_by_role(client, role, model):
    client.force_login(person(role))
    opens = model in SEEN_BY_ALL or role == Role.ADMINISTRATOR
    assert client.get(address_of(model)).status_code == (200 if opens else 403)


@pytest.mark.parametrize("role", Role)
def test_adding_opens_by_role(client, role):
    client.force_login(person(role))
    adds = {
        Article: role in BEGINNERS,
        Revision: False,
        BookVersion: False,
        **dict.fromkeys([*SEEN_BY_ADMINISTRATORS, ReferenceEvent, OfficeTerm], role == Role.ADMINISTRATOR),
    }
    opened = {model: client.get(address_of(model, "add")).status_code == 200 for model in adds}
    assert opened == adds
    assert (client.get(address_of(Article, "import")).status_code == 200) == (role in BEGINNERS)


@pytest.mark.parametrize("kind", ["nobody", "no membership", "superuser", "deactivated"])
def test_admin_is_closed_without_a_membership(client, kind):
    Newsroom().draft()
    user = UserFactory(is_staff=True, is_superuser=kind == "superuser")
    if kind == "deactivated":
        user = person(Role.ADMINISTRATOR, is_active=False)
    if kind != "nobody":
        client.force_login(user)
    for address in ("/admin/", *map(address_of, SEEN_BY_ALL)):
        response = client.get(address)
        assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")


@pytest.mark.parametrize(("works_here", "status"), [(True, 302), (False, 200)])
def test_signing_in_asks_for_a_membership_and_not_for_staff(client, works_here, status):
    user = person(*([Role.REPORTER] if works_here else []), username="ada", is_staff=False)
    user.set_password("correct horse battery")
    user.save()
    response = client.post("/admin/login/", {"username": "ada", "password": "correct horse battery"})
    assert response.status_code == status
    assert ("You have no role on any desk yet." in response.content.decode()) == (not works_here)


def test_another_desks_stories_are_not_there(client):
    newsroom = Newsroom()
    own = newsroom.draft(headline="A story of ours")
    theirs = newsroom.draft(headline="A story of theirs", desk=DeskFactory(name="Theirs"))
    client.force_login(person(Role.EDITOR, desk=newsroom.desk))
    for model in (Article, Revision):
        listed = page(client, address_of(model))
        assert ("A story of ours" in listed, "A story of theirs" in listed) == (True, False)
    assert "Theirs" not in page(client, address_of(Article, "add"))
    assert "Theirs" not in page(client, address_of(Article, "import"))
    for thing in (theirs, theirs.article):
        assert client.get(change_page(thing)).status_code == 302
        assert client.post(change_page(thing), {"headline": "Taken"}).status_code in (302, 403)
    assert client.get(change_page(own)).status_code == 200
    assert Revision.objects.get(pk=theirs.pk).headline == "A story of theirs"


def test_nothing_but_memberships_and_facts_is_ever_deleted(client):
    newsroom = Newsroom()
    newsroom.live()
    newsroom.draft(headline="Another")
    newsroom.write_in_book()
    AuthorFactory()
    client.force_login(newsroom.administrator)
    deletable = set()
    for model in admin.site._registry:
        if (thing := model.objects.first()) is None:
            continue
        address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_delete", args=[thing.pk])
        if client.get(address).status_code == 200:
            deletable.add(model)
            continue
        client.post(address, {"post": "yes"})
        chosen = {"action": "delete_selected", "_selected_action": [thing.pk], "post": "yes"}
        client.post(address_of(model), chosen)
        assert model.objects.filter(pk=thing.pk).exists()
    assert deletable == {Membership, ReferenceEvent}


def test_no_tables_of_other_apps_stand_in_the_admin():
    assert {model._meta.app_label for model in admin.site._registry} == {"articles", "factcheck"}


@pytest.mark.parametrize("role", Role)
def test_first_page_and_navigation_name_what_opens(client, role):
    newsroom = Newsroom()
    newsroom.in_review(headline="On its way")
    client.force_login(person(role))
    source = page(client, "/admin/")
    assert "On its way" in source
    assert ('href="/admin/articles/article/import/"' in source) == (role in BEGINNERS)
    assert ('href="/admin/articles/user/"' in source) == (role == Role.ADMINISTRATOR)
    assert 'href="/admin/factcheck/referenceevent/"' in source


QUERIES = {
    "articles": address_of(Article),
    "texts": address_of(Revision),
    "first page": "/admin/",
    "people": address_of(User),
    "memberships": address_of(Membership),
    "events": address_of(ReferenceEvent),
}


@pytest.mark.parametrize("address", QUERIES.values(), ids=QUERIES)
def test_lists_cost_the_same_for_one_and_for_three(client, address, django_assert_max_num_queries):
    newsroom = Newsroom()
    person(Role.ADMINISTRATOR, Role.EDITOR, username="ada")
    client.force_login(User.objects.get(username="ada"))
    counts = []
    for first, last in ((0, 1), (1, 3)):
        for number in range(first, last):
            newsroom.in_review(headline=f"Story {number}")
            newsroom.draft(headline=f"Draft {number}")
            newsroom.write_in_book(name=f"Event {number}")
        with django_assert_max_num_queries(25) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_articles_list_tells_headline_status_and_who(client):
    newsroom = Newsroom()
    live = newsroom.live(headline="First wording")
    newsroom.correction_in_review(live, "<p>The bridge was opened on 5 May 2021.</p>")
    newsroom.draft(headline="Something else", desk=DeskFactory(name="Elsewhere"))
    client.force_login(newsroom.editor)
    source = page(client, address_of(Article))
    row = next(part for part in source.split("<tr") if "First wording" in part)
    assert [chip in row for chip in ("nr-chip--live", "nr-chip--in_review", "nr-chip--draft")] == [
        True,
        True,
        False,
    ]
    assert str(newsroom.editor) in row
    assert "Something else" not in page(client, f"{address_of(Article)}?q=wording")
    assert "Something else" not in page(client, f"{address_of(Article)}?desk={newsroom.desk.pk}")
    assert "First wording" not in page(client, f"{address_of(Article)}?status=draft")
    assert "First wording" in page(client, f"{address_of(Article)}?status=pending")


def test_article_page_shows_every_text_and_what_may_be_done(client):
    newsroom = Newsroom()
    live = newsroom.live(authors=[AuthorFactory(name="Ada Marsh")])
    client.force_login(newsroom.editor)
    source = page(client, change_page(live.article))
    assert "Ada Marsh" in source
    assert live.article.get_absolute_url() in source
    acts = [name for name in ("correct", "retract", "publish", "resume") if f"/act/{name}/" in source]
    assert acts == ["correct", "retract"]
    client.force_login(newsroom.reporter)
    assert "/act/" not in page(client, change_page(live.article))


def test_authors_are_named_by_editors_and_whoever_began_it(client):
    newsroom = Newsroom()
    first, second, third = (AuthorFactory(name=name) for name in ("Zoe", "Ada", "Mia"))
    article = newsroom.draft(authors=[first, second]).article
    others = [newsroom.checker, newsroom.reviewer, newsroom.administrator, person(Role.REPORTER)]
    for user, may in [
        *((other, False) for other in others),
        (newsroom.reporter, True),
        (newsroom.editor, True),
    ]:
        client.force_login(user)
        assert ("Change the authors" in page(client, change_page(article))) == may
        response = client.post(change_page(article), {"authors": [third.pk, first.pk]})
        assert response.status_code == (302 if may else 403)
        assert [line.author for line in article.bylines.all()] == ([first, third] if may else [first, second])
