"""Treaties told by their town alone: "what was signed at Maastricht in 1992", "signed there in 2007".

No noun of an agreement stands beside the date; the town and the act of making it tell which one is meant.
Only the reference book can say so, and only where it has one agreement of that town, leaders do not meet
there all the time, and the year lies close to the true one: anything else may be another paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import BookEvent
from ..dates import DateExpr
from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..vocabulary.lexicon import BUSY_PLACES
from .events import BARE, EventMention
from .matching import EventKey, Shelf, tokens

_MADE = re.compile(
    r"\b(?:signed|sealed|made|struck|agreed|concluded|initialled|negotiated|brokered)\s"
    r"(?:(?P<there>there)|(?:at|in)\s(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?))\s(?:in|on)\s\Z"
)
_OTHER = re.compile(
    r"\b(?:another|second|later|earlier|separate|also|since|amended|contract|film|lease|loan|licence|license|"
    r"cheque|petition|register|autographs?|player|striker|book|mortgage)\b",
    re.IGNORECASE,
)
_YEARS = 3  # further off, another paper may have been signed in the town


def signed_at(reading: Reading, shelf: Shelf) -> Iterator[tuple[EventMention, BookEvent]]:
    """(dated mention, reference event) for each agreement told by its town alone."""
    treaties = [key for key in shelf.keys if "treaty" in key.families and not key.recurring]
    if not treaties:
        return
    for block, sentence in reading.sentences():
        if sentence.is_question or not sentence.dates or sentence.has(_OTHER):
            continue
        for expr in sentence.dates:
            found = _MADE.search(block.text[max(sentence.start, expr.start - 60) : expr.start])
            if found is None or not expr.when.known or expr.when.start is None or expr.basis != "explicit":
                continue
            key = _of_town(treaties, block, sentence, found["place"])
            if key is None or abs(expr.when.start.year - key.event.start.year) > _YEARS:
                continue
            start = max(sentence.start, expr.start - 60) + found.start()
            head = sentence.token_at(start)
            if head is not None:
                yield _mention(block, sentence, start, head, key, expr), key.event


def _of_town(
    treaties: list[EventKey], block: BlockReading, sentence: Sentence, place: str | None
) -> EventKey | None:
    """The one agreement of the town, or for "there" the one whose name, with its town, stands before."""
    if place is not None:
        town = tokens(place)
        fitting = [key for key in treaties if town in key.places]
        busy = town & BUSY_PLACES
    else:
        said = tokens(block.text[: sentence.end])
        fitting = [
            key for key in treaties if any(name <= said and _has_town(name, key) for name in key.names)
        ]
        busy = frozenset()
    return fitting[0] if len(fitting) == 1 and not busy else None


def _has_town(name: frozenset[str], key: EventKey) -> bool:
    return any(place <= name for place in key.places)


def _mention(
    block: BlockReading, sentence: Sentence, start: int, head: Token, key: EventKey, expr: DateExpr
) -> EventMention:
    return EventMention(
        block=block.index, sentence=sentence.index, start=start, end=head.end, head=head, family="treaty",
        determiner=BARE, names=frozenset({folded(one) for one in key.event.place}), places=frozenset(),
        words=frozenset(), date=expr, link="verb", quoted=block.in_quotes(start, head.end),
    )  # fmt: skip
