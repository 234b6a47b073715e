"""What a headline or standfirst states otherwise than the body, slot by slot.

Works on a `Retelling`: the lead sentence laid beside the body's sentences that tell the same. A contrast is
`firm` when the two words cannot both be right in one place (another figure of the same unit, the opposite
pole, another weekday); otherwise it is a word the body does not bear out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..antonyms import opposed, pole
from ..dates import When, disjoint
from ..kinds import excluded
from ..quantities import ABOUT, Quantity, is_money
from ..words import words
from .bearing import borne_out, doubtful, pole_borne_out
from .content import NAME, NUMBER, WORD, Content, Word
from .demonyms import country
from .polarity import denied
from .retelling import Retelling
from .slots import Alignment, Slot, slots

FIGURE, NAMED, OPPOSITE, KIND_OF_THING, DENIED = "figure", "name", "opposite", "kind", "denied"


@dataclass(frozen=True, slots=True)
class Contrast:
    """`here` in the lead against `there` in the sentence `told`; `why` is the scale or class, where there
    is one.

    `ties` tells how firmly the two places correspond (2 loosely, 6 word for word).
    """

    form: str
    here: Word
    there: Word | None
    told: Content
    ties: int
    firm: bool
    why: str = ""


def contrasts(retelling: Retelling) -> Iterator[Contrast]:
    """Every contrast of a lead sentence with the body, one a word, the firmest first for each word."""
    best: dict[int, Contrast] = {}
    for alignment in retelling.told:
        if not alignment.partners:
            continue
        for slot in slots(alignment):
            found = _compare(retelling, alignment, slot)
            if found and _rank(found) > _rank(best.get(slot.here.place)):
                best[slot.here.place] = found
        for found in _denials(retelling, alignment):
            best.setdefault(found.here.place, found)
    yield from (best[place] for place in sorted(best))


def _rank(contrast: Contrast | None) -> tuple[bool, int]:
    return (contrast.firm, contrast.ties) if contrast else (False, 0)


def _compare(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    here, there = slot.here, slot.there
    if here.key == there.key:
        return None
    if here.quantity is not None or there.quantity is not None:
        return _figures(retelling, alignment, slot)
    if here.kind == NUMBER or there.kind == NUMBER:
        return _numbers(retelling, alignment, slot)
    kind = excluded(here.lemma, there.lemma) or excluded(here.token.text, there.token.text)
    if kind:
        return _kinds(retelling, alignment, slot, kind)
    if here.kind == NAME or there.kind == NAME:
        return _names(retelling, alignment, slot)
    return _opposites(retelling, alignment, slot)


def _kinds(retelling: Retelling, alignment: Alignment, slot: Slot, kind: str) -> Contrast | None:
    needed = 3 if retelling.covered >= 0.75 else 4
    if slot.ties < needed or retelling.covered < 0.5 or borne_out(retelling, slot.here):
        return None
    if doubtful(alignment.there, slot.there) and not doubtful(alignment.here, slot.here):
        return None
    return Contrast(KIND_OF_THING, slot.here, slot.there, alignment.there, slot.ties, slot.ties >= 5, kind)


# Figures


def _figures(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    one, other = slot.here.quantity, slot.there.quantity
    if one is None or other is None or slot.ties < 3 or not _same_measure(one, other, slot):
        return None
    if _same_figure(one, other) or _figure_known(retelling, slot.here):
        return None
    firm = slot.ties >= 4
    return Contrast(FIGURE, slot.here, slot.there, alignment.there, slot.ties, firm)


def _numbers(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    """Numbers that count nothing: "Tier 1" and "Tier 2", years."""
    both = slot.here.kind == slot.there.kind and len(slot.here.key) == len(slot.there.key)
    if not both or slot.ties < 5 or slot.here.key in retelling.body.where:
        return None
    return Contrast(FIGURE, slot.here, slot.there, alignment.there, slot.ties, True)


def _same_figure(one: Quantity, other: Quantity) -> bool:
    """May both be one figure? Bounds that only touch ("6.85", "6.86") are two figures;
    "below 25" and "below 30" are two limits.
    """
    if one.value == other.value:
        return True
    if one.hedge == other.hedge != ABOUT and not (one.ranged or other.ranged):
        return one.step != other.step and abs(one.value - other.value) < max(one.step, other.step) / 2
    near = abs(one.value - other.value) * 2 <= max(abs(one.value), abs(other.value))
    return near and one.agrees_with(other)


def _same_measure(one: Quantity, other: Quantity, slot: Slot) -> bool:
    if one.ordinal != other.ordinal or one.fraction != other.fraction:
        return False
    if one.unit != other.unit and not (is_money(one.unit) and is_money(other.unit)):
        return False
    if one.unit or one.ordinal:
        return True
    return not one.noun or not other.noun or one.noun == other.noun or slot.ties >= 6


def _figure_known(retelling: Retelling, here: Word) -> bool:
    """Does a sentence of the body give the same figure, near a word it stands with in the lead?"""
    one = here.quantity
    assert one is not None
    near = {word.key for word in retelling.lead.around(here, 4)}
    for content in retelling.body.contents:
        for word in content.words:
            other = word.quantity
            same = other is not None and other.unit == one.unit and _same_figure(one, other)
            if same and ((one.unit and not _round(one)) or near & content.keys):
                return True
    return False


def _round(one: Quantity) -> bool:
    """A figure any text may hold twice: a small whole number, an ordinal."""
    return one.ordinal or (one.value.denominator == 1 and one.value < 13)


# Names


def _names(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    here, there = slot.here, slot.there
    if here.kind != there.kind or slot.ties < 4 or _name_known(retelling, here):
        return None
    if not here.index and not country(here.token.text):
        return None  # the first word has a capital anyway
    nations = bool(country(here.token.text)) and bool(country(there.token.text))
    if bool(country(here.token.text)) != bool(country(there.token.text)) and slot.ties < 6:
        return None
    if _alike(here.token.text, there.token.text):
        return None
    return Contrast(
        NAMED, here, there, alignment.there, slot.ties, nations or slot.ties >= 5, "nation" if nations else ""
    )


def _name_known(retelling: Retelling, here: Word) -> bool:
    """The body has the name, a longer or shorter form of it, or the words an acronym is made of."""
    if here.key in retelling.body.where:
        return True
    text = here.token.text.strip(".'’")
    letters = text.replace(".", "").casefold()
    if text.isupper() and len(letters) <= 6:
        return any(letters in _initials(content) for content in retelling.body.contents)
    return len(here.key) >= 4 and any(
        key.startswith(here.key) or (len(key) >= 4 and here.key.startswith(key))
        for key in retelling.body.where
    )


def _initials(content: Content) -> str:
    return "".join(word.token.text[0] for word in content.words if word.kind == NAME).casefold()


def _alike(one: str, other: str) -> bool:
    """Two spellings of one name are no matter of fact."""
    one, other = one.casefold(), other.casefold()
    return one[:3] == other[:3] or one[-4:] == other[-4:]


# Opposites and kinds


# Scales whose words have so many uses that only a word-for-word slot tells.
_LOOSE = words("sex turn times ends tense age newness light likelihood") | {
    "size of things", "time order", "game", "voting", "together", "unlike", "public", "important",
    "quality", "sides",
    "extent", "bound", "quantity", "length", "height", "weight", "include", "direct",
}  # fmt: skip


def _opposites(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    here, there = slot.here, slot.there
    scale = _opposed(here, there)
    if scale and not (scale == "doing" and "NOUN" in (here.token.pos, there.token.pos)):
        if (
            slot.ties < _needed(retelling, scale)
            or _other_time(alignment, slot)
            or borne_out(retelling, here)
            or _agreeing_word(alignment, here, slot)
        ):
            return None
        if denied(alignment.here.sentence, here.token) != denied(alignment.there.sentence, there.token):
            return None
        if doubtful(alignment.there, there) and not doubtful(alignment.here, here):
            return None
        if retelling.covered < 0.6 and pole_borne_out(retelling, here, scale):
            return None
        return Contrast(OPPOSITE, here, there, alignment.there, slot.ties, slot.ties >= 4, scale)
    return None


# Scales of things that are now so, now otherwise: "the clinics open on Monday", "the clinics close in
# December".
_IN_TURN = words("doing open coming joining joined hiring custody ends times") | {
    "being there",
    "take up",
    "time order",
}


def _needed(retelling: Retelling, scale: str) -> int:
    """How firmly two opposite words must correspond before they are held against each other."""
    near_copy = retelling.covered >= 0.6
    if scale in _IN_TURN:
        return 4 if near_copy else 6
    if scale in _LOOSE:
        return 4 if near_copy else 5
    return 3 if near_copy else 4


def _other_time(alignment: Alignment, slot: Slot) -> bool:
    """Each of the two is dated, and to another time."""
    mine = _dates_near(alignment.here, slot.here)
    theirs = _dates_near(alignment.there, slot.there)
    return bool(mine and theirs) and all(disjoint(one, other) for one in mine for other in theirs)


def _dates_near(content: Content, word: Word) -> list[When]:
    return [
        one.when
        for one in content.sentence.dates
        if one.when.known and abs(one.start - word.token.start) < 60
    ]


def _opposed(here: Word, there: Word) -> str:
    return (
        opposed(here.lemma, there.lemma)
        or opposed(here.token.lemma, there.token.lemma)
        or opposed(here.token.text.casefold(), there.token.text.casefold())
    )


def _agreeing_word(alignment: Alignment, here: Word, slot: Slot) -> bool:
    """A word of the same pole stands in the same slot, too: "rose, having fallen"."""
    mine = pole(here.lemma)
    for other in alignment.there.around(slot.there, 5):
        theirs = pole(other.lemma)
        if other.place not in alignment.taken and any(
            theirs.get(name) is side for name, side in mine.items()
        ):
            return True
    return False


# Yes and no


def _denials(retelling: Retelling, alignment: Alignment) -> Iterator[Contrast]:
    """One word in both sentences, denied in one of them."""
    for place, other in sorted(alignment.partners.items()):
        here, there = alignment.here.words[place], alignment.there.words[other]
        if here.kind != WORD or not (here.token.pos in {"VERB", "ADJ"} or there.token.pos == "VERB"):
            continue
        one = denied(alignment.here.sentence, here.token)
        if one == denied(alignment.there.sentence, there.token):
            continue
        ties = _shared_neighbours(alignment, place, other)
        if ties < 3 or _told_so(retelling, here, one):
            continue
        yield Contrast(DENIED, here, there, alignment.there, ties, ties >= 3)


def _shared_neighbours(alignment: Alignment, place: int, other: int) -> int:
    return sum(
        1
        for near, far in alignment.partners.items()
        if near != place and abs(near - place) <= 4 and abs(far - other) <= 8
    )


def _told_so(retelling: Retelling, here: Word, denial: bool) -> bool:
    """Another sentence of the body says it just as the lead does."""
    near = [one.key for one in retelling.lead.around(here, 3)]
    for place in retelling.body.where.get(here.key, ()):
        content = retelling.body.contents[place]
        if not any(key in content.keys for key in near):
            continue
        for word in content.words:
            if word.key == here.key and denied(content.sentence, word.token) == denial:
                return True
    return False
