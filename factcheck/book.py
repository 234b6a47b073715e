"""The reference book as data: rows to the engine's JSON, and files to rows."""

from articles.content import canonical_json
from factcheck.documents import sha256

EVENT_FIELDS = ("name", "aliases", "kind", "place", "participants", "start", "end")
TERM_FIELDS = ("person", "aliases", "office", "title", "start", "end")


def entry(fact, fields, kind):
    """Return one fact as the engine's book lists it; `ref` names the fact and its version."""
    values = {name: _plain(getattr(fact, name)) for name in fields}
    version = sha256(canonical_json(values))[:12]
    return values | {"ref": f"{kind}:{fact.pk}@{version}"}


def _plain(value):
    return value.isoformat() if hasattr(value, "isoformat") else value


def body_of(events, terms):
    """Return the whole book as canonical JSON in the form the engine reads."""
    return canonical_json(
        {
            "events": [entry(event, EVENT_FIELDS, "event") for event in events],
            "offices": [entry(term, TERM_FIELDS, "term") for term in terms],
        }
    )
