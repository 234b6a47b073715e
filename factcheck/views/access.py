"""Who gets in: people with a role on some desk; and what they find: the texts of their desks."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import never_cache

from articles.models import Revision


def for_members(view):
    """Ask for a log-in first; tell people without a role, with status 403, what this place is."""

    @login_required
    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.memberships.exists():
            return render(request, "factcheck/no_role.html", status=403)
        return view(request, *args, **kwargs)

    return guarded


def revision_for(user, number):
    """Return a revision of the person's desks with its people and its way; Http404 for any other.

    Everything the page asks of the revision itself is brought along.
    """
    revisions = (
        Revision.objects.on_desks_of(user)
        .select_related("article__desk", "submitted_by", "saved_by", "based_on", "hand_check__by")
        .prefetch_related("contributors__user", "moves__by")
    )
    return get_object_or_404(revisions, pk=number)


def admin_address(revision):
    """Return where the admin shows a revision; empty where it does not."""
    try:
        return reverse("admin:articles_revision_change", args=[revision.pk])
    except NoReverseMatch:
        return ""
