"""A source is older than what it is said to report.

A citation of 2023 under a remark made in 2025, a study of 2017 that counts the oaks lost in the heat of
2018: the source cannot have known. Either the year of the source or that of the event is wrong, or the
source is not the one used. Going back to the source itself is the first rule of verification.

Forecasts, plans and targets look ahead and pass, as do new editions of old books, and sources later than
their event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import DateExpr, When, in_words, span_in_words
from ..document import BLOCKING, Inconsistency, Side
from ..material import Material, book_side, finding
from ..occasions.events import EventMention
from ..occasions.recency import recent_use
from ..reading import Sentence
from ..source_contents import comparison, looks_ahead, taken_from
from ..source_issued import Issued
from ..sources import CITATION, SourceMention
from ..vocabulary.words import words
from .examples.source_dates import SHOULD_FLAG, SHOULD_PASS

CHECKER = "source_dates"
KIND = "source older than what it reports"

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each source that is older than what it reports."""
    shown: list[tuple[int, int]] = []
    for source in material.sources:
        found = _of_citation(material, source) if source.form == CITATION else _of_report(material, source)
        if found:
            shown.append((source.block, source.sentence))
            yield found
    for taken in taken_from(material.reading, material.sources):
        issued = taken.source
        if (issued.block, issued.sentence) not in shown:
            shown.append((issued.block, issued.sentence))
            against = material.side(taken.block, taken.start, taken.end)
            when = taken.date.when
            yield _found(material, issued, against, when.value, in_words(when))


def _of_citation(material: Material, source: SourceMention) -> Inconsistency | None:
    """The event the cited sentence is about is later than the source."""
    sentence = material.sentence(source.block, source.sentence)
    drawn = _drawn_from(sentence, source)
    for expr in sentence.dates:
        if expr is source.date or comparison(sentence, expr) or _likened(sentence, expr, source):
            continue
        if expr is drawn or (_later(expr.when, source) and not looks_ahead(sentence, expr)):
            return _found(
                material, source, _side_of_date(material, source, expr), expr.when.value, in_words(expr.when)
            )
    event = _event_reported(material, source)
    if event is None or event.quoted or (event.date and _likened(sentence, event.date, source)):
        return None
    return _against_event(material, source, event)


_LIKENED = re.compile(r"\b(?:like|than|as|with|to|from|recalled|echoed)\b", re.IGNORECASE)


def _likened(sentence: Sentence, expr: DateExpr, source: SourceMention) -> bool:
    """ "Losses in 2018 were like those of 1976 (Review, 1978)": the source is for what is compared with."""
    return any(
        expr.end < one.start < source.start
        and one.when.known
        and not _later(one.when, source)
        and _LIKENED.search(sentence.text, expr.end - sentence.start, one.start - sentence.start)
        for one in sentence.dates
    )


def _event_reported(material: Material, source: SourceMention) -> EventMention | None:
    """The event of the cited sentence before the citation; else the last event of the sentence before it."""
    here = [one for one in material.events_in(source.block, source.sentence) if one.end <= source.start]
    if here:
        return here[-1] if len(here) == 1 else next((one for one in here if one.identity().names), here[0])
    if source.sentence == 0 or not _refers_back(material.sentence(source.block, source.sentence)):
        return None
    before = [one for one in material.events_in(source.block, source.sentence - 1) if one.names]
    return before[-1] if len(before) == 1 else None


def _refers_back(sentence: Sentence) -> bool:
    """A sentence with no date of its own that goes on about what was told just before."""
    words = {token.text.casefold() for token in sentence.tokens[:12]}
    return bool(
        words & {"the", "it", "this", "that", "he", "she", "they", "nevertheless", "later", "both", "there"}
    )


def _against_event(material: Material, source: SourceMention, event: EventMention) -> Inconsistency | None:
    identity = event.identity()
    known = material.book_event(event)
    if known:
        when = When(known.start, known.end, "day", known.start.isoformat())
        if _later(when, source):
            told = span_in_words(known.start, known.end)
            return _found(material, source, book_side(f"{known.name}: {told}", known.ref), when.value, told)
        return None
    dates = [one for one in (event, identity) if one.date and one.link != "loose"]
    for one in dates:
        assert one.date
        if _later(one.date.when, source):
            side = material.side(one.block, *one.span_with_date())
            return _found(material, source, side, one.date.when.value, in_words(one.date.when))
        use = recent_use(material, one)
        published = material.reading.document.published
        if (
            use
            and use.certain
            and published
            and source.date.when.end
            and source.date.when.end.year < published.year - 1
        ):
            side = material.side(use.mention.block, use.mention.start, _trimmed(material, use.mention))
            return _found(
                material, source, side, str(published.year), f"{published.year}, as the text speaks of it"
            )
    return None


def _trimmed(material: Material, mention: EventMention) -> int:
    text = material.reading.blocks[mention.block].text
    return mention.start + len(text[mention.start : mention.end].rstrip("-–— ,"))


def _later(when: When, source: SourceMention) -> bool:
    """Did the thing begin after the source's date was over?"""
    told = source.date.when
    return bool(when.start and told.end and not when.yearless and not told.yearless and when.start > told.end)


def _of_report(material: Material, source: SourceMention) -> Inconsistency | None:
    """ "A study from 2017 … found that a third of the oaks had died in the heat of 2018"."""
    if source.date.when.granularity not in {"year", "month", "day"}:
        return None
    sentence = material.sentence(source.block, source.sentence)
    here = (
        _drawn_from(sentence, source)
        or _reported_in(material, sentence, source, _findings_start(sentence, source))
        or _told_first(material, sentence, source)
    )
    if here:
        return _found(
            material, source, _side_of_date(material, source, here), here.when.value, in_words(here.when)
        )
    for after in _going_on(material, source):
        there = _reported_in(material, after, source, after.start)
        if there:
            return _found(
                material, source, _side_of_date(material, source, there, after), there.when.value,
                in_words(there.when),
            )  # fmt: skip
    return None


_FURTHER = 6  # blocks down in which "the same survey" is looked for


def _going_on(material: Material, source: SourceMention) -> Iterator[Sentence]:
    """The sentences that go on about the source: those right behind, and "the same survey" further down."""
    blocks = material.reading.blocks
    rest = blocks[source.block].sentences[source.sentence + 1 :]
    below = blocks[source.block + 1] if source.block + 1 < len(blocks) else None
    if below is not None and below.block.kind == "paragraph":
        rest = [*rest, *below.sentences]
    for after in rest:
        if not _still_reporting(after):
            break
        yield after
    same = f"the same {source.name.casefold()}"
    for block in blocks[source.block : source.block + _FURTHER]:
        for sentence in block.sentences:
            if sentence.text[:80].casefold().startswith(same):
                yield sentence


def _reported_in(
    material: Material, sentence: Sentence, source: SourceMention, after: int | None
) -> DateExpr | None:
    """A later date the source is said to have found something about; none where the sentence looks ahead."""
    if after is None:
        return None
    for expr in sentence.dates:
        if expr is source.date or expr.start < after or not _later(expr.when, source):
            continue
        if any(other is not source and other.date is expr for other in material.sources):
            continue  # the date of another source
        if expr.basis == "explicit" and not looks_ahead(sentence, expr) and not comparison(sentence, expr):
            return expr
    return None


_WHOSE = re.compile(r"(?:\s(?:at|by|of|from)\s[^,;.]{2,50})?,?\s(?:whose|which|in\swhich|for\swhich)\s")


def _findings_start(sentence: Sentence, source: SourceMention) -> int | None:
    """Where what the source found is told: from its verb on, or from "a thesis of 2015 whose author …" on."""
    if source.verb is not None:
        return source.verb.start
    return source.end if _WHOSE.match(sentence.text, source.end - sentence.start) else None


_DRAWN = re.compile(
    r"\b(?:based\son|using|drawing\son|draws\son|drew\son|drawn\sfrom|from|covering|covers|covered)\s"
    r"(?P<what>[\w\s'’-]{0,60}?)\s?(?:(?:between|from|for|of|in|up\sto|until|over|to)\s)+(?:\d{4}\s(?:and|to)\s)?\Z",
    re.IGNORECASE,
)
_MATERIAL = words("""
    records record data figures statistics images interviews samples measurements readings photographs logs
    accounts returns registers observations surveys reports results years winters summers seasons cases
""")


def _drawn_from(sentence: Sentence, source: SourceMention) -> DateExpr | None:
    """ "a 2015 paper, based on images of 1990–2019": what it is made of was not there yet."""
    for expr in sentence.dates:
        if expr is source.date or expr.start < source.end or expr.basis != "explicit":
            continue
        lead = _DRAWN.search(sentence.text[: expr.start - sentence.start][-100:])
        told = source.date.when.end
        ends = expr.when.end if not expr.when.yearless else None
        if lead is None or told is None or ends is None or ends.year <= told.year:
            continue
        if {*lead["what"].casefold().split()} & _MATERIAL:
            return expr
    return None


def _told_first(material: Material, sentence: Sentence, source: SourceMention) -> DateExpr | None:
    """ "Rents rose by a fifth in 2023, a survey released in 2022 found": the finding comes first."""
    if source.verb is None or not _closes(sentence, source):
        return None
    return next(
        (
            one
            for one in sentence.dates
            if one.end < source.start and _reported_in(material, sentence, source, 0) is one
        ),
        None,
    )


_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _closes(sentence: Sentence, source: SourceMention) -> bool:
    """The source and its verb end the sentence: "…, a survey found", "…, according to a 2022 report"."""
    assert source.verb
    lead = sentence.text[: min(source.start, source.verb.start) - sentence.start].rstrip()
    if not lead.endswith(","):
        return False
    if source.verb.text.casefold() == "according":
        return not any(
            one.tag in {"VBD", "VBZ", "VBP", "MD"} and one.start > source.end for one in sentence.tokens
        )
    return all(token.start <= source.verb.end or token.pos == "PUNCT" for token in sentence.tokens)


_STILL = re.compile(
    r"(?:\W*(?:it|they|(?:the|its|their)\s(?:same\s)?(?:authors?|researchers?|scientists|team|study|survey|report|paper|audit|poll"
    r"|census|inspectors?|auditors?|article|analysis|review|book|evaluation|inquiry|institute|charity)))\s"
    r"(?:also\s|then\s|even\s)?(?P<verb>[a-z]+)\b|\b(?:it|they)\s(?:found|finds|showed|shows|said|says|reported|recorded|counted"
    r"|concluded|revealed|noted)\b",
    re.IGNORECASE,
)
_LOOKED = words("""
    looked followed covered tracked examined analysed analyzed compared tested asked interviewed measured
    studied surveyed sampled listed mentioned included described found showed said reported recorded counted
    concluded revealed noted finds shows says blamed linked attributed estimated put calculated warned
""")


def _still_reporting(sentence: Sentence) -> bool:
    """ "…, it found, …": the next sentence still tells what the source says."""
    found = _STILL.match(sentence.text) or _STILL.search(sentence.text)
    return bool(found and (found["verb"] is None or found["verb"].casefold() in _LOOKED))


def _noun_end(sentence: Sentence, expr: DateExpr) -> int:
    """The end of the noun a year stands in front of ("the 2017 ban"); else of the date itself."""
    before = next((one for one in reversed(sentence.tokens) if one.end <= expr.start), None)
    if expr.pattern != "year" or before is None or before.tag not in {"DT", "PRP$", "POS"}:
        return expr.end
    end = expr.end
    for token in [one for one in sentence.tokens if one.start >= expr.end][:3]:
        if token.tag not in {"NN", "NNS", "NNP", "JJ"}:
            break
        end = token.end
    return end


def _side_of_date(
    material: Material, source: SourceMention, expr: DateExpr, sentence: Sentence | None = None
) -> Side:
    """The phrase that shows the later date: from the last preposition or article before it."""
    sentence = sentence or material.sentence(source.block, source.sentence)
    event = next(
        (
            one
            for one in material.events_in(sentence.block, sentence.index)
            if one.link == "noun" and one.date is not None and one.date.start == expr.start
        ),
        None,
    )
    start = event.span_with_date()[0] if event else expr.start
    end = event.span_with_date()[1] if event else _noun_end(sentence, expr)
    for token in reversed([one for one in sentence.tokens if one.end <= start][-6:]):
        if token.tag not in {"IN", "DT", "JJ", "NN", "NNP", "NNS"} or token.text.casefold() in {
            "that",
            "and",
        }:
            break
        if sentence.block == source.block and token.end < source.end < start:
            break
        start = token.start
        if token.tag == "IN" and token.text.casefold() != "of":
            break
    return material.side(sentence.block, start, end)


def _in_or_on(later: str) -> str:
    """ "in 2025", "in May 2025", "on 3 May 2025", "from 3 to 5 May 2025"."""
    if " to " in later:
        return "from"
    return "on" if re.match(r"\d{1,2}(?!\d)", later) else "in"


def _found(
    material: Material, source: SourceMention | Issued, against: Side, value: str, later: str
) -> Inconsistency:
    told = in_words(source.date.when)
    shown = material.side(source.block, source.start, source.end)
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        (shown, against),
        message=f"A source of {told} cannot report what happened later, {_in_or_on(later)} {later}.",
        suggestion="Go back to the source: check its date, and whether the statement comes from it.",
        values=(
            (source.date.when.value, f"the date of the source, read from “{shown.quote}”"),
            (value, "the date of what is reported"),
        ),
    )
