"""An act dated before the happening it is said to follow, where that is told by other words.

"Thieves broke into the museum on 14 March. … On 5 March, days after the break-in, letters were sent": the
noun after "after" takes up the one happening of its field, wherever and however the text tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..dates import DateExpr
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.happening_fields import FIELDS_OF_NOUN
from ..vocabulary.words import words
from .lasting_use import Dated
from .told_fields import FieldTelling, field_tellings

_LINK = re.compile(
    r"\b(?:(?P<after>after|following|in\sthe\s(?:wake|aftermath)\sof|on\sthe\sheels\sof|because\sof|in\sresponse\sto|"
    r"(?:an\s)?answer\sto|(?:prompted|triggered|sparked|shaken|alarmed|caused|shocked|moved|spurred|stung)\sby)|"
    r"(?P<before>before|ahead\sof|prior\sto))\s(?:the|that|their|its|his|her)\s(?P<noun>[a-z]+(?:-[a-z]+)?)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not|never|would|will|could|might|if|every|each|planned|due|years?|anniversary|previous|last|first|second|"
    r"another|long)\b|n[’']t\b",
    re.IGNORECASE,
)
_LONGEST = 40  # days between the two in one story


def told_in_order(reading: Reading) -> Iterator[tuple[Dated, Dated]]:
    """(the act, the happening it is said to follow or precede), dated the other way round."""
    links = [
        (block, sentence, match)
        for block, sentence in reading.sentences()
        if not sentence.is_question
        for match in sentence.matches(_LINK)
    ]
    if not links:
        return
    every = field_tellings(reading)
    for block, sentence, match in links[:_MOST]:
        fields = FIELDS_OF_NOUN.get(match["noun"], frozenset())
        main = _its_day(block, sentence, match) if fields else None
        if main is None or sentence.has(_UNSURE):
            continue
        if match.group().casefold().startswith("because") and not fields & _SUDDEN:
            continue
        anchor = _only_day(every, fields, block, sentence)
        if anchor is not None and _against(main[2], anchor.when.start, is_after=bool(match["after"])):
            yield (
                Dated(block.index, main[0], main[1], main[2]),
                Dated(anchor.block, anchor.start, anchor.end, anchor.date),
            )
            return


_MOST = 12
# What nobody prepares for: a street may close because of a march to come, not because of a fire to come.
_SUDDEN = words("""
    collapse fire flood explosion crash theft intrusion death landslide eruption sinking spill shooting
    grounding outage
""")


_LENGTHS = frozenset({"duration", "dayafter", "ago", "relunit"})  # "days after" is no day


def _its_day(
    block: BlockReading, sentence: Sentence, match: re.Match[str]
) -> tuple[int, int, DateExpr] | None:
    """The one day of the sentence; of the sentence before, where it goes on with "It was an answer to"."""
    start, end = sentence.start + match.start(), sentence.start + match.end()
    behind = sentence.token_at(end + 1)
    if block.in_quotes(start, end) or (behind is not None and behind.tag in {"NN", "NNS", "POS"}):
        return None
    if behind is not None and behind.text == "of":
        return None
    days = [one for one in sentence.dates if one.when.granularity == "day" and one.when.known]
    told = [one for one in sentence.dates if one.pattern not in _LENGTHS]
    if days == told and len(days) == 1 and days[0].pattern != "weekday":
        return min(days[0].start, start), max(days[0].end, end), days[0]
    return None


def _only_day(
    every: list[FieldTelling], fields: frozenset[str], block: BlockReading, sentence: Sentence
) -> FieldTelling | None:
    """The one day the text gives the happening, elsewhere."""
    told = [
        one
        for one in every
        if one.fields & fields and (one.block, one.sentence) != (block.index, sentence.index)
    ]
    if not told or len({one.when.value for one in told}) != 1:
        return None
    return told[0] if told[0].date.pattern != "weekday" else None


def _against(expr: DateExpr, anchor: date | None, *, is_after: bool) -> bool:
    when = expr.when
    if when.start is None or when.yearless or anchor is None:
        return False
    apart = (anchor - when.start).days
    return 1 < (apart if is_after else -apart) <= _LONGEST
