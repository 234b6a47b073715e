"""Where the newsroom has the other side of a pair from."""

from collections import defaultdict
from collections.abc import Iterable

from factcheck.book import EVENT_FIELDS, TERM_FIELDS, entry
from factcheck.models import OfficeTerm, ReferenceEvent, Side


def sources_of(sides: Iterable[Side]) -> dict[str, tuple[str, str]]:
    """Return, by the reference a side carries, where the newsroom has that fact from, and what to know of it.

    The entry may have changed since the check, or been struck: then the second part says so.
    """
    sides = [side for side in sides if ":" in side.ref]
    keys = defaultdict(set)
    for side in sides:
        kind, _, rest = side.ref.partition(":")
        number = rest.partition("@")[0]
        if number.isdigit():
            keys[kind].add(int(number))
    now = {}
    for kind, model, fields in (("event", ReferenceEvent, EVENT_FIELDS), ("term", OfficeTerm, TERM_FIELDS)):
        for fact in model.objects.filter(pk__in=keys[kind]):
            now[f"{kind}:{fact.pk}"] = (fact.source, entry(fact, fields, kind)["ref"])
    return {side.ref: _source(side.ref, now) for side in sides}


def _source(ref, now):
    source, current = now.get(ref.partition("@")[0], ("", ""))
    if not source:
        return "", "This entry is no longer in the reference book."
    return source, "" if current == ref else "This entry has changed since the check."
