"""A person or a thing in two states that exclude each other.

A text says in one place that a man is being held and in another that he is on the run; that a mill has been
shut since 2016 and that it grinds flour every week; that a jury convicted him and that he was acquitted;
that all were saved and that two drowned. Each half was true at some time in the reporting, and one of them
was left standing when the story moved on. The reader cannot tell which. The BBC's editorial guidelines ask
for "due accuracy" in all output, which a text that disagrees with itself does not have. States change, so a
date, a "then", an "again" or a "had been" makes both true; so do two halves of a place, two votes and two
speakers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..apparent import explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..opposites import RULES, Exclusion, Found, Opposition, exclusions, kinds, opposed_poles
from ..opposites.shared import statement_of
from ..opposites.taken_back import taken_back
from ..syntax.actors import Act
from .examples import states as told_plainly
from .examples import states_fields as fields

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

SHOULD_FLAG = told_plainly.SHOULD_FLAG + fields.FLAG
SHOULD_PASS = told_plainly.SHOULD_PASS + fields.PASS

CHECKER = "states"
KIND = "opposite states"
# Plans and conditions are read clause by clause by what finds the pairs.
_READ_CLOSER = ("planned", "hypothetical")
_MESSAGES = {
    "unanimity": "A vote without dissent is told, and votes that were not for it: {one} / {other}.",
    "all": "Something is told of all of them, and its opposite of some: {one} / {other}.",
    "use": "It is out of use in one place of the text, and at work in another: {one} / {other}.",
}
_SUGGESTION = "Find out which is so. If one followed the other, say when each was so."
_MESSAGE = "The text says both {one} and {other}; only one of them can be so."


def check(material: Material) -> Iterator[Inconsistency]:
    """Each pair of statements of which only one can be so."""
    for rule in RULES:
        for found in rule(material):
            if _at_one_time(material, found):
                yield _finding(material, found)
    for told in chain[Exclusion | Found](exclusions(material), kinds(material), opposed_poles(material)):
        if not any(taken_back(each.block, each.sentence) for each in (told.one, told.other)):
            yield _told(material, told)


def _told(material: Material, found: Exclusion | Found) -> Inconsistency:
    one, other = found.one, found.other
    return finding(
        CHECKER,
        KIND,
        BLOCKING if found.sure else ADVISORY,
        (
            material.side(one.block.index, one.start, one.end),
            material.side(other.block.index, other.start, other.end),
        ),
        message=_MESSAGE.format(one=f"“{one.text}”", other=f"“{other.text}”"),
        suggestion=_SUGGESTION,
        values=(("states", found.matter), ("told", "in other words")),
    )


def _at_one_time(material: Material, found: Opposition) -> bool:
    one, other = found.one, found.other
    first, second = statement_of(material, one), statement_of(material, other)
    if one.block == other.block and first.sentence is second.sentence:
        return False
    if _side_by_side(one, other) and (
        one.clause.lemma == other.clause.lemma or first.block.block.kind == "headline"
    ):
        return False  # "The bridge is open. The bridge is closed.": a play on words
    if not_asserted(first, but=_READ_CLOSER) or not_asserted(second, but=_READ_CLOSER):
        return False
    if any(taken_back(each.block, each.sentence) for each in (first, second)):
        return False
    voices = one.clause.speaker, other.clause.speaker
    if voices[0] and voices[1] and voices[0] != voices[1]:
        return False
    return found.lasting or not explained(first, second, only=("sequence",))


def _side_by_side(one: Act, other: Act) -> bool:
    return one.block == other.block and abs(one.clause.sentence - other.clause.sentence) == 1


def _finding(material: Material, found: Opposition) -> Inconsistency:
    first, second = statement_of(material, found.one), statement_of(material, found.other)
    message = _MESSAGES.get(found.matter, _MESSAGE).format(one=f"“{first.text}”", other=f"“{second.text}”")
    return finding(
        CHECKER,
        KIND,
        BLOCKING if found.sure else ADVISORY,
        (
            material.side(found.one.block, first.start, found.one.clause.shown),
            material.side(found.other.block, second.start, found.other.clause.shown),
        ),
        message=message,
        suggestion=_SUGGESTION,
        values=((found.one.clause.lemma, found.matter), (found.other.clause.lemma, found.matter)),
    )
