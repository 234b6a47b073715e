"""The record: every act as an entry, chained to the one before."""

from django.db import models

from articles.models.people import User
from articles.models.stories import Article, Revision


class LogEntry(models.Model):
    """One act, as an entry of the record: chained to the one before by a keyed hash. Append-only.

    `body` is canonical JSON, version v1: number, at, act, by, article, revision, about, and the salted
    digests of its details. `hash` is the HMAC-SHA256 over the hash before and the body; see chain.py.
    """

    append_only = True

    number = models.PositiveBigIntegerField(unique=True)
    act = models.CharField(max_length=40)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="log_entries")
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="log_entries")
    revision = models.ForeignKey(Revision, models.PROTECT, null=True, related_name="log_entries")
    at = models.DateTimeField()
    body = models.TextField()
    previous = models.CharField(max_length=64, help_text="The hash of the entry before; empty for the first.")
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-number"]
        verbose_name_plural = "log entries"
        indexes = [
            models.Index(fields=["article", "-number"], name="log_of_article"),
            models.Index(fields=["act", "-number"], name="log_of_act"),
        ]

    def __str__(self):
        return f"{self.number}: {self.act}"


class LogDetail(models.Model):
    """Words of an entry that name or quote somebody. The chain holds their digest; they can be erased.

    The digest is the SHA-256 over `salt` and `value`; both go when it is erased, and nothing else changes.
    """

    entry = models.ForeignKey(LogEntry, models.PROTECT, related_name="details")
    name = models.CharField(max_length=40)
    salt = models.CharField(max_length=32, blank=True)
    value = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["entry", "id"]
        constraints = [models.UniqueConstraint(fields=["entry", "name"], name="log_detail_once")]

    def __str__(self):
        return self.name
