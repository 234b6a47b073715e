"""Comparing two contents: fields, sections, blocks and words, each told as it is read."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

from articles.comparing.matching import longest_rising, matching
from articles.comparing.parts import Part, wholes_of
from articles.comparing.words import ADDED, REMOVED, SAME, Piece, compared_words

CHANGED, MOVED_AWAY, MOVED_HERE, FORM = "changed", "moved away", "moved here", "form"
FIELDS = ("headline", "standfirst", "byline")
# Blocks that share this part of their words, twice over both, are one block with other words.
ALIKE = 0.4
# Blocks of one side times blocks of the other; beyond, a rewritten stretch is paired in order.
MOST_PAIRS = 4_000
# Of fewer words the same block in two places is chance, not a move.
LEAST_MOVED = 4


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field outside the sections: its name and its pieces."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def is_changed(self):
        """Whether any of it differs."""
        return any(piece.state != SAME for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block on both sides, or on one.

    state: same, changed, added, removed, moved away, moved here, or form (same words, other emphasis or
    links). pieces: its words; cells: of a table row, the pieces of each cell.
    """

    state: str
    old: Part | None
    new: Part | None
    pieces: tuple[Piece, ...]
    cells: tuple[tuple[Piece, ...], ...] = ()

    @property
    def kind(self):
        """What it is now, or was."""
        return (self.new or self.old).kind


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section or picture on both sides, or on one; its places count from 0, None for not there.

    state: same, changed, added or removed; is_moved: whether it stands elsewhere among the others;
    is_set_anew: something of it differs that is no word, such as the numbers of a list.
    """

    state: str
    old_place: int | None
    new_place: int | None
    old_kind: str
    new_kind: str
    heading: tuple[Piece, ...]
    blocks: tuple[BlockChange, ...]
    is_moved: bool = False
    is_set_anew: bool = False

    @property
    def kind_changed(self):
        """Whether it is another kind of section now."""
        return self.old_kind != self.new_kind and bool(self.old_kind and self.new_kind)

    @property
    def is_changed(self):
        """Whether anything of it differs, its place included."""
        return self.state != SAME or self.is_moved


@dataclass(frozen=True)
class Comparison:
    """Two contents: their fields, then their sections as they stand now, what was taken out in its place."""

    fields: tuple[FieldChange, ...]
    sections: tuple[SectionChange, ...]

    @cached_property
    def is_changed(self):
        """Whether readers get anything else."""
        return any(part.is_changed for part in (*self.fields, *self.sections))

    @cached_property
    def counts(self):
        """Words added and removed, and blocks moved."""
        pieces = [piece for field in self.fields for piece in field.pieces]
        blocks = [block for section in self.sections for block in section.blocks]
        pieces += [piece for section in self.sections for piece in section.heading]
        for block in blocks:
            if block.state not in (MOVED_AWAY, MOVED_HERE):
                pieces += [p for cell in block.cells for p in cell] if block.cells else block.pieces
        words = Counter()
        for piece in pieces:
            words[piece.state] += len(piece.text.split())
        moved = sum(block.state == MOVED_HERE for block in blocks)
        moved += sum(section.is_moved for section in self.sections)
        return {"added": words[ADDED], "removed": words[REMOVED], "moved": moved}


def compare(old, new):
    """Compare two contents (dicts, see content.py): `old` is the one before."""
    fields = [FieldChange(name, compared_words(old[name], new[name])) for name in FIELDS]
    notes = [content["correction"] or {"type": "", "note": ""} for content in (old, new)]
    for name, key in (("type of note", "type"), ("public note", "note")):
        fields.append(FieldChange(name, compared_words(notes[0][key], notes[1][key])))
    return Comparison(tuple(fields), tuple(_moved_blocks(_sections(wholes_of(old), wholes_of(new)))))


def _sections(old, new):
    pairs = _paired(old, new)
    staying = {pairs[n][0] for n in longest_rising([i for i, _ in pairs])}
    came_from = {j: i for i, j in pairs}
    told = []
    for j, whole in enumerate(new):
        i = came_from.get(j)
        told.append(_one_side(whole, ADDED, new_place=j) if i is None else _both(old[i], whole, i, j))
        if i is not None and i not in staying:
            told[-1] = replace(told[-1], is_moved=True)
    for i, whole in enumerate(old):
        if i not in {pair[0] for pair in pairs}:
            places = [n for n, one in enumerate(told) if one.old_place == i - 1]
            told.insert(places[0] + 1 if places else 0, _one_side(whole, REMOVED, old_place=i))
    return told


def _paired(old, new):
    """Return pairs of places (old, new), by the new: one section on both sides.

    Told by its uid; else, for a text that was brought in anew, by its heading or by all it says.
    """
    pairs = {}
    for key_of in (
        lambda one: one.uid,
        lambda one: one.heading and (one.kind, one.heading),
        lambda one: one.parts,
    ):
        taken = set(pairs.values())
        there = {}
        for i, one in enumerate(old):
            if i not in taken and key_of(one):
                there.setdefault(key_of(one), i)
        for j, one in enumerate(new):
            if j not in pairs and key_of(one) in there:
                pairs[j] = there.pop(key_of(one))
    return [(pairs[j], j) for j in sorted(pairs)]


def _one_side(whole, state, **place):
    blocks = tuple(_block_of(part, state) for part in whole.parts)
    is_old = state == REMOVED
    return SectionChange(
        state,
        place.get("old_place"),
        place.get("new_place"),
        whole.kind if is_old else "",
        "" if is_old else whole.kind,
        (Piece(whole.heading, state),) if whole.heading else (),
        blocks,
    )


def _both(old, new, i, j):
    heading, blocks = compared_words(old.heading, new.heading), _blocks(old.parts, new.parts)
    same = old.heading == new.heading and all(block.state == SAME for block in blocks)
    set_anew = same and (old.body != new.body or old.kind != new.kind)
    state = SAME if same and not set_anew else CHANGED
    return SectionChange(state, i, j, old.kind, new.kind, heading, blocks, is_set_anew=set_anew)


def _block_of(part, state):
    is_old = state == REMOVED
    cells = tuple((Piece(cell, state),) if cell else () for cell in part.cells)
    return BlockChange(
        state, part if is_old else None, None if is_old else part, (Piece(part.text, state),), cells
    )


def _blocks(old, new):
    told, at, other_at = [], 0, 0
    for i, j in [*matching(old, new), (len(old), len(new))]:
        told += _rewritten(old[at:i], new[other_at:j])
        if i < len(old):
            cells = tuple((Piece(cell, SAME),) if cell else () for cell in new[j].cells)
            told.append(BlockChange(SAME, old[i], new[j], (Piece(new[j].text, SAME),), cells))
        at, other_at = i + 1, j + 1
    return tuple(told)


def _rewritten(old, new):
    """Tell a stretch whose blocks are all different: those alike are one block with other words."""
    told, at = [], 0
    for part, other in _alike(old, new):
        told += [_block_of(one, ADDED) for one in new[at:other]] if other is not None else []
        if other is None:
            told.append(_block_of(old[part], REMOVED))
        else:
            told.append(_changed(old[part], new[other]))
            at = other + 1
    return [*told, *(_block_of(one, ADDED) for one in new[at:])]


def _alike(old, new):
    """Yield (old, new or None) for each old block: the next new one most like it, never going back."""
    if len(old) * len(new) > MOST_PAIRS:
        yield from ((i, i if i < len(new) else None) for i in range(len(old)))
        return
    bags, other_bags = ([Counter(part.text.split()) for part in side] for side in (old, new))
    at = 0
    for i, bag in enumerate(bags):
        likeness = [(_likeness(bag, other_bags[j]), -j) for j in range(at, len(new))]
        best, place = max(likeness, default=(0, 0))
        yield (i, -place) if best >= ALIKE else (i, None)
        at = -place + 1 if best >= ALIKE else at


def _likeness(bag, other):
    both = bag.total() + other.total()
    return 2 * (bag & other).total() / both if both else 0


def _changed(old, new):
    state = FORM if (old.kind, old.text, old.cells) == (new.kind, new.text, new.cells) else CHANGED
    cells = ()
    if old.cells or new.cells:
        beside = zip_longest(old.cells, new.cells, fillvalue="")
        cells = tuple(compared_words(one, other) for one, other in beside)
    return BlockChange(state, old, new, compared_words(old.text, new.text), cells)


def _moved_blocks(sections):
    """Tell what was taken out in one place and stands word for word in another as moved."""
    gone = defaultdict(list)
    for n, section in enumerate(sections):
        for m, block in enumerate(section.blocks):
            if block.state == REMOVED and len(block.old.text.split()) >= LEAST_MOVED:
                gone[block.old].append((n, m))
    blocks = [list(section.blocks) for section in sections]
    for n, section in enumerate(sections):
        for m, block in enumerate(section.blocks):
            if block.state == ADDED and gone.get(block.new):
                from_n, from_m = gone[block.new].pop(0)
                blocks[n][m] = replace(block, state=MOVED_HERE)
                blocks[from_n][from_m] = replace(blocks[from_n][from_m], state=MOVED_AWAY)
    return [replace(section, blocks=tuple(told)) for section, told in zip(sections, blocks, strict=True)]
