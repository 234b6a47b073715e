"""The lines of a plain text, and putting wrapped lines together again."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.bodies.richtext import is_seen, squeezed

BULLET = re.compile(r"[-*•] +(?=\S)")
_NUMBERED = re.compile(r"[0-9]{1,3}[.)] ")
_HEADING_MARK = re.compile(r"#{1,6} +(?=\S)")
_WRAPS = range(40, 101)  # columns; a text with longer lines was not wrapped, one with shorter may be verse


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line that is not blank: its number in the file from 1, its tidy text, and what it looked like."""

    number: int
    text: str
    width: int = 0  # columns, with the white space before it
    after_blank: bool = False

    @property
    def is_marked_heading(self):
        """Whether it begins with one to six # and a space."""
        return bool(_HEADING_MARK.match(self.text))

    @property
    def without_mark(self):
        """Its text without the # of a heading."""
        return _HEADING_MARK.sub("", self.text, count=1)

    @property
    def is_bullet(self):
        """Whether it is an item of a list."""
        return bool(BULLET.match(self.text))

    @property
    def begins_item(self):
        """Whether it cannot go on what stands on the line before: a list item, or numbered like one."""
        return self.is_bullet or bool(_NUMBERED.match(self.text))

    @property
    def item(self):
        """Its text without the mark of a list item."""
        return BULLET.sub("", self.text, count=1)


def lines_of(text, *, most):
    """Return the lines that hold something a reader sees, but no more than `most`."""
    lines, blank = [], False
    for number, raw in enumerate(text.split("\n"), 1):
        tidy = squeezed(raw).strip(" ") if raw else ""
        if len(lines) == most:
            break
        if seen := is_seen(tidy):
            lines.append(SourceLine(number, tidy, len(raw.rstrip()), blank))
        blank = not seen
    return lines


def unwrapped(lines, alone):
    """Join the lines of paragraphs that were wrapped at a width; `alone` are the numbers of lines to leave.

    A file counts as wrapped if its longest line is of a usual width, blank lines part its paragraphs, and
    wherever lines follow each other without one, the next line's first word would no longer have fitted: at
    least three times, and without exception. In any other file each line is a paragraph of its own.
    """
    width = max((line.width for line in lines), default=0)
    joins = {
        after.number
        for before, after in pairwise(lines)
        if not (after.after_blank or after.begins_item or after.number in alone or before.number in alone)
    }
    followers = [(before, after) for before, after in pairwise(lines) if after.number in joins]
    wrapped = all(before.width + 1 + len(after.text.split()[0]) > width for before, after in followers)
    parted = any(line.after_blank for line in lines[1:])
    if not (wrapped and parted and len(followers) >= 3 and width in _WRAPS):
        return lines
    paragraphs = []
    for line in lines:
        if line.number in joins:
            paragraphs[-1] = replace(paragraphs[-1], text=f"{paragraphs[-1].text} {line.text}")
        else:
            paragraphs.append(line)
    return paragraphs
