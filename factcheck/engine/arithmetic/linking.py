"""Which stated size belongs to which pair of figures: the fences grammar puts between two statements."""

from __future__ import annotations

import re

from ..reading import Sentence
from .changes import AMOUNT, Change
from .movements import Movement
from .words_of_change import NOUN

_FENCE = re.compile(
    r"[;:]|\b(?:while|whereas|but|although|though|yet|however|even\sas|compared\swith\sthose"
    r"|equivalent\sto)\b|[.!?][”\"]?\s",
    re.IGNORECASE,
)
_PART_OF_A_REASON = re.compile(
    r"\b(?:with|amid|despite|after|following|because\sof|due\sto|thanks\sto|given|as|on|including"
    r"|instead\sof|not|than|below|"
    r"above|beyond|against|excluding|without|plus)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
_OF_ANOTHER_THING = re.compile(
    r"\s(?:in|for|among|by|of)\s(?!(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|its"
    r"|just|only|under|over|less|more|about|that|those)\s|\d|[A-Z]|total|all|real|cash|nominal|value|volume"
    r"|size)"
    r"[a-z]{3,}"
)
_NEGATED = re.compile(r"\b(?:not|n[’']t|never|rather\sthan|instead\sof|far\sfrom|no)\b", re.IGNORECASE)


def belongs(change: Change, movement: Movement, sentence: Sentence, text: str) -> bool:
    """Does this size tell how far these two figures are apart, within one sentence?"""
    if any(change.start < one.end and one.start < change.end for one in (movement.before, movement.after)):
        return False  # the "change" is one of the two figures itself
    if (
        change.verbal
        and movement.verb >= 0
        and not _overlap(change, movement)
        and movement.verb != change.start
    ):
        return False  # two predicates: "Fines rose 24% as complaints went from 240 to 312"
    first, second = _gap(change, movement)
    between = text[first:second]
    if len(between) > 140 or _FENCE.search(between):
        return False
    if _and_parts_them(sentence, text, first, second):
        return False
    if change.start >= movement.end:
        return _may_follow(change, movement, text)
    return _may_lead(change, sentence, between, first, second)


def _overlap(change: Change, movement: Movement) -> bool:
    return change.start < movement.end and movement.start < change.end


def _gap(change: Change, movement: Movement) -> tuple[int, int]:
    """The stretch between the two; empty where one lies in the other."""
    if change.start >= movement.end:
        return movement.end, change.start
    if movement.start >= change.end:
        return change.end, movement.start
    return change.end, change.end


def _and_parts_them(sentence: Sentence, text: str, first: int, second: int) -> bool:
    """ "… to 520 and wages by 11%": an "and" before the second, with a verb or without a comma behind it."""
    for match in re.finditer(r"\band\b", text[first:second]):
        place = first + match.end()
        if any(one.start <= place - 3 < one.end for one in sentence.dates):
            continue
        if sentence.finite_verb_between(place, second) or "," not in text[place:second]:
            return True
    return False


def _may_follow(change: Change, movement: Movement, text: str) -> bool:
    """A size behind the pair repeats it, unless it is part of a reason or of another thing."""
    between = text[movement.end : change.start]
    if change.verbal and not change.restated:
        return bool(re.fullmatch(r"\W*(?:[\w’']+\s){0,3}", between)) and "," not in between
    if change.restated:
        return len(between) <= 70 and not re.search(r"\d", between.replace("20", ""))
    if _PART_OF_A_REASON.search(between) or not re.search(r"[,—–(-]|\bor\b", between):
        return False
    return not _OF_ANOTHER_THING.match(text, change.end)


def _may_lead(change: Change, sentence: Sentence, between: str, first: int, second: int) -> bool:
    """A size before the pair: "fell by a third, from …"; a new clause between them is another statement."""
    if first >= second:
        return True
    told = re.search(r"\b(?:that|which|who|as|after|since|when|because|before|until|where|if)\b", between)
    if sentence.finite_verb_between(first, second):
        if not told:
            return not change.verbal and "," not in between
        return bool(re.search(r",\s\Z|[—–]\s?\Z|,\s(?:[a-z]+ly|down|up)\s\Z", between)) or (
            not change.verbal and bool(re.match(r"\s(?:that|which)\b", between))
        )
    return (
        not re.search(r",\s(?:the|its|their|his|her)?\s?[\w’' -]{2,40}\Z", between)
        or bool(
            re.search(
                r",\s(?:down|up|[a-z]+ly|rising|falling|going|dropping|climbing|growing|moving|back"
                r"|this\stime|on\saverage|again|overall)\s?\Z",
                between,
            )
        )
        or between.rstrip().endswith(",")
        or bool(re.search(rf"\b(?:{NOUN})\b", between))
    )


def negated(text: str, change: Change, begin: int) -> bool:
    """ "not a rise of 24%"."""
    return bool(_NEGATED.search(text[max(begin, change.start - 30) : change.start]))


def of_one_unit(change: Change, movement: Movement) -> bool:
    """An amount must be in the unit of the figures it is said of."""
    return change.kind != AMOUNT or change.unit == movement.after.unit
