"""Who may do what in the fact check. Memberships decide; nobody rules on what they proposed or wrote."""

from django.db.models import TextChoices

from articles.permissions import in_words, roles_on, wrote_in
from articles.refusals import NotAllowed
from articles.roles import Role
from factcheck.statuses import Key, ResolutionKind


class Act(TextChoices):
    """One thing a person does in the fact check."""

    PROPOSE = "propose", "propose a resolution"
    RULE = "rule", "rule on a resolution"
    TURN_SECOND_KEY = "turn_second_key", "turn the second key of an override"
    CHECK_BY_HAND = "check_by_hand", "sign for a check by hand"
    RETRY = "retry", "try a check again"
    EDIT_BOOK = "edit_book", "change the reference book"


ROLES_FOR = {
    Act.PROPOSE: frozenset({Role.FACT_CHECKER}),
    Act.RULE: frozenset({Role.REVIEWER}),
    Act.TURN_SECOND_KEY: frozenset({Role.ADMINISTRATOR}),
    Act.CHECK_BY_HAND: frozenset({Role.FACT_CHECKER}),
    Act.RETRY: frozenset(Role),
    Act.EDIT_BOOK: frozenset({Role.ADMINISTRATOR}),
}
ACT_FOR_KEY = {Key.REVIEWER: Act.RULE, Key.ADMINISTRATOR: Act.TURN_SECOND_KEY}


def refusal(user, act, *, desk):
    """Return why `user` may not do `act` on `desk`, in words; None if they may."""
    act = Act(act)
    if roles_on(user, desk) & ROLES_FOR[act]:
        return None
    return f"Only {in_words(ROLES_FOR[act])} of the desk {desk} may {act.label}."


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
    if any(ruling.by_id == user.pk for ruling in resolution.rulings.all()):
        return "An override takes two people; you have turned one key already."
    return None


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
