"""What was once dismissed of a pair of which one sentence has changed since: shown again, with the change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.models import Article
from factcheck.anchors import digest, folded, nearest
from factcheck.marking import differing
from factcheck.models import Inconsistency, Resolution, Ruling, Side
from factcheck.statuses import Key, ResolutionKind


@dataclass(frozen=True, slots=True)
class Earlier:
    """A resolution that held for a pair until one side changed: what that side said, and what it says now."""

    resolution: Resolution
    was: list[tuple[str, bool]]
    now: list[tuple[str, bool]]
    is_fact: bool

    @property
    def ruling(self) -> Ruling:
        """The reviewer's yes to it."""
        given = [one for one in self.resolution.rulings.all() if one.accepted and one.key == Key.REVIEWER]
        return given[-1]


def earlier_of(
    found: Sequence[Inconsistency], article: Article, standing: Collection[str]
) -> dict[int, Earlier]:
    """Return, by inconsistency, the last resolution that held for it before one of its sides changed.

    standing: the digests of the sentences that stand now; none of them has changed.
    """
    if not found:
        return {}
    lasting = (ResolutionKind.NOT_AN_INCONSISTENCY, ResolutionKind.STANDS)
    resolutions = Resolution.objects.filter(inconsistency__revision__article=article, kind__in=lasting)
    resolutions = resolutions.exclude(inconsistency__fingerprint__in={one.fingerprint for one in found})
    resolutions = resolutions.select_related("inconsistency").with_answers()
    held = [one for one in resolutions.prefetch_related("inconsistency__sides") if one.was_accepted]
    told = {}
    for one in found:
        for resolution in held:  # oldest first: the last that fits is told
            if earlier := _earlier(one, resolution, standing):
                told[one.pk] = earlier
    return told


def _earlier(found, resolution, standing):
    before = resolution.inconsistency
    if before.checker != found.checker or before.pk > found.pk:
        return None
    here, there = list(found.sides.all()), list(before.sides.all())
    if len(here) != 2 or len(there) != 2:
        return None
    for same, changed in ((0, 1), (1, 0)):
        for other_same, other_changed in ((0, 1), (1, 0)):
            now, was = here[changed], there[other_changed]
            if _key(was) in standing or _key(here[same]) != _key(there[other_same]):
                continue
            if _became(was, now):
                return Earlier(resolution, *differing(_words(was), _words(now)), is_fact=now.block is None)
    return None


def _key(side: Side) -> str:
    return side.ref if side.block is None else digest(side.sentence)


def _became(was: Side, now: Side) -> bool:
    """Whether one side is what became of the other: an entry's next version, or a sentence much like it."""
    if _key(was) == _key(now) or (was.block is None) != (now.block is None):
        return False
    if now.block is None:
        return ":" in now.ref and was.ref.partition("@")[0] == now.ref.partition("@")[0]
    return nearest(folded(was.sentence), [(None, folded(now.sentence))]) is not None


def _words(side: Side) -> str:
    return side.quote if side.block is None else folded(side.sentence)
