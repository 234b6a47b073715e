"""Pencil marks: quotes and claims marked in the text as readers will see it, differing words set apart."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from articles.blocks import Block, blocks_of_body, mark_text
from articles.templatetags.reading import clean_html, printed_sections

# Quotes that share fewer of their words than this differ nearly everywhere: then only times are set apart.
ALIKE = 0.5
BLOCK = "block"
_WORDS = re.compile(r"\w+|\W+")
# What tells one time from another besides figures.
_TIMES = frozenset(month.casefold() for month in calendar.month_name if month) | {"then", "former", "ex"}
_TAG = re.compile(r'<mark data-mark="(\d+)">|</mark>|<(/?)a\b[^>]*>')


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text to be marked: block number of the content, code points from–to.

    `look` is the last part of a `mark--…` class. With a `number` the mark carries a link to `target`, read
    out as `label`; `href` is where that link leads if not to the target on this page. `initials` stand behind
    the number. The look BLOCK is no pencil mark: it names the block for whoever selects words in it.
    """

    block: int
    start: int
    end: int
    look: str
    name: str = ""
    number: int = 0
    target: str = ""
    label: str = ""
    href: str = ""
    initials: str = ""
    is_current: bool = False


def blocks_named(blocks: Sequence[Block]) -> list[Mark]:
    """Return marks that name every block of a content; to stand before all others, so that they go around."""
    return [Mark(number, 0, len(block.text), look=BLOCK) for number, block in enumerate(blocks)]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A content as it is set, with its marks: headline and standfirst HTML, sections as PrintedSection."""

    headline: SafeString
    standfirst: SafeString
    sections: list


def place_of(anchor, blocks: Sequence[Block]) -> tuple[int, int, int] | None:
    """Return where an anchor's quote stands now as (block, start, end), None where it no longer does.

    The stored place is right as long as blocks are counted as they were; else the quote is looked up.
    """
    if anchor.block is None or not anchor.quote:
        return None
    if anchor.block < len(blocks) and blocks[anchor.block].text[anchor.start : anchor.end] == anchor.quote:
        return anchor.block, anchor.start, anchor.end
    for number, block in enumerate(blocks):
        if (start := block.text.find(anchor.quote)) >= 0:
            return number, start, start + len(anchor.quote)
    return None


def marked_text(content: dict, blocks: Sequence[Block], marks: Sequence[Mark]) -> MarkedText:
    """Return a content ready to print with its marks; of those over the same words the first is outermost.

    content: as parse_content gives it; blocks: its blocks, by which the marks count.
    """
    top, headings, bodies = defaultdict(list), defaultdict(list), defaultdict(list)
    first = _first_of_bodies(content, blocks)
    for number, mark in enumerate(marks):
        block, attributes = blocks[mark.block], {"data-mark": str(number)}
        if not block.section:
            top[block.kind].append((mark.start, mark.end, attributes))
        elif mark.block < first[block.section]:
            headings[block.section].append((mark.start, mark.end, attributes))
        else:
            local = mark.block - first[block.section]
            bodies[block.section].append((local, mark.start, mark.end, attributes))
    sections = [
        replace(section, heading=_written(section.heading, marks), body=_written(section.body, marks))
        for section in printed_sections(content, bodies, headings)
    ]
    headline, standfirst = (
        _written(clean_html(mark_text(content[name], top[name])), marks)
        for name in ("headline", "standfirst")
    )
    return MarkedText(headline, standfirst, sections)


def _first_of_bodies(content, blocks):
    """Return, by section, the number of the first block of its body: the heading stands before it, if any."""
    ends = {block.section: number + 1 for number, block in enumerate(blocks)}
    return {
        section["uid"]: ends.get(section["uid"], 0) - len(blocks_of_body(section["kind"], section["body"]))
        for section in content["sections"]
    }


def _written(value, marks):
    """Give the marks in some printed HTML (a string, or a body full of them) their looks and links."""
    pieces = defaultdict(int)
    for html in _strings(value):
        for found in _TAG.finditer(html):
            if found[1]:
                pieces[int(found[1])] += 1
    return _rewritten(value, _Writer(marks, pieces))


def _strings(value) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def _rewritten(value, writer):
    if isinstance(value, str):
        return mark_safe(_TAG.sub(writer, value))  # noqa: S308 - clean before; only our own tags are added
    if isinstance(value, dict):
        return {key: _rewritten(item, writer) for key, item in value.items()}
    return [_rewritten(item, writer) for item in value]


class _Writer:
    """Replaces tag after tag: a mark’s name goes on its first piece, its number on the last."""

    def __init__(self, marks, pieces):
        self.marks, self.pieces = marks, pieces
        self.written = defaultdict(int)
        self.open, self.in_link = [], False

    def __call__(self, found):
        if found[1]:
            return self._opened(int(found[1]))
        if found[0] == "</mark>":
            return self._closed(self.open.pop())
        self.in_link = not found[2]
        return found[0]

    def _opened(self, number):
        mark = self.marks[number]
        self.open.append(number)
        self.written[number] += 1
        if mark.look == BLOCK:
            return format_html('<span data-block="{}">', mark.block)
        name = format_html(' id="{}"', mark.name) if mark.name and self.written[number] == 1 else ""
        pair = format_html(' data-pair="{}"', mark.target) if mark.target else ""
        current = mark_safe(' aria-current="true"') if mark.is_current else ""
        return format_html('<mark class="mark mark--{}"{}{}{}>', mark.look, name, pair, current)

    def _closed(self, number):
        mark = self.marks[number]
        if mark.look == BLOCK:
            return "</span>"
        if not mark.number or self.written[number] < self.pieces[number]:
            return "</mark>"
        who = format_html('<span class="number__who">{}</span>', mark.initials) if mark.initials else ""
        if self.in_link:  # a link cannot stand in a link
            return format_html('<span class="number">{}{}</span></mark>', mark.number, who)
        link = '<a class="number" href="{}" aria-label="{}">{}{}</a></mark>'
        return format_html(link, mark.href or f"#{mark.target}", mark.label, mark.number, who)


def differing(first: str, second: str) -> tuple[list, list]:
    """Return both quotes cut into (words, whether they differ from the other quote), in order.

    Between quotes that are alike every differing word; else the figures and times the other does not name.
    """
    one, other = _WORDS.findall(first), _WORDS.findall(second)
    keys, other_keys = [[_key(word) for word in words] for words in (one, other)]
    matcher = SequenceMatcher(
        None, [key for key in keys if key], [key for key in other_keys if key], autojunk=False
    )
    if matcher.ratio() < ALIKE:
        return _cut(one, _figures(keys, other_keys)), _cut(other, _figures(other_keys, keys))
    same, other_same = set(), set()
    for block in matcher.get_matching_blocks():
        same.update(range(block.a, block.a + block.size))
        other_same.update(range(block.b, block.b + block.size))
    return _cut(one, _left_over(keys, same)), _cut(other, _left_over(other_keys, other_same))


def _key(word):
    return word.casefold() if word[0].isalnum() else ""


def _figures(keys, other_keys):
    there = set(other_keys)
    telling = [bool(key) and (key in _TIMES or any(c.isdigit() for c in key)) for key in keys]
    return [says and key not in there for key, says in zip(keys, telling, strict=True)]


def _left_over(keys, same):
    flags, place = [], 0
    for key in keys:
        flags.append(bool(key) and place not in same)
        place += bool(key)
    return flags


def _cut(words, differs):
    """Join neighbours of one kind; what stands between two differing words differs with them."""
    flags = list(differs)
    for i in range(1, len(words) - 1):
        if not _key(words[i]) and flags[i - 1] and differs[i + 1]:
            flags[i] = True
    cut = []
    for word, flag in zip(words, flags, strict=True):
        if cut and cut[-1][1] == flag:
            cut[-1] = (cut[-1][0] + word, flag)
        else:
            cut.append((word, flag))
    return cut
