"""A share told as something known, and the only part and whole in the story it can be of.

"Of 320 boilers looked at, 48 leaked", and further on "With 19% of the boilers leaking", "a failure rate of
19%", "19% of them", "the 19% that failed". Nothing is said where any part of any whole in the text comes to
the share, or what it leaves does, or where the share is of another thing, time or place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .collectives import of_stem
from .only_pair import mentioned
from .recalled import Line
from .recalled_shares import FarShare
from .shares import PartOfWhole, comes_out, is_share

_REACH = 12  # blocks
_MOST = 12  # wholes and shares looked at
_FIGURES = 40


@dataclass(frozen=True, slots=True)
class _Counted:
    """`whole` in `home`, `part` in `line`: the same sentence or one beside it."""

    home: Line
    whole: Quantity
    line: Line
    part: Quantity


_OF_LEAD = re.compile(
    r"\b(?:of|among|out\sof|in)\s(?:(?:the|its|their|all|those|these|some|our|his|her"
    r"|a\stotal\sof)\s){0,2}(?:[a-z-]+\s)?\Z",
    re.IGNORECASE,
)
_OF_BETWEEN = re.compile(
    r"(?:\s[\w’'-]+){0,4}?\s(?:out\s)?of\s(?:(?:the|its|their|all|those|these|our|his|her"
    r"|some)\s){0,2}(?:[a-z’'-]+\s)?\Z"
)
_OF_THEM = re.compile(
    r"\s(?:of\s(?:them|these|those|whom|which)|(?:had|have|did|failed|passed|were|was|said|came|turned)\b)"
)
_SAMPLED = re.compile(
    r"\b(?:ask(?:ed|s)?|survey(?:ed|s)?|poll(?:ed|s)?|interview(?:ed|s)?|question(?:ed|s)?"
    r"|test(?:ed|s)?|inspect(?:ed|s)?"
    r"|examin(?:ed|es)|check(?:ed|s)?|look(?:ed|s)?\s(?:at|into|over)|stud(?:ied|ies)|sampl(?:ed"
    r"|es)|measur(?:ed|es)|weigh(?:ed|s)?"
    r"|visit(?:ed|s)?|review(?:ed|s)?|analys(?:ed|es)|analyz(?:ed|es)|screen(?:ed|s)?|trap(?:ped|s)"
    r"|tagg(?:ed|s)|counted"
    r"|bought|took|taken|collected|opened|sent\sout|received|appl(?:ied|y)|entered|started|set\sout"
    r"|sat|enrolled"
    r"|took\spart|auditioned|invited|registered|audited|vetted|went\sthrough|read|treated|planted"
    r"|released|sown)\b",
    re.IGNORECASE,
)
_IN_THEM = re.compile(r"\b(?:[Ii]n|[Oo]f|[Aa]mong|found\s[a-z ]{2,30}\sin|[Aa]ltogether|[Ii]n\sall)\s\Z")
_FOUND = re.compile(r"\A\W*(?:Altogether|In\sall|Of\sthem|Among\sthem|Of\sthese|Of\sthose)\b")
_RATE = re.compile(
    r"\b(?:rate|share|proportion|fraction|portion|percentage)\s(?:of\s(?:[a-z-]+\s){0,3})?(?:of|is"
    r"|was|at|stands\sat|,)?\s?\Z"
    r"|\b(?:share|proportion|fraction|percentage)\sof\s(?:[a-z-]+\s){1,3}?[,(:–—-]\s?\Z",
    re.IGNORECASE,
)
_RATE_BEHIND = re.compile(r"\s(?:[a-z-]+\s){0,2}?(?:rate|share|proportion)\b")
_WITH = re.compile(r"\b(?:[Ww]ith|[Tt]hat|[Ii]f|[Bb]ecause|[Ss]ince|[Nn]ow\sthat)\s(?:a\s(?:good\s)?)?\Z")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]hat|[Tt]hose|[Tt]hese)\s\Z")
_THAT_IS = re.compile(
    r"\A\W*(?:(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich)(?:[’']s|\s(?:is|was|makes|made|means|comes\sto"
    r"|came\sto|works\sout\s(?:at|as)"
    r"|amounts\sto|represents))\s(?:just\s|only\s)?)\Z"
)
_THAT_DID = re.compile(r"\s(?:that|who|which)\s[a-z]+")
_BASE = re.compile(
    r"\s(?:out\s)?of\s(?P<det>(?:all\s|the\s|those\s|these\s|its\s|their\s"
    r"|our\s){0,2})(?P<base>[a-z’'-]+(?:\s[a-z’'-]+)?)"
)
_THEM = re.compile(r"\s(?:out\s)?of\s(?:them|it|these|those)\b")
_OTHERS = re.compile(
    r"\b(?:last\s(?:year|time|month|spring|summer|autumn|winter)|previous\w*|earlier|national\w*"
    r"|elsewhere|other|another"
    r"|average|usual\w*|would|could|might|expect\w*|against|compared|than|target|aim\w*|hop(?:e|ed"
    r"|ing)|rest|remaining|under"
    r"|over|aged|women|men|girls|boys|in\s(?:19|20)\d\d|by\s(?:19|20)\d\d|a\s(?:year"
    r"|decade)\s(?:ago|before|earlier)|price\w*|discount"
    r"|turnout|interest|inflation|tax|market|capacity|alcohol|fat|sugar|worldwide|abroad|Europe|not"
    r"|n[’']t|neither|nor"
    r"|half\sof\sthose|alone|each|every|more|less|fewer|up|down|rise|fall)\b"
)
_NO_THING = words("""
    year month week day hour time money part half third quarter people way week budget cost price
    income turnover
    total point vote body life work job world town city country
""")
_LIGHT = words("""
    be have do will would can could may might must should say tell go get make take come give see
    know think want
    look find ask more other
""")


def only_shares_in(
    lines: Sequence[Line], titles: Sequence[Line], blocks: Sequence[BlockReading]
) -> Iterator[FarShare]:
    """Shares that the only part and whole they can be of do not make."""
    counted = _wholes(lines)
    if not counted or len(counted) > _MOST:
        return
    seen = 0
    for line in (*titles, *lines):
        for share in line.figures:
            if not is_share(share) or seen >= _MOST:
                continue
            seen += 1
            found = _misfit(line, share, counted, lines, blocks)
            if found is not None:
                yield found
                break


def _wholes(lines: Sequence[Line]) -> list[_Counted]:
    found: dict[tuple[Fraction, Fraction], _Counted] = {}
    last: tuple[Line, list[Quantity]] | None = None
    for line in lines:
        plain = _of_one_kind([one for one in line.figures if is_count(one)])
        if len(plain) == 2:
            one = _in_one(line, *plain)
        elif len(plain) == 1 and last is not None and len(last[1]) == 1 and _beside(last[0], line):
            one = _over_two(last[0], last[1][0], line, plain[0])
        else:
            one = None
        if one is not None:
            found.setdefault((one.part.value, one.whole.value), one)
        if plain:
            last = (line, plain)
    return list(found.values())


def _of_one_kind(plain: list[Quantity]) -> list[Quantity]:
    """Of "640 jars in nine towns, 96 of them" the jars: the greatest, and what may be some of them."""
    if len(plain) < 3:
        return plain
    whole = max(plain, key=lambda one: one.value)
    kind = [one for one in plain if one is whole or not one.noun or one.noun in {whole.noun, "people"}]
    return kind if len(kind) == 2 else plain


def is_count(one: Quantity) -> bool:
    """A plain number of things."""
    odd = one.fraction or one.ordinal or one.ranged or one.per or one.unit
    year = not one.noun and 1500 <= one.value <= 2100
    return not odd and not year and one.hedge == EXACT and one.value > 1


def _beside(one: Line, other: Line) -> bool:
    return one.block is other.block and other.sentence.index - one.sentence.index <= 2


def _in_one(line: Line, one: Quantity, other: Quantity) -> _Counted | None:
    """ "Of 640 jars, 96 …", "96 of the 640", "looked at 640 jars and found faults in 96"."""
    text, begin = line.block.text, line.sentence.start
    whole, part = (one, other) if one.value > other.value else (other, one)
    if whole.value < 10 or whole.value > part.value * 50:
        return None
    lead = text[max(begin, whole.start - 40) : whole.start]
    if whole is one and _OF_LEAD.search(lead) and _same_thing(whole, part):
        return _Counted(line, whole, line, part)
    if whole is other and _OF_BETWEEN.fullmatch(text[part.number_end : whole.start]):
        return _Counted(line, whole, line, part)
    if (
        whole is one
        and _SAMPLED.search(line.sentence.text)
        and _goes_on(line, part)
        and _same_thing(whole, part)
    ):
        return _Counted(line, whole, line, part)
    return None


def _over_two(first: Line, one: Quantity, second: Line, other: Quantity) -> _Counted | None:
    """ "looked at 640 jars. In 96 of them …", "Altogether 96 failed. They had looked at 640"."""
    whole, part = (
        ((first, one), (second, other)) if one.value > other.value else ((second, other), (first, one))
    )
    if whole[1].value < 10 or whole[1].value > part[1].value * 50 or not _same_thing(whole[1], part[1]):
        return None
    if not _SAMPLED.search(whole[0].sentence.text):
        return None
    if whole[0] is first and not _goes_on(second, other):
        return None
    return _Counted(*whole, *part)


def _same_thing(whole: Quantity, part: Quantity) -> bool:
    return not part.noun or not whole.noun or part.noun in {whole.noun, "people"}


def _goes_on(line: Line, part: Quantity) -> bool:
    """Is the part some of them: "in 96", "96 failed", "96 of them"?"""
    text = line.block.text
    lead = text[max(line.sentence.start, part.start - 40) : part.start]
    behind = text[part.number_end : part.number_end + 30]
    return bool(
        _OF_THEM.match(behind) or _IN_THEM.search(lead) or _FOUND.match(line.sentence.text)
    ) or _has_verb(line, part)


def _has_verb(line: Line, part: Quantity) -> bool:
    """The figure alone is a subject: "96 failed", "and 96 turned up"."""
    after = next((one for one in line.sentence.tokens if one.start >= part.number_end), None)
    return after is not None and after.tag in {"VBD", "VBP", "VBN"}


def _misfit(
    line: Line,
    share: Quantity,
    counted: Sequence[_Counted],
    lines: Sequence[Line],
    blocks: Sequence[BlockReading],
) -> FarShare | None:
    if share.hedge not in {EXACT, "about"} or any(one.at == share.start for one in line.changes):
        return None
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    if any(is_count(one) for one in line.figures) or _OTHERS.search(text, begin, end):
        return None
    if sum(is_share(one) for one in line.figures) > 1:
        return None
    near = [one for one in counted if _in_reach(line, one)]
    if len(near) != 1 or any(comes_out(_laid(one, share)) is not False for one in counted):
        return None
    one = near[0]
    laid = _laid(one, share)
    if not _is_near(laid) or _is_rest(laid) or not _speaks_of(line, share, one, lines, blocks):
        return None
    if _made_by_others(share, lines) or _told_rightly(laid, lines):
        return None
    return FarShare(line, one.line, laid)


def _in_reach(line: Line, one: _Counted) -> bool:
    if line is one.line or line is one.home:
        return False
    title = line.block.block.kind in {"headline", "standfirst", "caption"}
    return title or abs(line.block.index - one.line.block.index) <= _REACH


def _laid(one: _Counted, share: Quantity) -> PartOfWhole:
    start, end = min(one.part.start, one.whole.start), max(one.part.end, one.whole.end)
    return PartOfWhole(one.part, one.whole, share, start, end, share.start, share.end)


def _said(share: Quantity) -> Fraction:
    return share.value / (100 if share.unit == "%" else 1)


def _is_near(laid: PartOfWhole) -> bool:
    """A slip, not another share."""
    return Fraction(3, 5) < _said(laid.share) * laid.whole.value / laid.part.value < Fraction(8, 5)


def _is_rest(laid: PartOfWhole) -> bool:
    """Is it the share of what is left?"""
    return abs(1 - _said(laid.share) - laid.part.value / laid.whole.value) < Fraction(1, 50)


def _speaks_of(
    line: Line, share: Quantity, one: _Counted, lines: Sequence[Line], blocks: Sequence[BlockReading]
) -> bool:
    """Do the words take the share for one the reader knows, and of this whole?"""
    text, begin, end = line.block.text, line.sentence.start, line.sentence.end
    before = text[max(begin, share.start - 50) : share.start]
    rest = text[share.end : end]
    if _THAT_IS.match(text[begin : share.start]):
        return one.line is not line and _right_behind(one, line)
    base = _BASE.match(rest)
    if _THE.search(before) and _THAT_DID.match(rest):
        return True
    known = bool(_WITH.search(before) or _THE.search(before))
    if _THEM.match(rest):
        return _right_behind(one, line) or _tells_the_same(line, one)
    if base:
        nouns = _nouns(line.sentence, share.end + base.start("base"), share.end + base.end("base"))
        if not nouns or nouns & _NO_THING:
            return False
        named = of_stem(nouns, {one.whole.noun or one.part.noun} - {""})
        if named:
            return known or _tells_the_same(line, one) or _is_exclaimed(rest[base.end() :])
        return (
            known and bool(base["det"]) and not _is_counted(nouns, lines) and mentioned(nouns, line, blocks)
        )
    if _RATE.search(before) or _RATE_BEHIND.match(rest):
        return True
    return _tells_the_same(line, one)


def _right_behind(one: _Counted, line: Line) -> bool:
    later = max((one.line, one.home), key=lambda home: (home.block.index, home.sentence.index))
    if later.block is line.block:
        return 0 < line.sentence.index - later.sentence.index <= 2
    return line.block.index - later.block.index == 1 and line.sentence.index == 0


def _nouns(sentence: Sentence, start: int, end: int) -> set[str]:
    return {
        one.lemma.casefold() for one in sentence.tokens if start <= one.start < end and one.tag[:2] == "NN"
    }


def _is_counted(nouns: set[str], lines: Sequence[Line]) -> bool:
    """Is what the share is of a thing of its own, with a number of its own?"""
    return any(figure.noun in nouns for line in lines for figure in line.figures if is_count(figure))


def _is_exclaimed(rest: str) -> bool:
    """ "A quarter of the jars!": nothing is said of them that the story has not said."""
    return re.match(r"\W*\Z|[!?]", rest) is not None


def _tells_the_same(line: Line, one: _Counted) -> bool:
    """A verb, adjective or noun of the part's clause is said of the share, too."""
    here = _content(line.sentence, one.whole.noun)
    return bool(here) and any(
        of_stem(here, _content(home.sentence, one.whole.noun)) for home in (one.line, one.home)
    )


def _content(sentence: Sentence, noun: str) -> set[str]:
    return {
        one.lemma.casefold()
        for one in sentence.tokens
        if one.tag[:2] in {"VB", "JJ", "NN"} and one.tag not in {"NNP", "NNPS"}
        and one.lemma not in _LIGHT | _NO_THING | _SHARES | {noun}
    }  # fmt: skip


_SHARES = words("half third quarter fifth sixth seventh eighth tenth percent cent per %")


def _made_by_others(share: Quantity, lines: Sequence[Line]) -> bool:
    """Do two counts of the story that stand in one sentence, or in two beside each other, come to it?"""
    told: list[Quantity] = []
    seen = 0
    for line in lines:
        here = [one for one in line.figures if is_count(one)][:6]
        seen += len(here)
        if seen > _FIGURES:
            return True  # too many figures to be sure
        pairs = [(one, other) for number, one in enumerate(here) for other in here[:number]]
        pairs += [(one, other) for one in here for other in told if one.noun and one.noun == other.noun]
        for one, other in pairs:
            part, whole = (one, other) if one.value < other.value else (other, one)
            if part.value < whole.value and _same_thing(whole, part):
                laid = PartOfWhole(part, whole, share, 0, 0, 0, 0)
                if comes_out(laid) is not False:
                    return True
        told = here or told
    return False


def _told_rightly(laid: PartOfWhole, lines: Sequence[Line]) -> bool:
    """Does the text give the right share, too? Then this one is of something else."""
    return any(
        is_share(one)
        and one is not laid.share
        and comes_out(PartOfWhole(laid.part, laid.whole, one, 0, 0, 0, 0))
        for line in lines
        for one in line.figures
    )
