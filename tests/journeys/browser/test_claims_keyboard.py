"""The claims page by keyboard alone, and nothing typed on it lost."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim, DeskPolicy, SignOff
from tests import long_read
from tests.factories import CONTRADICTION, Newsroom, person
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import PHONE

WIDE = (1440, 900)


@pytest.fixture
def house(transactional_db):
    newsroom = Newsroom()
    DeskPolicy.objects.create(desk=newsroom.desk, evidence_minimum=0)
    return newsroom


@pytest.fixture
def at(open_context, live_server):
    """Open a page as somebody who is logged in: `at(house.checker, "/review/1/claims/")`."""

    def open_at(user, path, **options):
        context = open_context(**({"viewport": WIDE} | options))
        log_in(context, user, live_server)
        page = context.new_page()
        page.goto(path)
        return page

    return open_at


def log_in(context, user, live_server):
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}])


def text_of(house, count):
    return house.in_review(sections=long_read.sections(*long_read.claims(count), per_section=4))


def in_hand(page):
    """The number of the claim that is open and has the focus, as the page shows it."""
    return page.evaluate(
        """() => {
            const card = document.querySelector(".claim.is-open.is-in-hand");
            const inIt = card && (document.activeElement === card || card.contains(document.activeElement));
            return inIt ? Number(card.querySelector(".claim__number").textContent) : null;
        }"""
    )


def expect_in_hand(page, number):
    opened = page.locator(".claim.is-open.is-in-hand .claim__number")
    expect(opened).to_have_text(str(number))
    assert in_hand(page) == number


def states(revision):
    return [entry.state.value for entry in ledger_of(revision).entries]


def test_a_dozen_claims_are_signed_off_by_keyboard_alone(house, at):
    revision = text_of(house, 12)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    loads = []
    page.on("domcontentloaded", lambda: loads.append(page.url))
    page.keyboard.press("j")
    expect_in_hand(page, 2)
    page.keyboard.press("k")
    expect_in_hand(page, 1)
    done = []
    for number, key in enumerate("vovwcvvowcvv", start=1):
        page.keyboard.press(key)
        if key in "wc":
            expect(page.locator(".verdict [name=note]")).to_be_focused()
            page.keyboard.type(f"Number {number} is told otherwise.")
            page.keyboard.press("Control+Enter")
        done.append({"v": "verified", "o": "opinion", "w": "wrong", "c": "unverifiable"}[key])
        expect(page.locator(".coverage__words")).to_contain_text(f"{number} of 12")
        if number < 12:
            expect_in_hand(page, number + 1)
    assert states(revision) == done
    assert loads == []
    expect(page.locator(".mark--verified")).to_have_count(6)
    expect(page.locator(".mark--wrong .number").first).to_have_attribute("aria-label", "Claim 4, Wrong")
    expect(page.locator(".coverage__words strong")).to_have_text("100\u00a0%")
    expect(page.locator(".tabs [aria-current]")).to_contain_text("12 of 12")
    expect(page.locator("#outline .strip__count").first).to_have_text("4 of 4 claims done")


def test_quote_is_gone_to_and_come_back_from_by_keyboard(house, at):
    revision = text_of(house, 3)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.keyboard.press("j")
    expect_in_hand(page, 2)
    claim = ledger_of(revision).entries[1].claim
    page.keyboard.press("Enter")
    expect(page.locator(f"#w{claim.pk}")).to_be_focused()
    page.keyboard.press("Escape")
    expect_in_hand(page, 2)
    page.keyboard.press("n")
    expect_in_hand(page, 3)


def test_several_are_chosen_and_signed_off_by_keyboard(house, at):
    revision = text_of(house, 5)
    page = at(house.checker, f"/review/{revision.pk}/claims/?show=todo")
    expect(page.locator("#many")).to_be_hidden()
    for number in (2, 3, 4):
        page.keyboard.press("j")
        expect_in_hand(page, number)
        page.keyboard.press("x")
    expect(page.locator("[data-many-count]")).to_have_text("3 chosen")
    page.keyboard.press("b")
    page.keyboard.type("All in the register.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".coverage__words")).to_contain_text("3 of 5")
    assert states(revision) == ["open", "verified", "verified", "verified", "open"]
    expect(page.locator("#text .mark--verified")).to_have_count(3)  # though they left the list
    expect(page.locator("#many")).to_be_hidden()
    expect_in_hand(page, 1)


def test_evidence_is_asked_for_before_verified(house, at):
    DeskPolicy.objects.update(evidence_minimum=1)
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.keyboard.press("v")
    form = page.locator("[data-evidence]").first
    expect(form).to_be_visible()
    assert form.evaluate("form => form.contains(document.activeElement)")
    form.locator("[name=url]").fill("https://register.example/bridges/1")
    form.locator("[name=source]").fill("The county's register of bridges")
    form.locator("[name=url]").press("Control+Enter")
    expect(page.locator(".claim.is-open .piece")).to_have_count(1)
    expect_in_hand(page, 1)
    page.keyboard.press("v")
    expect(page.locator(".coverage__words")).to_contain_text("1 of 2")
    assert states(revision) == ["verified", "open"]


def test_words_marked_in_the_text_become_a_claim(house, at):
    revision = house.in_review("<p>It rained. The bridge is <em>very</em> blue, they say. It was cold.</p>")
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.evaluate(
        """() => {
            const pieces = [...document.querySelectorAll("#text [data-block='1']")];
            const find = (words) => {
                for (const piece of pieces) {
                    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                        const at = walker.currentNode.data.indexOf(words);
                        if (at >= 0) return [walker.currentNode, at];
                    }
                }
            };
            const range = document.createRange();
            range.setStart(...find("The bridge is"));
            const [last, at] = find("blue");
            range.setEnd(last, at + 4);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.keyboard.press("+")
    expect(page.locator("#add [name=words]")).to_have_value("The bridge is very blue")
    page.locator("#add [name=words]").press("Control+Enter")
    expect(page.locator(".said")).to_have_text("Added to the claims.")
    added = Claim.objects.latest("pk")
    assert (added.quote, added.occurrences.get().start) == ("The bridge is very blue", len("It rained. "))
    expect(page.locator(f'.mark[data-pair="c{added.pk}"] .number')).to_have_count(1)
    assert in_hand(page) is not None


def test_tabs_are_gone_to_by_keys_and_single_keys_can_be_switched_off(house, at):
    revision = house.in_review(CONTRADICTION)
    page = at(house.checker, f"/review/{revision.pk}/")
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page.locator(".tabs [aria-current]")).to_contain_text("Claims")
    page.keyboard.press("g")
    page.keyboard.press("i")
    expect(page.locator(".tabs [aria-current]")).to_contain_text("Inconsistencies")
    page.keyboard.press("?")
    page.locator("#keys-off").check()
    page.keyboard.press("Escape")
    page.goto(f"/review/{revision.pk}/claims/")
    page.keyboard.press("o")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_hidden()
    assert not SignOff.objects.exists()


# ---- Nothing lost ----


def test_words_are_kept_over_a_lost_connection_and_sent_again(house, at):
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.keyboard.press("w")
    page.keyboard.type("The register says 1911.")
    page.context.set_offline(True)
    page.keyboard.press("Control+Enter")
    form = page.locator(".verdict")
    expect(form.locator(".kept")).to_have_text("Not sent: no connection. Your words are kept; press again.")
    assert not SignOff.objects.exists()
    page.context.set_offline(False)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".coverage__words")).to_contain_text("1 of 2")
    assert [one.note for one in SignOff.objects.all()] == ["The register says 1911."]
    page.reload()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('kept:'))") == []


def test_verdict_that_arrived_while_the_answer_was_lost_counts_once(house, at):
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    lost = []

    def lose(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch(max_redirects=0).status)
            route.abort()

    page.route("**/sign-off/", lose)
    page.route("**/sign-off/?*", lose)
    page.keyboard.press("o")
    expect(page.locator(".verdict .kept")).to_contain_text("Not sent: no connection.")
    page.keyboard.press("o")
    expect(page.locator(".coverage__words")).to_contain_text("1 of 2")
    assert lost == [204]
    assert SignOff.objects.count() == 1


def test_words_are_put_back_after_a_reload_and_can_be_left_out(house, at):
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.keyboard.press("c")
    page.keyboard.type("Nobody answers the telephone.")
    page.reload()
    expect(page.locator(".verdict [name=note]")).to_have_value("Nobody answers the telephone.")
    expect(page.locator(".verdict .kept")).to_contain_text("are put back.")
    page.locator(".verdict .kept button").click()
    expect(page.locator(".verdict [name=note]")).to_have_value("")
    page.reload()
    expect(page.locator(".verdict [name=note]")).to_have_value("")


def test_words_are_kept_over_an_expired_log_in(house, at, live_server):
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    page.keyboard.press("w")
    page.keyboard.type("It was another bridge.")
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.keyboard.press("Control+Enter")
    note = page.locator(".verdict .kept")
    expect(note).to_contain_text("Not sent: you are logged out. Your words are kept.")
    house.checker.set_password("a long word for tests")
    house.checker.save()
    with page.context.expect_page() as opened:
        note.locator("a").click()
    door = opened.value
    door.fill("[name=username]", house.checker.username)
    door.fill("[name=password]", "a long word for tests")
    door.click("button[type=submit]")
    expect(door.locator(".door")).to_have_count(0)
    page.bring_to_front()
    page.locator(".verdict [name=note]").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".coverage__words")).to_contain_text("1 of 2")
    assert [one.note for one in SignOff.objects.all()] == ["It was another bridge."]


def test_proposal_is_kept_too(house, at):
    revision = house.in_review(CONTRADICTION)
    page = at(house.checker, f"/review/{revision.pk}/")
    page.keyboard.press("j")
    page.keyboard.press("p")
    page.get_by_label("Not an inconsistency").check()
    page.locator("[name=reason]").first.fill("Two meetings of that name.")
    page.context.set_offline(True)
    page.locator("[name=reason]").first.press("Control+Enter")
    expect(page.locator(".propose .kept")).to_contain_text("Your words are kept; press again.")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator("[name=reason]").first).to_have_value("Two meetings of that name.")
    expect(page.get_by_label("Not an inconsistency")).to_be_checked()
    page.locator("[name=reason]").first.press("Control+Enter")
    expect(page.locator(".history__why")).to_have_text("Two meetings of that name.")


def test_two_tabs_do_not_overwrite_each_other(house, at):
    revision = text_of(house, 2)
    first = at(house.checker, f"/review/{revision.pk}/claims/")
    second = first.context.new_page()
    second.goto(f"/review/{revision.pk}/claims/")
    first.bring_to_front()
    first.keyboard.press("w")
    first.keyboard.type("Told otherwise.")
    expect(second.locator(".verdict [name=note]")).to_have_value("Told otherwise.")
    first.keyboard.press("Control+Enter")
    expect(first.locator(".coverage__words")).to_contain_text("1 of 2")
    second.bring_to_front()
    second.locator(".verdict [value=opinion]").click()
    expect(second.locator(".claim.is-open .notice--bad")).to_contain_text("meanwhile")
    expect(second.locator(".claim.is-open .history")).to_contain_text("Told otherwise.")
    assert states(revision) == ["wrong", "open"]


def test_second_checkers_verdict_appears_and_is_not_overwritten(house, at):
    revision = text_of(house, 2)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    claim = ledger_of(revision).entries[0].claim
    page.keyboard.press("w")
    page.keyboard.type("As I read it.")
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="opinion", note="Theirs.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".claim.is-open .notice--bad")).to_contain_text("meanwhile; look again")
    expect(page.locator(".verdict [name=note]")).to_have_value("As I read it.")
    expect(page.locator(".claim.is-open .history")).to_contain_text("Theirs.")
    assert SignOff.objects.count() == 1


# ---- For everybody ----


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["desk", "phone"])
def test_page_has_nothing_axe_objects_to(house, at, viewport, look):
    revision = text_of(house, 8)
    verdicts = ["verified", "wrong", "unverifiable", "opinion"]
    for entry, verdict in zip(ledger_of(revision).entries[1:], verdicts, strict=False):
        checking.sign_off(entry.claim, revision=revision, by=house.checker, verdict=verdict, note="Read.")
    page = at(house.checker, f"/review/{revision.pk}/claims/", viewport=viewport, color_scheme=look)
    if viewport == PHONE:
        page.locator(".handle__open").click()
    page.locator(".claim__choose").first.check()
    for summary in page.locator(".claim.is-open summary").all():
        summary.click()
    expect(page.locator("#many")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_page_works_without_a_script(house, at):
    revision = text_of(house, 3)
    page = at(house.checker, f"/review/{revision.pk}/claims/", java_script_enabled=False)
    page.locator(".claim__go").nth(1).click()
    page.locator(".verdict [name=note]").fill("Read.")
    page.locator('.claim.is-open button[value="wrong"]').click()
    expect(page.locator(".said")).to_contain_text("Claim 2 signed off: wrong.")
    expect(page.locator(".claim.is-open .claim__number")).to_have_text("3")
    page.locator(".claim__choose").nth(0).check()
    page.locator(".claim__choose").nth(2).check()
    page.locator('#many button[value="opinion"]').click()
    expect(page.locator(".said")).to_contain_text("2 claims signed off.")
    assert states(revision) == ["opinion", "wrong", "opinion"]


def test_what_a_second_checker_did_is_shown_without_losing_what_is_typed(house, at):
    revision = text_of(house, 3)
    page = at(house.checker, f"/review/{revision.pk}/claims/")
    second = person(Role.FACT_CHECKER)
    page.keyboard.press("w")
    page.keyboard.type("As I read it.")
    other = ledger_of(revision).entries[1].claim
    checking.sign_off(other, revision=revision, by=second, verdict="opinion")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.locator(".pulse a").click()
    expect(page.locator(f"#c{other.pk} .claim__state")).to_contain_text("Opinion")
    expect(page.locator(f'.mark[data-pair="c{other.pk}"]')).to_have_class("mark mark--opinion")
    expect(page.locator(".coverage__words")).to_contain_text("1 of 3")
    expect(page.locator(".verdict [name=note]")).to_have_value("As I read it.")
    expect(page.locator(".pulse")).to_have_count(0)
    expect_in_hand(page, 1)
