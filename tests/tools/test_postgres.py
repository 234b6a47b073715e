"""The throw-away PostgreSQL: there while a command runs, gone afterwards however it ends."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest

from tools import postgres

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, str(ROOT / "tools" / "postgres.py"), "--", sys.executable, "-c"]
SAY_URL = "import os; print(os.environ['DATABASE_URL'], flush=True)"


@pytest.fixture
def folder():
    """A folder for the server's files that other accounts reach too: the server's is not root."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


def start(code, folder, **options):
    """Run Python code under the tool, its server's files in `folder`."""
    return subprocess.Popen(
        [*PROGRAM, code],
        env=os.environ | {"TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


def is_up(url):
    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True


def test_command_gets_a_server_and_its_exit_code_comes_back(folder):
    ask = f"""{SAY_URL}
import psycopg, sys
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    answer = connection.execute("SELECT lower('ÄÖÜ'), current_setting('server_version_num')::int / 10000")
    lowered, version = answer.fetchone()
sys.exit(7 if lowered == "äöü" and version >= {postgres.OLDEST} else 1)
"""
    with start(ask, folder) as process:
        url = process.stdout.readline().strip()
        assert process.wait() == 7
    assert not is_up(url)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_server_is_stopped_when_the_command_is_interrupted(folder, number):
    code = f"{SAY_URL}\nimport signal, time\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\ntime.sleep(600)"
    with start(code, folder, start_new_session=True) as process:
        url = process.stdout.readline().strip()
        assert is_up(url)
        if number == signal.SIGINT:
            os.killpg(process.pid, number)  # as a terminal sends Ctrl-C: to everything in front
        else:
            process.send_signal(number)
        assert process.wait() == 128 + number
    assert not is_up(url)
    assert list(folder.iterdir()) == []


def test_password_is_asked_for():
    with postgres.scratch_postgres() as url:
        assert is_up(url)
        assert not is_up(url.replace(url.split(":")[2].split("@")[0], "guess"))


def test_missing_server_is_said_in_words(tmp_path):
    with pytest.raises(postgres.NoServer, match="apt-get install postgresql"):
        postgres.programs([tmp_path])
