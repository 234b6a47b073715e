"""What is asked of whoever makes a link to a preview: whom it is for, and how long it opens."""

from datetime import timedelta
from uuid import uuid4

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

DAYS = [(1, "1 day"), (3, "3 days"), (7, "7 days"), (14, "14 days"), (30, "30 days")]


class ShareForm(forms.Form):
    """A new link. Sent twice it makes one."""

    name = forms.CharField(
        label="For whom",
        max_length=120,
        widget=UnfoldAdminTextInputWidget(attrs={"autocomplete": "off"}),
        help_text="They need no account. Write who they are: it stands on the page and on the record.",
    )
    days = forms.TypedChoiceField(
        label="Opens for", choices=DAYS, initial=3, coerce=int, widget=UnfoldAdminSelectWidget
    )
    nonce = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def clean(self):
        """Return what `workflow.share` takes."""
        given = super().clean()
        if self.errors:
            return given
        return {
            "name": given["name"],
            "nonce": given["nonce"],
            "lasts": timedelta(days=given["days"]),
        }
