"""The record of an article: every act, newest first, in words."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import LogEntry
from factcheck.reports import told
from factcheck.views.access import for_members, revision_for

ENTRIES_ON_A_PAGE = 100


@for_members
@require_safe
def record(request, number):
    """Show what was done to the article of a text, a hundred acts a page."""
    revision = revision_for(request.user, number)
    entries = LogEntry.objects.filter(article=revision.article_id).order_by("-number")
    entries = entries.select_related("by").prefetch_related("details").defer("revision__content")
    page = Paginator(entries, ENTRIES_ON_A_PAGE).get_page(request.GET.get("page"))
    texts = dict(revision.article.revisions.values_list("pk", "number"))
    rows = [(row, texts.get(row.entry.revision_id)) for row in told(page.object_list)]
    context = {"revision": revision, "article": revision.article, "page": page, "rows": rows}
    return render(request, "factcheck/record.html", context)
