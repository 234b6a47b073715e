"""The headline or the standfirst says something other than the story below it.

Most readers see nothing but headline and standfirst, and search results, feeds and notifications repeat
them without the story. They are often written last, by somebody else and in a hurry, and they are where a
reporter's "fell" becomes "doubles", a third becomes two thirds, or the loser wins. The Editors' Code of
Practice of the British press counts headlines not supported by the text among its inaccuracies. Every
statement of the lead is laid beside the sentence of the body that tells the same, and what stands in the
same place of both is compared: figures, names, opposite words, yes and no, who did it to whom, which way a
figure moved.

A headline may compress, hedge, pun and name what comes only later: what the body does not repeat is no
fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..apparent import not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..leads.content import Content
from ..leads.contrast import DENIED, FIGURE, KIND_OF_THING, NAMED, Contrast, contrasts
from ..leads.counts import counted
from ..leads.doers import other_doer
from ..leads.found import found_or_missing
from ..leads.opposing import opposing
from ..leads.quoting import clause
from ..leads.retelling import Retelling, retellings_of
from ..leads.settings import other_day, other_place
from ..leads.stages import beyond, other_term
from ..leads.steady import other_way, steady
from ..leads.swap import other_winner, swaps
from ..leads.unborne import unborne
from ..material import Material, finding
from ..opposites.taken_back import taken_back
from ..statement import Statement
from .examples import summary as retold
from .examples import summary_acts as acts

CHECKER = "summary"
KIND = "headline or standfirst against body"

SHOULD_FLAG = retold.SHOULD_FLAG + acts.FLAG
SHOULD_PASS = retold.SHOULD_PASS + acts.PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]


@dataclass(frozen=True, slots=True)
class _Fault:
    """What stands where in lead and body, as places of their blocks, and why both cannot be right."""

    lead: Content
    here: tuple[int, int]
    told: Content
    there: tuple[int, int]
    why: str
    firm: bool
    read: str


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield the faults of each lead sentence, those of overlapping clauses once, the firmest first."""
    for retelling in retellings_of(material.reading):
        shown: list[tuple[int, int]] = []
        for fault in sorted(_faults(retelling), key=lambda one: (not one.firm, one.here)):
            here = clause(fault.lead.sentence, *fault.here)
            if _allowed(fault) or any(start < here[1] and here[0] < end for start, end in shown):
                continue
            shown.append(here)
            yield _found(material, fault, here)


def _allowed(fault: _Fault) -> bool:
    """A headline that asks, wishes or quotes states nothing; nor does a sentence of the body that does."""
    here = Statement(fault.lead.block, fault.lead.sentence, *fault.here)
    there = Statement(fault.told.block, fault.told.sentence, *fault.there)
    plans = ("planned", "hypothetical")  # read clause by clause by what found the fault
    if taken_back(fault.told.block, fault.told.sentence):
        return True
    return bool(not_asserted(here, but=plans) or not_asserted(there, but=plans))


def _faults(retelling: Retelling) -> Iterator[_Fault]:
    lead = retelling.lead
    for act, turned in swaps(retelling):
        yield _Fault(
            lead, act.span, turned.content, turned.span, "who did it to whom", True, "who acts on whom"
        )
    for mine, told, other in (*counted(retelling), *unborne(retelling)):
        yield _Fault(lead, mine.span, told, other.span, "the number of people or things", True, "the number")
    for one in opposing(retelling):
        read = "which way the figure moved" if one.why == "amount" else f"opposite words ({one.why})"
        yield _Fault(one.lead, one.here, one.told, one.there, read, one.firm, read)
    for found, read in (
        (other_day, "the day"),
        (other_place, "the place"),
        (beyond, "how far the case has come"),
        (other_doer, "who does it"),
        (steady, "whether it moved"),
        (other_way, "which way it moved"),
        (other_term, "how long the sentence is"),
        (other_winner, "who won"),
        (found_or_missing, "whether the lost are found"),
    ):
        for here, content, there in found(retelling):
            yield _Fault(lead, here, content, there, read, True, read)
    for contrast in contrasts(retelling):
        if contrast.there is not None:
            yield _of_contrast(retelling, contrast)


_READ = {
    FIGURE: "the figure",
    NAMED: "the name",
    DENIED: "yes or no",
    KIND_OF_THING: "the kind of thing",
}


def _of_contrast(retelling: Retelling, contrast: Contrast) -> _Fault:
    assert contrast.there is not None
    read = _READ.get(contrast.form, "opposite words")
    if contrast.form == KIND_OF_THING and contrast.why:
        read = f"the {contrast.why}"
    return _Fault(
        retelling.lead, contrast.here.span, contrast.told, contrast.there.span, read, contrast.firm, read
    )  # fmt: skip


def _found(material: Material, fault: _Fault, here: tuple[int, int]) -> Inconsistency:
    lead, told = fault.lead.block, fault.told.block
    one = lead.text[fault.here[0] : fault.here[1]]
    other = told.text[fault.there[0] : fault.there[1]]
    name = "headline" if lead.block.kind == "headline" else "standfirst"
    return finding(
        CHECKER,
        KIND,
        BLOCKING if fault.firm else ADVISORY,
        (
            material.side(lead.index, *here),
            material.side(told.index, *clause(fault.told.sentence, *fault.there)),
        ),
        message=f"The {name} says “{one}” where the text says “{other}”: {fault.why}.",
        suggestion=f"Change the {name}, or the text, so that both say the same.",
        values=((one, f"{fault.read} in the {name}"), (other, f"{fault.read} in the text")),
    )
