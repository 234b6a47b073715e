"""Printing at the review desk: how long ago something was, and quotes with differing words set apart."""

import re
from datetime import UTC, date, time, timedelta
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = template.Library()
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@register.filter
def ago(moment) -> SafeString | str:
    """Print a time as "12 minutes ago", after a week as its date; the exact time, with its zone, on hover."""
    if not moment:
        return ""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        with_zone(moment),
        in_words(moment, timezone.now()),
    )


@register.filter
def with_zone(moment) -> str:
    """Print a time to the minute in the newsroom's zone, and name the zone."""
    local = moment.astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
    zone = local.tzname() or ""
    zone = f"UTC{zone}" if zone[:1] in "+-" else zone  # zones without letters of their own
    return f"{date_format(local, 'j F Y, H:i')} {zone}"


@register.filter
def last_moment(moment) -> str:
    """Print until when something holds: a midnight as the end of the day it closes, as it was asked for."""
    local = moment.astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
    if local.time() != time.min:
        return with_zone(moment)
    return gettext("the end of %(day)s") % {"day": date_format(local.date() - DAY, "j F Y")}


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


@register.filter
def read_as(value: str) -> str:
    """Print what the engine read, "2023-07-11/2023-07-12", as people write days; anything else as it is.

    Several periods stand side by side, one without an end as "since" its first day.
    """
    periods = [_period(one) for one in str(value).split(", ")]
    return value if None in periods else "; ".join(one for one in periods if one)


def _period(days: str) -> str | None:
    first, _, last = days.partition("/")
    is_open = last == ".."
    if not all(_DAY.fullmatch(day) for day in (first, first if is_open else last or first)):
        return None
    written = date_format(date.fromisoformat(first), "j F Y")
    if is_open:
        return gettext("since %(day)s") % {"day": written}
    return written if last in ("", first) else f"{written} – {date_format(date.fromisoformat(last), 'j F Y')}"
