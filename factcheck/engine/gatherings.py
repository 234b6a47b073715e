"""Meetings told without a noun: "In May 1911 ministers of nine countries gathered in Elmwood Springs"."""

from __future__ import annotations

from .document import folded
from .events import BARE, EventMention
from .links import date_of_verb
from .reading import BlockReading, Reading, Sentence, Token, is_past
from .words import words

_WHO = words("""
    delegate delegation leader minister president negotiator envoy diplomat representative statesman
    foe premier king head ally ambassador party nation country power side
""")
_COME_TOGETHER = words(
    "meet gather convene assemble arrive come sign agree negotiate sit converge descend travel"
)
_AT = frozenset({"in", "at", "to", "on", "into", "outside", "near"})


def gatherings_of(reading: Reading) -> list[EventMention]:
    """Every dated sentence in which those who meet come together at a named place. For the reference book
    alone.
    """
    found = []
    for block, sentence in reading.sentences():
        if sentence.is_question or not sentence.dates:
            continue
        mention = _gathering(block, sentence)
        if mention:
            found.append(mention)
    return found


def _gathering(block: BlockReading, sentence: Sentence) -> EventMention | None:
    verb = next(
        (one for one in sentence.tokens if one.lemma in _COME_TOGETHER and is_past(sentence, one)), None
    )
    if verb is None:
        return None
    who = [one for one in sentence.tokens[: verb.index] if one.lemma in _WHO and one.tag in {"NNS", "NNPS"}]
    names = _places_behind(sentence, verb)
    if not who or not names:
        return None
    link = date_of_verb(block, sentence, who[-1].start, verb.end, verb)
    if link is None:
        return None
    last = max(token.end for token in names)
    return EventMention(
        block=block.index,
        sentence=sentence.index,
        start=_start(sentence, who[0], link[0].start),
        end=last,
        head=verb,
        family="meeting",
        determiner=BARE,
        names=frozenset(folded(token.text) for token in names),
        places=frozenset(folded(token.text) for token in names),
        words=frozenset(),
        date=link[0],
        link="verb",
        quoted=block.in_quotes(verb.start, verb.end),
    )


def _start(sentence: Sentence, who: Token, date_start: int) -> int:
    """With the little word in front where the date opens the sentence: "In May 1911 ministers …"."""
    first = sentence.tokens[0]
    return first.start if first.tag == "IN" and first.end <= date_start <= who.start else who.start


def _places_behind(sentence: Sentence, verb: Token) -> list[Token]:
    """The last run of capitalised words behind "in" or "at", within the clause."""
    places: list[Token] = []
    for token in sentence.tokens[verb.index + 1 :]:
        if (
            token.text in {";", ".", "—", ":"}
            or token.tag in {"VBD", "VBZ", "WDT", "WP"}
            or token.text == ","
        ):
            break
        if token.text.casefold() in _AT and token.tag in {"IN", "TO", "RP"}:
            places = []
        elif token.text[:1].isupper() and not any(
            expr.start <= token.start < expr.end for expr in sentence.dates
        ):
            places.append(token)
    return places
