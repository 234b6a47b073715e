"""What was sent back, as the one it was sent back to finds it: where, and why."""

import re

import pytest
from django.urls import reverse

from articles import workflow
from tests.articles.admin_pages import again, change_page, page
from tests.factories import AuthorFactory, Newsroom

pytestmark = pytest.mark.django_db
REASON = "Ask the mayor about the fares."


@pytest.fixture
def house():
    return Newsroom()


def send_back(house, **text):
    return workflow.send_back(house.in_review(**text), by=house.reviewer, reason=REASON)


def lists(client):
    """The first page's lists: {title: headlines}."""
    sections = re.findall(r"<section><h2>(.*?)</h2>(.*?)</section>", page(client, "/admin/"), re.DOTALL)
    return {title: re.findall(r'<a href="[^"]*">([^<]*)</a>', rows) for title, rows in sections}


def test_first_page_shows_writers_alone_what_was_sent_back_to_them(client, house):
    send_back(house, headline="Night buses")
    client.force_login(house.reporter)
    assert lists(client)["Sent back to you"] == ["Night buses"]
    client.force_login(house.editor)
    assert "Sent back to you" not in lists(client)


def test_what_goes_on_in_a_new_draft_is_no_longer_listed_as_sent_back(client, house):
    workflow.resume(again(send_back(house, headline="Night buses")), by=house.reporter)
    client.force_login(house.reporter)
    shown = lists(client)
    assert "Sent back to you" not in shown
    assert shown["Drafts you saved last"] == ["Night buses"]


def test_reason_stands_before_the_text_that_was_sent_back_and_the_draft_that_goes_on(client, house):
    returned = again(send_back(house))
    draft = workflow.resume(returned, by=house.reporter)
    client.force_login(house.reporter)
    source = page(client, change_page(returned))
    assert source.index(REASON) < source.index('class="nr-reading"')
    source = page(client, change_page(draft))
    assert source.index(f"Sent back by {house.reviewer}") < source.index(REASON) < source.index("data-draft")


def test_texts_that_were_not_sent_back_say_nothing_of_it(client, house):
    texts = [house.in_review(), house.draft(), house.live()]
    client.force_login(house.editor)
    assert ["Sent back by" in page(client, change_page(text)) for text in texts] == [False, False, False]


def test_frozen_text_leads_to_the_review_desk(client, house):
    revision = house.in_review()
    client.force_login(house.reporter)
    assert f'href="{reverse("factcheck:revision", args=[revision.pk])}"' in page(
        client, change_page(revision)
    )


def chosen_authors(client):
    """The names chosen in the form of a new article."""
    source = page(client, reverse("admin:articles_article_add"))
    options = source.split('name="authors"')[1].split("</select>")[0]
    return re.findall(r"<option [^>]*selected[^>]*>([^<]*)<", options)


def test_new_article_begins_with_its_writer_as_author(client, house):
    AuthorFactory(name="Ada Reed", user=house.reporter)
    AuthorFactory(name="Somebody Else")
    client.force_login(house.reporter)
    assert chosen_authors(client) == ["Ada Reed"]
    client.force_login(house.editor)
    assert chosen_authors(client) == []
