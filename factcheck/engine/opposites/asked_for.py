"""What a reader is told in an answer and again, otherwise, in the story: what it costs, how many are allowed,
what must be shown or done, on which days it is.

An answer is short because its question says what is meant; so the topics of both are taken together, and a
sentence of the story must share one, under whatever name ("bed and board", "food and lodging").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading import BlockReading, Sentence
from ..vocabulary.words import in_order, words
from .answers import Told
from .asked_about import Story, about, one_group, one_name, told
from .asked_days import other_days


def asked_for(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """Everything in which one answer and the story exclude each other, at most one of each kind."""
    if not question.sentences or not answer.sentences:
        return
    for reader in (_cost, _allowed, _needed, other_days):
        found = next(reader(question, answer, story), None)
        if found:
            yield found


# What it costs

_COST_ASKED = re.compile(
    r"\b(?:how\smuch|cost|costs|price|fee|charge[ds]?|pay|paying|free|fare|dear|expensive)\b", re.IGNORECASE
)
_FREE = re.compile(
    r"\b(?:no\s(?:charge|fee|cost)|free\sof\scharge|(?:without|at\sno)\s(?:\w+\s)?(?:charge|cost|fee|payment|paying)"
    r"|cost(?:s|ing)?\s(?:\w+\s){0,2}?(?:nothing|not\sa)|(?:n['’]t|not|never)\scost\s(?:\w+\s){0,2}?(?:a\spenny|a\scent|anything)|(?:is|are|be|was|were|comes?|stays?|remains?|go(?:es)?)\s"
    r"(?:\w+ly\s|also\s|all\s)?free(?!\s(?:of|from|to\s(?!us|you|all|every|any|use|enter|attend|join|visit))|[-–])"
    r"|(?:pays?|owes?)\snothing|for\snothing|(?:won['’]t|will\snot|do(?:es)?n['’]t|needn['’]t|not)\s(?:have\sto\s|need\sto\s)?"
    r"(?:pay|be\scharged)(?!\s\w*\s?(?:more|extra|until))|free\s(?:entry|admission|entrance))\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:[€£$¥]|\b(?:EUR|USD|GBP|kr|CHF)\s?)\d[\d.,]*|\b\d[\d.,]*\s?(?:euros?|pounds?|dollars?|pence|cents?|crowns?"
    r"|francs?|kroner|kronor|zloty|p|c|€|kr)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:costs?|price[ds]?|pay(?:s|ing|ment)?|charge[ds]?|fee|fare|ticket|admission|entry|deposit|each|per|a\shead"
    r"|for\sa|from\s[€£$])\b|\b(?:it|that)['’]?s\s[€£$]",
    re.IGNORECASE,
)
_FOR_SOME = re.compile(
    r"\b(?:under|over|aged|child(?:ren)?|kids?|babies|pensioners?|seniors?|students?|members?|pupils?|residents?|locals?"
    r"|carers?|veterans?|holders?|if|unless|except|until|only|first|second|third|before|after|those|who|once|used\sto"
    r"|some|most|low-income|unemployed|teachers?|nurses?|staff|week(?:days?|ends?)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"|extra|more|additional|further|per\scent|half|trial|might|could|would|want(?:s|ed)?|hop(?:es?|ed)|call(?:s|ed)?\sfor)\b",
    re.IGNORECASE,
)


def _cost(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """Free in the one, a price in the other."""
    if not _COST_ASKED.search(question.text):
        return
    first = answer.sentences[0]
    priced = first.has(_MONEY) and not _FREE_ANSWER.match(answer.text)
    free = not priced and bool(_FREE_ANSWER.match(answer.text) or first.has(_FREE))
    if free == priced or (free and first.has(_FOR_SOME)):
        return
    asked = about(question.text)
    said = about(first.text)
    amounts = {one.group() for one in _MONEY.finditer(first.text)}
    if any(one.group() in amounts for _, sentence in story for one in _MONEY.finditer(sentence.text)):
        return
    for block, sentence in story:
        if free and not (_MONEY.search(sentence.text) and sentence.has(_PRICED)):
            continue
        if priced and not sentence.has(_FREE):
            continue
        for start, end in _clauses(sentence, _MONEY if free else _FREE):
            clause = sentence.text[start:end]
            named = about(clause)
            bare = not asked and bool(named & (_WHOLE | said))
            if (
                not _FOR_SOME.search(clause)
                and bool(_MONEY.search(clause)) == free
                and (asked & named or bare)
            ):
                yield told(answer, first, block, sentence, "what it costs")


_WHOLE = frozenset(
    {"admission", "class", "fare", "connect", "visit", "card", "test", "registration", "membership"}
)
_FREE_ANSWER = re.compile(
    r"\W*(?:nothing|no,?\sit['’]?s\sfree|it['’]?s\sfree|not\sa\s(?:penny|cent|thing))\b", re.I
)


def _clauses(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches between marks in which a pattern is found, and the part of the sentence before them."""
    text = sentence.text
    for found in pattern.finditer(text):
        marks = [one.end() for one in _MARK.finditer(text, 0, found.start())]
        behind = _MARK.search(text, found.end())
        yield (marks[-1] if marks else 0), (behind.start() if behind else len(text))


_MARK = re.compile(r"[;:—–]|,\s(?:and|but|though|although|since|while)\s|,\s")


# How many are allowed

_LIMIT = re.compile(
    r"\b(?:may|can|must|allowed?|allows?|permitted|cap(?:ped)?|limit(?:ed)?|limits|maximum|max|at\smost|up\sto|no\smore\sthan"
    r"|entitled|restricted|ration(?:ed)?|quota)\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?P<n>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty)"
)
_COUNTED = re.compile(rf"\b{_NUMBER}\s(?:[a-z-]+\s)?(?P<what>[a-z]{{3,}})", re.IGNORECASE)
_HOW_MANY = re.compile(r"\b(?:how\s(?:many|much|often|long)|limit|maximum|allowed)\b", re.IGNORECASE)
_VALUES = {
    name: value
    for value, name in enumerate(
        in_order("zero one two three four five six seven eight nine ten eleven twelve"),
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_PER = words("day week month year hour minute night visit person household trip")


def _allowed(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """Another limit of the same thing: "two trout a day", "capped at four trout"."""
    first = answer.sentences[0]
    if not _HOW_MANY.search(question.text) or not first.has(_LIMIT):
        return
    mine = _limits(first.text)
    for block, sentence in story:
        if not mine or not sentence.has(_LIMIT) or sentence.has(_FOR_SOME):
            continue
        theirs = _limits(sentence.text)
        for what, value in mine.items():
            other = theirs.get(what)
            whole = about(question.text) | about(first.text)
            topic = what not in _PER or bool(whole & about(sentence.text))
            if other is not None and other != value and topic and _same_people(question, first, sentence):
                yield told(answer, first, block, sentence, "how many are allowed")


def _limits(text: str) -> dict[str, int]:
    """{thing: the one number said of it}."""
    found: dict[str, set[int]] = {}
    for one in _COUNTED.finditer(text):
        number = one.group("n").casefold()
        value = int(number) if number.isdigit() else _VALUES[number]
        found.setdefault(one.group("what").casefold().removesuffix("s"), set()).add(value)
    return {what: min(values) for what, values in found.items() if len(values) == 1}


# What must be shown, booked or brought

_THING = (
    r"(?P<what>(?:photo\s)?id\b|identification|identity\scards?|passports?|licen[cs]es?|permits?|tickets?|booking|bookings"
    r"|appointments?|registration|book\b|register\b|helmets?|masks?|deposits?|forms?|certificates?|vaccinations?|insurance"
    r"|apply\b|sign\sup|reservations?|prescriptions?|proof|visas?|memberships?|wristbands?|passes|pass\b)"
)
_MUST = re.compile(
    rf"\b(?:need(?:s|ed)?|must|ha(?:ve|s)\sto|required?|requires|obliged|compulsory|mandatory|essential|asked\s(?:to|for))\b"
    rf"[^.;?]{{0,40}}?\b{_THING}|\b{_THING}[^.;?,]{{0,20}}\b(?:(?:is|are|will\sbe)\s(?:needed|required|compulsory|mandatory"
    rf"|essential|obligatory))\b".replace("?P<what>", "?:"),
    re.IGNORECASE,
)
_NEEDS_NOT = re.compile(
    rf"\b(?:(?:nobody|no\sone|no-one)\s(?:will\s|is\sgoing\sto\s|needs?\s|has\s)(?:to\s)?[^.;?]{{0,30}}?|no\sneed[^.;?]{{0,20}}?"
    rf"|(?:do(?:es)?\s?n['’]t|do(?:es)?\snot|won['’]t|will\snot)\s(?:need|have\sto|be\sasked)[^.;?]{{0,30}}?|needn['’]t[^.;?]{{0,20}}?"
    rf"|need\snot\s[^.;?]{{0,20}}?|without\s(?:an?\s|any\s)?|(?:is|are)\s(?:not|no)\s(?:longer\s)?(?:needed|required|necessary)[^.;?]{{0,20}}?)"
    rf"\b{_THING}|\b{_THING}[^.;?,]{{0,20}}\b(?:(?:is|are|will\sbe)\s(?:not\s(?:needed|required|necessary)|optional|unnecessary))\b".replace(
        "?P<what>", "?:"
    ),
    re.IGNORECASE,
)
_WHAT = re.compile(_THING, re.IGNORECASE)
_IN_CASES = re.compile(
    r"\b(?:if|unless|only|except|until|first|under|over|new|those|some|may|might)\b", re.IGNORECASE
)
_ALWAYS = re.compile(
    r"\b(?:whether\sor\snot|even\sif|all|every(?:one|body)?|any(?:one|body)|always|each|no\smatter)\b",
    re.IGNORECASE,
)


def _needed(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """What must be shown or booked in the one, and need not in the other."""
    for mine in answer.sentences[:3]:
        said = _duty(mine)
        if said is None:
            continue
        named = (about(question.text) | about(mine.text)) - {said[1]}
        duties = [
            (block, sentence, other[0])
            for block, sentence in story
            if (other := _duty(sentence)) and other[1] == said[1] and named & about(sentence.text)
        ]
        if any(needed == said[0] for _, _, needed in duties):
            return
        for block, sentence, _ in duties:
            must, free = (mine, sentence) if said[0] else (sentence, mine)
            bound = must.has(_IN_CASES) and not must.has(_ALWAYS)
            widely = not free.has(_IN_CASES) or must.has(_ALWAYS)
            if not bound and widely and _same_people(question, mine, sentence):
                yield told(answer, mine, block, sentence, f"whether {said[1]} is needed")


def _same_people(question: BlockReading, mine: Sentence, other: Sentence) -> bool:
    texts = f"{question.text} {mine.text}", other.text
    return one_group(*texts) and one_group(*texts[::-1])


def _duty(sentence: Sentence) -> tuple[bool, str] | None:
    """(whether it is needed, what) for a sentence that says the one or the other."""
    for pattern, needed in ((_NEEDS_NOT, False), (_MUST, True)):
        found = pattern.search(sentence.text)
        if found:
            what = _WHAT.search(found.group())
            word = re.sub(r"\Aphoto\s", "", what.group().casefold()).strip() if what else ""
            return needed, one_name(word)
    return None
