"""What was done, for those who ask afterwards: the record in words, and the check report of a text."""

from factcheck.reports.checking import report_of
from factcheck.reports.keeping import edition_for_readers
from factcheck.reports.public import public_edition
from factcheck.reports.sealing import canonical, digest_of, sealed
from factcheck.reports.told import Told, told
from factcheck.reports.words import SUBJECTS, acts_about

__all__ = [
    "SUBJECTS",
    "Told",
    "acts_about",
    "canonical",
    "digest_of",
    "edition_for_readers",
    "public_edition",
    "report_of",
    "sealed",
    "told",
]
