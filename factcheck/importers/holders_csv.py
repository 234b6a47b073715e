"""Office holders in CSV: position, person, personID, start, end, and more about the person.

The shape of the lists that scrapers of Wikidata publish, one file a country: the file's name says which.
"""

import re

from factcheck.importers import holders

NEEDED = ("position", "person", "start")
KNOWN = (*NEEDED, "end", "personid", "gender", "dob", "dod", "image", "enwiki")
_NOTES = {"gender": "gender", "dob": "born", "dod": "died", "image": "image", "enwiki": "English Wikipedia"}


def is_header(header):
    """Is this the first line of such a list? header: its cells in small letters."""
    return "position" in header and "person" in header


def faults(header):
    """What is wrong with the header, in words; "" for nothing."""
    for column in NEEDED:
        if column not in header:
            return f"a list of office holders has the column “{column}”."
    wrong = [cell for cell in header if cell not in KNOWN or header.count(cell) > 1]
    return f"“{wrong[0]}” is unknown or there twice; there are {', '.join(KNOWN)}." if wrong else ""


def entry(header, cells, land):
    """Return the entry of a row, or what is wrong with it, in words."""
    row = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
    for column in NEEDED:
        if not row[column]:
            return f"{column}: it is missing."
    office, title = holders.office_of(row["position"], land)
    article = re.sub(r"\s*\([^()]*\)\Z", "", row.get("enwiki", ""))
    key = row.get("personid", "")
    return holders.term(
        {
            "person": row["person"],
            "aliases": [article] if article and article != row["person"] else [],
            "office": office,
            "title": title,
            "start": row["start"],
            "end": row.get("end", ""),
            "source": f"Wikidata {key}" if key else "",
            "notes": [f"{said}: {row[column]}" for column, said in _NOTES.items() if row.get(column)],
        }
    )
