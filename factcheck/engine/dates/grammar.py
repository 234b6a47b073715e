"""Which words of a text speak of time: one linear pass of plain patterns over a block.

A pattern says only what it saw; what day that is, is `resolve`'s business, which knows the publication date
and the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .counts import NUMBERS
from .patterns import PATTERNS

__all__ = ["NUMBERS", "ORDINALS", "WEEKDAYS", "Seen", "find", "month_number"]

_MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip


def month_number(word: str) -> int:
    return _MONTH_NAMES[word.casefold().rstrip(".")]


# A capitalised month that may be a name or a verb needs a word before it that only a date takes.
_AMBIGUOUS_MONTH = frozenset({"may", "march", "april", "june", "august", "jan", "mar"})
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|from|during|of|to|before|after|and|or|through|for|on|between|every|each|around|"
    r"late|early|mid|last|next|this|that|is|was|previous|following|following\s|the|year’s|year's)[\s-]\Z",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
# "2000 people": a number, not a year, unless a word before it says otherwise.
_COUNTED = re.compile(
    r"\s(?:people|men|women|soldiers|troops|children|students|workers|jobs|miles|kilomet|km\b|met(?:re|er)s|tons?\b|"
    r"tonnes|feet|ft\b|pounds|dollars|euros|votes|seats|homes|houses|units|cars|hectares|acres|per\s?cent|"
    r"square|million|billion|hours|days|years|residents|employees|members|delegates|pages|points|calories|barrels|"
    r"aircraft|ships|tanks|prisoners|casualties|dead|wounded|killed|refugees|families|guns|rounds|bags|copies|"
    r"yards|kg\b|grams|litres|degrees|words|names|voters|samples|signatures|visitors|tickets|patients|commuters|"
    r"megawatts|MW\b|stone|crowns|kroner)"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|during|of|early|late|mid|year|after|before)[\s-]\Z", re.I
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A time expression as found: which pattern, where, and its named parts."""

    name: str
    start: int
    end: int
    parts: dict[str, str]
    halves: tuple[tuple[int, int], tuple[int, int]] | None = None  # of a range: its two ends as printed


def find(text: str) -> list[Seen]:
    """Every time expression of a block, in order, none inside another."""
    taken = bytearray(len(text))
    seen: list[Seen] = []
    worth: dict[re.Pattern[str], bool] = {}
    for name, needs, pattern in PATTERNS:
        if needs not in worth:
            worth[needs] = bool(needs.search(text))
        if not worth[needs]:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]) or not _plausible(name, match, text):
                continue
            taken[start:end] = b"\x01" * (end - start)
            parts = {key: value for key, value in match.groupdict().items() if value}
            seen.append(Seen(name, start, end, parts, _halves(name, match)))
    return sorted(seen, key=lambda one: one.start)


# The first end of a range by its last group, the second by its first.
_RANGES = {
    "years": ("y", "y2"),
    "bc_bc": ("y", "y2"),
    "dm": ("d", "d2"),
    "md": ("d2", "d"),
    "dm_dm": ("m", "d2"),
    "md_md": ("d", "m2"),
}


def _halves(name: str, match: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    first, second = _RANGES.get(name, ("", ""))
    if not first or match.start(first) < 0 or match.start(second) < 0:
        return None
    end = match.end("y1") if name in {"dm_dm", "md_md"} and match.start("y1") >= 0 else match.end(first)
    return (match.start(), end), (match.start(second), match.end())


def _plausible(name: str, match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - 16) : match.start()]
    if name == "year":
        if match.group("y") < "1200" and not _YEAR_BEFORE.search(before):
            return False
        if _COUNTED.match(text, match.end()):
            return bool(match.group("p")) or (
                before.endswith((" in ", "In ", "since ")) and match.group("y") > "1899"
            )
        return match.group("y") >= "1900" or bool(
            match.group("p")
            or _YEAR_BEFORE.search(before)
            or re.search(r"[A-Z(,.—–:]\s?\Z|[a-z],?\s\Z|\A\Z", before)
        )
    if name in {"monthonly", "md", "dm"}:
        return _month_is_meant(name, match, text, before)
    if name == "seasononly":
        return not (
            (match.group("s") or "").casefold() == "fall" and text[match.end() :].startswith(" of ")
        ) and not re.match(
            r"\s(?:of\s(?:the|a)\b|in\sthe|out|apart|back|into|from|to\b|short)", text[match.end() :][:12]
        )
    return True


def _month_is_meant(name: str, match: re.Match[str], text: str, before: str) -> bool:
    month = match.group("m").casefold().rstrip(".")
    if name != "monthonly":
        return (
            name == "dm" or month != "may" or not re.search(r"[a-z]\s\Z", before) or bool(match.group("d2"))
        )
    if month in _AMBIGUOUS_MONTH or len(month) <= 4:
        if not (match.group("p") or _BEFORE_MONTH.search(before)):
            return False
        if month in {"march", "may"} and before.rstrip().endswith(
            ("the", "The", "a", "of the", "to", "on", "is", "was")
        ):
            return False
    return not (_NAME_AFTER.match(text, match.end()) and month in {"april", "may", "june", "august", "jan"})
