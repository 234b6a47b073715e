"""After submission nobody changes a letter, on whichever route; what reviewers saw is what readers get."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.content import build_content, content_digest
from articles.models import Revision, Section
from articles.refusals import MoveRefused
from tests.bypass import states
from tests.bypass.forging import execute, update
from tests.factories import CONTRADICTION, person

OTHER = build_content(headline="The bridge at Harrow", standfirst="", byline="", sections=[], correction=None)


def others(revision, house):
    """Return for each column of a submitted text another value, or several that belong together."""
    elsewhere = house.draft(headline="Another story")
    stranger = person()
    soon = timezone.now() + timedelta(days=3)
    return {
        "headline": {"headline": "The bridge is closed"},
        "standfirst": {"standfirst": "It fell down."},
        "byline": {"byline": "Somebody else"},
        "correction note": {"correction_note": "Nothing was wrong."},
        "correction type": {"correction_type": "update"},
        "content": {"content": OTHER},
        "hash": {"content_hash": "0" * 64},
        "content with its hash": {"content": OTHER, "content_hash": content_digest(OTHER)},
        "no content": {"content": None, "content_hash": None},
        "article": {"article_id": elsewhere.article_id},
        "number": {"number": 0},
        "origin": {"based_on_id": elsewhere.pk},
        "own date": {"dated": "2001-01-01", "reference_date": "2001-01-01"},
        "day read as of": {"reference_date": "2001-01-01"},
        "planned minute": {"planned_for": soon},
        "edition": {"edition": 99},
        "submission": {"submitted_at": soon},
        "submitter": {"submitted_by_id": stranger.pk},
        "maker": {"created_by_id": stranger.pk},
        "making": {"created_at": soon},
        "last writer": {"saved_by_id": stranger.pk},
        "last save": {"saved_at": soon},
        "publication": {"published_at": timezone.now() - timedelta(days=900)},
    }


def row(revision):
    return Revision.objects.filter(pk=revision.pk).values().get()


def by_save(revision, changes):
    for name, value in changes.items():
        setattr(revision, name, value)
    with transaction.atomic():
        revision.save(update_fields=list(changes))


def by_queryset(revision, changes):
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(**changes)


def by_sql(revision, changes):
    execute(*update(revision.pk, changes))


def by_sql_with_the_status(revision, changes):
    """Hidden in a move that is allowed."""
    status = {"approved": "returned", "live": "superseded", "scheduled": "withdrawn"}[revision.status]
    execute(*update(revision.pk, changes | {"status": status}))


ROUTES = (by_save, by_queryset, by_sql, by_sql_with_the_status)
STATES = {
    "approved": states.ready,
    "scheduled": lambda house: house.scheduled(),
    "live": lambda house: house.live(),
}


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.__name__)
@pytest.mark.parametrize("state", STATES)
def test_nothing_of_a_submitted_text_changes(state, route, house):
    revision = STATES[state](house)
    before = row(revision)
    let_through = []
    for name, changes in others(revision, house).items():
        try:
            route(Revision.objects.get(pk=revision.pk), changes)
            let_through.append(name)
        except IntegrityError:
            continue
    assert let_through == []
    assert row(revision) == before


@pytest.mark.parametrize("name", ["headline", "own date", "edition", "last writer"])
def test_same_change_passes_in_a_draft(name, house):
    """Otherwise the test above would prove nothing."""
    draft = house.draft()
    changes = others(draft, house)[name]
    by_sql(draft, changes)
    assert {column: str(row(draft)[column]) for column in changes} == {k: str(v) for k, v in changes.items()}


def insert_section(revision, section):
    Section.objects.create(revision=revision, position=9, body={"html": "<p>And then it fell.</p>"})


def insert_over_section(revision, section):
    section.body = {"html": "<p>It fell.</p>"}
    fields = ["body"]
    Section.objects.bulk_create([section], update_conflicts=True, unique_fields=["id"], update_fields=fields)


def save_section(revision, section):
    section.body = {"html": "<p>It fell.</p>"}
    section.save()


def update_section(revision, section):
    Section.objects.filter(pk=section.pk).update(heading="It fell")


def reorder_sections(revision, section):
    Section.objects.filter(pk=section.pk).update(position=models.F("position") + 1)


def delete_section(revision, section):
    section.delete()


def delete_in_sql(revision, section):
    execute("DELETE FROM articles_section WHERE id = %s", [section.pk])


def change_the_uid(revision, section):
    Section.objects.filter(pk=section.pk).update(uid=uuid4())


def move_out(revision, section):
    draft = stories.begin(by=revision.created_by, desk=revision.article.desk, headline="Another story")
    Section.objects.filter(pk=section.pk).update(revision=draft)


def move_in(revision, section):
    draft = stories.begin(
        by=revision.created_by,
        desk=revision.article.desk,
        headline="Another story",
        sections=[{"kind": "text", "heading": "", "body": {"html": CONTRADICTION}}],
    )
    Section.objects.filter(revision=draft).update(revision=revision)


CHANGES_OF_SECTIONS = (
    insert_section,
    insert_over_section,
    save_section,
    update_section,
    reorder_sections,
    delete_section,
    delete_in_sql,
    change_the_uid,
    move_out,
    move_in,
)


@pytest.mark.parametrize("change", CHANGES_OF_SECTIONS, ids=lambda change: change.__name__)
def test_no_section_of_a_submitted_text_changes(change, house):
    revision = states.ready(house)
    before = list(Section.objects.filter(revision=revision).values())
    with pytest.raises(IntegrityError, match="newsroom guard: the sections"), transaction.atomic():
        change(revision, revision.sections.get())
    assert list(Section.objects.filter(revision=revision).values()) == before


@pytest.mark.parametrize("change", [change_the_uid, move_out, move_in], ids=lambda change: change.__name__)
def test_section_keeps_its_text_and_uid_in_a_draft_too(change, house):
    draft = house.draft()
    with pytest.raises(IntegrityError, match="newsroom guard: the sections"), transaction.atomic():
        change(draft, draft.sections.get())


def test_workflow_writes_in_drafts_alone(house):
    revision = states.ready(house)
    with pytest.raises(MoveRefused, match="This text is approved and frozen"):
        stories.revise(revision, by=house.editor, seen=revision.edition, headline="The bridge is closed")


def test_what_readers_get_is_what_was_approved(house):
    revision = house.sign_off_all(house.in_review())
    seen = revision.content
    stories.approve(revision, content_digest(seen), by=house.reviewer)
    assert stories.publish(revision, by=house.editor).content == seen


def test_approval_of_another_wording_is_refused(house):
    revision = house.in_review()
    with pytest.raises(MoveRefused, match="This is not the wording you were shown"):
        stories.approve(revision, content_digest(OTHER), by=house.reviewer)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no REPLACE")
@pytest.mark.parametrize("verb", ["INSERT OR REPLACE INTO", "REPLACE INTO", "INSERT OR IGNORE INTO"])
@pytest.mark.parametrize("into", ["its own text", "a draft"])
def test_no_section_is_replaced(into, verb, house):
    """Nor taken away by a row with its id that belongs to a draft, where anything may be written."""
    section = states.ready(house).sections.get()
    before = Section.objects.filter(pk=section.pk).values().get()
    revision = section.revision_id if into == "its own text" else house.draft(headline="Another").pk
    uid = section.uid if into == "its own text" else uuid4()
    columns = "id, revision_id, position, uid, kind, heading, body"
    values = [section.pk, revision, 0, uid.hex, "text", "", '{"html": "<p>It fell.</p>"}']
    with pytest.raises(IntegrityError, match="newsroom guard: the sections"):
        execute(f"{verb} articles_section ({columns}) VALUES (%s, %s, %s, %s, %s, %s, %s)", values)
    assert Section.objects.filter(pk=section.pk).values().get() == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no REPLACE")
def test_section_of_a_draft_is_not_replaced_by_its_uid(house):
    section = house.draft().sections.get()
    columns = "id, revision_id, position, uid, kind, heading, body"
    values = [section.pk + 90, section.revision_id, 0, section.uid.hex, "text", "", "{}"]
    with pytest.raises(IntegrityError, match="newsroom guard: the sections"):
        execute(f"REPLACE INTO articles_section ({columns}) VALUES (%s, %s, %s, %s, %s, %s, %s)", values)
    assert Section.objects.get() == section
