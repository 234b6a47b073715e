"""A denial said of one place, source or case, which an instance of another does not contradict."""

from __future__ import annotations

from ..statement import Statement
from ..vocabulary.words import words

_IN = words("in at near off on from across")
_BY = words("from by")


def is_elsewhere(one: Statement, other: Statement) -> bool:
    """Is the denial said of a named place that the other sentence does not name?"""
    tokens = one.sentence.tokens
    places = {
        token.lemma
        for token in tokens
        if token.pos == "PROPN"
        and token.dep == "pobj"
        and tokens[token.head].lemma in _IN
        and not any(expr.start <= token.start < expr.end for expr in one.sentence.dates)
    }
    sources = {  # "no objection from the parish council"
        token.lemma for token in one.tokens if token.dep == "pobj" and tokens[token.head].lemma in _BY
    }
    theirs = {token.lemma for token in other.sentence.tokens}
    over = {  # "arrested over a fight"
        token.lemma
        for token in other.sentence.tokens
        if token.dep == "pobj" and other.sentence.tokens[token.head].lemma == "over"
    }
    mine = {token.lemma for sentence in one.block.sentences for token in sentence.tokens}
    if theirs & {"unrelated", "separate"} or (over and not over & mine):
        return True
    return any(wanted and not wanted & theirs for wanted in (places, sources))
