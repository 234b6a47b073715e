"""Where the check of a text stands, in words."""

from dataclasses import dataclass

from django.db.models import TextChoices

from articles.models import Revision
from articles.statuses import PENDING, Status
from factcheck.models import Check, HandCheck
from factcheck.querysets import current_check
from factcheck.statuses import CheckStatus


class CheckState(TextChoices):
    """What a person wants to know of a check."""

    NONE = "none", "not checked yet"
    STALE = "stale", "to be checked again"
    QUEUED = "queued", "check waiting for a worker"
    RUNNING = "running", "check running"
    FAILED = "failed", "check failed"
    UNREAD = "unread", "to be checked by hand"
    BY_HAND = "by_hand", "checked by hand"
    DONE = "done", "checked"


@dataclass(frozen=True, slots=True)
class Checking:
    """The state of a revision's check, with the run it is about and, where there is one, the hand check."""

    state: CheckState
    run: Check | None = None
    hand: HandCheck | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether looking again in a moment may show something else."""
        return self.state in (CheckState.QUEUED, CheckState.RUNNING)

    @property
    def is_over(self) -> bool:
        """Whether the engine, or a person in its stead, has said all it has to say."""
        return self.state in (CheckState.DONE, CheckState.UNREAD, CheckState.BY_HAND)


def checking_of(revision: Revision) -> Checking:
    """Return where the check of a revision stands.

    On its way to readers a text needs a check with what is in force now; else its last one is told.
    """
    if revision.status == Status.DRAFT:
        return Checking(CheckState.NONE)
    if revision.status in PENDING:
        run = current_check(revision)
        if run is None:
            return Checking(CheckState.STALE)
    else:
        run = revision.checks.first()
    return checking_with(run, hand_check_of(revision))


def checking_with(run: Check | None, hand: HandCheck | None) -> Checking:
    """Return the state a run and a hand check make together."""
    if run is None:
        return Checking(CheckState.NONE)
    if run.status == CheckStatus.DONE and not run.supported:
        return Checking(CheckState.BY_HAND if hand else CheckState.UNREAD, run, hand)
    return Checking(CheckState(run.status), run, hand)


def hand_check_of(revision: Revision) -> HandCheck | None:
    """Return a person's word for exactly this content, if it was given."""
    hand = getattr(revision, "hand_check", None)
    return hand if hand and hand.content_hash == revision.content_hash else None
