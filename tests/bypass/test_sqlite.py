"""SQLite's own ways round: another program's connection, with every protection of a session switched off."""

import hashlib
import sqlite3

import pytest
from django.db import connection

from articles import workflow as stories
from articles.models import Revision
from tests.bypass import states
from tests.bypass.forging import forged, insertion, update, whole_row

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite's own connections")

LAX = (
    "PRAGMA foreign_keys = OFF",
    "PRAGMA recursive_triggers = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA defer_foreign_keys = ON",
)


class File:
    """The newsroom's database as a file, opened by somebody who is not the newsroom."""

    def __init__(self, path):
        path.write_bytes(connection.connection.serialize())
        self.connection = sqlite3.connect(path, isolation_level=None)
        for pragma in LAX:
            self.connection.execute(pragma)

    def know_the_hash(self):
        """Bring along the one function of Django's that the guards call."""
        self.connection.create_function("SHA256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())

    def execute(self, sql, values=()):
        return self.connection.execute(
            sql.replace("%s", "?"), [str(v) if v is not None else v for v in values]
        )

    def refuses(self, sql, values=()):
        try:
            self.execute(sql, values)
        except (sqlite3.IntegrityError, sqlite3.OperationalError) as refused:
            return "newsroom guard" in str(refused) or "no such function: SHA256" in str(refused)
        return False

    def texts(self):
        return self.execute("SELECT id, number, status, content, headline FROM articles_revision").fetchall()


@pytest.fixture
def opened(tmp_path):
    """Write the newsroom as it stands to a file and open that."""
    files = []

    def open_file():
        files.append(File(tmp_path / f"{len(files)}.sqlite3"))
        return files[-1]

    yield open_file
    for file in files:
        file.connection.close()


def statements(revision):
    """Every statement that would make a text live: name → (SQL, values)."""
    values = forged(revision)
    row = whole_row(revision, **values)
    fresh = row | {"id": row["id"] + 70, "number": row["number"] + 70}
    same_number = row | {"id": row["id"] + 70}
    changes = ", ".join(f"{name} = excluded.{name}" for name in values)
    made = {}
    for verb in ("UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL", "UPDATE OR ROLLBACK"):
        made[verb] = update(revision.pk, values, verb)
        made[f"{verb}, status alone"] = update(
            revision.pk, {"status": "live", "published_at": values["published_at"]}, verb
        )
    for verb in ("INSERT INTO", "INSERT OR REPLACE INTO", "REPLACE INTO", "INSERT OR IGNORE INTO"):
        made[f"{verb}, the row"] = insertion(row, verb)
        made[f"{verb}, another"] = insertion(fresh, verb)
        made[f"{verb}, its number"] = insertion(same_number, verb)
    made["upsert by id"] = insertion(row, tail=f"ON CONFLICT (id) DO UPDATE SET {changes}")
    made["upsert by number"] = insertion(
        same_number, tail=f"ON CONFLICT (article_id, number) DO UPDATE SET {changes}"
    )
    copy = ", ".join("'live'" if name == "status" else name for name in row if name != "id")
    names = ", ".join(name for name in row if name != "id")
    made["copied row"] = (
        f"REPLACE INTO articles_revision (id, {names}) SELECT id, {copy} FROM articles_revision",
        [],
    )
    return made


@pytest.mark.parametrize("knows_the_hash", [False, True], ids=["plain", "with the hash"])
@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_no_statement_of_another_program_makes_a_text_live(state, knows_the_hash, house, opened):
    revision = state(house)
    file = opened()
    if knows_the_hash:
        file.know_the_hash()
    before = file.texts()
    let_through = [
        name for name, (sql, values) in statements(revision).items() if not file.refuses(sql, values)
    ]
    assert let_through == []
    assert file.texts() == before


def test_statements_reach_the_file_where_no_guard_stands(house, opened):
    """Otherwise the test above would prove nothing."""
    revision = states.stale_check(house)
    names = list(statements(revision))
    reached = []
    for name in names:
        file = opened()
        for (trigger,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f"DROP TRIGGER {trigger}")
        sql, values = statements(revision)[name]
        try:
            file.execute(sql, values)
        except sqlite3.IntegrityError:
            continue
        reached += [name] if any(text[2] == "live" for text in file.texts()) else []
    collide = {"INSERT INTO, the row", "INSERT INTO, its number"}
    ignored = {"INSERT OR IGNORE INTO, the row", "INSERT OR IGNORE INTO, its number"}
    assert set(names) - set(reached) == collide | ignored


@pytest.mark.parametrize("status", [b"live", "LIVE", "live "])
def test_status_that_only_looks_like_live_is_refused(status, house, opened):
    """Bytes are not text to the guards; the constraint that would say so is switched off here."""
    states.stale_check(house)
    file = opened()
    file.know_the_hash()
    before = file.texts()
    values = (status, "2025-01-01 00:00:00")
    with pytest.raises(sqlite3.IntegrityError, match="newsroom guard"):
        file.connection.execute("UPDATE articles_revision SET status = ?, published_at = ?", values)
    assert file.texts() == before


@pytest.mark.parametrize("verb", ["UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE"])
def test_no_text_is_pushed_out_by_another(verb, house, opened):
    """Both may be what they claim to be; but REPLACE removes the row in its way and asks no trigger of it."""
    live = house.live()
    ready = house.correction_in_review(live)
    ready = house.approve(ready)
    draft = stories.start_correction(live, by=house.editor, type="update", note="More cars.")
    submitted = forged(draft) | {"status": "in_review"}
    del submitted["published_at"]
    file = opened()
    file.know_the_hash()
    before = file.texts()
    published = {"status": "live", "published_at": forged(ready)["published_at"]}
    for pk, values in ((ready.pk, published), (draft.pk, submitted)):
        sql, values = update(pk, values, verb)
        with pytest.raises(sqlite3.IntegrityError, match="an article has one live and one pending"):
            file.execute(sql, values)
    assert file.texts() == before


@pytest.mark.parametrize("verb", ["INSERT OR REPLACE INTO", "REPLACE INTO"])
def test_draft_of_another_article_does_not_take_a_texts_place(verb, house, opened):
    """A harmless row in every respect but its id, which is a submitted text's."""
    revision, other = states.ready(house), house.draft(headline="Another").article
    harmless = dict.fromkeys(("content", "content_hash", "submitted_at", "submitted_by_id"))
    row = whole_row(revision, status="draft", article_id=other.pk, number=9, **harmless)
    file = opened()
    file.know_the_hash()
    before = file.texts()
    assert file.refuses(*insertion(row, verb))
    assert file.texts() == before


def test_tables_of_the_session_are_not_read_in_place_of_ours(house, opened):
    """A temporary table of the same name comes first in a statement, but not in a guard."""
    revision = house.in_review()
    file = opened()
    file.know_the_hash()
    for name in ("articles_approval", "articles_contributor", "factcheck_check", "articles_revision"):
        file.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM main.{name}")
    file.execute("DELETE FROM temp.articles_contributor")
    file.execute(
        "INSERT INTO temp.articles_approval VALUES (1, ?, '', '2025-01-01', ?, ?)",
        (revision.content_hash, house.reporter.pk, revision.pk),
    )
    for status in ("approved", "live"):
        sql = "UPDATE main.articles_revision SET status = ?, published_at = '2025-01-01' WHERE id = ?"
        assert file.refuses(sql, (status, revision.pk))


def test_drafts_may_be_written_by_another_program(house, opened):
    """The guards keep what was submitted, and leave drafts to those who may write the file."""
    draft = house.draft()
    file = opened()
    file.know_the_hash()
    file.execute("UPDATE articles_revision SET headline = 'A bridge too far' WHERE id = ?", (draft.pk,))
    assert [text[4] for text in file.texts()] == ["A bridge too far"]
    assert Revision.objects.get(pk=draft.pk).headline == draft.headline  # this file was a copy
