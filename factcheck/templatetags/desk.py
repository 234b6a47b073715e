"""Printing at the review desk: how long ago something was, and quotes with differing words set apart."""

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@register.filter
def ago(moment) -> SafeString | str:
    """Print a time as "12 minutes ago", after a week as its date; the exact time, with its zone, on hover."""
    if not moment:
        return ""
    local = moment.astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
    zone = local.tzname()
    zone = f"UTC{zone}" if zone[0] in "+-" else zone  # zones without letters of their own
    return format_html(
        '<time datetime="{}" title="{} {}">{}</time>',
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        date_format(local, "j F Y, H:i"),
        zone,
        in_words(moment, timezone.now()),
    )


def in_words(moment, now) -> str:
    """Return how long before `now` a moment was; a date for what is a week ago, or still to come."""
    passed = now - moment
    if passed < -MINUTE or passed >= 7 * DAY:
        return date_format(timezone.localtime(moment), "j F Y")
    if passed < MINUTE:
        return "just now"
    for unit, name in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if passed >= unit:
            count = passed // unit
            return f"{count} {name}{'' if count == 1 else 's'} ago"
    return "just now"


@register.filter
def set_apart(words) -> SafeString:
    """Print (words, whether they differ) with what differs in bold."""
    return format_html_join("", "{}", ((_piece(text, differs),) for text, differs in words))


def _piece(text, differs):
    return format_html("<b>{}</b>", text) if differs else text
