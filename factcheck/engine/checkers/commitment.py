"""Somebody is open to a thing in one place and bound to it in another.

A government that signals its willingness to send troops has not committed to sending them; a board that
weighs closing a plant has not decided to close it; a suspect is not a convict. Each step up this ladder is
a piece of news of its own, and to take it in the retelling is one of the commonest ways in which a careful
report becomes a wrong headline. The AP Stylebook warns of it for arrests and charges; the BBC’s Editorial
Guidelines (3.2.3) ask that what cannot be corroborated be attributed. Found is the same actor, the same
thing, and two strengths; what the text says happened later is no conflict. Always a question to the editor,
never a block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..apparent import explained
from ..dates import disjoint
from ..document import ADVISORY, Inconsistency, Side
from ..leads.content import Content, Word
from ..leads.polarity import denied
from ..leads.quoting import clause
from ..leads.retelling import retellings_of
from ..material import Material, finding
from ..opposites.pledges import Pledge, pledges_of
from ..statement import Statement
from ..vocabulary.words import words
from .examples.commitment import SHOULD_FLAG, SHOULD_PASS

CHECKER = "commitment"
KIND = "strength of commitment"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

_MOST = 12  # open statements one firm statement is held against


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield each firm statement that goes with an open one about the same, the first open one."""
    firm: list[Pledge] = []
    loose: dict[str, list[Pledge]] = defaultdict(list)
    for block in material.reading.blocks:
        if block.block.kind in {"heading", "label", "table header"}:
            continue
        for one in pledges_of(block):
            if one.firm:
                firm.append(one)
            else:
                for key in one.actor:
                    loose[key].append(one)
    for one in firm:
        against = (
            other
            for key in sorted(one.actor)
            for other in loose.get(key, ())[:_MOST]
            if _conflict(one, other)
        )
        other = next(against, None)
        if other is not None:
            yield _found(material, one, other)
    yield from _verdicts(material)


def _verdicts(material: Material) -> Iterator[Inconsistency]:
    """A lead that convicts somebody whom the body has accused, and no more."""
    for retelling in retellings_of(material.reading):
        word = next((one for one in retelling.lead.words if one.token.lemma in _CONVICTED), None)
        if word is None or retelling.lead.sentence.is_question or denied(retelling.lead.sentence, word.token):
            continue
        told = next((one for one in retelling.told[:2] if _accuses(one.there)), None)
        hedged = any(one.token.lemma in _ACCUSED for one in retelling.lead.words)
        if told is None or hedged or any(_rules(one) for one in retelling.body.contents):
            continue
        accused = next(one for one in told.there.words if one.token.lemma in _ACCUSED)
        if len(told.partners) >= 2:
            yield _shown(material, retelling.lead, word, told.there, accused)


_CONVICTED = words(
    "convict convicted guilty conviction murderer killer thief fraudster rapist arsonist robber"
)
_ACCUSED = words("accuse accused charge suspect suspected allege alleged allegedly indict arrest accusation")
_RULED = words(
    "convict conviction guilty sentence jail imprison verdict plead admit confess acquit clear jury"
)


def _accuses(content: Content) -> bool:
    return any(one.token.lemma in _ACCUSED for one in content.words)


def _rules(content: Content) -> bool:
    return any(one.token.lemma in _RULED for one in content.words)


def _shown(material: Material, lead: Content, word: Word, told: Content, accused: Word) -> Inconsistency:
    sides = [
        material.side(content.block.index, *clause(content.sentence, *one.span))
        for content, one in ((lead, word), (told, accused))
    ]
    return _made((sides[0], sides[1]), word.token.text, accused.token.text)


def _conflict(one: Pledge, other: Pledge) -> bool:
    if one.content is other.content or one.elsewhen or other.elsewhen or not _same_thing(one, other):
        return False
    mine = [expr.when for expr in one.content.sentence.dates if expr.when.known]
    theirs = [expr.when for expr in other.content.sentence.dates if expr.when.known]
    if mine and theirs and all(disjoint(a, b) for a in mine for b in theirs):
        return False
    return not explained(_statement(one), _statement(other))


def _same_thing(one: Pledge, other: Pledge) -> bool:
    shared = set(one.thing) & set(other.thing)
    return len(shared) >= 2 or (len(shared) == 1 and min(len(one.thing), len(other.thing)) == 1)


def _statement(one: Pledge) -> Statement:
    return Statement(one.content.block, one.content.sentence, one.start, one.end)


def _found(material: Material, one: Pledge, other: Pledge) -> Inconsistency:
    sides = []
    for each in (one, other):
        start, end = clause(each.content.sentence, each.start, each.end)
        sides.append(material.side(each.content.block.index, start, end))
    return _made((sides[0], sides[1]), one.word.token.text, other.word.token.text)


def _made(sides: tuple[Side, Side], firm: str, loose: str) -> Inconsistency:
    return finding(
        CHECKER,
        KIND,
        ADVISORY,
        sides,
        message=f"One place says “{firm}”, another place only “{loose}”, of the same thing.",
        suggestion="Say it as strongly as the source does, in both places.",
        values=((firm, "said firmly"), (loose, "said with the way out left open")),
    )
