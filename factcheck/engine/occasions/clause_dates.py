"""Which dates belong to a clause, told by nearness: in front of it, at its end, or around a name in an aside.

"In May 1912, with the band still playing, the liner went down": an opening date holds for the first clause
behind it, whatever asides stand between. "The liner went down off Varn in May 1912": a date at the end
belongs to the verb before it unless another verb comes between.
"""

from __future__ import annotations

import re

from ..dates import DateExpr
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = words(
    "that which who when while because after before since until than although though whose as if where"
)
_PREPOSITIONS = words("in on at during over around by late early of")
_NOT_DATING = re.compile(
    r"\b(?:since|until|till|by|before|after|from|than|to|between|through|towards?|for|expected|planned|due)"
    r"\s(?:the\s)?(?:(?:early|mid|late|end\sof|about|around|spring|summer|autumn|fall|winter)\s(?:of\s)?)?\Z",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:^|[,;:–—]\s|\b(?:and|but|that)\s)\s*(?:(?:it|that|this)\swas\s)?(?:back\s|late\s|early\s|one\s\w+\s|the\s\w+\s|on\s(?:the|a)\s\w+\s)?"
    r"(?:(?:the\s)?(?:[a-z]+(?:\s(?:hours|days|weeks|afternoon|morning|evening|night|week|half|part))?|\w+day(?:\s\w+)?)\s(?:of|in)\s)?"
    r"(?:in|on|at|during|over|by|around)?\s?(?:the\s)?(?:\w+day,?\s)?\Z",
    re.IGNORECASE,
)
_REACH = 150  # characters an opening date carries
_BEHIND = 110


def dates_clause_of(block: BlockReading, sentence: Sentence, word: Token, expr: DateExpr) -> bool:
    """Is this date that of the clause in which the word, a verb or an event noun, stands?"""
    lead = block.text[max(sentence.start, expr.start - 50) : expr.start]
    if _NOT_DATING.search(lead) or _in_brackets(block, expr):
        return False
    if expr.end <= word.start:
        return word.start - expr.end <= _REACH and _leads(block, sentence, word, expr)
    return expr.start >= word.end and expr.start - word.end <= _BEHIND and _follows(sentence, word, expr)


def _in_brackets(block: BlockReading, expr: DateExpr) -> bool:
    return bool(re.search(r"\([^()]+\Z", block.text[max(0, expr.start - 80) : expr.start]))


def _leads(block: BlockReading, sentence: Sentence, word: Token, expr: DateExpr) -> bool:
    """A date that opens the sentence, or the clause, with no other verb before the word."""
    between = [one for one in sentence.tokens if expr.end <= one.start and one.end <= word.start]
    when = _opens_with_when(between)
    if not when and not _LEAD.search(block.text[sentence.start : expr.start]):
        return False
    joined = bool(between) and between[-1].text.casefold() in {"and", "then"}  # "struck ice and sank"
    for number, one in enumerate(between[when:], when):
        if one.tag in _FINITE and one.pos != "AUX" and not (joined or _helps(between, number)):
            return False
        if one.text in {";", ":", "—"} or one.text.casefold() in _OPENERS:
            return False
    return True


def _opens_with_when(between: list[Token]) -> int:
    """ "In May 1912, when the liner …": the clause with "when" is the one dated."""
    front = between[:2]
    for number, one in enumerate(front):
        if one.text.casefold() in {"when", "that", "as"} and all(each.text == "," for each in front[:number]):
            return number + 1
    return 0


def _helps(between: list[Token], number: int) -> bool:
    """ "was … signed": a helping verb right before what it helps."""
    return between[number].lemma in {"be", "have"} and number >= len(between) - 3


def _follows(sentence: Sentence, word: Token, expr: DateExpr) -> bool:
    """A date behind the word, led by a preposition, with no other verb with a tense between."""
    between = [one for one in sentence.tokens if word.end <= one.start and one.end <= expr.start]
    if any(
        one.text in {";", ":", "—"} or (one.tag == "CC" and _opens_anew(between, at))
        for at, one in enumerate(between)
    ):
        return False
    known = [one for one in sentence.dates if one.basis == "explicit"]
    if any(word.end <= one.start and one.end <= expr.start for one in known):
        return False
    if any(one.text.casefold() in _OPENERS and one.tag not in {"RB"} for one in between):
        return False
    if any(one.tag in _FINITE or (one.tag == "VBN" and one.dep == "conj") for one in between):
        return False
    led = [one for one in between[-4:] if one.text.casefold() in _PREPOSITIONS or one.text == ","]
    if not led:
        return False
    of = between[-1].text.casefold() == "of" or (len(between) > 1 and between[-2].text.casefold() == "of")
    noun = between[0] if between else None
    return not of or word.tag.startswith("NN") or (noun is not None and noun.text.casefold() in _PREPOSITIONS)


def _opens_anew(between: list[Token], at: int) -> bool:
    """ "fell in 1989, and in May …": what is joined begins with another time or place."""
    behind = between[at + 1] if at + 1 < len(between) else None
    return behind is None or behind.text.casefold() in _PREPOSITIONS


_AMID = re.compile(
    r",?\s(?:with|during|amid|as|while|at\sthe\s(?:height|time|start|end|beginning|close)\sof|in\sthe\s(?:middle|midst|week|year|days)\sof|"
    r"the\s(?:year|week|day|summer|month|night)\sof|for|when)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:\s(?:was|were|being|then|still|now|all|just|well))*\s(?:in\sfull\s(?:swing|cry|flow)|under\s?way|at\sits\sheight|on|raging|going\son|"
    r"in\sprogress|drawing\scrowds|only\sdays\sold|about\sto\s(?:open|close)|packing\s\w+\sin)\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"[^,.;:()“”\"]{0,60},?\s(?:in|on)\s(?:the\s)?(?:\w+\sof\s)?\Z")
_WITH = re.compile(r"\b(?:with|while|as|when)\s(?:the\s)?\Z", re.IGNORECASE)


def goes_on_at(block: BlockReading, sentence: Sentence, first: Token, last: Token, expr: DateExpr) -> bool:
    """ "In the June of 1911, with the Harbour Fair in full swing": the event goes on at the date."""
    text = block.text
    if _NOT_DATING.search(text[max(sentence.start, expr.start - 50) : expr.start]):
        return False
    on = _ON.match(text, last.end)
    if expr.end <= first.start:
        gap = text[expr.end : first.start]
        led = _AMID.fullmatch(gap)
        if led is None:
            return False
        return bool(on) or not re.search(r"\b(?:with|as|while|for|when)\b", gap)
    if expr.start < last.end or not on or not _WITH.search(text[sentence.start : first.start]):
        return False
    return bool(_THEN.fullmatch(text, on.end(), expr.start))
