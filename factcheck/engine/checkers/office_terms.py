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
from ..document import BLOCKING, Inconsistency
from ..material import Material, book_side, finding
from ..people import FORMER, OTHER, PLAIN, THEN, TitledPerson
from ..recency import recent_use
from ..tenures import Tenure
from ..terms import Terms, date_of_person, in_own_clause, terms_in, terms_of
from .cases import Case, book, term

CHECKER = "office_terms"
KIND = "office and term"


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each titled person whose title cannot be right at its date."""
    for tenure in material.tenures:
        held = terms_in(material, tenure)
        if held and held.outside(tenure.date.when):
            yield _outside_tenure(material, tenure, held)
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


_KOHL = term("Helmut Kohl", "Chancellor of Germany", "1982-10-01", "1998-10-27")
_MITTERRAND = term("François Mitterrand", "President of France", "1981-05-21", "1995-05-17")
_TRUMP = (
    term("Donald Trump", "President of the United States", "2017-01-20", "2021-01-20"),
    term("Donald Trump", "President of the United States", "2025-01-20"),
)
_CARTER = (
    term("Jimmy Carter", "Governor of Georgia", "1971-01-12", "1975-01-14"),
    term("Jimmy Carter", "President of the United States", "1977-01-20", "1981-01-20"),
)
_BUSHES = (
    term("George H. W. Bush", "President of the United States", "1989-01-20", "1993-01-20"),
    term("George W. Bush", "President of the United States", "2001-01-20", "2009-01-20"),
)
_BLAIR = term("Tony Blair", "Prime Minister of the United Kingdom", "1997-05-02", "2007-06-27")
_MAJOR = term("John Major", "Prime Minister of the United Kingdom", "1990-11-28", "1997-05-02")
_ARDERN = term("Jacinda Ardern", "Prime Minister of New Zealand", "2017-10-26", "2023-01-25")
_BOOK = book(_KOHL, _MITTERRAND, *_TRUMP, *_CARTER, *_BUSHES, _BLAIR, _MAJOR, _ARDERN)

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The canal lock was finished in May 1999, and then-Chancellor Helmut Kohl raised the first gate.",
        ("then-Chancellor Helmut Kohl", "Helmut Kohl"),
        "2024-03-21",
        _BOOK,
    ),
    Case(
        "In September 1996 President François Mitterrand reopened the lighthouse.",
        ("President François Mitterrand", "François Mitterrand"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "In 2022, then-President Donald Trump toured the dairy.",
        ("then-President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "The hall was reopened in 1999 by the premier of the day, John Major.",
        ("premier of the day, John Major", "John Major"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "In March 2023 Prime Minister Jacinda Ardern opened the rebuilt pier.",
        ("Prime Minister Jacinda Ardern", "Jacinda Ardern"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "Tony Blair, then prime minister, cut the ribbon in 2009.",
        ("Tony Blair, then prime minister", "Tony Blair"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "On 4 August 2025 then-President Donald Trump signed the order.",
        ("then-President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "In 1980 then-Governor Carter met the growers.",
        ("then-Governor Carter", "Jimmy Carter"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "In May 2025 former President Donald Trump received the team.",
        ("former President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "Hopes raised by talks between Chancellor Ruth Amsel and President Ilya Dorn at Lakeside have faded."
        "\n"
        "At the Lakeside meeting then-Chancellor Amsel had asked for a year.",
        ("then-Chancellor Amsel", "Chancellor Ruth Amsel"),
        "2024-06-10",
    ),
    Case(
        "The reservoir was dug under President Mitterrand in 1998.",
        ("under President Mitterrand", "François Mitterrand"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "Flour was rationed in 2009, when Tony Blair was prime minister.",
        ("when Tony Blair was prime minister", "Tony Blair"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "The Ardern government bought the ferry in 2015.",
        ("The Ardern government", "Jacinda Ardern"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "As governor in 1980, Jimmy Carter paid for the seed bank.",
        ("As governor in 1980, Jimmy Carter", "Jimmy Carter"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "The snapshot, taken in 1999, shows Prime Minister John Major on a donkey.",
        ("shows Prime Minister John Major", "John Major"),
        "2024-06-10",
        _BOOK,
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("In April 1978 then-President Jimmy Carter planted an oak.", published="2025-04-22", book=_BOOK),
    Case("In 1973 then-Governor Carter judged the peaches.", published="2025-04-22", book=_BOOK),
    Case("Former President Carter looked in during May 1991.", published="2025-04-22", book=_BOOK),
    Case("In 2019 then-President Trump cancelled the visit.", published="2025-09-02", book=_BOOK),
    Case("In 2023 former President Trump was charged in four cases.", published="2025-09-02", book=_BOOK),
    Case(
        "In 2016 then-candidate Trump and President-elect Trump made promises.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "In 1992 then-President Bush lost; in 2004 then-President Bush won.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "A statue of President François Mitterrand was unveiled in 2001.", published="2025-09-02", book=_BOOK
    ),
    Case("President François Mitterrand died in January 1996.", published="2025-09-02", book=_BOOK),
    Case(
        "President Carter served in the navy from 1946 and left it in 1953.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "Her niece Kristina Kohl runs the plant. In 2004, then-Chancellor Kohl would have smiled.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case("“In 2000 then-Prime Minister John Major told me,” he said.", published="2025-09-02", book=_BOOK),
    Case("In 2012 a bridge built under President Mitterrand was closed.", published="2025-09-02", book=_BOOK),
    Case("The tax of the Blair government was dropped in 2015.", published="2025-09-02", book=_BOOK),
    Case("In 2010 Vice President Bush’s old house was sold.", published="2025-09-02", book=_BOOK),
)
