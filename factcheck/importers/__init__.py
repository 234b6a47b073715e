"""From a file of reference facts to the arguments of `workflow.import_facts`. Nothing here writes anything.

JSON: {"events": [{"name", "aliases": [], "kind", "place": [], "participants": [], "start", "end"}],
"offices": [{"person", "aliases": [], "office", "title", "start", "end"|null}]}; entries may have "source" and
"note". CSV: one of the two, told by its header; the columns are the keys above, lists are parted by ";".
YAML: as JSON. Lists of office holders as others publish them are told by their shape: CSV with the columns
position, person, personID, start, end; YAML with people, their names and terms.
"""

from pathlib import PurePath

from articles.importers import ImportRefused
from articles.importers.decoding import decode
from factcheck.importers import csv_file, json_file, yaml_file
from factcheck.importers.entries import BookRefused, Reader

__all__ = ["MOST_BYTES", "BookRefused", "read", "refuse_size"]

MOST_BYTES = 5_000_000
FORMATS = {
    ".json": json_file.entries,
    ".csv": csv_file.entries,
    ".yaml": yaml_file.entries,
    ".yml": yaml_file.entries,
}


def read(name, data, *, source="", left_out=None):
    """Return (events, terms) of a file: dicts of a row's values, and `where` it stands in the file.

    name: the file's name, whose ending decides how it is read. data: its bytes. source: what stands for the
    source of entries without one. left_out: a list that takes what is wrong, by line, instead of a refusal;
    the entries at fault are then left out. BookRefused with everything that is wrong, by line.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in FORMATS:
        raise BookRefused(f"{name}: a file of facts ends in {_endings()}.")
    refuse_size(name, len(data))
    try:
        text = decode(name, data)
    except ImportRefused as refused:
        raise BookRefused(str(refused)) from refused
    reader = Reader(name, source)
    try:
        for kind, line, entry in FORMATS[ending](name, text):
            reader.take(kind, line, entry)
    except BookRefused as refused:
        reader.reasons += refused.reasons
        left_out = None  # where a file breaks off, nobody knows what is missing
    if left_out is not None:
        left_out += reader.leave_out()
    return reader.finished()


def _endings():
    *most, last = FORMATS
    return f"{', '.join(most)} or {last}"


def refuse_size(name, size):
    """BookRefused for a file of more bytes than are read; ask before reading it."""
    if size > MOST_BYTES:
        raise BookRefused(
            f"{name}: the file has {size / 1_000_000:.1f} MB; at most {MOST_BYTES // 1_000_000} MB are read."
        )
