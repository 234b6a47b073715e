"""Of whom or of what a pole of a field is told, and the words that show it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..material import Material
from ..reading import BlockReading
from ..statement import Statement
from ..syntax.actors import PEOPLE, Act, Thing
from ..syntax.clauses import PERFECT, PLUPERFECT
from ..syntax.phrasing import Phrase
from ..vocabulary.words import words
from .field_patterns import BEHIND, THING, lexicon
from .field_tellings import ADJECTIVE, NOUN, PHRASE, Pole
from .shared import bearer


@dataclass(frozen=True, slots=True)
class Told:
    """A pole with whom it is told of, and in which tense."""

    block: BlockReading
    pole: Pole
    bearers: tuple[Phrase, ...]
    tense: str
    act: Act | None


def told_of(material: Material, block: BlockReading, pole: Pole) -> Told:
    """A pole of a block with its bearers."""
    acts = material.told.acts_in(block.index, pole.sentence)
    within = [act for act in acts if pole.first <= act.clause.verb <= pole.last]
    around = [
        act
        for act in acts
        if act.clause.start <= pole.start and pole.end <= max(act.clause.end, act.clause.shown)
    ]
    around.sort(key=lambda act: act.clause.shown - act.clause.start)
    act = next(iter(within or around), None)
    tense = act.clause.tense if act is not None else ""
    if act is not None and tense == PLUPERFECT and act.clause.speaker:
        tense = PERFECT  # "she said that nothing had been heard of him"
    if pole.kind in {NOUN, ADJECTIVE}:
        tense = ""
    return Told(block, pole, tuple(_bearers(material, block, pole, act)), tense, act)


def _bearers(material: Material, block: BlockReading, pole: Pole, act: Act | None) -> list[Phrase]:
    things = material.told.things_in(block.index, pole.sentence)
    of_things = lexicon().fields[pole.field].bearer == THING
    found: list[Phrase] = []
    if pole.kind == NOUN:
        for one in things:
            if one.phrase.head == pole.first:
                found += [part for part in (one.owner, one.phrase.of) if part is not None]
        return _spread(found, of_things)
    if pole.kind == ADJECTIVE or pole.side == ">":
        sentence = block.sentences[pole.sentence]
        past = pole.last if sentence.tokens[pole.last].pos in {"ADP", "PART"} else pole.first
        ahead = [one.phrase for one in things if one.phrase.head > past]
        return _spread(sorted(ahead, key=lambda one: one.head)[:1], of_things)
    if pole.side == "=":
        return []
    if act is not None:
        first = bearer(act) if pole.kind != "suffers" else (act.patient or act.agent)
        found += [first] if first is not None else []
    inside = [
        one.owner
        for one in things
        if one.owner is not None and one.phrase.start < pole.end and pole.start <= one.phrase.end
    ]
    found += inside
    if pole.kind == PHRASE and pole.side == BEHIND:
        found += _within(things, pole, act)
    if not found:
        ahead = [one.phrase for one in things if one.phrase.end <= pole.start]
        found += ahead[-1:]
        if ahead and _RESUMED.search(block.text, max(ahead[-1].end, pole.start - 24), pole.end):
            found.append(ahead[0])  # "The inn, where three kings slept, and which is now shut"
    return _spread(found, of_things)


def _within(things: list[Thing], pole: Pole, act: Act | None) -> list[Phrase]:
    """Who stands among the words that tell it: "found the boy alive", "jailed her for a year"."""
    found = [
        one.phrase
        for one in things
        if pole.start < one.phrase.start
        and one.phrase.end < pole.end
        and (one.phrase.names or one.phrase.definite)
        and one.owner is None
    ]
    if (
        act is not None
        and not act.clause.passive
        and act.patient is not None
        and act.clause.verb >= pole.first
    ):
        told = act.clause.object
        if told is not None and pole.start < told.start < pole.end:
            found.append(act.patient)
    return found


_RESUMED = re.compile(r"\band\s(?:which|who)\b")


_GROUPS = PEOPLE | words("crew family team party couple gang")


def _spread(found: list[Phrase], of_things: bool) -> list[Phrase]:
    """With whose it is, and what it is of: "the skipper's body", "the mayor of Torrance"."""
    owned = [one for one in found if of_things or one.noun not in _GROUPS]
    more = [part for one in owned for part in (one.owner, one.of) if part is not None]
    return [*found, *more]


def statement_told(material: Material, told: Told) -> Statement:
    """From the start of the clause to the end of the words that tell the pole, and what belongs to it."""
    pole, block = told.pole, told.block
    sentence = block.sentences[pole.sentence]
    start, end = pole.start, pole.end
    if told.act is not None:
        clause = told.act.clause
        if clause.start < pole.end and pole.start < max(clause.end, clause.shown):
            start = min(start, clause.start) if pole.start - clause.start < 120 else start
            end = max(end, min(clause.shown, sentence.end))
    for one in told.bearers[:1]:
        if sentence.start <= one.start < start < one.end + 60:
            start = one.start
        if end < one.end <= min(end + 60, sentence.end):
            end = one.end
    if pole.denied:
        start = max(
            (t.start for t in sentence.tokens if t.start <= start and t.text[0].isupper()), default=start
        )
    ahead = next((t for t in reversed(sentence.tokens) if t.end < start), None)
    if ahead is not None and ahead.tag in {"DT", "PRP$"} and start - ahead.end < 2:
        start = ahead.start
    return Statement(block, sentence, start, end)
