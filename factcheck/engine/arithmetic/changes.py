"""Changes as a text states them: "a rise of 24%", "fell by a third", "doubled".

A stated size and a pair of figures (`movements`) are read apart from each other; which belongs to which is
told in `linking`, whether they agree in `sizes`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity
from .words_of_change import DEGREE, FOLD, MULTIPLE, NOUN, PHRASAL, TIMES, VERB, direction_of

SHARE = "share"  # of the figure before: 24% is 24/100
POINTS = "points"  # percentage points
FACTOR = "factor"  # the figure after is so many times the one before
AMOUNT = "amount"  # in the unit of the figures themselves


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change, text[start:end] of the block: between `low` and `high` (None: unbounded) of `kind`.

    `direction` is 1, -1 or 0 (not said); `verbal`: said by a verb ("fell by a third"), else by a noun or an
    aside; `restated`: ", or 30%", an aside that repeats a change; `at`: where the figure stands; `unit`: the
    unit of an AMOUNT.
    """

    sentence: int
    start: int
    end: int
    kind: str
    low: Fraction | None
    high: Fraction | None
    direction: int
    verbal: bool
    at: int
    restated: bool = False
    than: bool = False
    unit: str = ""


# stated sizes

_WINDOW = 70
_ADVERB = (
    r"(?:[a-z]+ly\s|again\s|in\stotal\s|overall\s|further\s|back\s|even\s|another\s|only\s|just\s|still\s"
    r"|a\s|an\s|the\s)?"
)
_NOUN_OF = re.compile(
    rf"(?:\b(?:an?|the|that|this|its"
    rf"|their)\s)?(?:[\w-]+\s){{0,2}}?\b(?P<word>{NOUN})(?:\sin\s[^,.;:()]{{1,40}}?)?,?\sof\s(?:only\s"
    rf"|just\s)?\Z",
    re.IGNORECASE,
)
_VERB_BY = re.compile(
    rf"\b(?P<word>{PHRASAL}|{VERB})\s(?:[a-z]+ly\s)?(?:(?:(?!\b(?:from|to|by|at|above|below|than|against"
    rf"|with|between)\b)[^,.;:()\d]){{1,40}}?\s)?(?:by\s)?{_ADVERB}\Z",
    re.IGNORECASE,
)
_EXTRA = re.compile(r"\b(?:an\s)?(?P<word>extra|additional|further)\s\Z", re.IGNORECASE)
_UP_DOWN = re.compile(r"\b(?P<word>up|down)(?:\sby)?\s(?:an?\s|some\s)?\Z", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    rf"[\s-](?:[a-z-]+\s){{0,2}}?(?P<word>{NOUN})\b(?!\s(?:of|to)\s[\d£$€])", re.IGNORECASE
)
_MORE_AFTER = re.compile(
    rf"\s(?P<word>{DEGREE})(?:\s[a-z]+){{0,2}}?\s(?P<than>than)\b|\s(?P<bare>more|fewer|less|higher|lower|up"
    rf"|down)\b",
    re.IGNORECASE,
)
_RESTATED = re.compile(
    r"(?:,\s|\s[–—-]\s|—)(?:or|that\sis|i\.e\.|which\sis|that’s|that's),?\s(?:by\s|an?\s|a\schange\sof\s)?\Z",
    re.IGNORECASE,
)
_OWN_BASE = re.compile(r"\s?(?:of\s(?!(?:its|their|the)\s(?:value|size|level|price|strength)\b)|in\sfavou?r)")
_OF_ITS = re.compile(r"\sof\s(?:its|their|his|her|them|it|the|all\sits)\b")
_LOSES = re.compile(
    r"\b(?:los[et]s?|losing|shed(?:s|ding)?|g[ai]ven?\sup|wiped\s(?:out|off)|cut\sout|parted\swith|been\srobbed\sof"
    r"|(?:the|a)\sloss\sof|closed|axed|got\srid\sof|scrapped)\s(?:more\sthan\s|nearly\s|almost\s|about\s)?\Z",
    re.IGNORECASE,
)


def changes_in(text: str, sentence: int, figures: Sequence[Quantity], begin: int, end: int) -> list[Change]:
    """The stated sizes of change in one sentence, text[begin:end]."""
    found = [one for figure in figures if (one := _change(text, sentence, figure, begin, end)) is not None]
    found.extend(_multiples(text, sentence, begin, end))
    return sorted(found, key=lambda one: one.start)


def _change(text: str, sentence: int, figure: Quantity, begin: int, end: int) -> Change | None:
    kind, low, high = size_of(figure)
    if not kind or figure.ordinal or figure.per == "age":
        return None
    before = text[max(begin, figure.start - _WINDOW) : figure.start]
    after = text[figure.end : min(end, figure.end + 50)]
    if kind == SHARE and _OWN_BASE.match(after):
        return _lost(text, sentence, figure, before, low, high) if _OF_ITS.match(after) else None
    start, stop = figure.start, figure.end
    said = _NOUN_OF.search(before)
    if said:
        return Change(
            sentence,
            figure.start - len(before) + said.start(),
            stop,
            kind,
            low,
            high,
            direction_of(said["word"]),
            False,
            start,
            unit=figure.unit,
        )
    said = _EXTRA.search(before) if kind != AMOUNT else None
    if said:
        return Change(sentence, start - len(before) + said.start(), stop, kind, low, high, 0, False, start)
    if kind != AMOUNT or before.endswith("by "):
        said = _UP_DOWN.search(before) or _VERB_BY.search(before)
        if said and not _is_level(text, figure, said):
            aside = bool(re.search(r"[,–—(-]\s?\Z", before[: said.start()])) and said.re is _UP_DOWN
            return Change(
                sentence,
                start - len(before) + said.start(),
                stop,
                kind,
                low,
                high,
                direction_of(said["word"]),
                not aside,
                start,
                unit=figure.unit,
            )
    said = _NOUN_AFTER.match(after) if kind != AMOUNT or text[figure.end - 1] != " " else None
    if said and (kind != AMOUNT or "-" in text[figure.number_end : figure.end + 1]):
        return Change(
            sentence,
            start,
            stop + said.end(),
            kind,
            low,
            high,
            direction_of(said["word"]),
            False,
            start,
            unit=figure.unit,
        )
    if kind == AMOUNT:
        return None
    said = _MORE_AFTER.match(after)
    if said:
        word = said["word"] or said["bare"]
        return Change(
            sentence,
            start,
            stop + said.end(),
            kind,
            low,
            high,
            direction_of(word),
            True,
            start,
            than=bool(said["than"]),
        )
    said = _RESTATED.search(before)
    if said:
        return Change(sentence, start, stop, kind, low, high, 0, False, start, restated=True)
    return None


def _lost(
    text: str, sentence: int, figure: Quantity, before: str, low: Fraction | None, high: Fraction | None
) -> Change | None:
    """ "has lost a third of its members"."""
    said = _LOSES.search(before)
    if not said:
        return None
    start = figure.start - len(before) + said.start()
    return Change(sentence, start, figure.end, SHARE, low, high, -1, True, figure.start)


def size_of(figure: Quantity) -> tuple[str, Fraction | None, Fraction | None]:
    """What a figure can say of a change, with its bounds widened to a whole step of its last digit."""
    if figure.unit == "pp" or (not figure.unit and figure.noun == "point"):
        return POINTS, _less(figure), _more(figure)
    if figure.unit == "%":
        return SHARE, _scaled(_less(figure)), _scaled(_more(figure))
    if figure.fraction and 0 < figure.value < 1:
        return SHARE, figure.low, figure.high
    if figure.fraction or figure.unit in {"year", "month", "week", "day"}:
        return "", None, None
    return AMOUNT, _less(figure), _more(figure)


def _scaled(bound: Fraction | None) -> Fraction | None:
    return None if bound is None else bound / 100


def _less(figure: Quantity) -> Fraction | None:
    """The lower bound; also truncating ("24.6" printed as 24) is no error."""
    return None if figure.low is None else figure.low - _slack(figure)


def _more(figure: Quantity) -> Fraction | None:
    return None if figure.high is None else figure.high + _slack(figure)


def _slack(figure: Quantity) -> Fraction:
    if figure.unit not in {"%", "pp"}:
        return Fraction(0)
    return max(figure.step / 2 if figure.hedge == EXACT else Fraction(0), abs(figure.value) / 14)


def _is_level(text: str, figure: Quantity, said: re.Match[str]) -> bool:
    """ "raised rates to 5%" has no such match; "rose above 5%" and "cut 40% tariffs" are levels."""
    hedge = text[figure.start : figure.number_start].casefold()
    return hedge.startswith(("above", "below", "beyond", "within"))


_NOUN_NEXT = re.compile(rf"\s(?:[a-z-]+\s){{0,2}}?(?P<word>{NOUN})\b", re.IGNORECASE)


def _multiples(text: str, sentence: int, begin: int, end: int) -> list[Change]:
    found = []
    for match in MULTIPLE.finditer(text, begin, end):
        low, high, direction = _factor(match)
        after = _NOUN_NEXT.match(text, match.end(), end)
        stop = after.end() if after else match.end()
        if after:
            direction = direction_of(after["word"])
        if match["fold"] and direction < 0:
            low, high = (None if high is None else 1 / high), (None if not low else 1 / low)
        found.append(
            Change(
                sentence,
                match.start(),
                stop,
                FACTOR,
                low,
                high,
                direction,
                bool(match["stem"]),
                match.start(),
            )
        )
    return found


def _factor(match: re.Match[str]) -> tuple[Fraction | None, Fraction | None, int]:
    """Between which factors a multiple lies: "nearly doubled" is 1.7 to 2.05, "more than halved" at most a"
    " half."""
    if match["fold"]:
        number = FOLD.get(match["fold"].casefold()) or int(match["fold"])
        factor = Fraction(number)
    else:
        factor = Fraction(TIMES[match["stem"].casefold()] or Fraction(1, 2))
    hedge = (match["hedge"] or "").strip().casefold()
    spread = factor / 10 if factor > 1 else Fraction(1, 20)
    low: Fraction | None = factor - spread
    high: Fraction | None = factor + spread
    if match["fold"]:
        high = factor + 1 + spread  # "a threefold increase" is used for three and for four times
    if hedge.startswith(("more than", "well over", "over", "at least")):
        low, high = (factor, None) if factor > 1 else (Fraction(0), factor)
    elif hedge.startswith(
        ("nearly", "almost", "all but", "close", "virtually", "just under", "not quite", "practically")
    ):
        low, high = (
            (factor * Fraction(3, 4), factor + spread / 2)
            if factor > 1
            else (factor - spread / 2, Fraction(13, 20))
        )
    elif hedge.startswith("less than"):
        low, high = Fraction(1), factor
    elif hedge.startswith("just over"):
        low, high = factor - spread / 2, factor * Fraction(6, 5)
    elif hedge and not hedge.startswith(("exactly", "precisely")):
        low, high = factor - 2 * spread, factor + 2 * spread
    return low, high, 1 if factor > 1 else -1
