"""Web pages: the article in them, without what stands around it."""

import codecs
import re
from html import unescape

from articles.bodies.richtext import plain
from articles.importers.decoding import decode
from articles.importers.shapes import ImportRefused
from articles.importers.structure import article_of

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4096
# A comment or an element that holds no HTML goes on to the end of the file where it is never closed.
_NOT_HTML = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1\b|\Z)", re.S | re.I)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{0,1000})</title", re.IGNORECASE)
_AUTHOR = re.compile(r"<meta\s[^>]{0,200}?name\s*=\s*[\"']author[\"'][^>]{0,500}>", re.IGNORECASE)
_CONTENT = re.compile(r"\scontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b", re.IGNORECASE)


def read(name, data):
    """Read an HTML file: its first heading (or its title) is the headline, headings below it begin sections.

    ImportRefused for a table that is never closed, for merged cells, for a page without any title, and for
    bytes that are not of the encoding they are said to be of.
    """
    html = _decoded(name, data)
    _refuse_unclosed_tables(name, html)
    title = "" if _HEADING.search(html) else _title(html)
    warnings = (
        ["The headline was taken from the page’s title; sites add their own name to it."] if title else []
    )
    return article_of(name, html, title=title, byline=_author(html), warnings=warnings)


def _decoded(name, data):
    """The text, in the encoding the file declares where it is not UTF-8."""
    found = _DECLARED.search(data[:_HEAD_BYTES])
    try:
        data.decode()
    except UnicodeDecodeError:
        declared = found[1].decode("ascii", "replace") if found else ""
        if declared and declared.lower() not in ("utf-8", "utf8"):
            return decode(name, _recoded(name, data, declared))
    return decode(name, data)


def _recoded(name, data, declared):
    # Pages that say latin-1 mean Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
    encoding = "cp1252" if declared.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii") else declared
    try:
        if not codecs.lookup(encoding)._is_text_encoding:  # there is no public way to ask
            raise LookupError(encoding)
        return data.decode(encoding).encode()
    except LookupError:
        raise ImportRefused(
            name, None, f"nobody knows the encoding “{declared}” it is said to be of."
        ) from None
    except ValueError as error:
        at = f" (byte {error.start + 1} of the file)" if isinstance(error, UnicodeDecodeError) else ""
        raise ImportRefused(
            name, None, f"it says that it is {declared}, but is not{at}; save it as UTF-8 and try again."
        ) from error


def _refuse_unclosed_tables(name, html):
    """A browser guesses where such a table ends, and puts sentences into cells or before the table."""
    open_at = []
    html = _NOT_HTML.sub(lambda found: "\n" * found[0].count("\n"), html)
    for tag in _TABLE.finditer(html):
        if not tag[1]:
            open_at.append(tag.start())
        elif open_at:
            open_at.pop()
    if open_at:
        line = html.count("\n", 0, open_at[0]) + 1
        raise ImportRefused(name, line, "the table that begins here is never closed.")


def _title(html):
    found = _TITLE.search(html)
    return plain(unescape(found[1])) if found else ""


def _author(html):
    tag = _AUTHOR.search(html)
    found = _CONTENT.search(tag[0]) if tag else None
    return plain(unescape(found[1] or found[2] or "")) if found else ""
