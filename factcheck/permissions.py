"""Who may do what in the fact check. Memberships decide; nobody rules on what they proposed or wrote."""

from django.db.models import TextChoices

from articles.permissions import in_words, roles_on, wrote_in
from articles.refusals import NotAllowed
from articles.roles import Role
from factcheck.statuses import Key, ResolutionKind


class Act(TextChoices):
    """One thing a person does in the fact check."""

    PROPOSE = "propose", "propose a resolution"
    WITHDRAW_PROPOSAL = "withdraw_proposal", "take a proposed resolution back"
    RULE = "rule", "rule on a resolution"
    TURN_SECOND_KEY = "turn_second_key", "turn the second key of an override"
    DISPUTE = "dispute", "object to a ruling or a sign-off"
    RULE_ON_DISPUTE = "rule_on_dispute", "rule on an objection"
    CHECK_BY_HAND = "check_by_hand", "sign for a check by hand"
    SIGN_OFF = "sign_off", "sign claims off"
    CHANGE_CLAIMS = "change_claims", "add, merge, split or re-type claims"
    ADD_EVIDENCE = "add_evidence", "add or withdraw evidence"
    SEE_PROTECTED = "see_protected", "see who a protected source is"
    ERASE = "erase", "erase personal details"
    TICK = "tick", "tick the checklist"
    COMMENT = "comment", "comment on a text"
    TAKE = "take", "take a text up"
    ASSIGN = "assign", "assign texts, set due times and priorities"
    ASK_EXPERT = "ask_expert", "ask somebody outside the newsroom"
    NAME_CAUSE = "name_cause", "say which rule should have caught a mistake"
    RETRY = "retry", "try a check again"
    EDIT_BOOK = "edit_book", "change the reference book"
    SET_POLICY = "set_policy", "set the policy and the checklist of a desk"


_CHECKING = frozenset({Role.FACT_CHECKER, Role.REVIEWER})
# In the sentence of a refusal: "Only … may propose a resolution".
ROLES_FOR = {
    Act.PROPOSE: frozenset({Role.FACT_CHECKER}),
    Act.WITHDRAW_PROPOSAL: frozenset({Role.FACT_CHECKER}),
    Act.RULE: frozenset({Role.REVIEWER}),
    Act.TURN_SECOND_KEY: frozenset({Role.ADMINISTRATOR}),
    Act.DISPUTE: frozenset({Role.REPORTER, Role.EDITOR, Role.FACT_CHECKER}),
    Act.RULE_ON_DISPUTE: frozenset({Role.REVIEWER}),
    Act.CHECK_BY_HAND: frozenset({Role.FACT_CHECKER}),
    Act.SIGN_OFF: frozenset({Role.FACT_CHECKER}),
    Act.CHANGE_CLAIMS: frozenset({Role.FACT_CHECKER}),
    Act.ADD_EVIDENCE: frozenset({Role.FACT_CHECKER}),
    Act.SEE_PROTECTED: _CHECKING,
    Act.ERASE: frozenset({Role.ADMINISTRATOR}),
    Act.TICK: _CHECKING | {Role.EDITOR},
    Act.COMMENT: frozenset(Role),
    Act.TAKE: _CHECKING | {Role.EDITOR},
    Act.ASSIGN: frozenset({Role.EDITOR, Role.REVIEWER}),
    Act.ASK_EXPERT: _CHECKING,
    Act.NAME_CAUSE: _CHECKING | {Role.EDITOR},
    Act.RETRY: frozenset(Role),
    Act.EDIT_BOOK: frozenset({Role.ADMINISTRATOR}),
    Act.SET_POLICY: frozenset({Role.ADMINISTRATOR}),
}
# Who answers for a desk sees its numbers, and whoever may name what should have caught a mistake.
SEES_NUMBERS = frozenset(Role) - {Role.REPORTER}
# Refused to whoever wrote in the text, whatever else they are.
NEVER_BY_ITS_WRITERS = frozenset({Act.SIGN_OFF, Act.CHANGE_CLAIMS, Act.CHECK_BY_HAND, Act.TICK})
ACT_FOR_KEY = {Key.REVIEWER: Act.RULE, Key.ADMINISTRATOR: Act.TURN_SECOND_KEY}


def refusal(user, act, *, desk):
    """Return why `user` may not do `act` on `desk`, in words; None if they may."""
    act = Act(act)
    if roles_on(user, desk) & ROLES_FOR[act]:
        return None
    return f"Only {in_words(ROLES_FOR[act])} of the desk {desk} may {act.label}."


def text_refusal(user, act, revision):
    """Return why `user` may not do `act` to a text of theirs or of others, None if they may."""
    if reason := refusal(user, act, desk=revision.article.desk):
        return reason
    if Act(act) in NEVER_BY_ITS_WRITERS and wrote_in(user, revision):
        return f"Nobody may {Act(act).label} where they wrote in the text themselves."
    return None


def proposing_refusal(user, inconsistency, kind):
    """Return why `user` may not propose this kind of resolution, None if they may."""
    if reason := refusal(user, Act.PROPOSE, desk=inconsistency.revision.article.desk):
        return reason
    if kind == ResolutionKind.STANDS and wrote_in(user, inconsistency.revision):
        return "Who wrote in a text cannot propose that an inconsistency in it stands."
    return None


def ruling_refusal(user, resolution, key, revision):
    """Return why `user` may not rule on `resolution` with `key`, seeing `revision`; None if they may."""
    found = resolution.inconsistency
    if reason := refusal(user, ACT_FOR_KEY[Key(key)], desk=found.revision.article.desk):
        return reason
    if resolution.proposed_by_id == user.pk:
        return "Nobody rules on what they proposed themselves."
    if wrote_in(user, found.revision) or wrote_in(user, revision):
        return "Nobody rules on a text they wrote in themselves."
    return _had_a_part_refusal(user, resolution)


def _had_a_part_refusal(user, resolution):
    rulings = list(resolution.rulings.all())
    mine = [ruling for ruling in rulings if ruling.by_id == user.pk]
    if any(ruling.has_fallen for ruling in mine):
        return "Your ruling on it has fallen after an objection; somebody else rules now."
    if mine and resolution.kind == ResolutionKind.STANDS:
        return "An override takes two people; you have turned one key already."
    if mine:
        return "You have ruled on this already."
    if any(one.by_id == user.pk for ruling in rulings for one in ruling.disputes.all()):
        return "You objected to a ruling on it; somebody else rules now."
    return None


def withdrawing_refusal(user, resolution):
    """Return why `user` may not take `resolution` back, None if they may."""
    desk = resolution.inconsistency.revision.article.desk
    if reason := refusal(user, Act.WITHDRAW_PROPOSAL, desk=desk):
        return reason
    if resolution.proposed_by_id != user.pk:
        return "Only whoever proposed a resolution takes it back."
    return None


def disputing_refusal(user, thing, revision):
    """Return why `user` may not object to a ruling or a sign-off (`thing`), seeing `revision`."""
    if reason := refusal(user, Act.DISPUTE, desk=revision.article.desk):
        return reason
    if thing.by_id == user.pk:
        return "Nobody objects to what they did themselves."
    checks = Role.FACT_CHECKER in roles_on(user, revision.article.desk)
    if not checks and not wrote_in(user, text_of(thing)) and not wrote_in(user, revision):
        return "Who is no fact-checker objects only where they wrote in the text."
    return None


def dispute_ruling_refusal(user, dispute, revision):
    """Return why `user` may not rule on an objection, seeing `revision`; None if they may."""
    if reason := refusal(user, Act.RULE_ON_DISPUTE, desk=revision.article.desk):
        return reason
    thing = dispute.ruling or dispute.sign_off
    if user.pk in _involved_in(thing):
        return "An objection is ruled on by a reviewer who had no part in it."
    if wrote_in(user, text_of(thing)) or wrote_in(user, revision):
        return "Nobody rules on an objection about a text they wrote in themselves."
    return None


def text_of(thing):
    """Return the text a ruling's pair was found in, or a sign-off was given on."""
    return thing.resolution.inconsistency.revision if hasattr(thing, "resolution") else thing.revision


def _involved_in(thing):
    """Return the ids of those who proposed, ruled, signed off or objected in the matter of `thing`."""
    if hasattr(thing, "resolution"):
        return had_a_part(thing.resolution.rulings.all()) | {thing.resolution.proposed_by_id}
    return had_a_part(thing.claim.sign_offs.all())


def had_a_part(acts):
    """Return the ids of those who gave these rulings or sign-offs, or objected to one of them."""
    people = set()
    for act in acts:
        people |= {act.by_id, *(one.by_id for one in act.disputes.all())}
    return people


def edits_book(user):
    """Whether `user` may change the reference book: an administrator, of whichever desk."""
    return (
        user.is_authenticated
        and user.is_active
        and user.memberships.filter(role__in=ROLES_FOR[Act.EDIT_BOOK]).exists()
    )


def require(user, act, *, desk):
    """Raise NotAllowed with the reason unless `user` may do `act`."""
    if reason := refusal(user, act, desk=desk):
        raise NotAllowed(reason)
