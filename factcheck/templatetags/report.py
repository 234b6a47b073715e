"""Printing a check report: its plain values in the words the desk has for them."""

from datetime import date, datetime

from django import template
from django.conf.locale import LANG_INFO
from django.utils.formats import date_format

from articles.statuses import Status
from articles.templatetags.reading import moment
from factcheck.statuses import ClaimState, EvidenceKind, ResolutionKind, Stance, Verdict

register = template.Library()


@register.filter
def day_and_time(value):
    """Print a time of a report with its zone."""
    return moment(datetime.fromisoformat(value)) if value else ""


@register.filter
def written_day(value):
    """Print a day of a report as people write it; as it is what is no day in full, such as a year."""
    try:
        return date_format(date.fromisoformat(value), "j F Y") if value else ""
    except ValueError:
        return value


@register.filter
def language_name(tag):
    """Print what a language is called."""
    known = LANG_INFO.get(tag.split("-")[0].lower(), {})
    return known.get("name", tag)


def _in_words(choices):
    def label(value):
        return choices(value).label if value in choices.values else value

    return label


register.filter("claim_state", _in_words(ClaimState))
register.filter("claim_verdict", _in_words(Verdict))
register.filter("evidence_kind", _in_words(EvidenceKind))
register.filter("evidence_stance", _in_words(Stance))
register.filter("resolution_kind", _in_words(ResolutionKind))
register.filter("text_status", lambda value: _in_words(Status)(value).capitalize())
