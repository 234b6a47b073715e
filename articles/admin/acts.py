"""The acts of a text as pages of the admin: which stand open, what they ask, what they call."""

from collections.abc import Callable
from dataclasses import dataclass

from articles import workflow
from articles.forms import (
    ActForm,
    ApprovalForm,
    CorrectionForm,
    MinuteForm,
    ReasonForm,
    RestoreForm,
    RetractionForm,
)
from articles.roles import Act
from articles.statuses import Status


@dataclass(frozen=True, slots=True)
class Door:
    """One act a person may do to a text.

    name: the last part of its address. label: what its button says. done: what is said afterwards.
    run(revision, by, given) calls the workflow with what the form cleaned to, and returns the revision to
    show next. asks: whether a person must type something first. onward: whether it is the next step on the
    way to readers, and so the one solid button. final: whether nothing undoes it.
    """

    name: str
    act: Act
    label: str
    done: str
    run: Callable
    form: type[ActForm] = ActForm
    asks: bool = False
    onward: bool = False
    final: bool = False


def _label(act):
    return workflow.ACT_MOVES[act][1]


# In the order of their buttons.
DOORS = {
    door.name: door
    for door in (
        Door(
            "submit",
            Act.SUBMIT,
            _label(Act.SUBMIT),
            "Submitted. The text is frozen and being checked.",
            lambda revision, by, given: workflow.submit(revision, by=by),
            onward=True,
        ),
        Door(
            "approve",
            Act.APPROVE,
            _label(Act.APPROVE),
            "Approved.",
            lambda revision, by, given: workflow.approve(revision, given["content_hash"], by=by),
            ApprovalForm,
            onward=True,
        ),
        Door(
            "publish",
            Act.PUBLISH,
            _label(Act.PUBLISH),
            "Published. Readers see it now.",
            lambda revision, by, given: workflow.publish(revision, by=by),
            onward=True,
        ),
        Door(
            "schedule",
            Act.SCHEDULE,
            _label(Act.SCHEDULE),
            "Scheduled.",
            lambda revision, by, given: workflow.schedule(revision, by=by, at=given["at"]),
            MinuteForm,
            asks=True,
        ),
        Door(
            "unschedule",
            Act.SCHEDULE,
            "Take off the schedule",
            "Taken off the schedule. It stays approved.",
            lambda revision, by, given: workflow.unschedule(revision, by=by),
        ),
        Door(
            "correct",
            Act.CORRECT,
            _label(Act.CORRECT),
            "A new draft was begun from the live text.",
            lambda revision, by, given: workflow.start_correction(
                revision, by=by, type=given["type"], note=given["note"]
            ),
            CorrectionForm,
            asks=True,
        ),
        Door(
            "resume",
            Act.RESUME,
            _label(Act.RESUME),
            "A new draft was begun from this text.",
            lambda revision, by, given: workflow.resume(revision, by=by),
            onward=True,
        ),
        Door(
            "restore",
            Act.RESTORE,
            _label(Act.RESTORE),
            "A new draft was made of this earlier text.",
            lambda revision, by, given: workflow.restore(
                revision, by=by, type=given["type"], note=given["note"]
            ),
            RestoreForm,
            asks=True,
        ),
        Door(
            "send-back",
            Act.SEND_BACK,
            _label(Act.SEND_BACK),
            "Sent back to its writers.",
            lambda revision, by, given: workflow.send_back(revision, by=by, reason=given["reason"]),
            ReasonForm,
            asks=True,
        ),
        Door(
            "withdraw",
            Act.WITHDRAW,
            _label(Act.WITHDRAW),
            "Set aside. Another text of the article may go first.",
            lambda revision, by, given: workflow.withdraw(revision, by=by, reason=given["reason"]),
            ReasonForm,
            asks=True,
        ),
        Door(
            "retract",
            Act.RETRACT,
            _label(Act.RETRACT),
            "Retracted. The address stays and says why.",
            lambda revision, by, given: workflow.retract(revision, by=by, note=given["note"]),
            RetractionForm,
            asks=True,
            final=True,
        ),
    )
}


def open_doors(revision, user, *, every=False):
    """Return the acts that stand open to `user`, in the order of DOORS; saving a draft is none of them.

    Where the work can go on in a new draft, restoring would be a second button for nearly the same; it is
    offered in the history, and with `every`.
    """
    legal = set(workflow.legal_acts(revision, by=user))
    if Act.RESUME in legal and not every:
        legal.discard(Act.RESTORE)
    closed = "schedule" if revision.status == Status.SCHEDULED else "unschedule"
    return [door for door in DOORS.values() if door.act in legal and door.name != closed]
