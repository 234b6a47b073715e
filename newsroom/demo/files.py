"""The demo newsroom's contents, as they lie in this folder."""

import json
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
ARTICLE = HERE / "ukraine_security_force.txt"


def read(name):
    """Return the JSON in the file `name`."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def book():
    """Return (events, terms) with dates as dates, as import_facts takes them."""
    data = read("reference_book.json")
    return [_dated(event) for event in data["events"]], [_dated(term) for term in data["offices"]]


def _dated(entry):
    label = entry.get("name") or f"{entry['person']}, {entry['office']}"
    end = date.fromisoformat(entry["end"]) if entry["end"] else None
    return entry | {"where": label, "start": date.fromisoformat(entry["start"]), "end": end}
