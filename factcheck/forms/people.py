"""What people type about each other's work: due times, assignments, comments, and how they are written to."""

from django import forms

from articles.models import User
from factcheck.forms.acts import MinuteField
from factcheck.statuses import Mailing, Priority


class CaseForm(forms.Form):
    """When an article is due and how pressing it is; no time: as the desk's policy has it.

    `seen`: what was set when the person looked, see workflow.cases.set_so_far.
    """

    due_at = MinuteField(
        label="Due",
        required=False,
        help_text="Empty: as the desk has it.",
        error_messages={"invalid": "Give the day and the minute, such as 2025-09-06 14:05."},
    )
    priority = forms.TypedChoiceField(label="Priority", choices=Priority.choices, coerce=int)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class AssignForm(forms.Form):
    """To whom an article is given, out of `people`, who can check it; nobody: to no one.

    `seen`: the assignment the person had before them.
    """

    user = forms.ModelChoiceField(
        label="Given to",
        queryset=User.objects.none(),
        required=False,
        error_messages={"invalid_choice": "Choose somebody who can check this text."},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.filter(pk__in=[one.pk for one in people])


class CommentForm(forms.Form):
    """Something to say. `words`: the quote it is about, as it stands in the text; empty: the whole text."""

    words = forms.CharField(
        label="About these words",
        required=False,
        max_length=5000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="As they stand in the text; empty for the whole text.",
    )
    body = forms.CharField(
        label="Comment",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="“@” and a name tells that person.",
        error_messages={"required": "Write what you want to say."},
    )
    block = forms.IntegerField(required=False, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, widget=forms.HiddenInput)
    claim = forms.IntegerField(required=False, widget=forms.HiddenInput)
    inconsistency = forms.IntegerField(required=False, widget=forms.HiddenInput)
    thread = forms.IntegerField(required=False, widget=forms.HiddenInput)
    nonce = forms.UUIDField(widget=forms.HiddenInput)


class ThreadForm(forms.Form):
    """That a thread is settled or open again. `seen`: its last comment the person had before them."""

    note = forms.CharField(label="Note", required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)


class MailingForm(forms.Form):
    """How a person wants to be written to."""

    mailing = forms.ChoiceField(
        label="E-mail",
        choices=Mailing.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you want to be written to."},
    )
