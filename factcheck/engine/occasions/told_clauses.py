"""Reference events told by a clause: what happened, to what or where, and when.

"In May 1912, with the band still playing, the liner Alma went down"; "Delegates of nine countries met there
in the June of 1951"; "with the Harbour Fair in full swing". No noun with its place stands beside the date; a
name, a ship, a mountain or a town of the reference book does, and the verb tells the kind of thing the event
was. The weaker the sign, the nearer the date must lie to the true one: a town alone has many fires.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from ..apparent import not_asserted
from ..book import BookEvent
from ..dates import DateExpr, When
from ..reading import BlockReading, Reading, Sentence, Token
from ..statement import Statement
from ..syntax.phrases import left_edge, starts_date
from ..syntax.tree import SUBJECTS
from ..vocabulary.lexicon import BEGIN, BUSY_PLACES, OCCUR, PLANNED
from ..vocabulary.words import words
from .clause_dates import dates_clause_of, goes_on_at
from .events import BARE, EventMention, is_part_of_compound
from .fields import fields_told
from .portraits import MARK, NAME, PLACE, SURNAME, Portrait, Portraits, another_bearer, plain_words, stands

_ANOTHER = words("""
    another second later earlier previous again further anniversary similar since like unlike
    aftershock replica film novel book play exhibition memorial rebuilt retold novelist
""")
_AGAIN_AND_AGAIN = frozenset(
    {"quake", "storm", "flood", "eruption", "attack", "war", "battle", "shooting", "meeting", "vote"}
)
_YEARS = {NAME: 60, MARK: 12, SURNAME: 6, PLACE: 6}
_YEARS_WITHOUT_MONTH = 3
_THERE = re.compile(r"\b(?:there|here)\b")
# What a town has many of, or verbs that tell too much else: a town and a month are not enough.
_LITTLE = frozenset(
    {
        "games",
        "vote",
        "fair",
        "killing",
        "shooting",
        "attack",
        "crash",
        "death",
        "wedding",
        "opening",
        "founding",
    }
)
_PASSIVE = frozenset({"return", "killing", "shooting", "crowning"})


def told_by_clause(reading: Reading, portraits: Portraits) -> Iterator[tuple[EventMention, BookEvent]]:
    """(dated mention, reference event) for each clause that tells an event of the book with a near date."""
    if not portraits:
        return
    for block in reading.blocks:
        if block.is_heading or block.block.kind in {"question", "label"}:
            continue
        before: Sentence | None = None
        for sentence in block.sentences:
            if sentence.dates and not sentence.is_question:
                yield from _in_sentence(block, sentence, before, portraits)
            before = sentence


def _in_sentence(
    block: BlockReading, sentence: Sentence, before: Sentence | None, portraits: Portraits
) -> Iterator[tuple[EventMention, BookEvent]]:
    fit = [one for one in sentence.dates if one.when.known and one.when.start and _is_told(one)]
    if not fit:
        return
    said = sentence.kept("plain words", partial(plain_words, sentence))
    if said & _ANOTHER:
        return
    done: set[str] = set()
    for word in sorted(said & portraits.keys()):
        for strength, sign, portrait in portraits[word]:
            if portrait.key.event.ref in done or not sign <= said:
                continue
            where = stands(sentence, sign)
            mention = _mention(block, sentence, fit, strength, portrait, where) if where else None
            if mention:
                done.add(portrait.key.event.ref)
                yield mention, portrait.key.event
    if before is not None and _THERE.search(sentence.text):
        yield from _there(block, sentence, before, portraits, fit)


def _is_told(expr: DateExpr) -> bool:
    return expr.basis == "explicit" and expr.when.granularity in {"day", "month", "season", "year"}


def _there(
    block: BlockReading, sentence: Sentence, before: Sentence, portraits: Portraits, fit: list[DateExpr]
) -> Iterator[tuple[EventMention, BookEvent]]:
    """ "It began in Elmwood Springs. Delegates met there in May": the place stands in the sentence before."""
    here = next(
        (one for one in sentence.tokens if one.text.casefold() in {"there", "here"} and one.tag == "RB"), None
    )
    if here is None:
        return
    said = before.kept("plain words", partial(plain_words, before))
    for word in sorted(said & portraits.keys()):
        for strength, sign, portrait in portraits[word]:
            if strength == PLACE and sign <= said and stands(before, sign):
                mention = _mention(block, sentence, fit, strength, portrait, (here.index, here.index))
                if mention:
                    yield mention, portrait.key.event


def _mention(
    block: BlockReading,
    sentence: Sentence,
    fit: list[DateExpr],
    strength: str,
    portrait: Portrait,
    where: tuple[int, int],
) -> EventMention | None:
    """The clause with its date, where it tells the event and the date is one that can be a slip for the true
    one.
    """
    first, last = sentence.tokens[where[0]], sentence.tokens[where[1]]
    if strength == SURNAME and another_bearer(sentence, first, portrait.key.known):
        return None
    if is_part_of_compound(sentence, last) and last.pos == "PROPN" and strength != MARK:
        return None
    for expr in fit:
        if strength == NAME and goes_on_at(block, sentence, first, last, expr):
            return _made(block, sentence, portrait, first, last, last, expr)
        if not _may_be_a_slip(strength, portrait, expr.when):
            continue
        for token in _tellers(sentence, portrait, strength):
            if token.tag.startswith("NN") and expr.end <= token.start and not _happens(sentence, token):
                continue
            if strength == PLACE and _is_some(sentence, token):
                continue
            if dates_clause_of(block, sentence, token, expr) and _together(sentence, token, first, last):
                return _made(block, sentence, portrait, first, last, token, expr)
    return None


def _tellers(sentence: Sentence, portrait: Portrait, strength: str) -> Iterator[Token]:
    """The words of the sentence that tell something of the event's kind; those who make a treaty meet."""
    fields = portrait.fields
    each = [(token, fields_told(sentence, token)) for token in sentence.tokens]
    if "treaty" in fields and any("treaty" in told for _, told in each):
        fields |= {"meeting"}
    for token, told in each:
        told &= fields
        if strength == PLACE and told == {"treaty"} and not _speaks_of_treaty(sentence):
            continue
        if strength == PLACE:
            told -= _LITTLE
        if told == {"blocking"} and _is_suffered(sentence, token):
            continue  # "the ship was blocked": it did not do the blocking
        if told <= _PASSIVE and not _is_suffered(sentence, token):
            continue
        if told and not starts_date(sentence, token):
            yield token


def _speaks_of_treaty(sentence: Sentence) -> bool:
    """In a town, people sign contracts, too: the sentence must name a paper between states."""
    return any(one.lemma in _PAPERS for one in sentence.tokens)


_PAPERS = words("treaty accord accords agreement protocol convention pact peace armistice charter truce")


def _is_suffered(sentence: Sentence, verb: Token) -> bool:
    """ "was handed back", "had been shot": told of what it befell, not of who did it."""
    before = sentence.tokens[max(0, verb.index - 4) : verb.index]
    return verb.tag == "VBN" and any(one.lemma in {"be", "get"} for one in before)


def _is_some(sentence: Sentence, noun: Token) -> bool:
    """ "a gas explosion in Varn": one of many, not the one of the book."""
    first = sentence.tokens[left_edge(sentence, noun)]
    return noun.tag.startswith("NN") and first.text.casefold() in {"a", "an", "one", "some"}


def _happens(sentence: Sentence, noun: Token) -> bool:
    """ "In May the explosion tore …": the event does what events do; its memory does other things."""
    verb = next((one for one in sentence.tokens[noun.index + 1 :] if one.tag in {"VBD", "VBZ", "MD"}), None)
    return verb is not None and verb.tag == "VBD" and verb.lemma in OCCUR | BEGIN


def _together(sentence: Sentence, teller: Token, first: Token, last: Token) -> bool:
    """Do the sign and the telling word stand in one clause: no other verb with a tense between them?"""
    low, high = (last.index, teller.index) if last.index < teller.index else (teller.index, first.index)
    between = sentence.tokens[low + 1 : high]
    if len(between) > 16:
        return False
    return not any(
        (one.tag in {"VBD", "VBZ", "VBP", "MD"} and one.pos != "AUX")
        or one.text in {";", ":"}
        or one.tag in {"WDT", "WP", "WRB"}
        for one in between
    )


_NOT_YET = PLANNED | words(
    "to will would shall not n't n’t never neither nor failed almost nearly before until"
)


def _came_about(sentence: Sentence, head: Token) -> bool:
    """No plan and no denial right before the telling word; elsewhere they are of other things."""
    before = sentence.tokens[max(0, head.index - 5) : head.index]
    return not any(one.text.casefold() in _NOT_YET and one.tag != "IN" for one in before)


def _may_be_a_slip(strength: str, portrait: Portrait, when: When) -> bool:
    """Is the date one that could have been meant for the event: the month is right, or the year nearly?"""
    assert when.start
    assert when.end
    event = portrait.key.event
    years = abs(when.start.year - event.start.year)
    if years > _YEARS[strength]:
        return False
    if when.granularity in {"day", "month", "season"}:
        return _same_month(when, event.start) or (strength == NAME and years <= 12)
    if strength == PLACE and "treaty" in portrait.fields and _is_named_for_town(portrait):
        return 0 < years <= _YEARS_WITHOUT_MONTH
    again = bool(portrait.fields & _AGAIN_AND_AGAIN)
    return strength == NAME or (
        strength in {MARK, SURNAME} and not again and 0 < years <= _YEARS_WITHOUT_MONTH
    )


def _is_named_for_town(portrait: Portrait) -> bool:
    """ "the Elmwood Treaty", and the town is no capital in which treaties are signed all the time."""
    key = portrait.key
    return any(place <= name and not place & BUSY_PLACES for place in key.places for name in key.names)


def _same_month(when: When, true: date) -> bool:
    """Does the month, or the season, hold the day, whatever the year?"""
    assert when.start
    assert when.end
    months = {(when.start.month - 1 + step) % 12 + 1 for step in range(_months(when))}
    return true.month in months


def _months(when: When) -> int:
    assert when.start
    assert when.end
    return (when.end.year - when.start.year) * 12 + when.end.month - when.start.month + 1


def _made(
    block: BlockReading,
    sentence: Sentence,
    portrait: Portrait,
    first: Token,
    last: Token,
    head: Token,
    expr: DateExpr,
) -> EventMention | None:
    article = sentence.tokens[first.index - 1] if first.index else None
    begin = article if article is not None and article.tag == "DT" else first
    subject = next(
        (one for one in sentence.tokens[: head.index] if one.head == head.index and one.dep in SUBJECTS), None
    )
    if subject is not None and 0 < begin.start - subject.start < 60:
        begin = sentence.tokens[left_edge(sentence, subject)]
    start, end = min(begin.start, head.start), max(last.end, head.end)
    said = Statement(block, sentence, min(start, expr.start), max(end, expr.end))
    if not_asserted(said, but=("quoted speech", "question", "correction note", "planned")) or not _came_about(
        sentence, head
    ):
        return None
    family = next(iter(sorted(portrait.key.families)), "event")
    return EventMention(
        block=block.index, sentence=sentence.index, start=start, end=end, head=head, family=family,
        determiner=BARE, names=frozenset(), places=frozenset(), words=frozenset(), date=expr, link="verb",
        quoted=block.in_quotes(start, end),
    )  # fmt: skip
