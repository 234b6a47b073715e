"""Two people saved one draft: what came together by itself, and what one of them has to choose."""

from dataclasses import dataclass
from uuid import uuid4

from articles import workflow
from articles.bodies import BodyError, html_of_body
from articles.bodies.parsing import parse
from articles.bodies.richtext import html_of
from articles.comparing.parts import parts_of
from articles.comparing.words import compared_words
from articles.forms.merged import data_of_merged, typed_words
from articles.merging import merge

LABELS = {
    "headline": "Headline",
    "standfirst": "Standfirst",
    "byline": "Byline",
    "correction_type": "Kind of note",
    "correction_note": "Public note",
    "planned_for": "Planned for",
    "dated": "Dated",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A place both changed. mine, theirs: pieces of words, or None for taken out."""

    key: str
    label: str
    mine: list | None
    theirs: list | None


def put_together(form, sections, theirs, data):
    """Return (the form's data with both people's changes, keys of what both changed, how many came in)."""
    mine = {
        "fields": workflow.as_words(form.text),
        "sections": [
            {**one, "uid": str(one["uid"] or uuid4()), "kind": str(one["kind"])} for one in sections.wanted
        ],
    }
    base = workflow.text_of_edition(theirs, form.cleaned_data["edition"])
    merged = merge(base, mine, workflow.text_as_saved(theirs))
    return data_of_merged(data, merged, theirs.edition), merged.conflicts, merged.taken


def choices(data, keys, revision):
    """Return a Choice for each key: what is typed beside what the draft says now."""
    theirs = workflow.text_as_saved(revision)
    saved = {f"section-{one['uid']}": one for one in theirs["sections"]}
    made = []
    for key in dict.fromkeys(keys):
        if not (key in LABELS or key.startswith("section-")):
            continue
        mine = typed_words(data, key)
        section = saved.get(key)
        if key in LABELS:
            other = ("", theirs["fields"].get(key, ""))
        else:
            other = (section["heading"], html_of_body(section["kind"], section["body"])) if section else None
        heading = (mine or other or ("",))[0]
        label = LABELS.get(key) or (f"Section “{heading}”" if heading else "A section without a heading")
        made.append(Choice(key, label, *_sides(key, mine, other)))
    return made


def _sides(key, mine, theirs):
    if mine is None or theirs is None:
        return tuple(side and [{"text": _words(key, side), "state": "same"}] for side in (mine, theirs))
    pieces = compared_words(_words(key, theirs), _words(key, mine))
    return [one for one in pieces if one.state != "removed"], [one for one in pieces if one.state != "added"]


def _words(key, side):
    """What a reader would read of a field or a section."""
    heading, text = side
    if key in LABELS:
        return text
    try:
        parts = parts_of("text", {"html": html_of(parse(text))})
    except BodyError:
        return f"{heading}\n{text}".strip()
    return "\n".join(filter(None, [heading, *(part.text for part in parts)]))
