"""Panels: what other apps hang on the pages of a text."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.panels import article_panels, draft_panels

HERE = "tests.articles.test_panels"


def named(request, revision):
    return format_html("<p>{} {}</p>", request, revision)


def silent(request, revision):
    return ""


def careless(request, revision):
    return "<script>"


def broken(request, revision):
    raise RuntimeError("a panel that fails")


def test_panels_come_in_the_order_of_settings(settings):
    settings.ARTICLE_PANELS = [f"{HERE}.careless", f"{HERE}.silent", f"{HERE}.named"]
    assert article_panels("request", "<revision>") == "&lt;script&gt;\n<p>request &lt;revision&gt;</p>"


def test_panels_of_articles_and_drafts_are_two_lists(settings):
    settings.ARTICLE_PANELS, settings.DRAFT_PANELS = [f"{HERE}.silent"], [f"{HERE}.named"]
    assert article_panels(1, 2) == ""
    assert draft_panels(1, 2) == "<p>1 2</p>"


def test_panels_may_be_printed_as_they_are(settings):
    settings.DRAFT_PANELS = [f"{HERE}.careless"]
    assert isinstance(draft_panels(1, 2), SafeString)
