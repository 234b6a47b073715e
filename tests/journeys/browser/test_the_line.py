"""The whole line, walked by its people: from a file to readers, and a correction after that."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from articles.models import Article, User
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from newsroom.demo import files
from tests.factories import AuthorFactory, DeskFactory, person
from tests.journeys.browser.worker import wait_for_checks, working

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "seeds"
PASSWORD = "a long word for tests"


@dataclass
class Case:
    """A file to import, the day it is of, what is found in it, and how that is put right."""

    path: Path
    published: str
    found: list[str]
    corrections: list[tuple[str, str]]


def demo_case():
    expected = files.read("expected_findings.json")
    return Case(
        files.ARTICLE,
        expected["published"],
        [entry["quote"] for entry in expected["must_find"]],
        [tuple(pair) for pair in expected["corrections"]],
    )


def shared_case():
    """The article that lies beside the repository; its words are taken from there."""
    gold = json.loads((SHARED / "gold.json").read_text())
    quotes = [entry["quote"] for entry in gold["must_find"]]
    years = re.findall(r"20\d\d", gold["must_not_find"])
    right = [
        re.sub(r"20\d\d", years[0], quotes[0]),
        quotes[1].removeprefix("then-"),
        re.sub(r"20\d\d", years[1], quotes[2]),
        re.sub(r"20\d\d", years[2], quotes[3]),
    ]
    return Case(SHARED / gold["document"], gold["published"], quotes, list(zip(quotes, right, strict=True)))


CASES = [
    pytest.param(demo_case, id="demo"),
    pytest.param(
        shared_case,
        id="shared",
        marks=[
            pytest.mark.shared,
            pytest.mark.skipif(not SHARED.exists(), reason="reads material beside the repository"),
        ],
    ),
]


@pytest.fixture
def people(transactional_db):
    desk = DeskFactory(name="World", slug="world")
    roles = {
        "reporter": Role.REPORTER,
        "editor": Role.EDITOR,
        "checker": Role.FACT_CHECKER,
        "reviewer": Role.REVIEWER,
        "second_reviewer": Role.REVIEWER,
        "administrator": Role.ADMINISTRATOR,
    }
    made = {name: person(role, desk=desk, username=name) for name, role in roles.items()}
    for user in made.values():
        user.set_password(PASSWORD)
        user.save()
    AuthorFactory(name="Ada Reed", slug="ada-reed", user=made["reporter"])
    events, terms = files.book()
    checking.import_facts(by=made["administrator"], events=events, terms=terms, reason="The starter book")
    return made


@pytest.fixture
def at(open_context):
    """Give everybody a browser of their own: `at("editor", "/review/")` opens an address there."""
    pages = {}

    def open_at(who, path):
        if who not in pages:
            pages[who] = open_context(viewport=(1440, 900)).new_page()
            if who != "reader":
                pages[who].goto("/login/")
                pages[who].fill("[name=username]", who)
                pages[who].fill("[name=password]", PASSWORD)
                pages[who].click("button[type=submit]")
                expect(pages[who].locator(".button", has_text="Log in")).to_have_count(0)
        pages[who].goto(path)
        return pages[who]

    return open_at


def put_right(page, wrong, right):
    """Find words in a rich-text editor, select them and type others, as a person would."""
    found = page.evaluate(
        """wrong => {
            for (const editor of document.querySelectorAll(".tiptap.ProseMirror")) {
                const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(wrong);
                    if (at < 0) continue;
                    editor.focus();
                    const range = document.createRange();
                    range.setStart(walker.currentNode, at);
                    range.setEnd(walker.currentNode, at + wrong.length);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                    return true;
                }
            }
            return false;
        }""",
        wrong,
    )
    assert found, f"no editor holds “{wrong}”"
    # the editor hears of a selection a moment later than the page does
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    page.keyboard.insert_text(right)
    expect(page.locator(".tiptap.ProseMirror", has_text=wrong)).to_have_count(0)


def pairs(page):
    return page.locator(".group:not([aria-labelledby=group-notes]) [data-pair-card]")


def propose(page, number, kind, reason):
    pair = pairs(page).nth(number)
    pair.locator("summary", has_text="Propose").click()
    pair.get_by_label(kind).check()
    pair.get_by_label("Reason").fill(reason)
    pair.get_by_role("button", name="Propose", exact=True).click()
    expect(page.get_by_text("Somebody else rules on it.").first).to_be_visible()


@pytest.mark.parametrize("make_case", CASES)
def test_the_line_from_file_to_readers(make_case, people, at):
    case = make_case()
    with working():
        address = hand_in(case, at)
        find_and_return(case, at, address)
        second = correct_and_hand_in(case, at, address)
        strike_off_the_claims()
        rule_approve_and_publish(case, at, second)
        read(case, at)
        issue_a_correction(at)


def hand_in(case, at):
    """The reporter imports the file and submits the draft; return the review desk's address of it."""
    page = at("reporter", "/admin/articles/article/import/")
    page.set_input_files("input[type=file]", str(case.path))
    page.fill("[name=published]", case.published)
    page.get_by_role("button", name="Import").click()
    page.locator("a[href*='/articles/revision/'][href$='/change/']").first.click()
    expect(page.locator(".tiptap.ProseMirror").first).to_be_visible()
    page.get_by_role("button", name="Save and submit for review").click()
    expect(page.get_by_text("frozen", exact=False).first).to_be_visible()
    revision = Article.objects.get().revisions.get()
    assert revision.status == "in_review"
    assert revision.dated == date.fromisoformat(case.published)
    wait_for_checks()
    return f"/review/{revision.pk}/"


def find_and_return(case, at, address):
    """The fact-checker proposes, the reviewer returns one proposal and sends the text back."""
    page = at("checker", "/review/")
    page.get_by_role("link", name=Article.objects.get().revisions.get().headline).click()
    expect(pairs(page)).to_have_count(len(case.found))
    shown = [pairs(page).nth(n).inner_text() for n in range(len(case.found))]
    assert [quote for quote in case.found if not any(quote in text for text in shown)] == []
    for number in range(len(case.found)):
        at("checker", address)
        if number == 0:
            propose(page, 0, "Not an inconsistency", "Another meeting may be meant.")
        else:
            # what has a proposal moves behind what has none, so the first open one is always at the top
            propose(page, 0, "Corrected in the text", "The writer will put the year right.")

    page = at("reviewer", address)
    card = page.locator("[data-pair-card]", has_text="Another meeting may be meant.")
    card.locator("summary", has_text="Return").click()
    card.get_by_label("Why is it returned").fill("No other meeting fits; have it corrected.")
    card.get_by_role("button", name="Return", exact=True).click()
    expect(page.get_by_text("Returned to whoever proposed it.")).to_be_visible()
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    page.locator("summary", has_text="Send back").click()
    page.get_by_label("Reason").last.fill("Four dates and a title to put right.")
    page.get_by_role("button", name="Send back").click()
    expect(page.locator(".status-chip--returned")).to_be_visible()

    page = at("checker", address)
    propose(page, 0, "Corrected in the text", "So it will be.")


def correct_and_hand_in(case, at, address):
    """The reporter goes on in a new draft, puts everything right and submits it."""
    page = at("reporter", address)
    page.get_by_role("button", name="Go on in a new draft").click()
    expect(page.locator(".status-chip--draft")).to_be_visible()
    draft = Article.objects.get().revisions.get(number=2)
    page = at("reporter", f"/admin/articles/revision/{draft.pk}/change/")
    expect(page.locator(".tiptap.ProseMirror").first).to_be_visible()
    for wrong, right in case.corrections:
        put_right(page, wrong, right)
    page.get_by_role("button", name="Save and submit for review").click()
    expect(page.get_by_text("frozen", exact=False).first).to_be_visible()
    wait_for_checks()
    return f"/review/{draft.pk}/"


def strike_off_the_claims():
    """The fact-checker verifies what the desk asks for; test_forty_claims.py does it key by key."""
    revision = Article.objects.get().revisions.get(number=2)
    checker = User.objects.get(username="checker")
    asked = [entry.claim for entry in ledger_of(revision).required if entry.blocks]
    source = {"kind": "link", "url": "https://archive.example/reports", "source": "Reports of those days"}
    checking.add_evidence_many(asked, revision=revision, by=checker, **source)
    checking.sign_off_many(asked, revision=revision, by=checker, verdict="verified")


def rule_approve_and_publish(case, at, address):
    """One reviewer rules on every pair, another approves, the editor publishes."""
    page = at("reviewer", address)
    expect(pairs(page)).to_have_count(len(case.found))
    for _ in case.found:
        page = at("reviewer", address)
        page.get_by_role("button", name="Accept").first.click()
        expect(page.get_by_text("Accepted.").first).to_be_visible()
    page = at("editor", address)
    expect(page.get_by_role("button", name="Publish now")).to_have_count(0)
    page = at("second_reviewer", address)
    page.get_by_role("button", name="Approve").click()
    expect(page.locator(".status-chip--approved")).to_be_visible()
    page = at("editor", address)
    page.get_by_role("button", name="Publish now").click()
    expect(page.locator(".status-chip--live")).to_be_visible()


def read(case, at):
    """Somebody who is not logged in reads it."""
    page = at("reader", "/")
    headline = Article.objects.get().revisions.live().get().headline
    page.get_by_role("link", name=headline).first.click()
    text = page.locator("main").inner_text()
    assert [right for _, right in case.corrections if right not in text] == []
    assert [wrong for wrong, _ in case.corrections if wrong in text] == []
    expect(page.get_by_role("heading", name="How this was checked")).to_be_visible()
    assert page.context.cookies() == []


def issue_a_correction(at):
    """The editor corrects the live text; the reader sees what changed."""
    article = Article.objects.get()
    live = article.revisions.live().get()
    page = at("editor", f"/admin/articles/revision/{live.pk}/change/")
    page.get_by_role("link", name="Start a correction").click()
    page.get_by_label("Clarification").check() if page.locator(
        "[type=radio]"
    ).count() else page.select_option("select", "clarification")
    page.get_by_label("note", exact=False).last.fill("An earlier headline was less exact.")
    page.get_by_role("button", name="Start a correction").click()
    page.fill("[name=headline]", f"{live.headline}, Says Moscow")
    page.get_by_role("button", name="Save and submit for review").click()
    expect(page.get_by_text("frozen", exact=False).first).to_be_visible()
    wait_for_checks()
    third = article.revisions.get(number=3)
    page = at("reviewer", f"/review/{third.pk}/")
    page.get_by_role("button", name="Approve").click()
    expect(page.locator(".status-chip--approved")).to_be_visible()
    page = at("editor", f"/review/{third.pk}/")
    page.get_by_role("button", name="Publish now").click()
    expect(page.locator(".status-chip--live")).to_be_visible()
    page = at("reader", article.get_absolute_url())
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{live.headline}, Says Moscow")
    expect(page.get_by_text("An earlier headline was less exact.").first).to_be_visible()
    expect(page.get_by_text("Clarification").first).to_be_visible()
