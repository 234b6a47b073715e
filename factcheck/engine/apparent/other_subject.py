"""Another subject: "He scored 183" and "She scored 138" are two people's figures, as are "hers" and "theirs".

A club may be "it", "they" and, in its own words, "we": these are not held apart.
"""

from __future__ import annotations

from functools import partial

from ..reading import Sentence, Token
from ..statement import Statement

_FORMS = {"he": "he", "she": "she", "they": "group", "we": "group", "it": "group"}


def applies(one: Statement, other: Statement) -> bool:
    """Is the subject in front of each a pronoun, and not the same one?"""
    mine, theirs = _subject(one), _subject(other)
    return bool(mine and theirs) and mine != theirs


def _subject(statement: Statement) -> str:
    """The last pronoun subject before the end of the statement; "" where another word is the subject."""
    subjects = statement.sentence.kept("subjects", partial(_subjects, statement.sentence))
    last = next((token for token in reversed(subjects) if token.end <= statement.end), None)
    return _FORMS.get(last.text.casefold(), "") if last is not None else ""


def _subjects(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if token.dep in {"nsubj", "nsubjpass"}]
