"""Prove the record of acts, entry by entry."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from articles.workflow.verifying import HeadError, heads_in, verify


class Command(BaseCommand):
    """Walk the record; name the first bad entry, else the first row that says otherwise than the record."""

    help = (
        "Check every entry of the record against the key, its details and the heads exported before; then the"
        " policies of the desks and the results of checks against the record."
    )

    def add_arguments(self, parser):
        """Take where exported heads lie."""
        parser.add_argument(
            "--heads",
            nargs="+",
            metavar="PLACE",
            type=Path,
            help="files or folders of exported heads, best from another machine (unless given, our own)",
        )

    def handle(self, *args, **options):
        """Say how many entries there are and the last hash, or fail with the first thing wrong."""
        places = options["heads"] or [path for path in [Path(settings.LOG_HEADS)] if path.exists()]
        try:
            heads = list(heads_in(places))
        except HeadError as problem:
            raise CommandError(str(problem)) from None
        found = verify(heads)
        if found.fault:
            raise CommandError(str(found.fault))
        for path in settings.AGAINST_THE_RECORD:
            if otherwise := next(import_string(path)(), None):
                raise CommandError(f"{found.entries} entries are well. {otherwise}")
        compared = (
            f"compared with {len(heads)} exported heads" if heads else "no exported head to compare with"
        )
        self.stdout.write(f"{found.entries} entries, head {found.head or 'none'}; {compared}.")
