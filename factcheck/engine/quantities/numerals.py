"""Numerals: from digits, words, fractions and ordinals to exact values, wherever they stand in a text."""

from __future__ import annotations

import re
from fractions import Fraction

from ..vocabulary.words import in_order

_SMALL = {
    word: number
    for number, word in enumerate(
        in_order("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen
        """)
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(in_order("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
} | {"fourty": 40}
SCALES: dict[str, int] = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
          "lakh": 10**5, "crore": 10**7, "score": 20}  # fmt: skip
_ORDINAL_UNITS = {
    word: number
    for number, word in enumerate(
        in_order("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
            fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth
        """),
        start=1,
    )
}
_ORDINAL_TENS = {word[:-1] + "ieth": number for word, number in _TENS.items()} | {
    "hundredth": 100,
    "thousandth": 1000,
}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "fiftieth": 50,
    "hundredth": 100,
}  # fmt: skip
VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip


def _any(*tables: dict[str, int]) -> str:
    forms = {form for table in tables for form in table}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_CARDINAL = _any(_SMALL, _TENS)
_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_TINY = _any(_SMALL)
_DENOMINATOR = (
    r"ten|two|three|four|five|six|seven|eight|nine|twelve|twenty|fifty|hundred|a\shundred|one\shundred"
    r"|a\sthousand|\d{1,3}(?:,\d{3})*"
)
_GAP = "[,\u00a0\u202f\u2009]"
_FOLLOWS_FRACTION = (
    r"(?=\s(?:of|in|from|to|more|less|fewer|higher|lower|bigger|smaller|larger|cheaper|dearer|longer|shorter|"
    r"faster|slower|over|since|on|compared|were|was|is|are|have|has|had|said|say|says|at|as|between|during"
    r"|the|"
    r"did|do|went|came|by|for|after|when|while|and|or|but|this|last|that|off|again|within|with|who|not"
    r"|would|will|an?\b|"
    r"voted|live|lived|believe|believed|think|thought|wanted|want|backed|opposed|owned|own|up|down|down"
    r"|above|below|each|"
    r"against|across|among|through|under|its|their|his|her|our|what|came|chose|failed|died|left)\b|[^\w\s]"
    r"|\s[^\w\s]|\Z)"
)

# In order: what is longer, or reads more into the words, stands first.
NUMERAL = re.compile(
    # "one in ten", "three out of four", "4 in every 10"
    rf"(?<![\w.,])(?P<of_n>(?i:{_TINY})|\d{{1,2}}|(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    rf"|ninety))\s"
    rf"(?:(?i:in|out\sof)\s(?:(?i:every)\s)?|(?i:of\severy)\s)(?P<of_d>(?i:{_DENOMINATOR}))(?![\w%°]|,\d"
    rf"|\.\d|[\s-](?i:{_SCALE}|years?|days?|hours?|minutes?|weeks?|months?|seconds?)\b)"
    # "four bottles in five": the noun between, and nothing counted behind
    rf"|(?<![\w.,])(?P<of_n2>(?i:{_TINY}))\s(?:[a-z]{{3,}}s|people|men|women|children|(?<=[Oo]ne\s)[a-z]{{3,}})\s"
    rf"(?i:in|out\sof)\s(?:(?i:every)\s)?(?P<of_d2>(?i:{_TINY}|ten|twenty))\b{_FOLLOWS_FRACTION}"
    # "a third", "two-thirds", "nine tenths", "three quarters"
    rf"|(?<![\w-])(?P<fr_n>(?i:an?|one|two|three|four|five|six|seven|eight|nine))[\s-](?P<fr_d>(?i:half"
    rf"|halves|third|quarter|"
    rf"fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fifteenth|twentieth|fiftieth"
    rf"|hundredth)s?)\b{_FOLLOWS_FRACTION}"
    # "half a million", "half the seats", "half"
    rf"|(?<![\w-])(?<!\band\sa\s)(?P<half>(?i:half))(?:[\s-]an?\s(?P<half_of>(?i:{_SCALE}))\b|(?!\w"
    rf"|[\s-](?:time|past|term|hearted|brother|sister|"
    r"marathon|back|board|way|century|centuries|mast|light|price|empty|full|size|baked|day|hour|mile|dozen"
    r"|life|truth|measure)))"
    # digits
    rf"|(?P<digits>\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)"
    rf"|\d+)(?P<decimals>\.\d+)?(?P<vulgar>[{''.join(VULGAR)}])?(?P<th>(?:(?<=1)(?<!11)st|(?<=2)(?<!12)nd"
    rf"|(?<=3)(?<!13)rd|th)\b)?"
    rf"|(?P<alone>[{''.join(VULGAR)}])"
    # number words, a first "a" only before a scale; "and" only behind hundred or thousand
    rf"|(?<![\w-])(?P<words>(?:(?i:an?)[\s-](?=(?i:{_SCALE})\b))?(?i:{_CARDINAL}"
    rf"|{_SCALE})(?:[\s-](?i:{_CARDINAL}|{_SCALE})\b"
    rf"|(?:(?<=hundred)|(?<=thousand))\s(?i:and)\s(?!(?i:{_TINY})[\s-](?i:hundred|dozen"
    rf"|thousand\sand)\b)(?i:{_CARDINAL})\b)*)\b"
    rf"(?:-(?P<words_th>(?i:{_any(_ORDINAL_UNITS)}))\b)?"
    rf"|(?<![\w-])(?P<ordinal>(?i:{_any(_ORDINAL_UNITS, _ORDINAL_TENS)}))\b"
)
AND_A_PART = re.compile(
    r"[\s-]and[\s-](?:a|an|one|two|three)[\s-](?P<part>(?i:half|third|quarter|quarters|thirds|fifth|tenth))\b"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3} | {
    word: number for word, number in _SMALL.items() if number
}


def part_of(count: str, denominator: str) -> Fraction | None:
    """ "two", "thirds" → 2/3; None for what is no proper part."""
    name = denominator.casefold()
    below = _PARTS.get(name) or _PARTS.get(name.removesuffix("s"))
    above = _COUNTS.get(count.casefold(), 0)
    return Fraction(above, below) if below and 0 < above < below else None


def part_behind(match: re.Match[str]) -> Fraction:
    """ "… and a half", "… and three quarters" → the part."""
    said = re.split(r"[\s-]+", match.group().strip().casefold())
    return part_of(said[-2], said[-1]) or Fraction(0)


def whole_number(form: str) -> Fraction | None:
    """ "1,200" or "a hundred" or "twenty" → the value."""
    bare = re.sub(_GAP, "", form)
    return Fraction(int(bare)) if bare.isdecimal() else value_of_words(form)


def value_of_words(form: str) -> Fraction | None:
    """ "two hundred and five thousand" → 205000; None where the words are no one number ("five six")."""
    total, part, last = Fraction(0), Fraction(0), 10**15
    room = 10**15  # the next small number must be below this: "twenty five", but not "five twenty"
    for word in re.split(r"[\s-]+", form.casefold()):
        if word in {"a", "an", "and"}:
            continue
        if word in {"hundred", "dozen"}:
            part, room = (part or Fraction(1)) * SCALES[word], 100
        elif word in SCALES:
            if SCALES[word] >= last:
                return None
            total, part, last, room = (
                total + (part or Fraction(1)) * SCALES[word],
                Fraction(0),
                SCALES[word],
                10**15,
            )
        else:
            number = _SMALL.get(word, _TENS.get(word))
            if number is None or number >= room:
                return None
            part, room = part + number, 10 if number >= 20 else 0
    return total + part


def ordinal_value(form: str) -> Fraction:
    """ "third" → 3."""
    name = form.casefold()
    return Fraction(_ORDINAL_UNITS.get(name) or _ORDINAL_TENS.get(name) or 0)
