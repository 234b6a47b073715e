"""System checks: every path named in settings resolves, and the database guards stand."""

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import DatabaseError, connection
from django.utils.module_loading import import_string

from articles import guards

LISTS_OF_PATHS = (
    "PUBLICATION_REQUIREMENTS",
    "APPROVAL_REQUIREMENTS",
    "APPROVER_REQUIREMENTS",
    "AFTER_SUBMISSION",
    "AFTER_MOVE",
    "BEFORE_THE_GATE",
    "AGAINST_THE_RECORD",
    "ARTICLE_NOTES",
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


SHORTEST_KEY = 32  # characters


@register(Tags.security, deploy=True)
def record_key_is_a_secret_of_its_own(app_configs, **kwargs):
    """Warn of a key of the record that others hold too (`manage.py check --deploy`)."""
    key, found = settings.RECORD_KEY, []
    if key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        found.append(
            _key_warning("is SECRET_KEY as well; whoever learns one could rewrite the record.", "W001")
        )
    if len(key) < SHORTEST_KEY:
        found.append(_key_warning(f"is shorter than {SHORTEST_KEY} characters; it could be guessed.", "W002"))
    if _lies_in(settings.VAR_DIR / "record_key", key):
        found.append(
            _key_warning("lies in NEWSROOM_VAR, where the database or its backups may lie too.", "W003")
        )
    return found


def _key_warning(what, number):
    hint = "Set another from a secrets store; append this one to RECORD_KEY_FALLBACKS; see docs/operator.md."
    return Warning(f"RECORD_KEY {what}", hint=hint, id=f"articles.{number}")


def _lies_in(path, key):
    try:
        return path.read_text().strip() == key
    except OSError:
        return False
