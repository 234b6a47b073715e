"""An act told with its day, and the same act named later with a day: "was dismissed on 3 May … her dismissal
on 5 May".

A newspaper tells what happened in a clause and takes it up again, often pages later, by a noun: the
derailment of 3 June, Wednesday's blockade, the vote of 30 January. The noun may be made from the verb, or
name what the clause has as its subject ("an earthquake shook the coast … the quake of 22 August"), or be the
word of trade for it ("approved the bill … the vote").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..dates import DateExpr
from ..occasions.losses import loss_of_noun, loss_of_verb
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge, starts_date
from ..vocabulary.happening_words import ACT_NOUNS, ACT_PHRASES, ACT_VERBS
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words

TOLD = "told"
NAMED = "named"
PLANNED = "planned"

_DETERMINERS = words("the this that his her its their")
# Words that tell one of its kind from another.
_APART = words("""
    again another second third fourth fifth first previous earlier last latest next new further later other
    repeat former both twice final separate original also
""")
_EMPTY = words("""
    be have do say tell make take get go come give put set see know think want use become seem keep let need
    begin start end add call ask show bring follow expect plan include continue remain report hear
""")
_SUFFIXES = frozenset({""} | words("al ment ure ade ion ation tion ition lation ance ence ing age y"))
_BALLOT = words("approve pass reject adopt back vote defeat ratify")
_VOTES = frozenset({"vote", "ballot", "referendum", "poll", "division"})
_RAILS = words("rail rails track tracks")


@dataclass(frozen=True, slots=True)
class Retelling:
    """An act with its day in text[start:end] of a block.

    `form` is TOLD or PLANNED (a clause) or NAMED (a definite noun); `kinds` are the families and stems by
    which the two are matched; `said` the lemmas of nouns and names beside it.
    """

    block: int
    sentence: int
    start: int
    end: int
    head: Token
    form: str
    kinds: frozenset[str]
    said: frozenset[str]
    date: DateExpr


def retellings_of(reading: Reading) -> list[Retelling]:
    """Every act told or named with its day in running text, in reading order."""
    found: list[Retelling] = []
    for block, sentence in reading.sentences():
        if sentence.is_question or block.block.kind in {"question", "quote", "label"}:
            continue
        days = [one for one in sentence.dates if is_day(one)]
        for expr in days:
            if not block.in_quotes(expr.start, expr.end):
                found.extend(_with_day(block, sentence, expr))
    return found


def is_day(expr: DateExpr) -> bool:
    """A day of the calendar or of the week that is known."""
    return expr.when.known and not expr.when.yearless and expr.when.granularity == "day"


def _with_day(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[Retelling]:
    told = _named(block, sentence, expr) or _told(block, sentence, expr)
    if told is not None:
        yield told
    then = _when(block, sentence, expr, told.start if told else expr.start)
    if then is not None:
        yield then


_WHEN = re.compile(r",?\swhen\s")


def _when(block: BlockReading, sentence: Sentence, expr: DateExpr, start: int) -> Retelling | None:
    """ "The dispute began on 7 October, when 140 packers walked out": the clause behind has the day too."""
    opened = _WHEN.match(block.text, expr.end)
    if opened is None:
        return None
    behind = [one for one in sentence.tokens if one.start >= opened.end()][:_CLAUSE]
    verb = next((one for one in behind if one.tag in _TENSED), None)
    if (
        verb is None
        or verb.tag != "VBD"
        or any(one.text in {",", ";"} for one in behind[: behind.index(verb)])
    ):
        return None
    passive = verb.lemma == "be" and behind[behind.index(verb) + 1 :][:1]
    verb = passive[0] if passive and passive[0].tag == "VBN" else verb
    subject = _subject(sentence, verb)
    kinds = _kinds_of_verb(sentence, verb, subject)
    if not kinds or _told_apart(sentence, subject):
        return None
    last = sentence.tokens[verb.index + 1] if verb.index + 1 < len(sentence.tokens) else verb
    end = last.end if last.text.casefold() in _PARTICLES else verb.end
    return _retelling(block, sentence, verb, TOLD, kinds, expr, start, end)


_CLAUSE = 16  # words of a clause in which its verb stands
_PARTICLES = words("out down off up away over")


# ---- nouns

_BEHIND = re.compile(
    r"(?:\s(?:of|at|in)\s(?:(?:the|its|his|her|their|a)\s)?[\w’'-]{2,24}(?:\s[\w’'-]{2,20})?)?"
    r"(?:(?P<of>\s(?:in\sthe\s(?:early\s|small\s)?hours\s)?of\s|,\s)|(?P<on>\son\s(?:the\s(?:night|morning|evening|afternoon)\sof\s)?))"
    r"(?:\w+day,?\s)?"
)


def _named(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Retelling | None:
    for noun in sentence.tokens:
        if noun.tag not in {"NN", "NNP"} or abs(noun.start - expr.start) > 90 or starts_date(sentence, noun):
            continue
        kinds = kinds_of_noun(sentence, noun)
        if not kinds:
            continue
        front = sentence.tokens[left_edge(sentence, noun) : noun.index]
        if {one.text.casefold() for one in front} & _APART:
            continue
        whose = any(one.tag == "POS" and one.start == expr.end for one in sentence.tokens)
        inside = 0 <= noun.start - expr.end <= 24 and (whose or _only_words(sentence, expr, noun))
        behind = _BEHIND.fullmatch(block.text, noun.end, expr.start) if expr.start > noun.end else None
        definite = noun.text.endswith("day") or any(one.text.casefold() in _DETERMINERS for one in front)
        if inside and (whose or definite):
            start = min([expr.start, *(one.start for one in front)])
            return _retelling(block, sentence, noun, NAMED, kinds, expr, start, noun.end)
        if behind and definite and (behind["of"] or _holds(sentence, front, noun, expr)):
            if behind["of"] == ", " and block.text[expr.end : expr.end + 1] not in {",", ".", ";", ")", ""}:
                continue
            start = front[0].start if front else noun.start
            return _retelling(block, sentence, noun, NAMED, kinds, expr, start, expr.end)
    return None


def _only_words(sentence: Sentence, expr: DateExpr, noun: Token) -> bool:
    between = [one for one in sentence.tokens if expr.end <= one.start < noun.start]
    return all(one.pos in {"NOUN", "ADJ", "PROPN"} or one.tag == "POS" for one in between)


_LEADS = words("since after following before of until about over from during")


def _holds(sentence: Sentence, front: list[Token], noun: Token, expr: DateExpr) -> bool:
    """ "since the failure on 14 March", "His dismissal on Tuesday came": the date can only be the noun's."""
    first = front[0] if front else noun
    before = sentence.tokens[first.index - 1] if first.index else None
    behind = next((one for one in sentence.tokens if one.start >= expr.end), None)
    if before is None or before.text in {",", ";"}:
        return behind is not None and (behind.tag in {"VBD", "VBZ", "MD", "VBP"} or behind.text == ",")
    return before.text.casefold() in _LEADS


def kinds_of_noun(sentence: Sentence, noun: Token) -> frozenset[str]:
    """The kinds of act a noun may name; none where another noun follows it ("the fire service")."""
    behind = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else None
    if behind is not None and behind.tag in {"NN", "NNS"} and behind.start <= noun.end + 1:
        return frozenset()
    lemma = noun.lemma.casefold()
    if lemma == "day" and noun.index:
        kind = _DAYS.get(sentence.tokens[noun.index - 1].text.casefold())
        return frozenset({kind}) if kind else frozenset()
    kinds = {ACT_NOUNS.get(lemma, ""), EVENT_NOUNS.get(lemma, "")}
    if lemma in _VOTES:
        kinds |= {"ballot", "election"}
    kinds.add(f"stem:{lemma}")
    return (frozenset(kinds - {""}) | loss_of_noun(noun)) - _TOO_WIDE


_DAYS = {"polling": "election", "election": "election", "wedding": "wedding", "voting": "election"}
_TOO_WIDE = frozenset({"meeting", "treaty", "award", "publication", "sentence", "war", "visit"})


# ---- clauses

_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = words("who which whom whose that after before since because until when while where whether if than")


def _told(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Retelling | None:
    """The clause that ends in the day: the nearest verb in front of it, with no other clause in between."""
    verb = dated_verb(block, sentence, expr)
    if verb is None:
        return None
    subject = _subject(sentence, verb)
    kinds = _kinds_of_verb(sentence, verb, subject)
    if not kinds:
        return None
    lead = [one.text.casefold() for one in sentence.tokens[max(0, verb.index - 3) : verb.index]]
    form = PLANNED if {"will", "would", "to", "may", "should"} & {*lead[-2:]} else TOLD
    if {"not", "n't", "never"} & {*lead} or _told_apart(sentence, subject):
        return None
    start = sentence.tokens[left_edge(sentence, subject)].start if subject is not None else verb.start
    if verb.start - start > 120:
        start = verb.start
    return _retelling(block, sentence, verb, form, kinds, expr, min(start, verb.start), expr.end)


def _told_apart(sentence: Sentence, subject: Token | None) -> bool:
    if subject is None:
        return False
    front = sentence.tokens[left_edge(sentence, subject) : subject.index]
    return bool({one.text.casefold() for one in front} & _APART)


_ON = re.compile(
    r"\b(?:on|of)\s(?:the\s(?:night|morning|evening|afternoon)\sof\s)?(?:\w+day,?\s)?\Z", re.IGNORECASE
)


def dated_verb(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Token | None:
    """The verb a day behind it belongs to; asides between commas may stand between ("dismissed its head,
    Mr Amory, on Monday").
    """
    if not _ON.search(block.text, max(sentence.start, expr.start - 40), expr.start):
        return None
    for token in reversed([one for one in sentence.tokens if one.end <= expr.start]):
        if (
            expr.start - token.start > 130
            or token.text.casefold() in _BREAKS
            or token.text in {";", ":", "—"}
        ):
            return None
        if (
            token.tag in {"VBD", "VBN", "VBZ", "VB"}
            and token.pos == "VERB"
            and token.dep != "amod"
            and (token.dep != "acl" or _opens(sentence, token))
        ):
            return token
    return None


def _opens(sentence: Sentence, verb: Token) -> bool:
    """ "A flood carried off the huts" read as "a flood (that was) carried off": no verb but this one."""
    above = sentence.tokens[verb.head]
    return above.index == verb.index - 1 and not any(
        one.tag in _TENSED or one.dep in {"nsubj", "nsubjpass"} for one in sentence.tokens
    )


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    own = [one for one in sentence.tokens if one.head == verb.index and one.dep in {"nsubj", "nsubjpass"}]
    if verb.dep == "acl":
        own = [sentence.tokens[verb.head]]
    return next(
        (one for one in reversed(own) if one.index < verb.index and one.tag not in {"WDT", "WP"}), None
    )


def _kinds_of_verb(sentence: Sentence, verb: Token, subject: Token | None) -> frozenset[str]:
    behind = sentence.tokens[verb.index + 1 : verb.index + 4]
    particle = behind[0].text.casefold() if behind else ""
    kinds = {ACT_PHRASES.get((verb.lemma, particle)) or ACT_VERBS.get(verb.lemma, "")}
    if verb.lemma in {"leave", "jump"} and any(one.lemma in _RAILS for one in behind):
        kinds = {"crash", "verb:derail"}
    if verb.lemma in _BALLOT:
        kinds.add("ballot")
    if verb.lemma == "vote":
        kinds.add("election")
    if verb.lemma not in _EMPTY:
        kinds.add(f"verb:{verb.lemma}")
    if subject is not None and subject.pos == "NOUN":
        lemma = subject.lemma.casefold()
        kinds |= {ACT_NOUNS.get(lemma, ""), EVENT_NOUNS.get(lemma, "")}
    return (frozenset(kinds - {""}) | loss_of_verb(sentence, verb, subject)) - _TOO_WIDE


def same_kind(noun: frozenset[str], clause: frozenset[str]) -> bool:
    """Do they share a family, or is the noun made from the verb ("blockade" from "block")?"""
    if noun & clause:  # what was lost is compared with what is told beside the noun
        return True
    nouns = [one[5:] for one in noun if one.startswith("stem:")]
    return any(_made_from(one, verb[5:]) for one in nouns for verb in clause if verb.startswith("verb:"))


def _made_from(noun: str, verb: str) -> bool:
    stem = verb.removesuffix("e")
    return len(stem) >= 4 and noun.startswith(stem) and noun[len(stem) :] in _SUFFIXES


def _retelling(
    block: BlockReading, sentence: Sentence, head: Token, form: str, kinds: frozenset[str], expr: DateExpr,
    start: int, end: int,
) -> Retelling:  # fmt: skip
    said = frozenset(
        one.lemma.casefold()
        for one in sentence.tokens
        if start <= one.start < end and one.pos in {"NOUN", "PROPN"} and one is not head
        and not starts_date(sentence, one) and not expr.start <= one.start < expr.end
    )  # fmt: skip
    return Retelling(block.index, sentence.index, start, end, head, form, kinds, said, expr)
