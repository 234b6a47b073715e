"""Does a noun with a day take up the one act of its kind that the text told before?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..apparent import PAIRS, explained, not_asserted
from ..dates import days_between, disjoint
from ..material import Material
from ..occasions.losses import LOSS, names_what_was_lost
from ..reading import Sentence, Token
from ..vocabulary.words import words
from .retellings import NAMED, PLANNED, Retelling, kinds_of_noun
from .same_act import comparable

# The reasons that can clear a second day; the others speak of figures, states and plans.
_EXCUSES = frozenset({"annual event", "other place", "namesakes"})
_NO_EXCUSE = tuple(name for name in PAIRS if name not in _EXCUSES)


def another_day(material: Material, name: Retelling, act: Retelling) -> bool:
    """Are the noun's day and the act's two days of one month, told in two sentences?"""
    if (name.block, name.sentence) == (act.block, act.sentence):
        return False
    pair = comparable(material.reading.document.published, act.date, name.date)
    return pair is not None and disjoint(*pair) and days_between(*pair) <= _RETOLD_DAYS


_RETOLD_DAYS = 31  # further apart, a noun may take up another act of the kind
_LONG = re.compile(
    r"\b(?:night|overnight|midnight|late|evening|\w+-day|days|second|third|again|another|both|two)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:postponed|delayed|moved|brought\sforward|rescheduled|originally)\b", re.IGNORECASE)


def only_one_told(material: Material, name: Retelling, act: Retelling) -> bool:
    """Does the noun take up this act?

    The act stands first, nothing said beside the noun is new, and nothing tells of a second one.
    """
    if act.form == NAMED or (act.block, act.start) > (name.block, name.start):
        return False
    near = [material.sentence(one.block, one.sentence) for one in (act, name)]
    known = {one.lemma.casefold() for one in near[0].tokens}
    if not {one for one in name.said if one not in _HOURS} <= known:
        return False
    if name.kinds & act.kinds == {LOSS} and not names_what_was_lost(near[0], act.head, name.said):
        return False
    close = days_between(act.date.when, name.date.when) <= 1
    if close and act.date.pattern != "weekday":
        return False  # a night, or two time zones
    if close and any(_LONG.search(one.text) for one in near):
        return False
    if LOSS not in name.kinds and any(_MOVED.search(one.text) for one in near):
        return False
    one, two = (material.statement(each.block, each.start, each.end) for each in (act, name))
    if any(_SET_FOR.search(each.text) for each in near):
        return False
    if explained(one, two, but=_NO_EXCUSE) or (act.form != PLANNED and not_asserted(one)):
        return False
    return not any(_is_another(sentence, token, name) for sentence, token in _nouns(material))


_SET_FOR = re.compile(r"\b(?:planned|scheduled|due|set\sfor|pencilled|had\sbeen\sexpected)\b", re.IGNORECASE)
_HOURS = words("hour hours night morning evening afternoon day polling election voting wedding")


def _nouns(material: Material) -> Iterator[tuple[Sentence, Token]]:
    for _, sentence in material.reading.sentences():
        for token in sentence.tokens:
            if token.pos == "NOUN":
                yield sentence, token


def _is_another(sentence: Sentence, token: Token, name: Retelling) -> bool:
    """ "a second blockade", "the fires", "another vote": more than one of the kind is told of."""
    if token is name.head or not kinds_of_noun(sentence, token) & name.kinds:
        return False
    front = {one.text.casefold() for one in sentence.tokens[max(0, token.index - 4) : token.index]}
    return (token.tag == "NNS" and token.lemma != "vote") or bool(front & _ANOTHER)


_ANOTHER = words("another second third previous earlier last next further new other every each first")
