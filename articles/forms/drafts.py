"""A draft as an editor writes it: its own fields, and its sections with one editor for every kind."""

from django import forms
from django.conf import settings
from django.forms.formsets import BaseFormSet, formset_factory
from django_prose_editor.widgets import ProseEditorWidget
from unfold.widgets import (
    UnfoldAdminIntegerFieldWidget,
    UnfoldAdminSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from articles.bodies import BodyError, body_from_html, html_of_body
from articles.forms.fields import DayInput, LocalMinuteField
from articles.languages import is_language_tag
from articles.models import Author, Desk
from articles.statuses import CorrectionType, SectionKind

# What a text may hold (bodies/richtext.py), as the editor's extensions.
EDITOR = {
    "extensions": {
        "Heading": {"levels": [3, 4]},
        "Bold": True,
        "Italic": True,
        "Superscript": True,
        "Subscript": True,
        "HardBreak": True,
        "BulletList": True,
        "OrderedList": True,
        "ListItem": True,
        "Blockquote": True,
        "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
        "Table": True,
        "TableRow": True,
        "TableHeader": True,
        "TableCell": True,
        "SpecialCharacters": True,
        "NoSpellCheck": False,
    }
}
KIND_HELP = {
    SectionKind.TEXT: "Paragraphs, lists, quotations, tables, and headings of two sizes below its own.",
    SectionKind.TABLE: "Exactly one table; its first row names the columns. One paragraph may stand above it:"
    " its caption.",
    SectionKind.QUESTIONS: "Each question is a heading of the larger size (heading 3); what follows it, up to"
    " the next question, is its answer.",
    SectionKind.CALLOUT: "A short text beside the story. A heading at its start becomes its label, such as"
    " “Did you know?”.",
}


class TextForm(forms.Form):
    """What every text has besides its sections."""

    headline = forms.CharField(max_length=300, widget=UnfoldAdminTextInputWidget)
    standfirst = forms.CharField(required=False, widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}))


class DraftForm(TextForm):
    """A draft's own fields; cleans to arguments of `workflow.revise` and the edition it began from."""

    edition = forms.IntegerField(widget=forms.HiddenInput)
    byline = forms.CharField(
        max_length=300,
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text="As printed; the authors’ names if empty.",
    )
    correction_type = forms.ChoiceField(
        label="Kind of note",
        required=False,
        choices=[("", "None yet"), *(c for c in CorrectionType.choices if c[0] != CorrectionType.RETRACTION)],
        widget=UnfoldAdminSelectWidget,
    )
    correction_note = forms.CharField(
        label="Public note",
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        help_text="Public and permanent once this is live: what changed, and why.",
    )
    planned_for = LocalMinuteField(
        required=False,
        help_text=f"When it should reach readers, in the newsroom’s zone ({settings.NEWSROOM_ZONE}). The text"
        " is checked as of that day; a date publishes nothing by itself.",
    )
    dated = forms.DateField(
        required=False,
        widget=DayInput,
        help_text="The day the text was written for, if it is not of today.",
    )

    FIELDS = (
        "headline",
        "standfirst",
        "byline",
        "correction_type",
        "correction_note",
        "planned_for",
        "dated",
    )

    def __init__(self, *args, revision, follows_live, **kwargs):
        """follows_live: whether it will take the place of a live text, and so carries a public note."""
        initial = {name: getattr(revision, name) for name in (*self.FIELDS, "edition")}
        super().__init__(*args, initial=initial, **kwargs)
        if not follows_live:
            del self.fields["correction_type"], self.fields["correction_note"]

    @property
    def text(self):
        """What was typed, as keywords for `workflow.revise`."""
        return {name: self.cleaned_data[name] for name in self.FIELDS if name in self.cleaned_data}


class NewArticleForm(TextForm):
    """A new article and its first draft; cleans to arguments of `workflow.begin`."""

    desk = forms.ModelChoiceField(Desk.objects.none(), widget=UnfoldAdminSelectWidget, empty_label=None)
    slug = forms.SlugField(
        max_length=120,
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text="Last part of the address; made from the headline if empty.",
    )
    language = forms.CharField(
        validators=[is_language_tag],
        max_length=12,
        initial="en",
        widget=UnfoldAdminTextInputWidget,
        help_text="Language tag, such as en or fr.",
    )
    authors = forms.ModelMultipleChoiceField(
        Author.objects.all(), required=False, widget=UnfoldAdminSelectMultipleWidget
    )

    def __init__(self, *args, desks, **kwargs):
        """desks: those on which the person may begin an article."""
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = desks


class AuthorsForm(forms.Form):
    """Who stands over an article."""

    authors = forms.ModelMultipleChoiceField(
        Author.objects.all(),
        required=False,
        widget=UnfoldAdminSelectMultipleWidget,
        help_text="Who was there keeps their place, new names come last. Submitted texts keep their byline.",
    )


class SectionForm(forms.Form):
    """One section; whatever its kind, its body is edited as one piece of rich text."""

    uid = forms.UUIDField(required=False, widget=forms.HiddenInput)
    position = forms.IntegerField(
        required=False,
        min_value=0,
        widget=UnfoldAdminIntegerFieldWidget,
        help_text="Sections are put in this order.",
    )
    kind = forms.ChoiceField(choices=SectionKind.choices, widget=UnfoldAdminSelectWidget)
    heading = forms.CharField(max_length=300, required=False, widget=UnfoldAdminTextInputWidget)
    text = forms.CharField(
        required=False, strip=False, widget=ProseEditorWidget(config=EDITOR, preset="configurable")
    )

    def clean(self):
        """Read the text into the body of its kind; what does not fit is an error of the text."""
        given = super().clean()
        if self.is_removed or self.is_blank or "kind" not in given:
            return given
        try:
            given["body"] = body_from_html(given["kind"], given.get("text", ""))
        except BodyError as problem:
            self.add_error("text", str(problem))
        return given

    @property
    def is_removed(self):
        """Whether the person took it out."""
        return bool(self.cleaned_data.get("DELETE"))

    @property
    def is_blank(self):
        """Whether nothing was ever written in it: an empty form at the end of the stack."""
        given = self.cleaned_data
        empty = given.get("text", "").strip() in ("", "<p></p>")
        return empty and not (given.get("heading") or given.get("uid"))


class SectionStack(BaseFormSet):
    """The sections of a draft. `wanted` are the arguments of `workflow.revise`, in the order asked for."""

    @property
    def wanted(self):
        """Return the sections that stay, as dicts with uid, kind, heading and body."""
        rows = []
        for place, form in enumerate(self.forms):
            given = getattr(form, "cleaned_data", {})
            if "body" not in given:
                continue
            position = given.get("position")
            rows.append((position is None, position or 0, place, given))
        names = ("uid", "kind", "heading", "body")
        return [{name: given[name] for name in names} for *_, given in sorted(rows, key=lambda row: row[:3])]


SectionFormSet = formset_factory(SectionForm, SectionStack, extra=1, can_delete=True)


def sections_as_typed(sections):
    """Return what SectionFormSet starts from: the sections of a draft as their editor shows them."""
    return [
        {
            "uid": section.uid,
            "position": position,
            "kind": section.kind,
            "heading": section.heading,
            "text": html_of_body(section.kind, section.body),
        }
        for position, section in enumerate(sections, 1)
    ]
