"""Facts in JSON, each entry with the line it begins on."""

import json
from bisect import bisect_right
from json.decoder import JSONObject
from json.scanner import py_make_scanner

from factcheck.importers.entries import KINDS, BookRefused


class _Placed(dict):
    """An object that knows where it began: `at`, code points from the start."""

    at = 0


class _Decoder(json.JSONDecoder):
    """Python's decoder, with objects that know their place; the C one does not tell."""

    def __init__(self):
        super().__init__(object_pairs_hook=_once_each)
        self.parse_object = self._object
        self.scan_once = py_make_scanner(self)

    def _object(self, begun, *others):
        value, end = JSONObject(begun, *others)
        value.at = begun[1] - 1
        return value, end


def _once_each(pairs):
    value = _Placed(pairs)
    if len(value) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"“{twice}” stands twice in one object.")
    return value


def entries(name, text):
    """Yield (events or offices, line, entry). BookRefused where the file is no JSON or has another shape."""
    book = _decoded(name, text)
    if not isinstance(book, dict):
        raise BookRefused(f"{name}, line 1: an object with the lists “events” and “offices” was expected.")
    if unknown := [key for key in book if key not in KINDS]:
        raise BookRefused(f"{name}: there is no list “{unknown[0]}” in a book; there are events and offices.")
    reasons = []
    ends = [at for at, letter in enumerate(text) if letter == "\n"]
    for kind in KINDS:
        listed = book.get(kind) or []
        if not isinstance(listed, list):
            raise BookRefused(f"{name}: “{kind}” must be a list.")
        for number, entry in enumerate(listed, 1):
            if isinstance(entry, dict):
                yield kind, bisect_right(ends, entry.at) + 1, entry
            else:
                reasons.append(f"{name}: entry {number} of “{kind}” must be an object.")
    if reasons:
        raise BookRefused(*reasons)


def _decoded(name, text):
    try:
        return _Decoder().decode(text)
    except json.JSONDecodeError as problem:
        raise BookRefused(f"{name}, line {problem.lineno}: this is no JSON: {problem.msg}.") from problem
    except RecursionError as problem:
        raise BookRefused(f"{name}: lists and objects stand in each other beyond reason.") from problem
    except ValueError as problem:
        raise BookRefused(f"{name}: {problem}") from problem
