"""Another place: "40 in Leeds" and "30 in York" are both true, as are a town's figure and its country's."""

from __future__ import annotations

from ..placing.places import Place, places_in
from ..statement import Statement


def applies(one: Statement, other: Statement) -> bool:
    """Does each of the two name a place, and neither the other's?"""
    mine, theirs = _places(one), _places(other)
    if not mine or not theirs:
        return False
    return not any(_one_place(here, there) for here in mine for there in theirs)


def _one_place(here: Place, there: Place) -> bool:
    """One name, a word of it shared ("Port Amery", "Amery"), or one said to lie in the other."""
    mine, theirs = _words(here.name), _words(there.name)
    if here.name == there.name or mine & theirs or here.name in there.holders or there.name in here.holders:
        return True
    return bool(set(here.holders) & set(there.holders)) and here.venue == there.venue != ""


def _places(statement: Statement) -> list[Place]:
    """The places of the statement itself; of its sentence where the statement has none."""
    found = places_in(statement.block, statement.sentence)
    inside = [one for one in found if statement.start <= one.start < statement.end]
    return inside or (found if len(found) == 1 else [])


def _words(name: str) -> set[str]:
    return {word for word in name.split() if len(word) > 3}
