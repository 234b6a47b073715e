"""Two people at the same moment, on PostgreSQL: one of them wins, and the text that is live has nothing open.

Most of these are no games of chance: one side is held in the middle of its transaction until the other is
seen to wait for it.
"""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, IntegrityError, connection, connections, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.content import parse_content
from articles.models import Approval, Contributor, Move, Revision, Section
from articles.refusals import MoveRefused
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import Check, Inconsistency, ReferenceEvent, Ruling
from factcheck.statuses import Key, ResolutionKind
from factcheck.workflow.checks import _examine, _finish, _take_up
from tests.bypass.forging import execute, update
from tests.factories import CONTRADICTION, DATED, Newsroom, person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="SQLite lets one writer in at a time; its races are in test_races_sqlite.py",
    ),
]


def outcome(function):
    """Run in this thread with a connection of its own; return what came of it, or the refusal."""
    try:
        return function()
    except (MoveRefused, DatabaseError) as refused:
        return refused
    finally:
        connections.close_all()


def at_once(*functions):
    """Start all at the same moment; return their outcomes in order."""
    start = threading.Barrier(len(functions))

    def run(function):
        start.wait(timeout=120)
        return outcome(function)

    with ThreadPoolExecutor(len(functions)) as pool:
        return [future.result(timeout=180) for future in [pool.submit(run, f) for f in functions]]


def somebody_waits():
    """Whether a session waits for a lock that this one holds."""
    blocked = "NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE {blocked})")
        return cursor.fetchone()[0]


@contextmanager
def meanwhile(function):
    """Inside: a transaction of ours. When its work is done, another starts `function` and is seen to wait.

    Gives a list that holds the other's outcome once our transaction was committed.
    """
    results = []
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            yield results
            future = pool.submit(outcome, function)
            while not (somebody_waits() or future.done()):
                time.sleep(0.005)
            assert not future.done(), f"it did not wait: {future.result()}"
        results.append(future.result(timeout=180))


def refusals(outcomes):
    return [o for o in outcomes if isinstance(o, MoveRefused | DatabaseError)]


def live_in_sql(revision):
    return lambda: execute(*update(revision.pk, {"status": "live", "published_at": timezone.now()}))


@pytest.fixture
def house():
    return Newsroom()


def test_two_publish_the_same_text_at_once(house):
    revision = house.approved()
    other = person(Role.EDITOR)
    outcomes = at_once(
        lambda: stories.publish(revision, by=house.editor), lambda: stories.publish(revision, by=other)
    )
    assert len(refusals(outcomes)) == 1
    assert Revision.objects.live().count() == 1
    assert Move.objects.filter(to_status=Status.LIVE).count() == 1


def test_workflow_and_sql_publish_at_once(house):
    first = house.live()
    revision = house.correction_in_review(first)
    revision = house.approve(revision)
    outcomes = at_once(lambda: stories.publish(revision, by=house.editor), live_in_sql(revision))
    assert len(refusals(outcomes)) >= 1  # they may stand in each other's way, and both have to try again
    assert Revision.objects.live().count() == 1


def test_two_drafts_of_an_article_are_submitted_at_once(house):
    live = house.live()
    drafts = [
        stories.start_correction(live, by=house.editor, type="update", note=note) for note in ("One.", "Two.")
    ]
    outcomes = at_once(*[lambda d=d: stories.submit(d, by=house.editor) for d in drafts])
    assert len(refusals(outcomes)) == 1
    assert Revision.objects.pending().count() == 1


def test_two_texts_of_an_article_are_published_at_once(house):
    """The one waits until the other was set aside and its successor handed in, and is refused."""
    live = house.live()
    second = house.correction_in_review(live)
    second = house.approve(second)
    with meanwhile(lambda: stories.publish(second, by=house.editor)) as results:
        stories.withdraw(second, by=house.editor, reason="The other is better.")
        third = stories.start_correction(live, by=house.editor, type="update", note="The other.")
        third = stories.submit(third, by=house.editor)
    assert [type(result) for result in results] == [MoveRefused]
    assert [r.pk for r in Revision.objects.live()] == [live.pk]
    assert [r.pk for r in Revision.objects.pending()] == [third.pk]


def test_two_reviewers_approve_at_once(house):
    revision = house.sign_off_all(house.in_review())
    other = person(Role.REVIEWER)
    outcomes = at_once(
        *[
            lambda by=by: stories.approve(revision, revision.content_hash, by=by)
            for by in (house.reviewer, other)
        ]
    )
    assert len(refusals(outcomes)) == 1
    assert Approval.objects.count() == 1


def test_withdrawal_and_publication_at_once(house):
    revision = house.approved()
    outcomes = at_once(
        lambda: stories.publish(revision, by=house.editor),
        lambda: stories.withdraw(revision, by=house.reporter, reason="It is wrong."),
    )
    assert len(refusals(outcomes)) == 1
    steps = Move.objects.filter(revision=revision).values_list("to_status", flat=True)
    assert list(steps)[-1] == Revision.objects.get().status


def test_section_written_while_submitting_is_part_of_the_text_or_refused(house):
    draft = house.draft()
    with meanwhile(lambda: stories.submit(draft, by=house.reporter)):
        Section.objects.create(revision=draft, position=9, body={"html": "<p>And then it fell.</p>"})
    revision = Revision.objects.get()
    assert revision.status == Status.IN_REVIEW
    assert len(parse_content(revision.content)["sections"]) == 2


def test_section_is_not_written_into_a_text_being_submitted(house):
    draft = house.draft()

    def write():
        Section.objects.create(revision=draft, position=9, body={"html": "<p>And then it fell.</p>"})

    with meanwhile(write) as results:
        stories.submit(draft, by=house.reporter)
    assert isinstance(results[0], IntegrityError)
    assert Section.objects.count() == 1


def test_writer_is_not_added_to_a_text_being_submitted(house):
    draft, stranger = house.draft(), person()
    with meanwhile(lambda: Contributor.objects.create(revision=draft, user=stranger)) as results:
        stories.submit(draft, by=house.reporter)
    assert isinstance(results[0], IntegrityError)


def test_draft_saved_while_submitted_is_saved_before_or_not_at_all(house):
    draft = house.draft()
    outcomes = at_once(
        lambda: stories.submit(draft, by=house.reporter),
        lambda: stories.revise(draft, by=house.editor, seen=draft.edition, headline="The bridge is closed"),
    )
    revision = Revision.objects.get()
    assert parse_content(revision.content)["headline"] == revision.headline
    saved = not refusals(outcomes)
    assert revision.contributors.filter(user=house.editor).exists() == saved
    assert (revision.headline == "The bridge is closed") == saved


def test_two_save_a_draft_at_once(house):
    draft = house.draft()
    outcomes = at_once(
        *[
            lambda text=text: stories.revise(draft, by=house.editor, seen=draft.edition, standfirst=text)
            for text in ("One.", "Two.")
        ]
    )
    assert [type(refused).__name__ for refused in refusals(outcomes)] == ["Outdated"]


@pytest.fixture
def finding_to_come(house):
    """An approved text with a current check, and an earlier one that has found something, not yet recorded.

    The check that counts is done, so that the finding alone bars the text.
    """
    revision = house.approved(DATED)
    house.write_in_book()
    late = _take_up(checking.request_check(revision).pk)
    examination = _examine(late)
    assert len(examination.inconsistencies) == 1
    house.write_in_book(day="2019-05-04")
    house.check(revision)
    assert revision.checks.filter(status="done").count() == 2
    return revision, late, examination


@pytest.mark.parametrize("publish", ["workflow", "sql"])
def test_finding_recorded_while_publishing_is_seen(publish, house, finding_to_come):
    revision, late, examination = finding_to_come
    ways = {"workflow": lambda: stories.publish(revision, by=house.editor), "sql": live_in_sql(revision)}
    with meanwhile(ways[publish]) as results:
        _finish(late, examination)
    assert isinstance(results[0], MoveRefused | IntegrityError)
    assert Revision.objects.live().count() == 0
    assert Inconsistency.objects.unsettled().count() == 1


def test_finding_written_in_sql_while_publishing_in_sql_is_seen(house, finding_to_come):
    """Neither side knows of our locks; the guards do."""
    revision, late, _ = finding_to_come
    with meanwhile(live_in_sql(revision)) as results:
        Inconsistency.objects.create(
            revision=revision,
            check_run=late,
            fingerprint="a" * 64,
            checker="event_dates",
            rule="1",
            kind="event date",
            severity="blocking",
            message="Two years.",
        )
    assert "a blocking inconsistency has no accepted resolution" in str(results[0])
    assert Revision.objects.live().count() == 0


def test_finding_waits_for_a_publication_under_way(house, finding_to_come):
    revision, late, examination = finding_to_come
    with meanwhile(lambda: _finish(late, examination)) as results:
        stories.publish(revision, by=house.editor)
    assert results[0].status == "done"
    assert Revision.objects.get().status == Status.LIVE


def test_book_changed_while_publishing_makes_the_check_stale_before_or_after(house):
    revision = house.approved(DATED)
    with meanwhile(lambda: stories.publish(revision, by=house.editor)) as results:
        stories.fresh(revision)  # the publisher waits here, past the look at the check's freshness
        house.write_in_book()
    assert isinstance(results[0], MoveRefused)
    assert Revision.objects.live().count() == 0


def test_fact_changed_in_sql_beside_a_change_of_the_book_is_not_lost(house):
    """The change begun first and committed last has the lower number: a version must not count beyond it."""
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    house.write_in_book(day="2019-05-04")
    revision = house.approved(DATED)
    with meanwhile(lambda: house.write_in_book("Another summit", "2020-03-03")):
        ReferenceEvent.objects.filter(place=["Harrow"]).update(start="2021-05-04", end="2021-05-04")
    with pytest.raises(MoveRefused, match="The check is waiting for a worker"):
        stories.publish(revision, by=house.editor)
    house.check(revision)
    with pytest.raises(MoveRefused, match="Two statements disagree"):
        stories.publish(revision, by=house.editor)


def test_override_is_not_turned_by_one_person_with_both_keys_at_once(house):
    both = person(Role.REVIEWER, Role.ADMINISTRATOR)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(Inconsistency.objects.get(), ResolutionKind.STANDS)
    values = {"resolution": resolution, "accepted": True, "revision": revision, "by": both}
    outcomes = at_once(*[lambda key=key: Ruling.objects.create(key=key, **values) for key in Key])
    assert len(refusals(outcomes)) == 1
    assert Ruling.objects.count() == 1


def test_check_asked_for_twice_at_once_is_one_and_runs_once(house):
    revision = house.in_review(CONTRADICTION, check=False)
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    asked = at_once(*[lambda: checking.request_check(revision).pk for _ in range(3)])
    assert len(set(asked)) == 1
    ran = at_once(*[lambda: checking.run(asked[0]) for _ in range(3)])
    assert sorted(check is None for check in ran) == [False, True, True]
    assert Check.objects.get(pk=asked[0]).attempts == 1
    assert Inconsistency.objects.count() == 1


def test_two_schedulers_publish_once(house):
    revision = house.scheduled()
    outcomes = at_once(*[lambda: stories.publish_due(revision.planned_for) for _ in range(2)])
    reasons = [reasons for (_, reasons), *_ in outcomes]
    assert reasons.count(()) == 1
    assert Move.objects.filter(to_status=Status.LIVE).count() == 1


def test_everybody_at_once_leaves_one_live_text_with_nothing_open(house):
    """The one game of chance: five people and SQL on one article, three times over."""
    for _ in range(3):
        live = house.live(headline="The bridge at Harrow")
        text = house.correction_in_review(live, DATED)
        text = house.approve(text)
        at_once(
            lambda text=text: stories.publish(text, by=house.editor),
            live_in_sql(text),
            lambda text=text: house.check(text) if house.write_in_book() else None,
            lambda text=text: stories.withdraw(text, by=house.editor, reason="Not now."),
            lambda live=live: stories.start_correction(live, by=house.editor, type="update", note="More."),
        )
        shown = Revision.objects.live().filter(article=live.article_id)
        assert shown.count() == 1
        moves = Move.objects.filter(revision__article=live.article_id, to_status=Status.LIVE)
        assert {move.revision_id for move in moves} <= {live.pk, text.pk}
        for revision in shown:
            found = Inconsistency.objects.blocking().unsettled().filter(revision=revision)
            published = revision.published_at
            assert not found.filter(at__lt=published).exists()
        house.write_in_book(day="2019-05-04")
