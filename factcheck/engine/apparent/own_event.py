"""A bare "nothing was signed" or "nobody was hurt" denies only within its own event.

It names neither the set of which there is none nor the place nor the time; these are told by the sentences
around it. So a document signed, or people hurt, in another event that has its own name, or a year of its
own, is no instance: talks at which nothing was signed, and a treaty signed elsewhere 28 years before.
"""

from __future__ import annotations

from ..document import folded
from ..reading import Token
from ..statement import Statement
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words

_BARE = words("nothing nobody none no-one noone")
_SUBJECTS = words("nsubj nsubjpass")
# What says that a denial goes beyond one event: "nobody has ever been hurt".
_BEYOND = words("ever never yet have")
_DOCUMENTS = words("""
    memorandum treaty agreement accord pact convention protocol charter declaration act deal contract
    letter bill law resolution statement draft
""")
_EVENTS = _DOCUMENTS | frozenset(EVENT_NOUNS)


def applies(one: Statement, other: Statement) -> bool:
    """Is the first a bare denial, and the second told of an event the sentences around it do not name?"""
    if not _is_bare(one):
        return False
    if one.block is other.block and one.sentence is other.sentence:
        return False
    scene = _scene(one)
    named = _event_named(other)
    if named:
        return not named & scene
    mine, theirs = _years_of_scene(one), _years(other)
    return bool(theirs) and not theirs & mine and not scene & _names(other.sentence.tokens, other)


def _is_bare(statement: Statement) -> bool:
    """ "Nothing was signed": a word for none as subject, without "of them", and of one past time."""
    for token in statement.tokens:
        zero = token.text.casefold() in _BARE or _no_one(statement, token)
        if zero and token.dep in _SUBJECTS:
            return not any(
                below.head == token.index and below.lemma == "of"
                for below in statement.sentence.tokens[token.index + 1 : token.index + 3]
            ) and not any(one.lemma in _BEYOND for one in statement.tokens)
    return False


def _no_one(statement: Statement, token: Token) -> bool:
    before = statement.sentence.tokens[token.index - 1] if token.index else None
    return token.text.casefold() == "one" and before is not None and before.text.casefold() == "no"


def _scene(statement: Statement) -> frozenset[str]:
    """The names told in the block of the denial as far as its own sentence."""
    found: frozenset[str] = frozenset()
    for sentence in statement.block.sentences[: statement.sentence.index + 1]:
        found |= _names(sentence.tokens, statement)
    return found


def _names(tokens: list[Token], statement: Statement) -> frozenset[str]:
    dated = [(expr.start, expr.end) for expr in statement.block.dates]
    return frozenset(
        folded(token.text)
        for token in tokens
        if token.pos == "PROPN" and not any(start <= token.start < end for start, end in dated)
    )


def _event_named(statement: Statement) -> frozenset[str]:
    """The names of an event or document of its own in the statement: "the Budapest Memorandum"."""
    tokens = statement.sentence.tokens
    for token in statement.tokens:
        word = folded(token.text)
        if word not in _EVENTS and token.lemma not in _EVENTS:
            continue
        before = tokens[token.index - 1] if token.index else None
        if before is not None and before.pos == "PROPN" and before.head == token.index:
            return frozenset({folded(before.text)})
    return frozenset()


def _years(statement: Statement) -> set[int]:
    """The years the statement itself, or its clause right behind it, writes out."""
    return {
        int(token.text)
        for token in statement.tokens
        if len(token.text) == 4 and token.text.isdecimal() and 1800 <= int(token.text) < 2100
    }


def _years_of_scene(statement: Statement) -> set[int]:
    block = statement.block
    return {
        int(token.text)
        for sentence in block.sentences[: statement.sentence.index + 1]
        for token in sentence.tokens
        if len(token.text) == 4 and token.text.isdecimal()
    }
