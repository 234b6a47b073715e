"""Files that become articles: each stands for itself, and a refused one leaves nothing behind."""

from dataclasses import asdict

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles import importers, workflow
from articles.admin.base import desks_for
from articles.forms import ImportForm
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
        "opts": model_admin.opts,
        "title": "Import articles",
        "form": form,
        "media": form.media,
        "most": importers.MOST_BYTES // 1_000_000,
    }
    return TemplateResponse(request, "admin/articles/article/import.html", context)


def _import(request, upload, given):
    try:
        found = importers.read(upload.name, _bytes_of(upload))
        draft = workflow.begin(
            by=request.user,
            desk=given["desk"],
            headline=found.headline,
            standfirst=found.standfirst,
            sections=[asdict(section) for section in found.sections],
            language=given["language"],
            authors=given["authors"],
            dated=given["published"],
        )
    except ImportRefused as refused:
        messages.error(request, str(refused))
    except MoveRefused as refused:
        messages.error(request, f"{upload.name}: {refused}")
    else:
        _report(request, upload.name, draft, found)


def _bytes_of(upload):
    """Read an upload, unless its size alone says that it would be refused."""
    if upload.size > importers.MOST_BYTES:
        raise ImportRefused(
            upload.name,
            None,
            f"the file has {upload.size / 1_000_000:.1f} MB; at most"
            f" {importers.MOST_BYTES // 1_000_000} MB are read.",
        )
    return upload.read()


def _report(request, name, draft, found):
    link = format_html(
        '<a href="{}">{}</a>', reverse("admin:articles_revision_change", args=[draft.pk]), draft.headline
    )
    line = format_html("{}: {} ({}).", name, link, counts_of(found.sections))
    if not found.warnings:
        messages.success(request, line)
        return
    warnings = format_html_join("", "<li>{}</li>", ((warning,) for warning in found.warnings))
    messages.warning(request, format_html("{} Look at:<ul>{}</ul>", line, warnings))


def counts_of(sections):
    """Say in words what was read: '9 sections, 1 table, 3 questions, 2 callouts'."""
    kinds = [section.kind for section in sections]
    questions = sum(len(s.body["items"]) for s in sections if s.kind == "questions")
    counts = {
        "section": len(kinds),
        "table": kinds.count("table"),
        "question": questions,
        "callout": kinds.count("callout"),
    }
    return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for word, number in counts.items())
