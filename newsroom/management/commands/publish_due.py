"""The scheduler: publishes what is due, and picks up what a stopped worker left lying."""

import signal
import threading

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from articles.workflow import publish_due
from factcheck.workflow import sweep


class Command(BaseCommand):
    """Publish scheduled texts whose minute has come; the gate is asked again for each."""

    help = "Publish what is scheduled for now or before; with --loop every few seconds until stopped."

    def add_arguments(self, parser):
        """Take --loop and --every."""
        parser.add_argument("--loop", action="store_true", help="go on until stopped")
        parser.add_argument("--every", type=float, default=10, help="seconds between two looks (10)")

    def handle(self, *args, **options):
        """Look once, or again and again."""
        if not options["loop"]:
            self.look()
            return
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        told = {}
        while not stop.is_set():
            close_old_connections()
            try:
                told = self.look(told)
            except OperationalError as problem:  # the database is away for a moment; the minute is not lost
                self.stderr.write(f"The database cannot be reached: {problem}")
            stop.wait(options["every"])

    def look(self, told=None):
        """Publish what is due; say each refusal once, as long as its reasons stay the same."""
        refused = {}
        for revision, reasons in publish_due():
            if not reasons:
                self.stdout.write(f"Published: {revision}")
                continue
            refused[revision.pk] = reasons
            if (told or {}).get(revision.pk) != reasons:
                self.stderr.write(f"Due but refused: {revision}\n  " + "\n  ".join(reasons))
        stuck, waiting = sweep()
        if stuck or waiting:
            self.stdout.write(f"Checks given up: {stuck}; put in the queue again: {waiting}")
        return refused
