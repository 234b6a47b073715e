"""Links that show one text to somebody without an account: made, used, taken back."""

from django.db import models
from django.db.models import Q, TextChoices
from django.utils import timezone

from articles.models.people import User
from articles.models.stories import Revision
from articles.querysets import PreviewLinkQuerySet
from articles.statuses import Status


class PreviewUse(TextChoices):
    """What happened when somebody opened a link; all but the first are also why it opens nothing."""

    OPENED = "opened", "opened"
    LATE = "late", "tried after it had ended"
    REVOKED = "revoked", "tried after it was taken back"
    GONE = "gone", "tried when it was no longer shown"


class PreviewLink(models.Model):
    """A link to one text as it stands, until it ends. Append-only; the token is kept as its digest."""

    append_only = True

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="preview_links")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the token, in hex.")
    name = models.CharField(max_length=120, help_text="Whom it is for.")
    ends_at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="preview_links")
    at = models.DateTimeField(auto_now_add=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="preview_link_is_for_somebody")]

    def __str__(self):
        return f"Preview for {self.name}"

    def closed_because(self, now=None):
        """Return as a PreviewUse why it opens nothing any more; None while it opens."""
        if getattr(self, "revocation", None):
            return PreviewUse.REVOKED
        if self.ends_at <= (now or timezone.now()):
            return PreviewUse.LATE
        if self.revision.status == Status.RETRACTED:
            return PreviewUse.GONE
        return None


class PreviewRevocation(models.Model):
    """That a link was taken back. Append-only."""

    append_only = True

    link = models.OneToOneField(PreviewLink, models.PROTECT, related_name="revocation")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.link} taken back"


class PreviewOpening(models.Model):
    """One use of a link: opened, or refused and why. Append-only."""

    append_only = True

    link = models.ForeignKey(PreviewLink, models.PROTECT, related_name="openings")
    use = models.CharField(max_length=10, choices=PreviewUse.choices)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(use__in=PreviewUse.values), name="preview_use_is_known")
        ]

    def __str__(self):
        return self.get_use_display()
