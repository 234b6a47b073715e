"""An event is dated otherwise than in the reference book.

The text gives an event a day, a month or a year; the newsroom's reference book has the same event (same
kind, same place or name) at another time. A date a reader can look up is the first thing to look up before
printing it: Reuters' and the BBC's guidelines ask for dates and names to be checked against the record, not
against memory.

An event held again and again is compared only within its year: another year is another edition. What
somebody says in quotation marks is that person's claim. A treaty may be adopted, signed and brought into
force on different days, so only the words for making it are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..book import BookEvent
from ..dates import When, days_between, disjoint, in_words, span_in_words
from ..document import BLOCKING, Inconsistency
from ..events import EventMention
from ..gatherings import gatherings_of
from ..matching import gathering_for, happens_often, is_recurring
from ..material import Material, book_side, finding
from .cases import Case

CHECKER = "reference_events"
KIND = "event date"


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each dated event the book dates otherwise."""
    for mention in material.events:
        if (
            mention.date is None
            or mention.quoted
            or mention.plural
            or mention.link == "loose"
            or mention.planned
        ):
            continue
        event = material.book_event(mention)
        if event and _contradicts(mention, event, material):
            yield _found(material, mention, event)
    for mention in gatherings_of(material.reading):
        event = gathering_for(mention, material.sentence(mention.block, mention.sentence), material.book)
        if event and not mention.quoted and _contradicts(mention, event, material):
            yield _found(material, mention, event)


def _contradicts(mention: EventMention, event: BookEvent, material: Material) -> bool:
    assert mention.date
    stated, true = mention.date.when, _when(event)
    if not disjoint(stated, true):
        return False
    if mention.aspect == "ends" and stated.start and stated.start > event.start:
        true = When(event.end, event.end, "day", event.end.isoformat())
        if not disjoint(stated, true):
            return False
    if _nearly(stated, true):
        return False
    years_apart = days_between(stated, true) / 365.25
    if is_recurring(event, material.book) and stated.start and stated.start.year != event.start.year:
        return False
    return not (happens_often(mention) and years_apart > 3)


def _nearly(stated: When, true: When) -> bool:
    """A day next to the event (arrival, the evening before in another zone) is no contradiction."""
    return stated.granularity == "day" and days_between(stated, true) <= 1


def _when(event: BookEvent) -> When:
    return When(event.start, event.end, "day", event.start.isoformat())


def _found(material: Material, mention: EventMention, event: BookEvent) -> Inconsistency:
    assert mention.date
    start, end = mention.span_with_date()
    stated = in_words(mention.date.when)
    true = span_in_words(event.start, event.end)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (material.side(mention.block, start, end), book_side(f"{event.name}: {true}", event.ref)),
        message=f"The text dates the event to {stated}; the reference book has {event.name} on {true}.",
        suggestion=f"Check the date. If the event meant is {event.name}, write {true}; if not, name the one meant.",
        values=(
            (
                mention.date.when.value,
                f"read from “{material.reading.blocks[mention.block].text[mention.date.start : mention.date.end]}”",
            ),
            (f"{event.start.isoformat()}/{event.end.isoformat()}", f"reference book, {event.name}"),
        ),
    )


SHOULD_FLAG: tuple[Case, ...] = ()
SHOULD_PASS: tuple[Case, ...] = ()
