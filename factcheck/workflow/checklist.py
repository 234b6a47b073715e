"""Ticking a desk's checklist for one text, by name."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.db import transaction

from articles.models import Article, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.workflow.record import record
from factcheck.models import ChecklistItem, Tick
from factcheck.permissions import Act, text_refusal


@transaction.atomic
def tick(
    item: ChecklistItem,
    *,
    revision: Revision,
    by: User,
    is_ticked: bool = True,
    note: str = "",
    seen: int | None = None,
    nonce: UUID | None = None,
) -> Tick:
    """Say that it was done for this text, or take that back; the last word counts, all stay on record.

    `seen`: the id of the last tick of this item the person had before them, 0 for none. `nonce`: made with
    the form; sent twice, it counts once.
    """
    Article.objects.select_for_update().get(pk=revision.article_id)
    revision = Revision.objects.select_related("article__desk").get(pk=revision.pk)
    item = ChecklistItem.objects.get(pk=item.pk)
    if refused := text_refusal(by, Act.TICK, revision):
        raise NotAllowed(refused)
    if nonce is not None and (again := _sent_before(nonce, item, revision, by)):
        return again
    last = Tick.objects.filter(item=item, revision=revision).select_related("by").order_by("-pk").first()
    if reasons := _not_open(item, revision) or _overtaken(last, is_ticked, seen):
        raise MoveRefused(*reasons)
    made = Tick.objects.create(
        item=item, revision=revision, is_ticked=is_ticked, note=note.strip(), nonce=nonce or uuid4(), by=by
    )
    about = {"item": item.pk, "tick": made.pk, "required": item.is_required}
    act = "checklist.ticked" if is_ticked else "checklist.tick_taken_back"
    record(act, by=by, revision=revision, about=about, details={"note": made.note})
    return made


def _sent_before(nonce: UUID, item: ChecklistItem, revision: Revision, by: User) -> Tick | None:
    before = Tick.objects.filter(nonce=nonce).first()
    if before and (before.item_id, before.revision_id, before.by_id) != (item.pk, revision.pk, by.pk):
        raise MoveRefused("This form was used for something else already; open the page anew.")
    return before


def _not_open(item: ChecklistItem, revision: Revision) -> list[str]:
    if item.desk_id != revision.article.desk_id:
        return ["This is on the checklist of another desk."]
    if item.retired_at is not None:
        return ["This is no longer on the checklist."]
    if not revision.is_pending:
        return [f"The checklist is ticked for a text on its way to readers; this one is {revision.status}."]
    return []


def _overtaken(last: Tick | None, is_ticked: bool, seen: int | None) -> list[str]:
    stands = last is not None and last.is_ticked
    if seen is not None and seen != (last.pk if last else 0):
        who = f"{last.by} {'ticked this' if stands else 'took the tick back'}" if last else "This changed"
        return [f"{who} meanwhile; look at it again."]
    if stands and is_ticked:
        assert last is not None
        return [f"{last.by} has ticked this already."]
    if not stands and not is_ticked:
        return ["There is no tick to take back."]
    return []
