"""People at drafts: who is there, and what each typed and has not saved."""

from django.db import models
from django.utils import timezone

from articles.models.people import User
from articles.models.stories import Revision


class Writing(models.Model):
    """One person at one draft. Seen by that person alone, but for the name and since when."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="writings")
    person = models.ForeignKey(User, models.CASCADE, related_name="writings")
    since = models.DateTimeField(default=timezone.now, help_text="When this sitting began.")
    seen_at = models.DateTimeField(default=timezone.now)
    typed = models.JSONField(default=dict, help_text="The form as typed: each name with its values.")
    typed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["revision", "person"], name="one_writing_a_person")]

    def __str__(self):
        return f"{self.person} at {self.revision}"
