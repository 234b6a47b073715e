"""One happening told with its day twice, by words of one lexical field.

"The roof gave way on the morning after New Year's Day … the 4 January cave-in", "called its envoy home on the
11th … 8 March: recalls its envoy". The two are one where the text tells of no second of the kind, and what is
named beside one is named beside the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..dates import DateExpr, When, days_between, disjoint
from ..dates.interval import add_days
from ..occasions.losses import loss_of_verb
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge, starts_date
from ..vocabulary.happening_fields import FIELDS_OF_NOUN, FIELDS_OF_TURN, FIELDS_OF_VERB, WEAK_VERBS
from ..vocabulary.words import words
from .field_days import field_days, of_cause
from .happenings import taking_part
from .retellings import dated_verb

NOUN, VERB = "noun", "verb"


@dataclass(frozen=True, slots=True)
class FieldTelling:
    """A happening with its day in text[start:end] of a block; `said`: lemmas of who and what took part."""

    block: int
    sentence: int
    start: int
    end: int
    head: Token
    form: str
    fields: frozenset[str]
    said: frozenset[str]
    when: When
    date: DateExpr
    timeline: bool = False


def field_tellings(reading: Reading) -> list[FieldTelling]:
    """Every such happening with a known day, in reading order."""
    found: list[FieldTelling] = []
    for block in reading.blocks:
        if block.block.kind in {"question", "quote", "label"} or block.is_heading:
            continue
        for sentence in block.sentences:
            if not sentence.is_question:
                for expr in sentence.dates:
                    if _is_day(expr) and not block.in_quotes(expr.start, expr.end):
                        told = list(_with_day(block, sentence, expr))
                        found.extend(told or _otherwise(block, sentence, expr))
    return found


def _is_day(expr: DateExpr) -> bool:
    when = expr.when
    return when.known and not when.yearless and when.granularity == "day" and when.start == when.end


def _with_day(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[FieldTelling]:
    for noun in sentence.tokens:
        fields = _fields_of_noun(block, noun)
        if fields and _is_its_date(block, sentence, noun, expr):
            yield _telling(block, sentence, noun, NOUN, fields, expr)
            return
    timeline = _opens_item(block, sentence, expr)
    for verb in (
        _when_verb(block, sentence, expr),
        dated_verb(block, sentence, expr),
        _led_verb(sentence, expr),
    ):
        fields = fields_of_verb(sentence, verb) if verb is not None else frozenset()
        if verb is not None and fields and not _denied(sentence, verb):
            one = _telling(block, sentence, verb, VERB, fields, expr)
            yield replace(one, timeline=timeline)
            return


def _otherwise(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[FieldTelling]:
    """Told by a label, a cleft sentence, an apposition, or a noun that does something."""
    for home, word, named, timeline in field_days(block, sentence, expr):
        noun = FIELDS_OF_NOUN.get(word.lemma.casefold(), frozenset()) if word.tag in {"NN", "NNP"} else None
        fields = noun or fields_of_verb(home, word)
        if fields and not _denied(home, word):
            one = _telling(block, home, word, NOUN if named else VERB, fields, expr)
            yield replace(one, timeline=timeline)
        return


_JOINED = re.compile(r"[a-z]{3,6}-(?:ins?|outs?|offs?|ups?|downs?)\b")


def _fields_of_noun(block: BlockReading, noun: Token) -> frozenset[str]:
    """The fields of a noun, also of one the parser takes apart ("cave-in")."""
    if noun.tag == "NN" and noun.lemma.casefold() in FIELDS_OF_NOUN:
        return FIELDS_OF_NOUN[noun.lemma.casefold()]
    if not 3 <= noun.end - noun.start <= 6:
        return frozenset()
    joined = _JOINED.match(block.text, noun.start)
    return FIELDS_OF_NOUN.get(joined.group(), frozenset()) if joined else frozenset()


def fields_of_verb(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The fields a verb tells, by itself or with a word behind it."""
    found: frozenset[str] = frozenset()
    behind = sentence.tokens[verb.index + 1 : verb.index + 6]
    turns = FIELDS_OF_TURN.get(verb.lemma, {})
    for token in behind:
        if token.tag in {"VBD", "VBZ"} or token.text in {",", ";", "."}:
            break
        found |= turns.get(token.text.casefold(), frozenset())
    subject = next((one for one in sentence.tokens if one.head == verb.index and one.dep == "nsubj"), None)
    caused = of_cause(sentence, verb, subject)
    if loss_of_verb(sentence, verb, subject) and not caused:
        found |= {"collapse"}
    return (found or FIELDS_OF_VERB.get(verb.lemma, frozenset())) | caused


# ---- the day of a noun or a verb

_BEHIND = re.compile(
    r"(?:\s(?:of|at|in)\s(?:(?:the|its|his|her|their|a)\s)?[\w’'-]{2,24}(?:\s[\w’'-]{2,20})?)?"
    r"\s(?:of|on)\s(?:the\s(?:night|morning|evening|afternoon)\sof\s)?(?:\w+day,?\s)?"
)
_DEFINITE = words("the this that his her its their")
_APART = words(
    "another second third previous earlier last latest next new further other first final similar annual"
)


def _is_its_date(block: BlockReading, sentence: Sentence, noun: Token, expr: DateExpr) -> bool:
    """ "the 4 January cave-in", "Tuesday's intrusion", "the break-in of 3 May"."""
    if starts_date(sentence, noun):
        return False
    front = sentence.tokens[left_edge(sentence, noun) : noun.index]
    if {one.text.casefold() for one in front} & _APART or _is_first_part(sentence, noun):
        return False
    between = [one for one in sentence.tokens if expr.end <= one.start < noun.start]
    definite = any(one.text.casefold() in _DEFINITE for one in front)
    if 0 <= noun.start - expr.end <= 24:
        plain = all(one.pos in {"NOUN", "ADJ", "PROPN"} or one.tag == "POS" for one in between)
        owned = bool(between) and between[0].tag == "POS"
        before = [one for one in sentence.tokens if one.end <= expr.start][-1:]
        led = bool(before) and before[0].text.casefold() in _DEFINITE
        led = led or block.text[expr.start : expr.start + 4].casefold() == "the "
        return plain and (owned or led)
    joined = _JOINED.match(block.text, noun.start)
    end = joined.end() if joined else noun.end
    return definite and _BEHIND.fullmatch(block.text, end, expr.start) is not None


def _is_first_part(sentence: Sentence, noun: Token) -> bool:
    """ "the fire service": the noun belongs to another one."""
    behind = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else None
    return behind is not None and behind.tag in {"NN", "NNS"} and behind.start <= noun.end + 1


_WHEN = re.compile(r",?\s(?:when|as)\s")
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _when_verb(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Token | None:
    """ "since 3 May, when the roof of the rink gave way": the first verb of the clause behind."""
    opened = _WHEN.match(block.text, expr.end)
    return _first_verb(sentence, opened.end()) if opened else None


def _led_verb(sentence: Sentence, expr: DateExpr) -> Token | None:
    """ "On 3 May thieves broke into", "8 March: the envoy is recalled": the date opens the sentence."""
    if expr.start - sentence.start > _LEAD:
        return None
    return _first_verb(sentence, expr.end)


_LEAD = 12


def _first_verb(sentence: Sentence, start: int) -> Token | None:
    behind = [one for one in sentence.tokens if one.start >= start][:18]
    for token in behind:
        if token.text in {";"} or token.text.casefold() in {
            "who",
            "which",
            "that",
            "after",
            "before",
            "because",
        }:
            return None
        if token.tag in _TENSED or (
            token.tag == "VBN" and token.dep in {"ROOT", "acl", "relcl", "advcl", "ccomp"}
        ):
            passive = next(
                (
                    one
                    for one in behind
                    if one.index in (token.index + 1, token.index + 2) and one.tag == "VBN"
                ),
                None,
            )
            return passive if token.lemma in {"be", "have", "get"} and passive is not None else token
    return None


_ITEM = re.compile(r"\s?[:–—-]\s?|\s?\|\s?|,\s|\s")


def _opens_item(block: BlockReading, sentence: Sentence, expr: DateExpr) -> bool:
    """Is it a line of a timeline: the day, a colon or dash, what happened?"""
    mark = _ITEM.match(block.text, expr.end)
    return (
        expr.start - sentence.start <= 3
        and mark is not None
        and mark.group().strip() in {":", "–", "—", "-", "|"}
    )


def _denied(sentence: Sentence, verb: Token) -> bool:
    lead = {one.text.casefold() for one in sentence.tokens[max(0, verb.index - 4) : verb.index]}
    return bool(lead & {"not", "n't", "n’t", "never", "nearly", "almost", "if", "again", "once"})


_SHIFTED = re.compile(
    r"\b(?:the|that|next)\s(?:day|morning|afternoon|evening|night)\s(?P<how>after|before)\s(?:the\s)?\Z|(?P<eve>\beve\sof)\s\Z",
    re.IGNORECASE,
)


def told_day(block: BlockReading, expr: DateExpr) -> tuple[When, int]:
    """The day meant, and where its words begin: "the morning after Boxing Day" is the 27th."""
    lead = _SHIFTED.search(block.text, max(0, expr.start - 28), expr.start)
    if lead is None or expr.when.start is None:
        return expr.when, expr.start
    step = 1 if (lead["how"] or "").casefold() == "after" else -1
    moment = add_days(expr.when.start, step)
    return replace(expr.when, start=moment, end=moment, value=moment.isoformat()), lead.start()


def _telling(
    block: BlockReading, sentence: Sentence, head: Token, form: str, fields: frozenset[str], expr: DateExpr
) -> FieldTelling:
    when, start = told_day(block, expr)
    if form == NOUN:
        front = sentence.tokens[left_edge(sentence, head) : head.index]
        behind = _of_what(sentence, head)
        near, first = [*front, *behind], min([head.start, *(one.start for one in front)])
    else:
        heads = taking_part(sentence, head)
        near = [one for each in heads for one in sentence.tokens[left_edge(sentence, each) : each.index + 1]]
        near += [
            one
            for one in sentence.tokens[head.index + 1 : head.index + 8]
            if one.start < expr.start or expr.end < head.start
        ]
        first = min([head.start, *(one.start for one in near if head.start - one.start < 100)])
    said = frozenset(
        one.lemma.casefold() for one in near
        if one.pos in {"NOUN", "PROPN"} and one is not head and not starts_date(sentence, one)
        and not expr.start <= one.start < expr.end and one.lemma.casefold() not in _HOURS
    )  # fmt: skip
    last = sentence.tokens[head.index + 1] if head.index + 1 < len(sentence.tokens) else head
    turn = last.text.casefold() in FIELDS_OF_TURN.get(head.lemma, {})
    joined = _JOINED.match(block.text, head.start) if form == NOUN else None
    end = joined.end() if joined else last.end if form == VERB and (turn or last.dep == "prt") else head.end
    return FieldTelling(
        block.index,
        sentence.index,
        min(start, first),
        max(end, expr.end),
        head,
        form,
        fields,
        said,
        when,
        expr,
    )


def _of_what(sentence: Sentence, noun: Token) -> list[Token]:
    """ "the collapse of the church tower", "the fire at Ost": what it befell, or where."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 8]
    if not behind or behind[0].text.casefold() not in {"of", "at", "in", "on"}:
        return []
    stop = next((n for n, one in enumerate(behind) if one.pos in {"VERB", "AUX", "PUNCT"}), len(behind))
    return behind[1:stop]


_HOURS = words("hour night morning evening afternoon day minute week time midnight noon")


# ---- one happening, two days


def two_days(reading: Reading) -> Iterator[tuple[FieldTelling, FieldTelling]]:
    """The first two tellings of each field that put one happening on two days."""
    every = field_tellings(reading)[:_MOST]
    taken: set[str] = set()
    for index, one in enumerate(every):
        for other in every[index + 1 :]:
            shared = one.fields & other.fields
            if not (shared - taken and _apart(one, other) and _same(reading, one, other, shared)):
                continue
            if not any(_agrees(third, one, other) for third in every):
                taken |= shared
                yield one, other
                break


_MOST = 40
_LONGEST = 31  # days apart in one story
# What breaks out on one day and takes the roof on the next.
_OVERNIGHT = words(
    "fire flood storm crash explosion collapse sinking grounding outage landslide quake eruption spill"
)


def _apart(one: FieldTelling, other: FieldTelling) -> bool:
    if (one.block, one.sentence) == (other.block, other.sentence) or not disjoint(one.when, other.when):
        return False
    between = days_between(one.when, other.when)
    overnight = "TNI" in one.when.value + other.when.value or bool(one.fields & other.fields & _OVERNIGHT)
    return between <= _LONGEST and (between > 1 or not overnight)


def _agrees(third: FieldTelling, one: FieldTelling, other: FieldTelling) -> bool:
    """A further telling of the kind on a third day, or a clause with the day of the noun: several of them."""
    if third is one or third is other or not third.fields & one.fields & other.fields:
        return False
    named = [each for each in (one, other) if each.form == NOUN]
    if third.form == VERB and any(each.when == third.when for each in named) and len(named) == 1:
        return True
    return disjoint(third.when, one.when) and disjoint(third.when, other.when)


_AGAIN = re.compile(
    r"\b(?:again|second\s(?:time|day|night)|twice|postponed|delayed|moved|rescheduled|originally|brought\sforward|"
    r"planned|scheduled|due|would|will|until|repeated|resum\w+|anniversary|annual|every|each|reopen\w*)\b",
    re.IGNORECASE,
)


def _is_again(reading: Reading, one: FieldTelling) -> bool:
    """Do the words around it tell of a plan, a second time or another day?"""
    text = reading.blocks[one.block].text
    sentence = reading.blocks[one.block].sentences[one.sentence]
    return (
        _AGAIN.search(text, max(sentence.start, one.start - 40), min(sentence.end, one.end + 40)) is not None
    )


def _same(reading: Reading, one: FieldTelling, other: FieldTelling, shared: frozenset[str]) -> bool:
    if any(_is_again(reading, each) for each in (one, other)) or _several(reading, shared):
        return False
    if one.form == other.form == NOUN and one.head.lemma != other.head.lemma:
        return False
    together = one.said & other.said
    if one.timeline and other.timeline:
        return False  # a timeline tells each event once
    if one.form == other.form == VERB:
        alike = one.head.lemma not in WEAK_VERBS or other.head.lemma != one.head.lemma
        alike = alike or one.timeline or other.timeline
        return bool(together) and alike and not _names_apart(one, other)
    name, clause = (one, other) if one.form == NOUN else (other, one)
    known = {
        token.lemma.casefold() for token in reading.blocks[clause.block].sentences[clause.sentence].tokens
    }
    if not name.said <= known:
        return False
    made = name.head.lemma.casefold().startswith(clause.head.lemma[:5]) and len(clause.head.lemma) > 3
    return bool(together) or made or clause.head.lemma not in WEAK_VERBS or _is_turn(clause)


def _is_turn(clause: FieldTelling) -> bool:
    """A weak verb that tells the field by a word behind it: "gave way", "broke into"."""
    return not clause.fields <= FIELDS_OF_VERB.get(clause.head.lemma, frozenset())


def _names_apart(one: FieldTelling, other: FieldTelling) -> bool:
    first, then = one.said - other.said, other.said - one.said
    apart = first - FIELDS_OF_NOUN.keys() and then - FIELDS_OF_NOUN.keys()
    return bool(apart) and not one.timeline and not other.timeline


_MORE = words("another second third previous earlier next further other every each several two both many")


def _several(reading: Reading, fields: frozenset[str]) -> bool:
    """ "two break-ins", "another blaze", "the fires": more than one of the kind is told of."""
    for _, sentence in reading.sentences():
        for token in sentence.tokens:
            if (
                token.tag in {"NN", "NNS"}
                and FIELDS_OF_NOUN.get(token.lemma.casefold(), frozenset()) & fields
            ):
                front = {
                    one.text.casefold() for one in sentence.tokens[max(0, token.index - 4) : token.index]
                }
                if token.tag == "NNS" or front & _MORE:
                    return True
    return False
