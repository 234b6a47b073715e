"""The margin: every pair beside a text, with what the person before it may do about it now."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.forms import Form
from django.utils import timezone

from articles.models import Revision, User
from articles.permissions import roles_on
from factcheck.forms import (
    DisputeForm,
    DisputeRulingForm,
    ProposeForm,
    RuleForm,
    WithdrawProposalForm,
)
from factcheck.models import Ruling
from factcheck.pairs import Pair, State, pairs_of, takes_a_new_text
from factcheck.permissions import (
    ACT_FOR_KEY,
    ROLES_FOR,
    Act,
    dispute_ruling_refusal,
    disputing_refusal,
    proposing_refusal,
    ruling_refusal,
    withdrawing_refusal,
)
from factcheck.statuses import Key, ResolutionKind, Severity, Stage
from factcheck.views.checking import Checking

USUALLY_STANDS = timedelta(days=7)  # what an override holds for unless somebody chooses another day
GROUPS = (
    ("open", "Open", "These stand between the text and its readers."),
    (
        "awaiting",
        "Ruling awaited",
        "Somebody has proposed how to settle these, or objects; somebody else rules.",
    ),
    ("advisory", "Advisory", "Worth a look. These hold nothing up."),
    ("notes", "Copy desk", "Spelling, typing and style. These hold nothing up."),
    ("settled", "Settled", ""),
)


@dataclass(slots=True)
class Objection:
    """A ruling the person may object to, with the form for it."""

    ruling: Ruling
    form: DisputeForm


@dataclass(slots=True)
class Card:
    """A pair with the forms the person may send about it. `key`: which they may turn; `why_not`: else why.

    `withdraw`: to take their own proposal back; `objections`: to object; `judge`: to rule on an objection.
    """

    pair: Pair
    propose: ProposeForm | None = None
    rule: RuleForm | None = None
    withdraw: WithdrawProposalForm | None = None
    objections: list[Objection] = field(default_factory=list)
    judge: DisputeRulingForm | None = None
    key: str = ""
    why_not: str = ""
    hindered: str = ""
    refused: tuple[str, ...] = ()
    typed: str = ""
    said: str = ""

    def take_back(self, form: Form, reasons: tuple[str, ...]) -> None:
        """Take back a form that was refused: as it was typed, or its words where it no longer fits."""
        self.refused = reasons
        if self.propose and isinstance(form, ProposeForm):
            form.fields["kind"].choices = self.propose.fields["kind"].choices
            self.propose = form
        elif not self._put_back(form):
            self.typed = form.data.get("reason", "")

    def _put_back(self, form: Form) -> bool:
        """Put a form where the same is offered; whether there is such a place."""
        for name in ("rule", "withdraw", "judge"):
            offered = getattr(self, name)
            if offered and type(offered) is type(form):
                setattr(self, name, form)
                return True
        for objection in self.objections:
            if isinstance(form, DisputeForm) and form.about == objection.ruling.pk:
                objection.form = form
                return True
        return False

    @property
    def has_acts(self) -> bool:
        """Whether the person may do anything about it, or is told why not."""
        return bool(
            self.propose or self.rule or self.withdraw or self.objections or self.judge or self.why_not
        )

    @property
    def kinds(self) -> list[str]:
        """Which resolutions the person may propose."""
        return [value for value, _ in self.propose.fields["kind"].choices] if self.propose else []

    @property
    def takes_a_new_text(self) -> bool:
        """Whether it is to be corrected in a text that has not been handed in yet."""
        return takes_a_new_text(self.pair.found, self.pair.standing) and self.pair.here

    @property
    def group(self) -> str:
        """Which group of the margin it belongs to."""
        standing = self.pair.standing
        if standing.waiting or standing.objection:
            return "awaiting"
        if self.pair.state == State.SETTLED:
            return "settled"
        if self.pair.is_note:
            return "notes"
        return "open" if self.pair.found.severity == Severity.BLOCKING else "advisory"


@dataclass(slots=True)
class Margin:
    """All cards of a page. `latest` is the text rulings are given on; acts are offered beside that alone."""

    cards: list[Card]
    latest: Revision
    is_latest: bool

    @property
    def groups(self) -> list[tuple[str, str, str, list[Card]]]:
        """(name, title, what it means, cards) of the groups with something in them."""
        grouped = ((name, *words, [c for c in self.cards if c.group == name]) for name, *words in GROUPS)
        return [group for group in grouped if group[-1]]

    def count(self, group: str) -> int:
        """How many cards are in a group."""
        return sum(card.group == group for card in self.cards)

    @property
    def open(self) -> int:
        """How many blocking ones nobody has proposed anything for."""
        return self.count("open")

    @property
    def awaiting(self) -> int:
        """How many wait for somebody's key."""
        return self.count("awaiting")

    @property
    def unsettled(self) -> int:
        """How many are not settled; the copy desk's notes are told apart from them, as in the groups."""
        return sum(card.group not in ("settled", "notes") for card in self.cards)


def margin_of(text, *, by: User, latest: Revision, checking: Checking) -> Margin:
    """Return the cards for a text (pairs.Text) and the person who looks at it."""
    pairs = pairs_of(text)
    is_latest = latest.pk == text.revision.pk
    cards = [Card(pair) for pair in pairs]
    if is_latest:
        for card in cards:
            _offer(card, by=by, revision=text.revision, checking=checking)
    return Margin(cards, latest, is_latest)


def _offer(card, *, by, revision, checking):
    """Put on a card what may be done about it now."""
    standing = card.pair.standing
    if standing.objection:
        _offer_judgement(card, by, revision)
    elif card.pair.state == State.OPEN or (standing.expires_soon and not standing.waiting):
        _offer_proposal(card, by)
    elif standing.waiting:
        _offer_ruling(card, by, revision)
        _offer_withdrawal(card, by)
        card.hindered = _hindered(card.pair, revision, checking)
    _offer_objections(card, by, revision)


def _offer_proposal(card, by):
    settled = card.pair.state == State.SETTLED
    asked = [ResolutionKind.STANDS] if settled else ResolutionKind
    kinds = [kind for kind in asked if proposing_refusal(by, card.pair.found, kind) is None]
    if not kinds:
        return
    card.propose = propose_form(card.pair, kinds)
    if ResolutionKind.STANDS not in kinds:
        card.why_not = proposing_refusal(by, card.pair.found, ResolutionKind.STANDS)


def propose_form(pair: Pair, kinds, data=None) -> ProposeForm:
    """Return the form for proposing; where an earlier text was put right since, it says so already."""
    put_right = not pair.here and not pair.stands_unchanged
    initial = {"expires_at": timezone.localdate() + USUALLY_STANDS}
    if put_right:
        initial["kind"] = ResolutionKind.CORRECTED
    if stands := pair.standing.in_force:
        last_day = timezone.localdate(stands.expires_at) - timedelta(days=1)
        initial = {
            "kind": ResolutionKind.STANDS,
            "public_note": stands.public_note,
            "expires_at": last_day + USUALLY_STANDS,
        }
    return ProposeForm(data, kinds=kinds, initial=initial, auto_id=f"{pair.name}-%s")


def _offer_ruling(card, by, revision):
    waiting = card.pair.standing.waiting
    key = Key.ADMINISTRATOR if waiting.stage == Stage.SECOND_KEY else Key.REVIEWER
    if not roles_on(by, revision.article.desk) & ROLES_FOR[ACT_FOR_KEY[key]]:
        return
    card.why_not = ruling_refusal(by, waiting, key, revision) or ""
    if not card.why_not:
        card.key = key.value
        card.rule = rule_form(card.pair)


def _offer_withdrawal(card, by):
    waiting = card.pair.standing.waiting
    answered = any(not ruling.has_fallen for ruling in waiting.rulings.all())
    if not answered and withdrawing_refusal(by, waiting) is None:
        card.withdraw = WithdrawProposalForm(auto_id=f"{card.pair.name}-back-%s")


def _offer_judgement(card, by, revision):
    """Offer to rule on the objection; say why not to whoever has the role."""
    if not roles_on(by, revision.article.desk) & ROLES_FOR[Act.RULE_ON_DISPUTE]:
        return
    card.why_not = dispute_ruling_refusal(by, card.pair.standing.objection, revision) or ""
    if not card.why_not:
        card.judge = DisputeRulingForm(auto_id=f"{card.pair.name}-judge-%s")


def _offer_objections(card, by, revision):
    """Offer to object to what was ruled on the last resolution in play."""
    standing = card.pair.standing
    in_play = [one for one in standing.history if one.stage != Stage.WITHDRAWN]
    if revision.is_draft or not in_play or in_play[-1].stage in (Stage.DISPUTED, Stage.FALLEN):
        return
    still_holds = [standing.in_force] if standing.waiting and standing.in_force else []
    for ruling in [one for each in (*still_holds, in_play[-1]) for one in each.rulings.all()]:
        mine = any(one.by_id == by.pk for one in ruling.disputes.all())
        if not mine and not ruling.has_fallen and disputing_refusal(by, ruling, revision) is None:
            form = DisputeForm(auto_id=f"{card.pair.name}-r{ruling.pk}-%s")
            card.objections.append(Objection(ruling, form))


def rule_form(pair: Pair, data=None) -> RuleForm:
    """Return the form for answering what is proposed."""
    return RuleForm(data, auto_id=f"{pair.name}-%s")


def _hindered(pair, revision, checking):
    """Return why what is proposed cannot be accepted yet, as far as the page knows; the workflow decides."""
    if pair.standing.waiting.kind != ResolutionKind.CORRECTED:
        return ""
    if pair.here and takes_a_new_text(pair.found, pair.standing):
        return (
            "This text still holds both statements. Send it back; what is proposed is accepted once a new"
            " text no longer holds them."
        )
    if pair.here:
        return f"Revision {revision.number} still holds both statements."
    return "" if checking.is_over else f"It can be accepted once revision {revision.number} is checked."
