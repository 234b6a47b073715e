"""Asking somebody outside the newsroom, and what they answer."""

import uuid

from django import forms

from factcheck.forms.acts import MinuteField
from factcheck.statuses import ExpertAnswerKind
from factcheck.workflow.experts import NAME, STANDING, WORDS

ALL, CHOSEN = "all", "chosen"


def _limited(limit):
    return {"max_length": f"This is too long: {limit} characters at most."}


def _how_settled(entry):
    """Order statements: those still to be checked, those that need not be, those that are done with."""
    if entry.is_done or not entry.is_leaf:
        return 2
    return 0 if entry.is_required else 1


def _marked(entry):
    """Return the words of a statement, with how far it is settled unless it is still to be checked."""
    told = (None, "needs no sign-off", entry.state.label.lower())[_how_settled(entry)]
    return f"{entry.occurrence.quote} – {told}" if told else entry.occurrence.quote


class AskExpertForm(forms.Form):
    """Whom to ask, about what, until when. `entries`: the ledger's, from which statements are chosen."""

    name = forms.CharField(
        label="Whom do you ask?",
        max_length=NAME,
        help_text="Their name, as it shall stand in the evidence.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Say whom you ask.", **_limited(NAME)},
    )
    standing = forms.CharField(
        label="What makes them an expert",
        required=False,
        max_length=STANDING,
        help_text="Such as: professor of hydraulics, Leeds.",
        error_messages=_limited(STANDING),
    )
    message = forms.CharField(
        label="Message to them",
        required=False,
        max_length=WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="They read it above your questions. Your own name is not shown to them.",
        error_messages=_limited(WORDS),
    )
    deadline = MinuteField(
        label="Answer by",
        error_messages={
            "required": "Say until when they may answer.",
            "invalid": "Give the day and the minute, such as 2025-09-06 14:05.",
        },
    )
    shows = forms.ChoiceField(
        label="What they see",
        choices=[
            ("text", "The whole text, with the statements marked"),
            ("parts", "The statements alone, each in its paragraph"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what they see."},
    )
    which = forms.ChoiceField(label="Which statements", widget=forms.RadioSelect, required=False)
    claims = forms.MultipleChoiceField(
        label="Statements",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "A statement you chose does not stand in this text."},
    )
    nonce = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, entries=(), **kwargs):
        kwargs.setdefault("initial", {})
        kwargs["initial"] = {"nonce": uuid.uuid4(), "shows": "text", "which": ALL} | kwargs["initial"]
        super().__init__(*args, **kwargs)
        to_do = sum(1 for one in entries if one.is_leaf and one.is_required and not one.is_done)
        self.fields["which"].choices = [
            (ALL, f"All that must be checked and are not yet ({to_do})"),
            (CHOSEN, "Those I choose"),
        ]
        in_order = sorted(entries, key=_how_settled)  # within each as they stand in the text
        self.fields["claims"].choices = [(str(entry.claim.pk), _marked(entry)) for entry in in_order]

    def clean(self):
        """Ask for a choice where one was announced."""
        data = super().clean()
        if data.get("which") == CHOSEN and not data.get("claims") and "claims" not in self.errors:
            self.add_error("claims", "Choose at least one statement of this text to ask about.")
        return data


class AnswersForm(forms.Form):
    """What an expert says of the statements not answered yet, by their numbers on the page."""

    def __init__(self, *args, numbers=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.numbers = list(numbers)
        for number in self.numbers:
            self.fields[f"kind-{number}"] = forms.ChoiceField(
                choices=ExpertAnswerKind.choices,
                required=False,
                error_messages={
                    "invalid_choice": "Choose whether it is right, wrong, or that you don’t know."
                },
            )
            self.fields[f"reason-{number}"] = forms.CharField(
                required=False,
                error_messages=_limited(WORDS),
                max_length=WORDS,
            )

    def clean(self):
        """Ask what was meant by a reason without an answer, and for the reason where one is needed."""
        data = super().clean()
        for number in self.numbers:
            kind, reason = f"kind-{number}", f"reason-{number}"
            if self.has_error(kind) or self.has_error(reason):
                continue
            if data.get(reason) and not data.get(kind):
                self.add_error(kind, "Say whether it is right or wrong, beside your reason.")
            if data.get(kind) == ExpertAnswerKind.WRONG and not data.get(reason):
                self.add_error(reason, "Say why it is wrong; without that nobody can put it right.")
        return data

    def given(self):
        """Return the answers by number: (kind, reason)."""
        data = self.cleaned_data
        return {
            number: (data[f"kind-{number}"], data[f"reason-{number}"])
            for number in self.numbers
            if data.get(f"kind-{number}")
        }
