"""What an article itself must have before readers see it, and how the gate asks."""

import pytest

from articles import gate
from articles import workflow as stories
from articles.models import Revision
from articles.requirements import follows_the_live_text, has_approval, has_text, origins
from tests.factories import CLEAN, Newsroom


@pytest.fixture
def house(db):
    return Newsroom()


def test_text_must_have_been_submitted(house):
    assert has_text(house.draft()) == ["The text has not been submitted yet."]
    assert has_text(house.in_review(headline="Another", check=False)) == []


def test_text_must_have_something_in_it(house):
    revision = house.in_review("", check=False)
    assert has_text(revision) == ["There is no text under the headline."]


def test_text_must_match_its_hash(house):
    """As far as this program can see: in the database the guards keep the two together."""
    revision = house.in_review(check=False)
    revision.content = revision.content.replace("200", "300")
    assert has_text(revision) == [
        "The stored text does not match its own hash. Tell an operator before anything else."
    ]


def test_approval_must_be_for_this_content_by_a_stranger_to_it(house):
    revision = house.in_review()
    assert has_approval(revision) == ["No reviewer has approved this text yet."]
    revision = house.approve(revision)
    assert has_approval(revision) == []
    revision.content_hash = "0" * 64
    assert has_approval(revision) == ["The approval is for another wording of this text."]


def test_origins_lead_back_to_what_readers_saw(house):
    live = house.live()
    second = house.correction_in_review(live)
    stories.send_back(second, by=house.reviewer, reason="No.")
    third = stories.resume(second, by=house.editor)
    assert origins(third) == [second.pk, live.pk]
    assert origins(live) == []


def test_text_follows_the_live_one(house):
    live = house.live()
    correction = house.correction_in_review(live, CLEAN.replace("200", "300"))
    assert follows_the_live_text(live) == []
    assert follows_the_live_text(correction) == []
    correction.correction_note = ""
    assert follows_the_live_text(correction) == [
        "It replaces a live text and needs a public note of a stated type."
    ]


def test_gate_gives_every_reason_in_reading_order(house):
    revision = house.in_review(check=False)
    assert gate.unmet_requirements(revision) == [
        "The check is waiting for a worker.",
        "No reviewer has approved this text yet.",
    ]
    assert gate.unmet_for_approval(revision) == ["The check is waiting for a worker."]


def test_gate_asks_what_settings_name(house, settings):
    revision = house.in_review(check=False)
    settings.PUBLICATION_REQUIREMENTS = ["tests.articles.test_requirements.never_on_fridays"]
    assert gate.unmet_requirements(revision) == [f"Never on Fridays, {revision.headline}."]


def never_on_fridays(revision):
    """A requirement a newsroom may add."""
    yield f"Never on Fridays, {revision.headline}."


def test_gate_opens_to_what_has_everything(house):
    revision = Revision.objects.get(pk=house.approved().pk)
    assert gate.unmet_requirements(revision) == []
    assert gate.unmet_by_the_house() == []
