"""A title does not fit the date: "then-President" in a year out of office, "President" after the term.

A person is shown in an office at a time when the reference book has somebody else in it; or called
"then-President" where the book, or the same text, has the person in that office still; or "former" while in
office. The Associated Press stylebook keeps "then-" for an office held at the time spoken of and no longer.

Terms with gaps are several terms. A title before the first term is today's title for yesterday's person,
and passes; so do candidates, presidents-elect, people acting for others, quoted speech, and names two
people bear.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import When, in_words
from ..document import BLOCKING, Inconsistency
from ..material import Material, book_side, finding
from ..people import FORMER, OTHER, PLAIN, THEN, TitledPerson
from ..recency import recent_use
from ..terms import Terms, date_of_person, in_own_clause, terms_of
from .cases import Case

CHECKER = "office_terms"
KIND = "office and term"


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each titled person whose title cannot be right at its date."""
    for person in material.people:
        if person.quoted or person.standing == OTHER:
            continue
        terms = terms_of(material, person)
        dated = date_of_person(material, person)
        if terms and dated:
            when, read = dated
            reason = _against_terms(material, person, terms, when)
            if reason:
                yield _found(material, person, terms, when, read, reason)
                continue
        if person.standing == THEN and not terms:
            yield from _against_text(material, person)


def _against_terms(material: Material, person: TitledPerson, terms: Terms, when: When) -> str:
    """Why the title cannot be right, in words for the message; "" when it can."""
    published = material.reading.document.published
    now = bool(published and terms.holds_on(published))
    if person.standing == THEN:
        if terms.outside(when):
            return f"did not hold the office in {in_words(when)}"
        if now and published and terms.one_term(when, published):
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
    material: Material, person: TitledPerson, terms: Terms, when: When, read: str, reason: str
) -> Inconsistency:
    shown = material.side(person.block, person.start, person.end)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (shown, book_side(terms.in_words(), terms.ref)),
        message=f"“{shown.quote}”: according to the reference book {terms.person} {reason}.",
        suggestion=_advice(person, reason),
        values=((when.value, read), (terms.value(), "terms in the reference book")),
    )


def _advice(person: TitledPerson, reason: str) -> str:
    if "holds" in reason:
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
        message=f"“{shown.quote}” says the office has been left since; elsewhere the same meeting has “{against.quote}”.",
        suggestion="Check when the meeting was and who held the office; use “then-” only for an office since left.",
        values=(
            ("no longer in office", f"read from “{shown.quote}”"),
            ("in office", f"read from “{against.quote}”, of the same event"),
        ),
    )


SHOULD_FLAG: tuple[Case, ...] = ()
SHOULD_PASS: tuple[Case, ...] = ()
