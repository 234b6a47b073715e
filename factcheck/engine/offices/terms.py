"""Terms of office: which of the book's a titled person means, and at what date the text shows the person."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ..book import BookOffice
from ..dates import DateExpr, When, span_in_words
from ..document import folded
from ..material import Material
from ..occasions.matching import tokens
from ..reading import Sentence, Token, is_past
from ..vocabulary.words import words
from .people import PLAIN, THEN, TitledPerson
from .tenures import Tenure


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms in which the book has one person in offices of one title, in order."""

    person: str
    offices: tuple[BookOffice, ...]

    @property
    def ref(self) -> str:
        return self.offices[0].ref

    def holds_on(self, moment: date) -> bool:
        return any(one.start <= moment and (one.end is None or moment <= one.end) for one in self.offices)

    def outside(self, when: When) -> bool:
        """No day of the interval lies in a term."""
        assert when.start
        assert when.end
        return not any(
            one.start <= when.end and (one.end is None or when.start <= one.end) for one in self.offices
        )

    def after_or_between(self, when: When) -> bool:
        """The interval lies after the first term and in none."""
        assert when.start
        first = self.offices[0]
        return self.outside(when) and first.end is not None and when.start > first.end

    def covers(self, when: When) -> bool:
        """The whole interval lies in one term."""
        assert when.start
        assert when.end
        return any(
            one.start <= when.start and (one.end is None or when.end <= one.end) for one in self.offices
        )

    def one_term(self, when: When, moment: date) -> bool:
        """The whole interval lies in the term that `moment` lies in."""
        assert when.start
        assert when.end
        return any(
            one.start <= when.start and (one.end is None or when.end <= one.end)
            and one.start <= moment and (one.end is None or moment <= one.end)
            for one in self.offices
        )  # fmt: skip

    def only_in_term_of(self, when: When, moment: date) -> bool:
        """Of all terms the interval touches only the one that `moment` lies in."""
        assert when.start
        assert when.end
        touched = [
            one
            for one in self.offices
            if one.start <= when.end and (one.end is None or when.start <= one.end)
        ]
        return (
            len(touched) == 1
            and touched[0].start <= moment
            and (touched[0].end is None or moment <= touched[0].end)
        )

    def in_words(self) -> str:
        parts = [f"{one.office}, {_span(one)}" for one in self.offices]
        return f"{self.person}: {'; '.join(parts)}"

    def value(self) -> str:
        return ", ".join(
            f"{one.start.isoformat()}/{one.end.isoformat() if one.end else '..'}" for one in self.offices
        )


def _span(office: BookOffice) -> str:
    if office.end is None:
        return span_in_words(office.start, None)
    return f"{span_in_words(office.start, office.start)} to {span_in_words(office.end, office.end)}"


def terms_of(material: Material, person: TitledPerson) -> Terms | None:
    """The terms of the one person meant; None when the book has none, or the name may be somebody else's."""
    candidates: dict[str, list[BookOffice]] = {}
    for office in material.shelf.terms.get(person.surname, []):
        if _has_title(office, person) and _has_name(office, person) and _is_there(office, person):
            candidates.setdefault(folded(office.person), []).append(office)
    if len(candidates) != 1:
        return None
    offices = next(iter(candidates.values()))
    if len(person.name.split()) == 1:
        others = material.first_names.get(person.surname, frozenset())
        known = frozenset().union(*(tokens(name) for one in offices for name in (one.person, *one.aliases)))
        if any(name not in known for name in others):
            return None
    return Terms(offices[0].person, tuple(sorted(offices, key=lambda one: one.start)))


# Offices whose holder gives a government, a cabinet or an administration its name.
_HEADS = frozenset(
    {"president", "prime minister", "chancellor", "premier", "first minister", "governor", "mayor", "pope"}
)


def terms_in(material: Material, tenure: Tenure) -> Terms | None:
    """The terms of the one person a phrase has in office; without a title, as head of a government."""
    person = TitledPerson(
        tenure.block,
        tenure.sentence,
        tenure.start,
        tenure.end,
        THEN,
        tenure.title,
        tenure.where,
        tenure.name,
        False,
    )
    if tenure.title:
        return terms_of(material, person)
    found = [terms for title in sorted(_HEADS) if (terms := terms_of(material, replace(person, title=title)))]
    whole = {office.ref + office.start.isoformat(): office for terms in found for office in terms.offices}
    if len({folded(terms.person) for terms in found}) != 1:
        return None
    return Terms(found[0].person, tuple(sorted(whole.values(), key=lambda office: office.start)))


def _has_title(office: BookOffice, person: TitledPerson) -> bool:
    title = "prime minister" if person.title == "premier" else person.title
    names = {folded(office.title).replace("-", " "), folded(office.office).replace("-", " ")}
    return title in _shorter_forms(names) or any(
        name == title
        or name.startswith((f"{title} of ", f"{title} to "))
        or (name.endswith(f" {title}") and _same_rank(name, title))
        for name in names
    )


_DEPARTMENT = re.compile(
    r"(?P<rank>minister|secretary)(?:\sof\sstate)?\s(?:of|for)\s(?:the\s)?(?P<what>[\w\s]+?)(?:\s(?:affairs|department))?(?=\Z|\sof\s|\s?\()"
)
_FIELDS = {"foreign and commonwealth": "foreign", "foreign, commonwealth and development": "foreign",
           "internal": "interior", "economic": "economy", "education and science": "education"}  # fmt: skip


def _shorter_forms(names: set[str]) -> set[str]:
    """What the press calls it: "minister of foreign affairs" is "foreign minister", "secretary of state for
    health" "health secretary".
    """
    found = set()
    for name in names:
        match = _DEPARTMENT.match(name)
        if match:
            what = match.group("what")
            found.add(f"{_FIELDS.get(what, what)} {match.group('rank')}")
    return found


def _same_rank(name: str, title: str) -> bool:
    """ "federal chancellor" is a chancellor; "vice president" is no president."""
    return not re.search(r"\b(?:vice|deputy|assistant|former|under|acting)\b", name.removesuffix(title))


def _has_name(office: BookOffice, person: TitledPerson) -> bool:
    said = folded(person.name).split()
    for name in (office.person, *office.aliases):
        known = folded(name).split()
        if not known or said[-1] != known[-1]:
            continue
        if len(said) == 1 or said == known:
            return True
        initials = [word for word in said[:-1] if not word.endswith(".")]
        if initials and all(word in known for word in initials):
            return True
    return False


_LANDS = {
    "united states": "us u.s u.s. american america usa",
    "united nations": "un u.n u.n.",
    "european commission": "eu european commission union",
    "european council": "eu european council union",
    "united kingdom": "uk u.k u.k. british britain",
    "france": "french", "germany": "german west", "netherlands": "dutch", "spain": "spanish",
    "poland": "polish",
    "turkey": "turkish", "ireland": "irish", "denmark": "danish", "switzerland": "swiss", "greece": "greek",
    "china": "chinese", "japan": "japanese", "norway": "norwegian", "wales": "welsh", "israel": "israeli",
    "finland": "finnish", "sweden": "swedish", "iceland": "icelandic", "czech republic": "czech",
}  # fmt: skip


def _is_there(office: BookOffice, person: TitledPerson) -> bool:
    """Does the country or body named with the title fit the office? None named fits all."""
    said = tokens(person.where) - {"the", "then", "of", "former", "late"}
    if not said:
        return True
    known = tokens(office.office)
    for land, called in _LANDS.items():
        if land in folded(office.office):
            known |= tokens(called)
    return all(any(word == one or (len(word) > 3 and word[:4] == one[:4]) for one in known) for word in said)


def date_of_person(material: Material, person: TitledPerson) -> tuple[When, str] | None:
    """(when, how it was read): the date at which the text shows the person with the title.

    The date of the sentence that is nearest to the title; without one, the date the reference book gives
    for an event named in the sentence.
    """
    sentence = material.sentence(person.block, person.sentence)
    block = material.reading.blocks[person.block]
    best: tuple[int, DateExpr] | None = None
    for expr in sentence.dates:
        if not dates_clause(block.text, sentence, expr) or block.in_quotes(expr.start, expr.end):
            continue
        distance = expr.start - person.end if expr.start >= person.end else person.start - expr.end
        if best is None or distance < best[0]:
            best = distance, expr
    if best:
        expr = best[1]
        return expr.when, f"read from “{block.text[expr.start : expr.end]}”"
    if person.standing == PLAIN:
        return None
    for event in material.events_in(person.block, person.sentence):
        known = material.book_event(event) if not event.quoted and not event.planned else None
        if known:
            when = When(known.start, known.end, "day", known.start.isoformat())
            return when, f"the date of {known.name} in the reference book"
    return None


_LEADS = re.compile(
    r"\b(?:since|until|till|by|before|after|than|as\sof|born|class\sof|through|to|between|from|aged)\s(?:the\s)?(?:\w+\s)?\Z",
    re.IGNORECASE,
)


def dates_clause(text: str, sentence: Sentence, expr: DateExpr) -> bool:
    if (
        not expr.when.known
        or expr.when.granularity in {"decade", "century"}
        or expr.pattern in {"now", "ago", "years"}
    ):
        return False
    if _LEADS.search(text, max(sentence.start, expr.start - 24), expr.start):
        return False
    opened = text.rfind("(", sentence.start, expr.start)
    return opened < 0 or text.find(")", opened, expr.start) >= 0 or opened + 1 == expr.start


# What happens to a name, not what its bearer does in office.
AFTERLIFE = words("""
    die bury honour honor commemorate remember mourn bear name write publish release find claim recall
    reflect lie indict convict charge sentence turn retire live suffer fall marry celebrate undergo become
""")
RECEIVES = words("""
    meet host receive welcome greet see visit join persuade tell ask thank brief interview accompany
""")


def in_own_clause(material: Material, person: TitledPerson, when: When) -> bool:
    """Does the person, under that title, act or get met then? (A statue unveiled then does not count.)"""
    sentence = material.sentence(person.block, person.sentence)
    expr = next((one for one in sentence.dates if one.when == when), None)
    if expr is None:
        return False
    verb = _act(sentence, person) or _meeting(sentence, person)
    if verb is None:
        return False
    low, high = (verb.end, expr.start) if expr.start > verb.start else (expr.end, verb.start)
    between = [token for token in sentence.tokens if low <= token.start and token.end <= high]
    if any(
        token.tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP"} and token.index != verb.index - 1
        for token in between
    ):
        return False
    return expr.start < person.start or not any(token.text in {",", ";", "—", "–", "("} for token in between)


def _act(sentence: Sentence, person: TitledPerson) -> Token | None:
    """The past-tense verb of which the person is the subject, right behind the name or its apposition."""
    behind = [token for token in sentence.tokens if token.start >= person.end and token.pos != "ADV"]
    if behind and behind[0].text == ",":
        behind = (
            behind[1:]
            if "," in sentence.text[person.start - sentence.start : person.end - sentence.start]
            else []
        )
    before = next(
        (token for token in reversed(sentence.tokens) if token.end <= person.start and token.tag != "DT"),
        None,
    )
    if before is not None and (
        before.tag in {"IN", "TO", "WDT", "VBG", "POS"} or before.text.casefold() == "that"
    ):
        return None
    if (
        not behind
        or not is_past(sentence, behind[0])
        or behind[0].pos != "VERB"
        or behind[0].lemma in AFTERLIFE
    ):
        return None
    return behind[0]


def _meeting(sentence: Sentence, person: TitledPerson) -> Token | None:
    """ "met President X", "opened in 1999 by President X": the verb of which the person is no subject."""
    before = [token for token in sentence.tokens if token.end <= person.start]
    near = next((token for token in reversed(before) if token.pos not in {"ADV", "DET", "ADJ"}), None)
    if near is None:
        return None
    if near.lemma in RECEIVES and near.tag in {"VBD", "VBN"}:
        return near
    if near.text != "by":
        return None
    acts = [token for token in before[-9:] if token.tag == "VBN" and token.pos == "VERB"]
    return acts[-1] if acts and acts[-1].lemma not in AFTERLIFE else None
