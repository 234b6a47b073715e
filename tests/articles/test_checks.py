"""What `manage.py check --deploy` says of the key the record is chained with."""

import pytest

from articles.checks import record_key_is_a_secret_of_its_own

OWN = "a key of the record that nobody would ever guess"


def found(settings, **values):
    for name, value in values.items():
        setattr(settings, name, value)
    return [warning.id for warning in record_key_is_a_secret_of_its_own(None)]


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    settings.VAR_DIR, settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = tmp_path, "s" * 50, ["t" * 50]
    return tmp_path


def test_key_of_its_own_is_accepted(settings):
    assert found(settings, RECORD_KEY=OWN) == []


@pytest.mark.parametrize("shared", ["s", "t"])
def test_key_that_is_the_sites_secret_too_is_reported(shared, settings):
    assert found(settings, RECORD_KEY=shared * 50) == ["articles.W001"]


def test_short_key_is_reported(settings):
    assert found(settings, RECORD_KEY="chain") == ["articles.W002"]


def test_key_that_lies_beside_the_database_is_reported(settings, var):
    (var / "record_key").write_text(f"{OWN}\n")
    assert found(settings, RECORD_KEY=OWN) == ["articles.W003"]
    assert found(settings, RECORD_KEY=OWN.upper()) == []
