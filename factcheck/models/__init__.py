"""What the newsroom found out about its texts. Nothing here changes anything: see workflow/."""

from factcheck.models.book import BookEdit, BookVersion, OfficeTerm, ReferenceEvent, ReferenceFact
from factcheck.models.causes import CorrectionCause
from factcheck.models.checks import Check, EngineVersion, HandCheck, ReadFact
from factcheck.models.claims import Anchor, Claim, ClaimChange, ClaimOccurrence, SignOff
from factcheck.models.editions import PublicEdition
from factcheck.models.evidence import Document, Evidence, ProtectedSource
from factcheck.models.experts import (
    ExpertAnswer,
    ExpertLink,
    ExpertQuestion,
    ExpertRevocation,
    ExpertUse,
)
from factcheck.models.findings import (
    Dispute,
    DisputeRuling,
    Inconsistency,
    Resolution,
    ResolutionWithdrawal,
    Ruling,
    Side,
    Sighting,
)
from factcheck.models.live import DismissedNote, LiveReading
from factcheck.models.people import (
    Assignment,
    Case,
    Comment,
    Lease,
    MailPreference,
    Mention,
    Notification,
    ThreadMark,
)
from factcheck.models.policy import ChecklistItem, DeskPolicy, Tick

__all__ = [
    "Anchor",
    "Assignment",
    "BookEdit",
    "BookVersion",
    "Case",
    "Check",
    "ChecklistItem",
    "Claim",
    "ClaimChange",
    "ClaimOccurrence",
    "Comment",
    "CorrectionCause",
    "DeskPolicy",
    "DismissedNote",
    "Dispute",
    "DisputeRuling",
    "Document",
    "EngineVersion",
    "Evidence",
    "ExpertAnswer",
    "ExpertLink",
    "ExpertQuestion",
    "ExpertRevocation",
    "ExpertUse",
    "HandCheck",
    "Inconsistency",
    "Lease",
    "LiveReading",
    "MailPreference",
    "Mention",
    "Notification",
    "OfficeTerm",
    "ProtectedSource",
    "PublicEdition",
    "ReadFact",
    "ReferenceEvent",
    "ReferenceFact",
    "Resolution",
    "ResolutionWithdrawal",
    "Ruling",
    "Side",
    "Sighting",
    "SignOff",
    "ThreadMark",
    "Tick",
]
