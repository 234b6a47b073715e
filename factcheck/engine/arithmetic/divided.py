"""A whole told once, and what became of it told part by part until a word says that this was the last.

"There were 120 guests in the house. … 64 left by the terrace. … 41 took the back stairs. … The remaining 25
climbed down a ladder." The last part is known by its word ("the remaining", "the rest", "the other", "which
left", "spoilt" of votes), or the first by "of them"; the parts are the figures without a noun, or with that
of the whole, that stand before it. Nothing is said where any of the figures make the whole, or the whole is
not the only one of its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity, is_money
from ..reading import BlockReading, Sentence
from ..structure import Listing
from ..vocabulary.words import words
from .rows import FiguresOf
from .spent import Spent
from .totals import can_be_summed

_BLOCKS = 5  # blocks the parts may lie in
_PARTS = 8
_WHOLES = 10  # blocks before the parts in which the whole may stand
_CLOSINGS = 8
_TITLES = frozenset({"headline", "standfirst"})
_PROSE = frozenset({"paragraph", "caption", "list item"})


@dataclass(frozen=True, slots=True)
class _Placed:
    block: BlockReading
    sentence: Sentence
    figure: Quantity


_CLOSES = re.compile(
    r"\b(?:the\s(?:remaining|other|last|final|rest,|remainder,|others,)|that\s(?:left"
    r"|leaves)(?:\s(?:it|them|him|her|us)\swith)?|which\s(?:left|leaves)"
    r"|leaving|left\s(?:it|them|him|her|us)\swith|the\s(?:rest|remainder|balance)\s(?:of|was|were"
    r"|is|are|numbering)"
    r"|the\s(?:rest|others|remainder)\s\(|there\s(?:remain(?:ed|s)?|was|were)\s(?:only\s"
    r"|just\s)?left|and\slastly|finally,?)"
    r"\s?(?:just\s|only\s|exactly\s|over\s)?\Z",
    re.IGNORECASE,
)
_CLOSES_BEHIND = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:(?:were|was|are|is|being|had\sbeen)\s)?(?:spoil(?:ed|t)|blank|void"
    r"|invalid|rejected|abst\w+|unaccounted\sfor|remained|(?:were|was|are|is)\sleft\b(?!\sover)|still\smissing)\b"
)
_OF_THEM = re.compile(r"\bof\s(?:them|these|those|whom)\b,?", re.IGNORECASE)
_MORE = re.compile(r"\b(?:another|a\sfurther|and|also)\s\Z", re.IGNORECASE)
_NO_PART = re.compile(
    r"(?:\b(?:of\s(?:which|whom|these)|includ\w+|among\s(?:them|which|whom)|up\sfrom|down\sfrom"
    r"|against|compared\s(?:with|to)"
    r"|than|by|every|each|per|at\sleast|up\sto|between|within|under|over|aged?|ages|number|no\."
    r"|page|route|at|for|about|some"
    r"|nearly|almost|with\sonly|since|until|after|before|in|on|from|to|target\sof|record\sof|room"
    r"|floor|gate|unit)\s(?:the\s|just\s|only\s)?|\()\Z",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s(?:[a-z]+\s)?(?:each|apiece|per|an?\s(?:head|day|week|month|year|night|hour|time)|every"
    r"|more\sthan|fewer\sthan"
    r"|less\sthan|ago|earlier|later|years?\sold|times|o[’']clock|degrees|minutes?|hours?|days?"
    r"|weeks?|months?|years?)\b"
    r"|-[a-z]+|(?:st|nd|rd|th)\b|:\d|\s?[ap]m\b"
)
_OTHER_WHOLE = re.compile(
    r"\b(?:last\syear|previous\w*|earlier|a\syear\sago|compared|against|target|goal|hop(?:e|es|ed"
    r"|ing)|aim\w*|at\sleast"
    r"|expected|estimate[ds]?|originally|at\sfirst|more\sthan|up\sto|would|could|might|until"
    r"|another|a\sfurther|about|some"
    r"|extra|additional|in\s(?:19|20)\d\d|capacity|room\sfor|holds?|seats?|fewer|less|nearly|almost"
    r"|over|under)\b",
    re.IGNORECASE,
)
_PEOPLE = words("""
    people person resident passenger guest student pupil patient worker member visitor survivor
    child adult man
    woman voter delegate player soldier refugee prisoner villager tenant customer employee
""")
_BALLOTS = words("vote ballot paper voter member slip elector people shareholder delegate")
_LEAST = Fraction(17, 20)
_MOST_APART = Fraction(20, 17)


def divided_in(
    blocks: Sequence[BlockReading], lists: Sequence[Listing], figures_of: FiguresOf
) -> Iterator[Spent]:
    """Wholes that the parts told after them do not make."""
    placed = [
        _Placed(block, sentence, one)
        for block in blocks
        if block.block.kind in _PROSE or block.block.kind in _TITLES
        for sentence in block.sentences
        for one in figures_of(block.index, sentence.index)
        if _is_plain(one)
    ]
    closings = [number for number, one in enumerate(placed) if _closes(one)][:_CLOSINGS]
    for number in closings:
        found = _broken_off(placed, number)
        if found is not None:
            yield found
    for number, one in enumerate(placed):
        found = _more_than_all(placed, number) if _opens(one) else None
        if found is not None:
            yield found
    for listing in lists:
        run = _of_items(placed, listing)
        if run:
            found = _misses(placed, run)
            if found is not None:
                yield found


def _is_plain(one: Quantity) -> bool:
    if (
        one.hedge != EXACT
        or not can_be_summed(one)
        or one.per
        or one.value <= 0
        or one.fraction
        or one.ordinal
    ):
        return False
    if one.unit:
        return is_money(one.unit)
    year = not one.noun and 1500 <= one.value <= 2100
    return one.value.denominator == 1 and not year


def _closes(one: _Placed) -> bool:
    text = one.block.text
    if one.block.block.kind in _TITLES or _RATE.match(text, one.figure.number_end):
        return False
    lead = text[max(one.sentence.start, one.figure.start - 40) : one.figure.start]
    return bool(_CLOSES.search(lead) or _CLOSES_BEHIND.match(text, one.figure.number_end, one.sentence.end))


def _broken_off(placed: Sequence[_Placed], number: int) -> Spent | None:
    """The run of parts that ends with this figure, and its whole."""
    last = placed[number]
    run = [last]
    for one in reversed(placed[max(0, number - _PARTS) : number]):
        if last.block.index - one.block.index > _BLOCKS or one.block.block.kind in _TITLES:
            break
        if one.figure.unit == last.figure.unit and _may_be_part(one, last):
            run.insert(0, one)
    return _misses(placed, run) if len(run) > 1 else None


def _opens(one: _Placed) -> bool:
    """ "Of them, 64 …"."""
    lead = one.block.text[max(one.sentence.start, one.figure.start - 20) : one.figure.start]
    return bool(_OF_THEM.search(lead)) and one.block.block.kind == "paragraph"


def _more_than_all(placed: Sequence[_Placed], number: int) -> Spent | None:
    """ "Of them, 64 …. A further 41 …, and 25 …": what is more than the whole, whether it is all or not."""
    first = placed[number]
    behind = [one for one in placed[number + 1 : number + _PARTS] if one.block is first.block]
    run = [first, *(one for one in behind if _may_be_part(one, first) and not one.figure.noun)]
    found = _misses(placed, run) if len(run) > 1 and len(run) == len(behind) + 1 else None
    made = sum((one.value for one in found.parts), Fraction(0)) if found else 0
    return found if found and made > found.whole.value else None


def _may_be_part(one: _Placed, last: _Placed) -> bool:
    text = one.block.text
    lead = text[max(one.sentence.start, one.figure.start - 30) : one.figure.start]
    return not _NO_PART.search(lead) and not _RATE.match(text, one.figure.number_end)


def _misses(placed: Sequence[_Placed], run: Sequence[_Placed]) -> Spent | None:
    """The only whole near by, where no choice of the run makes it."""
    before = [one for one in placed if one.figure.unit == run[-1].figure.unit and _is_before(one, run[-1])]
    if _comes_out(before, run):
        return None
    wholes = [one for one in before if _may_be_whole(one, run) and _is_greatest(one, before, run[-1])]
    tried: list[tuple[Fraction, _Placed, Sequence[_Placed]]] = []
    for start in range(len(run) - 1):
        parts = run[start:]
        made = sum((one.figure.value for one in parts), Fraction(0))
        tried.extend((abs(made - one.figure.value), one, parts) for one in wholes if _fits(one, parts, made))
    if not tried or len({one.figure.value for _, one, _ in tried}) != 1:
        return None
    _, whole, parts = min(tried, key=lambda found: (found[0], found[1].block.block.kind in _TITLES))
    if _is_made(whole, [one for one in run if one.figure.value != whole.figure.value]):
        return None
    if _another_between(placed, whole, parts):
        return None
    made = sum((one.figure.value for one in parts), Fraction(0))
    if any(other.figure.value == made and other not in parts for other in wholes):
        return None
    return Spent(whole.block, whole.figure, parts[-1].block, tuple(one.figure for one in parts))


def _is_before(one: _Placed, other: _Placed) -> bool:
    return (one.block.index, one.figure.start) < (other.block.index, other.figure.start)


def _comes_out(before: Sequence[_Placed], run: Sequence[_Placed]) -> bool:
    """Do the last parts make any figure that stands before them?"""
    made = run[-1].figure.value
    for number in range(len(run) - 2, -1, -1):
        made += run[number].figure.value
        if any(one.figure.value == made and _is_before(one, run[number]) for one in before):
            return True
    return False


def _is_greatest(whole: _Placed, before: Sequence[_Placed], last: _Placed) -> bool:
    """Is no greater number of the same thing told, or one that this and the last part make nearly?"""
    both = whole.figure.value + last.figure.value
    return not any(
        one.figure.noun == whole.figure.noun
        or not whole.figure.noun
        or _LEAST < both / one.figure.value < _MOST_APART
        for one in before
        if one.figure.value > whole.figure.value
    )


def _another_between(placed: Sequence[_Placed], whole: _Placed, parts: Sequence[_Placed]) -> bool:
    """Is something else counted between the whole and the last part that the last may be the rest of?"""
    last = parts[-1]
    low, high = (whole.block.index, whole.figure.start), (last.block.index, last.figure.start)
    return any(
        low < (one.block.index, one.figure.start) < high
        and one.figure.unit == last.figure.unit
        and one.figure.noun not in {"", whole.figure.noun}
        and one.figure.value > last.figure.value
        for one in placed
    )


def _may_be_whole(one: _Placed, run: Sequence[_Placed]) -> bool:
    last = run[-1]
    if one.figure.unit != last.figure.unit or one.figure.value <= last.figure.value:
        return False
    title = one.block.block.kind in _TITLES
    if not title and not 0 <= last.block.index - one.block.index <= _WHOLES + _BLOCKS:
        return False
    lead = one.block.text[max(one.sentence.start, one.figure.start - 40) : one.figure.start]
    counted = one.figure.unit or one.figure.noun or _ALL_BEFORE.search(lead)
    if not counted and not _ALL_BEHIND.match(one.block.text, one.figure.number_end):
        return False
    return not _OTHER_WHOLE.search(lead) and not _RATE.match(one.block.text, one.figure.number_end)


_ALL_BEHIND = re.compile(r"\s(?:in\s(?:number|all|total)|altogether|of\sthem)\b")
_ALL_BEFORE = re.compile(
    r"\b(?:turnout|attendance|electorate|crowd|total|tally|count|poll|membership|number)\s(?:of|was"
    r"|is|were|stood\sat|came\sto)\s\Z",
    re.IGNORECASE,
)


def _fits(whole: _Placed, parts: Sequence[_Placed], made: Fraction) -> bool:
    if max(one.figure.value for one in parts) >= whole.figure.value:
        return False
    if not _LEAST < made / whole.figure.value < _MOST_APART or made == whole.figure.value:
        return False
    before = (whole.block.index, whole.figure.start) < (parts[0].block.index, parts[0].figure.start)
    return before and all(_of_kind(whole.figure, one.figure) for one in parts)


def _of_kind(whole: Quantity, part: Quantity) -> bool:
    if whole.unit or not part.noun or part.noun == whole.noun:
        return True
    if part.noun == "people" and whole.noun in _PEOPLE:
        return True
    return part.noun in _BALLOTS and whole.noun in _BALLOTS


def _is_made(whole: _Placed, run: Sequence[_Placed]) -> bool:
    """Is the whole the sum of any of the figures?"""
    sums = {Fraction(0)}
    for one in run[-_PARTS:]:
        sums |= {value + one.figure.value for value in sums}
    return whole.figure.value in sums


def _of_items(placed: Sequence[_Placed], listing: Listing) -> list[_Placed]:
    """The figures that open the items of a list and have no noun of their own."""
    if listing.headings or len(listing.items) < 3:
        return []
    run = []
    for place in listing.items:
        here = [one for one in placed if one.block.index == place]
        if len(here) != 1 or here[0].figure.noun or here[0].figure.unit:
            return []
        if here[0].figure.start - here[0].sentence.start > 2 or _RATE.match(
            here[0].block.text, here[0].figure.number_end
        ):
            return []
        run.append(here[0])
    return run
