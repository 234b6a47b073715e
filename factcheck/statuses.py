"""States and verdicts of the fact check, as data."""

from django.db.models import TextChoices


class CheckStatus(TextChoices):
    """Where one run of the engine stands."""

    QUEUED = "queued", "waiting for a worker"
    RUNNING = "running", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed"


# A failed check may be tried again; a done one is a record and stays as it is.
CHECK_MOVES = {
    CheckStatus.QUEUED: (CheckStatus.RUNNING, CheckStatus.FAILED),
    CheckStatus.RUNNING: (CheckStatus.DONE, CheckStatus.FAILED, CheckStatus.QUEUED),
    CheckStatus.FAILED: (CheckStatus.QUEUED,),
    CheckStatus.DONE: (),
}


class Severity(TextChoices):
    """Whether an inconsistency stands between a text and its readers."""

    BLOCKING = "blocking", "blocking"
    ADVISORY = "advisory", "advisory"


class ResolutionKind(TextChoices):
    """What a fact-checker proposes for an inconsistency."""

    CORRECTED = "corrected", "Corrected in the text"
    NOT_AN_INCONSISTENCY = "not_an_inconsistency", "Not an inconsistency"
    STANDS = "stands", "Stands, with a public note"


class Key(TextChoices):
    """In which role somebody rules: an override takes both keys, anything else the reviewer's."""

    REVIEWER = "reviewer", "reviewer"
    ADMINISTRATOR = "administrator", "administrator"


class Where(TextChoices):
    """Where one side of an inconsistency stands."""

    TITLE = "title", "headline"
    STANDFIRST = "standfirst", "standfirst"
    TEXT = "text", "text"
    FACTBOOK = "factbook", "reference book"
    ARCHIVE = "archive", "archive"
    CALENDAR = "calendar", "calendar"
