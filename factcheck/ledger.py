"""The ledger of a text: every claim that stands in it, what was said of it, and whether that is enough.

A claim is a *leaf* when it is neither checked together with another that stands in the text, nor in parts
that do. Leaves alone are signed off; what is merged or split is done when they are. The guard of the database
works the same out in SQL (guards/*/claims.sql), and a test holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.formats import date_format

from articles.models import Contributor, Revision
from factcheck.looks import once_a_look
from factcheck.models import Claim, ClaimChange, ClaimOccurrence, DeskPolicy, Dispute, Evidence, SignOff
from factcheck.policies import evidence_asked, is_required, policies_of
from factcheck.statuses import ClaimState, ClaimStep, Stance, Verdict

_LONGEST = 90  # characters of a claim in a reason
_SINGLE = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_STRUCTURE = (ClaimStep.MERGED, ClaimStep.SPLIT, ClaimStep.RESTORED)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the claims that must be signed off are."""

    done: int
    required: int

    @property
    def percent(self) -> int:
        """Whole percent, rounded down: 100 means all. A text that asks for nothing is covered."""
        return self.done * 100 // self.required if self.required else 100


@dataclass(slots=True, eq=False)
class Entry:
    """One claim in one text. The last sign-off counts, unless something stands against it (`hindrance`)."""

    claim: Claim
    occurrence: ClaimOccurrence
    policy: DeskPolicy
    kinds: list[str]
    change: ClaimChange | None = None  # merged or split, where that is in force in this text
    history: list[SignOff] = field(default_factory=list)  # oldest first
    evidence: list[Evidence] = field(default_factory=list)
    withdrawn: list[Evidence] = field(default_factory=list)
    formerly: Claim | None = None
    was: SignOff | None = None
    merged: list[Entry] = field(default_factory=list)
    parts: list[Entry] = field(default_factory=list)
    into: Entry | None = None
    cut_from: Entry | None = None
    writers: frozenset[int] = frozenset()

    @property
    def is_leaf(self) -> bool:
        """Whether it is signed off itself."""
        return self.change is None

    @property
    def is_required_itself(self) -> bool:
        """Whether the desk asks for it, what it is checked together with left aside."""
        return is_required(self.policy, self.occurrence.score, self.kinds)

    @property
    def is_required(self) -> bool:
        """Whether the desk asks for it, or for a claim that is checked together with it."""
        return self.is_required_itself or any(one.is_required_itself for one in self.merged)

    @property
    def independent(self) -> int:
        """How many independent pieces of evidence speak for it: those of one group count once."""
        found = [one for one in self.evidence if one.stance == Stance.FOR and not fallen(one)]
        return len({one.group or one.pk for one in found})

    @property
    def asked(self) -> int:
        """How many independent pieces of evidence "verified" takes."""
        kinds = [*self.kinds, *(kind for one in self.merged for kind in one.kinds)]
        return evidence_asked(self.policy, kinds)

    @property
    def last(self) -> SignOff | None:
        """What was said of it last, in force or not: what somebody who acts on it should have seen."""
        return self.history[-1] if self.history else None

    @property
    def dispute(self):
        """The objection to what was said last that takes it out of force, None if there is none."""
        found = [one for one in self.last.disputes.all() if _holds(one)] if self.last else []
        return found[-1] if found else None

    @property
    def sign_off(self) -> SignOff | None:
        """The verdict in force, None if there is none."""
        last = self.last
        if last is None or last.verdict == Verdict.REOPENED or self.dispute or last.by_id in self.writers:
            return None
        return last

    @property
    def barred(self) -> frozenset[int]:
        """Who signs it off no more: their sign-off of it fell when somebody objected.

        Or of what is checked together with it, or of what one of these was cut out of: as its verdict counts
        for those. The guard of the database says the same (guard_signoff_fallen).
        """
        those = [self, *self.merged]
        those += [one.cut_from for one in those if one.cut_from]
        return frozenset(said.by_id for one in those for said in one.history if fell(said))

    @property
    def hindrance(self) -> str:
        """What stands against the last verdict, in words; empty where nothing does."""
        if self.last is None or self.last.verdict == Verdict.REOPENED:
            return ""
        if self.dispute:
            upheld = getattr(self.dispute, "answer", None) is not None
            return "its sign-off fell when it was disputed" if upheld else "its sign-off is disputed"
        if self.last.by_id in self.writers:
            return "whoever signed it off wrote in this text"
        if self.lacks_evidence:
            return f"verified takes {_pieces(self.asked)}, and it has {self.independent}{self._why_fewer()}"
        return ""

    def _why_fewer(self) -> str:
        fell = [how for one in self.evidence if one.stance == Stance.FOR and (how := fallen(one))]
        return f"; an earlier claim it rests on {fell[-1]}" if fell else ""

    @property
    def lacks_evidence(self) -> bool:
        """Whether it was verified, and has less evidence than its desk asks for."""
        return (
            self.sign_off is not None
            and self.sign_off.verdict == Verdict.VERIFIED
            and self.independent < self.asked
        )

    @property
    def state(self) -> ClaimState:
        """Where the claim stands; OPEN also where what was said of it is out of force."""
        if self.change is not None:
            return ClaimState(self.change.step)
        if self.sign_off is None:
            open_dispute = self.dispute is not None and getattr(self.dispute, "answer", None) is None
            return ClaimState.DISPUTED if open_dispute else ClaimState.OPEN
        return ClaimState.OPEN if self.lacks_evidence else ClaimState(self.sign_off.verdict)

    @property
    def is_done(self) -> bool:
        """Whether the checkers are through with it, whatever they found."""
        if self.into is not None:
            return self.into.is_done
        if self.parts:
            return all(part.is_done for part in self.parts)
        return self.state in _DONE

    @property
    def passes(self) -> bool:
        """Whether readers may see it, as far as this leaf goes."""
        state = self.state
        if state == ClaimState.UNVERIFIABLE:
            return self.policy.unverifiable_passes
        return state in (ClaimState.VERIFIED, ClaimState.OPINION)

    @property
    def blocks(self) -> bool:
        """Whether this leaf keeps the text from readers: what is known to be wrong does, asked for or not."""
        told = self.state in (ClaimState.WRONG, ClaimState.UNVERIFIABLE)
        return not self.passes and (self.is_required or told)


_DONE = (ClaimState.VERIFIED, ClaimState.WRONG, ClaimState.UNVERIFIABLE, ClaimState.OPINION)


@dataclass(slots=True)
class Ledger:
    """The claims of one text in reading order, and what its desk asks for."""

    entries: list[Entry]
    policy: DeskPolicy

    def __post_init__(self) -> None:
        self._by_claim = {entry.claim.pk: entry for entry in self.entries}

    _by_claim: dict[int, Entry] = field(init=False, repr=False)

    def find(self, claim_id: int) -> Entry | None:
        """Return the entry of a claim, None where it does not stand in this text."""
        return self._by_claim.get(claim_id)

    @property
    def required(self) -> list[Entry]:
        """What has to be signed off, in reading order: leaves alone."""
        return [entry for entry in self.entries if entry.is_leaf and entry.is_required]

    @property
    def coverage(self) -> Coverage:
        """How far the checkers are."""
        return _coverage(self.required)

    @property
    def by_section(self) -> dict[str, Coverage]:
        """The same by the uid of the section, "" for headline and standfirst; sections with claims alone."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[str(entry.occurrence.section or "")] += [entry] if entry in self.required else []
        return {section: _coverage(entries) for section, entries in found.items()}


def quoted(claim: Claim) -> str:
    """Return a claim's words in quotation marks, cut where they are many."""
    words = within(claim.quote or claim.sentence)
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"


def within(words: str) -> str:
    """Return words as they stand within quotation marks: those of their own are single ones."""
    return words.translate(_SINGLE)


def fallen(piece: Evidence) -> str:
    """Say what became of the earlier claim a piece of evidence rests on; empty while the piece counts.

    An earlier claim of ours is evidence while the last word on it is "verified" and nobody's objection to
    that is open or was upheld: opened again, found wrong, or any other verdict takes it away, and "verified"
    given anew brings it back. That its sentence was written otherwise since takes nothing away: the sentence
    as it now stands is another claim; what was verified is the one that was relied on and is quoted, in its
    old words. Nor does what that claim rests on itself: whoever verified it is told, and opens it again.
    """
    said = list(piece.earlier_claim.sign_offs.all()) if piece.earlier_claim else []
    if not said:
        return ""
    if disputes := [one for one in said[-1].disputes.all() if _holds(one)]:
        answer = getattr(disputes[-1], "answer", None)
        return f"fell on {_day(answer.at)}, when it was disputed" if answer else "is disputed"
    if said[-1].verdict == Verdict.VERIFIED:
        return ""
    return f"{_FALLEN[Verdict(said[-1].verdict)]} on {_day(said[-1].at)}"


def of_earlier_claims() -> tuple[Prefetch, Prefetch]:
    """Return what brings along all that `fallen` asks of evidence."""
    return (
        Prefetch("earlier_claim__sign_offs", SignOff.objects.order_by("id")),
        Prefetch("earlier_claim__sign_offs__disputes", Dispute.objects.select_related("answer")),
    )


_FALLEN = {
    Verdict.WRONG: "was found wrong",
    Verdict.UNVERIFIABLE: "was found not to be verifiable",
    Verdict.OPINION: "was found to be an opinion",
    Verdict.REOPENED: "was opened again",
}


def _day(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j F Y")


@once_a_look
def ledger_of(revision: Revision) -> Ledger:
    """Return the ledger of a submitted text, in a constant number of queries; a draft's is empty."""
    return ledgers_of([revision])[revision.pk]


def ledgers_of(revisions: Sequence[Revision]) -> dict[int, Ledger]:
    """Return the ledgers of texts by their id, in as many queries as for one."""
    policies = policies_of({one.article.desk_id for one in revisions})
    texts = {one.pk for one in revisions}
    occurrences: dict[int, list[ClaimOccurrence]] = defaultdict(list)
    found = ClaimOccurrence.objects.filter(revision__in=texts).select_related("claim__added_by", "formerly")
    for one in found.order_by("block", "start", "claim"):
        occurrences[one.revision_id].append(one)
    known = _known_of([one for those in occurrences.values() for one in those])
    writers = _writers_of(texts)
    last = {claim: _last_of_structure(those) for claim, those in known.changes.items()}
    ledgers = {}
    for revision in revisions:
        policy, wrote = policies[revision.article.desk_id], frozenset(writers[revision.pk])
        ledger = Ledger([_entry(one, known, policy, wrote) for one in occurrences[revision.pk]], policy)
        _join(ledger, last)
        ledgers[revision.pk] = ledger
    return ledgers


class _Known(NamedTuple):
    """All that was said of claims, by their id."""

    changes: dict[int | None, list]
    evidence: dict[int | None, list]
    said: dict[int | None, list]


def _known_of(every: list[ClaimOccurrence]) -> _Known:
    claims = {one.claim_id for one in every}
    changes = ClaimChange.objects.filter(claim__in=claims).select_related("by", "into")
    evidence = Evidence.objects.filter(claim__in=claims, withdraws=None)
    evidence = evidence.select_related("by", "document", "earlier_claim", "withdrawn_by__by")
    said = SignOff.objects.filter(claim__in=claims | {one.formerly_id for one in every}).select_related("by")
    disputes = Prefetch("disputes", Dispute.objects.select_related("by", "answer__by"))
    return _Known(
        _grouped(changes.order_by("id")),
        _grouped(evidence.prefetch_related(*of_earlier_claims()).order_by("id")),
        _grouped(said.prefetch_related(disputes).order_by("id")),
    )


def _entry(one: ClaimOccurrence, known: _Known, policy: DeskPolicy, writers: frozenset[int]) -> Entry:
    evidence = known.evidence[one.claim_id]
    return Entry(
        claim=one.claim,
        occurrence=one,
        policy=policy,
        kinds=_kinds(one, known.changes[one.claim_id]),
        history=known.said[one.claim_id],
        evidence=[piece for piece in evidence if not hasattr(piece, "withdrawn_by")],
        withdrawn=[piece for piece in evidence if hasattr(piece, "withdrawn_by")],
        formerly=one.formerly,
        was=_last_word(known.said[one.formerly_id]) if one.formerly_id else None,
        writers=writers,
    )


def _writers_of(texts: Iterable[int]) -> dict[int, set[int]]:
    writers: dict[int, set[int]] = defaultdict(set)
    wrote = Contributor.objects.filter(revision__in=texts).values_list("revision_id", "user_id")
    for text, user in wrote.order_by():
        writers[text].add(user)
    return writers


def _grouped(rows: Iterable) -> dict[int | None, list]:
    found: dict[int | None, list] = defaultdict(list)
    for row in rows:
        found[row.claim_id].append(row)
    return found


def _kinds(occurrence: ClaimOccurrence, changes: list[ClaimChange]) -> list[str]:
    retyped = [change for change in changes if change.step == ClaimStep.RETYPED]
    return list(retyped[-1].kinds if retyped else occurrence.kinds)


def _last_of_structure(changes: list[ClaimChange]) -> ClaimChange | None:
    found = [change for change in changes if change.step in _STRUCTURE]
    return found[-1] if found else None


def _last_word(history: list[SignOff]) -> SignOff | None:
    return history[-1] if history and history[-1].verdict != Verdict.REOPENED else None


def _join(ledger: Ledger, last: dict[int, ClaimChange | None]) -> None:
    """Put claims that are checked together, and in parts, where they belong."""
    for entry in ledger.entries:
        change = last.get(entry.claim.pk)
        if change and change.step == ClaimStep.MERGED and (into := ledger.find(change.into_id)):
            entry.change, entry.into = change, into
            into.merged.append(entry)
    for entry in ledger.entries:
        whole = ledger.find(entry.claim.split_from_id) if entry.claim.split_from_id else None
        entry.cut_from = whole
        change = last.get(whole.claim.pk) if whole else None
        if whole and change and change.step == ClaimStep.SPLIT and entry.into is not whole:
            whole.change = change
            whole.parts.append(entry)


def fell(said: SignOff) -> bool:
    """Whether an objection to a sign-off was upheld."""
    return any(getattr(one, "answer", None) and one.answer.upheld for one in said.disputes.all())


def _holds(dispute) -> bool:
    """Whether an objection takes effect: nobody has ruled on it yet, or it was upheld."""
    answer = getattr(dispute, "answer", None)
    return answer is None or answer.upheld


def _coverage(required: list[Entry]) -> Coverage:
    return Coverage(sum(entry.is_done for entry in required), len(required))


def _pieces(number: int) -> str:
    return "one piece of evidence" if number == 1 else f"{number} independent pieces of evidence"
