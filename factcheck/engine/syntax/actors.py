"""Who is meant: pronouns tied to the person or thing last spoken of, and whether two phrases are one thing.

Cheap on purpose: no model of the whole text, only the subject last named that agrees in number and kind.
What is guessed says so, and a checker that blocks on it should have another ground as well.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from functools import cached_property, partial

from ..acts.deeds import family_of
from ..reading import Reading
from ..vocabulary.antonyms import opposed
from ..vocabulary.kinds import excluded
from ..vocabulary.wordings import nouns_of, thing
from ..vocabulary.words import words
from .clauses import Clause, Said, said_in
from .phrasing import Phrase

SAME, LIKELY, UNKNOWN, DIFFERENT = 2, 1, 0, -1

_HE, _IT, _THEY = words("he him his himself"), words("it its itself"), words("they them their themselves")
_SHE = words("she her hers herself")
_FORMS = {"he": _HE, "she": _SHE, "it": _IT, "they": _THEY}
PEOPLE = words("""
    man woman boy girl person driver cyclist pedestrian passenger victim suspect officer teacher
    pupil student child son daughter mother father brother sister wife husband mayor minister
    president chairman chairwoman spokesman spokeswoman spokesperson director manager worker farmer
    doctor nurse patient resident tenant owner actor actress singer author writer artist player
    coach captain goalkeeper pilot soldier judge lawyer priest widow widower pensioner teenager
    toddler baby neighbour neighbor customer councillor senator governor king queen prince princess
    chief executive official candidate witness defendant engineer scientist researcher professor
    head headteacher principal secretary clerk guard keeper hunter walker climber swimmer sailor
    skipper fisherman chef cook baker butcher poet composer conductor musician dancer painter
    photographer champion winner rider runner boxer striker midfielder defender bishop vicar pastor
    monk nun bride groom couple friend colleague founder chairperson leader member guest caller
    shopper commuter employee staff founder trustee warden ranger sergeant inspector constable
    detective paramedic firefighter survivor attacker gunman robber thief burglar prisoner inmate
    detainee hostage refugee migrant heir aunt uncle nephew niece cousin grandmother grandfather
    grandson granddaughter hero heroine star host presenter reporter editor
""")


@dataclass(frozen=True, slots=True)
class Act:
    """A clause in its place, with its pronouns resolved: who (`agent`) did it to what (`patient`)."""

    block: int
    clause: Clause
    agent: Phrase | None
    patient: Phrase | None
    guessed: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun phrase in its place, its owner resolved."""

    block: int
    sentence: int
    phrase: Phrase
    owner: Phrase | None


class Told:
    """All a document tells, in reading order, and where to find it by family, noun and sentence."""

    def __init__(self, acts: list[Act], things: list[Thing]) -> None:
        self.acts = acts
        self.things = things

    @cached_property
    def _families(self) -> dict[str, list[Act]]:
        found: dict[str, list[Act]] = {}
        for act in self.acts:
            found.setdefault(family_of(act.clause), []).append(act)
        return found

    @cached_property
    def _nouns(self) -> dict[str, list[Thing]]:
        found: dict[str, list[Thing]] = {}
        for one in self.things:
            for noun in {one.phrase.noun, *(one.phrase.words if one.phrase.names else ())}:
                found.setdefault(noun, []).append(one)
        return found

    @cached_property
    def _clauses(self) -> dict[tuple[int, int, int], list[Clause]]:
        found: dict[tuple[int, int, int], list[Clause]] = {}
        for act in self.acts:
            clause = act.clause
            for part in (clause.subject, clause.object):
                if part is not None:
                    found.setdefault((act.block, clause.sentence, part.head), []).append(clause)
        return found

    @cached_property
    def _sentences(self) -> dict[tuple[int, int], list[Phrase]]:
        found: dict[tuple[int, int], list[Phrase]] = {}
        for one in self.things:
            found.setdefault((one.block, one.sentence), []).append(one.phrase)
        return found

    @cached_property
    def _placed(self) -> tuple[dict[tuple[int, int], list[Act]], dict[tuple[int, int], list[Thing]]]:
        acts: dict[tuple[int, int], list[Act]] = {}
        things: dict[tuple[int, int], list[Thing]] = {}
        for act in self.acts:
            acts.setdefault((act.block, act.clause.sentence), []).append(act)
        for one in self.things:
            things.setdefault((one.block, one.sentence), []).append(one)
        return acts, things

    def acts_in(self, block: int, sentence: int) -> list[Act]:
        return self._placed[0].get((block, sentence), [])

    def things_in(self, block: int, sentence: int) -> list[Thing]:
        return self._placed[1].get((block, sentence), [])

    def phrases_in(self, block: int, sentence: int) -> list[Phrase]:
        """The phrases of a sentence, its subjects with their pronouns resolved, and the owners."""
        things, acts = self.things_in(block, sentence), self.acts_in(block, sentence)
        found = [one.phrase for one in things] + [one.owner for one in things if one.owner is not None]
        return found + [part for act in acts for part in (act.agent, act.patient) if part is not None]

    def of_family(self, family: str) -> list[Act]:
        """The acts of a family of verbs."""
        return self._families.get(family, [])

    def naming(self, family: str) -> list[Thing]:
        """The things whose noun names an act of a family: "his injuries"."""
        return [one for noun in nouns_of(family) for one in self._nouns.get(noun, [])]

    def named(self, noun: str) -> list[Thing]:
        return self._nouns.get(noun, [])

    def clauses_of(self, one: Thing) -> list[Clause]:
        """The clauses whose subject or object the thing is."""
        return self._clauses.get((one.block, one.sentence, one.phrase.head), [])

    def near(self, one: Thing) -> list[Phrase]:
        """The phrases of its sentence."""
        return self._sentences.get((one.block, one.sentence), [])

    def sentence_of(self, act: Act) -> list[Phrase]:
        """The phrases of the sentence of an act, their owners among them."""
        found = self._sentences.get((act.block, act.clause.sentence), [])
        return [*found, *(one.owner for one in found if one.owner is not None)]

    def mentions(self, one: Thing, wanted: Phrase) -> bool:
        """Does the sentence of a thing speak of what is wanted?"""
        return any(same_thing(wanted, other) >= LIKELY for other in self.near(one) if other is not one.phrase)

    def names_near(self, one: Thing) -> frozenset[str]:
        return frozenset(name for other in self.near(one) for name in other.names)

    def counts(self, one: Thing, number: str) -> bool:
        return any(number in {other.noun, other.quantity} for other in self.near(one))


def told_in(reading: Reading) -> Told:
    """The clauses and phrases of a document with their pronouns resolved."""
    acts: list[Act] = []
    things: list[Thing] = []
    known = _Known()
    for block in reading.blocks:
        if block.block.kind in {"heading", "label", "table header", "question"}:
            continue
        said = said_in(block)
        for sentence, clauses, phrases in block.kept("clauses by sentence", partial(_by_sentence, said)):
            known.open()
            opening = {id(one): known.meant(one.owner) for one in phrases if one.owner is not None}
            for clause in clauses:
                agent, patient = known.actor(clause.subject), known.actor(clause.object)
                guessed = agent is not clause.subject or patient is not clause.object
                acts.append(Act(block.index, clause, agent, patient, guessed))
                known.see(clause)
            for phrase in phrases:
                owner = opening.get(id(phrase)) if known.leads(phrase) else known.meant(phrase.owner)
                things.append(Thing(block.index, sentence, phrase, owner))
            known.close(phrases)
    return Told(acts, things)


def _by_sentence(said: Said) -> list[tuple[int, list[Clause], list[Phrase]]]:
    rows: dict[int, tuple[list[Clause], list[Phrase]]] = {}
    for clause in said.clauses:
        rows.setdefault(clause.sentence, ([], []))[0].append(clause)
    for sentence, phrase in said.phrases:
        rows.setdefault(sentence, ([], []))[1].append(phrase)
    return [(sentence, *rows[sentence]) for sentence in sorted(rows)]


class _Known:
    """The persons and things last spoken of, subjects first."""

    def __init__(self) -> None:
        self._people: deque[Phrase] = deque(maxlen=4)
        self._others: deque[Phrase] = deque(maxlen=4)
        self._many: deque[Phrase] = deque(maxlen=4)
        self._sexes: dict[frozenset[str], str] = {}

    def open(self) -> None:
        self._seen: list[Phrase] = []

    def see(self, clause: Clause) -> None:
        first = clause.object if clause.passive else clause.subject
        if first is not None and not first.pronoun and not first.is_zero:
            self._seen.append(first)
            self._keep(first)

    def close(self, phrases: list[Phrase]) -> None:
        if not self._seen:
            named = next((one for one in phrases if one.names), None)
            if named is not None:
                self._keep(named)

    def leads(self, phrase: Phrase) -> bool:
        """Is it, or does it stand in front of, the first subject, whose pronouns look back?"""
        return not self._seen or phrase.start <= self._seen[0].start

    def _keep(self, phrase: Phrase) -> None:
        if phrase.plural:
            self._many.appendleft(phrase)
        elif phrase.noun in PEOPLE:
            self._people.appendleft(phrase)
        elif phrase.names:
            self._people.appendleft(phrase)
            self._others.appendleft(phrase)
        elif phrase.definite or phrase.noun:
            self._others.appendleft(phrase)

    def actor(self, phrase: Phrase | None) -> Phrase | None:
        """Like `meant`; "his" standing alone as a subject is nobody known."""
        if phrase is not None and phrase.pronoun in {"his", "its", "their"}:
            return phrase
        return self.meant(phrase)

    def meant(self, phrase: Phrase | None) -> Phrase | None:
        """The phrase a pronoun stands for; any other phrase itself."""
        if phrase is None or not phrase.pronoun:
            return phrase
        word = phrase.pronoun
        if word in _HE or word in _SHE:
            found = next((one for one in self._people if self._fits(one, word in _HE)), None)
        elif word in _IT:
            found = next(iter(self._others), None)
        elif word in _THEY:
            found = next(iter(self._many), None)
        else:
            found = None
        return replace(found, start=phrase.start, end=phrase.end) if found is not None else phrase

    def _fits(self, phrase: Phrase, male: bool) -> bool:
        scale = opposed(phrase.noun, "man" if male else "woman")
        if scale == "sex":
            return False
        key = phrase.names or frozenset({phrase.noun})
        kept = self._sexes.setdefault(key, "m" if male else "f")
        return kept == ("m" if male else "f")


_PLAIN = words("""
    old new big small large little local whole main latest same other own said following well-known
    long-awaited controversial proposed planned popular famous former late then current young
""")


def same_thing(one: Phrase | None, other: Phrase | None) -> int:
    """SAME, LIKELY, UNKNOWN or DIFFERENT: may the two phrases name one person or thing?

    Names decide where both have them; a common noun must be the same, or another of its names, and nothing
    that describes it may tell two apart ("the first man", "the northern pier").
    """
    if one is None or other is None:
        return UNKNOWN
    one, other = _unwrapped(one), _unwrapped(other)
    found = _same(one, other)
    if found > UNKNOWN or (one.names and other.names):
        return found
    pairs = ((one.also, other), (one, other.also), (one.also, other.also))
    also = max((_same(a, b) for a, b in pairs if a is not None and b is not None), default=UNKNOWN)
    return also if also > UNKNOWN else found


def _same(one: Phrase, other: Phrase) -> int:
    if one.pronoun or other.pronoun:
        return LIKELY if one.pronoun and _person(one) == _person(other) else UNKNOWN
    if _names_of(one) and _names_of(other):
        return _by_names(one, other)
    if thing(one.noun) != thing(other.noun):
        if one.names or other.names:
            return UNKNOWN
        return UNKNOWN if one.noun in PEOPLE and other.noun in PEOPLE else DIFFERENT
    return _by_words(one, other)


_WRAPS = words("last rest remainder whole bulk most all majority part heart centre center end front")


def _unwrapped(phrase: Phrase) -> Phrase:
    """ "the last of the blaze" is the blaze."""
    return phrase.of if phrase.of is not None and phrase.noun in _WRAPS else phrase


_OF_FIRMS = words("share stock bond price profit sale turnover revenue export import output earnings rent")


def _names_of(phrase: Phrase) -> frozenset[str]:
    """Its names; of "shares in Orlan" and "profit in Europe" those behind it."""
    if phrase.names or phrase.noun not in _OF_FIRMS:
        return phrase.names
    behind = [one for word, one in phrase.after if word in {"in", "at", "from", "to"}]
    return frozenset(name for one in [*behind, *([phrase.of] if phrase.of else [])] for name in one.names)


def _person(phrase: Phrase) -> str:
    """ "he" for he, him, his; "she" for she, her, hers; and so on."""
    return next((name for name, forms in _FORMS.items() if phrase.pronoun in forms), phrase.pronoun)


def _by_names(one: Phrase, other: Phrase) -> int:
    shared = _names_of(one) & _names_of(other)
    if not shared:
        return DIFFERENT
    head_one, head_other = one.noun in one.names, other.noun in other.names
    if head_one and head_other:
        if one.noun != other.noun and not (one.names <= other.names or other.names <= one.names):
            return DIFFERENT
        if len(one.names) > 1 and len(other.names) > 1 and len(shared) == 1:
            return DIFFERENT  # Anna Weiss and Karl Weiss
        if (one.names ^ other.names) & _TELLING_APART:
            return DIFFERENT  # the Odeon and the New Odeon
        return SAME
    if not head_one and not head_other:
        return SAME if thing(one.noun) == thing(other.noun) else DIFFERENT
    return UNKNOWN


_TELLING_APART = words("new north south east west upper lower junior")


def _by_words(one: Phrase, other: Phrase) -> int:
    if one.plural != other.plural or "no" in {one.quantity, other.quantity}:
        return UNKNOWN
    if told_apart(one.words, other.words) or _owners_differ(one, other):
        return DIFFERENT
    telling_one, telling_other = one.words - _PLAIN, other.words - _PLAIN
    if telling_one and telling_other and not telling_one & telling_other:
        return DIFFERENT
    if bool(one.names) != bool(other.names) or bool(one.owner) != bool(other.owner):
        return LIKELY  # "the bridge" and "the Clifton bridge", "the dog" and "the neighbour's dog"
    if one.definite == other.definite and not {one.quantity, other.quantity} - {""} and not one.plural:
        return SAME if telling_one == telling_other else LIKELY  # "unemployment" needs no article
    if one.definite and other.definite:
        return SAME if telling_one == telling_other else LIKELY
    return LIKELY


def told_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do describing words of the two exclude each other: first and second, northern and southern?"""
    return any(opposed(a, b) or excluded(a, b) for a in one - other for b in other - one)


def _owners_differ(one: Phrase, other: Phrase) -> bool:
    pair = one.owner or one.of, other.owner or other.of
    if pair[0] is None or pair[1] is None:
        return False
    return same_thing(*pair) == DIFFERENT
