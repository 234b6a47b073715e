"""Writing: articles begun, drafts saved, the work taken up again from an earlier text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from articles.bodies import BodyError, clean_body
from articles.models import Article, Author, Byline, Contributor, Desk, Revision, Section, User
from articles.permissions import require, roles_on
from articles.refusals import MoveRefused, NotAllowed, Outdated
from articles.requirements import origins
from articles.roles import ROLES_FOR, Act, Role
from articles.statuses import EARLIER, PUBLISHED, CorrectionType, SectionKind, Status
from articles.workflow.editions import EDITABLE, keep_edition
from articles.workflow.moves import fresh, is_now, require_draft
from articles.workflow.record import record

SectionData = Mapping[str, Any]
HEADLINE_MOST = Revision._meta.get_field("headline").max_length


def begin(
    *,
    by: User,
    desk: Desk,
    headline: str,
    sections: Iterable[SectionData] = (),
    slug: str = "",
    language: str = "en",
    authors: Iterable[Author] = (),
    translation_of: Article | None = None,
    **text: Any,
) -> Revision:
    """Begin an article with its first draft and return the draft.

    `sections`: dicts with kind, heading and body (see bodies.py), in reading order. `text`: any of
    standfirst, byline, planned_for, dated. Without a slug one is made from the headline.
    """
    require(by, Act.CREATE, desk=desk)
    with transaction.atomic():
        slug = slug or _free_slug(desk, headline)
        article = Article(
            desk=desk, slug=slug, language=language, translation_of=translation_of, created_by=by
        )
        _put_in_place(article)
        for position, author in enumerate(authors):
            Byline.objects.create(article=article, author=author, position=position)
        draft = _new_draft(article, by=by, headline=headline[:HEADLINE_MOST])
        draft = _write(
            draft, by=by, seen=draft.edition, sections=sections, text={"headline": headline, **text}
        )
        about = {"desk": desk.pk, "language": language, "sections": draft.sections.count()}
        record("article.begun", by=by, revision=draft, about=about, details={"headline": draft.headline})
        return draft


def _put_in_place(article: Article) -> None:
    """Save a new article; what is wrong with its address or language is said in words."""
    taken = MoveRefused(f"The desk {article.desk} already has an article at the address “{article.slug}”.")
    if Article.objects.filter(desk=article.desk, slug=article.slug).exists():
        raise taken
    _require_valid(article)
    try:
        with transaction.atomic():
            article.save()
    except IntegrityError as problem:  # somebody was quicker
        raise taken from problem


def _require_valid(thing: Article | Revision) -> None:
    """Raise MoveRefused for what does not fit its fields, whichever door it came through."""
    try:
        thing.clean_fields(exclude=["content", "content_hash", "reference_date", "status"])
    except ValidationError as problem:
        reasons = [
            f"{name.replace('_', ' ').capitalize()}: {message}"
            for name, messages in problem.message_dict.items()
            for message in messages
        ]
        raise MoveRefused(*reasons) from problem


def _free_slug(desk: Desk, headline: str) -> str:
    wanted = slugify(headline)[:100].strip("-") or "article"
    taken = set(Article.objects.filter(desk=desk, slug__startswith=wanted).values_list("slug", flat=True))
    numbered = (f"{wanted}-{n}" for n in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)


def _new_draft(
    article: Article,
    *,
    by: User,
    headline: str,
    based_on: Revision | None = None,
    copied: Revision | None = None,
) -> Revision:
    """Make an empty draft; `copied` is the text its words will come from, where that is not its base."""
    draft = Revision.objects.create(
        article=article,
        number=article.revisions.all().next_number(),
        based_on=based_on,
        headline=headline,
        created_by=by,
        saved_by=by,
    )
    writers = {by.pk}
    for origin in filter(None, (based_on, copied)):
        if origin.status not in PUBLISHED:
            writers |= set(origin.contributors.values_list("user_id", flat=True))
    for user_id in sorted(writers):
        Contributor.objects.create(revision=draft, user_id=user_id)
    return draft


@transaction.atomic
def credit(article: Article, *, by: User, authors: Iterable[Author]) -> Article:
    """Say who wrote an article; whoever was named keeps their place, printed bylines stay as approved."""
    article = Article.objects.select_for_update(of=("self",)).select_related("desk").get(pk=article.pk)
    require(by, Act.CREDIT, desk=article.desk)
    if (
        roles_on(by, article.desk) & ROLES_FOR[Act.CREDIT] == {Role.REPORTER}
        and article.created_by_id != by.pk
    ):
        raise NotAllowed("A reporter may name the authors only of articles they began.")
    authors = list(authors)
    article.bylines.exclude(author__in=authors).delete()
    there = {line.author_id: line.position for line in article.bylines.all()}
    after = max(there.values(), default=-1) + 1
    for position, author in enumerate((a for a in authors if a.pk not in there), after):
        Byline.objects.create(article=article, author=author, position=position)
    about = {"authors": [author.pk for author in authors]}
    named = ", ".join(author.name for author in authors)
    record("article.credited", by=by, article=article, about=about, details={"authors": named})
    return article


@transaction.atomic
def revise(
    revision: Revision,
    *,
    by: User,
    seen: int,
    sections: Iterable[SectionData] | None = None,
    **text: Any,
) -> Revision:
    """Save the text of a draft and return it with its new edition.

    `seen` is the edition the writer had before them: a save over somebody else's save raises Outdated.
    `sections`, if given, are all sections in reading order: dicts with kind, heading, body and, for a
    section that was there before, its uid. `text`: any of the fields in EDITABLE.
    """
    revision = _write(revision, by=by, seen=seen, sections=sections, text=text)
    record("draft.saved", by=by, revision=revision, about={"edition": revision.edition})
    return revision


def _write(
    revision: Revision,
    *,
    by: User,
    seen: int,
    sections: Iterable[SectionData] | None,
    text: Mapping[str, Any],
) -> Revision:
    revision = fresh(revision)
    require(by, Act.WRITE, desk=revision.article.desk, revision=revision)
    require_draft(revision)
    if seen != revision.edition:
        raise Outdated(
            f"{revision.saved_by} saved this draft while you were writing. Nothing of yours was saved yet;"
            " look through both, then save again.",
            theirs=revision,
        )
    if unknown := set(text) - set(EDITABLE):
        raise TypeError(f"not fields of a draft: {', '.join(sorted(unknown))}")
    keep_edition(revision)
    for name, value in text.items():
        setattr(
            revision, name, unicodedata.normalize("NFC", value.strip()) if isinstance(value, str) else value
        )
    if not revision.headline:
        raise MoveRefused("A draft needs a headline, if only a working one.")
    if any("\0" in value for value in text.values() if isinstance(value, str)):
        raise MoveRefused("The text holds a NUL character, which no page can show; take it out.")
    _require_valid(revision)
    revision.edition += 1
    revision.saved_by, revision.saved_at = by, timezone.now()
    revision.save()
    if sections is not None:
        _put_sections(revision, list(sections))
    if not revision.contributors.filter(user=by).exists():
        Contributor.objects.create(revision=revision, user=by)
    return revision


def _put_sections(revision: Revision, wanted: list[SectionData]) -> None:
    """Make the draft's sections those given, keeping the rows of those that stay."""
    cleaned = _cleaned(wanted)
    there = {section.uid: section for section in revision.sections.all()}
    kept = {data["uid"] for data in cleaned}
    for uid, section in there.items():
        if uid not in kept:
            section.delete()
    for position, data in enumerate(cleaned):
        section = there.get(data["uid"]) or Section(revision=revision, uid=data["uid"])
        values = (position, data["kind"], data["heading"], data["body"])
        if section.pk is None or values != (section.position, section.kind, section.heading, section.body):
            section.position, section.kind, section.heading, section.body = values
            section.save()


def _cleaned(wanted: list[SectionData]) -> list[dict[str, Any]]:
    cleaned, reasons, seen = [], [], set()
    for place, data in enumerate(wanted, start=1):
        heading = unicodedata.normalize("NFC", str(data.get("heading", "")).strip())
        uid = data.get("uid") or uuid4()
        uid = uid if isinstance(uid, UUID) else UUID(str(uid))
        if uid in seen:
            reasons.append(f"Section {place} is there twice.")
        seen.add(uid)
        try:
            kind = SectionKind(data["kind"]).value
            body = clean_body(kind, data["body"])
        except (BodyError, ValueError) as problem:
            reasons.append(f"Section {place}{f' (“{heading}”)' if heading else ''}: {problem}")
            continue
        cleaned.append({"uid": uid, "kind": kind, "heading": heading, "body": body})
    if reasons:
        raise MoveRefused(*reasons)
    return cleaned


@transaction.atomic
def resume(revision: Revision, *, by: User) -> Revision:
    """Go on from a text that can no longer change: copy it into a new draft and return that."""
    revision = fresh(revision)
    require(by, Act.RESUME, desk=revision.article.desk, revision=revision)
    if revision.status not in (Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED):
        raise MoveRefused(
            f"The work goes on from a returned or withdrawn text; this one is {is_now(revision)}."
        )
    draft = _copy(revision, by=by, correction=(revision.correction_type, revision.correction_note))
    record("draft.resumed", by=by, revision=draft, about={"based_on": revision.pk})
    return draft


@transaction.atomic
def restore(revision: Revision, *, by: User, type: str = "", note: str = "") -> Revision:
    """Bring an earlier text back as a new draft, which goes the whole way to readers; return the draft.

    Its words are those of `revision`, its base the text readers got last. While readers see another text of
    the article this is a correction: for whom corrections are open to, and
    with its type and public note. Otherwise both may be left out.
    """
    revision = fresh(revision)
    desk = revision.article.desk
    require(by, Act.RESTORE, desk=desk, revision=revision)
    live = revision.article.revisions.live().first()
    if live is not None:
        require(by, Act.CORRECT, desk=desk, revision=live)
    reasons = []
    if revision.status not in EARLIER:
        reasons.append(f"Only an earlier text is restored; this one is {is_now(revision)}.")
    if live is not None or type or note.strip():
        reasons += _no_such_note(type, note)
    if reasons:
        raise MoveRefused(*reasons)
    correction = (type, unicodedata.normalize("NFC", note.strip()))
    draft = _copy(revision, by=by, correction=correction, onto=_base_for(revision))
    about = {"restored": revision.pk, "based_on": draft.based_on_id, "type": str(type)}
    record("draft.restored", by=by, revision=draft, about=about, details={"note": draft.correction_note})
    return draft


def _base_for(revision: Revision) -> Revision:
    """Return what a draft with the words of `revision` goes on from: what readers got last, if that is later.

    The gate and the count of findings ask that of every text that comes after one readers saw.
    """
    last = revision.article.revisions.published().order_by("-number").first()
    return revision if last is None or last.pk in {revision.pk, *origins(revision)} else last


def _no_such_note(type: str, note: str) -> list[str]:
    reasons = []
    if type not in CorrectionType.values or type == CorrectionType.RETRACTION:
        reasons.append("Say what kind of note it is: correction, clarification, update or editor’s note.")
    if not note.strip():
        reasons.append("A correction needs a public note that says what changed.")
    return reasons


@transaction.atomic
def start_correction(revision: Revision, *, by: User, type: str, note: str) -> Revision:
    """Copy the live text into a new draft that will carry a public, typed note; return the draft."""
    revision = fresh(revision)
    require(by, Act.CORRECT, desk=revision.article.desk, revision=revision)
    reasons = []
    if revision.status != Status.LIVE:
        reasons.append(f"Only a live text is corrected; this one is {is_now(revision)}.")
    if reasons := reasons + _no_such_note(type, note):
        raise MoveRefused(*reasons)
    draft = _copy(revision, by=by, correction=(type, unicodedata.normalize("NFC", note.strip())))
    about = {"based_on": revision.pk, "type": str(type)}
    record("correction.started", by=by, revision=draft, about=about, details={"note": draft.correction_note})
    return draft


def _copy(
    revision: Revision, *, by: User, correction: tuple[str, str], onto: Revision | None = None
) -> Revision:
    """Copy a text into a new draft, based on it or `onto` another."""
    draft = _new_draft(
        revision.article, by=by, headline=revision.headline, based_on=onto or revision, copied=revision
    )
    for name in ("standfirst", "byline", "dated"):
        setattr(draft, name, getattr(revision, name))
    draft.correction_type, draft.correction_note = correction
    if revision.status in PUBLISHED:
        # "Last Friday" goes on meaning the Friday before the story came out, whatever is corrected in it;
        # who rewrites it for another day changes its date.
        draft.dated = revision.reference_date
    draft.save()
    for section in revision.sections.all():
        Section.objects.create(
            revision=draft,
            position=section.position,
            uid=section.uid,
            kind=section.kind,
            heading=section.heading,
            body=section.body,
        )
    return draft
