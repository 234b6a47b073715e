"""People at the desk in a real browser: what others did appears, nothing typed is lost, words are chosen."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from factcheck import workflow as checking
from factcheck.models import Comment
from tests.factories import CONTRADICTION, Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import ARTIFACTS, DESKTOP, PHONE

NOW = "document.dispatchEvent(new Event('visibilitychange'))"  # as if the person came back to the tab
SELECT = """(words) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    return true;
  }
  return false;
}"""


@pytest.fixture
def house(transactional_db):
    house = Newsroom()
    for name in ("checker", "reviewer", "editor"):
        user = getattr(house, name)
        user.first_name, user.last_name, user.username = name.title(), "Reed", name
        user.save()
    return house


@pytest.fixture
def enter(live_server):
    """Sign somebody in to a window by their session alone; return a page."""

    def enter(context, user):
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        session = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        context.add_cookies([session])
        return context.new_page()

    return enter


def test_what_others_did_is_said_and_nothing_typed_is_lost(house, page, enter):
    revision = house.in_review(CONTRADICTION)
    page = enter(page.context, house.checker)
    page.goto(f"/review/{revision.pk}/comments/")
    page.get_by_label("Comment", exact=True).fill("Half a thought")
    checking.comment(revision, by=house.reviewer, body="And another.")
    checking.take_up(revision.article, by=house.reviewer)
    page.evaluate(NOW)
    bar = page.locator(".pulse")
    expect(bar).to_contain_text("Reviewer Reed took it up, just now")
    expect(bar).to_contain_text("Reviewer Reed commented, just now")
    expect(bar).to_contain_text("Reviewer Reed is on it, until")
    expect(page.get_by_label("Comment", exact=True)).to_have_value("Half a thought")
    assert violations(page) == []
    with page.context.expect_page() as other:
        bar.get_by_role("link", name="Show").click()
    expect(other.value.locator(".thread")).to_contain_text("And another.")
    expect(page.get_by_label("Comment", exact=True)).to_have_value("Half a thought")
    bar.get_by_role("button", name="Not now").click()
    page.evaluate(NOW)
    page.wait_for_timeout(500)
    expect(bar).to_have_count(0)


def test_comment_is_made_on_words_selected_in_the_text(house, page, enter):
    revision = house.in_review(CONTRADICTION)
    page = enter(page.context, house.checker)
    page.goto(f"/review/{revision.pk}/comments/")
    assert page.evaluate(SELECT, "Nobody had expected them")
    expect(page.get_by_label("About these words")).to_have_value("Nobody had expected them")
    page.get_by_label("Comment", exact=True).fill("@editor: says who?")
    page.get_by_role("button", name="Say it").click()
    expect(page.locator(".thread blockquote")).to_contain_text("Nobody had expected them")
    assert Comment.objects.get().quote == "Nobody had expected them"
    page = enter(page.context, house.editor)
    page.goto("/review/")
    page.get_by_role("link", name="Notices").click()
    page.get_by_role("link", name="Checker Reed named you").click()
    expect(page.locator(".thread .mention")).to_have_text("@editor")


def test_thread_is_answered_by_keyboard_alone(house, page, enter):
    revision = house.in_review(CONTRADICTION)
    checking.comment(revision, by=house.reviewer, body="Who counted?", quote=(2, 0, 6))
    page = enter(page.context, house.checker)
    page.goto(f"/review/{revision.pk}/")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/comments/")
    page.keyboard.press("j")
    page.keyboard.press("m")
    expect(page.get_by_label("Your answer")).to_be_focused()
    page.keyboard.type("The council did.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".thread__said li")).to_have_count(2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_pages_of_people_are_accessible(house, open_context, enter, viewport, scheme):
    revision = house.in_review(CONTRADICTION)
    house.in_review(headline="The tunnel under Ashby Hill is late again")
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.take_up(revision.article, by=house.reviewer)
    root = checking.comment(revision, by=house.reviewer, body="@editor, who counted?", quote=(2, 0, 6))
    checking.comment(revision, by=house.checker, body="The council did.", thread=root)
    done = checking.comment(revision, by=house.editor, body="Good.")
    checking.resolve_thread(done, revision=revision, by=house.checker, note="Thanks.")
    page = enter(open_context(viewport=viewport, color_scheme=scheme), house.editor)
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    for name, address in {
        "queue": "/review/",
        "notices": "/review/notices/",
        "comments": f"/review/{revision.pk}/comments/#findings",
        "text": f"/review/{revision.pk}/",
    }.items():
        page.goto(address)
        page.screenshot(path=ARTIFACTS / f"people-{name}-{viewport[0]}-{scheme}.png", full_page=True)
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
