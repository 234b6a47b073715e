"""The claims beside a text: a row for each, and the one in hand with all that is known and can be done."""

from collections import Counter
from dataclasses import dataclass, field

from articles.models import User
from factcheck.forms import (
    AddForm,
    DisputeForm,
    DisputeRulingForm,
    ManyForm,
    MergeForm,
    NonceForm,
    ReopenForm,
    RetypeForm,
    SplitForm,
    VerdictForm,
)
from factcheck.ledger import Coverage, Entry, Ledger
from factcheck.marking import differing, place_of
from factcheck.permissions import Act, dispute_ruling_refusal, disputing_refusal, text_refusal
from factcheck.statuses import ClaimState, Verdict
from factcheck.views.revision import Seen, look_of

# Which claims are shown: name, words. What the desk does not ask for stands under a name of its own.
SHOWS = (
    ("all", "Required"),
    ("todo", "To do"),
    ("done", "Done"),
    ("changed", "Changed since the last text"),
    ("spare", "Need no sign-off"),
)
_AROUND = 140  # characters of the paragraph shown before and after a claim


@dataclass(slots=True)
class ClaimCard:
    """One claim of the ledger, by its number in reading order; forms only on the one in hand."""

    entry: Entry
    number: int
    is_open: bool = False
    verdict: VerdictForm | None = None
    reopen: ReopenForm | None = None
    merge: MergeForm | None = None
    split: SplitForm | None = None
    retype: RetypeForm | None = None
    dispute: DisputeForm | None = None
    judge: DisputeRulingForm | None = None
    restore: NonceForm | None = None
    before: str = ""
    after: str = ""
    refused: tuple[str, ...] = ()
    refused_by: str = ""
    typed: str = ""
    is_barred: bool = False  # whose own sign-off of it fell gets no form for a verdict

    @property
    def name(self) -> str:
        """What the card is called on the page."""
        return f"c{self.entry.claim.pk}"

    @property
    def words(self) -> str:
        """The claim's words as they stand in this text."""
        return self.entry.occurrence.quote

    @property
    def look(self) -> str:
        """The last part of its `mark--…` and `sign--…` classes."""
        return look_of(self.entry)

    @property
    def said(self):
        """The sign-off in force, or the one of what it is checked together with."""
        return (self.entry.into or self.entry).sign_off

    @property
    def initials(self) -> str:
        """Of whoever signed it off."""
        return initials_of(self.said.by) if self.said else ""

    @property
    def label(self) -> str:
        """What is read out for its number in the text."""
        return f"Claim {self.number}, {self.entry.state.label}"

    @property
    def change(self) -> tuple[list, list]:
        """Its sentence in the text before and now, cut into (words, whether they differ)."""
        assert self.entry.formerly is not None
        return differing(self.entry.formerly.sentence, self.entry.claim.sentence)

    @property
    def header_change(self) -> tuple[list, list] | None:
        """The same of what its row of a table stands under; None where that did not change."""
        assert self.entry.formerly is not None
        was, now = self.entry.formerly.heading, self.entry.claim.heading
        return differing(was, now) if was != now else None

    @property
    def lacks(self) -> int:
        """How many independent pieces of evidence "verified" still takes."""
        return max(0, self.entry.asked - self.entry.independent)

    def take_back(self, form, reasons) -> None:
        """Take back a form that was refused, as it was typed; its words alone where it no longer fits."""
        self.refused, self.refused_by = reasons, type(form).__name__
        mine = {
            VerdictForm: "verdict",
            ReopenForm: "reopen",
            MergeForm: "merge",
            SplitForm: "split",
            RetypeForm: "retype",
            DisputeForm: "dispute",
            DisputeRulingForm: "judge",
        }
        name = mine.get(type(form))
        if name and (offered := getattr(self, name)):
            form.auto_id = offered.auto_id
            _renew(form, offered)
            setattr(self, name, form)
        elif name:
            self.typed = form.data.get("note") or form.data.get("parts") or form.data.get("reason") or ""


def _renew(form, offered):
    """Show with the words typed what is seen now, so that pressing again answers that."""
    if "seen" in form.fields:
        form.data = form.data.copy()
        form.data["seen"] = offered["seen"].value()


def initials_of(user: User) -> str:
    """Return a person's initials, as they stand beside what they struck off."""
    names = user.get_full_name() or user.get_username()
    return "".join(word[0].upper() for word in names.split()[:3])


@dataclass(slots=True)
class Claims:
    """Every claim beside a text; `why_not`: why the person signs nothing off here, empty if they may."""

    cards: list[ClaimCard]
    ledger: Ledger
    show: str
    why_not: str
    is_latest: bool
    add: AddForm | None = None
    many: ManyForm | None = None
    add_refused: tuple[str, ...] = ()
    many_refused: tuple[str, ...] = ()
    chosen: frozenset[int] = frozenset()
    coverage: Coverage = field(init=False)

    def __post_init__(self):
        self.coverage = self.ledger.coverage

    @property
    def shown(self) -> list[ClaimCard]:
        """The cards the person asked for, and the one in hand."""
        return [card for card in self.cards if card.is_open or belongs(card, self.show)]

    @property
    def shows(self) -> list[tuple[str, str, int, bool]]:
        """(name, words, how many, whether it is this one) for every choice with something in it."""
        counts = Counter(name for card in self.cards for name, _ in SHOWS if belongs(card, name))
        kept = [one for one in SHOWS if counts[one[0]] or one[0] in ("all", "todo", "done", self.show)]
        return [(name, words, counts[name], name == self.show) for name, words in kept]

    @property
    def in_hand(self) -> ClaimCard | None:
        """The card that is open."""
        return next((card for card in self.cards if card.is_open), None)


def belongs(card: ClaimCard, show: str) -> bool:
    """Whether a claim is among those shown under this name."""
    entry = card.entry
    is_spare = not entry.is_required and entry.state == ClaimState.OPEN
    return {
        "all": not is_spare,
        "todo": entry.is_leaf and not entry.is_done and not is_spare,
        "done": entry.is_done,
        "changed": entry.formerly is not None,
        "spare": is_spare,
    }[show]


def claims_of(seen: Seen, *, by: User, show: str, in_hand: int | None) -> Claims:
    """Return the claims beside a text for the person who looks at it; `in_hand`: the claim to open."""
    cards = [ClaimCard(entry, number) for number, entry in enumerate(seen.ledger.entries, 1)]
    is_latest = seen.margin.is_latest and not seen.revision.is_draft
    why_not = text_refusal(by, Act.SIGN_OFF, seen.revision) or ""
    claims = Claims(cards, seen.ledger, show, why_not, is_latest)
    if opened := _opened(claims, in_hand, may=is_latest and not why_not):
        opened.is_open = True
        _put_in_place(opened, seen)
        if is_latest and not why_not:
            opened.is_barred = by.pk in opened.entry.barred
            _offer(opened, cards)
        if is_latest and opened.entry.last:
            _offer_objection(opened, by, seen.revision)
    if is_latest and not why_not:
        claims.add = AddForm(sections=sections_of(seen), auto_id="add-%s")
        if len(cards) > 1:
            claims.many = ManyForm(claims=[card.entry.claim.pk for card in cards], auto_id="many-%s")
    return claims


def _opened(claims, in_hand, *, may):
    """Return the card asked for; without one the first to do, for whoever may do it."""
    by_claim = {card.entry.claim.pk: card for card in claims.cards}
    if in_hand is not None:
        return by_claim.get(in_hand)
    todo = (card for card in claims.cards if belongs(card, "todo") and belongs(card, claims.show))
    return next(todo, None) if may else None


def _put_in_place(card, seen):
    """Give a card what stands before and after its words in their paragraph."""
    if place := place_of(card.entry.occurrence, seen.text.blocks):
        number, start, end = place
        text = seen.text.blocks[number].text
        before, after = text[:start], text[end:]
        card.before = before if len(before) <= _AROUND else f"…{before[-_AROUND:]}"
        card.after = after if len(after) <= _AROUND else f"{after[:_AROUND]}…"


def _offer(card, cards):
    """Put the forms on the card in hand that its state allows."""
    entry, name = card.entry, card.name
    seen = {"seen": entry.last.pk if entry.last else 0}
    card.restore = NonceForm(auto_id=f"{name}-restore-%s") if entry.change else None
    card.retype = RetypeForm(initial={"kinds": entry.kinds}, auto_id=f"{name}-retype-%s")
    if not entry.is_leaf or entry.state == ClaimState.DISPUTED:
        return
    if not card.is_barred:
        card.verdict = VerdictForm(initial=seen, auto_id=f"{name}-%s")
    if entry.last and entry.last.verdict != Verdict.REOPENED:
        card.reopen = ReopenForm(initial=seen, auto_id=f"{name}-reopen-%s")
    if not entry.merged and entry.state not in (ClaimState.WRONG, ClaimState.UNVERIFIABLE):
        others = sorted(
            (other for other in cards if other is not card and other.entry.is_leaf),
            key=lambda other: abs(other.number - card.number),
        )
        choices = [(other.entry.claim.pk, f"{other.number} · {_cut(other.words)}") for other in others]
        card.merge = MergeForm(others=choices, auto_id=f"{name}-merge-%s") if choices else None
    others = [one for one in entry.merged if one.claim.split_from_id != entry.claim.pk]
    if not entry.claim.split_from_id and not others:
        card.split = SplitForm(auto_id=f"{name}-split-%s")


def _offer_objection(card, by, revision):
    """Offer to object to what was said last, or to rule on the objection to it."""
    last = card.entry.last
    disputes = list(last.disputes.all())
    waiting = next((one for one in disputes if one.is_open), None)
    if waiting:
        if dispute_ruling_refusal(by, waiting, revision) is None:
            card.judge = DisputeRulingForm(auto_id=f"{card.name}-judge-%s")
    elif last.verdict != Verdict.REOPENED and not card.entry.dispute:
        mine = any(one.by_id == by.pk for one in disputes)
        if not mine and disputing_refusal(by, last, revision) is None:
            card.dispute = DisputeForm(auto_id=f"{card.name}-objection-%s")


def _cut(words, length=80):
    return words if len(words) <= length else f"{words[: length - 1].rstrip()}…"


def sections_of(seen: Seen) -> list[tuple[str, str]]:
    """Return (uid, title) of the sections with a heading, for saying where words stand."""
    return [
        (section["uid"], section["heading"])
        for section in seen.text.content["sections"]
        if section["heading"]
    ]


def next_open(ledger: Ledger, after: int | None) -> int | None:
    """Return the claim to be signed off next in reading order, from the beginning again after the last."""
    places = [entry.claim.pk for entry in ledger.entries]
    at = places.index(after) + 1 if after in places else 0
    return next(
        (
            entry.claim.pk
            for entry in ledger.entries[at:] + ledger.entries[:at]
            if entry.is_leaf and entry.is_required and not entry.is_done
        ),
        None,
    )
