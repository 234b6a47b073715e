"""From what to what: "from 240 to 312", "to 312 from 240", "stood at 240, has risen to 312"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import Sentence
from ..vocabulary.words import words
from .words_of_change import NOUN, PHRASAL, VERB, direction_of


@dataclass(frozen=True, slots=True)
class Movement:
    """Two figures of one thing, `before` and `after` in time; text[start:end] of the block holds both.

    `direction`: what its own verb says (0: no word of direction); `verb`: where that verb begins, else -1.
    """

    sentence: int
    start: int
    end: int
    before: Quantity
    after: Quantity
    direction: int = 0
    verb: int = -1


_FILLER = (
    r"(?:(?:an?|the|its|their|just|only|mere|record|peak|high|low|total|then|some|previous|last|around"
    r"|about)\s){0,4}(?:(?:high|low|peak|total|level|rate|price|average|figure|estimate|score|base"
    r"|start)\sof\s)?(?:the\s)?"
)
_FROM = re.compile(
    rf"\b(?P<word>from|compared\s(?:with|to)|against|versus|vs\.?|on\s(?:last"
    rf"|the\sprevious)\s\w+[’']s)\s{_FILLER}\Z",
    re.IGNORECASE,
)
_TO = re.compile(rf"\b(?:to|reached|reaching|hit|hitting|touched|at|became)\s{_FILLER}\Z", re.IGNORECASE)
_FROM_BEHIND = re.compile(
    rf"(?:[,;(—–]\s?(?:(?:up|down|rising|falling|a\srise|an\sincrease|a\sfall"
    rf"|a\sdrop)\s)?(?:[\w%.]+\s){{0,3}}?|\s(?:up|down)\s(?:[\w%.]+\s){{0,3}}?"
    rf"|\s(?:[\w-]+\s){{0,8}}?)(?:from|compared\s(?:with|to)|against|versus|on\s(?:last"
    rf"|the\sprevious)\s\w+[’']s)"
    rf"\s{_FILLER}\Z",
    re.IGNORECASE,
)
# "range from £12 to £40", "aged from 12 to 60": the ends of a scale, no change.
_RANGES = re.compile(
    r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anything|anywhere|everything|aged?|ages|priced|sized?|runs?|running"
    r"|opens?|lasts?|"
    r"costs?|costing|scores?|scaled?|shifts?|works?|worked|extends?|stretch\w*|distances?|lengths?|between"
    r"|differs?|of)\s(?:out\s|up\s)?\Z",
    re.IGNORECASE,
)
_REACH = 110


def movements_in(
    text: str, sentence: int, figures: Sequence[Quantity], begin: int, end: int
) -> list[Movement]:
    """The from–to pairs of one sentence: "from 240 to 312", "to 312 from 240", "312, up from 240"."""
    found: list[Movement] = []
    for place, figure in enumerate(figures):
        if not _is_level_figure(figure):
            continue
        before = text[max(begin, figure.start - 60) : figure.start]
        led = _FROM.search(before)
        if not led or _RANGES.search(before[: led.start()]):
            continue
        partner = _after_it(text, figures, place) or _before_it(text, figures, place, begin)
        if partner is None:
            continue
        one, other = alike(figure, partner)
        if one is None or other is None:
            continue
        start = _lead(text, min(figure.start, partner.start), begin)
        found.append(
            _with_verb(text, begin, Movement(sentence, start, max(figure.end, partner.end), one, other))
        )
    return found or _then_and_now(text, sentence, figures, begin)


_ONCE = re.compile(
    rf"\b(?:stood\sat|was|were|had\sbeen|used\sto\sbe|sold|numbered|totalled|had|worth|employed|made|drew"
    rf"|attracted|"
    rf"cost|paid|counted|at|handled|carried|received|took)\s{_FILLER}\Z",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:\s[\w’']+){0,3}?\s(?:ago|last\s\w+|in\s(?:19|20)\d\d|at\s(?:its|their|the)\s(?:peak|height|start|outset|launch)|(?:a|the)\s(?:\w+\s)?(?:year|decade"
    r"|month)s?\s(?:ago|earlier|before))\b",
)
_NOW = re.compile(
    rf"\b(?:(?:{PHRASAL}|{VERB})\s(?:[a-z]+ly\s)?(?:by\s[^\s,;]+(?:\sper\scent|\spercent)?\s)?to"
    rf"|now\s(?:[a-z]+\s){{0,2}}?)\s?{_FILLER}\Z|"
    rf"\b(?:today|this\s(?:year|week|month|summer|winter|spring|autumn))\s(?:[a-z]+\s){{0,3}}{_FILLER}\Z",
    re.IGNORECASE,
)


def _then_and_now(text: str, sentence: int, figures: Sequence[Quantity], begin: int) -> list[Movement]:
    """ "stood at 5,200 in January, had fallen to 3,900", "sold 200 a day, now sells 150"."""
    levels = [
        one for one in figures if _is_level_figure(one) and one.unit not in {"year", "month", "week", "day"}
    ]
    for place in range(len(levels) - 1):
        one, other = levels[place : place + 2]
        between = text[one.end : other.start]
        if len(between) > _REACH or re.search(r"[:]|\b(?:while|whereas|although)\b|\.\s", between):
            continue
        once = _ONCE.search(text[max(begin, one.start - 50) : one.start]) or _DATED.match(text, one.end)
        if once and _NOW.search(between):
            before, after = alike(one, other)
            if before and after:
                return [Movement(sentence, one.start, other.end, before, after)]
    return []


def _is_level_figure(figure: Quantity) -> bool:
    return not (
        figure.ordinal
        or figure.fraction
        or figure.ranged
        or figure.per == "age"
        or figure.unit in {"pp", "°"}
    )


def _after_it(text: str, figures: Sequence[Quantity], place: int) -> Quantity | None:
    first = figures[place]
    for other in figures[place + 1 : place + 5]:
        if other.start - first.end > _REACH or not _is_level_figure(other):
            break
        between = text[first.end : other.start]
        if _TO.search(between) and not re.search(r"[;:]|\b(?:but|while|whereas|and)\b", between):
            return other if "from" not in between.split() else None
    return None


def _before_it(text: str, figures: Sequence[Quantity], place: int, begin: int) -> Quantity | None:
    """ "to 312 from 240", "stood at 312, up from 240", "312 this year, compared with 240 last year"."""
    second = figures[place]
    nearest = True
    for other in reversed(figures[max(0, place - 4) : place]):
        between = text[other.end : second.start]
        if len(between) > _REACH or re.search(r"[;:]|\b(?:but|while|whereas|although)\b|\.\s", between):
            break
        if (
            not _is_level_figure(other)
            or (other.unit == "%" and second.unit != "%")
            or _FROM.search(text[max(begin, other.start - 60) : other.start])
        ):
            continue
        comma = nearest and re.search(
            r"\b(?:up|down|compared|against|versus|rising|falling)\b|[,(—–]", between
        )
        reached = _TO.search(text[max(begin, other.start - 40) : other.start])
        if (comma or reached) and _FROM_BEHIND.search(between):
            return other
        nearest = False
    return None


def alike(before: Quantity, after: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """Both in one unit and magnitude ("from 1.2 to 1.5 million", "from £4 to 5"), or None where they are"
    " not."""
    one, other = _as_millions(before, after), _as_millions(after, before)
    if one.unit != other.unit:
        if one.unit and not other.unit and not other.noun:
            other = replace(other, unit=one.unit)
        elif other.unit and not one.unit and not one.noun:
            one = replace(one, unit=other.unit)
        else:
            return None, None
    elif not one.unit and one.noun and other.noun and one.noun != other.noun:
        return None, None
    if one.scale == 1 and other.scale > 1 and one.value < 1000 and not one.noun:
        one = _times(one, other.scale) if one.value * other.scale < other.value * 50 else one
    if one.per and other.per and one.per != other.per:
        return None, None
    return _in_full(_as_exact(one, other)), _in_full(_as_exact(other, one))


def _as_exact(one: Quantity, other: Quantity) -> Quantity:
    """ "from £2bn to £1.5bn": two figures set side by side are given alike, so the first is 2.0."""
    if (
        one.hedge != EXACT
        or other.hedge != EXACT
        or one.scale != other.scale
        or not 0 < other.step < one.step
    ):
        return one
    if other.step * 100 < one.step:
        return one
    return _within(one, other.step / 2)


def _in_full(one: Quantity) -> Quantity:
    """A figure printed in full ("1,200") is taken at three digits and more: who sets out a change has"
    " them."""
    if one.hedge != EXACT or one.scale != 1 or one.step < 10 or one.value.denominator != 1:
        return one
    return _within(one, one.step / 10)


def _within(one: Quantity, half: Fraction) -> Quantity:
    return replace(one, low=one.value - half, high=one.value + half, step=2 * half)


def _as_millions(one: Quantity, other: Quantity) -> Quantity:
    """ "to 5.4m litres, from 4m": the same letter in both, so millions and not metres."""
    if one.unit == "m" and other.unit != "m" and other.scale == 10**6:
        return replace(_times(one, other.scale), unit=other.unit)
    return one


def _times(one: Quantity, scale: Fraction) -> Quantity:
    low = None if one.low is None else one.low * scale
    high = None if one.high is None else one.high * scale
    return replace(one, value=one.value * scale, low=low, high=high, step=one.step * scale, scale=scale)


def _lead(text: str, start: int, begin: int) -> int:
    """Where the phrase of the first figure begins: with its "from" or "to"."""
    before = text[max(begin, start - 60) : start]
    found = _FROM.search(before) or _TO.search(before)
    return start - len(before) + found.start() if found else start


_OWN_VERB = re.compile(
    rf"\b(?P<word>{PHRASAL}|{VERB}|(?:go|goes|went|gone|going|move|moved|moves|changed|taken|took|takes"
    rf"|brought|came|come|swung|shifted))\s"
    r"(?P<object>(?:(?!\b(?:from|to|by|of|at|above|below|than)\b)[^,.;:()\d])*?)\Z",
    re.IGNORECASE,
)


_COMPARED = re.compile(r"\b(?:compared|against|versus|vs)\b")


def _with_verb(text: str, begin: int, one: Movement) -> Movement:
    """The verb right before the pair, with an object at most between ("raised its rate from 4% to 5%")."""
    said = _OWN_VERB.search(text, max(begin, one.start - 90), one.start)
    inner = re.search(
        rf"\b(?:up|down|rising|falling|(?:a|an)\s(?P<noun>{NOUN}))\b",
        text[one.before.end if one.before.start < one.after.start else one.after.end : one.end],
    )
    if said and not _COMPARED.search(text, one.start, one.end):
        return Movement(
            one.sentence, one.start, one.end, one.before, one.after, direction_of(said["word"]), said.start()
        )
    if inner and one.after.start < one.before.start:
        return Movement(
            one.sentence, one.start, one.end, one.before, one.after, direction_of(inner.group()), -1
        )
    return one


def turned_round(sentence: Sentence, pair: Movement) -> bool:
    """Places in a table, odds, exchange rates and pace go down where they go up."""
    said = {token.lemma for token in sentence.tokens} | {token.text.casefold() for token in sentence.tokens}
    return bool(said & _TURNED) or (pair.after.per != "" and pair.after.unit in {"minute", "second"})


_TURNED = words("""
    place rank ranking ranked table league odds pace handicap position seed seeded grade chart loss deficit
    dollar euro sterling yen currency exchange lira franc against overs par golf spot
""")
