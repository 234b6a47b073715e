"""Word documents (.docx): their words and structure, by the names of their styles."""

import re
from io import BytesIO
from zipfile import ZipFile

import mammoth

from articles.importers.shapes import ImportRefused
from articles.importers.structure import article_of

MOST_PARTS = 2_000
MOST_XML = 4_000_000  # bytes of all parts that are read, unpacked; a long book has fewer
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # the compound file of Word 97 to 2003, and of documents with a password
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p[role='doc-subtitle']:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_WAY_BACK = re.compile(r' ?<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑</a>')
_MENTIONS = re.compile(r"<!(?:DOCTYPE|ENTITY)")


def read(name, data):
    """Read a .docx: Title (or the first heading) is the headline, Subtitle the standfirst, headings begin
    sections.

    Deleted text of tracked changes and comments stay behind; footnotes come at the end. ImportRefused for
    what is no such document, unpacks to more than it should, or has merged cells.
    """
    if data.startswith(_OLD_WORD):
        raise ImportRefused(
            name, None, "this is an old or locked Word file; open it in Word and save it as .docx, unlocked."
        )
    _refuse_bombs(name, data)
    try:
        made = mammoth.convert_to_html(BytesIO(data), style_map=_STYLES, convert_image=_picture)
    except Exception as error:  # mammoth lets out whatever its parsers raise: KeyError, ExpatError, …
        raise ImportRefused(
            name, None, f"this is not a Word document that can be read ({type(error).__name__})."
        ) from error
    return article_of(name, _WAY_BACK.sub("", made.value))


@mammoth.images.img_element
def _picture(_image):
    """A picture is told, not read: its alternative text comes with it."""
    return {"src": ""}


def _refuse_bombs(name, data):
    try:
        with ZipFile(BytesIO(data)) as packed:
            problem = _problem_of(packed)
    # Broken archives make their readers raise BadZipFile, zlib.error, OSError, NotImplementedError, …
    except Exception as error:
        raise ImportRefused(name, None, "this is not a Word document, or it is damaged.") from error
    if problem:
        raise ImportRefused(name, None, problem)


def _problem_of(packed):
    """Say what speaks against unpacking it; None if nothing does."""
    parts = packed.infolist()
    if len(parts) > MOST_PARTS:
        return f"it holds {len(parts)} parts; at most {MOST_PARTS} are looked at."
    if "word/document.xml" not in packed.namelist():
        return "this is not a Word document; it has no text in it."
    read = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    size, most = sum(part.file_size for part in read) / 1_000_000, MOST_XML // 1_000_000
    if size > most:
        return f"it unpacks to {size:.0f} MB of text; at most {most} are read."
    for part in read:
        if _MENTIONS.search(packed.read(part)[:2000].decode("latin-1")):
            return f"its part {part.filename} defines entities; Word never does."
    return None
