"""One newsroom for each test."""

import pytest

from tests.factories import Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def superuser(db):
    """Somebody Django lets do everything, and the newsroom nothing."""
    return person(is_superuser=True)
