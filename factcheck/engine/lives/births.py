"""When somebody was born: "born in Leeds in 1975", "(b. 1984)", "Ada Roe (1936–2010)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..dates import EXPLICIT
from ..persons import Person
from .base import (
    BIRTH,
    OPEN,
    LifeClaim,
    Place,
    apposition,
    grammatical_subject,
    meant_by_pronoun,
    subject_behind,
)
from .subjects import gender

_BORN = re.compile(
    r"(?<![-\w])(?:[Bb](?:orn\b(?!-)|\.(?=\s\d{4}))|(?:his|her)\s(?:birth\scertificate|date\sof\sbirth|passport)(?:,|\sis|\swas|\sas)?(?:\sdated|\sgiven\sas|\ssays|\sis)?\b)"
)
_NO_BIRTH_GAP = re.compile(
    r"[;:!?()]|\b(?:who|whose|which|when|after|before|where|but|since|until|from|moved|died|out\sof|again|into)\b|\band\b(?!\sraised)"
)


def births_in(place: Place) -> Iterator[LifeClaim]:
    sentence, text = place.sentence, place.text
    for match in sentence.matches(_BORN):
        at = sentence.start + match.end()
        expr = next((one for one in sentence.dates if 0 <= one.start - at <= 90), None)
        if expr is None or expr.basis != EXPLICIT or not expr.when.start or not expr.when.end:
            continue
        gap = text[at : expr.start].removeprefix(":")
        if _NO_BIRTH_GAP.search(gap) or expr.when.granularity == "century":
            continue
        person = _born_person(place, sentence.start + match.start(), expr.end)
        if person is None and _FIELD.match(text):
            person = place.hero  # of a box about somebody
        if person is None or place.block.in_quotes(at, expr.end):
            continue
        yield LifeClaim(
            place.block.index, sentence.start + match.start(), expr.end, person, BIRTH,
            expr.when.start, expr.when.end, gender=gender(sentence.text),
        )  # fmt: skip
    yield from _lifespans(place)


_FIELD = re.compile(r"\W{0,3}(?:Born|Date\sof\sbirth|DOB)\s?:")
_WAS = re.compile(
    r"\b(?P<w>he|she|who)?\s?(?:(?:had\sbeen|was|were|is)\s(?:\w+ly\s)?)?\(?,?\s?\Z", re.IGNORECASE
)


# "when she was born" tells when something else was.
_AS_A_TIME = re.compile(
    r"\b(?:when|after|before|since|until|the\s(?:day|year|night))\s(?:he|she|\w+)\s(?:was|were)\s\Z"
)


def _born_person(place: Place, start: int, end: int) -> Person | None:
    """Who was born: the name or pronoun in front, or the subject behind an opening "Born in 1984 …,"."""
    text, sentence = place.text, place.sentence
    before = [(one, owner) for one, owner in place.names if one.name.end <= start]
    if text[start : start + 3].casefold() in {"his", "her"}:
        return meant_by_pronoun(place, start)
    if text[sentence.start : start].strip(' “"') in {"", "Having been", "Being"}:
        return subject_behind(place, end)
    if _AS_A_TIME.search(text, sentence.start, start):
        return None
    led = _WAS.search(text, max(sentence.start, start - 24), start)
    if led and (led.group("w") or "").casefold() in {"he", "she"}:
        return meant_by_pronoun(place, led.start("w"))
    kind, person = grammatical_subject(place, start, start + 4)
    if kind != OPEN:
        return person
    if led and led.group("w"):
        return before[-1][1] if before and led.start() - before[-1][0].name.end <= 40 else None
    return (
        before[-1][1] if before and led and apposition(text[before[-1][0].name.end : led.start()]) else None
    )


_SPAN = re.compile(r"\s\((?:born\s)?(?P<a>1[5-9]\d\d|20[01]\d)\s?[-–—]\s?(?P<b>1[5-9]\d\d|20[0-3]\d)\)")


def _lifespans(place: Place) -> Iterator[LifeClaim]:
    """ "Ada Roe (1936–2010)": a life, if it is long enough to be one."""
    for named, person in place.names:
        match = _SPAN.match(place.text, named.name.end)
        if match is None or not 18 <= int(match.group("b")) - int(match.group("a")) <= 110:
            continue
        year = int(match.group("a"))
        yield LifeClaim(
            place.block.index,
            named.name.start,
            match.end(),
            person,
            BIRTH,
            date(year, 1, 1),
            date(year, 12, 31),
        )
