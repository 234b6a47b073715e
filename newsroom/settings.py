"""One settings file, read from the environment; safe with no variable set.

Every variable is listed, with what it does, in docs/operator.md.
"""

from pathlib import Path

import environ
from django.urls import reverse_lazy

from newsroom.secret_key import kept_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()
if env.bool("NEWSROOM_READ_DOTENV", True):
    environ.Env.read_env(BASE_DIR / ".env")

DEBUG = env.bool("DEBUG", False)
# What the newsroom keeps beside its code: the embedded database, its own secret key, uploads.
VAR_DIR = Path(env.str("NEWSROOM_VAR", str(BASE_DIR / "var")))
SECRET_KEY = env.str("SECRET_KEY", "") or kept_secret_key(VAR_DIR / "secret_key")
# The record of acts is chained with this key. Kept outside the database: who holds both could rewrite it.
RECORD_KEY = env.str("RECORD_KEY", "") or kept_secret_key(VAR_DIR / "record_key")
# Earlier keys of the record, oldest first: what was chained with them is still proved.
RECORD_KEY_FALLBACKS = env.list("RECORD_KEY_FALLBACKS", default=[])
# Where the end of the record is exported to once a day; to be copied off the machine.
LOG_HEADS = VAR_DIR / "log-heads"
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

NEWSROOM_NAME = env.str("NEWSROOM_NAME", "The Meridian")
# Times are stored in UTC; this is the zone people are shown, by name.
NEWSROOM_ZONE = env.str("NEWSROOM_ZONE", "Europe/London")

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",  # our own admin site stands on unfold's, see newsroom/admin_site.py
    "newsroom.admin_config.NewsroomAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "axes",
    "django_htmx",
    "django_prose_editor",
    "django_tasks",
    "django_tasks_db",
    # articles before factcheck: the guards of the second use functions of the first
    "newsroom",
    "articles",
    "factcheck",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.middleware.SecurityHeaders",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
ASGI_APPLICATION = "newsroom.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.context.house",
            ]
        },
    }
]

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # recursive_triggers: without it INSERT OR REPLACE deletes rows behind the delete triggers' backs
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
    " PRAGMA recursive_triggers=ON;",
}

if env.str("DATABASE_URL", ""):
    DATABASES = {"default": env.db_url("DATABASE_URL")}
else:
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR_DIR / "newsroom.sqlite3"}}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    VAR_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", env.int("CONN_MAX_AGE", 60))
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# Widgets of our own stand in templates/ with the rest.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = reverse_lazy("factcheck:queue")
LOGOUT_REDIRECT_URL = "/"
# After five wrong passwords for a name from one address, that pair waits a quarter of an hour.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "registration/locked_out.html"
AXES_RESET_ON_SUCCESS = True

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = NEWSROOM_ZONE

STATIC_URL = "static/"
STATIC_ROOT = env.str("STATIC_ROOT", str(BASE_DIR / "staticfiles"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if env.bool("STATIC_MANIFEST", False)
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# Until `collectstatic` has filled STATIC_ROOT, files are served from where they lie in the code.
WHITENOISE_USE_FINDERS = not env.bool("STATIC_MANIFEST", False)
# A long read has many sections, and each has half a dozen fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000  # bytes of one form, files apart
MEDIA_ROOT = VAR_DIR / "uploads"  # never under a public address
# Documents handed in as evidence lie here by their SHA-256, and are given out after a permission check alone.
EVIDENCE_ROOT = Path(env.str("EVIDENCE_ROOT", str(VAR_DIR / "evidence")))
EVIDENCE_MAX_BYTES = env.int("EVIDENCE_MAX_MB", 25) * 1_000_000
FILE_UPLOAD_HANDLERS = [
    "factcheck.files.TooLarge",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "newsroom@localhost")
EMAIL_TIMEOUT = 20  # seconds until a mail server that does not answer counts as away
# Where people reach the newsroom from outside: the addresses in mails begin with it.
NEWSROOM_URL = env.str("NEWSROOM_URL", "http://127.0.0.1:8000")
# The hour, by the newsroom's clocks, of the one mail a day.
DIGEST_HOUR = env.int("DIGEST_HOUR", 8)
# How long somebody who took a text up is shown to be on it; minutes.
LEASE_MINUTES = env.int("LEASE_MINUTES", 30)

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# A check that runs longer than this has failed; seconds.
CHECK_TIMEOUT = env.int("CHECK_TIMEOUT", 120)
# A reading of a draft while it is written that takes longer than this is of no use any more; seconds.
LIVE_TIMEOUT = env.int("LIVE_TIMEOUT", 20)

# What stands between a revision and its readers, in reading order; each path names a function that
# takes the revision and yields reasons, in words for an editor.
PUBLICATION_REQUIREMENTS = [
    "articles.requirements.has_text",
    "articles.requirements.follows_the_live_text",
    "factcheck.requirements.check_is_done_and_current",
    "factcheck.requirements.blocking_inconsistencies_are_settled",
    "factcheck.requirements.required_claims_are_signed_off",
    "factcheck.requirements.checklist_is_ticked",
    "articles.requirements.has_approval",
]
# What must be so before a reviewer may approve: the same, less the approval itself.
APPROVAL_REQUIREMENTS = [
    path for path in PUBLICATION_REQUIREMENTS if path != "articles.requirements.has_approval"
]
# What must be so of the reviewer who approves: functions of (revision, person).
APPROVER_REQUIREMENTS = [
    "factcheck.requirements.approver_did_not_check_by_hand",
    "factcheck.requirements.approver_signed_nothing_off",
    "factcheck.requirements.approver_changed_no_claims",
]
# Called with the revision once a submission is committed, and before the gate is asked.
AFTER_SUBMISSION = ["factcheck.workflow.request_check"]
# Called with each step of a text (a Move), in its transaction: people are told, and what readers are told of
# the check is kept. What one returns, a dict of plain values, goes into the record's entry of the step.
AFTER_MOVE = ["factcheck.workflow.telling.after_move", "factcheck.reports.keeping.at_publication"]
BEFORE_THE_GATE = ["factcheck.workflow.recheck_if_stale"]
# Called by `verify_log` once the record is proved: each yields a sentence for every row that says otherwise.
AGAINST_THE_RECORD = [
    "factcheck.reports.against_record.policies_as_set",
    "factcheck.reports.against_record.results_as_found",
]
# Called with (request, article or draft): panels for the article page and the draft form in the admin.
ARTICLE_NOTES = ["factcheck.panels.article_notes"]
ARTICLE_PANELS = ["factcheck.panels.article_panel"]
DRAFT_PANELS = ["factcheck.panels.draft_panel", "factcheck.panels.live_panel"]

# Behind TLS these are on; the embedded demo is served over plain HTTP on loopback.
HTTPS = env.bool("HTTPS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", 31_536_000 if HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", False) else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

UNFOLD = {
    "SITE_TITLE": NEWSROOM_NAME,
    "SITE_HEADER": NEWSROOM_NAME,
    "SITE_SUBHEADER": "Newsroom",
    "SITE_URL": "/",
    "SITE_SYMBOL": "newsmode",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": "newsroom.admin_site.icon"}],
    "SHOW_HISTORY": False,
    "SHOW_VIEW_ON_SITE": False,
    "BORDER_RADIUS": "3px",
    "STYLES": ["newsroom.admin_site.fonts", "newsroom.admin_site.styles"],
    "SIDEBAR": {"show_search": False, "navigation": "newsroom.admin_site.navigation"},
    # Paper and ink, and one accent: what unfold calls base and primary.
    "COLORS": {
        "base": {
            "50": "#f6f3ec",
            "100": "#efebe2",
            "200": "#d8d3c7",
            "300": "#beb8aa",
            "400": "#97917f",
            "500": "#66625a",
            "600": "#45423b",
            "700": "#35322c",
            "800": "#282620",
            "900": "#161512",
            "950": "#0f0e0c",
        },
        "primary": {
            "50": "#f1f5fa",
            "100": "#e0e9f3",
            "200": "#c3d4e8",
            "300": "#a9c5ea",
            "400": "#8db1de",
            "500": "#86abdb",
            "600": "#1f3a5f",
            "700": "#1a3150",
            "800": "#152841",
            "900": "#101f33",
            "950": "#0b1523",
        },
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {
        "hide_tokens": {"()": "newsroom.log_filters.HideTokens"},
        "in_production": {"()": "django.utils.log.RequireDebugFalse"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["hide_tokens"]},
        # as Django has it, but that no mail names an expert's link
        "mail_admins": {
            "class": "django.utils.log.AdminEmailHandler",
            "level": "ERROR",
            "filters": ["in_production", "hide_tokens"],
        },
    },
    # the two that write addresses: what was refused, and every request to the server for development
    "loggers": {
        "django": {"handlers": ["mail_admins"], "level": "INFO"},
        "django.request": {"filters": ["hide_tokens"]},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "WARNING")},
}
