"""One thing is counted twice, with two results: "signed by 4,700" above, "the 7,400 signatures" below.

A number said twice is checked once at most, and the second time it is typed from memory: digits change
places, a first figure survives an update, "17 dead" stands in the caption of a story about 14. Readers
notice, and trust neither. The BBC’s Editorial Guidelines ask for due accuracy in all output; reading every
figure of a text against the others is how a sub-editor gives it.

The same noun is not yet the same thing. What passes: a part and its whole, more and other ones, another
year, town, team or group, a first estimate and a later toll, a figure by another definition, and a speaker's
own number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, zip_longest

from ..apparent import explained, not_asserted
from ..counting.apart import alike, are_apart, makes_up
from ..counting.counted import Count, counts_in
from ..counting.counted_words import class_of, is_human, may_mean
from ..counting.divisions import miscounted
from ..counting.narrowed import content, is_narrowed
from ..counting.remainders import wrong_remainders
from ..counting.shown import around, clause
from ..counting.sole import labelled, sole_pairs
from ..counting.taken_up import (
    TakenUp,
    bare_counts,
    has_gone_on,
    is_timed,
    last_of_all,
    plain_numbers,
    taken_up,
)
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..quantities import Quantity
from ..reading import BlockReading, Sentence
from ..statement import Statement
from ..vocabulary.words import words
from .examples.counts import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "counts"
KIND = "one thing counted twice"

_MOST = 12  # mentions of one key: a text that counts a thing more often is a list or a chronicle


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each thing that two statements count differently."""
    counts = list(_counts(material))
    values: dict[object, set[Fraction]] = {}
    roles: dict[str, list[Count]] = {}
    nouns: dict[str, list[Count]] = {}
    for count, following in zip_longest(counts, counts[1:]):
        values[(count.said.block, count.start)] = _beside(material, count, following)
        for group in _groups(count):
            values.setdefault(group, set()).add(count.said.value)
        for role in count.roles:
            roles.setdefault(role, []).append(count)
        if count.noun and count.noun not in _TOO_WIDE:
            nouns.setdefault(class_of(count.noun), []).append(count)
    for count in counts:
        if _is_of_a_people(material, count):
            for noun in [noun for noun in nouns if is_human(noun)][:_MOST]:
                nouns[noun].append(count)
                nouns[noun].sort(key=lambda one: (one.said.block, one.start))
    yield from _twice(material, counts, (roles, nouns), values)
    yield from _left_over(material)
    for said, voters in miscounted(material.reading, material.quantities):
        yield _of_two(material, (said, voters), "vote", f"{said.value} voted so", str(voters.value))


def _twice(
    material: Material,
    counts: list[Count],
    keyed: tuple[dict[str, list[Count]], dict[str, list[Count]]],
    values: dict[object, set[Fraction]],
) -> Iterator[Inconsistency]:
    """Groups counted twice: by what befell them, by their noun, under another name."""
    seen: set[tuple[int, int]] = set()
    roles, nouns = keyed
    for what, group, same in (
        *((role, group, _same_event) for role, group in roles.items()),
        *((noun, group, _referred_back) for noun, group in nouns.items()),
    ):
        pair = _conflict(material, group, values, same)
        if pair:
            yield from _fresh(material, pair, what, seen)
    pairs = sole_pairs(material.reading, [*counts, *labelled(material)])
    for earlier, later, sure in pairs:
        if _is_one_group(material, earlier, later):
            yield from _fresh(material, (earlier, later), earlier.noun, seen, sure)
    again = taken_up(material.reading, _with_bare(material, counts), plain_numbers(material.quantities))
    for one in (*again, *last_of_all(material.reading, material.quantities)):
        if _stands(material, one):
            yield from _fresh(
                material, (one.first, one.again), one.again.noun or "all of them", seen, one.sure
            )


def _is_one_group(material: Material, one: Count, other: Count) -> bool:
    """Is nothing said that makes the only two counts of a noun counts of two groups?"""
    if any(not_asserted(_statement(material, each)) for each in (one, other)):
        return False
    if has_gone_on(material.reading, one, other) or _resolved(material, other):
        return False
    if are_apart(material.reading, one, other) or makes_up(material, one, other):
        return False
    return not explained(_statement(material, one), _statement(material, other), only=_REASONS)


_TAKEN_UP = (
    "other subject",
    "other period",
    "estimate",
    "definition",
    "other scope",
    "subset",
    "fiscal year",
)


def _stands(material: Material, one: TakenUp) -> bool:
    """Is the group still the same when periods, parts, estimates and plans are thought of?"""
    if any(not_asserted(_statement(material, each), but=_left_out(each)) for each in (one.first, one.again)):
        return False
    dropped = {
        "" if is_timed(material.reading, one) else "other period",
        "" if one.again.definite else "other scope",
    }
    reasons = tuple(name for name in _TAKEN_UP if name not in dropped)
    return not explained(_statement(material, one.first), _statement(material, one.again), only=reasons)


def _with_bare(material: Material, counts: list[Count]) -> list[Count]:
    known = {(count.said.block, count.said.start) for count in counts}
    more = [
        count
        for block, sentence, said in _sentences(material)
        for count in bare_counts(block, sentence, said)
        if (block.index, count.said.start) not in known
    ]
    return sorted([*counts, *more], key=lambda count: (count.said.block, count.start))


def _left_over(material: Material) -> Iterator[Inconsistency]:
    """ "12 of the 40 … the remaining 30": what is left is not what is said to be."""
    for one in wrong_remainders(material.reading, material.quantities):
        statements = [material.statement(each.block, each.start, each.end) for each in (one.part, one.rest)]
        if not any(not_asserted(statement, but=_PLANS) for statement in statements):
            right = f"{one.part.value} of {one.whole.value} leaves {one.right}"
            yield _of_two(material, (one.part, one.rest), "rest", right, str(one.rest.value))


_PLANS = ("planned", "hypothetical")


def _of_two(
    material: Material, pair: tuple[Quantity, Quantity], what: str, right: str, said: str
) -> Inconsistency:
    sides = tuple(material.side(one.block, *around(material.reading.blocks[one.block], one)) for one in pair)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (sides[0], sides[1]),
        message=f"The numbers do not fit each other: {right}; the text says {said}.",
        suggestion="Find out which number is right and correct the other.",
        values=(
            (right, f"read from “{sides[0].quote}”"),
            (said, f"read as {what}, from “{sides[1].quote}”"),
        ),
    )


_AND = re.compile(r",?\s(?:(?:and|plus|with|together\swith|as\swell\sas)\s)?(?:some\s|about\s|another\s)?")


def _beside(material: Material, count: Count, following: Count | None) -> set[Fraction]:
    """ "14 miners and three firemen": what it is added up with at once."""
    if following is None or following.said.block != count.said.block:
        return set()
    text = material.reading.blocks[count.said.block].text
    return {following.said.value} if _AND.fullmatch(text, count.end, following.start) else set()


def _groups(count: Count) -> tuple[object, ...]:
    """What a count may be added up with: others of its kind, and all people."""
    people = ("people",) if count.kind == "people" or is_human(count.noun) else ()
    return (count.kind, class_of(count.noun), *people)


_TOO_WIDE = words("people person time thing place part case way point lot group year day side percent")


def _counts(material: Material) -> Iterator[Count]:
    for block, sentence, said in _sentences(material):
        yield from counts_in(block, sentence, said)


def _sentences(material: Material) -> Iterator[tuple[BlockReading, Sentence, list[Quantity]]]:
    for block in material.reading.blocks:
        if block.block.kind in {"table row", "table header", "heading", "label", "quote"}:
            continue
        for sentence in block.sentences:
            said = material.quantities_in(block.index, sentence.index)
            if said and sentence.tokens:
                yield block, sentence, said


def _conflict(
    material: Material,
    counts: list[Count],
    values: dict[object, set[Fraction]],
    same: Callable[[Material, Count, Count], bool],
) -> tuple[Count, Count] | None:
    """The two counts that cannot both be true, if there are just two; `values`: all of each kind."""
    if len({count.said.value for count in counts}) < 2 or len(counts) > _MOST:
        return None
    kept = [count for count in counts if not not_asserted(_statement(material, count), but=_left_out(count))]
    clashes = []
    for one, other in combinations(kept, 2):
        groups = {*_groups(one), *_groups(other), (one.said.block, one.start)}
        if one.noun == other.noun and one.noun:
            groups.discard("" if class_of(one.noun) == one.noun else class_of(one.noun))  # goats and dogs
        near = set().union(*(values[group] for group in groups))
        if {one.said.value + other.said.value, abs(one.said.value - other.said.value)} & near:
            continue  # parts and their sum, what is left
        if one.said.agrees_with(other.said) or not alike(one, other) or not same(material, one, other):
            continue
        if has_gone_on(material.reading, one, other) or _resolved(material, other):
            continue
        if are_apart(material.reading, one, other) or makes_up(material, one, other):
            continue
        if explained(_statement(material, one), _statement(material, other), only=_reasons(one, other)):
            continue
        clashes.append((one, other))
    if not clashes or len({count.said.value for pair in clashes for count in pair}) > 2:
        return None
    return clashes[0]


def _resolved(material: Material, count: Count) -> bool:
    """ "The 30 singers" after "took 30 singers", or after "only 30 came": it goes back to these."""
    place = (count.said.block, count.start)
    return count.definite and any(
        (one.block, one.start) < place and (not (one.noun and count.noun) or may_mean(one.noun, count.noun))
        for one in material.counts_of(count.said.value)
    )


_REASONS = (
    "other speaker",
    "other subject",
    "other period",
    "other place",
    "estimate",
    "definition",
    "other scope",
    "subset",
    "retold",
    "rounding",
    "fiscal year",
)


def _reasons(one: Count, other: Count) -> tuple[str, ...]:
    """ "nine of its branches will close", "the six branches to be closed": a part again, by the same act."""
    same = other.definite and one.roles & other.roles
    # who reports what was done to "the 46 residents" means those that were brought in before
    dropped = {
        name
        for name, drop in (("subset", same), ("other place", same), ("other speaker", other.definite))
        if drop
    }
    return tuple(name for name in _REASONS if name not in dropped)


def _left_out(count: Count) -> tuple[str, ...]:
    """A plan or a condition about "the 46 flats" does not make their number one."""
    return ("planned", "hypothetical") if count.definite else ("planned",)


def _same_event(material: Material, one: Count, other: Count) -> bool:
    """One goes back to the other, or both sentences speak of one thing more than the verb and its people."""
    if (one.said.block, one.said.sentence) == (other.said.block, other.said.sentence):
        return False
    if one.kind != other.kind and not _one_kind(one, other):
        return False
    if one.definite != other.definite:
        return True
    if _is_all(material, one) and _is_all(material, other) and any(" " not in role for role in one.roles):
        return True
    return bool(content(material.reading, one) & content(material.reading, other))


def _is_all(material: Material, count: Count) -> bool:
    """ "All 22 people aboard": nobody is left out."""
    text = material.reading.blocks[count.said.block].text
    return text[max(0, count.start - 8) : count.start].casefold().endswith(("all ", "all the ", "all of "))


def _one_kind(one: Count, other: Count) -> bool:
    """ "killed 14 miners", "the 17 dead"; by another act, a general word for the same thing."""
    event = not any(" " in role for role in one.roles & other.roles)
    if event and other.definite and other.kind == "people":
        return is_human(one.noun)
    return other.definite and may_mean(one.noun, other.noun)


def _referred_back(material: Material, one: Count, other: Count) -> bool:
    """The later one is "the 16 buses", and goes back to a count that brought them in."""
    if (one.said.block, one.said.sentence) == (other.said.block, other.said.sentence):
        return False
    if not may_mean(one.noun, other.noun) and not (_is_of_a_people(material, one) and is_human(other.noun)):
        return False
    if one.compound != other.compound:
        return True
    fates = [{role for role in count.roles if " " not in role} for count in (one, other)]
    if all(fates) and not fates[0] & fates[1]:
        return False  # 21 killed, 12 injured
    return other.definite and not is_narrowed(material.reading, one, other)


def _is_of_a_people(material: Material, count: Count) -> bool:
    """ "Five Slovenes": people by the name of their country or town."""
    word = material.reading.blocks[count.said.block].text[count.start : count.end].split()[-1]
    return word[:1].isupper() and word.endswith(("ns", "nes", "is", "ts", "ks", "ers", "les", "des", "abs"))


def _statement(material: Material, count: Count) -> Statement:
    return material.statement(count.said.block, count.start, count.end)


def _fresh(
    material: Material,
    pair: tuple[Count, Count],
    what: str,
    seen: set[tuple[int, int]],
    sure: bool | None = None,
) -> Iterator[Inconsistency]:
    places = {(count.said.block, count.start) for count in pair}
    if not places & seen:
        seen |= places
        if sure is None:
            sure = any(count.roles for count in pair) or pair[1].definite
        yield _found(material, pair, what, sure)


def _found(material: Material, pair: tuple[Count, Count], what: str, sure: bool) -> Inconsistency:
    one, other = pair
    sides = (
        material.side(one.said.block, *clause(material.reading.blocks[one.said.block], one)),
        material.side(other.said.block, *clause(material.reading.blocks[other.said.block], other)),
    )
    return finding(
        CHECKER,
        KIND,
        BLOCKING if sure else ADVISORY,
        sides,
        message=f"The same {one.kind} are counted as {one.said.value} and as {other.said.value}.",
        suggestion="Find out which count is right and use it in both places, or say how they differ.",
        values=(
            (str(one.said.value), f"read as {what}, from “{sides[0].quote}”"),
            (str(other.said.value), f"read as {what}, from “{sides[1].quote}”"),
        ),
    )
