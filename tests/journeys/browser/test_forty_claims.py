"""A day's work without a mouse: forty claims struck off against their sources, and the text approved."""

import pytest
from playwright.sync_api import expect

from articles.models import Revision
from articles.statuses import Status
from factcheck.ledger import ledger_of
from factcheck.models import Evidence, SignOff
from tests import long_read
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations

PASSWORD = "a long word for tests"
# Of ten claims: which verdict each gets, and whether it takes a note. The wrong one sends the text back.
VERDICTS = ["v", "v", "v", "v", "v", "v", "v", "o", "v", "c"]


@pytest.fixture
def house(transactional_db):
    made = Newsroom()
    for user in (made.checker, made.reviewer):
        user.set_password(PASSWORD)
        user.save()
    return made


def log_in(page, user):
    """Log in at the keyboard; a person ends up in the queue."""
    page.goto("/login/")
    tab_to(page, "[name=username]")
    page.keyboard.type(user.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/review/")


def tab_to(page, selector, most=60):
    """Press Tab until what matches has the focus, as a person without a mouse does."""
    for _ in range(most):
        if page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {selector}")


def claim_in_hand(page):
    return page.evaluate("document.querySelector('.claim.is-in-hand.is-open')?.dataset.claim ?? null")


def add_evidence(page, number):
    page.keyboard.press("e")
    tab_to(page, ".claim.is-in-hand [name$=url]", most=8)
    page.keyboard.insert_text(f"https://example.org/registers/{number}")  # pasted, as addresses are
    tab_to(page, ".claim.is-in-hand [name$=source]", most=8)
    page.keyboard.type(f"Register {number}")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".claim.is-in-hand .piece")).to_have_count(1)


def sign_off(page, key, number):
    """Give the claim in hand a verdict; a note where it takes one."""
    claim = claim_in_hand(page)
    if key == "v":
        add_evidence(page, number)
    page.keyboard.press(key)
    if key == "c":
        page.keyboard.type("The council keeps no count.")
        page.keyboard.press("Control+Enter")
    expect(page.locator(f"#c{claim}[data-todo]")).to_have_count(0)


def test_forty_claims_are_signed_off_by_keyboard_alone(house, open_context):
    revision = house.in_review(sections=long_read.sections(*long_read.claims(40)))
    page = open_context(viewport=(1440, 900)).new_page()
    log_in(page, house.checker)
    tab_to(page, f"a[href='/review/{revision.pk}/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/review/{revision.pk}/")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url(f"**/review/{revision.pk}/claims/**")
    expect(page.locator(".claim[data-todo]")).to_have_count(40)
    for number in range(40):
        page.keyboard.press("n")
        expect(page.locator(".claim.is-in-hand.is-open[data-todo]")).to_have_count(1)
        sign_off(page, VERDICTS[number % len(VERDICTS)], number)
    expect(page.locator(".claim[data-todo]")).to_have_count(0)
    assert violations(page) == []

    ledger = ledger_of(Revision.objects.get(pk=revision.pk))
    assert (ledger.coverage.done, ledger.coverage.required) == (40, 40)
    assert SignOff.objects.filter(revision=revision, by=house.checker).count() == 40
    assert Evidence.objects.filter(revision=revision).count() == 32

    page = open_context(viewport=(1440, 900)).new_page()
    log_in(page, house.reviewer)
    page.goto(f"/review/{revision.pk}/")
    tab_to(page, ".now__next")
    page.keyboard.press("Enter")
    expect(page.locator(".status-chip").first).to_contain_text("approved")
    assert Revision.objects.get(pk=revision.pk).status == Status.APPROVED
