"""One quotation in two wordings, or one set of words in two mouths.

Between quotation marks stands what was said, to the letter: the Associated Press Stylebook allows no change
of words inside them, not even for grammar, and Reuters’ handbook calls quotations sacrosanct. When a text
quotes one sentence twice and a word of weight, a number or a “not” differs, one of the two was not said;
and when two people say one long sentence, one of them was given the other’s words. Both happen when notes
are merged, a headline is written from memory, or a paragraph moves and its “he said” does not.

Shortened quotations, ellipses and brackets, contractions, parallel sentences within one paragraph, new
translations and repetitions the text itself tells of are left alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ..apparent import PAIRS, explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency, folded
from ..material import Material, finding
from ..quotes import GAP, Quotation
from ..requoted import requoted, tells_of_versions, years_differ
from ..vocabulary.words import words
from .examples.quotations import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "quotations"
KIND = "quotation"

_OTHERS = tuple(name for name in PAIRS if name != "retold")
_IN_MARKS = ("question", "quoted speech", "hypothetical", "planned")
_SMALL = words("""
    a an the this that these those some any all and or but so if then than as of in on at to for from by
    with about into over after before is are was were be been being am do does did have has had will
    would shall should can could may might must i me my we us our you your he him his she her it its
    they them their who which what there here just very really well yes no not never also even only too
    quite rather still now up out down off
""")
_NOT = words("not no never nobody nothing none without neither")
_MOST = 8  # quotations that share a piece; more is a refrain


@dataclass(frozen=True, slots=True)
class _Match:
    """How two quotations lie on each other: words in common, and what stands in one place of both instead."""

    common: int
    weighty: int
    changed: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    apart: int
    ends: bool = False  # their beginnings or ends differ


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each quotation that comes back changed, or from another mouth."""
    found = material.quotations
    done: set[int] = set()
    for number, other in _candidates(found):
        one, two = found[number], found[other]
        if other in done:
            continue
        reason = _reason(material, one, two)
        if reason:
            done |= {number, other}
            yield _found(material, one, two, *reason)
    places = {(found[number].block, found[number].start) for number in done}
    for again in requoted(material.reading, found):
        here = {(again.one.block, again.one.start), (again.two.block, again.two.start)}
        if not here & places and not _is_explained(material, again.one, again.two):
            places |= here
            severity = BLOCKING if again.sure else ADVISORY
            yield _found(material, again.one, again.two, *_TWO_WORDINGS, severity)


def _candidates(found: list[Quotation]) -> list[tuple[int, int]]:
    """Pairs that share three words in a row, by an index of such pieces; pieces many share are left out."""
    pieces: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(found):
        forms = one.forms
        for piece in _pieces(forms):
            holders = pieces.setdefault(piece, [])
            if len(holders) <= _MOST:
                holders.append(number)
    pairs = {
        (first, second)
        for holders in pieces.values()
        if len(holders) <= _MOST
        for place, first in enumerate(holders)
        for second in holders[place + 1 :]
    }
    return sorted(pairs)


def _pieces(forms: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Three words in a row; of a short quotation, two of which one has weight."""
    found: set[tuple[str, ...]] = {forms[at : at + 3] for at in range(len(forms) - 2)}
    if 4 < len(forms) < 8:
        pairs = (forms[at : at + 2] for at in range(len(forms) - 1))
        found |= {pair for pair in pairs if not set(pair) <= _SMALL}
    return found


def _reason(material: Material, one: Quotation, two: Quotation) -> tuple[str, str, str] | None:
    """(message, suggestion, severity) for two quotations that cannot both be right."""
    if one.block == two.block and (one.speaker == two.speaker or one.span == two.span):
        return None  # one paragraph, one speaker: a figure of speech
    match = _laid_on(one.forms, two.forms)
    two_mouths = _are_two(material, one, two)
    if two_mouths:
        same = (
            not set(one.forms) & _POLITE
            and match.common >= 6
            and match.weighty >= 3
            and not match.changed
            and match.apart <= 2
        )
        if not same or _of_two_people(one, two) or _is_explained(material, one, two):
            return None
        return _TWO_MOUTHS if one.speaker and two.speaker else (*_TWO_MOUTHS[:2], ADVISORY)
    if one.described and two.described and one.described != two.described:
        return None  # may be one person, in two posts
    if not _reworded(match, one, two) or _is_explained(material, one, two):
        return None
    if tells_of_versions(material.reading, one) or tells_of_versions(material.reading, two):
        return None
    known = bool(one.speaker) and one.speaker == two.speaker
    if _parallel(material, match, one, two, known=known):
        return None
    if match.ends and len(match.changed) == 1 and years_differ(material.reading, one, two):
        return None  # said again, another year, with another last word
    strong = match.common >= 6 or known
    return (*_TWO_WORDINGS, BLOCKING if strong else ADVISORY)


_ANYBODY = words(
    "man woman boy girl person other speaker official spokesman spokeswoman source witness one friend"
)


def _are_two(material: Material, one: Quotation, two: Quotation) -> bool:
    """Are they given to two people: by two names, or by a name and a post that is somebody else's?"""
    if one.speaker and two.speaker:
        return one.speaker != two.speaker
    first, second = (each.described.rpartition(" ")[2] for each in (one, two))
    if {first, second} & _ANYBODY:
        return False
    if first and second:
        return first != second and not _stand_together(material, first, second)
    name, post = (one.speaker, second) if one.speaker else (two.speaker, first)
    if not name or not post:
        return False
    surname = name.split()[-1]
    return not _stand_together(material, surname, post) and _has_other_holder(material, post, surname)


def _stand_together(material: Material, one: str, other: str) -> bool:
    """Does one sentence name both, so that they may be one person?"""
    return any(
        one in (text := folded(sentence.text)) and other in text
        for block in material.reading.blocks
        for sentence in block.sentences
        if one in folded(sentence.text)
    )


def _has_other_holder(material: Material, post: str, surname: str) -> bool:
    """Is the post told of somebody else ("the mayor, Ann Moe"), or another of this person?"""
    for person in material.persons.all:
        sentence = material.sentence(person.block, person.name.sentence)
        text = folded(sentence.text)
        if person.name.surname == surname:
            behind = material.reading.blocks[person.block].text[person.name.end : person.name.end + 40]
            if _APPOSED.match(behind):
                return True
        elif re.search(
            rf"\b{re.escape(post)},?\s(?:\w+\s)?{re.escape(person.name.surname)}\b", text
        ) or re.search(
            rf"\b{re.escape(person.name.surname)}, (?:the|an?)\s(?:\w+\s)?{re.escape(post)}\b", text
        ):
            return True
    return False


_APPOSED = re.compile(r",\s(?:the|an?|its|his|her|their)\s[a-z][a-z-]+(?:\s[a-z-]+){0,3}[,.]")


_AGAIN = re.compile(
    r"\b(?:[Aa]nother|[Nn]ext|[Tt]hen|[Ll]ater|also|added|adding|later|went\son|continued|then|again|afterwards|elsewhere|now|this\stime|"
    r"earlier|[Ii]n\s(?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)


_WENT_ON = re.compile(
    r"\b(?:added|adding|also|went\son|continued|[Aa]nother|replied|answered|countered|retorted|responded)\b"
)
_REPEATED = re.compile(
    r"\b(?:repeat\w*|(?:said|says|told\s\w+|shouted|asked|saying|say)\s(?:it\s|so\s)?(?:again|once\smore))\b",
    re.IGNORECASE,
)


def _parallel(material: Material, match: _Match, one: Quotation, two: Quotation, *, known: bool) -> bool:
    """ "Every child should learn to swim … to cook": whole sentences that begin alike, said at
    another time, by the words around the second.
    """
    if len(match.changed) != 1 or len(one.words) != len(two.words):
        return False
    block = material.reading.blocks[two.block]
    if _REPEATED.search(block.text):
        return False  # given as the same words
    around = [
        sentence for sentence in block.sentences if sentence.start < two.end and two.start < sentence.end
    ]
    again = _AGAIN if known and match.ends else _WENT_ON
    return any(
        again.search(block.text, sentence.start, two.start)
        or again.search(block.text, min(two.end, sentence.end), sentence.end)
        for sentence in around
    )


_TWO_MOUTHS = (
    "Two people are quoted with the same words, and the text does not say so.",
    "Check in the notes or the recording whose words these are.",
    BLOCKING,
)
_TWO_WORDINGS = (
    "One quotation stands here in two wordings.",
    "Go back to the recording or the notes, and quote what was said, both times.",
)


def _reworded(match: _Match, one: Quotation, two: Quotation) -> bool:
    """Is most of it the same, and does a word of weight, a number or a “not” differ?"""
    if not (match.changed or _swapped(one.forms, two.forms)) or any(
        GAP in side for pair in match.changed for side in pair
    ):
        return False
    if _swapped(one.forms, two.forms):
        return True
    shorter = min(len(one.words), len(two.words))
    lost = sum(max(len(first), len(second)) for first, second in match.changed)
    if (
        _of_two_people(one, two)
        or match.common < 4
        or match.weighty < 1
        or lost > 3
        or 2 * match.common < shorter + 1
    ):
        return False
    if match.ends and match.common < 8 and match.weighty <= len(match.changed):
        return False  # two sentences that begin alike
    if match.ends and match.common < 8 and match.apart > 2:
        return False
    if match.common < 6 and (match.weighty < 2 or match.apart > lost):
        return False
    return 10 * match.common >= 6 * shorter


def _swapped(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """ "I stole the spoons, never the soup", "I stole the soup, never the spoons"."""
    if not 5 <= len(one) == len(two) <= 60 or sorted(one) != sorted(two):
        return False
    places = [at for at, (first, second) in enumerate(zip(one, two, strict=True)) if first != second]
    return len(places) == 2 and all(word not in _SMALL for at in places for word in (one[at], two[at]))


_HE, _SHE = words("he him his himself"), words("she her hers herself")
_POLITE = words(
    "thank thanks sorry congratulations welcome goodbye hello amen swear oath solemnly pledge vow"
)


def _of_two_people(one: Quotation, two: Quotation) -> bool:
    """ "He was a good man", "She was a good woman": like words about two people."""
    first, second = set(one.forms), set(two.forms)
    return bool(first & _HE and second & _SHE and not second & _HE) or bool(
        first & _SHE and second & _HE and not second & _SHE
    )


def _laid_on(one: tuple[str, ...], two: tuple[str, ...]) -> _Match:
    """Lay two quotations on each other; what one has before or behind the other’s words is no difference."""
    blocks = [
        (op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Indel.opcodes(one, two)
        if op.tag == "equal"
    ]
    blocks = _with_weight(one, blocks)
    common = sum(block[1] - block[0] for block in blocks)
    weighty = sum(word not in _SMALL for block in blocks for word in one[block[0] : block[1]])
    if not blocks:
        return _Match(0, 0, (), 0)
    edges = [(0, 0, 0, 0), *blocks, (len(one), len(one), len(two), len(two))]
    changed, apart, ends = [], 0, False
    for number, (before, after) in enumerate(itertools.pairwise(edges)):
        first, second = one[before[1] : after[0]], two[before[3] : after[2]]
        apart += max(len(first), len(second)) - len(set(first) & set(second) & _SMALL)
        outer = number in {0, len(edges) - 2}
        pair = _difference(first, second, outer=outer, last=number == len(edges) - 2)
        ends = ends or (outer and bool(first) and bool(second))
        if pair:
            changed.append(pair)
    return _Match(common, weighty, tuple(changed), apart, ends)


def _with_weight(
    one: tuple[str, ...], blocks: list[tuple[int, int, int, int]]
) -> list[tuple[int, int, int, int]]:
    """Without stray small words at the edges, which any two sentences share."""
    while blocks and blocks[0][1] - blocks[0][0] == 1 and one[blocks[0][0]] in _SMALL and len(blocks) > 1:
        blocks = blocks[1:]
    while blocks and blocks[-1][1] - blocks[-1][0] == 1 and one[blocks[-1][0]] in _SMALL and len(blocks) > 1:
        blocks = blocks[:-1]
    return blocks


def _difference(
    first: tuple[str, ...], second: tuple[str, ...], *, outer: bool, last: bool
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What differs in one place: a word of weight for another, a number, a “not”. Inflections do not."""
    if bool(set(first) & _NOT) != bool(set(second) & _NOT) and not outer:
        return first, second
    if outer:
        # only the word next to what is common: beyond it the quotation may simply be longer
        first = _next_to(first, last=last)
        second = _next_to(second, last=last)
    if not outer and len(first) == len(second) == 1 and any({*first, *second} <= turn for turn in _TURNS):
        return first, second
    heavy = [tuple(word for word in side if word not in _SMALL) for side in (first, second)]
    if not heavy[0] or not heavy[1] or len(heavy[0]) > 2 or len(heavy[1]) > 2:
        return None
    if all(_kin(word, other) for word in heavy[0] for other in heavy[1]):
        return None
    return heavy[0], heavy[1]


# Small words that turn what is said round: "when the jury has seen it", "before the jury has seen it".
_TURNS = tuple(
    words(turn)
    for turn in (
        "before after when until while since without",
        "if unless when",
        "with without",
        "over under",
        "up down",
        "more less fewer",
        "will may might would could should must cannot",
        "all some none most many few",
        "always never sometimes often",
        "and or",
        "for against",
    )
)


def _next_to(side: tuple[str, ...], *, last: bool) -> tuple[str, ...]:
    """The first word of weight behind what is common, or the last before it, with one small
    word between at most.
    """
    near = side[:2] if last else side[-2:][::-1]
    return next(((word,) for word in near if word not in _SMALL), ())


def _kin(one: str, other: str) -> bool:
    """Two forms of one word: "ward" and "wards", "close" and "closing"."""
    if one[:1].isdigit() or other[:1].isdigit():
        return one == other
    stem = min(len(one), len(other), 5) if min(len(one), len(other)) > 4 else min(len(one), len(other))
    return stem >= 3 and one[:stem] == other[:stem]


def _is_explained(material: Material, one: Quotation, two: Quotation) -> bool:
    first, second = (material.statement(side.block, side.start, side.end) for side in (one, two))
    return bool(
        not_asserted(first, but=_IN_MARKS)
        or not_asserted(second, but=_IN_MARKS)
        or explained(first, second, but=_OTHERS)
    )


def _found(
    material: Material, one: Quotation, two: Quotation, message: str, suggestion: str, severity: str
) -> Inconsistency:
    sides = [material.side(side.block, side.start, side.end) for side in (one, two)]
    who = [f"given to {side.speaker}" if side.speaker else "no speaker beside it" for side in (one, two)]
    return finding(
        CHECKER,
        KIND,
        severity,
        (sides[0], sides[1]),
        message=message,
        suggestion=suggestion,
        values=((" ".join(one.forms), who[0]), (" ".join(two.forms), who[1])),
    )
