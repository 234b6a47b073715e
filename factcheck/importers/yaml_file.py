"""Facts in YAML: our own book, or people with their terms as the congress-legislators project publishes them.

The second is a list of {"id", "name": {"first", "last", …}, "bio", "terms": [{"type", "start", "end", …}]}.
"""

import yaml

from factcheck.importers import holders
from factcheck.importers.entries import KINDS, BookRefused

_OFFICES = {
    "prez": ("President of the United States", "President"),
    "viceprez": ("Vice President of the United States", "Vice President"),
    "sen": ("Senator from {state}", "Senator"),
    "rep": ("Representative from {state}", "Representative"),
}


class _Placed(dict):
    """An object that knows the line it begins on."""

    line = 1


def entries(name, text):
    """Yield (events or offices, line, entry). BookRefused where the file is no YAML or has another shape."""
    book = _decoded(name, text)
    if isinstance(book, list):
        yield from (("offices", line, entry) for line, entry in holders.merged(_terms(book)))
        return
    if not isinstance(book, dict) or not book or (unknown := [key for key in book if key not in KINDS]):
        said = f"“{unknown[0]}” is neither" if isinstance(book, dict) and book else "neither is there"
        raise BookRefused(
            f"{name}, line 1: a book has the lists “events” and “offices”, a list of people their terms;"
            f" {said}."
        )
    for kind in KINDS:
        listed = book.get(kind) or []
        if not isinstance(listed, list):
            raise BookRefused(f"{name}: “{kind}” must be a list.")
        for number, entry in enumerate(listed, 1):
            if not isinstance(entry, dict):
                raise BookRefused(f"{name}: entry {number} of “{kind}” must be an object.")
            yield kind, entry.line, dict(entry)


def _terms(people):
    """Yield (line, entry or what is wrong with it) for every term of every person."""
    shared = _shared_names(people)
    for number, person in enumerate(people, 1):
        if not isinstance(person, dict):
            yield number, f"person {number} must be an object with a name and terms."
            continue
        name, terms = person.get("name"), person.get("terms")
        if not isinstance(name, dict) or not all(_is_text(name.get(part)) for part in ("first", "last")):
            yield person.line, "name: first and last name were expected here."
        elif not isinstance(terms, list) or not terms:
            yield person.line, "terms: a list of terms was expected here."
        else:
            for term in terms:
                line = term.line if isinstance(term, dict) else person.line
                yield line, _term(person, _names(name, shared), term)


def _is_text(value):
    return isinstance(value, str) and bool(value.strip())


def _term(person, names, term):
    if not isinstance(term, dict):
        return "terms: an object was expected here."
    kind = term.get("type")
    if kind not in _OFFICES:
        return f"type: “{kind}” is unknown; there are {', '.join(_OFFICES)}."
    if not term.get("start"):
        return "start: it is missing."
    office, title = _OFFICES[kind]
    if "{state}" in office:
        if not _is_text(term.get("state")):
            return "state: it is missing."
        office = office.format(state=term["state"])
    called, *others = names
    name = person["name"]
    return holders.term(
        {
            "person": called,
            "aliases": others,
            "office": office,
            "title": title,
            "start": term["start"],
            "end": term.get("end"),
            "source": _source(person.get("id")),
            "notes": [
                *(f"{key}: {value}" for key, value in term.items() if key not in {"type", "start", "end"}),
                *(f"{key}: {value}" for key, value in _of(person, "bio")),
                *([f"name: {' '.join(str(part) for part in name.values())}"] if len(name) > 2 else []),
                *(f"{key}: {value}" for key, value in _of(person, "id")),
            ],
        }
    )


def _of(person, part):
    found = person.get(part)
    return found.items() if isinstance(found, dict) else ()


def _shared_names(people):
    """First and last names that several people of the list have: George Bush, father and son."""
    names = [one.get("name") for one in people if isinstance(one, dict)]
    full = [(name.get("first"), name.get("last")) for name in names if isinstance(name, dict)]
    return {f"{first} {last}" for first, last in full if full.count((first, last)) > 1}


def _names(name, shared):
    """The name as printed first, then the other forms it may take, each once.

    shared: names that several people have; the middle name then tells them apart.
    """
    first, last = name["first"].strip(), name["last"].strip()
    nickname, middle = (str(name.get(part) or "").strip() for part in ("nickname", "middle"))
    forms = [
        str(name.get("official_full") or "").strip(),
        f"{nickname} {last}" if nickname else "",
        f"{first} {last}",
        f"{first} {middle} {last}" if middle else "",
    ]
    if forms[2] in shared and forms[3]:
        forms = [forms[3], forms[0], forms[1]]
    return list(dict.fromkeys(form for form in forms if form))


def _source(keys):
    """Where the term comes from, with the person's key there."""
    known = keys if isinstance(keys, dict) else {}
    key = next(
        (f", {name} {known[name]}" for name in ("bioguide", "govtrack", "wikidata") if known.get(name)), ""
    )
    return f"congress-legislators{key}"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Safe, with objects that know their line; dates stay text; a key stands once in an object."""


def _placed(loader, node):
    value = _Placed()
    value.line = node.start_mark.line + 1
    yield value
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.constructor.ConstructorError(None, None, "a key must be text", key_node.start_mark)
        if key in value:
            raise yaml.constructor.ConstructorError(
                None, None, f"“{key}” stands twice in one object", key_node.start_mark
            )
        value[key] = loader.construct_object(value_node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _placed)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)


def _decoded(name, text):
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f", line {mark.line + 1}" if mark else ""
        raise BookRefused(f"{name}{where}: this is no YAML: {problem.problem}.") from problem
    except yaml.YAMLError as problem:
        raise BookRefused(f"{name}: this is no YAML: {problem}.") from problem
    except RecursionError as problem:
        raise BookRefused(f"{name}: lists and objects stand in each other beyond reason.") from problem
    except ValueError as problem:
        raise BookRefused(f"{name}: {problem}") from problem
