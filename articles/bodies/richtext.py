"""Rich text as a small tree, and the one HTML we write for it.

The tree has few shapes, so the same text always has the same HTML; parsing.py reads any HTML into it.

* `Node("p" | "h3" | "h4", [Line])`, `Node("blockquote", [Node, …])`, `Node("ul" | "ol", [Node("li"), …])`,
  `Node("table", [Node("thead"), Node("tbody")])` with `Node("tr", [Node("th" | "td", [Line]), …])`;
* `Node("li", [Line, lists …])` where an item is one line and perhaps lists below it, otherwise
  `Node("li", [Node, …])`;
* `Line([Run, …])`: text without structure. `Run(text, marks)`: a stretch of it, a line break being "\\n".

White space is collapsed as a browser would; non-breaking and other fixed spaces stay as they are printed.
"""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from html import escape
from itertools import groupby, pairwise

INLINE = ("a", "strong", "em", "sup", "sub")  # also the order they are written in, outermost first
LISTS = ("ul", "ol")
HEADINGS = ("h3", "h4")
_WHITE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")  # illegal in feeds
_SURROGATE = re.compile("[\ud800-\udfff]")
_SLASH_ON_NEXT = "\u0338"  # a combining stroke: after "<br>" it would turn ">" into another letter under NFC


class BodyError(ValueError):
    """A section's text cannot be taken as it is. Its message tells an editor what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks all along.

    `marks` are (tag, address) pairs in the order of `INLINE`; the address is empty for all but links.
    `highlights` are opening tags of `<mark>`, already escaped, written close around the text.
    """

    text: str
    marks: tuple[tuple[str, str], ...] = ()
    highlights: tuple[str, ...] = ()


@dataclass(slots=True)
class Line:
    """A piece of text without structure: what stands in a paragraph, a heading or a cell."""

    runs: list[Run] = field(default_factory=list)

    @property
    def text(self):
        """What a reader sees; a line break is a space."""
        return "".join(run.text for run in self.runs).replace("\n", " ")

    def html(self):
        """The runs as HTML, each mark opened as seldom as can be."""
        return _inline_html(self.runs, 0)

    def highlight(self, start, end, opening):
        """Put the tag `opening`, `<mark …>`, around text[start:end]: one piece for each run."""
        at, runs = 0, []
        for run in self.runs:
            cuts = (0, max(0, start - at), max(0, end - at), len(run.text))
            before, inside, after = (run.text[a:b] for a, b in pairwise(cuts))
            marked = replace(run, text=inside, highlights=(*run.highlights, opening))
            pieces = (replace(run, text=before), marked, replace(run, text=after))
            runs += [piece for piece in pieces if piece.text]
            at += len(run.text)
        self.runs = runs


@dataclass(slots=True)
class Node:
    """An element that gives structure; what its children may be is told at the top of this module."""

    tag: str
    children: list

    def html(self):
        """The element and all it holds, as HTML."""
        return f"<{self.tag}>{''.join(child.html() for child in self.children)}</{self.tag}>"


def html_of(nodes):
    """Write the one HTML of these nodes."""
    return "".join(node.html() for node in nodes)


def plain(value):
    """Tidy a string that has no markup, by the rules lines follow: `plain(" a\\tb ") == "a b"`."""
    return line_of(value).text


def line_of(value):
    """Make a line of a string without markup. BodyError for half a surrogate pair."""
    refuse_surrogates(value)
    return line_of_runs([Run(squeezed(value))])


def refuse_surrogates(value):
    """BodyError for half a surrogate pair, which no file and no database takes."""
    if found := _SURROGATE.search(value):
        around = _SURROGATE.sub("?", value[max(0, found.start() - 20) : found.start() + 20])
        raise BodyError(f"There is half a character in “{around}”; type it again.")


def squeezed(text):
    """Collapse white space to single spaces and leave out control characters."""
    return _WHITE.sub(" ", _NOT_TEXT.sub("", text))


def line_of_runs(runs):
    """Make a line of runs: white space collapsed, equal neighbours joined, in NFC."""
    pieces = _joined(_collapsed(_joined(runs)))
    if not any(is_seen(run.text) for run in pieces):
        return Line()
    parts = [replace(run, text=part) for run in pieces for part in re.split("(\n)", run.text) if part]
    return Line(_joined(_with_break_marks([replace(run, text=_normal(run.text)) for run in parts])))


def _joined(runs):
    """Join neighbours with equal marks, drop empty runs."""
    groups = groupby((run for run in runs if run.text), key=lambda run: run.marks)
    return [Run("".join(run.text for run in group), marks) for marks, group in groups]


def _collapsed(runs):
    """One space at most between two words, none beside a line break or at an end, no two breaks in a row."""
    out, last = [], "\n"
    for run in runs:
        text = re.sub(r" *\n[ \n]*", "\n", re.sub(" +", " ", run.text))
        if last == " " and text.startswith("\n"):
            out[-1] = replace(out[-1], text=out[-1].text[:-1])
        elif last in " \n":
            text = text.lstrip(last + " ")
        if text:
            out.append(replace(run, text=text))
            last = text[-1]
    while out and not out[-1].text.rstrip(" \n"):
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip(" \n"))
    return out


def _with_break_marks(runs):
    """Give each line break the marks its two neighbours share, so that a mark goes on across it."""
    marked = list(runs)
    for at, run in enumerate(runs):
        if run.text == "\n":
            after = runs[at + 1].marks
            marked[at] = Run("\n", tuple(mark for mark in runs[at - 1].marks if mark in after))
    return marked


def _normal(text):
    normal = unicodedata.normalize("NFC", text)
    return f"\u00a0{normal}" if normal.startswith(_SLASH_ON_NEXT) else normal


def is_seen(text):
    """Whether a reader sees anything: spaces and invisible format characters alone are nothing."""
    return any(not char.isspace() and unicodedata.category(char) != "Cf" for char in text)


def _inline_html(runs, level):
    if level == len(INLINE):
        return "".join(map(_run_html, runs))
    tag, html = INLINE[level], ""
    for mark, group in groupby(runs, key=lambda run: next((m for m in run.marks if m[0] == tag), None)):
        inner = _inline_html(list(group), level + 1)
        address = f' href="{escape(mark[1])}"' if mark and mark[1] else ""
        html += f"<{tag}{address}>{inner}</{tag}>" if mark else inner
    return html


def _run_html(run):
    text = escape(run.text, quote=False).replace("\n", "<br>")
    return f"{''.join(run.highlights)}{text}{'</mark>' * len(run.highlights)}"
