"""A title does not fit the date: "then-President" in a year out of office, "President" after the term.

A person is shown in an office at a time when the reference book has somebody else in it; or called
"then-President" where the book, or the same text, has the person in that office still; or "former" while in
office. By the usage of news style guides
"then-" goes with an office held at the time spoken of and left since.

Terms with gaps are several terms. A title before the first term is today's title for yesterday's person,
and passes; so do candidates, presidents-elect, people acting for others, quoted speech, and names two
people bear.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import When, in_words
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, book_side, finding
from ..occasions.recency import recent_use
from ..offices.people import FORMER, OTHER, PLAIN, THEN, TitledPerson
from ..offices.scenes import OFFICIAL, apposed_people, scene_of
from ..offices.spells import spells_of
from ..offices.tenures import Tenure
from ..offices.terms import Terms, date_of_person, in_own_clause, terms_in, terms_of
from ..vocabulary.words import words
from .examples.office_terms import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "office_terms"
KIND = "office and term"


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each titled person whose title cannot be right at its date."""
    for tenure in material.tenures:
        held = terms_in(material, tenure)
        when = tenure.date.when
        if held and held.outside(when) and (not tenure.bare or held.after_or_between(when)):
            yield _outside_tenure(material, tenure, held)
    yield from _told_wrongly(material)
    known = {(one.block, one.end) for one in material.people}
    apposed = [one for one in apposed_people(material) if (one.block, one.end) not in known]
    for person in (*material.people, *apposed):
        if person.quoted or person.standing == OTHER:
            continue
        terms = terms_of(material, person)
        dated = date_of_person(material, person)
        if terms and dated and person not in apposed:
            when, read = dated
            reason = _against_terms(material, person, terms, when)
            if reason:
                yield _found(material, person, terms, when, read, reason)
                continue
        if terms and (found := _in_scene(material, person, terms)):
            yield found
            continue
        if person.standing == THEN and not terms:
            yield from _against_text(material, person)


def _told_wrongly(material: Material) -> Iterator[Inconsistency]:
    """ "mayor until 2021", where the book has the term end in 2019."""
    for spell in spells_of(material):
        when = spell.wrong
        if when is None:
            continue
        shown = material.side(spell.block, spell.start, spell.end)
        yield finding(
            CHECKER,
            KIND,
            BLOCKING,
            (shown, book_side(spell.terms.in_words(), spell.terms.ref)),
            message=f"“{shown.quote}”: the reference book gives {spell.terms.person} other dates in office.",
            suggestion="Check the year against the record of the office.",
            values=(
                (when.value, f"read from “{shown.quote}”"),
                (spell.terms.value(), "terms in the reference book"),
            ),
        )


def _in_scene(material: Material, person: TitledPerson, terms: Terms) -> Inconsistency | None:
    """The title against the date of what its bearer is seen doing."""
    scene = scene_of(material, person)
    published = material.reading.document.published
    if scene is None or published is None or not scene.when.known:
        return None
    apposed = "," in material.reading.blocks[person.block].text[person.start : person.end]
    reason, severity = "", ADVISORY if scene.carried or not scene.verb else BLOCKING
    official = scene.verb in OFFICIAL or scene.noted or not scene.verb
    if person.standing == PLAIN and terms.outside(scene.when) and not terms.holds_on(published):
        early = not terms.after_or_between(scene.when)
        severity = ADVISORY if early and not apposed else severity
        if not early or ((apposed or official) and person.title not in _REGNAL):
            reason = f"did not hold the office in {in_words(scene.when)}"
    elif person.standing == THEN and scene.carried and terms.outside(scene.when):
        reason = f"did not hold the office in {in_words(scene.when)}"
    elif person.standing == FORMER and official and terms.covers(scene.when):
        reason, severity = f"held the office in {in_words(scene.when)}", ADVISORY
    if not reason:
        return None
    read = f"read from “{scene.said}”"
    return _found(material, person, terms, scene.when, read, reason, (scene.start, scene.end), severity)


# Titles people keep for good, in the telling of their youth as well.
_REGNAL = words("king queen prince princess pope emperor")


def _against_terms(material: Material, person: TitledPerson, terms: Terms, when: When) -> str:
    """Why the title cannot be right, in words for the message; "" when it can."""
    published = material.reading.document.published
    now = bool(published and terms.holds_on(published))
    if person.standing == THEN:
        if terms.outside(when):
            return f"did not hold the office in {in_words(when)}"
        if now and published and terms.only_in_term_of(when, published):
            return "still holds the office, in the same term"
        return ""
    if person.standing == PLAIN:
        if published and not now and terms.after_or_between(when) and in_own_clause(material, person, when):
            return f"did not hold the office in {in_words(when)}"
        return ""
    if person.standing == FORMER and now and published and terms.one_term(when, published):
        return "held the office then and holds it now"
    return ""


def _found(
    material: Material,
    person: TitledPerson,
    terms: Terms,
    when: When,
    read: str,
    reason: str,
    span: tuple[int, int] | None = None,
    severity: str = BLOCKING,
) -> Inconsistency:
    shown = material.side(person.block, *(span or (person.start, person.end)))
    return finding(
        CHECKER,
        KIND,
        severity,
        (shown, book_side(terms.in_words(), terms.ref)),
        message=f"“{shown.quote}”: according to the reference book {terms.person} {reason}.",
        suggestion=_advice(person, reason),
        values=((when.value, read), (terms.value(), "terms in the reference book")),
    )


def _outside_tenure(material: Material, tenure: Tenure, terms: Terms) -> Inconsistency:
    shown = material.side(tenure.block, tenure.start, tenure.end)
    when = tenure.date.when
    said = material.reading.blocks[tenure.block].text[tenure.date.start : tenure.date.end]
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (shown, book_side(terms.in_words(), terms.ref)),
        message=(
            f"“{shown.quote}”: according to the reference book {terms.person} did not hold the office"
            f" in {in_words(when)}."
        ),
        suggestion="Check the date first; if it is right, name who held the office then.",
        values=((when.value, f"read from “{said}”"), (terms.value(), "terms in the reference book")),
    )


def _advice(person: TitledPerson, reason: str) -> str:
    if "holds" in reason or reason.startswith("held the office in"):
        return f"Write the title without “{person.standing}”, or check the date."
    return "Check the date first; if it is right, use the title the person had at that time."


def _against_text(material: Material, person: TitledPerson) -> Iterator[Inconsistency]:
    """ "then-President" at an event which the text elsewhere shows with the person as President now."""
    here = [one for one in material.events_in(person.block, person.sentence) if one.names and not one.quoted]
    for event in here:
        use = recent_use(material, event)
        for other in material.people:
            if other.standing != PLAIN or other.quoted or not _same_person(person, other):
                continue
            together = [
                one
                for one in material.events_in(other.block, other.sentence)
                if one is not event
                and one.family == event.family
                and event.names <= one.names
                and one.date is None
            ]
            same_time = any(one.start <= other.start and other.end <= one.end for one in together)
            if same_time or (use and use.certain):
                yield _two_standings(material, person, other)
                return


def _same_person(one: TitledPerson, other: TitledPerson) -> bool:
    first, second = one.name.split(), other.name.split()
    return (
        one.surname == other.surname
        and one.title == other.title
        and (len(first) == 1 or len(second) == 1 or first == second)
    )


def _two_standings(material: Material, person: TitledPerson, other: TitledPerson) -> Inconsistency:
    shown, against = (material.side(one.block, one.start, one.end) for one in (person, other))
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (shown, against),
        message=(
            f"“{shown.quote}” says the office has been left since; "
            f"elsewhere the same meeting has “{against.quote}”."
        ),
        suggestion="Check when the meeting was and who held the office; “then-” is for an office since left.",
        values=(
            ("no longer in office", f"read from “{shown.quote}”"),
            ("in office", f"read from “{against.quote}”, of the same event"),
        ),
    )
