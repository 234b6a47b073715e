"""Lists that stand apart from the number that announces them, and ordinals that outrun it.

"Four people have been charged. They are Alan Peck, 51, …", "the three men who drowned … The dead were named
as …", "set three conditions. It wants …", "two reasons. … The third was …", "Lund, Malmo and Ystad, the four
towns that …": the number is found by the noun, or by the pronoun that goes back to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..counting.counted_words import class_of, is_human
from ..quantities import Quantity
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.words import words
from .enumerations import Enumeration, enumeration

_REACH = 5  # blocks in which "the dead were named" still goes back to their number
_Numbers = dict[int, list[Quantity]]


@dataclass(frozen=True, slots=True)
class Listed:
    """`said` announces what text[start:end] of `block` lists; `sizes`: the numbers of items it may have."""

    said: Quantity
    block: int
    start: int
    end: int
    sizes: frozenset[int]


def listed_apart(reading: Reading, numbers: _Numbers) -> Iterator[Listed]:
    """Every list of a text whose number stands in another sentence, or behind it."""
    before: list[tuple[BlockReading, Sentence]] = []
    for block, sentence in reading.sentences():
        if block.block.kind in {"table row", "table header", "label", "quote", "heading"}:
            continue
        if sentence.tokens:
            found = (
                _named_later(block, sentence, before, numbers)
                or _wanted(block, sentence, before, numbers)
                or _ordinal(block, sentence, before, numbers)
                or _listed_first(block, sentence, numbers)
            )
            if found:
                yield found
        before.append((block, sentence))


_ARE = re.compile(
    r"(?P<who>They|These|Those|All(?:\s\w+)?|The(?:\s[\w’'-]+){1,4}?)"
    r"(?:\s|(?=['’]re\b))(?P<how>['’]re|are|were|(?:have|had)\sbeen"
    r"|(?:(?:are|were|have\sbeen|had\sbeen)\s(?:later\s|all\s|officially\s|formally\s)?(?:named|identified|listed)"
    r"(?:\s(?:on|by)\s[^,:]{1,30}?)?\sas))[:\s]\s?(?P<head>(?:the\s[a-z]+s\s)?(?:in|at|of|from)\s)?(?=[A-Z]|(?:the|an?)\s[a-z])"
)
_NAMED = re.compile(r"\b(?:named|identified)\s(?P<who>them|all\s\w+|the\s(?:\w+\s){0,2}\w+?)\sas\s(?=[A-Z])")
_ROLES = words("""
    dead victim deceased injured wounded missing accused defendant suspect arrested detained winner finalist
    recruit newcomer arrival appointee face signing addition trustee director member councillor governor
    other man woman people boy girl person child driver passenger survivor climber candidate nominee charged
""")


def _named_later(
    block: BlockReading, sentence: Sentence, before: list[tuple[BlockReading, Sentence]], numbers: _Numbers
) -> Listed | None:
    """ "They are A, B and C.", "The dead were named as A, 44, and B, 39." """
    found = _ARE.match(block.text, sentence.start, sentence.end)
    found = found or _NAMED.search(block.text, sentence.start, sentence.end)
    if found is None or block.in_quotes(found.start(), found.end()):
        return None
    listed = enumeration(block.text, found.end(), sentence.end, sentence)
    said = _antecedent(found.group("who"), block, sentence, before, numbers) if listed else None
    return _of(said, block, listed)


def _of(said: Quantity | None, block: BlockReading, listed: Enumeration | None) -> Listed | None:
    if said is None or listed is None:
        return None
    return Listed(said, block.index, listed.start, listed.end, listed.sizes)


def _antecedent(
    who: str,
    block: BlockReading,
    sentence: Sentence,
    before: list[tuple[BlockReading, Sentence]],
    numbers: _Numbers,
) -> Quantity | None:
    """The number that a pronoun or "the dead" goes back to."""
    noun = who.split()[-1].casefold()
    if noun in {"they", "these", "those", "them", "all"} or len(who.split()) == 1:
        near = [one for each, other in before[-1:] for one in _in(numbers, each, other)]
        return near[0] if len(near) == 1 and near[0].noun else None
    lemma = next((token.lemma for token in sentence.tokens if token.text.casefold() == noun), noun)
    if re.search(
        r"\b(?:other|two|three|four|first|second|latest|youngest|oldest|only)\b", who, re.IGNORECASE
    ):
        return None
    people = lemma in _ROLES or is_human(lemma)
    for each, other in reversed(before[-14:]):
        if block.index - each.index > _REACH:
            return None
        fit = [one for one in _in(numbers, each, other) if _means(one.noun, lemma, people)]
        if lemma in _NEWCOMERS or _NEW.search(who):
            fit = [one for one in fit if _are_new(each, other, one)]
        if fit:
            return fit[-1] if len({one.value for one in fit}) == 1 else None
    return None


_NEWCOMERS = words("recruit newcomer arrival appointee signing addition")
_NEW = re.compile(r"\bnew(?:est|ly)?\b", re.IGNORECASE)
_TAKING = words("welcome appoint recruit hire sign elect join name add engage install take")


def _are_new(block: BlockReading, sentence: Sentence, said: Quantity) -> bool:
    """ "four new trustees", "has hired four teachers": those whom "the recruits" goes back to."""
    if _NEW.search(block.text, said.end - 1, min(sentence.end, said.end + 24)) or said.noun in _NEWCOMERS:
        return True
    before = [token.lemma for token in sentence.tokens if token.end <= said.start][-4:]
    return bool(_TAKING.intersection(before))


def _in(numbers: _Numbers, block: BlockReading, sentence: Sentence) -> list[Quantity]:
    return [one for one in numbers.get(block.index, ()) if one.sentence == sentence.index]


def _means(noun: str, lemma: str, people: bool) -> bool:
    if noun and class_of(noun) == class_of(lemma):
        return True
    return people and (noun in _ROLES or is_human(noun))


_WANTS = re.compile(
    r"(?:It|They|He|She|These|The\s\w+)\s(?:also\s)?(?:wants?|wanted|demand(?:s|ed)?|(?:is|are|was|were)(?:\sto)?"
    r"|(?:asks?|asked|calls?|called)\sfor|seeks?|sought|needs?|cover(?:s|ed)?|cite[sd]?|blame[sd]?"
    r"|list(?:s|ed)|name[sd]?)(?P<colon>:)?\s(?=[a-z])"
)
_ABSTRACT = words("""
    condition demand reason aim goal pledge promise measure request requirement target objective priority
    proposal change cause factor rule criterion option principle wish concession term pillar question charge
    ingredient need strand theme element part complaint grievance
""")
_ITEM = re.compile(
    r"\s*(?:and\s)?(?:an?|the|two|three|its|his|her|their|more|fewer|better|no|free|higher|lower)\s"
)


def _wanted(
    block: BlockReading, sentence: Sentence, before: list[tuple[BlockReading, Sentence]], numbers: _Numbers
) -> Listed | None:
    """ "Three conditions … It wants a vote, two seats, an inquiry and a bus.": phrases of one shape."""
    found = _WANTS.match(block.text, sentence.start, sentence.end)
    if found is None or not before or before[-1][0] is not block:
        return None
    near = _in(numbers, *before[-1])
    if len(near) != 1 or near[0].noun not in _ABSTRACT:
        return None
    end = found.end() + len(block.text[found.end() : sentence.end].rstrip(" .!"))
    parts = block.text[found.end() : end].split(", ")
    last = parts.pop().rsplit(" and ", 1)
    items = [part for part in (*parts, *last) if part.strip()]
    if (
        not parts
        or len(last) != 2
        or not all(_ITEM.match(item) and len(item.split()) <= 12 for item in items)
    ):
        return None
    tags = {token.tag for token in sentence.tokens if token.start >= found.end()}
    if tags & {"VBD", "VBZ", "VBP", "WDT", "WP"} or any(" and " in item for item in items):
        return None
    return Listed(near[0], block.index, found.end(), end, frozenset({len(items)}))


_PLACE = {
    "third": 3, "thirdly": 3, "fourth": 4, "fourthly": 4, "fifth": 5, "fifthly": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_NTH = re.compile(
    r"(?:And\s)?(?:(?:The|A)\s(?P<nth>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?:\s(?P<noun>[a-z]+))?(?=,?\s(?:was|is|were|will|would|had|has|concerns?|came|comes|says?|said)\b|,)"
    r"|(?P<adverb>Third|Fourth|Fifth|Thirdly|Fourthly|Fifthly),)"
)
_FIRST = re.compile(r"(?:The\sfirst|One|First(?:ly)?,|The\ssecond|Second(?:ly)?,|Another)\b")
_EXTRA = re.compile(r"\b(?:added|adds|unofficial|unwritten|might|could|also|bonus|more)\b", re.IGNORECASE)


def _ordinal(
    block: BlockReading, sentence: Sentence, before: list[tuple[BlockReading, Sentence]], numbers: _Numbers
) -> Listed | None:
    """ "Two reasons … The first was … The second … The third was …": one more than was announced."""
    found = _NTH.match(block.text, sentence.start, sentence.end)
    if found is None or sentence.has(_EXTRA):
        return None
    place = _PLACE[(found.group("nth") or found.group("adverb")).casefold()]
    counted = 0
    for each, other in reversed(before[-8:]):
        if block.index - each.index > 2:
            return None
        if _FIRST.match(other.text) or _NTH.match(other.text):
            counted += 1
            continue
        said = [one for one in _in(numbers, each, other) if one.noun]
        if said and counted:
            one = said[-1]
            fits = len(said) == 1 and one.value == place - 1 and counted >= place - 1
            stop = min(sentence.end, found.end() + 60)
            end = sentence.end - 1 if sentence.end <= found.end() + 100 else stop
            return Listed(one, block.index, sentence.start, end, frozenset({place})) if fits else None
    return None


_NAME = r"[A-Z][\w’'.-]*(?:\s(?:(?:of|de|da|van|von|the)\s)?[A-Z][\w’'-]*){0,3}"
_BACKWARD = re.compile(
    rf"(?<![\w,]\s)(?P<list>{_NAME}(?:,\s{_NAME}){{1,14}},?\sand\s{_NAME})"
    r"(?:\s(?:are|were)|,|\s[–—])\s(?:the\sonly|the|all|these|those)\s\Z"
)


def _listed_first(block: BlockReading, sentence: Sentence, numbers: _Numbers) -> Listed | None:
    """ "Lund, Malmo and Ystad, the four towns that …": the names come first, and open the sentence."""
    for said in _in(numbers, block, sentence):
        if said.value > 15 or not said.noun or said.start - sentence.start > 300:
            continue
        found = _BACKWARD.match(block.text[: said.start], sentence.start)
        if found is None:
            continue
        names = found.group("list")
        size = names.count(",") + 1 + (", and " not in names)
        return Listed(said, block.index, found.start("list"), found.end("list"), frozenset({size}))
    return None
