"""The readers' pages: who sees what, front and desks, cost, caches and headers."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from articles import guards
from articles import workflow as stories
from articles.models import Revision
from articles.statuses import Status
from tests.articles.published import (
    FIRST,
    add_article,
    add_correction,
    add_revision,
    address,
    desk,
    levels,
    main,
    page,
    person,
    plain,
    text,
)
from tests.factories import Newsroom


@pytest.fixture(autouse=True)
def _no_panels(settings):
    settings.ARTICLE_PANELS = []


# ---- Who sees what ----
NOT_PUBLIC = [s for s in Status if s not in (Status.LIVE, Status.RETRACTED)]


@pytest.mark.django_db
@pytest.mark.parametrize("status", NOT_PUBLIC)
def test_article_not_public_is_not_found(client, status):
    article = add_article(status=status)
    assert client.get(address(article)).status_code == 404
    client.force_login(person())
    assert client.get(address(article)).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("status", [*NOT_PUBLIC, Status.RETRACTED])
def test_lists_leave_out_what_is_not_live(client, status):
    add_article(status=status, headline="Not for readers")
    for path in ("/", "/world/"):
        assert "Not for readers" not in page(client, path)


@pytest.mark.django_db
def test_article_shows_the_live_text_while_a_correction_waits(client):
    article = add_article(headline="As it is")
    add_revision(article, Status.IN_REVIEW, headline="As it may be")
    assert "As it may be" not in page(client, address(article))
    assert "As it is" in page(client, address(article))
    assert "As it is" in page(client, "/")


@pytest.mark.django_db
def test_article_shows_the_live_text_though_a_later_one_was_retracted(client):
    article = add_article(headline="As it is")
    add_revision(article, Status.RETRACTED, headline="Taken back")
    assert "As it is" in page(client, address(article))


@pytest.mark.django_db
def test_article_is_read_from_its_content_alone(client):
    article = add_article(headline="As approved")
    with guards.suspended():
        Revision.objects.update(headline="Changed behind its back", standfirst="Changed too")
    for path in (address(article), "/", "/world/"):
        html = page(client, path)
        assert "As approved" in html
        assert "Changed" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/world/nothing/", "/nothing/", "/nothing/at-all/"])
def test_unknown_address_is_not_found_and_says_so(client, path):
    desk()
    assert "There is no page at this address" in page(client, path, 404)


@pytest.mark.django_db
def test_article_is_not_found_on_another_desk(client):
    add_article(slug="one")
    desk("Politics")
    assert client.get("/politics/one/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/world/", "/world/a-bridge-opens/"])
def test_pages_are_for_reading_alone(client, path):
    add_article()
    assert client.post(path).status_code == 405


@pytest.mark.django_db
def test_article_that_went_the_whole_way_is_shown_until_it_is_retracted(client):
    newsroom = Newsroom()
    revision = newsroom.live(headline="The bridge at Harrow")
    path = revision.article.get_absolute_url()
    assert "It carries 200 cars an hour." in page(client, path)
    stories.retract(revision, by=newsroom.editor, note="The bridge is in Barrow.")
    gone = page(client, path, 410)
    assert "The bridge is in Barrow." in gone
    assert "It carries 200 cars an hour." not in gone


# ---- Front and desks ----
@pytest.mark.django_db
def test_front_without_articles_says_what_the_place_is_for(client):
    assert "The first edition is being written" in plain(page(client, "/"))


@pytest.mark.django_db
def test_front_leads_with_the_newest_and_shows_every_story_once(client):
    for hours, (slug, on) in enumerate([("first", "World"), ("second", "Politics"), ("third", "World")]):
        add_article(slug, on=on, headline=f"Story {slug}", at=FIRST + timedelta(hours=hours))
    html = main(page(client, "/"))
    assert re.findall(r'href="(/\w+/\w+/)"', html) == ["/world/third/", "/politics/second/", "/world/first/"]
    assert levels(html) == [1, 2, 2, 3, 2, 3]


@pytest.mark.django_db
def test_front_shows_a_few_stories_of_each_desk(client):
    for number in range(7):
        add_article(f"w{number}", headline=f"Story {number}", at=FIRST + timedelta(hours=number))
    assert re.findall(r'href="/world/(\w+)/"', main(page(client, "/"))) == ["w6", "w5", "w4", "w3", "w2"]


@pytest.mark.django_db
def test_desk_shows_its_own_stories_newest_first(client):
    add_article("old", headline="Old")
    add_article("new", headline="New", at=FIRST + timedelta(hours=1))
    add_article("other", on="Politics")
    html = main(page(client, "/world/"))
    assert re.findall(r'href="(/\w+/\w+/)"', html) == ["/world/new/", "/world/old/"]
    assert levels(html) == [1, 2, 2]


@pytest.mark.django_db
def test_desk_without_stories_says_so(client):
    desk()
    assert "This desk has published nothing yet." in plain(page(client, "/world/"))


@pytest.mark.django_db
def test_desk_turns_its_pages(client, monkeypatch):
    monkeypatch.setattr("articles.views.STORIES_ON_A_DESK_PAGE", 2)
    for number in range(3):
        add_article(f"w{number}", at=FIRST + timedelta(hours=number))
    assert re.findall(r'href="/world/(w\d)/"', page(client, "/world/")) == ["w2", "w1"]
    second = page(client, "/world/?page=2")
    assert re.findall(r'href="/world/(w\d)/"', second) == ["w0"]
    assert "Page 2 of 2" in plain(second)
    assert page(client, "/world/?page=nonsense") == page(client, "/world/")


# ---- Cost, caches, headers ----
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "queries"), [("/", 2), ("/world/", 4), ("/world/story-0/", 5)], ids=["front", "desk", "article"]
)
@pytest.mark.parametrize("articles", [1, 3])
def test_page_asks_as_much_for_three_articles_as_for_one(
    client, django_assert_num_queries, path, queries, articles
):
    for number in range(articles):
        article = add_article(f"story-{number}")
        for type in ("correction", "update")[:articles]:
            add_correction(article, type, "Note.")
    with django_assert_num_queries(queries):
        client.get(path)


@pytest.mark.django_db
def test_page_is_kept_until_anything_on_it_changes(client):
    article = add_article()
    first = client.get(address(article))
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    kept = {"If-None-Match": first["ETag"]}
    assert client.get(address(article), headers=kept).status_code == 304
    add_correction(article, "update", "A reply was added.")
    assert client.get(address(article), headers=kept).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/world/", "/world/a-bridge-opens/", "/world/nothing/"])
@pytest.mark.parametrize("logged_in", [False, True])
def test_readers_pages_set_no_cookie_and_are_the_same_for_everybody(client, path, logged_in):
    add_article()
    stranger = Client().get(path)
    if logged_in:
        client.force_login(person())
    response = client.get(path)
    assert response.content == stranger.content
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.django_db
def test_readers_pages_need_no_leave_from_the_content_policy(client):
    article = add_article(sections=[text("<p>x</p>", f"Part {n}") for n in range(3)])
    for path in ("/", "/world/", address(article), "/login/", "/nothing/"):
        html = client.get(path).content.decode()
        assert not re.findall(r"<style|\sstyle=|\son\w+=", html)
        scripts = re.findall(r"<script([^>]*)>", html)
        assert [s for s in scripts if "src=" not in s and "ld+json" not in s] == []
