"""Writing a draft: what is typed survives lost connections, expired log-ins and other people."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from articles import workflow
from articles.models import Revision, Writing
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE
from tests.journeys.browser.test_accessible_desk import log_in

WORDS = "Nine years it took."


@pytest.fixture
def house(transactional_db):
    return Newsroom()


@pytest.fixture
def draft(house):
    return house.draft("<p>The bridge is old.</p>")


def opened(open_context, live_server, who, draft, **how):
    context = open_context(**{"viewport": DESKTOP, **how})
    log_in(context, who, live_server)
    page = context.new_page()
    page.goto(f"/admin/articles/revision/{draft.pk}/change/")
    expect(editor(page)).to_be_visible()
    return page


def editor(page):
    return page.locator(".tiptap.ProseMirror").first


def add(page, words):
    editor(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" " + words)


def leave(page):
    """Close the page as a crash would: without being asked."""
    page.close(run_before_unload=False)


def test_what_is_typed_is_kept_and_there_again_after_a_crash(open_context, live_server, house, draft):
    page = opened(open_context, live_server, house.reporter, draft)
    add(page, WORDS)
    expect(page.locator("[data-kept]")).to_contain_text("Not saved yet. Kept at")
    second = page.context.new_page()
    leave(page)
    second.goto(f"/admin/articles/revision/{draft.pk}/change/")
    expect(editor(second)).to_contain_text(WORDS)
    expect(second.get_by_text("You are back at what you typed until")).to_be_visible()
    assert violations(second) == []
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("Saved.", exact=True)).to_be_visible()
    assert WORDS in Revision.objects.get().sections.get().body["html"]
    assert Writing.objects.get().typed == {}


def test_what_is_typed_without_a_connection_is_offered_again(open_context, live_server, house, draft):
    page = opened(open_context, live_server, house.reporter, draft)
    page.context.set_offline(True)
    add(page, WORDS)
    expect(page.get_by_text("This browser keeps what you type; go on.")).to_be_visible()
    second = page.context.new_page()
    leave(page)
    second.context.set_offline(False)
    second.goto(f"/admin/articles/revision/{draft.pk}/change/")
    expect(second.get_by_text("that never reached the newsroom")).to_be_visible()
    second.get_by_role("button", name="Bring them back").press("Enter")
    expect(editor(second)).to_contain_text(WORDS)
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("Saved.", exact=True)).to_be_visible()
    assert WORDS in Revision.objects.get().sections.get().body["html"]


def test_expired_log_in_loses_nothing(open_context, live_server, house, draft):
    page = opened(open_context, live_server, house.reporter, draft)
    Session.objects.all().delete()
    add(page, WORDS)
    expect(page.locator("[data-kept]")).to_contain_text("log in again in another tab")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("[data-trouble]")).to_contain_text("You were logged out. Nothing you typed is lost")
    log_in(page.context, house.reporter, live_server)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert WORDS in Revision.objects.get().sections.get().body["html"]


def test_two_browsers_on_one_draft_know_of_each_other_and_lose_nothing(
    open_context, live_server, house, draft
):
    first = opened(open_context, live_server, house.reporter, draft)
    second = opened(open_context, live_server, house.editor, draft)
    expect(second.locator("[data-news]")).to_contain_text(f"{house.reporter} has had this draft open since")
    add(first, WORDS)
    expect(first.locator("[data-news]")).to_contain_text(f"{house.editor} has this draft open since")
    second.get_by_role("textbox", name="Headline").fill("Theirs")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_text("Saved.", exact=True)).to_be_visible()
    add(first, "And more.")
    expect(first.locator("[data-news]")).to_contain_text(f"{house.editor} saved this draft at")
    first.get_by_role("button", name="Save", exact=True).click()
    expect(first.get_by_text("saved this draft while you were writing").first).to_be_visible()
    expect(editor(first)).to_contain_text("And more.")
    assert Revision.objects.get().headline == "Theirs"
    merge = first.get_by_role("region", name="Two of you changed this draft")
    expect(merge).to_contain_text("together with 1 change of theirs")
    expect(first.get_by_role("textbox", name="Headline")).to_have_value("Theirs")
    assert violations(first) == []
    first.get_by_role("button", name="Save", exact=True).click()
    expect(first.get_by_text("Saved.", exact=True)).to_be_visible()
    saved = Revision.objects.get()
    assert saved.headline == "Theirs"
    assert "And more." in saved.sections.get().body["html"]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_both_changed_is_chosen_by_keyboard(open_context, live_server, house, draft, viewport, look):
    first = opened(open_context, live_server, house.reporter, draft, viewport=viewport, color_scheme=look)
    section = draft.sections.get()
    theirs = [
        {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": "<p>The bridge is red.</p>"}}
    ]
    workflow.revise(draft, by=house.editor, seen=draft.edition, headline="Theirs", sections=theirs)
    first.get_by_role("textbox", name="Headline").fill("Mine")
    add(first, WORDS)
    first.get_by_role("button", name="Save", exact=True).click()
    merge = first.get_by_role("region", name="Two of you changed this draft")
    expect(merge.get_by_role("heading", level=3)).to_have_count(2)
    assert violations(first) == []
    assert first.evaluate("document.documentElement.scrollWidth <= innerWidth")
    first.get_by_role("button", name="Take theirs: Headline").press("Enter")
    expect(first.get_by_role("textbox", name="Headline")).to_have_value("Theirs")
    expect(merge.get_by_role("heading", level=3)).to_have_count(1)
    expect(editor(first)).to_contain_text(WORDS)
    first.get_by_role("textbox", name="Headline").press("Enter")
    expect(first.get_by_text("Saved.", exact=True)).to_be_visible()
    saved = Revision.objects.get()
    assert (saved.headline, WORDS in saved.sections.get().body["html"]) == ("Theirs", True)
