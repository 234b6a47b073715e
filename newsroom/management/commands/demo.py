"""A newsroom to try: set up, filled, checked and served by one command."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from articles.models import User
from newsroom.demo import loading, showing
from newsroom.models import DemoMark

BIN = Path(sys.executable).parent
NOT_OURS = (
    "This database holds a newsroom that is not the demo’s, or something else; nothing was changed."
    " Unset DATABASE_URL, or point it at an empty database."
)


def start(command, surroundings):
    """Start one of our own programs beside this one."""
    environment = os.environ | surroundings
    return subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)  # noqa: S603 - the words are ours


def surroundings(port):
    """Return what the demo's programs are told besides: mail leads here, and is kept in files."""
    told = {"NEWSROOM_URL": f"http://127.0.0.1:{port}", "EMAIL_URL": f"filemail:///{mail_folder()}"}
    return {name: value for name, value in told.items() if name not in os.environ}


def mail_folder():
    """Return where the demo's mails lie, one file each; nothing is sent anywhere."""
    return settings.VAR_DIR / "mail"


class Command(BaseCommand):
    """Load the demo newsroom unless it is there already, show what was found, and serve it."""

    help = "Set up and serve the demo newsroom (PORT changes 8000)."
    requires_system_checks = []  # the database may not be there yet

    def add_arguments(self, parser):
        """Take --no-serve."""
        parser.add_argument("--no-serve", action="store_true", help="load and show only")

    def handle(self, *args, **options):
        """Run the whole."""
        port = self.port_of(os.environ.get("PORT", "8000"))
        if not options["no_serve"]:
            self.need_port(port)
        self.need_our_database()
        call_command("migrate", verbosity=0)
        passwords = self.load()
        showing.show_findings()
        self.tell(port, passwords)
        if not options["no_serve"]:
            self.serve(port)

    def port_of(self, typed):
        """Read a port, or say what one is."""
        if not (typed.isascii() and typed.isdigit() and 0 < int(typed) < 65536):
            raise CommandError(f"PORT={typed} is no port: name a number from 1 to 65535, as PORT=8001.")
        return int(typed)

    def need_port(self, port):
        """Say so at once when the port is taken, before anything is loaded."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as problem:
                raise CommandError(
                    f"Port {port} cannot be used ({problem.strerror}). Choose another: PORT=8001 make demo"
                ) from problem

    def need_our_database(self):
        """Refuse a database with anything in it that no demo made, before a single table is changed."""
        tables = set(connection.introspection.table_names())
        if DemoMark._meta.db_table in tables and DemoMark.objects.exists():
            return
        ours = {*connection.introspection.django_table_names(), "django_migrations"}
        if tables - ours or (User._meta.db_table in tables and User.objects.exists()):
            raise CommandError(NOT_OURS)

    def load(self):
        """Fill an empty database; keep what is in a demo's; refuse any other. Return the passwords."""
        kept = settings.VAR_DIR / "demo-logins.json"
        if not DemoMark.objects.exists():
            if User.objects.exists():
                raise CommandError(NOT_OURS)
            self.stdout.write("Loading the demo newsroom and reading its articles …")
            passwords = loading.load()
        elif kept.exists():
            return json.loads(kept.read_text())
        else:
            passwords = loading.new_passwords()
        kept.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            json.dump(passwords, out)
        return passwords

    def tell(self, port, passwords):
        """Print the addresses and who may log in."""
        base = f"http://127.0.0.1:{port}"
        self.stdout.write(
            f"\nFor readers   {base}/\nReview desk   {base}/review/\nEditors       {base}/admin/\n"
        )
        self.stdout.write(f"Mail          {mail_folder()}/, as files; none is sent")
        self.stdout.write("\nLog in as")
        for user in User.objects.filter(username__in=passwords).prefetch_related("memberships__desk"):
            roles = ", ".join(
                f"{m.get_role_display()} ({m.desk or 'all desks'})" for m in user.memberships.all()
            )
            self.stdout.write(f"  {user.username:<10} {passwords[user.username]:<14} {roles}")
        self.stdout.write("", ending="\n")
        self.stdout.flush()

    def serve(self, port):
        """Run the server, one worker and the scheduler until stopped; when one ends, all end."""
        manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
        web = [str(BIN / "gunicorn"), "newsroom.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2"]
        commands = {
            "server": [*web, "--log-level", "warning"],
            "worker": [*manage, "db_worker", "--no-startup-delay", "--interval", "0.5", "-v", "0"],
            "scheduler": [*manage, "publish_due", "--loop", "--every", "5", "-v", "0"],
        }
        # nothing may push the log-ins off the screen: not the worker's every task, not a directory amiss
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        running = {name: start(command, surroundings(port)) for name, command in commands.items()}
        try:
            self.stdout.write("Serving; Ctrl-C stops everything.")
            self.stdout.flush()
            while all(process.poll() is None for process in running.values()):
                time.sleep(0.5)
            ended = [name for name, process in running.items() if process.poll() is not None]
            raise CommandError(f"The {' and '.join(ended)} stopped; see above.")
        except KeyboardInterrupt:
            self.stdout.write("\nStopped.")
        finally:
            for process in running.values():
                with contextlib.suppress(ProcessLookupError):
                    process.terminate()
            for process in running.values():
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(timeout=10)
