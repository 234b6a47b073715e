"""Particulars: what a date, a price, a weight, an age limit of a text is said to be of.

Boxes, captions and answers repeat the particulars of a story: when the list closes, what a ticket costs, how
much the winner weighed. Each is read here as a value with a role ("apply by", "price", "weight") and with the
words around it, so that the same particular can be found again in other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from ..dates import DateExpr, disjoint
from ..quantities import AT_LEAST, AT_MOST, Quantity, is_money
from ..quantities.units import UNITS
from ..reading import BlockReading, Sentence
from ..tables.tabulated import stem
from ..vocabulary.words import words

APPLY_BY, RUNS_UNTIL, OPENS, APPLY_FROM = "apply by", "runs until", "opens", "apply from"
PRICE, FINE, GRANT, AGE, WEIGHT, LASTS = "price", "fine", "grant", "age limit", "weight", "lasts"
HEIGHT, DEPTH, WIDTH, LENGTH = "height", "depth", "width", "length"
MANY, OTHER = "how many", ""

_END = re.compile(
    r"\b(?:deadline|closing\sdate|clos(?:es?|ed|ing)|cut-off|last\s(?:day|date|chance)|until|till|by"
    r"|no\slater\sthan|before"
    r"|expires?|ends?|ending|runs?\sto|up\sto)\b",
    re.IGNORECASE,
)
_START = re.compile(
    r"\b(?:from|opens?|opened|opening|starts?|started|begins?|began|beginning|launch(?:es|ed)?"
    r"|in(?:to)?\sforce|takes?\seffect"
    r"|kicks?\soff|on\ssale|as\sof|goes\slive)\b",
    re.IGNORECASE,
)
_APPLY = re.compile(
    r"\b(?:appl(?:y|ies|ied|ications?|icants?|ying)|forms?|entr(?:y|ies)|enter|submit\w*|submissions?"
    r"|regist\w+|claims?|nominat\w+|book(?:ings?)?"
    r"|enrol\w*|sign\sup|bids?|tenders?|closing\sdate|deadline|respon\w+|consultation|send\sin|return(?:ed)?"
    r"|post(?:ed)?)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"\b(?:how\slong\s(?:is\sthere|do|have|can)|when\s(?:is|are)\sthe\s(?:deadline|closing)|by\swhen"
    r"|until\swhen|when\smust|when\sdo(?:es)?\s.{0,40}\b(?:close|end)"
    r"|what\sis\sthe\s(?:deadline|closing|cut-off|last)|too\slate)\b",
    re.IGNORECASE,
)
_WHEN_BEGINS = re.compile(
    r"\b(?:when|what\sdate|from\swhen|what\stime)\b.{0,40}"
    r"\b(?:start|begin|open|come\sin|take\seffect|launch|change|apply|be\sin\sforce)",
    re.IGNORECASE,
)
# A change announced for a day: "bills will come down in January".
_TO_CHANGE = re.compile(
    r"\b(?:will|is\sto|are\sto|set\sto|due\sto)\s(?:be\s)?"
    r"(?:come\s(?:down|in)|go\s(?:up|down)|rise|fall|drop|change|increase|be|introduced|banned|charged"
    r"|raised|cut|lowered|switch|reopen|restart|resume|become|abolished|scrapped)\b"
    r"[^.;,]{0,40}\s(?:in|on|from)\s\Z",
    re.IGNORECASE,
)
_MONEY_ROLES = (
    (FINE, re.compile(r"\b(?:fines?|fined|penalt\w+|surcharge)\b", re.IGNORECASE)),
    (
        GRANT,
        re.compile(
            r"\b(?:grants?|bursar\w+|prizes?|awards?|subsid\w+|compensation|rewards?|vouchers?|payments?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        PRICE,
        re.compile(
            r"\b(?:costs?|prices?|priced|fees?|charges?|charged|pay|pays|paid|tickets?|fares?|admission|entry|sells?\sfor|how\smuch|rents?)\b",
            re.I,
        ),
    ),
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|scales|heav\w+|weights?)\b|\A\W*(?:At\s)", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:age[ds]?|how\sold|old\senough|minimum\sage|age\slimit|under|over|at\sleast|older|younger"
    r"|turn(?:ed)?|who\scan|who\smay|children|anyone)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:how\slong|lasts?|lasted|takes?|took|runs?\sfor|duration|within|wait|for|after|over)\b",
    re.IGNORECASE,
)
_EMPTY = words("""
    be have do will can may must should would could that this these those there their they them with
    from into what when where which who whom whose how much many long more most than then just only also
    very about some each every people person year time date day week month number cost price costs take
    takes make come goes need get give want know first last next apply until before after open close
    start begin launch run over under least aged anyone everybody everyone stay again
    daughter child children mother father husband wife doe does did thi ha wa
""")
# Words that in such texts mean one thing; the first stands for all.
_GROUPS = """
apply application applicant form entry|ticket admission entrance|pupil student|boiler heating
scheme programme program|course class lesson|exhibition show display|bike bicycle cycle
dose injection jab shot do|phone telephone ring|fee charge
grant subsidy|house home property|shop store|firm company|winner champion|film movie
"""
_SAME = {
    word: group.split()[0]
    for line in _GROUPS.strip().splitlines()
    for group in line.split("|")
    for word in group.split()
}
_DIMENSIONS = {name: unit.dimension for name, unit in UNITS.items()}


@dataclass(frozen=True, slots=True)
class Particular:
    """A value at text[start:end] of a block; `about` are the words around it.

    `kind` is "date", "money …", "number …" or a dimension; `when` is given for a date, `said` for a quantity.
    """

    block: int
    sentence: int
    start: int
    end: int
    kind: str
    role: str
    about: frozenset[str]
    when: DateExpr | None = None
    said: Quantity | None = None

    def agrees(self, other: Particular) -> bool:
        """May both values be one?"""
        if self.when and other.when:
            return not disjoint(self.when.when, other.when.when) or _same_day(self.when, other.when)
        assert self.said
        assert other.said
        if self.role == AGE or (
            self.said.hedge == other.said.hedge and self.said.hedge in {AT_LEAST, AT_MOST}
        ):
            return self.said.value == other.said.value or _converted(self.said, other.said)  # "up to" twice
        if _converted(self.said, other.said):
            return True
        slip = self.said.value != other.said.value and self._written() == other._written()
        return self.said.agrees_with(other.said) and not slip

    def _written(self) -> list[str]:
        """The digits by size: "no more than 530" allows 350, but is more likely a slip for it."""
        assert self.said
        return sorted(str(self.said.value).rstrip("0"))

    def digits(self, text: str) -> list[str]:
        return sorted(re.findall(r"\d", text[self.start : self.end]))


def _same_day(one: DateExpr, other: DateExpr) -> bool:
    """Of one month, and one day where both have one, where a year is left out: it may be meant otherwise."""
    first, second = one.when.start, other.when.start
    if first is None or second is None or first.month != second.month:
        return False
    return "day" not in {one.when.granularity} & {other.when.granularity} or first.day == second.day


def _converted(one: Quantity, other: Quantity) -> bool:
    """Of different units of one dimension: nothing is said here about whether they agree."""
    return one.unit != other.unit and not {one.unit, other.unit} <= {"", "year"}


def particulars_of(
    block: BlockReading, sentence: Sentence, quantities: list[Quantity], asked: str = ""
) -> list[Particular]:
    """The dates and measures of one sentence; `asked` is the question it answers."""
    about = sentence.kept("topics", partial(topics, sentence.text)) | topics(asked)
    found = []
    for expr in sentence.dates:
        role = _role_of_date(block.text, sentence, expr, asked)
        if (
            role
            and expr.when.known
            and expr.when.granularity in {"day", "month"}
            and expr.pattern not in {"duration", "ago", "now"}
        ):
            found.append(
                Particular(block.index, sentence.index, expr.start, expr.end, "date", role, about, when=expr)
            )
    for one in quantities:
        kind, role = _role_of_quantity(block.text, sentence, one, asked)
        if kind:
            found.append(
                Particular(block.index, sentence.index, one.start, one.end, kind, role, about, said=one)
            )
    return found


def one_word(lemma: str) -> str:
    """A word for all that in such texts mean the same, cut to the length that is compared."""
    low = lemma.casefold()
    return _SAME.get(low, low)[:7]


def topics(text: str) -> frozenset[str]:
    """The words of a text that may say what a value is of, cut to one form."""
    found = set()
    for word in re.findall(r"[^\W\d_][\w’'-]*", text):
        if len(word) > 3 and (one := stem(word)) not in _EMPTY:
            found.add(_SAME.get(one, one)[:7])
    return frozenset(found)


def _role_of_date(text: str, sentence: Sentence, expr: DateExpr, asked: str) -> str:
    before = text[max(sentence.start, expr.start - 45) : expr.start]
    behind = text[expr.end : min(sentence.end, expr.end + 40)]
    applies = bool(_APPLY.search(f"{sentence.text} {asked}"))
    ends = [one.end() for one in _END.finditer(before)]
    starts = [one.end() for one in _START.finditer(before)]
    if not ends and not starts:
        after = re.match(r"\s(?:is|was|will\sbe)\s(?:the|a|your|their)\s", behind)
        ends = [1] if after and _END.search(behind) else []
        if not ends and _HOW_LONG.search(asked):
            ends = [1]
    if not ends and not starts and (_WHEN_BEGINS.search(asked) or _TO_CHANGE.search(before)):
        return OPENS
    if ends and max(ends) > max(starts, default=0):
        return APPLY_BY if applies or _HOW_LONG.search(asked) else RUNS_UNTIL
    if starts:
        return APPLY_FROM if applies else OPENS
    return ""


_COINS = words("cent penny pence pfennig øre")


def _role_of_quantity(text: str, sentence: Sentence, one: Quantity, asked: str) -> tuple[str, str]:
    """(kind, role) of a measure, or two empty words for what is none."""
    if one.ordinal or one.fraction or one.ranged:
        return "", ""
    per = "" if one.per in {"each", "head", "person", "ticket", "adult"} else one.per
    around = text[max(sentence.start, one.start - 60) : min(sentence.end, one.end + 45)] + " " + asked
    if one.noun in _COINS:
        role = next((role for role, pattern in _MONEY_ROLES if pattern.search(around)), PRICE)
        return f"money {one.noun}", role
    if is_money(one.unit):
        role = next((role for role, pattern in _MONEY_ROLES if pattern.search(around)), OTHER)
        return f"money {one.unit} {per}", role
    if (
        one.unit == "year"
        or one.per == "age"
        or (not one.unit and re.search(r"\b(?:how\sold|minimum\sage)\b", asked, re.I))
    ):
        return ("age", AGE) if _AGED.search(around) else ("", "")
    if not one.unit and re.match(
        r"\sor\s(?:over|older|above|under|younger)\b", text[one.number_end : one.number_end + 12]
    ):
        return "age", AGE
    if (
        not one.unit
        and not one.noun
        and re.search(r"\bage\b[^.;]{0,30}\s(?:is|was|of)\s\Z", text[max(0, one.start - 50) : one.start])
    ):
        return "age", AGE
    if not one.unit and re.search(
        r"\b(?:aged?|under|over)\s\Z", text[max(0, one.number_start - 6) : one.number_start]
    ):
        return "age", AGE
    dimension = _DIMENSIONS.get(one.unit, "")
    if dimension == "mass":
        return f"mass {one.per}", WEIGHT if _WEIGHED.search(around) else OTHER
    if dimension in {"time", "months"}:
        return (dimension, LASTS) if _LASTING.search(around) else ("", "")
    if dimension == "length":
        return f"length {one.per}", _way_measured(text, sentence, one)
    if one.unit == "%" or dimension:
        return f"{dimension or '%'} {one.per}", OTHER
    return _counted(one, asked)


_WAYS = (
    (HEIGHT, re.compile(r"\b(?:high|height|tall)\b", re.IGNORECASE)),
    (DEPTH, re.compile(r"\b(?:deep|depth)\b", re.IGNORECASE)),
    (WIDTH, re.compile(r"\b(?:wide|width|across)\b", re.IGNORECASE)),
    (LENGTH, re.compile(r"\b(?:long|length)\b", re.IGNORECASE)),
)


def _way_measured(text: str, sentence: Sentence, one: Quantity) -> str:
    """Height, depth, width or length, told by the nearest words on either side."""
    around = text[max(sentence.start, one.start - 20) : min(sentence.end, one.end + 16)]
    return next((role for role, pattern in _WAYS if pattern.search(around)), OTHER)


_HOW_MANY = re.compile(
    r"\bhow\smany\s(?:[\w-]+\s){0,2}?(?P<noun>[a-z]{3,}s|people|men|women|children|staff)\b", re.IGNORECASE
)


def _counted(one: Quantity, asked: str) -> tuple[str, str]:
    """A plain count; of an answer without a noun ("There are 240."), of what was asked for."""
    if one.per or one.value.denominator != 1 or one.value < 2:
        return "", ""
    if one.noun:
        return f"number {_thing(one.noun)}", MANY
    found = _HOW_MANY.search(asked)
    return (f"number {_thing(found.group('noun'))}", MANY) if found else ("", "")


def _thing(noun: str) -> str:
    plain = stem(noun)
    return _SAME.get(plain, plain)


def near(one: Particular, other: Particular) -> bool:
    """Of one order of magnitude, so that one may be a slip for the other."""
    if one.said is None or other.said is None:
        return True
    low, high = sorted((abs(one.said.value), abs(other.said.value)))
    return bool(low) and high / low <= Fraction(3)
