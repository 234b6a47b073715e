"""Whose turn it is with a pair, asked for one person."""

from django.db.models import TextChoices

from articles.models import Revision, User
from factcheck.models import Inconsistency
from factcheck.pairs import Standing, State
from factcheck.permissions import dispute_ruling_refusal, proposing_refusal, ruling_refusal
from factcheck.statuses import Key, ResolutionKind, Stage


class Waits(TextChoices):
    """What a pair waits for that the person may do; the names are told apart from those of its states."""

    NOTHING = "mine: nothing"
    PROPOSAL = "mine: proposal"
    RENEWAL = "mine: renewal"
    RULING = "mine: ruling"
    KEY = "mine: key"
    OBJECTION = "mine: objection"


def waits_for(user: User, found: Inconsistency, standing: Standing, text: Revision) -> Waits:
    """Return what a pair waits for that `user` may do, seeing `text`; an override to be renewed as well."""
    if standing.objection:
        may = dispute_ruling_refusal(user, standing.objection, text) is None
        return Waits.OBJECTION if may else Waits.NOTHING
    if waiting := standing.waiting:
        key = Key.ADMINISTRATOR if waiting.stage == Stage.SECOND_KEY else Key.REVIEWER
        if ruling_refusal(user, waiting, key, text) is not None:
            return Waits.NOTHING
        return Waits.KEY if key == Key.ADMINISTRATOR else Waits.RULING
    if standing.expires_soon:
        may = proposing_refusal(user, found, ResolutionKind.STANDS) is None
        return Waits.RENEWAL if may else Waits.NOTHING
    if standing.state == State.OPEN:
        may = proposing_refusal(user, found, ResolutionKind.NOT_AN_INCONSISTENCY) is None
        return Waits.PROPOSAL if may else Waits.NOTHING
    return Waits.NOTHING
