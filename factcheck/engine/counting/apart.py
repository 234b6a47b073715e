"""Why two counts of one noun may be of two groups, or of one that has grown or shrunk in between."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from ..material import Material
from ..quantities import Quantity
from ..reading import Reading, Sentence
from ..tables.tabulated import stem
from ..vocabulary.words import words
from .counted import Count
from .counted_words import PEOPLE, is_human, may_mean

_SEASONS = tuple(
    words(line)
    for line in (
        "spring summer autumn winter",
        "then now",
        "weekdays weekends",
        "january february march april may june july august september october november december",
    )
)
_RETURN = re.compile(
    r"\b(?:way\s(?:back|home|out)|(?:return|homeward|outward|inbound|outbound|first|second|maiden|other|next|previous|last)\s"
    r"(?:trip|journey|crossing|voyage|leg|flight|sailing|run|half|night|performance|round|heat|day|shift|tour|edition))\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:want(?:s|ed)?|hop(?:es?|ed)|meant|intend(?:s|ed)?|plan(?:s|ned)?|ask(?:s|ed)?\s(?:for|to)|propos(?:es?|ed|al)"
    r"|(?:made|makes?)\sit|reckon\w*|guess\w*|would\s(?:have|like)|dream(?:s|t|ed)?\sof|was\sto\s|were\sto\s|had\sbeen\sto\s|needs?|used\sto|once|sought|seeks?"
    r"|in\sthe\s(?:novel|film|book|story|play|song))\b",
    re.IGNORECASE,
)
# The next sentence, or the same one, takes the number back.
_TAKEN_BACK = re.compile(
    r"\b(?:(?:that|this|it|which|the\s(?:figure|number|count))\s(?:is|was|are|were)\s(?:wrong|not\s(?:so|true|right)|too\s"
    r"(?:high|low|many|few)|incorrect|a\s(?:mistake|slip|misprint|typo)|mistaken|out\sof\sdate)|wrongly|mistaken(?:ly)?"
    r"|in\serror|by\smistake|misprint\w*|miscount\w*|correction|corrected|in\sfact|actually|in\sreality|it\sturned\sout)\b",
    re.IGNORECASE,
)


def alike(one: Count, other: Count) -> bool:
    """Of one size, or with the same digits: what somebody could take for the other."""
    low, high = sorted((one.said.value, other.said.value))
    return high <= 2 * low or has_slipped(one, other)


def has_slipped(one: Count, other: Count) -> bool:
    """Of the same digits in another order: 34 and 43, 1,200 and 2,100."""
    low, high = sorted((one.said.value, other.said.value))
    return high > 9 and sorted(str(low).strip("0")) == sorted(str(high).strip("0"))


def are_apart(reading: Reading, one: Count, other: Count) -> bool:
    """Is either of another season, only wanted, taken back, or from another town than the other?"""
    first, second = _sentence(reading, one), _sentence(reading, other)
    mine, theirs = (set(re.findall(r"[a-z]+", sentence.text.casefold())) for sentence in (first, second))
    for names in _SEASONS:
        told, again = mine & names, theirs & names
        if told and again and not told & again:
            return True
    if bool(_RETURN.search(first.text)) != bool(_RETURN.search(second.text)):
        return True
    if _is_taken_back(reading, one) or _is_taken_back(reading, other):
        return True
    if not other.definite and _is_wanted(first, one) != _is_wanted(second, other):
        return True
    if _leaves_a_rest(first, one) != _leaves_a_rest(second, other) or _by_others(first, one, second, other):
        return True
    whence, thence = _named_behind(first, one), _named_behind(second, other)
    return any(word in thence and thence[word] != name for word, name in whence.items())


_A_REST = re.compile(r"\b(?:the\s(?:rest|others?|remainder|remaining)|others)\b", re.IGNORECASE)
_BY_WHOM = re.compile(
    r"[^.;:]{0,30}?\bby\s(?:the\s|an?\s|its\s|their\s)?(?P<who>[A-Za-z][\w’'-]*(?:\s[a-z][\w-]*)?)"
)


def _leaves_a_rest(sentence: Sentence, count: Count) -> bool:
    """ "rescued 60 people and the rest got out by themselves": a part, whatever it is counted from."""
    behind = sentence.text[max(0, count.end - sentence.start) :]
    return not count.definite and bool(_A_REST.search(behind))


def _by_others(first: Sentence, one: Count, second: Sentence, other: Count) -> bool:
    """ "110 were planted by the school", "85 were planted by the club": each counts its own."""
    if one.definite or other.definite:
        return False
    told = _BY_WHOM.match(first.text, max(0, one.end - first.start))
    again = _BY_WHOM.match(second.text, max(0, other.end - second.start))
    return bool(told and again and told.group("who").casefold() != again.group("who").casefold())


_OF_THE = re.compile(r"\sof\s(?:the|its|their|his|her|our|those|these)\s(?:[\w-]+\s){0,2}[\w-]+")


def _is_wanted(sentence: Sentence, count: Count) -> bool:
    begin = max(0, count.start - sentence.start - 60)
    before = re.split(r"[;:—]|,\s(?:but|and|so)\s", sentence.text[begin : count.start - sentence.start])[-1]
    return bool(_WANTED.search(before))


def _is_taken_back(reading: Reading, count: Count) -> bool:
    sentences = reading.blocks[count.said.block].sentences
    here = sentences[count.said.sentence]
    if _TAKEN_BACK.search(here.text):
        return True
    following = sentences[here.index + 1 : here.index + 2]
    return bool(following and _TAKEN_BACK.search(following[0].text[:60]))


def _named_behind(sentence: Sentence, count: Count) -> dict[str, str]:
    """{"from": "Riga"} for "32 singers came from Riga": names behind a count, by the word before."""
    found: dict[str, str] = {}
    behind = [token for token in sentence.tokens if token.start >= count.end][:8]
    for before, token in pairwise(behind):
        if before.text in {"from", "in", "at", "for", "near", "by"} and token.pos == "PROPN":
            found.setdefault(before.text, token.text)
    return found


_CHANGING = re.compile(
    r"\b(?:die[sd]?|dead|killed|lost|left|withdr\w+|pulled\sout|dropped|missing|except|apart\sfrom|add(?:s|ed|ing)?"
    r"|join\w*|other|more|another|ill|late|fail\w*|sold|escap\w*|short|absent|refus\w*|gave\sup|turned\sback|retir\w*"
    r"|brok\w+|without|extra|replac\w*|born|got\s(?:on|off|out|in)|boarded|arriv\w+|came\s(?:on|aboard|later)|bought|taken"
    r"|dismiss\w*|sacked|stolen|removed|given|gone|went|eaten|spare|fell|lent|returned|hatched|grew|new)\b",
    re.IGNORECASE,
)


def makes_up(material: Material, one: Count, other: Count) -> bool:
    """Does a third number make up the difference: "two kids were born", "18 got off"?"""
    gap = abs(one.said.value - other.said.value)
    sums = {gap} if gap > 1 else {Fraction(1)}
    sums.add(one.said.value + other.said.value)
    return any(
        _counts_too(material, third, one, other, sure=third.value > 1)
        for value in sums
        for third in material.counts_of(value)
        if third.start not in {one.said.start, other.said.start}
    )


def _counts_too(material: Material, third: Quantity, one: Count, other: Count, *, sure: bool) -> bool:
    if third.unit or third.ordinal or third.fraction or third.per:
        return False
    last = max((one.said.block, one.said.start), (other.said.block, other.said.start))
    beside = any(
        (third.block, third.sentence) == (each.said.block, each.said.sentence) for each in (one, other)
    )
    if ((third.block, third.start) > last and not beside) or third.block < min(
        one.said.block, other.said.block
    ) - 1:
        return False
    noun = third.noun
    of_those = _OF_THE.match(material.reading.blocks[third.block].text, third.number_end)
    if (
        not noun
        and of_those
        and not {one.noun, other.noun} & {stem(word) for word in of_those.group().split()}
    ):
        return False  # "all but two of the 26 days"
    people = noun in PEOPLE or is_human(noun)
    if sure and (
        noun in {"", one.noun, other.noun}
        or may_mean(noun, other.noun)
        or (people and (other.noun in PEOPLE or is_human(other.noun) or one.noun in PEOPLE))
    ):
        return True
    if people and not any(each in PEOPLE or is_human(each) for each in (one.noun, other.noun)):
        return False  # "two brewers left" is no loss of breweries
    sentence = material.sentence(third.block, third.sentence)
    return bool(_CHANGING.search(sentence.text))


def _sentence(reading: Reading, count: Count) -> Sentence:
    return reading.blocks[count.said.block].sentences[count.said.sentence]
