"""A process that is killed in the middle of any act leaves it wholly done or not at all, and on record.

Each deed of the newsroom is broken off at sampled statements, just before its COMMIT and just after it, by a
real death of the process that does it; then it is done again with the same arguments. See killing.py.
"""

import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def database(tmp_path, django_db_setup, django_db_blocker):
    """The address of a copy of the tests' own empty database; empty for a file of SQLite's.

    A copy, because making the tables anew takes as long as half of the deaths.
    """
    with django_db_blocker.unblock():
        connection.ensure_connection()
        if connection.vendor == "sqlite":
            with contextlib.closing(sqlite3.connect(tmp_path / "newsroom.sqlite3")) as copy:
                connection.connection.backup(copy)
            yield ""
            return
        connection.close()  # nothing is copied while somebody is at it
    import psycopg

    name = f"killed_{os.getpid()}"
    address = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {connection.settings_dict['NAME']}")
        yield urlunsplit(address._replace(path=f"/{name}"))
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def ran(program, database, tmp_path):
    """Run one of the killing programs on a database of its own; return what it told."""
    environment = os.environ | {
        "DATABASE_URL": database,
        "NEWSROOM_VAR": str(tmp_path),
        "NEWSROOM_READ_DOTENV": "0",
        "CONN_MAX_AGE": "0",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "0",
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bypass.{program}"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    print(told["deeds"], "deeds,", told["deaths"], "deaths in", told["seconds"], "seconds")
    return told


def test_killed_in_the_middle_of_any_act(database, tmp_path):
    told = ran("killing", database, tmp_path)
    assert told["wrong"] == []
    assert told["deaths"] == 3 * told["deeds"] > 60


def test_killed_in_what_the_house_does_by_itself(database, tmp_path):
    told = ran("killing_alone", database, tmp_path)
    assert told["wrong"] == []
    assert told["deaths"] >= 3 * told["deeds"] + 6
