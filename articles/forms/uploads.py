"""Files that become articles."""

from django import forms
from unfold.widgets import (
    UnfoldAdminSelectMultipleWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from articles.forms.fields import DayInput, UploadsField
from articles.importers import IMPORTERS
from articles.models import Author, Desk


class ImportForm(forms.Form):
    """One or several files, the desk they go to, and what is true of all of them."""

    files = UploadsField(help_text=f"One or several, ending in {' or '.join(IMPORTERS)}.")
    desk = forms.ModelChoiceField(Desk.objects.none(), widget=UnfoldAdminSelectWidget, empty_label=None)
    authors = forms.ModelMultipleChoiceField(
        Author.objects.all(), required=False, widget=UnfoldAdminSelectMultipleWidget
    )
    language = forms.CharField(
        max_length=12,
        initial="en",
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
