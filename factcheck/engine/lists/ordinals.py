"""Ordinals that open sentences or paragraphs, "First … Second … Fourth", set against the number announced.

A writer who gives four reasons and tells them one by one leaves the reader a trail; where it runs on past
four, stops at three or skips one, the text has lost a reason or gained one. The run starts at "First" close
behind its number and goes on through the paragraphs, however long they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Reading, Sentence
from .listed import Listed
from .listed_words import LISTED

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORD = "|".join(_PLACES)
_BE = r"(?:is|was|are|were|will|would|has|had|came|comes|concerns?|involves?|said|says)\b"
_OPENS = re.compile(
    rf"(?:And\s|But\s|Then\s)?(?:(?:The|An?|Her|His|Its|Their|My|Our)\s(?:[a-z]+(?<!est)\s)?(?P<the>{_WORD})"
    rf"(?:\s(?:and\s(?:last|final)\s)?(?P<noun>[a-z]+))?(?:,|\s{_BE}|\s[–—]\s|:)"
    rf"|(?P<bare>{_WORD}|1st|2nd|3rd)(?:ly|\sof\sall)?(?:,|:|\s(?:{_BE}|there\b)))",
    re.IGNORECASE,
)
# What may tell an item in another way, or says that the run is not all.
_ELSE = re.compile(
    r"\b(?:final(?:ly)?|last(?:ly)?|another|also|then|next|other|others|remaining|rest|lastly|more|besides)\b",
    re.IGNORECASE,
)
# Right behind the ordinal: not one of those announced.
_NO_ITEM = re.compile(
    r"[^.]{0,28}?\b(?:added|adds|unofficial|unwritten|might|could|bonus|dropped|scrapped|rejected|proposed)\b",
    re.IGNORECASE,
)
_APART = 10  # blocks between two ordinals of one run
_NEAR = 4  # sentences between the number and "First"
_Numbers = dict[int, list[Quantity]]
_Place = tuple[BlockReading, Sentence]


@dataclass(slots=True)
class _Run:
    said: Quantity
    items: list[tuple[int, int]]  # (ordinal, index among the sentences)


def ordinals_apart(reading: Reading, numbers: _Numbers) -> Iterator[Listed]:
    """Every run of ordinals that does not fit its announced number."""
    sentences = [
        (block, one)
        for block, one in reading.sentences()
        if block.block.kind not in {"table row", "table header", "label", "quote", "heading"}
    ]
    for run in _runs(sentences, numbers):
        found = _misfit(sentences, run)
        if found:
            yield found


def _runs(sentences: list[_Place], numbers: _Numbers) -> Iterator[_Run]:
    run: _Run | None = None
    for at, (block, sentence) in enumerate(sentences):
        found = _OPENS.match(sentence.text)
        if found is None or sentence.has(_NO_ITEM):
            continue
        word = (found.group("the") or found.group("bare")).casefold()
        place = int(word[0]) if word[0].isdigit() else _PLACES.index(word) + 1
        if place == 1:
            if run:
                yield run
            said = _announced(sentences, at, numbers, found.group("noun") or "")
            run = _Run(said, [(1, at)]) if said else None
        elif run and not _is_of(found.group("noun"), run.said):
            continue
        elif run and place > run.items[-1][0] and _is_near(sentences[run.items[-1][1]], block):
            run.items.append((place, at))
    if run:
        yield run


def _is_of(noun: str | None, said: Quantity) -> bool:
    """ "Her fourth ground", of three grounds or three reasons; not "her fourth child"."""
    return not noun or noun == said.noun or noun in LISTED or noun.endswith("ly") or noun in {"also", "one"}


def _is_near(last: _Place, block: BlockReading) -> bool:
    return block.index - last[0].index <= _APART


def _announced(sentences: list[_Place], at: int, numbers: _Numbers, noun: str) -> Quantity | None:
    """The one number of things to be told in the sentences right before "First"."""
    for block, sentence in reversed(sentences[max(0, at - _NEAR) : at]):
        said = [one for one in numbers.get(block.index, ()) if one.sentence == sentence.index and one.noun]
        fit = [one for one in said if one.noun in LISTED and (not noun or noun == one.noun)]
        if fit:
            good = len(fit) == 1 and fit[0].hedge == EXACT and 2 <= fit[0].value <= 10
            return fit[0] if good else None
    return None


def _misfit(sentences: list[_Place], run: _Run) -> Listed | None:
    """The sentence at fault: the first one past the number, the one behind a gap, or the last one."""
    number = int(run.said.value)
    if len(run.items) < 2:
        return None
    past = next(((place, at) for place, at in run.items if place > number), None)
    if past and past[0] == number + 1:
        return _listed(sentences, run.said, past[1], past[0])
    places = [place for place, _ in run.items]
    gap = next((nth for nth, (place, _) in enumerate(run.items) if place != nth + 1), None)
    if gap is not None:
        between = sentences[run.items[gap - 1][1] + 1 : run.items[gap][1]]
        missing = _PLACES[places[gap] - 2] if places[gap] <= len(_PLACES) + 1 else ""
        told = any(missing in one.text.casefold() or _ELSE.search(one.text) for _, one in between)
        return (
            None
            if told or len(places) == number
            else _listed(sentences, run.said, run.items[gap][1], len(places))
        )
    if len(places) != number - 1 or len(places) < 2:
        return None
    rest = [one.text for _, one in sentences[run.items[-1][1] :]]
    rest[0] = rest[0][_end_of_opening(rest[0]) :]
    if any(_PLACES[number - 1] in text.casefold() or _ELSE.search(text) for text in rest[:40]):
        return None
    return _listed(sentences, run.said, run.items[-1][1], len(places))


def _end_of_opening(text: str) -> int:
    found = _OPENS.match(text)
    return found.end() if found else 0


def _listed(sentences: list[_Place], said: Quantity, at: int, size: int) -> Listed:
    block, sentence = sentences[at]
    end = sentence.start + len(sentence.text.rstrip(" .!"))
    return Listed(said, block.index, sentence.start, min(end, sentence.start + 120), frozenset({size}))
