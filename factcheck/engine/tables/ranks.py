"""What a text says of ranks among the rows of a table, and where the table says otherwise.

"The dearest town of all was Denby", "had more guests than any other", "was dearer than Hull": the claim is
read with the row it is made of and the column it is about; a claim about time, about a smaller group or with
an exception is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..quantities import find
from ..reading import BlockReading, Sentence
from ..vocabulary.superlatives import ADJECTIVES, HIGH, LOW, base_of, column_of_adjective, column_of_words
from .tabulated import Column, Grid, Row, stems

Named = list[tuple[int, int, Row]]


@dataclass(frozen=True, slots=True)
class Clash:
    """text[start:end] of the block says what the cell at row and column contradicts; `values` are both, in"
    " words."""

    start: int
    end: int
    row: Row
    column: Column
    message: str
    values: tuple[str, str]


_RANKS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3}
SUPERLATIVE = re.compile(
    r"\b(?:(?:[Tt]he|at)\s|(?=[a-z]+est\sof\sall\b))(?:(?P<rank>second|third|fourth|fifth|2nd|3rd)[\s-])?(?P<most>(?:most|fewest|least"
    r"|highest|lowest|biggest"
    r"|largest|smallest)(?:\s(?!(?:of|in|at|on|with|for|was|is|to|from|by|and|were|are|but|ever|that"
    r"|the)\b)[\w-]+){1,3}|[a-z]{2,}est)\b",
)
_TIME = re.compile(
    r"\b(?:since|ever|on\srecord|in\s(?:\w+\s){0,2}(?:years?|decades?|century|history|months?)"
    r"|for\s(?:\w+\s){1,2}(?:years?|months?)|yet)\b",
    re.I,
)
_NARROWED = re.compile(
    r"\b(?:apart\sfrom|except|outside|after|among|amongst|but\sone|not|n[’']t|nor|one\sof|once|per|used\sto"
    r"|had\sbeen|almost|nearly|joint|behind|next\sto)\b",
    re.I,
)
# "the wettest day was in June", of a table of months.
_PART = re.compile(
    r"\s(?:single\s)?(?P<what>day|night|hour|morning|afternoon|evening|weekend|spell|storm|game|match|shift|trip)s?\b"
)
_LAST_YEAR = re.compile(r"\blast\syear\b", re.I)
_OF_GROUP = re.compile(r"\bof\s(?:the|all|these|those)\s(?:(?P<number>\w+)\b)?")


def placed(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "Gas came second": in no column is it so, from either end."""
    for start, end, row in named:
        found = _PLACED.match(block.text, end, sentence.end)
        if found is None or _TIME.search(sentence.text) or block.in_quotes(start, found.end()):
            continue
        columns = [one for one in grid.filled() if row.figures.get(one.index)]
        rank = _RANKS.get(found.group("rank"), 1)
        ends = {"last": (LOW, HIGH), "bottom": (LOW, HIGH)}.get(found.group("rank"), (HIGH, LOW))
        right = [(one, side, at_rank(grid, one, side, rank)) for one in columns for side in ends]
        if not right or len(columns) > 4 or any(not rows or row in rows for _, _, rows in right):
            continue
        column, _, rows = right[0]
        return Clash(
            start, found.end(), row, column, f"By the table it is {rows[0].name}.", (row.name, rows[0].name)
        )
    return None


_PLACED = re.compile(
    r"(?:\s[a-z]+)?\s(?:came|finished|ranked|placed|comes|finishes|ranks)\s(?:in\s)?(?:the\s)?"
    r"(?P<rank>first|second|third|fourth|fifth|last|bottom)\b(?!\s(?:to|in\s(?:its|his|her|their)))"
)
_NO_OTHER = re.compile(
    r"\b(?:[Nn]o(?:\sother)?\s[a-z][\w\s-]{1,40}?|[Nn]owhere(?:\selse)?|[Nn]one)\s(?:is|are|was|were|has\sbeen)\s"
    r"(?:quite\s)?(?:(?:as|so)\s(?P<as>[a-z]+)\sas|(?:more\s)?(?P<er>[a-z]+)\sthan)\s(?:in\s|at\s|the\s)*\Z"
)


def unequalled(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "No river is as dirty as the Lisk": the row must stand at one end of some column."""
    for start, end, row in named:
        found = _NO_OTHER.search(block.text[:start], sentence.start)
        if found is None or _TIME.search(sentence.text) or block.in_quotes(start, end):
            continue
        base = base_of(found.group("as") or found.group("er"))
        meant = column_of_adjective(grid, base) if base else None
        sides = [meant] if meant else [(one, side) for one in grid.filled() for side in (HIGH, LOW)]
        right = [(one, at_rank(grid, one, side, 1)) for one, side in sides]
        if not right or any(not rows or row in rows for _, rows in right):
            continue
        column, rows = right[0]
        return Clash(
            found.start(),
            end,
            rows[0],
            column,
            f"By the table it is {rows[0].name}.",
            (row.name, rows[0].name),
        )
    return None


def superlative(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "The coldest place of all was Denby": is it the row at that end of the column?"""
    for found in SUPERLATIVE.finditer(block.text, sentence.start, sentence.end):
        if block.in_quotes(found.start(), found.end()):
            continue
        by = _BY.match(block.text, found.end(), sentence.end)
        behind = re.match(r"(?:\s[a-z-]+){1,2}", block.text[found.end() : sentence.end])
        meant = meant_by(
            grid, found.group("most"), by.group("what") if by else "", behind.group() if behind else ""
        )
        if meant is None and _OF_ALL.match(block.text, found.end()):
            meant = _of_clause(grid, found.group("most"), block.text[sentence.start : found.start()])
        claimed = claimed_row(block, sentence, found, named)
        if meant is None or claimed is None or is_narrow(grid, block, sentence, found):
            continue
        rank = _RANKS.get(found.group("rank") or "", 1)
        right = at_rank(grid, meant[0], meant[1], rank)
        row = claimed[2]
        if not right or row in right or meant[0].index not in row.figures:
            continue
        start, end = min(found.start(), claimed[0]), max(found.end(), claimed[1])
        message = f"By the table it is {right[0].name}, not {row.name}."
        return Clash(start, end, right[0], meant[0], message, (row.name, right[0].name))
    return None


_BY = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:by|in\sterms\sof|for)\s(?:the\s)?(?:number\sof\s)?(?P<what>[\w-]+(?:\s[a-z-]+)?)"
)
_ENDS = {"biggest": HIGH, "largest": HIGH, "highest": HIGH, "top": HIGH, "smallest": LOW, "lowest": LOW}


_OF_ALL = re.compile(r"\sof\sall\b")


def _of_clause(grid: Grid, said: str, clause: str) -> tuple[Column, str] | None:
    """ "Turnout was low everywhere and lowest of all in …": the column is named before."""
    column = column_of_words(grid, clause)
    return (column, _ENDS[said]) if column and said in _ENDS else None


def meant_by(grid: Grid, said: str, by: str, behind: str = "") -> tuple[Column, str] | None:
    """The column and the end of it that a superlative names."""
    first, _, rest = said.partition(" ")
    base = base_of(first)
    if not rest and behind and base and ADJECTIVES[base][0] in {HIGH, LOW}:
        column = column_of_words(grid, behind)
        if column:
            return column, ADJECTIVES[base][0]
    if by and first in _ENDS:
        column = column_of_words(grid, by)
        if column:
            return column, _ENDS[first]
    if first in {"most", "highest", "biggest", "largest"} and rest:
        base = base_of(rest.split()[0])
        if first == "most" and base:
            return column_of_adjective(grid, base)
        column = column_of_words(grid, rest)
        return (column, HIGH) if column else _by_adjective(grid, first)
    if first in {"fewest", "least", "lowest", "smallest"} and rest:
        column = column_of_words(grid, rest)
        return (column, LOW) if column else _by_adjective(grid, first)
    return _by_adjective(grid, first)


def _by_adjective(grid: Grid, word: str) -> tuple[Column, str] | None:
    base = base_of(word)
    return column_of_adjective(grid, base) if base else None


def claimed_row(
    block: BlockReading, sentence: Sentence, found: re.Match[str], named: Named
) -> tuple[int, int, Row] | None:
    """The row that is said to be at the end: behind "was" or a comma, else the nearest before."""
    text = block.text
    behind = [one for one in named if found.end() <= one[0] <= found.end() + 70]
    if behind and re.search(
        r"\A[^,;]{0,60}?(?:,|\s(?:was|is|were|are|will\sbe|came\sfrom|went\sto|belongs?\sto|fell\s(?:in|at"
        r"|on)"
        r"|(?:were|was)\s(?:sold|found|recorded|seen)\s(?:in|at)|in|at))\s(?:the\s|at\s|in\s)?\Z",
        text[found.end() : behind[0][0]],
    ):
        return behind[0]
    front = [one for one in named if one[1] <= found.start()]
    if not front:
        return None
    between = text[front[-1][1] : found.start()]
    return front[-1] if len(between) <= 60 and not re.search(r"[;:]|\s(?:and|but|while)\s", between) else None


def is_narrow(grid: Grid, block: BlockReading, sentence: Sentence, found: re.Match[str]) -> bool:
    """A superlative about time, a smaller group, or with an exception."""
    text = block.text
    around = text[max(sentence.start, found.start() - 30) : min(sentence.end, found.end() + 60)]
    if _TIME.search(text[found.start() : sentence.end]) or _NARROWED.search(around):
        return True
    if _is_elsewhere(grid, text, found.end(), sentence.end) or _is_other_ware(grid, sentence, found):
        return True
    part = _PART.match(text, found.end(), sentence.end)
    if part and part.group("what") not in grid.head.casefold():
        return True
    if _LAST_YEAR.search(around) and not grid.is_of_last_year:
        return True
    group = _OF_GROUP.search(text, found.end(), min(sentence.end, found.end() + 40))
    if group is None:
        return False
    number = group.group("number") or ""
    size = next((one.value for one in find(number)), None)
    if size is not None:
        return size != len(grid.plain())
    return (
        number not in {"", "all", "in", "at", "on", "lot", "places", "towns", "branches", "group"}
        and number[:1].islower()
        and not number.endswith("s")
    )


_IN_PLACE = re.compile(
    r"(?:\s[a-z-]+){0,3}?\s(?:in|at|of|on)\s(?:the\s)?(?P<where>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)"
)


def _is_elsewhere(grid: Grid, text: str, at: int, end: int) -> bool:
    """ "The wettest month in Selby", of a table of another place."""
    found = _IN_PLACE.match(text, at, end)
    if found is None:
        return False
    known = " ".join((grid.about, grid.topic, *(one.header for one in grid.columns)))
    where = found.group("where")
    return where not in grid.named and where not in known and where.split()[0] not in known


def _is_other_ware(grid: Grid, sentence: Sentence, found: re.Match[str]) -> bool:
    """ "The dearest coffee", of a table of hotels; "bigger than any other thing she had run"."""
    if "all" in found.re.groupindex and found.group("all"):
        return bool(_OF_ITS_OWN.match(found.string, found.end(), sentence.end))
    base = base_of(found.group("most") if "most" in found.re.groupindex else "")
    if base not in {"dear", "expensive", "costly", "pricey", "cheap"}:
        return False
    token = sentence.token_at(found.end() + 1)
    if token is None or token.tag not in {"NN", "NNS"}:
        return False
    known = " ".join((grid.about, grid.topic, grid.head, *(one.header for one in grid.columns)))
    return not stems(token.text) & (stems(known) | _ANY_ROW)


_OF_ITS_OWN = re.compile(r"\s[a-z]+\s(?:that|which|its|his|her|their|my|our|he|she|they|it|we|I)\b")
_ANY_ROW = frozenset(
    ("place", "spot", "town", "one", "option", "choice", "city", "country", "of", "route", "ticket")
)


def at_rank(grid: Grid, column: Column, end: str, rank: int) -> list[Row]:
    """The rows at a rank from one end; several when they are level."""
    rows = [row for row in grid.plain() if column.index in row.figures]
    if len(rows) < max(2, rank) or len(rows) < len(grid.plain()):
        return []
    values = sorted({row.figures[column.index].value for row in rows}, reverse=end == HIGH)
    if len(values) < rank:
        return []
    return [row for row in rows if row.figures[column.index].value == values[rank - 1]]


_THAN = re.compile(
    r"\b(?P<how>more|fewer|less|higher|lower|(?!other"
    r"|rather)[a-z]{2,}er)\s(?P<what>(?:[\w-]+\s){0,4}?)than\s(?P<all>(?:any|all)(?:\s(?:of\sthe"
    r"|the))?\sothers?|any(?:where|one|body)(?:\selse)?|every\sother|the\sother)?",
)


def comparison(grid: Grid, block: BlockReading, sentence: Sentence, named: Named) -> Clash | None:
    """ "had more guests than any other", "was wetter than Hull"."""
    for found in _THAN.finditer(block.text, sentence.start, sentence.end):
        front = [one for one in named if one[1] <= found.end("what") + 1]
        meant = _compared(grid, found)
        if not front or meant is None or is_narrow(grid, block, sentence, found):
            continue
        column, end = meant
        row = front[-1][2]
        rival = _rival(grid, column, end, found, named)
        if rival is None or column.index not in row.figures or column.index not in rival.figures:
            continue
        one, other = row.figures[column.index].value, rival.figures[column.index].value
        if one == other or (one > other) == (end == HIGH) or rival is row:
            continue
        stop = found.end() if found.group("all") else max(e for s, e, r in named if r is rival)
        start = min(front[-1][0], found.start()) if front[-1][1] > front[-1][0] else found.start()
        message = f"By the table {rival.name} has {'more' if end == HIGH else 'less'}."
        return Clash(start, stop, rival, column, message, (str(one), str(other)))
    return None


def _compared(grid: Grid, found: re.Match[str]) -> tuple[Column, str] | None:
    how, what = found.group("how"), found.group("what").strip()
    if how in {"more", "higher", "fewer", "less", "lower"}:
        base = base_of(what.split()[0]) if what and how in {"more", "less"} else ""
        if base and how == "more":
            return column_of_adjective(grid, base)
        column = column_of_words(grid, what) if what else None
        return (column, HIGH if how in {"more", "higher"} else LOW) if column else None
    return _by_adjective(grid, how)


def _rival(grid: Grid, column: Column, end: str, found: re.Match[str], named: Named) -> Row | None:
    if found.group("all"):
        best = at_rank(grid, column, end, 1)
        return best[0] if best else None
    return next((row for start, _, row in named if found.end() <= start <= found.end() + 12), None)
