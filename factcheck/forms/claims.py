"""What people type on the claims page. Whether they may do it the workflow says; these read the fields."""

import re
import uuid

from django import forms

from factcheck.forms.acts import _lines
from factcheck.statuses import CLAIM_KINDS, Verdict

# What somebody may say of a claim, in the order of the buttons.
VERDICTS = (Verdict.VERIFIED, Verdict.WRONG, Verdict.UNVERIFIABLE, Verdict.OPINION)
_CHOICES = [(verdict.value, verdict.label) for verdict in VERDICTS]
# Characters of a stretch of the text; no sentence is longer.
LONGEST_WORDS = 5000
# "claim:sign-off", parted by blanks or commas; so many digits as an id may have.
_SEEN = re.compile(r"[0-9]{1,18}:[0-9]{1,18}")
_KINDS = [(kind, kind.capitalize()) for kind in CLAIM_KINDS]


class NonceForm(forms.Form):
    """A form that counts once however often it is sent: `nonce` is made with it."""

    nonce = forms.UUIDField(
        widget=forms.HiddenInput,
        required=False,
        error_messages={"invalid": "This form is not one of ours; load the page again."},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["nonce"].initial = uuid.uuid4


class SeenForm(NonceForm):
    """`seen`: the last sign-off the person had before them, 0 for none."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class VerdictForm(SeenForm):
    """A verdict on one claim."""

    verdict = forms.ChoiceField(choices=_CHOICES, error_messages={"required": "Choose a verdict."})
    note = forms.CharField(label="Note", required=False, widget=_lines(2))


class ReopenForm(SeenForm):
    """Why a claim is open again."""

    note = forms.CharField(
        label="Why is it open again?",
        widget=_lines(2),
        error_messages={"required": "Say why it is open again; whoever signed it off has to know."},
    )


class ManyForm(NonceForm):
    """One verdict on several claims. `seen`: "claim:sign-off", one for each claim of the page."""

    claims = forms.TypedMultipleChoiceField(
        coerce=int, error_messages={"required": "Choose at least one claim."}
    )
    verdict = forms.ChoiceField(choices=_CHOICES, error_messages={"required": "Choose a verdict."})
    note = forms.CharField(label="Note for all of them", required=False, widget=_lines(2))
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, claims=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["claims"].choices = [(claim, claim) for claim in claims]
        self.fields["claims"].error_messages["invalid_choice"] = (
            "Claim %(value)s does not stand in this text any more."
        )

    def clean_seen(self):
        """Return what was seen as {claim: sign-off}; None where nothing was sent."""
        pairs = filter(_SEEN.fullmatch, re.split(r"[\s,]+", self.cleaned_data["seen"]))
        return {int(claim): int(last) for claim, last in (pair.split(":") for pair in pairs)} or None


class AddForm(forms.Form):
    """Words of the text that are to be a claim.

    A script sends the block and where the selection begins and ends in it; a person the words alone, with
    the section they stand in.
    """

    words = forms.CharField(
        label="The words, as they stand in the text",
        max_length=LONGEST_WORDS,
        widget=_lines(2),
        error_messages={"required": "Give the words, as they stand in the text."},
    )
    section = forms.ChoiceField(label="Where", required=False)
    kinds = forms.MultipleChoiceField(
        label="Kinds", choices=_KINDS, required=False, widget=forms.CheckboxSelectMultiple
    )
    block = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args, sections=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["section"].choices = [("", "Anywhere in the text"), *sections]


class MergeForm(NonceForm):
    """Which claim another is checked together with. `others`: (id, words), the likeliest first."""

    into = forms.TypedChoiceField(
        label="Check it together with",
        coerce=int,
        error_messages={
            "required": "Choose the other claim.",
            "invalid_choice": "That claim does not stand in this text any more.",
        },
    )
    reason = forms.CharField(label="Why", required=False, widget=_lines(2))

    def __init__(self, *args, others=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].choices = others


class SplitForm(NonceForm):
    """The parts of a claim, one a line."""

    parts = forms.CharField(
        label="Parts, one a line",
        max_length=LONGEST_WORDS,
        widget=_lines(3),
        help_text="Words of the claim exactly as they stand in it.",
        error_messages={"required": "Give the parts, one a line."},
    )

    def clean_parts(self):
        """Return the lines that say something."""
        return [line.strip() for line in self.cleaned_data["parts"].splitlines() if line.strip()]


class RetypeForm(NonceForm):
    """Of what kinds a claim is."""

    kinds = forms.MultipleChoiceField(
        label="Kinds", choices=_KINDS, required=False, widget=forms.CheckboxSelectMultiple
    )
