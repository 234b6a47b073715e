"""Runs of the engine, and what a person signs for in its stead."""

from django.db import models
from django.db.models import Q

from articles.models import Revision, User
from factcheck.models.book import BookVersion
from factcheck.querysets import CheckQuerySet
from factcheck.statuses import CheckStatus


class EngineVersion(models.Model):
    """The engine versions this database has seen; the last is the one in force. Append-only."""

    append_only = True

    version = models.CharField(max_length=60)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return self.version


class Check(models.Model):
    """One run of the engine over one content, with all its inputs and its result.

    `input_hash` is the SHA-256 over content, language, reference date, book digest and engine version.
    `result` is the engine's canonical JSON; a check that is done never changes again.
    """

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="checks")
    status = models.CharField(max_length=8, choices=CheckStatus.choices, default=CheckStatus.QUEUED)
    content_hash = models.CharField(max_length=64)
    language = models.CharField(max_length=12)
    reference_date = models.DateField()
    book = models.ForeignKey(BookVersion, models.PROTECT, related_name="checks")
    engine_version = models.CharField(max_length=60)
    input_hash = models.CharField(max_length=64)

    supported = models.BooleanField(default=True, help_text="Whether the engine knows the language.")
    result = models.TextField(blank=True)
    result_hash = models.CharField(max_length=64, blank=True)
    error = models.TextField(blank=True, help_text="Why it failed.")
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    objects = CheckQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "input_hash"], name="check_once_per_input"),
            models.CheckConstraint(condition=Q(status__in=CheckStatus.values), name="check_status_is_known"),
            models.CheckConstraint(
                condition=~Q(status=CheckStatus.DONE)
                | (~Q(result="") & ~Q(result_hash="") & Q(finished_at__isnull=False)),
                name="check_done_has_its_result",
            ),
            models.CheckConstraint(
                condition=~Q(status=CheckStatus.FAILED) | ~Q(error=""), name="check_failed_says_why"
            ),
        ]

    def __str__(self):
        return f"Check of {self.revision}: {self.get_status_display()}"


class HandCheck(models.Model):
    """A fact-checker's word that a text the engine cannot read was checked by hand. Append-only."""

    append_only = True

    revision = models.OneToOneField(Revision, models.PROTECT, related_name="hand_check")
    content_hash = models.CharField(max_length=64)
    note = models.TextField(help_text="What was checked, and how.")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.revision} checked by hand by {self.by}"


class ReadFact(models.Model):
    """A fact the engine read in a text, kept for comparing articles with each other."""

    append_only = True

    check_run = models.ForeignKey(Check, models.PROTECT, related_name="facts")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200, help_text="Normalised: what the fact is about.")
    value = models.CharField(max_length=200)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    quote = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["kind", "key"], name="read_fact_by_key")]

    def __str__(self):
        return f"{self.key}: {self.value}"
