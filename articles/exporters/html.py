"""A text as an HTML page of its own, without the house's design."""

from html import escape

from articles.bodies import html_of_body
from articles.importers.markup import SUBTITLE

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{headline}</title>
{author}</head>
<body>
<article>
<h1>{headline}</h1>
{standfirst}{sections}</article>
{note}</body>
</html>
"""


def write(content: dict, *, language: str) -> str:
    """Write a content as an HTML document; each section is an element that names its kind."""
    byline, standfirst, note = content["byline"], content["standfirst"], content["correction"]
    return _PAGE.format(
        language=escape(language),
        headline=_text(content["headline"]),
        author=f'<meta name="author" content="{escape(byline)}">\n' if byline else "",
        standfirst=f'<p role="{SUBTITLE}">{_text(standfirst)}</p>\n' if standfirst else "",
        sections="".join(map(_section, content["sections"])),
        note=f"<footer><p>{_text(note['note'])}</p></footer>\n" if note else "",
    )


def _section(section):
    tag = "aside" if section["kind"] == "callout" else "section"
    heading = f"<h2>{_text(section['heading'])}</h2>\n" if section["heading"] else ""
    body = html_of_body(section["kind"], section["body"])
    return f'<{tag} data-kind="{section["kind"]}">\n{heading}{body}\n</{tag}>\n'


def _text(value):
    return escape(value, quote=False)
