"""What a headline or standfirst states otherwise than the body, slot by slot.

Works on a `Retelling`: the lead sentence laid beside the body's sentences that tell the same. A contrast is
`firm` when the two words cannot both be right in one place (another figure of the same unit, the opposite
pole, another weekday); otherwise it is a word the body does not bear out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import When, disjoint
from ..quantities import AT_LEAST, AT_MOST
from ..vocabulary.antonyms import opposed, pole
from ..vocabulary.demonyms import country
from ..vocabulary.kinds import excluded
from ..vocabulary.words import words
from .bearing import borne_out, doubtful, pole_borne_out
from .content import NAME, NUMBER, WORD, Content, Word
from .contests import left_behind, other_act, other_side, two_parties
from .figures import figure_known, magnitude_slip, same_figure, same_measure
from .one_act import tells_the_same
from .polarity import denied, excludes
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
        if not tells_the_same(alignment, next(iter(retelling.body.contents), None)):
            continue
        for slot in slots(alignment):
            found = _compare(retelling, alignment, slot)
            if found and _rank(found) > _rank(best.get(slot.here.place)):
                best[slot.here.place] = found
        for found in (*_denials(retelling, alignment), *_bounds(alignment)):
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
    there = doubtful(alignment.there, slot.there, plans=True)
    if there != doubtful(alignment.here, slot.here, plans=True):
        return None
    return Contrast(KIND_OF_THING, slot.here, slot.there, alignment.there, slot.ties, slot.ties >= 5, kind)


# Figures


def _figures(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    one, other = slot.here.quantity, slot.there.quantity
    if (
        one is not None
        and other is not None
        and magnitude_slip(one, other)
        and not figure_known(retelling, slot.here)
    ):
        return Contrast(FIGURE, slot.here, slot.there, alignment.there, max(slot.ties, 4), True, "magnitude")
    if (
        one is None
        or other is None
        or slot.ties < (3 if retelling.covered >= 0.45 else 6)
        or not same_measure(alignment, one, other, slot)
    ):
        return None
    if same_figure(one, other) or figure_known(retelling, slot.here):
        return None
    if other_act(alignment.here, slot.here, alignment.there, slot.there):
        return None
    firm = slot.ties >= 4
    return Contrast(FIGURE, slot.here, slot.there, alignment.there, slot.ties, firm)


def _numbers(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    """Numbers that count nothing: "Tier 1" and "Tier 2", years."""
    both = slot.here.kind == slot.there.kind and len(slot.here.key) == len(slot.there.key)
    both = both and slot.here.key.isdigit() and slot.there.key.isdigit()
    if (
        not both
        or slot.ties < (4 if retelling.covered >= 0.6 else 5)
        or slot.here.key in retelling.body.where
    ):
        return None
    return Contrast(FIGURE, slot.here, slot.there, alignment.there, slot.ties, True)


# Names


def _names(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    here, there = slot.here, slot.there
    if here.kind != there.kind or slot.ties < 4 or _name_known(retelling, here):
        return None
    if here.lemma in _TITLES or there.lemma in _TITLES:
        return None
    if not here.index and not country(here.token.text):
        return None  # the first word has a capital anyway
    nations = bool(country(here.token.text)) and bool(country(there.token.text))
    if bool(country(here.token.text)) != bool(country(there.token.text)) and slot.ties < 6:
        return None
    if not nations and retelling.covered < (0.75 if _in_longer_name(alignment, slot) else 0.5):
        return None
    if _alike(here.token.text, there.token.text):
        return None
    if not nations and (_describes(alignment.here, here) or _describes(alignment.there, there)):
        return None
    return Contrast(
        NAMED, here, there, alignment.there, slot.ties, nations or slot.ties >= 5, "nation" if nations else ""
    )


def _describes(content: Content, word: Word) -> bool:
    """The "Viking" of "a Viking hoard": the same hoard may be called after the place it was found in."""
    head = content.sentence.tokens[word.token.head]
    return word.token.dep in {"compound", "amod", "nmod"} and head.pos == "NOUN" and head.text.islower()


_TITLES = words("""
    mr. mrs. ms. dr. mr mrs ms dr sir dame lord lady president secretary senator sen. rep. gov. governor
    minister professor prof. judge justice king queen prince princess pope mayor chancellor department
    ministry committee council agency
""")


def _in_longer_name(alignment: Alignment, slot: Slot) -> bool:
    """One word of a name of several: "Clean Air Act" and "Clean Power Plan" are two names."""
    pairs = ((alignment.here, slot.here), (alignment.there, slot.there))
    return any(
        one.kind == NAME and abs(one.index - word.index) == 1
        for content, word in pairs
        for one in content.around(word, 1)
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
_LOOSE = words("sex turn times ends tense age newness light likelihood upkeep") | {
    "size of things", "time order", "game", "voting", "together", "unlike", "public", "important",
    "quality", "sides",
    "extent", "bound", "quantity", "length", "height", "weight", "include", "direct",
}  # fmt: skip


def _opposites(retelling: Retelling, alignment: Alignment, slot: Slot) -> Contrast | None:
    here, there = slot.here, slot.there
    scale = _opposed(here, there)
    if (
        scale
        and not _stance_and_thing(here, there)
        and not (scale == "doing" and "NOUN" in (here.token.pos, there.token.pos))
    ):
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
        if _explained(alignment, here, there, scale):
            return None
        if retelling.covered < 0.6 and pole_borne_out(retelling, here, scale):
            return None
        return Contrast(OPPOSITE, here, there, alignment.there, slot.ties, slot.ties >= 4, scale)
    return None


def _explained(alignment: Alignment, here: Word, there: Word, scale: str) -> bool:
    """One matter told from either side, of either party, or of who is left behind."""
    if left_behind(alignment.here, here) or left_behind(alignment.there, there):
        return True
    if two_parties(alignment.here, here, alignment.there, there):
        return True
    return scale == "contest" and other_side(alignment.here, here, alignment.there, there)


def _stance_and_thing(here: Word, there: Word) -> bool:
    """ "Against" somebody, and "the champion": a preposition is no opposite of who it leads to."""
    pair = {here.token.pos, there.token.pos}
    return "ADP" in pair and bool(pair & {"NOUN", "PROPN"}) and not {here.lemma, there.lemma} & _IN_FAVOUR


_IN_FAVOUR = words("favour favor support opposition backing")


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
    return 3 if near_copy else 4 if retelling.covered >= 0.45 else 5


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
        if here.kind == WORD and here.token.pos == there.token.pos == "NOUN":
            yield from _left_out(retelling, alignment, place, other)
        same = here.token.lemma == there.token.lemma and here.token.pos == "VERB"
        if here.kind != WORD or not (same or (_predicates(here) and _predicates(there))):
            continue
        one = denied(alignment.here.sentence, here.token)
        if one == denied(alignment.there.sentence, there.token):
            continue
        ties = _shared_neighbours(alignment, place, other)
        if _before_that(alignment.here, here) != _before_that(alignment.there, there):
            continue
        if ties < 3 or _told_so(retelling, here, one):
            continue
        yield Contrast(DENIED, here, there, alignment.there, ties, ties >= 3)


def _before_that(content: Content, word: Word) -> bool:
    """ "Had never won": told of the time before."""
    before = content.sentence.tokens[max(0, word.index - 4) : word.index]
    return any(one.text.casefold() in {"had", "’d", "'d"} for one in before)


def _bounds(alignment: Alignment) -> Iterator[Contrast]:
    """ "Above 25 billion" and "below 25 billion": one figure, bounded from either side."""
    for place, other in sorted(alignment.partners.items()):
        here, there = alignment.here.words[place], alignment.there.words[other]
        if here.quantity is None or there.quantity is None or other not in alignment.taken:
            continue
        if {here.quantity.hedge, there.quantity.hedge} == {AT_LEAST, AT_MOST}:
            yield Contrast(OPPOSITE, here, there, alignment.there, 4, True, "bound")


def _left_out(retelling: Retelling, alignment: Alignment, place: int, other: int) -> Iterator[Contrast]:
    """ "Excluding a bonus", "without a bonus", where the body has the bonus among the rest."""
    here, there = alignment.here.words[place], alignment.there.words[other]
    one, two = excludes(alignment.here.sentence, here.token), excludes(alignment.there.sentence, there.token)
    if one == two or retelling.covered < 0.5 or _shared_neighbours(alignment, place, other) < 3:
        return
    for number in retelling.body.where.get(here.key, ()):
        content = retelling.body.contents[number]
        if any(
            word.key == here.key and excludes(content.sentence, word.token) == one for word in content.words
        ):
            return
    yield Contrast(DENIED, here, there, alignment.there, 3, True)


def _predicates(word: Word) -> bool:
    return word.token.pos == "VERB" or (
        word.token.pos == "ADJ" and word.token.dep in {"acomp", "ROOT", "oprd"}
    )


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
