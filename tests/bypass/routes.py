"""Every way to write a row, tried with all that a live row needs, and the workflow's own ways.

A route takes (revision, house) and does its worst; it may raise IntegrityError or MoveRefused.
"""

import json
from io import StringIO

from django.core import serializers
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Move, Revision
from articles.roles import Role
from articles.statuses import Status
from tests.bypass.forging import execute, forged, insertion, update, whole_row
from tests.factories import MembershipFactory, person


def _set(revision):
    for name, value in forged(revision).items():
        setattr(revision, name, value)
    return revision


def _another(revision):
    """The same text as a new revision that is live from the start."""
    revision = Revision.objects.get(pk=revision.pk)
    values = {field.attname: getattr(revision, field.attname) for field in Revision._meta.concrete_fields}
    values |= forged(revision) | {"number": revision.article.revisions.all().next_number()}
    del values["id"]
    return Revision(**values)


def _another_row(revision):
    row = whole_row(revision, **forged(revision))
    return row | {"id": row["id"] + 1000, "number": row["number"] + 1000}


def save(revision, house):
    with transaction.atomic():
        _set(revision).save()


def save_of_chosen_fields(revision, house):
    with transaction.atomic():
        _set(revision).save(update_fields=list(forged(revision)))


def save_base_as_fixtures_do(revision, house):
    with transaction.atomic():
        _set(revision).save_base(raw=True)


def queryset_update(revision, house):
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(**forged(revision))


def base_manager_update(revision, house):
    with transaction.atomic():
        Revision._base_manager.filter(pk=revision.pk).update(**forged(revision))


def bulk_update(revision, house):
    names = [name.removesuffix("_id") for name in forged(revision)]
    with transaction.atomic():
        Revision.objects.bulk_update([_set(revision)], names)


def update_or_create(revision, house):
    with transaction.atomic():
        Revision.objects.update_or_create(pk=revision.pk, defaults=forged(revision))


def create(revision, house):
    with transaction.atomic():
        _another(revision).save(force_insert=True)


def bulk_create(revision, house):
    with transaction.atomic():
        Revision.objects.bulk_create([_another(revision)])


def bulk_create_over_the_row(revision, house):
    names = [name.removesuffix("_id") for name in forged(revision)]
    with transaction.atomic():
        Revision.objects.bulk_create(
            [_set(revision)], update_conflicts=True, unique_fields=["id"], update_fields=names
        )


def raw_update(revision, house):
    execute(*update(revision.pk, forged(revision)))


def raw_update_of_the_status_alone(revision, house):
    execute(*update(revision.pk, {"status": "live", "published_at": timezone.now()}))


def raw_insert(revision, house):
    execute(*insertion(_another_row(revision)))


def raw_insert_over_the_row(revision, house):
    changes = ", ".join(f"{name} = excluded.{name}" for name in forged(revision))
    row = whole_row(revision, **forged(revision))
    execute(*insertion(row, tail=f"ON CONFLICT (id) DO UPDATE SET {changes}"))


def raw_update_in_a_query(revision, house):
    """A statement that begins as a harmless question."""
    sql, values = update(revision.pk, forged(revision))
    execute(f"WITH question AS (SELECT 1) {sql}", values)


def fixture(revision, house, tmp_path):
    """What `manage.py loaddata` would bring back from somebody's file."""
    rows = json.loads(serializers.serialize("json", [_set(revision)]))
    path = tmp_path / "row.json"
    path.write_text(json.dumps(rows))
    with transaction.atomic():
        call_command("loaddata", str(path), verbosity=0)


def step_by_step_as_superuser(revision, house):
    """Every legal move in SQL, with an approval in the name of a superuser."""
    god = person(is_superuser=True)
    _step_by_step(revision, god)


def step_by_step_as_its_writer(revision, house):
    """The same in the name of its writer, made a reviewer for the purpose."""
    MembershipFactory(user=house.reporter, role=Role.REVIEWER)
    _step_by_step(revision, house.reporter)


def _step_by_step(revision, by):
    values = forged(revision)
    submission = {k: v for k, v in values.items() if k not in ("published_at",)} | {"status": "in_review"}
    steps = [
        lambda: execute(*update(revision.pk, submission)),
        lambda: _approve_in_sql(revision, by, values["content_hash"]),
        lambda: execute(*update(revision.pk, {"status": "approved"})),
        lambda: execute(*update(revision.pk, {"status": "scheduled", "planned_for": timezone.now()})),
        lambda: execute(*update(revision.pk, {"status": "live", "published_at": timezone.now()})),
    ]
    _try_all(steps)


def _approve_in_sql(revision, by, content_hash):
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    columns = "revision_id, content_hash, by_id, at, note"
    sql = f"INSERT INTO articles_approval ({columns}) VALUES (%s, %s, %s, %s, '')"
    execute(sql, [revision.pk, content_hash, by.pk, now])


def _try_all(steps):
    """Take every step that is let through; a refusal of one is no reason not to try the next."""
    for step in steps:
        try:
            step()
        except IntegrityError:
            continue


def publish(revision, house):
    stories.publish(revision, by=house.editor)


def publish_what_memory_says_is_fine(revision, house):
    """The caller's own object says what it likes; the row is read anew."""
    revision.status = Status.APPROVED
    revision.content_hash = "0" * 64
    stories.publish(revision, by=house.editor)


def publish_by_superuser(revision, house):
    stories.publish(revision, by=person(is_superuser=True))


def publish_by_everybody_at_once(revision, house):
    """Somebody who holds every role on every desk."""
    stories.publish(revision, by=person(*Role))


def approve_and_publish_by_superuser(revision, house):
    god = person(is_superuser=True)
    revision = stories.approve(revision, forged(revision)["content_hash"], by=god)
    stories.publish(revision, by=god)


def approve_and_publish_by_its_writer(revision, house):
    for role in Role:
        Membership.objects.get_or_create(user=house.reporter, desk=None, role=role)
    revision = stories.approve(revision, forged(revision)["content_hash"], by=house.reporter)
    stories.publish(revision, by=house.reporter)


def publish_with_an_empty_list_of_requirements(revision, house, settings):
    """Whoever edits the settings opens the gate; the database has its own list."""
    settings.PUBLICATION_REQUIREMENTS = []
    settings.BEFORE_THE_GATE = []
    stories.publish(revision, by=house.editor)


def scheduler(revision, house):
    """The command that publishes what is due, for a row somebody made due."""
    _make_due(revision, house)
    call_command("publish_due", stdout=StringIO(), stderr=StringIO())


def scheduler_function(revision, house):
    _make_due(revision, house)
    for _, reasons in stories.publish_due(timezone.now()):
        assert reasons


def _make_due(revision, house):
    values = {"status": "scheduled", "planned_for": timezone.now()}
    steps = [
        lambda: execute(*update(revision.pk, values)),
        lambda: _record_scheduling(revision, house.editor),
    ]
    _try_all(steps)


def _record_scheduling(revision, by):
    with transaction.atomic():
        Move.objects.create(revision=revision, from_status="approved", to_status="scheduled", by=by)


# Each writes a live row where no guard stands; a test proves it.
WRITING = (
    save,
    save_of_chosen_fields,
    save_base_as_fixtures_do,
    queryset_update,
    base_manager_update,
    bulk_update,
    update_or_create,
    create,
    bulk_create,
    bulk_create_over_the_row,
    raw_update,
    raw_update_of_the_status_alone,
    raw_insert,
    raw_insert_over_the_row,
    raw_update_in_a_query,
    fixture,
)
# Each asks the gate, or pretends to be people.
ASKING = (
    step_by_step_as_superuser,
    step_by_step_as_its_writer,
    publish,
    publish_what_memory_says_is_fine,
    publish_by_superuser,
    publish_by_everybody_at_once,
    approve_and_publish_by_superuser,
    approve_and_publish_by_its_writer,
    publish_with_an_empty_list_of_requirements,
    scheduler,
    scheduler_function,
)
# Tried with every state there is.
MAIN = (save, raw_update, publish, publish_with_an_empty_list_of_requirements, scheduler_function)
