"""Behind the form of a draft: who else has it open, and what is typed and not yet saved."""

from django.http import Http404, HttpResponseNotAllowed, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles import workflow
from articles.admin.base import trail
from articles.permissions import refusal
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.templatetags.reading import clock

_NOT_KEPT = ("csrfmiddlewaretoken", "_save", "_submit", "_recover")


class WritingPages:
    """The addresses a draft's form talks to while it is open. Part of RevisionAdmin."""

    def get_urls(self):
        """Add where typed words are kept, shown and thrown away."""
        wrap, start = self.admin_site.admin_view, "<int:object_id>/"
        return [
            path(f"{start}keep/", wrap(self.keep_view), name="articles_revision_keep"),
            path(f"{start}typed/", wrap(self.typed_view), name="articles_revision_typed"),
            *super().get_urls(),
        ]

    def keep_view(self, request, object_id):
        """Keep the form as sent, or, of a form without fields, only say that it is open; tell what is new
        there.

        Answers {"kept_at", "edition", "saved_by", "saved_at", "others": [{"name", "since"}]}; clock times,
        and kept_at null if nothing was sent. 409 with {"words"} where the text is not written in here any
        more.
        """
        revision = self._found(object_id, request)
        if revision is None:
            raise Http404
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        typed = {name: values for name, values in request.POST.lists() if name not in _NOT_KEPT}
        try:
            kept_at = workflow.keep(revision, by=request.user, typed=typed).typed_at if typed else None
        except MoveRefused as refused:
            return JsonResponse({"words": str(refused)}, status=409)
        if not typed:
            workflow.arrive(revision, by=request.user)
        return JsonResponse({"kept_at": clock(kept_at), **news_of(revision, request.user)})

    def typed_view(self, request, object_id):
        """Show what the person typed in a text and did not save, to be copied; POST throws it away."""
        revision = self._found(object_id, request)
        kept = revision and workflow.kept(revision, by=request.user)
        if not kept:
            raise Http404
        if request.method == "POST":
            workflow.forget(revision, by=request.user)
            return redirect("admin:articles_revision_change", revision.pk)
        title = "What you typed and did not save"
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "content_title": trail(self, title),
            "revision": revision,
            "kept": kept,
            "may_write": may_go_on(revision, request.user),
            "typed": _shown(typed_data(kept)),
        }
        return TemplateResponse(request, "admin/articles/revision/typed.html", context)


def may_go_on(revision, user):
    """Whether the person can write in the text now."""
    return revision.is_draft and not refusal(user, Act.WRITE, desk=revision.article.desk, revision=revision)


def news_of(revision, user):
    """Return what a page with the draft open should know: its edition, who saved it, who else has it open."""
    others = workflow.others_at(revision, but=user)
    return {
        "edition": revision.edition,
        "saved_by": "" if revision.saved_by_id == user.pk else str(revision.saved_by),
        "saved_at": clock(revision.saved_at),
        "others": [{"name": str(one.person), "since": clock(one.since)} for one in others],
    }


def typed_data(kept):
    """Return what was typed as the form sent it."""
    data = QueryDict(mutable=True)
    for name, values in kept.typed.items():
        data.setlist(name, values)
    return data


def _shown(data):
    """The typed fields that hold words, with names a person knows."""
    names = {
        "headline": "Headline",
        "standfirst": "Standfirst",
        "byline": "Byline",
        "correction_note": "Note",
    }
    shown = [(label, data[name]) for name, label in names.items() if data.get(name)]
    for at in range(1000):
        if f"sections-{at}-text" not in data and f"sections-{at}-heading" not in data:
            break
        words = "\n".join(filter(None, (data.get(f"sections-{at}-heading"), data.get(f"sections-{at}-text"))))
        if words.strip():
            shown.append((f"Section {at + 1}", words))
    return shown
