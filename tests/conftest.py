"""What holds for every test: settings that are quick, a way to empty guarded tables, marks by place."""

import os
import tempfile
from pathlib import Path

import hypothesis
from django.conf import settings
from django.test import TransactionTestCase

HERE = Path(__file__).resolve().parent
MARKS = {Path("engine"): "engine", Path("journeys/browser"): "browser"}
DATABASE = "django_db_setup"  # what every fixture that lets a test at a database rests on


def pytest_configure(config):
    """Keep tests away from the newsroom's own files, and from hashing that is slow on purpose."""
    uploads = tempfile.TemporaryDirectory(prefix="newsroom-tests-")
    config.add_cleanup(uploads.cleanup)
    settings.MEDIA_ROOT = Path(uploads.name)
    settings.EVIDENCE_ROOT = Path(uploads.name) / "evidence"
    settings.LOG_HEADS = Path(uploads.name) / "log-heads"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Look a static file up when it is asked for, instead of listing all of them for every test client.
    settings.WHITENOISE_AUTOREFRESH = True
    # A slow machine is no finding; and a change lands or not by what it does, not by the day's luck.
    hypothesis.settings.register_profile("newsroom", deadline=None, derandomize=bool(os.environ.get("CI")))
    hypothesis.settings.load_profile("newsroom")
    _let_tests_empty_guarded_tables()


def pytest_collection_modifyitems(items):
    """A test is marked by the folder it stands in and by what it asks for, so that no mark can be forgotten.

    Without one of its fixtures pytest-django refuses every query, so a test that has none of them says the
    same whichever database there is, and is run once.
    """
    for item in items:
        if DATABASE not in item.fixturenames and item.get_closest_marker("django_db") is None:
            item.add_marker("once")
        place = item.path.relative_to(HERE)
        for folder, mark in MARKS.items():
            if place.is_relative_to(folder):
                item.add_marker(mark)


def _let_tests_empty_guarded_tables():
    """The guards refuse DELETE and TRUNCATE; a test that commits has to leave empty tables behind.

    So they are lifted while the tables are emptied: here, where only test databases are ever emptied.
    """
    flush = TransactionTestCase._fixture_teardown

    def flush_unguarded(self):
        from articles import guards  # importable only once the apps are loaded

        with guards.suspended():
            flush(self)

    TransactionTestCase._fixture_teardown = flush_unguarded
