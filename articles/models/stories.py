"""The story: its address, its texts, and who wrote in them."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from articles.languages import is_language_tag
from articles.models.people import Author, Desk, User
from articles.querysets import ArticleQuerySet, RevisionQuerySet
from articles.statuses import PENDING, PUBLISHED, CorrectionType, SectionKind, Status


class Article(models.Model):
    """A story: its address, desk and authors. It has no text and no status of its own."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="articles")
    slug = models.SlugField(max_length=120, help_text="Last part of the address.")
    language = models.CharField(
        max_length=12,
        default="en",
        validators=[is_language_tag],
        help_text="Language tag, such as en, fr or en-GB.",
    )
    translation_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="translations"
    )
    authors = models.ManyToManyField(Author, through="Byline", related_name="articles")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    first_published_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["desk", "slug"], name="article_address_is_unique")]

    def __str__(self):
        return self.slug

    def get_absolute_url(self):
        """Return the address readers know."""
        return reverse("articles:article", args=[self.desk.slug, self.slug])


class Byline(models.Model):
    """An author's place among the authors of an article."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="bylines")
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="byline_names_once")]

    def __str__(self):
        return str(self.author)


class Revision(models.Model):
    """One text of an article. Editable while a draft; from submission on frozen for ever.

    `content` is the canonical JSON (version v1) of everything a reader will see and `content_hash` its
    SHA-256 in hex; both are set once, by submission. What is checked, approved and shown is `content`.
    `edition` counts the saves of a draft, so that nobody saves over somebody else's save unseen.
    `reference_date` is the day the text is read as of: planned publication, else submission, in the
    newsroom's zone.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    based_on = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="successors")
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.DRAFT, editable=False)

    headline = models.CharField(max_length=300)
    standfirst = models.TextField(blank=True)
    byline = models.CharField(
        max_length=300, blank=True, help_text="As printed; the authors' names if empty."
    )
    correction_type = models.CharField(max_length=16, choices=CorrectionType.choices, blank=True)
    correction_note = models.TextField(blank=True, help_text="Public and permanent. What changed, and why.")
    planned_for = models.DateTimeField(null=True, blank=True, help_text="When it should reach readers.")
    dated = models.DateField(null=True, blank=True, help_text="The day the text was written for, if known.")
    edition = models.PositiveIntegerField(default=1, editable=False)

    content = models.TextField(null=True, editable=False)  # noqa: DJ001 - null until submitted, never empty
    content_hash = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001 - the same
    reference_date = models.DateField(null=True, editable=False)

    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(default=timezone.now)
    saved_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, editable=False)
    submitted_by = models.ForeignKey(User, models.PROTECT, null=True, editable=False, related_name="+")
    published_at = models.DateTimeField(null=True, editable=False)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(status=Status.LIVE), name="one_live_revision_per_article"
            ),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(status__in=[str(s) for s in PENDING]),
                name="one_pending_revision_per_article",
            ),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="revision_status_is_known"),
            models.CheckConstraint(
                condition=Q(
                    status=Status.DRAFT,
                    content=None,
                    content_hash=None,
                    submitted_at=None,
                    submitted_by=None,
                )
                | (
                    ~Q(status=Status.DRAFT)
                    & Q(content__isnull=False, content_hash__isnull=False, reference_date__isnull=False)
                    & Q(submitted_at__isnull=False, submitted_by__isnull=False)
                ),
                name="revision_has_content_once_submitted",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[str(s) for s in PUBLISHED]) | Q(published_at__isnull=False),
                name="revision_published_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.SCHEDULED) | Q(planned_for__isnull=False),
                name="revision_scheduled_has_its_time",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-published_at"], name="revision_by_status_and_time"),
            models.Index(fields=["status", "planned_for"], name="revision_due"),
        ]

    def __str__(self):
        return f"{self.headline} ({self.number})"

    @property
    def is_draft(self):
        """Whether its text may still change."""
        return self.status == Status.DRAFT

    @property
    def is_pending(self):
        """Whether it is on its way to readers."""
        return self.status in PENDING


class Section(models.Model):
    """An ordered part of a revision. `uid` stays the same in copies; `body` is as bodies.py says."""

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="sections")
    position = models.PositiveIntegerField(default=0)
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=SectionKind.choices, default=SectionKind.TEXT)
    heading = models.CharField(max_length=300, blank=True)
    body = models.JSONField(default=dict)

    class Meta:
        ordering = ["revision", "position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "uid"], name="section_uid_once"),
            models.CheckConstraint(condition=Q(kind__in=SectionKind.values), name="section_kind_is_known"),
        ]

    def __str__(self):
        return self.heading or self.get_kind_display()


class Contributor(models.Model):
    """Somebody who wrote in a revision, or in a draft it is based on. Append-only."""

    append_only = True

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="contributors")
    user = models.ForeignKey(User, models.PROTECT, related_name="contributions")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["revision", "id"]
        constraints = [models.UniqueConstraint(fields=["revision", "user"], name="contributor_once")]

    def __str__(self):
        return str(self.user)
