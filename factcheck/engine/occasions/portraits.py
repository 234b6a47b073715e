"""By what a text may point to a reference event without its full name: who or what it befell, and where.

"The liner Alma went down in May 1911" names what sank; "delegates met in Elmwood Springs" names the town. A
portrait holds these marks apart, for they are not worth the same: a full name is the event, a ship or a
mountain nearly so, a town only together with what is told of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import folded
from ..placing.places import WIDE
from ..reading import Sentence, Token
from ..vocabulary.lexicon import BUSY_PLACES, EVENT_NOUNS
from ..vocabulary.words import words
from .fields import fields_of_kind
from .matching import EventKey, Shelf, tokens

NAME = "name"
MARK = "mark"
PLACE = "place"
SURNAME = "surname"
# Kinds told of one person: "the king was shot", "she was crowned".
_OF_PEOPLE = frozenset({"killing", "shooting", "crowning", "wedding", "death", "resignation"})

_PREFIX = words("ss hms rms mv uss mt hmas hmcs ms the cardinal sir lord king queen president dr mr mrs st")
_TOO_WIDE = (
    words("""
    allies nato eu un government governments states nations members countries republic national union party
    university army navy force forces police company group council church first second great big
    international world general new old royal south north east west bay street city town river
    lake sea mount
""")
    | WIDE
    | BUSY_PLACES
)
_KIND_WORDS = frozenset(EVENT_NOUNS) | words("""
    disaster accident crisis catastrophe tragedy revolution independence coronation declaration decision
    judgment report games olympics expo charter tsunami assassination coup uprising strike fall opening
    nuclear signing volcanic of the in at on and for to by
""")


@dataclass(frozen=True, slots=True)
class Portrait:
    """A reference event with the words that point to it: full names, marks (what it befell, who made it) and
    places, each a set of folded words; `fields` are the kinds of things it did.
    """

    key: EventKey
    fields: frozenset[str]
    signs: tuple[tuple[str, frozenset[str]], ...]


Portraits = dict[str, list[tuple[str, frozenset[str], Portrait]]]


def portraits_on(shelf: Shelf) -> Portraits:
    """Every sign of every event of a shelf by the longest of its words."""
    found: Portraits = {}
    for key in shelf.keys:
        portrait = _portrait(key)
        for strength, sign in portrait.signs:
            found.setdefault(max(sorted(sign), key=len), []).append((strength, sign, portrait))
    return found


def parts(text: str) -> frozenset[str]:
    """The words of a name as a sentence is cut into them: without years, hyphens and possessives."""
    return frozenset(
        part for word in tokens(text) for part in re.split(r"[-–]", word) if part and not part.isdigit()
    )


def _portrait(key: EventKey) -> Portrait:
    event = key.event
    said = frozenset().union(parts(event.kind), *(parts(name) for name in (event.name, *event.aliases)))
    located = frozenset().union(*(parts(place) for place in event.place))
    fields = fields_of_kind(said)
    signs: dict[frozenset[str], str] = {}
    for name in (event.name, *event.aliases):
        whole = parts(name) - {"of", "the", "in", "at", "on", "and", "for", "to", "by"}
        bare = whole - _KIND_WORDS
        if len(whole) >= 2 and bare:
            signs.setdefault(whole, NAME)
        if _is_telling(bare):
            signs.setdefault(bare, PLACE if bare <= located else MARK if bare != whole else NAME)
        if fields & _OF_PEOPLE and len(bare) > 1:
            signs.setdefault(_surname(name, bare), SURNAME)
    for one in event.participants:
        sign = _participant(one)
        if sign and not sign <= located:
            signs.setdefault(sign, MARK)
        if sign and fields & _OF_PEOPLE and len(sign) > 1:
            signs.setdefault(_surname(one.split(",")[0], sign), SURNAME)
    for place in event.place:
        sign = parts(place)
        if _is_telling(sign):
            signs.setdefault(sign, PLACE)
        elif "freedom" in fields and sign & WIDE:
            signs.setdefault(sign, MARK)  # a country becomes independent once
    return Portrait(key, fields, tuple((strength, sign) for sign, strength in signs.items() if sign))


def _surname(name: str, sign: frozenset[str]) -> frozenset[str]:
    """The last word of somebody's name, where it tells enough."""
    last = [word for word in name.replace("-", " ").split() if parts(word) & sign][-1:]
    found = parts(last[0]) if last else frozenset()
    return found if _is_telling(found) else frozenset()


def _participant(name: str) -> frozenset[str]:
    """The name of a ship, a plane or a person; empty for "25 states" and for bodies that do much else."""
    first = name.split(",")[0]
    if any(
        part[:1].isdigit() or part[:1].islower() for part in first.split() if part not in {"of", "the", "de"}
    ):
        return frozenset()
    sign = parts(first) - _PREFIX - {"of"}
    return sign if _is_telling(sign) else frozenset()


def _is_telling(sign: frozenset[str]) -> bool:
    """One word of five letters or two words of which one is no everyday part of names."""
    own = [word for word in sign if word not in _TOO_WIDE]
    return bool(own) and not sign <= _TOO_WIDE and max(len(word) for word in own) > 3


def stands(sentence: Sentence, sign: frozenset[str]) -> tuple[int, int] | None:
    """Where all words of a sign stand together with their capitals: (first, last) token."""
    hits = [one for one in sentence.tokens if plain(one) in sign]
    for number, first in enumerate(hits):
        missing = set(sign)
        for one in hits[number:]:
            if one.index - first.index > 2 * len(sign) + 1:
                break
            missing.discard(plain(one))
            if not missing:
                run = sentence.tokens[first.index : one.index + 1]
                small = [each for each in run if each.text[:1].islower() and plain(each) not in sign]
                named = [each for each in run if _is_name(each)]
                capital = any(
                    plain(each) not in _TOO_WIDE and plain(each) not in _KIND_WORDS for each in named
                )
                capital = capital or (
                    len(named) >= min(2, len(sign))
                    and all(_is_name(each) for each in run if plain(each) in sign)
                )
                close = all(each.text in _JOINTS or each.pos in {"DET", "ADP"} for each in small)
                return (first.index, one.index) if capital and close else None
    return None


_JOINTS = frozenset({"of", "the", "in", "at", "on", "and", "for", "'s", "’s", "was", "were"})


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper() and (token.index > 0 or token.pos in {"PROPN", "NOUN", "ADJ"})


def another_bearer(sentence: Sentence, first: Token, known: frozenset[str]) -> bool:
    """Does a first name stand before a surname that is not one the book gives its bearer?"""
    before = sentence.tokens[first.index - 1] if first.index else None
    return (
        before is not None
        and before.pos == "PROPN"
        and plain(before) not in known | _PREFIX
        and plain(before) not in _TITLED
    )


_TITLED = words(
    "president senator minister archduke pope prince princess queen king tsar emperor general premier"
)


def plain(token: Token) -> str:
    """A word as the signs have it: small letters, no full stop, no possessive."""
    return folded(token.text).strip(".,'\"“”").removesuffix("'s")


def plain_words(sentence: Sentence) -> frozenset[str]:
    """All words of a sentence in that form."""
    return frozenset(plain(token) for token in sentence.tokens)
