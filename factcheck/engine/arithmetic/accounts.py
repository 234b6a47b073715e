"""Sums that a sentence makes by its verbs: won, drawn and lost; revenue less costs; a number at a price.

"They played 38, won 21, drew nine and lost nine"; "revenue of 640 and costs of 585, leaving a profit of 65";
"1,200 tickets at £35 each, bringing in £36,000"; "a household of four may use 600 litres, or 250 a head".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ..quantities import EXACT, Quantity, is_money
from ..vocabulary.words import words
from .sizes import Bounds
from .totals import added, in_full

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Account:
    """What the figures at `shown` make (`made`), and the figure said to be it; `how` in words."""

    shown: Span
    said: Quantity
    said_at: Span
    made: Fraction
    how: str


def accounts_in(text: str, figures: Sequence[Quantity], begin: int, end: int) -> Iterator[Account]:
    """The sums of one sentence, text[begin:end], that do not come out."""
    plain = [one for one in figures if not (one.ordinal or one.fraction or one.ranged or one.per == "age")]
    if len(plain) < 3:
        return
    yield from _results(text, plain, begin, end)
    yield from _profits(text, plain, begin, end)
    yield from _takings(text, plain, begin, end)
    yield from _heads(text, plain)
    yield from _chamber(text, plain, begin, end)
    yield from _crews(text, plain)


_PLAYED = re.compile(r"\b(?:played|games|matches|fixtures|outings|starts|bouts|fights|tests|contests)\b")
_WON = re.compile(r"\b(?:won|wins|winning|victories)\b", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|losing|defeats|losses)\b", re.IGNORECASE)
_DRAWN = re.compile(r"\b(?:drew|drawn|drawing|draws|tied)\b", re.IGNORECASE)


def _results(text: str, plain: Sequence[Quantity], begin: int, end: int) -> Iterator[Account]:
    """ "played 38, won 21, drew nine and lost nine"."""
    said = text[begin:end]
    if len(plain) < 3 or not (_PLAYED.search(said) and _WON.search(said) and _LOST.search(said)):
        return
    parts = [
        one for cue in (_WON, _DRAWN, _LOST) if (one := _beside(text, cue, plain[1:], begin, end)) is not None
    ]
    whole = plain[0]
    rest = plain[1:]
    if len(parts) != (3 if _DRAWN.search(said) else 2) or len(set(map(id, parts))) != len(parts):
        return
    if whole.unit or rest[: len(parts)] != sorted(parts, key=lambda one: one.start):
        return
    made = sum((one.value for one in parts), Fraction(0))
    if made != whole.value and abs(made - whole.value) <= 4 and whole.hedge == EXACT:
        first, last = min(one.start for one in parts), max(one.end for one in parts)
        yield Account((first, last), whole, (whole.start, whole.end), made, "Won, drawn and lost")


def _beside(
    text: str, cue: re.Pattern[str], plain: Sequence[Quantity], begin: int, end: int
) -> Quantity | None:
    """The figure right behind a verb ("won 21") or right before a noun ("21 wins")."""
    for word in cue.finditer(text, begin, end):
        for one in plain:
            if 0 < one.start - word.end() <= 6 or 0 <= word.start() - one.number_end <= 1:
                return one
    return None


_INCOME = re.compile(
    r"\b(?:revenues?|sales|turnover|income|takings|receipts|earned|took\sin|proceeds)\b", re.IGNORECASE
)
_COSTS = re.compile(r"\b(?:costs?|expenses|expenditure|outgoings|spending|spent|outlay)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:leaving|left|giving|making|for|yielding|producing|with)\s(?:it\s|them\s|the\s\w+\s)?(?:with\s)?"
    r"(?:an?\s|the\s)?(?:[a-z-]+\s){0,3}?(?:profits?|surplus|loss|deficit|margin|shortfall)\sof\s\Z",
    re.IGNORECASE,
)


def _profits(text: str, plain: Sequence[Quantity], begin: int, end: int) -> Iterator[Account]:
    """ "revenue of 640 and costs of 585, leaving a profit of 65"."""
    for one, other, left in zip(plain, plain[1:], plain[2:], strict=False):
        if not (one.unit == other.unit == left.unit and is_money(one.unit)):
            continue
        first, second = text[max(begin, one.start - 40) : one.start], text[one.end : other.start]
        cue = _LEFT.search(text[max(begin, left.start - 60) : left.start])
        if not cue or not (
            (_INCOME.search(first) and _COSTS.search(second))
            or (_COSTS.search(first) and _INCOME.search(second))
        ):
            continue
        fine = in_full([one, other, left])
        made = abs(one.value - other.value)
        gap = abs(fine[0].value - fine[1].value)
        slack = sum((part.step for part in fine), Fraction(0)) / 2
        if not Bounds(gap - slack, gap + slack).meets(Bounds(left.low, left.high)):
            yield Account(
                (one.start, other.end), left, (left.start, left.end), made, "The one less the other"
            )


_BRINGS = re.compile(
    r"(?:\b(?:bringing\sin|raising|earning|making|netting|yielding|fetching|worth|costing|grossing|taking"
    r"|(?:at|for)\sa\s(?:total\s)?cost\sof|a\sbill\sof|bill\sof|(?:which|that)\s(?:comes\sto|came\sto|makes"
    r"|made|is|adds\sup\sto|works\sout\sat|brings?\sin|brought\sin)|coming\sto|amounting\sto|or|a\stotal\sof"
    r"|total(?:l)?ing)\s)(?:a\stotal\sof\s|just\s|only\s|some\s|about\s)?\Z",
    re.IGNORECASE,
)
_EACH_OF = re.compile(
    r"\beach\sof\s(?:the|its|their|his|her|our|these|those)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE
)
_EACH = re.compile(
    r"\s(?:each|apiece|a\s(?:head|piece|seat|ticket|person|time|go|copy|bottle)|per\s[a-z]+)\b"
)
_AT = re.compile(r"(?:\s[a-z-]+){1,3}?\s(?:at|for)\s\Z")
_DAYS = re.compile(r"\s(?:days|nights|evenings|shifts)\s(?:a|per|every|each)\s(week)\b")
_A_DAY = re.compile(r"\s?(?:a|per|each|every)\s(?:day|night|evening|shift)\b")


def _takings(text: str, plain: Sequence[Quantity], begin: int, end: int) -> Iterator[Account]:
    """A number, a price each, and what the two are said to make."""
    for one, other, total in zip(plain, plain[1:], plain[2:], strict=False):
        gap = text[other.end : total.start]
        if len(gap) > 110 or re.search(r"[.;]\s|\b(?:plus|but|except|after)\b", gap):
            continue
        count, price = (other, one) if is_money(one.unit) else (one, other)
        if not (is_money(price.unit) and price.unit == total.unit) or is_money(count.unit) or total.per:
            continue
        cue = _BRINGS.search(text[max(begin, total.start - 40) : total.start])
        if not cue or not _priced(text, count, price, begin):
            continue
        made = count.value * price.value
        low, high = (count.low or Fraction(0)) * (price.low or Fraction(0)), made
        if count.high is not None and price.high is not None:
            high = count.high * price.high
        bounds = Bounds(low, high)
        if total.value > price.value and not bounds.meets(Bounds(total.low, total.high)):
            span = min(one.start, other.start), max(one.end, other.end)
            yield Account(span, total, (total.start, total.end), made, "The number times the price")


def _priced(text: str, count: Quantity, price: Quantity, begin: int) -> bool:
    if _DAYS.match(text, count.number_end) or count.per == "week":
        return price.per in {"day", "night"} or bool(_A_DAY.match(text, price.number_end))
    if price.start < count.start:
        return False
    if _EACH_OF.search(text[max(begin, count.start - 40) : count.start]):
        return not price.per
    gap = text[count.number_end : price.start]
    each = price.per in {"each", "head", "person"} or bool(_EACH.match(text, price.number_end))
    return count.value >= 2 and each and bool(_AT.fullmatch(gap)) and count.unit == ""


_A_HEAD = re.compile(
    r"(?:\s[a-z]+)?\s(?:a|per|for\seach|each)\s?(?:head|person|member|inhabitant|resident)?\b"
)
_OF_PEOPLE = re.compile(
    r"\b(?:household|family|group|party|crew|team|class|couple|village|town)\sof\s\Z", re.IGNORECASE
)
_OR = re.compile(r".{0,40}?(?:,\sor\s|\s\(|,\sthat\sis\s|—|\s[–—-]\s|,\s)(?:just\s|only\s|about\s|some\s)?\Z")


def _heads(text: str, plain: Sequence[Quantity]) -> Iterator[Account]:
    """ "a household of four … 600 litres a day, or 150 litres a head"."""
    for count, whole, each in zip(plain, plain[1:], plain[2:], strict=False):
        if count.unit or whole.unit != each.unit or not whole.unit or whole.unit == "%" or count.value < 2:
            continue
        if not _OF_PEOPLE.search(text[max(0, count.start - 14) : count.start]):
            continue
        per_head = each.per in {"head", "person"} or re.match(
            r"\s(?:[a-z]+\s)?(?:a\shead|each|per\s(?:head|person)|apiece)\b",
            text[each.number_end : each.end + 20],
        )
        if not per_head or not _OR.fullmatch(text[whole.end : each.start]):
            continue
        made = whole.value / count.value
        slack = (whole.step / count.value + each.step) / 2
        if not Bounds(made - slack, made + slack).meets(Bounds(each.low, each.high)):
            yield Account(
                (count.start, whole.end), each, (each.start, each.end), made, "The one by the other"
            )


_CHAMBER = re.compile(
    r"\b(?:chamber|council|parliament|assembly|senate|house|board|committee|court|jury|panel|cabinet|body)\sof\s"
    r"(?:just\s|only\s)?\Z",
    re.IGNORECASE,
)
_STRONG = re.compile(r"[\s-](?:seat|member|strong|person|seater)\b")
_VOTES_TO = re.compile(r"(?:\svotes)?(?:\sto\s|\s?[-–]\s?)|\s(?:for|in\sfavour)(?:,\s|\sand\s|,\sand\s)")
_HELD_BACK = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:abst\w+|absent|blank|spoil\w+|did\snot\svote|stayed\saway)\b"
)


def _chamber(text: str, plain: Sequence[Quantity], begin: int, end: int) -> Iterator[Account]:
    """ "by 24 votes to 17, with three abstentions, in a chamber of 41": more votes than seats."""
    seats = [
        one
        for one in plain
        if _CHAMBER.search(text[max(begin, one.start - 30) : one.start])
        or _STRONG.match(text, one.number_end)
    ]
    pairs = [
        (one, other)
        for one, other in pairwise(plain)
        if _VOTES_TO.fullmatch(text[one.number_end : other.start]) and not (one.unit or other.unit)
    ]
    if len(seats) != 1 or len(pairs) != 1 or seats[0] in pairs[0]:
        return
    parts = [*pairs[0], *(one for one in plain if _HELD_BACK.match(text, one.number_end))]
    made = sum((one.value for one in parts), Fraction(0))
    if made > seats[0].value > pairs[0][0].value:
        span = min(one.start for one in parts), max(one.end for one in parts)
        yield Account(span, seats[0], (seats[0].start, seats[0].end), made, "The votes")


_AND_CREW = re.compile(r"\s[a-z]+,?\s(?:and|with|plus)\s(?:its\s|a\s)?(?:crew\sof\s)?\Z")
_ABOARD = re.compile(r"(?:\s[a-z]+)?\s(?:on\sboard|aboard|survived|died|were\skilled|inside)\b")


def _crews(text: str, plain: Sequence[Quantity]) -> Iterator[Account]:
    """ "26 passengers and five crew … all 30 on board"."""
    for one, other, whole in zip(plain, plain[1:], plain[2:], strict=False):
        if one.unit or other.unit or whole.unit or other.noun not in _CREW or one.noun in _CREW:
            continue
        everybody = re.search(r"\b[Aa]ll\s(?:of\sthe\s)?\Z", text[max(0, whole.start - 12) : whole.start])
        joined = _AND_CREW.fullmatch(text[one.number_end : other.start])
        made = one.value + other.value
        if everybody and joined and _ABOARD.match(text, whole.number_end) and made != whole.value:
            yield Account(
                (one.start, other.end), whole, (whole.start, whole.end), made, "The one and the other"
            )


_CREW = words("crew crewman crewmember pilot steward attendant driver guard")


def made_of(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Can the parts make the whole, by the digits printed?"""
    *rest, total = in_full([*parts, whole])
    return added(rest).meets(Bounds(total.low, total.high))
