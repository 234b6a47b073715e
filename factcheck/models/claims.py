"""The ledger: claims and where they stand."""

import uuid

from django.db import models
from django.db.models import Q

from articles.models import Article, Revision, User
from factcheck.querysets import ClaimChangeQuerySet, OccurrenceQuerySet
from factcheck.statuses import ClaimOrigin, ClaimStep, Verdict


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

    `sentence` is the whole sentence, `heading` what it stands under where it is a table's row, `quote` the
    words marked in it where a person marked fewer. `digest` is the SHA-256 that tells it from others (see
    anchors.claim_digest); `ordinal` tells equal ones of one text apart. `split_from`: the claim it was cut
    out of.
    """

    append_only = True

    article = models.ForeignKey(Article, models.PROTECT, related_name="claims")
    digest = models.CharField(max_length=64)
    ordinal = models.PositiveSmallIntegerField(default=0)
    sentence = models.TextField()
    heading = models.TextField(blank=True, help_text="Of a table's row: its table's caption and header.")
    quote = models.TextField(blank=True, help_text="The words marked in it; empty for the whole sentence.")
    origin = models.CharField(max_length=8, choices=ClaimOrigin.choices, default=ClaimOrigin.ENGINE)
    added_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    split_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["article", "digest", "ordinal"], name="claim_once"),
            models.CheckConstraint(condition=Q(origin__in=ClaimOrigin.values), name="claim_origin_is_known"),
            models.CheckConstraint(
                condition=Q(origin=ClaimOrigin.ENGINE) | Q(added_by__isnull=False),
                name="claim_added_by_somebody",
            ),
        ]

    def __str__(self):
        return (self.quote or self.sentence)[:80]


class ClaimOccurrence(Anchor):
    """Where a claim stands in one revision, and how worth checking it is. Append-only.

    A claim that a person added has the score 1. `formerly` is the claim whose sentence was changed into this
    one: the last of its line that somebody had signed off, else that of the text before.
    """

    append_only = True

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="occurrences")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="claim_occurrences")
    kinds = models.JSONField(default=list)
    score = models.FloatField()
    check_worthy = models.BooleanField()
    reason = models.CharField(max_length=300, blank=True)
    formerly = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="later_occurrences")

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        ordering = ["revision", "block", "start"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "revision"], name="claim_occurs_once_per_revision")
        ]

    def __str__(self):
        return self.quote[:80]


class SignOff(models.Model):
    """A fact-checker's verdict on a claim, or that the last is taken back. Append-only; the last counts.

    `revision` is the text it was given on; it holds in every text in which the claim stands. `nonce` is made
    with the form, so that one sent twice counts once. `batch` is shared by those given in one go.
    """

    append_only = True

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="sign_offs")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="sign_offs")
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    note = models.TextField(blank=True)
    batch = models.UUIDField(null=True)
    nonce = models.UUIDField(unique=True, default=uuid.uuid4)
    by = models.ForeignKey(User, models.PROTECT, related_name="sign_offs")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="sign_off_verdict_is_known"),
            models.CheckConstraint(
                condition=Q(verdict__in=[Verdict.VERIFIED, Verdict.OPINION]) | ~Q(note=""),
                name="sign_off_says_why",
            ),
        ]
        indexes = [models.Index(fields=["claim", "-id"], name="sign_off_last_of_claim")]

    def __str__(self):
        return f"{self.get_verdict_display()}: {self.claim}"


class ClaimChange(models.Model):
    """That a claim was merged into another, split, given other kinds, or taken up again. Append-only.

    The last of merged, split and restored counts, and apart from them the last of retyped.
    """

    append_only = True

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="changes")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="claim_changes")
    step = models.CharField(max_length=8, choices=ClaimStep.choices)
    into = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="merged_here")
    kinds = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    nonce = models.UUIDField(unique=True, default=uuid.uuid4)
    by = models.ForeignKey(User, models.PROTECT, related_name="claim_changes")
    at = models.DateTimeField(auto_now_add=True)

    objects = ClaimChangeQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(step__in=ClaimStep.values), name="claim_change_step_is_known"),
            models.CheckConstraint(
                condition=Q(step=ClaimStep.MERGED, into__isnull=False)
                | (~Q(step=ClaimStep.MERGED) & Q(into=None)),
                name="claim_change_merged_says_into_what",
            ),
        ]

    def __str__(self):
        return f"{self.get_step_display()}: {self.claim}"
