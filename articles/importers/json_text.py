"""The newsroom's own JSON: a text as `exporters/json_text.py` writes it."""

import json

from articles.bodies import BodyError, clean_body
from articles.bodies.richtext import plain
from articles.importers.decoding import decode
from articles.importers.shapes import MOST_HEADLINE, ImportedArticle, ImportedSection, ImportRefused

FORMAT = "newsroom-text"
VERSION = 1


def read(name, data):
    """Read an exported text. ImportRefused, naming the place such as sections[3].body, for anything else."""
    text = decode(name, data)
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise ImportRefused(name, error.lineno, f"this is not JSON: {error.msg}.") from error
    except (RecursionError, ValueError) as error:
        raise ImportRefused(name, None, "this is not JSON that can be read.") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ImportRefused(name, None, f"this is other JSON; a text has “{FORMAT}” as its “format”.")
    if found.get("version") != VERSION:
        raise ImportRefused(
            name, None, f"it is of version {found.get('version')!r}; version {VERSION} is known here."
        )
    said = {key: _string(name, found, key) for key in ("headline", "standfirst", "byline")}
    headline = said["headline"]
    if not headline or len(headline) > MOST_HEADLINE:
        raise ImportRefused(
            name,
            None,
            f"headline: a headline has 1 to {MOST_HEADLINE} characters; this one has {len(headline)}.",
        )
    sections = found.get("sections", [])
    if not isinstance(sections, list):
        raise ImportRefused(name, None, "sections: a list was expected here.")
    read_ones = tuple(_section(name, at, section) for at, section in enumerate(sections))
    warnings = ("Its public note stayed behind: a note belongs to the text it was written for.",)
    return ImportedArticle(
        headline, said["standfirst"], read_ones, warnings if found.get("correction") else (), said["byline"]
    )


def _section(name, at, section):
    place = f"sections[{at}]"
    if not isinstance(section, dict):
        raise ImportRefused(name, None, f"{place}: an object with kind, heading and body was expected here.")
    heading = _string(name, section, "heading", f"{place}.")
    if len(heading) > MOST_HEADLINE:
        raise ImportRefused(name, None, f"{place}.heading: it has more than {MOST_HEADLINE} characters.")
    kind = _string(name, section, "kind", f"{place}.")
    try:
        return ImportedSection(kind, heading, clean_body(kind, section.get("body")))
    except BodyError as error:
        raise ImportRefused(name, None, f"{place}.body: {error}") from error


def _string(name, found, key, place=""):
    value = found.get(key, "")
    if not isinstance(value, str):
        raise ImportRefused(name, None, f"{place}{key}: text was expected here.")
    try:
        return plain(value)
    except BodyError as error:
        raise ImportRefused(name, None, f"{place}{key}: {error}") from error
