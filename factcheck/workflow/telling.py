"""Who hears of what: one function for each thing that happens to a text, called where it is done."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.gate import unmet_requirements
from articles.models import Article, Contributor, Move, Revision, User
from articles.roles import Role
from articles.statuses import PENDING, Status
from factcheck import engine
from factcheck.ledger import fallen, of_earlier_claims
from factcheck.models import (
    Check,
    Claim,
    Dispute,
    DisputeRuling,
    Evidence,
    Inconsistency,
    Resolution,
    Ruling,
    SignOff,
)
from factcheck.querysets import expired_overrides, people_on
from factcheck.statuses import Key, Stance, Verdict
from factcheck.workflow.cases import CHECKING, address_of, close_case, end_leases
from factcheck.workflow.notices import notify

# After these moves there is nothing left to check.
OVER = frozenset({Status.LIVE, Status.WITHDRAWN, Status.RETRACTED})


def after_move(move: Move) -> None:
    """Tell those whose turn it is after a step of a text; where the work is over, close its case."""
    text = move.revision
    if told := _TOLD_OF_MOVES.get(Status(move.to_status)):
        told(move, text)
    if move.to_status in OVER:
        close_case(text.article)
    elif move.to_status == Status.RETURNED:
        end_leases(text.article)


def _handed_in(move: Move, text: Revision) -> None:
    # only who can still check it: nobody hears of it if it is left to somebody who is gone, or wrote in it
    held = people_on(text.article.desk_id, CHECKING).exclude(contributions__revision=text)
    held = held.filter(assignments__article=text.article_id, assignments__ended_at=None)
    notify(
        list(held) or _those_who_may(text, Role.FACT_CHECKER, key=f"move:{move.pk}"),
        key=f"move:{move.pk}",
        text=f"“{text.headline}” was handed in.",
        url=address_of(text),
        article=text.article,
        by=move.by,
    )


def _sent_back(move: Move, text: Revision) -> None:
    notify(
        _writers(text),
        key=f"move:{move.pk}",
        text=f"{move.by} sent “{text.headline}” back.",
        url=address_of(text),
        article=text.article,
        pressing=True,
        by=move.by,
    )


def _approved(move: Move, text: Revision) -> None:
    if move.from_status != Status.IN_REVIEW:
        return  # it came off the schedule
    notify(
        people_on(text.article.desk_id, {Role.EDITOR}),
        key=f"move:{move.pk}",
        text=f"“{text.headline}” is approved: publish or schedule it.",
        url=address_of(text),
        article=text.article,
        by=move.by,
    )


_TOLD_OF_MOVES = {
    Status.IN_REVIEW: _handed_in,
    Status.RETURNED: _sent_back,
    Status.APPROVED: _approved,
}


def _writers(text: Revision) -> list[User]:
    return [one.user for one in text.contributors.select_related("user")]


def resolution_proposed(resolution: Resolution, revision: Revision) -> None:
    """Tell the reviewers of the desk that a proposal waits for them."""
    found, key = resolution.inconsistency, f"proposed:{resolution.pk}"
    notify(
        _those_who_may(revision, Role.REVIEWER, key=key, had_a_part={resolution.proposed_by_id}),
        key=key,
        text=f"{resolution.proposed_by} proposed a resolution for {_pair(found)} in “{revision.headline}”.",
        url=f"{address_of(revision)}{_card(found, revision)}",
        article=revision.article,
        by=resolution.proposed_by,
    )


def ruled(ruling: Ruling) -> None:
    """Tell whoever proposed it what was ruled; with the first key of an override, those with the second."""
    resolution, revision = ruling.resolution, ruling.revision
    told = "accepted" if ruling.accepted else "returned"
    url = f"{address_of(revision)}{_card(resolution.inconsistency, revision)}"
    notify(
        [resolution.proposed_by],
        key=f"ruling:{ruling.pk}",
        text=f"{ruling.by} {told} your resolution for {_pair(resolution.inconsistency)} in"
        f" “{revision.headline}”.",
        url=url,
        article=revision.article,
        pressing=not ruling.accepted,
        by=ruling.by,
    )
    if ruling.accepted and ruling.key == Key.REVIEWER and resolution.kind == "stands":
        notify(
            people_on(revision.article.desk_id, {Role.ADMINISTRATOR}),
            key=f"second_key:{ruling.pk}",
            text=f"An override of {_pair(resolution.inconsistency)} in “{revision.headline}” waits for your"
            " key.",
            url=url,
            article=revision.article,
            by=ruling.by,
        )


def objected(dispute: Dispute) -> None:
    """Tell the reviewers who had no part in it that somebody objects, and whoever is objected to."""
    revision = dispute.revision
    involved = _involved(dispute)
    key = f"dispute:{dispute.pk}"
    notify(
        _those_who_may(revision, Role.REVIEWER, key=key, had_a_part={*involved, dispute.by_id}),
        key=key,
        text=f"{dispute.by} objects in “{revision.headline}”; a reviewer who had no part in it rules.",
        url=address_of(revision),
        article=revision.article,
        by=dispute.by,
    )
    notify(
        User.objects.filter(pk__in=involved),
        key=f"dispute:{dispute.pk}",
        text=f"{dispute.by} objects to what you decided in “{revision.headline}”.",
        url=address_of(revision),
        article=revision.article,
        by=dispute.by,
    )


def dispute_answered(answer: DisputeRuling) -> None:
    """Tell whoever objected, and whoever was objected to, what came of it."""
    dispute, revision = answer.dispute, answer.revision
    notify(
        User.objects.filter(pk__in={*_involved(dispute), dispute.by_id}),
        key=f"dispute_answered:{answer.pk}",
        text=f"{answer.by} {'upheld' if answer.upheld else 'turned down'} the objection in"
        f" “{revision.headline}”.",
        url=address_of(revision),
        article=revision.article,
        by=answer.by,
    )


def _involved(dispute: Dispute) -> set[int]:
    if dispute.ruling is not None:
        return {dispute.ruling.by_id, dispute.ruling.resolution.proposed_by_id}
    assert dispute.sign_off is not None
    return {dispute.sign_off.by_id}


def check_failed(check: Check) -> None:
    """Tell whoever handed the text in, and whoever has it to check, that its check failed."""
    text = check.revision
    held = User.objects.filter(assignments__article=text.article_id, assignments__ended_at=None)
    told = [*held, *([text.submitted_by] if text.submitted_by else [])]
    notify(
        told,
        key=f"check_failed:{check.pk}:{check.attempts}",
        text=f"The check of “{text.headline}” failed; it can be tried again.",
        url=address_of(text),
        article=text.article,
        pressing=True,
    )


def came_in_its_way(revision: Revision, *, by: User) -> None:
    """Tell the editors, once a day, where a text that was approved no longer passes after what `by` did.

    Called after what may take a claim's verdict or a ruling out of force, in the same transaction.
    """
    approved = [Status.APPROVED, Status.SCHEDULED]
    text = revision.article.revisions.filter(status__in=approved).select_related("article__desk").first()
    if text is None or not unmet_requirements(text):
        return
    notify(
        people_on(text.article.desk_id, {Role.EDITOR}),
        key=f"held:{text.pk}:{timezone.localdate().isoformat()}",
        text=f"“{text.headline}” is approved, and cannot go to its readers now: see what stands in its way.",
        url=address_of(text),
        article=text.article,
        pressing=True,
        by=by,
    )


def evidence_fell(claims: Collection[int], *, occasion: str, by: User) -> None:
    """Tell whoever verified a claim of another story on one of these, and who has it, that it holds no more.

    `occasion` names the act that may have taken a verdict on `claims` out of force; nothing is told of claims
    that hold. Called like `came_in_its_way`; the stories are locked before the end of the record is.
    """
    resting = Evidence.objects.in_force().filter(earlier_claim__in=claims, stance=Stance.FOR)
    stories = set(resting.values_list("claim__article", flat=True))
    if not stories:
        return
    list(Article.objects.select_for_update().filter(pk__in=stories).order_by("pk"))
    pieces = resting.select_related("claim", "earlier_claim").prefetch_related(*of_earlier_claims())
    fell = {piece.claim_id: (piece.claim, how) for piece in pieces.order_by("id") if (how := fallen(piece))}
    for claim, how in fell.values():
        texts = Revision.objects.filter(claim_occurrences__claim=claim).select_related("article__desk")
        text = texts.filter(status__in=[*PENDING, Status.LIVE]).order_by("-number").first()
        if text is not None:
            _tell_of_fallen(claim, how, text, occasion=occasion, by=by)
    for story in {claim.article_id for claim, _ in fell.values()}:
        came_in_its_way(Revision.objects.filter(article=story).latest("number"), by=by)


def _tell_of_fallen(claim: Claim, how: str, text: Revision, *, occasion: str, by: User) -> None:
    last = SignOff.objects.filter(claim=claim).order_by("-id").first()
    verified = [last.by_id] if last is not None and last.verdict == Verdict.VERIFIED else []
    held = Q(assignments__article=text.article_id, assignments__ended_at=None)
    notify(
        User.objects.filter(held | Q(pk__in=verified)),
        key=f"fell:{claim.pk}:{occasion}",
        text=f"What a claim in “{text.headline}” rests on {how}: see whether it still stands.",
        url=f"{address_of(text)}claims/?claim={claim.pk}#c{claim.pk}",
        article=text.article,
        pressing=True,
        by=by,
    )


@transaction.atomic
def warn_of_overrides(now: datetime | None = None) -> int:
    """Tell the editors and reviewers of a live text that an override it rests on expires soon, or has.

    Once for each of the two; returns how many overrides there are to tell of.
    """
    now = now or timezone.now()
    overrides = list(expired_overrides(now))
    for one in overrides:
        article = one.inconsistency.revision.article
        is_over = one.expires_at is not None and one.expires_at <= now
        told = "has expired" if is_over else "expires soon"
        notify(
            people_on(article.desk_id, {Role.EDITOR, Role.REVIEWER}),
            key=f"override:{one.pk}:{told}",
            text=f"An override readers’ “{one.inconsistency.revision.headline}” rests on {told}.",
            url=f"/review/{one.live}/pairs/{one.pair}/",
            article=article,
            pressing=True,
        )
    return len(overrides)


def _those_who_may(
    text: Revision, role: Role, *, key: str, had_a_part: Collection[int] = ()
) -> Collection[User]:
    """Return who has a role on a text's desk, and neither wrote in it or since nor had a part in the matter.

    Where there is nobody, the desk's administrators are told, who alone can put an end to that.
    """
    wrote = Contributor.objects.filter(revision__article=text.article_id, revision__number__gte=text.number)
    people = people_on(text.article.desk_id, {role}).exclude(pk__in=wrote.values("user"))
    if found := list(people.exclude(pk__in=had_a_part)):
        return found
    notify(
        people_on(text.article.desk_id, {Role.ADMINISTRATOR}),
        key=f"nobody:{key}",
        text=f"“{text.headline}” waits for a {role.label.lower()} who had no part in it, and the desk has"
        " none such. Give somebody the role.",
        url=address_of(text),
        article=text.article,
        pressing=True,
    )
    return []


def _card(found: Inconsistency, revision: Revision) -> str:
    return f"#i{found.pk}" if found.revision_id == revision.pk else ""


def _pair(found: Inconsistency) -> str:
    """Name a pair by its number in the text it was found in, and its kind; a mail tells none of its words."""
    beside = Inconsistency.objects.filter(revision=found.revision_id).exclude(kind=engine.COPY_DESK)
    if found.kind == engine.COPY_DESK:
        return "a note of the copy desk"
    numbered = sorted(beside.prefetch_related("sides"), key=_first_place)
    number = next((number for number, one in enumerate(numbered, 1) if one.pk == found.pk), 0)
    return f"inconsistency {number} ({found.kind})"


def _first_place(found: Inconsistency) -> tuple[tuple[int, int], int]:
    """Return what pairs are numbered by on the page of their text: where the first of both quotes stands."""
    places = [(side.block, side.start or 0) for side in found.sides.all() if side.block is not None]
    return min(places, default=(0, 0)), found.pk
