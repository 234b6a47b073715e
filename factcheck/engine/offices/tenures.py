"""Phrases that say in so many words that somebody was in office at a date.

"Under President Aldane in 1997", "in 2003, when Dorn was prime minister", "as home secretary in 2018, Ruth
Aldane …", "the Aldane government closed the line in 1993", "a visit by President Aldane in 1998". A title
alone may be today's courtesy; these may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import DateExpr
from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from .people import NAME, TITLE, clean_name

_TITLED = (
    r"(?:the\s)?(?:then[\s-])?(?P<where>(?:[A-Z][\w.’'-]*\s){0,2}?)"
    rf"(?P<title>(?i:{TITLE}))\s(?P<name>{NAME})"
)
_BARE = rf"(?P<name>{NAME})"
_RULE = (
    r"(?:government|administration|cabinet|presidency|premiership|chancellorship|mayoralty|papacy|"
    r"White\sHouse)"
)
_IN_OFFICE = (
    rf"(?:(?:still\s|also\s|already\s|then\s)?(?:the\s|its\s|their\s)?(?:[A-Z][\w’'-]*\s)?(?P<title>(?i:{TITLE}))(?!-)|(?:still\s)?in\s(?:power|office|charge|"
    r"Downing\sStreet|No\.?\s10|Number\s10|the\sWhite\sHouse|the\s[ÉE]lys[ée]e))"
)
# What may stand between the phrase and its date on either side: nothing that opens another clause.
_PATTERNS = {
    "under": re.compile(rf"\b(?:[Uu]nder|[Bb]y\sorder\sof|in\sthe\s(?:days|time|reign)\sof)\s(?:{_TITLED})"),
    "rule": re.compile(
        rf"\b(?:[Uu]nder|[Dd]uring|[Ii]n|[Bb]y|[Ff]rom)\s(?P<phrase>(?:the\s)?{_BARE}(?:[’']s?)?\s(?:first\s|second\s|last\s)?(?P<rule>{_RULE}))\b"
    ),
    "ruling": re.compile(rf"(?P<phrase>(?:\b[Tt]he\s)?{_BARE}(?:[’']s?)?\s(?P<rule>{_RULE}))"
        r"(?=\s[a-z]+(?:ed|t|d|ew|an|ut|ook|old|ave|aid|ote|ade|ent)\s)"
    ),
    "bare": re.compile(r"\b[Uu]nder\s(?P<name>[A-Z][\w’'.-]+\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+)"),
    "was when": re.compile(
        rf"{_BARE}\swas\s{_IN_OFFICE}(?=\s(?:when|as|while)\s(?:the|its|his|her|their|she|he|it|they|work)\b)"
    ),
    "when": re.compile(rf"\b(?:when|while|as)\s{_BARE}\s(?:was|were)\s{_IN_OFFICE}"),
    "when titled": re.compile(
        rf"\b(?:when|while)\s{_TITLED}\swas\s(?:still\s)?in\s(?:power|office|charge|Downing\sStreet|the\sWhite\sHouse)"
    ),
    "who": re.compile(rf"(?P<phrase>{_BARE},\swho\swas\s{_IN_OFFICE.replace('?P<title>', '?P<title>')})"),
    "as": re.compile(
        rf"\b[Aa]s\s(?:the\s|its\s|their\s|his\s|her\s)?(?:[A-Z][\w’'-]*\s)?(?P<title>(?i:{TITLE}))(?:\s(?:in|during|of)\s[^,.;]{{1,30}})?,\s{_BARE}"
    ),
    "by": re.compile(
        rf"\b(?:visits?|tour|trip|meeting|talks|summit)\s(?:by|from|with|of|signed\sby)\s{_TITLED}"
    ),
    "visit": re.compile(
        rf"{_TITLED}[’']s\s(?:state\s|official\s|first\s|last\s)?(?:visit|tour|trip)\b"
    ),
    "with": re.compile(
        rf"\bwith\s{_TITLED}(?=\s(?:looking\son|in\sattendance|present|at\s(?:his|her|the)|in\sthe\sfront|watching|smiling|beside))"
    ),
    "shows": re.compile(rf"\b(?:shows?|showing|pictured?|depicts?)\s{_TITLED}"
        r"(?!\s(?:was|is|had|did|knew|would|[a-z]+ed)\b)"
    ),
}  # fmt: skip
_RULES = {
    "presidency": "president", "white house": "president", "premiership": "prime minister",
    "chancellorship": "chancellor", "mayoralty": "mayor", "papacy": "pope",
}  # fmt: skip
_SECOND_CLAUSE = re.compile(
    r"[;:—–()“”\"]|\b(?:when|who|which|that|before|after|since|until|till|but|and|while|where|than|from|to|by|later)\b"
)
_BRIDGE = re.compile(r"[\s,]*(?:early\s|late\s)?(?:in|on|of|during|back\sin)?[\s,]*(?:the\s)?\Z")


@dataclass(frozen=True, slots=True)
class Tenure:
    """text[start:end] of a block says that `name` held `title` ("" for the head of a
    government) at `date`. `bare`: "under Ruth Aldane", who may have led something else before.
    """

    block: int
    sentence: int
    start: int
    end: int
    title: str
    where: str
    name: str
    date: DateExpr
    bare: bool = False

    @property
    def surname(self) -> str:
        return folded(self.name).split()[-1]


def tenures_of(reading: Reading) -> list[Tenure]:
    """Every dated phrase of the kind in running text, outside quotation marks, in reading order."""
    found: list[Tenure] = []
    for block, sentence in reading.sentences():
        dates = [expr for expr in sentence.dates if _is_fit(block, sentence, expr)]
        if dates and not sentence.is_question:
            found.extend(_in_sentence(block, sentence, dates))
    return found


def _is_fit(block: BlockReading, sentence: Sentence, expr: DateExpr) -> bool:
    if not expr.when.known or expr.when.granularity in {"decade", "century"}:
        return False
    if expr.pattern in {"now", "ago", "years"} or block.in_quotes(expr.start, expr.end):
        return False
    before = block.text[max(sentence.start, expr.start - 24) : expr.start]
    return not re.search(
        r"\b(?:since|until|till|by|before|after|than|as\sof|born|to|between|from|aged|class\sof)\s(?:the\s)?(?:\w+\s)?\Z",
        before,
        re.IGNORECASE,
    ) or bool(re.search(r"\bdates?\sfrom\s\Z", before))


def _in_sentence(block: BlockReading, sentence: Sentence, dates: list[DateExpr]) -> Iterator[Tenure]:
    for kind, pattern in _PATTERNS.items():
        for match in sentence.matches(pattern):
            groups = match.groupdict()
            name = clean_name(groups["name"])
            whole = "phrase" if groups.get("phrase") else 0
            start, end = sentence.start + match.start(whole), sentence.start + match.end(whole)
            expr = _date_of(block.text, sentence, kind, (start, end), dates)
            if not name or expr is None or block.in_quotes(start, end):
                continue
            title = groups.get("title") or _RULES.get(folded(groups.get("rule") or ""), "")
            yield Tenure(
                block.index,
                sentence.index,
                start,
                end,
                folded(title).replace("-", " "),
                folded(groups.get("where") or ""),
                name,
                expr,
                kind == "bare",
            )


def _date_of(
    text: str, sentence: Sentence, kind: str, span: tuple[int, int], dates: list[DateExpr]
) -> DateExpr | None:
    """The date of the phrase's own clause, nearest first."""
    start, end = span
    ranked = sorted(dates, key=lambda expr: expr.start - end if expr.start >= end else start - expr.end)
    for expr in ranked:
        if start <= expr.start and expr.end <= end:
            return expr
        gap = text[end : expr.start] if expr.start >= end else text[expr.end : start]
        if kind == "rule" and expr.end <= start and gap.strip() == "by":
            gap = " "  # "approved in 1982 by the Aldane government"
        if kind in {"when", "when titled", "who"}:
            if _BRIDGE.fullmatch(gap) or (gap.strip() == "," and expr.end <= start):
                return expr
        elif (kind == "was when" and expr.start >= end and _WHEN_ACTS.fullmatch(gap)) or (
            kind != "was when"
            and len(gap) <= 60
            and not _SECOND_CLAUSE.search(gap)
            and _dated_with(sentence, kind, span, expr)
        ):
            return expr
    return None


_WHEN_ACTS = re.compile(
    r"\s(?:when|as|while)(?:\s[^\s,.;:()“”]{1,20}){2,9}?\s(?:in|on)\s(?:the\s)?(?:\w+\sof\s)?"
)
# Verbs with a tense between phrase and date: the phrase's own where it is a subject or the date opens the
# sentence.
_ALLOWED = {
    "under": 1,
    "bare": 1,
    "rule": 1,
    "ruling": 1,
    "as": 1,
    "by": 0,
    "visit": 0,
    "with": 1,
    "shows": 1,
}


def _dated_with(sentence: Sentence, kind: str, span: tuple[int, int], expr: DateExpr) -> bool:
    """Do phrase and date belong to one verb? "In 2019 a school built under President Aldane was
    closed" has two.
    """
    low, high = (span[1], expr.start) if expr.start >= span[1] else (expr.end, span[0])
    verbs = [
        token
        for token in sentence.tokens
        if low <= token.start
        and token.end <= high
        and token.tag in _TENSED
        and token.lemma not in {"be", "have"}
    ]
    if len(verbs) > _ALLOWED[kind]:
        return False
    if kind not in {"under", "bare", "rule"}:
        return True
    if expr.start >= span[1]:
        return _follows(sentence, span, expr, verbs)
    if not verbs:
        return True
    beside = not any(verbs[0].end <= token.start and token.end < span[0] - 1 for token in sentence.tokens)
    helped = sentence.tokens[max(0, verbs[0].index - 2) : verbs[0].index]
    return beside and (verbs[0].tag == "VBD" or any(token.pos == "AUX" for token in helped))


def _follows(sentence: Sentence, span: tuple[int, int], expr: DateExpr, verbs: list[Token]) -> bool:
    """ "built under President Aldane in 1997", "Under President Aldane the mill closed in 1997"."""
    gap = [token for token in sentence.tokens if span[1] <= token.start and token.end <= expr.start]
    if not any(token.tag in _TENSED for token in gap):
        return True
    opens = span[0] - sentence.start < 3
    return (
        opens
        and len(verbs) == 1
        and verbs[0].tag == "VBD"
        and not any(token.text == "," for token in gap[1:])
    )


_TENSED = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
