"""Who gets in: people with a role on some desk; and what they find: the texts of their desks."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import never_cache

from articles.models import Contributor, Move, Revision
from articles.querysets import memberships_of


def for_members(view):
    """Ask for a log-in first; tell people without a role, with status 403, what this place is."""

    @login_required
    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not memberships_of(request.user):
            return render(request, "factcheck/no_role.html", status=403)
        return _told(request, view(request, *args, **kwargs))

    return guarded


def _told(request, response):
    """Tell a script that sent a form where to go on, instead of leading it there.

    So what is said of the act waits for the page the person sees, and a log-in asked for on the way is never
    taken for the act.
    """
    if request.headers.get("X-Sent-By") != "script" or response.status_code not in (301, 302, 303):
        return response
    told = HttpResponse(status=204)
    told["X-Go-On"] = response["Location"]
    told.cookies.update(response.cookies)
    return told


def revision_for(user, number):
    """Return a revision of the person's desks with its people and its way; Http404 for any other.

    Everything the page asks of the revision itself is brought along.
    """
    revisions = (
        Revision.objects.on_desks_of(user)
        .select_related("article__case", "article__desk__policy", "based_on")
        .select_related("submitted_by", "saved_by", "hand_check__by")
        .prefetch_related(
            Prefetch("contributors", Contributor.objects.select_related("user")),
            Prefetch("moves", Move.objects.select_related("by")),
        )
    )
    return get_object_or_404(revisions, pk=number)


def admin_address(revision):
    """Return where the admin shows a revision; empty where it does not."""
    try:
        return reverse("admin:articles_revision_change", args=[revision.pk])
    except NoReverseMatch:
        return ""
