"""Which act a clause tells, whatever words it takes: "made landfall", "was held on suspicion", "killed"."""

from __future__ import annotations

from ..syntax.clauses import Clause
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.wordings import noun_family, verb_family
from ..vocabulary.words import words

# Verbs with which the object says what is done: "make landfall", "take part", "pay a visit".
_LENDING = words("make take have give pay hold do commit file issue carry conduct cast lodge lay bring press")
DEADLY = words("kill murder slay")
_LOCKED = words("station custody suspicion cell cells prison jail police detention arrest")


def family_of(clause: Clause) -> str:
    """The family of what was done, read through "made landfall" and "was held on suspicion"."""
    if clause.lemma == "take" and clause.object is not None and clause.object.noun == "part":
        return "participate"
    if clause.lemma in _LENDING and clause.object is not None and clause.object.noun not in _LOCKED:
        named = noun_family(clause.object.noun)
        if named:
            return named
    if clause.lemma == "be" and any(p in {"at", "in"} and q.noun in EVENT_NOUNS for p, q in clause.others):
        return "attend"
    nouns = {phrase.noun for _, phrase in clause.others} | {w for _, p in clause.others for w in p.words}
    if (
        clause.lemma in {"hold", "keep", "remain", "be", "take", "question", "place", "remand"}
        and nouns & _LOCKED
    ):
        return "arrest" if clause.passive or clause.lemma in {"be", "remain"} else clause.lemma
    return "die" if clause.lemma in DEADLY else verb_family(clause.lemma)
