"""Two bearers of one surname, each spelled rightly: "Anil Prasad … Dr Meera Prasad, who is
married to him".
"""

from __future__ import annotations

import re
from functools import partial

from ..document import folded
from ..persons.lexicon import COURTESY, KIN, UPPER
from ..reading import Sentence
from ..statement import Statement

RELATED = re.compile(
    r"\b(?:no\srelation|not\srelated|related\sto|namesakes?|share\sa\s(?:surname|name|family\sname)|married|wed|divorced|"
    r"the\s(?:elder|younger)|mr\sand\smrs|both\s(?:called|named)|same\s(?:surname|name)|between\sthem|each\sother|co-owner)\b",
    re.IGNORECASE,
)
NAME = re.compile(rf"[{UPPER}][\w.’'-]*(?:\s(?:[a-z]{{1,3}}\s)?[{UPPER}][\w.’'-]*){{0,5}}")
_MEN = frozenset({"mr", "sir", "lord", "brother", "father", "herr", "king", "prince", "uncle"})
_WOMEN = frozenset(
    {"mrs", "ms", "miss", "dame", "lady", "sister", "madame", "frau", "queen", "princess", "aunt"}
)


def applies(one: Statement, other: Statement) -> bool:
    """Are both statements full names with one surname, and does the text speak of two people, or of kin?"""
    if not (is_name(one) and is_name(other)) or _surname(one) != _surname(other):
        return False
    if one.sentence is other.sentence or _of_two_sexes(one, other):
        return True
    return any(side.kept("kin nearby", _is_near_kin) for side in (one, other))


def _is_near_kin(statement: Statement) -> bool:
    return any(_speaks_of_kin(sentence) for sentence in _around(statement))


def is_name(statement: Statement) -> bool:
    """Is it a name and nothing else?"""
    return statement.kept("is a name", _is_name)


def _is_name(statement: Statement) -> bool:
    return NAME.fullmatch(statement.text) is not None


def _surname(statement: Statement) -> str:
    return folded(statement.text.split()[-1])


def _of_two_sexes(one: Statement, other: Statement) -> bool:
    titles = {folded(word).rstrip(".") for side in (one, other) for word in side.text.split()[:1]}
    return bool(titles & _MEN) and bool(titles & _WOMEN) and titles <= COURTESY


def _around(statement: Statement) -> list[Sentence]:
    """The sentence of the name and its neighbours: one may announce "his brother"."""
    found = statement.block.sentences
    return found[max(0, statement.sentence.index - 1) : statement.sentence.index + 2]


def _speaks_of_kin(sentence: Sentence) -> bool:
    return sentence.has(RELATED) or sentence.kept("kin", partial(_names_kin, sentence))


def _names_kin(sentence: Sentence) -> bool:
    return any(token.lemma in KIN or token.text.casefold() in KIN for token in sentence.tokens)
