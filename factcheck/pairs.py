"""Inconsistencies as people see them: two quotes, where each stands, why, and how far they are settled."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import TextChoices

from articles.blocks import Block, blocks_of_content
from articles.content import build_content, parse_content
from articles.models import Revision
from articles.statuses import Status
from factcheck import engine
from factcheck.anchors import digest, folded, nearest
from factcheck.book import EVENT_FIELDS, TERM_FIELDS, entry
from factcheck.marking import differing, place_of
from factcheck.models import Inconsistency, OfficeTerm, ReferenceEvent, Resolution, Side
from factcheck.querysets import InconsistencyQuerySet
from factcheck.requirements import latest_of_each
from factcheck.statuses import Key, ResolutionKind, Severity, Where


class State(TextChoices):
    """How far an inconsistency is worked off."""

    OPEN = "open", "no resolution proposed"
    PROPOSED = "proposed", "ruling awaited"
    SECOND_KEY = "second_key", "administrator’s key awaited"
    SETTLED = "settled", "settled"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of an inconsistency, with every resolution ever proposed for its pair of sentences."""

    state: State
    history: list[Resolution]

    @property
    def waiting(self) -> Resolution | None:
        """The resolution that waits for somebody's key."""
        return self.history[-1] if self.state in (State.PROPOSED, State.SECOND_KEY) else None

    @property
    def in_force(self) -> Resolution | None:
        """The resolution that settled it."""
        accepted = [one for one in self.history if _is_accepted(one)]
        return accepted[-1] if accepted and self.state == State.SETTLED else None


def takes_a_new_text(found: Inconsistency, standing: Standing) -> bool:
    """Whether what waits is a correction proposed for this very text: only a later one can bear it out."""
    waiting = standing.waiting
    return bool(waiting) and waiting.kind == ResolutionKind.CORRECTED and waiting.inconsistency_id == found.pk


def standings(inconsistencies: Iterable[Inconsistency]) -> dict[int, Standing]:
    """Return the standing of each inconsistency by its id, in three queries; `revision` has to be there."""
    found = list(inconsistencies)
    if not found:
        return {}
    ids = [one.pk for one in found]
    settled = set(Inconsistency.objects.filter(pk__in=ids).settled().values_list("pk", flat=True))
    told = _resolutions(found).prefetch_related(
        "rulings__by", "rulings__revision", "inconsistency__revision__contributors"
    )
    histories = _by_pair(told.select_related("proposed_by", "inconsistency__revision__article__desk"))
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


def accepted_for(inconsistencies: Iterable[Inconsistency]) -> list[Resolution]:
    """Return, for each that has one, the last resolution accepted for it, also when it has expired since."""
    found = list(inconsistencies)
    resolutions = _resolutions(found).select_related("inconsistency__revision").prefetch_related("rulings")
    histories = _by_pair(resolutions.defer("inconsistency__revision__content")) if found else {}
    accepted = [[one for one in histories.get(_key(pair), ()) if _is_accepted(one)] for pair in found]
    return [ones[-1] for ones in accepted if ones]


def _standing(settled, history):
    if settled:
        return Standing(State.SETTLED, history)
    if not history:
        return Standing(State.OPEN, history)
    last, answers = history[-1], {ruling.key: ruling for ruling in history[-1].rulings.all()}
    if any(not ruling.accepted for ruling in answers.values()):
        return Standing(State.OPEN, history)
    if Key.REVIEWER not in answers:
        return Standing(State.PROPOSED, history)
    if last.kind == ResolutionKind.STANDS and Key.ADMINISTRATOR not in answers:
        return Standing(State.SECOND_KEY, history)
    return Standing(State.OPEN, history)  # expired, or corrected once and there again


def _is_accepted(resolution):
    keys = {ruling.key for ruling in resolution.rulings.all() if ruling.accepted}
    needed = {Key.REVIEWER}
    if resolution.kind == ResolutionKind.STANDS:
        needed.add(Key.ADMINISTRATOR)
    return needed <= keys


class Text:
    """The text of a revision as pairs are shown beside it: its content, or a draft's as it would be now."""

    def __init__(self, revision: Revision):
        self.revision = revision
        self.content: dict = parse_content(revision.content or _of_draft(revision))
        self.blocks: Sequence[Block] = blocks_of_content(self.content)

    @cached_property
    def sentences(self) -> list[tuple[str | None, str]]:
        """Every sentence with its section's uid, in reading order."""
        return [(block.section or None, text) for block in self.blocks for text in _sentences(block.text)]

    @cached_property
    def digests(self) -> frozenset[str]:
        """What tells its sentences from others."""
        return frozenset(digest(text) for _, text in self.sentences)

    @cached_property
    def headings(self) -> dict[str, str]:
        """By section uid the heading it stands under; sections without one go on under the last."""
        under, last = {}, ""
        for section in self.content["sections"]:
            last = section["heading"] or last
            under[section["uid"]] = last
        return under

    def name_of(self, block: int) -> str:
        """Return where a block stands, for people: the heading above it, and what it is if no paragraph."""
        kind, section = self.blocks[block].kind, self.blocks[block].section
        if not section:
            return kind.capitalize()
        heading = self.headings[section]
        above = f"“{heading}”" if heading else "Opening"
        return above if kind in ("paragraph", "quote") else f"{above}, {kind}"


def _of_draft(revision):
    return build_content(
        headline=revision.headline,
        standfirst=revision.standfirst,
        byline=revision.byline,
        sections=list(revision.sections.order_by("position", "id")),
        correction=None,
    )


def _sentences(text):
    place = 0
    while place < len(text):
        start, end = engine.sentence_of(text, place, place + 1)
        if text[start:end].strip():
            yield text[start:end]
        place = max(end, place + 1)


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
        return "proposed" if self.standing.waiting else self.found.severity

    @property
    def stands_unchanged(self) -> bool:
        """Whether every sentence of it still stands, word for word, in the text shown."""
        return all(quote.now is None for quote in self.quotes)

    @property
    def name(self) -> str:
        """What an address calls it."""
        return f"i{self.found.pk}"


def pairs_of(text: Text) -> list[Pair]:
    """Return what was found in a text and in those handed in since readers last got one, in reading order.

    Those of this text come first and are numbered as they stand; then those of earlier texts, oldest first;
    the copy desk's notes last.
    """
    revision = text.revision
    rows = found_up_to(revision).select_related("revision__article__desk")
    found = latest_of_each(rows.prefetch_related("revision__contributors"))
    standing = standings(found)
    sources = sources_of([side for one in found for side in one.sides.all()])
    pairs = [_pair(one, text, standing[one.pk], sources) for one in found]
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


def sources_of(sides: Iterable[Side]) -> dict[str, tuple[str, str]]:
    """Return, by the reference a side carries, where the newsroom has that fact from, and what to know of it.

    The entry may have changed since the check, or been struck: then the second part says so.
    """
    sides = [side for side in sides if ":" in side.ref]
    keys = defaultdict(set)
    for side in sides:
        kind, _, rest = side.ref.partition(":")
        number = rest.partition("@")[0]
        if number.isdigit():
            keys[kind].add(int(number))
    now = {}
    for kind, model, fields in (("event", ReferenceEvent, EVENT_FIELDS), ("term", OfficeTerm, TERM_FIELDS)):
        for fact in model.objects.filter(pk__in=keys[kind]):
            now[f"{kind}:{fact.pk}"] = (fact.source, entry(fact, fields, kind)["ref"])
    return {side.ref: _source(side.ref, now) for side in sides}


def _source(ref, now):
    source, current = now.get(ref.partition("@")[0], ("", ""))
    if not source:
        return "", "This entry is no longer in the reference book."
    return source, "" if current == ref else "This entry has changed since the check."
