"""Files in, one by one, with what came of each; and a text out as a file."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from articles.models import Article, Revision
from tests.articles.importers.documents import docx, paragraph, table
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE
from tests.journeys.browser.test_accessible_desk import log_in

ADDRESS = "/admin/articles/article/import/"
WORD = docx(
    paragraph("A bridge for Harrow", "Title"), paragraph("Words."), table([["Year", "Cars"], ["2021", "200"]])
)


@pytest.fixture
def house(transactional_db):
    return Newsroom()


def upload(name, data):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


FILES = [
    upload("bridge.docx", WORD),
    upload("page.html", b"<h1>A page</h1><p>x</p><table><tr><td>a"),
    upload("notes.md", b"# Notes\n\nWords.\n"),
]


def opened(open_context, live_server, house, **how):
    context = open_context(**how)
    log_in(context, house.reporter, live_server)
    page = context.new_page()
    page.goto(ADDRESS)
    return page


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_files_are_sent_one_by_one_and_each_is_reported(open_context, live_server, house, viewport):
    page = opened(open_context, live_server, house, viewport=viewport)
    page.locator("input[name=files]").set_input_files(FILES)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("All files were read. What came of each stands below.")).to_be_visible()
    reports = page.locator("[data-reports] > li")
    expect(reports).to_have_count(3)
    expect(reports.nth(0)).to_contain_text("bridge.docx: A bridge for Harrow (2 sections, 1 table")
    expect(reports.nth(1)).to_contain_text("page.html, line 1: the table that begins here is never closed.")
    expect(reports.nth(2)).to_contain_text("notes.md: Notes (1 section")
    assert sorted(Revision.objects.values_list("headline", flat=True)) == ["A bridge for Harrow", "Notes"]
    assert violations(page) == []


def test_files_that_did_not_arrive_stay_chosen(open_context, live_server, house):
    page = opened(open_context, live_server, house, viewport=DESKTOP)
    page.locator("input[name=files]").set_input_files([FILES[0], FILES[2]])
    page.context.set_offline(True)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("Some files did not arrive.")).to_be_visible()
    expect(page.locator("[data-reports] > li")).to_have_count(2)
    assert not Article.objects.exists()
    page.context.set_offline(False)
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_text("All files were read.")).to_be_visible()
    assert Article.objects.count() == 2


def test_text_leaves_by_keyboard(open_context, live_server, house):
    draft = house.draft("<p>The bridge was opened on 4 May 2021.</p>")
    page = opened(open_context, live_server, house, viewport=DESKTOP)
    page.goto(f"/admin/articles/revision/{draft.pk}/change/")
    page.get_by_text("Export", exact=True).focus()
    page.keyboard.press("Enter")
    with page.expect_download() as download:
        page.get_by_role("link", name="Markdown").press("Enter")
    assert download.value.suggested_filename == f"{draft.article.slug}-1.md"
    assert "opened on 4 May 2021" in Path(download.value.path()).read_text()
