"""How far inconsistencies are settled."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils import timezone

from factcheck.models import Dispute, Inconsistency, Resolution
from factcheck.querysets import BEFORE_IT_EXPIRES
from factcheck.statuses import ResolutionKind, Stage


class State(TextChoices):
    """How far an inconsistency is worked off."""

    OPEN = "open", "no resolution proposed"
    PROPOSED = "proposed", "ruling awaited"
    SECOND_KEY = "second_key", "administrator’s key awaited"
    DISPUTED = "disputed", "objection to be ruled on"
    SETTLED = "settled", "settled"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an inconsistency, with every resolution ever proposed for its pair of sentences."""

    state: State
    history: list[Resolution]

    @property
    def waiting(self) -> Resolution | None:
        """The resolution that waits for somebody's key; while an override holds, the one to follow it."""
        if self.state in (State.OPEN, State.DISPUTED):
            return None
        since = self.in_force.pk if self.in_force else 0
        return next((one for one in reversed(self.history) if _waits(one) and one.pk > since), None)

    @property
    def in_force(self) -> Resolution | None:
        """The resolution that settled it."""
        accepted = [one for one in self.history if one.stage == Stage.ACCEPTED]
        return accepted[-1] if accepted and self.state == State.SETTLED else None

    @property
    def expires_soon(self) -> bool:
        """Whether what settled it is an override about to expire: it may be proposed anew."""
        until = self.in_force.expires_at if self.in_force else None
        return until is not None and until <= timezone.now() + BEFORE_IT_EXPIRES

    @property
    def objection(self) -> Dispute | None:
        """The objection that waits for a reviewer who had no part in it."""
        return next((one.open_dispute for one in self.history if one.open_dispute), None)


def _waits(resolution):
    return resolution.stage in (Stage.PROPOSED, Stage.SECOND_KEY)


def takes_a_new_text(found: Inconsistency, standing: Standing) -> bool:
    """Whether what waits is a correction proposed for this very text: only a later one can bear it out."""
    waiting = standing.waiting
    return bool(waiting) and waiting.kind == ResolutionKind.CORRECTED and waiting.inconsistency_id == found.pk


def standings(inconsistencies: Iterable[Inconsistency]) -> dict[int, Standing]:
    """Return the standing of each inconsistency by its id, in five queries; `revision` has to be there."""
    found = list(inconsistencies)
    if not found:
        return {}
    ids = [one.pk for one in found]
    settled = set(Inconsistency.objects.filter(pk__in=ids).settled().values_list("pk", flat=True))
    told = _resolutions(found).with_answers().prefetch_related("inconsistency__revision__contributors")
    told = told.select_related("inconsistency__revision__article__desk")
    histories = _by_pair(told.defer("inconsistency__revision__content"))
    return {one.pk: _standing(one.pk in settled, histories[_key(one)]) for one in found}


def _key(inconsistency):
    return inconsistency.revision.article_id, inconsistency.fingerprint


def _resolutions(found):
    """Return what was ever proposed for these pairs: it holds wherever their sentences stand unchanged."""
    return Resolution.objects.filter(
        inconsistency__fingerprint__in={one.fingerprint for one in found},
        inconsistency__revision__article__in={one.revision.article_id for one in found},
    )


def _by_pair(resolutions):
    histories = defaultdict(list)
    for resolution in resolutions:
        histories[_key(resolution.inconsistency)].append(resolution)
    return histories


def accepted_for(inconsistencies: Iterable[Inconsistency]) -> dict[int, Resolution]:
    """Return, by the id of each that has one, the last resolution accepted for it.

    Also where it has expired since, or somebody objected: a text went to its readers with it.
    """
    found = list(inconsistencies)
    if not found:
        return {}
    resolutions = _resolutions(found).select_related("inconsistency__revision").with_answers()
    histories = _by_pair(resolutions.defer("inconsistency__revision__content"))
    accepted = {pair.pk: [one for one in histories[_key(pair)] if one.was_accepted] for pair in found}
    return {number: ones[-1] for number, ones in accepted.items() if ones}


def _standing(settled, history):
    if settled:
        return Standing(State.SETTLED, history)
    if any(one.open_dispute for one in history):
        return Standing(State.DISPUTED, history)
    in_play = [one for one in history if one.stage != Stage.WITHDRAWN]
    if in_play and _waits(in_play[-1]):
        return Standing(State(in_play[-1].stage), history)
    return Standing(State.OPEN, history)  # nothing proposed, returned, fallen, expired, or there again
