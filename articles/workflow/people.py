"""The house itself: people, their roles, desks and the names over stories. Kept by administrators.

`by` is None where the operator does it at the command line: then the record says "the house".
"""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from articles.models import Author, Desk, Membership, User
from articles.permissions import roles_on
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.workflow.record import record

# What may be told of a changed row by the names of its fields; what stood there is nobody's business.
_NEVER_TOLD = frozenset({"id", "password", "last_login", "date_joined"})


@transaction.atomic
def give_role(user: User, role: str, *, by: User | None, desk: Desk | None = None) -> Membership:
    """Give a person a role on a desk, or with none on all; whoever has it already keeps it."""
    _require_administrator(by, desk)
    membership, new = Membership.objects.get_or_create(user=user, role=str(role), desk=desk)
    if new:
        _tell_role("role.given", membership, by=by)
    return membership


@transaction.atomic
def change_role(membership: Membership, *, by: User | None) -> Membership:
    """Save a membership that a form has changed: the record has the old taken and the new given."""
    before = Membership.objects.select_for_update(of=("self",), no_key=True).get(pk=membership.pk)
    _require_administrator(by, before.desk)
    _require_administrator(by, membership.desk)
    _refuse_own_key(before, by)
    if (before.user_id, before.role, before.desk_id) == (
        membership.user_id,
        membership.role,
        membership.desk_id,
    ):
        return membership
    _save(membership)
    _tell_role("role.taken", before, by=by)
    _tell_role("role.given", membership, by=by)
    return membership


@transaction.atomic
def take_role(membership: Membership, *, by: User | None) -> None:
    """Take a role away. Nobody takes their own key to the house away."""
    there = Membership.objects.select_related("user", "desk").filter(pk=membership.pk).first()
    if there is None:
        raise MoveRefused("This role was taken away already.")
    membership = there
    _require_administrator(by, membership.desk)
    _refuse_own_key(membership, by)
    user, role, desk, pk = membership.user, membership.role, membership.desk, membership.pk
    membership.delete()
    about = {"person": user.pk, "role": role, "desk": desk.pk if desk else None, "membership": pk}
    record("role.taken", by=by, about=about, details=_words_of(user, role, desk))


@transaction.atomic
def save_person(person: User, *, by: User | None) -> User:
    """Add a person or keep what a form has changed of them; coming and going are told as such."""
    before = User.objects.filter(pk=person.pk).first() if person.pk else None
    if by is not None:
        _require_administrator_of_person(by, person if before else None)
    if by is not None and before and by.pk == before.pk and not person.is_active:
        raise NotAllowed("Nobody shuts themselves out.")
    _save(person)
    fields = _changed(before, person)
    act = "person.added" if before is None else "person.changed"
    if before is not None and "is_active" in fields:
        act = "person.activated" if person.is_active else "person.deactivated"
    if before is None or fields:
        about = {"person": person.pk, "fields": fields}
        record(act, by=by, about=about, details={"name": str(person), "username": person.username})
    return person


@transaction.atomic
def tell_password(person: User, *, by: User | None) -> None:
    """Put on record that a person was given another password; call it in the transaction that sets it."""
    if by is not None:
        _require_administrator_of_person(by, person)
    record("person.password_set", by=by, about={"person": person.pk}, details={"name": str(person)})


@transaction.atomic
def save_desk(desk: Desk, *, by: User | None) -> Desk:
    """Make a desk or change its name, address or place."""
    before = Desk.objects.filter(pk=desk.pk).first() if desk.pk else None
    _require_administrator(by, before)
    _save(desk)
    if fields := _changed(before, desk):
        act = "desk.changed" if before else "desk.added"
        record(act, by=by, about={"desk": desk.pk, "fields": fields}, details={"name": desk.name})
    return desk


@transaction.atomic
def save_author(author: Author, *, by: User | None) -> Author:
    """Add a name readers see over stories, or change it."""
    if by is not None and not _is_administrator(by):
        raise NotAllowed("Only an administrator may change the names over stories.")
    before = Author.objects.filter(pk=author.pk).first() if author.pk else None
    _save(author)
    if fields := _changed(before, author):
        act = "author.changed" if before else "author.added"
        about = {"author": author.pk, "fields": fields, "person": author.user_id}
        record(act, by=by, about=about, details={"name": author.name})
    return author


def _save(row: models.Model) -> None:
    """Save a row; what its keys forbid is said in words."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as problem:
        raise MoveRefused("There is one like it already.") from problem
    except ValidationError as problem:
        raise MoveRefused(*problem.messages) from problem


def _changed(before: models.Model | None, after: models.Model) -> list[str]:
    """Return the names of the fields in which two states of a row differ; of a new row, all it has."""
    names = [field.attname for field in after._meta.concrete_fields if field.name not in _NEVER_TOLD]
    if before is None:
        return [name for name in names if getattr(after, name) not in ("", None)]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _tell_role(act: str, membership: Membership, *, by: User | None) -> None:
    user, desk = membership.user, membership.desk
    about = {
        "person": user.pk,
        "role": membership.role,
        "desk": desk.pk if desk else None,
        "membership": membership.pk,
    }
    record(act, by=by, about=about, details=_words_of(user, membership.role, desk))


def _words_of(user: User, role: str, desk: Desk | None) -> dict[str, str]:
    return {"name": str(user), "role": f"{Role(role).label}, {desk or 'all desks'}"}


def _refuse_own_key(membership: Membership, by: User | None) -> None:
    if by is not None and membership.user_id == by.pk and membership.role == Role.ADMINISTRATOR:
        raise NotAllowed("Nobody takes their own keys away.")


def _require_administrator(by: User | None, desk: Desk | None) -> None:
    """Raise NotAllowed unless `by` administers `desk`, or all of them where it is None."""
    if by is None:
        return
    if desk is None and not administers_all(by):
        raise NotAllowed("Only an administrator of all desks may do this.")
    if desk is not None and Role.ADMINISTRATOR not in roles_on(by, desk):
        raise NotAllowed(f"Only an administrator of the desk {desk} may do this.")


def _require_administrator_of_person(by: User, person: User | None) -> None:
    """Raise NotAllowed unless `by` administers every desk the person works on."""
    if not _is_administrator(by):
        raise NotAllowed("Only an administrator may add or change people.")
    if person is None or administers_all(by):
        return
    own = set(by.memberships.filter(role=Role.ADMINISTRATOR).values_list("desk_id", flat=True))
    if not set(person.memberships.values_list("desk_id", flat=True)) <= own:
        raise NotAllowed(f"Only an administrator of every desk {person} works on may change them.")


def _is_administrator(user: User) -> bool:
    return user.is_active and user.memberships.filter(role=Role.ADMINISTRATOR).exists()


def administers_all(user: User) -> bool:
    """Whether a person is administrator of all desks at once."""
    return user.is_active and user.memberships.filter(role=Role.ADMINISTRATOR, desk=None).exists()
