"""Asking an expert and answering as one, in a real browser: on a phone, by keyboard, without scripts."""

import re

import pytest
from django.urls import reverse

from tests.factcheck.experts import address, ask, text
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE

SCREENS = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE},
    "narrowest": {"viewport": (320, 640)},
    "dark": {"viewport": PHONE, "color_scheme": "dark"},
}


@pytest.fixture
def house(transactional_db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return text(house)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("whole", [True, False], ids=["whole", "parts"])
def test_page_is_accessible_and_never_scrolls_sideways(screen, whole, open_context, house, revision):
    page = open_context(**SCREENS[screen]).new_page()
    _, token = ask(house, revision, shows_whole_text=whole)
    page.goto(address(token))
    assert violations(page) == []
    width = SCREENS[screen]["viewport"][0]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.get_by_label("Wrong").first.check()
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
    page.goto(address(token[:-1]))
    assert violations(page) == []


def test_answers_are_sent_by_keyboard_without_scripts(open_context, house, revision):
    context = open_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    _, token = ask(house, revision)
    asked = []
    page.on("request", lambda request: asked.append(request))
    page.goto(address(token))
    page.get_by_label("Right").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("It cost 3 million.")
    page.get_by_role("button", name="Send my answers").focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 of 3 answers have arrived.").wait_for()
    assert page.get_by_text("You answered: Wrong").is_visible()
    assert page.get_by_text("It cost 3 million.").is_visible()
    assert context.cookies() == []
    assert not [one.url for one in asked if token in one.all_headers().get("referer", "")]
    assert {re.sub(r"^https?://([^/]+)/.*", r"\1", one.url) for one in asked} == {asked[0].url.split("/")[2]}


def test_statement_leads_to_its_place_and_back(open_context, house, revision):
    page = open_context(viewport=PHONE).new_page()
    _, token = ask(house, revision)
    page.goto(address(token))
    page.get_by_role("link", name="Statement 2 in the text").click()
    assert page.locator("#place--2").evaluate("e => e.matches(':target')")
    page.locator("#place--2").get_by_role("link", name="Statement 2").click()
    assert page.locator("#statement--2").evaluate("e => e.matches(':target')")


@pytest.mark.parametrize("screen", SCREENS)
def test_desk_page_is_accessible(screen, open_context, client, house, revision, live_server):
    context = open_context(**SCREENS[screen])
    client.force_login(house.checker)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page = context.new_page()
    ask(house, revision, name="Charles Babbage")
    page.goto(reverse("factcheck:experts", args=[revision.pk]))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == SCREENS[screen]["viewport"][0]
    page.get_by_label("Whom do you ask?").fill("Ada Byron")
    page.get_by_role("button", name="Make the link").click()
    page.get_by_label("Address").wait_for()
    assert violations(page) == []
    assert "/expert/" in page.get_by_label("Address").input_value()
    assert page.get_by_role("button", name="Copy").is_visible()
    page.reload()
    assert page.get_by_role("listitem").filter(has_text="Ada Byron").count() == 1
