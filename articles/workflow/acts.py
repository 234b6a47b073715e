"""Which acts a text leaves open to a person: what the buttons are made from."""

from __future__ import annotations

from articles.models import Revision, User
from articles.permissions import refusal
from articles.roles import Act
from articles.statuses import EARLIER, MOVES, Status


def legal_acts(revision: Revision, *, by: User) -> list[Act]:
    """Return what `by` may do to this revision now, as far as its status and their roles go."""
    acts = [act for act in ACT_MOVES if ACT_MOVES[act][0](revision)]
    desk = revision.article.desk
    return [act for act in acts if refusal(by, act, desk=desk, revision=revision) is None]


def _can_become(*targets: Status):
    return lambda revision: any(target in MOVES[revision.status] for target in targets)


def _is_one_of(*statuses: Status):
    return lambda revision: revision.status in statuses


# Which acts a status leaves open; the words on the buttons.
ACT_MOVES = {
    Act.WRITE: (_is_one_of(Status.DRAFT), "Save"),
    Act.SUBMIT: (_can_become(Status.IN_REVIEW), "Submit for review"),
    Act.APPROVE: (_is_one_of(Status.IN_REVIEW), "Approve"),
    Act.SEND_BACK: (_can_become(Status.RETURNED), "Send back"),
    Act.PUBLISH: (_can_become(Status.LIVE), "Publish now"),
    Act.SCHEDULE: (_is_one_of(Status.APPROVED, Status.SCHEDULED), "Schedule"),
    Act.WITHDRAW: (_can_become(Status.WITHDRAWN), "Withdraw"),
    Act.RESUME: (_is_one_of(Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED), "Go on in a new draft"),
    Act.RESTORE: (_is_one_of(*EARLIER), "Restore as a new draft"),
    Act.CORRECT: (_is_one_of(Status.LIVE), "Start a correction"),
    Act.RETRACT: (_can_become(Status.RETRACTED), "Retract"),
}
