"""Take away files that no evidence refers to."""

from django.core.management.base import BaseCommand

from factcheck import workflow
from factcheck.workflow.protected import LEFT_BEHIND


class Command(BaseCommand):
    """Take away files that a broken-off upload left, or that an erased source left behind."""

    help = "Take away files in EVIDENCE_ROOT that no evidence refers to and that are older than a day."

    def add_arguments(self, parser):
        """Take how old they must be."""
        parser.add_argument("--older-than", type=int, default=LEFT_BEHIND, metavar="SECONDS")

    def handle(self, *args, **options):
        """Take them away and say how many."""
        count = workflow.sweep_files(options["older_than"])
        self.stdout.write(f"{count} {'file' if count == 1 else 'files'} taken away.")
