"""Plain text and Markdown into blocks: headings, lists, pipe tables, quotations, questions and answers,
callouts.

Plain text of the newsroom's kind begins with its title and may have a numbered table of contents; its
entries say which later lines are headings and are navigation, not text. In both forms every code point of a
block keeps its place in the field, and a paragraph broken over several lines is joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import folded
from .columns import between_strokes, columned, has_figures, in_columns
from .labels import ANSWER, CALLOUT, CAPTION, CREDITED, PICTURE, QUESTION, SPEECH
from .pieces import Piece, Placed, take_inline

_CONTENTS = re.compile(r"(?:table\sof\s)?contents:?", re.IGNORECASE)
_ENTRY = re.compile(r"\s*(?:[-*•]\s*)?\d{1,3}[.)]\s+(?P<text>\S.*)")
_BULLET = re.compile(r"\s*(?:[-*•‣·]|[–—](?=\s))\s+(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+(?=\S)")
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+")
_RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
_SEPARATOR = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_GAPS = re.compile(r"\t|\S {2,}\S")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?P<said>[^*_\n]{1,120})(?:\*\*|__)(?=\W)")
_ENDS = ".!?:;…\"”’')»,"


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def split_lines(text: str, *, markdown: bool, titled: bool) -> list[Placed]:
    """The blocks of plain text (or Markdown). `titled`: the title is given apart, so the first line is
    none.
    """
    return _Splitter(text, markdown, titled).run()


class _Splitter:
    def __init__(self, text: str, markdown: bool, titled: bool) -> None:
        self.text = text
        self.markdown = markdown
        self.lines = _lines_of(text)
        self.placed: list[Placed] = []
        self.headings: set[str] = set()
        self.at = 0
        self.titled = titled
        self.no_columns = 0

    def run(self) -> list[Placed]:
        if not self.titled:
            self._title()
        while self.at < len(self.lines):
            self._next()
        return self.placed

    def _title(self) -> None:
        """The first line, if it stands alone and does not read like a sentence."""
        while self.at < len(self.lines) and self.lines[self.at].blank:
            self.at += 1
        if self.at >= len(self.lines):
            return
        line = self.lines[self.at]
        follows = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        bare = line.text.strip()
        alone = follows is not None and (follows.blank or bool(_CONTENTS.fullmatch(follows.text.strip())))
        if self.markdown or _HEADING.match(line.text) or len(bare) > 200 or bare[-1] in ".:;,":
            return
        if alone or (follows and _looks_like_heading(bare) and len(follows.text) > 2 * len(bare)):
            self._add(line.start, line.end, "headline")
            self.at += 1

    def _next(self) -> None:
        line = self.lines[self.at]
        bare = line.text.strip()
        heading = _HEADING.match(line.text)
        if line.blank:
            self.at += 1
        elif _CONTENTS.fullmatch(bare) and self._contents():
            return
        elif heading or folded(bare) in self.headings:
            self._one(line.start + (heading.end() if heading else 0), line.end, "heading")
        elif self._is_table():
            self._table()
        elif columns := self._are_columns():
            self._columns(columns)
        elif _RULE.fullmatch(line.text):
            self.at += 1
        else:
            self._running(line, bare)

    def _running(self, line: _Line, bare: str) -> None:
        """A line of text, by the mark it begins with."""
        if bare.startswith(">"):
            self._set_apart()
        elif QUESTION.match(line.text) or self._answers(line):
            self._question()
        elif PICTURE.fullmatch(bare):
            self._picture()
        elif CAPTION.match(bare) or CREDITED.fullmatch(bare):
            self._one(line.start, line.end, "caption")
        elif _BULLET.match(line.text) or _NUMBERED.match(line.text):
            self._item()
        elif CALLOUT.match(bare):
            self._callout(line.start + len(line.text) - len(line.text.lstrip()), line.end)
            self.at += 1
        else:
            self._paragraph()

    def _contents(self) -> bool:
        """A table of contents: at least two numbered entries right below; they name the headings to come."""
        position, entries = self.at + 1, []
        while position < len(self.lines):
            line = self.lines[position]
            entry = _ENTRY.fullmatch(line.text)
            if entry:
                entries.append(folded(entry.group("text")))
            elif not line.blank:
                break
            position += 1
        if len(entries) < 2:
            return False
        self.headings |= set(entries)
        self.at = position
        return True

    def _one(self, start: int, end: int, kind: str, section_kind: str = "text") -> None:
        self._add(start, end, kind, section_kind)
        self.at += 1

    def _add(self, start: int, end: int, kind: str, section_kind: str = "text") -> None:
        piece = Piece(self.text)
        take_inline(piece, start, end)
        placed = piece.placed(kind, section_kind)
        if placed:
            self.placed.append(placed)

    def _is_table(self) -> bool:
        if "|" not in self.lines[self.at].text or self.at + 1 >= len(self.lines):
            return False
        below = self.lines[self.at + 1].text
        ruled = "|" in below and bool(_SEPARATOR.fullmatch(below))
        return ruled or self._is_unruled()

    def _is_unruled(self) -> bool:
        """Three lines at least that begin with a bar and have as many bars: a table without its rule."""
        lines = [one.text.strip() for one in self.lines[self.at : self.at + 3]]
        bars = {line.strip("|").count("|") for line in lines}
        return len(lines) == 3 and all(line[:1] == "|" for line in lines) and len(bars) == 1 and bars != {0}

    def _table(self) -> None:
        ruled = bool(_SEPARATOR.fullmatch(self.lines[self.at + 1].text))
        line = self.lines[self.at]
        self._row(line, "table header" if ruled else "table row", between_strokes(line.text))
        self.at += 2 if ruled else 1
        while self.at < len(self.lines) and "|" in self.lines[self.at].text:
            line = self.lines[self.at]
            self._row(line, "table row", between_strokes(line.text))
            self.at += 1

    def _are_columns(self) -> int:
        """How many lines from here on are a table set with tabs or wide gaps."""
        if self.at < self.no_columns or not _GAPS.search(self.lines[self.at].text.strip()):
            return 0
        ahead = (self.lines[index].text for index in range(self.at, len(self.lines)))
        count, is_table = columned(ahead)
        if not is_table:
            self.no_columns = self.at + count  # nor from any of them on: read each once
        return count if is_table else 0

    def _columns(self, count: int) -> None:
        """A table set in columns: the first line heads it where it has no figures."""
        first = self.lines[self.at]
        cells = [first.text[start:end] for start, end in in_columns(first.text)[1:]]
        for index, line in enumerate(self.lines[self.at : self.at + count]):
            head = not index and not has_figures(cells)
            self._row(line, "table header" if head else "table row", in_columns(line.text))
        self.at += count

    def _row(self, line: _Line, kind: str, spans: list[tuple[int, int]]) -> None:
        """The cells of a row, joined with " | "; each keeps its place."""
        piece = Piece(self.text)
        cells: list[str] = []
        for start, end in spans:
            if cells:
                piece.put(" | ", line.start + start - 1, line.start + start)
            before = len(piece.text)
            take_inline(piece, line.start + start, line.start + end)
            cells.append(piece.text[before:])
        placed = piece.placed(kind, "table", tuple(cells))
        if placed:
            self.placed.append(placed)

    def _item(self) -> None:
        line = self.lines[self.at]
        mark = _BULLET.match(line.text) or _NUMBERED.match(line.text)
        assert mark
        start = line.start + mark.end()
        question = re.match(r"[^.!?\n]{8,300}?\?\s+(?=\S)", self.text[start : line.end])
        if question and mark.re is _BULLET:
            self._add(start, start + question.end(), "question", "questions")
            self._one(start + question.end(), line.end, "answer", "questions")
            return
        last = self._continued(self.at)
        level = 1 if len(line.text) - len(line.text.lstrip()) > 1 else 0
        number = int(re.sub(r"\D", "", mark.group())) if mark.re is _NUMBERED else 0
        self._joined(self.at, last, start, "list item", level=level, number=number)
        self.at = last + 1

    def _continued(self, first: int) -> int:
        """The last line of a list item that goes on in indented lines below."""
        last = first
        while last + 1 < len(self.lines):
            below = self.lines[last + 1]
            if (
                below.blank
                or not below.text.startswith("  ")
                or _BULLET.match(below.text)
                or _NUMBERED.match(below.text)
            ):
                break
            last += 1
        return last

    def _callout(self, start: int, end: int) -> None:
        """The label apart from what it introduces; both belong to the callout."""
        label = CALLOUT.match(self.text[start:end])
        assert label
        self._add(start, start + label.end("label"), "label", "callout")
        self._add(start + label.end(), end, "paragraph", "callout")

    def _set_apart(self) -> None:
        """Lines behind ">": somebody's words, or a callout when a label or a bold opening says so."""
        labelled = False
        while self.at < len(self.lines) and self.lines[self.at].text.lstrip().startswith(">"):
            line = self.lines[self.at]
            start = line.start + line.text.index(">") + 1
            start += len(self.text[start : line.end]) - len(self.text[start : line.end].lstrip())
            said = self.text[start : line.end]
            mark = _BULLET.match(said) or _NUMBERED.match(said)
            if CALLOUT.match(said):
                self._callout(start, line.end)
            elif labelled or (said.startswith("**") and not SPEECH.search(said)):
                kind = "list item" if mark else "paragraph"
                self._add(start + (mark.end() if mark else 0), line.end, kind, "callout")
            else:
                self._add(start, line.end, "quote")
            labelled = labelled or said.startswith("**") or bool(CALLOUT.match(said))
            self.at += 1

    def _answers(self, line: _Line) -> bool:
        """ "A: You can.": only behind a question, for "A. Smith" is a name."""
        return (
            bool(self.placed) and self.placed[-1].block.kind == "question" and bool(ANSWER.match(line.text))
        )

    def _question(self) -> None:
        """A question set in bold or behind "Q:", and its answer: the rest of the line and the lines below."""
        line = self.lines[self.at]
        asked = QUESTION.match(line.text)
        start = line.start
        if asked:
            begin, end = asked.span("said") if asked.group("said") else asked.span("plain")
            self._add(start + begin, start + end, "question", "questions")
            start += asked.end()
            if not self.text[start : line.end].strip():
                self.at += 1
                if self.at == len(self.lines) or not self._plain(self.at):
                    return
                start = self.lines[self.at].start
        mark = ANSWER.match(self.text[start : self.lines[self.at].end])
        first = last = self.at
        while last + 1 < len(self.lines) and self._joins(last):
            last += 1
        self._joined(first, last, start + (mark.end() if mark else 0), "answer", "questions")
        self.at = last + 1

    def _plain(self, index: int) -> bool:
        """A line of running text: no blank, heading, list or question."""
        line = self.lines[index]
        bare = line.text.strip()
        marked = (_HEADING, _BULLET, _NUMBERED, QUESTION)
        return bool(bare) and bare[0] not in ">|" and not any(one.match(line.text) for one in marked)

    def _picture(self) -> None:
        """The words of a picture and, right below it, the caption: a line all in italics."""
        self._one(self.lines[self.at].start, self.lines[self.at].end, "caption")
        ahead = self.at
        while ahead < len(self.lines) and self.lines[ahead].blank:
            ahead += 1
        bare = self.lines[ahead].text.strip() if ahead < len(self.lines) else ""
        if len(bare) > 4 and bare[0] == bare[-1] and bare[0] in "*_" and bare[1] not in "*_ ":
            self.at = ahead
            self._one(self.lines[ahead].start, self.lines[ahead].end, "caption")

    def _paragraph(self) -> None:
        first = last = self.at
        while last + 1 < len(self.lines) and self._joins(last):
            last += 1
        line = self.lines[first]
        if first == last and self._stands_alone(first) and _looks_like_heading(line.text.strip()):
            self._one(line.start, line.end, "heading")
            return
        self._joined(first, last, line.start, "paragraph")
        self.at = last + 1

    def _joins(self, index: int) -> bool:
        """Does the line below go on with this one's paragraph?"""
        line, below = self.lines[index], self.lines[index + 1]
        bare = below.text.strip()
        if (
            below.blank
            or _HEADING.match(below.text)
            or _BULLET.match(below.text)
            or bare.startswith((">", "|"))
        ):
            return False
        if _NUMBERED.match(below.text) or CALLOUT.match(bare) or folded(bare) in self.headings:
            return False
        if QUESTION.match(below.text) or PICTURE.fullmatch(bare):
            return False
        if self.markdown:
            return True
        ends = line.text.rstrip()
        return len(ends) >= 40 and ends[-1] not in '.!?:…"”)' and (bare[0].islower() or len(ends) <= 100)

    def _stands_alone(self, index: int) -> bool:
        """Longer text around it: a short line between paragraphs."""
        after = next((one for one in self.lines[index + 1 :][:3] if not one.blank), None)
        return after is not None and len(after.text) > len(self.lines[index].text)

    def _joined(
        self,
        first: int,
        last: int,
        start: int,
        kind: str,
        section_kind: str = "text",
        *,
        level: int = 0,
        number: int = 0,
    ) -> None:
        piece = Piece(self.text)
        for index in range(first, last + 1):
            line = self.lines[index]
            begin = start if index == first else line.start + len(line.text) - len(line.text.lstrip())
            if index > first:
                piece.put(" ", self.lines[index - 1].end, begin)
            take_inline(piece, begin, line.start + len(line.text.rstrip()))
        bold = _BOLD.match(self.text, start, self.lines[last].end) if kind == "paragraph" else None
        opens = len(bold.group("said")) if bold else 0
        placed = piece.placed(kind, section_kind, level=level, number=number, opens=opens)
        if placed:
            self.placed.append(placed)


def _looks_like_heading(bare: str) -> bool:
    return (
        bool(bare)
        and len(bare) <= 90
        and bare[-1] not in _ENDS
        and len(bare.split()) <= 14
        and not bare[0].islower()
    )


def _lines_of(text: str) -> list[_Line]:
    lines, start = [], 0
    for part in text.split("\n"):
        lines.append(_Line(start, start + len(part), part))
        start += len(part) + 1
    return lines
