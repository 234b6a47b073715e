"""PostgreSQL's own ways round: COPY, MERGE, queries that write, a session's own tables, isolation levels."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import Revision
from articles.statuses import Status
from tests.bypass import states
from tests.bypass.forging import execute, forged, update, whole_row
from tests.factories import Newsroom

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="about statements SQLite has not")


def refuses(sql, values=()):
    try:
        execute(sql, values)
    except IntegrityError as refused:
        return "newsroom guard" in str(refused)
    return False


def another_row(revision):
    row = whole_row(revision, **forged(revision))
    return row | {"id": row["id"] + 1000, "number": row["number"] + 1000}


def copied_in(row):
    """What COPY … FROM STDIN makes of a live row."""
    with transaction.atomic(), connection.cursor() as cursor:
        columns = ", ".join(row)
        with cursor.copy(f"COPY articles_revision ({columns}) FROM STDIN") as copy:
            copy.write_row(list(row.values()))


@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_copy_brings_no_live_text(state, house):
    row = another_row(state(house))
    with pytest.raises(connection.Database.IntegrityError, match="newsroom guard: a revision begins as a"):
        copied_in(row)
    assert Revision.objects.live().count() == 0


MERGE = """
MERGE INTO articles_revision AS text USING (SELECT %s::bigint AS id) AS wanted ON text.id = wanted.id
WHEN MATCHED THEN UPDATE SET {changes}
WHEN NOT MATCHED THEN INSERT (id) VALUES (wanted.id)
"""


@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_merge_makes_no_text_live(state, house):
    revision = state(house)
    values = forged(revision)
    sql = MERGE.format(changes=", ".join(f"{name} = %s" for name in values))
    assert refuses(sql, [revision.pk, *values.values()])
    assert Revision.objects.live().count() == 0


@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_query_that_writes_makes_no_text_live(state, house):
    """All in one statement, which sees the tables as they were before it."""
    revision = state(house)
    sql, values = update(revision.pk, forged(revision))
    approval = (
        "INSERT INTO articles_approval (revision_id, content_hash, note, by_id, at)"
        " VALUES (%s, %s, '', %s, now()) RETURNING id"
    )
    given = [revision.pk, forged(revision)["content_hash"], house.reviewer.pk]
    with pytest.raises(DatabaseError), transaction.atomic():
        execute(f"WITH yes AS ({approval}) {sql}", [*given, *values])
    assert Revision.objects.live().count() == 0


def test_block_of_statements_makes_no_text_live(house):
    revision = states.new_finding(house)
    sql = f"UPDATE articles_revision SET status = ''live'', published_at = now() WHERE id = {revision.pk}"
    assert refuses(f"DO $$ BEGIN EXECUTE '{sql}'; END $$")


def test_prepared_statement_makes_no_text_live(house):
    revision = states.new_finding(house)
    sql = "UPDATE articles_revision SET status = 'live', published_at = now() WHERE id = $1"
    execute(f"PREPARE go (bigint) AS {sql}")
    assert refuses(f"EXECUTE go ({revision.pk})")
    execute("DEALLOCATE go")


SHADOWED = ("articles_approval", "articles_contributor", "articles_membership", "articles_user")
SHADOWED += ("factcheck_check", "factcheck_inconsistency", "factcheck_bookversion", "factcheck_resolution")


def test_tables_of_the_session_are_not_read_in_place_of_ours(house):
    """A session may make itself a table called articles_approval, and the name alone would find that."""
    revision = states.new_finding(house)
    returned = house.in_review(headline="Another")
    with connection.cursor() as cursor:
        for name in SHADOWED:
            cursor.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM public.{name}")
        cursor.execute("DELETE FROM pg_temp.factcheck_inconsistency")
        cursor.execute("DELETE FROM pg_temp.articles_contributor")
        cursor.execute(
            "INSERT INTO pg_temp.articles_approval (revision_id, content_hash, by_id) VALUES (%s, %s, %s)",
            [returned.pk, returned.content_hash, house.reporter.pk],
        )
    live = "UPDATE public.articles_revision SET status = 'live', published_at = now() WHERE id = %s"
    approve = "UPDATE public.articles_revision SET status = 'approved' WHERE id = %s"
    assert refuses(live, [revision.pk])
    assert refuses(approve, [returned.pk])


def test_path_of_the_session_leads_no_guard_astray(house):
    revision = states.new_finding(house)
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA aside")
        cursor.execute("CREATE TABLE aside.factcheck_inconsistency (LIKE public.factcheck_inconsistency)")
        cursor.execute("SET LOCAL search_path = aside, public")
    assert refuses(*update(revision.pk, {"status": "live", "published_at": timezone.now()}))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = public")


def at_level(level, statement):
    with connection.cursor() as cursor:
        cursor.execute(f"SET TRANSACTION ISOLATION LEVEL {level}")
    execute(*statement)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("level", ["REPEATABLE READ", "SERIALIZABLE"])
def test_text_moves_only_in_a_transaction_that_sees_what_others_did(level):
    """One that reads as of its beginning would not see the finding that came in since."""
    revision = Newsroom().approved()
    live = update(revision.pk, {"status": "live", "published_at": timezone.now()})
    with pytest.raises(IntegrityError, match="under READ COMMITTED alone"), transaction.atomic():
        at_level(level, live)
    execute(*live)
    assert Revision.objects.get().status == Status.LIVE
