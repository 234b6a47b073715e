"""Looking at a text before readers do, showing it to somebody outside, and comparing it with another."""

import pytest
from playwright.sync_api import expect

from articles import workflow as stories
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE

PASSWORD = "a long word for tests"
OLD = "<p>The bridge was opened on 4 May 2021.</p><p>It carries 200 cars an hour.</p>"
NEW = "<p>The bridge was opened on 5 May 2021.</p><p>It carries 200 cars an hour.</p>"


@pytest.fixture
def draft(transactional_db):
    """A correction that is being written, of a story that readers have."""
    house = Newsroom()
    house.editor.set_password(PASSWORD)
    house.editor.save()
    live = house.live(OLD, headline="The bridge")
    draft = stories.start_correction(live, by=house.editor, type="correction", note="It was 5 May.")
    body = [{"uid": live.sections.get().uid, "kind": "text", "heading": "", "body": {"html": NEW}}]
    return stories.revise(draft, by=house.editor, seen=draft.edition, sections=body)


def log_in(page, draft, address):
    page.goto(address)
    page.fill("[name=username]", draft.created_by.username)
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")


def is_sound(page, width):
    found = violations(page)
    assert found == [], "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_preview_is_seen_at_both_widths_and_shown_to_somebody_without_an_account(open_context, draft):
    page = open_context().new_page()
    log_in(page, draft, f"/admin/articles/revision/{draft.pk}/change/")
    page.get_by_role("link", name="Preview", exact=True).click()
    text = page.frame_locator("iframe")
    expect(text.get_by_text("The bridge was opened on 5 May 2021.")).to_be_visible()
    frame = page.locator("iframe")
    assert frame.bounding_box()["width"] > 700
    phone = page.get_by_role("link", name="Phone")
    assert phone.bounding_box()["height"] >= 44
    phone.click()
    expect(frame).to_have_css("width", "390px")
    assert page.url.endswith("?width=phone")
    is_sound(page, DESKTOP[0])
    page.get_by_label("For whom").fill("The mayor")
    page.get_by_role("button", name="Make a link").click()
    address = page.get_by_label("Address").input_value()
    outside = open_context(viewport=PHONE, java_script_enabled=False)
    visitor = outside.new_page()
    visitor.goto(address)
    expect(visitor.get_by_text("Preview – not published")).to_be_visible()
    expect(visitor.get_by_text("The bridge was opened on 5 May 2021.")).to_be_visible()
    assert outside.cookies() == []
    page.get_by_role("button", name="Take back the link for The mayor").click()
    expect(page.get_by_text("Taken back by")).to_be_visible()
    visitor.reload()
    expect(visitor.get_by_role("heading", name="This link opens nothing")).to_be_visible()


def test_links_in_a_preview_open_beside_it(open_context, draft):
    page = open_context().new_page()
    log_in(page, draft, f"/admin/articles/revision/{draft.pk}/preview/")
    with page.expect_popup() as opened:
        page.frame_locator("iframe").get_by_role("link", name=draft.article.desk.name).first.click()
    assert opened.value.url.endswith(draft.article.desk.get_absolute_url())


@pytest.mark.parametrize(
    "screen", [{"viewport": DESKTOP}, {"viewport": PHONE, "color_scheme": "dark"}], ids=["desktop", "phone"]
)
def test_history_leads_to_a_comparison_without_scripts_of_ours(screen, open_context, draft):
    page = open_context(**screen).new_page()
    width = screen["viewport"][0]
    log_in(page, draft, f"/admin/articles/article/{draft.article_id}/history/")
    expect(page.get_by_text("started a correction in this draft")).to_be_visible()
    is_sound(page, width)
    choose = page.get_by_role("button", name="Compare")
    assert choose.bounding_box()["height"] >= 44
    choose.click()
    removed, added = page.locator(".cmp-row del"), page.locator(".cmp-row ins")
    expect(removed).to_contain_text("4")
    expect(added).to_contain_text("5")
    assert removed.evaluate("e => getComputedStyle(e, '::before').content").startswith('"[−"')
    is_sound(page, width)
    if width == PHONE[0]:
        assert added.bounding_box()["y"] > removed.bounding_box()["y"]
    else:
        assert added.bounding_box()["x"] > removed.bounding_box()["x"] + 200
