"""A change told as something known, and the only two figures in the story it can be of.

"Beds would be cut from 90 to 72 …", and further on "losing a third of the wards", "with a third fewer beds",
"a third of the beds have gone". Told so, a change is presupposed: the story must have given it, and where it
gives one pair of figures that moves so, that is the one. Nothing is said where any other two figures make
the size, where another stated change is that of the pair, or where the words set the change elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..quantities import Quantity, is_money
from ..reading import BlockReading, Token
from ..vocabulary.words import words
from .changes import FACTOR, POINTS, SHARE, Change, size_of
from .collectives import of_stem
from .foretold import one_time
from .linking import of_one_unit
from .recalled import Line, Recalled, evenly, meant
from .renamed import elsewhere, makes, narrower, of_a_longer_time
from .sizes import agrees
from .then_and_now import Told
from .told_pairs import is_level, told_pairs
from .what_changed import BACK, NAMED, OTHER, Changed, what_changed

_REACH = 12  # blocks between a change and its figures
_MOST = 40

_GONE = (
    r"(?:gone|going|lost|missing|cut|closed|shut|axed|scrapped|vanished|disappeared|left|sold"
    r"|destroyed|empty|dead|died|to\sgo"
    r"|wiped\sout|abolished|withdrawn|removed|given\sup|fallen\saway|taken\saway|quit|walked\saway"
    r"|deserted)"
)
_LOSING = re.compile(
    r"\b(?:los[et]s?|losing|loss\sof|lack(?:s|ing|ed)?|do(?:es|ing)?\swithout|without|part(?:ed"
    r"|ing)?\swith|giv(?:en?|ing)\sup|gave\sup"
    r"|shed(?:s|ding)?|cut(?:s|ting)?|axe?(?:s|d|ing)|clos(?:es?|ed|ing|ure\sof)|scrap(?:s|ped"
    r"|ping)?|disappearance\sof|departure\sof"
    r"|robbed\sof|deprived\sof|stripped\sof|departure\sof|exit\sof|abolition\sof"
    r"|absence\sof)\s(?:almost\s|nearly\s|about\s|some\s)?\Z",
    re.IGNORECASE,
)
_GONE_BEHIND = re.compile(
    rf"\sof\s(?:(?:the|its|their|his|her|our|all|those|these|them|it|your"
    rf"|my)\b)?(?:\s?[\w’'-]+){{0,3}}?\s(?:(?:has|have|had|is|are"
    rf"|was|were|being|now|all|already|been|just|simply)\s){{0,3}}{_GONE}\b"
)
_MISSING = re.compile(r"\b(?:missing|lost|vanished|departed|absent)\s\Z", re.IGNORECASE)
_DEGREE = re.compile(
    r"\s(?P<word>fewer|less|smaller|lower|shorter|more|bigger|larger|higher|extra|longer)\b(?!\sthan\b)"
)
_ADDING = re.compile(
    r"\b(?:the|that|this|those|an|another)\s(?:extra|additional|added)\s\Z|\bgain(?:s|ed|ing)?\s\Z",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s(?:of|in)\s(?P<det>(?:the|its|their|his|her|our|all|those|these|your"
    r"|my)\s)?(?P<noun>[a-z-]+(?:\s[a-z-]+)?)"
)
_THINGS_BEHIND = re.compile(r"\s(?P<noun>[a-z-]+(?:\s[a-z-]+)?)")
_PRESUPPOSED = re.compile(
    r"\b(?:losing|loss\sof|with|without|the|that|this|now\sthat|because|since|after)\s(?:[a-z]+\s)?\Z",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:ask(?:s|ed|ing)?\sfor|demand\w*|want\w*|call\w*\sfor|propos\w+|seek\w*|sought|promis\w+"
    r"|pledg\w+|expect\w*|forecast\w*|predict\w*"
    r"|target\w*|aim\w*|hop(?:e|ed|ing)\s(?:for|to|that)|wish\w*|would\shave|could|might|may|if"
    r"|unless|whether|fear\w*|warn\w*"
    r"|recommend\w*|reject\w*|refus\w+|not|n[’']t|never|instead|rather|national\w*|countrywide"
    r"|nationwide|elsewhere"
    r"|typical\w*|average|other|inflation|neighbour\w*|rival\w*|another|threat\w*|budget\w*"
    r"|plan(?:s|ned)?\sto|imagin\w*"
    r"|suppose\w*|joke\w*|rumou?r\w*|wrongly|mistak\w*|correct\w*|exaggerat\w*|alone|among|too|also|as\swell|likewise|in\saddition|besides|women"
    r"|men|girls|boys|abroad)\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r"\b(?:in|since|by|from|until)\s(?:19|20)\d\d\b|\b(?:over|within|during|in)\s(?:the\s)?(?:last"
    r"|past|next|coming|first)\s"
    r"|\b(?:over|within|in)\s(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\s(?:years"
    r"|months|weeks|decades|seasons)\b"
    r"|\b(?:decade|century|generation)s?\b|\b(?:last|next)\s(?:year|season|winter|summer|spring"
    r"|autumn|month|week)\b"
    r"|\bsince\sthe\b|\bin\s(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class _Size:
    """A change as told in a line, what it is of, and whether the words take it for known."""

    line: Line
    change: Change
    what: Changed
    known: bool


def only_pair_in(
    lines: Sequence[Line], titles: Sequence[Line], blocks: Sequence[BlockReading]
) -> Iterator[Recalled]:
    """Changes of a size that the only pair of figures they can be of does not have."""
    told = told_pairs(lines)
    if not told or len(told) > _MOST:
        return
    sizes = [one for line in (*titles, *lines) for one in _sizes(line)][:_MOST]
    stated = [one.change for one in sizes]
    for one in sizes:
        if one.what.how == OTHER or not one.change.direction:
            continue
        pair = _the_pair(one, told, stated, lines, blocks)
        if pair is not None:
            yield Recalled(one.line, one.change, pair.pair, pair.first, pair.second)


def _sizes(line: Line) -> Iterator[_Size]:
    taken = set()
    for change in line.changes:
        if change.kind in {SHARE, FACTOR} and not change.than and not change.restated:
            taken.add(change.at)
            if not change.direction and _MORE.match(line.block.text, change.start):
                change = replace(change, direction=1)
            yield _Size(line, change, _what(line, change), _is_known(line, change))
        elif change.kind == POINTS:
            taken.add(change.at)
    for figure in line.figures:
        if figure.start not in taken and (figure.fraction or figure.unit == "%") and not figure.ordinal:
            known = _presupposed(line, figure)
            if known is not None:
                gone = known.start == known.at and known.end == figure.end
                yield _Size(line, known, _what(line, known), not gone or _is_known(line, known))


def _presupposed(line: Line, figure: Quantity) -> Change | None:
    """ "the loss of a quarter of the places", "a third fewer places", "a quarter of them have gone"."""
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    before, rest = (
        text[max(begin, figure.start - 40) : figure.start],
        text[figure.end : min(end, figure.end + 90)],
    )
    kind, low, high = size_of(figure)
    if kind != SHARE:
        return None
    start, stop, direction = figure.start, figure.end, 0
    degree = _DEGREE.match(rest)
    led = _LOSING.search(before) or _MISSING.search(before)
    gone = _GONE_BEHIND.match(rest)
    if degree:
        direction = -1 if degree["word"] in _FEWER else 1
        stop += degree.end()
    elif _ADDING.search(before):
        direction = 1
    elif led and (_OF_WHAT.match(rest) or led.re is _MISSING):
        direction, start = -1, figure.start - len(before) + led.start()
    elif gone:
        direction = -1
    if not direction:
        return None
    return Change(line.sentence.index, start, stop, kind, low, high, direction, True, figure.start)


_MORE = re.compile(r"(?:an\s)?(?:extra|additional)\b", re.IGNORECASE)
_FEWER = frozenset({"fewer", "less", "smaller", "lower", "shorter"})


def _what(line: Line, change: Change) -> Changed:
    """What the change is of; OTHER where it is wished for, feared or another one's."""
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    low = max(begin, change.start - 70)
    lead = text[max(low, text.rfind(";", low, change.start) + 1) : change.end]
    if _NOT_SO.search(lead) or _NOT_SO.search(text, change.end, min(end, change.end + 40)):
        return Changed(OTHER)
    if _ANOTHER_TIME.search(text, begin, end):
        return Changed(OTHER)
    if any(is_level(one) and not change.start <= one.start < change.end for one in line.figures):
        return Changed(OTHER)  # figures of its own
    behind = _OF_WHAT.match(text, change.end, end) or (
        _THINGS_BEHIND.match(text, change.end, end) if text[: change.end].endswith(_DEGREES) else None
    )
    if behind:
        nouns = [
            token
            for token in line.sentence.tokens
            if behind.start("noun") <= token.start < behind.end("noun") and token.tag in {"NN", "NNS"}
        ]
        if nouns:
            return Changed(NAMED, frozenset(one.lemma.casefold() for one in nouns))
        return Changed(BACK) if _PRONOUN.match(text, change.end) else Changed(OTHER)
    found = what_changed(line.sentence, change)
    return found if found.how != OTHER else Changed(BACK) if not change.verbal else found


_DEFINITE = re.compile(r"(?:the|that|this|losing|its|their)\b", re.IGNORECASE)
_DEGREES = ("fewer", "less", "more", "extra", "smaller", "larger")
_PRONOUN = re.compile(r"\s(?:of\s)?(?:it|them|that|this|these|those)\b")


def _is_known(line: Line, change: Change) -> bool:
    before = line.block.text[max(line.sentence.start, change.start - 25) : change.start]
    said = line.block.text[change.start : change.end]
    return bool(
        _PRESUPPOSED.search(before) or re.match(r"(?:the|that|this|losing|its|their)\b", said, re.IGNORECASE)
    )


def _the_pair(
    one: _Size,
    told: Sequence[Told],
    stated: Sequence[Change],
    lines: Sequence[Line],
    blocks: Sequence[BlockReading],
) -> Told | None:
    change = one.change
    fitting = [pair for pair in told if _fits(pair, one)]
    named = [pair for pair in fitting if one.what.how == NAMED and of_stem(one.what.nouns, pair.nouns)]
    fitting = named or fitting
    if len(fitting) != 1 or not (named or _may_be_of(one, fitting[0], lines, blocks)):
        return None
    if not one.known and change.verbal and _is_wider(one, fitting[0]):
        return None
    if any(agrees(change, evenly(pair.pair)) for pair in told):
        return None
    pair = evenly(fitting[0].pair)
    if agrees(change, pair) is not False or not meant(change, pair):
        return None
    if any(
        other is not change and other.direction == change.direction and agrees(other, pair)
        for other in stated
    ):
        return None
    return None if _made_by_others(one, lines) else fitting[0]


def _is_wider(one: _Size, pair: Told) -> bool:
    """ "Crime fell by 12%", "crime in the port went from 400 to 380"."""
    return elsewhere(one.line, pair) or narrower(one.line, one.what, pair)


def _made_by_others(one: _Size, lines: Sequence[Line]) -> bool:
    """Do two figures of one sentence, or two of one noun or unit near each other, make the change?

    Sums of money make none that is said of things or people.
    """
    thing = one.what.how == NAMED and not one.what.nouns & _SUMS
    told: list[Quantity] = []
    for line in lines:
        if abs(line.block.index - one.line.block.index) > _REACH:
            continue
        here = [
            fig
            for fig in line.figures
            if is_level(fig)
            and not (thing and is_money(fig.unit))
            and not (line is one.line and fig.start == one.change.at)
        ][:_EACH]
        pairs = [(fig, other) for place, fig in enumerate(here) for other in here[:place]]
        pairs += [(fig, other) for fig in here for other in told if _one_noun(fig, other)]
        if any(makes(one.change, one.line, other, fig) for fig, other in pairs):
            return True
        told = here or told
    return False


def _one_noun(one: Quantity, other: Quantity) -> bool:
    beside = one.block == other.block and abs(one.sentence - other.sentence) <= 1
    alike = one.noun == other.noun or (beside and not (one.noun and other.noun))
    return one.unit == other.unit and alike and bool(beside or one.unit or one.noun)


_EACH = 6  # figures of one sentence
_SUMS = words("""
    price fare fee rent charge bill cost tariff pay wage salary income revenue turnover profit
    budget grant money
    fund sale taking receipt spending value share debt loss
""")


def _fits(pair: Told, one: _Size) -> bool:
    rises = 1 if pair.pair.after.value > pair.pair.before.value else -1
    if rises != one.change.direction or not of_one_unit(one.change, pair.pair):
        return False
    if pair.first is one.line and pair.second is one.line:
        return False
    title = one.line.block.is_heading or one.line.block.block.kind in _TITLES
    gap = one.line.block.index - pair.second.block.index
    if not title and (gap < 0 or gap > _REACH):
        return False
    weekdays = _WEEKDAY.sub("", one.line.sentence.text), _WEEKDAY.sub("", pair.text)
    return one_time(*weekdays) and not of_a_longer_time(one.line, one.change, pair.text)


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_TITLES = frozenset({"headline", "standfirst", "caption"})


def _may_be_of(one: _Size, pair: Told, lines: Sequence[Line], blocks: Sequence[BlockReading]) -> bool:
    """No noun of the pair's: it goes on from it, or it is told as known and nothing else in the text is."""
    if one.what.how == BACK:
        return True
    if not one.known or one.what.nouns & _SUMS or _is_named(one) or _told_elsewhere(one, pair, lines):
        return False
    return mentioned(one.what.nouns, one.line, blocks)


def mentioned(nouns: Collection[str], line: Line, blocks: Sequence[BlockReading]) -> bool:
    """Has the text spoken of them, in a title or before this line?"""
    for block in blocks[: line.block.index + 1]:
        for sentence in block.sentences:
            if block is line.block and sentence.index >= line.sentence.index:
                return False
            if any(token.lemma.casefold() in nouns for token in sentence.tokens):
                return True
    return False


def _is_named(one: _Size) -> bool:
    """A name in the change's own clause: somebody else's loss."""
    low, high = one.change.start - 40, one.change.end + 40
    tokens = one.line.sentence.tokens
    return any(
        token.tag in {"NNP", "NNPS"}
        and (
            low <= token.start < one.change.start
            or (token.start < high and tokens[token.index - 1].text in _OF_OTHERS)
        )
        for token in tokens
        if low <= token.start
    )


_OF_OTHERS = frozenset({"in", "at", "of", "for", "from", "by"})


def _is_of(tokens: Sequence[Token], token: Token, high: int) -> bool:
    return token.start < high and tokens[token.index - 1].text in _OF_OTHERS


def _told_elsewhere(one: _Size, pair: Told, lines: Sequence[Line]) -> bool:
    """Is what has changed counted somewhere itself?"""
    return any(
        figure.noun in one.what.nouns
        for line in lines
        if line is not pair.first and line is not pair.second
        for figure in line.figures
        if is_level(figure)
    )
