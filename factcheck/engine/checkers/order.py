"""The text says one thing came after another, and dates them the other way round.

A minister resigns "four weeks after the report appeared", and the report is published two weeks after she
is gone; a firm is brought in because of a collapse that is still to come; a man is sentenced before his
trial. Readers reconstruct a story from its order, and cause never comes after effect: the BBC’s Editorial
Guidelines (section 3) ask for facts to be checked and cross-checked, and a wrong month often shows nowhere
but in the order it makes.

What was planned, foreseen or only quoted does not count, nor do acts that come more than once, nor what
may be told of two people or two things. Where an act can be prepared for (a strike, a visit, a storm), acting
"because of" it beforehand is no fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ..acts.field_order import told_in_order
from ..acts.happenings import Happening
from ..acts.lasting_use import Dated, done_before_done, used_too_late
from ..acts.same_act import comparable, one_act, one_person, one_thing
from ..acts.sequences import AFTER, Sequence, Told
from ..acts.told_first import told_first
from ..apparent import not_asserted
from ..dates import EXPLICIT, DateExpr, When, days_between, in_words
from ..document import BLOCKING, Inconsistency, Side
from ..material import Material, finding
from ..reading import BlockReading, Sentence
from ..vocabulary.happening_words import PERSON_ORDER, THING_ORDER
from ..vocabulary.words import words
from .examples.order import SHOULD_FLAG, SHOULD_PASS

CHECKER = "order"
KIND = "order of events"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

# What can be seen coming: acting "because of" it beforehand is no fault.
_FORESEEN = words("""
    walkout visit storm meeting election wedding trial protest festival match concert closure ban
    funeral opening
    launch exhibition arrival departure retirement merger treaty approval
""")
_DAYS = {
    "hour": (0, 1),
    "day": (1, 0),
    "week": (7, 4),
    "fortnight": (14, 4),
    "month": (30, 16),
    "year": (365, 200),
}


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each sequence its dates contradict, and for lives and things told back to
    front.
    """
    dated: dict[str, list[Happening]] = {}
    for act in material.happenings:
        if act.date is not None and not act.quoted and act.link != "loose" and act.date.when.known:
            dated.setdefault(act.family, []).append(act)
    tied = [one for each in material.sequences if (one := _contradicted(material, each, dated))]
    yield from tied
    for told, anchor in () if tied else told_in_order(material.reading):
        yield from _two_dates(material, told, anchor, "It is dated on the wrong side of what it is tied to")
    yield from _back_to_front(material, dated)
    for late, early, names in told_first(material, dated):
        if _asserted(material, late.block, late.start, late.end):
            yield _reversed(material, *names, late, early)
    yield from _of_use(material)
    for block, sentence in material.reading.sentences():
        yield from _from_to(material, block, sentence)


def _of_use(material: Material) -> Iterator[Inconsistency]:
    """The last train after the line was closed; what was done before anybody did it."""
    for one, other, word in used_too_late(material.reading):
        bound = "end" if word == "last" else "beginning"
        yield from _two_dates(material, one, other, f"The {word} is dated on the wrong side of the {bound}")
    for one, other in done_before_done(material.reading):
        yield from _two_dates(material, one, other, "It is told as done before it was done")


def _two_dates(material: Material, one: Dated, other: Dated, said: str) -> Iterator[Inconsistency]:
    sides = sorted((one, other), key=lambda side: (side.block, side.start))
    if not all(_asserted(material, side.block, side.start, side.end) for side in sides):
        return
    first, second = (in_words(side.date.when) for side in sides)
    yield finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(sides[0].block, sides[0].start, sides[0].end),
            material.side(sides[1].block, sides[1].start, sides[1].end),
        ),
        message=f"{said}: {first} and {second}.",
        suggestion="Find out which of the two dates is wrong.",
        values=((first, "as first told"), (second, "as told then")),
    )


def _contradicted(
    material: Material, sequence: Sequence, dated: dict[str, list[Happening]]
) -> Inconsistency | None:
    if not _asserted(material, sequence.block, sequence.main.start, sequence.main.end):
        return None
    for other in sequence.others:
        if sequence.cause and other.act is not None and _foreseen(material, sequence, other.act):
            continue
        if sequence.main.date is None:
            found = _main_elsewhere(material, sequence, other, dated)
        elif other.date is not None:
            wrong = _against(material, sequence, sequence.main.date, other.date)
            return _within(material, sequence, other) if wrong else None
        else:
            found = _other_elsewhere(material, sequence, other, dated)
        if found:
            return found
    return None


def _foreseen(material: Material, sequence: Sequence, act: Happening) -> bool:
    """May one act because of it before it comes ("closed because of the marathon")?"""
    link = material.reading.blocks[sequence.block].text[sequence.link_start : sequence.link_end].casefold()
    return act.family in _FORESEEN or (act.family.startswith("noun:") and "because" in link)


def _other_elsewhere(
    material: Material, sequence: Sequence, other: Told, dated: dict[str, list[Happening]]
) -> Inconsistency | None:
    assert sequence.main.date
    assert other.act
    when = sequence.main.date
    same = _same_acts(material, sequence, other.act, dated)
    against = _all_wrong(material, same, lambda theirs: _against(material, sequence, when, theirs))
    return _between(material, sequence, other, against, when) if against else None


def _main_elsewhere(
    material: Material, sequence: Sequence, other: Told, dated: dict[str, list[Happening]]
) -> Inconsistency | None:
    """ "The apology came a day after the blackout": both dated in other passages, or one of them here."""
    main = sequence.main.act
    if main is None or other.act is None:
        return None
    theirs = [other.act] if other.date is not None else _same_acts(material, sequence, other.act, dated)
    mine = _same_acts(material, sequence, main, dated)
    if len(theirs) != 1 or theirs[0] in mine:
        return None
    when = other.date or theirs[0].date
    assert when
    against = _all_wrong(material, mine, lambda mine: _against(material, sequence, mine, when))
    if against is None or against.date is None:
        return None
    if other.date is not None:
        return _between(material, sequence, other, against, against.date)
    return _between(material, sequence, other, theirs[0], against.date)


def _same_acts(
    material: Material, sequence: Sequence, told: Happening, dated: dict[str, list[Happening]]
) -> list[Happening]:
    """The dated passages that tell the same act, outside the sequence itself."""
    return [
        one
        for one in [*dated.get(told.family, []), *dated.get(told.family.replace("noun:", "do:"), [])][:_MOST]
        if (one.block, one.sentence) != (sequence.block, sequence.sentence) and one_act(material, told, one)
    ]


def _all_wrong(
    material: Material, same: list[Happening], wrong: Callable[[DateExpr], bool]
) -> Happening | None:
    """The first that the text asserts, if the dates of all are wrong; one that agrees clears the sequence."""
    if not all(one.date and wrong(one.date) for one in same):
        return None
    return next((one for one in same if _asserted(material, one.block, one.start, one.end)), None)


def _against(material: Material, sequence: Sequence, main: DateExpr, other: DateExpr) -> bool:
    """Do the two dates contradict the link, or the count in it?"""
    pair = comparable(material.reading.document.published, main, other)
    if main.pattern == other.pattern == "weekday":
        return _weekdays_miscounted(sequence, main, other)
    if pair is None or "weekday" in (main.pattern, other.pattern):
        return False
    mine, theirs = pair
    assert mine.start
    assert mine.end
    assert theirs.start
    assert theirs.end
    early, late = (theirs, mine) if sequence.how == AFTER else (mine, theirs)
    assert early.start
    assert late.end
    if late.end < early.start:
        return True
    return sequence.count is not None and _miscounted(sequence.count, early, late)


def _weekdays_miscounted(sequence: Sequence, main: DateExpr, other: DateExpr) -> bool:
    """ "on Tuesday, two days after the vote on Thursday": which week is meant does not matter."""
    if sequence.count is None or sequence.count[1] != "day" or sequence.count[2] or other.when.start is None:
        return False
    assert main.when.start
    apart = (main.when.start - other.when.start).days * (1 if sequence.how == AFTER else -1)
    return apart % 7 != sequence.count[0] % 7


def _miscounted(count: tuple[int, str, str], early: When, late: When) -> bool:
    number, unit, hedge = count
    if early.granularity != "day" or late.granularity != "day" or hedge in {"more than", "over", "some"}:
        return False
    assert early.start
    assert early.end
    assert late.start
    assert late.end
    length, slack = _DAYS[unit]
    low, high = (late.start - early.end).days, (late.end - early.start).days
    slack += 1 if hedge or length > 1 else 0
    if hedge in {"less than", "under", "within", "barely", "just", "only"}:
        return low > number * length + slack
    return low > number * length + slack or high < number * length - slack


def _asserted(material: Material, block: int, start: int, end: int) -> bool:
    return not not_asserted(material.statement(block, start, end))


def _within(material: Material, sequence: Sequence, other: Told) -> Inconsistency | None:
    """Both dates stand in one sentence: two phrases, shown apart."""
    main = sequence.main
    assert main.date
    assert other.date
    start, end = min(other.start, other.date.start), max(other.end, other.date.end)
    first = (main.start, main.end)
    if first[0] < end and start < first[1]:
        start, end = (max(start, sequence.link_start), end)
        first = (first[0], sequence.link_start) if first[0] < sequence.link_start else first
        if first[0] < end and start < first[1]:
            return None
    stop = first[0] + len(material.reading.blocks[sequence.block].text[first[0] : first[1]].rstrip(" ,"))
    return _found(
        sequence, material.side(sequence.block, first[0], stop), material.side(sequence.block, start, end),
        main.date, other.date,
    )  # fmt: skip


def _between(
    material: Material, sequence: Sequence, other: Told, against: Happening, when: DateExpr
) -> Inconsistency:
    main = sequence.main
    assert against.date
    start, end = min(main.start, sequence.link_start), max(main.end, other.end)
    if main.start < material.sentence(sequence.block, sequence.sentence).start:
        start, end = main.start, main.end  # the tie stands in the next sentence: no quote spans two
    shown = material.side(against.block, *against.span_with_date())
    return _found(sequence, material.side(sequence.block, start, end), shown, when, against.date)


def _found(sequence: Sequence, one: Side, two: Side, main: DateExpr, other: DateExpr) -> Inconsistency:
    mine, theirs = in_words(main.when), in_words(other.when)
    how = "after" if sequence.how == AFTER else "before"
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (one, two),
        message=f"This is said to come {how} the other, but is dated {mine} and the other {theirs}.",
        suggestion="Find out which of the two dates, or the order, is wrong.",
        values=(
            (main.when.value, f"said to come {how} the other"),
            (other.when.value, "the date of the other"),
        ),
    )


def _back_to_front(material: Material, dated: dict[str, list[Happening]]) -> Iterator[Inconsistency]:
    for first, then in sorted(PERSON_ORDER | THING_ORDER):
        for late in dated.get(first, [])[:_MOST]:
            early = _too_early(material, late, dated.get(then, [])[:_MOST], (first, then))
            if early:
                yield _reversed(material, first, then, late, early)
                break


_MOST = 40  # of one family: a text with more is a chronicle, not a story


def _too_early(
    material: Material, late: Happening, others: list[Happening], order: tuple[str, str]
) -> Happening | None:
    if late.which or late.plural or not _asserted(material, late.block, late.start, late.end):
        return None
    for one in others:
        if one.which or one.plural or not _one_life(material, late, one, order):
            continue
        assert late.date
        assert one.date
        if _reversed_dates(material, late.date, one.date) and _asserted(
            material, one.block, one.start, one.end
        ):
            return one
    return None


def _reversed_dates(material: Material, late: DateExpr, early: DateExpr) -> bool:
    """Is the later act dated before the earlier one, by years that stand in the text or days close
    together?
    """
    pair = comparable(material.reading.document.published, late, early)
    if pair is None or "weekday" in (late.pattern, early.pattern):
        return False
    assert pair[0].start
    assert pair[1].end
    if pair[1].end >= pair[0].start or days_between(*pair) <= 1:
        return False
    explicit = late.basis == early.basis == EXPLICIT
    return explicit or (
        late.when.granularity == early.when.granularity == "day" and days_between(*pair) < 120
    )


def _one_life(material: Material, one: Happening, other: Happening, order: tuple[str, str]) -> bool:
    """Do both tell of one person, or of one thing, to which each of the two happens once in the text?"""
    if order in PERSON_ORDER and one_person(material, one, other):
        return True
    return order in THING_ORDER and one_thing(material, one, other)


def _reversed(material: Material, first: str, then: str, late: Happening, early: Happening) -> Inconsistency:
    assert late.date
    assert early.date
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (material.side(early.block, *_apart(early, late)), material.side(late.block, *_apart(late, early))),
        message=(
            f"The {then} is dated {in_words(early.date.when)}, "
            f"before the {first} of {in_words(late.date.when)}."
        ),
        suggestion="Find out which of the two dates is wrong.",
        values=((early.date.when.value, f"the {then}"), (late.date.when.value, f"the {first}")),
    )


def _apart(one: Happening, other: Happening) -> tuple[int, int]:
    """The span of an act with its date; from its verb on where another act has the same subject."""
    start, end = one.span_with_date()
    begin, finish = other.span_with_date()
    if one.block != other.block or start >= finish or begin >= end:
        return start, end
    if one.head.start > other.head.start:
        return one.head.start, end
    return start, min(end, other.head.start)


_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z", re.IGNORECASE)
_TO = re.compile(r",?\s(?:to|until|till|and)\s(?:the\s)?")


def _from_to(material: Material, block: BlockReading, sentence: Sentence) -> Iterator[Inconsistency]:
    """ "from March 2025 to February 2024": a stretch that ends before it begins."""
    text = block.text
    for first, last in pairwise(sentence.dates):
        opened = _FROM.search(text, max(sentence.start, first.start - 14), first.start)
        joined = _TO.fullmatch(text, first.end, last.start)
        if not opened or not joined or first.basis != EXPLICIT or last.basis != EXPLICIT:
            continue
        if (joined.group().strip(" ,").startswith("and")) != opened.group().casefold().startswith("between"):
            continue
        start, end = first.when, last.when
        if start.start and end.end and end.end < start.start and not block.in_quotes(first.start, last.end):
            if re.match(r"\s(?:levels?|prices?|terms|rates|values|figures)\b", text[last.end : last.end + 9]):
                continue
            yield finding(
                CHECKER,
                KIND,
                BLOCKING,
                (
                    material.side(block.index, opened.start(), first.end),
                    material.side(block.index, last.start - len(joined.group().lstrip(" ,")), last.end),
                ),
                message=f"The period begins in {in_words(start)} and ends before that, in {in_words(end)}.",
                suggestion="Find out which of the two dates is wrong.",
                values=((start.value, "the beginning"), (end.value, "the end")),
            )
