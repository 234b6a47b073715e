"""An event is dated otherwise than in the reference book.

The text gives an event a day, a month or a year; the newsroom's reference book has the same event (same
kind, same place or name) at another time. A date that readers
can look up is checked against the record before it is printed, never against memory.

An event held again and again is compared only within its year: another year is another edition. What
somebody says in quotation marks is that person's claim. A treaty may be adopted, signed and brought into
force on different days, so only the words for making it are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import BookEvent
from ..dates import EXPLICIT, When, days_between, disjoint, in_words, span_in_words
from ..document import BLOCKING, Inconsistency
from ..material import Material, book_side, finding
from ..occasions.events import DEFINITE, EventMention
from ..occasions.gatherings import gatherings_of
from ..occasions.jubilees import jubilees_of
from ..occasions.matching import gathering_for, happens_often, is_recurring
from ..occasions.naming import named_events
from ..occasions.signed_at import signed_at
from ..occasions.told_clauses import told_by_clause
from .examples.reference_events import SHOULD_FLAG, SHOULD_PASS

CHECKER = "reference_events"
KIND = "event date"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each dated event the book dates otherwise."""
    found: dict[tuple[str, int, int], Inconsistency] = {}
    for mention, event in _dated(material):
        assert mention.date
        if _is_measured_from(material, mention):
            continue
        # one date may be read to one event in several ways
        found.setdefault((event.ref, mention.block, mention.date.start), _found(material, mention, event))
    yield from found.values()


def _dated(material: Material) -> Iterator[tuple[EventMention, BookEvent]]:
    """Each mention of an event of the book with a date that cannot be right."""
    for readings in (_by_noun, _by_name, _by_act):
        for mention, event in readings(material):
            if not mention.quoted and _contradicts(mention, event, material):
                yield mention, event


def _by_noun(material: Material) -> Iterator[tuple[EventMention, BookEvent]]:
    """ "the talks at Varn": an event noun with its place or its people."""
    for mention in material.events:
        planned = mention.planned and mention.link != "loose"
        if mention.date is None or mention.plural or planned or mention.quoted or _is_in_name(mention):
            continue
        event = material.book_event(mention)
        loose = mention.link == "loose"
        if event and (not loose or (mention.determiner == DEFINITE and _slipped_a_year(mention, event))):
            yield mention, event


def _by_name(material: Material) -> Iterator[tuple[EventMention, BookEvent]]:
    """ "when the Harbour Wall fell": the words of its name."""
    for mention, event in named_events(material.reading, material.book_names):
        if not mention.planned and (mention.link != "loose" or _slipped_a_year(mention, event)):
            yield mention, event


def _by_act(material: Material) -> Iterator[tuple[EventMention, BookEvent]]:
    """ "signed at Varn", "leaders met in Varn", "the liner went down off Varn": what was done, and where."""
    yield from signed_at(material.reading, material.shelf)
    for mention in gatherings_of(material.reading):
        event = gathering_for(mention, material.sentence(mention.block, mention.sentence), material.shelf)
        if event:
            yield mention, event
    yield from told_by_clause(material.reading, material.portraits)
    yield from jubilees_of(material.reading, material.portraits)


_FROM = re.compile(
    r"\b(?:months?|years?|weeks?|days?|hours?|decades?|long|shortly|soon|just|time)\s(?:after|before|since|from)\s(?:the\s)?\Z|"
    r"(?:\A|[.!?]\s)(?:after|before|since)\s(?:the\s)?\Z",
    re.IGNORECASE,
)


def _is_measured_from(material: Material, mention: EventMention) -> bool:
    """ "Six months after the treaty was signed, in September 1957, …": the date is of what came after."""
    assert mention.date
    text = material.reading.blocks[mention.block].text
    between = text[mention.end : mention.date.start]
    return "," in between and bool(_FROM.search(text[max(0, mention.start - 40) : mention.start]))


def _is_in_name(mention: EventMention) -> bool:
    """ "the Boxing Day tsunami": the feast names the event, it does not date it."""
    expr = mention.date
    return expr is not None and mention.start <= expr.start < mention.head.start and expr.basis != EXPLICIT


def _slipped_a_year(mention: EventMention, event: BookEvent) -> bool:
    """A date beside the name that may belong to another word can only be meant for it when its month fits."""
    assert mention.date
    when = mention.date.when
    return (
        when.start is not None
        and when.granularity in {"day", "month"}
        and mention.date.basis == EXPLICIT
        and when.start.month == event.start.month
        and 0 < abs(when.start.year - event.start.year) <= 2
    )


def _contradicts(mention: EventMention, event: BookEvent, material: Material) -> bool:
    assert mention.date
    stated, true = mention.date.when, _when(event)
    if mention.date.pattern == "weekday":
        return False  # which week is meant is our reading, not the text's word
    if not disjoint(stated, true):
        return False
    if mention.aspect == "ends" and stated.start and stated.start > event.start:
        true = When(event.end, event.end, "day", event.end.isoformat())
        if not disjoint(stated, true):
            return False
    if _nearly(stated, true):
        return False
    years_apart = days_between(stated, true) / 365.25
    if is_recurring(event, material.shelf) and stated.start and stated.start.year != event.start.year:
        return False
    return not (happens_often(mention) and years_apart > 3)


def _nearly(stated: When, true: When) -> bool:
    """A day next to the event (arrival, the evening before in another zone) is no contradiction."""
    return stated.granularity == "day" and days_between(stated, true) <= 1


def _when(event: BookEvent) -> When:
    return When(event.start, event.end, "day", event.start.isoformat())


def _words(material: Material, mention: EventMention) -> str:
    assert mention.date
    return material.reading.blocks[mention.block].text[mention.date.start : mention.date.end]


def _lead(before: str) -> int:
    """ "In 2019, the harbour talks split …": where the little word in front of the date begins."""
    found = re.search(r"\b(?:In|On)\s\Z", before)
    return found.start() if found else len(before)


def _found(material: Material, mention: EventMention, event: BookEvent) -> Inconsistency:
    assert mention.date
    start, end = mention.span_with_date()
    if start == mention.date.start:
        before = material.reading.blocks[mention.block].text[max(0, start - 4) : start]
        start -= len(before) - _lead(before)
    stated = in_words(mention.date.when)
    true = span_in_words(event.start, event.end)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (material.side(mention.block, start, end), book_side(f"{event.name}: {true}", event.ref)),
        message=f"The text dates the event to {stated}; the reference book has {event.name} on {true}.",
        suggestion=f"Check the date. If {event.name} is meant, write {true}; if not, name the event meant.",
        values=(
            (
                mention.date.when.value,
                f"read from “{_words(material, mention)}”",
            ),
            (f"{event.start.isoformat()}/{event.end.isoformat()}", f"reference book, {event.name}"),
        ),
    )
