"""A matter that ends in two ways, and one sentence said twice with a word turned round.

"Convicted" and "acquitted" of the same thing; "a ruined manor" and "a well-preserved manor".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..material import Material
from ..syntax.actors import SAME, Act, same_thing
from ..syntax.alignment import fit
from ..vocabulary.antonyms import opposed
from .conditions import OUTCOMES, exclude, opposite
from .shared import MOST, Opposition, bag, bearer, told, verb


def outcomes(material: Material) -> Iterator[Opposition]:
    """The same matter ended in two ways: "convicted" and "acquitted" of one thing."""
    ways: dict[str, tuple[list[Act], list[Act]]] = defaultdict(lambda: ([], []))
    for act in material.told.acts:
        if told(act) and act.clause.tense:
            for matter, side in OUTCOMES.get(verb(act), {}).items():
                ways[matter][side].append(act)
    for matter, (first, second) in ways.items():
        for one in first[:MOST]:
            for other in second[:MOST]:
                if _one_matter(one, other):
                    yield Opposition(one, other, matter, _sure(one, other))


def _one_pronoun(one: Act, other: Act) -> bool:
    return (
        one.agent is not None
        and other.agent is not None
        and bool(one.agent.pronoun)
        and (one.agent.pronoun == other.agent.pronoun)
    )


def _pronouns_far_apart(one: Act, other: Act) -> bool:
    """ "It" in two paragraphs: who knows what is meant?"""
    subjects = one.clause.subject, other.clause.subject
    return one.block != other.block and all(part is not None and bool(part.pronoun) for part in subjects)


def _sure(one: Act, other: Act) -> bool:
    """Nobody guessed by a pronoun, and the same who acts where both say who does."""
    if one.guessed or other.guessed:
        return False
    return one.agent is None or other.agent is None or same_thing(one.agent, other.agent) == SAME


def _one_matter(one: Act, other: Act) -> bool:
    if any(act.clause.lemma == "survive" and act.clause.passive for act in (one, other)):
        return False  # "is survived by his wife": said of the dead alone
    if "survive" in {one.clause.lemma, other.clause.lemma} and one.clause.passive != other.clause.passive:
        return same_thing(bearer(one), bearer(other)) == SAME
    if (one.patient is None) != (other.patient is None) and not (one.agent and other.agent):
        return same_thing(bearer(one), bearer(other)) == SAME  # "survived" and "was destroyed"
    there, back = fit(one, other, figures=False), fit(other, one, figures=False)
    if there is None or back is None or (there.missed and back.missed):
        return False
    if one.patient is not None or other.patient is not None:
        if one.patient is None or other.patient is None:
            return False
        return there.what >= SAME and (
            there.who >= SAME or _one_pronoun(one, other) or one.agent is None or other.agent is None
        )
    return there.who >= SAME


def twins(material: Material) -> Iterator[Opposition]:
    """The same verb of the same subject, all alike but for one word and its opposite."""
    groups: dict[str, list[Act]] = defaultdict(list)
    for act in material.told.acts:
        if told(act):
            groups[act.clause.lemma].append(act)
    for rows in groups.values():
        rows = rows[:MOST]
        for number, one in enumerate(rows):
            for other in rows[number + 1 :]:
                matter = _turned(material, one, other)
                if matter:
                    yield Opposition(one, other, matter, sure=False)


def _turned(material: Material, one: Act, other: Act) -> str:
    tenses = {one.clause.tense, other.clause.tense} - {""}
    if len(tenses) > 1 or one.clause.passive != other.clause.passive:
        return ""
    if same_thing(bearer(one), bearer(other)) < SAME or _pronouns_far_apart(one, other):
        return ""
    first, second = bag(material, one), bag(material, other)
    left, right = first - second, second - first
    if not left or not right or len(left) > 6 or len(right) > 6:
        return ""
    things = {act.clause.object.noun for act in (one, other) if act.clause.object is not None}
    for a in sorted(left):
        for b in sorted(right):
            matter = exclude(a, b) or opposite(a, b) or (opposed(a, b) if a in things and b in things else "")
            rests = left - {a, a.split("_")[-1]}, right - {b, b.split("_")[-1]}
            if matter and _nothing_else(*rests):
                return matter
    return ""


def _nothing_else(left: frozenset[str], right: frozenset[str]) -> bool:
    """Does no other word part the two: "open to buses" and "closed to cars"?"""
    return not (left and right) and not any(word.startswith(("to_", "for_")) for word in left | right)
