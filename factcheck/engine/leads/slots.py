"""Two sentences laid side by side: which word of one stands where which word of the other stands.

A headline or standfirst repeats what some sentence of the text says, shortened and in other words. The
words both share tie the two together; a word of the one without a partner then has a counterpart in the
other: the word that stands in the same slot, between the same neighbours or under the same verb. Comparing
the two words of a slot is what finds "rejected" where the text says "approved".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..reading import Token
from .content import NUMBER, Content, Word


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words of `here` that have a partner in `there`, by their places: {place here: place there}.

    `taken` are the places there whose partner also stands among the same neighbours; `above_here` and
    `above_there` give for each place that of the word governing it (-1 for none).
    """

    here: Content
    there: Content
    partners: dict[int, int]
    taken: frozenset[int]
    above_here: tuple[int, ...]
    above_there: tuple[int, ...]


def align(here: Content, there: Content) -> Alignment:
    """Give each word of one sentence its partner of the same key in the other, the pairs with most neighbours
    in common first. Linear in the words of both, for the handful of places a key can have.
    """
    where: dict[str, list[int]] = {}
    for word in there.words:
        where.setdefault(word.key, []).append(word.place)
    pairs = [
        (-_agreeing(here, there, word.place, place), abs(word.place - place), word.place, place)
        for word in here.words
        for place in where.get(word.key, ())[:6]
    ]
    partners: dict[int, int] = {}
    used: set[int] = set()
    taken: set[int] = set()
    for score, _, place, other in sorted(pairs):
        if place not in partners and other not in used:
            partners[place] = other
            used.add(other)
            if score < 0 and here.words[place].token.pos[:1] == there.words[other].token.pos[:1]:
                taken.add(other)
    return Alignment(here, there, partners, frozenset(taken), _above(here), _above(there))


def _above(content: Content) -> tuple[int, ...]:
    rulers = (content.governor(word) for word in content.words)
    return tuple(-1 if one is None else one.place for one in rulers)


def _agreeing(here: Content, there: Content, place: int, other: int) -> int:
    """How many keys the neighbours of two places have in common; the next ones count twice."""
    far = {there.words[one].key: abs(one - other) for one in _beside(there, other, 3)}
    return sum(
        2 if abs(one - place) == 1 == far[here.words[one].key] else 1
        for one in _beside(here, place, 2)
        if here.words[one].key in far
    )


def _beside(content: Content, place: int, reach: int) -> list[int]:
    low, high = max(0, place - reach), min(len(content.words), place + reach + 1)
    return [one for one in range(low, high) if one != place]


@dataclass(frozen=True, slots=True)
class Slot:
    """A word and the one that stands in its place in the other sentence; `ties` tells how firmly (2 and
    more).
    """

    here: Word
    there: Word
    ties: int


_REACH = 3  # words that carry meaning, to either side


def slots(alignment: Alignment) -> Iterator[Slot]:
    """For each word without a partner, its possible counterparts, the best first."""
    for word in alignment.here.words:
        if word.place not in alignment.partners:
            yield from sorted(_counterparts(alignment, word), key=lambda slot: (-slot.ties, slot.there.place))


def _counterparts(alignment: Alignment, word: Word) -> Iterator[Slot]:
    nearby: set[int] = set()
    for step in (*range(-_REACH, 0), *range(1, _REACH + 1)):
        partner = alignment.partners.get(word.place + step)
        if partner is not None:
            nearby.update(range(partner - _REACH - 1, partner + _REACH + 2))
    ruler = alignment.partners.get(alignment.above_here[word.place])
    if ruler is not None:
        nearby.update(place for place, above in enumerate(alignment.above_there) if above == ruler)
    for place in sorted(nearby):
        if 0 <= place < len(alignment.there.words) and place not in alignment.taken:
            other = alignment.there.words[place]
            ties = _in_order(alignment, word, other) + _in_parse(alignment, word, other)
            if ties:
                yield Slot(word, other, ties + _in_form(alignment, word, other))


def _in_order(alignment: Alignment, word: Word, other: Word) -> int:
    """How closely the two places stand to the nearest partners on either side."""
    ties = 0
    for side in (-1, 1):
        for step in (1, 2, 3):
            partner = alignment.partners.get(word.place + side * step)
            if partner is not None:
                apart = side * (partner - other.place)
                if 0 < apart <= step + 1:
                    ties += 2 if apart == step == 1 else 1
                break
    return ties


def _in_form(alignment: Alignment, word: Word, other: Word) -> int:
    """Figures stand behind the same small word: "to $0.12" and "to $0.13"."""
    if word.kind != NUMBER or other.kind != NUMBER:
        return 0
    one, two = _word_before(alignment.here, word), _word_before(alignment.there, other)
    both = word.quantity is not None and other.quantity is not None
    same_rate = both and word.quantity.per == other.quantity.per != ""  # type: ignore[union-attr]
    return (one == two != "") + same_rate


def _word_before(content: Content, word: Word) -> str:
    start = word.token.start if word.quantity is None else word.quantity.number_start
    before = [one for one in content.sentence.tokens[: word.index + 1] if one.end <= start]
    return before[-1].text.casefold() if before else ""


def _in_parse(alignment: Alignment, word: Word, other: Word) -> int:
    """A governor in common, in the same role if it may be; things governed in common."""
    ties = 0
    head, above = alignment.above_here[word.place], alignment.above_there[other.place]
    if head >= 0 and alignment.partners.get(head) == above:
        ties += 2 if _role(word.token) == _role(other.token) else 1
    below = sum(
        1
        for place, partner in alignment.partners.items()
        if alignment.above_here[place] == word.place and alignment.above_there[partner] == other.place
    )
    return ties + min(2 * below, 3)


def _role(token: Token) -> str:
    return _ROLES.get(token.dep, token.dep)


_ROLES = {"nsubjpass": "dobj", "pobj": "dobj"} | dict.fromkeys(
    ("ROOT", "conj", "relcl", "advcl", "acl"), "verb"
)
