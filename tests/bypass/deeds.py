"""Everything that can be done in the newsroom, one deed after the other, on a few stories.

Each deed is a call of the workflow with its arguments laid out, so that it can be made, counted, broken off
in the middle, and made again. What a deed needs is looked up in the database, never taken from an earlier
deed's answer: that may have been lost.
"""

import datetime
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from articles import workflow as stories
from articles.models import (
    Article,
    Author,
    Correction,
    Desk,
    LogEntry,
    Membership,
    PreviewLink,
    Revision,
    User,
)
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import (
    Check,
    ChecklistItem,
    Comment,
    Dispute,
    Evidence,
    ExpertLink,
    Inconsistency,
    ReferenceEvent,
    Resolution,
    Ruling,
    SignOff,
)
from factcheck.statuses import CheckStatus, ResolutionKind
from factcheck.workflow import experts
from tests.factories import CLEAN, CONTRADICTION, person

DATED = datetime.date(2025, 3, 4)  # so that no planned minute makes another day, and another check, of it


@dataclass(frozen=True)
class Deed:
    """One call. `of`: the function, as module.name; `again`: whether doing it twice may count twice."""

    of: str
    call: Callable[[], Any]
    again: bool = False


def done_by(function: Callable, *args: Any, again: bool = False, **kwargs: Any) -> Deed:
    name = f"{function.__module__.rpartition('.')[2]}.{function.__name__}"
    return Deed(name, lambda: function(*args, **kwargs), again)


def text(slug: str) -> Revision:
    """The latest text of the story at this address."""
    return Revision.objects.filter(article__slug=slug).select_related("article__desk").latest("number")


def claims(revision: Revision) -> list:
    return [
        one.claim for one in revision.claim_occurrences.select_related("claim").order_by("block", "start")
    ]


def body(html: str, revision: Revision | None = None) -> list[dict]:
    known = {"uid": revision.sections.get().uid} if revision else {}
    return [{"kind": "text", "heading": "", "body": {"html": html}, **known}]


def deeds(house) -> Iterator[Deed]:
    """Yield every deed; the next is laid out once the one before is done."""
    for part in (_house, _writing, _policy, _claims, _evidence, _talk, _people, _pairs, _experts):
        yield from part(house)
    for part in (_previews, _approving, _after, _returned, _by_hand, _failed, _book, _erasing):
        yield from part(house)


def _house(house) -> Iterator[Deed]:
    by = house.administrator
    yield done_by(stories.save_person, User(username="ada", first_name="Ada", last_name="Reed"), by=by)
    ada = User.objects.get(username="ada")
    ada.email = "ada@example.org"
    yield done_by(stories.save_person, ada, by=by)
    yield done_by(stories.tell_password, ada, by=by, again=True)
    yield done_by(stories.give_role, ada, Role.EDITOR, by=by, desk=house.desk)
    given = Membership.objects.get(user=ada)
    given.role = Role.REPORTER.value
    yield done_by(stories.change_role, given, by=by)
    yield done_by(stories.take_role, Membership.objects.get(user=ada), by=by)
    yield done_by(stories.save_desk, Desk(name="Sea", slug="sea"), by=by)
    yield done_by(stories.save_author, Author(name="Ada Reed", slug="ada-reed"), by=by)


def _writing(house) -> Iterator[Deed]:
    by = house.reporter
    told = {"headline": "The bridge", "slug": "the-bridge", "dated": DATED}
    yield done_by(stories.begin, by=by, desk=house.desk, sections=body(CLEAN), **told)
    draft = text("the-bridge")
    yield done_by(stories.credit, draft.article, by=by, authors=[Author.objects.get()], again=True)
    html = CONTRADICTION + CLEAN + "<p>It cost 40 million euros and took three years to build.</p>"
    yield done_by(stories.revise, draft, by=by, seen=draft.edition, sections=body(html, draft))
    note = {"checker": "copy_desk", "words": "openned", "sentence": "It openned."}
    yield done_by(checking.dismiss_note, text("the-bridge"), by=by, **note)
    yield done_by(stories.submit, text("the-bridge"), by=by)
    house.check(text("the-bridge"))


def _policy(house) -> Iterator[Deed]:
    by = house.administrator
    yield done_by(checking.save_policy, house.desk, by=by, threshold=0.6, evidence_minimum=0, again=True)
    yield done_by(checking.add_item, house.desk, by=by, text="Names spelled")
    yield done_by(checking.add_item, house.desk, by=by, text="Pictures credited")
    yield done_by(checking.move_item, ChecklistItem.objects.last(), by=by, up=True)
    yield done_by(checking.retire_item, ChecklistItem.objects.get(text="Pictures credited"), by=by)
    item, revision = ChecklistItem.objects.get(text="Names spelled"), text("the-bridge")
    yield done_by(checking.tick, item, revision=revision, by=house.checker, nonce=uuid.uuid4())


def _claims(house) -> Iterator[Deed]:
    revision = text("the-bridge")
    here = {"revision": revision, "by": house.checker}
    one, two, three = claims(revision)[:3]
    yield done_by(checking.sign_off, one, verdict="wrong", note="No.", nonce=uuid.uuid4(), **here)
    yield done_by(checking.reopen, one, note="Yes.", nonce=uuid.uuid4(), **here)
    yield done_by(checking.sign_off_many, [one, two], verdict="verified", nonce=uuid.uuid4(), **here)
    yield done_by(checking.merge, three, into=two, **here)
    yield done_by(checking.restore, three, **here)
    parts = [three.sentence[:20], three.sentence[21:]]
    yield done_by(checking.split, three, parts=parts, **here)
    yield done_by(checking.retype, one, kinds=["prediction"], **here)
    place = revision.claim_occurrences.order_by("block", "start").last()
    where = {"block": place.block, "start": place.start, "end": place.start + 6}
    yield done_by(checking.add_claim, revision, by=house.checker, **where)


def _evidence(house) -> Iterator[Deed]:
    revision = text("the-bridge")
    claim, other = claims(revision)[:2]
    here = {"revision": revision, "by": house.checker}
    link = {"kind": "link", "url": "https://example.org/a", "source": "The minutes"}
    yield done_by(checking.add_evidence, claim, nonce=uuid.uuid4(), **link, **here)
    yield done_by(checking.add_evidence_many, [claim, other], nonce=uuid.uuid4(), **link, **here)
    protected = {"kind": "interview", "source": "An engineer", "is_protected": True, "quoted": "Yes."}
    protected["protected_name"] = "Eve"
    protected["looked_up_at"] = timezone.now() - datetime.timedelta(hours=1)
    yield done_by(checking.add_evidence, claim, nonce=uuid.uuid4(), **protected, **here)
    source = Evidence.objects.get(is_protected=True)
    yield done_by(checking.see_protected, source, by=house.checker, again=True)
    yield done_by(checking.erase_protected, source, by=house.administrator)
    file = SimpleUploadedFile("minutes.txt", b"The minutes of 4 May 2021.", "text/plain")
    upload = {"kind": "document", "upload": file, "source": "The minutes", "is_protected": True}
    yield done_by(checking.add_evidence, claim, nonce=uuid.uuid4(), protected_name="Eve", **upload, **here)
    kept = Evidence.objects.exclude(document=None).get()
    look = checking.open_document
    yield Deed("protected.open_document", lambda: look(kept.document, by=house.checker).close(), again=True)
    gone = Evidence.objects.filter(kind="link").first()
    yield done_by(checking.withdraw_evidence, gone, reason="Not so.", nonce=uuid.uuid4(), **here)


def _talk(house) -> Iterator[Deed]:
    revision = text("the-bridge")
    nonce = uuid.uuid4()
    yield done_by(checking.comment, revision, by=house.checker, body="Who opened it?", nonce=nonce)
    thread = Comment.objects.get()
    yield done_by(checking.resolve_thread, thread, revision=revision, by=house.reporter)
    yield done_by(checking.reopen_thread, thread, revision=revision, by=house.checker)


def _people(house) -> Iterator[Deed]:
    article = Article.objects.get(slug="the-bridge")
    soon = timezone.now() + datetime.timedelta(hours=4)
    yield done_by(checking.set_due, article, at=soon, by=house.editor)
    yield done_by(checking.set_priority, article, priority=2, by=house.editor)
    later = soon + datetime.timedelta(hours=1)
    yield done_by(checking.set_case, article, due_at=later, priority=3, by=house.editor)
    yield done_by(checking.assign, article, user=house.checker, by=house.editor)
    yield done_by(checking.unassign, article, by=house.editor)
    yield done_by(checking.take_up, article, by=house.checker)
    yield done_by(checking.let_go, article, by=house.checker)


def _pairs(house) -> Iterator[Deed]:
    found = Inconsistency.objects.blocking().get(revision=text("the-bridge"))
    revision = text("the-bridge")
    kind = {"kind": ResolutionKind.NOT_AN_INCONSISTENCY, "reason": "Two meetings."}
    yield done_by(checking.propose, found, by=house.checker, **kind)
    yield done_by(checking.withdraw_proposal, Resolution.objects.last(), by=house.checker)
    yield done_by(checking.propose, found, by=house.checker, **kind)
    waiting = Resolution.objects.last()
    yield done_by(checking.rule, waiting, by=house.reviewer, accepted=False, reason="Read it again.")
    objection = {"by": house.reporter, "reason": "It was read.", "revision": revision}
    yield done_by(checking.dispute, ruling=Ruling.objects.last(), **objection)
    other = house.second_reviewer
    yield done_by(checking.rule_on_dispute, Dispute.objects.last(), by=other, upheld=False, reason="No.")
    yield done_by(checking.propose, found, by=house.checker, **kind)
    yield done_by(checking.rule, Resolution.objects.last(), by=house.reviewer, accepted=True)
    signed = SignOff.objects.filter(verdict="verified").last()
    yield done_by(checking.dispute, sign_off=signed, **objection)
    yield done_by(checking.rule_on_dispute, Dispute.objects.last(), by=other, upheld=False, reason="No.")


def _experts(house) -> Iterator[Deed]:
    revision = text("the-bridge")
    asked = {"name": "Prof. Weir", "deadline": timezone.now() + datetime.timedelta(days=2)}
    yield done_by(checking.ask_expert, revision, by=house.checker, nonce=uuid.uuid4(), **asked)
    yield done_by(experts.revoke, ExpertLink.objects.get(), by=house.checker)


def _previews(house) -> Iterator[Deed]:
    draft = {"by": house.reporter, "name": "The mayor", "nonce": uuid.uuid4()}
    yield done_by(stories.share, text("the-bridge"), **draft)
    yield done_by(stories.revoke_preview, PreviewLink.objects.get(), by=house.reporter)


def _approving(house) -> Iterator[Deed]:
    revision = text("the-bridge")
    for claim in claims(revision):
        entry = checking_state(revision, claim)
        if entry.is_leaf and not entry.is_done:
            verdict = {"verdict": "verified", "nonce": uuid.uuid4()}
            yield done_by(checking.sign_off, claim, revision=revision, by=house.checker, **verdict)
    yield done_by(checking.export_report, revision, by=house.editor, edition="full", digest="0", again=True)
    yield done_by(stories.approve, revision, revision.content_hash, by=house.reviewer)
    minute = timezone.now() + datetime.timedelta(hours=1)
    yield done_by(stories.schedule, text("the-bridge"), by=house.editor, at=minute, again=True)
    yield done_by(stories.unschedule, text("the-bridge"), by=house.editor)
    yield done_by(stories.publish, text("the-bridge"), by=house.editor)


def checking_state(revision, claim):
    from factcheck.ledger import ledger_of

    return ledger_of(revision).find(claim.pk)


def _after(house) -> Iterator[Deed]:
    live = text("the-bridge")
    note = {"type": "correction", "note": "The cost was wrong."}
    yield done_by(stories.start_correction, live, by=house.editor, again=True, **note)
    draft = text("the-bridge")
    yield done_by(stories.submit, draft, by=house.editor)
    house.check(text("the-bridge"))
    yield done_by(stories.withdraw, text("the-bridge"), by=house.editor, reason="Not yet.")
    yield done_by(stories.retract, live, by=house.editor, note="It was all wrong.")
    correction = Correction.objects.get()
    yield done_by(checking.name_cause, correction, by=house.checker, checker="", note="None.", again=True)


def _returned(house) -> Iterator[Deed]:
    house.in_review(slug="returned", dated=DATED)
    yield done_by(stories.send_back, text("returned"), by=house.reviewer, reason="Say who.")
    sent_back = text("returned")
    yield done_by(stories.resume, sent_back, by=house.reporter, again=True)
    yield done_by(stories.restore, sent_back, by=house.reporter, again=True)


def _by_hand(house) -> Iterator[Deed]:
    house.in_review(slug="suomi", language="fi", dated=DATED)
    yield done_by(checking.sign_hand_check, text("suomi"), by=house.checker, note="Called both mayors.")


def _failed(house) -> Iterator[Deed]:
    house.in_review(slug="failed", check=False, dated=DATED)
    check = Check.objects.get(revision=text("failed"))
    from factcheck.workflow.checks import fail

    fail(check, "the worker stopped.")
    assert Check.objects.get(pk=check.pk).status == CheckStatus.FAILED
    yield done_by(checking.retry, check, by=house.editor)


def _book(house) -> Iterator[Deed]:
    event = {"kind": "summit", "start": DATED, "end": DATED, "source": "The minutes"}
    by = house.administrator
    yield done_by(checking.save_fact, ReferenceEvent(name="Harrow summit", **event), by=by)
    yield done_by(checking.strike_fact, ReferenceEvent.objects.get(), by=by)
    facts = [{"name": "Other summit", **event}]
    yield Deed(
        "book.import_facts",
        lambda: checking.import_facts(by=by, events=[dict(one) for one in facts], terms=[], reason="A file"),
    )


def _erasing(house) -> Iterator[Deed]:
    entry = LogEntry.objects.filter(details__name="reason", details__erased_at=None).first()
    yield done_by(stories.erase_details, entry, by=house.administrator, reason="Asked for.")
    ada = User.objects.get(username="ada")
    yield done_by(stories.erase_details, ada, by=house.administrator, reason="They left.")


def peopled(house):
    """A newsroom with a second reviewer, for what the first had a part in."""
    house.second_reviewer = person(Role.REVIEWER)
    return house
