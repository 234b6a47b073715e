"""What somebody with a shell would write to make a text live, whatever it lacks."""

from django.db import connection, transaction
from django.utils import timezone

from articles.content import build_content, content_digest
from articles.models import Revision
from articles.statuses import Status


def forged(revision):
    """Return every column a live row needs, by the names of the model's columns."""
    revision = Revision.objects.get(pk=revision.pk)
    now = timezone.now()
    content = revision.content or build_content(
        headline=revision.headline,
        standfirst=revision.standfirst,
        byline=revision.byline,
        sections=list(revision.sections.all()),
        correction=(revision.correction_type, revision.correction_note) if revision.correction_type else None,
    )
    return {
        "status": Status.LIVE.value,
        "content": content,
        "content_hash": content_digest(content),
        "reference_date": revision.reference_date or now.date(),
        "submitted_at": revision.submitted_at or now,
        "submitted_by_id": revision.submitted_by_id or revision.created_by_id,
        "published_at": revision.published_at or now,
    }


def whole_row(revision, **changes):
    """Return a row of the table of revisions, as a dict by column: the text as it is, with changes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM articles_revision WHERE id = %s", [revision.pk])
        names = [column.name for column in cursor.description] if is_postgresql() else _names(cursor)
        row = dict(zip(names, cursor.fetchone(), strict=True))
    return row | {name: _adapted(value) for name, value in changes.items()}


def _names(cursor):
    return [column[0] for column in cursor.description]


def _adapted(value):
    """Return a value as the connected database stores it in a raw statement."""
    if is_postgresql() or not hasattr(value, "isoformat"):
        return value
    if not hasattr(value, "hour"):
        return value.isoformat()
    return connection.ops.adapt_datetimefield_value(value)


def is_postgresql():
    return connection.vendor == "postgresql"


def insertion(row, verb="INSERT INTO", tail=""):
    """Return (SQL, parameters) that insert a row of articles_revision."""
    marks = ", ".join(["%s"] * len(row))
    return f"{verb} articles_revision ({', '.join(row)}) VALUES ({marks}) {tail}".strip(), list(row.values())


def update(pk, values, verb="UPDATE"):
    """Return (SQL, parameters) that update one row of articles_revision."""
    values = {name: _adapted(value) for name, value in values.items()}
    changes = ", ".join(f"{name} = %s" for name in values)
    return f"{verb} articles_revision SET {changes} WHERE id = %s", [*values.values(), pk]


def execute(sql, parameters=()):
    """Run one statement in a savepoint; the database's refusal comes out as IntegrityError."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def make(model, **values):
    """Insert a row, past every function of ours."""
    with transaction.atomic():
        return model.objects.create(**values)


def change(thing, **values):
    """Update a row, past every function of ours."""
    with transaction.atomic():
        type(thing).objects.filter(pk=thing.pk).update(**values)
