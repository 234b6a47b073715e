"""Previews in the admin: a text as readers will see it, at two widths, and links that show it to others."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST

from articles import workflow
from articles.admin.base import tell_refusal, trail
from articles.forms import ShareForm
from articles.models import PreviewLink
from articles.pages import PreviewStory, article_context
from articles.permissions import refusal
from articles.refusals import MoveRefused
from articles.roles import Act
from articles.statuses import Status

WIDTHS = {"phone": "Phone", "desktop": "Full width"}


class PreviewPages:
    """The pages under a text's address that show it as readers will see it. Part of RevisionAdmin."""

    def get_urls(self):
        """Add the preview, the bare page in it, and what makes and ends links."""
        wrap, start = self.admin_site.admin_view, "<int:object_id>/preview/"
        return [
            path(start, wrap(self.preview_view), name="articles_revision_preview"),
            path(f"{start}page/", wrap(self.bare_view), name="articles_revision_preview_page"),
            path(f"{start}<int:link_id>/end/", wrap(self.end_view), name="articles_revision_preview_end"),
            *super().get_urls(),
        ]

    def preview_view(self, request, object_id):
        """Show a text in a frame of the chosen width; POST makes a link and shows its address this once."""
        revision = self._previewed(request, object_id)
        refused = refusal(request.user, Act.SHARE, desk=revision.article.desk, revision=revision)
        form, address, made_for = ShareForm(request.POST or None), "", ""
        if request.method == "POST":
            if refused:
                raise PermissionDenied(refused)
            if form.is_valid():
                address, made_for = self._shared(request, revision, form), form.cleaned_data["name"]
        if address:
            form = ShareForm()
        links = PreviewLink.objects.filter(revision=revision).for_editors()
        width = request.GET.get("width")
        context = {
            **self.admin_site.each_context(request),
            "title": f"Preview: {revision.headline}",
            "content_title": trail(self, f"Preview: {revision.headline}"),
            "revision": revision,
            "is_live": revision.status == Status.LIVE,
            "widths": WIDTHS.items(),
            "width": width if width in WIDTHS else "desktop",
            "form": None if refused else form,
            "address": address,
            "made_for": made_for,
            "links": list(links),
        }
        return TemplateResponse(request, "admin/articles/preview/frame.html", context)

    def _shared(self, request, revision, form):
        """Return the address of a new link; empty, with the form's errors filled, where it was refused."""
        try:
            _, token = workflow.share(revision, by=request.user, **form.cleaned_data)
        except MoveRefused as refused:
            form.add_error(None, list(refused.reasons))
            return ""
        return request.build_absolute_uri(reverse("articles:preview", args=[token]))

    def bare_view(self, request, object_id):
        """Show the page itself, as readers will get it; our own frame may hold it, nobody else's."""
        story = PreviewStory(self._previewed(request, object_id))
        return _framed(request, story)

    def end_view(self, request, object_id, link_id):
        """Take a link back."""
        revision = self._previewed(request, object_id)
        return _end(request, revision, link_id)

    def _previewed(self, request, object_id):
        revision = self._found(object_id, request)
        if revision is None:
            raise Http404
        return revision


@xframe_options_sameorigin
def _framed(request, story):
    return render(request, "articles/article.html", article_context(request, story))


@require_POST
def _end(request, revision, link_id):
    link = PreviewLink.objects.filter(revision=revision, pk=link_id).whole().first()
    if link is None:
        raise Http404
    try:
        workflow.revoke_preview(link, by=request.user)
    except MoveRefused as refused:
        tell_refusal(request, "The link was not taken back.", refused.reasons)
    return redirect("admin:articles_revision_preview", revision.pk)
