"""What the fact check asks of a text: in an editor's words, each pair once, in a few queries."""

from dataclasses import replace

import pytest

from articles import workflow as stories
from articles.models import Revision
from factcheck.models import Inconsistency
from factcheck.requirements import (
    blocking_inconsistencies_are_settled,
    check_is_done_and_current,
    latest_of_each,
)
from factcheck.statuses import Severity
from factcheck.workflow.checks import _examine, _finish, _take_up, fail
from tests.factories import CLEAN, CONTRADICTION, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def test_draft_has_no_check_to_ask_for(house):
    assert check_is_done_and_current(house.draft()) == []


def test_check_says_where_it_stands(house):
    revision = house.in_review(check=False)
    check = revision.checks.get()
    said = [check_is_done_and_current(revision)]
    _take_up(check.pk)
    said.append([check_is_done_and_current(revision)[0][: len("The check is running since ")]])
    fail(check, "the engine stopped.")
    said.append(check_is_done_and_current(revision))
    assert said == [
        ["The check is waiting for a worker."],
        ["The check is running since "],
        ["The check failed: the engine stopped. It can be tried again."],
    ]


def test_clean_text_has_nothing_to_settle(house):
    assert blocking_inconsistencies_are_settled(house.in_review(CLEAN)) == []


def test_advice_does_not_block(house):
    revision = house.in_review(CONTRADICTION, check=False)
    check = _take_up(revision.checks.get().pk)
    examination = _examine(check)
    advice = tuple(replace(found, severity="advisory") for found in examination.inconsistencies)
    _finish(check, replace(examination, inconsistencies=advice))
    assert Inconsistency.objects.get().severity == Severity.ADVISORY
    assert blocking_inconsistencies_are_settled(revision) == []


def test_findings_of_other_articles_do_not_block(house):
    house.in_review(CONTRADICTION)
    assert blocking_inconsistencies_are_settled(house.in_review(CLEAN, headline="Another")) == []


def test_findings_of_live_texts_and_before_do_not_block_the_next(house):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    assert Inconsistency.objects.since_last_live(revision.article).count() == 1
    revision = house.approve(revision)
    live = stories.publish(revision, by=house.editor)
    assert Inconsistency.objects.since_last_live(live.article).count() == 0
    correction = house.correction_in_review(live, CLEAN)
    assert blocking_inconsistencies_are_settled(correction) == []


def test_latest_text_speaks_for_each_pair(house):
    revision = house.in_review(CONTRADICTION)
    first = Inconsistency.objects.get()
    later = Inconsistency(fingerprint=first.fingerprint, revision=revision)
    other = Inconsistency(fingerprint="a" * 64, revision=revision)
    assert latest_of_each([first, other, later]) == [later, other]


@pytest.mark.parametrize("findings", [1, 3])
def test_reasons_take_as_many_questions_whatever_was_found(findings, house, django_assert_num_queries):
    html = "".join(CONTRADICTION.replace("Harrow", name) for name in ("Harrow", "Selby", "Ripon")[:findings])
    revision = Revision.objects.get(pk=house.in_review(html).pk)
    assert Inconsistency.objects.count() == findings
    with django_assert_num_queries(5):
        assert len(blocking_inconsistencies_are_settled(revision)) == findings
