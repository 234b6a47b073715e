"""Acts the text itself puts first ("had been arrested", "was first arrested", "construction began"), dated
last.

A life or a building is told out of order, with a pluperfect, a "first" or a verb of beginning to show what
came before what. The two need not share a name: where a report has one hero, "he" and "she" are that person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import EXPLICIT, DateExpr, days_between
from ..material import Material
from ..reading import Sentence, Token
from ..vocabulary.happening_words import PERSON_ORDER
from ..vocabulary.words import words
from .happenings import NOUN, VERB, Happening

Pair = tuple[Happening, Happening, tuple[str, str]]

_MOST = 12  # acts of one kind looked at: a text with more is a chronicle
_FIRST = frozenset({"first", "originally", "initially"})
_AGAIN = re.compile(
    r"\b(?:again|re-?arrested|re-?elected|rejailed|re-?appointed|second\s(?:time|arrest|trial|term|stint|spell))\b",
    re.IGNORECASE,
)
_FREED = words("prison jail custody detention bail camp cell gaol captivity arrest")

# With a pluperfect or a "first" these, too, are told in order.
_CAREER = frozenset({("appointment", "retirement"), ("election", "retirement"), ("appointment", "dismissal")})
_WORKS = words("film album book song game single novel movie record report version update device music")


def told_first(material: Material, dated: dict[str, list[Happening]]) -> Iterator[Pair]:
    """(the act told to come first, the later act dated before it, their names) for each contradiction."""
    yield from _of_lives(material, dated)
    yield from _of_works(material, dated)


def _of_lives(material: Material, dated: dict[str, list[Happening]]) -> Iterator[Pair]:
    acts = {**dated, "release": [*dated.get("release", []), *_releases(material, dated)]}
    for first, then in sorted(PERSON_ORDER | _CAREER):
        for late in acts.get(first, [])[:_MOST]:
            if late.form != VERB:
                continue
            told = _is_before(material, late)
            early = next(
                (
                    one
                    for one in acts.get(then, [])[:_MOST]
                    if (told or ((first, then) in _BY_LAW and _soon(one.date, late.date)))
                    and _same_life(material, late, one)
                ),
                None,
            )
            if early is not None and not _told_again(material):
                yield late, early, (first, then)
                return


def _releases(material: Material, dated: dict[str, list[Happening]]) -> list[Happening]:
    """ "was released in May": of somebody, not of a film or a report."""
    found = []
    for one in dated.get("publication", [])[:_MOST]:
        if one.head.lemma != "release" or one.core or one.form != VERB:
            continue
        sentence = material.sentence(one.block, one.sentence)
        said = {token.lemma for token in sentence.tokens}
        named = len(one.names) > 1 and not said & _WORKS
        if _person(sentence, one.head) or named or (one.names and said & _FREED):
            found.append(one)
    return found


def _is_before(material: Material, act: Happening) -> bool:
    """ "had been arrested", "was first arrested"."""
    sentence = material.sentence(act.block, act.sentence)
    lead = {one.text.casefold() for one in sentence.tokens[max(0, act.head.index - 4) : act.head.index]}
    return "had" in lead or bool(lead & _FIRST)


def _same_life(material: Material, late: Happening, early: Happening) -> bool:
    if early.form != VERB or early.which or not _is_earlier(early.date, late.date):
        return False
    if late.which - _FIRST or late.core or early.core:
        return False
    if late.names and early.names:
        return bool(late.names & early.names)
    return _one_hero(material, late, early)


def _is_earlier(one: DateExpr | None, other: DateExpr | None) -> bool:
    if one is None or other is None or "weekday" in (one.pattern, other.pattern):
        return False
    if (one.basis == EXPLICIT) != (other.basis == EXPLICIT) or (
        one.basis != EXPLICIT and not _soon(one, other)
    ):
        return False
    return bool(one.when.end and other.when.start and one.when.end < other.when.start)


# What the law puts in order, whatever the words: no mark of time is needed.
_BY_LAW = frozenset({
    ("charge", "conviction"), ("charge", "sentence"), ("conviction", "sentence"), ("arrest", "charge"),
    ("death", "funeral"),
})  # fmt: skip


def _soon(one: DateExpr | None, other: DateExpr | None) -> bool:
    """Two days within some months: one case, not a second one years on."""
    if one is None or other is None or {one.when.granularity, other.when.granularity} != {"day"}:
        return False
    return days_between(one.when, other.when) <= 120


def _one_hero(material: Material, *acts: Happening) -> bool:
    """One of the two says "he" or "she", and no other person is the subject of an act of these kinds."""
    pronouns = {
        _person(material.sentence(act.block, act.sentence), act.head) for act in acts if not act.names
    }
    if len(pronouns) != 1 or not pronouns & {"he", "she"}:
        return False
    other = "she" if "he" in pronouns else "he"
    names: set[frozenset[str]] = set()
    for act in acts:
        for one in material.acts_of(act.family)[:_MOST]:
            if one.form == VERB and one.names:
                names.add(one.names)
            sentence = material.sentence(one.block, one.sentence)
            if one.form == VERB and _person(sentence, one.head) == other:
                return False
    return len(names) <= 1


def _person(sentence: Sentence, verb: Token) -> str:
    """ "he" or "she" where that is the verb's subject; "" for none."""
    for token in sentence.tokens:
        if token.head == verb.index and token.dep in {"nsubj", "nsubjpass"} and token.tag == "PRP":
            word = token.text.casefold()
            return word if word in {"he", "she"} else ""
    return ""


def _told_again(material: Material) -> bool:
    return any(block.has(_AGAIN) for block in material.reading.blocks)


_BUILDING = words("construction work building excavation digging tunnelling")
_STARTED = words("begin start commence")
_DONE = words("opening completion")
_PHASES = re.compile(
    r"\b(?:(?:first|second|third|new|next|final|last|other)\s(?:phase|stage|section|part|half|extension|span|wing|stand|line)s?"
    r"|reopen\w*|rebuil\w+|partly|partially)\b",
    re.IGNORECASE,
)


def _of_works(material: Material, dated: dict[str, list[Happening]]) -> Iterator[Pair]:
    """ "The bridge opened in June 1996 … Construction began in the autumn of 1997"."""
    begun = [one for one in dated.get("begin", [])[:_MOST] if _is_building(material, one)]
    opened = [one for family in sorted(_DONE) for one in dated.get(family, []) if one.form == VERB]
    if len(begun) != 1 or len(opened) != 1 or opened[0].which or opened[0].quoted or begun[0].quoted:
        return
    late, early = begun[0], opened[0]
    if not _is_earlier(early.date, late.date) or any(
        _PHASES.search(block.text) for block in material.reading.blocks
    ):
        return
    about = late.core - _BUILDING
    if not early.core or (about and not about & early.core):
        return
    yield late, early, ("beginning of the work", early.family)


def _is_building(material: Material, act: Happening) -> bool:
    """ "Construction began", "work on it started": nothing else is named as what was built."""
    if act.form == NOUN or act.head.lemma not in _STARTED:
        return False
    lead = material.sentence(act.block, act.sentence).text
    return (
        bool(act.themes & _BUILDING)
        and not act.names
        and not re.search(r"\bwork(?:ed|s)?\s(?:in|at|as|for)\b", lead)
    )
