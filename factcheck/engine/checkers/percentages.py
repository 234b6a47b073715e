"""Percentages and changes that do not come out of the figures beside them.

A story says that complaints rose by 24% and, in the same breath, that they went from 240 to 312: that is
30%. Readers who check anything check this: a sum done in the head, a swapped base (the new figure instead of
the old one), a "third" that was a half. The rule is school arithmetic: a change is the difference divided by
the figure before it. The AP Stylebook's entry on percentages and the BBC's style guide name the other slip
looked for here: a rise from 4% to 5% is one percentage point, or 25 per cent, never 1 per cent. A share ("412
of the 1,288 … 32%") must be the part divided by the whole it is said of, and a thing that "fell" cannot have
more at the end. What was rounded in print may be rounded: a figure is as exact as its digits and its "about"
or "nearly", and only what no rounding explains is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..apparent import not_asserted
from ..arithmetic.changes import Change, changes_in
from ..arithmetic.foretold import foretold_in
from ..arithmetic.headlines import TITLES, Told, over_the_text
from ..arithmetic.linking import belongs, negated, of_one_unit
from ..arithmetic.movements import Movement, movements_in, turned_round
from ..arithmetic.only_pair import only_pair_in
from ..arithmetic.only_share import only_shares_in
from ..arithmetic.recalled import Line, Recalled, recalled_in
from ..arithmetic.recalled_shares import FarShare, far_shares_in, more_than_all
from ..arithmetic.renamed import how_far, renamed_in, stands_apart
from ..arithmetic.series import follows_on, series_in, than_in, times_in
from ..arithmetic.shares import PartOfWhole, comes_out, is_share, part_and_whole, says_that_is, shares_in
from ..arithmetic.shares_of import shares_of
from ..arithmetic.sizes import agrees, goes, in_points, in_words, percent
from ..arithmetic.spans import trimmed
from ..document import ADVISORY, BLOCKING, Inconsistency, Side
from ..material import Material, finding
from ..quantities import Quantity
from ..reading import BlockReading, Sentence
from ..vocabulary.words import words
from .examples.percentages import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "percentages"
KIND = "percentage that does not come out"

# What is planned or supposed may never be; its sums must come out all the same.
_SUMS_HOLD_THERE_TOO = ("planned", "hypothetical")
_SAID_OF_IT = (*_SUMS_HOLD_THERE_TOO, "quoted speech")
_NO_PROSE = frozenset({"table row", "table header", "question", "label", "quote"})


def check(material: Material) -> Iterator[Inconsistency]:
    """Stated changes against their two figures, stated shares against their part and whole."""
    told: list[Told] = []
    lines: list[Line] = []
    titles: list[Line] = []
    compared: set[tuple[int, int]] = set()
    for block in material.reading.blocks:
        if block.block.kind in _NO_PROSE:
            continue
        pairs: list[Movement] = []
        shared: tuple[Quantity, Quantity] | None = None
        for sentence in block.sentences:
            figures = material.quantities_in(block.index, sentence.index)
            if not figures and block.block.kind not in TITLES:
                pairs, shared = [], None
                lines.extend(_without_figures(block, sentence))
                continue
            room = (block.text, sentence.index, figures, sentence.start, sentence.end)
            changes, now = changes_in(*room), movements_in(*room)
            told.append(Told(block, sentence, changes, now))
            (titles if block.block.kind in TITLES else lines).append(
                Line(block, sentence, figures, changes, now)
            )
            yield from _changes(material, block, sentence, figures, changes, now)
            if len(pairs) == 1 and not now and changes and follows_on(block.text, sentence, changes[0]):
                compared.add((block.index, changes[0].start))
                yield from _compared(material, block, sentence, changes[0], pairs[0])
            yield from _shares(material, block, sentence, figures, shared)
            pairs, shared = now, part_and_whole(block.text, figures, sentence.start)
    for title, change, body, pair in over_the_text(told):
        yield from _over_the_text(material, title, change, body, pair)
    yield from _of_other_sentences(material, lines, compared)
    for found in only_pair_in(lines, titles, material.reading.blocks):
        if (found.line.block.index, found.change.start) not in compared:
            yield from _looked_back_at(material, found, but=_SAID_OF_IT, whole=True)
    yield from _more_than_all(material)
    shares = {(far.line.block.index, far.what.share.start): far for far in shares_of(lines)}
    shares.update({(far.line.block.index, far.what.share.start): far for far in far_shares_in(lines)})
    for far in only_shares_in(lines, titles, material.reading.blocks):
        shares.pop((far.line.block.index, far.what.share.start), None)
        yield from _share_afar(material, far, but=_SAID_OF_IT)
    for far in shares.values():
        yield from _share_afar(material, far)


def _without_figures(block: BlockReading, sentence: Sentence) -> list[Line]:
    """ "Deaths have halved": a change without a figure."""
    room = (block.text, sentence.index, (), sentence.start, sentence.end)
    changes = sentence.kept("changes without a figure", lambda: changes_in(*room))
    return [Line(block, sentence, (), changes, ())] if changes else []


def _of_other_sentences(
    material: Material, lines: Sequence[Line], compared: set[tuple[int, int]]
) -> Iterator[Inconsistency]:
    """Changes whose figures stand in the sentences before, or in the next."""
    for found in (*recalled_in(lines), *foretold_in(lines), *renamed_in(lines)):
        place = (found.line.block.index, found.change.start)
        if place not in compared and not stands_apart(lines, found):
            compared.add(place)
            yield from _looked_back_at(material, found)


def _changes(
    material: Material,
    block: BlockReading,
    sentence: Sentence,
    figures: Sequence[Quantity],
    changes: Sequence[Change],
    pairs: Sequence[Movement],
) -> Iterator[Inconsistency]:
    """The changes of one sentence, each with the pair it belongs to, and pairs that go the other way."""
    for pair in pairs:
        if pair.direction and goes(pair) == -pair.direction and not turned_round(sentence, pair):
            yield from _wrong_way(material, block, sentence, pair)
            return
    for change in changes:
        own = [pair for pair in pairs if belongs(change, pair, sentence, block.text)]
        if len(own) == 1:
            yield from _compared(material, block, sentence, change, own[0])
    if not pairs:
        for change, pair in [
            *series_in(sentence, changes, figures),
            *than_in(block.text, sentence, changes, figures),
            *times_in(block.text, sentence, figures),
        ]:
            yield from _compared(material, block, sentence, change, pair)


def _compared(
    material: Material, block: BlockReading, sentence: Sentence, change: Change, pair: Movement
) -> Iterator[Inconsistency]:
    if not of_one_unit(change, pair) or agrees(change, pair) is not False:
        return
    if negated(block.text, change, sentence.start) or not_asserted(
        material.statement(block.index, change.start, change.end), but=_SUMS_HOLD_THERE_TOO
    ):
        return
    points = in_points(change, pair)
    quote = block.text[change.start : change.end]
    message = (
        f"{_pair_in_words(block, pair)} is {in_words(pair)}; “{quote}” says per cent."
        if points
        else f"{_pair_in_words(block, pair)} is {in_words(pair)}; the text says “{quote}”."
    )
    yield finding(
        CHECKER,
        KIND,
        ADVISORY if points else BLOCKING,
        _two_sides(material, block, change, pair),
        message=message,
        suggestion="Work it out again: (after − before) ÷ before, or points where both are per cent.",
        values=(
            (quote, "the change as stated"),
            (f"{percent(pair.before.value)} → {percent(pair.after.value)}", in_words(pair)),
        ),
    )


def _over_the_text(
    material: Material, title: Told, change: Change, body: Told, pair: Movement
) -> Iterator[Inconsistency]:
    """The headline's size of a change against the two figures of the story."""
    quote = title.block.text[change.start : change.end]
    statement = material.statement(body.block.index, pair.start, pair.end)
    if not_asserted(statement, but=_SUMS_HOLD_THERE_TOO):
        return
    yield finding(
        CHECKER,
        KIND,
        ADVISORY,
        (
            material.side(title.block.index, title.sentence.start, title.sentence.end),
            _stripped(material, body.block.index, pair.start, pair.end),
        ),
        message=f"Above the text: “{quote}”; {_pair_in_words(body.block, pair)} is {in_words(pair)}.",
        suggestion="Work the change out again, and give headline and story the same one.",
        values=((quote, "the change as the headline has it"), (in_words(pair), "the figures of the story")),
    )


def _looked_back_at(
    material: Material, found: Recalled, but: tuple[str, ...] = _SUMS_HOLD_THERE_TOO, whole: bool = False
) -> Iterator[Inconsistency]:
    """A change named again ("the 40% drop") against figures elsewhere; `whole`: shown with its sentence."""
    block, change, pair = found.line.block, found.change, found.pair
    statement = material.statement(block.index, change.start, change.end)
    if negated(block.text, change, found.line.sentence.start) or not_asserted(statement, but=but):
        return
    lead = None if change.verbal else _LOOSE_LEAD.match(block.text, change.start, change.end)
    start = lead.end() if lead else change.start
    first = found.line.sentence.start if change.verbal or whole else start
    quote = block.text[start : change.end]
    home = max(found.one, found.other, key=lambda one: how_far(one, found.line))
    figures = (found.one, pair.before), (found.other, pair.after)
    before, after = (line.block.text[one.number_start : one.number_end] for line, one in figures)
    yield finding(
        CHECKER,
        KIND,
        ADVISORY,
        (
            _stripped(material, home.block.index, home.sentence.start, home.sentence.end),
            _stripped(material, block.index, first, found.line.sentence.end if whole else change.end),
        ),
        message=f"{before} to {after} is {in_words(pair)}; elsewhere the text says “{quote}”.",
        suggestion="Work it out again: (after − before) ÷ before, or points where both are per cent.",
        values=((in_words(pair), "the two figures"), (quote, "the change as the text names it")),
    )


_LOOSE_LEAD = re.compile(r"(?:[a-z-]+\s){1,2}(?=(?:an?|the|its|their)\s)", re.IGNORECASE)


def _two_sides(material: Material, block: BlockReading, change: Change, pair: Movement) -> tuple[Side, Side]:
    """The change and the pair as two phrases that do not overlap."""
    start, end = change.start, change.end
    low, high = pair.start, pair.end
    if start < high and low < end:  # "312, up 30% from 240": the change stands inside the pair
        later = max(pair.before.start, pair.after.start)
        if end <= later:
            low = end + 1
        else:
            high = min(high, start)
    if change.verbal:
        subject = _subject_before(block, change.sentence, start)
        start = start if subject < high and low < start else subject
    return material.side(block.index, start, end), _stripped(material, block.index, low, high)


def _stripped(material: Material, block: int, start: int, end: int) -> Side:
    return material.side(block, *trimmed(material.reading.blocks[block], start, end))


def _subject_before(block: BlockReading, sentence: int, start: int) -> int:
    """Where the few words in front of a verb begin that name its subject."""
    tokens = [one for one in block.sentences[sentence].tokens if one.end <= start][-6:]
    for one in reversed(tokens):
        if one.tag not in _SUBJECT_TAGS and one.text != "of":
            break
        start = one.start
    return start


_SUBJECT_TAGS = words("NN NNS NNP NNPS DT JJ PRP$ PRP POS VBZ VBP RB MD VBD")


def _wrong_way(
    material: Material, block: BlockReading, sentence: Sentence, pair: Movement
) -> Iterator[Inconsistency]:
    """ "fell from 40 to 60"."""
    statement = material.statement(block.index, pair.start, pair.end)
    if not_asserted(statement, but=_SUMS_HOLD_THERE_TOO):
        return
    word = "rose" if pair.direction > 0 else "fell"
    if pair.verb >= 0:
        verb_end = block.text.index(" ", pair.verb)
        first = material.side(
            block.index, _subject_before(block, sentence.index, pair.verb), max(verb_end, pair.verb + 1)
        )
        second = _stripped(material, block.index, pair.start, pair.end)
    else:
        first = _stripped(material, block.index, pair.start, pair.after.end)
        second = _stripped(material, block.index, pair.after.end, pair.end)
    yield finding(
        CHECKER,
        KIND,
        BLOCKING,
        (first, second),
        message=f"The text says that it {word}; {_pair_in_words(block, pair)} is {in_words(pair)}.",
        suggestion="Check which figure is the earlier one, and whether it went up or down.",
        values=((word, "the direction as stated"), (in_words(pair), "the two figures")),
    )


def _pair_in_words(block: BlockReading, pair: Movement) -> str:
    one = block.text[pair.before.number_start : pair.before.number_end]
    other = block.text[pair.after.number_start : pair.after.number_end]
    return f"{one} to {other}"


def _shares(
    material: Material,
    block: BlockReading,
    sentence: Sentence,
    figures: Sequence[Quantity],
    before: tuple[Quantity, Quantity] | None,
) -> Iterator[Inconsistency]:
    """ "412 of the 1,288, or 42%", also with "That is 42%." in the next sentence."""
    found = shares_in(block.text, figures, sentence.start, sentence.end)
    if (
        before
        and len(figures) == 1
        and is_share(figures[0])
        and says_that_is(block.text, sentence.start, figures[0])
        and not _LESS.match(block.text, figures[0].end)
    ):
        part, whole = before
        ends = min(part.start, whole.start), max(part.end, whole.end)
        found = [PartOfWhole(part, whole, figures[0], *ends, figures[0].start, figures[0].end)]
    for one in found:
        if comes_out(one) is False and not not_asserted(
            material.statement(block.index, one.share_start, one.share_end), but=_SUMS_HOLD_THERE_TOO
        ):
            yield _share_finding(material, block, one)


_LESS = re.compile(r"\s(?:less|fewer|more|down|up|lower|higher|smaller|bigger)\b")


def _share_finding(material: Material, block: BlockReading, one: PartOfWhole) -> Inconsistency:
    part = block.text[one.part.number_start : one.part.number_end]
    whole = block.text[one.whole.number_start : one.whole.number_end]
    actual = percent(one.part.value * 100 / one.whole.value)
    said = block.text[one.share.start : one.share.end]
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (
            _stripped(material, block.index, one.share_start, one.share_end),
            _stripped(material, block.index, one.start, one.end),
        ),
        message=f"{part} of {whole} is {actual}%; the text says “{said}”.",
        suggestion="Divide the part by the whole it is said of, and correct the one that is wrong.",
        values=(
            (said, "the share as stated"),
            (f"{actual}%", "the part divided by the whole"),
        ),
    )


def _share_afar(
    material: Material, found: FarShare, but: tuple[str, ...] = _SUMS_HOLD_THERE_TOO
) -> Iterator[Inconsistency]:
    """A share in one sentence, its part and its whole in another."""
    line, home, one = found.line, found.home, found.what
    if not_asserted(material.statement(line.block.index, one.share_start, one.share_end), but=but):
        return
    text = home.block.text
    part, whole = (text[figure.number_start : figure.number_end] for figure in (one.part, one.whole))
    actual = percent(one.part.value * 100 / one.whole.value)
    said = line.block.text[one.share.start : one.share.end]
    yield finding(
        CHECKER,
        KIND,
        ADVISORY,
        (
            _stripped(material, line.block.index, line.sentence.start, line.sentence.end),
            _stripped(material, home.block.index, home.sentence.start, home.sentence.end),
        ),
        message=f"{part} of {whole} is {actual}%; elsewhere the text says “{said}”.",
        suggestion="Divide the part by the whole it is said of, and correct the one that is wrong.",
        values=((said, "the share as stated"), (f"{actual}%", "the part divided by the whole")),
    )


def _more_than_all(material: Material) -> Iterator[Inconsistency]:
    """A list of the shares of one whole that makes more than all of it."""
    blocks = material.reading.blocks
    for listing in material.structure.lists:
        if listing.lead is None or listing.headings:
            continue
        shares = [
            one
            for place in listing.items
            for sentence in blocks[place].sentences
            for one in material.quantities_in(place, sentence.index)
            if one.unit == "%"
        ]
        behind = blocks[listing.items[-1] + 1].text if listing.items[-1] + 1 < len(blocks) else ""
        lead = blocks[listing.lead].text
        if len(shares) != len(listing.items) or len({one.block for one in shares}) != len(shares):
            continue
        made = more_than_all(lead, f"{lead} {behind}", shares)
        if made is None:
            continue
        first, last = blocks[listing.items[0]], blocks[listing.items[-1]]
        yield finding(
            CHECKER,
            KIND,
            ADVISORY,
            (
                _stripped(material, first.index, first.sentences[0].start, first.sentences[0].end),
                _stripped(material, last.index, last.sentences[0].start, last.sentences[0].end),
            ),
            message=f"The shares make {percent(made)}%, more than the whole they are shares of.",
            suggestion="Check each share, and whether more than one answer was allowed.",
            values=((f"{percent(made)}%", "the shares added up"), ("100%", "all there can be")),
        )
