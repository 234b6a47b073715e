"""Who may do what: memberships decide, and what they did before. Superusers have no way around."""

from articles.querysets import memberships_of
from articles.refusals import NotAllowed
from articles.roles import NEVER_BY_ITS_WRITERS, OWN_ONLY_FOR_REPORTERS, ROLES_FOR, Act, Role


def roles_held(user):
    """Return (desk id or None for all, role) of everything `user` holds, nothing for the deactivated."""
    return memberships_of(user) if user.is_authenticated and user.is_active else []


def roles_on(user, desk):
    """Return the roles `user` holds on `desk`: a set of Role values, empty for the deactivated."""
    return frozenset(role for desk_id, role in roles_held(user) if desk_id in (None, desk.pk))


def wrote_in(user, revision):
    """Whether `user` is on the revision's list of contributors."""
    return any(c.user_id == user.pk for c in revision.contributors.all())


def in_words(roles):
    """Return 'an editor or a reviewer' for a set of roles."""
    names = [Role(role).label.lower() for role in Role if role in roles]
    return " or ".join(f"{'an' if name[0] in 'aeiou' else 'a'} {name}" for name in names)


def refusal(user, act, *, desk, revision=None):
    """Return why `user` may not do `act` on `desk` (to `revision`), in words; None if they may."""
    act = Act(act)
    held = roles_on(user, desk) & ROLES_FOR[act]
    if not held:
        return f"Only {in_words(ROLES_FOR[act])} of the desk {desk} may {act.label}."
    if revision is None:
        return None
    own = wrote_in(user, revision)
    if act in OWN_ONLY_FOR_REPORTERS and held == {Role.REPORTER} and not own:
        return f"A reporter may {act.label} only where they wrote in it."
    if act in NEVER_BY_ITS_WRITERS and own:
        return f"Nobody may {act.label} they wrote in themselves."
    return None


def may(user, act, revision):
    """Whether `user` may do `act` to `revision`, as far as people and roles go."""
    return refusal(user, act, desk=revision.article.desk, revision=revision) is None


def require(user, act, *, desk, revision=None):
    """Raise NotAllowed with the reason unless `user` may do `act`."""
    if reason := refusal(user, act, desk=desk, revision=revision):
        raise NotAllowed(reason)
