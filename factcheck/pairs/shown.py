"""Inconsistencies as people see them: two quotes, where each stands, why, and how far they are settled."""

from dataclasses import dataclass, field

from articles.models import Revision
from articles.statuses import Status
from factcheck import engine
from factcheck.anchors import digest, folded, nearest
from factcheck.marking import differing, place_of
from factcheck.models import Inconsistency, Side
from factcheck.pairs.earlier import Earlier, earlier_of
from factcheck.pairs.sources import sources_of
from factcheck.pairs.standing import Standing, State, standings
from factcheck.pairs.text import Text
from factcheck.querysets import InconsistencyQuerySet
from factcheck.requirements import latest_of_each
from factcheck.statuses import Severity, Where

ARTICLES = frozenset({"the", "a", "an"})


@dataclass(slots=True)
class Quote:
    """One side of a pair, ready to show. `words`: (text, whether it differs from the other side).

    `place` is (block, start, end) in the text on the page, None if it does not stand there. `now`: what the
    sentence has become there, in such words; None where it stands unchanged, empty where nothing is like it.
    """

    side: Side
    words: list[tuple[str, bool]]
    place: tuple[int, int, int] | None
    name: str
    source: str = ""
    caution: str = ""
    before: list[tuple[str, bool]] = field(default_factory=list)
    now: list[tuple[str, bool]] | None = None


@dataclass(slots=True)
class Pair:
    """An inconsistency as it is shown: quotes and standing. `here`: it was found in the text shown."""

    found: Inconsistency
    quotes: list[Quote]
    standing: Standing
    here: bool
    number: int = 0
    earlier: Earlier | None = None

    @property
    def state(self) -> State:
        """How far it is worked off."""
        return self.standing.state

    @property
    def is_blocking(self) -> bool:
        """Whether it stands between the text and its readers until it is settled."""
        return self.found.severity == Severity.BLOCKING

    @property
    def is_note(self) -> bool:
        """Whether it is the copy desk's: about how a thing is written, not whether it is so."""
        return self.found.kind == engine.COPY_DESK

    @property
    def look(self) -> str:
        """The last part of its classes: which pencil mark it gets."""
        if self.state == State.SETTLED:
            return "dismissed"
        if self.state == State.DISPUTED:
            return "contested"
        return "proposed" if self.standing.waiting else self.found.severity

    @property
    def differs(self) -> list[str]:
        """What each quote says that the other does not, in words alone; empty where nothing is set apart."""
        said = [_said_apart(quote.words) for quote in self.quotes]
        return said if any(said) else []

    @property
    def stands_unchanged(self) -> bool:
        """Whether every sentence of it still stands, word for word, in the text shown."""
        return all(quote.now is None for quote in self.quotes)

    @property
    def name(self) -> str:
        """What an address calls it."""
        return f"i{self.found.pk}"


def _said_apart(words):
    """Join what differs; a bare article only where nothing else does."""
    pieces = [text.strip() for text, differs in words if differs]
    return " … ".join([piece for piece in pieces if piece.casefold() not in ARTICLES] or pieces)


def pairs_of(text: Text) -> list[Pair]:
    """Return what was found in a text and in those handed in since readers last got one, in reading order.

    Those of this text come first and are numbered as they stand; then those of earlier texts, oldest first;
    the copy desk's notes last.
    """
    revision = text.revision
    rows = found_up_to(revision).select_related("revision__article__desk").defer("revision__content")
    found = latest_of_each(rows.prefetch_related("revision__contributors"))
    standing = standings(found)
    sources = sources_of([side for one in found for side in one.sides.all()])
    pairs = [_pair(one, text, standing[one.pk], sources) for one in found]
    unsettled = [pair for pair in pairs if pair.state != State.SETTLED]
    earlier = earlier_of([pair.found for pair in unsettled], revision.article, text.digests)
    for pair in unsettled:
        pair.earlier = earlier.get(pair.found.pk)
    pairs.sort(key=lambda pair: (pair.is_note, not pair.here, _first_place(pair), pair.found.pk))
    for number, pair in enumerate(pairs, start=1):
        pair.number = number
    return pairs


def found_up_to(revision: Revision) -> InconsistencyQuerySet:
    """Return what was found in a text and in those handed in between it and the one readers got before."""
    earlier = revision.article.revisions.filter(number__lt=revision.number)
    return (
        Inconsistency.objects.filter(
            revision__article=revision.article,
            revision__number__gt=earlier.last_live_number(),
            revision__number__lte=revision.number,
        )
        .exclude(revision__status=Status.DRAFT)
        .select_related("revision")
        .prefetch_related("sides")
    )


def _first_place(pair):
    places = [quote.place for quote in pair.quotes if quote.place]
    return min(places) if pair.here and places else (0, 0, 0)


def _pair(found, text, standing, sources):
    here = found.revision_id == text.revision.pk
    sides = list(found.sides.all())
    words = differing(*(side.quote for side in sides)) if len(sides) == 2 else [[] for _ in sides]
    quotes = [_quote(side, cut, text, here, sources) for side, cut in zip(sides, words, strict=True)]
    pair = Pair(found, quotes, standing, here)
    if not here and not pair.stands_unchanged:
        for quote in quotes:
            quote.place = None  # half a pair contradicts nothing: it gets no mark
    return pair


def _quote(side, words, text, here, sources):
    place = place_of(side, text.blocks)
    if side.block is None:
        return Quote(side, words, None, authority(side).capitalize(), *sources.get(side.ref, ("", "")))
    if here:
        return Quote(side, words, place, text.name_of(place[0]) if place else "")
    unchanged = digest(side.sentence) in text.digests
    quote = Quote(side, words, place if unchanged else None, _name_elsewhere(side, text))
    if not unchanged:
        _say_what_it_became(quote, text)
    return quote


def authority(side: Side) -> str:
    """Return what a side outside the text stands in, in words: the reference book, the dictionary …"""
    if side.where == Where.CALENDAR and side.ref in engine.AUTHORITIES:
        return side.ref
    return Where(side.where).label


def _name_elsewhere(side, text):
    """Return where a side of an earlier text stood, as far as the section is still there."""
    heading = text.headings.get(str(side.section), "") if side.section else ""
    return f"“{heading}”" if heading else Where(side.where).label.capitalize()


def _say_what_it_became(quote, text):
    was = folded(quote.side.sentence)
    section = str(quote.side.section) if quote.side.section else None
    became = nearest(was, text.sentences, section)
    quote.before, quote.now = differing(was, became) if became else ([(was, False)], [])
