"""From a file to the arguments of `workflow.revise`. One importer a file; none of them writes anything.

An importer is a function of a file's name and bytes that returns an ImportedArticle or raises ImportRefused;
a new one is named in IMPORTERS.
"""

from pathlib import PurePath

from articles.importers import html, json_text, markdown, plain_text, word
from articles.importers.shapes import ImportedArticle, ImportedSection, ImportRefused

__all__ = ["IMPORTERS", "ImportRefused", "ImportedArticle", "ImportedSection", "read"]

IMPORTERS = {
    ".docx": word.read,
    ".html": html.read,
    ".htm": html.read,
    ".json": json_text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": plain_text.read,
}
MOST_BYTES = 5_000_000
MOST_SECTIONS = 1_000  # a book has fewer, and an editor could not work on more


def read(name, data):
    """Read a file into an ImportedArticle; the ending of its name decides how.

    name: the file's name, for choosing the importer and for messages. data: its bytes.
    ImportRefused, in words for an editor, where it cannot be read; no other exception.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in IMPORTERS:
        formats = ", ".join(f"“{known}”" for known in IMPORTERS)
        theirs = f"files ending in “{ending}” are not read" if ending else "the name has no ending"
        raise ImportRefused(name, None, f"{theirs}; files that are end in {formats}.")
    if len(data) > MOST_BYTES:
        size = len(data) / 1_000_000
        raise ImportRefused(
            name, None, f"the file has {size:.1f} MB; at most {MOST_BYTES // 1_000_000} MB are read."
        )
    if not data.strip():
        raise ImportRefused(name, None, "the file is empty.")
    found = IMPORTERS[ending](name, data)
    if len(found.sections) > MOST_SECTIONS:
        raise ImportRefused(
            name, None, f"it would have {len(found.sections):,} sections; at most {MOST_SECTIONS:,} are made."
        )
    return found
