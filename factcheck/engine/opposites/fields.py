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
from ..document import folded
from ..material import Material
from ..reading import BlockReading
from ..statement import Statement
from ..syntax.actors import DIFFERENT, LIKELY, PEOPLE, SAME, same_thing
from ..syntax.clauses import FUTURE, PAST, PLUPERFECT, PRESENT
from ..syntax.phrasing import Phrase
from ..vocabulary.words import words
from .elsewhere import is_elsewhere
from .field_bearers import Told, statement_told, told_of
from .field_patterns import EVER, NEVER, ONCE, PERSON, STATE, TOPIC, Field, lexicon
from .field_tellings import NOUN, Pole, poles_of

_MOST = 12  # tellings of a pole compared with those of another
_NOT_READ = ("planned", "hypothetical")
_CHANGE = re.compile(
    r"\b(?:until|before|formerly|former|then|once|previous(?:ly)?|earlier|at\sthe\stime|used\sto|originally|later|"
    r"initially|at\sfirst|overturn\w*|revers\w+|no\slonger|afterwards?|eventually|subsequently|again|another|other|"
    r"precaution\w*|test\s(?:run|drive)|trial\srun|rehears\w+|abroad|overseas|at\shome|home\smarket|"
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


def opposed_poles(material: Material) -> Iterator[Found]:
    """Of each field the first pair of which only one can be so, with and without headline or standfirst."""
    rows: dict[int, list[tuple[BlockReading, Pole]]] = {}
    for block in material.reading.blocks:
        for pole in poles_of(block):
            rows.setdefault(pole.field, []).append((block, pole))
    for number, field in enumerate(lexicon().fields):
        told = rows.get(number, ())
        if len(told) > 1 and len({(pole.pole, pole.denied) for _, pole in told}) > 1:
            poles = [told_of(material, *one) for one in told[: 2 * _MOST]]
            yield from _chosen(_pairs(material, field, poles))


def _chosen(pairs: Iterator[Found]) -> list[Found]:
    """The first within the body, and the first with headline or standfirst if it tells of another place."""
    lead: Found | None = None
    within: Found | None = None
    for found in pairs:
        if found.lead:
            lead = lead or found
        else:
            within = found
            break
    if lead is None or within is None:
        return [one for one in (lead, within) if one is not None]
    sides = {(one.block.index, one.sentence.index) for one in (within.one, within.other)}
    again = any((one.block.index, one.sentence.index) in sides for one in (lead.one, lead.other))
    return [within] if again else [lead, within]


def _pairs(material: Material, field: Field, told: list[Told]) -> Iterator[Found]:
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


def _found(material: Material, field: Field, one: Told, other: Told) -> Found | None:
    if not _at_one_time(field, one, other):
        return None
    meant = _of_one(material, field, one, other)
    if meant < LIKELY:
        return None
    first, second = statement_told(material, one), statement_told(material, other)
    if any(_is_open(a) and is_elsewhere(_bare(a), b) for a, b in ((one, second), (other, first))):
        return None
    if not_asserted(first, but=_NOT_READ) or not_asserted(second, but=_NOT_READ):
        return None
    lead = any(told.block.block.kind in _LEADS for told in (one, other))
    return Found(first, second, field.name, meant == SAME, _is_open(one) or _is_open(other), lead)


def _bare(told: Told) -> Statement:
    pole, block = told.pole, told.block
    return Statement(block, block.sentences[pole.sentence], pole.start, pole.end)


_LEADS = words("headline standfirst")


def _is_open(told: Told) -> bool:
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


def _at_one_time(field: Field, one: Told, other: Told) -> bool:
    if field.nature == EVER:
        return True
    if field.nature == NEVER and not (_is_open(one) or _is_open(other)):
        return False
    for told in (one, other):
        near = _near(told).replace("until", "") if told.tense == PRESENT else _near(told)
        near = near.replace("when", "") if _is_open(told) else near  # "nobody was hurt when it fell"
        near = _LATELY.sub("", near) if _is_final(field, told) else near
        if _CHANGE.search(near) or (told.tense == FUTURE and not told.pole.pending):
            return False
    if _dates_differ(field, one, other):
        return False
    if field.nature in {ONCE, NEVER} or _is_open(one) or _is_open(other):
        return True
    return not any(told.tense in {PAST, PLUPERFECT} and not _is_final(field, told) for told in (one, other))


def _is_final(field: Field, told: Told) -> bool:
    return field.final[told.pole.pole] and not told.pole.denied


def _near(told: Told) -> str:
    """The words around the telling, within its sentence and to the next mark."""
    sentence = told.block.sentences[told.pole.sentence]
    text = told.block.text
    before = text[max(sentence.start, told.pole.start - 40) : told.pole.start]
    behind = text[told.pole.end : min(sentence.end, told.pole.end + 32)]
    return _BREAK.split(before)[-1] + " " + _BREAK.split(behind, maxsplit=1)[0]


_BREAK = re.compile(r"[,;:()—–]|\.\s|\s(?:and|but|while|which|who)\s")


def _dates_differ(field: Field, one: Told, other: Told) -> bool:
    first = [expr.when for expr in one.block.sentences[one.pole.sentence].dates if expr.when.known]
    second = [expr.when for expr in other.block.sentences[other.pole.sentence].dates if expr.when.known]
    if field.nature != STATE and first and second and all(disjoint(a, b) for a in first for b in second):
        return True
    if field.nature != STATE and _months(one) ^ _months(other):
        return True
    if any(told.tense in {PAST, PLUPERFECT} and _YEAR.search(_near(told)) for told in (one, other)):
        return True
    years = [_years(told) for told in (one, other)]
    return bool(years[0] ^ years[1]) and (field.bearer == TOPIC or _is_open(one) or _is_open(other))


_MONTH = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil)\s(?:\w+\s){0,2}(January|February|March|April|May|June|July|August|"
    r"September|October|November|December|spring|summer|autumn|winter)\b"
)


def _months(told: Told) -> frozenset[str]:
    return frozenset(_MONTH.findall(_near(told)))


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def _years(told: Told) -> frozenset[str]:
    return frozenset(_YEAR.findall(told.block.sentences[told.pole.sentence].text))


_LATELY = re.compile(r"\blast\s(?:week|month)\b")


# Of whom


def _of_one(material: Material, field: Field, one: Told, other: Told) -> int:
    if _of_two_motions(one, other):
        return 0
    pairs = [same_thing(a, b) for a in one.bearers for b in other.bearers]
    best = max(pairs, default=0)
    if best >= LIKELY:
        return best
    if _named_in_lead(one, other) or _named_in_lead(other, one):
        return LIKELY
    named = any(a.names for a in one.bearers) and any(b.names for b in other.bearers)
    if named and DIFFERENT in pairs:
        return 0
    if any(told.pole.denied and not _is_open(told) for told in (one, other)):
        return 0
    if field.bearer == TOPIC or _is_open(one) or _is_open(other) or "=" in {one.pole.side, other.pole.side}:
        if _of_two_sets(one, other) or _of_two_sets(other, one):
            return 0
        return LIKELY if _share(material, one, other) or _is_short(material) else 0
    return LIKELY if _is_topic(material, field, one, other) else 0


def _named_in_lead(lead: Told, other: Told) -> bool:
    """Headlines are parsed badly: does a name in front of the words name who the other sentence is about?"""
    if lead.block.block.kind not in _LEADS:
        return False
    tokens = lead.block.sentences[lead.pole.sentence].tokens[: lead.pole.first]
    names = {folded(one.text) for one in tokens if one.text[:1].isupper()}
    return any(one.noun in one.names and one.names & names for one in other.bearers[:1])


_MOTIONS = words("motion bill amendment plan proposal scheme budget measure application bylaw rezoning")


def _of_two_motions(one: Told, other: Told) -> bool:
    first = [part for part in one.bearers if part.noun in _MOTIONS]
    second = [part for part in other.bearers if part.noun in _MOTIONS]
    return bool(first and second) and all(_two_motions(a, b) for a in first for b in second)


def _two_motions(one: Phrase, other: Phrase) -> bool:
    """ "the plan for a school" and "the hotel plan"."""
    if same_thing(one, other) < LIKELY:
        return True
    about = [
        {*part.words, *(below.noun for _, below in part.after), *([part.of.noun] if part.of else [])}
        for part in (one, other)
    ]
    return bool(about[0] and about[1]) and not about[0] & about[1]


def _of_two_sets(zero: Told, other: Told) -> bool:
    """ "None of the passengers was hurt", and the driver was: people of two kinds."""
    if not zero.pole.denied or not zero.bearers or not other.bearers:
        return False
    part = other.bearers[0].noun
    whole = [one.noun for one in zero.bearers if one.noun in PEOPLE]
    if not whole or part not in PEOPLE:
        return False
    return part not in whole and not any(part in kind and one in kind for one in whole for kind in _ALIKE)


_ALIKE = (
    words("inmate prisoner convict detainee"),
    words("passenger traveller commuter"),
    words("pupil student child boy girl"),
    words("villager resident neighbour neighbor tenant"),
    words("worker employee staff miner"),
    words("rider cyclist jockey"),
    words("sailor skipper crew"),
    words("patient resident"),
    words("member councillor senator"),
    words("guest customer shopper"),
)


def _is_short(material: Material) -> bool:
    """A text so short that it tells of one vote, one court, one door."""
    return sum(len(block.sentences) for block in material.reading.blocks) <= _SHORT


_SHORT = 40


def _share(material: Material, one: Told, other: Told) -> bool:
    """Do the two sentences speak of one thing, or is one of them the headline?"""
    if any(told.block.block.kind in {"headline", "standfirst"} for told in (one, other)):
        return True
    first = material.told.phrases_in(one.block.index, one.pole.sentence)
    second = material.told.phrases_in(other.block.index, other.pole.sentence)
    return any(same_thing(a, b) >= LIKELY for a in first[:12] for b in second[:12])


def _is_topic(material: Material, field: Field, one: Told, other: Told) -> bool:
    """A name on one side, a plain noun of that kind on the other, both spoken of in the headline."""
    topic = _topic(material)
    for a in one.bearers:
        for b in other.bearers:
            if bool(a.names) is bool(b.names) or a.pronoun or b.pronoun:
                continue
            plain, named = (b, a) if a.names else (a, b)
            if plain.owner is not None or (plain.also is not None and plain.also.names):
                continue  # "her husband, Tom"
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
