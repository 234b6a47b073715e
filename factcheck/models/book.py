"""The reference book: facts, and the whole of them as it was at each moment."""

from django.db import models
from django.db.models import F, Q

from articles.models import User
from factcheck.querysets import BookVersionQuerySet


class ReferenceFact(models.Model):
    """Something the newsroom holds to be true, with its source and its period."""

    source = models.CharField(max_length=300, help_text="Where the newsroom has it from.")
    note = models.TextField(blank=True)

    class Meta:
        abstract = True


class ReferenceEvent(ReferenceFact):
    """An event and its dates. Lists are JSON lists of words."""

    name = models.CharField(max_length=200)
    aliases = models.JSONField("other names", default=list, blank=True)
    kind = models.CharField(max_length=60, help_text="Such as summit, election, treaty.")
    place = models.JSONField(default=list, blank=True)
    participants = models.JSONField(default=list, blank=True)
    start = models.DateField()
    end = models.DateField()

    class Meta:
        verbose_name = "event"
        ordering = ["-start", "name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "start"], name="reference_event_once"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="reference_event_ends_after_start"),
        ]

    def __str__(self):
        return self.name


class OfficeTerm(ReferenceFact):
    """A person in an office, from–to; no end means in office still."""

    person = models.CharField(max_length=200)
    aliases = models.JSONField("other names", default=list, blank=True)
    office = models.CharField(max_length=200, help_text="Such as President of France.")
    title = models.CharField(max_length=120, help_text="As printed before the name, such as President.")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "term of office"
        verbose_name_plural = "terms of office"
        ordering = ["person", "-start"]
        constraints = [
            models.UniqueConstraint(fields=["person", "office", "start"], name="office_term_once"),
            models.CheckConstraint(
                condition=Q(end=None) | Q(end__gte=F("start")), name="office_term_ends_after_start"
            ),
        ]

    def __str__(self):
        return f"{self.person}, {self.office}"


class BookVersion(models.Model):
    """The reference book as a whole at one moment. Append-only; `body` is its canonical JSON."""

    append_only = True

    number = models.PositiveIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    body = models.TextField()
    edits = models.PositiveBigIntegerField(default=0, help_text="The last change of a fact it holds.")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = BookVersionQuerySet.as_manager()

    class Meta:
        verbose_name = "version of the book"
        verbose_name_plural = "versions of the book"
        ordering = ["-number"]

    def __str__(self):
        return f"Reference book {self.number}"


class BookEdit(models.Model):
    """That a reference fact was added, changed or struck, by whatever route: triggers write these rows.

    A version of the book holds the changes up to `BookVersion.edits`; when there are later ones, no check is
    current. Append-only.
    """

    append_only = True

    fact = models.CharField(max_length=40)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.fact
