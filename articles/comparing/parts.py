"""A content taken apart for comparing: sections and, in them, pieces with text of their own.

Kinds of sections that this program can take apart come in blocks; any other body comes field by field, so
that a kind that is added later is compared from its first day.
"""

from dataclasses import dataclass

from articles.blocks.reading import open_body

READABLE = ("text", "table", "questions", "callout")
# What the fields of pictures are called on screen.
FIELDS = {
    "digest": "file",
    "alt": "alternative text",
    "caption": "caption",
    "credit": "credit",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a section: what it is, what it says, and its form (HTML), which emphasis and links change.

    cells: of table rows and headers alone.
    """

    kind: str
    text: str
    form: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """A section or a picture with its parts; `uid` is what it keeps from text to text."""

    uid: str
    kind: str
    heading: str
    parts: tuple[Part, ...]
    body: object


def wholes_of(content):
    """Return the sections, then the pictures, of a content (see content.py)."""
    sections = [
        Whole(one["uid"], one["kind"], one["heading"], parts_of(one["kind"], one["body"]), one["body"])
        for one in content["sections"]
    ]
    pictures = [
        Whole(_picture_uid(one, place), "picture", "", _fields_of(one), one)
        for place, one in enumerate(content.get("pictures") or ())
    ]
    return [*sections, *pictures]


def _picture_uid(picture, place):
    named = picture.get("uid") or picture.get("digest") if isinstance(picture, dict) else None
    return f"picture {named or place}"


def parts_of(kind, body):
    """Return the parts of a body, in reading order; none of them is without text."""
    if kind not in READABLE:
        return _fields_of(body)
    parts = []
    for leaf in open_body(kind, body).leaves:
        cells = tuple(line.text for line in leaf.lines) if leaf.kind in ("table header", "table row") else ()
        form = "|".join(line.html() for line in leaf.lines)
        parts.append(Part(leaf.kind, leaf.text, form, cells))
    return tuple(parts)


def _fields_of(value, name="text"):
    if isinstance(value, dict):
        return tuple(part for key in sorted(value) for part in _fields_of(value[key], key))
    if isinstance(value, list | tuple):
        return tuple(part for item in value for part in _fields_of(item, name))
    said = "" if value is None else str(value)
    return (Part(FIELDS.get(name, name.replace("_", " ")), said),) if said else ()
