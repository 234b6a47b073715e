"""Ticks, items, policies and causes put straight into the tables; and texts made live without their ticks."""

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, Revision
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import ChecklistItem, CorrectionCause, DeskPolicy, Tick
from tests.bypass.forging import change, execute, make
from tests.factories import DeskFactory, person

NO_TICK = "newsroom guard: the checklist of a text is ticked by people of its desk who did not write in it"
NOT_LIVE = "newsroom guard: a required item of the desk’s checklist is not ticked"


def item(house, **more):
    values = {"text": "Legal read it", "is_required": True} | more
    return checking.add_item(values.pop("desk", house.desk), by=house.administrator, **values)


def forge_tick(house, revision, by, **more):
    values = {"item": None, "is_ticked": True} | more
    return make(Tick, revision=revision, by=by, **values | {"item": values["item"] or item(house)})


def writer(house):
    Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER)
    return house.reporter


@pytest.mark.parametrize(
    "who",
    [
        lambda house: person(Role.REPORTER),
        lambda house: house.administrator,
        lambda house: person(is_superuser=True),
        lambda house: person(Role.FACT_CHECKER, is_active=False),
        lambda house: person(Role.FACT_CHECKER, desk=DeskFactory()),
        writer,
    ],
    ids=["reporter", "administrator", "superuser", "inactive", "another desk", "writer"],
)
def test_tick_by_somebody_not_entitled_is_refused(who, house):
    revision = house.in_review(check=False)
    with pytest.raises(IntegrityError, match=NO_TICK):
        forge_tick(house, revision, who(house))


def test_tick_of_a_draft_another_desk_or_a_retired_item_is_refused(house):
    gone = item(house, text="Gone")
    checking.retire_item(gone, by=house.administrator)
    revision, draft = house.in_review(check=False), house.draft()
    elsewhere = item(house, desk=DeskFactory())
    for of, what in ((draft, item(house)), (revision, gone), (revision, elsewhere)):
        with pytest.raises(IntegrityError, match=NO_TICK):
            forge_tick(house, of, house.checker, item=what)
    assert not Tick.objects.exists()


def approved_then_asked(house):
    revision = house.approved()
    return revision, item(house)


def make_live(revision):
    change(revision, status=Status.LIVE, published_at=timezone.now())


def test_text_does_not_go_live_without_its_ticks(house):
    revision, legal = approved_then_asked(house)
    with pytest.raises(IntegrityError, match=NOT_LIVE):
        make_live(revision)
    forge_tick(house, revision, house.checker, item=legal)
    make_live(revision)
    assert Revision.objects.get(pk=revision.pk).status == Status.LIVE


def test_text_does_not_go_live_on_a_tick_taken_back_or_of_another_text(house):
    other = house.in_review(check=False)
    revision, legal = approved_then_asked(house)
    forge_tick(house, other, house.checker, item=legal)
    forge_tick(house, revision, house.checker, item=legal)
    forge_tick(house, revision, house.editor, item=legal, is_ticked=False)
    with pytest.raises(IntegrityError, match=NOT_LIVE):
        make_live(revision)


def test_advised_and_retired_items_are_not_asked_for(house):
    revision = house.approved()
    item(house, is_required=False)
    checking.retire_item(item(house, text="Gone"), by=house.administrator)
    make_live(revision)
    assert Revision.objects.get(pk=revision.pk).status == Status.LIVE


@pytest.mark.parametrize(
    "changes",
    [{"text": "Nothing"}, {"is_required": False}, {"id": 90_000}, {"desk": None}],
    ids=["words", "duty", "number", "desk"],
)
def test_item_keeps_what_it_asks_for(changes, house):
    legal = item(house)
    if "desk" in changes:
        changes = {"desk": DeskFactory()}
    with pytest.raises(IntegrityError, match="newsroom guard: an item of the checklist keeps its words"):
        change(legal, **changes)


def test_item_does_not_come_back_nor_go(house):
    legal = item(house)
    checking.retire_item(legal, by=house.administrator)
    with pytest.raises(IntegrityError, match="newsroom guard: an item of the checklist keeps its words"):
        change(legal, retired_at=None)
    with pytest.raises(IntegrityError, match="newsroom guard: items of the checklist are retired"):
        execute("DELETE FROM factcheck_checklistitem")
    with pytest.raises(IntegrityError, match="newsroom guard: an item of the checklist begins in force"):
        make(ChecklistItem, desk=house.desk, text="Old", retired_at=timezone.now())


def test_policy_stays_with_its_desk(house):
    policy = checking.save_policy(house.desk, by=house.administrator, threshold=0.2)
    with pytest.raises(IntegrityError, match="newsroom guard: a policy stays with its desk"):
        change(policy, desk=DeskFactory())
    with pytest.raises(IntegrityError, match="newsroom guard: policies are changed, never removed"):
        execute("DELETE FROM factcheck_deskpolicy")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no REPLACE")
@pytest.mark.parametrize("table", ["factcheck_checklistitem", "factcheck_deskpolicy"])
def test_items_and_policies_are_not_replaced(table, house):
    item(house)
    checking.save_policy(house.desk, by=house.administrator, threshold=0.2)
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert (ChecklistItem.objects.count(), DeskPolicy.objects.count()) == (1, 1)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has no TRUNCATE")
@pytest.mark.parametrize("table", ["factcheck_checklistitem", "factcheck_deskpolicy"])
def test_items_and_policies_are_not_truncated(table, house):
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize(
    "who",
    [
        lambda house: house.reporter,
        lambda house: house.administrator,
        lambda house: person(is_superuser=True),
        lambda house: person(Role.EDITOR, desk=DeskFactory()),
        lambda house: person(Role.EDITOR, is_active=False),
    ],
    ids=["reporter", "administrator", "superuser", "another desk", "inactive"],
)
def test_cause_by_somebody_not_entitled_is_refused(who, house):
    correction = corrected(house)
    with pytest.raises(IntegrityError, match="newsroom guard: the cause of a mistake is named by people"):
        make(CorrectionCause, correction=correction, checker="ages", by=who(house))


def corrected(house):
    revision = house.correction_in_review(house.live(), "<p>The bridge was opened on 4 May 2022.</p>")
    house.approve(revision)
    stories.publish(Revision.objects.get(pk=revision.pk), by=house.editor)
    return revision.corrections.get()
