"""Where a text tells one of what it says there is none of: "no one was hurt" and "his injuries"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..acts.deeds import family_of
from ..syntax.actors import LIKELY, Act, Thing, Told, same_thing
from ..syntax.alignment import LEVEL, TIMES, fit, names_it, undergoer
from ..syntax.clauses import FUTURE, Clause
from ..syntax.phrasing import Phrase
from ..vocabulary.wordings import nouns_of, thing
from ..vocabulary.words import words
from .zeros import Zero, is_instance

# Acts that befall a place or thing said with "to", "in" or "on": which one it was must be the same.
_BEFALLING = words("damage destroy injure contaminate modify search")
_BEARING = words("have receive suffer sustain get lack")  # whoever has none is whom it would befall
_SEEN = 60  # acts and things looked at for one denial

Place = tuple[tuple[int, int, int, int], str]


def instances_of(zero: Zero, told: Told) -> Iterator[Place]:
    """((block, start, end, end as quoted), who says so) of what may be an instance, acts first."""
    if zero.noun == "date":
        yield from _of_date(zero, told)
    elif zero.noun:
        yield from _of_thing(zero, told)
    else:
        yield from _of_act(zero, told)


# Verbs with so many uses that "nobody came" and "she came in with a cargo" need not be of one occasion.
_OF_MANY_USES = words("""
    come go get take make put give bring keep let leave turn run move stay pass stand sit look see hear know
    have be do say tell think want need like call work use try ask find feel show set hold
""")


def _of_act(zero: Zero, told: Told) -> Iterator[Place]:
    open_to_all = zero.of is None and zero.act.clause.lemma in _OF_MANY_USES
    for act in told.of_family(zero.family)[:_SEEN]:
        if _is_told(act) and _of_the_set(zero, act) and not (open_to_all and not _on_one_occasion(zero, act)):
            yield _place(act.block, act.clause)
    if zero.of is None:
        for one in told.naming(zero.family)[:_SEEN]:
            counted = one.phrase.definite and one.phrase.quantity in _NUMBERS and bool(told.clauses_of(one))
            owned = one.owner is not None and _is_somebody(one.owner)
            if (owned or counted) and not one.phrase.is_zero:
                yield (one.block, one.phrase.start, one.phrase.end, one.phrase.end), ""


_NUMBERS = words("one two three four five six seven eight nine ten eleven twelve") | frozenset(
    str(number) for number in range(1, 100)
)


def _place(block: int, clause: Clause) -> Place:
    return (block, clause.start, clause.end, clause.shown), clause.speaker


_MONTHS = words("""
    january february march april may june july august september october november december
""")
_SETTING = words("set schedule fix list hold begin start open hear take sign marry launch reopen")


def _of_date(zero: Zero, told: Told) -> Iterator[Place]:
    """ "no date has been set for the hearing" and "the hearing will be held on 4 November"."""
    about = [*zero.bound, *(one for _, one in zero.act.clause.others)]
    for act in told.acts:
        clause = act.clause
        if clause.lemma not in _SETTING or clause.negated or clause.quoted or clause.view:
            continue
        if not clause.real and clause.tense != FUTURE:
            continue
        what = act.patient if clause.passive else act.agent
        on = [
            one for word, one in clause.others if word in {"for", "on"} and (one.names | {one.noun}) & _MONTHS
        ]
        if on and any(same_thing(one, what) >= LIKELY for one in about):
            yield _place(act.block, clause)


def _on_one_occasion(zero: Zero, act: Act) -> bool:
    """Does the act repeat a noun of the denial: "nobody came to the hearing", "two came to the hearing"?"""
    found = fit(zero.act, act)
    if found is None:
        return False
    patient = zero.act.patient
    thing_told = patient is not None and not patient.is_zero and not patient.pronoun and found.what > 0
    return found.matched > 0 or thing_told


def _is_somebody(owner: Phrase) -> bool:
    return bool(owner.names or owner.pronoun or owner.definite)


def _is_told(act: Act) -> bool:
    return _tells(act.clause)


def _of_the_set(zero: Zero, act: Act) -> bool:
    part = undergoer(act) if zero.family == "die" or zero.act.clause.passive else act.agent
    if part is None or part.is_zero or part.quantity == "any":
        return False
    if zero.of is not None and not names_it(zero.of, part) and not _of_number(zero.of, part):
        return zero.family == "score" and zero.of.noun in {"team", "side"} and not zero.act.clause.others
    asked = zero.act.clause.under
    if asked and not asked & act.clause.under:
        return False  # "nobody came to take her"
    found = fit(zero.act, act)
    return found is not None and not found.missed


def _of_number(whole: Phrase, part: Phrase) -> bool:
    """ "none of the 31" and "four of the 31"."""
    number = whole.quantity or whole.noun
    return number.isdigit() and part.of is not None and number in {part.of.noun, part.of.quantity}


def _of_thing(zero: Zero, told: Told) -> Iterator[Place]:
    if zero.family:
        for act in told.of_family(zero.family)[:_SEEN]:
            if _is_told(act) and act.clause.lemma not in {"have", "be"} and _may_be_act(zero, act):
                yield _place(act.block, act.clause)
    for noun in zero.nouns:
        for one in told.named(noun)[:_SEEN]:
            if _tied_otherwise(zero, one):
                continue
            if is_instance(zero, one.phrase) and _is_of(zero, one, told) and not _placed(zero, one, told):
                clauses = told.clauses_of(one)
                clause = next((clause for clause in clauses if _tells(clause)), None)
                if clause is not None:
                    yield _place(one.block, clause)
                elif all(_leaves_open(other) for other in clauses) and (
                    one.owner is not None or zero.names & one.phrase.names
                ):
                    yield (one.block, one.phrase.start, one.phrase.end, one.phrase.end), ""


_TIES = words("to for from against with about by over")
_ANY_OFFICIAL = words("official officer employee staff politician person anybody anyone")


def _ties_of(zero: Zero) -> list[tuple[str, Phrase]]:
    """To, for or from whom there is none: "no payment to an official"."""
    bound = [*zero.bound_by, *zero.act.clause.others]
    return [(at, part) for at, part in bound if at in _TIES and part.noun not in TIMES]


def _tied_otherwise(zero: Zero, one: Thing) -> bool:
    """ "no payment to an official", "the payment for the pipes": of another, to another."""
    mine = _ties_of(zero)
    theirs = [(at, part) for at, part in one.phrase.after if at in _TIES and part.noun not in TIMES]
    if not mine or not theirs:
        return False
    for at, part in mine:
        for other, its in theirs:
            if names_it(part, its) or same_thing(part, its) >= LIKELY or thing(part.noun) == thing(its.noun):
                return False
            if at == other and part.noun in _ANY_OFFICIAL and its.noun in _ANY_OFFICIAL:
                return False
    return True


def _placed(zero: Zero, one: Thing, told: Told) -> bool:
    """Is the instance said to be somewhere else than the denial: "in his blood", "in the cabin"?"""
    mine = _places(zero.act.clause, zero.bound_by)
    theirs = _places(None, one.phrase.after)
    for clause in told.clauses_of(one):
        theirs += _places(clause, ())
    if (
        one.owner is not None
        and zero.owner is None
        and mine
        and not any(same_thing(one.owner, site) >= LIKELY for _, site in mine)
    ):
        return True  # "no engineer on the staff", "the county's engineer"
    pairs = [(a, b) for word, a in mine for other, b in theirs if word == other]
    return bool(pairs) and not any(names_it(a, b) or same_thing(a, b) >= LIKELY for a, b in pairs)


_SITES = words("in on at under near aboard among from inside outside")


def _places(clause: Clause | None, after: Sequence[tuple[str, Phrase]]) -> list[tuple[str, Phrase]]:
    rows = [*after, *(clause.others if clause is not None else ())]
    return [(word, one) for word, one in rows if word in _SITES and one.noun not in TIMES]


def _leaves_open(clause: Clause) -> bool:
    """ "Her son will read the lesson": nothing is told of him yet, and still there is a son."""
    return clause.tense in {FUTURE, ""} and not clause.quoted and not clause.view


def _tells(clause: Clause) -> bool:
    """Does the clause tell a fact, as against a denial, a plan or a wish?"""
    return bool(clause.tense) and not clause.negated and clause.asserted and clause.lemma != "lack"


def _may_be_act(zero: Zero, act: Act) -> bool:
    """ "made no arrests" and "arrested two men": an act by, or done to, those spoken of."""
    under = undergoer(act)
    if under is None or under.is_zero or under.quantity == "any" or zero.words:
        return False
    if zero.owner is not None and _others_do(zero.owner, act, under):
        return False
    if (
        zero.owner is not None
        and zero.act.clause.lemma in _BEARING
        and same_thing(zero.owner, under) < LIKELY
    ):
        return False
    paid = [part for at, part in _ties_of(zero) if at == "to"]
    parts = [act.agent, act.patient, *(one for _, one in act.clause.others)]
    parts += [below for part in parts if part is not None for _, below in part.after]
    if (
        paid
        and zero.noun in _HANDED
        and not any(part and names_it(one, part) for one in paid for part in parts)
    ):
        return False
    return _bound(zero, act)


_HANDED = words("payment transfer gift loan grant donation bribe letter offer apology reply visit threat")


def _others_do(owner: Phrase, act: Act, under: Phrase) -> bool:
    known = [one for one in (act.agent, under) if one is not None]
    return not any(same_thing(owner, one) >= LIKELY for one in known) and act.agent is not None


def _bound(zero: Zero, act: Act) -> bool:
    """What the denial is said about stands in the statement, too, where it tells which one is meant."""
    if zero.family not in _BEFALLING:
        return True
    parts = [act.agent, act.patient, *(one for _, one in act.clause.others)]
    return all(any(part is not None and names_it(one, part) for part in parts) for one in zero.bound)


def _is_of(zero: Zero, one: Thing, told: Told) -> bool:
    """Is the thing told the owner's, of the set, or in the place the denial speaks of?"""
    if zero.owner is not None:
        if one.owner is not None:
            return _owns(zero.owner, one.owner)
        rest = [other for _, other in one.phrase.after] + ([one.phrase.of] if one.phrase.of else [])
        if any(_owns(zero.owner, other) for other in rest):
            return True
        return bool(told.clauses_of(one)) and told.mentions(one, zero.owner)
    if zero.of is not None:
        return told.mentions(one, zero.of) or _number_near(zero.of, one, told)
    if zero.bound and zero.family in _BEFALLING:
        return all(told.mentions(one, other) for other in zero.bound)
    if zero.names:
        return bool(zero.names & told.names_near(one))
    return one.phrase.definite or bool(one.phrase.quantity) or bool(told.clauses_of(one))


def _owns(owner: Phrase, other: Phrase) -> bool:
    found = same_thing(owner, other)
    if found == LIKELY and not owner.pronoun and not other.pronoun:
        return owner.words == other.words
    return found >= LIKELY


def _number_near(whole: Phrase, one: Thing, told: Told) -> bool:
    number = whole.quantity or whole.noun
    return number.isdigit() and told.counts(one, number)


def named_acts(no: Act, told: Told) -> Iterator[Thing]:
    """Nouns that name the act a clause denies, of the same people: "his visit to the camp", "her arrest"."""
    clause = no.clause
    family = family_of(clause)
    if clause.lemma in {"be", "have", "do"} or clause.adverbs - LEVEL or clause.under:
        return
    rows = told.naming(family) + (told.named(clause.lemma) if clause.lemma not in nouns_of(family) else [])
    for one in rows[:_SEEN]:
        if (
            one.owner is None
            or one.phrase.is_zero
            or (one.block, one.sentence) == (no.block, clause.sentence)
        ):
            continue
        whose = no.patient if clause.passive or no.agent is None else no.agent
        rest = [no.patient] if whose is no.agent and no.patient is not None else []
        rest += [phrase for _, phrase in clause.others if phrase.noun not in TIMES]
        tied = [phrase for _, phrase in one.phrase.after] + ([one.phrase.of] if one.phrase.of else [])
        if same_thing(whose, one.owner) >= LIKELY and all(
            any(names_it(wanted, phrase) for phrase in tied) for wanted in rest
        ):
            yield one
