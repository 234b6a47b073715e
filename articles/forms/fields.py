"""Fields of our own: a minute in the newsroom's zone, a list with one entry a line, several files at once."""

from datetime import MAXYEAR, MINYEAR, UTC
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from unfold.widgets import BASE_INPUT_CLASSES, UnfoldAdminFileFieldWidget, UnfoldAdminTextareaWidget


class MinuteInput(forms.DateTimeInput):
    """The browser's own picker of a day and a minute."""

    input_type = "datetime-local"

    def __init__(self, attrs=None):
        """Look as unfold's other fields do."""
        super().__init__({"class": " ".join(BASE_INPUT_CLASSES), **(attrs or {})}, format="%Y-%m-%dT%H:%M")


class DayInput(forms.DateInput):
    """The browser's own picker of a day."""

    input_type = "date"

    def __init__(self, attrs=None):
        """Look as unfold's other fields do."""
        super().__init__({"class": " ".join(BASE_INPUT_CLASSES), **(attrs or {})}, format="%Y-%m-%d")


class LocalMinuteField(forms.DateTimeField):
    """A minute as the clocks of the newsroom show it; cleans to an aware datetime.

    A minute that the clocks show twice, or never, is refused: nobody could say which one was meant. So is one
    in the first or the last year there is: in another zone it would lie beyond what can be kept or shown.
    """

    widget = MinuteInput
    default_error_messages = {"invalid": "This is no day and minute, such as 2026-03-29 14:05."}

    def __init__(self, **kwargs):
        """Name the zone in the help text."""
        kwargs.setdefault("help_text", f"Local time in the newsroom’s zone, {settings.NEWSROOM_ZONE}.")
        super().__init__(**kwargs)

    def prepare_value(self, value):
        """Show a stored time as local time."""
        return value.astimezone(ZoneInfo(settings.NEWSROOM_ZONE)) if hasattr(value, "astimezone") else value

    def to_python(self, value):
        """Read local time without a zone. ValidationError for a minute that is not exactly one."""
        moment = _read_naive(self, value)
        if moment is None or moment.tzinfo is not None:
            return moment
        zone = ZoneInfo(settings.NEWSROOM_ZONE)
        first, second = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() == second.utcoffset():
            return first
        said = f"{date_format(moment, 'j F Y, H:i')} in the zone {settings.NEWSROOM_ZONE}"
        if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment:
            raise forms.ValidationError(
                f"There is no {said}: the clocks are put forward over it. Choose another minute.",
                code="missing",
            )
        raise forms.ValidationError(
            f"There are two of {said}: the clocks are put back over it. Choose another minute.",
            code="ambiguous",
        )


def _read_naive(field, value):
    if value in field.empty_values:
        return None
    try:
        moment = parse_datetime(str(value).strip())
    except ValueError:
        moment = None
    if moment is None or moment.year in (MINYEAR, MAXYEAR):
        raise forms.ValidationError(field.error_messages["invalid"], code="invalid")
    return moment


class LinesField(forms.CharField):
    """A list of texts, one a line; cleans to a list. Empty lines are left out."""

    widget = UnfoldAdminTextareaWidget

    def __init__(self, **kwargs):
        """Be optional and say how it is written, unless told otherwise."""
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", "One a line.")
        super().__init__(**kwargs)
        self.widget.attrs["rows"] = 3

    def prepare_value(self, value):
        """Show a stored list line by line."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        """Return the lines that hold something."""
        lines = value if isinstance(value, list) else (value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial, data):
        """Compare lists, not the text they are typed as."""
        return self.to_python(initial) != self.to_python(data)


class UploadsInput(UnfoldAdminFileFieldWidget):
    """A choice of one or several files."""

    template_name = "admin/newsroom/_files.html"
    allow_multiple_selected = True


class UploadsField(forms.FileField):
    """One or several files; cleans to a list of uploads."""

    widget = UploadsInput

    def __init__(self, *, accept="", **kwargs):
        """accept: the endings a browser offers to choose from, parted by commas."""
        super().__init__(**kwargs)
        if accept:
            self.widget.attrs["accept"] = accept

    def clean(self, data, initial=None):
        """Clean each file as Django would a single one."""
        files = data if isinstance(data, list | tuple) else [data]
        return [super(UploadsField, self).clean(file, initial) for file in files or [None]]
