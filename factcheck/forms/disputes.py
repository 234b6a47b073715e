"""What people type to take a proposal back, to object, and to rule on an objection."""

from django import forms


def _lines(rows):
    return forms.Textarea(attrs={"rows": rows})


class WithdrawProposalForm(forms.Form):
    """Why a proposal is taken back, for those who like to say."""

    reason = forms.CharField(label="Why do you take it back?", required=False, widget=_lines(2))


class DisputeForm(forms.Form):
    """Why somebody objects. `about`: the ruling or the sign-off, by id; the address names it too."""

    about = 0

    reason = forms.CharField(
        label="Why do you object?",
        widget=_lines(3),
        help_text="For a reviewer who had no part in it, and for the record.",
        error_messages={"required": "Give the reason; whoever rules on it has to know."},
    )


class DisputeRulingForm(forms.Form):
    """A reviewer's answer to an objection."""

    upheld = forms.TypedChoiceField(choices=[("yes", ""), ("no", "")], coerce=lambda value: value == "yes")
    reason = forms.CharField(
        label="Your reason",
        widget=_lines(3),
        help_text="For both sides, and for the record.",
        error_messages={"required": "Give the reason; it goes to both sides and stays on the record."},
    )
