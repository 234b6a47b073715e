"""Which way a figure moved: told by a word ("profit fell") or by two figures ("46m, compared with 52m").

A lead that says "profit doubles" and a body that gives the profit as 46m after 52m contradict each other,
though no word of one is the opposite of a word of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from ..quantities import Quantity
from ..reading import BlockReading
from ..vocabulary.antonyms import pole
from ..vocabulary.words import words
from .content import NUMBER, Content, Word, contents_of
from .polarity import denied


@dataclass(frozen=True, slots=True)
class Movement:
    """`up` or down, of what (`head` and describing `marks`, as keys), told in the block's text[start:end].

    `factor`: new by old value, where both figures stand or a word gives it ("doubles"); `ahead`: expected or
    planned, not told as done.
    """

    content: Content
    head: str
    marks: frozenset[str]
    up: bool
    factor: Fraction | None
    ahead: bool
    start: int
    end: int
    by_word: bool


def movements_of(block: BlockReading) -> tuple[Movement, ...]:
    """Every movement a block tells, in reading order; a function of the block alone, kept with it."""
    return block.kept(
        "movements",
        lambda: (
            *(one for each in contents_of(block) for one in _movements(each)),
            *_by_two_sentences(contents_of(block)),
        ),
        key=block.index,
    )


def _movements(content: Content) -> Iterator[Movement]:
    by_figures = list(_by_figures(content))
    yield from by_figures
    for word in content.words:
        up = _way(word)
        if up is not None and not denied(content.sentence, word.token):
            yield from _by_word(content, word, up)


_FACTORS = {
    "double": Fraction(2), "doubling": Fraction(2), "treble": Fraction(3), "triple": Fraction(3), "halve":
    Fraction(1, 2),
    "quadruple": Fraction(4),
}  # fmt: skip
# Said of a rate of change they tell which way it went; an economy that slows still grows.
_EASING = words("slow slow_down ease cool moderate accelerate quicken")
_RATES = words("inflation unemployment")
_NO_MOVES = words(
    "high low up down lower higher upward downward add_to lift leap hike multiply cut_back expand"
)


def _way(word: Word) -> bool | None:
    """Up, down, or no movement at all."""
    if word.kind == NUMBER:
        return None
    if word.token.tag in {"JJR", "RBR"} and word.token.text.casefold() in {"higher", "lower"}:
        return word.token.text.casefold() == "higher" if word.token.dep in {"acomp", "ROOT", "attr"} else None
    if word.lemma in _NO_MOVES or word.token.tag in {"JJ", "JJS"}:
        return None
    if word.lemma in _EASING:
        return word.lemma in {"accelerate", "quicken"}
    poles = pole(word.lemma)
    return poles.get("amount", poles.get("multiplying"))


def _by_word(content: Content, word: Word, up: bool) -> Iterator[Movement]:
    head = _mover(content, word)
    if head is None or (word.lemma in _EASING and head.lemma not in _RATES):
        return
    marks = frozenset(
        one.key
        for one in content.words
        if one is not head
        and one is not word
        and content.governor(one) is head
        and abs(one.place - head.place) <= 3
    )
    before = content.words[head.place - 1] if head.place else None
    if before is not None and before.index == head.index - 1 and before is not word:
        marks |= {before.key}
    low, high = sorted((head.token, word.token), key=lambda token: token.start)
    yield Movement(
        content,
        head.key,
        marks,
        up,
        _FACTORS.get(word.lemma),
        _ahead(content, word),
        low.start,
        high.end,
        True,
    )


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def _mover(content: Content, word: Word) -> Word | None:
    """What rises or falls: the subject, the object of one who raises, the noun behind "in", the noun in
    front.
    """
    below = [one for one in content.words if content.governor(one) is word and one.kind != NUMBER]
    if word.token.pos == "NOUN":
        behind = [one for one in below if one.token.dep == "pobj" and 0 < one.place - word.place <= 4]
        inside = [one for one in behind if _is_in(content, one)]
        compound = [one for one in below if one.token.dep == "compound" and one.index == word.index - 1]
        return next(iter(inside or compound), None) or _in_front(content, word)
    objects = [one for one in below if one.token.dep == "dobj" and one.token.pos in {"NOUN", "PROPN"}]
    subjects = [
        one for one in below if one.token.dep in {"nsubj", "nsubjpass"} and one.token.pos in {"NOUN", "PROPN"}
    ]
    return next(iter(objects or subjects), None) or _in_front(content, word)


def _is_in(content: Content, word: Word) -> bool:
    above = content.sentence.tokens[word.token.head]
    return above.text.casefold() in {"in", "of"}


def _in_front(content: Content, word: Word) -> Word | None:
    """In a headline, the noun right before ("Profit Doubles at …"), which the parse may have taken for a
    compound.
    """
    before = content.words[word.place - 1] if word.place else None
    near = before is not None and before.index >= word.index - 2 and before.token.pos in {"NOUN", "PROPN"}
    return before if near and content.block.block.kind == "headline" else None


_AHEAD = words(
    "will would could may might should expect forecast predict plan hope aim likely set if unless target"
)


def _ahead(content: Content, word: Word) -> bool:
    before = content.sentence.tokens[max(0, word.index - 6) : word.index]
    return any(one.lemma in _AHEAD or one.tag == "MD" for one in before) or (
        bool(before) and before[-1].tag == "TO"
    )


# Two figures

_COMPARED = re.compile(
    r"\b(?:compar(?:ed|es|ing)\s(?:to|with)|as\sagainst|against|versus|vs\.?|(?P<way>up|down)\sfrom|from)\s",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:about\s|some\s|around\s|nearly\s)?\Z", re.IGNORECASE)


def _by_figures(content: Content) -> Iterator[Movement]:
    figures = [one for one in content.words if one.quantity is not None and not one.quantity.ordinal]
    sentence = content.sentence
    for match in sentence.matches(_COMPARED):
        at = sentence.start + match.start()
        old = next((one for one in figures if _first(one) >= at and _first(one) - at < 45), None)
        new = next((one for one in reversed(figures) if _first(one) < at and _comparable(one, old)), None)
        if old is None or new is None or at - _first(new) > 90:
            continue
        yield from _between(content, new, old)
    for old in figures:
        behind = content.block.text[max(sentence.start, _first(old) - 14) : _first(old)]
        new = figures[figures.index(old) + 1] if figures.index(old) + 1 < len(figures) else None
        if new is not None and _FROM.search(behind) and _comparable(new, old) and _to(content, old, new):
            yield from _between(content, new, old)


def _first(word: Word) -> int:
    assert word.quantity is not None
    return word.quantity.number_start


def _to(content: Content, old: Word, new: Word) -> bool:
    assert old.quantity is not None
    between = content.block.text[old.quantity.number_end : _first(new)]
    return len(between) < 40 and " to " in f" {between} "


def _comparable(one: Word, other: Word | None) -> bool:
    if other is None or one.quantity is None or other.quantity is None:
        return False
    first, second = one.quantity, other.quantity
    if first.unit in {"year", "day", "month", "hour"} or first.fraction or second.fraction:
        return False
    same = first.unit == second.unit or not second.unit
    rates = first.per == second.per or _compared_year(other)
    return same and rates and second.value > 0 and Fraction(1, 20) < first.value / second.value < 20


def _compared_year(word: Word) -> bool:
    """ "$106m a year earlier" is no rate."""
    return word.quantity is not None and word.quantity.per == "year"


def _between(content: Content, new: Word, old: Word) -> Iterator[Movement]:
    assert new.quantity is not None
    assert old.quantity is not None
    if new.quantity.value == old.quantity.value or (
        new.quantity.agrees_with(old.quantity) and _loose(new.quantity)
    ):
        return
    head = _measured(content, new)
    if head is None:
        return
    marks = frozenset(
        one.key
        for one in content.around(head, 3)
        if one.kind != NUMBER and (content.governor(one) is head or one.place < head.place)
    )
    start, end = min(head.token.start, _first(new)), max(old.quantity.end, new.quantity.end)
    yield Movement(
        content, head.key, marks, new.quantity.value > old.quantity.value, new.quantity.value /
        old.quantity.value,
        _ahead(content, new), start, end, False,
    )  # fmt: skip


def _loose(one: Quantity) -> bool:
    return one.hedge != "exact" or one.ranged


def _measured(content: Content, figure: Word) -> Word | None:
    """What the figure is of: the subject of its verb, the noun it hangs on ("profit of £112m"), the noun
    before.
    """
    token = figure.token
    for _ in range(5):
        subject = next(
            (
                one
                for one in content.words
                if one.token.head == token.index and one.token.dep in {"nsubj", "nsubjpass"}
            ),
            None,
        )
        if subject is not None and subject.place < figure.place and subject.token.pos in {"NOUN", "PROPN"}:
            return subject
        if token is not figure.token and token.index in content.at and token.pos in {"NOUN", "PROPN"}:
            return content.at[token.index]
        above = content.sentence.tokens[token.head]
        if above is token:
            break
        token = above
    before = [one for one in content.words[: figure.place] if one.token.pos == "NOUN"]
    return before[-1] if before and len(before) <= 4 else (before[0] if before else None)


# Two sentences: "Profit came to £14m. It had been £19m the year before."

_EARLIER = re.compile(
    r"\A(?:It|That|They|This|The\s(?:figure|total|number|sum))\s(?:had\sbeen|was|were|stood\sat|had\s(?:made|stood\sat|come\sto)"
    r"|compares?\swith|compared\swith)\s.{0,60}?\b(?:year|quarter|month|half|period|season|week|\d{4})\b"
    r"(?:\s(?:before|earlier|ago))?",
)
_BEFORE = re.compile(
    r"\b(?:before|earlier|ago|previous(?:ly)?|last\s(?:year|month|quarter)|in\s(?:19|20)\d\d|compare[sd]?\swith)\b"
)


def _by_two_sentences(contents: tuple[Content, ...]) -> Iterator[Movement]:
    for one, other in pairwise(contents):
        if not (_EARLIER.match(other.sentence.text) and _BEFORE.search(other.sentence.text)):
            continue
        old = next((word for word in other.words if word.quantity is not None and word.quantity.unit), None)
        news = [word for word in one.words if word.quantity is not None and word.quantity.unit]
        if old is None or len(news) != 1 or not _comparable(news[0], old):
            continue
        for move in _between(one, news[0], old):
            assert old.quantity is not None
            start, end = other.sentence.start, old.quantity.end
            yield replace(move, start=start, end=end, content=other)
