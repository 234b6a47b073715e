"""An event is dated otherwise than in the reference book.

The text gives an event a day, a month or a year; the newsroom's reference book has the same event (same
kind, same place or name) at another time. A date that readers
can look up is checked against the record before it is printed, never against memory.

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
from ..naming import named_events
from .cases import Case, book, event

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
    for mention, event in named_events(material.reading, material.shelf):
        if (
            not mention.quoted
            and mention.link != "loose"
            and not mention.planned
            and _contradicts(mention, event, material)
        ):
            yield _found(material, mention, event)
    for mention in gatherings_of(material.reading):
        event = gathering_for(mention, material.sentence(mention.block, mention.sentence), material.shelf)
        if event and not mention.quoted and _contradicts(mention, event, material):
            yield _found(material, mention, event)


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
        suggestion=f"Check the date. If {event.name} is meant, write {true}; if not, name the event meant.",
        values=(
            (
                mention.date.when.value,
                f"read from “{_words(material, mention)}”",
            ),
            (f"{event.start.isoformat()}/{event.end.isoformat()}", f"reference book, {event.name}"),
        ),
    )


_VILNIUS = event("NATO Vilnius Summit", "summit", "Vilnius; Lithuania", "2023-07-11", "2023-07-12", "NATO")
_WASHINGTON = event(
    "NATO Washington Summit", "summit", "Washington; Washington, D.C.", "2024-07-09", "2024-07-11", "NATO"
)
_PARIS = event(
    "Coalition of the Willing meeting",
    "meeting",
    "Paris; France",
    "2025-09-04",
    "",
    "Coalition of the Willing",
)
_REYKJAVIK = event(
    "Reykjavík Summit",
    "summit",
    "Reykjavik; Iceland",
    "1986-10-11",
    "1986-10-12",
    "Ronald Reagan; Mikhail Gorbachev",
)
_FALKLANDS = event(
    "Falklands War", "war", "Falkland Islands", "1982-04-02", "1982-06-14", "United Kingdom; Argentina"
)
_ACCORD = event("Paris Agreement", "treaty", "Paris; Le Bourget", "2015-12-12", "", "196 parties")
_BRETTON = event(
    "Bretton Woods Conference",
    "conference",
    "Bretton Woods; New Hampshire",
    "1944-07-01",
    "1944-07-22",
    "Allied nations",
)
_BREXIT = event("Brexit referendum", "referendum", "United Kingdom", "2016-06-23")
_VOTE = event("United States presidential election", "election", "United States", "2020-11-03")
_HELSINKI = (
    event(
        "Helsinki summit of 1990",
        "summit",
        "Helsinki; Finland",
        "1990-09-09",
        "",
        "George Bush; Mikhail Gorbachev",
    ),
    event(
        "Helsinki summit of 2018",
        "summit",
        "Helsinki; Finland",
        "2018-07-16",
        "",
        "Donald Trump; Vladimir Putin",
    ),
)
_BOOK = book(
    _VILNIUS, _WASHINGTON, _PARIS, _REYKJAVIK, _FALKLANDS, _ACCORD, _BRETTON, _BREXIT, _VOTE, *_HELSINKI
)  # fmt: skip

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Nobody mentioned money during the 2021 security summit in Vilnius.",
        ("the 2021 security summit in Vilnius", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "At the NATO summit in Vilnius in 2022, leaders gave Kyiv no date.",
        ("the NATO summit in Vilnius in 2022", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "Her first assignment was the Reykjavik summit of November 1986.",
        ("the Reykjavik summit of November 1986", "Reykjavík Summit"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "The Falklands War broke out in May 1983, when she was nine.",
        ("The Falklands War broke out in May 1983", "Falklands War"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "The Paris Agreement, adopted in December 2016, is a treaty of a few pages.",
        ("The Paris Agreement, adopted in December 2016", "Paris Agreement"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "In July 1946 ministers of many nations gathered in Bretton Woods.",
        (
            "In July 1946 ministers of many nations gathered in Bretton Woods",
            "Bretton Woods Conference",
        ),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "Prices have climbed ever since the Brexit referendum of June 2015.",
        ("the Brexit referendum of June 2015", "Brexit referendum"),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "Trump and Putin shook hands at the Helsinki summit in July 2017.",
        ("the Helsinki summit in July 2017", "Helsinki summit of 2018"),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "The Coalition of the Willing held its Paris meeting on 6 September 2025.",
        ("its Paris meeting on 6 September 2025", "Coalition of the Willing meeting"),
        "2025-10-19",
        _BOOK,
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The NATO summit in Vilnius in July 2023 gave no date.", published="2025-09-05", book=_BOOK),
    Case(
        "At the NATO summit of 2024, held in Washington, the talk was of Vilnius.",
        published="2025-09-05",
        book=_BOOK,
    ),
    Case("The Paris climate summit in December 2015 lasted a fortnight.", published="2025-09-05", book=_BOOK),
    Case("The EU summit in Vilnius in November 2013 ended badly.", published="2025-09-05", book=_BOOK),
    Case("The Paris Agreement came into force in November 2016.", published="2023-10-03", book=_BOOK),
    Case(
        "The country left the Paris Agreement in 2020 and rejoined it in 2021.",
        published="2023-10-03",
        book=_BOOK,
    ),
    Case("“The Falklands War of 1981 made me,” the cook said.", published="2025-06-13", book=_BOOK),
    Case("The United States presidential election of 2016 was close.", published="2025-06-13", book=_BOOK),
    Case("Another summit in Vilnius is planned for 2027.", published="2025-06-13", book=_BOOK),
    Case("The Helsinki summit of 1975 produced the Final Act.", published="2025-06-13", book=_BOOK),
    Case("A museum of the Falklands War opened in 1999.", published="2025-06-13", book=_BOOK),
    Case("Would a Vilnius summit in 2024 have gone better?", published="2025-06-13", book=_BOOK),
)
