"""The gate counts findings from the last text readers saw: nobody may slip in below that number."""

import pytest
from django.db import IntegrityError

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from factcheck.models import Inconsistency
from tests.bypass.forging import execute, forged, insertion, update, whole_row
from tests.factories import CONTRADICTION


def overtaken_draft(house):
    """A draft of a contradiction, numbered below a text that readers saw since and that was retracted."""
    first = house.live()
    older = stories.start_correction(first, by=house.editor, type="update", note="Both meetings.")
    section = older.sections.get()
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": CONTRADICTION}}
    older = stories.revise(older, by=house.editor, seen=older.edition, sections=[body])
    newer = house.correction_in_review(first)
    newer = house.approve(newer)
    newer = stories.publish(newer, by=house.editor)
    stories.retract(newer, by=house.editor, note="Made up.")
    return Revision.objects.get(pk=older.pk)


def test_draft_older_than_what_readers_saw_is_not_submitted(house):
    draft = overtaken_draft(house)
    with pytest.raises(MoveRefused) as refused:
        stories.submit(draft, by=house.editor)
    assert refused.value.reasons == (
        "Readers have got revision 3 since this draft was begun; begin a new one from that text.",
    )


def test_database_refuses_to_submit_a_draft_older_than_what_readers_saw(house):
    draft = overtaken_draft(house)
    values = forged(draft) | {"status": "in_review"}
    del values["published_at"]
    with pytest.raises(IntegrityError, match="newsroom guard: readers have got a later text"):
        execute(*update(draft.pk, values))


def test_pending_text_below_a_live_one_does_not_go_live(house):
    """Submitted in time, overtaken while it waited: its own findings would no longer be counted."""
    first = house.live()
    second = house.correction_in_review(first, CONTRADICTION)
    house.dismiss(second)
    second = house.approve(second)
    assert Inconsistency.objects.since_last_live(second.article).count() == 1
    with pytest.raises(IntegrityError, match="newsroom guard: a revision begins as a draft"):
        execute(*insertion(whole_row(second, **forged(second)) | {"id": second.pk + 9, "number": 9}))
    with pytest.raises(IntegrityError, match="newsroom guard: a revision keeps its article, number"):
        execute(*update(second.pk, {"number": 0}))
    with pytest.raises(IntegrityError, match="newsroom guard: a revision keeps its article, number"):
        execute(*update(first.pk, {"number": 9}))
