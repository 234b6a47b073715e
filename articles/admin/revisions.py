"""Texts in the admin: a draft in one form with its sections, a frozen one as content, every act on it."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from unfold.decorators import display

from articles import workflow
from articles.admin.acts import DOORS, open_doors
from articles.admin.articles import DeskFilter, chips
from articles.admin.base import HouseAdmin, tell_refusal, trail, works_somewhere
from articles.admin.drafting import draft_page, section_forms
from articles.admin.exporting import ExportPages, export_formats
from articles.admin.merging import choices, put_together
from articles.admin.previewing import PreviewPages
from articles.admin.writing import WritingPages, news_of, typed_data
from articles.content import parse_content
from articles.forms import DraftForm
from articles.forms.merged import take_theirs
from articles.models import Revision
from articles.panels import draft_panels
from articles.permissions import refusal, roles_on
from articles.refusals import MoveRefused, Outdated
from articles.roles import ROLES_FOR, Act
from articles.statuses import Status
from articles.templatetags.reading import moment, printed_sections


@admin.register(Revision)
class RevisionAdmin(PreviewPages, ExportPages, WritingPages, HouseAdmin):
    """Texts. All of them are read here; drafts are written here, through `workflow` alone."""

    list_display = ("headline", "number", "desk", "state", "last_saved", "saved_by")
    list_filter = (DeskFilter, "status")
    search_fields = ("headline", "article__slug")
    ordering = ("-saved_at", "-pk")
    list_select_related = ("article__desk", "saved_by")
    list_per_page = 50
    actions = ["submit_chosen"]

    def has_view_permission(self, request, obj=None):
        """Whoever has a role on the article's desk; on any, for the list."""
        return bool(roles_on(request.user, obj.article.desk)) if obj else works_somewhere(request.user)

    def has_submit_permission(self, request):
        """Whether the action of that name stands in the list."""
        return works_somewhere(request.user, ROLES_FOR[Act.SUBMIT])

    def get_queryset(self, request):
        """Return the texts of the person's desks."""
        return super().get_queryset(request).on_desks_of(request.user).defer("content")

    def get_urls(self):
        """Add a page for each act."""
        page = self.admin_site.admin_view(self.act_view)
        acts = path("<int:object_id>/act/<slug:name>/", page, name="articles_revision_act")
        return [acts, *super().get_urls()]

    @display(description="Desk", ordering="article__desk")
    def desk(self, revision):
        """The article's desk."""
        return revision.article.desk

    @display(description="Status", ordering="status")
    def state(self, revision):
        """The status as a chip."""
        return chips([revision])

    @display(description="Last saved", ordering="saved_at")
    def last_saved(self, revision):
        """When it was last saved or moved."""
        return moment(revision.saved_at)

    @admin.action(description="Submit for review", permissions=["submit"])
    def submit_chosen(self, request, queryset):
        """Submit each chosen draft; report on each that is refused, with its reasons."""
        for revision in queryset:
            try:
                workflow.submit(revision, by=request.user)
            except MoveRefused as refused:
                tell_refusal(request, f"“{revision}” was not submitted.", refused.reasons)
            else:
                messages.success(request, f"“{revision}” was submitted.")

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show a text: in a form if it is a draft the person may write in, else as readers would see it."""
        revision = self._found(object_id, request) if object_id else None
        if revision is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, str(object_id))
        refused = refusal(request.user, Act.WRITE, desk=revision.article.desk, revision=revision)
        if request.method == "POST":
            if refused:
                raise PermissionDenied(refused)
            if "_take" in request.POST:
                return self._take(request, revision)
            if "_recover" in request.POST:  # kept by the browser: shown, and saved by whoever looked at it
                return self._draft_page(request, revision, *self._forms(revision, request.POST))
            return self._save(request, revision)
        if revision.is_draft and not refused:
            return self._opened(request, revision)
        return self._frozen_page(request, revision)

    def _opened(self, request, revision):
        """Show a draft to be written in, with what the person typed before and did not save."""
        workflow.arrive(revision, by=request.user)
        kept = workflow.kept(revision, by=request.user)
        data = typed_data(kept) if kept and "saved" not in request.GET else None
        return self._draft_page(request, revision, *self._forms(revision, data), kept=kept)

    def history_view(self, request, object_id, extra_context=None):
        """A text's history is told with its article's."""
        revision = self._found(object_id, request)
        if revision is None:
            raise Http404
        return redirect("admin:articles_article_history", revision.article_id)

    def act_view(self, request, object_id, name):
        """Do an act to a text; on GET, and where the form is not in order, ask for what it needs."""
        revision, door = self._found(object_id, request), DOORS.get(name)
        if revision is None or door is None:
            raise Http404
        form = door.form(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            return self._do(request, revision, door, form.cleaned_data, form)
        if request.method != "POST" and door not in open_doors(revision, request.user, every=True):
            tell_refusal(
                request, f"Not now: {door.label.lower()}.", _why_closed(revision, door, request.user)
            )
            return redirect("admin:articles_revision_change", revision.pk)
        return self._act_page(request, revision, door, form)

    def _do(self, request, revision, door, given, form=None):
        try:
            shown = door.run(revision, request.user, given)
        except MoveRefused as refused:
            tell_refusal(request, f"Refused: {door.label.lower()}.", refused.reasons)
            if door.asks:
                return self._act_page(request, revision, door, form)
            return redirect("admin:articles_revision_change", revision.pk)
        messages.success(request, door.done)
        return redirect("admin:articles_revision_change", shown.pk)

    def _found(self, object_id, request):
        if not str(object_id).isdigit():
            return None
        texts = Revision.objects.on_desks_of(request.user).filter(pk=object_id)
        texts = texts.select_related("article__desk", "saved_by", "submitted_by", "based_on")
        return texts.prefetch_related("contributors", "moves__by").first()

    def _forms(self, revision, data=None):
        follows_live = bool(revision.correction_type) or revision.article.revisions.live().exists()
        sections = () if data is not None else revision.sections.all()
        form = DraftForm(data, revision=revision, follows_live=follows_live)
        return form, section_forms(data, sections)

    def _save(self, request, revision):
        form, sections = self._forms(revision, request.POST)
        if not (form.is_valid() & sections.is_valid()):
            return self._draft_page(request, revision, form, sections)
        try:
            saved = workflow.revise(
                revision,
                by=request.user,
                seen=form.cleaned_data["edition"],
                sections=sections.wanted,
                **form.text,
            )
        except Outdated as outdated:
            return self._merge(request, outdated, form, sections)
        except MoveRefused as refused:
            form.add_error(None, list(refused.reasons))
            return self._draft_page(request, revision, form, sections)
        workflow.forget(revision, by=request.user)
        messages.success(request, "Saved.")
        if "_submit" in request.POST:
            return self._do(request, saved, DOORS["submit"], {})
        return redirect("admin:articles_revision_change", saved.pk)

    def _merge(self, request, outdated, form, sections):
        """Show two people's changes put together; nothing is saved until somebody looked."""
        theirs = outdated.theirs
        data, keys, came_in = put_together(form, sections, theirs, request.POST)
        form, sections = self._forms(theirs, data)
        form.add_error(None, outdated.reasons[0])
        told = {"choices": choices(data, keys, theirs), "came_in": came_in, "is_merged": True}
        return self._draft_page(request, theirs, form, sections, **told)

    def _take(self, request, revision):
        """Put the saved wording of one place into the form, in the place of what was typed there."""
        key, keys = request.POST["_take"], request.POST.getlist("_conflict")
        data = take_theirs(request.POST, key, workflow.text_as_saved(revision))
        left = [one for one in keys if one != key]
        form, sections = self._forms(revision, data)
        told = {"choices": choices(data, left, revision), "is_merged": True}
        return self._draft_page(request, revision, form, sections, **told)

    def _draft_page(self, request, revision, form, sections, **told):
        doors = open_doors(revision, request.user)
        return draft_page(
            self,
            request,
            form,
            sections,
            title=revision.headline,
            revision=revision,
            doors=[door for door in doors if door.act != Act.SUBMIT],
            may_submit=any(door.act == Act.SUBMIT for door in doors),
            news=news_of(revision, request.user),
            panels=draft_panels(request, revision),
            export_formats=export_formats(),
            sent_back=_sent_back(revision.based_on),
            **told,
        )

    def _frozen_page(self, request, revision):
        context = {
            **self.admin_site.each_context(request),
            "title": revision.headline,
            "content_title": trail(self, revision.headline),
            "revision": revision,
            "shown": _content_of(revision),
            "doors": open_doors(revision, request.user),
            "moves": revision.moves.all(),
            "sent_back": _sent_back(revision),
            "panels": draft_panels(request, revision),
            "export_formats": export_formats(),
            "kept": workflow.kept(revision, by=request.user),
        }
        return TemplateResponse(request, "admin/articles/revision/frozen.html", context)

    def _act_page(self, request, revision, door, form):
        context = {
            **self.admin_site.each_context(request),
            "title": door.label,
            "content_title": trail(self, door.label),
            "revision": revision,
            "door": door,
            "form": form,
            "media": form.media,
        }
        return TemplateResponse(request, "admin/articles/revision/act.html", context)


def _sent_back(revision):
    """Return the move that sent a text back, with its reason; None for any other text."""
    if revision is None or revision.status != Status.RETURNED:
        return None
    return revision.moves.select_related("by").last()


def _content_of(revision):
    """Return a text to print: its frozen content, or what the content would be, with printed sections."""
    content = parse_content(workflow.content_as_submitted(revision))
    return {**content, "printed": printed_sections(content)}


def _why_closed(revision, door, user):
    """Say why an act stands not open: who may do it, or what the text is now."""
    reason = refusal(user, door.act, desk=revision.article.desk, revision=revision)
    return [reason or f"Revision {revision.number} is {Status(revision.status).label}."]
