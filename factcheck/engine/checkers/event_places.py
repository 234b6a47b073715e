"""One event is said to have been in two places.

A treaty is signed in one town, and a minister speaks "at the signing ceremony" in another; a championship
is held outside one village and everything that weekend is decided in the next. A place is the second thing
a reader looks up after the date, and locations stand beside names, titles and numbers on the accuracy
checklist Steve Buttry made for reporters (MediaShift, 2015).

A venue in a town, a town in a country and a dateline agree; so do events planned for one place and held
in another,
moved, spread over several places or days, held every year somewhere else, or followed by video link. What
is only
quoted is the speaker's.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..acts.happenings import NOUN, VERB
from ..apparent import PAIRS, explained, not_asserted
from ..dates import days_between, disjoint
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..placing.located import Located
from ..placing.one_scene import Scene, moved_scenes, told_apart
from ..placing.one_story import moved_story
from ..placing.places import WIDE, may_be_quarter
from ..placing.told_first import Telling
from ..placing.unique import is_aside
from ..statement import Statement
from ..vocabulary.words import words
from .examples.event_places import SHOULD_FLAG, SHOULD_PASS

CHECKER = "event_places"
KIND = "place of an event"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

# The reasons that can clear a second place; the others speak of figures, states and names.
_EXCUSES = frozenset({"planned and held", "annual event", "namesakes", "retold"})
_NO_EXCUSE = tuple(name for name in PAIRS if name not in _EXCUSES)
# … where the scenes themselves are asked for plans.
_NO_PLAN = (*_NO_EXCUSE, "planned and held")
# What a person or a thing goes through once.
_ONCE = words("birth death funeral signing sinking opening launch arrest operation wedding")
_MOST = 30  # located events of one kind: a text with more is a list of them, not the story of one


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each event that is given a second place."""
    by_family: dict[str, list[Located]] = {}
    for one in material.located:
        if not one.quoted and not one.plural and not one.which:
            by_family.setdefault(one.family, []).append(one)
    for family in by_family.values():
        if len(family) <= _MOST:
            yield from _of_family(material, family)
    yield from _that_day(material)
    done = list(_moved(material))
    yield from done
    if not done:
        yield from _told_again(material)


def _moved(material: Material) -> Iterator[Inconsistency]:
    """The one scene of the report, told in another place further down."""
    for first, other in moved_scenes(material.reading, material.map):
        if _is_aside(material, other) or may_be_quarter(other.place, first.place):
            continue
        one, two = (material.statement(each.block, each.start, each.end) for each in (first, other))
        sure = ("planned", "hypothetical") if first.told else ()
        if not (not_asserted(one, but=sure) or not_asserted(two) or explained(one, two, but=_NO_PLAN)):
            yield _found(material, first, other, ADVISORY)


def _told_again(material: Material) -> Iterator[Inconsistency]:
    """The one event of a short report, in another town further down."""
    for first, other in moved_story(material.reading, material.map):
        one, two = (material.statement(each.block, each.start, each.end) for each in (first, other))
        if not (
            not_asserted(one, but=_TOLD) or not_asserted(two, but=_TOLD) or explained(one, two, but=_NO_PLAN)
        ):
            yield _found(material, first, other, ADVISORY)


# A noun that recalls an event, or a verb in the past, tells what was, whatever its sentence plans.
_TOLD = ("planned", "hypothetical")


def _of_family(material: Material, family: list[Located]) -> Iterator[Inconsistency]:
    done: set[int] = set()
    for index, first in enumerate(family):
        for number in range(index + 1, len(family)):
            other = family[number]
            severity = "" if number in done else _two_places(material, first, other, family)
            if severity:
                done.add(number)
                yield _found(material, first, other, severity)
                break


def _two_places(material: Material, first: Located, other: Located, family: list[Located]) -> str:
    """The severity of the finding; "" for none."""
    if (first.block, first.sentence) == (other.block, other.sentence) or not other.definite:
        return ""
    said = material.sentence(other.block, other.sentence)
    that_day = other.that_day and " same " not in said.text
    if _counted(material, other) or (_is_aside(material, other) and not that_day):
        return ""
    if not material.map.apart(first.place, other.place) or not _one_time(first, other):
        return ""
    if may_be_quarter(other.place, first.place):
        return ""
    severity = BLOCKING if _one_event(first, other, family) else ""
    severity = severity or (ADVISORY if _only_one(material, first, other, family) else "")
    one, two = _statement(material, first), _statement(material, other)
    if not severity or not_asserted(one, but=_sure(material, first)) or explained(one, two, but=_NO_EXCUSE):
        return ""
    if not_asserted(two, but=_sure(material, other)):
        return ""
    return severity


def _is_aside(material: Material, one: Located | Scene) -> bool:
    return is_aside(material.reading.blocks[one.block], material.sentence(one.block, one.sentence))


def _counted(material: Material, one: Located) -> bool:
    """ "the two trials in Varn": several, whatever the plural may be called."""
    said = material.sentence(one.block, one.sentence).tokens
    return any(each.tag == "CD" for each in said if one.start <= each.start < one.head.start)


_BEFALL = words("death explosion crash collapse fire sinking accident shooting flood")


def _sure(material: Material, one: Located) -> tuple[str, ...]:
    """Views that do not touch a noun for what has happened, whatever its sentence plans: "a service for the
    victims of the Varn blaze will be held", "announced, in a speech in Varn, that the port would be sold".
    """
    before = [each for each in material.sentence(one.block, one.sentence).tokens if each.end <= one.start]
    told = bool(before) and before[-1].text.casefold() in {"in", "during", "at", "of", "after", "since"}
    return (
        ("planned", "hypothetical")
        if one.form == NOUN and (told or one.family in _BEFALL or _is_house(one))
        else ()
    )


def _is_house(one: Located) -> bool:
    """A house stands where it stands, whatever is planned in it."""
    return one.family.startswith("house:")


def _one_event(first: Located, other: Located, family: list[Located]) -> bool:
    """Do the passages show that they mean one event?"""
    if (
        first.form == other.form == NOUN
        and first.head.lemma != other.head.lemma
        and not first.names & other.names
    ):
        return False
    if first.themes & other.themes and (first.definite or first.form == VERB) and other.form == NOUN:
        return True
    if _same_day(first, other) and other.form == NOUN:
        return True
    shared = first.names & other.names - WIDE  # a country takes part in many things
    if not shared:
        return False
    if first.form == other.form == VERB:
        return first.family in _ONCE
    return (
        other.form == NOUN
        and len({one.place.name for one in family}) == 2
        and (first.definite or bool(first.dates))
    )


def _only_one(material: Material, first: Located, other: Located, family: list[Located]) -> bool:
    """The report tells one event of the kind, near its top, and later calls it "the" one, in a place
    named but there.
    """
    if (
        other.form != NOUN
        or first.block >= _LAID
        or len({one.place.name for one in family}) != 2
        or (_own_dates(material, other) and other.family != "trial")
    ):
        return False
    if first.form == other.form and first.head.lemma in {"summit", "talk", "talks", "meeting"}:
        return False  # "the summit in Oslo … the talks in Bergen": leaders meet all the time
    if first.form == NOUN and first.definite and not (first.dates or first.told):
        return False  # "the Orlando shooting … the shooting in Dallas": known by their places
    if first.names and other.head.text[:1].isupper():
        return False
    if told_apart(material.sentence(other.block, other.sentence), other.start, other.place.end):
        return False
    told = [one for one in material.acts_of(other.family) if one.form == NOUN and not one.quoted]
    if any(
        one.plural or one.which or one.names & {*other.place.name.split()}
        for one in told
        if one.head is not other.head
    ):
        return False
    return material.map.names_once(other.place)


def _own_dates(material: Material, one: Located) -> bool:
    """Does its sentence date it, otherwise than by "since 2017"?"""
    text = material.reading.blocks[one.block].text
    return any(not text[: expr.start].rstrip().endswith((" since", " until")) for expr in one.dates)


def _same_day(first: Located, other: Located) -> bool:
    days = {one.when.value for one in first.dates if one.when.granularity == "day" and one.when.known}
    return any(one.when.value in days for one in other.dates)


def _one_time(first: Located, other: Located) -> bool:
    """No dates that cannot both be right, and no other year in the second passage."""
    mine = [one.when for one in first.dates if one.when.known]
    theirs = [one.when for one in other.dates if one.when.known]
    if first.family == "trial" and _same_week(first, other):
        return True  # a trial sits for days
    return not any(disjoint(one, two) for one in mine for two in theirs)


def _same_week(first: Located, other: Located) -> bool:
    """Do both speak of days of the week or of the calendar that lie close together?"""
    days = [
        [one.when for one in each.dates if one.when.known and one.when.granularity == "day"]
        for each in (first, other)
    ]
    return all(days) and all(days_between(one, two) <= 10 for one in days[0] for two in days[1])


def _statement(material: Material, one: Located) -> Statement:
    return material.statement(one.block, one.start, one.end)


_LAID = 6  # blocks from the top in which a report says where its event was


def _that_day(material: Material) -> Iterator[Inconsistency]:
    """ "… was decided at Dorby, like everything else that weekend": the day ties it to the report's
    one event.
    """
    held = [
        one
        for one in material.located
        if one.form == NOUN
        and one.block < _LAID
        and one.dates
        and not one.quoted
        and not one.plural
        and not one.which
    ]
    if len({one.place.name for one in held}) != 1:
        return
    for other in material.located:
        if not other.that_day or other.quoted or other.block <= held[0].block or other.form != VERB:
            continue
        if other.family != held[0].family or not material.map.apart(held[0].place, other.place):
            continue
        one, two = _statement(material, held[0]), _statement(material, other)
        if not (not_asserted(two) or explained(one, two, but=_NO_EXCUSE)):
            yield _found(material, held[0], other, BLOCKING)
            return


def _found(
    material: Material, first: Located | Scene | Telling, other: Located | Scene | Telling, severity: str
) -> Inconsistency:
    text = [
        material.reading.blocks[one.block].text[one.place.start : one.place.end] for one in (first, other)
    ]
    return finding(
        CHECKER,
        KIND,
        severity,
        (
            material.side(first.block, first.start, first.end),
            material.side(other.block, other.start, other.end),
        ),
        message=f"The same event is placed {text[0]} and {text[1]}.",
        suggestion="Find out where it was and use that place in both passages.",
        values=((first.place.name, f"read from “{text[0]}”"), (other.place.name, f"read from “{text[1]}”")),
    )
