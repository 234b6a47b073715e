"""Two wordings beside each other: which words stay, which go, which come."""

import re
from dataclasses import dataclass
from itertools import groupby, takewhile

from articles.comparing.matching import matching

SAME, REMOVED, ADDED = "same", "removed", "added"
# Wordings that share less than this part of the longer one are shown one after the other, not word by word.
ALIKE = 0.3
_TOKENS = re.compile(r"(?:\w+|[^\w\s])\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words and its state: same, removed or added.

    Those that are not added, joined, are the first wording to the letter; those not removed, the second.
    """

    text: str
    state: str


def compared_words(first, second):
    """Return the pieces of two wordings, in reading order; of one place, what went before what came."""
    if first == second:
        return _pieces([(first, SAME)])
    one, other = _TOKENS.findall(first), _TOKENS.findall(second)
    keys, other_keys = [token.rstrip() for token in one], [token.rstrip() for token in other]
    pairs = _worth_showing(matching(keys, other_keys), keys)
    shared = sum(len(keys[i]) for i, _ in pairs)
    if shared < ALIKE * max(sum(map(len, keys)), sum(map(len, other_keys))):
        return _pieces([(first, REMOVED), (second, ADDED)])
    told, at, other_at = [], 0, 0
    for i, j in [*pairs, (len(one), len(other))]:
        told += [("".join(one[at:i]), REMOVED), ("".join(other[other_at:j]), ADDED)]
        if i < len(one):
            told += _kept(one[i], other[j])
        at, other_at = i + 1, j + 1
    return _pieces(told)


def _kept(token, other):
    """A word that stays, and the white space behind it where that changed."""
    if token == other:
        return [(token, SAME)]
    word = token.rstrip()
    return [(word, SAME), (token[len(word) :], REMOVED), (other[len(word) :], ADDED)]


def _worth_showing(pairs, keys):
    """Leave out runs of mere signs between words that changed: they only cut up what is read as one."""
    runs = groupby(enumerate(pairs), lambda item: (item[1][0] - item[0], item[1][1] - item[0]))
    kept = []
    for _, run in runs:
        run = [pair for _, pair in run]
        if any(keys[i][:1].isalnum() for i, _ in run):
            kept += run
    return kept


def _pieces(told):
    """Join neighbours of one state; what is empty is left out. Of a gap, all that went comes first."""
    pieces, gone, come = [], "", ""
    for text, state in filter(lambda one: one[0], told):
        if state == REMOVED:
            gone += text
        elif state == ADDED:
            come += text
        elif pieces and not gone and not come:
            pieces[-1] = Piece(pieces[-1].text + text, SAME)
        else:
            changed, white = _gap(gone, come)
            pieces += [*changed, Piece(white + text, SAME)]
            gone = come = ""
    changed, white = _gap(gone, come)
    return (*pieces, *changed, *([Piece(white, SAME)] if white else []))


def _gap(gone, come):
    """Return the pieces of one place that changed, and the white space both wordings end it with."""
    ends = zip(reversed(gone), reversed(come), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), ends))
    white = gone[len(gone) - shared :]
    sides = ((gone[: len(gone) - shared], REMOVED), (come[: len(come) - shared], ADDED))
    return [Piece(text, state) for text, state in sides if text], white
