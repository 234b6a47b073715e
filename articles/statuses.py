"""The state machine of a revision, as data.

The same pairs stand once more in the database guards (guards/*.sql); a test holds the two together.
"""

from django.db.models import TextChoices


class Status(TextChoices):
    """Where one text of an article stands between its writer and its readers."""

    DRAFT = "draft", "draft"
    IN_REVIEW = "in_review", "in review"
    RETURNED = "returned", "returned"
    WITHDRAWN = "withdrawn", "withdrawn"
    APPROVED = "approved", "approved"
    SCHEDULED = "scheduled", "scheduled"
    LIVE = "live", "live"
    SUPERSEDED = "superseded", "superseded"
    RETRACTED = "retracted", "retracted"


# On its way to readers: at most one revision of an article at a time.
PENDING = (Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED)
# Readers see it, or once saw it.
PUBLISHED = (Status.LIVE, Status.SUPERSEDED, Status.RETRACTED)
# Frozen, and neither before readers nor on the way to them.
EARLIER = (Status.SUPERSEDED, Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED)

# No move leads to a draft: a text that was submitted once stays frozen for ever.
MOVES = {
    Status.DRAFT: (Status.IN_REVIEW,),
    Status.IN_REVIEW: (Status.APPROVED, Status.RETURNED, Status.WITHDRAWN),
    Status.APPROVED: (Status.SCHEDULED, Status.LIVE, Status.RETURNED, Status.WITHDRAWN),
    Status.SCHEDULED: (Status.LIVE, Status.APPROVED, Status.RETURNED, Status.WITHDRAWN),
    Status.LIVE: (Status.SUPERSEDED, Status.RETRACTED),
    Status.RETURNED: (),
    Status.WITHDRAWN: (),
    Status.SUPERSEDED: (),
    Status.RETRACTED: (),
}


class CorrectionType(TextChoices):
    """What kind of public note a change to a live article carries."""

    CORRECTION = "correction", "Correction"
    CLARIFICATION = "clarification", "Clarification"
    UPDATE = "update", "Update"
    EDITORS_NOTE = "editors_note", "Editor’s note"
    RETRACTION = "retraction", "Retraction"


class SectionKind(TextChoices):
    """What a section is, and so what its body holds (see bodies.py)."""

    TEXT = "text", "text"
    TABLE = "table", "table"
    QUESTIONS = "questions", "questions and answers"
    CALLOUT = "callout", "callout"
