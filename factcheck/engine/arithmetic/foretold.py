"""A change in one sentence and its two figures in the next: "Sales fell by a third. They went from 90 to 45".

The two sentences must be of one thing: the pair is counted in the noun that changed, or tells of it, or goes
on with "they" or "the figure". Where the second narrows the thing ("in the north", "diesel cars") or speaks
of another stretch of time, its figures may well change by another size, and nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..reading import Sentence, Token
from ..vocabulary.words import words
from .changes import FACTOR, SHARE, Change
from .linking import of_one_unit
from .movements import Movement
from .recalled import Line, Recalled, evenly, meant
from .sizes import agrees
from .what_changed import OTHER, what_changed

_NEXT = 2  # sentences the figures may follow behind, or stand before
_EMPTY = words("""
    year month week day time number figure total level rate people person thing per cent percent quarter half
    third fifth tenth decade period season rise fall increase decrease drop decline growth cut jump change
    winter summer spring autumn survey report data count statistic end start high low record
""")
_GOES_ON = re.compile(
    r"(?:They|It|These|That|The\s(?:number|total|figure|count|tally|level))s?\s"
    r"(?:(?:has|have|had)\s)?(?:[a-z]+ly\s)?(?:went|gone|moved|rose|risen|fell|fallen|dropped|grew|grown|climbed"
    r"|declined|slipped|jumped|shrank|stood|stands|was|were|is|are|came|made|reached)\b"
)
_SPAN_OF_TIME = re.compile(
    r"\b(?P<many>(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s)?"
    r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day)|(?P<unit>day|week|month|quarter|half|year|decade|century)(?:s\b|ly\b|\b))",
)
_DATED = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|June|July|August|September|October|November|December)\b"
)
_SMALL = words("the a an its their his her our this that these those all such overall total of number")
_SAYS = re.compile(
    r"\b(?:published|released|announced|reported|said|issued|told|out)\s(?:on\s)?(?:the\s)?\w+day\b"
)


def foretold_in(lines: Sequence[Line]) -> Iterator[Recalled]:
    """Changes whose one pair of figures stands in a neighbouring sentence and does not bear them out."""
    for place, line in enumerate(lines):
        if len(line.pairs) != 1 or any(one.kind in {SHARE, FACTOR} for one in line.changes):
            continue
        near = lines[max(0, place - _NEXT) : place + _NEXT + 1]
        told = [one for one in near if one is not line and _tells(one) and _close(one, line)]
        if len(told) == 1:
            change, pair = told[0].changes[0], line.pairs[0]
            if what_changed(told[0].sentence, change).how == OTHER:
                continue
            if _of_one_thing(told[0], change, line, pair) and _misses(change, pair):
                yield Recalled(told[0], change, pair, line, line)


def _tells(line: Line) -> bool:
    """One size of change, with its direction, and no figures of its own to measure it by."""
    sizes = [one for one in line.changes if one.kind in {SHARE, FACTOR}]
    return len(line.changes) == 1 == len(sizes) and not line.pairs and bool(sizes[0].direction) and not (
        sizes[0].than or sizes[0].restated
    )  # fmt: skip


def _close(one: Line, other: Line) -> bool:
    return abs(one.block.index - other.block.index) <= 1


def _misses(change: Change, pair: Movement) -> bool:
    if pair.after.unit in {"year", "month", "week", "day", "hour", "minute", "°C", "°F", "%"}:
        return False
    same_way = (pair.after.value > pair.before.value) == (change.direction > 0)
    if not same_way or not of_one_unit(change, pair):
        return False
    return agrees(change, evenly(pair)) is False and meant(change, pair)


def _of_one_thing(told: Line, change: Change, line: Line, pair: Movement) -> bool:
    if not one_time(told.sentence.text, line.sentence.text):
        return False
    changed = _changed(told.sentence, change)
    behind = told.block is line.block and line.sentence.index == told.sentence.index + 1
    if behind and changed and _GOES_ON.match(line.sentence.text):
        return not _elsewhere(told, line)
    nouns = {token.lemma.casefold() for token in changed}
    named = [token for token in _named(line, pair) if token.lemma in nouns]
    if not named or _elsewhere(told, line):
        return False
    here = {token.lemma.casefold() for token in told.sentence.tokens}
    return all(lemma in here for token in named for lemma in narrowed_by(line.sentence, token))


def _changed(sentence: Sentence, change: Change) -> list[Token]:
    """The nouns of what changed: before its verb; behind a noun ("a 30% fall in thefts"), too."""
    return [
        token
        for token in sentence.tokens
        if (token.tag in {"NN", "NNS"} or (token.index == 0 and token.tag == "NNP"))
        and token.lemma not in _EMPTY
        and (token.end <= change.start or (not change.verbal and 0 <= token.start - change.end < 30))
    ]


def _named(line: Line, pair: Movement) -> list[Token]:
    """The nouns the pair is counted in, and those right before it."""
    return [
        token
        for token in line.sentence.tokens
        if token.tag in {"NN", "NNS"}
        and token.lemma not in _EMPTY
        and (token.lemma in {pair.before.noun, pair.after.noun} or 0 <= pair.start - token.end < 30)
    ]


def narrowed_by(sentence: Sentence, noun: Token) -> list[str]:
    """The words that narrow a noun, right before it: "diesel" cars."""
    found: list[str] = []
    for token in reversed(sentence.tokens[max(0, noun.index - 3) : noun.index]):
        if token.tag not in {"JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS"}:
            break
        if token.lemma.casefold() not in _SMALL and token.tag not in {"HYPH", "POS"}:
            found.append(token.lemma.casefold())
    return found


def _elsewhere(told: Line, line: Line) -> bool:
    """Does the sentence of the figures name a part or a place that the other does not?"""
    here = {token.lemma for token in told.sentence.tokens}
    for token, after in zip(line.sentence.tokens, line.sentence.tokens[1:], strict=False):
        if token.lemma.casefold() not in {"in", "at", "among", "for", "across", "on", "of", "within"}:
            continue
        phrase = [one for one in line.sentence.tokens[after.index : after.index + 4] if one.pos in _NAMING]
        if any(one.lemma in _EMPTY for one in phrase):
            continue  # "in one hard winter"
        if phrase and _of_time(line.sentence.text, phrase[0], line.sentence.start):
            continue
        if phrase and phrase[0].lemma not in here and phrase[0].lemma not in _EMPTY:
            return True
    return False


_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})


def _of_time(text: str, token: Token, begin: int) -> bool:
    found = text[token.start - begin : token.end - begin]
    return bool(_DATED.match(found) or _SPAN_OF_TIME.match(found) or found.endswith("day"))


def one_time(one: str, other: str) -> bool:
    """No other stretch of time in the one than in the other, as far as both name one."""
    first, second = _times(one), _times(other)
    if first and second and not first & second:
        return False  # a rise "last week", figures "over five years"
    if (second - first) & {"quarter", "half", "weekday"}:
        return False
    dates = set(_DATED.findall(one)), set(_DATED.findall(other))
    return not (dates[0] and dates[1]) or bool(dates[0] & dates[1])


def _times(text: str) -> set[str]:
    plain = _SAYS.sub("", text)
    plain = re.sub(
        r"\b(?:a|by)\s(?:half|quarter)\b|\bhalf\sof\b|\ba\syear\s(?:earlier|before|ago)\b", "", plain
    )
    return {
        "weekday" if match["weekday"] else ("many " if match["many"] else "") + match["unit"]
        for match in _SPAN_OF_TIME.finditer(plain)
    }
