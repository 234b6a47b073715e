"""What people say to each other beside a text: threads on quotes, claims and pairs."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction

from articles.blocks import blocks_of_content
from articles.content import parse_content
from articles.models import Article, Revision, User
from articles.refusals import MoveRefused
from articles.workflow.record import record
from factcheck import engine
from factcheck.anchors import anchor, digest
from factcheck.models import Claim, Comment, Inconsistency, Mention, ThreadMark
from factcheck.permissions import Act, require
from factcheck.querysets import people_on
from factcheck.workflow.cases import address_of, renew_lease
from factcheck.workflow.mentions import mentioned
from factcheck.workflow.notices import notify

LONGEST = 10_000  # characters


@transaction.atomic
def comment(
    revision: Revision,
    *,
    by: User,
    body: str,
    quote: tuple[int, int, int] | None = None,
    claim: Claim | None = None,
    inconsistency: Inconsistency | None = None,
    thread: Comment | None = None,
    nonce: uuid.UUID | None = None,
) -> Comment:
    """Say something about a text, a quote in it (block, start, end), a claim or a pair; or answer a thread.

    Who is named with "@" hears of it, and so does everybody who spoke in the thread before.
    """
    article = _lock(revision)
    require(by, Act.COMMENT, desk=article.desk)
    if nonce and (said := Comment.objects.filter(nonce=nonce).first()):
        return _the_same(said, by)
    root = thread.thread or thread if thread is not None else None
    reasons = _not_sayable(article, body, claim, inconsistency, root)
    place: dict[str, Any] = {}
    if quote is not None and root is None:
        place, refused = _place(revision, *quote)
        reasons += refused
    elif claim is not None and root is None:
        place = _place_of_claim(revision, claim)
    if reasons:
        raise MoveRefused(*reasons)
    said = Comment.objects.create(
        article=article,
        revision=revision,
        thread=root,
        claim=root.claim if root else claim,
        inconsistency=root.inconsistency if root else inconsistency,
        body=body.strip(),
        nonce=nonce or uuid.uuid4(),
        by=by,
        **place,
    )
    _tell(said, revision)
    renew_lease(article, by=by)
    about = {"comment": said.pk, "thread": root.pk if root else None, "claim": said.claim_id}
    about["inconsistency"] = said.inconsistency_id
    record("comment.made", by=by, revision=revision, about=about, details={"body": said.body})
    return said


def _the_same(said: Comment, by: User) -> Comment:
    if said.by_id != by.pk:
        raise MoveRefused("This form was sent by somebody else; write it anew.")
    return said


def _not_sayable(
    article: Article,
    body: str,
    claim: Claim | None,
    inconsistency: Inconsistency | None,
    root: Comment | None,
) -> list[str]:
    reasons = []
    if not body.strip():
        reasons.append("Write what you want to say.")
    if len(body.strip()) > LONGEST:
        reasons.append(f"A comment has at most {LONGEST:,} characters; this one has {len(body.strip()):,}.")
    about = [
        claim.article_id if claim else article.pk,
        inconsistency.revision.article_id if inconsistency else article.pk,
        root.article_id if root else article.pk,
    ]
    if any(one != article.pk for one in about):
        reasons.append("That is about another article.")
    return reasons


def _place(revision: Revision, block: int, start: int, end: int) -> tuple[dict[str, Any], list[str]]:
    """Return (the columns of the quote's anchor with its sentence's digest, why there is no such quote)."""
    if not revision.content:
        return {}, ["A draft still changes; comment on a quote once it is handed in, or on the whole text."]
    blocks = blocks_of_content(parse_content(revision.content))
    if not (0 <= block < len(blocks) and 0 <= start < end <= len(blocks[block].text)):
        return {}, ["The quote does not stand in this text."]
    first, last = engine.sentence_of(blocks[block].text, start, end)
    return anchor(blocks, block, start, end) | {"digest": digest(blocks[block].text[first:last])}, []


def _place_of_claim(revision: Revision, claim: Claim) -> dict[str, Any]:
    """Return the anchor of a claim's sentence in a text, nothing where it does not stand there."""
    here = claim.occurrences.filter(revision=revision).first()
    if here is None:
        return {}
    names = ("quote", "prefix", "suffix", "section", "block", "start", "end")
    return {name: getattr(here, name) for name in names} | {"digest": digest(claim.sentence)}


def _tell(said: Comment, revision: Revision) -> None:
    """Tell who is named, then who spoke in the thread before: nobody hears of one comment twice."""
    people, _ = mentioned(said.body, people_on(revision.article.desk_id))
    Mention.objects.bulk_create(Mention(comment=said, user=one) for one in people)
    url = f"{address_of(revision)}comments/#t{said.thread_id or said.pk}"
    key, article = f"comment:{said.pk}", revision.article
    named = f"{said.by} named you beside “{revision.headline}”."
    notify(people, key=key, text=named, url=url, article=article, pressing=True, by=said.by)
    if said.thread is not None:
        before = User.objects.filter(comments__in=Comment.objects.in_thread(said.thread_id)).distinct()
        answered = f"{said.by} answered beside “{revision.headline}”."
        notify(before, key=key, text=answered, url=url, article=article, by=said.by)


def unknown_names(said: Comment) -> list[str]:
    """Return the names in a comment that are nobody's on the desk, as they were written."""
    return mentioned(said.body, people_on(said.article.desk_id))[1]


def resolve_thread(
    thread: Comment, *, revision: Revision, by: User, note: str = "", seen: int | None = None
) -> ThreadMark:
    """Note that a thread is settled. `seen`: its last comment the person saw; refused if there are more."""
    return _mark(thread, revision, by, note, is_resolved=True, seen=seen)


def reopen_thread(thread: Comment, *, revision: Revision, by: User, note: str = "") -> ThreadMark:
    """Take up a settled thread again."""
    return _mark(thread, revision, by, note, is_resolved=False, seen=None)


@transaction.atomic
def _mark(
    thread: Comment, revision: Revision, by: User, note: str, *, is_resolved: bool, seen: int | None
) -> ThreadMark:
    article = _lock(revision)
    require(by, Act.COMMENT, desk=article.desk)
    root = thread.thread or thread
    if root.article_id != article.pk:
        raise MoveRefused("That is about another article.")
    last = root.marks.last()
    if last is not None and last.is_resolved == is_resolved:
        return last
    if last is None and not is_resolved:
        raise MoveRefused("This thread is open already.")
    said = Comment.objects.in_thread(root.pk).last()
    if seen is not None and said is not None and said.pk != seen:
        raise MoveRefused(f"{said.by} said something in this thread meanwhile; read it before you close it.")
    mark = ThreadMark.objects.create(comment=root, is_resolved=is_resolved, note=note.strip(), by=by)
    act = "comment.resolved" if is_resolved else "comment.reopened"
    about = {"thread": root.pk, "mark": mark.pk}
    record(act, by=by, revision=revision, about=about, details={"reason": note.strip()})
    return mark


def _lock(revision: Revision) -> Article:
    Article.objects.select_for_update().get(pk=revision.article_id)
    return Article.objects.select_related("desk").get(pk=revision.article_id)
