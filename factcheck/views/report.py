"""The check report of a text: to read, to print, to keep; and the public edition for readers."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from articles.models import Revision
from articles.statuses import PUBLISHED
from factcheck import workflow as checking
from factcheck.reports import canonical, edition_for_readers, report_of, sealed
from factcheck.views.access import for_members, revision_for


@for_members
@require_safe
def report(request, number):
    """Show the report of a text that was handed in; `?edition=public` as readers may have it."""
    revision, made = _report(request, number)
    context = {
        "revision": revision,
        "report": made,
        "is_public": made["edition"] == "public",
        "has_public": revision.status in PUBLISHED,
        "retraced": reverse("factcheck:report_json", args=[revision.pk]),
    }
    return render(request, "factcheck/report.html", context)


@for_members
@require_safe
def report_json(request, number):
    """Hand the report out as a file; that it was taken is on the record."""
    revision, made = _report(request, number)
    made = sealed(made)
    if request.method == "GET":
        checking.export_report(revision, by=request.user, edition=made["edition"], digest=made["digest"])
    name = f"check-report-{revision.article.slug}-{revision.number}"
    name += "-public" if made["edition"] == "public" else ""
    answer = HttpResponse(canonical(made), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{name}.json"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _report(request, number):
    """Return the text and the edition asked for. Http404 for a draft, or for the public edition of a text
    that never reached readers.
    """
    revision = revision_for(request.user, number)
    is_public = request.GET.get("edition") == "public"
    if revision.content is None or (is_public and revision.status not in PUBLISHED):
        raise Http404
    return revision, edition_for_readers(revision) if is_public else report_of(revision, by=request.user)


@require_safe
@conditional_page
@cache_control(public=True, max_age=0, must_revalidate=True)
def checked(request, desk, slug):
    """Give readers the public edition of what they read now: no session, no cookie, for caches to keep."""
    live = Revision.objects.for_readers().filter(article__desk__slug=desk, article__slug=slug)
    revision = get_object_or_404(live)
    answer = HttpResponse(canonical(sealed(edition_for_readers(revision))), content_type="application/json")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
