"""The reference book in the admin: events, terms of office, its versions, and files of either."""

import json

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from unfold.widgets import UnfoldAdminTextInputWidget, UnfoldBooleanWidget

from articles.admin.base import HouseAdmin, tell_refusal, trail, works_somewhere
from articles.forms import LinesField
from articles.refusals import MoveRefused
from factcheck import importers, workflow
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from factcheck.permissions import edits_book


class BookAdmin(HouseAdmin):
    """Read by everybody who works here, changed by administrators."""

    def has_view_permission(self, request, obj=None):
        """Whoever has a role on any desk."""
        return works_somewhere(request.user)


class FactAdmin(BookAdmin):
    """Facts are saved and struck through `workflow`, which makes the book's next version."""

    list_before_template = "admin/factcheck/list_tools.html"
    list_per_page = 50

    def has_add_permission(self, request):
        """Administrators, of whichever desk."""
        return _edits(request)

    def has_change_permission(self, request, obj=None):
        """The same."""
        return _edits(request)

    def has_delete_permission(self, request, obj=None):
        """The same; earlier versions of the book keep what is struck from it."""
        return _edits(request)

    def get_urls(self):
        """Add the page where files become facts."""
        page = self.admin_site.admin_view(self.import_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_import"
        return [path("import/", page, name=name), *super().get_urls()]

    def save_model(self, request, obj, form, change):
        """Save through the workflow."""
        workflow.save_fact(obj, by=request.user)

    def delete_model(self, request, obj):
        """Strike through the workflow."""
        workflow.strike_fact(obj, by=request.user)

    def delete_queryset(self, request, queryset):
        """Strike each of them."""
        for fact in queryset:
            workflow.strike_fact(fact, by=request.user)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show every reason where the workflow refuses."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except MoveRefused as refused:
            tell_refusal(request, "Nothing was saved.", refused.reasons)
            return redirect(request.path)

    def import_view(self, request):
        """Take in a file of facts, whole or not at all, or without its faulty entries where that is asked."""
        if not _edits(request):
            raise PermissionDenied
        form = BookFileForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            try:
                added, changed, left_out = _take_in(form.cleaned_data, by=request.user)
            except (importers.BookRefused, MoveRefused) as refused:
                form.add_error(None, list(refused.reasons))
            else:
                messages.success(request, f"{added} added, {changed} changed.")
                _tell_left_out(request, left_out)
                return redirect(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        context = {
            **self.admin_site.each_context(request),
            "title": "Import a file",
            "content_title": trail(self, "Import a file"),
            "form": form,
            "back": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"),
        }
        return TemplateResponse(request, "admin/factcheck/import.html", context)


def _take_in(given, *, by):
    file = given["file"]
    importers.refuse_size(file.name, file.size)
    left_out = [] if given["leave_out_faulty"] else None
    events, terms = importers.read(file.name, file.read(), source=given["source"], left_out=left_out)
    taken = workflow.import_facts(by=by, events=events, terms=terms, reason=f"Taken in: {file.name}")
    return *taken, left_out or []


_MOST_TOLD = 50  # reasons shown at once


def _tell_left_out(request, reasons):
    """Name what was left out, entry by entry."""
    if not reasons:
        return
    lines = [f"Left out: {reason}" for reason in reasons[:_MOST_TOLD]]
    if len(reasons) > _MOST_TOLD:
        lines.append(f"and {len(reasons) - _MOST_TOLD} more.")
    messages.warning(request, format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines)))


def _edits(request):
    if not hasattr(request, "_edits_book"):
        request._edits_book = edits_book(request.user)
    return request._edits_book


class BookFileForm(forms.Form):
    """A file of reference facts."""

    file = forms.FileField(
        help_text="JSON or YAML with the lists “events” and “offices”, or CSV with one; lists in a cell"
        " are parted by semicolons. Published lists of office holders and their terms are read, too."
    )
    source = forms.CharField(
        required=False,
        max_length=300,
        widget=UnfoldAdminTextInputWidget,
        help_text="Where the newsroom has it from, for entries that do not say so themselves.",
    )
    leave_out_faulty = forms.BooleanField(
        required=False,
        label="Leave out faulty entries",
        widget=UnfoldBooleanWidget,
        help_text="Takes in what is right and names what is not. Without the tick one fault keeps the whole"
        " file out.",
    )


class FactForm(forms.ModelForm):
    """A fact with a first day and a last."""

    def clean(self):
        """Refuse a last day before the first, in words."""
        given = super().clean()
        if given.get("start") and given.get("end") and given["end"] < given["start"]:
            self.add_error("end", "The last day lies before the first.")
        return given


class EventForm(FactForm):
    """An event, its lists written one entry a line."""

    aliases = LinesField(label="Other names")
    place = LinesField(help_text="City, country and other names of the place, one a line.")
    participants = LinesField()

    class Meta:
        model = ReferenceEvent
        fields = ["name", "aliases", "kind", "place", "participants", "start", "end", "source", "note"]


class TermForm(FactForm):
    """A term of office, other names written one a line."""

    aliases = LinesField(label="Other names")

    class Meta:
        model = OfficeTerm
        fields = ["person", "aliases", "office", "title", "start", "end", "source", "note"]


@admin.register(ReferenceEvent)
class EventAdmin(FactAdmin):
    """Events and their dates."""

    form = EventForm
    list_display = ("name", "kind", "places", "start", "end", "source")
    list_filter = ("kind",)
    search_fields = ("name", "aliases", "place", "participants", "source")

    @admin.display(description="Place")
    def places(self, event):
        """The names of its place."""
        return ", ".join(event.place)


@admin.register(OfficeTerm)
class TermAdmin(FactAdmin):
    """People in offices, from–to."""

    form = TermForm
    list_display = ("person", "office", "start", "end", "source")
    list_filter = ("title",)
    search_fields = ("person", "aliases", "office", "source")


@admin.register(BookVersion)
class BookVersionAdmin(BookAdmin):
    """Every version the book ever had: read alone."""

    list_display = ("number", "reason", "by", "at")
    list_display_links = ("number",)
    list_select_related = ("by",)
    search_fields = ("reason",)
    fields = readonly_fields = ("number", "reason", "by", "at", "digest", "facts")

    def get_queryset(self, request):
        """Leave the books themselves out: a list would carry them all."""
        return super().get_queryset(request).defer("body")

    @admin.display(description="What stood in it")
    def facts(self, version):
        """Every fact of this version, one a line."""
        book = json.loads(version.body)
        lines = [(f["name"], f["start"], f["end"]) for f in book["events"]]
        lines += [(f"{f['person']}, {f['office']}", f["start"], f["end"] or "now") for f in book["offices"]]
        return format_html_join(mark_safe("<br>"), "{}: {} – {}", lines)
