"""Where the claims of an article stand in a new text of it: carried over, made anew, or gone.

A claim goes on where its sentence stands word for word (a table's row under the same header), wherever that
is now, also when the engine no longer lists it, and also when texts between did without it. A
changed sentence makes a new claim, open, that remembers the one it was made from. See anchors.carried for
what is the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.blocks import Block, blocks_of_content
from articles.content import parse_content
from articles.models import Revision
from articles.statuses import Status
from factcheck import engine
from factcheck.anchors import Sentence, anchor, carried, claim_digest, folded, headings_of
from factcheck.models import Claim, ClaimChange, ClaimOccurrence, SignOff
from factcheck.statuses import ClaimOrigin, ClaimStep, Verdict

Span = tuple[int, int, int]  # block, start, end

# A sentence the engine does not list is a claim still if it is at least so like the claim it was made from.
_STILL_A_CLAIM = 75
_BY_A_PERSON = {"score": 1.0, "check_worthy": True, "reason": "added by a person"}
_FOUND_WRONG = {"score": 1.0, "check_worthy": True, "reason": "not verified in its earlier words"}
_HELD = frozenset({Verdict.WRONG.value, Verdict.UNVERIFIABLE.value})


@dataclass(slots=True)
class _Text:
    """The sentences of a text, and by their index the claims that stand in them."""

    blocks: Sequence[Block]
    spans: list[Span]
    sentences: list[Sentence]
    claims: dict[int, list[ClaimOccurrence]] = field(default_factory=lambda: defaultdict(list))

    def within(self, block: int, start: int, end: int) -> int | None:
        """Return the index of the sentence a place lies in, None if it lies in none."""
        for i, (of, first, last) in enumerate(self.spans):
            if of == block and first <= start and end <= last:
                return i
        return None

    def words(self, i: int) -> str:
        """Return a sentence as it is printed."""
        block, start, end = self.spans[i]
        return self.blocks[block].text[start:end]


def _text(blocks: Sequence[Block], known: Iterable[Span]) -> _Text:
    """Cut a text into sentences; `known` are some of them, cut already by the engine of their day."""
    by_block: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for block, start, end in known:
        by_block[block].append((start, end))
    spans: list[Span] = []
    for number, block_ in enumerate(blocks):
        there = by_block[number]
        rest = [
            (start, end)
            for start, end in engine.sentence_spans(block_.text)
            if not any(start < last and first < end for first, last in there)
        ]
        spans += [(number, start, end) for start, end in sorted({*there, *rest})]
    headings = headings_of(blocks)
    sentences = [
        Sentence(folded(blocks[block].text[start:end]), blocks[block].section, headings[block])
        for block, start, end in spans
    ]
    return _Text(blocks, spans, sentences)


def _submitted(revision: Revision) -> _Text:
    """Return an earlier text with the claims on record for it."""
    assert revision.content is not None
    blocks = blocks_of_content(parse_content(revision.content))
    occurrences = list(ClaimOccurrence.objects.filter(revision=revision).select_related("claim"))
    places = [(one, one.block, one.start, one.end) for one in occurrences]
    whole = [
        (block, start, end)
        for one, block, start, end in places
        if not one.claim.quote and block is not None and start is not None and end is not None
    ]
    text = _text(blocks, whole)
    for one, block, start, end in places:
        if block is None or start is None or end is None:
            continue
        i = text.within(block, start, end)
        if i is not None and folded(one.claim.sentence) == text.sentences[i].words:
            text.claims[i].append(one)
    return text


@dataclass(slots=True)
class _Origin:
    """Where one sentence of the new text comes from: claims of an older text, and where that sentence was."""

    claims: list[ClaimOccurrence]
    start: int
    likeness: float = 100.0


def record_claims(revision: Revision, found: Sequence[engine.Claim], blocks: Sequence[Block]) -> None:
    """Write the claims of a text that are not on record for it yet: those carried over, and the engine's."""
    listed_at = {(one.block, one.start, one.end): one for one in found}
    text = _text(blocks, listed_at)
    listed = {i: listed_at[span] for i, span in enumerate(text.spans) if span in listed_at}
    same, changed = _origins(revision, text)
    writer = _Writer(revision, text)
    for i in range(len(text.spans)):
        for origin in same.get(i, ()):
            writer.carry(i, origin, listed.get(i))
        if i in changed and i not in writer.taken:
            writer.change(i, changed[i], listed.get(i))
        if i in listed:
            writer.list(i, listed[i])
    ClaimOccurrence.objects.bulk_create(writer.occurrences)


def _origins(revision: Revision, text: _Text) -> tuple[dict[int, list[_Origin]], dict[int, _Origin]]:
    """Return what became of the sentences that held claims: (the same, changed), by index in `text`.

    First the text this one was made from is asked, then the others, the latest first, for what came back and
    for what people added there to sentences that stand here as well.
    """
    same: dict[int, list[_Origin]] = defaultdict(list)
    changed: dict[int, _Origin] = {}
    settled = _settled(revision)
    unused = _known(revision)
    standing = {sentence.words for sentence in text.sentences}
    for number, before in enumerate(_earlier(revision)):
        if number and not standing & set(unused.values()):
            continue
        old = _submitted(before)
        _add_to(same, old, unused)
        used = [i for i, those in old.claims.items() if all(one.claim_id not in unused for one in those)]
        idle = [] if number == 0 else [i for i in range(len(old.spans)) if i not in old.claims]
        match = carried(
            old.sentences,
            text.sentences,
            settled=[i for i, those in old.claims.items() if any(one.claim_id in settled for one in those)],
            done_old=[*used, *idle],
            done_new=list(same),
            look_for_changes=number == 0,
        )
        for n, o in match.same.items():
            if o in old.claims:
                _take(same[n], old, o, unused)
        for n, (o, likeness) in match.changed.items():
            if o in old.claims:
                changed[n] = _Origin(old.claims[o], old.spans[o][1], likeness)
    same = {n: origins for n, origins in same.items() if origins}
    return same, {n: origin for n, origin in changed.items() if n not in same}


def _add_to(same: dict[int, list[_Origin]], old: _Text, unused: dict[int, str]) -> None:
    """Add to sentences that are matched already what else was a claim in them in this older text."""
    placed = {one.claim_id: n for n, origins in same.items() for origin in origins for one in origin.claims}
    for o, those in old.claims.items():
        n = next((placed[one.claim_id] for one in those if one.claim_id in placed), None)
        if n is not None:
            _take(same[n], old, o, unused)


def _take(origins: list[_Origin], old: _Text, o: int, unused: dict[int, str]) -> None:
    """Put the claims of a sentence that are not placed yet among the origins of another."""
    if those := [one for one in old.claims[o] if one.claim_id in unused]:
        origins.append(_Origin(those, old.spans[o][1]))
        for one in those:
            del unused[one.claim_id]


def _earlier(revision: Revision) -> list[Revision]:
    """Return the submitted texts before this one: the one it was made from, then the latest first."""
    texts = Revision.objects.filter(article=revision.article_id, number__lt=revision.number)
    texts = texts.exclude(status=Status.DRAFT).order_by("-number")
    return sorted(texts, key=lambda one: one.pk != revision.based_on_id)


def _settled(revision: Revision) -> set[int]:
    """Return the claims of the article that somebody has signed off."""
    last: dict[int, str] = {}
    said = SignOff.objects.filter(claim__article=revision.article_id).order_by("id")
    last.update(said.values_list("claim_id", "verdict"))
    return {claim for claim, verdict in last.items() if verdict != Verdict.REOPENED}


def _known(revision: Revision) -> dict[int, str]:
    """Return the claims of the article and their sentences, folded."""
    claims = Claim.objects.filter(article=revision.article_id).values_list("pk", "sentence")
    return {pk: folded(sentence) for pk, sentence in claims}


def _retyped(revision: Revision) -> dict[int, list[str]]:
    """Return the kinds that people said the claims of the article are of, by claim."""
    said = ClaimChange.objects.filter(claim__article=revision.article_id, step=ClaimStep.RETYPED)
    return dict(said.order_by("id").values_list("claim_id", "kinds"))


class _Writer:
    """Puts claims into one text, each once."""

    def __init__(self, revision: Revision, text: _Text):
        self.revision, self.text = revision, text
        self.occurrences: list[ClaimOccurrence] = []
        there = list(ClaimOccurrence.objects.filter(revision=revision).select_related("claim"))
        self.here = {one.claim_id for one in there}
        places = [(one, text.within(one.block or 0, one.start or 0, one.end or 0)) for one in there]
        # what people marked in part of a sentence while it was checked stands beside what it was made from
        self.taken = {i for one, i in places if not _is_marked_anew(one)}
        self.marked = {(i, folded(one.claim.quote)) for one, i in places}
        self.whole = {i for one, i in places if not one.claim.quote}
        self.retyped = _retyped(revision)
        said = SignOff.objects.filter(claim__article=revision.article_id).order_by("id")
        self.said = dict(said.values_list("claim_id", "verdict"))  # the last word on each
        self.ordinals: dict[str, int] = defaultdict(int)
        known = Claim.objects.filter(article=revision.article_id).values_list("digest", "ordinal")
        for of, ordinal in known:
            self.ordinals[of] = max(self.ordinals[of], ordinal + 1)

    def carry(self, i: int, origin: _Origin, listed: engine.Claim | None) -> None:
        """Put the claims of an unchanged sentence where it stands now."""
        for one in origin.claims:
            place = self._place(i, one, origin.start)
            if one.claim_id in self.here or place is None:
                continue
            values = _values(one)
            if listed and not one.claim.quote and one.claim.origin == ClaimOrigin.ENGINE and one.score < 1:
                values = _listed(listed)
            self._put(i, one.claim, place, values, one.formerly_id)

    def _place(self, i: int, one: ClaimOccurrence, began: int) -> tuple[int, int] | None:
        """Return where the words of a claim stand in its sentence now, which may be spaced otherwise."""
        block, start, end = self.text.spans[i]
        words = one.claim.quote
        if not words:
            return start, end
        expected = start + (one.start or 0) - began
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        found = re.finditer(pattern, self.text.blocks[block].text[start:end])
        places = [(start + match.start(), start + match.end()) for match in found]
        return min(places, key=lambda place: abs(place[0] - expected), default=None)

    def change(self, i: int, origin: _Origin, listed: engine.Claim | None) -> None:
        """Make new claims of a changed sentence that held some: open, and asked for as those were.

        What was found wrong, or could not be verified, is asked for in new words whatever the desk asks for:
        the verdict stays behind with the old ones, and a comma more must not be enough.
        """
        wrong = any(self.said.get(one.claim_id) in _HELD for one in origin.claims)
        demanded = wrong
        for one in origin.claims:
            if one.claim.origin != ClaimOrigin.PERSON:
                demanded |= one.score >= 1
                continue
            place = self._place(i, one, origin.start)
            if one.claim.split_from_id or not one.claim.quote or place is None:
                demanded = True
                continue
            if (i, folded(one.claim.quote)) in self.marked:
                continue
            claim = self._new(i, one.claim.quote, origin=one.claim.origin, added_by_id=one.claim.added_by_id)
            values = self._as_retyped(_values(one), one)
            self._put(i, claim, place, values, self.last_signed(one))
        before = next((one for one in origin.claims if not one.claim.quote), origin.claims[0])
        is_still_one = not before.claim.quote and origin.likeness >= _STILL_A_CLAIM
        if i in self.whole or not (listed or demanded or is_still_one or self.retyped.get(before.claim_id)):
            return
        values = _listed(listed) if listed else _values(before)
        values = self._as_retyped(values, before)
        values |= _FOUND_WRONG if wrong else _BY_A_PERSON if demanded else {}
        self._put(i, self._new(i), self.text.spans[i][1:], values, self.last_signed(before))

    def _as_retyped(self, values: dict[str, Any], before: ClaimOccurrence) -> dict[str, Any]:
        """Add the kinds people gave the claim before: what a desk asks for by kind it goes on asking for."""
        return values | {
            "kinds": list(dict.fromkeys([*values["kinds"], *self.retyped.get(before.claim_id, ())]))
        }

    def last_signed(self, before: ClaimOccurrence) -> int | None:
        """Return the claim a changed one is compared with: the last in its line that somebody had read."""
        return before.claim_id if before.claim_id in self.said else before.formerly_id or before.claim_id

    def list(self, i: int, listed: engine.Claim) -> None:
        """Put the engine's claim on a sentence, unless the sentence is a claim already."""
        if i not in self.whole:
            self._put(i, self._new(i), self.text.spans[i][1:], _listed(listed), None)

    def _new(self, i: int, quote: str = "", **more: Any) -> Claim:
        sentence = self.text.words(i)
        heading = self.text.sentences[i].heading
        of = claim_digest(sentence, quote, heading)
        ordinal = self.ordinals[of]
        self.ordinals[of] += 1
        return Claim.objects.create(
            article_id=self.revision.article_id,
            digest=of,
            ordinal=ordinal,
            sentence=sentence,
            heading=heading,
            quote=quote,
            **more,
        )

    def _put(
        self,
        i: int,
        claim: Claim,
        place: tuple[int, int],
        values: dict[str, Any],
        formerly: int | None,
    ) -> None:
        block = self.text.spans[i][0]
        self.occurrences.append(
            ClaimOccurrence(
                claim=claim,
                revision=self.revision,
                formerly_id=formerly,
                **values,
                **anchor(self.text.blocks, block, *place),
            )
        )
        self.here.add(claim.pk)
        if not claim.quote:
            self.whole.add(i)


def formerly_of(revision: Revision, blocks: Sequence[Block], place: Span) -> int | None:
    """Return the claim that a sentence was made from which somebody adds before the check lists it."""
    text = _text(blocks, [place])
    same, changed = _origins(revision, text)
    i = text.within(*place)
    if i is None or i in same or i not in changed:
        return None
    those = changed[i].claims
    before = next((one for one in those if not one.claim.quote), those[0])
    return _Writer(revision, text).last_signed(before)


def _is_marked_anew(one: ClaimOccurrence) -> bool:
    return one.claim.origin == ClaimOrigin.PERSON and bool(one.claim.quote) and one.formerly_id is None


def _listed(found: engine.Claim) -> dict[str, Any]:
    return {
        "kinds": list(found.kinds),
        "score": found.score,
        "check_worthy": found.check_worthy,
        "reason": found.reason[:300],
    }


def _values(one: ClaimOccurrence) -> dict[str, Any]:
    return {
        "kinds": one.kinds,
        "score": one.score,
        "check_worthy": one.check_worthy,
        "reason": one.reason,
    }
