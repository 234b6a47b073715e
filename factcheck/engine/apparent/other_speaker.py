"""Two sources, two numbers: "organisers said 5,000", "police put it at 3,000". The paper reports both."""

from __future__ import annotations

import re
from functools import partial

from ..document import folded
from ..reading import Sentence
from ..statement import Statement
from ..vocabulary.words import words

_SAY = words("say put claim estimate report count tell reckon insist believe give think add note")
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\sto|in\sthe\swords\sof|by\sthe\scount\sof)\s(?:the\s|its\s|their\s)?"
    r"(?P<who>[\w’'-]+(?:\s[A-Z][\w’'-]+){0,4})"
)


def applies(one: Statement, other: Statement) -> bool:
    """Is each said to come from somebody, and not from the same?"""
    mine, theirs = _speakers(one), _speakers(other)
    return bool(mine and theirs) and not mine & theirs


def _speakers(statement: Statement) -> frozenset[str]:
    """The subjects of verbs of saying in the sentence, and who stands behind "according to"."""
    return statement.sentence.kept("speakers", partial(_speakers_of, statement.sentence))


def _speakers_of(sentence: Sentence) -> frozenset[str]:
    tokens = sentence.tokens
    found = {folded(one.group("who")) for one in _ACCORDING.finditer(sentence.text)}
    for token in tokens:
        if token.dep == "nsubj" and tokens[token.head].lemma in _SAY and token.pos in {"NOUN", "PROPN"}:
            found.add(folded(token.lemma))
    return frozenset(found)
