"""A beginning, an end and a length told in different sentences: "opens on 1 March and runs until 31 August. …
the six-month show", "It had begun on 2 May. … was over, on 9 May, it had lasted a week".

Only where the text tells one beginning and one end alone, and a length in words that can mean nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..acts.moments import Moment, moments_in
from ..dates.durations import Duration
from ..reading import BlockReading, Reading, Sentence
from .base import lengths_in
from .whole import is_strike, takes_up, two_clocks

BEGIN, END = "begin", "end"
_FAR = 8  # blocks over which a story means the same stay


@dataclass(frozen=True, slots=True)
class Side:
    """text[start:end] of a block tells when something began or ended (`role`)."""

    role: str
    block: int
    sentence: int
    start: int
    end: int
    moment: Moment
    subject: str


@dataclass(frozen=True, slots=True)
class Apart:
    """One beginning, one end, and a length in text[start:end] of `block`; `event`: all its days count."""

    first: Side
    last: Side
    block: int
    start: int
    end: int
    length: Duration
    event: bool


_BEGINS = (
    r"(?:begins?|began|begun|starts?|started|opens?(?!\sagain)|opened(?!\sagain)|launch(?:es|"
    r"ed)|sets?\s(?:off|out)|"
    r"left|leaves|departed|sailed|took\soffice|"
    r"takes?\soffice|sworn\sin|came\sto\spower|took\spower|walked\sout|walk\sout|shuts?|"
    r"clos(?:es?|ed)|arrested|detained|seized|stopped\swork|downed\stools|encircled|came\sdown|"
    r"kidnapped|abducted|jailed|imprisoned|broke\sout|kick(?:s|ed)\soff|got\sunder\sway|"
    r"gets\sunder\sway|came\sinto\sforce|"
    r"comes\sinto\sforce|imposed|suspended|banned|vanished|disappeared|went\smissing|"
    r"got\sinto|boarded|went\saboard|t(?:ook|aken)\sthe\sfloor|moved\sin|erupted|besieged|surrounded|occupied|happened|occurred)"
)
_ENDS = (
    r"(?:ends?|ended|finish(?:es|ed)?|clos(?:es?|ed)|conclud(?:es?|ed)|reach(?:es|ed)|"
    r"arriv(?:es?|ed)|return(?:s|ed)?|landed|lands|docked|"
    r"over|gone|reopen(?:s|ed)?|re-opens?|open\sagain|freed|released|resign(?:s|ed)|lifted|"
    r"runs?\s(?:until|till|to|through)|"
    r"ran\s(?:until|till|to|through)|lasts?\suntil|continues?\s(?:until|till|to)|until|till|"
    r"expir(?:es?|ed)|completed|put\sout|"
    r"called\soff|cut\s(?:him|her|them|it)\sfree|rescued|quit|ousted|toppled|fell|surrendered|"
    r"capitulated|yielded|touched\sdown|went\sback|came\sto\san\send|back\s(?:at|in|on)|found)"
)
_ROLE = re.compile(rf"\b(?:(?P<b>{_BEGINS})|(?P<e>{_ENDS}))\b", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:the\s(?:very\s)?)first\s[a-z]+\s(?:was|were|came|fell|went|cut|shot|blow|rang|sang|[a-z]+ed)\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:the\s(?:very\s)?)last\s(?:of\sthe\s)?[a-z]+\s(?:was|were|came|fell|went|rang|sang|[a-z]+ed)\b",
    re.IGNORECASE,
)
# "voted on Friday, by a narrow margin, to go back"
_SETTLES = re.compile(r"\b(?:voted|agreed|decided|resolved|balloted)\b[^.;:!?]{0,20}\Z")
_TO_END = re.compile(r"\bto\s(?:go\sback|return|end|call\soff|settle|resume)\b")
_CLAUSE = re.compile(r"[.;:!?]|\b(?:but|while|who|which)\b")
_JOIN = re.compile(r"\s?[-–—]\s?|,?\s(?:to|until|till|through|up\sto)\s(?:the\s)?", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z", re.IGNORECASE)
# A pause makes days of work fewer than days between.
_PAUSED = re.compile(
    r"\b(?:adjourn\w*|resum\w+|interrupt\w*|paus\w+|broken\soff|break\sfor|days?\soff|"
    r"with\sbreaks|on\sand\soff|sitting\sdays|"
    r"working\sdays|extended|extension|postponed|brought\sforward|delayed|overran|"
    r"time\szones?|local\stime|cut\sshort)\b",
    re.IGNORECASE,
)
_EVENT = (
    r"(?:show|exhibition|trial|hearing|operation|closure|shutdown|siege|strike|walkout|"
    r"stoppage|blockade|disruption|tour|trip|journey|walk|"
    r"trek|voyage|crossing|expedition|festival|fair|programme|program|course|campaign|"
    r"lockdown|curfew|ban|occupation|standoff|"
    r"stand-off|sit-in|protest|conference|congress|summit|tournament|scheme|project|works|"
    r"roadworks|placement|holidays?|repairs|refurbishment|renovation|pilot|premiership|presidency|"
    r"government|rule|reign|tenure|ordeal|[a-z]*athon|relay|read-in|bake|swim|ride|dance|flight|session|"
    r"broadcast|stream|livestream|concert|performance|search|rescue|delay|wait|queue|power\scut|row|climb|"
    r"dispute|encirclement|passage|"
    r"captivity|vigil|hunger\sstrike|drought|heatwave|blackout|outage|mission|residency|"
    r"retreat|event|run|sale|consultation|inquiry)"
)
_NOUN = re.compile(rf"[-\s](?:[a-z]+\s)?(?P<noun>{_EVENT})s?\b", re.IGNORECASE)
_OF = re.compile(
    r"\sof\s(?:[a-z]+\s)?(?P<noun>disruption|talks|closures?|delays|roadworks|works?|strikes?|"
    r"chaos|fighting|mourning|celebrations|"
    r"festivities|negotiations|protests|hearings|evidence|events|racing|competition|repairs|closure)\b"
)
_IN_STATE = re.compile(
    r"\s(?:in\s(?:office|power|custody|captivity|jail|prison|detention|space|orbit|hospital|"
    r"charge)|at\ssea|on\sthe\srun|"
    r"on\sstrike|underground|on\sthe\sroad)\b"
)
_LASTED = re.compile(
    rf"\b(?:it|this|{_EVENT}\sthat|{_EVENT}\swhich|"
    rf"the\s(?:whole\s)?(?P<noun>[a-z-]+))\s(?:had\s|has\s|will\s(?:have\s)?|"
    r"would\s|is\sdue\sto\s|was\sto\s)?"
    r"(?:lasted|lasts?|gone\son\sfor|went\son\sfor|dragged\son\sfor|ran\sfor|run\sfor|"
    r"runs\sfor|took|taken|takes?|endured|"
    r"stretched\sover)\s\Z",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:trapped|stranded|stuck|held(?:\shostage)?|missing|closed|shut|unconscious|"
    r"without\s(?:power|water|light)|on\sstrike|"
    r"adrift|captive|blocked|cut\soff)\sfor\s\Z"
)
_AFTER_EVENT = re.compile(rf"\bafter\s(?:an?|the)\s(?:[a-z-]+\s)?(?P<noun>{_EVENT})\sof\s\Z", re.IGNORECASE)
_COUNTED_FROM = re.compile(r"\s(?:(?:from|since|as)\b|(?:in|of)\s\d)")
_WALKS_OUT = re.compile(
    r"\b(?:walk(?:ed|ing)?\sout|strike|struck|stop(?:ped)?\swork|down(?:ed)?\stools|close[ds]?|shut|be\soff)\sfor\s\Z"
)
_DEFINITE = re.compile(r"\b(?:the|this|that|its|his|her|their)\s\Z", re.IGNORECASE)
_FACING = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|brac(?:e|es|ed|ing)\sfor|endur(?:e|es|ed|ing)|expect|after|"
    r"suffer(?:ed|s)?|for|to)\s\Z"
)
_HOW_LONG = re.compile(r"\b[Hh]ow\slong\b")


def told_apart(reading: Reading) -> Iterator[Apart]:
    """Every length that another sentence's one beginning and one end should bear out."""
    if any(block.has(_PAUSED) for block in reading.blocks):
        return
    lengths, taken = list(_lengths(reading)), list(_taken_up(reading))
    if not lengths and not taken:
        return
    ends = _only_pair([one for block, sentence in reading.sentences() for one in _sides(block, sentence)])
    if ends is not None:
        for one in lengths:
            if not one[4] or _linked(one[4], ends[0], reading):
                yield from _between(ends, one)
        for one in taken:
            if _is_of(ends, one, reading):
                yield from _between(ends, one)
    clocks = two_clocks(reading) if taken else None
    if clocks is not None:
        pair = (_clock(BEGIN, *clocks[0]), _clock(END, *clocks[1]))
        if ends is None or ends[0].moment.granularity != "clock":
            for one in taken:
                if one[3].unit in {"hour", "minute"} and one[4] != "unpaid":
                    yield from _between(pair, one)


def _between(ends: tuple[Side, Side], said: _Length) -> Iterator[Apart]:
    """The length beside the two ends, unless all three stand in one sentence or too far from each other."""
    (first, last), (block, sentence, span, length, _, event) = ends, said
    together = (first.block, first.sentence) == (last.block, last.sentence) == (block.index, sentence.index)
    if not together and min(abs(block.index - one.block) for one in ends) <= _FAR:
        yield Apart(first, last, block.index, *span, length, event)


def _clock(role: str, block: BlockReading, sentence: Sentence, moment: Moment) -> Side:
    """The clause with the clock time."""
    lead = block.text[sentence.start : moment.start]
    cut = max(lead.rfind(mark) for mark in (", ", "; ", ": "))
    start = sentence.start + (cut + 2 if cut >= 0 else 0)
    return Side(role, block.index, sentence.index, start, moment.end, moment, "")


def _taken_up(reading: Reading) -> Iterator[_Length]:
    """The lengths that lean on a stay told elsewhere; in place of a noun, how they do."""
    for block, sentence in reading.sentences():
        for length in () if sentence.is_question else lengths_in(sentence):
            found = takes_up(block, sentence, length)
            if found is not None and not block.in_quotes(length.start, length.end):
                yield block, sentence, found[0], length, found[1], True


def _is_of(ends: tuple[Side, Side], said: _Length, reading: Reading) -> bool:
    """Does the length mean the time between the two ends?"""
    how, block = said[4], said[0]
    if how == "unpaid":
        sentences = (reading.blocks[one.block].sentences[one.sentence] for one in ends)
        return any(is_strike(one.text) for one in sentences)
    return how != "after" or block.index in {ends[0].block, ends[1].block}


def _linked(noun: str, first: Side, reading: Reading) -> bool:
    """Does the length speak of what had begun: by its noun, or by the noun of a happening for no noun?"""
    if first.subject:
        return noun == first.subject
    home = reading.blocks[first.block].sentences[first.sentence]
    return bool(re.fullmatch(_EVENT, noun)) or noun in home.text.casefold()


def _only_pair(sides: list[Side]) -> tuple[Side, Side] | None:
    """The one beginning and the one end, if there are no others."""
    first = {_key(one): one for one in reversed(sides) if one.role == BEGIN}
    last = {_key(one): one for one in reversed(sides) if one.role == END}
    if len(first) != 1 or len(last) != 1:
        return None
    one, other = first.popitem()[1], last.popitem()[1]
    if one.moment.granularity != other.moment.granularity:
        one, other = _to_the_day(one), _to_the_day(other)
    grains = {one.moment.granularity, other.moment.granularity}
    alike = len(grains) == 1 or grains == {"day", "month"}
    near = abs(one.block - other.block) <= _FAR
    return (one, other) if alike and near and grains <= {"day", "month", "year", "clock"} else None


def _to_the_day(one: Side) -> Side:
    """ "At midnight on 1 September" beside "on 22 September": without its clock."""
    return replace(one, moment=replace(one.moment, minutes=())) if one.moment.when else one


def _key(one: Side) -> tuple[object, ...]:
    moment = one.moment
    return (moment.when.start if moment.when else None, moment.weekday, moment.minutes)


def _sides(block: BlockReading, sentence: Sentence) -> Iterator[Side]:
    """The moments of a sentence at which something begins or ends."""
    moments = moments_in(block, sentence)
    floor, before = sentence.start, ""
    for number, moment in enumerate(moments):
        gap = block.text[floor : moment.start]
        found = list(_ROLE.finditer(gap))
        joined = number > 0 and bool(_JOIN.fullmatch(gap))
        floor = moment.end
        if joined:
            role, start = (END if before == BEGIN else ""), moment.start
        elif _FROM.search(gap) and number + 1 < len(moments):
            role, start = BEGIN, moment.start - len("from ")
        elif found and len(gap) - found[-1].end() <= 60:
            role, start = _role(found[-1], before), moment.start - len(gap) + found[-1].start()
        else:
            role, start, floor = _beside(block.text, sentence, moment, gap)
        if role and not block.in_quotes(start, moment.end):
            yield Side(role, block.index, sentence.index, start, moment.end, moment, _subject(sentence))
        before = role


def _beside(text: str, sentence: Sentence, moment: Moment, gap: str) -> tuple[str, int, int]:
    """ "The first cut was made at 7am", "At 8pm the last stitch was tied": role, start, floor."""
    behind = _CLAUSE.split(text[moment.end : min(sentence.end, moment.end + 80)])[0]
    if _SETTLES.search(gap) and _TO_END.search(text, moment.end, min(sentence.end, moment.end + 60)):
        return END, moment.start - len(gap) + len(gap.rstrip()) - len(gap.split()[-1]), moment.end
    opens = moment.start - sentence.start <= 4
    for role, pattern in ((BEGIN, _FIRST), (END, _LAST)):
        found = pattern.search(gap)
        if found:
            return role, moment.start - len(gap) + found.start(), moment.end
        if opens and pattern.search(behind):
            return role, sentence.start, moment.end
    return "", moment.start, moment.end


def _role(match: re.Match[str], before: str) -> str:
    """ "closed" begins a closure; behind a beginning it ends what had begun."""
    word = match.group().casefold()
    if word.startswith(("clos", "shut")):
        return END if before == BEGIN and word.startswith("clos") else BEGIN
    return BEGIN if match.group("b") else END


def _subject(sentence: Sentence) -> str:
    for token in sentence.tokens:
        if token.dep in {"nsubj", "nsubjpass"}:
            return token.lemma.casefold() if token.pos == "NOUN" else ""
    return ""


_Length = tuple[BlockReading, Sentence, tuple[int, int], Duration, str, bool]


def _lengths(reading: Reading) -> Iterator[_Length]:
    """(block, sentence, span, length, noun, event) of every length said of a whole; noun "" is definite."""
    asked = False
    titles = [(block, one) for block in reading.blocks if block.is_heading for one in block.sentences]
    for block, sentence in (*titles, *reading.sentences()):
        if sentence.is_question:
            asked = sentence.has(_HOW_LONG)
            continue
        for length in lengths_in(sentence):
            one = _said(block, sentence, length, asked=asked)
            if one is not None and not block.in_quotes(length.start, length.end):
                yield block, sentence, one[0], length, one[1], one[2]
        asked = False


def _said(
    block: BlockReading, sentence: Sentence, length: Duration, *, asked: bool
) -> tuple[tuple[int, int], str, bool] | None:
    text, start, end = block.text, length.start, length.end
    if asked and re.fullmatch(r"(?:[A][.:]?\s|About\s|For\s)?", text[sentence.start : start]):
        stop = end + 1 if text[end : end + 1] == "." else end
        return (start, stop), "", False
    lead = text[max(sentence.start, start - 48) : start]
    lasted = _LASTED.search(lead)
    if lasted:
        noun = (lasted["noun"] or "").casefold()
        own = "" if not noun or re.fullmatch(_EVENT, noun) else noun
        return (start - len(lead) + lasted.start(), end), own, length.unit == "day"
    if _COUNTED_FROM.match(text, end):
        return None
    state = _STATE.search(lead) or _WALKS_OUT.search(lead) or _AFTER_EVENT.search(lead)
    if state:
        return (start - len(lead) + state.start(), end), "", False
    named, of = _NOUN.match(text, end), _OF.match(text, end)
    definite = _DEFINITE.search(lead)
    if named and "-" in text[length.number_start : end + 1]:
        from_ = start - len(definite.group()) if definite else start
        return (from_, named.end("noun")), "" if definite else named.group("noun").casefold(), True
    if of and (_FACING.search(lead) or definite):
        return (start, of.end()), "", True
    inside = _IN_STATE.match(text, end)
    if inside and definite:
        return (start - len(definite.group()), inside.end()), "", True
    return None
