"""Whether one clause says what another denies: the same act, by the same, to the same, and no less.

A denial is contradicted only by a statement at least as narrow: "did not sign the treaty in Rome" is not
contradicted by "signed the treaty". So every part of the denial must be matched, while the statement may
say more.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..acts.deeds import DEADLY, family_of
from ..vocabulary.wordings import noun_family, thing
from ..vocabulary.words import words
from .actors import DIFFERENT, LIKELY, SAME, UNKNOWN, Act, same_thing, told_apart
from .phrasing import Phrase

LEVEL = words("""
    since yet ever also however still now so then therefore even too already actually really simply
    indeed again currently subsequently meanwhile later not never far thus instead today n't
    nevertheless nonetheless though reportedly apparently first finally eventually immediately
    initially originally previously
""")
TIMES = words("""
    time year month week day hour minute night morning afternoon evening weekend season decade
    century moment january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn
    date fact addition
""")


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a statement meets a denial: `who`, `what` (see actors), matched parts, parts not matched."""

    who: int
    what: int
    matched: int
    missed: int


def undergoer(act: Act) -> Phrase | None:
    """Whom it befell: who was hurt, who died, whom it killed; of any other active verb who did it."""
    if act.clause.passive or act.clause.lemma in DEADLY:
        return act.patient
    return act.agent


def fit(denial: Act, told: Act, *, figures: bool = True) -> Fit | None:
    """How a statement meets a denial; None where a part of the two differs, or is not covered.

    `figures`: how much and to what level counts as a part to be matched, too.
    """
    who, what = _who_and_what(denial, told)
    if who == DIFFERENT or what == DIFFERENT:
        return None
    matched, missed = 0, _narrower(denial, told)
    if denial.clause.complement is not None:
        if not among(denial.clause.complement, told):
            return None
        matched += 1 + bool(denial.clause.complement.words)
    for word, phrase in denial.clause.others:
        if word in _ASIDE or phrase.noun in TIMES or phrase.noun.isdigit():
            continue
        if not figures and (phrase.noun in _FIGURES or phrase.quantity[:1].isdigit()):
            continue
        if among(phrase, told):
            matched += 1
        else:
            missed += 1
    adverbs = denial.clause.adverbs - LEVEL - TIMES
    missed += len(adverbs - told.clause.adverbs)
    matched += len(adverbs & told.clause.adverbs)
    missed += bool(denial.clause.under - told.clause.under)
    matched += len(denial.clause.under & told.clause.under)
    return Fit(who, what, matched, missed)


def _who_and_what(denial: Act, told: Act) -> tuple[int, int]:
    """Who did it and whom it befell; "the hall did not open" and "the hall was opened" are of one thing."""
    agent, patient = denial.agent, denial.patient
    if patient is None and agent is not None and told.clause.passive and told.agent is None:
        return same_thing(agent, told.patient) or DIFFERENT, UNKNOWN
    lone = agent is None and denial.clause.passive and told.patient is None
    if lone and patient is not None and not patient.is_zero:
        return UNKNOWN, same_thing(patient, told.agent) or DIFFERENT
    who = UNKNOWN if told.agent is None and told.clause.passive else _part(agent, told.agent, told)
    return who, _part(patient, told.patient, told)


def _narrower(denial: Act, told: Act) -> int:
    """What the denial adds to its nouns and the statement does not: "a verdict on one count"."""
    missed = 0
    rest = [one for _, one in denial.clause.others]
    for phrase in (denial.agent, denial.patient, denial.clause.complement, *rest):
        if phrase is not None and not phrase.pronoun:
            missed += phrase.narrowed and not phrase.definite
            tied = [one for word, one in phrase.after if word not in _ASIDE and one.noun not in TIMES]
            missed += sum(not among(one, told) for one in tied)
    return missed


def _part(denied: Phrase | None, told: Phrase | None, act: Act) -> int:
    """One part of the denial against the same part of the statement, or against any other place in it."""
    if denied is None:
        return UNKNOWN
    if denied.is_zero or denied.quantity == "any":
        return _zero_part(denied, told, act)
    if told is None:
        return LIKELY if among(denied, act) else UNKNOWN if denied.pronoun else DIFFERENT
    if noun_family(told.noun) and noun_family(told.noun) == family_of(act.clause):
        return LIKELY if among(denied, act) else DIFFERENT  # "made landfall in the islands"
    found = same_thing(denied, told)
    if found == UNKNOWN:
        return DIFFERENT
    return found


def _zero_part(denied: Phrase, told: Phrase | None, act: Act) -> int:
    """ "no tickets" against "three tickets"; "nobody" against anybody."""
    if denied.noun in {"nobody", "one", "none", "neither", "nothing", "no-one", "body"} and not denied.of:
        return UNKNOWN if told is not None and not told.is_zero else DIFFERENT
    wanted = denied.of if denied.of is not None and denied.noun in {"none", "neither", "one"} else denied
    if told is not None and not told.is_zero and names_it(wanted, told):
        return SAME
    return LIKELY if among(wanted, act) else DIFFERENT


def among(wanted: Phrase, act: Act) -> bool:
    """Does the statement name this person or thing in any of its parts?"""
    parts = [act.agent, act.patient, act.clause.complement, *(one for _, one in act.clause.others)]
    parts += [part.of for part in parts if part is not None and part.of is not None]
    parts += [below for part in parts if part is not None for _, below in part.after]
    return any(part is not None and not part.is_zero and names_it(wanted, part) for part in parts)


def names_it(wanted: Phrase, told: Phrase) -> bool:
    """The same noun or name, described at least as narrowly; "four of the 31" are of the set."""
    if told.of is not None and told.noun in _COUNTS | {wanted.noun} and names_it(wanted, told.of):
        return True
    if wanted.names and not wanted.names & told.names:
        return False
    if thing(wanted.noun) != thing(told.noun) and not (wanted.names & told.names):
        return bool(wanted.quantity.isdigit() and wanted.quantity in {told.noun, told.quantity})
    if told_apart(wanted.words, told.words):
        return False
    return not (wanted.words - _MILD) - told.words - told.names


_ASIDE = words("unlike like despite according besides apart instead including include such except")
_FIGURES = words("% percent cent point pence level high low record")
_COUNTS = words(
    "one two three four five six seven eight nine ten some several many most half all each dozen number"
)
_MILD = words("single such actual own whole entire other official formal known reported major same")
