"""Are two people of nearly one name two? What in the text speaks for it.

An age or a post of their own presents the second; a year of its own, kin, a word for namesakes or a name
given again and again in full tell the two apart.
"""

from __future__ import annotations

import re

from ..apparent import PAIRS, explained, not_asserted
from ..apparent.namesakes import RELATED
from ..material import Material
from ..statement import Statement
from .again import only_again
from .copulas import NOW, SINCE
from .lexicon import KIN
from .people import Named, Person
from .posts import one_name

_MOST = 12  # mentions of one person that are looked at
OTHERS = tuple(name for name in PAIRS if name not in {"namesakes", "another name"})


def is_one_again(material: Material, one: Person, other: Person) -> bool:
    """Does nothing present the second as somebody else: no age or post of their own, no other year, no
    name given twice in full?
    """
    twice = len(one.full) > 1 < len(other.full) and not descriptions(one) & descriptions(other)
    return not (
        twice
        or _is_introduced(material, one, other)
        or of_two_times(material, one, other)
        or told_apart(material, one, other)
    )


def of_two_times(material: Material, one: Person, other: Person) -> bool:
    """ "Last year's winner was A. This year it is B": each year has its own."""
    if min(len(one.mentions), len(other.mentions)) > 1:
        return False
    if all(
        material.sentence(named.block, named.name.sentence).has(_SIDES)
        for named in (one.full[0], other.full[0])
    ):
        return True
    told = []
    for person in (one, other):
        sentence = material.sentence(person.full[0].block, person.full[0].name.sentence)
        said = [(expr.when.start, expr.when.end) for expr in sentence.dates if _long(expr.when.granularity)]
        told.append(said)
    return any(
        a[1] and b[0] and a[0] and b[1] and (a[1] < b[0] or b[1] < a[0]) for a in told[0] for b in told[1]
    )


# "captain of the home side", "for the visitors", "last year's winner": of two, each has one.
_SIDES = re.compile(
    r"\b(?:home\sside|visitors?|hosts|away\sside|opponents?|winner|runner-up|(?:last|this)\syear(?:[’']s)?|"
    r"first\sleg|second\sleg|champion|challenger)\b",
    re.IGNORECASE,
)


def _long(granularity: str) -> bool:
    return granularity in {"year", "season", "decade"}


def _is_introduced(material: Material, one: Person, other: Person) -> bool:
    """Is the second presented by an age or a post, and no other holds it? Then they are two people."""
    if descriptions(one) & descriptions(other) or only_again(material.reading, one, other):
        return False
    blocks = [material.reading.blocks[named.block] for named in one.mentions]
    headed = all(block.is_heading or block.block.kind in _BESIDE for block in blocks)
    return introduced(other) and not headed


# Blocks that name people without presenting them.
_BESIDE = frozenset({"row", "table row", "caption", "standfirst"})


def descriptions(person: Person) -> set[tuple[str, str]]:
    """Every definite post or calling of a person: "the sculptor" is the sculptor again."""
    return {
        (one_name(claim.post.name), claim.post.rank)
        for named in person.mentions
        for claim in named.claims
        if claim.standing in {NOW, SINCE} and (claim.post.definite or claim.by_title)
    }


def introduced(person: Person) -> bool:
    return any(named.name.introduced or named.claims for named in person.full)


def told_apart(material: Material, one: Person, other: Person) -> bool:
    """Does the text tell the two apart, anywhere it names them, or explain the second name?"""
    return any(
        _explains(material, first, second) for first in one.full[:_MOST] for second in other.full[:_MOST]
    )


def explained_by_words(material: Material, person: Person, alone: Named) -> bool:
    named = [*person.full[:_MOST], person.mentions[0]]
    return any(_explains(material, first, alone) for first in named)


_TWO = re.compile(r"\b(?:one\sanother|each\sother)\b")


def _explains(material: Material, one: Named, other: Named) -> bool:
    near = material.reading.blocks[other.block].sentences[other.name.sentence : other.name.sentence + 2]
    if any(sentence.has(_TWO) for sentence in near):
        return True
    first, second = _statement(material, one), _statement(material, other)
    if not_asserted(first, but=BUT_NOTES) or not_asserted(second, but=BUT_NOTES):
        return True
    why = explained(first, second, but=OTHERS)
    return bool(why) and not (why == "namesakes" and _no_other_kin(material, one, other))


def _no_other_kin(material: Material, one: Named, other: Named) -> bool:
    """Is the only relation told near the two names the post of one of them: "Ilse Moll, the widow"?"""
    if (one.block, one.name.sentence) == (other.block, other.name.sentence):
        return False
    for named in (one, other):
        sentences = material.reading.blocks[named.block].sentences
        near = sentences[max(0, named.name.sentence - 1) : named.name.sentence + 2]
        own = [claim for claim in named.claims if claim.post.name in KIN and not claim.post.body]
        for sentence in near:
            kin = [token for token in sentence.tokens if token.lemma in KIN or token.text.casefold() in KIN]
            said = [
                token for token in kin if not any(claim.start <= token.start < claim.end for claim in own)
            ]
            if said or sentence.has(RELATED) or (kin and sentence.has(_OWNED_KIN)):
                return False
    return True


_OWNED_KIN = re.compile(
    rf"\b(?:his|her|their|my|our|whose|\w+[’']s)\s(?:\w+\s)?(?:{'|'.join(sorted(KIN))})\b", re.IGNORECASE
)


# A name is misspelt in a question, in a quotation and in a plan as well; only a correction note means to.
BUT_NOTES = ("question", "quoted speech", "hypothetical", "planned")


def _statement(material: Material, one: Named) -> Statement:
    return material.statement(one.block, one.name.start, one.name.end)
