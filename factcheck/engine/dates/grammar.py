"""Which words of a text speak of time: one linear pass of plain patterns over a block.

A pattern says only what it saw; what day that is, is `resolve`'s business, which knows the publication date
and the sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..words import in_order

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
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        in_order("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen twenty
        """)
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "couple": 2}


def month_number(word: str) -> int:
    return _MONTH_NAMES[word.casefold().rstrip(".")]


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d{2}|21\d{2})"
_TO = r"(?:\s?[-–—]\s?|\s(?:and|to|until|till|or)\s)"
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Tt]he\s(?:end|start|beginning|middle)\sof)"
_END = r"(?![\w])(?!\.\d)"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_UNIT = r"(?:day|week|fortnight|month|year|decade)"
_COUNT = (
    r"(?:\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty"
    r"|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Aa]\scouple\sof)"
)
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|SPRING|SUMMER|AUTUMN|WINTER)"
_ERA = r"(?:\s?(?:BC|B\.C\.|BCE))"

# In order: an earlier pattern takes its words before a later one looks.
_PATTERNS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", rf"\b(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01]){_END}"),
        ("slashed", rf"\b(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<y>{_YEAR}){_END}"),
        (
            "dm_dm",
            (
                rf"\b(?P<d>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y1>{_YEAR}))?{_TO}(?P<d2>{_DAY})\s(?P<m2>{_MONTH})"
                rf"(?:,?\s(?:of\s)?(?P<y>{_YEAR}))?{_END}"
            ),
        ),
        (
            "md_md",
            (
                rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y1>{_YEAR}))?{_TO}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})"
                rf"(?!\d)(?:,?\s(?P<y>{_YEAR}))?{_END}"
            ),
        ),
        (
            "dm",
            (
                rf"(?<![\w$€£.])(?:{_WEEKDAY},?\s)?(?:(?P<d>{_DAY}){_TO})?(?:[Tt]he\s)?(?P<d2>{_DAY})(?:\sof)?\s(?P<m>{_MONTH})"
                rf"(?:(?:,\s|\s|,)(?:of\s|in\s)?(?P<y>{_YEAR}(?:{_ERA})?))?{_END}"
            ),
        ),
        (
            "md",
            (
                rf"\b(?:{_WEEKDAY},?\s)?(?P<m>{_MONTH})\s(?:the\s)?(?P<d2>{_DAY})(?!\d)(?:{_TO}(?P<d>{_DAY})(?!\d)(?!\s(?:percent|years)))?"
                rf"(?:(?:,\s|\s|,)(?P<y>{_YEAR}))?{_END}"
            ),
        ),
        (
            "my",
            (
                rf"(?<!\w)(?:(?P<p>{_PART})[-\s])?(?P<m>{_MONTH})(?:,\s|\s|\sof\s|/)(?P<y>{_YEAR}|\d{{3}}(?=\s?BC))"
                rf"(?P<bc>{_ERA})?{_END}"
            ),
        ),
        (
            "season",
            (
                rf"(?:\b[Tt]he\s)?(?:\b(?P<p>{_PART})[-\s](?:in\s)?(?:the\s)?)?\b(?P<s>{_SEASON})(?:\sterm)?(?:,\s|\s(?:of\s)?)"
                rf"(?P<y>{_YEAR}|\d{{3}}(?=\s?BC))(?P<bc>{_ERA})?{_END}"
            ),
        ),
        (
            "quarter",
            (
                rf"\b(?:[Tt]he\s)?(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]atter|1st|2nd|3rd|4th)"
                rf"[\s-](?P<u>quarter|half)\s(?:of\s)?(?P<y>{_YEAR}){_END}|\b(?P<q2>[QH][1-4])\s(?P<y2>{_YEAR}){_END}"
            ),
        ),
        (
            "century",
            (
                r"\b(?:[Tt]he\s)?(?:(?:early|mid|late|middle\sof\sthe)[-\s])?(?P<n>\d{1,2}(?:st|nd|rd|th)|"
                r"[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Tt]wenty-first|[Ss]eventeenth|[Ss]ixteenth)[-\s]"
                rf"[Cc]entury(?P<bc>{_ERA})?{_END}"
            ),
        ),
        (
            "decade",
            rf"(?:\b[Tt]he\s)?(?:\b(?:{_PART}|[Ll]ater|[Ee]arlier)[-\s](?:the\s)?)?\b(?P<y>1[0-9]\d0|20\d0)[’']?s{_END}",
        ),
        ("bc", rf"(?<![\w,.$€£-])(?P<y>\d{{1,4}}){_ERA}{_END}"),
        (
            "years",
            rf"(?<![\w$€£.,/-])(?P<y>{_YEAR})[-–—/](?P<y2>{_YEAR}|\d\d)(?![\w/-])(?!\.\d)",
        ),
        (
            "year",
            rf"(?<![\w$€£#./+-])(?<!\d,)(?:(?P<p>{_PART})[-\s])?(?P<y>{_YEAR})(?![\w%°/+])(?!,\d{{3}})(?!\.\d)(?!-\d)",
        ),
        (
            "ago",
            (
                rf"\b(?:(?:about|around|almost|nearly|just|more\sthan|less\sthan|over|some)\s)?(?P<n>{_COUNT})[-\s]"
                rf"(?P<u>{_UNIT})s?(?:\sand\sa\shalf)?\s(?P<how>ago|earlier|later|before|previously|afterwards?|hence|from\snow){_END}"
            ),
        ),
        (
            "relday",
            (
                rf"\b(?:[Tt]he\s)?(?P<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\snight|[Tt]his\s(?:morning|"
                rf"afternoon|evening)|day\sbefore\syesterday|day\safter\stomorrow){_END}"
            ),
        ),
        (
            "relunit",
            (
                rf"\b(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Ll]ater\s(?:this|that)|[Ee]arlier\s(?:this|that)|[Tt]he\s(?:following|"
                rf"previous|next|same|past|preceding|coming)|[Tt]hat|[Tt]hat\ssame)\s(?P<u>day|week|weekend|month|year|quarter|"
                rf"decade|spring|summer|autumn|fall|winter|morning|afternoon|evening|night){_END}"
            ),
        ),
        (
            "partof",
            (
                rf"\b[Tt]he\s(?P<e>end|start|beginning|middle|rest|turn)\sof\s(?P<how>the|last|this|next|that)\s"
                rf"(?P<u>day|week|month|year|decade|century|season|summer|winter|spring|autumn){_END}"
            ),
        ),
        (
            "weekday",
            (
                rf"\b(?:(?P<how>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\sfollowing|[Tt]he\sprevious|[Ee]arly|[Ll]ate)\s)?(?<!Black\s)"
                rf"(?<!Super\s)(?<!Bloody\s)(?<!Good\s)(?<!Easter\s)(?<!Ash\s)(?P<w>{_WEEKDAY})"
                rf"(?!\s(?:Times|Telegraph|Mirror|Post|Mail|Night|Herald|Star))(?:\s(?:morning|afternoon|evening|night))?{_END}"
            ),
        ),
        (
            "monthonly",
            (
                rf"(?<!\w)(?:(?P<p>{_PART}|[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he\sfollowing|[Tt]he\sprevious)[-\s])?(?P<m>{_MONTH})"
                rf"(?![\w]|\s?\d|[-’']\w*ing)"
            ),
        ),
        (
            "seasononly",
            rf"\b(?:[Tt]he\s|(?P<p>early|late|mid)[-\s])(?:(?:early|late|mid)[-\s])?(?P<s>{_SEASON}){_END}",
        ),
        (
            "duration",
            (
                rf"\b(?P<n>{_COUNT}|\d{{1,4}})[\s-](?P<u>day|week|month|year|decade)s?(?![-\s](?:old|ago|earlier|later|before|"
                rf"after|deal|plan))(?!\w)"
            ),
        ),
        (
            "now",
            r"\b(?P<w>[Nn]ow|[Cc]urrently|[Rr]ecently|[Ff]ormer|[Ff]ormerly|[Nn]owadays|[Aa]t\spresent){_END}".replace(
                "{_END}", _END
            ),
        ),
    )
)
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
    for name, pattern in _PATTERNS:
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
            match.group("s").casefold() == "fall" and text[match.end() :].startswith(" of ")
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
