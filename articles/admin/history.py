"""The history of an article in the admin: who did what when, and any two texts beside each other."""

import json
from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.safestring import SafeString

from articles import workflow
from articles.admin.acts import open_doors
from articles.admin.base import trail
from articles.admin.compared import sections_as_shown
from articles.comparing import compare
from articles.content import parse_content
from articles.models import LogEntry, Revision, User
from articles.statuses import Status
from articles.templatetags.reading import moment

# What the record tells of writing and showing; what fact-checkers did is told at the review desk.
BEGUN = {
    "article.begun": "began the article with this draft",
    "draft.resumed": "went on in this new draft",
    "draft.restored": "restored revision {restored} as this draft",
    "correction.started": "started a correction in this draft",
}
TOLD = {
    **BEGUN,
    "preview_link.made": "made a link to a preview",
    "preview_link.revoked": "took a link to a preview back",
}
MOVED = {
    Status.IN_REVIEW: "submitted it for review",
    Status.RETURNED: "sent it back",
    Status.WITHDRAWN: "withdrew it",
    Status.APPROVED: "approved it",
    Status.SCHEDULED: "scheduled it",
    Status.LIVE: "published it",
    Status.SUPERSEDED: "put a later text in its place",
    Status.RETRACTED: "retracted it",
}
MOST_ENTRIES = 500  # of the record; the whole of it is at the review desk


@dataclass(frozen=True, slots=True)
class Event:
    """One thing somebody did to a text; `many` is how often, where it was often."""

    at: object
    who: object
    what: str
    reason: str = ""
    many: int = 1

    @property
    def when(self) -> SafeString | str:
        """The time, or the last of the times."""
        return moment(self.at)


class HistoryPages:
    """The history of an article, in the place of Django's own. Part of ArticleAdmin."""

    def get_urls(self):
        """Add the page that compares two texts."""
        page = self.admin_site.admin_view(self.compare_view)
        return [
            path("<int:object_id>/compare/", page, name="articles_article_compare"),
            *super().get_urls(),
        ]

    def history_view(self, request, object_id, extra_context=None):
        """List every text of an article with what was done to it, and let two be chosen to compare."""
        article, texts = self._with_texts(request, object_id)
        events = _events(article, texts)
        before, after = _usual_pair(texts)
        context = {
            **self._frame(request, article, "History"),
            "texts": [(text, events[text.pk], _restore_door(text, request.user)) for text in texts],
            "before": before,
            "after": after,
        }
        return TemplateResponse(request, "admin/articles/history/history.html", context)

    def compare_view(self, request, object_id):
        """Show two texts beside each other; unless told which, the newest with what readers have."""
        article, texts = self._with_texts(request, object_id)
        before, after = _chosen_pair(request, texts)
        if before is None or after is None:
            messages.info(request, "There is no other text yet to compare it with.")
            return redirect("admin:articles_article_history", article.pk)
        full = Revision.objects.select_related("article").in_bulk([before.pk, after.pk])
        contents = [parse_content(workflow.content_as_submitted(full[one.pk])) for one in (before, after)]
        comparison = compare(*contents)
        context = {
            **self._frame(request, article, "Compare"),
            "before": before,
            "after": after,
            "choices": [("before", "Before", before), ("after", "After", after)],
            "texts": texts,
            "comparison": comparison,
            "sections": sections_as_shown(comparison),
        }
        return TemplateResponse(request, "admin/articles/history/compare.html", context)

    def _with_texts(self, request, object_id):
        article = self.get_object(request, object_id)
        if article is None:
            raise Http404
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        texts = article.revisions.defer("content").select_related(
            "saved_by", "created_by", "based_on", "article__desk"
        )
        return article, list(
            texts.prefetch_related("contributors__user", "moves__by", "corrections").order_by("-number")
        )

    def _frame(self, request, article, name):
        title = f"{name}: {article.newest_headline}"
        return {
            **self.admin_site.each_context(request),
            "title": title,
            "content_title": trail(self, title),
            "article": article,
        }


def _restore_door(text, user):
    return next((door for door in open_doors(text, user, every=True) if door.name == "restore"), None)


def _usual_pair(texts):
    """Return (before, after): the newest text, and what readers have; else what it goes on from, or None."""
    after = texts[0]
    return _usual_before(texts, after), after


def _usual_before(texts, after):
    live = next((text for text in texts if text.status == Status.LIVE), None)
    if live is not None and live.pk != after.pk:
        return live
    earlier = [text for text in texts if text.number < after.number]
    return next((text for text in earlier if text.pk == after.based_on_id), earlier[0] if earlier else None)


def _chosen_pair(request, texts):
    known = {str(text.pk): text for text in texts}
    before, after = (request.GET.get(name, "") for name in ("before", "after"))
    if any(chosen and chosen not in known for chosen in (before, after)):
        raise Http404
    newer = known.get(after) or texts[0]
    return known.get(before) or _usual_before(texts, newer), newer


def _events(article, texts):
    """Return {revision id: its events, the oldest first}, in a constant number of queries."""
    events, numbers = defaultdict(list), {text.pk: text.number for text in texts}
    told, begun = _from_record(article, numbers)
    for text in texts:
        if text.pk not in begun:
            events[text.pk].append(Event(text.created_at, text.created_by, "began this draft"))
    for revision, event in [*told, *_saves(article)]:
        events[revision].append(event)
    for text in texts:
        for move in text.moves.all():
            events[text.pk].append(Event(move.at, move.by, _move_in_words(move), move.reason))
    for found in events.values():
        found.sort(key=lambda event: event.at)  # of one moment in the order above: begun, saved, moved
    return events


def _move_in_words(move):
    if (move.from_status, move.to_status) == (Status.SCHEDULED, Status.APPROVED):
        return "took it off the schedule"
    return MOVED[Status(move.to_status)]


def _from_record(article, numbers):
    """Return (revision id, event) of what the record tells, and the texts whose beginning it tells."""
    entries = LogEntry.objects.filter(article=article, act__in=TOLD).select_related("by")[:MOST_ENTRIES]
    told, begun = [], set()
    for entry in reversed(entries):
        about = json.loads(entry.body)["about"]
        about["restored"] = numbers.get(about.get("restored"), "")
        told.append((entry.revision_id, Event(entry.at, entry.by, TOLD[entry.act].format(**about))))
        if entry.act in BEGUN:
            begun.add(entry.revision_id)
    return told, begun


def _saves(article):
    """Return (revision id, event) for each person who saved a draft: how often, and when last."""
    saved = LogEntry.objects.filter(article=article, act="draft.saved").order_by()
    rows = list(saved.values("revision", "by").annotate(many=Count("id"), last=Max("at")))
    people = User.objects.in_bulk({row["by"] for row in rows})
    return [
        (row["revision"], Event(row["last"], people.get(row["by"]), "saved it", many=row["many"]))
        for row in rows
    ]
