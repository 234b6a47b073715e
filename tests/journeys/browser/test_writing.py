"""Writing a draft while the world outside the page goes on: a log-in runs out, the connection breaks."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Revision
from tests.factories import Newsroom

PASSWORD = "a long word for tests"
TYPED = "Written after the log-in ran out."


@pytest.fixture
def draft(transactional_db):
    house = Newsroom()
    house.reporter.set_password(PASSWORD)
    house.reporter.save()
    return house.draft(headline="The bridge")


def log_in(page, draft, address):
    page.goto(address)
    page.fill("[name=username]", draft.article.created_by.username)
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")


def opened(page, draft):
    address = f"/admin/articles/revision/{draft.pk}/change/"
    log_in(page, draft, address)
    page.wait_for_url(re.compile(address))
    page.fill("[name=standfirst]", TYPED)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()


def test_save_after_the_log_in_ran_out_keeps_the_text_until_somebody_logs_in_again(page, draft):
    opened(page, draft)
    page.context.clear_cookies(name="sessionid")
    save(page)
    expect(page.get_by_text("You were logged out. Nothing you typed is lost")).to_be_visible()
    expect(page.locator("[name=standfirst]")).to_have_value(TYPED)
    assert Revision.objects.get(pk=draft.pk).standfirst == draft.standfirst
    other = page.context.new_page()
    log_in(other, draft, "/login/")
    expect(other.get_by_label("Password")).to_have_count(0)
    save(page)
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert Revision.objects.get(pk=draft.pk).standfirst == TYPED


def test_save_without_a_connection_keeps_the_text(page, draft):
    opened(page, draft)
    page.context.set_offline(True)
    save(page)
    expect(page.get_by_text("The newsroom cannot be reached.")).to_be_visible()
    page.context.set_offline(False)
    save(page)
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    assert Revision.objects.get(pk=draft.pk).standfirst == TYPED
