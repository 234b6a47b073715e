"""Who is on what: cases, assignments, leases, comments, and what people are told."""

import uuid

from django.db import models
from django.db.models import Q

from articles.models import Article, Revision, User
from factcheck.models.claims import Anchor, Claim
from factcheck.models.findings import Inconsistency
from factcheck.querysets import CommentQuerySet, NotificationQuerySet
from factcheck.statuses import Mailing, Priority


class Case(models.Model):
    """An article as work at the review desk: how pressing, and due when. Changes are in the record."""

    article = models.OneToOneField(Article, models.PROTECT, related_name="case")
    priority = models.PositiveSmallIntegerField(choices=Priority.choices, default=Priority.NORMAL)
    due_at = models.DateTimeField(null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(priority__in=Priority.values), name="case_priority_is_known"),
        ]

    def __str__(self):
        return f"Case of {self.article}"


class Assignment(models.Model):
    """That an article is somebody's to check, until it is somebody else's."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="assignments")
    user = models.ForeignKey(User, models.PROTECT, related_name="assignments")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "user"], condition=Q(ended_at=None), name="assignment_once_at_a_time"
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.article}"


class Lease(models.Model):
    """That somebody is on an article now, until the time runs out. It tells; it locks nobody out."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="leases")
    user = models.ForeignKey(User, models.PROTECT, related_name="leases")
    taken_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "user"], name="lease_once_per_person")]

    def __str__(self):
        return f"{self.user} on {self.article}"


class Comment(Anchor):
    """Something said about a quote, a claim, an inconsistency or a whole text. Append-only.

    `digest` is that of the sentence the quote stands in; the comment is shown where that sentence stands.
    `thread`: the comment it answers.
    """

    append_only = True

    article = models.ForeignKey(Article, models.PROTECT, related_name="comments")
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="comments")
    thread = models.ForeignKey("self", models.PROTECT, null=True, related_name="answers")
    quote = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    claim = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="comments")
    inconsistency = models.ForeignKey(Inconsistency, models.PROTECT, null=True, related_name="comments")
    body = models.TextField()
    nonce = models.UUIDField(unique=True, default=uuid.uuid4)
    by = models.ForeignKey(User, models.PROTECT, related_name="comments")
    at = models.DateTimeField(auto_now_add=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(body=""), name="comment_says_something")]

    def __str__(self):
        return self.body[:80]


class ThreadMark(models.Model):
    """That a thread was resolved, or opened again. Append-only; the last counts."""

    append_only = True

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="marks")
    is_resolved = models.BooleanField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return "resolved" if self.is_resolved else "opened again"


class Mention(models.Model):
    """That a comment names somebody. Append-only."""

    append_only = True

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="mentions")
    user = models.ForeignKey(User, models.PROTECT, related_name="mentions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["comment", "user"], name="mention_once")]

    def __str__(self):
        return f"@{self.user.username}"


class Notification(models.Model):
    """Something a person is told, once: `key` names the occasion, and one person hears of it one time.

    `mail_due_at` is when it goes into a mail (None: never); `mailed_at` is set before the mail is handed
    over, so that it is never sent twice.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="notifications")
    key = models.CharField(max_length=200)
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="notifications")
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=300, help_text="The address in the newsroom, from its root.")
    is_pressing = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    mail_due_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="notification_once")]
        indexes = [
            models.Index(fields=["user", "read_at", "-id"], name="notification_unread"),
            models.Index(fields=["mailed_at", "mail_due_at"], name="notification_to_mail"),
        ]

    def __str__(self):
        return self.text


class MailPreference(models.Model):
    """How a person wants to be written to. Without a row: a digest a day, and at once what is pressing."""

    user = models.OneToOneField(User, models.PROTECT, related_name="mail_preference")
    mailing = models.CharField(max_length=8, choices=Mailing.choices, default=Mailing.DIGEST)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(mailing__in=Mailing.values), name="mailing_is_known"),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_mailing_display()}"
