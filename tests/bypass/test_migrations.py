"""Tables change one day: the guards come down for it, and stand again afterwards whatever happened."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.utils import timezone

from articles import guards
from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from tests.bypass import states
from tests.bypass.forging import execute, update
from tests.bypass.later.rebuilding import LAST
from tests.factories import Newsroom

pytestmark = pytest.mark.django_db(transaction=True)


def length_of_headlines():
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, "articles_revision")
    (size,) = [c.display_size or c.internal_size for c in columns if c.name == "headline"]
    return size


@pytest.fixture
def later(settings):
    """Run migrate with one of the packages of later migrations; at the end, undo what it did."""

    def migrate(name):
        settings.MIGRATION_MODULES = {"articles": f"tests.bypass.later.{name}"}
        call_command("migrate", verbosity=0)

    yield migrate
    call_command("migrate", "articles", LAST, verbosity=0)


def refuses_to_go_live(revision):
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(*update(revision.pk, {"status": "live", "published_at": timezone.now()}))
    with pytest.raises(IntegrityError, match="newsroom guard: a submitted text is frozen"):
        execute(*update(revision.pk, {"headline": "The bridge is closed"}))
    with pytest.raises(IntegrityError, match="newsroom guard: the sections"):
        execute("DELETE FROM articles_section WHERE revision_id = %s", [revision.pk])


def test_guards_stand_after_the_tables_were_made_anew(later):
    revision = states.new_finding(Newsroom())
    assert length_of_headlines() == 300
    later("rebuilding")
    assert length_of_headlines() == 320
    assert guards.missing() == []
    refuses_to_go_live(revision)


def test_guards_stand_after_a_migration_that_stopped_half_way(later):
    revision = states.new_finding(Newsroom())
    with pytest.raises(ZeroDivisionError):
        later("breaking")
    assert length_of_headlines() == 300
    assert guards.missing() == []
    assert not guards.are_suspended()
    refuses_to_go_live(revision)


def test_nothing_is_published_while_tables_change():
    """A process that serves pages goes on while an operator migrates."""
    house = Newsroom()
    revision = house.approved()
    with guards.suspended(), pytest.raises(MoveRefused, match="The database’s guards are missing"):
        stories.publish(revision, by=house.editor)
    assert Revision.objects.live().count() == 0
    stories.publish(revision, by=house.editor)
    assert Revision.objects.live().count() == 1
