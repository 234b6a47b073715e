"""Prove a check report: hashes, seal, and the engine run again on what it read."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from factcheck.reports.proving import LARGEST, BrokenReport, prove, read_report


class Command(BaseCommand):
    """Say whether a report can be reproduced. Exit code 0: reproduced; 2: other engine; 1: it differs."""

    help = (
        "Check the hashes of a check report and run the engine again from the inputs embedded in it."
        " Exit code: 0 reproduced, 2 made by another version of the engine, 1 something differs."
    )

    def add_arguments(self, parser):
        """Take the file."""
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *args, **options):
        """Read, prove, say."""
        try:
            with options["file"].open("rb") as file:
                report = read_report(file.read(LARGEST + 1))
            proof = prove(report)
        except OSError as problem:
            raise CommandError(f"{options['file']}: {problem.strerror}") from None
        except BrokenReport as problem:
            raise CommandError(f"{options['file']}: {problem}") from None
        for line in proof.lines:
            self.stdout.write(line)
        if proof.outcome:
            sys.exit(proof.outcome)
