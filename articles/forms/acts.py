"""What an act asks of the person who does it: a reason, a minute, a public note."""

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from articles.forms.fields import LocalMinuteField
from articles.statuses import CorrectionType

NOTE_TYPES = [choice for choice in CorrectionType.choices if choice[0] != CorrectionType.RETRACTION]


class ActForm(forms.Form):
    """An act that asks nothing; base of those that do."""


class ReasonForm(ActForm):
    """A reason for the record."""

    reason = forms.CharField(
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4}),
        help_text="It is kept on the record and shown to whoever goes on with the text.",
    )


class ApprovalForm(ActForm):
    """The hash of the content that the reviewer was shown."""

    content_hash = forms.CharField(widget=forms.HiddenInput)


class MinuteForm(ActForm):
    """When readers are to get it."""

    at = LocalMinuteField(label="Publish at")


class CorrectionForm(ActForm):
    """The public note that a correction begins with; it may be rewritten while it is a draft."""

    type = forms.ChoiceField(
        choices=NOTE_TYPES,
        widget=UnfoldAdminSelectWidget,
    )
    note = forms.CharField(
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4}),
        help_text="Public and permanent once the text is live: what was wrong or changed, and what is right.",
    )


class RestoreForm(ActForm):
    """The public note an earlier text comes back with; asked for while readers see another one."""

    type = forms.ChoiceField(
        required=False, choices=[("", "No note"), *NOTE_TYPES], widget=UnfoldAdminSelectWidget
    )
    note = forms.CharField(
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4}),
        help_text="Needed while the article is before readers: it will be public and permanent."
        " Say what was wrong or changed, and what is right.",
    )


class RetractionForm(ActForm):
    """The public note that stays where an article was."""

    note = forms.CharField(
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4}),
        help_text="Public and permanent: readers who come to the address are told this instead of the text.",
    )
