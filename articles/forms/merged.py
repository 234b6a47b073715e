"""A draft's form with two people's changes in it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from articles.bodies import html_of_body

_PREFIX = "sections"


def data_of_merged(data, merged, edition):
    """Return a form's data as if the merged text had been typed over the edition that is saved now."""
    data = _without_sections(data)
    data["edition"] = str(edition)
    for name, value in merged.fields.items():
        if name in data:
            data[name] = _as_typed(name, value)
    data[f"{_PREFIX}-TOTAL_FORMS"] = str(len(merged.sections))
    for at, section in enumerate(merged.sections):
        put_section(data, at, section)
    return data


def put_section(data, at, section):
    """Write a section (uid, kind, heading, body) into a form's data, at a place counted from 0."""
    values = {
        "uid": section["uid"],
        "position": at + 1,
        "kind": section["kind"],
        "heading": section["heading"],
        "text": html_of_body(section["kind"], section["body"]),
    }
    for name, value in values.items():
        data[f"{_PREFIX}-{at}-{name}"] = str(value)


def take_theirs(data, key, theirs):
    """Return a form's data with one field or section ("section-UID") as `theirs` has it (see
    articles.merging).
    """
    data = data.copy()
    if not key.startswith("section-"):
        data[key] = _as_typed(key, theirs["fields"].get(key, ""))
        return data
    uid = key.removeprefix("section-")
    section = next((one for one in theirs["sections"] if one["uid"] == uid), None)
    at = place_of(data, uid)
    if section and at is not None:
        position = data.get(f"{_PREFIX}-{at}-position", at + 1)
        put_section(data, at, section)
        data[f"{_PREFIX}-{at}-position"] = str(position)
    elif at is not None:
        data[f"{_PREFIX}-{at}-DELETE"] = "on"
    return data


def place_of(data, uid):
    """Return at which place of a form's data a section stands; None if it is not there."""
    total = data.get(f"{_PREFIX}-TOTAL_FORMS", "0")
    places = range(min(int(total), 1000) if total.isdigit() else 0)
    return next((at for at in places if data.get(f"{_PREFIX}-{at}-uid") == uid), None)


def typed_words(data, key):
    """Return (heading, HTML) of a section as typed, or ("", words) of a field; None where it is not there."""
    if not key.startswith("section-"):
        return "", data.get(key, "")
    at = place_of(data, key.removeprefix("section-"))
    if at is None or data.get(f"{_PREFIX}-{at}-DELETE"):
        return None
    return data.get(f"{_PREFIX}-{at}-heading", ""), data.get(f"{_PREFIX}-{at}-text", "")


def _without_sections(data):
    data = data.copy()
    for name in list(data):
        if name.startswith(f"{_PREFIX}-") and not name.endswith("_FORMS"):
            del data[name]
    data[f"{_PREFIX}-INITIAL_FORMS"] = "0"
    return data


def _as_typed(name, value):
    """A value as its field shows it: minutes in the newsroom's zone."""
    if name == "planned_for" and value:
        moment = datetime.fromisoformat(value).astimezone(ZoneInfo(settings.NEWSROOM_ZONE))
        return moment.strftime("%Y-%m-%dT%H:%M")
    if name == "dated" and value:
        return date.fromisoformat(value).isoformat()
    return value
