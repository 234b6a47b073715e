"""The end of the record is always locked last: two at once wait for each other in turn, never both.

On PostgreSQL, with real connections. One side holds what the other's entry names, until the other waits.
"""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import transaction

from articles import workflow as stories
from articles.models import Article, LogEntry, Revision, User
from articles.workflow.record import record
from articles.workflow.verifying import verify
from factcheck import workflow as checking
from factcheck.models import BookVersion
from tests.bypass.test_races_postgresql import at_once, meanwhile, outcome, pytestmark, somebody_waits  # noqa: F401
from tests.factories import Newsroom


@pytest.fixture
def house(transactional_db):
    return Newsroom()


def test_entry_about_an_article_waits_for_whoever_has_it(house):
    revision = house.draft()
    with meanwhile(lambda: record("draft.saved", by=house.reporter, revision=revision)) as other:
        Article.objects.select_for_update().get(pk=revision.article_id)
    with transaction.atomic():
        record("draft.saved", by=house.editor, revision=revision)
    assert isinstance(other[0], LogEntry)
    assert verify().fault is None


@pytest.mark.parametrize("named", ["article", "text", "person"])
def test_act_ends_while_another_waits_for_what_its_entry_names(named, house):
    """One has locked a row; another, whose entry names it, is seen to wait; then the first records."""
    revision = house.draft()
    rows = {
        "article": lambda: Article.objects.select_for_update().get(pk=revision.article_id),
        "text": lambda: Revision.objects.select_for_update().get(pk=revision.pk),
        "person": lambda: User.objects.select_for_update().get(pk=house.reporter.pk),
    }

    def other():
        with transaction.atomic():
            return record("draft.saved", by=house.reporter, revision=revision)

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        rows[named]()
        future = pool.submit(outcome, other)
        while not (somebody_waits() or future.done()):
            time.sleep(0.005)
        assert not future.done()
        first = record("draft.saved", by=house.editor)  # not about the article: nothing but the end is needed
    assert isinstance(first, LogEntry)
    assert future.result(timeout=120).number == first.number + 1
    assert verify().fault is None


def test_somebody_acts_while_an_administrator_changes_their_name(house):
    revision = house.draft()

    def rename():
        person = User.objects.get(pk=house.reporter.pk)
        person.username = "renamed"
        return stories.save_person(person, by=house.administrator)

    for result in at_once(
        rename,
        lambda: stories.revise(revision, by=house.reporter, seen=revision.edition, headline="Another"),
    ):
        assert isinstance(result, User | Revision), result
    assert verify().fault is None


def test_text_is_submitted_while_the_book_is_being_changed(house):
    """Whoever submits waits until the book's next version stands, and is checked against that."""
    draft = house.draft()
    house.write_in_book("First")
    with meanwhile(lambda: stories.submit(draft, by=house.reporter)) as other:
        house.write_in_book("Second")
    assert isinstance(other[0], Revision), other[0]
    assert list(other[0].checks.values_list("book__number", flat=True)) == [
        BookVersion.objects.current().number
    ]


def test_many_change_the_book_at_once(house):
    before = BookVersion.objects.count()
    results = at_once(*[lambda name=name: house.write_in_book(name) for name in "ABCDEFGH"])
    assert [type(result).__name__ for result in results] == ["ReferenceEvent"] * 8, results
    numbers = sorted(BookVersion.objects.values_list("number", flat=True))
    assert numbers == list(range(1, before + 9))
    assert verify().fault is None


def test_book_and_texts_are_changed_at_once(house):
    """Submitting queues a check on the book's last version, which whoever changes the book has locked."""
    drafts = [house.draft(headline=f"Text {n}") for n in range(3)]
    house.write_in_book("First")
    results = at_once(
        *[lambda draft=draft: stories.submit(draft, by=house.reporter) for draft in drafts],
        lambda: house.write_in_book("Second"),
        lambda: house.write_in_book("Third"),
    )
    kinds = [type(result).__name__ for result in results]
    assert kinds == ["Revision"] * 3 + ["ReferenceEvent"] * 2, results
    assert verify().fault is None


def test_twelve_people_leave_twelve_entries_in_one_chain(house):
    drafts = [house.draft(headline=f"Text {n}") for n in range(12)]
    before = LogEntry.objects.count()
    results = at_once(
        *[
            lambda draft=draft: stories.revise(draft, by=house.reporter, seen=draft.edition, headline="Anew")
            for draft in drafts
        ]
    )
    assert all(isinstance(result, Revision) for result in results)
    assert (LogEntry.objects.count(), verify().fault) == (before + 12, None)
    assert checking.recheck_pending() == 0
