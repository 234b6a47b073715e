"""What readers are told of the check of a text."""

from django.db import models
from django.db.models import Q

from articles.models import Revision


class PublicEdition(models.Model):
    """The public edition of a text's check report, as it was when the text went live. Append-only.

    `body` is canonical JSON without the text's content, which stands in the revision for good; `digest` is
    that of the edition with it (see reports/sealing.py), and the record's entry of the publication names it.
    """

    append_only = True

    revision = models.OneToOneField(Revision, models.PROTECT, related_name="public_edition")
    body = models.TextField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(body=""), name="public_edition_says_something")]

    def __str__(self):
        return f"Public edition of {self.revision}"
