"""Files that become articles: each stands for itself, and a refused one leaves nothing behind."""

from django.contrib import messages
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


def import_view(model_admin, request):
    """Ask for files; make a draft of each that can be read, and report on each."""
    desks = desks_for(request.user, Act.CREATE)
    form = ImportForm(request.POST or None, request.FILES or None, desks=desks)
    if request.method == "POST" and form.is_valid():
        for upload in form.cleaned_data["files"]:
            _import(request, upload, form.cleaned_data)
        return redirect("admin:articles_article_import")
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
        messages.error(request, str(refused))
    except MoveRefused as refused:
        messages.error(request, f"{upload.name}: {refused}")
    else:
        _report(request, upload.name, draft, found)


def _report(request, name, draft, found):
    address = reverse("admin:articles_revision_change", args=[draft.pk])
    line = format_html('{}: <a href="{}">{}</a> ({}).', name, address, draft.headline, counts_of(found))
    if not found.warnings:
        messages.success(request, line)
        return
    warnings = format_html_join("", "<li>{}</li>", ((warning,) for warning in found.warnings))
    messages.warning(request, format_html("{} Look at:<ul>{}</ul>", line, warnings))
