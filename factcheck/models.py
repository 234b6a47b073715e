"""What the newsroom found out about its texts. Nothing here changes anything: see workflow.py."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from articles.models import Article, Revision, User
from factcheck.querysets import (
    BookVersionQuerySet,
    CheckQuerySet,
    InconsistencyQuerySet,
    OccurrenceQuerySet,
    ResolutionQuerySet,
)
from factcheck.statuses import CheckStatus, Key, ResolutionKind, Severity, Where


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


class Anchor(models.Model):
    """A place in a revision's content, in the manner of the W3C's TextQuoteSelector.

    `block` counts the blocks of the content from 0; `start` and `end` are code points in the block.
    """

    quote = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    section = models.UUIDField(null=True)
    block = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)

    class Meta:
        abstract = True


class Claim(models.Model):
    """One checkable statement of an article. It lives on while its sentence does.

    `digest` is the SHA-256 of the sentence; `ordinal` tells equal sentences of one text apart.
    """

    append_only = True

    article = models.ForeignKey(Article, models.PROTECT, related_name="claims")
    digest = models.CharField(max_length=64)
    ordinal = models.PositiveSmallIntegerField(default=0)
    sentence = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["article", "digest", "ordinal"], name="claim_once")]

    def __str__(self):
        return self.sentence[:80]


class ClaimOccurrence(Anchor):
    """Where a claim stands in one revision, and how worth checking the engine finds it."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="occurrences")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="claim_occurrences")
    kinds = models.JSONField(default=list)
    score = models.FloatField()
    check_worthy = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        ordering = ["revision", "block", "start"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "revision"], name="claim_occurs_once_per_revision")
        ]

    def __str__(self):
        return self.quote[:80]


class Inconsistency(models.Model):
    """Two statements that cannot both be true, as found in one revision. Append-only.

    `fingerprint` is the SHA-256 over the checker, kind and severity, the digests of both sentences with
    their quotes (or the reference fact and its version) and an ordinal: it stays while both stand unchanged.
    """

    append_only = True

    revision = models.ForeignKey(Revision, models.PROTECT, related_name="inconsistencies")
    check_run = models.ForeignKey(Check, models.PROTECT, related_name="first_found")
    fingerprint = models.CharField(max_length=64)
    checker = models.CharField(max_length=40)
    rule = models.CharField(max_length=60)
    kind = models.CharField(max_length=60)
    severity = models.CharField(max_length=8, choices=Severity.choices)
    message = models.TextField()
    suggestion = models.TextField(blank=True)
    why = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    at = models.DateTimeField(auto_now_add=True)

    objects = InconsistencyQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "inconsistencies"
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "fingerprint"], name="inconsistency_once_per_revision"
            ),
            models.CheckConstraint(
                condition=Q(severity__in=Severity.values), name="inconsistency_severity_is_known"
            ),
        ]
        indexes = [models.Index(fields=["fingerprint"], name="inconsistency_by_fingerprint")]

    def __str__(self):
        return self.message[:80]


class Side(Anchor):
    """One of the two quotes of an inconsistency, with the sentence it stands in. Append-only."""

    append_only = True

    inconsistency = models.ForeignKey(Inconsistency, models.PROTECT, related_name="sides")
    position = models.PositiveSmallIntegerField()
    where = models.CharField(max_length=10, choices=Where.choices)
    ref = models.CharField(max_length=300, blank=True, help_text="The reference fact and its version.")
    sentence = models.TextField(blank=True)

    class Meta:
        ordering = ["inconsistency", "position"]
        constraints = [
            models.UniqueConstraint(fields=["inconsistency", "position"], name="side_once"),
        ]

    def __str__(self):
        return self.quote[:80]


class Sighting(models.Model):
    """That a check found an inconsistency (again). Append-only."""

    append_only = True

    check_run = models.ForeignKey(Check, models.PROTECT, related_name="sightings")
    inconsistency = models.ForeignKey(Inconsistency, models.PROTECT, related_name="sightings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["check_run", "inconsistency"], name="sighting_once")]

    def __str__(self):
        return f"{self.inconsistency}"


class Resolution(models.Model):
    """What a fact-checker proposes for an inconsistency. Append-only."""

    append_only = True

    inconsistency = models.ForeignKey(Inconsistency, models.PROTECT, related_name="resolutions")
    kind = models.CharField(max_length=24, choices=ResolutionKind.choices)
    reason = models.TextField()
    public_note = models.TextField(blank=True, help_text="What readers are told where it stands.")
    expires_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="resolutions")
    at = models.DateTimeField(auto_now_add=True)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ResolutionKind.values), name="resolution_kind_is_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="resolution_has_a_reason"),
            models.CheckConstraint(
                condition=~Q(kind=ResolutionKind.STANDS) | (~Q(public_note="") & Q(expires_at__isnull=False)),
                name="resolution_that_stands_is_public_and_expires",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.reason[:60]}"


class Ruling(models.Model):
    """A reviewer's answer to a resolution: accepted or returned, with a reason. Append-only.

    `revision` is the text the answer was given on; for "corrected" a later one than the
    inconsistency's. An override ("stands") takes a second ruling with the administrator's key.
    """

    append_only = True

    resolution = models.ForeignKey(Resolution, models.PROTECT, related_name="rulings")
    key = models.CharField(max_length=14, choices=Key.choices, default=Key.REVIEWER)
    accepted = models.BooleanField()
    reason = models.TextField(blank=True)
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="rulings")
    by = models.ForeignKey(User, models.PROTECT, related_name="rulings")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "key"], name="ruling_once_per_key"),
            models.CheckConstraint(condition=Q(key__in=Key.values), name="ruling_key_is_known"),
            models.CheckConstraint(
                condition=Q(accepted=True) | ~Q(reason=""), name="ruling_returned_says_why"
            ),
        ]

    def __str__(self):
        return "accepted" if self.accepted else "returned"
