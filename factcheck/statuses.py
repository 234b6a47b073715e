"""States and verdicts of the fact check, as data."""

from django.db.models import IntegerChoices, TextChoices


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


class Stage(TextChoices):
    """How far a resolution has come by what people answered; whether it has expired the clock says."""

    PROPOSED = "proposed", "ruling awaited"
    SECOND_KEY = "second_key", "administrator’s key awaited"
    DISPUTED = "disputed", "objection to be ruled on"
    ACCEPTED = "accepted", "accepted"
    RETURNED = "returned", "returned"
    FALLEN = "fallen", "fallen after an objection"
    WITHDRAWN = "withdrawn", "taken back"


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


# What a claim may be about: the kinds the engine tells apart, in its order.
CLAIM_KINDS = (
    "event",
    "date",
    "quantity",
    "comparison",
    "superlative",
    "office",
    "law or vote",
    "cause",
    "quotation",
    "attribution",
    "prediction",
)


class ClaimOrigin(TextChoices):
    """Who found a claim."""

    ENGINE = "engine", "found by the engine"
    PERSON = "person", "added by a person"


class Verdict(TextChoices):
    """What a fact-checker says of a claim; REOPENED takes the last word back."""

    VERIFIED = "verified", "Verified"
    WRONG = "wrong", "Wrong"
    UNVERIFIABLE = "unverifiable", "Cannot be verified"
    OPINION = "opinion", "Opinion"
    REOPENED = "reopened", "Open again"


class ClaimStep(TextChoices):
    """What became of a claim besides a verdict."""

    MERGED = "merged", "checked together with another"
    SPLIT = "split", "checked in parts"
    RETYPED = "retyped", "of another kind"
    RESTORED = "restored", "a claim of its own again"


class ClaimState(TextChoices):
    """Where a claim stands in one text."""

    OPEN = "open", "Open"
    VERIFIED = Verdict.VERIFIED.value, "Verified"
    WRONG = Verdict.WRONG.value, "Wrong"
    UNVERIFIABLE = Verdict.UNVERIFIABLE.value, "Cannot be verified"
    OPINION = Verdict.OPINION.value, "Opinion"
    DISPUTED = "disputed", "Disputed"
    MERGED = ClaimStep.MERGED.value, "Checked together with another"
    SPLIT = ClaimStep.SPLIT.value, "Checked in parts"


class EvidenceKind(TextChoices):
    """What a piece of evidence is."""

    LINK = "link", "Link"
    DOCUMENT = "document", "Document"
    INTERVIEW = "interview", "Interview"
    REFERENCE_FACT = "reference_fact", "Reference fact"
    EARLIER_CLAIM = "earlier_claim", "Earlier claim of ours"
    EXPERT = "expert", "Expert’s answer"
    WITHDRAWAL = "withdrawal", "Withdrawal"


class Stance(TextChoices):
    """What a piece of evidence says to its claim."""

    FOR = "for", "For"
    AGAINST = "against", "Against"
    NEUTRAL = "neutral", "Neutral"


class Priority(IntegerChoices):
    """How pressing an article is."""

    LOW = 0, "Can wait"
    NORMAL = 1, "Normal"
    HIGH = 2, "Pressing"
    URGENT = 3, "Urgent"


class Mailing(TextChoices):
    """How a person wants to be written to."""

    AT_ONCE = "at_once", "At once"
    DIGEST = "digest", "Once a day; at once what is pressing"
    NONE = "none", "Not at all"


class ExpertAnswerKind(TextChoices):
    """What an expert answers on a claim."""

    RIGHT = "right", "Right"
    WRONG = "wrong", "Wrong"
    DONT_KNOW = "dont_know", "I don’t know"


class LinkUse(TextChoices):
    """What was done with an expert's link."""

    OPENED = "opened", "opened"
    ANSWERED = "answered", "answered"
    LATE = "late", "refused: after the deadline"
    REVOKED = "revoked", "refused: taken back"
    GONE = "gone", "refused: no longer asked"
