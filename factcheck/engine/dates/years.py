"""The years a history leaves out: each day or month is dated so that the story moves in small steps.

A history names a year now and then and goes on with "In May", "On 20 March". The year of such a mention is
the one that keeps it near the dated mention before and the dated mention after it; going forward costs less
than going back (the least total cost over the whole text: Viterbi's algorithm, linear in the mentions).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..vocabulary.words import words
from .grammar import Seen, month_number

_NEAR = 2  # years apart that still are one story
_FAR = 40  # steps of more months than this are another story: all equally unlikely
_DATED = words("dm md dm_dm md_md my year years iso slashed season monthonly seasononly")


_ASIDE = 6.0  # what it costs, in months, to take a bare year for a glance aside
_STATES = 8  # ways of reading kept at each mention


@dataclass(frozen=True, slots=True)
class _Mention:
    block: int
    start: int
    years: tuple[int, ...]  # the years it may mean; one if it names it
    first: int  # first and last month of the year it may mean
    last: int
    bare: bool = False  # a year and no more: the story need not be there


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to read the text so far: the months the story has reached and the cost of being there."""

    begin: int
    end: int
    cost: float
    mention: _Mention | None = None
    year: int = 0
    before: _Way | None = None


def years_left_out(blocks: list[list[Seen]]) -> dict[tuple[int, int], int]:
    """For each day or month without a year its likely year, by (block, start of the expression)."""
    ways: list[_Way] = []
    for one in _mentions(blocks):
        going = [_onward(one, year, ways) for year in one.years]
        if one.bare:
            going += [replace(way, cost=way.cost + _ASIDE) for way in ways]
        ways = sorted(going, key=lambda way: way.cost)[:_STATES]
    found = {}
    way = ways[0] if ways else None
    while way is not None and way.mention is not None:
        if len(way.mention.years) > 1:
            found[way.mention.block, way.mention.start] = way.year
        way = way.before
    return found


def _onward(one: _Mention, year: int, ways: list[_Way]) -> _Way:
    """The cheapest way to go on to a mention taken to be of a year."""
    begin, end = 12 * year + one.first, 12 * year + one.last
    if not ways:
        return _Way(begin, end, 0.0, one, year)
    costs = [way.cost + _step(way, begin, end) for way in ways]
    best = min(range(len(costs)), key=costs.__getitem__)
    return _Way(begin, end, costs[best], one, year, ways[best])


def _step(way: _Way, begin: int, end: int) -> float:
    """What it costs to go from where the story is to other months: more back than forward."""
    if begin > way.end:
        return min(begin - way.end, _FAR)
    if end < way.begin:
        return min(1.5 * (way.begin - end) + 1, _FAR + 1)
    return 0.0


def _mentions(blocks: list[list[Seen]]) -> list[_Mention]:
    flat = [(number, one) for number, found in enumerate(blocks) for one in found if one.name in _DATED]
    named = _on_story([_year(one) for _, one in flat])
    after = _last_two(named[::-1])[::-1]
    mentions = []
    for (block, one), year, before, coming in zip(flat, named, _last_two(named), after, strict=True):
        if year is None and _year(one) is not None:
            continue  # an aside: "as in 1812", "declassified in 2005"
        near = {item + step for item in (*before, *coming) for step in (-1, 0, 1)}
        if year or near:
            years = (year,) if year else tuple(sorted(near))
            bare = one.name in {"year", "years"}
            mentions.append(_Mention(block, one.start, years, *_months(one), bare))
    return mentions


def _on_story(years: list[int | None]) -> list[int | None]:
    """The named years without those the story only glances at, before and after which it stands elsewhere."""
    coming: list[int | None] = []
    after: int | None = None
    for year in reversed(years):
        coming.append(after)
        after = year or after
    coming.reverse()
    told: list[int | None] = []
    before: int | None = None
    for year, later in zip(years, coming, strict=True):
        aside = (
            year is not None
            and before is not None
            and abs(year - before) > _NEAR
            and (later is None or (abs(year - later) > _NEAR and abs(later - before) <= _NEAR))
        )
        told.append(None if aside else year)
        before = before if aside else year or before
    return told


def _last_two(years: list[int | None]) -> list[tuple[int, ...]]:
    """At each place the one or two years named last, itself included."""
    found: list[tuple[int, ...]] = []
    last: tuple[int, ...] = ()
    for year in years:
        if year is not None and year not in last:
            last = (*last[-1:], year)
        elif year is not None:
            last = (*[one for one in last if one != year], year)
        found.append(last)
    return found


def _year(one: Seen) -> int | None:
    text = one.parts.get("y") or one.parts.get("y2") or ""
    return int(text) if len(text) == 4 and text.isdigit() and "bc" not in one.parts else None


def _months(one: Seen) -> tuple[int, int]:
    month = one.parts.get("m")
    if month:
        number = int(month) if month.isdigit() else month_number(month)
        return number, number
    season = next((one.parts[name] for name in ("s", "s2", "s3", "s4") if name in one.parts), "").casefold()
    return {
        "spring": (3, 6), "summer": (5, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (1, 12),
    }.get(season, (1, 12))  # fmt: skip
