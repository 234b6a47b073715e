"""Files that become articles: each stands for itself, and a refused one leaves nothing behind."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles import importers, workflow
from articles.admin.base import desks_for, trail
from articles.forms import ImportForm, counts_of, refuse_size, text_of
from articles.importers import ImportRefused
from articles.refusals import MoveRefused
from articles.roles import Act


@dataclass(frozen=True, slots=True)
class _Report:
    """What came of a file. level: a message level; said: HTML."""

    level: int
    said: str


def import_view(model_admin, request):
    """Ask for files; make a draft of each that can be read, and report on each.

    A browser with scripts sends the files one by one, shows how far it is, and asks for JSON: {"level":
    "success", "warning" or "error", "said": HTML} of one file.
    """
    desks = desks_for(request.user, Act.CREATE)
    form = ImportForm(request.POST or None, request.FILES or None, desks=desks)
    wants_json = request.get_preferred_type(["text/html", "application/json"]) == "application/json"
    if request.method == "POST" and form.is_valid():
        reports = [_import(request, upload, form.cleaned_data) for upload in form.cleaned_data["files"]]
        if wants_json:
            last = reports[-1]
            return JsonResponse({"level": messages.DEFAULT_TAGS[last.level], "said": last.said})
        for report in reports:
            messages.add_message(request, report.level, report.said)
        return redirect("admin:articles_article_import")
    if request.method == "POST" and wants_json:
        return JsonResponse({"errors": form.errors}, status=400)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Import articles",
        "content_title": trail(model_admin, "Import"),
        "form": form,
        "media": form.media,
        "most": importers.MOST_BYTES // 1_000_000,
    }
    return TemplateResponse(request, "admin/articles/article/import.html", context)


def _import(request, upload, given):
    try:
        refuse_size(upload.name, upload.size)
        found = importers.read(upload.name, upload.read())
        draft = workflow.begin(
            by=request.user,
            desk=given["desk"],
            language=given["language"],
            authors=given["authors"],
            dated=given["published"],
            **text_of(found),
        )
    except ImportRefused as refused:
        return _Report(messages.ERROR, format_html("{}", str(refused)))
    except MoveRefused as refused:
        return _Report(messages.ERROR, format_html("{}: {}", upload.name, str(refused)))
    return _report(upload.name, draft, found)


def _report(name, draft, found):
    address = reverse("admin:articles_revision_change", args=[draft.pk])
    line = format_html('{}: <a href="{}">{}</a> ({}).', name, address, draft.headline, counts_of(found))
    if not found.warnings:
        return _Report(messages.SUCCESS, line)
    warnings = format_html_join("", "<li>{}</li>", ((warning,) for warning in found.warnings))
    return _Report(messages.WARNING, format_html("{} Look at:<ul>{}</ul>", line, warnings))
