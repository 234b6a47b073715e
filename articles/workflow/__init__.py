"""Every change to a story. Each function locks the article, asks, moves and records, in one transaction.

All take the actor as `by=` and raise MoveRefused with every reason, having changed nothing.
"""

from articles.workflow.acts import ACT_MOVES, legal_acts
from articles.workflow.drafts import begin, credit, restore, resume, revise, start_correction
from articles.workflow.editions import as_words, text_as_saved, text_of_edition
from articles.workflow.erasing import details_to_erase, erase_details
from articles.workflow.moves import fresh, reference_date_of
from articles.workflow.people import (
    change_role,
    give_role,
    save_author,
    save_desk,
    save_person,
    take_role,
    tell_password,
)
from articles.workflow.previews import note_preview, revoke_preview, share, why_preview_closed
from articles.workflow.publishing import publish, publish_due, retract, schedule, unschedule
from articles.workflow.review import approve, byline_of, content_as_submitted, send_back, submit, withdraw
from articles.workflow.writing import arrive, forget, keep, kept, others_at

__all__ = [
    "ACT_MOVES",
    "approve",
    "arrive",
    "as_words",
    "begin",
    "byline_of",
    "change_role",
    "content_as_submitted",
    "credit",
    "details_to_erase",
    "erase_details",
    "forget",
    "fresh",
    "give_role",
    "keep",
    "kept",
    "legal_acts",
    "note_preview",
    "others_at",
    "publish",
    "publish_due",
    "reference_date_of",
    "restore",
    "resume",
    "retract",
    "revise",
    "revoke_preview",
    "save_author",
    "save_desk",
    "save_person",
    "schedule",
    "send_back",
    "share",
    "start_correction",
    "submit",
    "take_role",
    "tell_password",
    "text_as_saved",
    "text_of_edition",
    "unschedule",
    "why_preview_closed",
    "withdraw",
]
