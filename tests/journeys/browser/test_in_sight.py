"""What a person has just done, and what they can do next, comes into sight by itself."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from factcheck.models import Inconsistency
from tests import long_read
from tests.factories import Newsroom
from tests.journeys.browser.conftest import PHONE

# Where the first words of the text stand, in CSS pixels: the left end of their line and its middle.
WORDS = """() => {
    const box = document.querySelector('#text [data-block="1"]').getClientRects()[0];
    return [box.left, box.top + box.height / 2];
}"""


@pytest.fixture
def house(transactional_db):
    return Newsroom()


@pytest.fixture
def at(open_context, live_server):
    """Open a page as somebody who is logged in: `at(house.checker, "/review/1/", viewport=PHONE)`."""

    def open_at(user, path, **options):
        context = open_context(**options)
        client = Client()
        client.force_login(user)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}])
        page = context.new_page()
        page.goto(path)
        return page

    return open_at


def test_pair_stays_in_sight_when_it_is_ruled_on(house, at):
    revision = house.in_review(sections=long_read.sections(*long_read.contradictions(3)))
    last = Inconsistency.objects.filter(revision=revision).order_by("pk").last()
    house.propose(last)
    page = at(house.reviewer, f"/review/{revision.pk}/#i{last.pk}", viewport=PHONE)
    page.locator(f"#i{last.pk} [data-act=accept]").click()
    told = page.locator(f"#i{last.pk} .said")
    expect(told).to_have_text("Accepted.")
    expect(told).to_be_in_viewport()


def test_words_marked_by_mouse_become_a_claim(house, at):
    """The list is longer than its pane, so that the form stands below what is seen of it."""
    revision = house.in_review(sections=long_read.sections(*long_read.claims(12)))
    page = at(house.checker, f"/review/{revision.pk}/claims/", viewport=(1280, 600))
    way = page.locator("#add > summary")
    expect(way).not_to_be_in_viewport()
    x, y = page.evaluate(WORDS)
    page.mouse.move(x + 2, y)
    page.mouse.down()
    page.mouse.move(x + 150, y, steps=4)
    page.mouse.up()
    marked = page.evaluate("String(getSelection())").strip()
    expect(way).to_be_in_viewport()
    expect(way).to_have_text("Add a claim: the words you marked")
    way.click()
    expect(page.locator("#add [name=words]")).to_have_value(marked)
