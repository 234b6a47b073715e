"""What was decided of a text: each a row that stays."""

from django.db import models
from django.db.models import Q

from articles.models.people import User
from articles.models.stories import Article, Revision
from articles.statuses import CorrectionType, Status


class Approval(models.Model):
    """A reviewer's yes to one revision's exact content. Append-only."""

    append_only = True

    revision = models.OneToOneField(Revision, models.PROTECT, related_name="approval")
    content_hash = models.CharField(max_length=64)
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="approvals")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.revision} approved by {self.by}"


class Move(models.Model):
    """One step of a revision from status to status: who, why, when. Append-only."""

    append_only = True

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="moves")
    from_status = models.CharField(max_length=12, choices=Status.choices)
    to_status = models.CharField(max_length=12, choices=Status.choices)
    by = models.ForeignKey(User, models.PROTECT, related_name="moves")
    reason = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{self.get_from_status_display()} → {self.get_to_status_display()}"


class Correction(models.Model):
    """A public, typed, permanent note on a live article. Append-only.

    It belongs to the revision that went live with it; a retraction to the one it took from readers.
    """

    append_only = True

    article = models.ForeignKey(Article, models.PROTECT, related_name="corrections")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="corrections")
    type = models.CharField(max_length=16, choices=CorrectionType.choices)
    note = models.TextField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "type"], name="correction_once"),
            models.CheckConstraint(condition=~Q(note=""), name="correction_says_what"),
        ]

    def __str__(self):
        return f"{self.get_type_display()}: {self.note[:60]}"
