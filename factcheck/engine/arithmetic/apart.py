"""Sums whose whole stands in another sentence than its parts.

"Seven people were charged. Four men and two women will appear …", "A bus with 44 aboard … Thirteen died …
The other seven …", "by a majority of six. Twenty-three voted in favour and 15 against". The parts must
exhaust the whole by their words (men and women, "the other", "that remain"), and no other figure near by may
be the whole they really make.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .margins import RATIO

_BACK = 4  # sentences looked back over
_MOST = 6  # figures tried against each other


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of running text with its whole numbers: no ordinals, fractions, ages, measures or dates."""

    block: BlockReading
    sentence: Sentence
    figures: Sequence[Quantity]

    @property
    def text(self) -> str:
        return self.block.text


@dataclass(frozen=True, slots=True)
class Apart:
    """Two stretches, each (block, start, end), that do not add up; `made` is what `parts` make."""

    one: tuple[int, int, int]
    other: tuple[int, int, int]
    made: int
    said: Quantity
    said_in: BlockReading
    how: str


def countable(one: Quantity) -> bool:
    """A plain whole number of things."""
    return (
        not (one.unit or one.ordinal or one.fraction or one.ranged or one.per)
        and one.hedge == EXACT
        and one.scale < 10**6
        and one.value.denominator == 1
        and one.value > 0
    )


def apart_in(lines: Sequence[Said]) -> Iterator[Apart]:
    for place, line in enumerate(lines):
        before = [
            one for one in lines[max(0, place - _BACK) : place] if line.block.index - one.block.index <= 3
        ]
        yield from _kinds(line, before)
        yield from _others(line, before)
        near = [*before[-2:], *lines[place + 1 : place + 3]]
        yield from _majority(line, [line, *near])
        yield from _voters(line, near)


# men and women

_SEXES = words("man woman boy girl male female")
_GROWN = words("adult child teenager pensioner")
_ANYONE = words("""
    people person victim suspect defendant passenger worker employee student pupil resident patient climber
    soldier officer miner sailor protester demonstrator player member candidate juror finalist tourist visitor
    survivor hostage prisoner inmate walker hiker skier swimmer cyclist councillor senator lawmaker official
    migrant refugee pilgrim guest teenager youth child adult fan supporter farmer fisherman crew astronaut
    scientist teacher nurse doctor driver
""")
_BEHIND_KIND = re.compile(r"(?:[\s-](?:[a-z-]+\s)?)?\Z")
_JOINT = re.compile(r"(?:\s[a-z-]+){1,2}(?:,\s|\sand\s|,\sand\s)(?:just\s|only\s)?\Z")
_LEADS = re.compile(
    r"(?:\A|\b(?:the|all|they\s(?:are|were)|of\s(?:the|those)|them:?|[a-z]+ed:)\s?)[\"“‘']?\Z", re.IGNORECASE
)
_NOT_ALL = re.compile(
    r"\b(?:other|another|others|more|also|further|including|among|some|additional|earlier|previously|separately"
    r"|second|later|last\s(?:year|month)|already)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:other|another|others|more|also|further|including|among|additional)\b", re.IGNORECASE
)


def _kinds(line: Said, before: Sequence[Said]) -> Iterator[Apart]:
    """ "Four men and two women …" right behind "seven people …"; "Five of the dead were from …"."""
    parts = _kinds_of_people(line) or _origins(line)
    if len(parts) < 2 or _NOT_ALL.search(line.sentence.text):
        return
    made = sum(int(part.value) for part in parts)
    wholes = [
        (one, figure)
        for one in before
        for figure in one.figures
        if figure.noun in _ANYONE and figure.value > 2 and figure not in parts
    ]
    if len(wholes) != 1 or any(made == figure.value for one in before for figure in one.figures):
        return
    home, whole = wholes[0]
    if not 0 < abs(made - whole.value) <= max(Fraction(2), whole.value / 4) or _OTHERS.search(
        home.sentence.text
    ):
        return
    if line.sentence.index - home.sentence.index > 1 and line.block is home.block:
        return
    yield Apart(
        (home.block.index, home.sentence.start, _clause_end(home, whole)),
        (line.block.index, parts[0].start, _clause_end(line, parts[-1])),
        made,
        whole,
        home.block,
        "The parts",
    )


def _kinds_of_people(line: Said) -> list[Quantity]:
    """The counts of men, women, boys and girls with which a sentence begins."""
    found: list[Quantity] = []
    for one in line.figures:
        if one.noun not in _SEXES | _GROWN:
            break
        if found:
            if not _JOINT.fullmatch(line.text[found[-1].number_end : one.start]):
                break
        elif not _LEADS.search(line.text[line.sentence.start : one.start][-20:]):
            return []
        found.append(one)
    sexes = [one.noun for one in found]
    if len(set(sexes)) != len(sexes):
        return []
    return found if len(found) >= 2 and found[-1] is line.figures[-1] else []


_OF_THEM = re.compile(r"\sof\s(?:the\s(?:dead|victims|injured|[a-z]+s)|them|those)\b")
_ORIGIN = re.compile(
    r"(?:\sof\s(?:the\s[a-z]+|them|those))?(?:\s(?:were|are|came|come|was))?(?:\s[a-z]+)?\sfrom\s"
)


def _origins(line: Said) -> list[Quantity]:
    """ "Five of the dead were from Germany, two from Italy and one from Poland"."""
    figures = line.figures
    if len(figures) < 3 or not _OF_THEM.match(line.text, figures[0].number_end):
        return []
    if all(_ORIGIN.match(line.text, one.number_end) for one in figures):
        gap = line.text[figures[-2].end : figures[-1].start]
        return list(figures) if gap.endswith(" and ") else []
    return []


# the others

_OTHER = re.compile(r"\b(?:the\s(?:other|remaining)|remaining)\s\Z", re.IGNORECASE)
_THAT_REMAIN = re.compile(
    r"(?:\s[a-z]+)?\s(?:(?:that|which|who)\s(?:remain|are\sleft|were\sleft|remained)|left\sover|still\sto\s"
    r"(?:go|come))\b"
)
_DEFINITE = re.compile(r"\bthe\s\Z", re.IGNORECASE)
_SUBSET = re.compile(r"(?:\s[a-z]+)?\s(?:of\s(?:them|whom|these|those|which)|among\sthem)\b")
_OF = re.compile(
    r"\b(?:[Oo]f|out\sof|from)\s(?:the|its|their|all|his|her|those|these|our)?\s?(?:[a-z]+\s)?\Z"
)
_CARRYING = re.compile(r"\b(?:carrying|with|aboard|held|holding|transporting|seated?)\s\Z", re.IGNORECASE)

_ON_BOARD = re.compile(
    r"\s[a-z]+\s(?:were\s|was\s)?(?:aboard|on\s(?:board|the\s(?:bus|boat|plane|flight|train|ship)))\b"
)


def _others(line: Said, before: Sequence[Said]) -> Iterator[Apart]:
    """ "Of the 320 … 190. The 120 that remain …": whole, parts and the rest, over several sentences."""
    rest = next((one for one in line.figures if _is_rest(line, one)), None)
    if rest is None or any(one.start < rest.start for one in line.figures):
        return
    told = [
        (one, figure)
        for one in before
        for figure in one.figures
        if not _SUBSET.match(one.text, figure.number_end)
    ]
    starts = [number for number, (one, figure) in enumerate(told) if _is_whole(one, figure)]
    if not starts:
        return
    home, whole = told[starts[-1]]
    if whole.value < 5 or line.block.in_quotes(rest.start, rest.end):
        return
    parts = [figure for _, figure in told[starts[-1] + 1 :]]
    everything = [figure for _, figure in told]
    if starts[-1] > 0 and len(told) > 1 and told[starts[-1] - 1][0] is home:
        parts.insert(0, told[starts[-1] - 1][1])
    parts = [one for one in parts if one.value < whole.value]
    if not 1 <= len(parts) <= 3 or len(everything) > _MOST or _rescued(everything, rest):
        return
    made = int(rest.value) + sum(int(one.value) for one in parts)
    if 0 < abs(made - whole.value) <= max(Fraction(2), whole.value / 5):
        yield Apart(
            (home.block.index, home.sentence.start, _clause_end(home, whole)),
            (line.block.index, *_around(line, rest)),
            made,
            whole,
            home.block,
            "The parts",
        )


def _is_rest(line: Said, one: Quantity) -> bool:
    before = line.text[max(line.sentence.start, one.start - 20) : one.start]
    if _OTHER.search(before):
        return True
    return bool(_DEFINITE.search(before)) and bool(_THAT_REMAIN.match(line.text, one.number_end))


def _is_whole(line: Said, one: Quantity) -> bool:
    before = line.text[max(line.sentence.start, one.start - 30) : one.start]
    return bool(_OF.search(before) or _CARRYING.search(before) or _ON_BOARD.match(line.text, one.number_end))


def _rescued(figures: Sequence[Quantity], rest: Quantity) -> bool:
    """Do any of the figures make one of the others together with the rest?"""
    values = [int(one.value) for one in figures]
    sums = {int(rest.value)}
    for value in values:
        sums |= {one + value for one in sums}
    return any(value in sums for value in values if value > rest.value)


# votes

_MAJORITY = re.compile(r"\b(?:majority|margin|lead)\sof\s(?:just\s|only\s)?\Z", re.IGNORECASE)
_IN_FAVOUR = re.compile(
    r"(?:\s[a-z]+)?\s(?:(?:had\s)?(?:voted|were|was)\s)?(?:in\sfavou?r|for(?:\sit)?|yes|aye|backed)\b"
)
_AGAINST = re.compile(r"(?:\s[a-z]+)?(?:\s(?:voted|were|opposed))?\s(?:against|no|opposed)\b")
_SCORE = re.compile(r"\s?[-–]\s?|\s(?:votes\s)?to\s")
_VOTED = re.compile(r"\b(?:vot|pass|reject|approv|defeat|carried|bill|motion|ballot)", re.IGNORECASE)


_ANOTHER_VOTE = re.compile(
    r"\b(?:similar|another|previous(?:ly)?|earlier|last|next|first|second|third|later|before|amendment|in\s(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _ballot(line: Said) -> tuple[Quantity, Quantity] | None:
    """Those for and those against, where a sentence counts both."""
    for one, other in zip(line.figures, line.figures[1:], strict=False):
        gap = line.text[one.number_end : other.start]
        for_it = _IN_FAVOUR.match(line.text, one.number_end) and _AGAINST.match(line.text, other.number_end)
        if (for_it and len(gap) < 60) or (
            _SCORE.fullmatch(gap) and _VOTED.search(line.sentence.text) and one.value + other.value > 12
        ):
            return one, other
    return None


def _majority(line: Said, near: Sequence[Said]) -> Iterator[Apart]:
    """ "by a majority of six" beside "23 voted in favour and 15 against" of another sentence."""
    said = next((one for one in line.figures if _is_majority(line, one)), None)
    if said is None:
        return
    counted = [(one, pair) for one in near if (pair := _ballot(one)) is not None]
    if len(counted) != 1:
        return
    home, (more, fewer) = counted[0]
    if home is line and more.start < said.start < fewer.end:
        return
    if home is not line and _ANOTHER_VOTE.search(line.sentence.text):
        return
    made = abs(int(more.value) - int(fewer.value))
    if made != said.value and (home is not line or more.start > said.end):
        yield Apart(
            (home.block.index, more.start, _clause_end(home, fewer)),
            (line.block.index, max(line.sentence.start, said.start - _led(line, said)), said.end),
            made,
            said,
            line.block,
            "The one less the other",
        )


def _is_majority(line: Said, one: Quantity) -> bool:
    before = line.text[max(line.sentence.start, one.start - 30) : one.start]
    cue = _MAJORITY.search(before)
    return bool(cue) and not RATIO.match(line.text, one.number_end)


def _led(line: Said, one: Quantity) -> int:
    cue = re.search(
        r"\b(?:by\s)?(?:an?\s)?[a-z]+\sof\s(?:just\s|only\s)?\Z|\bby\s\w*\s?\Z", line.text[: one.start]
    )
    return one.start - cue.start() if cue else 0


_ALL_OF = re.compile(r"\b[Aa]ll\s(?:of\sthe\s|the\s|its\s)?\Z")
_CAST = re.compile(
    r"(?:\s[a-z]+){1,2}?\s(?:voted|cast\s(?:a|their)\s(?:vote|ballot)s?|took\spart\sin\sthe\svote)\b"
)


def _voters(line: Said, near: Sequence[Said]) -> Iterator[Apart]:
    """ "passed 28-20" and "All 49 senators voted"."""
    for all_of in line.figures:
        before = line.text[max(line.sentence.start, all_of.start - 14) : all_of.start]
        if not _ALL_OF.search(before) or not _CAST.match(line.text, all_of.number_end):
            continue
        counted = [(one, pair) for one in near if (pair := _ballot(one)) is not None]
        if len(counted) == 1:
            home, (more, fewer) = counted[0]
            made = int(more.value + fewer.value)
            if made != all_of.value and not re.search(r"abst|spoil|blank|present", home.sentence.text):
                yield Apart(
                    (home.block.index, home.sentence.start, fewer.end),
                    (line.block.index, *_around(line, all_of)),
                    made,
                    all_of,
                    line.block,
                    "The votes",
                )


def _around(line: Said, one: Quantity) -> tuple[int, int]:
    """The clause with a figure: from the sentence's beginning, or the last comma, to the next stop."""
    comma = line.text.rfind(", ", line.sentence.start, one.start)
    return (comma + 2 if comma >= 0 else line.sentence.start), _clause_end(line, one)


def _clause_end(line: Said, one: Quantity) -> int:
    stop = re.compile(r"[,;:]\s|[.!?]?\Z").search(line.text, max(one.end, one.number_end), line.sentence.end)
    end = stop.start() if stop else line.sentence.end
    return max(end, one.end)
