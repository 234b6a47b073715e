"""A lead's statement against the sentence of the body that tells the same thing the other way round.

Unlike a slot (`contrast`), nothing need stand in the same order: the two sentences speak of the same
things, one with a word of one pole, the other with a word of the other, and nowhere does the body bear the
lead out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import disjoint
from ..vocabulary.antonyms import opposed, pole
from ..vocabulary.words import words
from .bearing import doubtful, pole_borne_out, side_of
from .content import NAME, WORD, Content, Word, contents_of
from .contests import left_behind, other_side, two_parties
from .movement import Movement, movements_of
from .retelling import Body, Retelling
from .slots import Alignment

_VAGUE = words("""
    sex turn times ends tense age newness light likelihood game voting together unlike public important upkeep
    quality sides
    extent bound quantity length height weight include direct home town vertical direction position near
    width depth
    moisture temperature family demand lead feeling mood mind peak change stability official active natural
    odd online
    gains full experience work teaching victim civil ease wealth fame strictness visible free mild send add
    give amount
    multiplying coming price joined worth speed best money trade tax
""") | {
    "size of things", "time order", "direction east", "legal side", "presence of rule", "money made",
    "money owed",
    "foreign trade", "win sport", "up front", "taking part", "join sides", "love life", "join up", "best",
    "take up",
}  # fmt: skip
_STORY = words(
    "trying permission assent support truth verdict custody sentence life harm contest post open keep"
)


@dataclass(frozen=True, slots=True)
class Opposing:
    """`here` in the lead, `there` in the sentence `told`; spans in their blocks; `why` names the scale."""

    here: tuple[int, int]
    there: tuple[int, int]
    lead: Content
    told: Content
    why: str
    firm: bool


def opposing(retelling: Retelling) -> Iterator[Opposing]:
    """Statements of the body that turn the lead sentence round; at most one a kind of evidence."""
    yield from _movements(retelling)
    found = next(_predicates(retelling), None)
    if found is not None:
        yield found


# Up and down


def _movements(retelling: Retelling) -> Iterator[Opposing]:
    for mine in movements_of(retelling.lead.block):
        if (
            mine.content is not retelling.lead
            and mine.content.sentence.index != retelling.lead.sentence.index
        ):
            continue
        theirs = [one for one in _all_movements(retelling.body) if _of_one_thing(mine, one)]
        against = [one for one in theirs if _disagree(mine, one)]
        if against and len(against) == len(theirs):
            one = against[0]
            yield Opposing(
                (mine.start, mine.end), (one.start, one.end), mine.content, one.content, "amount", True
            )


def _all_movements(body: Body) -> Iterator[Movement]:
    seen: set[int] = set()
    for content in body.contents:
        if content.block.index not in seen:
            seen.add(content.block.index)
            yield from movements_of(content.block)


def _of_one_thing(mine: Movement, other: Movement) -> bool:
    if mine.head != other.head or mine.ahead != other.ahead:
        return False
    alike = mine.marks <= other.marks or other.marks <= mine.marks or mine.marks & other.marks
    if not alike and not _one_figure(mine, other):
        return False
    here = [one.when for one in mine.content.sentence.dates if one.when.known]
    there = [one.when for one in other.content.sentence.dates if one.when.known]
    return not (here and there and all(disjoint(one, two) for one in here for two in there))


def _one_figure(mine: Movement, other: Movement) -> bool:
    """Both end at the same figure of a unit: "profit rises to £14.2m", "pre-tax profit came to £14.2m"."""
    figures = {one.key for one in mine.content.words if one.quantity is not None and one.quantity.unit}
    place = other.content.sentence.index
    near = contents_of(other.content.block)[max(0, place - 1) : place + 1]
    return any(figures & content.keys for content in near)


def _disagree(mine: Movement, other: Movement) -> bool:
    if mine.up is not other.up:
        return True
    if mine.factor is None or other.factor is None or other.by_word:
        return False
    return not mine.factor * 4 / 5 <= other.factor <= mine.factor * 5 / 4


# Other opposites


def _predicates(retelling: Retelling) -> Iterator[Opposing]:
    lead = retelling.lead
    for word in lead.words:
        if word.kind != WORD or not _tells(lead, word):
            continue
        scales = {name: side for name, side in pole(word.lemma).items() if name not in _VAGUE}
        if scales:
            yield from _turned(retelling, word, scales)


def _turned(retelling: Retelling, word: Word, scales: dict[str, bool]) -> Iterator[Opposing]:
    for alignment in retelling.told[:3]:
        shared = _shared(alignment, word)
        if len(shared) < 2 or _one_name(alignment.there, shared):
            continue
        matched = set(alignment.partners.values())
        for other in alignment.there.words:
            name = (
                _scale(word, other, scales)
                if other.place not in matched and _tells(alignment.there, other)
                else ""
            )
            if not name or side_of(retelling.lead, word, name) is side_of(alignment.there, other, name):
                continue
            if left_behind(alignment.there, other) or two_parties(
                retelling.lead, word, alignment.there, other
            ):
                continue
            if _old_and_new(retelling.lead, word, alignment.there, other):
                continue
            if name == "contest" and other_side(retelling.lead, word, alignment.there, other):
                continue
            if not _near(alignment, other, shared) or (
                doubtful(alignment.there, other) and not doubtful(retelling.lead, word)
            ):
                continue
            if pole_borne_out(retelling, word, name):
                return
            yield _opposing(retelling.lead, word, alignment.there, other, name)
            return


def _one_name(told: Content, shared: list[int]) -> bool:
    """Nothing shared but first and last name: any sentence about the person has those."""
    return all(told.words[place].kind == NAME for place in shared) and max(shared) - min(shared) < len(shared)


def _old_and_new(lead: Content, word: Word, told: Content, other: Word) -> bool:
    """The old hall is torn down and a new one built: one thing in place of another."""
    mine = {one.lemma for one in lead.around(word, 3)}
    theirs = {one.lemma for one in told.around(other, 3)}
    return ("old" in mine and "new" in theirs) or ("new" in mine and "old" in theirs)


_TIMES = words("end close start beginning opening")


def _tells(content: Content, word: Word) -> bool:
    """A word that says what happened: no adverb, no preposition but of a vote, no name of people."""
    if word.token.pos in {"ADP", "SCONJ", "ADV"}:
        if content.block.block.kind == "headline" and word.lemma in {"back", "up", "down"}:
            return word.lemma == "back" and _takes_object(content, word)  # "Voters back tower"
        ruler = content.governor(word)
        return ruler is not None and ruler.lemma in {"vote", "rule", "campaign", "argue", "decide"}
    return not _is_person(word) and word.lemma not in _REACTIONS


def _takes_object(content: Content, word: Word) -> bool:
    """ "Banned for years, back for good": no verb, since no thing follows and nobody stands in front."""
    tokens = content.sentence.tokens
    behind, before = tokens[word.index + 1 : word.index + 2], tokens[max(0, word.index - 1) : word.index]
    follows = bool(behind) and behind[0].pos in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON"}
    return follows and bool(before) and before[0].pos in {"NOUN", "PROPN", "NUM"}


# What somebody thinks of a decision is another matter than how it was decided.
_REACTIONS = words("welcome hail applaud praise cheer criticise criticize slam condemn lament deplore")


def _is_person(word: Word) -> bool:
    """ "Supporters", "opponents": they need not have won."""
    return word.token.pos == "NOUN" and word.token.lemma.endswith(("er", "or", "ent", "ant", "ist", "ic"))


def _scale(word: Word, other: Word, scales: dict[str, bool]) -> str:
    theirs = pole(other.lemma)
    if other.token.pos == "NOUN" and other.lemma in _TIMES:
        return ""  # "until the end of the month"
    named = next((name for name in scales if name in theirs), "")
    if named and theirs[named] is not scales[named] and not opposed(word.lemma, other.lemma):
        return ""
    return named


def _shared(alignment: Alignment, word: Word) -> list[int]:
    """Places in the other sentence of the things both speak of, near the word here."""
    return [
        other
        for place, other in alignment.partners.items()
        if place != word.place
        and abs(place - word.place) <= 6
        and alignment.here.words[place].token.pos in _THINGS
    ]


_THINGS = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "VERB"})


def _near(alignment: Alignment, other: Word, shared: list[int]) -> bool:
    """The word speaks of at least two of the shared things, one of them a name or close by."""
    near = [place for place in shared if abs(place - other.place) <= 6 and place != other.place]
    return len(near) >= 2 and any(
        abs(place - other.place) <= 3 or alignment.there.words[place].kind == NAME for place in near
    )


def _opposing(lead: Content, word: Word, told: Content, other: Word, name: str) -> Opposing:
    return Opposing(
        (word.token.start, word.token.end),
        (other.token.start, other.token.end),
        lead,
        told,
        name,
        name in _STORY,
    )
