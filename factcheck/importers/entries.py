"""Entries of a file of facts to rows: every field of the right shape, every fact once."""

from datetime import date

KINDS = {"events": "event", "offices": "term of office"}
LISTS = ("aliases", "place", "participants")
DAYS = ("start", "end")
# In the order they are reported in. "ref" is the engine's own name for a fact; ours are given by the book.
FIELDS = {
    "events": ("name", "aliases", "kind", "place", "participants", "start", "end", "source", "note"),
    "offices": ("person", "aliases", "office", "title", "start", "end", "source", "note"),
}
NEEDED = {"events": ("name", "kind", "start"), "offices": ("person", "office", "start")}
KEYS = {"events": ("name", "start"), "offices": ("person", "office", "start")}
IGNORED = ("ref",)


class BookRefused(ValueError):
    """A file that cannot be taken in. `reasons`: everything that is wrong with it, by line."""

    def __init__(self, *reasons):
        super().__init__("\n".join(reasons))
        self.reasons = reasons


class Reader:
    """Collects rows and what is wrong with them."""

    def __init__(self, name, source=""):
        """name: of the file, for messages. source: of entries that name none."""
        self.name = name
        self.source = source
        self.rows = {kind: [] for kind in KINDS}
        self.reasons = []
        self.seen = {}
        self.faulty = set()

    def take(self, kind, line, entry):
        """Take one entry, a dict, that stands on `line` of the file; a string says what is wrong there."""
        where = f"{self.name}, line {line}"
        if isinstance(entry, str):
            self.reasons.append(f"{where}: {entry}")
            return
        reasons = list(_unknown(kind, entry))
        row = {}
        for field in FIELDS[kind]:
            try:
                row[field] = _value(kind, field, entry.get(field))
            except ValueError as problem:
                reasons.append(f"{field}: {problem}")
        if not row.get("source") and not self.source:
            reasons.append("source: there is none; say where the newsroom has it from.")
        if not reasons:
            reasons = self._complete(kind, line, row)
        self.reasons += [f"{where}: {reason}" for reason in reasons]
        self.rows[kind].append({**row, "where": where})
        if reasons:
            self.faulty.add(where)

    def _complete(self, kind, line, row):
        row["source"] = row["source"] or self.source
        if kind == "events":
            row["end"] = row["end"] or row["start"]
        else:
            row["title"] = row["title"] or row["office"].split(" of ")[0]
        if row["end"] and row["end"] < row["start"]:
            return ["end: the last day lies before the first."]
        key = (kind, *(row[field] for field in KEYS[kind]))
        if key in self.seen:
            return [f"the same {KINDS[kind]} stands on line {self.seen[key]}."]
        self.seen[key] = line
        return []

    def leave_out(self):
        """Drop the entries at fault; return what is wrong with them, by line."""
        for kind, rows in self.rows.items():
            self.rows[kind] = [row for row in rows if row["where"] not in self.faulty]
        reasons, self.reasons = self.reasons, []
        return reasons

    def finished(self):
        """Return (events, terms), or raise BookRefused with everything that is wrong."""
        if not any(self.rows.values()) and not self.reasons:
            self.reasons.append(f"{self.name}: there are no facts in this file.")
        if self.reasons:
            raise BookRefused(*self.reasons)
        return self.rows["events"], self.rows["offices"]


def _unknown(kind, entry):
    for name in entry:
        if name not in FIELDS[kind] and name not in IGNORED:
            yield f"{name}: {_an(KINDS[kind])} has no such field; it has {', '.join(FIELDS[kind])}."


def _an(words):
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _value(kind, field, given):
    """Return a field's value in the shape the models take; ValueError, in words, for another shape."""
    if field in LISTS:
        return _list(given)
    if given is not None and not isinstance(given, str):
        raise ValueError("text was expected here.")
    text = (given or "").strip()
    if not text and field in NEEDED[kind]:
        raise ValueError("it is missing.")
    if field in DAYS:
        return _day(text)
    return text


def _list(given):
    given = [] if given is None else [given] if isinstance(given, str) else given
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        raise ValueError("a list of texts was expected here.")
    return [item.strip() for item in given if item.strip()]


def _day(text):
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # Python also reads 20250815 and 2025-W33-5
        raise ValueError(f"“{text}” is no day such as 2025-08-15.")
    return day
