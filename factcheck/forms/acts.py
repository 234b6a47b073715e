"""What people type at the review desk. Whether they may do it the workflow says; these read the fields."""

from datetime import date, datetime, time, timedelta

from django import forms
from django.utils import timezone

from articles.forms.fields import LocalMinuteField
from factcheck.statuses import Key, ResolutionKind


def _lines(rows, **attributes):
    return forms.Textarea(attrs={"rows": rows} | attributes)


class DayField(forms.DateField):
    """A day, meant to its end: gives the first moment of the day after in the newsroom's zone."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def clean(self, value):
        """Return the moment, None for an empty field."""
        day = super().clean(value)
        if day is None:
            return None
        if day == date.max:
            raise forms.ValidationError(self.error_messages["invalid"])
        return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


class MinuteField(LocalMinuteField):
    """A minute by the newsroom's clocks, with the desk's look; its template names the zone."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def __init__(self, **kwargs):
        super().__init__(**{"help_text": ""} | kwargs)


class ProposeForm(forms.Form):
    """How an inconsistency is to be settled: `kinds` are those the person may propose."""

    kind = forms.ChoiceField(
        label="What do you propose?",
        choices=ResolutionKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you propose."},
    )
    reason = forms.CharField(
        label="Reason",
        widget=_lines(3),
        help_text="For the reviewer who rules on it, and for the record.",
        error_messages={"required": "Give the reason; the reviewer rules on it and it stays on the record."},
    )
    public_note = forms.CharField(
        label="Public note",
        required=False,
        widget=_lines(2),
        help_text="What readers are told beside the text.",
    )
    expires_at = DayField(
        label="Holds until the end of",
        required=False,
        help_text="An override expires; then it is looked at again.",
        error_messages={"invalid": "Give the day as year, month and day."},
    )

    def __init__(self, *args, kinds=ResolutionKind.values, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        field.choices = [(value, label) for value, label in ResolutionKind.choices if value in kinds]


class RuleForm(forms.Form):
    """A reviewer's or an administrator's answer. `seen`: the revision they had before them."""

    accepted = forms.TypedChoiceField(choices=[("yes", ""), ("no", "")], coerce=lambda value: value == "yes")
    key = forms.ChoiceField(choices=Key.choices)
    seen = forms.IntegerField()
    reason = forms.CharField(label="Why is it returned?", required=False, widget=_lines(2))


class ReasonForm(forms.Form):
    """A reason on its own: for what was asked to be sent back or set aside."""

    reason = forms.CharField(
        label="Reason",
        widget=_lines(3),
        error_messages={"required": "Give a reason; it is kept on the record."},
    )


class ErasingForm(forms.Form):
    """Why words are taken out of the record. `seen`: how many details the person was shown."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label="Reason",
        required=False,
        widget=_lines(3),
        help_text="It is kept on the record, so name nobody in it.",
    )


class HandCheckForm(forms.Form):
    """A fact-checker's word for a text the engine cannot read."""

    note = forms.CharField(
        label="What was checked, and how",
        widget=_lines(4),
        error_messages={"required": "Say what was checked, and how."},
    )


class ApproveForm(forms.Form):
    """A reviewer's yes to the content with this hash."""

    content_hash = forms.CharField(widget=forms.HiddenInput)
    note = forms.CharField(required=False)


class ScheduleForm(forms.Form):
    """The minute an approved text goes to readers, in the newsroom's zone."""

    at = MinuteField(
        label="Day and minute",
        error_messages={
            "required": "Say when.",
            "invalid": "Give the day and the minute, such as 2025-09-06 14:05.",
        },
    )


class NothingForm(forms.Form):
    """For an act that asks nothing."""
