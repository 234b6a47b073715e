"""Ticking the checklist, and naming what should have caught a mistake."""

from uuid import uuid4

from django import forms

from factcheck import engine

_NO_RULE = "none"


class TickForm(forms.Form):
    """A tick or taking it back. `seen`: the last one of this item the person had before them, 0 for none."""

    is_ticked = forms.TypedChoiceField(
        choices=[("yes", ""), ("no", "")], coerce=lambda value: value == "yes", widget=forms.HiddenInput
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    nonce = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 2}))


class CauseForm(forms.Form):
    """Which rule should have caught what was corrected. `seen`: the last answer the person saw."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    checker = forms.ChoiceField(
        label="Which rule should have caught it?",
        error_messages={"required": "Choose a rule, or that none could have caught it."},
    )
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rules = sorted((rule_name(one), one["name"]) for one in engine.list_checkers())
        self.fields["checker"].choices = [
            ("", "Choose"),
            (_NO_RULE, "No rule could have"),
            *((name, words) for words, name in rules),
        ]

    def clean_checker(self):
        """Return the name of the checker, empty where no rule could have caught it."""
        name = self.cleaned_data["checker"]
        return "" if name == _NO_RULE else name


def rule_name(checker):
    """Return one of `engine.list_checkers()` as people know it."""
    name = checker["name"].replace("_", " ")
    return name if checker["kind"] == name else f"{name}: {checker['kind']}"
