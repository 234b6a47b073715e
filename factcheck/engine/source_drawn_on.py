"""What the one written source of a text was made from, told without naming it again.

"The institute's 2020 paper … they carried out their recordings in May 2022", "Her book came out in 2017. …
she writes, during the heat of August 2021", "Its figures run from 2009 to 2021". Where a text leans on one
source alone, "its figures", "she writes" and "the interviews were held" are that source's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .reading import BlockReading, Reading, Sentence
from .source_issued import SOURCES, Issued
from .vocabulary.words import words

_MAKERS = words("""
    author researcher scientist team academic economist surveyor auditor inspector investigator compiler
    geographer historian biologist engineer writer inspectors volunteer
""")
_WORK = words("""
    count counting recording measurement measuring sample sampling interview fieldwork datum data reading
    observation visit survey test trial experiment questionnaire research photograph inspection study figure
    census excavation dig result
""")
_DOES = words("""
    carry conduct make gather collect take record interview survey count visit measure sample follow observe
    photograph hold do run perform undertake complete inspect question poll test tag weigh film
""")
_HOLDS = re.compile(
    r"\b(?:based|built|founded)\s(?:up)?on\b|\b(?:draws?|drew|rests?|rel(?:ies|ied)|leans?|leaned|depends?)\s(?:up)?on\b|"
    r"\bmade\s(?:up\s)?(?:of|from)\b|\bdrawn\sfrom\b",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"\b(?:its|one\sof\sits|the\s(?:book|report|paper|study|thesis|survey|audit|article|booklet)[’']s)\s(?:\w+\s){0,2}?(?:figures?|data|numbers|tables?|samples?|pages?|"
    r"chapters?|maps?|interviews|fieldwork|measurements|readings|records|photographs|pictures|counts|conclusions?|findings?|results?|appendix|"
    r"series|charts?|graphs?|statistics|index|foreword|preface|footnotes?|paragraphs?|sections?|evidence|examples?|title\spage)\b",
    re.IGNORECASE,
)
_WRITES = re.compile(
    r"\b(?:she|he|they|the\sauthors?|one|you|readers?)\s(?:writes?|describes?|recalls?|recounts?|relates?|records?|reads?|learns?|"
    r"says\sin\s(?:the\sbook|it|a\schapter)|tells?\s(?:in|of|how)|remembers)\b"
)
# A new round of work after the source came out.
_ANEW = re.compile(
    r"\b(?:new|again|second|follow-?up|since|then|repeat\w*|later|updat\w+|another|next|further|latest|now|more\srecent\w*|"
    r"return\w*|resum\w*|fresh|once\smore|after\sthe\s(?:book|report|paper|study|survey)|second\sedition|re-?issue\w*|afterword|sequel|extra|"
    r"follow\w*\sup|still|also)\b",
    re.IGNORECASE,
)


def drawn_on(
    reading: Reading, source: Issued, issued: list[Issued]
) -> Iterator[tuple[BlockReading, Sentence]]:
    """The later sentences that tell what went into a text's only source; their dates are for the caller."""
    if source.noun in _NO_STUDY or len({(one.block, one.date.start) for one in issued}) > 1:
        return
    home = reading.blocks[source.block].sentences[source.sentence]
    named = (one.lemma.casefold() for one in home.tokens if one.pos in {"NOUN", "PROPN"})
    owners = {one for one in named if one not in SOURCES}
    for block in reading.blocks[source.block :]:
        if block.is_heading or block.block.kind in {"question", "quote", "label"}:
            continue
        for sentence in block.sentences:
            if (block.index, sentence.index) <= (source.block, source.sentence) or not sentence.dates:
                continue
            if sentence.is_question or sentence.has(_ANEW):
                continue
            if _is_its_work(sentence, source, owners):
                yield block, sentence


_NO_STUDY = words("letter memo e-mail email note message telegram postcard photograph photo picture film")


def _is_its_work(sentence: Sentence, source: Issued, owners: set[str]) -> bool:
    if sentence.has(_ITS) or sentence.has(_WRITES):
        return True
    if sentence.has(_HOLDS):
        return source.noun in sentence.text.casefold() or sentence.text.startswith("It ")
    return _research(sentence, owners)


def _research(sentence: Sentence, owners: set[str]) -> bool:
    """ "its authors carried out the counts in", "the interviews were held in", "she took the samples in"."""
    for verb in sentence.tokens:
        if verb.lemma not in _DOES or verb.tag not in {"VBD", "VBN"}:
            continue
        below = [one for one in sentence.tokens if one.head == verb.index]
        subject = next((one for one in below if one.dep in {"nsubj", "nsubjpass"}), None)
        thing = next((one for one in below if one.dep == "dobj"), None)
        if subject is None:
            continue
        if subject.dep == "nsubjpass":
            others = any(one.head == subject.index and one.text == "for" for one in sentence.tokens)
            if subject.lemma.casefold() in _WORK and not others and _is_definite(sentence, subject.index):
                return True
            continue
        who = {subject.lemma.casefold(), subject.text.casefold()}
        does = bool(who & (_MAKERS | owners | {"she", "he", "they"}))
        if does and thing is not None and thing.lemma.casefold() in _WORK:
            return _is_definite(sentence, thing.index)
    return False


def _is_definite(sentence: Sentence, index: int) -> bool:
    front = {one.text.casefold() for one in sentence.tokens if one.head == index and one.index < index}
    return bool(front & {"the", "their", "its", "her", "his", "these", "those", "all"})
