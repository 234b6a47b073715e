"""The record of an article: every act in words, a hundred a page, in a constant number of queries."""

import ast
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import workflow as stories
from articles.models import LogEntry
from articles.workflow.record import record
from factcheck import workflow as checking
from factcheck.models import Inconsistency
from factcheck.reports.told import sentence, told
from factcheck.reports.words import ACTS
from tests.articles.published import plain
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*")


@pytest.fixture
def house():
    return Newsroom()


def page(client, revision, by, query=""):
    client.force_login(by)
    return client.get(reverse("factcheck:record", args=[revision.pk]) + query)


def seen(answer):
    return plain(answer.content.decode())


def test_acts_are_told_newest_first_with_who_and_why(client, house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Say who opened it.")
    said = seen(page(client, revision, house.editor))
    newest, oldest = f"{house.reviewer} sent the text back", f"{house.reporter} began the article"
    assert said.index(newest) < said.index("The house read the text with engine") < said.index(oldest)
    assert said.index(newest) < said.index("Say who opened it.")


def test_sign_off_is_told_with_the_words_of_the_claim(client, house):
    revision = house.in_review()
    claim = revision.claim_occurrences.first().claim
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="wrong", note="Opened in 2022.")
    said = seen(page(client, revision, house.editor))
    assert f"{house.checker} signed a claim off as wrong: “{claim.sentence}”" in said
    assert "Opened in 2022." in said


def test_rulings_are_told_for_what_they_are(client, house):
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.blocking().get(revision=revision)
    checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="Read it again.")
    said = seen(page(client, revision, house.editor))
    assert f"{house.reviewer} returned a resolution: not an inconsistency" in said


def test_erased_details_are_shown_as_erased(client, house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Maxim Gorki never said so.")
    stories.erase_details(
        LogEntry.objects.get(details__name="reason"), by=house.administrator, reason="Asked for."
    )
    said = seen(page(client, revision, house.editor))
    assert "Gorki" not in said
    assert re.search(r"Reason\s+Erased \d", said)


def test_people_of_other_desks_do_not_see_it(client, house):
    revision = house.in_review()
    assert page(client, revision, person("editor", desk=DeskFactory())).status_code == 404
    assert page(client, revision, person()).status_code == 403


def test_entries_stand_a_hundred_a_page(client, house):
    revision = house.draft()
    for _ in range(120):
        record("draft.saved", by=house.reporter, revision=revision)
    first = page(client, revision, house.editor)
    assert (len(first.context["rows"]), first.context["page"].paginator.num_pages) == (100, 2)
    second = page(client, revision, house.editor, "?page=2")
    assert second.context["rows"][-1][0].entry.act == "article.begun"


def test_queries_are_as_many_for_two_entries_as_for_two_hundred(client, house):
    revision = house.in_review()
    client.force_login(house.editor)
    claims = [one.claim_id for one in revision.claim_occurrences.all()]

    def queries():
        with CaptureQueriesContext(connection) as counted:
            assert page(client, revision, house.editor).status_code == 200
        return len(counted)

    def sign_off(number):
        about = {"claim": claims[number % len(claims)], "person": house.editor.pk, "verdict": "wrong"}
        details = {"reason": f"Reason {number}"}
        record("claim.signed_off", by=house.checker, revision=revision, about=about, details=details)

    sign_off(0)
    before = queries()
    for number in range(200):
        sign_off(number)
    assert queries() == before


def acts_in_sources():
    """Every text of the form family.act in the workflows, where the family is one of the record's."""
    families = {act.split(".")[0] for act in ACTS}
    sources = [path for app in ("articles", "factcheck") for path in (ROOT / app / "workflow").rglob("*.py")]
    texts = {
        node.value
        for path in sources
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NAME.fullmatch(node.value)
    }
    return {text for text in texts if text.split(".")[0] in families}, sources


def first_arguments(sources):
    """What `record(…)` is called with as the name of the act, where that is written out."""
    for path in sources:
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(func=ast.Name(id="record"), args=[ast.Constant(value=act), *_]):
                    yield act


def test_every_act_in_the_sources_has_its_words():
    found, sources = acts_in_sources()
    found |= set(first_arguments(sources))
    assert sorted(found - ACTS.keys()) == []
    assert sorted(ACTS.keys() - found) == []  # and no words are left over


@pytest.mark.parametrize("act", sorted(ACTS))
def test_words_for_an_act_need_nothing_that_may_be_missing(act):
    said = sentence(act, {})
    assert said
    assert said != act
    assert "{" not in said


def test_entry_whose_body_cannot_be_read_is_still_shown(house):
    house.draft()
    entry = LogEntry.objects.first()
    entry.body = "{"
    assert told([entry])[0].what
