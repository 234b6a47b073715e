"""A worker in a process of its own, as in production, on the test's database."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from factcheck import workflow
from factcheck.models import Check

ROOT = Path(__file__).resolve().parents[3]


def database_url():
    """Return the address of the test's own database for another process."""
    known = connection.settings_dict
    who = f"{known['USER']}:{known['PASSWORD']}@" if known["USER"] else ""
    return f"postgres://{who}{known['HOST']}:{known['PORT']}/{known['NAME']}"


@contextmanager
def working():
    """Run a worker while inside; on SQLite, whose test database lives in this process, do without."""
    if connection.vendor != "postgresql":
        yield
        return
    command = [sys.executable, "manage.py", "db_worker", "--no-startup-delay", "--interval", "0.1"]
    worker = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": database_url()})
    try:
        yield
    finally:
        worker.terminate()
        worker.wait(timeout=60)


def wait_for_checks(seconds=180):
    """Wait until the worker has done every check that is asked for."""
    if connection.vendor != "postgresql":
        for check in Check.objects.unfinished():
            workflow.run(check.pk)
    until = time.monotonic() + seconds
    while Check.objects.unfinished().exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not Check.objects.unfinished().exists(), "the worker did not finish"
