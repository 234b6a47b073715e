"""The table of contents of a plain text: it is navigation, but tells which later lines are headings."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from articles.importers.shapes import MOST_HEADLINE

_NAMES = ("table of contents", "contents")
_ENTRY = re.compile(r"(?:[-*•] +)?([0-9]{1,3})[.)] +(\S.*)")
_MOST_ENTRIES = 500  # and places looked at for each: more is no table of contents, and would take long
_MOST_PLACES = 20
_ONE_SHAPE = str.maketrans("‘’‚‛`´“”„‟«»‹›‐‑‒–—―−", "'" * 14 + "-" * 7)


@dataclass(frozen=True, slots=True)
class ContentsList:
    """Where the list stands (its own line and its entries, as a slice of the lines) and what it leads to.

    headings: indices of the lines that are headings, in order. warnings: entries that lead nowhere, and those
    that could lead to several lines.
    """

    start: int
    end: int
    headings: tuple[int, ...]
    warnings: tuple[str, ...]


def find(lines):
    """Return the ContentsList of these lines (the first is the title), or None.

    It is a line "Table of Contents" or "Contents" with entries below it numbered 1, 2, 3 …, at least one of
    which leads somewhere: to a later line that reads the same but for case, spaces and the shape of quotes
    and dashes, or, the first one, to the title. A list none of whose entries does is text like any other.
    """
    for at, line in enumerate(lines[1:], 1):
        if line.without_mark.rstrip(":").casefold() in _NAMES and (entries := _entries(lines, at + 1)):
            return _resolved(lines, at, entries)
    return None


def _entries(lines, start):
    """The entries from lines[start] on: as far as the numbers count up from 1."""
    entries = []
    for line in lines[start : start + _MOST_ENTRIES]:
        found = _ENTRY.fullmatch(line.text)
        if not found or int(found[1]) != len(entries) + 1:
            break
        entries.append(found[2])
    return entries


def _resolved(lines, at, entries):
    end = at + 1 + len(entries)
    keys = [_key(entry) for entry in entries]
    repeats_title = keys[0] == _key(lines[0].without_mark)
    places = defaultdict(list)
    wanted = set(keys)
    for index, line in enumerate(lines[end:], end):
        if len(line.text) <= MOST_HEADLINE and (key := _key(line.without_mark)) in wanted:
            places[key].append(index)
    searched = range(1 if repeats_title else 0, len(entries))
    found = _in_order([(entry, places[keys[entry]][:_MOST_PLACES]) for entry in searched])
    if not found and not repeats_title:
        return None
    warnings = [
        f"Table of contents, entry {entry + 1}: no line in its place reads so: {entries[entry]}"
        for entry in searched
        if entry not in found
    ]
    for entry, index in found.items():
        if len(places[keys[entry]]) > sum(keys[other] == keys[entry] for other in searched):
            numbers = ", ".join(str(lines[place].number) for place in places[keys[entry]][:_MOST_PLACES])
            warnings.append(
                f"Table of contents, entry {entry + 1}: lines {numbers} read so; "
                f"line {lines[index].number} became the heading."
            )
    return ContentsList(at, end, tuple(found.values()), tuple(warnings))


def _in_order(candidates):
    """Give as many entries as possible a place, so that the places rise with the entries.

    candidates: (entry, its possible places, rising). Returns {entry: place}. This is the longest rising
    subsequence; trying an entry's later places first keeps it from being used twice.
    """
    tails, best = (
        [],
        [],
    )  # best[n]: (entry, place, the one before) ending the n + 1 long chain that ends first
    for entry, places in candidates:
        for place in reversed(places):
            length = bisect_left(tails, place)
            link = (entry, place, best[length - 1] if length else None)
            tails[length : length + 1] = [place]
            best[length : length + 1] = [link]
    chain, link = [], best[-1] if best else None
    while link:
        chain.append(link[:2])
        link = link[2]
    return dict(reversed(chain))


def _key(text):
    """What two spellings of one heading share."""
    normal = unicodedata.normalize("NFKC", text).translate(_ONE_SHAPE).replace('"', "'").casefold()
    return " ".join(normal.split())
