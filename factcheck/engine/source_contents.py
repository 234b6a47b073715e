"""What a written source is said to hold, wherever in the text it is taken up again.

"A booklet the trust brought out in 2016 … counts made in 2019, set out in that same booklet": the source is
issued in one sentence and leaned on in others, by its own noun or a near one ("the study", "its authors",
"page 3 of the report"). What it is said to find, list or describe cannot be later than it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .dates import EXPLICIT, DateExpr
from .reading import BlockReading, Reading, Sentence, Token
from .source_drawn_on import drawn_on
from .source_issued import FINITE, NEARLY_ALIKE, SOURCES, Issued, issued_in
from .sources import REPORT, SourceMention
from .syntax.phrases import left_edge
from .vocabulary.lexicon import FINDING_VERBS, FORECAST
from .vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Taken:
    """text[start:end] of `block` tells, as from `source`, of something dated later than it."""

    source: Issued
    block: int
    start: int
    end: int
    date: DateExpr


# ---- what is said to stand in it


def taken_from(reading: Reading, reports: list[SourceMention]) -> Iterator[Taken]:
    """Whatever a source is said to hold that is dated after it, one for each source."""
    issued = [one for block, sentence in reading.sentences() for one in issued_in(block, sentence)]
    issued = [*issued, *_reports(reports, issued)][:_MOST]
    for source in issued:
        block = reading.blocks[source.block]
        if block.in_quotes(source.start, source.end):
            continue
        found = next(_at_once(block, block.sentences[source.sentence], source), None)
        found = found or next(_further_down(reading, source, issued), None)
        found = found or next(_of_its_making(reading, source, issued), None)
        if found:
            yield found


_MOST = 12


def _of_its_making(reading: Reading, source: Issued, issued: list[Issued]) -> Iterator[Taken]:
    """What the text's one source was made from, or tells, where it is not named again."""
    today = reading.document.published
    for block, sentence in drawn_on(reading, source, issued):
        for one in _later_dates(block, sentence, source, sentence.start, sentence.end, None):
            told = _SPOKE.search(block.text, max(sentence.start, one.date.start - 50), one.date.start)
            if not told and (today is None or (one.date.when.start and one.date.when.start <= today)):
                yield one


# "its author said in 2018": the day of the words, not of what the source holds.
_SPOKE = re.compile(
    r"\b(?:said|told|admitted|explained|complained|argued|wrote|added|remarked|retired|died|left|moved|won|"
    r"sold|lost|read|praised|quoted|cited|translated|banned|adopted|withdrawn|approved|debated)\b[^,;:]{0,36}\Z"
)


def _reports(reports: list[SourceMention], issued: list[Issued]) -> list[Issued]:
    """The dated sources of running text that are not among the issued ones yet."""
    known = {(one.block, one.date.start) for one in issued}
    return [
        Issued(one.block, one.sentence, one.start, one.end, one.name.casefold(), one.date)
        for one in reports
        if one.form == REPORT and (one.block, one.date.start) not in known and one.name.casefold() in SOURCES
    ]


_ASKS = words("ask follow interview look test sample measure survey study poll question photograph")
_IN_WHICH = re.compile(r",?\s(?:in|for|of|by)\swhich\s|,?\s(?:whose|where)\s")


def _at_once(block: BlockReading, sentence: Sentence, source: Issued) -> Iterator[Taken]:
    """ "…, published in 2018, in which … in 2020", "…, which came out in 2009, she describes …"."""
    which = _IN_WHICH.match(block.text, source.end)
    verb = _telling(sentence, source)
    floor = which.end() if which else verb.end if verb is not None else None
    if floor is not None:
        yield from _later_dates(block, sentence, source, floor, sentence.end, None)


def _telling(sentence: Sentence, source: Issued) -> Token | None:
    """The verb that tells what the source found: the first one behind its date, or behind the comma that
    ends "which came out in 2022 and has not been revised since,".
    """
    behind = [one for one in sentence.tokens if one.start >= source.end]
    comma = next((one.index for one in behind[1:] if one.text == ","), len(sentence.tokens))
    for part in (behind, [one for one in behind if one.index > comma]):
        verb = next((one for one in part if one.tag in FINITE), None)
        if verb is not None and verb.lemma in FINDING_VERBS | _ASKS:
            return verb
    return next((one for one in behind if one.tag in FINITE and _is_second(sentence, one)), None)


def _is_second(sentence: Sentence, verb: Token) -> bool:
    """ "walked the slopes and found that": the second verb of one subject."""
    near = [one.text.casefold() for one in sentence.tokens[max(0, verb.index - 1) : verb.index + 2]]
    return verb.lemma in FINDING_VERBS and near[0] == "and" and near[-1] in {"that", "how"}


def _further_down(reading: Reading, source: Issued, issued: list[Issued]) -> Iterator[Taken]:
    for block in reading.blocks[source.block :]:
        if block.is_heading or block.block.kind in {"question", "quote", "label"}:
            continue
        for sentence in block.sentences:
            if (block.index, sentence.index) > (source.block, source.sentence) and sentence.dates:
                yield from _in_sentence(block, sentence, source, issued)


def _in_sentence(
    block: BlockReading, sentence: Sentence, source: Issued, issued: list[Issued]
) -> Iterator[Taken]:
    for noun in sentence.tokens:
        if _is_asked(sentence, noun) and source.noun in _ASKING and block.index - source.block <= 2:
            yield from _later_dates(block, sentence, source, sentence.start, sentence.end, None)
        if noun.pos not in {"NOUN", "PROPN", "PRON"} or not _takes_up(sentence, noun, source, issued):
            continue
        region = _region(sentence, noun)
        if region is not None:
            start, end, verb = region
            yield from _later_dates(block, sentence, source, start, end, verb)


_ASKING = words("survey poll questionnaire study")


def _is_asked(sentence: Sentence, token: Token) -> bool:
    """ "two in three of those asked", "most respondents": whoever the poll was taken of."""
    if token.lemma.casefold() in {"respondent", "interviewee"}:
        return True
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    asked = {"asked", "polled", "questioned", "surveyed", "interviewed"}
    return token.text.casefold() == "those" and bool(behind) and behind[0].text.casefold() in asked


_BACK = words("the that this those these its his her their same")
_NEW = words("new second latest later earlier first previous other another next updated revised third annual")
_MAKERS = words("author writer researcher compiler scientist engineer surveyor economist academic geographer")


_CHAPTERS = words("chapter appendix footnote foreword preface epilogue")
_BOUND = NEARLY_ALIKE[0] | NEARLY_ALIKE[1] | {""}


def _goes_on(sentence: Sentence, word: Token, source: Issued) -> bool:
    """ "It mentions …", right behind the sentence that dates the source."""
    if word.index or word.text != "It" or sentence.block != source.block:
        return False
    return word.dep == "nsubj" and sentence.index - source.sentence == 1


def _takes_up(sentence: Sentence, noun: Token, source: Issued, issued: list[Issued]) -> bool:
    """Is it "the report", "that same booklet", "its authors": the source again, and no other one?"""
    if noun.pos == "PRON":
        return _goes_on(sentence, noun, source)
    lemma = noun.lemma.casefold()
    front = {one.text.casefold() for one in sentence.tokens[left_edge(sentence, noun) : noun.index]}
    if not front & (_BACK if lemma not in _CHAPTERS else _BACK | {"a", "one"}) or front & _NEW:
        return False
    if lemma in _MAKERS or (lemma in _CHAPTERS and source.noun in _BOUND):
        return not any(one is not source for one in issued)
    if not _alike(lemma, source.noun):
        return False
    return not any(one is not source and _alike(lemma, one.noun) for one in issued)


def _alike(noun: str, other: str) -> bool:
    if noun == other or (not other and noun in SOURCES):
        return True
    return any(noun in family and other in family for family in NEARLY_ALIKE)


_PARTS = words("""
    chapter page table section map appendix foreword introduction figure finding author cover column paragraph
    index footnote margin caption preface epilogue annex back front part
""")
_HOLDS = frozenset(FINDING_VERBS) | words("""
    contain include set mark print reproduce give have carry picture photograph chart name appear tabulate
    plot write publish lay offer draw take base copy read depict capture log enter
""")
_GOES_INTO = words("go deal look turn follow treat concern")
# What a source puts or estimates may lie ahead of it.
_FINDS = FINDING_VERBS - words("put estimate suggest calculate")
_Region = tuple[int, int, Token | None]


def _region(sentence: Sentence, noun: Token) -> _Region | None:
    """The part of the sentence that tells what the source holds, and the verb whose date is its own."""
    noun = _whole(sentence, noun)
    above = sentence.tokens[noun.head]
    if noun.dep == "nsubj" and above.lemma in _FINDS and above.tag in FINITE:
        before = sentence.tokens[max(0, left_edge(sentence, noun) - 1)].text.casefold()
        if before in {"as", ","} and above.start > noun.start:
            return sentence.start, sentence.end, above
        return above.end, sentence.end, above
    if noun.dep == "nsubj" and noun.lemma in _CHAPTERS and above.lemma in _GOES_INTO:
        return above.end, sentence.end, None
    if noun.dep != "pobj":
        return None
    word, verb = above.text.casefold(), sentence.tokens[above.head]
    if word == "to" and verb.text.casefold() == "according":
        return sentence.start, sentence.end, verb
    if word in {"in", "from", "by", "on"} and verb.pos == "VERB" and verb.lemma in _HOLDS:
        return sentence.start, sentence.end, verb
    if word in {"in", "from"} and above.index <= 1:
        return noun.end, sentence.end, None
    return None


def _whole(sentence: Sentence, noun: Token) -> Token:
    """ "the booklet's last chapter", "page 3 of the booklet": the part stands for the whole."""
    above = sentence.tokens[noun.head]
    if noun.dep == "poss" and above.lemma in _PARTS:
        return above
    if noun.dep == "pobj" and above.text.casefold() in {"of", "in"}:
        part = sentence.tokens[above.head]
        if part.lemma in _PARTS and part.pos in {"NOUN", "PROPN"}:
            return part
    return noun


_ASIDE = re.compile(
    r"[,(—]\s(?:which|who|whose|where|when|now|then|though|although|but|since|and\s(?![^,]*ed\sin\s))\b[^,()—]{0,60}\Z"
)
_NOT_ITS_OWN = re.compile(
    r"\b(?:since|by|until|till|before|for)\s(?:the\s)?(?:(?:late|early)\s)?\Z", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:not|no|nothing|never|cannot|without)\b|n[’']t\b", re.IGNORECASE)


def _later_dates(
    block: BlockReading, sentence: Sentence, source: Issued, start: int, end: int, verb: Token | None
) -> Iterator[Taken]:
    for expr in sentence.dates:
        if expr is source.date or not start <= expr.start < end or not _is_later(expr, source.date):
            continue
        lead = block.text[max(sentence.start, expr.start - 70) : expr.start]
        if _ASIDE.search(lead) or _NOT_ITS_OWN.search(lead) or _in_title(block.text, expr):
            continue
        if (
            looks_ahead(sentence, expr)
            or comparison(sentence, expr)
            or _DENIED.search(block.text, start, expr.start)
        ):
            continue
        if verb is not None and _hangs_on(sentence, expr, verb):
            continue
        yield Taken(source, block.index, *_shown(sentence, expr, start), expr)


def _is_later(expr: DateExpr, told: DateExpr) -> bool:
    """Did the thing begin after the source's date was over?"""
    if expr.basis != EXPLICIT or expr.when.yearless or told.when.yearless:
        return False
    return bool(expr.when.start and told.when.end and expr.when.start > told.when.end)


def _is_done(sentence: Sentence, expr: DateExpr) -> bool:
    """ "the counts made in 2019": whatever the sentence goes on to foresee, these were made."""
    verb = _verb_above(sentence, expr)
    return verb is not None and verb.tag == "VBN" and verb.dep == "acl" and verb.start < expr.start


def _in_title(text: str, expr: DateExpr) -> bool:
    """ "a report called Our City in 2030": a year in a title is part of a name."""
    before, behind = text[max(0, expr.start - 60) : expr.start], text[expr.end : expr.end + 40]
    marked = any(before.count(mark) % 2 == 1 and mark in behind for mark in "*_")
    return marked or _NAMED.search(before) is not None


_NAMED = re.compile(r"\b(?:called|titled|entitled|named)\s[^,.;:]{0,50}\Z")


def _hangs_on(sentence: Sentence, expr: DateExpr, verb: Token) -> bool:
    """ "was quoted in the report in 2021": the date is the verb's own."""
    above = _verb_above(sentence, expr, through=frozenset({"ADP"}))
    return above is not None and above.index == verb.index and expr.start > verb.start


_STEPS = 5  # words between a date and its verb
_OTHERS = frozenset({"ADP", "NOUN", "NUM", "PROPN"})


def _verb_above(sentence: Sentence, expr: DateExpr, through: frozenset[str] = _OTHERS) -> Token | None:
    """The verb a date hangs on, through a few words."""
    token = sentence.token_at(expr.start)
    for _ in range(_STEPS if token is not None else 0):
        assert token is not None
        token = sentence.tokens[token.head]
        if token.pos in {"VERB", "AUX"}:
            return token
        if token.pos not in through:
            break
    return None


def _shown(sentence: Sentence, expr: DateExpr, floor: int) -> tuple[int, int]:
    """The words around the date, from the start of its clause to the clause's end."""
    text, base = sentence.text, sentence.start
    low = max(floor, base)
    cut = max(text.rfind(mark, low - base, expr.start - base) for mark in (", ", "; ", ": "))
    start = base + cut + 2 if cut >= 0 else low
    start += len(text[start - base :]) - len(text[start - base :].lstrip(" ,"))
    stop = min((one for mark in ",;:" if (one := text.find(mark, expr.end - base)) >= 0), default=len(text))
    end = base + len(text[:stop].rstrip(' .!?”"’'))
    return min(start, expr.start), max(end, expr.end)


# ---- words that let a source speak of a later year

# What has its year before it comes: "the 2021 budget was too small, they said in 2019".
_KNOWN_AHEAD = words("""
    budget election vote referendum game games olympics cup season deadline target plan deal contract
    tournament festival census campaign model edition generation vintage anniversary championship programme
    program accounts
""")


# Words that tell of a source taken up again only where they stand before the date.
_RESUMED = words("first began begun again repeated extended")


_STRETCH = re.compile(r"\b(?:from|between)\s(?:\w+\s)?\d{4}\suntil\Z")  # "followed from 1990 until 2018"


# "put the cost of the works in 2015 at £9m": what something will cost or need may be told ahead.
_ESTIMATES = re.compile(
    r"\b(?:put|puts|estimate[sd]?|reckon(?:s|ed)|value[sd]|price[sd]|costed|budget(?:s|ed)|allow(?:s|ed)|set|gave|gives)\b"
    r"[^.;:]{0,40}\b(?:costs?|price|bill|value|spending|demand|population|needs?|traffic|sales|output|use)\b[^.;:]{0,60}\Z"
)


def looks_ahead(sentence: Sentence, expr: DateExpr, floor: int = 0) -> bool:
    """Forecasts, targets, new editions: words that let a source speak of a later year."""
    lead = sentence.text[: expr.start - sentence.start].rstrip().casefold()
    if lead.endswith(" by") or _ESTIMATES.search(lead):
        return True
    stretch = _STRETCH.search(lead)
    behind = next((one for one in sentence.tokens if one.start >= expr.end), None)
    if behind is not None and behind.lemma in _KNOWN_AHEAD:
        return True
    return any(
        (token.text.casefold() in FORECAST or token.lemma in FORECAST)
        and not (stretch and token.text.casefold() == "until")
        and (token.start < expr.start or token.text.casefold() not in _RESUMED)
        and not any(one.start <= token.start < one.end for one in sentence.dates)
        for token in sentence.tokens
        if token.start >= floor
    )


def comparison(sentence: Sentence, expr: DateExpr) -> bool:
    """A clause of the paper's own after the finding: "…; in 2021 the figure rose", "but since 2021"."""
    before = sentence.text[: expr.start - sentence.start]
    tail = before[-80:]
    return any(
        mark in tail
        for mark in ("; ", " but ", " while ", " since ", " and in ", " then ", ", who ", " whereas ")
    )
