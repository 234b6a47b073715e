"""Panels that other apps hang on the pages of a text: named in settings, so that nothing here imports them.

A panel is a function (request, revision) → SafeString, empty where it has nothing to say.
"""

from django.conf import settings
from django.utils.html import format_html_join
from django.utils.module_loading import import_string


def article_panels(request, revision):
    """Return the HTML of what settings.ARTICLE_PANELS hang below an article, in that order."""
    return _joined(settings.ARTICLE_PANELS, request, revision)


def article_notes(request, revision):
    """Return the HTML of what settings.ARTICLE_NOTES have readers know before they read, in that order."""
    return _joined(settings.ARTICLE_NOTES, request, revision)


def draft_panels(request, revision):
    """Return the HTML of what settings.DRAFT_PANELS hang beside a draft, in that order."""
    return _joined(settings.DRAFT_PANELS, request, revision)


def _joined(paths, request, revision):
    """Ask each panel; what one returns that is not marked as safe is escaped."""
    panels = (import_string(path)(request, revision) for path in paths)
    return format_html_join("\n", "{}", ((panel,) for panel in panels if panel))
