"""What readers are told of the check, and what writers are shown of it."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from factcheck import engine
from factcheck import workflow as checking
from factcheck.models import Inconsistency
from factcheck.panels import article_panel, draft_panel
from factcheck.statuses import Key, ResolutionKind
from tests.factcheck.pages import contradictions
from tests.factories import CLEAN, CONTRADICTION, DATED, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def words(panel):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", str(panel))).split())


def told(revision):
    return words(article_panel(RequestFactory().get("/"), Revision.objects.get(pk=revision.pk)))


def publish(house, revision):
    house.approve(revision)
    return stories.publish(revision, by=house.editor)


def next_text(house, revision, html):
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    section = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
    return stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[section])


def test_readers_are_told_how_much_was_checked_against_what_and_when(house):
    text = told(house.live(CLEAN))
    day = timezone.localtime().strftime("%-d %B %Y")
    assert "2 statements that can be checked were read for contradictions" in text
    assert "No two statements disagreed." in text
    assert f"Approved by a reviewer who did not write in it, {day}" in text
    assert f"Checking engine, version {engine.VERSION}; reference book, version 1." in text


def test_readers_are_told_how_what_disagreed_was_settled(house):
    revision = house.in_review(contradictions(3))
    first, second, third = Inconsistency.objects.filter(revision=revision)
    house.let_stand(first, public_note="The county and the mayor give two years.")
    for found in (second, third):
        checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    text = told(publish(house, revision))
    assert "3 pairs of statements disagreed before publication:" in text
    assert "2 were found to be no contradictions and one stands, with a note." in text
    assert "Editors’ note: The county and the mayor give two years." in text


def test_readers_are_told_of_a_correction_but_not_of_the_wording_it_replaced(house):
    first = house.in_review(CONTRADICTION)
    house.propose(Inconsistency.objects.get(), ResolutionKind.CORRECTED)
    second = house.check(stories.submit(next_text(house, first, CLEAN), by=house.reporter))
    checking.rule(Inconsistency.objects.get().resolutions.get(), by=house.reviewer, accepted=True)
    text = told(publish(house, second))
    assert "One pair of statements disagreed before publication: one was corrected." in text
    assert "2019" not in text


def test_public_note_stays_when_the_override_has_expired(house, monkeypatch):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(), public_note="The county and the mayor give two years.")
    revision = publish(house, revision)
    later = timezone.now() + timedelta(days=30)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert "Editors’ note: The county and the mayor give two years." in told(revision)


def test_readers_are_told_no_names_and_no_reasons(house):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(), reason="An internal reason.")
    text = told(publish(house, revision))
    people = [house.reporter, house.checker, house.reviewer, house.administrator, house.editor]
    assert [str(name) for name in people if str(name) in text] == []
    assert "An internal reason." not in text


def test_readers_are_told_the_sources_that_were_looked_up(house):
    house.write_in_book(source="Minutes of the county council")
    revision = house.in_review(DATED)
    house.dismiss(revision)
    assert "Looked up in: Minutes of the county council." in told(publish(house, revision))


def test_readers_are_told_of_a_check_by_hand(house):
    revision = house.in_review(language="fr")
    checking.sign_hand_check(revision, by=house.checker, note="Every figure, with the town hall.")
    text = told(publish(house, revision))
    assert "A fact-checker checked it by hand," in text
    assert "Every figure" not in text
    assert "contradictions" not in text


def test_text_without_a_check_on_record_has_no_panel(house):
    revision = house.in_review(check=False)
    assert article_panel(RequestFactory().get("/"), revision) == ""


def test_panel_stands_on_the_public_page(client, house):
    revision = house.live(CLEAN)
    page = client.get(revision.article.get_absolute_url()).content.decode()
    assert "How this was checked" in page
    assert "Set-Cookie" not in client.get(revision.article.get_absolute_url()).headers


@pytest.mark.parametrize("count", [1, 3])
def test_panel_asks_as_much_for_three_inconsistencies_as_for_one(house, django_assert_num_queries, count):
    revision = house.in_review(contradictions(count))
    house.dismiss(revision)
    revision = publish(house, revision)
    with django_assert_num_queries(5):
        article_panel(RequestFactory().get("/"), revision)


# ---- For writers ----


def panel(draft):
    return words(draft_panel(RequestFactory().get("/"), draft))


def test_writers_see_what_was_found_and_what_stands_there_now(house):
    first = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get(revision=first)
    resolution = house.propose(found, ResolutionKind.STANDS)
    checking.rule(resolution, by=house.reviewer, accepted=False, reason="Ask the mayor.", key=Key.REVIEWER)
    draft = next_text(house, first, CONTRADICTION.replace("2019", "2021"))
    text = panel(draft)
    assert "The Harrow bridge summit in 2019" in text
    assert "Now: “The Harrow bridge summit in 2021 brought both mayors to one table.”" in text
    assert found.message in text
    assert "Blocking: Stands, with a public note." in text
    assert "Returned: Ask the mayor." in text
    address = reverse("factcheck:revision", args=[draft.pk])
    assert f'href="{address}"' in draft_panel(RequestFactory().get("/"), draft)


def test_drafts_with_nothing_to_put_right_have_no_panel(house):
    first = house.in_review(CLEAN)
    draft = next_text(house, first, CLEAN)
    settled = house.in_review(CONTRADICTION, headline="Another")
    house.dismiss(settled)
    again = next_text(house, settled, CONTRADICTION)
    fresh = house.draft()
    assert [panel(one) for one in (fresh, draft, again, first)] == ["", "", "", ""]
