"""The scheduler: publishes what is due, and picks up what a stopped worker left lying."""

import signal
import threading

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from articles.workflow import publish_due
from articles.workflow.verifying import HeadError, export_head_of_the_day
from factcheck.workflow import escalate, forget_live, send_due, sweep, warn_of_overrides


class Command(BaseCommand):
    """Publish scheduled texts whose minute has come; the gate is asked again for each."""

    help = "Publish what is scheduled for now or before; with --loop every few seconds until stopped."

    is_quiet = False

    def say(self, words):
        """Print what was done, unless only what went wrong is wanted (-v 0)."""
        if not self.is_quiet:
            self.stdout.write(words)

    def add_arguments(self, parser):
        """Take --loop and --every."""
        parser.add_argument("--loop", action="store_true", help="go on until stopped")
        parser.add_argument("--every", type=float, default=10, help="seconds between two looks (10)")

    def handle(self, *args, **options):
        """Look once, or again and again."""
        self.is_quiet = options["verbosity"] == 0
        if not options["loop"]:
            self.look()
            return
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        told, said = {}, ""
        while not stop.is_set():
            close_old_connections()
            try:
                told = self.look(told)
                said = self.export(said)
            except OperationalError as problem:  # the database is away for a moment; the minute is not lost
                self.stderr.write(f"The database cannot be reached: {problem}")
            stop.wait(options["every"])

    def look(self, told=None):
        """Publish what is due; say each refusal once, as long as its reasons stay the same."""
        refused = {}
        for revision, reasons in publish_due():
            if not reasons:
                self.say(f"Published: {revision}")
                continue
            refused[revision.pk] = reasons
            if (told or {}).get(revision.pk) != reasons:
                self.stderr.write(f"Due but refused: {revision}\n  " + "\n  ".join(reasons))
        for text in escalate():
            self.say(f"Overdue: {text}")
        warn_of_overrides()
        stuck, waiting = sweep()
        if stuck or waiting:
            self.say(f"Checks given up: {stuck}; put in the queue again: {waiting}")
        forget_live()
        sent = send_due()  # last: a mail server that takes its time holds nothing else up
        if sent.mails or sent.refused or sent.unknown:
            self.say(f"Mails: {sent}")
        return refused

    def export(self, said):
        """Export the head of the record, once a day; return what went wrong, which is said once."""
        try:
            path = export_head_of_the_day()
        except (HeadError, OSError) as problem:
            if str(problem) != said:
                self.stderr.write(f"The head of the record was not exported: {problem}")
            return str(problem)
        if path:
            self.say(f"Exported the head of the record: {path}")
        return ""
