"""Writing with the engine beside one: what disagrees appears in the margin and goes when it is mended."""

import threading

import pytest
from django.db import connection
from playwright.sync_api import expect

from articles.models import Revision
from factcheck.models import LiveReading
from factcheck.workflow.live import read_live
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE
from tests.journeys.browser.test_accessible_desk import log_in

OPENED = "The bridge was opened on 4 May 2021."
OTHERWISE = "The bridge was opened on 5 June 2022."


@pytest.fixture
def house(transactional_db):
    return Newsroom()


@pytest.fixture
def worker(transactional_db):
    """Read what is asked for in a thread of its own, as a worker does in a process of its own."""
    stop = threading.Event()

    def work():
        while not stop.wait(0.05):
            for reading in LiveReading.objects.filter(read_at=None):
                read_live(reading.pk, reading.digest)
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    yield
    stop.set()
    thread.join()


def opened(open_context, live_server, house, html, **how):
    draft = house.draft(html)
    context = open_context(**how)
    log_in(context, house.reporter, live_server)
    page = context.new_page()
    page.goto(f"/admin/articles/revision/{draft.pk}/change/")
    return page


def editor(page):
    return page.locator(".tiptap.ProseMirror").first


def add(page, words):
    """Type at the end of the first section."""
    editor(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" " + words)


def marked(page, sort):
    """The words that are marked as of a sort."""
    return page.evaluate("s => [...(CSS.highlights.get(`live-${s}`) ?? [])].map(String)", sort)


def selected(page):
    return page.evaluate("String(getSelection())")


def test_contradiction_appears_while_it_is_typed_and_goes_when_it_is_mended(
    open_context, live_server, house, worker
):
    page = opened(open_context, live_server, house, f"<p>{OPENED}</p>", viewport=DESKTOP)
    margin = page.get_by_role("region", name="As you write")
    expect(margin.get_by_role("status")).to_have_text("No two statements disagree.")
    add(page, OTHERWISE)
    expect(margin.get_by_role("status")).to_have_text("One place where statements disagree.")
    quotes = margin.locator(".live__pair .live__quote")
    expect(quotes).to_have_count(2)
    assert len(marked(page, "blocking")) == 2
    quotes.nth(1).focus()
    page.keyboard.press("Enter")
    assert "5 June 2022" in selected(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+End")
    for _ in range(len(OTHERWISE) + 1):
        page.keyboard.press("Backspace")
    expect(margin.get_by_role("status")).to_have_text("No two statements disagree.")
    assert marked(page, "blocking") == []
    assert Revision.objects.get().edition == 1 + 1  # nothing was saved by being read


def test_spelling_is_taken_over_with_one_press_and_undone_with_the_editor(
    open_context, live_server, house, worker
):
    html = "<p>The bridge was openned in May. The mayor was presnt.</p>"
    page = opened(open_context, live_server, house, html, viewport=DESKTOP)
    page.get_by_role("button", name="Write “opened”").click()
    expect(editor(page)).to_contain_text("was opened in May")
    expect(page.get_by_role("button", name="Write “opened”")).to_have_count(0)
    page.get_by_role("button", name="Not here again").click()
    expect(page.get_by_role("button", name="Not here again")).to_have_count(0)
    editor(page).click()
    page.keyboard.press("Control+z")
    expect(editor(page)).to_contain_text("was openned in May")
    expect(page.get_by_role("button", name="Write “opened”")).to_be_visible()
    expect(page.get_by_text("presnt", exact=True)).to_have_count(0)


def test_writing_goes_on_when_nobody_reads(open_context, live_server, house):
    page = opened(open_context, live_server, house, f"<p>{OPENED}</p>", viewport=PHONE)
    page.context.set_offline(True)
    add(page, OTHERWISE)
    expect(page.get_by_text("The reading does not answer.")).to_be_visible()
    expect(editor(page)).to_contain_text("5 June 2022")
    page.context.set_offline(False)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_draft_with_its_margin_has_nothing_axe_objects_to(
    open_context, live_server, house, worker, viewport, look
):
    html = f"<p>{OPENED} It cost 4 million euros and was openned by the mayor.</p><p>{OTHERWISE}</p>"
    page = opened(open_context, live_server, house, html, viewport=viewport, color_scheme=look)
    expect(page.locator(".live__pair")).to_have_count(1)
    for more in page.locator(".live summary").all():
        if not more.evaluate("summary => summary.parentElement.open"):
            more.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
