"""Which act the text says came after which: "resigned on 9 May, five weeks after the audit came out".

A sequence ties a dated clause to a second act by a linking word (after, before, prompted by, in reply to …),
with the count of days or weeks between them where the text gives one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ..dates import DateExpr
from ..dates.grammar import NUMBERS
from ..occasions.links import date_of_verb
from ..reading import BlockReading, Reading, Sentence, Token
from .happenings import NOUN, VERB, Happening, in_sentence

AFTER = "after"
BEFORE = "before"

_UNIT = r"(?:day|week|fortnight|month|year|morning|evening|night|afternoon|hour)s?"
_HEDGE = (
    r"(?:less\sthan|under|within|barely|just|only|more\sthan|over|almost|nearly|about|around|some|exactly)"
)
_AFTER = (
    r"\b(?:after|following)\b(?!\sall\b|-)|\bin\s(?:the\s)?(?:wake|aftermath)\sof\b|\bon\sthe\sheels\sof\b"
    r"|\bonce\b|\bas\ssoon\sas\b"
)
_BEFORE = r"\b(?:before|ahead\sof|prior\sto)\b|\bin\sthe\srun-?up\sto\b|\bon\sthe\seve\sof\b"
# Participles with which an act is tied to what brought it about.
_MOVED = (
    r"(?:shaken|stung|prompted|triggered|sparked|spurred|forced|alarmed|provoked|angered|moved|shocked|horrified"
    r"|inspired|caused|galvani[sz]ed|rattled|chastened|embarrassed|jolted|roused|set\soff|brought\son|enraged"
    r"|appalled|outraged|scared|spooked|unnerved|damaged|destroyed|ruined|wrecked|killed|injured"
    r"|(?:made|left)\shomeless)"
)
_CAUSE = (
    r"\bbecause\sof\b|\bas\sa\s(?:direct\s)?(?:result|consequence)\sof\b"
    r"|\bin\s(?:direct\s)?(?:response|reply|reaction|answer)\sto\b|\bin\s(?:retaliation|revenge)\sfor\b"
    rf"|\bin\sprotest\s(?:at|against|over)\b|\b{_MOVED}\s(?:\w+ly\s|out\s|off\s|into\s\w+\s)?(?:by|in)\b"
)
_CORE = re.compile(rf"(?:(?P<after>{_AFTER})|(?P<cause>{_CAUSE})|(?P<before>{_BEFORE}))\s", re.IGNORECASE)
# The count in front of the link: "four weeks after", "less than a day before".
_COUNTED = re.compile(
    rf"(?:(?P<hedge>{_HEDGE})\s)?(?:(?P<n>the|an?|one|\d{{1,3}}|[a-z]{{3,9}}(?:\sof)?)\s)?(?P<unit>{_UNIT})\s(?:or\sso\s)?\Z",
    re.IGNORECASE,
)
_LONGEST = 48  # code points of such a count


@dataclass(frozen=True, slots=True)
class _Link:
    """A linking word in text[start:end], its count included."""

    start: int
    end: int
    how: str
    cause: bool
    counted: re.Match[str] | None


def _links(text: str, start: int, end: int) -> Iterator[_Link]:
    for core in _CORE.finditer(text, start, end):
        front = max(start, core.start() - _LONGEST)
        counted = _COUNTED.search(text[front : core.start()])
        at = front + counted.start() if counted else core.start()
        yield _Link(at, core.end(), BEFORE if core["before"] else AFTER, bool(core["cause"]), counted)


_BOUNDARY = re.compile(r"[,;:()—]|\s[–-]\s|[.!?]\s|\s(?:but|while|whereas)\s")
_OTHER_VERB = re.compile(r"\b(?:and|but|then|who|which|that|he|she|they|it),?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One end of a sequence: an act, or any dated clause, of text[start:end]; `act` is None for a
    mere clause.
    """

    start: int
    end: int
    act: Happening | None
    date: DateExpr | None


@dataclass(frozen=True, slots=True)
class Sequence:
    """`later` (the clause the link hangs on) is said to come after (or before) `other`.

    `how` is AFTER or BEFORE; `cause`: the other is named as its cause. `count` is (number, unit,
    hedge) or None.
    """

    block: int
    sentence: int
    how: str
    cause: bool
    main: Told
    others: tuple[Told, ...]
    count: tuple[int, str, str] | None
    link_start: int
    link_end: int


def sequences_of(reading: Reading) -> list[Sequence]:
    """Every such tie of running text, in reading order."""
    found: list[Sequence] = []
    for block in reading.blocks:
        if not block.is_heading and block.block.kind not in {"question", "quote", "label"}:
            key = (block.index, tuple(block.dates))
            found.extend(block.kept("sequences", partial(_in_block, block), key=key))
    return found


def _in_block(block: BlockReading) -> list[Sequence]:
    stated = [sentence for sentence in block.sentences if not sentence.is_question]
    return [one for sentence in stated for one in _in_sentence(block, sentence)]


def _in_sentence(block: BlockReading, sentence: Sentence) -> list[Sequence]:
    found: list[Sequence] = []
    acts: list[Happening] | None = None
    chained = _chained(block, sentence)
    if chained:
        found.append(chained)
    for link in _links(block.text, sentence.start, sentence.end):
        if block.in_quotes(link.start, link.end):
            continue
        acts = in_sentence(block, sentence) if acts is None else acts
        stop = _stop(block.text, link.end, sentence.end)
        others = _others(sentence, acts, link.end, stop)
        main = _main(block, sentence, acts, link, stop) if others else None
        if main:
            count = _count(link.counted) if link.counted else None
            found.append(
                Sequence(
                    block.index, sentence.index, link.how, link.cause, main, others, count,
                    link.start, link.end,
                )
            )  # fmt: skip
    return found


def _stop(text: str, start: int, end: int) -> int:
    boundary = _BOUNDARY.search(text, start, end)
    if boundary and boundary.group() == ",":
        aside = _ASIDE.match(text, boundary.start(), end)
        boundary = _BOUNDARY.search(text, aside.end(), end) if aside else boundary
    return boundary.start() if boundary else end


# "after its owner, Lady Dorn, died": a name between commas does not end the clause.
_ASIDE = re.compile(r",\s(?:[A-Z][\w’'-]*\s?){1,4},\s(?=[a-z])")


def _count(match: re.Match[str]) -> tuple[int, str, str] | None:
    word, unit = (match.group("n") or "").casefold(), (match.group("unit") or "").casefold().rstrip("s")
    if not unit or not word:
        return None
    number = 1 if word.startswith("the") else int(word) if word.isdigit() else NUMBERS.get(word.split()[0])
    if number is None or " of" in word:
        return None
    if unit in {"morning", "evening", "night", "afternoon"}:
        unit = "day"
    return number, unit, (match.group("hedge") or "").casefold()


def _others(sentence: Sentence, acts: list[Happening], start: int, stop: int) -> tuple[Told, ...]:
    """The act behind the link: its verb, else the noun that stands first."""
    inside = [one for one in acts if start <= one.head.start < stop]
    verbs = [one for one in inside if one.form == VERB and _first_verb(sentence, one.head, start)]
    nouns = [
        one
        for one in inside
        if one.form == NOUN and one.start - start <= 24 and not _before(sentence, one, start)
    ]
    picked = sorted(verbs, key=lambda one: one.family.startswith("do:")) + nouns
    return tuple(
        Told(max(one.start, start), max(one.end, start), one, _own_date(sentence, one, stop))
        for one in picked[:3]
    )


def _first_verb(sentence: Sentence, verb: Token, start: int) -> bool:
    """The clause's own verb: no other one between the link and it."""
    return not any(
        one.tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP"}
        and one.pos != "AUX"
        and start <= one.start < verb.start
        for one in sentence.tokens
    )


def _before(sentence: Sentence, act: Happening, start: int) -> bool:
    """Does another noun phrase stand between the link and the noun ("after a week of protest")?"""
    between = [one for one in sentence.tokens if start <= one.start < act.start]
    return any(one.tag.startswith("VB") and one.tag != "VBG" for one in between)


def _own_date(sentence: Sentence, act: Happening, stop: int) -> DateExpr | None:
    if act.date is not None:
        return act.date
    # A noun behind a link dates itself: "after the vote on 9 May".
    text = sentence.text
    for expr in sentence.dates:
        if act.end <= expr.start < stop and expr.when.known:
            gap = text[act.end - sentence.start : expr.start - sentence.start]
            if re.fullmatch(
                r"\s(?:(?:began|took\splace|was\sheld|ended|happened|occurred)\s)?(?:on|in|of)\s", gap
            ):
                return expr
    return None


def _main(
    block: BlockReading, sentence: Sentence, acts: list[Happening], link: _Link, stop: int
) -> Told | None:
    """The dated clause the link hangs on: the nearest one in front, else the one that follows."""
    clauses = _dated_clauses(block, sentence, acts, link, stop)
    lead = block.text[sentence.start : link.start]
    if not _OTHER_VERB.search(lead):
        front = [one for one in clauses if one.start < link.start and one.end <= link.start]
        for one in reversed(front):
            if not sentence.finite_verb_between(one.end, link.start):
                return one
            break
        if any(
            one.tag in {"VBD", "VBZ"} and one.end <= link.start for one in sentence.tokens
        ) and not re.search(r"[,;]\s*\Z", lead):
            return None
    aside = _set_off(block, sentence, stop)
    if aside:
        return aside
    behind = [one for one in clauses if one.start >= stop or (one.start < link.start and one.end > stop)]
    for one in behind:
        start = max(stop, one.start)
        head = one.act.head.start if one.act else start
        if not any(
            token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.pos != "AUX" and stop <= token.start < head
            for token in sentence.tokens
        ):
            return one
        return None
    return _undated(sentence, acts, link, stop)


_COMMA = re.compile(r",\s(?:(?:on|in)\s)?(?:the\s(?:night|morning|evening|afternoon)\sof\s)?")


def _set_off(block: BlockReading, sentence: Sentence, stop: int) -> Told | None:
    """ "Three days after the vote, on 14 May, the mayor …": the date between commas is the clause's own."""
    for expr in sentence.dates:
        if (
            stop < expr.start <= stop + 30
            and expr.when.known
            and _COMMA.fullmatch(block.text, stop, expr.start)
        ):
            return Told(expr.start, expr.end, None, expr)
    return None


def _undated(sentence: Sentence, acts: list[Happening], link: _Link, stop: int) -> Told | None:
    """The act the link hangs on, though its own clause gives no date: the nearest in front, else the
    one behind.
    """
    front = [one for one in acts if one.head.end <= link.start and one.date is None]
    if front and not sentence.finite_verb_between(front[-1].head.end, link.start):
        return Told(front[-1].start, front[-1].end, front[-1], None)
    behind = [one for one in acts if one.head.start >= stop and one.form == VERB]
    if not front and behind and not sentence.finite_verb_between(stop, behind[0].head.start):
        return Told(behind[0].start, behind[0].end, behind[0], None)
    return None


_LATER = re.compile(
    rf"\W*(?:(?P<hedge>just|only|barely|less\sthan|more\sthan|about|almost|nearly|some)\s)?"
    rf"(?P<n>an?|one|\d{{1,3}}|[a-z]{{3,9}}|the\s(?:next|following))\s(?P<unit>{_UNIT})(?:\s(?P<how>later|after(?:wards?)?|earlier|before))?,?"
    r"\s(?:\w+\s){0,2}?(?:on\s|,\s)?(?:\w+day,?\s)?",
    re.IGNORECASE,
)


def _chained(block: BlockReading, sentence: Sentence) -> Sequence | None:
    """ "Two weeks later, on 24 February, …": counted from the one date of the sentence before."""
    if sentence.index == 0 or not sentence.dates:
        return None
    expr = sentence.dates[0]
    match = (
        _LATER.fullmatch(block.text, sentence.start, expr.start) if expr.start - sentence.start < 60 else None
    )
    before = block.sentences[sentence.index - 1]
    days = [
        one for one in before.dates if one.when.known and one.when.granularity in {"day", "month", "year"}
    ]
    if match is None or len(days) != 1 or expr.when.granularity != days[0].when.granularity:
        return None
    how, said = match.group("how"), match.group("n").casefold()
    count = (1, match.group("unit").casefold().rstrip("s"), "") if said.startswith("the ") else _count(match)
    if (not how and not said.startswith("the ")) or count is None:
        return None
    acts = [one for one in in_sentence(block, before) if one.date is days[0]]
    clause = acts[0].span_with_date() if acts else (days[0].start, days[0].end)
    other = Told(*clause, acts[0] if acts else None, days[0])
    earlier = (how or "").casefold() in {"earlier", "before"}
    main = Told(sentence.start + len(match.group()) - len(match.group().lstrip()), expr.end, None, expr)
    return Sequence(
        block.index, sentence.index, BEFORE if earlier else AFTER, False, main, (other,), count,
        sentence.start, expr.start,
    )  # fmt: skip


def _dated_clauses(
    block: BlockReading, sentence: Sentence, acts: list[Happening], link: _Link, stop: int
) -> list[Told]:
    """The clauses and nouns of the sentence, outside the linked act, that have a date outside it."""

    def outside(expr: DateExpr | None) -> bool:
        return expr is not None and not link.start <= expr.start < stop

    found = [
        Told(*one.span_with_date(), one, one.date)
        for one in acts
        if outside(one.date) and not link.start <= one.head.start < stop
    ]
    taken = {one.act.head.index for one in found if one.act}
    for token in sentence.tokens:
        if token.tag in {"VBD", "VBZ", "VBN"} and token.pos in {"VERB", "AUX"} and token.index not in taken:
            if link.start <= token.start < stop or token.dep in {"aux", "auxpass"}:
                continue
            dated = date_of_verb(block, sentence, token.start, token.end, token)
            if dated and outside(dated[0]):
                start = _clause_start(sentence, token)
                found.append(Told(min(start, dated[0].start), max(token.end, dated[0].end), None, dated[0]))
    return sorted(found, key=lambda one: (one.start, one.end))


def _clause_start(sentence: Sentence, verb: Token) -> int:
    subject = next(
        (one for one in sentence.tokens if one.head == verb.index and one.dep in {"nsubj", "nsubjpass"}), None
    )
    return (
        min(subject.start, verb.start)
        if subject is not None and verb.start - subject.start < 120
        else verb.start
    )
