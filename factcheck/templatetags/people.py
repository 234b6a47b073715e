"""Printing who is on what: times to come, and how much a person has not read."""

import uuid
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html, linebreaks
from django.utils.safestring import mark_safe

from factcheck.models import Notification
from factcheck.workflow.mentions import NAME, readings

register = template.Library()

UNITS = ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"), (timedelta(minutes=1), "minute"))


@register.filter
def due(moment):
    """Print a due time as "Due in 2 hours" or "Overdue by 2 hours"; the exact time on hover."""
    if not moment:
        return ""
    local = moment.astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
    return format_html(
        '<time datetime="{}" title="{} {}">{}</time>',
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        date_format(local, "j F Y, H:i"),
        local.strftime("%Z"),
        due_in_words(moment, timezone.now()),
    )


def due_in_words(moment, now):
    """Return how long it is until `moment`, or how long it has passed, in the largest unit that fits."""
    left = abs(moment - now)
    size, name = next((unit for unit in UNITS if left >= unit[0]), UNITS[-1])
    count = max(left // size, 1)
    words = f"{count} {name}{'' if count == 1 else 's'}"
    return f"Overdue by {words}" if moment < now else f"Due in {words}"


@register.filter
def until(moment):
    """Print the end of a lease by the newsroom's clocks: "until 14:30"."""
    return f"until {date_format(timezone.localtime(moment), 'H:i')}"


@register.filter
def said(comment):
    """Print a comment in paragraphs, the people it names set apart; `mentions__user` brought along."""
    names = {one.user.username.casefold() for one in comment.mentions.all()}
    pieces = NAME.split(comment.body)  # words, name, words, name, words …
    marked = (_named(piece, names) if number % 2 else escape(piece) for number, piece in enumerate(pieces))
    return mark_safe(linebreaks("".join(marked)))  # noqa: S308 - every piece is escaped


def _named(written, names):
    for reading in readings(written):
        if reading.casefold() in names:
            return format_html('<b class="mention">@{}</b>{}', reading, written[len(reading) :])
    return format_html("@{}", written)


@register.filter
def about_pair(threads, found):
    """Return the threads about an inconsistency, whichever text it was found in."""
    return threads.about_pair(found.fingerprint) if threads else []


@register.filter
def about_claim(threads, claim):
    """Return the threads about a claim."""
    return threads.about_claim(claim.pk) if threads else []


@register.simple_tag
def fresh_nonce():
    """Return what tells one form from every other."""
    return uuid.uuid4()


@register.simple_tag(takes_context=True)
def unread_notices(context):
    """Return how many notices the person has not read."""
    return Notification.objects.shown_to(context["request"].user).unread().count()
