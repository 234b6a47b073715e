"""Printing the numbers: lengths of time, and who may open them."""

from django import template

from articles.permissions import roles_held
from factcheck.permissions import SEES_NUMBERS

register = template.Library()

_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"))


@register.filter
def lasting(length) -> str:
    """Print a length of time in its largest unit and the next: "2 days 4 hours"; "–" for none."""
    if length is None:
        return "–"
    seconds = int(length.total_seconds())
    if seconds < 60:
        return "under a minute"
    parts = []
    for size, name in _UNITS:
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count} {name}{'' if count == 1 else 's'}")
        elif parts:
            break
    return " ".join(parts[:2])


@register.filter
def sees_numbers(user) -> bool:
    """Whether the person may open the numbers of some desk."""
    return any(role in SEES_NUMBERS for _, role in roles_held(user))
