"""Telling a real conflict from an apparent one: each reason a named concept in its own file, asked by all.

Two questions. `not_asserted(statement)`: is there a reason why the paper does not state this itself, as a
fact (somebody's quoted words, a question, a condition, a plan, a correction note)? `explained(one, other)`:
is there a reason why both statements may be true (another period, place, scope, a part and its whole …)?
Both answer with the name of the concept, "" for none, so that a test or a person can see which one spoke.
"""

from __future__ import annotations

from collections.abc import Callable

from ..statement import Statement
from . import (
    annual_event,
    another_name,
    change,
    correction_note,
    definition,
    estimate,
    fiscal_year,
    hypothetical,
    inclusive,
    namesakes,
    other_period,
    other_place,
    other_scope,
    other_speaker,
    other_subject,
    own_event,
    planned,
    planned_and_held,
    question,
    quoted_speech,
    retold,
    rounding,
    sequence,
    subset,
    time_zones,
)

_Alone = Callable[[Statement], bool]
_Pair = Callable[[Statement, Statement], bool]

# In the order in which they are asked: the cheap ones first.
ALONE: dict[str, _Alone] = {
    "question": question.applies,
    "quoted speech": quoted_speech.applies,
    "correction note": correction_note.applies,
    "hypothetical": hypothetical.applies,
    "planned": planned.applies,
}
PAIRS: dict[str, _Pair] = {
    "other speaker": other_speaker.applies,
    "other subject": other_subject.applies,
    "other period": other_period.applies,
    "estimate": estimate.applies,
    "definition": definition.applies,
    "other scope": other_scope.applies,
    "subset": subset.applies,
    "planned and held": planned_and_held.applies,
    "annual event": annual_event.applies,
    "other place": other_place.applies,
    "namesakes": namesakes.applies,
    "own event": own_event.applies,
    "another name": another_name.applies,
    "retold": retold.applies,
    "sequence": sequence.applies,
    "inclusive or exclusive": inclusive.applies,
    "time zones": time_zones.applies,
    "rounding": rounding.applies,
    "change": change.applies,
    "fiscal year": fiscal_year.applies,
}


def not_asserted(statement: Statement, *, but: tuple[str, ...] = ()) -> str:
    """Why the text does not state this itself, as a fact: the concept's name, or "". `but`: not asked."""
    return next((name for name, applies in ALONE.items() if name not in but and applies(statement)), "")


def explained(
    one: Statement, other: Statement, *, but: tuple[str, ...] = (), only: tuple[str, ...] = ()
) -> str:
    """Why both may be true: the concept's name, or "". Symmetric. `but`: concepts to leave out; `only`: those
    that can apply at all.
    """
    return next(
        (
            name
            for name, applies in PAIRS.items()
            if name not in but and (not only or name in only) and (applies(one, other) or applies(other, one))
        ),
        "",
    )
