"""The desk's checklist beside a text: what is asked, who ticked it, and the form to do so."""

from dataclasses import dataclass

from factcheck.forms.checklist import TickForm
from factcheck.models import ChecklistItem, Tick
from factcheck.permissions import Act, text_refusal
from factcheck.requirements import checklist_of


@dataclass(slots=True)
class Line:
    """One item for one text. `last`: the last that was said of it, None for nothing."""

    item: ChecklistItem
    last: Tick | None
    form: TickForm | None = None
    refused: tuple[str, ...] = ()
    typed: str = ""

    @property
    def name(self) -> str:
        """Where it stands on the page."""
        return place_of(self.item)

    @property
    def is_ticked(self) -> bool:
        """Whether it is, as things stand."""
        return self.last is not None and self.last.is_ticked

    @property
    def seen(self) -> int:
        """The id of the last tick, 0 for none: what a form was made on."""
        return self.last.pk if self.last else 0


def place_of(item):
    """Return the name of an item's place on the page of a text."""
    return f"tick{item.pk}"


def checklist_pane(request, revision, refused):
    """Return the checklist of a submitted text for the person, in two queries; nothing for a draft."""
    if revision.is_draft:
        return {}
    lines = [Line(item, last) for item, last in checklist_of(revision)]
    why_not = text_refusal(request.user, Act.TICK, revision) if revision.is_pending else None
    for line in lines:
        if revision.is_pending and not why_not:
            line.form = TickForm(auto_id=f"{line.name}-%s", initial={"seen": line.seen})
    return _put_back(lines, refused) | {
        "checklist": lines,
        "checklist_done": sum(line.is_ticked for line in lines),
        "checklist_missing": sum(line.item.is_required and not line.is_ticked for line in lines),
        "checklist_why_not": why_not,
    }


def _put_back(lines, refused):
    """Put what was refused where it was typed; return it where its item is gone from the list."""
    if refused is None or not isinstance(refused.form, TickForm):
        return {}
    note = refused.form.data.get("note", "")
    for line in lines:
        if line.name == refused.place:
            line.refused = refused.reasons
            if line.form:
                line.form.initial["note"] = note
            else:
                line.typed = note
            return {}
    return {"checklist_refused": refused.reasons, "checklist_typed": note}
