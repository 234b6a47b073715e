"""Both ends in one breath: "from 1980 to 2009", "opened in May and closed in June", and the length."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ..acts.moments import Moment
from ..acts.stays import begins, ends
from ..dates.durations import Duration
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words
from .base import Stretch, clause, new_subject, said_words

_JOINS = re.compile(
    r"\s?[-–—]\s?|,?\s(?:to|until|till|through|up\sto)\s(?:(?:noon|midnight|the)\s)?(?:(?:early|late|mid)[-\s])?",
    re.IGNORECASE,
)
_AND = re.compile(r"\sand\s")
_LEAD = re.compile(r"\b(?P<w>from|between|in|on|of)\s(?:the\s)?(?:(?:early|late|mid)[-\s])?\Z", re.IGNORECASE)
_NO_GAP = re.compile(
    r"[.;:!?\d]|\b(?:after|before|later|earlier|ago|since|than|but|while|when|which|who|whose|and|compared|because|that)\b",
    re.IGNORECASE,
)
_GAP_BEHIND = re.compile(
    r"(?:\)?,?\s(?:which\s)?(?:lasted|lasts|took|takes|spanned|spans|ran\sfor|runs\sfor)|,|\s[-–—]|\s?\()?\s?(?:or\s|that\sis,?\s|in\sall,?\s|lasting\s|which\sis\s|for\s|over\s|a\s(?:total|span|period|stretch|run|spell|"
    r"reign|gap)\sof\s|all\s|(?:was|is|were|makes?|made|will\sbe|would\sbe|being)\s)?(?:a\s(?:total|span|period|stretch|run|spell|reign|gap)\sof\s|some\s|a\s|the\s)?",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\s(?:in|during)\swhich\b|(?:\s(?:in\sall|in\stotal|altogether|all\stold|long))?(?:[.,;:)!?—–]|\s[-–—]|\Z)"
)
# "open from 8am on Saturday to 10pm on Sunday for a 24-hour reading that starts at noon"
_STARTS_ITSELF = re.compile(
    r"\s(?:[a-z-]+\s){1,3}(?:that|which)\s(?:will\s)?(?:starts?|begins?|opens?|started|began)\b"
)
_WHICH_RUNS = re.compile(
    r"\s(?:[a-z-]+\s){1,3}(?:that|which)\s(?:will\s|is\sto\s)?(?:runs?|ran|lasts?|lasted|goes\son|went\son)\s"
)
_EVENT_NOUN = re.compile(
    r"[-\s](?:\w+\s){0,2}?(?:summit|conference|festival|congress|convention|symposium|strike|walkout|tournament|fair|exhibition|workshop|"
    r"retreat|hearing|trial|visit|meeting|sale|event|regatta|show|course|boycott|curfew|lockdown|closure|shutdown)\b",
    re.IGNORECASE,
)


def range_(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """Two joined moments with the length right before or right behind them."""
    text = block.text
    for number, (one, other) in enumerate(pairwise(moments)):
        lead = _LEAD.search(text, max(sentence.start, one.start - 22), one.start)
        gap = text[one.end : other.start]
        between = lead is not None and lead.group("w").casefold() == "between"
        if not (_JOINS.fullmatch(gap) or (between and _AND.fullmatch(gap))):
            continue
        start = lead.start() if lead else one.start
        ends = (start, other.end)
        if length.end <= start and start - length.end <= 60:
            inner = text[length.end : start]
            if not _WHICH_RUNS.fullmatch(inner) and (
                _NO_GAP.search(inner)
                or sentence.finite_verb_between(length.end, start)
                or (number and moments[number - 1].start > length.end)
            ):
                continue
            event = bool(_EVENT_NOUN.match(text, length.end))
            yield Stretch("range", length, one, other, ends, said_words(sentence, length, start), event)
        elif _stands_behind(text, length, other.end):
            yield Stretch("range", length, one, other, ends, (length.start, length.end))


def _stands_behind(text: str, length: Duration, end: int) -> bool:
    """ "…, ten days", ") lasted six weeks", "was a six-day affair"."""
    if length.start < end or not _GAP_BEHIND.fullmatch(text, end, length.start):
        return False
    if _STARTS_ITSELF.match(text, length.end):
        return False
    return bool(_CLOSED.match(text, length.end)) or "-" in text[length.number_start : length.end]


_LASTS = re.compile(
    r"\b(?:for|lasts?|lasted|lasting|runs?|ran|running|takes?|took)\s(?:a\stotal\sof\s)?\Z", re.IGNORECASE
)
_TILL = re.compile(
    r",?\s(?:(?:ran|runs|lasted|lasts)\s)?(?:until|till|to|through|up\sto|ending(?:\son|\sin|\sat)?|"
    r"(?:and\s|which\s)?(?:expires?|expired|runs\sout|ran\sout|ends?|ended)\s(?:on|in)|and\s(?:ends?|ended|closes?|closed|finish(?:es|ed))\s(?:on|in|at))\s(?:the\s)?",
    re.IGNORECASE,
)


def until(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "from 3 March for ten days until 20 March"."""
    before = [one for one in moments if one.end <= length.start]
    behind = [one for one in moments if one.start >= length.end]
    if len(before) != 1 or len(behind) != 1 or length.start - before[0].end > 60:
        return
    if not _LASTS.search(block.text, before[0].end, length.start):
        return
    if _TILL.fullmatch(block.text, length.end, behind[0].start):
        yield Stretch(
            "until", length, before[0], behind[0],
            clause(sentence, before[0].start, before[0].end), (length.start, behind[0].end),
        )  # fmt: skip


_FRAME_BEGINS = words("begin start open launch commence come take kick")
_FRAME_ENDS = words("end finish close expire conclude stop lapse run")
_FRAMED = re.compile(r"\b(?:an?|the|its|his|her|their|this|that|of|for|after|lasting)\s\Z", re.IGNORECASE)


def framed(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "The ten-day festival opens on Friday 1 November and closes on Sunday 24 November"."""
    if len(moments) != 2 or length.end > moments[0].start:
        return
    one, other = moments
    lead = block.text[max(0, length.start - 12) : length.start]
    begun: Token | None
    if "-" in block.text[length.number_start : length.end] and _FRAMED.search(lead):
        begun = _near_verb(sentence, one, _FRAME_BEGINS, length.end)
        ended = _near_verb(sentence, other, _FRAME_ENDS, one.end)
    elif _LASTS.search(lead):  # "The walk took 40 days: she set out on 2 April and arrived on 30 April"
        begun = _verb_of(sentence, one, begins, after=length.end)
        ended = _verb_of(sentence, other, ends, after=one.end)
    else:
        return
    if begun and ended and not new_subject(sentence, one.end, ended):
        yield Stretch(
            "framed", length, one, other, (begun.start, other.end), said_words(sentence, length, begun.start)
        )


def _near_verb(sentence: Sentence, moment: Moment, verbs: frozenset[str], after: int) -> Token | None:
    return next(
        (
            one
            for one in reversed(sentence.tokens)
            if after <= one.start
            and one.end <= moment.start
            and moment.start - one.end <= 25
            and one.lemma in verbs
        ),
        None,
    )


_AFTER_LENGTH = re.compile(
    r"\bafter\s(?:an?\s(?:[a-z-]+\s)?(?:reign|run|career|spell|stint|tenure|journey|voyage|trip|crossing|passage|walk|ride|march|trek|"
    r"flight|drive|climb|siege|strike|stoppage|stay|trial|hearing|search|tour|expedition|mission|occupation|blockade)\sof\s)?(?:an?\s)?\Z",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"(?:\s(?:of\s(?:service|operation|business|trading|war|fighting|marriage|rule|office|talks|negotiations|work|play)|"
    r"in\s(?:office|business|charge|power|prison|jail|captivity|hospital|space|orbit|operation|the\sjob|post)|at\ssea|away|there|together|on\sthe\srun))?"
    r"(?:[.,;)—–]|\s(?:in|on|at|with|by)\s|\Z)",
    re.IGNORECASE,
)


def closing(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "opened in 1999 and closed in 2024 after 20 years"."""
    if len(moments) != 2 or not _AFTER_LENGTH.search(block.text, sentence.start, length.start):
        return
    one, other = moments
    adjective = "-" in block.text[length.number_start : length.end]
    if not one.end < length.start or not (adjective or _OF_WHAT.match(block.text, length.end)):
        return
    if abs(length.start - other.end) > 40 and abs(other.start - length.end) > 12:
        return
    begun = _verb_of(sentence, one, begins)
    ended = _verb_of(sentence, other, ends, after=one.end)
    if begun is None or ended is None or ended.start <= one.end - 30 or new_subject(sentence, one.end, ended):
        return
    last = (min(ended.start, length.start), max(other.end, length.end))
    yield Stretch("closing", length, one, other, (min(begun.start, one.start), one.end), last)


_JOURNEYED = re.compile(
    r"\bafter\s(?:an?|the|his|her|their|its)\s(?:[a-z-]+\s)?(?:journey|voyage|trip|crossing|passage|walk|ride|march|trek|flight|drive|"
    r"climb|siege|strike|stoppage|stay|search|tour|expedition|mission|occupation|blockade)\s(?:of|lasting)\s\Z",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\s(?:from|since|through|across)\b")


def journeyed(
    block: BlockReading, sentence: Sentence, length: Duration, moments: list[Moment]
) -> Iterator[Stretch]:
    """ "After a trip of six days the convoy, which had left Ost on 12 May, arrived in Vell on 18 May"."""
    if len(moments) != 2 or not _JOURNEYED.search(block.text, sentence.start, length.start):
        return
    one, other = moments
    if length.end > one.start or _ELSEWHERE.match(block.text, length.end):
        return
    begun, ended = _verb_of(sentence, one, begins), _verb_of(sentence, other, ends, after=one.end)
    if begun and ended and begun.start < one.start:
        lead = _JOURNEYED.search(block.text, sentence.start, length.start)
        assert lead
        yield Stretch("journeyed", length, one, other, (begun.start, other.end), (lead.start(), length.end))


def _verb_of(
    sentence: Sentence, moment: Moment, kinds: Callable[[Sentence, Token], frozenset[str]], *, after: int = 0
) -> Token | None:
    """The verb of the family nearest before the moment, or right behind it where it opens the clause."""
    before = [
        one
        for one in sentence.tokens
        if after <= one.start and one.end <= moment.start and kinds(sentence, one)
    ]
    if before and moment.start - before[-1].end <= 60:
        return before[-1]
    return next(
        (
            one
            for one in sentence.tokens
            if moment.end <= one.start <= moment.end + 60 and kinds(sentence, one)
        ),
        None,
    )
