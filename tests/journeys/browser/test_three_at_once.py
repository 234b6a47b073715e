"""Two checkers and a reviewer on one text at the same time, each in a browser of their own.

Run on PostgreSQL by `make test`: what they send at once meets in the database for real.
"""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from articles.models import Revision
from articles.roles import Role
from articles.statuses import Status
from factcheck.ledger import ledger_of
from factcheck.models import DeskPolicy, Inconsistency, Resolution, Ruling, SignOff
from tests import long_read
from tests.factories import Newsroom, person

# Sends a form of the page at a moment all pages share, so that the requests are under way together.
AT_ONCE = (
    "([selector, at]) => { setTimeout(() => document.querySelector(selector).click(), at - Date.now()); }"
)


@pytest.fixture
def house(transactional_db):
    made = Newsroom()
    made.second_checker = person(Role.FACT_CHECKER)
    DeskPolicy.objects.create(desk=made.desk, evidence_minimum=0)
    return made


@pytest.fixture
def at_desk(open_context, live_server):
    """Open an address in a browser of this person's own."""

    def open_at(user, address):
        client = Client()
        client.force_login(user)
        context = open_context(viewport=(1440, 900))
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
        page = context.new_page()
        page.goto(address)
        return page

    return open_at


def open_claim(page, revision, claim):
    page.goto(f"/review/{revision.pk}/claims/?claim={claim.pk}#c{claim.pk}")
    expect(page.locator(f"#c{claim.pk}.is-open .verdict")).to_be_visible()


def press_at_once(pages, selector):
    """Press the same button in every page in the same moment."""
    moment = pages[0].evaluate("Date.now()") + 400
    for page in pages:
        page.evaluate(AT_ONCE, [selector, moment])


def test_verdicts_given_at_once_are_never_written_over(house, at_desk):
    revision = house.in_review(sections=long_read.sections(*long_read.claims(6)))
    claims = [entry.claim for entry in ledger_of(revision).entries]
    one = at_desk(house.checker, f"/review/{revision.pk}/claims/")
    other = at_desk(house.second_checker, f"/review/{revision.pk}/claims/")
    for claim in claims[:4]:
        for page in (one, other):
            open_claim(page, revision, claim)
            page.fill(f"#c{claim.pk} .verdict textarea", "Read in the register.")
        press_at_once([one, other], f"#c{claim.pk} [data-verdict=v]")
        for page in (one, other):
            expect(
                page.locator(f"#c{claim.pk} .notice--bad, #c{claim.pk}:not([data-todo])").first
            ).to_be_visible()
        assert SignOff.objects.filter(claim=claim).count() == 1
        loser = other if SignOff.objects.get(claim=claim).by == house.checker else one
        expect(loser.locator(f"#c{claim.pk} .notice--bad").first).to_be_visible()
        assert loser.input_value(f"#c{claim.pk} .verdict textarea") == "Read in the register."


def test_text_is_checked_ruled_on_and_approved_by_three_at_once(house, at_desk):
    paragraphs = long_read.claims(10, begin=60) + long_read.contradictions(2)
    revision = house.in_review(sections=long_read.sections(*paragraphs))
    todo = [entry.claim for entry in ledger_of(revision).required]
    pairs = list(Inconsistency.objects.filter(revision=revision).order_by("pk"))
    one = at_desk(house.checker, f"/review/{revision.pk}/claims/")
    other = at_desk(house.second_checker, f"/review/{revision.pk}/claims/")
    reviewer = at_desk(house.reviewer, f"/review/{revision.pk}/")

    # Both strike claims off at once, each from their own end of the text, and meet in the middle.
    for first, last in zip(todo[::2], todo[1::2], strict=False):
        open_claim(one, revision, first)
        open_claim(other, revision, last)
        moment = one.evaluate("Date.now()") + 200
        one.evaluate(AT_ONCE, [f"#c{first.pk} [data-verdict=v]", moment])
        other.evaluate(AT_ONCE, [f"#c{last.pk} [data-verdict=v]", moment])
        expect(one.locator(f"#c{first.pk}[data-todo]")).to_have_count(0)
        expect(other.locator(f"#c{last.pk}[data-todo]")).to_have_count(0)
    for claim in todo[len(todo) // 2 * 2 :]:
        open_claim(one, revision, claim)
        one.click(f"#c{claim.pk} [data-verdict=v]")
        expect(one.locator(f"#c{claim.pk}[data-todo]")).to_have_count(0)

    # The reviewer, on the page since the beginning, is told what the others did.
    expect(reviewer.locator(".pulse")).to_contain_text("signed")

    # Both propose for one pair at once: one proposal stands, the other is told whose.
    for page in (one, other):
        page.goto(f"/review/{revision.pk}/#i{pairs[0].pk}")
        card = page.locator(f"#i{pairs[0].pk}")
        card.locator("[data-act=propose]").click()
        card.locator("[value=not_an_inconsistency]").check()
        card.locator("textarea[name=reason]").fill("Two meetings, two years.")
    press_at_once([one, other], f"#i{pairs[0].pk} form[action*=propose] button[type=submit]")
    for page in (one, other):
        told = page.locator(f"#i{pairs[0].pk} .notice--bad, #i{pairs[0].pk} .notice--good")
        expect(told.first).to_be_visible()
    proposed = Resolution.objects.get(inconsistency=pairs[0])
    loser = other if proposed.proposed_by == house.checker else one
    expect(loser.locator(f"#i{pairs[0].pk}")).to_contain_text(f"{proposed.proposed_by} has proposed")

    house.propose(pairs[1])
    for pair in pairs:
        reviewer.goto(f"/review/{revision.pk}/#i{pair.pk}")
        reviewer.reload()
        reviewer.locator(f"#i{pair.pk} [data-act=accept]").click()
        expect(reviewer.locator(f"#i{pair.pk} .pair__state")).not_to_contain_text("awaited")
    assert Ruling.objects.filter(accepted=True).count() == len(pairs)
    reviewer.goto(f"/review/{revision.pk}/")
    reviewer.locator(".now__next").click()
    expect(reviewer.locator(".status-chip").first).to_contain_text("approved")
    assert Revision.objects.get(pk=revision.pk).status == Status.APPROVED
    assert {entry.sign_off.by for entry in ledger_of(revision).required} == {
        house.checker,
        house.second_checker,
    }
