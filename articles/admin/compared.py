"""A comparison laid out for a page: rows of what was and what is, what stayed the same folded away."""

from dataclasses import dataclass
from itertools import groupby

from articles.comparing.texts import ADDED, CHANGED, FORM, MOVED_AWAY, MOVED_HERE, REMOVED, SAME
from articles.statuses import SectionKind

LABELS = {
    CHANGED: "Changed",
    ADDED: "Added",
    REMOVED: "Removed",
    MOVED_AWAY: "Moved from here",
    MOVED_HERE: "Moved to here",
    FORM: "Other links or emphasis",
}
# So many blocks beside a change stay in sight.
CONTEXT = 1
KINDS = dict(SectionKind.choices)


@dataclass(frozen=True, slots=True)
class Row:
    """One block: the pieces of its words, or of each of its cells, on either side; None for not there."""

    label: str
    state: str
    kind: str
    old: list | None
    new: list | None
    is_cells: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows shown, or folded away behind how many they are."""

    rows: list
    is_folded: bool


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section with what is said of it as a whole, and its rows in stretches."""

    title: list
    said: list
    is_changed: bool
    stretches: list
    blocks: int


def sections_as_shown(comparison):
    """Return the sections of a comparison for the page."""
    return [
        ShownSection(
            list(section.heading),
            _said(section),
            section.is_changed,
            _stretches([_row(block) for block in section.blocks]),
            len(section.blocks),
        )
        for section in comparison.sections
    ]


def _said(section):
    said = {ADDED: ["Added section"], REMOVED: ["Removed section"]}.get(section.state, [])
    if section.is_moved:
        said = [*said, "Moved section"]
    if section.kind_changed:
        old, new = (KINDS.get(kind, kind) for kind in (section.old_kind, section.new_kind))
        said = [*said, f"Was {old}, is {new}"]
    elif section.is_set_anew:
        said = [*said, "Same words, set in another way"]
    return said


def _row(block):
    return Row(
        LABELS.get(block.state, ""),
        block.state,
        block.kind,
        _side(block, ADDED) if block.old else None,
        _side(block, REMOVED) if block.new else None,
        bool(block.cells),
    )


def _side(block, without):
    cells = block.cells or (block.pieces,)
    if block.state in (MOVED_AWAY, MOVED_HERE):  # its words are the same; the label says what happened
        return [[{"text": piece.text, "state": SAME} for piece in cell] for cell in cells]
    return [[piece for piece in cell if piece.state != without] for cell in cells]


def _stretches(rows):
    """Fold runs of what stayed the same, but for what stands right beside a change."""
    changed = [n for n, row in enumerate(rows) if row.state != SAME]
    near = {n + step for n in changed for step in range(-CONTEXT, CONTEXT + 1)}
    told = []
    for is_near, run in groupby(enumerate(rows), lambda item: item[0] in near):
        told.append(Stretch([row for _, row in run], is_folded=not is_near))
    return told
