"""When two names are so like each other that one may be a slip for the other.

The distance is optimal string alignment: letters added, dropped, changed, or two neighbours swapped.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA

from ..vocabulary.words import words
from .given_names import is_short_for

_ENDINGS = (
    "s",
    "es",
    "n",
    "ns",
    "an",
    "ian",
    "ish",
    "ese",
    "er",
    "ers",
    "ism",
    "ist",
    "y",
    "ed",
    "ing",
    "is",
    "ia",
    "ii",
    "iana",
    "ium",
    "ite",
)


def near_surnames(one: str, other: str, *, sure: bool) -> bool:
    """May one folded surname be the other misspelt? `sure`: a title or a first name shows both
    are surnames.
    """
    if one == other or min(len(one), len(other)) < (3 if sure else 4) or are_a_couple(one, other):
        return False
    shorter, longer = sorted((one, other), key=len)
    if not sure and is_inflected(shorter, longer):
        return False
    if _bare(one) == _bare(other):
        return True
    most = 2 if len(shorter) >= (5 if sure else 6) else 1
    apart = OSA.distance(one, other, score_cutoff=most)
    if apart > most:
        return False
    if apart == 2 and (one[0] != other[0] or (len(shorter) == 5 and one[:2] != other[:2])):
        return False
    if len(shorter) <= 4:
        return sure and one[0] == other[0]
    return sure or one[0] == other[0] or len(shorter) >= 7


def like_surnames(one: str, other: str) -> bool:
    """May two surnames behind one first name be one, heard wrongly: "Delacourt", "Delacroix"?"""
    halves = one.split("-"), other.split("-")
    if len(halves[0]) == len(halves[1]) == 2:  # "Asare-Mensa", "Ansah-Mensa"
        alike = [a == b for a, b in zip(*halves, strict=True)]
        return sum(alike) == 1 and one[0] == other[0]
    if min(len(one), len(other)) < 6 or one[:4] != other[:4] or are_a_couple(one, other):
        return False
    return abs(len(one) - len(other)) <= 2 and not is_inflected(*sorted((one, other), key=len))


_HIS_AND_HERS = (
    ("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"), ("sky", "skaya"), ("skiy", "skaya"), ("ov", "ova"),
    ("ev", "eva"), ("in", "ina"), ("as", "iene"), ("is", "iene"), ("os", "ou"), ("ak", "akova"), ("y", "a"),
    ("ek", "kova"), ("a", "ova"), ("", "ova"), ("sson", "sdottir"), ("son", "dottir"), ("ny", "na"),
)  # fmt: skip


def are_a_couple(one: str, other: str) -> bool:
    """ "Kowalski" and "Kowalska", "Orlov" and "Orlova": one family’s name, as he and as she bears it."""
    if one[:3] != other[:3]:
        return False
    return any(
        (a.endswith(his) and b == a[: len(a) - len(his)] + hers)
        for a, b in ((one, other), (other, one))
        for his, hers in _HIS_AND_HERS
    )


def _bare(name: str) -> str:
    """Without what the eye skips: "MacDonald" and "McDonald", "O'Neil" and "O'Neill"."""
    bare = name.replace("'", "").replace("-", "")
    return "mc" + bare[3:] if bare.startswith("mac") and len(bare) > 6 else bare


def is_inflected(shorter: str, longer: str) -> bool:
    """ "the Haralds", "Trumpian", "Dorbyers": the longer is made from the shorter."""
    return any(longer == shorter + ending for ending in _ENDINGS) or (
        any(longer == shorter[:-1] + ending for ending in ("ians", "ian", "an", "ish", "ese", "ies"))
        and len(shorter) > 4
    )


def near_first_names(one: str, other: str) -> bool:
    """May one folded first name stand for the other by mistake? Short forms and initials are no mistake."""
    if one == other or min(len(one), len(other)) < 3 or is_short_for(one, other) or alike_by_sex(one, other):
        return False
    apart = OSA.distance(one, other, score_cutoff=3)
    if min(len(one), len(other)) <= 4:
        return apart == 1 and (one[0] == other[0] or one[1:] == other[1:])
    if apart == 1 or one[:3] == other[:3]:
        return True
    return (apart <= 2 and one[0] == other[0]) or (
        apart <= 3 and one[:2] == other[:2] and min(len(one), len(other)) >= 7
    )


_HERS = ("a", "e", "ia", "ina", "ine", "ette", "elle", "ella", "le", "lle", "la", "ne", "nne", "ie", "y")
_PAIRS = frozenset(
    frozenset(pair.split("/"))
    for pair in words("""
        michael/michelle christopher/christine christopher/christina stephen/stephanie steven/stephanie
        andrew/andrea patrick/patricia frank/frances julian/julia adrian/adriana martin/martha harry/harriet
        philip/philippa jacob/jacqueline william/wilhelmina charles/charlotte charles/caroline louis/louise
        marc/marcia bernard/bernadette alan/alana aidan/aida dominic/dominique maurice/maureen emil/emily
        vincent/valentina kristian/kristin christian/christine christian/christina juan/juana
    """)
)


def alike_by_sex(one: str, other: str) -> bool:
    """ "Paul" and "Paula", "Michael" and "Michelle": a man’s name and a woman’s, borne by two people."""
    shorter, longer = sorted((one, other), key=len)
    return any(longer == shorter + ending for ending in _HERS) or frozenset((one, other)) in _PAIRS
