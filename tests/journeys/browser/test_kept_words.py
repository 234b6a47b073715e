"""What the browser keeps of typed words, and what it never does."""

import pytest
from django.urls import reverse

from factcheck.ledger import ledger_of
from tests.factcheck.pages import sections
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.test_evidence import window


@pytest.fixture
def house(transactional_db, settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(sections=sections(2))


def kept(page):
    return page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('kept:')).join()")


def evidence_page(page, text):
    page.goto(reverse("factcheck:evidence", args=[text.pk, ledger_of(text).entries[0].claim.pk]))


def test_words_about_a_protected_source_are_never_kept(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    evidence_page(page, text)
    page.get_by_label("Interview", exact=True).check()
    page.get_by_label("Quoted words").fill("He signed it.")
    assert "He signed it." in kept(page)
    page.locator("[name=is_protected]").check()
    assert kept(page) == ""
    page.get_by_label("Quoted words").fill("He signed it in May.")
    page.locator("[name=source]").fill("Somebody at the council")
    page.locator("[name=protected_name]").fill("Maxim Gorki")
    assert kept(page) == ""
    page.reload()
    assert "Gorki" not in page.content()
    assert page.get_by_label("Quoted words").input_value() == ""


def test_logging_out_asks_once_and_drops_what_was_not_sent(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    evidence_page(page, text)
    page.get_by_label("Quoted words").fill("It cost 1 million.")
    page.get_by_role("button", name="Log out", exact=True).click()
    asked = page.get_by_role("dialog")
    asked.wait_for()
    assert violations(page) == []
    asked.get_by_role("button", name="Stay").click()
    assert "It cost 1 million." in kept(page)
    page.get_by_role("button", name="Log out", exact=True).click()
    asked.get_by_role("button", name="Log out and drop them").click()
    page.wait_for_url(lambda address: "/evidence/" not in address)
    assert kept(page) == ""


def test_logging_out_without_unsent_words_asks_nothing(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    evidence_page(page, text)
    page.get_by_role("button", name="Log out", exact=True).click()
    page.wait_for_url(lambda address: "/evidence/" not in address)


def test_words_left_behind_go_when_somebody_else_logs_in(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    evidence_page(page, text)
    page.get_by_label("Quoted words").fill("It cost 1 million.")
    page.context.clear_cookies()  # logged out elsewhere in the house, or timed out
    page.goto(reverse("login"))
    assert "It cost 1 million." in kept(page)
    page.context.add_cookies(window(open_context, house.reviewer, live_server).context.cookies())
    page.goto(reverse("factcheck:queue"))
    assert kept(page) == ""
