"""The margin: every pair beside a text, with what the person before it may do about it now."""

from dataclasses import dataclass

from django.forms import Form

from articles.models import Revision, User
from articles.permissions import roles_on
from factcheck.forms import ProposeForm, RuleForm
from factcheck.pairs import Pair, State, pairs_of, takes_a_new_text
from factcheck.permissions import ACT_FOR_KEY, ROLES_FOR, proposing_refusal, ruling_refusal
from factcheck.statuses import Key, ResolutionKind, Severity
from factcheck.views.checking import Checking

GROUPS = (
    ("open", "Open", "These stand between the text and its readers."),
    ("awaiting", "Ruling awaited", "Somebody has proposed how to settle these; somebody else rules."),
    ("advisory", "Advisory", "Worth a look. These hold nothing up."),
    ("notes", "Copy desk", "Spelling, typing and style. These hold nothing up."),
    ("settled", "Settled", ""),
)


@dataclass(slots=True)
class Card:
    """A pair with the forms the person may send about it. `key`: which they may turn; `why_not`: else why."""

    pair: Pair
    propose: ProposeForm | None = None
    rule: RuleForm | None = None
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
        elif self.rule and isinstance(form, RuleForm):
            self.rule = form
        else:
            self.typed = form.data.get("reason", "")

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
        if self.pair.state == State.SETTLED:
            return "settled"
        if self.pair.standing.waiting:
            return "awaiting"
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
        """How many are not settled."""
        return len(self.cards) - self.count("settled")


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
    if card.pair.state == State.OPEN:
        _offer_proposal(card, by)
    elif card.pair.standing.waiting:
        _offer_ruling(card, by, revision)
        card.hindered = _hindered(card.pair, revision, checking)


def _offer_proposal(card, by):
    kinds = [kind for kind in ResolutionKind if proposing_refusal(by, card.pair.found, kind) is None]
    if not kinds:
        return
    card.propose = propose_form(card.pair, kinds)
    if ResolutionKind.STANDS not in kinds:
        card.why_not = proposing_refusal(by, card.pair.found, ResolutionKind.STANDS)


def propose_form(pair: Pair, kinds, data=None) -> ProposeForm:
    """Return the form for proposing; where an earlier text was put right since, it says so already."""
    put_right = not pair.here and not pair.stands_unchanged
    initial = {"kind": ResolutionKind.CORRECTED} if put_right else {}
    return ProposeForm(data, kinds=kinds, initial=initial, auto_id=f"{pair.name}-%s")


def _offer_ruling(card, by, revision):
    key = Key.ADMINISTRATOR if card.pair.state == State.SECOND_KEY else Key.REVIEWER
    waiting = card.pair.standing.waiting
    if not roles_on(by, revision.article.desk) & ROLES_FOR[ACT_FOR_KEY[key]]:
        return
    card.why_not = ruling_refusal(by, waiting, key, revision) or ""
    if not card.why_not:
        card.key = key.value
        card.rule = rule_form(card.pair)


def rule_form(pair: Pair, data=None) -> RuleForm:
    """Return the form for answering what is proposed."""
    return RuleForm(data, auto_id=f"{pair.name}-%s")


def _hindered(pair, revision, checking):
    """Return why what is proposed cannot be accepted yet, as far as the page knows; the workflow decides."""
    if pair.standing.waiting.kind != ResolutionKind.CORRECTED:
        return ""
    if pair.here and takes_a_new_text(pair.found, pair.standing):
        return "It can be accepted once a later text no longer holds both statements."
    if pair.here:
        return f"Revision {revision.number} still holds both statements."
    return "" if checking.is_over else f"It can be accepted once revision {revision.number} is checked."
