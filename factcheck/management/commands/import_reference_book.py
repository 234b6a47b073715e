"""Take a file of facts into the reference book."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.models import User
from articles.refusals import MoveRefused
from factcheck import importers, workflow


class Command(BaseCommand):
    """Take in a file of events and terms of office, whole or not at all."""

    help = "Take a file of facts (JSON, CSV or YAML) into the reference book, whole or not at all."

    def add_arguments(self, parser):
        """Take the file and who answers for it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", metavar="USERNAME", required=True, help="An administrator.")
        parser.add_argument("--source", default="", help="The source of entries that name none.")
        parser.add_argument(
            "--leave-out-faulty",
            action="store_true",
            help="Take in what is right and name what is not, instead of refusing the whole file.",
        )

    def handle(self, *args, **options):
        """Take it in, or name everything that is wrong with it, by line."""
        path = options["file"]
        try:
            by = User.objects.get(username=options["by"], is_active=True)
            importers.refuse_size(str(path), path.stat().st_size)
            left_out = [] if options["leave_out_faulty"] else None
            events, terms = importers.read(
                str(path), path.read_bytes(), source=options["source"], left_out=left_out
            )
            added, changed = workflow.import_facts(
                by=by, events=events, terms=terms, reason=f"Taken in: {path.name}"
            )
        except User.DoesNotExist:
            raise CommandError(f"There is no active person called {options['by']}.") from None
        except OSError as problem:
            raise CommandError(f"{path}: {problem.strerror}.") from problem
        except (importers.BookRefused, MoveRefused) as refused:
            raise CommandError("\n".join(refused.reasons)) from refused
        for reason in left_out or []:
            self.stderr.write(f"Left out: {reason}")
        self.stdout.write(f"{path}: {added} added, {changed} changed.")
