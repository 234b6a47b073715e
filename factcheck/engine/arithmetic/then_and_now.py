"""Two values of one thing, one of them said to be the earlier: "£3.30. It had been £2.75".

Also in one sentence that has no "from" or "against" between them: "6,600 patients, where five years ago there
were 5,500"; "1,040 people at the last count; it has 780 today".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..quantities import EXACT, Quantity, is_money
from .collectives import of_stem
from .movements import Movement, alike
from .recalled import Line

_APART = 6  # sentences between the two
_FAR = 20  # and between two that name their thing


@dataclass(frozen=True, slots=True)
class Told:
    """A pair of figures, `first` the line of the earlier value, `second` that of the later one."""

    first: Line
    second: Line
    pair: Movement

    @property
    def homes(self) -> list[tuple[Line, list[Quantity]]]:
        """The lines of the figures, each with its own."""
        if self.first is self.second:
            return [(self.first, [self.pair.before, self.pair.after])]
        return [(self.first, [self.pair.before]), (self.second, [self.pair.after])]

    @property
    def text(self) -> str:
        return self.first.sentence.text + " " + self.second.sentence.text

    @property
    def nouns(self) -> set[str]:
        return self._lemmas(("NN", "VB", "JJ"))

    @property
    def things(self) -> set[str]:
        return self._lemmas(("NN",))

    def _lemmas(self, tags: tuple[str, ...]) -> set[str]:
        return {
            token.lemma.casefold()
            for line in (self.first, self.second)
            for token in line.sentence.tokens
            if token.tag[:2] in tags
        }


_MANY = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"
_UNITS = r"(?:year|month|week|decade|season|winter|summer|spring|autumn|generation|day|night)s?"
_THEN = re.compile(
    rf"\b(?:used\sto|{_MANY}\s(?:[a-z]+\s)?{_UNITS}\s(?:ago|earlier|before|previously)"
    rf"|the\s{_UNITS}\sbefore|last\s(?:time|{_UNITS})|previous(?:ly)?|formerly|until\s\w+"
    r"|in\s(?:19|20)\d\d|back\sin|since\s(?:19|20)\d\d|at\s(?:its|their|the)\s(?:peak|height|start|outset)"
    r"|before\sthat|then|originally|once|at\sthe\slast\s(?:count|census|survey|election)|before\sthe\s\w+)\b"
    r"|\bbefore\s(?:the|it|they|she|he)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"\b(?:had|has)\sbeen\s")
_NOW = re.compile(
    rf"\b(?:now|today|this\s{_UNITS}|at\spresent|currently|these\sdays|nowadays|at\sthe\smoment)\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"\b(?:it|they|we|that|this|there|(?:the|its|their)\s(?:figure|number|total|price|fare|fee|count|charge|rate|same"
    r"|cost|tally))\b[^.;:,]{0,50}\Z",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:–—]\s|,\s(?:where|whereas|while|but|and|which|though|although|when|after|before)\s|,\s"
)


def pairs_over_sentences(lines: Sequence[Line]) -> Iterator[Told]:
    """The pairs of one sentence, and of two of which the second goes on from the first."""
    for place, line in enumerate(lines):
        sizes = {one.at for one in line.changes}
        figures = [one for one in line.figures if _is_level(one) and one.start not in sizes]
        if line.pairs or any(one.verbal for one in line.changes):
            continue
        if len(figures) == 2 and not line.changes:
            yield from _in_one(line, *figures)
        elif len(figures) == 1:
            yield from _over_two(lines, place, figures[0])


def _in_one(line: Line, one: Quantity, other: Quantity) -> Iterator[Told]:
    """One of the two clauses is of then, the other is not, or is said to be of now."""
    text, sentence = line.block.text, line.sentence
    cut = _CLAUSE.search(text, one.end, other.start)
    if not cut:
        return
    clauses = text[sentence.start : cut.start() + 1], text[cut.start() : sentence.end]
    then = [bool(_THEN.search(said) or _HAD_BEEN.search(said)) for said in clauses]
    now = [bool(_NOW.search(said)) for said in clauses]
    if then[0] == then[1] or now == then or not (_alike(one, other) or _alike(other, one)):
        return
    if not (_IT.search(text[cut.start() : other.start]) or any(now)):
        return
    yield from _told(line, line, one, other) if then[0] else _told(line, line, other, one)


def _over_two(lines: Sequence[Line], place: int, figure: Quantity) -> Iterator[Told]:
    """ "£3.30 … It had been £2.75", "It was 120 in 2019. It is now 84"."""
    line = lines[place]
    lead = line.block.text[line.sentence.start : figure.start]
    then = _is_then(line, figure)
    named = set() if _IT.search(lead) else _nouns(line, figure)
    if then == bool(_NOW.search(line.sentence.text)) or not (named or _IT.search(lead)):
        return
    near = lines[max(0, place - (_FAR if named else _APART)) : place]
    before = [
        (home, one)
        for home in near
        if (line.block.index - home.block.index <= 3 or named) and not home.pairs
        for one in home.figures
        if _is_level(one) and _alike(one, figure) and (not named or of_stem(named, _all_lemmas(home)))
    ]
    if len(before) != 1:
        return
    home, one = before[0]
    if _is_then(home, one) == then or _out_of_order(home, line, then):
        return
    yield from _told(line, home, figure, one) if then else _told(home, line, one, figure)


def _is_then(line: Line, figure: Quantity) -> bool:
    """Do the words around a figure set it in the past?"""
    lead = line.block.text[max(line.sentence.start, figure.start - 40) : figure.start]
    return bool(_THEN.search(line.sentence.text) or _HAD_BEEN.search(lead))


def _nouns(line: Line, figure: Quantity) -> set[str]:
    """The nouns before a figure of then: "Sales in the previous year came to 8.0 million"."""
    return {
        token.lemma.casefold()
        for token in line.sentence.tokens
        if token.tag in {"NN", "NNS"} and token.end <= figure.start and token.start - line.sentence.start < 60
    }


def _all_lemmas(line: Line) -> set[str]:
    return {token.lemma.casefold() for token in line.sentence.tokens if token.tag[:2] in {"NN", "VB"}}


def _told(first: Line, second: Line, earlier: Quantity, later: Quantity) -> Iterator[Told]:
    before, after = alike(earlier, later)
    if before and after and 1 < max(before.value, after.value) / min(before.value, after.value) < 4:
        yield Told(first, second, Movement(second.sentence.index, before.start, before.end, before, after))


def _out_of_order(home: Line, line: Line, then: bool) -> bool:
    """Do the days the two sentences name say otherwise?"""
    earlier, later = (line, home) if then else (home, line)
    starts = [
        [date.when.start for date in each.sentence.dates if date.when.start is not None]
        for each in (earlier, later)
    ]
    return bool(starts[0] and starts[1]) and min(starts[1]) <= min(starts[0])


def _is_level(one: Quantity) -> bool:
    plain = not (one.ordinal or one.fraction or one.ranged or one.per == "age")
    return plain and one.value > 1 and one.hedge == EXACT and one.unit not in _NO_LEVEL


_NO_LEVEL = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "°C", "°F", "°", "pp"})


def _alike(one: Quantity, then: Quantity) -> bool:
    if then.scale >= 1000 and not then.unit and not then.noun and one.scale == then.scale:
        return True  # "9.2 million crowns … 8.0 million"
    if one.unit != then.unit or (one.per and then.per and one.per != then.per):
        return False
    if is_money(one.unit):
        return True
    return bool(one.unit) or not then.noun or not one.noun or one.noun == then.noun
