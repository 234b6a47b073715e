"""How far a case has come: arrested, charged, convicted, sentenced.

A headline that says "charged" of a man who has only been arrested is no slip of style: it may be a libel.
Each stage takes in those before it, so only a stage beyond what the body tells is held against the lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quantities import Quantity
from .content import Content
from .retelling import Retelling

Span = tuple[int, int]

ARRESTED, CHARGED, CONVICTED = 1, 2, 3
_WORDS = {
    ARRESTED: re.compile(
        r"\b(?:arrest(?:s|ed)?|detain(?:s|ed)?|being\sheld|in\scustody|questioned|nabbed)\b", re.I
    ),
    CHARGED: re.compile(
        r"\b(?:charged|indicted|face[sd]?\s(?:\w+\s){0,3}charges?|accused|prosecuted|in\sthe\sdock)\b", re.I
    ),
    CONVICTED: re.compile(
        r"\b(?:convict(?:s|ed|ion)|(?:found|finds|pleads|pleaded|pled)\sguilty|guilty\sof|jailed|imprisoned|sentenced)\b",
        re.I,
    ),
}
_BEYOND = {
    CHARGED: re.compile(
        r"\b(?:charg(?:e|es|ed|ing)|indict\w*|accus\w+|prosecut\w+|court|trial|guilty|convict\w*|jailed)\b",
        re.I,
    ),
    CONVICTED: re.compile(
        r"\b(?:convict\w*|guilty|jail\w*|sentenc\w*|prison|verdicts?|admitted|fined|imprison\w*)\b", re.I
    ),
}
# Not so, in as many words.
_DENIED = {
    CHARGED: re.compile(
        r"\b(?:(?:has|have|had|was|were|been)\s(?:not|n['’]t|never)\s(?:yet\s)?(?:been\s)?charged"
        r"|no\scharges?\s(?:ha(?:ve|s)|had|were|was)|without\scharge|not\sbeen\scharged|yet\sto\sbe\scharged"
        r"|without\sbeing\scharged|(?:has|have)n['’]t\sbeen\scharged)\b",
        re.I,
    ),
    CONVICTED: re.compile(
        r"\b(?:jury\sfailed\sto|yet\sto\sbe\stried|trial\s(?:is\s(?:due|set|expected)|begins|will|opens|continues)"
        r"|denies\s(?:the\s|all\s)?(?:charges?|murder|theft|fraud)|(?:will|is\sto|are\sto|due\sto)\sstand\strial"
        r"|pleaded\snot\sguilty|not\sbeen\sconvicted)\b",
        re.I,
    ),
}
# In the lead: a stage of somebody, and no question, plan or denial of it.
_OPEN = re.compile(
    r"\b(?:not|n['’]t|never|no|without|may|could|might|should|to\sbe|if|ex|former|why|cleared)\b|\?", re.I
)


def beyond(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """(stage in the lead, sentence of the body, what it says) where the lead is ahead of the body."""
    sentence = retelling.lead.sentence
    for stage in (CONVICTED, CHARGED):
        here = _WORDS[stage].search(sentence.text)
        if here is None or _OPEN.search(sentence.text[: here.end()]) or here.group().casefold() == "accused":
            continue
        found = _short_of(retelling, stage)
        if found:
            yield (sentence.start + here.start(), sentence.start + here.end()), *found
        return


def _short_of(retelling: Retelling, stage: int) -> tuple[Content, Span] | None:
    reached = [
        content
        for content in retelling.body.contents
        if _BEYOND[stage].search(_DENIED[stage].sub("", content.sentence.text))
    ]
    if reached:
        return None
    for pattern in (_DENIED[stage], *(_WORDS[one] for one in range(stage - 1, 0, -1))):
        for content in retelling.body.contents:
            there = pattern.search(content.sentence.text)
            if there:
                start = content.sentence.start
                return content, (start + there.start(), start + there.end())
    return None


_TIME = frozenset({"year", "month", "week", "day"})
_PUNISHED = re.compile(
    r"\b(?:sentenc\w+|jail\w*|prison|imprison\w*|behind\sbars|custod\w+|life\sterm|gets|given|handed|locked\sup)\b",
    re.I,
)


def other_term(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """ "Gets 14 years" where the court gave four."""
    mine = _terms(retelling.lead)
    told = [(content, one) for content in retelling.body.contents for one in _terms(content)]
    if len(mine) != 1 or not told or any(_one_term(mine[0], one) for _, one in told):
        return
    content, one = told[0]
    if _one_unit(mine[0], one) and not any(token.lemma in _PLANS for token in content.sentence.tokens):
        yield (mine[0].start, mine[0].end), content, (one.start, one.end)


_PLANS = frozenset({"could", "may", "might", "face", "maximum", "seek", "ask", "demand", "suspend", "up"})


def _terms(content: Content) -> list[Quantity]:
    if not _PUNISHED.search(content.sentence.text):
        return []
    found = [one.quantity for one in content.words if one.quantity is not None]
    return [one for one in found if one.unit in _TIME and not one.ordinal and not one.per]


def _one_unit(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit


def _one_term(one: Quantity, other: Quantity) -> bool:
    return not _one_unit(one, other) or one.value == other.value or one.agrees_with(other)
