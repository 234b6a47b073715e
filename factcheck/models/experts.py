"""Asking somebody outside the newsroom: links to one text, questions on claims, answers, every use."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models import Revision, User
from articles.statuses import PENDING, Status
from factcheck.models.claims import Claim
from factcheck.models.evidence import Evidence
from factcheck.querysets import ExpertLinkQuerySet
from factcheck.statuses import ExpertAnswerKind, LinkUse


class ExpertLink(models.Model):
    """A link for one person outside to one text, until its deadline. Append-only; the token is hashed."""

    append_only = True

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="expert_links")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the token, in hex.")
    name = models.CharField(max_length=120, help_text="Whom it is for.")
    standing = models.CharField(max_length=200, blank=True, help_text="What makes them an expert.")
    message = models.TextField(blank=True)
    shows_whole_text = models.BooleanField(default=True)
    deadline = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="expert_links")
    at = models.DateTimeField(auto_now_add=True)

    objects = ExpertLinkQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="expert_link_is_for_somebody")]

    def __str__(self):
        return f"Link for {self.name}"

    def closed_because(self, now=None):
        """Return as a LinkUse why nobody gets in by this link any more; None while it is open.

        It ends with the text it is about: once that is returned, set aside or replaced, an answer would be
        given on words that are on no way to readers.
        """
        if getattr(self, "revocation", None):
            return LinkUse.REVOKED
        if self.deadline <= (now or timezone.now()):
            return LinkUse.LATE
        if self.revision.status not in (*PENDING, Status.LIVE):
            return LinkUse.GONE
        return None


class ExpertQuestion(models.Model):
    """That a link asks about a claim. Append-only."""

    append_only = True

    link = models.ForeignKey(ExpertLink, models.PROTECT, related_name="questions")
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="expert_questions")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["link", "claim"], name="expert_question_once")]

    def __str__(self):
        return str(self.claim)


class ExpertAnswer(models.Model):
    """What an expert said on one claim, once. It counts as evidence, never as a sign-off. Append-only."""

    append_only = True

    question = models.OneToOneField(ExpertQuestion, models.PROTECT, related_name="answer")
    kind = models.CharField(max_length=10, choices=ExpertAnswerKind.choices)
    reason = models.TextField(blank=True)
    evidence = models.OneToOneField(Evidence, models.PROTECT, null=True, related_name="expert_answer")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ExpertAnswerKind.values), name="expert_answer_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(kind=ExpertAnswerKind.WRONG) | ~Q(reason=""), name="expert_answer_wrong_says_why"
            ),
        ]

    def __str__(self):
        return self.get_kind_display()


class ExpertRevocation(models.Model):
    """That a link was taken back. Append-only."""

    append_only = True

    link = models.OneToOneField(ExpertLink, models.PROTECT, related_name="revocation")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.link} revoked"


class ExpertUse(models.Model):
    """One use of a link: opened, answered, or refused and why. Append-only."""

    append_only = True

    link = models.ForeignKey(ExpertLink, models.PROTECT, related_name="uses")
    use = models.CharField(max_length=10, choices=LinkUse.choices)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.get_use_display()
