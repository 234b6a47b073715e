"""The content of a revision: one canonical JSON form of everything a reader will see, and its digest.

    {"version": "v1", "headline": str, "standfirst": str, "byline": str,
     "sections": [{"uid": str, "kind": str, "heading": str, "body": {…}}, …],
     "pictures": [], "correction": null or {"type": str, "note": str}}

Canonical: UTF-8, keys sorted by code point, no spaces, strings in NFC. The same content has the same bytes on
every machine; that is what is checked, approved and shown. Bodies are as bodies.py leaves them.
"""

import hashlib
import json
import unicodedata

VERSION = "v1"
CORRECTION_TYPES = ("correction", "clarification", "update", "editors_note", "retraction")
_KEYS = {"version", "headline", "standfirst", "byline", "sections", "pictures", "correction"}


class ContentError(ValueError):
    """A stored content that this version of the program cannot read, or values that make no content."""


def canonical_json(value):
    """Write JSON values in the one canonical form.

    ContentError for what has no such form: keys that are not text or that NFC makes equal, numbers without a
    JSON form, half a surrogate pair, other types.
    """
    try:
        text = json.dumps(
            _normal(value), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
        )
        text.encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise ContentError(f"This has no canonical JSON form: {error}") from error
    return text


def build_content(*, headline, standfirst, byline, sections, correction):
    """Return the canonical JSON (version v1) of a text.

    sections: in reading order, dicts or objects with uid, kind, heading and body (clean, see bodies.py).
    correction: None, or the pair (type, public note). ContentError for an unknown correction type.
    """
    if correction is not None and correction[0] not in CORRECTION_TYPES:
        raise ContentError(f"There is no correction of the type “{correction[0]}”.")
    return canonical_json(
        {
            "version": VERSION,
            "headline": headline,
            "standfirst": standfirst,
            "byline": byline,
            "sections": [_section(section) for section in sections],
            "pictures": [],
            "correction": None if correction is None else {"type": str(correction[0]), "note": correction[1]},
        }
    )


def content_digest(text):
    """Return the SHA-256 of the content's UTF-8 bytes, in lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def parse_content(text):
    """Return the content as a dict. ContentError where it is no content of a version known here."""
    try:
        content = json.loads(text)
    except ValueError as error:
        raise ContentError(f"The content is not JSON: {error}") from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        version = content.get("version") if isinstance(content, dict) else None
        raise ContentError(f"The content has the version {version!r}; known is {VERSION!r}.")
    if content.keys() != _KEYS:
        raise ContentError(f"The content has other fields than it should: {sorted(content.keys() ^ _KEYS)}.")
    return content


def _section(section):
    value = section.get if isinstance(section, dict) else lambda name: getattr(section, name)
    return {
        "uid": str(value("uid")),
        "kind": str(value("kind")),
        "heading": value("heading"),
        "body": value("body"),
    }


def _normal(value):
    """Copy JSON values with every string in NFC."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        normal = {unicodedata.normalize("NFC", key): _normal(item) for key, item in value.items()}
        if len(normal) != len(value):
            raise ValueError("two keys are the same text")
        return normal
    if isinstance(value, list | tuple):
        return [_normal(item) for item in value]
    return value
