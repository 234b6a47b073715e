"""Inconsistencies and how they are settled."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from articles.models import Revision, User
from factcheck.models.checks import Check
from factcheck.models.claims import Anchor, SignOff
from factcheck.querysets import DisputeQuerySet, InconsistencyQuerySet, ResolutionQuerySet
from factcheck.statuses import Key, ResolutionKind, Severity, Stage, Where


class Inconsistency(models.Model):
    """Two statements that cannot both be true, as found in one revision. Append-only.

    `fingerprint` is the SHA-256 over the checker, kind and severity, the digests of both sentences with
    their quotes (or the reference fact and its version) and an ordinal: it stays while both stand unchanged,
    a table's row under the same header.
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

    @property
    def open_dispute(self) -> "Dispute | None":
        """The objection to a ruling on it that nobody has ruled on."""
        return next((one.open_dispute for one in self.rulings.all() if one.open_dispute), None)

    @property
    def was_accepted(self) -> bool:
        """Whether every key it needs was turned, whatever came of it since."""
        keys = {ruling.key for ruling in self.rulings.all() if ruling.accepted}
        return keys >= (set(Key) if self.kind == ResolutionKind.STANDS else {Key.REVIEWER})

    @property
    def stage(self) -> Stage:
        """How far it has come, told from its rulings, their disputes and a withdrawal (see with_answers)."""
        rulings = list(self.rulings.all())
        if getattr(self, "withdrawal", None):
            return Stage.WITHDRAWN
        if any(one.accepted and one.has_fallen for one in rulings):
            return Stage.FALLEN
        if self.open_dispute:
            return Stage.DISPUTED
        in_force = [one for one in rulings if not one.has_fallen]
        if not all(one.accepted for one in in_force):
            return Stage.RETURNED
        keys = {one.key for one in in_force}
        if Key.REVIEWER not in keys:
            return Stage.PROPOSED
        needs_second = self.kind == ResolutionKind.STANDS and Key.ADMINISTRATOR not in keys
        return Stage.SECOND_KEY if needs_second else Stage.ACCEPTED


class Ruling(models.Model):
    """A reviewer's answer to a resolution: accepted or returned, with a reason. Append-only.

    `revision` is the text the answer was given on; for "corrected" a later one than the
    inconsistency's. An override ("stands") takes a second ruling with the administrator's key. `round` counts
    the rulings with one key: a second is given only where a dispute overturned the first.
    """

    append_only = True

    resolution = models.ForeignKey(Resolution, models.PROTECT, related_name="rulings")
    key = models.CharField(max_length=14, choices=Key.choices, default=Key.REVIEWER)
    round = models.PositiveSmallIntegerField(default=0)
    accepted = models.BooleanField()
    reason = models.TextField(blank=True)
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="rulings")
    by = models.ForeignKey(User, models.PROTECT, related_name="rulings")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["resolution", "key", "round"], name="ruling_once_per_key"),
            models.CheckConstraint(condition=Q(key__in=Key.values), name="ruling_key_is_known"),
            models.CheckConstraint(
                condition=Q(accepted=True) | ~Q(reason=""), name="ruling_returned_says_why"
            ),
        ]

    def __str__(self):
        return "accepted" if self.accepted else "returned"

    @property
    def open_dispute(self) -> "Dispute | None":
        """The objection to it that nobody has ruled on; there is one at a time."""
        return next((one for one in self.disputes.all() if one.is_open), None)

    @property
    def has_fallen(self) -> bool:
        """Whether an objection to it was upheld."""
        return any(not one.is_open and one.answer.upheld for one in self.disputes.all())


class ResolutionWithdrawal(models.Model):
    """That whoever proposed a resolution took it back before anybody accepted it. Append-only."""

    append_only = True

    resolution = models.OneToOneField(Resolution, models.PROTECT, related_name="withdrawal")
    reason = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.resolution} withdrawn"


class Dispute(models.Model):
    """An author's or a checker's objection to a ruling or to a sign-off. Append-only.

    Until a reviewer who had no part in it has ruled, what is objected to does not hold.
    """

    append_only = True

    ruling = models.ForeignKey(Ruling, models.PROTECT, null=True, related_name="disputes")
    sign_off = models.ForeignKey(SignOff, models.PROTECT, null=True, related_name="disputes")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="disputes")
    reason = models.TextField()
    by = models.ForeignKey(User, models.PROTECT, related_name="disputes")
    at = models.DateTimeField(auto_now_add=True)

    objects = DisputeQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ruling=None, sign_off__isnull=False) | Q(ruling__isnull=False, sign_off=None),
                name="dispute_is_about_one_thing",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="dispute_has_a_reason"),
        ]

    def __str__(self):
        return self.reason[:80]

    @property
    def is_open(self) -> bool:
        """Whether nobody has ruled on it yet."""
        return getattr(self, "answer", None) is None


class DisputeRuling(models.Model):
    """The answer to a dispute, with its reason. Upheld: what was objected to falls. Append-only."""

    append_only = True

    dispute = models.OneToOneField(Dispute, models.PROTECT, related_name="answer")
    upheld = models.BooleanField()
    reason = models.TextField()
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="+")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="dispute_ruling_has_a_reason"),
        ]

    def __str__(self):
        return "upheld" if self.upheld else "not upheld"
