"""Terms of office told in words: "mayor until 2021", "president from 1969 to 1974", "in 1985 as premier".

The bearer is the nearest name before in the sentence that the reference book has in an office of that title,
or, behind "he" and "she", in the sentences before. A year is right when a term begins or ends in it, or
within a fortnight of it (terms that begin with a year are told as ending with the one before).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from ..dates import When
from ..dates.interval import year as year_of
from ..document import folded
from ..material import Material
from ..reading import BlockReading, Sentence
from .people import NAME, PLAIN, TITLE, TitledPerson, clean_name
from .tenures import Tenure
from .terms import Terms, dates_clause, terms_in, terms_of

_OFFICE = (
    rf"(?P<where>(?:[A-Z][\w’'-]*\s){{0,2}}?)(?P<title>(?i:{TITLE}))(?![\w-])"
    r"(?:\sof\s(?:the\s)?(?:[A-Z][\w’'-]+\s?){1,4}(?<!\s))?"
)
_MONTH = (
    r"(?:(?:the\s)?(?:end|start|beginning|spring|summer|autumn|fall|winter)\sof\s|(?:early|late|mid)[\s-]|"
    r"(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\s(?:\d{1,2},\s)?)?"
)
_YEAR = r"(?:1[6-9]|20)\d\d"
_WAS = r"\b(?:was|been|served\sas|serving\sas|remained|stayed(?:\son)?(?:\sas)?|became|sat\sas|being)\s"
_SPELLS = (
    re.compile(rf"{_WAS}(?:the\s|its\s|their\s|a\s)?(?:\w+[’']s\s)?{_OFFICE},?\s(?:until|till|up\sto)\s{_MONTH}(?P<end>{_YEAR})\b"),
    re.compile(
        rf"{_OFFICE},?\s(?:from|between)\s{_MONTH}(?P<start>{_YEAR})\s(?:to|until|till|and)\s{_MONTH}(?P<end>{_YEAR})\b"
    ),
    re.compile(rf"{_OFFICE}\s\((?P<start>{_YEAR})\s?[-–]\s?(?P<end>{_YEAR})\)"),
    re.compile(
        rf"\b(?:resigned|stepped\sdown|stood\sdown|retired|quit)\sas\s(?:the\s|its\s)?{_OFFICE}\sin\s{_MONTH}(?P<end>{_YEAR})\b"
    ),
    re.compile(
        rf"\b(?:became|was\ssworn\sin\sas|took\soffice\sas|took\sover\sas)\s(?:the\s|its\s)?(?:\w+[’']s\s)?{_OFFICE}\sin\s{_MONTH}(?P<start>{_YEAR})\b"
    ),
)  # fmt: skip
_AS = re.compile(rf"\bas\s(?:the\s|its\s|their\s|his\s|her\s)?(?:\w+[’']s\s)?{_OFFICE}(?!\s[A-Z])")
_NOT_AS = re.compile(
    r"\b(?:known|seen|regard\w*|describ\w*|hail\w*|dress\w*|elect\w*|succe\w*|replac\w*|follow\w*|ran|runs?|stand\w*|stood|"
    r"candidate|nominat\w*|portray\w*|remember\w*|pos(?:e|ed|ing)|such|same|well|soon|long|twice|cast|term|terms|"
    r"role|job|resigned|retired|down|over|office|in)\s\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"[\s,]*(?:early\s|late\s)?(?:in|on|during|back\sin)?[\s,]*(?:the\s)?(?:spring|summer|autumn|winter)?(?:\sof\s)?\Z"
)
_NAMES = re.compile(NAME)
_FORTNIGHT = timedelta(days=14)
_BACK = 4  # sentences a pronoun reaches back


@dataclass(frozen=True, slots=True)
class Spell:
    """text[start:end] of a block says that a person's term began (`first`) or ended (`last`) in a
    year, or that the person held the office at a time (`within`); the other two are None.
    """

    block: int
    start: int
    end: int
    terms: Terms
    first: int | None = None
    last: int | None = None
    within: When | None = None

    @property
    def wrong(self) -> When | None:
        """The time that cannot be right by the book; None when all can."""
        offices = self.terms.offices
        if self.within is not None:
            return self.within if self.terms.outside(self.within) else None
        if self.first is not None and not _near(self.first, [one.start for one in offices]):
            return year_of(self.first)
        if self.last is not None and not _near(self.last, [one.end for one in offices]):
            return year_of(self.last)
        return None


def _near(year: int, days: list[date | None]) -> bool:
    return any(
        day is None or year in {day.year, (day - _FORTNIGHT).year, (day + _FORTNIGHT).year} for day in days
    )


def spells_of(material: Material) -> Iterator[Spell]:
    """Every spell in office that running text tells of somebody in the book, in reading order."""
    if not material.shelf.terms:
        return
    for block, sentence in material.reading.sentences():
        if sentence.is_question:
            continue
        spells, offices = sentence.kept("spells in office", partial(_matches, sentence.text))
        for match in spells:
            yield from _spell(material, block, sentence, match)
        for match in offices:
            yield from _held(material, block, sentence, match)
        if " office" in sentence.text or " power" in sentence.text:
            yield from _took_office(material, block, sentence)
        if " who " in sentence.text:
            yield from _who_did(material, block, sentence)


def _matches(text: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The phrases of a sentence that tell a term with its years, and those that tell "as mayor"."""
    if not any(char.isdigit() for char in text):
        return [], []
    return [match for pattern in _SPELLS for match in pattern.finditer(text)], list(_AS.finditer(text))


def _spell(
    material: Material, block: BlockReading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Spell]:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    terms = None if block.in_quotes(start, end) else _bearer(material, sentence, match)
    if terms:
        groups = match.groupdict()
        first, last = (int(groups[key]) if groups.get(key) else None for key in ("start", "end"))
        yield Spell(block.index, start, end, terms, first, last)


def _held(
    material: Material, block: BlockReading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Spell]:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    if _NOT_AS.search(sentence.text[: match.start()]) or block.in_quotes(start, end):
        return
    for expr in sentence.dates:
        low, high = (end, expr.start) if expr.start >= end else (expr.end, start)
        if low > high or not _JOINED.fullmatch(block.text[low:high]):
            continue
        terms = _bearer(material, sentence, match) if dates_clause(block.text, sentence, expr) else None
        if terms:
            yield Spell(block.index, min(start, expr.start), max(end, expr.end), terms, within=expr.when)
            return


_WHO_DID = re.compile(
    rf"\b[Tt]he\s(?:then\s)?{_OFFICE}\swho\s(?:[a-z]+\s){{1,6}}?(?P<then>that|the\ssame)\s(?P<unit>day|week|month|year|spring|summer|"
    rf"autumn|fall|winter),\s(?P<name>{NAME})"
)


def _who_did(material: Material, block: BlockReading, sentence: Sentence) -> Iterator[Spell]:
    """ "In May 1901 she wrote. The premier who answered that month, Ruth Aldane, …": its date."""
    match = _WHO_DID.search(sentence.text)
    if match is None:
        return
    start, end = sentence.start + match.start(), sentence.start + match.end()
    earlier = [expr for expr in block.dates if expr.end <= start and expr.when.known]
    name = clean_name(match["name"])
    if not earlier or not name or earlier[-1].basis != "explicit" or block.in_quotes(start, end):
        return
    when = earlier[-1].when
    if match["unit"] != "year" and when.granularity not in {"day", "month", "season"}:
        return
    person = TitledPerson(
        block.index, sentence.index, start, end, PLAIN, folded(match["title"]).replace("-", " "),
        folded(match["where"] or ""), name, False,
    )  # fmt: skip
    terms = terms_of(material, person)
    if terms and when.start:
        within = year_of(when.start.year) if match["unit"] == "year" else when
        end = sentence.start + match.start("name") + len(name)
        yield Spell(block.index, start, end, terms, within=within)


_OFFICE_TAKEN = re.compile(
    rf"(?P<name>{NAME})(?:,\swho)?\s(?:first\s)?(?:(?P<in>took\soffice|came\sto\s(?:power|office)|entered\soffice|"
    r"assumed\soffice)|(?:left\soffice|quit\soffice|fell\sfrom\spower|lost\s(?:power|office)|left\spower))"
    rf"\s(?:in|on)\s{_MONTH}(?P<year>{_YEAR})\b(?!\sas\b)"
)
_SLIP = 8  # years: farther off, another office may be meant


def _took_office(material: Material, block: BlockReading, sentence: Sentence) -> Iterator[Spell]:
    """ "Aldane took office in 1979", "left office in 1990": no title, but one who had but one."""
    for match in _OFFICE_TAKEN.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        expr = next((one for one in sentence.dates if one.start < end <= one.end), None)
        name = clean_name(match["name"])
        if not name or expr is None or block.in_quotes(start, end):
            continue
        terms = terms_in(material, Tenure(block.index, sentence.index, start, end, "", "", name, expr))
        if terms is None:
            continue
        days = [one.start if match["in"] else one.end for one in terms.offices]
        year = int(match["year"])
        if all(day is not None and 0 < abs(day.year - year) <= _SLIP for day in days):
            yield Spell(block.index, start, end, terms, *((year, None) if match["in"] else (None, year)))


_PRONOUN = re.compile(r"\b(?:he|she|his|her|who|whose)\b", re.IGNORECASE)


def _bearer(material: Material, sentence: Sentence, match: re.Match[str]) -> Terms | None:
    before = sentence.text[: match.start()]
    found = _last_named(material, sentence, before, match)
    if found or not _PRONOUN.search(before):
        return found
    sentences = material.reading.blocks[sentence.block].sentences
    place = next((at for at, one in enumerate(sentences) if one.start == sentence.start), 0)
    earlier = material.reading.blocks[sentence.block - 1].sentences if sentence.block else []
    for one in reversed([*earlier, *sentences[:place]][-_BACK:]):
        found = _last_named(material, one, one.text, match)
        if found:
            return found
    return None


def _last_named(material: Material, sentence: Sentence, text: str, match: re.Match[str]) -> Terms | None:
    """The terms of the last person named in the text who has any of the title; None when
    somebody else is named last.
    """
    for named in reversed(list(_NAMES.finditer(text))):
        name = clean_name(named.group())
        if not name or folded(name).split()[-1] not in material.shelf.terms:
            if name and " " in name:
                return None
            continue
        person = TitledPerson(
            sentence.block, sentence.index, 0, 0, PLAIN, folded(match.group("title")).replace("-", " "),
            folded(match.group("where") or ""), name, False,
        )  # fmt: skip
        return terms_of(material, person)
    return None
