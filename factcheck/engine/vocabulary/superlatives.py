"""Which column a superlative or a comparison speaks of, and which end of it: "wettest" is the most rain."""

from __future__ import annotations

import re

from ..tables.tabulated import Column, Grid, stem, stems

HIGH, LOW = "high", "low"

# adjective | end | stems of headers | units
_ROWS = """
wet rainy|high|rain rainfall precipitation wet|mm cm inch
dry|low|rain rainfall precipitation|mm cm inch
hot warm|high|temperature temp heat high warm hot|°C °F °
cold cool chilly|low|temperature temp low cold|°C °F °
sunny|high|sun sunshine|hour
snowy|high|snow snowfall|cm inch
windy|high|wind gust|mph km/h knot
tall high|high|height elevation altitude tall high|m foot
long|high|length distance long duration|km mile m minute hour day
short|low|length distance long duration height|km mile m minute hour day
big large|high|size area population capacity member acre hectare|ha acre km² m²
small tiny|low|size area population capacity member acre hectare|ha acre km² m²
populous|high|population people inhabitant resident|
heavy|high|weight mass heavy|kg g lb t stone
light|low|weight mass|kg g lb t stone
old|high|age|year
young|low|age|year
new recent|low|age|
deep|high|depth|m foot
shallow|low|depth|m foot
busy crowded|high|passenger visitor traffic user trip customer call patient vehicle walker guest people|
quiet|low|passenger visitor traffic user trip customer call patient vehicle walker guest people|
popular|high|visitor vote sale sold viewer member download customer|
expensive dear costly pricey|high|price cost fare fee rent charge rate tariff pay ticket|GBP USD EUR
cheap|low|price cost fare fee rent charge rate tariff ticket|GBP USD EUR
rich wealthy|high|income wealth gdp earning|GBP USD EUR
poor|low|income wealth gdp earning|GBP USD EUR
well-paid|high|pay salary wage earning|GBP USD EUR
fast quick speedy|fast|time speed minute second hour|minute second hour km/h mph
slow|slow|time speed minute second hour|minute second hour km/h mph
loud noisy|high|noise decibel sound|dB
strong|high|strength growth|
weak|low|strength growth|
profitable|high|profit margin earning|
steep|high|gradient slope|%
"""
_PLAIN = frozenset({"total", "mm", "cm", "inch", "m", "km", "kg", "mile", "foot", "°c"})
_SPEEDS = frozenset({"km/h", "mph", "knot", "m/s"})
_IRREGULAR = {
    "dri": "dry",
    "earli": "early",
    "bigg": "big",
    "hott": "hot",
    "wett": "wet",
    "larg": "large",
    "nois": "noisy",
}
ADJECTIVES: dict[str, tuple[str, frozenset[str], frozenset[str]]] = {
    word: (end, frozenset(headers.split()), frozenset(units.split()))
    for words, end, headers, units in (line.split("|") for line in _ROWS.strip().splitlines())
    for word in words.split()
}


def base_of(adjective: str) -> str:
    """ "wettest", "wetter" → "wet"; "" for what is no known adjective."""
    word = adjective.casefold()
    for ending in ("est", "er"):
        if word.endswith(ending):
            root = word[: -len(ending)]
            for guess in (root, root + "e", root[:-1] + "y", root[:-1], _IRREGULAR.get(root, "")):
                if guess in ADJECTIVES:
                    return guess
    return word if word in ADJECTIVES else ""


# Headers over the year in which something began: the oldest has the lowest.
_BEGUN_AS = """
    built founded foundation opened opening established since started begun formed launched born created
    completed erected commissioned inaugurated
"""
_BEGUN = frozenset(stem(word) for word in _BEGUN_AS.split())


def is_of_beginnings(column: Column) -> bool:
    """Does a column give the year in which each of its rows began?"""
    return bool(column.stems & _BEGUN)


def column_of_adjective(grid: Grid, base: str) -> tuple[Column, str] | None:
    """The column an adjective speaks of and its end; the only column there is, for want of a better one."""
    end, headers, units = ADJECTIVES[base]
    begun = [one for one in grid.filled() if is_of_beginnings(one)]
    if base in {"old", "young", "new", "recent"} and len(begun) == 1:
        return begun[0], LOW if base == "old" else HIGH
    filled = [one for one in grid.filled() if not one.years or len(grid.filled()) == 1] or grid.filled()
    fit = [one for one in filled if one.stems & headers] or [
        one for one in filled if one.unit and one.unit in units
    ]
    if (
        not fit
        and len(filled) == 1
        and not filled[0].unit
        and end in {HIGH, LOW}
        and base in {"big", "large", "small", "high"}
    ):
        fit = filled
    nothing_else = [one for one in fit if one.stems <= headers | _PLAIN]
    column = _only(fit) or _only(nothing_else)
    if column is None:
        return None
    if end in {"fast", "slow"}:
        speed = column.unit in _SPEEDS or "speed" in column.stems
        end = HIGH if speed == (end == "fast") else LOW
    return column, end


def column_of_words(grid: Grid, said: str) -> Column | None:
    """The column whose header the words name: "tickets", "bronze medals"."""
    wanted = stems(said)
    scored = [(len(one.stems & wanted), one) for one in grid.filled()]
    best = max((score for score, _ in scored), default=0)
    fit = [one for score, one in scored if score == best and score]
    return _only(fit)


def _only(columns: list[Column]) -> Column | None:
    """The one column; of a reading and its average or past, the reading."""
    if len(columns) > 1:
        columns = [one for one in columns if not _past(one, columns)]
        plain = [one for one in columns if not one.stems & _BESIDES]
        columns = plain if len(plain) == 1 else columns if len(columns) == 1 else []
    return columns[0] if columns else None


_BESIDES = frozenset(
    stem(word)
    for word in ("average", "mean", "normal", "change", "previous", "last", "target", "record", "median")
)
_CHANGE = re.compile(r"\b(?:change|vs|versus|difference|\+/-)\b", re.I)


def _past(one: Column, columns: list[Column]) -> bool:
    """An earlier year beside a later one, or a column of changes."""
    if _CHANGE.search(one.header):
        return True
    latest = max((max(each.years) for each in columns if each.years), default="")
    return bool(one.years) and latest not in one.years
