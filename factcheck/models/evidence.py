"""What supports or contradicts a claim."""

import uuid

from django.db import models
from django.db.models import Q

from articles.models import Revision, User
from factcheck.models.claims import Claim
from factcheck.querysets import EvidenceQuerySet
from factcheck.statuses import EvidenceKind, Stance


class Document(models.Model):
    """An uploaded file: what it was called, what it is and the SHA-256 it lies under. Append-only.

    The bytes lie outside any public folder, once for each digest (see documents_store in settings).
    """

    append_only = True

    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.name


class Evidence(models.Model):
    """One piece of evidence on a claim. Append-only; a later entry may withdraw an earlier one.

    `group`: entries of one group come from one origin (forty reprints of one wire) and count once; without
    one an entry is a group of its own. Of a protected source only a description stands here; its name and
    details are in ProtectedSource.
    """

    append_only = True

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=14, choices=EvidenceKind.choices)
    stance = models.CharField(max_length=8, choices=Stance.choices, default=Stance.FOR)
    source = models.CharField(max_length=300, blank=True, help_text="Who or what says so.")
    url = models.URLField(max_length=2000, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True, blank=True)
    quoted = models.TextField(blank=True, help_text="The words relied on.")
    place = models.CharField(max_length=200, blank=True, help_text="Page, paragraph, minute.")
    looked_up_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)
    group = models.CharField(max_length=120, blank=True, help_text="The origin it shares with others.")
    is_protected = models.BooleanField(default=False)

    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="evidence")
    ref = models.CharField(max_length=300, blank=True, help_text="The reference fact and its version.")
    earlier_claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="relied_on")
    withdraws = models.OneToOneField("self", models.PROTECT, null=True, related_name="withdrawn_by")

    nonce = models.UUIDField(unique=True, default=uuid.uuid4)
    by = models.ForeignKey(User, models.PROTECT, related_name="evidence")
    at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EvidenceKind.values), name="evidence_kind_is_known"),
            models.CheckConstraint(condition=Q(stance__in=Stance.values), name="evidence_stance_is_known"),
            models.CheckConstraint(
                condition=Q(kind=EvidenceKind.WITHDRAWAL, withdraws__isnull=False) & ~Q(note="")
                | ~Q(kind=EvidenceKind.WITHDRAWAL) & Q(withdraws=None),
                name="evidence_withdrawal_says_of_what_and_why",
            ),
        ]

    def __str__(self):
        return self.source or self.url or self.get_kind_display()


class ProtectedSource(models.Model):
    """Who a protected source is: visible to few, never public, and erasable. Nothing else of it changes."""

    evidence = models.OneToOneField(Evidence, models.PROTECT, related_name="protected")
    name = models.TextField(blank=True)
    details = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)
    erased_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    def __str__(self):
        return "A protected source"
