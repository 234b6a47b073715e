"""Shares with both figures beside them: "412 of the 1,288, or 32%", "a third of the 1,288, 412"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from ..quantities import EXACT, Quantity
from .sizes import Bounds, ratio


@dataclass(frozen=True, slots=True)
class PartOfWhole:
    """`part` of `whole` is said to be `share`; text[start:end] shows part and whole, or what the share"
    " leaves."""

    part: Quantity
    whole: Quantity
    share: Quantity
    start: int
    end: int
    share_start: int
    share_end: int


_DET = (
    r"(?:the|its|their|his|her|our|all|those|these|some|a\stotal\sof|about|around|nearly|almost|more\sthan)"
)
_OF = re.compile(rf"(?:\s[\w’'-]+){{0,3}}?\s(?:out\s)?of\s(?:{_DET}\s){{0,2}}(?:[a-z’'-]+\s)?")
_SHARE_OF = re.compile(rf"\s(?:out\s)?of\s(?:{_DET}\s){{0,2}}(?:[a-z-]+\s){{0,2}}")
_OF_THE = re.compile(rf"\b[Oo]f\s(?:{_DET}\s){{0,2}}(?:[a-z-]+\s){{0,2}}\Z")
# An aside that repeats what stands before it.
_ASIDE = re.compile(
    r"(?:\s[\w’'-]+){0,4}?(?:\s\(|,\sor\s|\s[–—-]\s(?:or\s)?|,\sthat\sis,?\s|,\swhich\sis\s|,\si\.e\.,?\s"
    r"|\sor\s)"
    r"(?:just\s|only\s|a\s)?"
)
_ASIDE_BEHIND = re.compile(
    r"(?:\s[\w’'-]+){0,5}?(?:\s\(|,\sor\s|,\s|\s[–—-]\s(?:or\s)?)(?:just\s|only\s|some\s)?"
)
_CLOSED = re.compile(r"\s?(?:[,).;–—]|\s[–—-]|\Z|in\sall\b|of\sthem[,).;–—]|(?:people|altogether)[,).;–—])")
_OF_THE_WHOLE = re.compile(r"\sof\s(?:the\s(?:total|whole|lot|number)|them|those|all)\b")
# "27 of its 36 beds …, the ward is 75% full"
_OF_A_STATE = re.compile(r"\s(?:full|occupied|empty|vacant|booked|staffed|completed?|finished|sold\sout)\b")
_FIGURE_OF_ITS_OWN = re.compile(r"\s(?:of|among|in|by|for)\s")


def shares_in(text: str, figures: Sequence[Quantity], begin: int, end: int) -> list[PartOfWhole]:
    """Every share of one sentence, text[begin:end], that stands beside its part and its whole."""
    found: list[PartOfWhole] = []
    for place in range(len(figures) - 2):
        one, two, three = figures[place : place + 3]
        made = (
            _part_whole_share(text, one, two, three)
            or _share_part_whole(text, one, two, three)
            or _share_whole_part(text, one, two, three)
            or _part_share_whole(text, one, two, three)
        )
        if made:
            found.append(made)
    return found


def part_and_whole(text: str, figures: Sequence[Quantity], begin: int) -> tuple[Quantity, Quantity] | None:
    """ "Of the 1,288 teachers …, 412 had left", "412 of the 1,288 had left": the only two plain figures of"
    " a sentence."""
    plain = [one for one in figures if _is_plain(one)]
    if len(plain) != 2 or not _comparable(plain[0], plain[1]):
        return None
    one, two = plain
    if (
        _OF_THE.search(text[max(begin, one.start - 40) : one.start])
        and two.value < one.value
        and two.start - one.end < 140
    ):
        return two, one
    if _OF.fullmatch(text[one.end : two.start]) and one.value < two.value:
        return one, two
    return None


def is_share(one: Quantity) -> bool:
    return (one.unit == "%" or (one.fraction and 0 < one.value < 1)) and not one.ordinal


def _is_plain(one: Quantity) -> bool:
    return not (
        one.fraction
        or one.ordinal
        or one.ranged
        or one.per
        or one.unit in {"%", "pp", "year", "month", "day", "week", "hour"}
    )


def _comparable(one: Quantity, other: Quantity) -> bool:
    days = not one.unit and other.unit in _DAYS and not other.per  # "18 of the month's 30 days"
    return _is_plain(one) and (days or (_is_plain(other) and one.unit == other.unit))


_DAYS = frozenset({"year", "month", "week", "day", "hour"})


def _part_whole_share(text: str, part: Quantity, whole: Quantity, share: Quantity) -> PartOfWhole | None:
    """ "412 of the 1,288 teachers, or 32%" and "Of the 1,288, 412 (32%) left"."""
    if not is_share(share) or not _comparable(part, whole):
        return None
    start = part.start
    gap = text[part.end : whole.start]
    if part.value > whole.value:
        lead = _OF_THE.search(text[max(0, part.start - 40) : part.start])
        if not lead or len(gap) > 110 or re.search(r"[.;:]\s", gap):
            return None
        part, whole = whole, part
    elif not _OF.fullmatch(gap):
        return None
    last = max(part.end, whole.end)
    gap = text[last : share.start]
    if (
        _OF_A_STATE.match(text, share.end)
        and len(gap) < 60
        and not re.search(r"[.;:]|\b(?:but|while)\b", gap)
    ):
        return PartOfWhole(part, whole, share, start, last, share.start, share.end)
    if gap.endswith(", ") and text[share.end : share.end + 1] in {",", "."} and len(gap.split()) <= 3:
        return PartOfWhole(part, whole, share, start, last, share.start, share.end)
    of_it = _OF_THE_WHOLE.match(text, share.end) and gap.endswith(", ") and "." not in gap
    if not of_it and not (_ASIDE.fullmatch(gap) and _ends_aside(text, share, gap)):
        return None
    return PartOfWhole(part, whole, share, start, last, share.start, share.end)


def _share_part_whole(text: str, share: Quantity, part: Quantity, whole: Quantity) -> PartOfWhole | None:
    """ "32% (412 of 1,288)", "a third, or 412 of the 1,288,"."""
    if not is_share(share) or not _comparable(part, whole) or part.value > whole.value:
        return None
    if not _ASIDE_BEHIND.fullmatch(text[share.end : part.start]) or not _OF.fullmatch(
        text[part.end : whole.start]
    ):
        return None
    return PartOfWhole(part, whole, share, part.start, whole.end, share.start, share.end)


def _share_whole_part(text: str, share: Quantity, whole: Quantity, part: Quantity) -> PartOfWhole | None:
    """ "a third of the 1,288 teachers, 412, had left", "15% of the £2m, or £300,000"."""
    if not is_share(share) or not _comparable(part, whole) or part.value > whole.value:
        return None
    if not _SHARE_OF.fullmatch(text[share.end : whole.start]):
        return None
    gap = text[whole.end : part.start]
    if (
        not _ASIDE_BEHIND.fullmatch(gap)
        or not _CLOSED.match(text, part.end)
        or part.noun not in {"", "people", whole.noun}
    ):
        return None
    return PartOfWhole(part, whole, share, part.start, part.end, share.start, whole.end)


def _part_share_whole(text: str, part: Quantity, share: Quantity, whole: Quantity) -> PartOfWhole | None:
    """ "412, or 32% of the 1,288, had left"; "412 (32% of the 1,288)"."""
    if not is_share(share) or not _comparable(part, whole) or part.value > whole.value:
        return None
    gap = text[part.end : share.start]
    beside = _ASIDE.fullmatch(gap) or re.fullmatch(r"(?:\s[\w’'-]+){0,4}?,\s(?:just\s|only\s|barely\s)?", gap)
    if not beside or not _SHARE_OF.fullmatch(text[share.end : whole.start]):
        return None
    return PartOfWhole(part, whole, share, part.start, part.end, share.start, whole.end)


def _ends_aside(text: str, share: Quantity, gap: str) -> bool:
    """The share is not said of something else: "(32% of women)"."""
    after = text[share.end : share.end + 12]
    if "(" in gap:
        return after.startswith(")")
    return not _FIGURE_OF_ITS_OWN.match(after) or after.startswith((" of the tot", " of the tim"))


def comes_out(one: PartOfWhole) -> bool | None:
    """Is the part, divided by the whole, the share? None where it cannot be told."""
    actual = ratio(_narrowed(one.part), _narrowed(one.whole))
    if actual is None:
        return None
    return share_bounds(one.share).meets(actual)


def _narrowed(one: Quantity) -> Quantity:
    """Who divides two figures has them more exactly than "£2m"; half of the rounding is allowed for."""
    if one.hedge != EXACT or not one.step:
        return one
    return replace(one, low=one.value - one.step / 4, high=one.value + one.step / 4)


def share_bounds(share: Quantity) -> Bounds:
    """A share as bounds between 0 and 1; one more step of its last digit is forgiven (truncated, not"
    " rounded)."""
    scale = Fraction(1, 100) if share.unit == "%" else Fraction(1)
    slack = share.step / 2 if share.hedge == EXACT and share.unit == "%" else Fraction(0)
    return Bounds(
        None if share.low is None else (share.low - slack) * scale,
        None if share.high is None else (share.high + slack) * scale,
    )


def says_that_is(text: str, begin: int, share: Quantity) -> bool:
    """A sentence from `begin` on that says of the one before it what it comes to: "That is 42%"."""
    lead = text[begin : share.start].casefold()
    return len(lead) < 30 and lead.startswith(_THAT_IS)


_THAT_IS = ("that is ", "that’s ", "that's ", "this is ", "that was ", "that makes ", "or ", "the share is ")
