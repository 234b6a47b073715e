"""Write the end of the record to a file that is to be kept elsewhere."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.workflow.verifying import HeadError, export_head


class Command(BaseCommand):
    """Export number and hash of the last entry, signed with the record's key."""

    help = "Export the head of the record; kept elsewhere, it shows when the end is cut off or written anew."

    def add_arguments(self, parser):
        """Take where to."""
        parser.add_argument(
            "--to", metavar="PLACE", type=Path, help="a folder, or a file that is not there yet"
        )

    def handle(self, *args, **options):
        """Write the head, never over an earlier one."""
        try:
            path = export_head(options["to"])
        except (HeadError, OSError) as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(str(path) if path else "The record has no entries yet.")
