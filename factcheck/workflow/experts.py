"""Asking somebody outside the newsroom: a link, their answers, its end. What they answer is evidence.

The token of a link is shown once and kept as its SHA-256: who reads the database cannot open a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Revision, User
from articles.refusals import MoveRefused
from articles.statuses import PENDING, Status
from articles.tokens import new_token
from articles.workflow.record import record
from factcheck.documents import sha256
from factcheck.ledger import ledger_of
from factcheck.models import (
    Claim,
    ClaimOccurrence,
    Evidence,
    ExpertAnswer,
    ExpertLink,
    ExpertQuestion,
    ExpertRevocation,
    ExpertUse,
)
from factcheck.permissions import Act, refusal, require
from factcheck.statuses import EvidenceKind, ExpertAnswerKind, LinkUse, Stance
from factcheck.workflow.notices import notify
from factcheck.workflow.origins import groups_of

SOONEST, LATEST = timedelta(hours=1), timedelta(days=30)
# Characters: what fits on the page, in the evidence's source and in a paragraph or ten.
NAME, STANDING, WORDS, QUESTIONS = 120, 170, 4000, 100
# A use of one kind is noted once in this while, so that nobody fills the record by reloading.
NOTED_ONCE_IN = timedelta(minutes=1)
STANCES = {
    ExpertAnswerKind.RIGHT: Stance.FOR,
    ExpertAnswerKind.WRONG: Stance.AGAINST,
    ExpertAnswerKind.DONT_KNOW: Stance.NEUTRAL,
}
CLOSED = {
    LinkUse.REVOKED: "The newsroom has taken its question back.",
    LinkUse.LATE: "The time to answer is over.",
    LinkUse.GONE: "This is not asked any more: the text has been changed or set aside since.",
}


def ask_expert(
    revision: Revision,
    *,
    by: User,
    name: str,
    deadline: datetime,
    claims: Iterable[Claim] | None = None,
    standing: str = "",
    message: str = "",
    shows_whole_text: bool = True,
    nonce: UUID | None = None,
) -> tuple[ExpertLink, str]:
    """Make a link for somebody outside; return it with its token, which is kept nowhere.

    claims: those asked about; None for all that must be signed off and are not yet. With the same nonce and
    the same words a second call gives the first link and its token again.
    """
    with transaction.atomic():
        revision = _locked(revision)
        require(by, Act.ASK_EXPERT, desk=revision.article.desk)
        name, standing, message = name.strip(), standing.strip(), message.strip()
        asked = _asked_about(revision, claims)
        told = [name, standing, message, shows_whole_text, deadline.isoformat(), [one.pk for one in asked]]
        token = new_token("factcheck.expert_link", nonce, [by.pk, revision.pk, *told])
        if made := ExpertLink.objects.with_token(token).first():
            return made, token
        reasons = [*_not_to_be_shown(revision, deadline), *_not_sayable(name, standing, message)]
        if not asked:
            reasons.append("Choose at least one statement of this text to ask about.")
        if len(asked) > QUESTIONS:
            reasons.append(f"Ask about {QUESTIONS} statements at most; nobody answers more.")
        if reasons:
            raise MoveRefused(*reasons)
        link = ExpertLink.objects.create(
            revision=revision,
            token_hash=sha256(token),
            name=name,
            standing=standing,
            message=message,
            shows_whole_text=shows_whole_text,
            deadline=deadline,
            by=by,
        )
        ExpertQuestion.objects.bulk_create(ExpertQuestion(link=link, claim=claim) for claim in asked)
        about = {"link": link.pk, "claims": [claim.pk for claim in asked], "whole_text": shows_whole_text}
        about["deadline"] = deadline.isoformat()
        details = {"name": name, "standing": standing, "message": message}
        record("expert_link.made", by=by, revision=revision, about=about, details=details)
        return link, token


def _asked_about(revision: Revision, claims: Iterable[Claim] | None) -> list[Claim]:
    """Return the claims to ask about, in reading order; refuse one that stands elsewhere."""
    if claims is None:
        return [entry.claim for entry in ledger_of(revision).required if not entry.is_done]
    wanted = {claim.pk for claim in claims}
    standing = ClaimOccurrence.objects.filter(revision=revision, claim__in=wanted).in_reading_order()
    found = [occurrence.claim for occurrence in standing]
    if len(found) < len(wanted):
        raise MoveRefused("A statement you chose does not stand in this text.")
    return found


def _not_to_be_shown(revision: Revision, deadline: datetime) -> list[str]:
    reasons = []
    if revision.status not in (*PENDING, Status.LIVE):
        reasons.append("Only a text that is being checked or is before readers is shown to somebody outside.")
    now = timezone.now()
    if deadline < now + SOONEST - timedelta(minutes=1):
        reasons.append("Give them an hour at least.")
    if deadline > now + LATEST:
        reasons.append("A link ends after 30 days at the latest.")
    return reasons


def _not_sayable(name: str, standing: str, message: str) -> list[str]:
    reasons = []
    if not name:
        reasons.append("Say whom you ask.")
    for words, limit, what in (
        (name, NAME, "The name"),
        (standing, STANDING, "What makes them an expert"),
        (message, WORDS, "The message"),
    ):
        if len(words) > limit:
            reasons.append(f"{what} is too long: {limit} characters at most.")
    if any("\x00" in words for words in (name, standing, message)):
        reasons.append("There is a sign in it that cannot be kept.")
    return reasons


def why_closed(link: ExpertLink) -> LinkUse | None:
    """Return why nobody gets in by a link any more, None while it is open.

    An answer is evidence in the name of whoever asked: the link ends when they may no longer bring any.
    """
    if closed := link.closed_because():
        return closed
    return LinkUse.GONE if refusal(link.by, Act.ASK_EXPERT, desk=link.revision.article.desk) else None


def answer(link: ExpertLink, answers: Mapping[int, tuple[str, str]]) -> list[ExpertAnswer]:
    """Keep what the expert says: by claim id (right, wrong or don't know, and why); return what is new.

    All or none. The same answer sent twice counts once; another one on the same claim is refused.
    """
    try:
        with transaction.atomic():
            return _answer(link, answers)
    except IntegrityError as problem:
        raise MoveRefused("Your answers could not be kept. Load the page again and look.") from problem


def _answer(link: ExpertLink, answers: Mapping[int, tuple[str, str]]) -> list[ExpertAnswer]:
    link = _fresh(link)
    if closed := why_closed(link):
        raise MoveRefused(CLOSED[closed])
    questions = {question.claim_id: question for question in link.questions.all()}
    reasons = _not_answerable(questions, answers)
    if reasons:
        raise MoveRefused(*reasons)
    given = []
    for claim, (kind, reason) in answers.items():
        question = questions[claim]
        if not hasattr(question, "answer"):
            given.append(_keep(link, question, ExpertAnswerKind(kind), reason.strip()))
    if given:
        ExpertUse.objects.create(link=link, use=LinkUse.ANSWERED)
        _tell(link, questions, given)
        kinds = {str(one.question.claim_id): one.kind for one in given}
        record(
            "expert_link.answered",
            by=None,
            revision=link.revision,
            about={"link": link.pk, "answers": kinds, "evidence": [one.evidence_id for one in given]},
        )
    return given


def _not_answerable(
    questions: Mapping[int, ExpertQuestion], answers: Mapping[int, tuple[str, str]]
) -> list[str]:
    reasons = []
    if not answers:
        reasons.append("Answer at least one of the statements.")
    for claim, (kind, reason) in answers.items():
        if claim not in questions:
            reasons.append("You were not asked about this statement.")
            continue
        given = getattr(questions[claim], "answer", None)
        if kind not in ExpertAnswerKind.values:
            reasons.append("Say of each statement whether it is right, wrong, or that you don’t know.")
        elif kind == ExpertAnswerKind.WRONG and not reason.strip():
            reasons.append("Say why it is wrong; without that nobody can put it right.")
        elif given and (given.kind, given.reason) != (kind, reason.strip()):
            reasons.append("You have answered this statement already; the first answer stays.")
        if len(reason.strip()) > WORDS:
            reasons.append(f"Use {WORDS} characters at most for one statement.")
        if "\x00" in reason:
            reasons.append("There is a sign in it that cannot be kept.")
    return list(dict.fromkeys(reasons))


def _keep(link: ExpertLink, question: ExpertQuestion, kind: ExpertAnswerKind, reason: str) -> ExpertAnswer:
    """Keep one answer, and as what it counts: evidence, brought by whoever asked."""
    evidence = Evidence.objects.create(
        claim=question.claim,
        revision=link.revision,
        kind=EvidenceKind.EXPERT,
        stance=STANCES[kind],
        source=", ".join(filter(None, [link.name, link.standing])),
        quoted=reason,
        note=f"Asked whether this is right, answered: {kind.label}.",
        group=_one_source(link, question.claim),
        looked_up_at=timezone.now(),
        by=link.by,
    )
    return ExpertAnswer.objects.create(question=question, kind=kind, reason=reason, evidence=evidence)


def _one_source(link: ExpertLink, claim: Claim) -> str:
    """Return the group of what somebody answers: however often they are asked, they are one source."""
    return groups_of([claim], claim.article_id, link.name, "")[claim.pk]


def _tell(link: ExpertLink, questions: Mapping[int, ExpertQuestion], given: list[ExpertAnswer]) -> None:
    before = sum(hasattr(question, "answer") for question in questions.values())
    done = f"{link.name} has answered {before} of {len(questions)} statements."
    notify(
        [link.by],
        key=f"expert_answered:{link.pk}:{given[-1].pk}",
        text=done,
        url=reverse("factcheck:experts", args=[link.revision_id]),
        article=link.revision.article,
    )


@transaction.atomic
def revoke(link: ExpertLink, *, by: User) -> ExpertRevocation:
    """Take a link back: nobody gets in by it any more. What was answered stays."""
    link = _fresh(link)
    require(by, Act.ASK_EXPERT, desk=link.revision.article.desk)
    if getattr(link, "revocation", None):
        raise MoveRefused("This link was taken back already.")
    revocation = ExpertRevocation.objects.create(link=link, by=by)
    record("expert_link.revoked", by=by, revision=link.revision, about={"link": link.pk})
    return revocation


def note_use(link: ExpertLink, use: str) -> ExpertUse | None:
    """Note that a link was opened, or refused and why; of one kind once a minute, None in between."""
    if _noted_lately(link, use):
        return None
    with transaction.atomic():
        link = _fresh(link)
        if _noted_lately(link, use):
            return None
        noted = ExpertUse.objects.create(link=link, use=use)
        act = "expert_link.opened" if use == LinkUse.OPENED else "expert_link.refused"
        record(act, by=None, revision=link.revision, about={"link": link.pk, "use": str(use)})
        return noted


def _noted_lately(link: ExpertLink, use: str) -> bool:
    return link.uses.filter(use=use, at__gt=timezone.now() - NOTED_ONCE_IN).exists()


def _locked(revision: Revision) -> Revision:
    Article.objects.select_for_update().get(pk=revision.article_id)
    return Revision.objects.select_related("article__desk").get(pk=revision.pk)


def _fresh(link: ExpertLink) -> ExpertLink:
    Article.objects.select_for_update().get(pk=link.revision.article_id)
    return ExpertLink.objects.for_expert().get(pk=link.pk)
