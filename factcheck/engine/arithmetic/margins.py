"""Differences and products: "by 214 votes to 204, a majority of 12", "six weeks at £200, £1,200 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..quantities import Quantity
from ..vocabulary.words import words
from .sizes import Bounds, difference


@dataclass(frozen=True, slots=True)
class Margin:
    """`more` and `fewer` (text[start:end]) are said to be `margin` (text[margin_start:margin_end]) apart."""

    more: Quantity
    fewer: Quantity
    margin: Quantity
    start: int
    end: int
    margin_start: int
    margin_end: int


@dataclass(frozen=True, slots=True)
class Product:
    """`count` times `each` is said to make `total`; text[start:end] shows the two, and so on."""

    count: Quantity
    each: Quantity
    total: Quantity
    start: int
    end: int
    total_start: int
    total_end: int


_TO = re.compile(
    r"(?:\s(?:votes?|seats?|points?|ballots?|runs?|delegates?|members?|MPs|councillors|in\sfavou?r"
    r"|for))?(?:\s(?:to|against|versus|and)\s|\s?[-–]\s?|,\s(?:with\s)?)(?:just\s|only\s)?"
)
_STRICT_TO = re.compile(r"(?:\s[a-zA-Z]+)?(?:\sto\s|\s?[-–]\s?)(?:just\s|his\s|her\s|their\s)?")
_MARGIN_BEFORE = re.compile(
    r"(?:\b(?:(?:an?|the|his|her|their|its|with\sa|by\sa)\s)?(?:[a-z-]+\s){0,2}?(?:majority|margin|lead"
    r"|difference|gap|advantage|edge)\sof\s(?:just\s|only\s|some\s)?|\bby\s(?:just\s|only\s|a\smere\s)?)\Z",
    re.IGNORECASE,
)
_MARGIN_AFTER = re.compile(
    r"[\s-](?:vote|seat|point|run|goal|percentage[\s-]point)?[\s-]?(?:majority|margin|lead|advantage|gap)\b"
)
_FOR_AND_AGAINST = re.compile(
    r"\b(?:votes?|voted|voting|ballot|poll(?:ed|s)?|majority|carried|passed|defeated|rejected|approved|beat"
    r"|won|lost|edged|election|count|margin)\b",
    re.IGNORECASE,
)
RATIO = re.compile(
    r"(?:\sto\s|[-–:])(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)",
    re.IGNORECASE,
)
_TOTAL_CUE = re.compile(
    r"(?:\b(?:a\stotal(?:\scost|\sbill)?\sof|total(?:l)?ing|in\sall|making|adding\sup\sto|amounting\sto"
    r"|coming\sto|or|that\sis|altogether|which\s(?:makes|comes\sto|adds\sup\sto))\s|[–—:=]\s"
    r"|\()(?:an?\stotal\sof\s)?\Z",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(r"(?:\s[a-z]+)?,?\s(?:in\stotal|in\sall|altogether|all\stold)\b")
_EACH = re.compile(
    r"\s(?:[a-z-]+\s){0,4}?(?:at|of|for|paying|pay|paid|costing|cost|worth|charged|gave|give|got|received?"
    r"|with|each|carrying|holding|seating|weighing|were\spaid|x|×)\s(?:just\s|only\s|about\s|[a-z]+\s)?\Z"
)


def margins_in(text: str, figures: Sequence[Quantity], begin: int, end: int) -> Iterator[Margin]:
    """Scores and votes of one sentence with the margin said beside them."""
    if not _FOR_AND_AGAINST.search(text, begin, end):
        return
    plain = [one for one in figures if not (one.ordinal or one.fraction or one.ranged or one.per)]
    for one, other in pairwise(plain):
        if one.unit != other.unit or one.value <= other.value or one.value < 5 or one.unit not in {"", "%"}:
            continue
        if not _STRICT_TO.fullmatch(text[one.end : other.start]):
            continue
        for margin in plain:
            if (
                margin in (one, other)
                or (one.value < 10 and margin.noun not in {"majority", "margin", "vote"})
                or not _is_margin(text, margin, one, begin)
            ):
                continue
            start = margin.start
            before = _MARGIN_BEFORE.search(text, max(begin, start - 50), start)
            after = _MARGIN_AFTER.match(text, margin.end)
            yield Margin(
                one,
                other,
                margin,
                one.start,
                other.end,
                before.start() if before else start,
                after.end() if after else margin.end,
            )


def _is_margin(text: str, margin: Quantity, one: Quantity, begin: int) -> bool:
    units = {"", "pp", "%"} if one.unit == "%" else {""}
    if RATIO.match(text, margin.number_end):
        return False  # "by three to two"
    if margin.unit not in units or margin.value > one.value or margin.noun not in _MARGIN_NOUNS:
        return False
    if _MARGIN_AFTER.match(text, margin.end):
        return True
    before = _MARGIN_BEFORE.search(text, max(begin, margin.start - 50), margin.start)
    if not before:
        return False
    plainly = before.group().strip() != "by" or margin.noun == "vote" or margin.unit == "pp"
    return plainly or abs(margin.start - one.end) < 40


_MARGIN_NOUNS = words(" vote seat point run goal majority margin lead") | {""}


def margin_holds(one: Margin) -> bool:
    return Bounds(one.margin.low, one.margin.high).meets(difference(one.more, one.fewer))


def products_in(text: str, figures: Sequence[Quantity], begin: int, end: int) -> Iterator[Product]:
    """ "N things at M each, a total of T", of one sentence."""
    plain = [one for one in figures if not (one.ordinal or one.fraction or one.ranged or one.per == "age")]
    for count, each, total in zip(plain, plain[1:], plain[2:], strict=False):
        if (
            each.unit != total.unit
            or not (each.unit or each.per == "each" or each.noun == total.noun)
            or each.unit in {"%", "pp", "year"}
            or total.per
        ):
            continue
        if not _is_rate(text, count, each) or count.value < 2 or total.value <= each.value:
            continue
        before = _TOTAL_CUE.search(text, max(begin, total.start - 40), total.start)
        if not before and not _TOTAL_AFTER.match(text, total.end):
            continue
        gap = text[each.end : total.start]
        if len(gap) > 60 or re.search(r"\b(?:and|plus|but)\b|[.;]\s", gap):
            continue
        yield Product(
            count, each, total, count.start, each.end, before.start() if before else total.start, total.end
        )


def _is_rate(text: str, count: Quantity, each: Quantity) -> bool:
    gap = text[count.end : each.start]
    if len(gap) > 50 or re.search(r"[,.;:]", gap):
        return False
    if count.unit:
        return each.per == count.unit
    if each.per in {"each", "head", "person"} or (each.per and each.per == count.noun):
        return True
    return bool(
        re.match(r"(?:\s[a-z]+){0,2}\s(?:each|apiece)\b", text[each.end : each.end + 24])
    ) or gap.endswith(" each ")


def product_holds(one: Product) -> bool:
    values = one.count, one.each
    if any(value.low is None or value.high is None for value in values):
        return True
    low = (one.count.low or 0) * (one.each.low or 0)
    high = (one.count.high or 0) * (one.each.high or 0)
    return Bounds(low, high).meets(Bounds(one.total.low, one.total.high))  # type: ignore[arg-type]
