"""A draft read while it is written: the open form sends what is typed, and asks for what was found in it."""

import json
import re
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles.blocks import blocks_of_content
from articles.bodies import BodyError, body_from_html
from articles.content import ContentError, build_content, parse_content
from articles.permissions import refusal
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.workflow import reference_date_of
from factcheck import engine
from factcheck import workflow as checking
from factcheck.marking import differing
from factcheck.models import DismissedNote, LiveReading
from factcheck.views.access import for_members, revision_for
from factcheck.workflow.live import note_digest

SECTIONS = "sections"  # what the form calls them
MOST_SECTIONS = 400
BEFORE = 40  # characters that tell two places with the same words apart
COPY_DESK = engine.COPY_DESK
_QUOTED = re.compile("“([^”]+)”")
_WHERE = {
    "title": _("Headline"),
    "standfirst": _("Standfirst"),
    "text": _("Text"),
    "factbook": _("Reference book"),
    "calendar": _("Calendar"),
    "archive": _("Published"),
}


@for_members
@require_POST
def live(request, number):
    """Have what is typed read; answers {"digest"} at once.

    403 where the person may not write in it, 409 where it is no draft; both with {"reasons"}.
    """
    revision = revision_for(request.user, number)
    if refused := refusal(request.user, Act.WRITE, desk=revision.article.desk, revision=revision):
        return JsonResponse({"reasons": [refused]}, status=403)
    try:
        content = content_typed(request.POST)
        reading = checking.ask_live(
            revision, by=request.user, content=content, reference_date=reference_date_of(revision)
        )
    except (MoveRefused, ContentError) as problem:
        return JsonResponse({"reasons": list(getattr(problem, "reasons", [str(problem)]))}, status=409)
    return JsonResponse({"digest": reading.digest})


@for_members
@require_safe
def live_found(request, number):
    """Show what was found in what the person last sent; status 204 while it is being read."""
    revision = revision_for(request.user, number)
    reading = LiveReading.objects.filter(revision=revision, person=request.user).first()
    if reading is None or reading.digest != request.GET.get("digest") or reading.read_at is None:
        return HttpResponse(status=204)
    if reading.failed:
        return render(request, "factcheck/_live.html", {"failed": True})
    dismissed = set(
        DismissedNote.objects.filter(article=revision.article_id).values_list("digest", flat=True)
    )
    return render(request, "factcheck/_live.html", {"found": Found(reading, dismissed), "revision": revision})


@for_members
@require_POST
def live_dismiss(request, number):
    """Have a note of the copy desk not made again of its sentence."""
    revision = revision_for(request.user, number)
    given = {name: request.POST.get(name, "") for name in ("checker", "words", "sentence")}
    try:
        checking.dismiss_note(revision, by=request.user, **given)
    except MoveRefused as refused:
        return JsonResponse({"reasons": list(refused.reasons)}, status=403)
    return HttpResponse(status=204)


def content_typed(data):
    """Return the content that the form's fields would make, as canonical JSON.

    A section bears the name of its fields ("sections-3") for its uid, and what does not fit its kind yet is
    read as text: half a table has sentences too.
    """
    count = data.get(f"{SECTIONS}-TOTAL_FORMS", "")
    names = [f"{SECTIONS}-{n}" for n in range(min(int(count) if count.isdecimal() else 0, MOST_SECTIONS))]
    names = [name for name in names if not data.get(f"{name}-DELETE")]
    ordered = sorted(names, key=lambda name: _place(data, name))
    return build_content(
        headline=data.get("headline", ""),
        standfirst=data.get("standfirst", ""),
        byline="",
        sections=[_section(data, name) for name in ordered],
        correction=None,
    )


def _place(data, name):
    given = data.get(f"{name}-position", "")
    return int(given) if given.isdecimal() and len(given) < 9 else 10**9


def _section(data, name):
    kind, html = data.get(f"{name}-kind", "text"), data.get(f"{name}-text", "")
    for tried in (kind, "text"):
        try:
            body = body_from_html(tried, html)
        except (BodyError, ValueError, KeyError):
            continue
        return {"uid": name, "kind": tried, "heading": data.get(f"{name}-heading", ""), "body": body}
    return {"uid": name, "kind": "text", "heading": "", "body": {"html": ""}}


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in the form: the field, the words, and what stands before them there."""

    field: str
    words: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """One side of a pair: (words, whether the other has others); no `place` for what stands elsewhere."""

    name: str
    words: list[tuple[str, bool]]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that cannot both be true, as a writer is shown them."""

    number: int
    severity: str
    quotes: tuple[Quote, Quote]
    message: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the copy desk; `instead` holds what could be written in the place of its words."""

    checker: str
    place: Place
    sentence: str
    message: str
    suggestion: str
    instead: tuple[str, ...]


class Found:
    """What was found in a reading, in the order of the text."""

    def __init__(self, reading, dismissed=frozenset()):
        """dismissed: digests of the notes that are not made again."""
        self._result = json.loads(reading.result)
        content = parse_content(reading.content)
        self._blocks = blocks_of_content(content)
        self._fields = _fields_of(self._blocks, content)
        self._dismissed = dismissed

    @property
    def supported(self):
        """Whether the engine reads the language."""
        return self._result["supported"]

    @cached_property
    def pairs(self):
        """The inconsistencies but for the copy desk's notes."""
        found = [one for one in self._result["inconsistencies"] if one["kind"] != COPY_DESK]
        return [
            Pair(
                number,
                one["severity"],
                tuple(map(self._quote, one["sides"], differing(*(side["quote"] for side in one["sides"])))),
                one["message"],
                one["suggestion"],
            )
            for number, one in enumerate(found, 1)
        ]

    @cached_property
    def notes(self):
        """The copy desk's notes that nobody dismissed."""
        found = [self._note(one) for one in self._result["inconsistencies"] if one["kind"] == COPY_DESK]
        return [
            note
            for note in found
            if note and note_digest(note.checker, note.place.words, note.sentence) not in self._dismissed
        ]

    @cached_property
    def claims(self):
        """Where the sentences stand that will have to be checked."""
        places = (self._place(one) for one in self._result["claims"] if one["check_worthy"])
        return [place for place in places if place]

    def _quote(self, side, words):
        authority = side["ref"] if side["ref"] in engine.AUTHORITIES else ""
        return Quote(authority.capitalize() or _WHERE[side["where"]], words, self._place(side))

    def _place(self, side, end=None):
        if side["block"] is None:
            return None
        text, end = self._blocks[side["block"]].text, end or side["end"]
        words, before = text[side["start"] : end], text[max(0, side["start"] - BEFORE) : side["start"]]
        if " | " in words:  # of a row its longest cell is looked for: the bars are ours
            words, before = max(words.split(" | "), key=len), ""
        return Place(self._fields[side["block"]], words, before.rsplit(" | ", 1)[-1])

    def _note(self, one):
        side, other = one["sides"]
        if side["block"] is None:
            return None
        text = self._blocks[side["block"]].text
        start, end = engine.sentence_of(text, side["start"], side["end"])
        place, instead = self._place(side), tuple(_QUOTED.findall(other["quote"]))
        if other["ref"] not in engine.AUTHORITIES:
            instead = ()
        if _stands_twice(text, side, other):
            place, instead = self._place(side, other["end"]), (side["quote"],)
        return Note(one["checker"], place, text[start:end], one["message"], one["suggestion"], instead)


def _stands_twice(text, side, other):
    """Whether the two sides are one word typed twice in a row."""
    return (
        other["block"] == side["block"]
        and other["quote"] == side["quote"]
        and not text[side["end"] : other["start"]].strip()
    )


def _fields_of(blocks, content):
    """Return the name of the form field in which each block stands."""
    headed = {section["uid"] for section in content["sections"] if section["heading"].strip()}
    fields = []
    for block in blocks:
        if not block.section:
            fields.append(block.kind)  # headline, standfirst
        elif block.section in headed:
            headed.discard(block.section)  # its first block
            fields.append(f"{block.section}-heading")
        else:
            fields.append(f"{block.section}-text")
    return fields
