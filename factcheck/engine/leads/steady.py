"""Held against moved: "cuts rates" where the bank left them as they were, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..vocabulary.antonyms import pole
from ..vocabulary.words import words
from .content import Content, Word
from .movement import movements_of
from .retelling import Body, Retelling

Span = tuple[int, int]
_HELD = re.compile(
    r"\b(?:(?:left|leaves?|leaving|kept|keeps?|keeping|held|holds?|holding|maintain(?:ed|s)?|froze|freezes?)\b[^.;]{0,70}?"
    r"\b(?:where\s(?:it|they)\s(?:was|were|is|are|stood)|unchanged|steady|as\s(?:it|they)\s(?:was|were)|on\shold"
    r"|the\ssame|at\s\d[\d.,]*)"
    r"|(?:was|were|is|are|will\sbe|remain(?:s|ed)?|stay(?:s|ed)?|stood)\s(?:left\s|kept\s|held\s)?"
    r"(?:unchanged|flat|on\shold|the\ssame)"
    r"|(?:held|holds?|kept|keeps?)\s(?:\w+\s){0,3}rates?)\b",
    re.IGNORECASE,
)


def steady(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """(movement or standstill of the lead, sentence of the body, what it says)."""
    lead = retelling.lead
    mine = [one for one in movements_of(lead.block) if one.content.sentence.index == lead.sentence.index]
    for move in mine:
        if move.ahead or _moved(retelling.body, move.head, up=move.up):
            continue
        for alignment in retelling.told[:3]:
            there = _HELD.search(alignment.there.sentence.text)
            if there and move.head in alignment.there.keys:
                start = alignment.there.sentence.start
                yield (move.start, move.end), alignment.there, (start + there.start(), start + there.end())
                return
    here = _HELD.search(lead.sentence.text)
    if (
        here is None
        or not _of_amount(lead)
        or any(_HELD.search(content.sentence.text) for content in retelling.body.contents)
    ):
        return
    for alignment in retelling.told[:1]:
        for move in movements_of(alignment.there.block):
            if move.content is alignment.there and move.head in lead.keys and not move.ahead and move.by_word:
                start = lead.sentence.start
                yield (start + here.start(), start + here.end()), move.content, (move.start, move.end)
                return


def _of_amount(lead: Content) -> bool:
    """ "Are the same day" is no standstill: an amount has a figure, or is a price, a rate, a number."""
    return any(one.quantity is not None and one.quantity.unit for one in lead.words) or any(
        one.lemma in _AMOUNTS for one in lead.words
    )


_AMOUNTS = words("""
    rate interest price fare fee tax tariff rent wage salary pay cost budget sale profit revenue turnover
    output production export import inflation unemployment growth share index dividend spending premium bill
    attendance population number forecast deficit debt surplus emission traffic demand
""")


def other_way(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """Up to a figure in the lead, down to the same in the body: "climbs to 2.1%", "dropped to 2.1%"."""
    body = [(content, *one) for content in retelling.body.contents for one in _ends(content)]
    for key, up, span in _ends(retelling.lead):
        same = [(content, way, there) for content, other, way, there in body if other == key]
        if same and all(way is not up for _, way, _ in same):
            yield span, same[0][0], same[0][2]
            return


def _ends(content: Content) -> Iterator[tuple[str, bool, Span]]:
    """(figure, up or down, where) of each "rose … to FIGURE" with a unit."""
    for word in content.words:
        one = word.quantity
        if one is None or not one.unit:
            continue
        start = content.sentence.start
        before = content.block.text[max(start, one.number_start - 60) : one.number_start]
        if not _TO.search(before):
            continue
        moves = [
            other for other in content.words[max(0, word.place - 4) : word.place] if _side(other) is not None
        ]
        if moves:
            yield word.key, bool(_side(moves[-1])), (moves[-1].token.start, one.end)


_TO = re.compile(r"\bto\s(?:just\s|about\s|around\s|only\s|some\s|nearly\s|almost\s|a\s\w+\s)?[^\w\s]?\Z")


def _side(word: Word) -> bool | None:
    noun = word.token.tag == "NN" and word.lemma in _NOUNS
    return None if noun or word.quantity is not None else pole(word.lemma).get("amount")


_NOUNS = frozenset({"cut", "lift", "drop", "gain", "slide", "slip"})


def _moved(body: Body, head: str, *, up: bool) -> bool:
    """Does the body anywhere tell that it went that way?"""
    blocks = {content.block.index: content.block for content in body.contents}
    return any(one.head == head and one.up is up for block in blocks.values() for one in movements_of(block))
