"""What a published mistake teaches: the rule that should have caught it."""

from django.db import models

from articles.models import Correction, User


class CorrectionCause(models.Model):
    """Which of the engine's checkers should have found what was corrected. Append-only; the last counts.

    `checker` is empty where none of them could have.
    """

    append_only = True

    correction = models.ForeignKey(Correction, models.PROTECT, related_name="causes")
    checker = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.checker or "no rule"
