"""A text as JSON: what its content holds, under names that say what they are."""

import json

from articles.importers.json_text import FORMAT, VERSION

_KEPT = ("headline", "standfirst", "byline", "sections", "correction")


def write(content: dict, *, language: str) -> str:
    """Write a content as indented JSON with its format, version and language."""
    said = {"format": FORMAT, "version": VERSION, "language": language}
    said |= {key: content[key] for key in _KEPT}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
