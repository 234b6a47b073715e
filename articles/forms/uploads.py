"""Files that become articles: what is asked about them, and what came out of them in words."""

from dataclasses import asdict

from django import forms
from unfold.widgets import (
    UnfoldAdminSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from articles.forms.fields import DayInput, UploadsField
from articles.importers import IMPORTERS, MOST_BYTES, ImportedArticle, ImportRefused
from articles.languages import is_language_tag
from articles.models import Author, Desk


class ImportForm(forms.Form):
    """One or several files, the desk they go to, and what is true of all of them."""

    files = UploadsField(
        help_text="One or several: Word (.docx), web pages (.html), Markdown (.md), plain text (.txt), or the"
        " newsroom’s own JSON.",
        accept=",".join(IMPORTERS),
    )
    desk = forms.ModelChoiceField(Desk.objects.none(), widget=UnfoldAdminSelectWidget, empty_label=None)
    authors = forms.ModelMultipleChoiceField(
        Author.objects.all(), required=False, widget=UnfoldAdminSelectMultipleWidget
    )
    language = forms.CharField(
        max_length=12,
        initial="en",
        validators=[is_language_tag],
        widget=UnfoldAdminTextInputWidget,
        help_text="Language tag, such as en or fr.",
    )
    published = forms.DateField(
        required=False,
        widget=DayInput,
        help_text="The day the texts were written for, if they are not of today. It publishes nothing.",
    )

    def __init__(self, *args, desks, **kwargs):
        """desks: those on which the person may begin an article."""
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = desks


def refuse_size(name: str, size: int) -> None:
    """ImportRefused for a file of more bytes than are read: asked before any of it is read."""
    if size > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise ImportRefused(
            name, None, f"the file has {size / 1_000_000:.1f} MB; at most {most} MB are read."
        )


def text_of(found: ImportedArticle) -> dict:
    """Return what was read as keywords for `workflow.begin`."""
    sections = [asdict(section) for section in found.sections]
    return {
        "headline": found.headline,
        "standfirst": found.standfirst,
        "byline": found.byline,
        "sections": sections,
    }


def counts_of(found: ImportedArticle) -> str:
    """Say what was read: '9 sections, 1 table, 3 questions, 2 callouts, 0 warnings'."""
    kinds = [section.kind for section in found.sections]
    counts = {
        "section": len(kinds),
        "table": kinds.count("table"),
        "question": sum(len(s.body["items"]) for s in found.sections if s.kind == "questions"),
        "callout": kinds.count("callout"),
        "warning": len(found.warnings),
    }
    return ", ".join(f"{number} {word}{'' if number == 1 else 's'}" for word, number in counts.items())
