"""A counted group taken up again under another name: "nine prisoners … the seven inmates", "all eleven wept".

A number behind "the", "all", "each of the" or "none of the" goes back to a group brought in before. Which one
follows from the meaning of its noun, from the deed the noun tells of ("a hop … the 43 hoppers") or, where it
has no noun, from being the only one near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from ..quantities import AT_LEAST, AT_MOST, Quantity
from ..reading import BlockReading, Reading, Sentence, Token
from ..vocabulary.words import words
from .counted import Count
from .counted_words import PEOPLE, is_human
from .fields import COLLECTIVE, deeds_of, takes_up
from .narrowed import tells_again

_REACH = 40  # groups looked back over
_NEAR = 2  # blocks in which a bare "all eleven" still goes back
_OTHERS = words("""
    other others another more further additional extra remaining surviving living last first next second third
    previous former latter final new existing current original rest different separate oldest youngest largest
    biggest smallest best worst top leading main least fewest
""")
_BACK = re.compile(
    r"\b(?:(?:the|these|those|all|both|none\sof|each\sof|every\sone\sof|any\sof|neither\sof|all\sof|of)"
    r"\s(?:the\s|these\s|those\s)?)\Z",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all(?:\sof)?|each\sof|every\sone\sof|none\sof|not\sone\sof|any\sof|neither\sof)"
    r"\s(?:the\s|these\s|those\s)?\Z",
    re.IGNORECASE,
)
_OWNED = words("its their his her our my your")


@dataclass(frozen=True, slots=True)
class TakenUp:
    """`again` goes back to `first` and gives it another number; `sure`: by meaning, not by nearness alone."""

    first: Count
    again: Count
    sure: bool


def taken_up(reading: Reading, counts: list[Count], numbers: list[Quantity]) -> Iterator[TakenUp]:
    """Each group that is taken up under another name with another number; `numbers`: all plain ones."""
    for place, again in enumerate(counts):
        if not _goes_back(reading, again):
            continue
        before = counts[max(0, place - _REACH) : place]
        links = [(one, _link(reading, one, again)) for one in before]
        linked = [(one, how) for one, how in links if how and _alike(one, again)]
        values = {one.said.value for one, _ in linked}
        if len(values) != 1 or any(one.said.agrees_with(again.said) for one, _ in linked):
            continue
        first, how = linked[-1]
        if how == _BARE and _others_near(before, again) > 1:
            continue
        if _is_known(reading, first, again, numbers) or _is_narrower(reading, first, again, how):
            continue
        yield TakenUp(first, again, how != _BARE)


def _others_near(before: list[Count], again: Count) -> int:
    """How many groups stand close enough to be meant by "all eleven"."""
    return len({(one.noun, one.said.value) for one in before if again.said.block - one.said.block <= _NEAR})


_FIELD, _DEED, _BARE = "field", "deed", "bare"


def plain_numbers(said: list[Quantity]) -> list[Quantity]:
    """The numbers without a unit: counts, and what they may be added up from."""
    return [one for one in said if not (one.unit or one.ordinal or one.fraction or one.per or one.ranged)]


def is_timed(reading: Reading, one: TakenUp) -> bool:
    """Is either said of a time, so that the two may be of different ones?"""
    first, again = _sentence(reading, one.first), _sentence(reading, one.again)
    return bool(again.dates or _ONCE.search(first.text) or _THEN.search(again.text))


_ONCE = re.compile(
    r"\b(?:last\s(?:year|month|week|season)|used\sto|originally|at\sfirst|formerly|initially|at\sthe\stime)\b",
    re.I,
)
_THEN = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|ago|before|originally|used\sto|at\sthe\stime|formerly|no\slonger|now|by\sthen"
    r"|next|until|since|once|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _goes_back(reading: Reading, again: Count) -> bool:
    block = reading.blocks[again.said.block]
    before = block.text[max(0, again.said.number_start - 24) : again.said.number_start]
    if not _BACK.search(before) or again.compound:
        return again.said.hedge in {AT_MOST, AT_LEAST} and bool(deeds_of(again.noun))
    tokens = _tokens(reading, again)
    return not any(token.text.casefold() in _OTHERS for token in _inside(tokens, again))


def has_gone_on(reading: Reading, one: Count, other: Count) -> bool:
    """Is the later one a rest ("all six of the surviving trees"), or of another day?"""
    rest = any(token.text.casefold() in _REST for token in _inside(_tokens(reading, other), other))
    return rest or on_another_day(reading, one, other)


_REST = words("surviving remaining living existing left other rest last")


def _tokens(reading: Reading, count: Count) -> list[Token]:
    return _sentence(reading, count).tokens


def _sentence(reading: Reading, count: Count) -> Sentence:
    return reading.blocks[count.said.block].sentences[count.said.sentence]


def _inside(tokens: list[Token], count: Count) -> list[Token]:
    """The count's own words and the three before it."""
    return [token for token in tokens if token.start < count.end and token.end > count.start - 14]


def _link(reading: Reading, one: Count, again: Count) -> str:
    """How `again` may go back to `one`: by the meaning of its noun, by its deed, as the only one near."""
    if (one.said.block, one.said.sentence) == (again.said.block, again.said.sentence):
        return ""
    if not again.noun:
        return _BARE if _is_near(one, again) else ""
    if one.noun == again.noun:
        return ""  # found by the noun itself
    if one.noun and takes_up(one.noun, again.noun):
        return _FIELD
    some = not one.noun or one.noun in PEOPLE or (is_human(one.noun) and is_human(again.noun))
    deeds = deeds_of(again.noun)
    if deeds and (some or one.kind != "people"):
        said = _deeds_said(reading, one)
        if deeds & said:
            return _DEED
    return ""


def _is_near(one: Count, again: Count) -> bool:
    """Close enough in place and in size for "all eleven" to mean these."""
    low, high = sorted((one.said.value, again.said.value))
    near = again.said.block - one.said.block <= _NEAR and bool(one.noun) and not one.compound
    return near and low > 3 and high - low <= max(Fraction(2), high / 5)


def _deeds_said(reading: Reading, one: Count) -> set[str]:
    """The verbs, and nouns of verbs, in the sentence of a count."""
    sentence = _sentence(reading, one)

    def make() -> set[str]:
        said = {
            token.lemma for token in sentence.tokens if token.pos in {"VERB", "NOUN"} and len(token.lemma) > 2
        }
        return said | {"evacuate"} if _LEFT.search(sentence.text) else said

    return sentence.kept("deeds said", make)


_LEFT = re.compile(
    r"\b(?:(?:order|tell|told|ask|forc|driv|drov|clear|get|got|usher|lead|led|bring|brought|tak|took|mov|flee|fled"
    r"|evict|urg)\w{0,3}\s[^.;:]{2,60}?(?:\bto\s(?:leave|get\sout|go|flee|safety|higher\sground)|out\b"
    r"|from\stheir\shomes)|(?:left|leav(?:e|ing)|fled|flee(?:ing)?)\s(?:their\s|the\s)?(?:homes?|houses?|town|village)\b)",
    re.IGNORECASE,
)


def _alike(one: Count, again: Count) -> bool:
    """Of one size, or with the same digits: what somebody could take for the other."""
    low, high = sorted((one.said.value, again.said.value))
    return high <= 2 * low or sorted(str(low).strip("0")) == sorted(str(high).strip("0"))


def _is_known(reading: Reading, first: Count, again: Count, numbers: list[Quantity]) -> bool:
    """Is the number said before, or does it follow from others: a sum, or what is left?"""
    value, start = again.said.value, (again.said.block, again.said.start)
    before = [one for one in numbers if (one.block, one.start) < start]
    if any(one.value == value and _may_count(one, again) for one in before):
        return True
    since = [one for one in before if (one.block, one.start) >= (first.said.block, first.said.start)][:24]
    apart = _counted_beside(reading, first, since)
    gap = abs(first.said.value - value)
    others = [one for one in since if one is not first.said and one not in apart and _may_count(one, again)]
    if any(one.value == gap for one in others if one.value > 1 or _parts(reading, one)):
        return True
    base, more = first.said.value, [one.value for one in others if one.value > 1][:8]
    sums = {base + sign * one for one in more for sign in (1, -1)}
    sums |= {one + sign * other for one in sums for other in more for sign in (1, -1)}
    sums |= {one + other for one, other in combinations(more, 2)}
    return value in sums or value in {base + one.value for one in apart}


_PARTING = re.compile(
    r"\b(?:die[sd]?|dead|killed|lost|left|withdr\w+|pulled\sout|dropped|missing|except|apart\sfrom|but|added|add(?:s|ing)?"
    r"|join\w*|other|more|another|ill|late|fail\w*|sold|escap\w*|short|absent|refus\w*|gave\sup|turned\sback|retir\w*"
    r"|did\s?n.t|brok\w+|without|extra|replac\w*|born)\b",
    re.IGNORECASE,
)


def _parts(reading: Reading, one: Quantity) -> bool:
    """ "One turned back": one that leaves or joins the group, by the words of its sentence."""
    return bool(_PARTING.search(reading.blocks[one.block].sentences[one.sentence].text))


def _may_count(one: Quantity, again: Count) -> bool:
    """May a number be of what `again` counts: it has no noun, a noun of its field, or both are people?"""
    if (
        not one.noun
        or one.noun == again.noun
        or takes_up(one.noun, again.noun)
        or takes_up(again.noun, one.noun)
    ):
        return True
    return _is_people(one.noun) and (not again.noun or _is_people(again.noun))


def _is_people(noun: str) -> bool:
    return noun in PEOPLE or is_human(noun)


_AND = re.compile(r",?\s(?:and|plus|with|together\swith|as\swell\sas)\s", re.IGNORECASE)


def _counted_beside(reading: Reading, first: Count, since: list[Quantity]) -> list[Quantity]:
    """ "nine prisoners and two officers": the two were never among the nine."""
    text = reading.blocks[first.said.block].text
    return [
        one
        for one in since[:4]
        if one.block == first.said.block
        and one.noun
        and one.noun != first.noun
        and one.start > first.end
        and _AND.fullmatch(text, first.end, one.start)
    ]


_NARROWING = frozenset({"IN", "WP", "WDT", "WRB", "VBN", "VBG", "JJ", "JJS"})
_OF_TIME = words("since after before during until till despite because when as if once while")


def _is_narrower(reading: Reading, first: Count, again: Count, how: str) -> bool:
    """ "the twelve canvases in oil", "the 30 red-haired hoppers": perhaps not all of them."""
    tokens, said = _tokens(reading, again), _stems(_tokens(reading, first))
    more = again.said.value > first.said.value
    own = [
        token
        for token in tokens
        if again.said.number_end <= token.start < again.end and token.tag in _DESCRIBING
    ]
    if not more and any(token.lemma[:5] not in said for token in own[:-1]):
        return True
    behind = [token for token in tokens if token.start >= again.end][:8]
    if on_another_day(reading, first, again) or (behind and behind[0].text in {"there", "here"}):
        return True
    if not behind or behind[0].tag not in _NARROWING or behind[0].text in _OF_TIME or behind[0].dep == "ROOT":
        return False
    if (how == _DEED and more) or tells_again(reading, first, behind, slipped=False):
        return False
    if behind[0].tag == "IN" and not again.start <= tokens[behind[0].head].start < again.end:
        return False  # "looked each of the six statues in the face": the phrase is the verb's
    ring = {token.lemma for token in behind[:5]} & COLLECTIVE
    if ring and {token.lemma for token in _tokens(reading, first)} & COLLECTIVE:
        return False
    if more and behind[0].tag == "IN" and _names_told(reading, first, behind):
        return False
    about = {token.lemma[:5] for token in behind if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}}
    return not about & said


def _names_told(reading: Reading, first: Count, behind: list[Token]) -> bool:
    """ "the 34 pictures from Oxwater": a place the story had named when it brought the pictures in."""
    names = [token.text for token in behind[1:4] if token.pos == "PROPN"]
    blocks = reading.blocks[max(0, first.said.block - 1) : first.said.block + 1]
    return bool(names) and all(any(name in block.text for block in blocks) for name in names)


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def on_another_day(reading: Reading, first: Count, again: Count) -> bool:
    """Has the story gone on to another day: "Ten boats raced on Saturday. On Sunday … the six vessels"?"""
    begin = _sentence(reading, first)
    days = frozenset(_WEEKDAY.findall(begin.text))
    blocks = reading.blocks[first.said.block : again.said.block + 1][-_NEAR - 1 :]
    since = {
        sentence.text[found.start() : found.end()]
        for block in blocks
        for sentence in block.sentences
        if (first.said.block, first.said.sentence) < (block.index, sentence.index)
        and (block.index, sentence.index) <= (again.said.block, again.said.sentence)
        for found in _WEEKDAY.finditer(sentence.text[:24])
        if not sentence.text.startswith("By ")  # what was so by then is of the days before
    }
    return bool(days and since - days)


_TENS = words("dozen score hundred thousand")
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG"})


def _stems(tokens: list[Token]) -> set[str]:
    return {token.lemma[:5] for token in tokens if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}}


def bare_counts(block: BlockReading, sentence: Sentence, said: list[Quantity]) -> Iterator[Count]:
    """Counts that go back to one without its noun ("all eleven wept"), or with a bound ("fewer than eight
    hatchlings").
    """
    for one in said:
        if (
            one.hedge in {AT_MOST, AT_LEAST}
            and deeds_of(one.noun)
            and not (one.unit or one.per or one.ranged)
        ):
            yield Count(one, one.start, one.end, one.noun, one.noun, frozenset(), False, False)
            continue
        odd = one.unit or one.ordinal or one.fraction or one.per or one.ranged or one.noun
        if odd or one.value.denominator != 1 or one.value < 3 or one.value >= 1000:
            continue
        if not _WHOLE.search(block.text, max(sentence.start, one.start - 24), one.start):
            continue
        behind = next((token for token in sentence.tokens if token.start >= one.number_end), None)
        dated = any(expr.start <= one.number_start < expr.end for expr in sentence.dates)
        if not dated and (behind is None or behind.tag in _CLOSING or behind.text == "of"):
            yield Count(one, one.start, one.end, "", "", frozenset(), True, False)


_CLOSING = frozenset({"VBD", "VBZ", "VBP", "MD", "IN", ",", ".", "RB", "CC", ":"})


_LAST = re.compile(
    r",?\s(?:and|or)\s(?:also\s)?(?:the\s)?(?:last|final)\b(?:\s(?:of\sthe\s)?(?P<noun>[a-z]+))?",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\sof\s(?:them|us|the\w?)\b")


def last_of_all(reading: Reading, said: list[Quantity]) -> Iterator[TakenUp]:
    """ "The eighth and last to go" of a group of nine: an ordinal that says how many there were."""
    plain: list[Quantity] = []
    for one in said:
        text = reading.blocks[one.block].text
        if not one.ordinal:
            odd = one.unit or one.fraction or one.per or one.ranged or one.value.denominator != 1
            if not odd and one.value > 2:
                plain.append(one)
            continue
        last = _LAST.match(text, one.number_end)
        if last is None or any(one.value == other.value for other in plain[-_REACH:]):
            continue
        noun = (last.group("noun") or "").removesuffix("s")
        near = [
            other
            for other in plain[-_REACH:]
            if abs(other.value - one.value) <= 2 and _may_be_last_of(reading, other, noun)
        ]
        if len({other.value for other in near}) == 1:
            yield TakenUp(_as_count(near[0]), _as_count(one, last.end()), False)


def _may_be_last_of(reading: Reading, one: Quantity, noun: str) -> bool:
    text = reading.blocks[one.block].text
    if not one.noun:
        return bool(_OF_THEM.match(text, one.number_end))
    return one.noun == noun or takes_up(one.noun, noun) or _is_people(one.noun)


def _as_count(one: Quantity, end: int = 0) -> Count:
    return Count(one, one.start, max(end, one.end), one.noun or "group", one.noun, frozenset(), True, False)
