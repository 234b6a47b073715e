"""The checklist ticked by keyboard, a rule named for a mistake without scripts, a policy set on a phone."""

import re

import pytest
from playwright.sync_api import expect

from articles import workflow as stories
from factcheck import workflow as checking
from factcheck.models import CorrectionCause, DeskPolicy, Tick
from tests.factories import CONTRADICTION, Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE

PASSWORD = "correct horse battery"


def sign_in(page, somebody):
    somebody.set_password(PASSWORD)
    somebody.save()
    page.goto("/login/")
    page.fill("input[name=username]", somebody.username)
    page.fill("input[name=password]", PASSWORD)
    with page.expect_navigation():
        page.locator("input[name=password]").press("Enter")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_item_is_ticked_by_keyboard_with_a_note(open_context, viewport, scheme):
    house = Newsroom()
    checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    revision = house.in_review()
    page = open_context(viewport=viewport, color_scheme=scheme).new_page()
    sign_in(page, house.checker)
    page.goto(f"/review/{revision.pk}/")
    pane = page.locator("#checklist")
    expect(pane).to_contain_text("One required item is missing")
    pane.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("By telephone.")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(pane).to_contain_text(f"Ticked by {house.checker}")
    expect(pane).to_contain_text("By telephone.")
    assert Tick.objects.get().note == "By telephone."
    assert [line for line in violations(page) if "tick" in line or "checklist" in line] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_rule_is_named_without_scripts_and_the_page_is_accessible(open_context, scheme):
    house = Newsroom()
    house.dismiss(house.in_review(CONTRADICTION))
    revision = house.correction_in_review(house.live(), "<p>The bridge was opened on 4 May 2022.</p>")
    stories.publish(house.approve(revision), by=house.editor)
    page = open_context(viewport=PHONE, java_script_enabled=False).new_page()
    sign_in(page, house.editor)
    page.goto("/review/numbers/")
    page.locator("#mistakes ~ ol summary").first.click()
    page.select_option("select[name=checker]", "weekdays")
    page.click("text=Name it")
    expect(page.locator(".mistake__cause")).to_contain_text("Weekday against date")
    assert CorrectionCause.objects.get().checker == "weekdays"
    page = open_context(viewport=DESKTOP, color_scheme=scheme).new_page()
    sign_in(page, house.editor)
    page.goto("/review/numbers/?days=90")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP[0]


def test_policy_is_set_on_a_phone(open_context):
    house = Newsroom()
    page = open_context(viewport=PHONE).new_page()
    sign_in(page, house.administrator)
    page.goto(f"/admin/factcheck/deskpolicy/desk/{house.desk.slug}/")
    page.fill("input[name=threshold]", "0.3")
    page.check("input[name=kinds][value=quotation]")
    page.click("text=Save the policy")
    expect(page.locator("body")).to_contain_text("The policy was saved.")
    policy = DeskPolicy.objects.get()
    assert (policy.threshold, policy.kinds) == (0.3, ["quotation"])
    page.fill("input[name=text]", "Legal read it")
    page.click("text=Add to the checklist")
    expect(page.locator(".nr-items")).to_contain_text(re.compile("Legal read it.*advised", re.S))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
