"""The people of the newsroom, its desks, and who is what on which."""

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from articles.querysets import DeskQuerySet
from articles.roles import Role

RESERVED = frozenset(
    {"admin", "review", "login", "logout", "static", "media", "feeds", "search", "expert", "checked"}
    | {"preview"}
)


class User(AbstractUser):
    """A person of the newsroom. Deactivated, never deleted: their acts stay theirs."""

    class Meta(AbstractUser.Meta):
        verbose_name = "person"
        verbose_name_plural = "people"

    def __str__(self):
        """Return the name people know them by."""
        return self.get_full_name() or self.username


def is_free_address(slug):
    """Refuse the first parts of addresses that the house itself uses."""
    if slug in RESERVED:
        raise ValidationError(f"The address “{slug}” belongs to the house; choose another.")


class Desk(models.Model):
    """A part of the paper, with its own address and its own people."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=40, unique=True, validators=[is_free_address])
    description = models.CharField(max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in the paper's navigation.")

    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ["position", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        """Return the address of the desk's page."""
        return reverse("articles:desk", args=[self.slug])


class Membership(models.Model):
    """A person's role on one desk, or (with no desk) on all of them. This alone decides."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    desk = models.ForeignKey(
        Desk, models.PROTECT, related_name="memberships", null=True, blank=True, help_text="Empty: all desks."
    )
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        ordering = ["user", "desk", "role"]
        constraints = [
            models.UniqueConstraint(fields=["user", "desk", "role"], name="membership_once"),
            models.UniqueConstraint(
                fields=["user", "role"], condition=Q(desk=None), name="membership_once_for_all_desks"
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="membership_role_is_known"),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}, {self.desk or 'all desks'}"


class Author(models.Model):
    """A name readers see over a story; may belong to a person of the newsroom."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=120, unique=True)
    biography = models.CharField(max_length=400, blank=True)
    user = models.OneToOneField(User, models.PROTECT, null=True, blank=True, related_name="author")

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
