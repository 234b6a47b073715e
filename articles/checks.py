"""System checks: every path named in settings resolves, and the database guards stand."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connection
from django.utils.module_loading import import_string

from articles import guards

LISTS_OF_PATHS = (
    "PUBLICATION_REQUIREMENTS",
    "APPROVAL_REQUIREMENTS",
    "APPROVER_REQUIREMENTS",
    "AFTER_SUBMISSION",
    "BEFORE_THE_GATE",
    "ARTICLE_PANELS",
    "DRAFT_PANELS",
)


@register
def paths_resolve(app_configs, **kwargs):
    """Report each dotted path in settings that names nothing that can be called."""
    found = []
    for name in LISTS_OF_PATHS:
        for path in getattr(settings, name):
            try:
                usable = callable(import_string(path))
            except ImportError:
                usable = False
            if not usable:
                found.append(Error(f"{name} names {path}, which is no function.", id="articles.E001"))
    return found


@register(Tags.database)
def guards_stand(app_configs, databases=None, **kwargs):
    """Report each guard that is missing from the database (`manage.py check --database default`)."""
    if not databases or guards.are_suspended():
        return []
    try:
        if not set(connection.introspection.table_names()) >= guards.guarded_tables():
            return []  # not migrated yet
        missing = guards.missing()
    except DatabaseError as problem:
        return [Error(f"The database cannot be asked for its guards: {problem}", id="articles.E003")]
    return [
        Error(
            f"The database guard {name} is missing or not as it should be; nothing may be published.",
            hint="Run `manage.py migrate`, which puts every guard back.",
            id="articles.E002",
        )
        for name in missing
    ]
