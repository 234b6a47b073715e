"""The checklist beside a text: seen, ticked and taken back by whoever may, refused in words."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import workflow as stories
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Tick
from tests.factcheck.pages import see, send, solid, words
from tests.factories import DeskFactory, Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


def item(house, text="Legal read it", *, is_required=True, desk=None):
    return checking.add_item(desk or house.desk, by=house.administrator, text=text, is_required=is_required)


def hidden(response, what):
    """The hidden fields of the form for an item, as a browser sends them."""
    form = re.search(rf"<form[^>]*/checklist/{what.pk}/#[^>]*>(.*?)</form>", response.content.decode(), re.S)
    tags = re.findall(r"<input[^>]*hidden[^>]*>", form[1]) if form else []
    fields = {re.search(r'name="([^"]*)"', t)[1]: re.search(r'value="([^"]*)"', t)[1] for t in tags}
    fields.pop("csrfmiddlewaretoken", None)
    return fields


def press(client, by, revision, what, **more):
    """Open the page as somebody and press the item's button."""
    return send(client, by, "tick", revision, what.pk, **hidden(see(client, by, revision), what) | more)


def test_page_shows_the_desks_items_and_what_is_missing(client, house):
    item(house), item(house, "Headline read against the text", is_required=False)
    item(house, "Of another desk", desk=DeskFactory())
    said = words(see(client, house.checker, house.in_review()))
    assert "Checklist 0 of 2 ticked" in said
    assert "One required item is missing; the text cannot be approved without it." in said
    assert "Legal read it required, not ticked" in said
    assert "Headline read against the text advised, not ticked" in said
    assert "Of another desk" not in said


def test_desk_without_a_checklist_shows_none(client, house):
    assert "Checklist" not in words(see(client, house.checker, house.in_review()))


def test_draft_shows_none(client, house):
    item(house)
    assert "Checklist" not in words(see(client, house.reporter, house.draft()))


def test_item_is_ticked_by_name_and_with_a_note(client, house):
    legal, revision = item(house), house.in_review()
    answer = press(client, house.checker, revision, legal, note="Dr Lang, by phone.")
    assert (answer.status_code, answer["Location"]) == (302, f"/review/{revision.pk}/#tick{legal.pk}")
    said = words(see(client, house.editor, revision))
    assert "Checklist 1 of 1 ticked" in said
    assert f"Ticked by {house.checker}" in said
    assert "Dr Lang, by phone." in said
    assert "is missing" not in said


def test_reviewer_is_offered_approval_once_it_is_ticked(client, house):
    legal, revision = item(house), house.sign_off_all(house.in_review())
    before = solid(see(client, house.reviewer, revision))
    press(client, house.reviewer, revision, legal)
    assert (before, solid(see(client, house.reviewer, revision))) == ([], ["Approve this text"])


def test_tick_is_taken_back_with_the_same_button(client, house):
    legal, revision = item(house), house.in_review()
    press(client, house.checker, revision, legal)
    press(client, house.editor, revision, legal, note="They changed their mind.")
    said = words(see(client, house.checker, revision))
    assert f"Tick taken back by {house.editor}" in said
    assert "0 of 1 ticked" in said
    assert [one.is_ticked for one in Tick.objects.all()] == [True, False]


def test_form_sent_twice_ticks_once(client, house):
    legal, revision = item(house), house.in_review()
    fields = hidden(see(client, house.checker, revision), legal)
    for _ in range(2):
        assert send(client, house.checker, "tick", revision, legal.pk, **fields).status_code == 302
    assert Tick.objects.count() == 1


def test_form_opened_before_somebody_else_ticked_is_refused_with_the_words_kept(client, house):
    legal, revision = item(house), house.in_review()
    fields = hidden(see(client, house.editor, revision), legal)
    press(client, house.checker, revision, legal)
    answer = send(client, house.editor, "tick", revision, legal.pk, **fields, note="I called them.")
    assert answer.status_code == 409
    assert f"{house.checker} ticked this meanwhile; look at it again." in words(answer)
    assert "I called them.</textarea>" in answer.content.decode()
    assert Tick.objects.count() == 1


def test_item_retired_meanwhile_is_refused_in_words(client, house):
    legal, revision = item(house), house.in_review()
    fields = hidden(see(client, house.editor, revision), legal)
    checking.retire_item(legal, by=house.administrator)
    answer = send(client, house.editor, "tick", revision, legal.pk, **fields, note="I called them.")
    assert answer.status_code == 409
    assert "This is no longer on the checklist. You had written: “I called them.”" in words(answer)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.ADMINISTRATOR])
def test_whoever_may_not_tick_is_told_and_has_no_form(client, house, role):
    legal, revision, by = item(house), house.in_review(), person(role)
    page = see(client, by, revision)
    assert hidden(page, legal) == {}
    assert "may tick the checklist" in words(page)
    fields = {"is_ticked": "yes", "seen": "0", "nonce": "9f1b6f0e-0c1e-4c55-9d6c-2d4f4b1f0a11"}
    assert send(client, by, "tick", revision, legal.pk, **fields).status_code == 409
    assert not Tick.objects.exists()


def test_item_of_another_desk_is_not_found(client, house):
    elsewhere = item(house, desk=DeskFactory())
    assert send(client, house.checker, "tick", house.in_review(), elsewhere.pk).status_code == 404


def test_live_text_shows_its_ticks_without_forms(client, house):
    legal, revision = item(house), house.in_review()
    press(client, house.checker, revision, legal)
    revision = house.approve(revision)
    stories.publish(revision, by=house.editor)
    page = see(client, house.checker, revision)
    assert f"Ticked by {house.checker}" in words(page)
    assert hidden(page, legal) == {}


def test_number_of_queries_does_not_grow_with_the_items(client, house):
    counts = []
    for many in (1, 5):
        desk = DeskFactory()
        items = [item(house, f"Item {n}", desk=desk) for n in range(many)]
        revision = house.in_review(desk=desk)
        for one in items:
            checking.tick(one, revision=revision, by=house.checker)
        see(client, house.editor, revision)
        with CaptureQueriesContext(connection) as queries:
            see(client, house.editor, revision)
        counts.append(len(queries))
    assert counts[0] == counts[1]
