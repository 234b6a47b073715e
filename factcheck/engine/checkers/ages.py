"""Somebody's age does not go with the year of birth, or with another age the text gives.

Born in 1962 and twenty in 1975; aged 58 in the first paragraph and "the 63-year-old" in the last; a club
founded in 1925 that marks its ninetieth anniversary in 2025. Dates and ages are to be underlined and
checked again on newsroom accuracy checklists, and readers who know the person see the slip first. Before
the birthday somebody is a year younger than the years alone would say, so two ages fit each pair of years,
and leap-day birthdays come every year like others.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..apparent import explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..lives import BIRTH, NOW, Feast, LifeClaim, Tally, feasts_of, life_claims, tallies_of
from ..material import Material, finding
from .examples.ages import SHOULD_FLAG, SHOULD_PASS

CHECKER = "ages"
KIND = "age against birth"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

_NEAR = 75  # days by which two bounds may miss each other: a birthday between writing and printing
_BUT = ("planned", "hypothetical")  # whoever "cannot swim" is sixty all the same


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each person whose ages and birth cannot all be true."""
    lives: dict[int, list[LifeClaim]] = {}
    for claim in life_claims(material.reading, material.persons):
        lives.setdefault(id(claim.person), []).append(claim)
    for claims in lives.values():
        found = _first_conflict(material, claims[:24])
        if found:
            yield found
    told: set[tuple[int, int]] = set()
    for feast in feasts_of(material.reading):
        found = _of_feast(material, feast)
        if found:
            told.add((feast.block, feast.number))
            yield found
    for tally in tallies_of(material.reading):
        if (tally.block, tally.number) not in told:
            found = _of_tally(material, tally)
            if found:
                yield found


def _first_conflict(material: Material, claims: list[LifeClaim]) -> Inconsistency | None:
    """Births first: the later claim against each one before it."""
    for index, one in enumerate(claims):
        for other in claims[:index]:
            if _apart(one, other) and not {one.gender, other.gender} >= {"he", "she"}:
                found = _found(material, other, one)
                if found:
                    return found
    return None


def _apart(one: LifeClaim, other: LifeClaim) -> bool:
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return gap > (_NEAR if NOW in {one.at, other.at} else 0)


def _found(material: Material, one: LifeClaim, other: LifeClaim) -> Inconsistency | None:
    sides = [material.statement(claim.block, claim.start, claim.end) for claim in (one, other)]
    if sides[0].sentence is sides[1].sentence and (one.at == other.at == NOW or _overlap(one, other)):
        return None  # two of one name in one sentence are two
    own = (*_BUT, "quoted speech") if one.loose or other.loose else _BUT  # "I was eight"
    if any(not_asserted(side, but=own) for side in sides) or explained(*sides, only=("namesakes",)):
        return None
    return finding(
        CHECKER,
        KIND,
        ADVISORY if one.loose or other.loose else BLOCKING,
        (material.side(one.block, one.start, one.end), material.side(other.block, other.start, other.end)),
        message=_message(one, other),
        suggestion="Check the date of birth and the age, and the year in which somebody was that old.",
        values=((_value(one), _read(one)), (_value(other), _read(other))),
    )


def _overlap(one: LifeClaim, other: LifeClaim) -> bool:
    return one.start < other.end and other.start < one.end


def _of_feast(material: Material, feast: Feast) -> Inconsistency | None:
    """An anniversary that counts another number of years than lie between."""
    begun = feast.founding
    real = feast.year - begun.year
    if real == feast.number or real <= 0:
        return None
    sides = [
        material.statement(feast.block, feast.start, feast.end),
        material.statement(begun.block, begun.start, begun.end),
    ]
    if any(not_asserted(side, but=_BUT) for side in sides):
        return None
    sides.sort(key=lambda side: (side.block.index, side.start))
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(sides[0].block.index, sides[0].start, sides[0].end),
            material.side(sides[1].block.index, sides[1].start, sides[1].end),
        ),
        message=f"From {begun.year} to {feast.year} it is {real} years, not {feast.number}.",
        suggestion="Check the year of the beginning and the number of the anniversary.",
        values=((str(begun.year), "the year it began"), (str(feast.number), "the years counted")),
    )


def _of_tally(material: Material, tally: Tally) -> Inconsistency | None:
    """Years or editions counted that do not lie between the beginning and publication."""
    begun = tally.origin
    if tally.real <= 0 or abs(tally.real - tally.number) <= tally.slack:
        return None
    sides = [
        material.statement(tally.block, tally.start, tally.end),
        material.statement(begun.block, begun.start, begun.end),
    ]
    overlap = tally.block == begun.block and tally.start < begun.end and begun.start < tally.end
    if overlap or any(not_asserted(side, but=_BUT) for side in sides):
        return None
    sides.sort(key=lambda side: (side.block.index, side.start))
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(sides[0].block.index, sides[0].start, sides[0].end),
            material.side(sides[1].block.index, sides[1].start, sides[1].end),
        ),
        message=f"From {begun.year} to {tally.year} it is {tally.real} years, not {tally.number}.",
        suggestion="Check the year of the beginning and the count.",
        values=((str(begun.year), "the year it began"), (str(tally.number), "the years counted")),
    )


def _message(one: LifeClaim, other: LifeClaim) -> str:
    birth, age = (one, other) if one.kind == BIRTH else (other, one)
    if birth.kind == BIRTH and age.age is not None:
        return f"Born {_value(birth)}, nobody is {age.age} ({age.at}): that puts the birth at {_value(age)}."
    if one.kind == other.kind == BIRTH:
        return "The text gives two dates of birth for one person."
    return f"The two ages put the birth at {_value(one)} and at {_value(other)}."


def _value(claim: LifeClaim) -> str:
    return _years(claim.earliest, claim.latest)


def _years(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _read(claim: LifeClaim) -> str:
    return "the year of birth" if claim.age is None else f"born then, who is {claim.age} {claim.at}"
