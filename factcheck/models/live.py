"""What the engine reads while somebody writes, and what they do not want to be told again."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models import Article, Revision, User


class LiveReading(models.Model):
    """The last text that a person's open form of a draft asked about, and what the engine found in it.

    Nobody's act and part of no record: the next one takes its place, and it goes after a day. `content` is
    canonical JSON (v1) whose sections bear the names of their form fields, `digest` the SHA-256 of it and of
    the day it is read as of. `result` is an examination as canonical JSON, empty until it is read.
    """

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="+")
    person = models.ForeignKey(User, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    content = models.TextField()
    reference_date = models.DateField()
    asked_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    failed = models.BooleanField(default=False)
    result = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "person"], name="live_reading_one_a_person"),
        ]
        indexes = [models.Index(fields=["asked_at"], name="live_reading_by_age")]

    def __str__(self):
        return f"{self.revision} as {self.person} types it"


class DismissedNote(models.Model):
    """A note of the copy desk that is not to be made again of a sentence of an article. Append-only.

    `digest` is the SHA-256 of checker, words and sentence (see workflow/live.py): in another sentence, or of
    other words, the note is made again.
    """

    append_only = True

    article = models.ForeignKey(Article, models.PROTECT, related_name="dismissed_notes")
    checker = models.CharField(max_length=60)
    words = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "digest"], name="note_dismissed_once"),
            models.CheckConstraint(condition=~Q(checker=""), name="dismissed_note_names_its_checker"),
        ]

    def __str__(self):
        return self.words
