"""Totals and what they are made of, within one sentence: "12 cows and 9 goats, a total of 21 animals".

A total is known by its words ("a total of", "in all", "between them") or by a colon, a bracket or a dash
that opens the list of its parts. What is said to be only some of the parts ("including", "among them", "the
rest") adds up to nothing, and gives no sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..quantities import EXACT, Quantity, is_money
from ..vocabulary.words import words
from .sizes import Bounds

_MOST = 24  # parts looked at: nobody lists more in a sentence
EQUAL = "equal"  # the parts make the total
WITHIN = "within"  # the parts are of the total, perhaps not all of it


@dataclass(frozen=True, slots=True)
class Total:
    """`parts` (text[start:end]) are said to make `total` (text[total_start:total_end]); `relation` says"
    " how."""

    parts: tuple[Quantity, ...]
    total: Quantity
    start: int
    end: int
    total_start: int
    total_end: int
    relation: str = EQUAL


_CUE_BEFORE = re.compile(
    r"(?:\b(?:(?:for|giving|making|in|or|to|with)\s)?(?:an?|the|its|their)\s(?:grand\s|combined\s|overall\s|[a-z]+ly\s|final\s"
    r"|joint\s)?(?:total|sum|combined|aggregate)\s"
    r"(?:(?:cost|bill|price|budget|spend|prize|weight|length|area|capacity|output|distance|membership|toll"
    r"|number|outlay|investment|value|of|is|was|to|came|comes|at|price\stag)\s){0,3}"
    r"|\btotall?(?:ing|ed|s)\s|\b(?:add(?:s|ed|ing)?\sup|amount(?:s|ed|ing)?|com(?:es|ing)|came|sum(?:s"
    r"|med)?)\sto\s(?:a\stotal\sof\s)?"
    r"|(?:\bmaking|\bthat\smakes|\bwhich\smakes|(?<=[,;:–—]\s)makes)\s|\b(?:in\stotal|in\sall|altogether"
    r"|all\stold|between\sthem|together),?\s(?:[\w’']+\s){0,4}"
    r"|\bcombined\s(?:[a-z]+\s){0,2}(?:of\s)?)(?:just\s|only\s|some\s|about\s|exactly\s)?\Z",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r"(?:\s[\w’'-]+){0,3}?,?\s(?:in\stotal|in\sall|altogether|all\stold|combined|overall|between\sthem"
    r"|all\sin)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:[^:()–—;,.]|,(?=[^:()–—;.]{0,60}:)){0,90}?(?::\s|\s?\(|\s[–—-]\s|—|,\s(?:made\sup\sof|comprising"
    r"|consisting\sof|namely|that\sis)\s)"
)
_MADE_OF = re.compile(
    r"[^:()–—;,.]{0,60}?,?\s(?:made\sup\sof|comprising|comprised\sof|consisting\sof|composed\sof)\s"
)
_PART_ONLY = re.compile(
    r"\b(?:includ\w+|among\s(?:them|others|these|whom|which)|such\sas|for\s(?:example|instance)|e\.g\."
    r"|mainly|mostly|chiefly|notably|especially|"
    r"the\srest|others|the\sremainder|respectively|up\sfrom|down\sfrom|compared|instead\sof|rather\sthan"
    r"|rang\w+|of\sthem|and\smore|etc)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"[,;&+]|\b(?:and|plus|with|while|then)\b|\s[–—-]\s")
_NOT_BETWEEN = re.compile(
    r"\bfrom\s(?:the\s|a\s)?\Z|\b(?:than|per|instead|every|out\sof|increase|rise|fall|more|fewer)\b|[.?!]\s",
    re.IGNORECASE,
)


def totals_in(text: str, figures: Sequence[Quantity], begin: int, end: int) -> Iterator[Total]:
    """Every total of one sentence, text[begin:end], with its parts."""
    plain = [one for one in figures if can_be_summed(one)]
    for place in range(len(plain)):
        found = (
            _behind(text, plain, place, begin)
            or _ahead(text, plain, place, end)
            or _of_which(text, plain, place, begin, end)
        )
        if found:
            yield found


def can_be_summed(one: Quantity) -> bool:
    return not (
        one.ordinal or one.fraction or one.ranged or one.per == "age" or one.unit in {"pp", "°C", "°F", "°"}
    )


def comes_out(one: Total) -> bool:
    """Can the parts make the total, by the digits printed and the hedges?"""
    *parts, total = in_full([*one.parts, one.total])
    whole = Bounds(total.low, total.high)
    if one.relation == WITHIN:
        least = added(parts).low
        return least is None or whole.high is None or least <= whole.high
    return any(added(parts[first:]).meets(whole) for first in range(max(1, len(parts) - 1)))


def in_full(figures: Sequence[Quantity]) -> list[Quantity]:
    """Figures in full beside finer ones are full themselves: beside 3,850, 4,200 is no round number."""
    plain = [one for one in figures if one.scale == 1 and one.hedge == EXACT and one.value.denominator == 1]
    finest = min((one.step for one in plain), default=Fraction(0))
    return [_open_ended(one, finest if one in plain else one.step) for one in figures]


def _open_ended(one: Quantity, step: Fraction) -> Quantity:
    """Just less than half a step either way: 14.5 would have been printed as 15."""
    if one.hedge != EXACT or one.ranged:
        return one
    reach = step * Fraction(499, 1000)
    return replace(one, low=one.value - reach, high=one.value + reach, step=step)


def added(parts: Sequence[Quantity]) -> Bounds:
    """The sum of some figures, between its bounds."""
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    return Bounds(
        None if None in lows else sum((low for low in lows if low is not None), Fraction(0)),
        None if None in highs else sum((high for high in highs if high is not None), Fraction(0)),
    )


def near(one: Total) -> bool:
    """Is the total of the size of its parts, so that it is theirs and no other's?"""
    made = sum((part.value for part in one.parts), Fraction(0))
    return one.total.value > 0 and Fraction(3, 5) <= made / one.total.value <= Fraction(5, 3)


def _behind(text: str, plain: Sequence[Quantity], place: int, begin: int) -> Total | None:
    """ "X, Y and Z, a total of T", "X and Y: T in all"."""
    total = plain[place]
    before = text[max(begin, total.start - 60) : total.start]
    cue = _CUE_BEFORE.search(before)
    if not cue and not _CUE_AFTER.match(text, total.end):
        return None
    start = total.start - len(before) + cue.start() if cue else total.start
    parts = _row(text, plain[:place], total, begin, start)
    if len(parts) > 2 and parts[0].value == total.value:
        parts = parts[1:]  # "42km long, with legs of 12km and 30km, a total of 42km": the whole, said before
    parts = _of_the_unit(parts, total)
    if not total.unit and {part.noun for part in parts} - {"", total.noun} and not _of_its_kind(parts, total):
        return None
    if len(parts) < 2 or _PART_ONLY.search(text[max(begin, parts[0].start - 25) : start]):
        return None
    if not _is_joined_to(text[parts[-1].end : start], bool(cue)):
        return None
    stop = start
    while stop > parts[-1].end and text[stop - 1] in " ,;:–—-(":
        stop -= 1
    return Total(tuple(parts), total, parts[0].start, stop, start, total.end)


def _is_joined_to(between: str, cue: bool) -> bool:
    """No clause of its own between the parts and their total."""
    return (
        len(between) < 90
        and not re.search(r"\b(?:but|while|whereas|has|have|had|and)\b|[.?!]\s", between)
        and (cue or bool(re.search(r"[,:;–—=]", between)))
    )


def _row(text: str, plain: Sequence[Quantity], total: Quantity, begin: int, end: int) -> list[Quantity]:
    """The figures right before a total, back to the first that cannot be of its row."""
    row: list[Quantity] = []
    after = end
    for one in reversed(plain[-_MOST:]):
        between = text[one.end : after]
        if len(between) > 120:
            break
        if not _alike(one, total):
            continue
        if row and (not _JOINS.search(between) or _NOT_BETWEEN.search(between) or ":" in between):
            break
        row.insert(0, one)
        after = one.start
    return row


def _alike(part: Quantity, total: Quantity) -> bool:
    bare = not part.unit and not part.noun and not is_money(total.unit)  # "12 days here, nine there"
    if part.unit != total.unit and not bare:
        return False
    if part.per and total.per and part.per != total.per:
        return False
    return part.value > 0


def _of_the_unit(parts: list[Quantity], total: Quantity) -> list[Quantity]:
    """The parts from the first on that names the unit; those behind it may leave it out."""
    first = next((number for number, part in enumerate(parts) if part.unit == total.unit), len(parts))
    return parts[first:]


def _ahead(text: str, plain: Sequence[Quantity], place: int, end: int) -> Total | None:
    """ "T dropped out: X …, Y … and Z …", "T people (X men and Y women)"."""
    total = plain[place]
    opened = _OPENS.match(text, total.end, end) or _MADE_OF.match(text, total.end, end)
    if not opened:
        return None
    stop = _closing(text, opened, end)
    listed = [
        one
        for one in plain[place + 1 : place + _MOST]
        if opened.end() <= one.start
        and one.end <= stop
        and (one.unit or one.value > 12 or not is_money(total.unit))  # "£190,000 on its three shelters"
    ]
    parts = [one for one in listed if _alike(one, total)]
    if (
        len(parts) < 2
        or len(parts) != len(listed)
        or parts[0].unit != total.unit
        or _PART_ONLY.search(text[total.end : stop])
    ):
        return None
    if not _is_closed(text, parts, total, stop):
        return None
    if not _each_begins_an_item(text, parts, opened.end()) or not _of_its_kind(parts, total):
        return None
    while stop > parts[-1].end and text[stop - 1] in " ,;.:–—-)(!":
        stop -= 1
    said = total.end + len(opened.group().rstrip(" ,;:–—-("))
    return Total(
        tuple(parts), total, parts[0].start, stop, total.start, said if said - total.end < 60 else total.end
    )


def _closing(text: str, opened: re.Match[str], end: int) -> int:
    mark = opened.group().strip()[-1:]
    if mark == "(":
        close = text.find(")", opened.end(), end)
        return close if close >= 0 else end
    if mark in "–—-":
        for dash in (" – ", "—", " — ", " - "):
            close = text.find(dash, opened.end(), end)
            if close >= 0:
                return close
    return end


def _is_closed(text: str, parts: Sequence[Quantity], total: Quantity, stop: int) -> bool:
    """An "and" (or a semicolon) before the last part ends a list; behind it, one without a figure follows."""
    joined = re.search(r",?\sand\s", text[parts[-2].end : parts[-1].start])
    if re.search(r"\band\b", text[parts[-1].end : stop]) and not (joined and is_money(total.unit)):
        return False
    low = added(parts).low
    too_many = low is not None and total.high is not None and low > total.high
    return too_many or bool(re.search(r"\band\b|[;&+]|\bplus\b", text[parts[-2].end : parts[-1].start]))


def _each_begins_an_item(text: str, parts: Sequence[Quantity], start: int) -> bool:
    """Every part stands in an item of its own, the first right at the beginning or behind a short name."""
    at = start
    for number, part in enumerate(parts):
        between = text[at : part.start]
        if number == 0:
            if len(between.split()) > 4 or re.search(r"[.;]", between):
                return False
        elif not _JOINS.search(between) or _NOT_BETWEEN.search(between):
            return False
        at = part.end
    return True


_ANYTHING = words("people person animal object item work piece vehicle unit thing inhabitant resident member")


def _of_its_kind(parts: Sequence[Quantity], total: Quantity) -> bool:
    """Parts without a noun, or of the total's noun, or each of another ("12 cows, 18 sheep")."""
    if total.unit:
        return True
    nouns = [part.noun for part in parts if part.noun not in {"", "one"}]
    kinds = set(nouns)
    if kinds == {parts[0].noun} and total.noun and total.noun not in kinds | _ANYTHING:
        return False  # "24 points and 10, … 40 tries"
    return len(nouns) == len(parts) or len(kinds) == len(nouns) or kinds <= {total.noun}


_THE_OTHERS = re.compile(
    r"\b(?:the\s(?:other|remaining|rest,?)|remaining|leaving(?:\s(?:just|only|behind))?(?:\sthe)?"
    r"|leaves(?:\s(?:just|only))?|which\sleft|leaving\s\w+\swith)\s(?:just\s|only\s)?\Z",
    re.IGNORECASE,
)
_LEFT = re.compile(r"(?:\s[a-z]+)?\s(?:remain(?:ed|s|ing)?|left|to\sgo|are\sleft|were\sleft)\b")
_OF_ALL = re.compile(
    r"(?:\A|[,;:–—(“]\s?|\bthat\s|\band\s)[Oo]f\s(?:the\s|its\s|their\s|all\s|his\s|her\s|our\s|those\s"
    r"|these\s|a\stotal\sof\s|the\s[a-z]+[’']s\s)?(?:[a-z-]+\s)?\Z"
)
_OF_THEM = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
_HOLDS = re.compile(r"(?:\s[a-z]+){0,2}\s(?:include[sd]?|including)\s")
_OF_WHOM = re.compile(r"[^.;:]{0,60}?,?\sof\s(?:whom|which)\s")
_OUT_OF = re.compile(
    r"(?:\s[a-z-]+){0,2}\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s|his\s|her\s|our\s)?(?:[a-z-]+\s)?"
)


# "closed four of its 31 bakeries and opened one, leaving it with 28": some came as others went
_GAINS = re.compile(
    r"\b(?:open(?:ed|s|ing)?|re-?opened|add(?:ed|s|ing)?|bought|buy(?:s|ing)?|gain(?:ed|s|ing)?|bred|born|built"
    r"|acquired|welcomed|hired|recruited|planted|took\son|taken\son|returned|replaced|new|another|more|since)\b",
    re.IGNORECASE,
)


def _of_which(text: str, plain: Sequence[Quantity], place: int, begin: int, end: int) -> Total | None:
    """ "Of the T, X …, Y … and the other Z …"; "X of its T …, leaving Y"."""
    total = plain[place]
    first = plain[place - 1] if place else None
    parts: list[Quantity] = []
    if (
        first is not None
        and _OUT_OF.fullmatch(text[first.end : total.start])
        and _alike(first, total)
        and first.value < total.value
    ):
        parts.append(first)
    elif _OF_THEM.match(text, plain[place + 1].end if place + 1 < len(plain) else len(text)):
        pass  # "240 jobs will go, 130 of them in Leeds …, the other 110 in York"
    elif _HOLDS.match(text, total.end, end):
        pass  # "the 240 members include 90 juniors; the other 150 …"
    elif not (
        _OF_ALL.search(text[max(begin, total.start - 40) : total.start])
        or _OF_WHOM.match(text, total.end, end)
    ):
        return None
    for one in plain[place + 1 : place + _MOST]:
        between = text[
            parts[-1].end if len(parts) and parts[-1].start > total.start else total.end : one.start
        ]
        if not _alike(one, total) or _NOT_BETWEEN.search(between) or _PART_ONLY.search(_leaving_out(between)):
            break
        parts.append(one)
        if _THE_OTHERS.search(text[max(begin, one.start - 30) : one.start]):
            grown = _GAINS.search(text, total.end, one.start)
            return None if grown else _made(text, parts, total, first, EQUAL)
    if total.unit and (len(parts) < 3 or not _OF_WHOM.match(text, total.end, end)):
        return None
    asked = _OF_ALL.search(text[max(begin, total.start - 40) : total.start]) or _OF_WHOM.match(
        text, total.end, end
    )
    if (
        not asked
        or len(parts) < 2
        or (first is not None and first in parts)
        or any(one.noun not in {"", total.noun} for one in parts)
    ):
        return None
    return _made(text, parts, total, None, WITHIN)


def _leaving_out(between: str) -> str:
    """What may stand between the parts where the last one is "the other"."""
    return _HOLDS.sub("", _OF_THEM.sub("", between.replace("the rest", "")))


def _made(
    text: str, parts: list[Quantity], total: Quantity, first: Quantity | None, relation: str
) -> Total | None:
    if len(parts) < 2:
        return None
    behind = [one for one in parts if one.start > total.start]
    start = total.start if first is None or first not in parts else first.start
    return Total(tuple(parts), total, behind[0].start, behind[-1].end, start, total.end, relation)
