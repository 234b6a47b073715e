"""All, and yet not all: "unanimously" and votes against; everyone saved and two drowned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..acts.deeds import family_of
from ..material import Material
from ..syntax.actors import DIFFERENT, PEOPLE, SAME, Act, same_thing
from ..syntax.alignment import names_it, undergoer
from ..vocabulary.words import words
from .conditions import opposite
from .shared import MOST, Opposition, statement_of, told, verb

_DISSENT = words("abstain dissent")
_VOTING = words("pass approve vote adopt back win carry reject agree decide defeat ratify")
_SPLIT = re.compile(
    r"\bby\s(?:a\svote\sof\s)?\w+\s?(?:votes?\s)?(?:to|-|–|against)\s?(?!(?:nil|zero|none|no|0)\b)\w+\b",
    re.IGNORECASE,
)


def exceptions(material: Material) -> Iterator[Opposition]:
    """ "unanimously" and votes against; all saved and two drowned."""
    whole = [act for act in material.told.acts if told(act) and (_is_unanimous(act) or _all(act))][:MOST]
    if not whole:
        return
    for other in material.told.acts:
        if not other.clause.asserted or not other.clause.tense:
            continue
        for one in whole:
            if _is_unanimous(one):
                if told(other) and _dissents(material, one, other) and _same_vote(material, one, other):
                    yield Opposition(one, other, "unanimity", sure=True)
            elif _is_exception(one, other):
                yield Opposition(one, other, "all", sure=True)


def _is_unanimous(act: Act) -> bool:
    clause = act.clause
    phrases = [act.agent, act.patient, clause.complement, *(one for _, one in clause.others)]
    return "unanimously" in clause.adverbs or any(
        one is not None and ("unanimous" in one.words or one.noun == "unanimous") for one in phrases
    )


def _dissents(material: Material, one: Act, act: Act) -> bool:
    clause = act.clause
    if act.agent is None or act.agent.is_zero:
        return False
    if clause.lemma in _DISSENT:
        return True
    if clause.lemma in {"oppose", "reject"}:
        return any(same_thing(act.patient, part) == SAME for part in (one.patient, one.agent))
    if clause.lemma in _VOTING and _SPLIT.search(statement_of(material, act).text):
        return True
    against = any(word == "against" for word, _ in clause.others) or "against" in clause.adverbs
    return clause.lemma == "vote" and against


def _same_vote(material: Material, one: Act, other: Act) -> bool:
    first, second = material.told.sentence_of(one), material.told.sentence_of(other)
    votes = [
        [phrase for phrase in row if phrase.noun in {"vote", "ballot", "decision"}] for row in (first, second)
    ]
    if any(same_thing(a, b) == DIFFERENT for a in votes[0] for b in votes[1]):
        return False
    if abs(one.block - other.block) <= 1:
        return True
    return any(same_thing(a, b) >= SAME for a in first[:MOST] for b in second[:MOST])


def _all(act: Act) -> bool:
    part = undergoer(act)
    return part is not None and part.quantity == "all" and act.clause.tense != ""


def _is_exception(one: Act, other: Act) -> bool:
    """Of all of whom one thing is told, is the opposite told of some?"""
    whole, part = undergoer(one), undergoer(other)
    if whole is not None and whole.of is not None and whole.noun in {"all", "each", "every"}:
        whole = whole.of  # "all of the eggs"
    if whole is None or part is None or part.is_zero or part.quantity in {"all", "any", "a", ""}:
        return False
    same = names_it(replace(whole, words=whole.words - {part.quantity}), part) or (
        whole.noun in {"everyone", "everybody", "all"}
        and part.noun in PEOPLE | {"people"}
        and _shares_place(one, other)
    )
    if not same:
        return False
    if other.clause.negated != one.clause.negated:
        return family_of(one.clause) == family_of(other.clause)
    sides = {word for act in (one, other) for word, _ in act.clause.others if word in {"for", "against"}}
    if one.clause.lemma == other.clause.lemma == "vote":
        return len(sides) > 1
    return not one.clause.negated and bool(opposite(verb(one), verb(other)))


def _shares_place(one: Act, other: Act) -> bool:
    first = {noun for _, phrase in one.clause.others for noun in (phrase.noun,)}
    parts = [undergoer(one), undergoer(other)]
    first |= {below.noun for below_of in parts[:1] if below_of is not None for _, below in below_of.after}
    second = {phrase.noun for _, phrase in other.clause.others}
    second |= {below.noun for below_of in parts[1:] if below_of is not None for _, below in below_of.after}
    return bool(first & second)
