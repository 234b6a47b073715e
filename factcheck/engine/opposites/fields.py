"""Two poles of one field told of one person or thing: missing and found, sold and looking for a buyer.

The words need not be of one family, nor the grammar: "hangs on to the chair" and "had unseated him". What
counts is the field they belong to (`field_words`), of whom they are told, and that no change is told between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..apparent import not_asserted
from ..dates import disjoint
from ..material import Material
from ..reading import BlockReading
from ..statement import Statement
from ..syntax.actors import DIFFERENT, LIKELY, PEOPLE, SAME, Act, same_thing
from ..syntax.clauses import FUTURE, PAST, PERFECT, PLUPERFECT
from ..syntax.phrasing import Phrase
from ..vocabulary.words import words
from .elsewhere import is_elsewhere
from .field_patterns import EVER, NEVER, ONCE, PERSON, STATE, TOPIC, Field, lexicon
from .field_tellings import ADJECTIVE, NOUN, Pole, poles_of
from .shared import bearer

_MOST = 12  # tellings of a pole compared with those of another
_NOT_READ = ("planned", "hypothetical")
_CHANGE = re.compile(
    r"\b(?:until|before|formerly|former|then|once|previous(?:ly)?|earlier|at\sthe\stime|used\sto|originally|later|"
    r"initially|at\sfirst|overturn\w*|revers\w+|no\slonger|afterwards?|eventually|subsequently|again|another|other|"
    r"falsely|wrongly|supposedly|feared|presumed|rumou?r\w*|"
    r"last\s(?:year|month|season|summer|winter|spring|autumn|time)|years?\s(?:ago|earlier|before)|previous|when|"
    r"separate|unrelated|elsewhere|since\sthen|reopen\w*|re-\w+|had\sbeen|briefly|temporarily|first\stime|ex|nearly|almost)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Two tellings of one field that exclude each other; `zero` where one denies it of everybody."""

    one: Statement
    other: Statement
    matter: str
    sure: bool
    zero: bool
    lead: bool


@dataclass(frozen=True, slots=True)
class _Told:
    block: BlockReading
    pole: Pole
    bearers: tuple[Phrase, ...]
    tense: str
    act: Act | None


def opposed_poles(material: Material) -> Iterator[Found]:
    """Of each field the first pair of which only one can be so, with and without headline or standfirst."""
    rows: dict[int, list[tuple[BlockReading, Pole]]] = {}
    for block in material.reading.blocks:
        for pole in poles_of(block):
            rows.setdefault(pole.field, []).append((block, pole))
    for number, field in enumerate(lexicon().fields):
        told = rows.get(number, ())
        if len(told) > 1 and len({(pole.pole, pole.denied) for _, pole in told}) > 1:
            poles = [_told(material, *one) for one in told[: 2 * _MOST]]
            seen: set[bool] = set()
            for found in _pairs(material, field, poles):
                if found.lead not in seen:
                    seen.add(found.lead)
                    yield found


def _pairs(material: Material, field: Field, told: list[_Told]) -> Iterator[Found]:
    for at, one in enumerate(told):
        for other in told[at + 1 :]:
            if one.block is other.block and abs(one.pole.sentence - other.pole.sentence) < 2:
                continue  # side by side they are set against each other on purpose
            if not _exclude(one.pole, other.pole):
                continue
            found = _found(material, field, one, other)
            if found is not None:
                yield found


def _exclude(one: Pole, other: Pole) -> bool:
    """Two poles, both said; or one pole said and denied."""
    if one.pole != other.pole:
        return not one.denied and not other.denied
    return one.denied != other.denied and not (one.kind in _VERBS and other.kind in _VERBS)


_VERBS = words("suffers does")  # one verb said and denied is read elsewhere


def _found(material: Material, field: Field, one: _Told, other: _Told) -> Found | None:
    if not _at_one_time(field, one, other):
        return None
    meant = _of_one(material, field, one, other)
    if meant < LIKELY:
        return None
    first, second = _statement(material, one), _statement(material, other)
    if any(_is_open(a) and is_elsewhere(b, c) for a, b, c in ((one, first, second), (other, second, first))):
        return None
    if not_asserted(first, but=_NOT_READ) or not_asserted(second, but=_NOT_READ):
        return None
    lead = any(told.block.block.kind in _LEADS for told in (one, other))
    return Found(first, second, field.name, meant == SAME, _is_open(one) or _is_open(other), lead)


_LEADS = words("headline standfirst")


def _is_open(told: _Told) -> bool:
    """Denied of everybody: "no arrests", "not one lost its roof", "did not take a single animal"?"""
    if not told.pole.denied:
        return False
    if told.pole.kind == NOUN:
        return told.pole.zero
    if any(one.names for one in told.bearers[:1]):
        return False  # "neither Clinton nor her allies"
    return told.pole.zero or any("single" in one.words or one.noun in _ANYBODY for one in told.bearers)


_ANYBODY = words("one nobody none nothing single")


# When


def _at_one_time(field: Field, one: _Told, other: _Told) -> bool:
    if field.nature == EVER:
        return True
    if field.nature == NEVER and not (_is_open(one) or _is_open(other)):
        return False
    for told in (one, other):
        if _CHANGE.search(_near(told)) or (told.tense == FUTURE and not told.pole.pending):
            return False
    if _dates_differ(field, one, other):
        return False
    if field.nature in {ONCE, NEVER} or _is_open(one) or _is_open(other):
        return True
    return not any(told.tense in {PAST, PLUPERFECT} and not _is_final(field, told) for told in (one, other))


def _is_final(field: Field, told: _Told) -> bool:
    return field.final[told.pole.pole] and not told.pole.denied


def _near(told: _Told) -> str:
    """The words around the telling, within its sentence and to the next mark."""
    sentence = told.block.sentences[told.pole.sentence]
    text = told.block.text
    before = text[max(sentence.start, told.pole.start - 40) : told.pole.start]
    behind = text[told.pole.end : min(sentence.end, told.pole.end + 32)]
    return _BREAK.split(before)[-1] + " " + _BREAK.split(behind, maxsplit=1)[0]


_BREAK = re.compile(r"[,;:()—–]|\.\s")


def _dates_differ(field: Field, one: _Told, other: _Told) -> bool:
    first = [expr.when for expr in one.block.sentences[one.pole.sentence].dates if expr.when.known]
    second = [expr.when for expr in other.block.sentences[other.pole.sentence].dates if expr.when.known]
    if field.nature != STATE and first and second and all(disjoint(a, b) for a in first for b in second):
        return True
    if field.nature != STATE and _months(one) ^ _months(other):
        return True
    years = [_years(told) for told in (one, other)]
    return bool(years[0] ^ years[1]) and field.bearer == TOPIC


_MONTH = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|of)\s(?:\w+\s){0,2}(January|February|March|April|May|June|July|August|"
    r"September|October|November|December|spring|summer|autumn|winter)\b"
)


def _months(told: _Told) -> frozenset[str]:
    return frozenset(_MONTH.findall(_near(told)))


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def _years(told: _Told) -> frozenset[str]:
    return frozenset(_YEAR.findall(told.block.sentences[told.pole.sentence].text))


# Of whom


def _of_one(material: Material, field: Field, one: _Told, other: _Told) -> int:
    pairs = [same_thing(a, b) for a in one.bearers for b in other.bearers]
    best = max(pairs, default=0)
    if best >= LIKELY:
        return best
    named = any(a.names for a in one.bearers) and any(b.names for b in other.bearers)
    if named and DIFFERENT in pairs:
        return 0
    if any(told.pole.denied and not _is_open(told) for told in (one, other)):
        return 0
    if field.bearer == TOPIC or _is_open(one) or _is_open(other) or "=" in {one.pole.side, other.pole.side}:
        if _of_two_motions(one, other):
            return 0
        return LIKELY if _share(material, one, other) or _is_short(material) else 0
    return LIKELY if _is_topic(material, field, one, other) else 0


_MOTIONS = words("motion bill amendment plan proposal scheme budget measure application bylaw rezoning")


def _of_two_motions(one: _Told, other: _Told) -> bool:
    first = [part for part in one.bearers if part.noun in _MOTIONS]
    second = [part for part in other.bearers if part.noun in _MOTIONS]
    return bool(first and second) and all(same_thing(a, b) < LIKELY for a in first for b in second)


def _is_short(material: Material) -> bool:
    """A text so short that it tells of one vote, one court, one door."""
    return sum(len(block.sentences) for block in material.reading.blocks) <= _SHORT


_SHORT = 40


def _share(material: Material, one: _Told, other: _Told) -> bool:
    """Do the two sentences speak of one thing, or is one of them the headline?"""
    if any(told.block.block.kind in {"headline", "standfirst"} for told in (one, other)):
        return True
    first = material.told.phrases_in(one.block.index, one.pole.sentence)
    second = material.told.phrases_in(other.block.index, other.pole.sentence)
    return any(same_thing(a, b) >= LIKELY for a in first[:12] for b in second[:12])


def _is_topic(material: Material, field: Field, one: _Told, other: _Told) -> bool:
    """A name on one side, a plain noun of that kind on the other, both spoken of in the headline."""
    topic = _topic(material)
    for a in one.bearers:
        for b in other.bearers:
            if bool(a.names) is bool(b.names) or a.pronoun or b.pronoun:
                continue
            plain, named = (b, a) if a.names else (a, b)
            alive = plain.noun in PEOPLE or plain.noun in _ANIMALS
            fits = alive if field.bearer == PERSON else plain.noun not in PEOPLE
            if fits and not plain.plural and plain.noun in topic and named.names & topic:
                return True
    return False


_ANIMALS = words(
    "cat dog horse mare stallion colt bear lion tiger elephant parrot pony donkey tortoise octopus seal wolf"
)


def _topic(material: Material) -> frozenset[str]:
    """Nouns and names of headline, standfirst and the first two paragraphs."""
    leads: set[str] = set()
    blocks = [one for one in material.reading.blocks if one.block.kind != "heading"][:4]
    kept = {one.index for one in blocks}
    for one in material.told.things[:120]:
        if one.block in kept:
            leads |= {one.phrase.noun, *one.phrase.names}
    return frozenset(leads)


def _told(material: Material, block: BlockReading, pole: Pole) -> _Told:
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
    return _Told(block, pole, tuple(_bearers(material, block, pole, act)), tense, act)


def _bearers(material: Material, block: BlockReading, pole: Pole, act: Act | None) -> list[Phrase]:
    things = material.told.things_in(block.index, pole.sentence)
    found: list[Phrase] = []
    if pole.kind == NOUN:
        for one in things:
            if one.phrase.head == pole.first:
                found += [part for part in (one.owner, one.phrase.of) if part is not None]
        return _spread(found)
    if pole.kind == ADJECTIVE or pole.side == ">":
        ahead = [one.phrase for one in things if one.phrase.head > pole.first]
        return _spread(sorted(ahead, key=lambda one: one.head)[:1])
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
    if not found:
        ahead = [one.phrase for one in things if one.phrase.end <= pole.start]
        found += ahead[-1:]
        if ahead and _RESUMED.search(block.text, max(ahead[-1].end, pole.start - 24), pole.end):
            found.append(ahead[0])  # "The inn, where three kings slept, and which is now shut"
    return _spread(found)


_RESUMED = re.compile(r"\band\s(?:which|who)\b")


def _spread(found: list[Phrase]) -> list[Phrase]:
    """With whose it is, and what it is of: "the skipper's body", "the mayor of Torrance"."""
    more = [part for one in found for part in (one.owner, one.of) if part is not None]
    return [*found, *more]


def _statement(material: Material, told: _Told) -> Statement:
    """From the start of the clause to the end of the words that tell the pole, and what belongs to it."""
    pole, block = told.pole, told.block
    sentence = block.sentences[pole.sentence]
    start, end = pole.start, pole.end
    if told.act is not None:
        clause = told.act.clause
        if clause.start < pole.end and pole.start < max(clause.end, clause.shown):
            start = min(start, clause.start) if pole.start - clause.start < 120 else start
            end = max(end, min(clause.shown, sentence.end))
    behind = [one.start for one in told.bearers[:1] if sentence.start <= one.start < start < one.end + 60]
    start = min([start, *behind])
    if pole.denied:
        start = max(
            (one.start for one in sentence.tokens if one.start <= start and one.text[0].isupper()),
            default=start,
        )
    return Statement(block, sentence, start, end)
