"""What the person may do now, and what stands in the way: answered on every page without a click."""

from collections import Counter
from dataclasses import dataclass, field

from articles.gate import unmet_for_approval, unmet_requirements
from articles.models import Revision, User
from articles.permissions import refusal, roles_on
from articles.roles import ROLES_FOR, Act
from articles.statuses import PENDING, Status
from articles.workflow import legal_acts
from factcheck import permissions
from factcheck.ledger import Ledger
from factcheck.pairs import State
from factcheck.permissions import Act as CheckAct
from factcheck.requirements import checklist_is_ticked
from factcheck.statuses import ClaimState, Key
from factcheck.templatetags.desk import with_zone
from factcheck.views.checking import Checking, CheckState
from factcheck.views.margin import Margin

# What happens next when it is not up to a pair: by status.
WAITS_FOR = {
    Status.DRAFT: "It is being written.",
    Status.RETURNED: "It was sent back; the work goes on in a new draft.",
    Status.WITHDRAWN: "It was set aside; the work goes on in a new draft.",
    Status.IN_REVIEW: "It waits for a reviewer’s approval.",
    Status.APPROVED: "It waits for an editor to publish or schedule it.",
    Status.LIVE: "Readers see it now.",
    Status.SUPERSEDED: "A later text has taken its place.",
    Status.RETRACTED: "It was taken from its readers.",
}


@dataclass(slots=True)
class Now:
    """`next`: the one act to do, as (kind, label, pair or None); `acts`: all legal ones; `hints`: why not."""

    reasons: list[str]
    acts: list[Act]
    waits_for: str
    next: tuple | None = None
    hints: list[str] = field(default_factory=list)
    said: str = ""
    may_retry: bool = False
    may_sign_by_hand: bool = False

    @property
    def names(self) -> frozenset[str]:
        """The names of the acts, for templates."""
        return frozenset(act.value for act in self.acts)

    @property
    def may_publish(self) -> bool:
        """Whether publishing and scheduling would pass the gate as it is."""
        return not self.reasons


def now_of(
    revision: Revision, *, by: User, margin: Margin, ledger: Ledger, checking: Checking, is_newest: bool
) -> Now:
    """Return what `by` may do to the revision now, what stands in the way, and who is asked next."""
    acts = legal_acts(revision, by=by)
    if not is_newest and Act.RESUME in acts:
        acts.remove(Act.RESUME)  # the work has gone on already
    reasons = _reasons(revision)
    now = Now(reasons, acts, _waits_for(revision, margin, ledger, checking, reasons))
    desk = revision.article.desk
    if checking.state in (CheckState.FAILED, CheckState.STALE):
        now.may_retry = permissions.refusal(by, CheckAct.RETRY, desk=desk) is None
    now.may_sign_by_hand = checking.state == CheckState.UNREAD and _may_sign(revision, by)
    now.hints = list(_hints(revision, by))
    now.said = _said(revision)
    may_sign = margin.is_latest and permissions.text_refusal(by, CheckAct.SIGN_OFF, revision) is None
    now.next = _next(now, margin, _to_sign_off(ledger) if may_sign else [], checking)
    return now


def _may_sign(revision, by):
    wrote = any(c.user_id == by.pk for c in revision.contributors.all())
    return not wrote and permissions.refusal(by, CheckAct.CHECK_BY_HAND, desk=revision.article.desk) is None


def _reasons(revision):
    if revision.status not in PENDING:
        return []
    if revision.status == Status.IN_REVIEW:
        return unmet_for_approval(revision)
    return unmet_requirements(revision)


def _said(revision):
    """Return the reason given for where it stands, if it was sent back, set aside or taken from readers."""
    moves = list(revision.moves.all())
    told = (Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED)
    return moves[-1].reason if moves and revision.status in told else ""


def _to_sign_off(ledger):
    """Return what a fact-checker may sign off; an objection to what was said is ruled on first."""
    left = [entry for entry in ledger.required if not entry.is_done]
    return [entry for entry in left if entry.state != ClaimState.DISPUTED]


def _waits_for(revision, margin, ledger, checking, reasons):
    """Say in one sentence whose turn it is."""
    if revision.status == Status.SCHEDULED:
        at = with_zone(revision.planned_for)
        return f"It goes to readers on {at}, if nothing stands in the way then."
    if revision.status not in PENDING or not reasons:
        return WAITS_FOR[revision.status]
    by_check = {
        CheckState.STALE: "It has to be checked again with what is in force now.",
        CheckState.QUEUED: "It waits for the check.",
        CheckState.RUNNING: "It is being checked.",
        CheckState.FAILED: "The check failed and has to be tried again.",
        CheckState.UNREAD: "It waits for a fact-checker to check it by hand.",
    }
    if checking.state in by_check:
        return by_check[checking.state]
    for count, words, one, many in (*_by_pairs(margin), *_by_claims(ledger), *_by_checklist(revision)):
        if count:
            return f"It waits for {words}: {count} {one if count == 1 else many}."
    return "It waits until nothing stands in the way any more."


def _by_pairs(margin):
    """Yield (how many, for whom, the thing to do) of the blocking pairs, in the order they are worked off."""
    blocking = [card for card in margin.cards if card.pair.is_blocking]
    states = Counter("new text" if card.takes_a_new_text else card.pair.state for card in blocking)
    yield (
        states[State.OPEN],
        "a fact-checker",
        "inconsistency without a resolution",
        "inconsistencies without a resolution",
    )
    yield states[State.PROPOSED], "a reviewer", "resolution to rule on", "resolutions to rule on"
    yield states[State.SECOND_KEY], "an administrator’s key", "override", "overrides"
    objections = ("objection to rule on", "objections to rule on")
    yield states[State.DISPUTED], "a reviewer who had no part in it", *objections
    yield states["new text"], "a new text", "correction to be made in it", "corrections to be made in it"


def _by_claims(ledger):
    """Yield the same of the claims that keep it from readers."""
    holding = [entry for entry in ledger.entries if entry.is_leaf and entry.blocks]
    states = Counter(entry.state for entry in holding)
    yield states[ClaimState.OPEN], "a fact-checker", "claim to sign off", "claims to sign off"
    objections = ("objection to a sign-off to rule on", "objections to sign-offs to rule on")
    yield states[ClaimState.DISPUTED], "a reviewer who had no part in it", *objections
    yield states[ClaimState.WRONG], "a new text", "claim that is wrong", "claims that are wrong"
    unverifiable = ("claim that cannot be verified", "claims that cannot be verified")
    yield states[ClaimState.UNVERIFIABLE], "a new text", *unverifiable


def _by_checklist(revision):
    """Yield the same of what the desk's checklist requires."""
    missing = len(checklist_is_ticked(revision))
    yield missing, "the checklist", "required item to tick", "required items to tick"


def _hints(revision, by):
    """Say why somebody with the role may not do what the text asks for next all the same."""
    wanted = {Status.IN_REVIEW: Act.APPROVE, Status.APPROVED: Act.PUBLISH}.get(revision.status)
    desk = revision.article.desk
    if wanted and roles_on(by, desk) & ROLES_FOR[wanted]:
        reason = refusal(by, wanted, desk=desk, revision=revision)
        if reason:
            yield reason


def _next(now, margin, to_sign_off, checking):
    """Choose the one act to offer first: what holds the text up, before what moves it on."""
    if Act.WRITE in now.acts:
        return "write", "Write on in this draft", None
    if now.may_retry:
        again = "Try the check again" if checking.state == CheckState.FAILED else "Check it again"
        return "check", again, None
    if now.may_sign_by_hand:
        return "sign", "Sign for a check by hand", None
    if todo := _next_pair(margin):
        return todo
    if to_sign_off:
        return "claim", "Sign claims off", to_sign_off[0].claim
    if Act.APPROVE in now.acts and not now.reasons:
        return "approve", "Approve this text", None
    if Act.PUBLISH in now.acts and not now.reasons and Act.SCHEDULE in now.acts:
        return "publish", "Publish now", None
    if Act.RESUME in now.acts:
        return "resume", "Go on in a new draft", None
    return None


def _next_pair(margin):
    for card in margin.cards:
        if card.rule and not card.hindered:
            second = card.key == Key.ADMINISTRATOR
            return "pair", "Turn the second key" if second else "Rule on a resolution", card.pair
        if card.judge:
            return "pair", "Rule on an objection", card.pair
    for card in margin.cards:
        if card.propose and card.pair.is_blocking:
            return "pair", "Propose a resolution", card.pair
    return None
