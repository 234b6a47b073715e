"""One after the other: closed in May, open again in June. A change over time is no contradiction.

A state changes; so both statements may be true when the text puts them in an order, by a word ("then",
"later", "again", "no longer", "until"), by dates that differ, or by a tense that looks back ("had been").
"""

from __future__ import annotations

import re

from ..dates import When, disjoint
from ..statement import Statement
from ..vocabulary.words import words

_ORDER = re.compile(
    r"\b(?:then|later|afterwards?|subsequently|eventually|finally|at\slast|in\sthe\send|by\sthen|since\sthen|again|"
    r"once|no\slonger|any\s?more|until|before(?!\s(?:the\s|an?\s)?(?:magistrate|judge|court|jur|committee|tribunal))|after|following|soon|now|nowadays|today|these\sdays|ultimately|"
    r"previously|formerly|originally|initially|at\sfirst|earlier|so\sfar|at\sthe\stime|at\sthat\s(?:time|point|stage)|"
    r"(?:last|previous|next|this|following|same)\s(?:year|month|week|season|spring|summer|autumn|fall|winter|time)|"
    r"used\sto|former|(?:first|second|third|fourth)(?!\s(?:straight|consecutive|successive|\w+\srunning))|new|newly|"
    r"recently|changed\s(?:his|her|its|their)\smind|"
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|decades?)\s(?:ago|later|earlier|before|after)|"
    r"that\s(?:day|night|morning|evening|week|month|year)|within\s(?:an?|the)|after\s(?:that|which)|in\s(?:1[89]|20)\d\d|by\s(?:1[89]|20)\d\d|since)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:had|’d)\s(?:\w+ly\s|not\s|never\s|n[’']t\s|also\s|just\s){0,2}"
    r"\w+(?:ed|en|ne|ld|pt|de|wn|un|ut|st|ft|nt|ad|id|ought)\b"
)


_HARD = re.compile(r"\b(?:since|until|till|before|after|following)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"[,;:—–]|\s(?:and|but|while|who|which|as|though|although|will|would|is|are|was|were|has|have)\s"
)
_NEAR = 32  # code points next to a statement in which a word still puts it in an order


def applies(one: Statement, other: Statement) -> bool:
    """Does either statement put itself before or after the other? Not where both name the same day."""
    if _at_other_hours(one, other) or _at_other_hours(other, one):
        return True
    words_one, words_other = order_words(one), order_words(other)
    if (_is_never(one) or _is_never(other)) and not (words_one | words_other) & _TURNS:
        return False
    if _is_now(one) and _is_now(other):
        return bool((words_one ^ words_other) & _TURNS)
    first, second = _dates(one), _dates(other)
    if first and second:
        if all(disjoint(a, b) for a in first for b in second):
            return True
        return any(_HARD.match(word) for word in words_one ^ words_other)
    return words_one != words_other


_HOURS = re.compile(
    r"\b(?:(?P<season>winter|summer|spring|autumn)s?|(?P<hour>morning|afternoon|evening|night)s?"
    r"|(?:on|every|each)\s(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekday|weekend|other\sday)s?)\b",
    re.IGNORECASE,
)


def _at_other_hours(one: Statement, other: Statement) -> bool:
    """Said of other seasons, days or hours; a denial said of some says nothing of the rest."""
    mine, theirs = hours(one), hours(other)
    if mine and theirs:
        return not mine & theirs
    return bool(mine) and any(token.dep == "neg" or token.lemma in {"no", "none"} for token in one.tokens)


def hours(statement: Statement) -> frozenset[str]:
    """The seasons, days and times of day a statement is limited to: "at night", "on Sundays"."""
    return statement.kept("hours", _hours)


def _hours(statement: Statement) -> frozenset[str]:
    near = statement.block.text[statement.start : min(statement.sentence.end, statement.end + _NEAR)]
    stop = _BREAK.search(near, statement.end - statement.start)
    found = _HOURS.finditer(near[: stop.start()] if stop else near)
    return frozenset(word.casefold() for match in found for word in match.groups() if word)


_TURNS = words(
    "had again until till no longer before after anymore former formerly previously reversed then later"
)


def _is_never(statement: Statement) -> bool:
    """ "has never left", "never reopened": said of all time, so that no date sets it apart."""
    said = {token.lemma for token in statement.tokens}
    return bool(said & {"never", "ever"}) or ("no" in said and bool(said & {"previous", "prior"}))


def _is_now(statement: Statement) -> bool:
    """Present or present perfect: both hold at the time of writing."""
    tags = {token.tag for token in statement.tokens}
    return bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags


def order_words(statement: Statement) -> frozenset[str]:
    """The words in or next to a statement that speak of a change, of another time, or look back."""
    text = statement.block.text
    before = text[max(statement.sentence.start, statement.start - _NEAR) : statement.start]
    behind = text[statement.end : min(statement.sentence.end, statement.end + _NEAR)]
    stop = _BREAK.search(behind)
    near = before + statement.text + (behind[: stop.start()] if stop else behind)
    found = {" ".join(match.group().casefold().split()) for match in _ORDER.finditer(near)}
    if _BACK.search(statement.text) and not _is_reported(statement):
        found.add("had")
    return frozenset(found)


_SAY = words("say tell report state add announce confirm write explain reveal show find acknowledge admit")


def _is_reported(statement: Statement) -> bool:
    """ "Police said that no one had been hurt": the tense is the reporter's, not the order of things."""
    return any(token.tag == "VBD" and token.lemma in _SAY for token in statement.before[-4:])


def _dates(statement: Statement) -> list[When]:
    low, high = statement.start - _NEAR, statement.end + _NEAR
    return [one.when for one in statement.sentence.dates if one.when.known and low < one.start < high]
