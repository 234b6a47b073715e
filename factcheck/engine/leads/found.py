"""Found in the headline, still missing in the body, or the other way round.

Searches end between two editions: the headline is changed when the news comes in, and a paragraph below it
goes on asking for witnesses. Only what is told as so now counts ("has not been seen since"): "had not been
seen" tells of the time before the find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .content import Content
from .retelling import Retelling

Span = tuple[int, int]

_HERE = re.compile(
    r"\b(?:(?:found|discovered|located|brought\sout|pulled\sout)\s(?:safe|alive|dead|unharmed|unhurt|well)\b"
    r"|(?:rescued|recovered(?!\sfrom)|reunited|back\s(?:home|safe)|safe\sand\s(?:well|sound)|turns?\sup\s(?:safe|alive))\b)",
    re.IGNORECASE,
)
_STILL = (
    r"(?:\b(?:is|are|remains?)\s(?:still\s)?(?:missing|unaccounted\sfor|at\slarge)\b"
    r"|\bstill\smissing\b|\bremains?\smissing\b"
    r"|\b(?:has|have)(?:\s(?:still\s)?not|n['’]t|\snever)\s(?:yet\s)?been\s(?:seen|found|heard\sfrom|heard\sof"
    r"|traced|located|recovered|rescued)\b"
    r"|\b(?:has|have)\syet\sto\sbe\s(?:found|traced|located|recovered|rescued)\b"
    r"|\b(?:there\s(?:is|has\sbeen)\s(?:still\s)?no\s(?:trace|sign)\sof)\b"
    r"|\bwhereabouts\s(?:is|are|remain)\s(?:still\s)?(?:unknown|a\smystery)\b"
    r"|\b(?:is|are)\sstill\s(?:looking|searching|hunting)\sfor\b)"
)
_MISSING = re.compile(_STILL, re.IGNORECASE)
# Any find of somebody, and any sign in the body that somebody is gone.
_FIND = re.compile(
    r"(?P<thing>(?:\b[\w’']+\s){0,4})\b(?:found|discovered|located|rescued|recovered|traced|pulled|plucked|winched"
    r"|airlifted|brought|turned\sup|reappeared|returned|reunited|spotted|saved|safe|alive|unhurt|unharmed"
    r"|walked\s(?:in|out|into)|came\sback|got\sback|handed\s(?:in|over))\b(?!\s(?:no|nothing|only\sher|only\shis)\b)",
    re.IGNORECASE,
)
_TRACES = re.compile(
    r"\b(?:car|van|bike|bicycle|phone|mobile|bag|handbag|coat|jacket|clothes|clothing|boat|kayak|canoe|tent|shoes?"
    r"|rucksack|backpack|wallet|purse|keys|passport|note|dog|footprints?|scarf|hat|boot|boots|dinghy|wreckage)\b",
    re.IGNORECASE,
)
# What else is looked for: these are not who was lost.
_ELSE = re.compile(
    r"\b(?:cure|solution|answer|cause|motive|evidence|weapon|buyer|replacement|site|explanation|culprit|killer"
    r"|attackers?|gunm[ae]n|suspects?|driver|thie(?:f|ves)|robbers?|raiders?|abductors?|kidnappers?|owner)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:missing|unaccounted|vanished\swithout|search(?:es)?|searching|trace)\b", re.IGNORECASE
)
_SAFE = re.compile(
    r"\b(?:was|were|has\sbeen|have\sbeen)\s(?:found|discovered|located)\s(?:\w+\s){0,3}?"
    r"(?:safe|alive|unharmed|unhurt)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not|n['’]t|never|no|may|could|might|if|hopes?|hoped|why|how|when|who|until|unless|yet)\b|\?", re.I
)


def found_or_missing(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """(state in the lead, sentence of the body, state there). Any other find told in the body, or any other
    word of somebody gone, settles the matter: there may be several of them.
    """
    sentence = retelling.lead.sentence
    for mine, theirs, told_so in ((_HERE, _MISSING, _finds), (_MISSING, _SAFE, _gone)):
        here = mine.search(sentence.text)
        if here is None or (mine is _HERE and sentence.has(_OPEN)):
            continue
        if any(told_so(content.sentence.text) for content in retelling.body.contents):
            continue
        for content in retelling.body.contents:
            there = theirs.search(content.sentence.text)
            if (
                there
                and not _ELSE.search(content.sentence.text)
                and _of_one(retelling.lead, content, retelling)
            ):
                start = content.sentence.start
                span = (sentence.start + here.start(), sentence.start + here.end())
                yield span, content, (start + there.start(), start + there.end())
                return


def _finds(text: str) -> bool:
    plain = _MISSING.sub(" ", text)
    return any(not _TRACES.search(found["thing"]) for found in _FIND.finditer(plain))


def _gone(text: str) -> bool:
    return bool(_GONE.search(text))


def _of_one(lead: Content, told: Content, retelling: Retelling) -> bool:
    """The sentence, or one beside it, shares a word with the lead."""
    place = next(number for number, one in enumerate(retelling.body.contents) if one is told)
    near = retelling.body.contents[max(0, place - 1) : place + 2]
    return any(lead.keys & one.keys for one in near)
