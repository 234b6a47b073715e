"""Another time: "had 300 members in 2020" and "has 350" are both true; so are last year's and this year's."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial

from ..dates import DateExpr, disjoint
from ..reading import Sentence, Token
from ..statement import Statement
from ..vocabulary.words import words

_PASSED = "year|season|quarter|decade|election|time|edition|summer|winter|autumn|spring|century"
_WORDS = re.compile(
    rf"\b(?P<then>(?:last|previous|prior|preceding)\s(?:{_PASSED})(?:[’']s)?"
    r"|(?:an?|one|two|three|four|five|six|ten|twenty|\d+|a\sfew|some)\s"
    r"(?:years?|months?|weeks?|decades?|hours?)\s(?:earlier|ago|before)"
    r"|at\sthe\stime|back\sthen|used\sto|formerly|previously|the\s(?:year|month|week)\sbefore"
    r"|at\s(?:its|their)\s(?:peak|height)|in\s(?:its|their)\sheyday|no\slonger|originally"
    r"|before\s(?:that|then|the\s(?:war|pandemic|crisis|fire|flood|storm|strike|merger|vote|election))"
    r"|in\sthe\s(?:19|20)?\d0s)\b"
    r"|\b(?P<lately>(?:last|previous)\s(?:month|week))\b"
    r"|\b(?P<ahead>next\s(?:year|month|week|season|spring|summer|autumn|winter)|by\s20\d\d|(?:years?|months?|weeks?|days?|yet)\sto\scome"
    r"|planned"
    r"|aims?\sto|in\sfuture)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:(?:an?|per|each|every)\s"
    r"(?:second|minute|hour|day|night|week|month|year|season|shift|match|game|head|household)"
    r"|daily|weekly|monthly|yearly|annually|apiece|each)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"(?:Each|Every)\s(?:day|night|week|month|year|season)\b|(?:Daily|Weekly|Annually),")
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present"}
_COUNTING = frozenset({"duration", "ago", "now"})
_BACK = words("the these those all both its their his her our each every none")


def applies(one: Statement, other: Statement) -> bool:
    """Are they said of different times: by their dates, or by words like "last year"?"""
    mine, theirs = _dates(one), _dates(other)
    if mine and theirs:
        if all(disjoint(each.when, every.when) for each in mine for every in theirs):
            return True
    elif mine or theirs:
        dated, bare = (one, other) if mine else (other, one)
        wide = any(expr.when.granularity not in {"day", "week"} for expr in (*mine, *theirs))
        new = _is_figure(bare) and not refers_back(bare)
        passed = (_tense(dated), _tense(bare)) == ("past", "present")
        lately = refers_back(bare) and all(expr.when.granularity == "month" for expr in (*mine, *theirs))
        if wide and (new or (passed and not lately)):
            return True
    said = one.kept("other times", _words) ^ other.kept("other times", _words)
    # a theft "of 16 coins last month": "the 19 coins" are still those
    return bool(said - {"lately"} if refers_back(one) or refers_back(other) else said)


def refers_back(statement: Statement) -> bool:
    """Does the number stand behind "the", "all", "its": of a thing brought in before?"""
    before = statement.before[-2:]
    near = (*before, *statement.tokens[:1])
    return any(token.text.casefold() in _BACK or token.tag == "POS" for token in near)


_SHORT = words("day week month")


def _start(expr: DateExpr) -> int:
    return expr.start


def _dates(statement: Statement) -> list[DateExpr]:
    """The dates of the statement's own stretch of the sentence."""
    begin, end = _stretch(statement)
    # "killed 14 on Monday", "the 17 dead were named on Tuesday": the day is that of another verb
    text = statement.block.text
    dates = statement.sentence.dates
    near = dates[bisect_left(dates, begin, key=_start) : bisect_left(dates, end, key=_start)]
    if not near:
        return []
    short = _SHORT if refers_back(statement) else frozenset()
    return [
        expr
        for expr in near
        if expr.when.known
        and expr.pattern not in _COUNTING
        and expr.when.granularity not in short
        and not text.endswith("since ", begin, expr.start)
    ]


def _is_figure(statement: Statement) -> bool:
    """A number with its noun, not a clause that holds one."""
    tokens = statement.tokens
    return len(tokens) <= 8 and any(token.tag == "CD" for token in tokens[:4])


def _words(statement: Statement) -> frozenset[str]:
    begin, end = _stretch(statement)
    text = statement.block.text
    found = {one.lastgroup or "" for one in _WORDS.finditer(text, begin, end)}
    per = _RATE.match(text, statement.end, end) or _EACH.match(text, statement.sentence.start)
    if per and _is_figure(statement):
        found.add("rate")
    return frozenset(found)


def _stretch(statement: Statement) -> tuple[int, int]:
    """From the last to the next semicolon, or 100 code points, around the statement."""
    sentence, text = statement.sentence, statement.block.text
    before = text.rfind(";", sentence.start, statement.start)
    after = text.find(";", statement.end, sentence.end)
    begin = before + 1 if before >= 0 else sentence.start
    end = after if after >= 0 else sentence.end
    return max(begin, statement.start - 100), min(end, statement.end + 80)


def _verbs(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens if token.tag in _TENSES]


def _tense(statement: Statement) -> str:
    """The tense of the nearest verb with one: past, present or ""."""
    verbs = statement.sentence.kept("verbs with a tense", partial(_verbs, statement.sentence))
    middle = (statement.start + statement.end) // 2
    nearest = min(verbs, key=lambda token: (abs(token.start - middle), token.start), default=None)
    return _TENSES[nearest.tag] if nearest else ""
