"""People at drafts: who is there, what each typed and has not saved, and what the draft said before."""

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


class EarlierEdition(models.Model):
    """What a draft said before it was saved again: what two people's changes are put together by.

    Kept while the text is a draft.
    """

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="earlier_editions")
    edition = models.PositiveIntegerField()
    text = models.JSONField(help_text="As articles.merging takes it.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["revision", "edition"], name="one_text_an_edition")]

    def __str__(self):
        return f"Edition {self.edition} of {self.revision}"
