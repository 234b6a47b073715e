"""What a text says there is none of: "no one was hurt", "there were no witnesses", "she has no children".

A `Zero` is the denial of a whole kind: of an act done to or by anybody (`family`), or of a thing (`noun`,
perhaps of one owner). One instance told as a fact elsewhere contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..acts.deeds import family_of
from ..syntax.actors import Act
from ..syntax.phrasing import Phrase
from ..vocabulary.wordings import kinds_of, noun_family, nouns_of, participle_family
from ..vocabulary.words import words

_NOBODY = words("nobody no-one none neither nothing")
# Verbs with which a text says that a thing was there: "no injuries were reported", "no weapon was found".
_THERE = words("""
    report find record see make bring issue discover recover detect receive file confirm lodge
    register hear note observe take place raise give cause suffer sustain offer leave hold set show
    exist occur happen announce identify impose
""")
_HAVING = words(
    "have own possess carry hold contain employ wear keep leave bear get receive suffer sustain need lack"
)
# Words that narrow a denial so that an instance need not belong to it.
_NARROW = words("""
    other further more new additional immediate clear longer better serious major significant
    substantial real extra second third evident obvious visible apparent direct particular special
    formal official final such less lasting permanent greater worse hard firm good bad exact
    detailed sure concrete definite
""")
# Things a text denies loosely; one instance of another of the kind proves nothing.
LOOSE = words("""
    evidence doubt reason way idea sign question need plan comment chance hope choice point sense
    matter problem time word answer place one thing difference interest intention indication record
    mention proof mystery secret fear excuse wonder surprise use good harm fun trouble trace effect
    impact role part right stranger shortage guarantee information detail detail news change
    alternative option desire knowledge experience precedent limit end room money mistake work power
    control attempt effort response reply clue body man woman people person day year month week hour
    minute side position substitute match shame bearing link connection basis case issue concern
    authority access love regard respect attention explanation illusion pressure risk danger rush
    hurry tomorrow lack bar exception obligation business rule law kind sort type form state country
    party government world life home family thought thing view story deal play
""")


@dataclass(frozen=True, slots=True)
class Zero:
    """`family` of the act denied or "", `noun` of the thing denied or "".

    `of` is the set it is said of ("none of the 31 passengers"), `owner` who has none, `words` describe the
    thing, `bound` is what it is said about ("to the church", "in Torfell").
    """

    act: Act
    family: str
    noun: str
    of: Phrase | None
    owner: Phrase | None
    words: frozenset[str]
    bound: tuple[Phrase, ...]
    start: int
    end: int

    @property
    def nouns(self) -> tuple[str, ...]:
        """The nouns one of which may name an instance, in a fixed order."""
        return (self.noun, *sorted(kinds_of(self.noun)), *nouns_of(self.family))

    @property
    def bound_by(self) -> tuple[tuple[str, Phrase], ...]:
        """What the noun denied is tied to, with the prepositions."""
        phrase = self.act.clause.complement or self.act.patient
        return phrase.after if phrase is not None else ()

    @property
    def names(self) -> frozenset[str]:
        """Names of the places the denial speaks of: "in Torfell"."""
        return frozenset(name for one in self.bound for name in one.names)


def zeros_of(act: Act) -> Iterator[Zero]:
    """The denials of a kind in one clause."""
    clause = act.clause
    if not clause.real or clause.quoted:
        return
    said, patient = clause.complement, act.patient
    if clause.lemma == "be" and said is not None and said.is_zero and act.agent is None:
        yield from _thing(act, said, None)
    elif patient is not None and patient.is_zero:
        yield from _patient(act, patient)
    elif act.agent is not None and act.agent.is_zero:
        yield from _agent(act, act.agent)
    elif patient is not None and _has_none(act, patient):
        yield from _thing(act, patient, act.agent)
    elif clause.negated and clause.lemma in _SEEKING:
        yield from _not_a_single(act)
    yield from _by_adjective(act)
    yield from _without(act)


# Who looks for a thing does not own it: "did not find a single error", "came across no error".
_SEEKING = words("find see discover detect record report note identify spot uncover come turn observe")


def _not_a_single(act: Act) -> Iterator[Zero]:
    """ "did not come across a single error": the kind is said to be empty."""
    clause = act.clause
    rows = [act.patient] if act.patient is not None else [one for at, one in clause.others if at in _ACROSS]
    for phrase in rows[:1]:
        if "single" in phrase.words and not phrase.definite:
            yield from _thing(act, phrase, None)


_ACROSS = words("across up upon on")


def _has_none(act: Act, patient: Phrase) -> bool:
    """ "lacks a licence", "has not received any money"."""
    clause = act.clause
    if clause.lemma == "lack":
        return not clause.negated and act.agent is not None
    return clause.negated and clause.lemma in _HAVING and _is_any(patient)


def _without(act: Act) -> Iterator[Zero]:
    clause = act.clause
    for preposition, phrase in clause.others:
        if preposition == "without" and not phrase.definite and not phrase.pronoun:
            whose = act.patient if clause.passive else act.agent
            incident = noun_family(phrase.noun) in _INCIDENTS
            if incident or whose is not None:
                yield from _thing(act, phrase, None if incident else whose)


# What happens to people and places, told without saying whose: "ended without injuries".
_INCIDENTS = words("injure die damage abstain arrest object oppose witness crash")


def _is_any(phrase: Phrase) -> bool:
    return phrase.quantity == "any" or (not phrase.definite and not phrase.quantity and phrase.plural)


def _thing(act: Act, phrase: Phrase, owner: Phrase | None, among: Phrase | None = None) -> Iterator[Zero]:
    if (
        phrase.narrowed
        or phrase.noun in _NOBODY
        or phrase.noun == "one"
        or phrase.words & _NARROW
        or phrase.noun in LOOSE
    ):
        return
    yield Zero(
        act,
        noun_family(phrase.noun),
        phrase.noun,
        among if among is not None else phrase.of,
        owner,
        phrase.words - _MILD,
        tuple(one for _, one in phrase.after),
        act.clause.start,
        act.clause.end,
    )


_MILD = words("single actual known reported such own previous prior past criminal")
# "is unmarried", "is not armed": what somebody then has none of.
_ADJECTIVES = {
    "unmarried": "spouse",
    "single": "spouse",
    "childless": "child",
    "unarmed": "weapon",
    "uninsured": "insurance",
    "unlicensed": "licence",
    "unhurt": "injury",
    "uninjured": "injury",
    "unharmed": "injury",
    "unscathed": "injury",
    "uninhabited": "inhabitant",
    "unoccupied": "occupant",
    "debt-free": "debt",
    "goalless": "goal",
    "scoreless": "goal",
    "unopposed": "opponent",
}
_DENIED_VERBS = {"arm": "weapon", "insure": "insurance", "license": "licence"}
_DENIED = {
    "marry": "spouse",
    "armed": "weapon",
    "insured": "insurance",
    "licensed": "licence",
    "married": "spouse",
}


def _by_adjective(act: Act) -> Iterator[Zero]:
    """ "was unarmed", "has never been married", "is an only child": none of the things that go with it."""
    clause, owner = act.clause, act.agent if act.agent is not None else act.patient
    if owner is None or owner.is_zero:
        return
    said, noun = clause.complement, ""
    if clause.lemma in _DENIED_VERBS and clause.negated and clause.passive:
        noun = _DENIED_VERBS[clause.lemma]
    elif clause.lemma == "marry" and clause.negated and clause.cue in {"never", "not", "n't"}:
        noun = "spouse" if clause.cue == "never" or clause.tense in {"present", "perfect"} else ""
    elif clause.lemma in {"be", "remain", "escape", "stay", "emerge", "walk"} and said is not None:
        if not clause.negated:
            noun = (
                "sibling" if said.noun == "child" and "only" in said.words else _ADJECTIVES.get(said.noun, "")
            )
        else:
            noun = _DENIED.get(said.noun, "")
    if noun:
        yield Zero(act, noun_family(noun), noun, None, owner, frozenset(), (), clause.start, clause.end)


def _patient(act: Act, phrase: Phrase) -> Iterator[Zero]:
    clause = act.clause
    if clause.passive and clause.lemma in _THERE and phrase.noun not in _NOBODY | {"one"}:
        yield from _thing(act, phrase, None)
    elif not clause.passive and clause.lemma in _HAVING | _THERE and phrase.noun not in _NOBODY | {"one"}:
        yield from _thing(act, phrase, act.agent)
    elif clause.passive and not phrase.words & _NARROW:
        family = "steal" if clause.lemma == "take" and phrase.noun == "nothing" else family_of(act.clause)
        yield Zero(act, family, "", _set(phrase), None, frozenset(), (), clause.start, clause.end)


def _agent(act: Act, phrase: Phrase) -> Iterator[Zero]:
    clause = act.clause
    if phrase.words & _NARROW or clause.relative or clause.lemma in _MINDING:
        return
    if clause.lemma == "have" and act.patient is None:
        return  # "no one else has": done what was said before
    if clause.lemma in _HAVING and clause.object is not None and clause.object.pronoun:
        return  # "nobody got it": of what was said before
    if clause.lemma in _HAVING and act.patient is not None and not act.patient.definite:
        yield from _thing(act, act.patient, None, _set(phrase))
        return
    if clause.lemma in _THERE | {"be"} and phrase.noun not in _NOBODY | {"one"}:
        if clause.lemma in {"exist", "occur", "happen"}:
            yield from _thing(act, phrase, None)
        if clause.lemma != "be" or not (clause.others or clause.adverbs & _THERE_BE):
            return
    if clause.lemma == "be" and not (clause.others or clause.adverbs & _THERE_BE):
        return
    yield Zero(act, family_of(act.clause), "", _set(phrase), None, frozenset(), (), clause.start, clause.end)


_MINDING = words("know think believe want say expect like care mind understand see doubt deserve")
_THERE_BE = words("inside home present aboard indoors outside there ashore upstairs nearby")


def _set(phrase: Phrase) -> Phrase | None:
    """The set of which there is none: "none of the passengers", "no passenger"; None for "nobody"."""
    if phrase.noun in _NOBODY or phrase.noun == "one":
        return phrase.of
    return phrase


def is_instance(zero: Zero, phrase: Phrase) -> bool:
    """Does a phrase name a thing of the kind denied, described at least as narrowly?"""
    if phrase.is_zero or phrase.quantity == "any" or (zero.words - phrase.words):
        return False
    if zero.noun and (
        {phrase.noun, *(phrase.words if phrase.names else ())} & {zero.noun, *kinds_of(zero.noun)}
    ):
        return True
    if not zero.family:
        return False
    if noun_family(phrase.noun) == zero.family:
        return True
    return any(participle_family(word) == zero.family for word in phrase.words)
