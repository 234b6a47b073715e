"""Two processes at once on one SQLite file: the second waits for the first, and sees what it did."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection

from factcheck import workflow as checking
from factcheck.workflow.checks import _take_up
from tests.factories import DATED

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's are in their own file")
ROOT = Path(__file__).resolve().parents[2]
# Waits until the other is ready, too; then does what it is told, and says what came of it.
PERSON = """
import os, sys, time
import django
django.setup()
from articles import workflow as stories
from articles.models import Revision, User
from articles.refusals import MoveRefused
me, other, revision, user, act = sys.argv[1:]
revision, user = Revision.objects.get(pk=revision), User.objects.get(pk=user)
open(me, "w").close()
while not os.path.exists(other):
    time.sleep(0.001)
try:
    if act == "publish":
        stories.publish(revision, by=user)
    else:
        stories.withdraw(revision, by=user, reason="Not now.")
    print("done")
except MoveRefused as refused:
    print("refused")
"""


@pytest.fixture
def var(tmp_path):
    """A folder with the newsroom's database in it, as a process of its own finds it."""

    def write():
        (tmp_path / "newsroom.sqlite3").write_bytes(connection.connection.serialize())
        return tmp_path

    return write


def at_once(folder, revision, *people):
    """Let two processes act; return what each said."""
    names = [str(folder / name) for name in ("one", "two")]
    environment = os.environ | {
        "NEWSROOM_VAR": str(folder),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
    }
    running = [
        subprocess.Popen(
            [
                sys.executable,
                "-c",
                PERSON,
                *names[:: 1 if number == 0 else -1],
                str(revision.pk),
                str(user.pk),
                act,
            ],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number, (user, act) in enumerate(people)
    ]
    return [process.communicate(timeout=180)[0].strip() for process in running]


def statuses(folder):
    with sqlite3.connect(folder / "newsroom.sqlite3") as file:
        return [status for (status,) in file.execute("SELECT status FROM articles_revision ORDER BY id")]


def test_two_publish_the_same_text_at_once(house, var):
    first = house.live()
    revision = house.correction_in_review(first)
    revision = house.approve(revision)
    folder = var()
    said = at_once(folder, revision, (house.editor, "publish"), (house.editor, "publish"))
    assert sorted(said) == ["done", "refused"]
    assert statuses(folder) == ["superseded", "live"]


def test_withdrawal_and_publication_at_once(house, var):
    revision = house.approved()
    folder = var()
    said = at_once(folder, revision, (house.editor, "publish"), (house.editor, "withdraw"))
    assert sorted(said) == ["done", "refused"]
    assert statuses(folder) == [("live", "withdrawn")[said.index("done")]]


def opened(folder):
    file = sqlite3.connect(
        folder / "newsroom.sqlite3", isolation_level=None, timeout=120, check_same_thread=False
    )
    file.create_function("SHA256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())
    return file


FINDING = """
INSERT INTO factcheck_inconsistency
  (revision_id, check_run_id, fingerprint, checker, rule, kind, severity, message, suggestion, why, at)
VALUES (?, ?, ?, 'event_dates', '1', 'event date', 'blocking', 'Two years.', '', '[]', '2025-01-01')
"""
LIVE = "UPDATE articles_revision SET status = 'live', published_at = '2025-01-01' WHERE id = ?"


def test_finding_written_while_publishing_in_sql_is_seen(house, var):
    revision = house.approved(DATED)
    house.write_in_book()
    late = _take_up(checking.request_check(revision).pk)
    house.write_in_book(day="2019-05-04")
    house.check(revision)
    folder = var()
    worker, publisher = opened(folder), opened(folder)
    refused = []

    def publish():
        try:
            publisher.execute(LIVE, [revision.pk])
        except sqlite3.IntegrityError as problem:
            refused.append(str(problem))

    worker.execute("BEGIN IMMEDIATE")
    worker.execute(FINDING, [revision.pk, late.pk, "a" * 64])
    waits = threading.Thread(target=publish)
    waits.start()
    worker.execute("COMMIT")
    waits.join(timeout=120)
    worker.close()
    publisher.close()
    assert refused == ["newsroom guard: a blocking inconsistency has no accepted resolution"]
    assert statuses(folder) == ["approved"]
