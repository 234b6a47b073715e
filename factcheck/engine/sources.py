"""Sources the text leans on and their dates: "(Sky News, 2022)", "a 2019 study", "a survey, published in
2016, found".

A citation's year is the source's, never the event's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from .dates import DateExpr
from .reading import BlockReading, Reading, Sentence, Token
from .syntax.phrases import left_edge
from .vocabulary.lexicon import FINDING_VERBS, SOURCE_NOUNS
from .vocabulary.words import words

CITATION = "citation"
REPORT = "report"

_BRACKETED = re.compile(r"[(\[](?P<name>[^()\[\]\d]{2,60}?)[,;:]?\s(?:(?:on|of|in)\s)?$")
_CLOSED = re.compile(
    r"(?:,\s?(?:p{1,2}\.?\s?)?[\d–-]+)?(?:[)\]]|[,;]\s(?:from|using|based\son|covering|with|on|drawing\son)\s[^()]{3,90}\))"
)
_PUBLISHER = re.compile(
    r"\b(?:BBC|CNN|Reuters|AP|AFP|News|Times|Post|Guardian|Journal|Herald|Tribune|Press|Gazette|Telegraph|Independent|"
    r"Institute|University|Bloomberg|Politico|Axios|Review|Agency|Office|Bureau|Economist|Monde|Spiegel|Zeitung|Nature|"
    r"Science|Lancet|Foundation|Centre|Center|Council|Ministry|Department|Bank|Observer|Mail|Daily|Weekly|Chronicle|"
    r"Standard|Report|Survey|Al\sJazeera|NPR|CBS|NBC|ABC|Fox|Sky|TASS|Interfax|WHO|OECD|IMF|et\sal\.?|Magazine|"
    r"Broadcasting|Radio|Television|TV|Network|Digest|Inquirer|Courier|Mirror|Sun|Globe|Star|Watch|Trust|Association|"
    r"FT|WSJ|NYT|PA|DPA|dpa|ANSA|Kyodo|Xinhua|CBC|RTE|DW|UN|UNHCR|NHS|ONS|NASA|MSF|ITV|Le\sFigaro|El\sPa[ií]s|Die\sZeit|"
    r"Board|Committee|Court|Fund|Federation|Union|Police|Service|Society|Academy|Commission|Authority|Statistics|Research|Studies|Group|Wire|Dispatch|Monitor|Examiner|Argus)\b"
)
_CREDIT = re.compile(r"(?:sources?|via|credit|from|see|quoted\sin|reported\sby)\b:?\s", re.IGNORECASE)
_AUTHOR = re.compile(r"[A-Z][\w’'-]+(?:\s(?:&|and)\s[A-Z][\w’'-]+|\set\sal\.?)?")
_REPORTING = words("""
    say said describe described call called tell told write wrote report reported claim claimed note
    noted find found show showed according quote quoted hail hailed state stated warn warned praise
    praised dub dubbed
""")


@dataclass(slots=True)
class SourceMention:
    """A source with its date: text[start:end] of a block; `form` is CITATION (in brackets) or REPORT (a
    noun).
    """

    block: int
    sentence: int
    start: int
    end: int
    form: str
    date: DateExpr
    name: str
    verb: Token | None = None


def sources_of(reading: Reading) -> list[SourceMention]:
    """Every dated source named in running text, in reading order."""
    found: list[SourceMention] = []
    for block, sentence in reading.sentences():
        for expr in sentence.dates:
            source = (
                _citation(block, sentence, expr)
                or _author(block, sentence, expr)
                or _report(block, sentence, expr)
                or _told(block, sentence, expr)
            )
            if source and not block.in_quotes(source.start, source.end):
                found.append(source)
    return found


def _citation(block: BlockReading, sentence: Sentence, expr: DateExpr) -> SourceMention | None:
    lead = block.text[max(sentence.start, expr.start - 70) : expr.start]
    opened = _BRACKETED.search(lead)
    if not opened or not _CLOSED.match(block.text, expr.end):
        return None
    name = opened.group("name").strip(" ,")
    credited = bool(_CREDIT.match(name))
    reports = any(token.text.casefold() in _REPORTING for token in sentence.tokens)
    if not (
        credited
        or _PUBLISHER.search(name)
        or ((reports or _is_reference(opened, name)) and _AUTHOR.fullmatch(name) and _has_comma(lead))
    ):
        return None
    rest = block.text[expr.end :].lstrip(", p.0123456789–-")
    end = len(block.text) - len(rest) + 1 if rest[:1] in ")]" else expr.end
    return SourceMention(
        block.index, sentence.index, expr.start - (len(lead) - opened.start()), end, CITATION, expr, name
    )


def _is_reference(opened: re.Match[str], name: str) -> bool:
    """ "[Smith, 2019]", "(Smith and Jones, 2019)": the form of a scholar's reference, whatever is said."""
    return opened.group()[0] == "[" or any(mark in name for mark in (" & ", " and ", " et al"))


_AUTHORS = re.compile(
    r"[A-Z][\w’'-]+(?:(?:,\s[A-Z][\w’'-]+)?,?\s(?:and|&)\s(?:[A-Z][\w’'-]+|colleagues)|\set\sal\.?)?\s\(\Z"
)


def _author(block: BlockReading, sentence: Sentence, expr: DateExpr) -> SourceMention | None:
    """ "Smith and Jones (2015) found": an author with the year of the paper in brackets."""
    if expr.pattern != "year" or block.text[expr.end : expr.end + 1] != ")":
        return None
    lead = block.text[max(sentence.start, expr.start - 60) : expr.start]
    found = _AUTHORS.search(lead)
    verb = next((one for one in sentence.tokens if one.start > expr.end), None)
    if (
        found is None
        or verb is None
        or verb.lemma not in FINDING_VERBS
        or verb.tag not in {"VBD", "VBZ", "VBP"}
    ):
        return None
    start = expr.start - len(lead) + found.start()
    return SourceMention(block.index, sentence.index, start, expr.end + 1, REPORT, expr, "", verb)


_SPEAKS = words("tell say report write reveal show find disclose note confirm state claim recall document")
_WRITES = words("write report")
_HEARD = re.compile(
    r"\s(?:(?:the\s|an?\s)?[A-Z][\w’'.-]*(?:\s(?:of\s|and\s)?[A-Z][\w’'.-]*){0,3}\s|(?:the|a)\s(?:court|inquiry|inquest|newspaper|"
    r"paper|reporters?|committee|hearing|jury|police|radio|magazine|programme)\s)?(?:(?:back|early|late)\s)?(?:in|on)\s(?:the\s)?"
)
_GOES_ON = re.compile(r",?\s(?:that|how|of)\s|,\s(?!(?:and|but|when|while|though|although|after|before)\b)")


def _told(block: BlockReading, sentence: Sentence, expr: DateExpr) -> SourceMention | None:
    """ "told the BBC in 2019 that …", "As Reuters reported in 2020, …": words said at a stated time."""
    if not expr.when.known or expr.basis != "explicit" or expr.when.granularity in {"decade", "century"}:
        return None
    if not _GOES_ON.match(block.text, expr.end):
        return None
    for verb in sentence.tokens:
        writing = verb.tag == "VBG" and verb.lemma in _WRITES and block.text[verb.end : expr.start] == " in "
        if writing and block.text[expr.end : expr.end + 1] == ",":
            return SourceMention(
                block.index, sentence.index, verb.start, expr.end, REPORT, expr, verb.text, verb
            )
        spoke = verb.lemma in _SPEAKS and verb.tag in {"VBD", "VBN"} and 0 < expr.start - verb.end < 70
        if spoke and _HEARD.fullmatch(block.text, verb.end, expr.start):
            start = _speaker(sentence, verb)
            return SourceMention(
                block.index, sentence.index, start, expr.end, REPORT, expr, verb.text, verb
            )  # fmt: skip
    return None


def _speaker(sentence: Sentence, verb: Token) -> int:
    """Where the words about who spoke begin: the subject, when it stands close before the verb."""
    subject = next(
        (one for one in sentence.tokens if one.head == verb.index and one.dep in {"nsubj", "nsubjpass"}), None
    )
    near = subject is not None and 0 < verb.start - subject.start < 60
    return sentence.tokens[left_edge(sentence, subject)].start if near and subject is not None else verb.start


def _has_comma(lead: str) -> bool:
    return lead.rstrip().endswith(",")


# What may stand between a source and its date: "a study … published in 2019", "a survey by the union in
# April 2021".
_BEHIND = re.compile(
    r"\s?(?:\([^()]{0,40}\)\s?)?(?:by\s[^,.;:()]{2,60}\s)?(?:,\s)?(?:(?:published|defended|submitted|released|issued|conducted|"
    r"carried\sout|shown|screened|filmed|recorded|drawn\sup|signed|commissioned|printed|written|dated|presented|completed|made|taken|compiled|held)\s"
    r"(?:by\s[^.;:()]{2,60}?\s)?(?:(?:back\s)?(?:in|on)\s)?(?:the\s)?(?:\w+\sof\s)?|from\s|in\s|(?P<of>of\s))"
)
# "a review of 2019" is about that year; "a report of 2019" is from it.
_ABOUT = frozenset(
    {"review", "analysis", "survey", "study", "census", "poll", "assessment", "account", "history"}
)
# Words that name a source only where it is said to be published.
_PUBLISHED_ONLY = frozenset({"figure", "statistic", "datum", "data", "index", "ranking", "number", "account"})


def _is_behind(noun: Token, gap: str) -> bool:
    match = _BEHIND.fullmatch(gap)
    if match is None:
        return False
    if match.group("of"):
        return noun.lemma not in _ABOUT and noun.lemma not in _PUBLISHED_ONLY
    return noun.lemma not in _PUBLISHED_ONLY or "published" in gap or "released" in gap


def _report(block: BlockReading, sentence: Sentence, expr: DateExpr) -> SourceMention | None:
    """A noun for a written source with its own date, in front of it or right behind it."""
    if not expr.when.known or expr.when.granularity in {"decade", "century"}:
        return None
    for token in sentence.kept("nouns of sources", partial(_source_nouns, sentence)):
        before = 0 <= token.start - expr.end <= 34 and _premodifies(sentence, expr, token)
        before = before and token.lemma in SOURCE_NOUNS
        gap = block.text[token.end : expr.start] if 0 <= expr.start - token.end <= 90 else None
        if before or (gap is not None and _is_behind(token, gap)):
            first = _phrase_start(sentence, token, expr if before else None)
            end = max(token.end, expr.end)
            verb = _finding_verb(sentence, token, end)
            return SourceMention(block.index, sentence.index, first, end, REPORT, expr, token.text, verb)
    return None


def _source_nouns(sentence: Sentence) -> list[Token]:
    return [
        token
        for token in sentence.tokens
        if token.lemma in _WRITTEN and (token.pos in {"NOUN", "PROPN"} or token.dep.startswith("nsubj"))
    ]


_WRITTEN = SOURCE_NOUNS | _PUBLISHED_ONLY


def _premodifies(sentence: Sentence, expr: DateExpr, noun: Token) -> bool:
    """ "a 2019 study", "the group's 2022 annual report": only describing words between date and noun."""
    between = [token for token in sentence.tokens if expr.end <= token.start < noun.start]
    return all(
        token.pos in {"ADJ", "NOUN", "PROPN", "PUNCT"} and token.text not in ",;:.)" for token in between
    )


def _phrase_start(sentence: Sentence, noun: Token, expr: DateExpr | None) -> int:
    index = noun.index
    while index > 0 and (
        (
            sentence.tokens[index - 1].pos in {"DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON"}
            and sentence.tokens[index - 1].tag not in {"PRP", "WP", "WDT"}
        )
        or sentence.tokens[index - 1].tag in {"POS", "HYPH", "VBN"}
    ):
        index -= 1
        if sentence.tokens[index].pos == "DET":
            break
    start = sentence.tokens[index].start
    return min(start, expr.start) if expr else start


def _is_active(sentence: Sentence, verb: Token) -> bool:
    """ "found", "has shown"; not "was cited", where something is done to the source."""
    if verb.tag in {"VBD", "VBZ", "VBP"}:
        return True
    before = [token.text.casefold() for token in sentence.tokens[max(0, verb.index - 3) : verb.index]]
    return verb.tag == "VBN" and not {"was", "were", "been", "be", "is", "are", "being"} & set(before)


_ASKS = words("ask follow interview look test sample measure survey study poll question")


def _finding_verb(sentence: Sentence, noun: Token, after: int) -> Token | None:
    """The verb with which the source tells what it found: its own, or "according to" in front of it."""
    own = [
        token
        for token in sentence.tokens
        if token.lemma in FINDING_VERBS | _ASKS and token.start >= noun.end and _is_active(sentence, token)
    ]
    for token in own:
        if (
            token.head == noun.index
            or sentence.tokens[noun.index].head == token.index
            or token.start - after < 60
        ):
            return token
    for token in own:
        if token.index and sentence.tokens[token.index - 1].text.casefold() == "and":
            return token  # "walked the valley and found": the second verb of the same subject
    for token in sentence.tokens[: noun.index]:
        if token.text.casefold() == "according":
            return token
    return None
