"""Printing a content for people to read: sections with their anchors, safe HTML, times with their zone.

The article page and the review desk both print through here, so that what is judged is what readers get.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from zoneinfo import ZoneInfo

import nh3
from django import template
from django.conf import settings
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.timezone import now

from articles.blocks import mark_html, mark_text

register = template.Library()

TAGS = {
    *("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"),
    *("a", "strong", "em", "sup", "sub", "mark"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
# Pencil marks carry what the review desk hangs on them; nothing else in a text has a class, an id or data.
MARK_ATTRIBUTES = {"class", "id", "role", "tabindex"}
MARK_PREFIXES = {"data-", "aria-"}
# A page's own anchors: no heading of a text may take them.
TAKEN_ANCHORS = ("main", "contents", "corrections", "checked")
_HEADING = re.compile(r"<(/?)h([234])>")
_SCROLL = '<div class="scroll" role="group" tabindex="0" aria-label="Table">'


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """A section ready to print: `heading` and every string in `body` are HTML (see _section.html).

    `title` is the heading without markup, `anchor` what an address names it by; both empty without a heading.
    """

    uid: str
    kind: str
    title: str
    anchor: str
    heading: SafeString
    body: dict


def printed_sections(
    content: Mapping, marks: Mapping[str, Iterable] | None = None, heading_marks: Mapping | None = None
) -> list[PrintedSection]:
    """Return the sections of a content (see content.py) in reading order.

    marks: by section uid, as `articles.blocks.mark_html` takes them; heading_marks: by uid, as `mark_text`
    takes them. Headings inside the texts are lowered or raised so that no level of the page is left out.
    """
    printed, taken, level = [], set(TAKEN_ANCHORS), 1
    for section in content["sections"]:
        uid, kind, title = section["uid"], section["kind"], section["heading"]
        body = mark_html(kind, section["body"], (marks or {}).get(uid, ()))
        level = 2 if title else level
        body, level = _printed_body(body, level)
        heading = clean_html(mark_text(title, (heading_marks or {}).get(uid, ())))
        anchor = _anchor(title, taken) if title else ""
        printed.append(PrintedSection(uid, kind, title, anchor, heading, body))
    return printed


def _anchor(title, taken):
    """Make an anchor of a heading, another one for each section; `taken` remembers those given away."""
    wanted = slugify(title, allow_unicode=True)[:80].strip("-") or "section"
    anchor, number = wanted, 2
    while anchor in taken:
        anchor, number = f"{wanted}-{number}", number + 1
    taken.add(anchor)
    return anchor


def _printed_body(value, level):
    """Clean every string of a body and put its headings below `level`; return it with the last level."""
    if isinstance(value, str):
        return _in_order(clean_html(value), level)
    items = value.items() if isinstance(value, dict) else enumerate(value)
    printed = {}
    for key, item in items:
        printed[key], level = _printed_body(item, level)
    return (printed if isinstance(value, dict) else list(printed.values())), level


def _in_order(html, level):
    """Number the headings of some HTML so that none is more than one below the heading before it."""

    def renumbered(found):
        nonlocal level
        if not found[1]:
            level = min(int(found[2]), level + 1)
        return f"<{found[1]}h{level}>"

    # Within clean HTML these letters are a tag: "<" is written &lt; in text and in attributes.
    return mark_safe(_HEADING.sub(renumbered, html)), level  # noqa: S308 - only digits were changed


@register.filter
def clean_html(html: str) -> SafeString:
    """Let through the HTML a text may hold and pencil marks, nothing else; tables may scroll sideways.

    Bodies are cleaned before they are stored. This is the second lock: the one place that calls HTML safe.
    """
    cleaned = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}, "mark": MARK_ATTRIBUTES},
        generic_attribute_prefixes=MARK_PREFIXES,
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    cleaned = cleaned.replace("<table>", f"{_SCROLL}<table>").replace("</table>", "</table></div>")
    return mark_safe(cleaned)  # noqa: S308 - cleaned in the lines above


def _attribute(tag, name, value):
    if name.startswith("data-hx-") or (tag != "mark" and name.startswith(tuple(MARK_PREFIXES))):
        return None  # htmx acts on data-hx-*
    return value


@register.filter
def moment(value) -> SafeString | str:
    """Print a time in the newsroom's zone, with the zone's name; empty for no time."""
    if not value:
        return ""
    local = value.astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
    zone = local.tzname()
    zone = f"UTC{zone}" if zone[0] in "+-" else zone  # zones without letters of their own
    exact = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return format_html('<time datetime="{}">{} {}</time>', exact, date_format(local, "j F Y, H:i"), zone)


def clock(value) -> str | None:
    """Print the time of day in the newsroom's zone, with the day where it is not today; None for no time."""
    if not value:
        return None
    zone = ZoneInfo(settings.NEWSROOM_ZONE)
    local = value.astimezone(zone)
    return date_format(local, "H:i" if local.date() == now().astimezone(zone).date() else "j F, H:i")


@register.filter
def in_minutes(duration) -> str:
    """Print a timedelta in whole minutes, rounded up."""
    minutes = -(-int(duration.total_seconds()) // 60)
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


@register.filter
def data_block(value) -> SafeString:
    """Write JSON that may stand inside a <script type="application/ld+json">."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return mark_safe(text)  # noqa: S308 - nothing in it can end the element
