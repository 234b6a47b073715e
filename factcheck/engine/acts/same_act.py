"""Are two passages about one and the same happening, and may their dates be compared?

Two tellings are one when their kind agrees and nothing named or counted speaks against it: another person,
another thing, "the second", "another". Where both are bare ("the collapse", "the deck gave way") they are one
only if the text tells of no other of the kind.
"""

from __future__ import annotations

from datetime import date

from ..dates import EXPLICIT, DateExpr, When
from ..dates.interval import add_months
from ..material import Material
from ..vocabulary.words import words
from .happenings import NOUN, VERB, Happening

# Of which a story mostly has one, so that "the deck gave way" and "the collapse" are one though nouns differ.
_SINGLE = words("""
    fire explosion crash collapse outage flood quake spill shooting theft sinking eruption landslide
    evacuation
    resignation death killing arrest stabbing accident
""")


def one_act(material: Material, told: Happening, other: Happening) -> bool:
    """May the two be one act, and is there no other of its kind in the text?"""
    if _several(told, other) or told.which != other.which or _introduced_late(told, other):
        return False
    if told.names and other.names:
        return bool(told.names & other.names) and not (
            told.core and other.core and not told.core & other.core
        )
    if told.core & other.core:
        return not (told.which and not told.which & {"first", "second", "third"})
    if (
        told.which
        or told.family.startswith("do:")
        or (told.core and other.core and told.family not in _SINGLE)
    ):
        return False
    if told.family == "publication" and not told.core & other.core:
        return False
    return _alone(material, told, other)


def _several(told: Happening, other: Happening) -> bool:
    """ "raids … the raid"; "the deaths … the deaths" are the same ones."""
    if told.plural and other.plural and told.head.lemma == other.head.lemma:
        return not {told.determiner, other.determiner} <= {"the", "these", "those"}
    return told.plural or other.plural


_MOST = 100  # acts of one family that are looked at: more of them are no story of one


def _introduced_late(told: Happening, other: Happening) -> bool:
    """ "The patient died … after a patient died": "a" opens a new tale, unless it comes first and
    "the" takes it up.
    """
    first, then = sorted((told, other), key=lambda one: (one.block, one.start))
    if then.determiner in _INDEFINITE or first.determiner in _INDEFINITE - {"a", "an"}:
        return True
    return first.determiner in {"a", "an"} and then.determiner not in {"the", "this", "that", "his", "her"}


def _alone(material: Material, told: Happening, other: Happening) -> bool:
    """No third mention of the family that names somebody or something else."""
    for one in material.acts_of(told.family)[:_MOST]:
        if one.quoted or one is told or one is other:
            continue
        if one.which or (one.plural and not told.plural) or one.determiner in _INDEFINITE - {"a", "an"}:
            return False
        names = told.names | other.names
        if one.names and names and not one.names & names:
            return False
        core = told.core | other.core
        if told.family not in _SINGLE and one.core and core and not one.core & core:
            return False
    return True


_INDEFINITE = frozenset({"a", "an", "another", "any", "every", "each", "some", "no"})


def comparable(published: date | None, one: DateExpr, other: DateExpr) -> tuple[When, When] | None:
    """The two dates as stretches that may be compared; None where the year of one is a mere guess."""
    mine, theirs = settled(published, one), settled(published, other)
    if mine.yearless != theirs.yearless:
        return None
    if (one.basis == EXPLICIT) != (other.basis == EXPLICIT):
        named = mine if one.basis == EXPLICIT else theirs
        if published is None or named.start is None or abs(published.year - named.start.year) > 1:
            return None
    return mine, theirs


def settled(published: date | None, expr: DateExpr) -> When:
    """A day or month without a year that seems to lie ahead, in a sentence about the past, is last year's."""
    when = expr.when
    if expr.basis == EXPLICIT or published is None or when.yearless or not (when.start and when.end):
        return when
    if when.start <= published:
        return when
    return When(add_months(when.start, -12), add_months(when.end, -12), when.granularity, when.value)


AGENTS = words("""
    police officer officers detective prosecutor prosecution court jury judge magistrate panel board
    company firm
    council government parliament man woman suspect
""")


def one_person(material: Material, one: Happening, other: Happening) -> bool:
    """Both tell of one named person, with nobody else named beside, and each act is told of them once."""
    if _own(one, other):
        return True
    first_names = material.first_names
    shared = one.names & other.names
    if not shared or one.form != VERB or other.form != VERB:
        return False
    known = shared.union(*(first_names.get(name, ()) for name in shared))
    if (one.core | other.core) - AGENTS or (one.names | other.names) - known:
        return False
    return all(
        len([act for act in material.acts_of(each.family) if act.names & shared and act.form == VERB]) == 1
        for each in (one, other)
    )


def _own(one: Happening, other: Happening) -> bool:
    """ "Elena Marsh was convicted in May. Her trial opened …": the next sentence's "her" is the one
    just named.
    """
    first, then = sorted((one, other), key=lambda act: (act.block, act.start))
    near = first.block == then.block and then.sentence - first.sentence == 1
    named = first.form == VERB and bool(first.names) and not first.core - AGENTS
    return near and named and then.form != VERB and then.determiner in {"his", "her"} and not then.names


def one_thing(material: Material, one: Happening, other: Happening) -> bool:
    """Both tell of one thing by the same words, and each act is told of such a thing once."""
    if not (one.core & other.core or (one.names and not one.core | other.core)) or one.names != other.names:
        return False
    if one.form != VERB or other.form != VERB or one.core != other.core:
        return False
    same = [
        [act for act in material.acts_of(each.family) if act.core & each.core or act.names & each.names]
        for each in (one, other)
    ]
    return all(len(told) == 1 for told in same)


def befell_one(material: Material, first: Happening, other: Happening) -> bool:
    """ "The roof gave way … the collapse of the tower": the noun names what it befell, and it is another."""
    noun, clause = (first, other) if first.form == NOUN else (other, first)
    tokens = material.sentence(noun.block, noun.sentence).tokens
    behind = tokens[noun.head.index + 1 : noun.head.index + 7]
    if not behind or behind[0].text != "of":
        return True
    last = next((number for number, one in enumerate(behind) if one.pos in {"VERB", "AUX", "PUNCT"}), None)
    known = {one.lemma.casefold() for one in material.sentence(clause.block, clause.sentence).tokens}
    things = [one for one in behind[1:last] if one.pos in {"NOUN", "PROPN"} and not one.text[0].isdigit()]
    dates = material.sentence(noun.block, noun.sentence).dates
    things = [one for one in things if not any(each.start <= one.start < each.end for each in dates)]
    return not things or any(one.lemma.casefold() in known for one in things)
