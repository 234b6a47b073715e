"""One measure of one definite thing, said twice: "the 34km strait", "The strait, 43km wide, …".

A thing is known by its noun, and only where a text has one of the kind: no plural of it, no other, second,
old or new one, and no word that narrows it in one place only. The measures must be of one side of it (width
against width), or be so near in their digits that one is a slip for the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, UNITS, Quantity
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words
from .conversions import Conversion, holds

Placed = tuple[BlockReading, Sentence, Quantity]

_DIMENSIONS = frozenset({"length", "area", "mass"})
_MOST = 200  # measures looked at in one text


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure of the thing `noun`, with the words that narrow it; `aspect`: "width" …, "" where not said.

    `told`: by a verb or an aside ("is 34km wide"), else right before the noun ("the 34km strait").
    """

    placed: Placed
    noun: str
    narrowed: frozenset[str]
    aspect: str
    definite: bool
    told: bool


_ASPECTS = {
    "wide": "width", "across": "width", "broad": "width", "width": "width", "long": "length",
    "length": "length", "high": "height", "tall": "height", "height": "height", "deep": "depth",
    "depth": "depth", "thick": "thickness",
}  # fmt: skip
_ASPECT = r"(?P<aspect>wide|across|broad|long|high|tall|deep|thick)\b"
_BEHIND = re.compile(rf"(?:\s(?:of\s\w+\s)?|-)(?:in\s(?P<in>width|length|height|depth)\b|{_ASPECT})")
_ONE_OF_MANY = re.compile(
    r"\s(?:of|between|in|near|that|which|where)\s(?:the\s)?(?!\d|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct"
    r"|Nov|Dec|spring|summer|autumn|winter))\w+"
)
_TELLS = re.compile(
    r"\s?(?:,\s(?:which|that)\s(?:is|was)|,|\s(?:is|was|stands|stood|measures|runs|stretches|rises|extends|spans"
    r"|weighs|weighed|weighing|covers|covered|covering|measuring|spanning|standing)|,\s(?:which\s|that\s)?(?:weighs|weighed"
    r"|weighing|covers|covered|covering|measures|measuring|spanning|stretching|standing|rising))\s"
    r"(?:for\s|to\s)?(?:just\s|only\s|some\s|about\s|nearly\s|almost\s|exactly\s)?\Z"
)
_WEIGHS = re.compile(r"\bweigh(?:s|ed|ing)\s")
_COVERS = re.compile(r"\bcover(?:s|ed|ing)\s")
_DEFINITE = words("the its this that their")
_OPENS = _DEFINITE | words("a an")
_CHANGES = re.compile(
    r"\b(?:narrowest|widest|highest|deepest|shallowest|longest|longer|wider|taller|deeper|higher|shorter|average|section"
    r"|stretch\sof|part|half|once|originally|original|used\sto|would|could|plan\w*|propos\w+|expect\w+|extend\w+"
    r"|wid?en\w+|grew|grown|shr[aiu]nk|lengthen\w*|enlarg\w*|now|formerly|previous\w*|each|every"
    r"|per|not|never|if|unlike|than|another|at\s(?:its|high|low)|remaining|further|extra|more|less)\b",
    re.IGNORECASE,
)
_OTHERS = words("""
    other another second third new old former neighbouring neighboring nearby next similar rival
    twin
""")
_NO_THINGS = words("""
    race final record sprint walk run ride swim limit journey trip drive hike stretch section part
    leg zone way radius line mark piece length width height depth area lot plot gap distance jump
    throw dash relay event range exclusion rule lead time wave drop fall climb descent row block
    step stage move hole man woman person people side end top edge front back day year month week
    hour lap loop course crossing detour round advance putt shot
""")


def told_twice_in(figures: Sequence[Placed]) -> Iterator[tuple[Placed, Placed, Conversion]]:
    """Pairs of measures of one thing that cannot both be true, the first against a later one."""
    groups: dict[tuple[str, str], list[Measured]] = {}
    for placed in figures[:_MOST]:
        found = _measured(placed)
        if found is not None:
            groups.setdefault((found.noun, UNITS[placed[2].unit].dimension), []).append(found)
    groups = {key: group for key, group in groups.items() if len(group) > 1}
    if not groups:
        return
    several = _several(figures)
    for (noun, _), group in groups.items():
        if noun not in several and len({one.placed[2].value for one in group}) <= 3:
            yield from _differing(group)


def _several(figures: Sequence[Placed]) -> set[str]:
    """The nouns of which the measured sentences speak in the plural, or of another one."""
    found = set()
    sentences = {id(sentence): sentence for _, sentence, _ in figures[:_MOST]}
    for sentence in sentences.values():
        for before, token in zip([None, *sentence.tokens], sentence.tokens, strict=False):
            if token.tag == "NNS" or (before is not None and before.text.casefold() in _OTHERS):
                found.add(token.lemma)
    return found


def _differing(group: Sequence[Measured]) -> Iterator[tuple[Placed, Placed, Conversion]]:
    for place, later in enumerate(group):
        if not later.definite:
            continue
        for first in group[:place]:
            pair = Conversion(first.placed[2], later.placed[2], False)
            if first.placed[1] is not later.placed[1] and _one_thing(first, later) and not _agree(pair):
                yield first.placed, later.placed, pair
                return


def _one_thing(first: Measured, later: Measured) -> bool:
    if not later.narrowed <= first.narrowed:
        return False
    here, there = first.placed[2], later.placed[2]
    ratio = _size(here) / _size(there)
    if first.aspect == later.aspect and (first.told or later.told):
        return Fraction(1, 4) < ratio < 4
    if first.aspect and first.aspect != later.aspect and later.aspect:
        return False
    if here.unit != there.unit:
        return Fraction(2, 3) < ratio < Fraction(3, 2)
    one, other = _digits(here), _digits(there)
    return here.unit == there.unit and len(one) >= 2 and Counter(one) == Counter(other)


def _agree(pair: Conversion) -> bool:
    one, other = pair.one, pair.other
    if one.unit != other.unit or not one.hedge == other.hedge == EXACT:
        return holds(pair)
    return one.agrees_with(other)


def _size(one: Quantity) -> Fraction:
    return one.value * UNITS[one.unit].factors[0]


def _digits(one: Quantity) -> str:
    value = one.value
    while value.denominator != 1 and value < 10**12:
        value *= 10
    return str(int(value))


def _measured(placed: Placed) -> Measured | None:
    block, sentence, one = placed
    unit = UNITS.get(one.unit)
    if unit is None or unit.dimension not in _DIMENSIONS or one.ordinal or one.fraction or one.ranged:
        return None
    if one.per or one.value <= 0 or sentence.has(_CHANGES) or block.in_quotes(one.start, one.end):
        return None
    found = _before_its_noun(placed) or _behind_its_noun(placed)
    return found if found is not None and found.noun not in _NO_THINGS else None


def _default(one: Quantity) -> str:
    return "" if UNITS[one.unit].dimension == "length" else UNITS[one.unit].dimension


def _before_its_noun(placed: Placed) -> Measured | None:
    """ "the 34km strait", "a 1,240-metre-long stone bridge"."""
    block, sentence, one = placed
    tokens = sentence.tokens
    rest = [token for token in tokens if token.start >= one.end][:8]
    aspect = _default(one)
    while rest and (rest[0].text == "-" or rest[0].text in _ASPECTS):
        aspect = _ASPECTS.get(rest[0].text, aspect)
        rest = rest[1:]
    chunk: list[Token] = []
    for token in rest:
        if token.tag not in {"NN", "JJ", "NNP", "HYPH"}:
            if token.tag == "NNS":
                return None
            break
        chunk.append(token)
    if not chunk or chunk[-1].tag not in {"NN", "JJ"}:
        return None
    lead = [token for token in tokens if token.end <= one.start][-4:]
    opener = next((token for token in reversed(lead) if token.text.casefold() in _OPENS), None)
    if opener is None or any(token.tag not in _NARROWING for token in lead if token.start > opener.start):
        return None
    narrowed = {token.lemma.casefold() for token in [*lead, *chunk[:-1]] if token.start > opener.start}
    which = _ONE_OF_MANY.match(block.text, chunk[-1].end)
    if which:
        narrowed.add(which.group())  # "in Leeds"
    return Measured(
        placed,
        chunk[-1].lemma,
        frozenset(narrowed),
        aspect,
        opener.text.casefold() in _DEFINITE,
        False,
    )


_NARROWING = frozenset({"JJ", "JJS", "NN", "NNP", "HYPH", "VBN", ","})


def _behind_its_noun(placed: Placed) -> Measured | None:
    """ "the strait, 43km wide", "the towpath, which is 22km long", "the bell weighs 2.4 tonnes"."""
    block, sentence, one = placed
    told = _TELLS.search(block.text, max(sentence.start, one.start - 40), one.start)
    if not told:
        return None
    aspect = _default(one)
    behind = _BEHIND.match(block.text, one.end)
    if behind:
        aspect = _ASPECTS[behind["in"] or behind["aspect"]]
    elif UNITS[one.unit].dimension == "length" or not (
        _WEIGHS.search(told.group()) or _COVERS.search(told.group())
    ):
        return None
    lead = [token for token in sentence.tokens if token.end <= told.start() + 1][-6:]
    while lead and lead[-1].text == ",":
        lead = lead[:-1]
    if not lead or lead[-1].tag not in {"NN", "NNP", "JJ"}:
        return None
    chunk = [lead[-1]]
    for token in reversed(lead[:-1]):
        if token.text.casefold() in _OPENS:
            narrowed = frozenset(each.lemma.casefold() for each in chunk[1:])
            definite = token.text.casefold() in _DEFINITE
            return Measured(placed, chunk[0].lemma.casefold(), narrowed, aspect, definite, True)
        if token.tag not in _NARROWING:
            return None
        chunk.append(token)
    return None
