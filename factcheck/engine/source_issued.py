"""Written sources and the day they came out, were made or written, as the text tells it.

"A survey of 6,200 households, published in 2018", "her book, which came out in 2009", "compiled its figures
in 2019". What they are said to hold is `source_contents`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .dates import EXPLICIT, DateExpr
from .reading import BlockReading, Sentence
from .syntax.phrases import left_edge
from .vocabulary.lexicon import SOURCE_NOUNS
from .vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Issued:
    """text[start:end] of a block says when a source came out; `noun` is its lemma, "" for a title alone."""

    block: int
    sentence: int
    start: int
    end: int
    noun: str
    date: DateExpr


NEARLY_ALIKE = (
    words("""
        report study paper survey review research article analysis assessment audit evaluation inquiry
        investigation poll thesis dissertation monograph findings questionnaire dossier white-paper
    """),
    words("""
        book booklet volume pamphlet leaflet guide guidebook handbook brochure manual memoir biography history
        textbook
    """),
    words("photograph photo picture image snapshot print painting drawing portrait watercolour sketch"),
    words("film documentary footage video clip newsreel recording tape broadcast programme"),
    words("letter memo memorandum email e-mail note telegram message postcard"),
    words("diary journal log logbook ledger register minute record notebook"),
    words("map plan chart atlas"),
    words("census survey count"),
    words("figure statistic datum data return"),
    words("directory almanac catalogue yearbook list"),
)  # fmt: skip
SOURCES = frozenset(SOURCE_NOUNS).union(*NEARLY_ALIKE) - words("history count list plan record note print")
_ISSUED = re.compile(
    r"\b(?:published|printed|released|issued|brought\sout|put\sout|came\sout|appeared|compiled|drawn\sup|written|dated|"
    r"completed|conducted|carried\sout|taken|filmed|shot|recorded|signed|posted|broadcast|presented|produced|composed|"
    r"painted|drawn|finished|aired|went\son\ssale)\b",
    re.IGNORECASE,
)
_UP_TO_DATE = re.compile(
    r"(?:[^.;:!?()]{0,60}\s)?(?:(?:back\s)?(?:in|on|for|of|from|since)\s(?:the\s)?(?:(?:late|early)\s)?)?"
)
_TITLE = re.compile(
    r"\b[A-Z][\w’']{1,20}(?:\s(?:[a-z]{1,4}|[A-Z][\w’']{1,20})){0,7},?\s(?:which|that)\s[^.;:!?]{0,50}\Z"
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ISSUES = words("publish print release issue bring put compile write draw produce")


def issued_in(block: BlockReading, sentence: Sentence) -> Iterator[Issued]:
    """Every source of a sentence that it says came out, was made or was written at a stated time."""
    for expr in sentence.dates:
        if expr.basis != EXPLICIT or not expr.when.known or expr.when.granularity in _COARSE:
            continue
        floor = max(sentence.start, expr.start - 130)
        told = list(_ISSUED.finditer(block.text, floor, expr.start))
        inside = _between(block, sentence, told[-1].end(), expr) if told else None
        if inside is None and told:
            inside = _of_it(block, sentence, expr, told) or _released_first(block, sentence, expr, told)
        if inside is not None:
            yield inside
        elif told and _UP_TO_DATE.fullmatch(block.text, told[-1].end(), expr.start):
            yield from _behind_noun(block, sentence, expr, told[-1].start())
        else:
            yield from _in_front(block, sentence, expr)
            yield from _owned(block, sentence, expr)


_COARSE = frozenset({"decade", "century", "vague"})


_ITS = re.compile(
    r"(?:It|The\s(?:book|report|paper|study|booklet))\s(?:had\s|was\s|was\sfirst\s|first\s)?", re.IGNORECASE
)
_QUIETLY = re.compile(
    r"(?:\s\w+){0,4}?\s(?:in|on)\s(?:the\s)?(?:(?:early|late|spring|summer|autumn|winter|end)\s(?:of\s)?)?"
)


def _of_it(
    block: BlockReading, sentence: Sentence, expr: DateExpr, told: list[re.Match[str]]
) -> Issued | None:
    """ "Her book set that out. It came out in 2017": of the source of the sentence before."""
    if sentence.index == 0 or not _ITS.fullmatch(block.text, sentence.start, told[0].start()):
        return None
    if not _QUIETLY.fullmatch(block.text, told[0].end(), expr.start):
        return None
    before = block.sentences[sentence.index - 1]
    noun = next(
        (
            one
            for one in before.tokens
            if one.pos in {"NOUN", "PROPN"} and one.lemma.casefold() in SOURCES - _NO_BOOK
        ),
        None,
    )
    if noun is None:
        return None
    return Issued(block.index, sentence.index, sentence.start, expr.end, noun.lemma.casefold(), expr)


_NO_BOOK = words("figure statistic datum data return minute survey census count")


def _released_first(
    block: BlockReading, sentence: Sentence, expr: DateExpr, told: list[re.Match[str]]
) -> Issued | None:
    """ "Released in 2019, the board's report on tankers …": the participle stands in front."""
    if told[0].start() - sentence.start > 12 or block.text[expr.end : expr.end + 1] != ",":
        return None
    for noun in sentence.tokens:
        if noun.start > expr.end + 80 or (noun.start > expr.end and noun.tag in FINITE):
            return None
        if noun.start > expr.end and noun.pos in {"NOUN", "PROPN"} and noun.lemma.casefold() in SOURCES:
            return Issued(block.index, sentence.index, sentence.start, noun.end, noun.lemma.casefold(), expr)
    return None


def _between(block: BlockReading, sentence: Sentence, start: int, expr: DateExpr) -> Issued | None:
    """ "compiled its figures in 2019", "drew up a map of the fen in 1840"."""
    for token in sentence.tokens:
        if start <= token.start < expr.start and (token.tag in FINITE or token.text in {",", ";"}):
            return None
        if start <= token.start < expr.start and token.dep == "dobj" and token.lemma.casefold() in SOURCES:
            begin = sentence.tokens[left_edge(sentence, token)].start
            return Issued(block.index, sentence.index, begin, expr.end, token.lemma.casefold(), expr)
    return None


def _behind_noun(block: BlockReading, sentence: Sentence, expr: DateExpr, verb: int) -> Iterator[Issued]:
    """ "a survey of 6,200 households, published in 2018", "her book, which came out in 2009"."""
    for token in reversed([one for one in sentence.tokens if verb - 110 <= one.start and one.end < verb]):
        if token.text in {";", ":"} or (token.tag in FINITE and token.pos != "AUX"):
            break
        if token.pos in {"NOUN", "PROPN"} and token.lemma.casefold() in SOURCES:
            start = sentence.tokens[left_edge(sentence, token)].start
            yield Issued(block.index, sentence.index, start, expr.end, token.lemma.casefold(), expr)
            return
    title = _TITLE.search(block.text, max(sentence.start, verb - 130), verb)
    if title:
        yield Issued(block.index, sentence.index, title.start(), expr.end, "", expr)


def _owned(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[Issued]:
    """ "Brandt's survey of 2009": what somebody made is of the year it came out."""
    noun = next((one for one in sentence.tokens if one.end == expr.start - len(" of ")), None)
    if noun is None or block.text[noun.end : expr.start] != " of " or noun.lemma.casefold() not in SOURCES:
        return
    first = left_edge(sentence, noun)
    if any(one.tag == "POS" for one in sentence.tokens[first : noun.index]):
        start = sentence.tokens[first].start
        yield Issued(block.index, sentence.index, start, expr.end, noun.lemma.casefold(), expr)


def _in_front(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[Issued]:
    """ "In 2018 the union published a survey"."""
    if expr.start - sentence.start > 24:
        return
    for verb in sentence.tokens:
        if expr.end <= verb.start <= expr.end + 90 and verb.tag == "VBD" and verb.lemma in _ISSUES:
            for token in sentence.tokens[verb.index + 1 : verb.index + 8]:
                if token.dep == "dobj" and token.lemma.casefold() in SOURCES:
                    yield Issued(
                        block.index, sentence.index, expr.start, token.end, token.lemma.casefold(), expr
                    )
            return
