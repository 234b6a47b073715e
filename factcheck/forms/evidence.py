"""What people type of a piece of evidence. What a kind must have the workflow says; these read the fields."""

from django import forms

from factcheck.files import too_large
from factcheck.forms.acts import MinuteField, _lines
from factcheck.forms.claims import NonceForm
from factcheck.statuses import EvidenceKind, Stance

# Kinds somebody hands in by hand; an expert's answer comes by the expert's link.
BY_HAND = (EvidenceKind.LINK, EvidenceKind.DOCUMENT, EvidenceKind.INTERVIEW)
OF_OURS = (EvidenceKind.REFERENCE_FACT, EvidenceKind.EARLIER_CLAIM)


class EvidenceForm(NonceForm):
    """One piece of evidence, on one claim or (`also`) on several. Every kind's fields; each reads its own."""

    kind = forms.ChoiceField(
        label="What is it?",
        choices=[(kind.value, kind.label) for kind in BY_HAND + OF_OURS],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what kind of evidence it is."},
    )
    stance = forms.ChoiceField(
        label="What does it say?",
        choices=Stance.choices,
        initial=Stance.FOR,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether it speaks for the claim, against it or neither."},
    )
    url = forms.CharField(
        label="Address",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )
    upload = forms.FileField(label="File", required=False, allow_empty_file=True)
    source = forms.CharField(label="Source", required=False)
    quoted = forms.CharField(label="Quoted words", required=False, widget=_lines(3))
    place = forms.CharField(label="Place in the source", required=False, help_text="Page, paragraph, minute.")
    publisher = forms.CharField(label="Publisher", required=False)
    published_on = forms.DateField(
        label="Published on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Give the day it was published as year, month and day."},
    )
    looked_up_at = MinuteField(
        label="Looked up at",
        required=False,
        help_text="Empty: now.",
        error_messages={"invalid": "Give the day and the minute it was looked up, such as 2025-09-06 14:05."},
    )
    group = forms.CharField(
        label="Origin it shares with others",
        required=False,
        help_text="Such as the agency that forty papers reprint: all of one origin count once.",
    )
    note = forms.CharField(label="Note", required=False, widget=_lines(2))
    is_protected = forms.BooleanField(label="Protected source", required=False)
    protected_name = forms.CharField(label="Who it is", required=False)
    protected_details = forms.CharField(
        label="How to reach them, and what else", required=False, widget=_lines(2)
    )
    ref = forms.CharField(required=False, widget=forms.HiddenInput)
    earlier_claim = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)
    also = forms.TypedMultipleChoiceField(
        label="Evidence on these claims too",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of the other claims is not in this text any more."},
    )

    def __init__(self, *args, kinds=BY_HAND, others=(), groups=(), too_large=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]
        self.fields["kind"].initial = kinds[0]
        self.fields["also"].choices = others
        self.groups = groups
        self.too_large = too_large
        if groups:
            self.fields["group"].widget.attrs["list"] = (
                f"{self.auto_id % 'groups'}" if self.auto_id else "groups"
            )

    def clean(self):
        """Say so when the file was let go of on its way in."""
        if self.too_large:
            raise forms.ValidationError(too_large())
        return super().clean()


class WithdrawEvidenceForm(NonceForm):
    """Why a piece of evidence is withdrawn."""

    reason = forms.CharField(
        label="Why is it withdrawn?",
        widget=_lines(2),
        error_messages={"required": "Say why it is withdrawn; it stays on the record."},
    )
