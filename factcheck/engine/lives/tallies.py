"""How long a thing has gone on, by a count of years or of times, and the year in which it began.

"Sang for the last time on Saturday, after 60 years. It was formed in 1955", "had been trading for 113 years",
"the 25th edition of the annual fair, first held in 2001", "a 400-year-old oak, planted in 1625". Counted
up to publication, and only where the text tells one beginning alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..dates import DateExpr
from ..dates.counts import COUNT, count_of, ordinal_of
from ..reading import BlockReading, Reading, Sentence, Token
from ..vocabulary.words import words
from .anniversaries import names_year

_LASTED, _TIMES = "years", "times"


@dataclass(frozen=True, slots=True)
class Start:
    """text[start:end] of a block: a thing (`noun` its lemma, "" for a pronoun) began in a year."""

    block: int
    start: int
    end: int
    year: int
    noun: str
    yearly: bool  # begun as something that comes every year


@dataclass(frozen=True, slots=True)
class Tally:
    """text[start:end]: the thing is in its `number`th year or edition (`slack` either way) in `year`."""

    block: int
    start: int
    end: int
    number: int
    year: int
    slack: int
    origin: Start

    @property
    def real(self) -> int:
        return self.year - self.origin.year


_BEGAN = re.compile(
    r"\b(?P<subject>[\w’-]+)?,?\s?(?:(?:that|which)\s)?(?:(?:was|were|has\sbeen|had\sbeen)\s)?(?:first\s)?"
    r"\b(?P<verb>founded|established|opened|built|planted|formed|launched|set\sup|"
    r"incorporated|started|begun|began|held|staged|run|"
    r"published|printed|broadcast|created|put\sup|erected|chartered|taken\splace|took\splace|"
    r"sown|commissioned)\b"
    r"(?P<every>\s(?:every|each)\s(?:single\s)?(?:year|spring|summer|autumn|fall|winter|May|"
    r"June|July|August|September))?"
    r"(?:(?:\s(?!and\b|but\b|when\b|until\b|who\b|which\b|to\b)[\w’'-]+){0,6}?,?\s(?:in|"
    r"since)\s(?:the\s)?|,?\s(?:back\s)?(?:in|since)\s|\s(?=\d))\Z",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(
    r"\b(?:(?:its|the|their|whose)\s(?:very\s)?first\s(?:[\w-]+\s)?(?:night|performance|"
    r"edition|issue|number|match|game|show|race|concert|"
    r"meeting|session|broadcast|customers?|guests?|pupils?|service|train|run|festival|fair|parade|contest)\b|"
    r"\b(?:dates?|dated|dating|goes|going|went)\s(?:back\s)?(?:from|to)|\bsince)"
    r"[^.;!?\d]{0,40}?\b(?:in\s|of\s|from\s|to\s|since\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)


def starts_of(reading: Reading) -> list[Start]:
    """Every beginning the text dates to a year, outside quotation marks."""
    found: list[Start] = []
    for block, sentence in reading.sentences():
        for expr in sentence.dates:
            if names_year(expr) and not block.in_quotes(expr.start, expr.end):
                one = _start(block, sentence, expr)
                if one is not None:
                    found.append(one)
    return found


def _start(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Start | None:
    floor = max(sentence.start, expr.start - 120)
    lead = block.text[floor : expr.start]
    verb, first = _BEGAN.search(lead), _FIRST_TIME.search(lead)
    if expr.when.start is None or not (verb or first):
        return None
    if verb is None or (first is not None and first.start() > verb.start()):
        assert first is not None
        at, noun, yearly = floor + first.start(), "", False
        word = first.group().split()[0].casefold()
        noun = "" if word in {"its", "their", "whose", "the"} else _subject(sentence, at)
    else:
        at, noun = floor + verb.start("verb"), _subject(sentence, floor + verb.start("verb"))
        yearly = verb.group("every") is not None or sentence.has(_YEARLY)
    return Start(block.index, at, expr.end, expr.when.start.year, noun, yearly)


_YEARLY = re.compile(
    r"\b(?:annual(?:ly)?|yearly|every\s(?:single\s)?year|each\syear|year\safter\syear)\b", re.IGNORECASE
)
_PERSON = "-"
_PRONOUNS = frozenset({"it", "they", "which", "that", "who"})


def _subject(sentence: Sentence, at: int) -> str:
    """The lemma of what began: "" for a pronoun, "-" for nothing that can be told."""
    verb = next((one for one in sentence.tokens if one.start >= at), None)
    for token in sentence.tokens:
        if verb is not None and token.head == verb.index and token.dep in {"dobj", "obj"}:
            return "" if token.pos == "PRON" else token.lemma  # "the Tamms opened it"
    for token in sentence.tokens:
        if verb is not None and token.head == verb.index and token.dep in {"nsubj", "nsubjpass"}:
            if token.lemma.casefold() in _PRONOUNS:
                before = [
                    one for one in sentence.tokens if one.end <= token.start and one.pos in {"NOUN", "PROPN"}
                ]
                relative = token.tag in {"WDT", "WP"} and before
                return before[-1].lemma if relative else ""
            return token.lemma
    before = [one for one in sentence.tokens if one.end <= at and one.pos in {"NOUN", "PROPN", "PRON"}]
    if not before:
        return ""
    return "" if before[-1].pos == "PRON" else before[-1].lemma


_GOING = (
    r"(?:trading|operating|running|going|serving|standing|publishing|printing|in\s(?:business|"
    r"operation|print|existence|production|"
    r"service|use)|open|around)"
)
_FOR_YEARS = re.compile(
    rf"\b(?:has|have|had|having|’s|'s)\s(?:now\s)?(?:been\s)?(?:{_GOING}|stood|lasted|existed|"
    rf"survived|traded|operated|run)"
    rf"(?:\s(?!for\b|and\b|but\b|since\b)[\w’'-]+){{0,4}}?\sfor\s(?P<n>{COUNT})\syears\b"
)
_AFTER_YEARS = re.compile(
    rf"\bafter\s(?P<n>{COUNT})\syears(?:\s(?:of\s(?:trading|business|operation|service|music|"
    rf"song|publication)|in\s(?:business|print)|"
    r"on\s(?:air|the\s[\w-]+)))?(?=[,.;:]|\sto\s)"
)
_ENDS = re.compile(
    r"\b(?:last\stime|final\s(?:time|edition|issue|concert|performance|show|night)|clos(?:es?|"
    r"ed|ing)|shut(?:s|ting)?|disband(?:s|ed)?|"
    r"fold(?:s|ed)?|ceas(?:es?|ed)|end(?:s|ed)?|wound\sup|bow(?:s|ed)?\sout|farewell|goodbye|"
    r"pull(?:s|ed)?\sdown\sits|no\smore)\b"
)
_OLD_THING = re.compile(
    rf"\b(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir)\s(?P<n>{COUNT})-year-old\s(?:[a-z-]+\s){{0,2}}?(?P<noun>[a-z]+)\b"
)
# What is built, planted, founded or launched, and may be so many years old.
_THINGS = words("""
    tree oak yew elm beech chestnut pine olive lime cedar vine orchard hedge building house church
    chapel cathedral abbey mosque synagogue temple bridge tunnel pier lighthouse mill factory brewery
    distillery warehouse pub inn tavern hotel theatre theater cinema library museum gallery school
    college university hospital station railway canal dam reservoir stadium ground pavilion pool bath
    prison barn farmhouse cottage castle palace tower hall manor monument statue clock organ bell ship
    boat ferry schooner lifeboat tram company firm business shop store bakery brand newspaper magazine
    paper club choir band orchestra festival fair race league society charity institution union market
    restaurant café cafe agency bank
""")
_NTH = (
    r"(?P<n>\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)-(?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth)|tenth|eleventh|twelfth|[a-z]+(?:teen|tie)th)"
)
_EDITION = re.compile(
    rf"\b(?:for\sthe\s{_NTH}\s(?:consecutive\s|successive\s)?(?:time|year)\b|(?:the|its|their|"
    rf"this\syear[’']s)\s"
    rf"{_NTH.replace('?P<n>', '?P<m>')}\s(?:annual\s(?P<what>[\w-]+)|edition|running|staging))"
)
_TURNS = re.compile(
    rf"\b(?P<v>turns|(?:is|are)\sturning|will\sturn)\s(?P<n>{COUNT})(?=\s(?:this|"
    rf"next)\s(?:year|month|week)|\s(?:on\s)?[A-Z]\w+day|[,.;])"
)
_IN_ITS = re.compile(rf"\b(?:is|are|now|still)\sin\s(?:its|their)\s{_NTH}\syear\b")
_COMES_ROUND = re.compile(
    r"\b(?:hold|holds|held|takes?\splace|took\splace|taking\splace|sets?\soff|opens?|opened|"
    r"returns?|returned|staged?|runs?|ran|starts?|"
    r"started|begins?|began|gets?\sunder\sway|comes?\sround|came\sround|back|goes\sahead|be\sheld)\b"
)
_FEAST = re.compile(
    rf"\b(?:marks?|marking|celebrat(?:es?|ing|ed)|reach(?:es|ed)|toasts?)\s(?:its|their|a|"
    rf"the)\s(?:(?P<j>(?:bi|ter)?cent(?:enary|ennial))"
    rf"|{_NTH}\s(?:anniversary|birthday))"
)
_MAY_TALLY = re.compile(
    r"\byears?\b|\b(?:time|edition|annual|running|staging|season|turn(?:s|ing)?)\b|"
    r"cent(?:enary|ennial)|anniversary|birthday"
)
_GAPS = re.compile(
    r"\b(?:cancel\w*|pandemic|covid\w*|miss(?:ed|ing)\s\w+\syears?|skipp\w+|postpon\w+|"
    r"suspend\w+|biennial|every\s(?:two|three|four|other)\s|"
    r"did\snot\stake\splace|not\sheld|(?:a|two|three)[\s-](?:year[\s-])?(?:break|gap|hiatus)|"
    r"reviv\w+|relaunch\w+|re-?open\w+|rebuil\w+|"
    r"interrupt\w+|apart\sfrom|except\s(?:for\s|in\s)?|wars?)\b",
    re.IGNORECASE,
)


def tallies_of(reading: Reading) -> Iterator[Tally]:
    """Every count of years or times whose one beginning the text dates, in reading order."""
    published = reading.document.published
    if published is None or reading.historical:
        return
    begun: list[Start] | None = None
    for block, sentence in reading.sentences():
        if sentence.is_question or not sentence.has(_MAY_TALLY):
            continue
        counts = list(_counts(block, sentence))
        if counts and begun is None:
            begun = starts_of(reading)
            interrupted = any(_GAPS.search(each.text) for each in reading.blocks)
        elsewhere = {one.when.start.year for one in sentence.dates if names_year(one) and one.when.start}
        for start, end, number, noun, how in counts:
            if interrupted and how == _TIMES:
                continue
            origin = _origin(reading, sentence, begun or [], noun, how)
            if origin is not None and elsewhere <= {origin.year, published.year}:
                yield _tally(block, (start, end), number, how, origin, published)


def _tally(
    block: BlockReading, span: tuple[int, int], number: int, how: str, origin: Start, published: date
) -> Tally:
    if how == _TIMES:
        return Tally(block.index, *span, number - 1, published.year, 0, origin)
    slack = 1 if number % 5 else 2 if number < 100 else number // 20
    return Tally(block.index, *span, number, published.year, slack, origin)


_Count = tuple[int, int, int, str, str]


def _counts(block: BlockReading, sentence: Sentence) -> Iterator[_Count]:
    """(start, end, number, noun, how) of every count in a sentence."""
    for match in sentence.matches(_FOR_YEARS):
        yield from _count(
            block, sentence, match, count_of(match.group("n")), _of_verb(sentence, match.start())
        )
    if sentence.has(_ENDS):
        for match in sentence.matches(_AFTER_YEARS):
            yield from _count(
                block, sentence, match, count_of(match.group("n")), _of_verb(sentence, match.start())
            )
    for match in sentence.matches(_OLD_THING):
        noun = match.group("noun") if match.group("noun") in _THINGS else _PERSON
        yield from _count(block, sentence, match, count_of(match.group("n")), noun)
    for match in sentence.matches(_FEAST):
        number = (
            {"c": 100, "b": 200, "t": 300}[match.group("j")[0].casefold()]
            if match.group("j")
            else ordinal_of(match.group("n"))
        )
        yield from _count(block, sentence, match, number, _of_verb(sentence, match.start()))
    for match in sentence.matches(_TURNS):
        number = count_of(match.group("n"))
        yield from _count(block, sentence, match, number, _of_verb(sentence, match.start("v")))
    for match in sentence.matches(_IN_ITS):
        number = ordinal_of(match.group("n"))
        noun = _of_verb(sentence, match.start())
        yield from _count(block, sentence, match, number - 1 if number else None, noun)
    for match in sentence.matches(_EDITION):
        if match.group("n") and not sentence.has(_COMES_ROUND):
            continue  # a side may win for the tenth time
        number = ordinal_of(match.group("n") or match.group("m"))
        noun = match.group("what") or _of_verb(sentence, match.start())
        yield from _count(block, sentence, match, number, noun, _TIMES)


def _count(
    block: BlockReading,
    sentence: Sentence,
    match: re.Match[str],
    number: int | None,
    noun: str,
    how: str = _LASTED,
) -> Iterator[_Count]:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    if number is not None and number > 4 and not block.in_quotes(start, end):
        yield start, end, number, noun, how


def _of_verb(sentence: Sentence, at: int) -> str:
    """The lemma of the sentence's subject: of the one nearest before a place (0: the first)."""
    subjects = [
        one
        for one in sentence.tokens
        if one.dep in {"nsubj", "nsubjpass"} and (at == 0 or one.end <= sentence.start + at)
    ]
    return _lemma_of(sentence, subjects[0] if at == 0 else subjects[-1]) if subjects else ""


def _lemma_of(sentence: Sentence, one: Token) -> str:
    """The lemma of a thing, "" for "it", and _PERSON for whoever has a name or a pronoun of persons."""
    if one.pos == "PRON":
        return "" if one.lemma.casefold() in _PRONOUNS - {"who"} else _PERSON
    named = one.pos == "PROPN" and not any(
        other.text.casefold() in {"the", "this", "its"}
        for other in sentence.tokens[max(0, one.index - 4) : one.index]
    )
    return _PERSON if named else one.lemma


def _origin(reading: Reading, sentence: Sentence, begun: list[Start], noun: str, how: str) -> Start | None:
    """The one beginning told in the text, if it is this thing's: of one noun, or one side a pronoun."""
    if noun == _PERSON:
        return None
    fit = [one for one in begun if how != _TIMES or one.yearly]
    if len({one.year for one in begun}) != 1 or not fit:
        return None
    one = fit[0]
    if noun and one.noun and noun.casefold() != one.noun.casefold():
        return one if how == _TIMES and _named_alike(reading, noun, one.noun) else None
    return one if noun or one.noun or how == _TIMES else None


def _named_alike(reading: Reading, noun: str, other: str) -> bool:
    """ "The half-marathon … The race": the text's own thing under another noun, where it stands first."""
    first = reading.blocks[0].text.casefold() if reading.blocks else ""
    return noun.casefold() in first or other.casefold() in first
