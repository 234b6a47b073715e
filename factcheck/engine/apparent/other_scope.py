"""Not the same set: "14 other people", "another 14", German and British tourists, adults and children."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from operator import attrgetter

from ..document import folded
from ..reading import Sentence, Token
from ..statement import Statement
from ..vocabulary.words import words

MORE = words("""
    more other others another further additional extra remaining rest different separate else besides
    first second third fourth fifth last next previous former latter final
""")
_PLAIN = words("""
    new old whole full entire total overall big small large little young local main key major own very
    available official grand combined good great many few several such same said following whopping mere
    total estimated exact precise round dead alive present
""")
# Groups told from one another: a word of one and a word of another are two sets.
_SIDES = (
    (
        "adult adults grown-up grown-ups over-18s",
        "child children under-16s kid kids pupil pupils under-12s minor minors",
    ),
    ("man men male males boy boys", "woman women female females girl girls"),
    ("city town capital urban", "country nation national nationwide rural countrywide"),
    ("home", "away"),
    ("upper", "lower"),
    ("north northern", "south southern", "east eastern", "west western"),
    ("primary", "secondary"),
    ("inside indoor indoors", "outside outdoor outdoors"),
    ("full-time", "part-time"),
    ("state regional county provincial", "federal national"),
    ("soldier soldiers military police officers", "civilian civilians"),
    ("passenger passengers", "crew crews"),
    ("weekday weekdays", "weekend weekends", "saturday", "sunday"),
)
_CONTRASTS = tuple(tuple(frozenset(side.split()) for side in sides) for sides in _SIDES)
_EITHER = tuple(frozenset().union(*sides) for sides in _CONTRASTS)
_LEFT = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS"})
_DEFINITE = words("the these those all both its their his her our my this that every")


def applies(one: Statement, other: Statement) -> bool:
    """Does one speak of more, of others, or of a group that the other does not mean?"""
    if number_token(one) is None or number_token(other) is None:
        return False
    if bool(one.kept("adds", _adds)) != bool(other.kept("adds", _adds)) or _contrast(one, other):
        return True
    if _elsewhere(one) != _elsewhere(other):
        return True
    holders, others = holders_of(one), holders_of(other)
    if holders & _ORDERED != others & _ORDERED or (holders and others and not holders & others):
        return True
    mine, theirs = one.kept("modifiers", modifiers), other.kept("modifiers", modifiers)
    if mine - theirs and theirs - mine:
        return True
    narrow, bare = (one, other) if mine - theirs else (other, one)
    return bool(mine ^ theirs) and not _definite(bare) and not _definite(narrow)


def _adds(statement: Statement) -> frozenset[str]:
    """Words such as "more" right at the number."""
    number = number_token(statement)
    if number is None:
        return frozenset()
    tokens = statement.sentence.tokens
    found = set()
    for near in (
        reversed(tokens[max(0, number.index - 3) : number.index]),
        tokens[number.index + 1 : number.index + 4],
    ):
        for token in near:
            if token.text in {",", ";", ":", "(", ")", "—"} or token.tag in _ENDS:
                break
            found.add(token.text.casefold())
    if {"more", "than"} <= found:
        found.discard("more")
    return frozenset(found & MORE)


_ENDS = frozenset({"VBD", "VBZ", "VBP", "NN", "NNP", "IN"})


def _contrast(one: Statement, other: Statement) -> bool:
    mine, theirs = one.kept("sides", _sides), other.kept("sides", _sides)
    return any(sides in theirs and not mine[sides] & theirs[sides] for sides in mine)


def _sides(statement: Statement) -> dict[int, frozenset[int]]:
    """For each contrast of which the words nearby have a side, the sides they have."""
    near = _near(statement)
    return {
        number: frozenset(at for at, side in enumerate(sides) if side & near)
        for number, sides in enumerate(_CONTRASTS)
        if not near.isdisjoint(_EITHER[number])
    }


def _near(statement: Statement) -> set[str]:
    tokens = statement.sentence.tokens
    first = bisect_left(tokens, statement.start - 50, key=_start)
    last = bisect_left(tokens, statement.end + 40, key=_start)
    return {token.text.casefold() for token in tokens[first:last]}


_start = attrgetter("start")


_OPENING = re.compile(r"(?:In|At|For|On|During)\s(?:an?|the|its|his|her|their)\s(?P<which>\w+)\s")


def _elsewhere(statement: Statement) -> str:
    """ "In a second trial …": a sentence that opens with another one."""
    found = _OPENING.match(statement.sentence.text)
    return found.group("which") if found and found.group("which") in _ORDERED else ""


def holders_of(statement: Statement) -> frozenset[str]:
    """Whose or which: names in the subject of the number's verb, in front of the noun ("Hull’s") or behind
    "of"; not in a date.
    """
    opening, found = statement.kept("holders", _holders)
    dates = statement.sentence.dates
    return opening | frozenset(
        folded(token.text)
        for token in found
        if not any(expr.start <= token.start < expr.end for expr in dates)
    )


def _holders(statement: Statement) -> tuple[frozenset[str], tuple[Token, ...]]:
    tokens = statement.sentence.tokens
    head = next(
        (token for token in reversed(statement.tokens) if token.pos in {"NOUN", "PROPN", "NUM"}), None
    )
    if head is None:
        return frozenset(), ()
    heads = {head.index}
    verb = tokens[head.head]
    if verb.pos == "VERB" and head.dep in {"dobj", "nsubjpass"}:
        kids = statement.sentence.kept("words by head", partial(_kids, statement.sentence))
        heads |= {one for one in kids.get(verb.index, ()) if tokens[one].dep in {"nsubj", "agent"}}
    opening = tokens[0]
    if (
        opening.tag == "NN"
        and opening.dep == "nsubj"
        and opening.text[0].isupper()
        and opening.head in {1, head.head}
    ):
        named = frozenset({folded(opening.text)}) - _NO_NAMES  # "Hull employs": a name taken for a word
    else:
        named = frozenset()
    return named, tuple(tokens[index] for index in sorted(_below(statement.sentence, heads)))


_NO_NAMES = words("police staff nobody everyone everybody someone hail rain snow fire")
_ORDERED = words("first second third fourth fifth other former latter last next another rival competitor")


def _below(sentence: Sentence, heads: set[int]) -> set[int]:
    """The words that hang on some: only these themselves and what hangs on them, directly or by one word
    between, need a look.
    """
    kids = sentence.kept("words by head", partial(_kids, sentence))
    near = {kid for head in heads for kid in kids.get(head, ())}
    near |= {kid for head in near for kid in kids.get(head, ())} | heads
    return {index for index in near if _hangs_on(sentence.tokens, sentence.tokens[index], heads)}


def _kids(sentence: Sentence) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for token in sentence.tokens:
        found.setdefault(token.head, []).append(token.index)
    return found


def _hangs_on(tokens: list[Token], token: Token, heads: set[int]) -> bool:
    """A name that is one of these words, or belongs to one; or "first", "other" before one."""
    above = tokens[token.head]
    if token.text.casefold() in _ORDERED:
        return token.head in heads
    if token.pos != "PROPN":
        return False
    return (
        token.index in heads
        or token.head in heads
        or (above.dep in {"prep", "poss", "compound"} and above.head in heads)
    )


def number_token(statement: Statement) -> Token | None:
    """The first number of the statement."""
    return next((token for token in statement.tokens if token.tag == "CD" or token.text[:1].isdigit()), None)


def modifiers(statement: Statement) -> frozenset[str]:
    """The words that narrow what is counted: "German" of "14 German tourists"."""
    number = number_token(statement)
    if number is None:
        return frozenset()
    tokens = statement.sentence.tokens
    last = number.index
    while last + 1 < len(tokens) and (tokens[last + 1].tag in _LEFT or tokens[last + 1].tag == "CD"):
        last += 1
    phrase = [token for token in tokens[number.index + 1 : last] if token.tag not in {"CD", "HYPH", "POS"}]
    return frozenset(
        word
        for token in phrase
        if (word := folded(token.lemma)) not in _PLAIN and word not in MORE and len(word) > 1
    )


def _definite(statement: Statement) -> bool:
    number = number_token(statement)
    before = statement.sentence.tokens[max(0, number.index - 2) : number.index] if number else []
    return any(token.text.casefold() in _DEFINITE or token.tag == "POS" for token in before)
