"""How the blocks of a text belong together: lists with lead-ins, tables, questions and answers, asides.

A list is announced by the sentence before it, a row is named by its first cell, an answer answers the
question above it, and a callout or a caption stands apart from the running text. Only the shape is told
here; what the words say is the checkers' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .reading import BlockReading, Reading
from .splitters.labels import CALLOUT, CAPTION

_NUMBERED = re.compile(
    r"(?:(?:no\.?|step|tip|rule|reason|question|lesson|part)\s?)?(\d{1,2})(?:[.):]|\s?[–—-])\s", re.I
)
_SHORT = 90  # words: a longer passage under a question is a story, no answer


@dataclass(frozen=True, slots=True)
class Listing:
    """Items that belong together, as block indexes, the outer level only.

    `lead` is the block right before the first item, `heading` the nearest heading above it; None where there
    is none. `numbered`: the items carry numbers; `headings`: the items are numbered headings; `run_in`: they
    are paragraphs that open with a label.
    """

    items: tuple[int, ...]
    lead: int | None
    heading: int | None
    numbered: bool = False
    headings: bool = False
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: block indexes of header (None without one) and rows; `columns` are the header's cells."""

    header: int | None
    rows: tuple[int, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the blocks that answer it."""

    question: int
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """Everything said here of one text, in reading order; `asides` are callouts and captions."""

    lists: tuple[Listing, ...]
    tables: tuple[Table, ...]
    asked: tuple[Asked, ...]
    asides: frozenset[int]


def structure_of(reading: Reading) -> Structure:
    """The shape of a read text."""
    return Structure(
        tuple(_lists(reading)),
        tuple(_tables(reading)),
        tuple(_asked(reading)),
        frozenset(block.index for block in reading.blocks if _is_aside(block)),
    )


def is_title(block: BlockReading) -> bool:
    """A heading inside the text, or a line of its own that works as one: short and without a full stop."""
    if block.block.kind == "heading":
        return True
    text = block.text
    return (
        block.block.kind == "paragraph"
        and block.block.section_kind == "text"
        and len(text) <= 80
        and text[-1:].isalnum()
        and text[0].isupper()
    )


def _is_aside(block: BlockReading) -> bool:
    kind = block.block.kind
    if kind in {"label", "quote", "headline", "standfirst", "heading"}:
        return False
    return (
        kind == "caption"
        or block.block.section_kind == "callout"
        or bool(CALLOUT.match(block.text) or CAPTION.match(block.text))
    )


def _lists(reading: Reading) -> Iterator[Listing]:
    heading: int | None = None
    group: list[int] = []
    for block in reading.blocks:
        if block.block.kind == "list item":
            if group and _begins_anew(reading, group[-1], block):
                yield _listing(reading, group, heading)
                group = []
            group.append(block.index)
            continue
        if group and not _goes_on(reading, block.index, group[-1]):
            yield _listing(reading, group, heading)
            group = []
        if not group and is_title(block):
            heading = block.index
    if group:
        yield _listing(reading, group, heading)
    yield from _numbered_blocks(reading)
    yield from _run_ins(reading)


_LABEL_WORDS = 4


def _run_ins(reading: Reading) -> Iterator[Listing]:
    """Paragraphs in a row that each open with a few words and a stop, "The frame. Run a finger …", or in
    bold.
    """
    run: list[int] = []
    for block in reading.blocks:
        if run and _is_bold(block) == _is_bold(reading.blocks[run[0]]) and _opens_so(block):
            run.append(block.index)
            continue
        if len(run) > 2:
            yield Listing(tuple(run), run[0] - 1 if run[0] else None, None, run_in=True)
        run = [block.index] if _opens_so(block) else []
    if len(run) > 2:
        yield Listing(tuple(run), run[0] - 1 if run[0] else None, None, run_in=True)


def _is_bold(block: BlockReading) -> bool:
    return 0 < block.block.opens < len(block.text) - 1


def _opens_so(block: BlockReading) -> bool:
    label = block.text[: block.block.opens]
    if _is_bold(block):
        return not CALLOUT.match(block.text) and not _NUMBERED.match(label) and not label.endswith("?")
    return _opens_short(block)


def _opens_short(block: BlockReading) -> bool:
    if block.block.kind != "paragraph" or len(block.sentences) < 2:
        return False
    label = block.sentences[0].text.strip()
    words = label.rstrip(".:").split()
    return (
        label.endswith((".", ":"))
        and len(words) <= _LABEL_WORDS
        and label[0].isupper()
        and not any(token.tag in {"VBD", "VBZ", "VBP", "MD", "PRP"} for token in block.sentences[0].tokens)
    )


def _begins_anew(reading: Reading, last: int, block: BlockReading) -> bool:
    before = reading.blocks[last].block
    if block.block.level or before.level:
        return False
    restarts = 0 < block.block.number <= before.number
    return (
        restarts or bool(before.number) != bool(block.block.number) or before.section != block.block.section
    )


def _goes_on(reading: Reading, index: int, last: int) -> bool:
    """A paragraph between item 2 and item 3 belongs to item 2."""
    number = reading.blocks[last].block.number
    if not number or reading.blocks[index].is_heading:
        return False
    ahead = reading.blocks[index + 1 : index + 4]
    item = next((one for one in ahead if one.block.kind == "list item"), None)
    return item is not None and item.block.number == number + 1


def _listing(reading: Reading, group: list[int], heading: int | None) -> Listing:
    level = min(reading.blocks[index].block.level for index in group)
    outer = tuple(index for index in group if reading.blocks[index].block.level == level)
    lead = group[0] - 1 if group[0] else None
    if lead is not None and reading.blocks[lead].block.kind in {"table row", "question"}:
        lead = None
    return Listing(outer, lead, heading, bool(reading.blocks[outer[0]].block.number))


def _numbered_blocks(reading: Reading) -> Iterator[Listing]:
    """Headings, or paragraphs, that carry 1, 2, 3 …: one list through the text."""
    for kinds in ({"heading"}, {"paragraph"}):
        run: list[int] = []
        for block in reading.blocks:
            mark = _NUMBERED.match(block.text) if block.block.kind in kinds else None
            if mark is None:
                continue
            if int(mark.group(1)) == 1 and len(run) > 1:
                yield _run(run, kinds)
            if int(mark.group(1)) == 1:
                run = []
            if int(mark.group(1)) == len(run) + 1:
                run.append(block.index)
        if len(run) > 1:
            yield _run(run, kinds)


def _run(run: list[int], kinds: set[str]) -> Listing:
    return Listing(tuple(run), run[0] - 1 if run[0] else None, None, True, "heading" in kinds)


def _tables(reading: Reading) -> Iterator[Table]:
    rows: list[int] = []
    header: int | None = None
    for block in reading.blocks:
        kind = block.block.kind
        if kind == "table row":
            rows.append(block.index)
            continue
        if rows:
            yield _table(reading, header, rows)
            rows, header = [], None
        header = block.index if kind == "table header" else None
    if rows:
        yield _table(reading, header, rows)


def _table(reading: Reading, header: int | None, rows: list[int]) -> Table:
    columns = reading.blocks[header].block.cells if header is not None else ()
    if (
        not columns
        and len(rows) > 1
        and not re.search(r"\d", " ".join(reading.blocks[rows[0]].block.cells[1:]))
    ):
        header, columns = rows[0], reading.blocks[rows[0]].block.cells
        rows = rows[1:]
    return Table(header, tuple(rows), columns)


def _asked(reading: Reading) -> Iterator[Asked]:
    for block in reading.blocks:
        if _asks(block):
            answers = tuple(_answers(reading, block))
            if answers:
                yield Asked(block.index, answers)


def _asks(block: BlockReading) -> bool:
    """A question that stands alone in its block: marked as one, a heading, or a line of its own."""
    if block.block.kind == "question":
        return True
    text = block.text
    if block.block.kind not in {"heading", "paragraph"} or not text.endswith("?") or len(text) > 200:
        return False
    return len(block.sentences) == 1 and text[0] not in "\"“‘'" and not CALLOUT.match(text)


def _answers(reading: Reading, question: BlockReading) -> Iterator[int]:
    said = 0
    found: list[int] = []
    for block in reading.blocks[question.index + 1 :]:
        if block.block.kind not in {"answer", "paragraph", "list item"} or _asks(block) or is_title(block):
            break
        said += len(block.text.split())
        if said > _SHORT:
            break
        found.append(block.index)
        if question.block.kind == "paragraph" or (question.block.kind == "question" and len(found) == 3):
            break
    return iter(found if said <= _SHORT else found[:1] if question.block.kind != "heading" else [])
