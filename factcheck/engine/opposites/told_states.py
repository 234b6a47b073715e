"""States told in other words than a verb of the same person: "still on the run" and "from his cell".

Looked for by pattern in every block (`state_words`), then tied to whom they are told of. Per block pure and
kept; the comparison is cheap, since a text tells few of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from ..apparent import explained, not_asserted
from ..counting.zeros import LOOSE
from ..material import Material
from ..reading import BlockReading
from ..statement import Statement
from ..syntax.actors import DIFFERENT, LIKELY, PEOPLE, SAME, same_thing, told_apart
from ..syntax.phrasing import Phrase
from ..vocabulary.wordings import thing
from ..vocabulary.words import words
from .kind_words import CALLED_OFF, DENIED, HELD, TOLD_OF
from .shared import MOST, bearer
from .state_words import MATTERS, MENTIONED, SAME_BEARER, Matter

_SKIPPED = words("heading label question quote")
_NOT_READ = ("planned", "hypothetical")
_WAS = re.compile(
    r"\b(?:then|former|formerly|ex|late|had|until|once|later|future|previous|earlier|another|other|reopened|if|"
    r"would|could|might|unless|risk\w*|used\sto|at\sthe\stime|elsewhere|except|unrelated|separate|rest\sof|"
    r"(?:first|second|third)\s(?:husband|wife|marriage|trial|half)|"
    r"last\s(?:year|month|season|summer|winter)|not|never|n[’']t|no)\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\b(?:no\slonger|not|n[’']t|never|nor)\s(?:\w+\s)?$", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:never|since|without|no|not|nobody)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Told:
    """Where a state is told: match and clause as quoted, in the text of its block."""

    matter: int
    side: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Two statements of which only one can be so, and whether surely of one bearer."""

    one: Statement
    other: Statement
    matter: str
    sure: bool


def exclusions(material: Material) -> Iterator[Exclusion]:
    """Each matter once: the first pair of statements that exclude each other."""
    rows: dict[tuple[int, int], list[tuple[BlockReading, Told]]] = {}
    for block in material.reading.blocks:
        if block.block.kind in _SKIPPED or block.is_heading:
            continue
        for told in block.kept("states told", partial(_told, block)):
            rows.setdefault((told.matter, told.side), []).append((block, told))
    for number, matter in enumerate(MATTERS):
        if (number, 0) in rows and (number, 1) in rows:
            pairs = (
                (a, b) for a in rows[number, 0][:MOST] for b in rows[number, 1][:MOST] if a[0] is not b[0]
            )
            found = next((one for a, b in pairs if (one := _exclusion(material, matter, a, b))), None)
            if found:
                yield found


def kinds(material: Material) -> Iterator[Exclusion]:
    """A kind of thing denied, and one of it spoken of; an event called off, and held."""
    for matter, one, other in (("kind", DENIED, TOLD_OF), ("called off", CALLED_OFF, HELD)):
        denied: dict[str, tuple[BlockReading, Told]] = {}
        for block, noun, told in _nouns(material, one, f"denied {matter}"):
            denied.setdefault(noun, (block, told))
        if not denied:
            continue
        for block, noun, told in _nouns(material, other, f"told of {matter}"):
            hit = denied.get(noun)
            if hit is None or hit[0] is block:
                continue
            first, second = _statement(material, hit), _statement(material, (block, told))
            if not_asserted(first, but=_NOT_READ) or not_asserted(second, but=_NOT_READ):
                continue
            if not _at_another_time(_LASTING, first, second, told):
                yield Exclusion(first, second, matter, sure=False)
                break


_MILD = words("single such actual own public")
_LASTING = replace(MATTERS[0], lasting=True)


def _nouns(
    material: Material, pattern: re.Pattern[str], name: str
) -> Iterator[tuple[BlockReading, str, Told]]:
    for block in material.reading.blocks:
        if block.block.kind in _SKIPPED or block.is_heading:
            continue
        for noun, told in block.kept(name, partial(_caught, block, pattern)):
            yield block, noun, told


def _caught(block: BlockReading, pattern: re.Pattern[str]) -> tuple[tuple[str, Told], ...]:
    found = []
    for match in pattern.finditer(block.text):
        sentence = next((s for s in block.sentences if s.start <= match.start() < s.end), None)
        if sentence is None or match.end() > sentence.end or sentence.is_question:
            continue
        if block.in_quotes(match.start(), match.end()):
            continue
        groups = match.groupdict()
        noun = (groups["noun"] or groups.get("on") or "").casefold().removesuffix("s")
        narrowed = groups.get("adj") and groups["adj"].casefold() not in _MILD
        if noun not in LOOSE and not narrowed:
            found.append((noun, Told(-1, 0, sentence.index, match.start(), match.end())))
    return tuple(found)


def _told(block: BlockReading) -> tuple[Told, ...]:
    found = []
    for number, matter in enumerate(MATTERS):
        for side, pattern in enumerate((matter.one, matter.other)):
            for match in pattern.finditer(block.text):
                sentence = next((s for s in block.sentences if s.start <= match.start() < s.end), None)
                if sentence is None or match.end() > sentence.end or sentence.is_question:
                    continue
                if _NO_LONGER.search(block.text, max(0, match.start() - 24), match.start()):
                    continue
                if not block.in_quotes(match.start(), match.end()):
                    found.append(Told(number, side, sentence.index, match.start(), match.end()))
    return tuple(found)


def _exclusion(
    material: Material, matter: Matter, a: tuple[BlockReading, Told], b: tuple[BlockReading, Told]
) -> Exclusion | None:
    first, second = _statement(material, a), _statement(material, b)
    if not_asserted(first, but=_NOT_READ) or not_asserted(second, but=_NOT_READ):
        return None
    if _at_another_time(matter, first, second, b[1]):
        return None
    meant = _agree(material, matter, a, b)
    if meant < LIKELY:
        return None
    return Exclusion(first, second, matter.name, meant == SAME and matter.identity == SAME_BEARER)


def _at_another_time(matter: Matter, one: Statement, other: Statement, told: Told) -> bool:
    near = other.block.text[
        max(other.sentence.start, told.start - 40) : min(other.sentence.end, told.end + 8)
    ]
    match = other.block.text[told.start : told.end]
    around = near.replace(match, " ", 1)
    if _WAS.search(around) or (matter.name == "parting" and "marri" in other.sentence.text):
        return True
    if _of_another_case(one, other):
        return True
    years = set(_YEAR.findall(other.sentence.text)), set(_YEAR.findall(one.sentence.text))
    if matter.lasting:
        return bool(years[0] - years[1]) and not _NEVER.search(one.text)
    if _YEAR.search(near) or _YEAR.search(one.sentence.text):
        return bool(set(_YEAR.findall(near)) ^ set(_YEAR.findall(one.sentence.text)))
    return bool(explained(one, other, only=("sequence",)))


_OVER = re.compile(r"\bover\s(?:an?|the|his|her|their)\s(?P<noun>[a-z]+)", re.IGNORECASE)


def _of_another_case(one: Statement, other: Statement) -> bool:
    """ "arrested over a fight", where the denial speaks of a theft; "in an unrelated case"."""
    text = other.sentence.text
    found = _OVER.search(text, max(0, other.end - other.sentence.start - 1))
    unknown = found is not None and found["noun"] not in one.block.text
    return unknown or "unrelated" in text or "separate" in text


def _agree(
    material: Material, matter: Matter, a: tuple[BlockReading, Told], b: tuple[BlockReading, Told]
) -> int:
    mine, theirs = _bearers(material, *a), _bearers(material, *b)
    pairs = [same_thing(x, y) for x in mine for y in theirs]
    best = max(pairs, default=0)
    if best >= LIKELY:
        return best
    if matter.identity == SAME_BEARER:
        return LIKELY if _perhaps_one(material, mine, theirs, b) else best
    near = material.told.phrases_in(b[0].index, b[1].sentence)
    mentioned = max((same_thing(x, y) for x in mine for y in near), default=0)
    if mentioned < LIKELY and any(_one_kind(x, y) for x in mine for y in near):
        mentioned = LIKELY
    if matter.identity == MENTIONED or mentioned >= LIKELY:
        return mentioned
    both_named = any(x.names for x in mine) and any(y.names for y in theirs)
    return 0 if both_named and DIFFERENT in pairs else LIKELY


def _one_kind(one: Phrase, other: Phrase) -> bool:
    """ "electric scooters" and "a scooter"."""
    return (
        one.plural
        and not one.is_zero
        and bool(one.noun)
        and thing(one.noun) == thing(other.noun)
        and not other.definite
        and not told_apart(one.words, other.words)
    )


_POSSESSIVE = re.compile(r"(?:from |in )?(?:his|her)\b", re.IGNORECASE)


def _perhaps_one(
    material: Material, mine: list[Phrase], theirs: list[Phrase], b: tuple[BlockReading, Told]
) -> bool:
    """A man not named, and a name; or "her", and the person the whole text is about."""
    for x in mine:
        for y in theirs:
            nameless, named = (x, y) if y.names else (y, x)
            loose = nameless.noun in PEOPLE and not nameless.names and nameless.owner is None
            if loose and not nameless.plural and named.names and nameless.quantity in {"", "a"}:
                return True
    pronoun = bool(_POSSESSIVE.match(b[0].text[b[1].start : b[1].end]))
    return pronoun and any(same_thing(_main(material), x) >= LIKELY for x in mine)


def _main(material: Material) -> Phrase | None:
    """The first person named, or called by a role, as one who does something."""
    subjects = (bearer(act) for act in material.told.acts[:12])
    return next((one for one in subjects if one is not None and (_named(one) or one.noun in PEOPLE)), None)


def _named(one: Phrase) -> bool:
    return bool(one.names) or (one.also is not None and bool(one.also.names))


def _bearers(material: Material, block: BlockReading, told: Told) -> list[Phrase]:
    """Whose it is where it has an owner; else who is the subject of the clause the words stand in."""
    match = block.text[told.start : told.end].casefold()
    things = material.told.things_in(block.index, told.sentence)
    if "whose" in match:
        ahead = [one.phrase for one in things if one.phrase.end <= told.start]
        return ahead[-1:]
    owners = [
        one.owner for one in things
        if one.owner is not None and one.phrase.start < told.end and told.start < one.phrase.end
    ]  # fmt: skip
    if owners:
        return owners + _leading(material, block, told)
    acts = [
        act
        for act in material.told.acts_in(block.index, told.sentence)
        if act.clause.start < told.end and told.start < max(act.clause.end, act.clause.shown)
    ]
    acts.sort(key=lambda act: act.clause.shown - act.clause.start)
    return [one for act in acts if (one := bearer(act)) is not None][:2]


def _leading(material: Material, block: BlockReading, told: Told) -> list[Phrase]:
    """ "Speaking from his cell, Darrow said": the subject that follows, where the words open the sentence."""
    if told.start - block.sentences[told.sentence].start > 30:
        return []
    acts = material.told.acts_in(block.index, told.sentence)
    found = (bearer(act) for act in acts if act.clause.start > told.end and act.agent is not None)
    return [one for one in found if one is not None][:1]


def _statement(material: Material, row: tuple[BlockReading, Told]) -> Statement:
    """From the start of the clause to the end of the words that tell the state."""
    block, told = row
    sentence = block.sentences[told.sentence]
    start = told.start
    nearest: int | None = None
    for act in material.told.acts_in(block.index, told.sentence):
        clause = act.clause
        within = clause.start < told.end and told.start < max(clause.end, clause.shown)
        if within and told.start - clause.start < 70:
            nearest = clause.start if nearest is None else max(nearest, clause.start)
    start = min(start, nearest if nearest is not None else start)
    first = next((one.start for one in sentence.tokens if one.end > start), start)
    last = next((one.end for one in sentence.tokens if one.end >= told.end), told.end)
    return Statement(block, sentence, min(first, told.start), max(last, told.end))
