"""The phrase around an event noun: where it begins and ends, which of its words are names."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from ..document import folded
from ..reading import Sentence, Token
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words

_LEFT_TAGS = words("DT JJ JJR JJS NN NNS NNP NNPS CD POS PRP$ HYPH VBN VBG :")


def own_name(sentence: Sentence, head: Token) -> set[str]:
    """ "Storm Ilse", "Hurricane Ada": the name stands behind the noun."""
    behind = sentence.tokens[head.index + 1] if head.index + 1 < len(sentence.tokens) else None
    named = (
        behind is not None and behind.pos == "PROPN" and head.text[:1].isupper() and head.lemma in EVENT_NOUNS
    )
    return (
        {folded(behind.text)} if named and behind is not None and not starts_date(sentence, behind) else set()
    )


_STRIKES = frozenset(
    {
        "strike",
        "reach",
        "swamp",
        "inundate",
        "hit",
        "devastate",
        "rock",
        "shake",
        "destroy",
        "ravage",
        "level",
        "flatten",
        "batter",
    }
)


def struck(sentence: Sentence, head: Token) -> set[str]:
    """ "The earthquake struck Kelmore": the place is the object of the verb."""
    behind = sentence.tokens[head.index + 1 : head.index + 4]
    verb = next((token for token in behind if token.lemma in _STRIKES and token.tag in {"VBD", "VBZ"}), None)
    if verb is None:
        return set()
    names: set[str] = set()
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos != "PROPN" or starts_date(sentence, token):
            break
        names.add(folded(token.text))
    return names


def left_edge(sentence: Sentence, head: Token) -> int:
    first = head.index
    while first > 0:
        before = sentence.tokens[first - 1]
        if before.tag not in _LEFT_TAGS and before.text not in {"-", "–", "’", "'s", "’s", "and", "&"}:
            break
        if before.text in {"and", "&"} and not _joins_names(sentence, first - 1):
            break
        if before.tag == ":" and before.text not in {"-", "–"}:
            break
        first -= 1
        if before.tag in {"DT", "PRP$"}:
            break
    if sentence.tokens[first].tag == "CD" and first and sentence.tokens[first - 1].tag == "IN":
        while first < head.index and starts_date(sentence, sentence.tokens[first]):
            first += (
                1  # "In 2006 Hurricane Ada was still …": the date opens the sentence, it names no edition
            )
    while first < head.index and sentence.tokens[first].text in {"-", "–", "’", "and", "&"}:
        first += 1
    return first


def _joins_names(sentence: Sentence, index: int) -> bool:
    """ "the US and Russia summit": both sides of the word are names."""
    if index == 0 or index + 1 >= len(sentence.tokens):
        return False
    return sentence.tokens[index - 1].pos == "PROPN" and sentence.tokens[index + 1].pos == "PROPN"


_BEHIND = frozenset({"in", "at", "of", "on", "between", "with", "near", "outside", "for"})
_PHRASE = words("DT JJ NN NNS NNP NNPS CD POS PRP$ HYPH VBN , CC")


def right_edge(sentence: Sentence, head: Token) -> tuple[int, list[tuple[str, list[Token]]]]:
    """The last token of the phrase and the prepositional phrases in it; dates are read apart."""
    tokens = sentence.tokens
    last, position = head.index, head.index + 1
    if own_name(sentence, head):
        last, position = position, position + 1  # "Storm Ilse on 3 August"
    behind: list[tuple[str, list[Token]]] = []
    while position < len(tokens) and len(behind) < 3:
        word = tokens[position].text.casefold()
        if word not in _BEHIND:
            break
        stop = position + 1
        while stop < len(tokens) and _continues(tokens, stop, word):
            stop += 1
        phrase = tokens[position + 1 : stop]
        if position + 1 < len(tokens) and starts_date(sentence, tokens[position + 1]) and not behind:
            position = _behind_date(sentence, position + 1)  # "the summit of 2024 in Harbour City"
            if position < len(tokens) and tokens[position].text in {"in", "at"}:
                continue
            break
        if not phrase or starts_date(sentence, tokens[position + 1]):
            break
        behind.append((word, phrase))
        position, last = stop, stop - 1
    return last, behind


def _behind_date(sentence: Sentence, index: int) -> int:
    while index < len(sentence.tokens) and starts_date(sentence, sentence.tokens[index]):
        index += 1
    return index


def _continues(tokens: list[Token], index: int, preposition: str) -> bool:
    token = tokens[index]
    if token.tag == "," and token.text == ",":
        # only inside a place: "in Washington, D.C."; never a new clause
        ahead = tokens[index + 1] if index + 1 < len(tokens) else None
        return bool(ahead and ahead.text.startswith("D.C"))
    if token.tag == "CC":
        return preposition in {"between", "with"} and token.text == "and"
    if token.tag == "CD":
        return not token.text.isdigit()
    return token.tag in _PHRASE or token.text in {"-", "’s", "'s"}


def starts_date(sentence: Sentence, token: Token) -> bool:
    place = bisect_right(sentence.dates, token.start, key=_start) - 1  # dates stand in order, apart
    return place >= 0 and token.start < sentence.dates[place].end


_start = attrgetter("start")


_NOT_NAMES = words("the a an this that these those his her its their our and president then")


def split_names(
    tokens: list[Token], sentence: Sentence, everything: bool = True
) -> tuple[set[str], set[str]]:
    """(names, words): the folded capitalised words of a phrase, and the other words with a meaning."""
    names: set[str] = set()
    words: set[str] = set()
    for token in tokens:
        if starts_date(sentence, token) or token.tag in {"DT", "PRP$", "POS", "HYPH", ",", ":", "CC", "IN"}:
            continue
        text = re.sub(r"(?:'s|-)\Z", "", folded(token.text))
        if not text or text in _NOT_NAMES or not text[0].isalnum():
            continue
        if (token.text[0].isupper() and (token.start > sentence.start or token.pos == "PROPN")) or (
            token.pos == "PROPN" and everything
        ):
            names.add(text)
        else:
            words.add(text)
    return names, words
