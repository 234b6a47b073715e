"""On which days of the week something is, by an answer and by the story: "daily", "every day but Monday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading import BlockReading, Sentence
from .answers import Told
from .asked_about import Story, about, told

_DAY = re.compile(r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_ORDER = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_THROUGH = re.compile(rf"\b({'|'.join(_ORDER)})days?\s(?:to|till|until|through)\s({'|'.join(_ORDER)})days?\b")
_ALL_DAYS = re.compile(
    r"\b(?:(?:every|each)\s(?:single\s)?(?:day|night|evening|morning|afternoon)|seven\s(?:days|nights)|daily|nightly|all\sweek)\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:except|apart\sfrom|but|other\sthan|save|bar|not|closed|shut|excluding|never)\s(?:\w+\s){0,2}?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b",
    re.IGNORECASE,
)
_WHICH_DAYS = re.compile(
    r"\b(?:(?:which|what)\s(?:days?|nights?|evenings?|mornings?)|when|how\soften|every\s(?:day|night))\b",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:runs?|running|leaves?|leaving|sails?|sets?\soff|opens?|open|departs?|goes|go|held|takes?\splace|meets?|plays?|flies|fly"
    r"|collected|collections?|emptied|serves?|served|starts?|begins?|visits?|tours?|class(?:es)?|sessions?)\b",
    re.IGNORECASE,
)


def other_days(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """Other days of the week for the same going or opening."""
    first = answer.sentences[0]
    mine = _days_of(first.text)
    if not _WHICH_DAYS.search(question.text) or not mine:
        return
    asked = about(question.text)
    if any(_days_of(sentence.text) == mine for _, sentence in story):
        return
    for block, sentence in story:
        theirs = _days_of(sentence.text)
        clash = theirs and mine != theirs and (len(mine) > 1 or len(theirs) > 1)
        if not clash or not sentence.has(_GOES) or sentence.has(_FOR_SOME_DAYS) or first.has(_FOR_SOME_DAYS):
            continue
        verbs = {one.lemma for one in question.sentences[-1].tokens if one.pos == "VERB"}
        moves = bool(_GOES.search(question.text)) or bool(verbs & {one.lemma for one in sentence.tokens})
        if (
            moves
            and _same_subject(question.sentences[-1], sentence)
            and (asked & about(block.text) or len(asked) < 2)
        ):
            yield told(answer, first, block, sentence, "the days of the week")
            return


def _same_subject(asked: Sentence, sentence: Sentence) -> bool:
    """Is the question about "it", or does the sentence name what it is about?"""
    subjects = [one for one in asked.tokens if one.dep in {"nsubj", "nsubjpass"}]
    lemmas = {one.lemma.casefold() for one in sentence.tokens}
    return all(one.pos == "PRON" or one.lemma.casefold() in lemmas for one in subjects)


_FOR_SOME_DAYS = re.compile(
    r"\b(?:last|next|this|on\s\w+day\snight|from\s\w+day$|until\s\w+day|since|by\s\w+day|in\s(?:winter|summer|July|August)"
    r"|some|usually|normally|sometimes|said\son|opened\son)\b",
    re.IGNORECASE,
)


def _days_of(text: str) -> frozenset[str]:
    """The days of the week a text says something is on: named, from one to another, or all but some."""
    named = [one.group("day") for one in _DAY.finditer(text)]
    through = _THROUGH.search(text)
    if through:
        first, last = (_ORDER.index(one) for one in through.groups())
        return frozenset(_ORDER[first : last + 1]) if first < last else frozenset()
    every = _ALL_DAYS.search(text)
    if every:
        but = _BUT.search(text, every.end())
        left = [one.group("day") for one in _DAY.finditer(text, but.start())] if but else []
        return frozenset(_ORDER) - frozenset(left)
    if _BUT.search(text):
        return frozenset()
    plural = re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b", text)
    return frozenset(named) if len(named) > 1 or plural else frozenset()
