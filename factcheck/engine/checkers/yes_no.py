"""A statement and its denial in one text.

"None of the passengers was injured", and further down "four passengers were injured"; nobody was hurt, and
the driver recovers from his injuries; the minister did not sign, and the treaty he signed takes effect. One
of the two is wrong, or something that would make both true (another day, another place, another speaker) has
been cut. Readers notice it at once and cannot tell which to believe. The Editors' Code of Practice (clause 1)
asks the press to take care not to publish inaccurate or misleading information; a "not" lost or gained in
editing is the shortest way there. A denial counts only where the other statement is at least as narrow ("did
not sign in Rome" is not contradicted by "signed"), and never where somebody else says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..acts.deeds import family_of
from ..apparent import explained, not_asserted
from ..counting.instances import instances_of, named_acts
from ..counting.zeros import Zero, zeros_of
from ..dates import disjoint
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..opposites.elsewhere import is_elsewhere
from ..opposites.taken_back import taken_back
from ..statement import Statement
from ..syntax.actors import LIKELY, SAME, Act
from ..syntax.alignment import TIMES, Fit, fit
from ..vocabulary.words import words
from .examples.yes_no import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "yes_no"
KIND = "yes against no"
_MOST = 40  # acts of one family, or denials, compared with each other
_DENIALS = 400  # in one text
_SUGGESTION = (
    "Find out which is so, and say only that. If it changed, or someone disputes it, say when or who."
)
# Plans and conditions are read clause by clause here: "the man arrested on Sunday will appear".
_READ_CLOSER = ("planned", "hypothetical")
_MAY_BE = ("sequence", "own event")
# Verbs that say nothing without what follows them.
_EMPTY = words("""
    be have do get make take go come say think know want see seem become give put keep let mean tell
    ask feel try need look use work show happen like hear talk expect believe remain
""")
_SPEECH = words("say tell speak talk ask add comment reply answer know mean need reveal explain disclose")
_THOUGHT = words("think want believe feel expect")


def check(material: Material) -> Iterator[Inconsistency]:
    """Clauses of one verb family, one denied and one not; and kinds said to be empty that are not."""
    told: dict[str, list[Act]] = defaultdict(list)
    denied: list[Act] = []
    for act in material.told.acts:
        if act.clause.real and not act.clause.quoted and (act.clause.tense or act.clause.lemma == "be"):
            if act.clause.negated:
                denied.append(act)
            else:
                told[family_of(act.clause)].append(act)
    for no in denied[:_DENIALS]:
        others = told.get(family_of(no.clause), ())[:_MOST]
        found = next((one for yes in others if (one := _conflict(material, no, yes))), None)
        found = found or _named(material, no)
        if found:
            yield found
    for zero in [zero for act in material.told.acts for zero in zeros_of(act)][:_MOST]:
        found = _instance(material, zero)
        if found:
            yield found


def _named(material: Material, no: Act) -> Inconsistency | None:
    """ "has never visited the camp" and "his visit to the camp": the act denied, named by a noun."""
    one = _statement(material, no)
    if no.clause.cue in {"no", "nobody", "none", "neither", "nothing"} or not_asserted(one, but=_READ_CLOSER):
        return None
    for thing in named_acts(no, material.told):
        other = material.statement(thing.block, thing.phrase.start, thing.phrase.end)
        if _is_real(one, other):
            return finding(
                CHECKER,
                KIND,
                ADVISORY if no.guessed or thing.owner is not thing.phrase.owner else BLOCKING,
                (
                    material.side(no.block, one.start, no.clause.shown),
                    material.side(thing.block, other.start, other.end),
                ),
                message=f"The text denies a thing and tells of it elsewhere: “{one.text}” / “{other.text}”.",
                suggestion=_SUGGESTION,
                values=(("no", no.clause.cue), ("yes", thing.phrase.noun)),
            )
    return None


def _instance(material: Material, zero: Zero) -> Inconsistency | None:
    """A kind said to be empty, and one of the kind told elsewhere as a fact."""
    one = material.statement(zero.act.block, zero.start, zero.end)
    if not_asserted(one, but=_READ_CLOSER):
        return None
    speaker = zero.act.clause.speaker
    for (block, start, end, shown), voice in instances_of(zero, material.told):
        other = material.statement(block, start, end)
        if voice and speaker and voice != speaker:
            continue  # one side says there was none, another that there was
        if _is_real(one, other) and not is_elsewhere(one, other):
            return finding(
                CHECKER,
                KIND,
                BLOCKING,
                (
                    material.side(zero.act.block, one.start, zero.act.clause.shown),
                    material.side(block, start, shown),
                ),
                message=f"The text says there was none, and tells of one: “{one.text}” / “{other.text}”.",
                suggestion=_SUGGESTION,
                values=(("no", zero.act.clause.cue), ("yes", "instance")),
            )
    return None


def _is_real(one: Statement, other: Statement) -> bool:
    """Are both said as facts, in two sentences, of one time?"""
    if one.block is other.block and one.sentence is other.sentence:
        return False
    if _on_other_days(one, other) or any(taken_back(each.block, each.sentence) for each in (one, other)):
        return False
    return not not_asserted(other, but=_READ_CLOSER) and not explained(one, other, only=_MAY_BE)


def _on_other_days(one: Statement, other: Statement) -> bool:
    """ "On Monday a letter said … On Tuesday another said …": side by side, each with its day."""
    if one.block is not other.block or abs(one.sentence.index - other.sentence.index) != 1:
        return False
    first = [expr.when for expr in one.sentence.dates if expr.when.known]
    second = [expr.when for expr in other.sentence.dates if expr.when.known]
    return bool(first and second) and all(disjoint(a, b) for a in first for b in second)


def _conflict(material: Material, no: Act, yes: Act) -> Inconsistency | None:
    found = fit(no, yes)
    if found is None or found.missed or not _enough(found, no, yes):
        return None
    one, other = _statement(material, no), _statement(material, yes)
    if not_asserted(one, but=_READ_CLOSER) or not _is_real(one, other) or _two_voices(no, yes):
        return None
    sure = found.who + found.what >= SAME and not (no.guessed or yes.guessed)
    return finding(
        CHECKER,
        KIND,
        BLOCKING if sure else ADVISORY,
        (
            material.side(no.block, one.start, no.clause.shown),
            material.side(yes.block, other.start, yes.clause.shown),
        ),
        message=f"The text denies and tells the same thing: “{one.text}” / “{other.text}”.",
        suggestion=_SUGGESTION,
        values=(("no", no.clause.cue), ("yes", yes.clause.lemma)),
    )


def _enough(found: Fit, no: Act, yes: Act) -> bool:
    """Is what the two share more than a common verb?"""
    if no.clause.lemma in _SPEECH and not no.clause.passive:
        return False
    if no.clause.lemma in _THOUGHT and (found.matched < SAME or not no.clause.under):
        return False
    if max(found.who, found.what) < LIKELY or _is_paradox(no):
        return False
    if no.clause.lemma in _EMPTY:
        return found.matched + (found.what > 0) >= 1 and found.matched + found.who + found.what > SAME
    if no.patient is not None and no.agent is not None:
        return found.who > 0 and found.what > 0
    if found.matched > 0 or found.what > 0:
        return True
    rest = [one for _, one in yes.clause.others if one.noun not in TIMES and not one.noun.isdigit()]
    return found.who == SAME and not rest


def _is_paradox(no: Act) -> bool:
    """ "The new lead isn't lead": a play on a word."""
    said, agent = no.clause.complement, no.agent
    return said is not None and agent is not None and said.noun == agent.noun


def _two_voices(no: Act, yes: Act) -> bool:
    """Two people who say opposite things, or somebody's view: no contradiction of the paper's."""
    if no.clause.view or yes.clause.view:
        return not (no.clause.view and yes.clause.view and no.clause.speaker == yes.clause.speaker)
    return bool(no.clause.speaker and yes.clause.speaker and no.clause.speaker != yes.clause.speaker)


def _statement(material: Material, act: Act) -> Statement:
    return material.statement(act.block, act.clause.start, act.clause.end)
