"""One event is dated two ways inside the text.

Two passages date the same event to times that cannot both be right; or a letter sent "the day after" the
event carries a date that puts it on another day; or the text speaks of a meeting as this season's news and
elsewhere dates it to a year long past. It is what a sub-editor reads a proof
for: that the dates of one story agree with each other.

The same name in two years may be two editions of something held again and again; a plan is not what
happened; "first", "another", "last year's" announce a different event; words in quotation marks are the
speaker's. None of them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..acts.happenings import NOUN, VERB, Happening
from ..acts.relations import Implied, implied_dates
from ..acts.retellings import NAMED, PLANNED, Retelling, retellings_of, same_kind
from ..acts.same_act import AGENTS, befell_one, comparable, one_act, settled
from ..acts.taken_up import another_day, only_one_told
from ..acts.told_fields import two_days
from ..apparent import PAIRS, explained, not_asserted
from ..dates import EXPLICIT, DateExpr, days_between, disjoint, in_words
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..occasions.events import BARE, DEFINITE, ENDS, INDEFINITE, EventMention
from ..occasions.recency import recent_use
from ..vocabulary.happening_words import ONCE
from ..vocabulary.lexicon import RECURRING, RECURRING_WORDS
from ..vocabulary.words import words
from .examples.event_dates import SHOULD_FLAG, SHOULD_PASS

CHECKER = "event_dates"
KIND = "event date"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

# Accidents and acts of which a story usually has one: a second date within the same weeks is a second date
# of it.
_SINGLE = words("""
    fire explosion crash collapse outage flood quake storm spill shooting theft sinking eruption verdict
    landslide launch opening signing walkout merger landing evacuation resignation death festival
    surgery inquest premiere auction handover trial funeral wedding arrest
""")
_SAME_STORY_DAYS = 60


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield at most one finding for each event of the text."""
    dated: dict[str, list[EventMention]] = {}
    for mention in material.events:
        if mention.date and _usable(mention):
            dated.setdefault(mention.family, []).append(mention)
    for family in dated.values():
        yield from _pairs(material, family)
    yield from _told_twice(material)
    yield from _named_again(material)
    yield from _in_other_words(material)
    for implied in implied_dates(material):
        family = dated.get(implied.mention.family, [])
        against = next((one for one in family if _implied_otherwise(material, one, implied)), None)
        if against:
            yield _implied(material, against, implied)
    for mention in (one for family in dated.values() for one in family):
        use = recent_use(material, mention)
        if use:
            yield _recent(material, mention, use.mention, BLOCKING if use.certain else ADVISORY)


def _pairs(material: Material, dated: list[EventMention]) -> Iterator[Inconsistency]:
    """The first two mentions that date one event two ways, once for each event."""
    done: set[int] = set()
    for index, first in enumerate(dated):
        for other in range(index + 1, len(dated)):
            if other not in done and _two_dates_of_one(material, first, dated[other]):
                done.add(other)
                yield _two_dates(material, first, dated[other])
                break


def _told_twice(material: Material) -> Iterator[Inconsistency]:
    """Acts that come once: "built in 1911 … built in 1921"."""
    dated: dict[str, list[Happening]] = {}
    for act in material.happenings:
        if (
            act.date is None
            or not act.date.when.known
            or act.link == "loose"
            or act.date.pattern == "weekday"
        ):
            continue
        if act.family in ONCE and not (act.which or act.plural or act.quoted):
            dated.setdefault(act.family, []).append(act)
    for acts in dated.values():
        for first, other in combinations(acts[:_MOST], 2):
            if _one_act_twice(material, first, other):
                yield _two_dates(material, first, other)
                break


_MOST = 24  # dated acts of one kind: a text with more is a chronicle


def _one_act_twice(material: Material, first: Happening, other: Happening) -> bool:
    assert first.date
    assert other.date
    if NOUN == first.form == other.form or {first.determiner, other.determiner} & _SOME:
        return False  # two nouns are events, compared above
    pair = comparable(material.reading.document.published, first.date, other.date)
    if pair is None or not disjoint(*pair) or (days_between(*pair) <= 1 and pair[0].granularity == "day"):
        return False
    if first.form == other.form == VERB:
        if (
            first.core - AGENTS != other.core - AGENTS
            or first.names != other.names
            or not first.core | first.names
        ):
            return False
    elif (
        first.family not in _SINGLE
        or days_between(*pair) > _SAME_STORY_DAYS
        or not befell_one(material, first, other)
    ):
        return False
    one, two = (material.statement(act.block, *act.span_with_date()) for act in (first, other))
    if not_asserted(one) or not_asserted(two) or explained(one, two, but=_NO_EXCUSE):
        return False
    return first.family == other.family and one_act(material, first, other)


def _named_again(material: Material) -> Iterator[Inconsistency]:
    """ "was dismissed on Monday … her dismissal on Tuesday": an act, and the noun that takes it up."""
    every = retellings_of(material.reading)
    clauses = [one for one in every if one.form != NAMED][:_MOST]
    for name in [one for one in every if one.form == NAMED][:_MOST]:
        others = [one for one in clauses if same_kind(name.kinds, one.kinds)]
        others += [one for one in every if one.form == NAMED and one is not name and one.kinds & name.kinds]
        if not others or not all(another_day(material, name, one) for one in others):
            continue
        act = others[0]
        if len({one.date.when.value for one in others}) == 1 and only_one_told(material, name, act):
            yield _two_days(material, act, name)


def _in_other_words(material: Material) -> Iterator[Inconsistency]:
    """ "broke into the office on 1 July … the intrusion of 24 June": one field of words, two days."""
    for one, other in two_days(material.reading):
        first, then = (material.statement(each.block, each.start, each.end) for each in (one, other))
        if not_asserted(first) or not_asserted(then) or explained(first, then, but=_NO_EXCUSE):
            continue
        told, again = in_words(one.when), in_words(other.when)
        yield finding(
            CHECKER,
            KIND,
            BLOCKING if days_between(one.when, other.when) > 1 else ADVISORY,
            (
                material.side(one.block, one.start, one.end),
                material.side(other.block, other.start, other.end),
            ),
            message=f"The same event is dated to {told} in one place and to {again} in another.",
            suggestion="Find out which date is right and use it in both places.",
            values=(_value(material, one.block, one.date), _value(material, other.block, other.date)),
        )


def _two_days(material: Material, act: Retelling, name: Retelling) -> Inconsistency:
    one, other = in_words(act.date.when), in_words(name.date.when)
    close = days_between(act.date.when, name.date.when) <= 1
    return finding(
        CHECKER,
        KIND,
        ADVISORY if close or act.form == PLANNED else BLOCKING,
        (
            material.side(act.block, act.start, act.end),
            material.side(name.block, name.start, name.end),
        ),
        message=f"The same event is dated to {one} in one place and to {other} in another.",
        suggestion="Find out which date is right and use it in both places.",
        values=(_value(material, act.block, act.date), _value(material, name.block, name.date)),
    )


_SOME = frozenset({"", "a", "an", "some", "another", "two", "three", "many", "both", "each", "every", "no"})
_EXCUSES = frozenset({"planned and held", "annual event", "other place", "namesakes"})
_NO_EXCUSE = tuple(name for name in PAIRS if name not in _EXCUSES)


def _usable(mention: EventMention) -> bool:
    return not (
        mention.quoted or mention.planned or mention.plural or mention.edition or mention.link == "loose"
    )


def _two_dates_of_one(material: Material, first: EventMention, second: EventMention) -> bool:
    assert first.date
    assert second.date
    if first.family != second.family or not _one_side(first, second):
        return False
    published = material.reading.document.published
    if not disjoint(settled(published, first.date), settled(published, second.date)):
        return False
    days = {first.date.when.granularity, second.date.when.granularity} == {"day"}
    if days and days_between(first.date.when, second.date.when) <= 1 and first.link != "timeline":
        return False  # a night, or two time zones
    if (first.names and second.names) or first.antecedent or second.antecedent:
        return _same_named(material, first, second)
    return _same_single(material, first, second)


def _one_side(first: EventMention, second: EventMention) -> bool:
    """Both speak of the event's beginning, or both of its end; an accident is its beginning."""
    if first.aspect == second.aspect:
        return True
    return first.family in _SINGLE and ENDS not in (first.aspect, second.aspect)


def _same_named(material: Material, first: EventMention, second: EventMention) -> bool:
    """Both name a place or people they share, neither has more of its own, and it is not held every year."""
    one, other = first.identity(), second.identity()
    if not one.names & other.names or (one.names - other.names and other.names - one.names):
        return False
    if (one.words - other.words and other.words - one.words) or second.determiner == INDEFINITE:
        return False
    if any(_numbered_apart(material, name) for name in sorted(one.names & other.names)):
        return False
    assert first.date
    assert second.date
    years = _year(first.date) != _year(second.date)
    recurs = one.family in RECURRING or bool({one.noun, other.noun} & RECURRING_WORDS)
    if years and (recurs or _both_told_apart(first, second)):
        return False
    return not (recurs and first.date.basis != EXPLICIT and second.date.basis != EXPLICIT)


_NUMBER = r"\s(\d{1,3}|[IVX]{1,5})\b(?!\s(?:\w+\s)?\d{4})"


def _numbered_apart(material: Material, name: str) -> bool:
    """ "Apollo 11 … Apollo 12": a name that goes with two numbers names two things."""
    pattern = re.compile(rf"\b{re.escape(name)}{_NUMBER}", re.IGNORECASE)
    found = {match.group(1) for block in material.reading.blocks for match in pattern.finditer(block.text)}
    return len(found) > 1


def _both_told_apart(first: EventMention, second: EventMention) -> bool:
    """ "the 2002 summit … the 2009 summit": the years are there to tell two events apart."""
    assert first.date
    assert second.date
    return first.date.start < first.head.start and second.date.start < second.head.start


def _may_be_two(first: EventMention | Happening, second: EventMention | Happening) -> bool:
    """ "the summit of 1985 … the summit of 2021": a year in the name may tell two events apart."""
    assert first.date
    assert second.date
    return first.link == second.link == "noun" and _year(first.date) != _year(second.date)


def _year(expr: DateExpr) -> int | None:
    return expr.when.start.year if expr.when.start else None


def _same_single(material: Material, first: EventMention, second: EventMention) -> bool:
    """The one accident of the story, told twice: no sign of a second one anywhere."""
    assert first.date
    assert second.date
    published = material.reading.document.published
    apart = days_between(settled(published, first.date), settled(published, second.date))
    under = _under_heading(material, first, second)
    if not (under or first.family in _SINGLE) or apart > _SAME_STORY_DAYS:
        return False
    if second.determiner == INDEFINITE or (second.determiner == BARE and second.link != "timeline"):
        return False
    if {first.date.when.granularity, second.date.when.granularity} - {"day", "month"}:
        return False
    if first.names - second.names and second.names - first.names:
        return False
    if first.head.pos == second.head.pos == "VERB" and not first.words & second.words:
        return False  # "the film opened … the festival opened"
    others = [one for one in material.of_family(first.family) if not one.quoted]
    named = [one.names for one in others if one.names]
    if any(not one & other for one in named for other in named):
        return False  # two of them are told of; which one "the fire" is, nobody can say
    return not any(
        one.edition or one.plural or (one.determiner == INDEFINITE and one is not others[0]) for one in others
    )


def _under_heading(material: Material, first: EventMention, second: EventMention) -> bool:
    """Is the first mention a heading ("12 March: the vote"), and the second in the text right under it?"""
    blocks = material.reading.blocks[first.block : second.block + 1]
    return blocks[0].block.kind == "heading" and not any(one.block.kind == "heading" for one in blocks[1:])


def _two_dates(
    material: Material, first: EventMention | Happening, second: EventMention | Happening
) -> Inconsistency:
    assert first.date
    assert second.date
    one, other = in_words(first.date.when), in_words(second.date.when)
    return finding(
        CHECKER,
        KIND,
        ADVISORY if _may_be_two(first, second) else BLOCKING,
        (
            material.side(first.block, *first.span_with_date()),
            material.side(second.block, *second.span_with_date()),
        ),
        message=f"The same event is dated to {one} in one place and to {other} in another.",
        suggestion="Find out which date is right and use it in both places.",
        values=(_value(material, first.block, first.date), _value(material, second.block, second.date)),
    )


def _value(material: Material, block: int, expr: DateExpr) -> tuple[str, str]:
    return expr.when.value, f"read from “{material.reading.blocks[block].text[expr.start : expr.end]}”"


def _implied_otherwise(material: Material, mention: EventMention, implied: Implied) -> bool:
    """The other passage counts to another day than this one states."""
    assert mention.date
    other = implied.mention
    if (
        mention is other
        or mention.family != other.family
        or mention.aspect == "ends"
        or other.determiner == INDEFINITE
    ):
        return False
    if (mention.block, mention.sentence) == (other.block, other.sentence):
        return False
    names, others = mention.identity().names, other.identity().names
    if names and others and not names & others:
        return False
    if mention.date.when.granularity not in {"day", "month"} or not disjoint(mention.date.when, implied.when):
        return False
    return days_between(mention.date.when, implied.when) <= 366 and _only_one(material, mention, other)


def _only_one(material: Material, mention: EventMention, other: EventMention) -> bool:
    """No other dated event of the family fits the passage better."""
    rivals = [
        one
        for one in material.of_family(mention.family)
        if one not in (mention, other) and one.determiner == INDEFINITE and not one.quoted
    ]
    return all(rival.edition or rival.date is None for rival in rivals) or other.determiner == DEFINITE


def _implied(material: Material, mention: EventMention, implied: Implied) -> Inconsistency:
    assert mention.date
    stated, counted = in_words(mention.date.when), in_words(implied.when)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            material.side(mention.block, *mention.span_with_date()),
            material.side(implied.mention.block, implied.start, implied.end),
        ),
        message=f"The event is dated to {stated}; counting from the other passage puts it on {counted}.",
        suggestion="Find out which of the two dates, or the count between them, is wrong.",
        values=(_value(material, mention.block, mention.date), (implied.when.value, implied.read)),
    )


def _recent(material: Material, mention: EventMention, recent: EventMention, severity: str) -> Inconsistency:
    assert mention.date
    published = material.reading.document.published
    assert published
    end = recent.end
    text = material.reading.blocks[recent.block].text
    while end > recent.start and text[end - 1] in "-–— ,":
        end -= 1
    return finding(
        CHECKER,
        KIND,
        severity,
        (
            material.side(mention.block, *mention.span_with_date()),
            material.side(recent.block, recent.start, end),
        ),
        message=(
            f"The text dates this to {in_words(mention.date.when)} "
            f"and elsewhere speaks of it as news of {published.year}."
        ),
        suggestion="Check when it took place; correct the date, or name the year where it sounds recent.",
        values=(
            _value(material, mention.block, mention.date),
            (str(published.year), "spoken of without a date, as the start of what is going on now"),
        ),
    )
