"""Markdown by the CommonMark rules, with tables, footnotes and front matter."""

import re

import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from articles.bodies.richtext import plain
from articles.importers.decoding import decode
from articles.importers.shapes import ImportRefused
from articles.importers.structure import article_of

MOST_CHARACTERS = 500_000  # some 80,000 words; what is longer is no article, and would take long
_MOST_FRONT = 10_000
_SECTION = re.compile(r"<!-- section: ([a-z]{1,20}) -->\s*")
_HEADLINE, _STANDFIRST, _BYLINE = ("title", "headline"), ("standfirst", "description"), ("byline", "author")


def read(name, data):
    """Read a Markdown file: front matter (title, standfirst, byline), then text whose headings begin
    sections.

    A line `<!-- section: questions -->` (or any other kind) says of what kind the section below it is. HTML
    in the text is cleaned like any other. ImportRefused for front matter that is no list of names and
    values, and for a text beyond reason.
    """
    text = decode(name, data)
    if len(text) > MOST_CHARACTERS:
        raise ImportRefused(
            name, None, f"it has {len(text):,} characters; at most {MOST_CHARACTERS:,} are read of Markdown."
        )
    try:
        html, front = html_of_markdown(text)
        said = _front(name, front)
    except RecursionError as error:
        raise ImportRefused(name, None, "its parts stand in each other too deeply.") from error
    taken = {*_HEADLINE, *_STANDFIRST, *_BYLINE}
    others = [str(key)[:80] for key in said if key not in taken]
    warnings = [f"The front matter’s {', '.join(others)} stayed behind."] if others else []
    return article_of(
        name,
        html,
        title=_one_of(said, _HEADLINE),
        standfirst=_one_of(said, _STANDFIRST),
        byline=_one_of(said, _BYLINE),
        warnings=warnings,
    )


def html_of_markdown(text):
    """Return (the text's HTML, its front matter as written or "")."""
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    reader.use(footnote_plugin).use(front_matter_plugin)
    reader.add_render_rule("html_block", _html_block)
    reader.add_render_rule("footnote_anchor", lambda *_: "")
    tokens = reader.parse(text)
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    return reader.renderer.render(tokens, reader.options, {}), front


def _html_block(_self, tokens, at, _options, _env):
    """A comment that names a section becomes a mark that structure.py knows; other HTML stays."""
    if found := _SECTION.fullmatch(tokens[at].content):
        return f'<section data-kind="{found[1]}"></section>'
    return tokens[at].content


def _front(name, written):
    """Front matter as a dict of what it says."""
    if len(written) > _MOST_FRONT:
        raise ImportRefused(name, 1, f"the front matter has more than {_MOST_FRONT:,} characters.")
    try:
        said = yaml.safe_load(written) if written else {}
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise ImportRefused(name, line, f"the front matter is no YAML: {problem}.") from error
    if said is None:
        return {}
    if not isinstance(said, dict):
        raise ImportRefused(name, 1, "the front matter has to be names and values, such as “title: …”.")
    return said


def _one_of(said, names):
    """The first of these that is said, as a line; several authors are joined."""
    value = next((said[name] for name in names if said.get(name)), "")
    values = value if isinstance(value, list) else [value]
    return plain(", ".join(str(one) for one in values if isinstance(one, str | int | float)))
