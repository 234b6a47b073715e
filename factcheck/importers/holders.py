"""Lists of office holders as others publish them, as terms of office of the reference book.

A list says who held which post from when to when, some days only to the month or the year. Such a term is
taken as wide as it may have been (a start of 2017 is 1 January, an end of 2017 is 31 December), so that the
book never calls a right title wrong; what stood in the list is kept in the note.
"""

import calendar
import re
from pathlib import PurePath

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_GENERAL = re.compile(r"\b(?:of|to|for)\b")
_LANDS = {"us": "the United States", "usa": "the United States", "uk": "the United Kingdom"}
_THE = ("united ", "netherlands", "philippines", "gambia", "bahamas", "maldives")


def land_of(name):
    """Return the country a file is about, as its name says: "united-kingdom-cabinet.csv"; "" for none."""
    stem = PurePath(name).stem.lower()
    if not stem.endswith("-cabinet"):
        return ""
    land = stem.removesuffix("-cabinet").replace("-", " ")
    if land in _LANDS:
        return _LANDS[land]
    return f"the {land.title()}" if land.startswith(_THE) else land.title()


def office_of(position, land):
    """Return (office, title) of a position in a country: ("President of France", "President").

    A position that names a place or a field already ("Minister of Culture") gets the country in brackets.
    """
    title = position[:1].upper() + position[1:]
    if not land:
        return title, _short(title)
    if _GENERAL.search(position):
        return f"{title} ({land.removeprefix('the ')})", title
    return f"{title} of {land}", title


def _short(title):
    """ "Secretary-General of the United Nations" is printed before a name as "Secretary-General"."""
    return title.split(" of ")[0]


def day(text, *, last):
    """Return (ISO day, remark) for a day, a month or a year; the last day of it, or the first.

    ValueError, in words, for anything else.
    """
    found = _DAY.fullmatch(text)
    year, month, number = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
    if not found or year < 1 or (found.group(2) and not 1 <= month <= 12):
        raise ValueError(f"“{text}” is no day, month or year such as 2025-08-15, 2025-08 or 2025.")
    if found.group(3):
        if not 1 <= number <= calendar.monthrange(year, month)[1]:
            raise ValueError(f"“{text}” is no day such as 2025-08-15.")
        return text, ""
    end = "end" if last else "start"
    if found.group(2):
        number = calendar.monthrange(year, month)[1] if last else 1
        return f"{text}-{number:02d}", f"{end} known to the month: {text}"
    return f"{text}-12-31" if last else f"{text}-01-01", f"{end} known to the year: {text}"


def term(values):
    """Return an entry of the book, or a string, in words, for days that are none.

    values: the fields of an entry, with `notes`, a list that remarks on the days are added to, for `note`.
    """
    notes, days = list(values["notes"]), {}
    for field in ("start", "end"):
        text = str(values[field] or "").strip()
        try:
            days[field], remark = day(text, last=field == "end") if text else (None, "")
        except ValueError as problem:
            return f"{field}: {problem}"
        if remark:
            notes.append(remark)
    return {
        "person": values["person"],
        "aliases": values["aliases"],
        "office": values["office"],
        "title": values["title"],
        "start": days["start"],
        "end": days["end"],
        "source": values["source"],
        "note": "; ".join(note for note in notes if note),
    }


def merged(entries):
    """Yield (line, entry) with every term once: rows of one person, office and start are one.

    entries: (line, entry or string) in the order of the file. The longest counts; what another row
    said is kept in the note.
    """
    kept = {}
    for line, entry in entries:
        if isinstance(entry, str):
            kept[line] = (line, entry)
            continue
        key = (entry["person"], entry["office"], entry["start"])
        if key in kept:
            _merge(kept[key][1], entry, line)
        else:
            kept[key] = (line, entry)
    yield from kept.values()


def _merge(first, second, line):
    """Take a second row of the same term into the first."""
    told = []
    if first["end"] != second["end"]:
        told.append(
            f"line {line} has the end {second['end'] or 'open'}, line before it {first['end'] or 'open'}"
        )
        ends = (first["end"], second["end"])
        first["end"] = None if None in ends else max(ends)
    if second["source"] != first["source"]:
        told.append(f"also {second['source']}")
    if second["note"] != first["note"]:
        told.append(second["note"])
    first["aliases"] = list(dict.fromkeys([*first["aliases"], *second["aliases"]]))
    first["note"] = "; ".join(part for part in (first["note"], *told) if part)
