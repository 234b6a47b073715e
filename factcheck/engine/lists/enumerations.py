"""Lists within a sentence, and how many items they have: "three countries: Denmark, Norway and Sweden"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..quantities import Quantity
from ..reading import BlockReading, Sentence, Token
from .persons_listed import number_of_persons

_AND = re.compile(r"\s(?:and|or|plus)\s|\s&\s")
_LEADING = re.compile(r"\A\s*(?:and|or|plus|then|finally|lastly)\s", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:others?|more|elsewhere|so\son|so\sforth|etc|etcetera|the\slike|the\srest|among|including|such\sas"
    r"|for\s(?:example|instance)|both|either|respectively|not\sto\smention|as\swell)\b|…|\.\.\.",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|because|if|but|while|though)\b", re.IGNORECASE
)
# A segment that says more about the one before it: "Ann Bee, the mayor", "Carl Dee, 42", "his wife, …".
_MORE_ABOUT = re.compile(
    r"\s*(?:\d|an?\s|the\s|his\s|her\s|its\s|their\s|aged\s|formerly\s|also\s|now\s|then\s|near\s|of\s"
    r"|from\s|in\s|at\s|on\s|with\s)"
)
_NAMED_WITH_AND = re.compile(r"\b(?:of|for|&)\b")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list at text[start:end] of a block; `sizes`: the numbers of items it may be read to have."""

    start: int
    end: int
    sizes: frozenset[int]


def enumeration(text: str, start: int, end: int, sentence: Sentence) -> Enumeration | None:
    """The list that fills text[start:end]; None where it is no plain list."""
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " .;,:!)":
        end -= 1
    inner = text[start:end]
    if not inner or len(inner) > 600 or _OPEN.search(inner):
        return None
    sizes = _by_title(inner) or _by_age(inner)
    if not sizes and any(mark in inner for mark in '“"”(?!'):
        return None
    if not sizes:
        sizes = _by_semicolon(inner) if ";" in inner else _by_comma(inner, _tokens(sentence, start, end))
    if not sizes:
        persons = number_of_persons(inner)
        sizes = frozenset({persons} if persons else ())
    return Enumeration(start, end, sizes) if sizes and max(sizes) > 1 else None


_TITLE = (
    r"(?:\*[^*]{1,60}\*|“[^“”]{1,60}”|\"[^\"]{1,60}\"|‘[^‘’]{1,60}’)(?:\s(?:by|in|at|of|from)\s[^,;]{2,30}?)?"
)
_TITLES = re.compile(rf"{_TITLE}(?:[,;]\s{_TITLE})*(?:[,;]?\sand\s{_TITLE})")
_ONE_TITLE = re.compile(r"\*[^*]{1,60}\*|“[^“”]{1,60}”|\"[^\"]{1,60}\"|‘[^‘’]{1,60}’")


def _by_title(inner: str) -> frozenset[int]:
    """Titles marked as such, with or without what is said to belong to each: "*Salt* by Nora Quill, …"."""
    bare = inner.rstrip(',”"')
    if not _TITLES.fullmatch(inner) and not _TITLES.fullmatch(bare):
        return frozenset()
    return frozenset({len(_ONE_TITLE.findall(inner))})


_AGED = re.compile(r",\s(?:aged\s)?\d{1,2}(?=,|;|\sand\s|,?\Z)")


def _by_age(inner: str) -> frozenset[int]:
    """People with an age each, the last included: "Ann Bee, 41, her son, Cal, 12, and Dee, 9"."""
    ages = list(_AGED.finditer(inner))
    if len(ages) < 2 or ages[-1].end() < len(inner.rstrip(",")) or not inner[:1].isupper():
        return frozenset()
    starts = [0, *(one.end() for one in ages)]
    people = [inner[at : one.start()] for at, one in zip(starts, ages, strict=False)]
    if any(" and " in re.sub(r"\A,?\s?and\s", "", one) or one.count(",") > 3 for one in people):
        return frozenset()
    return frozenset({len(ages)})


_NAME = r"[A-Z][\w’'.-]*(?:\s(?:(?:of|de|da|van|von|the|and\sthe)\s)?[A-Z][\w’'-]*){0,3}"
_NAMES = re.compile(rf"{_NAME}(?:,\s{_NAME}){{0,14}},?\sand\s{_NAME}(?=[.;,)]?(?:\s|\Z))")


def names_in_apposition(text: str, start: int, end: int) -> Enumeration | None:
    """Names right behind what they name, closed by a mark: "four children, Ann, Ben and Carl"."""
    found = _NAMES.match(text, start, end)
    if found is None or text[found.end() : found.end() + 1] not in {".", ",", ";", ")", ""}:
        return None
    size = found.group().count(",") + 1 + (", and " not in found.group())
    return Enumeration(found.start(), found.end(), frozenset({size}))


def _tokens(sentence: Sentence, start: int, end: int) -> list[Token]:
    return [token for token in sentence.tokens if start <= token.start < end]


def _by_semicolon(inner: str) -> frozenset[int]:
    return frozenset({len([part for part in inner.split(";") if part.strip()])})


def _by_comma(inner: str, tokens: list[Token]) -> frozenset[int]:
    if any(token.tag in _FINITE for token in tokens) or _CLAUSES.search(inner):
        return frozenset()
    parts = [part for part in re.split(r",(?!\d)", inner) if part.strip()]
    if len(parts) == 1 and not _AND.search(parts[0]):
        return frozenset()
    names = [_LEADING.sub("", part).strip()[:1].isupper() for part in parts]
    ends = [*parts[:-1], *_AND.split(parts[-1])]
    if any(len(part.split()) > 8 for part in ends) or (any(names) and not all(names)):
        return frozenset()
    if any(_MORE_ABOUT.match(_LEADING.sub("", part)) for part in parts[1:]) and any(names):
        return frozenset()
    return _sizes(parts, any(names))


def _sizes(parts: list[str], named: bool) -> frozenset[int]:
    """Each "and" may join two items or stand inside one ("research and development"); the last one joins."""
    last = _LEADING.sub("", parts[-1])
    opens = last != parts[-1]
    inner = [len(_AND.findall(part)) for part in [*parts[:-1], last]]
    least, most = len(parts), len(parts) + sum(inner)
    if len(parts) > 1 and not opens and not inner[-1]:
        return frozenset({len(parts)} if named else ())  # "A, B, C": only names are listed so
    if not opens and inner[-1] == 1 and not sum(inner[:-1]):
        sure = (named and not _NAMED_WITH_AND.search(last)) or (not named and len(last.split()) <= 7)
        return frozenset({most} if sure else {least, most})
    return frozenset(range(least, most + 1))


_GAP = re.compile(
    r"\s?[:(–—]\s?|\s[-]\s|,?\s(?:namely|i\.e\.):?\s|(?:\s(?:worst|most|now|\w+ed|in\s\w+|hit|left"
    r"|chosen)){0,2}\s(?:are|were|is):?\s",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[)–—]|\s-\s|:\s")


def listed_behind(block: BlockReading, sentence: Sentence, said: Quantity) -> Enumeration | None:
    """The list behind the number's noun: after a colon or a dash, in brackets, or behind "are"."""
    behind = [token for token in sentence.tokens if token.start >= said.number_end]
    noun = next((token for token in behind[:5] if token.tag in {"NNS", "NNPS"}), None)
    if noun is None:
        at = said.end if block.text[said.end : said.end + 2] == ": " else None
        return _to_stop(block, sentence, at + 1) if at else None
    gap = _GAP.match(block.text, noun.end, sentence.end)
    if gap is None:
        return _further_on(block, sentence, noun, behind)
    listed = _to_stop(block, sentence, gap.end())
    if listed and gap.group().split()[-1].casefold() in {"are", "were", "is"}:
        return listed if block.text[listed.start].isupper() else None
    return listed


_OPENING = re.compile(r":\s|\s[–—]\s|\s--?\s")


def _closed(text: str, listed: Enumeration, sentence: Sentence) -> bool:
    """Does the list behind a dash end with a dash or the sentence?"""
    tail = text[listed.end : sentence.end].strip()
    return not tail.strip(".") or tail[:1] in "–—-"


_SAID = re.compile(r",\s(?:\w+\s){1,5}(?:said|says|found)\s?")


def _further_on(
    block: BlockReading, sentence: Sentence, noun: Token, behind: list[Token]
) -> Enumeration | None:
    """A list in apposition, or behind a colon some words on: "Only four countries voted against: Chad, …"."""
    text = block.text
    if text[noun.end : noun.end + 2] == ", ":
        named = names_in_apposition(text, noun.end + 2, sentence.end)
        if named:
            return named
    mark = _OPENING.search(text, noun.end, min(sentence.end, noun.end + 60))
    colon = mark.start() if mark else -1
    between = [token for token in behind if noun.end <= token.start < colon]
    if colon < 0 or any(token.tag in {"NNS", "NNPS", "CD"} for token in between):
        return None
    listed = _to_stop(block, sentence, mark.end() if mark else colon)
    if mark and mark.group().strip() != ":" and not (listed and _closed(text, listed, sentence)):
        return None
    plain = not any(token.tag in _FINITE for token in between) or _SAID.fullmatch(text, noun.end, colon)
    return listed if listed and (plain or text[listed.start].isupper()) else None


def _to_stop(block: BlockReading, sentence: Sentence, start: int) -> Enumeration | None:
    return enumeration(block.text, start, _stop(block.text, start, sentence.end), sentence)


def _stop(text: str, start: int, end: int) -> int:
    closing = _CLOSING.search(text, start, end)
    return closing.start() if closing else end
