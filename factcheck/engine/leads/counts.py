"""How many it befell: "Three killed" where the body has four dead.

The figure and the verb need not stand beside each other in the same order, so no slot ties them; the deed
does.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from ..document import folded
from ..quantities import Quantity
from ..vocabulary.words import words
from .bearing import doubtful
from .content import NUMBER, Content, Word
from .retelling import Retelling

# Deeds that befall people or things in numbers, by key.
_DEEDS = words("die injure arrest rescu evacuat missing missin trap sack")
_FURTHER = words("another more other further extra additional others remaining")
_PEOPLE = words("people person man woman child passenger worker resident soldier civilian protester student")


def counted(retelling: Retelling) -> Iterator[tuple[Word, Content, Word]]:
    """(figure of the lead, sentence of the body, figure there) where the body has other figures, and only
    such.
    """
    for deed, mine in _counts(retelling.lead):
        theirs = [
            (content, one)
            for place in retelling.body.where.get(deed, ())
            for content in (retelling.body.contents[place],)
            for key, one in _counts(content)
            if key == deed
        ]
        told = retelling.told[0].there if retelling.told else None
        first = next(((content, one) for content, one in theirs if content is told), None)
        if first is None and len({one.quantity.value for _, one in theirs if one.quantity}) == 1:
            first = theirs[0] if not doubtful(*theirs[0]) else None
        if first is not None and not _explained(mine, [one for _, one in theirs]):
            yield mine, *first


def _explained(mine: Word, theirs: list[Word]) -> bool:
    """The body has the figure too, or parts that add up to it."""
    own = mine.quantity
    assert own is not None
    figures = [one.quantity for one in theirs if one.quantity is not None]
    if any(own.agrees_with(one) or one.value == own.value for one in figures):
        return True
    if not any(_comparable(own, one) for one in figures):
        return True
    values = [one.value for one in figures][:6]
    return any(sum(part, Fraction(0)) == own.value for size in (2, 3) for part in combinations(values, size))


def _comparable(one: Quantity, other: Quantity) -> bool:
    nouns = {folded(one.noun), folded(other.noun)} - {""} - _PEOPLE
    return len(nouns) < 2


def _counts(content: Content) -> Iterator[tuple[str, Word]]:
    """(deed, figure) for each whole number of people or things a deed of the sentence befell."""
    for word in content.words:
        if word.kind == NUMBER and word.quantity is not None and _is_count(content, word):
            deed = _deed(content, word)
            if deed:
                yield deed, word


def _is_count(content: Content, word: Word) -> bool:
    one = word.quantity
    assert one is not None
    if one.unit or one.ordinal or one.fraction or one.value.denominator != 1 or one.per:
        return False
    tokens = content.sentence.tokens
    near = tokens[max(0, word.index - 2) : word.index + 3]
    before = {token.text.casefold() for token in tokens[max(0, word.index - 2) : word.index]}
    behind = tuple(token.text.casefold() for token in tokens[word.index + 1 : word.index + 3])
    part = "of" in behind and (one.value == 1 or behind not in _OF_THEM)
    if before & {"of", "all", "at", "aged"} or part:
        return False
    return not any(token.text.casefold() in _FURTHER for token in near)


_OF_THEM = {("of", "them"), ("of", "whom"), ("of", "those"), ("of", "the")}


def _apart(content: Content, word: Word, other: Word) -> bool:
    """A comma between: "in 31 languages, has died"."""
    return any(token.text in {",", ";"} for token in content.sentence.tokens[word.index + 1 : other.index])


def _deed(content: Content, word: Word) -> str:
    """The deed right behind the figure and its noun ("Four people died"), or before ("injuring two")."""
    for one in content.words[word.place + 1 : word.place + 4]:
        if one.kind == NUMBER or _apart(content, word, one):
            break
        if one.token.dep == "pobj":
            continue  # "two of the injured died"
        if one.key in _DEEDS and one.token.pos in {"VERB", "NOUN", "ADJ"}:
            return one.key
    before = content.words[word.place - 1] if word.place else None
    near = before is not None and word.index - before.index <= 2
    return (
        before.key
        if before is not None and near and before.key in _DEEDS and before.token.pos == "VERB"
        else ""
    )
