"""What a desk asks for before a text may be approved: its policy on claims, and its checklist."""

import uuid

from django.db import models
from django.db.models import Q

from articles.models import Desk, Revision, User


class DeskPolicy(models.Model):
    """Which claims of a desk must be signed off, and on how much evidence. Without a row the defaults hold.

    A claim must be signed off when its score is at least `threshold` (0–1) or one of its kinds is among
    `kinds`. "Verified" takes `evidence_minimum` independent pieces of evidence for it, where one of the
    claim's kinds is among `evidence_kinds`, or everywhere if that list is empty.
    """

    desk = models.OneToOneField(Desk, models.PROTECT, related_name="policy")
    threshold = models.FloatField(default=0.5)
    kinds = models.JSONField(default=list, blank=True)
    evidence_minimum = models.PositiveSmallIntegerField(default=1)
    evidence_kinds = models.JSONField(default=list, blank=True)
    unverifiable_passes = models.BooleanField(
        default=True, help_text="Whether a claim that cannot be verified may be published."
    )
    hours_to_check = models.PositiveSmallIntegerField(
        default=24, help_text="From submission to the due time of a text without one of its own."
    )

    class Meta:
        verbose_name_plural = "desk policies"
        constraints = [
            models.CheckConstraint(
                condition=Q(threshold__gte=0, threshold__lte=1), name="policy_threshold_is_a_score"
            ),
        ]

    def __str__(self):
        return f"Policy of {self.desk}"


class ChecklistItem(models.Model):
    """One thing a desk has done before a text is approved; required or advised. Its words never change."""

    desk = models.ForeignKey(Desk, models.PROTECT, related_name="checklist")
    text = models.CharField(max_length=200)
    is_required = models.BooleanField("required", default=False)
    position = models.PositiveSmallIntegerField(default=0)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["desk", "position", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="checklist_item_says_what")]

    def __str__(self):
        return self.text


class Tick(models.Model):
    """That somebody ticked an item for a text, or took the tick back. Append-only; the last counts."""

    append_only = True

    item = models.ForeignKey(ChecklistItem, models.PROTECT, related_name="ticks")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="ticks")
    is_ticked = models.BooleanField()
    note = models.TextField(blank=True)
    nonce = models.UUIDField(unique=True, default=uuid.uuid4)
    by = models.ForeignKey(User, models.PROTECT, related_name="ticks")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{'✓' if self.is_ticked else '–'} {self.item}"
