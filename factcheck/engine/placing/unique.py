"""Is there but one event of its kind in the report? What speaks of a second one, and where it was told."""

from __future__ import annotations

from itertools import pairwise

from ..dates import EXPLICIT
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge
from ..vocabulary.words import words
from .story_words import HOUSES, NOUNS
from .told_first import Telling, kinds_of

_MORE = words("""
    another second third previous earlier later next other new further similar former annual last first both
    two three four five six several many any every each recent past final semi-final quarter-final return
    reverse
""")
_A = words("a an another one")


class Uniqueness:
    """The nouns of kinds and houses of a text, so that each may be asked for others of its kind."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._nouns: list[tuple[int, int, Sentence, Token, frozenset[str]]] = [
            (sentence.block, sentence.index, sentence, token, _kinds(token))
            for block, sentence in reading.sentences()
            for token in sentence.tokens
            if token.pos == "NOUN" and _kinds(token)
        ]

    def allows(self, one: Telling, other: Telling, kinds: frozenset[str]) -> bool:
        """Does nothing in the text speak of a second event of these kinds?"""
        if _own_year(self._reading, other):
            return False
        for block, sentence, said, noun, own in self._nouns:
            if not own & kinds:
                continue
            if _counts(said, noun):
                return False
            if (block, sentence) > (one.block, one.sentence) and _introduces(said, noun):
                return False
        return True


# Words that make the place of a sentence that of another event: a comparison, a wont, an invention.
_ASIDE = words("""
    like unlike than same similar each every yearly annually usually always often never film
    movie novel book fiction series episode drama painting cartoon dream imagine imagined legend myth
    own owns owned runs ran run rival elsewhere instead originally previous previously ago recall
    recalled recalls anniversary compared comparison fictional joke joked
""")
_LAST = words("week month year season summer winter spring autumn decade century night weekend")


def is_aside(block: BlockReading, sentence: Sentence) -> bool:
    """Does the sentence compare, tell a wont or an invention, or speak of another time, in its own words?"""
    own = [one for one in sentence.tokens if not block.in_quotes(one.start, one.end)]
    said = [one.text.casefold() for one in own]
    if not said or said[0] == "had" or not _ASIDE.isdisjoint(said):
        return True
    return any(one in {"last", "next"} and two in _LAST for one, two in pairwise(said))


def _kinds(token: Token) -> frozenset[str]:
    if token.lemma in HOUSES:
        return frozenset({f"house:{token.lemma}"}) | kinds_of(token)
    if token.tag == "NNS":
        return NOUNS.get(token.lemma, frozenset())
    return kinds_of(token)


def _counts(sentence: Sentence, noun: Token) -> bool:
    """ "two fires", "another sale", "the first wedding", "the fires"."""
    first = left_edge(sentence, noun)
    front = [one.text.casefold() for one in sentence.tokens[first : noun.index]]
    own = any(one.tag == "PRP$" for one in sentence.tokens[first : noun.index])
    if any(one in _MORE and not (own and one in {"last", "first", "new"}) for one in front):
        return True
    return (
        noun.tag == "NNS"
        and noun.lemma not in {"talk", "negotiation", "arrest", "flame"}
        and bool(front)
        and front[0] in {"the", "these", "those"}
    )


def _introduces(sentence: Sentence, noun: Token) -> bool:
    """ "a fire": a second one, where the first has been told."""
    first = sentence.tokens[left_edge(sentence, noun)]
    return noun.tag == "NN" and first.text.casefold() in _A


def _own_year(reading: Reading, one: Telling) -> bool:
    """Does its sentence give a date of its own that is more than a day of this week?"""
    block = reading.blocks[one.block]
    return any(
        (expr.basis == EXPLICIT or expr.when.granularity != "day")
        and expr.pattern != "now"
        and not block.text[: expr.start].endswith(("since ", "until "))
        for expr in block.sentences[one.sentence].dates
    )
