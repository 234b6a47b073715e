"""What the rules about opposite states share."""

from __future__ import annotations

from dataclasses import dataclass

from ..material import Material
from ..statement import Statement
from ..syntax.actors import Act
from ..syntax.phrasing import Phrase
from ..vocabulary.words import words

MOST = 30  # acts of one kind compared with each other


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two acts of which only one can be so. `matter` says on what; `sure` that the same people or things are
    meant; `lasting` that no later time makes both true (the dead stay dead).
    """

    one: Act
    other: Act
    matter: str
    sure: bool
    lasting: bool = False


def statement_of(material: Material, act: Act) -> Statement:
    """The words of the text that tell an act."""
    return material.statement(act.block, act.clause.start, act.clause.end)


def told(act: Act) -> bool:
    return act.clause.asserted and not act.clause.negated


def verb(act: Act) -> str:
    clause = act.clause
    if "ahead" in clause.adverbs:
        return f"{clause.lemma}_ahead"
    return f"{clause.lemma}_{clause.particle}" if clause.particle else clause.lemma


def bearer(act: Act) -> Phrase | None:
    return act.patient if act.clause.passive else act.agent


def bag(material: Material, act: Act) -> frozenset[str]:
    """The telling words of a clause behind its subject: lemmas, and as printed what it is said to be."""
    clause = act.clause
    found = set(clause.under) | set(clause.adverbs)
    said = clause.complement
    if said is not None:
        text = material.reading.blocks[act.block].text[said.start : said.end]
        found.update(word.strip(",.").casefold() for word in text.split()[:8])
    rest = [one for _, one in clause.others] + (
        [] if clause.passive or clause.object is None else [clause.object]
    )
    for phrase in rest:
        found.update({phrase.noun, *phrase.words, *phrase.names})
    found.update(f"{preposition}_{one.noun}" for preposition, one in clause.others)
    return frozenset(found) - _SMALL


_SMALL = words("a an the of in on at to for and or its his her their")
