"""Two people's changes to one text put together; pure.

A text is {"fields": {name: str}, "sections": [{"uid", "kind", "heading", "body"}, …]} in reading order. What
only one of the two changed is taken; what both changed in different ways stays as `mine` has it and is named
as a conflict. Text sections are put together paragraph by paragraph (three-way merge after Khanna, Kunal and
Pierce, "A Formal Investigation of Diff3", 2007).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, TypeVar

from articles.bodies.parsing import parse

Text = dict[str, Any]
Section = dict[str, Any]
T = TypeVar("T")


@dataclass
class Merged:
    """A text made of two; `conflicts` are keys ("headline", "section-UID"); `taken` counts changes of
    theirs.
    """

    fields: dict[str, str]
    sections: list[Section]
    conflicts: list[str] = field(default_factory=list)
    taken: int = 0


def merge(base: Text | None, mine: Text, theirs: Text) -> Merged:
    """Put two texts together that began from `base`; without a base, whatever differs is a conflict."""
    base = base or {"fields": {}, "sections": []}
    merged = Merged({}, [])
    for name, own in mine["fields"].items():
        merged.fields[name] = _chosen(
            merged, name, base["fields"].get(name), own, theirs["fields"].get(name, own)
        )
    olds, owns, others = ({one["uid"]: one for one in text["sections"]} for text in (base, mine, theirs))
    found = {
        uid: _section(merged, olds.get(uid), owns.get(uid), others.get(uid)) for uid in {**owns, **others}
    }
    merged.sections = [one for uid in _order(list(olds), list(owns), list(others)) if (one := found[uid])]
    return merged


def _chosen(merged: Merged, key: str, old: T | None, own: T, other: T) -> T:
    """Return one of two values; where both are new and differ, mine, and the key is noted."""
    if own == other or other == old:
        return own
    if own == old:
        merged.taken += 1
        return other
    if key not in merged.conflicts:
        merged.conflicts.append(key)
    return own


def _section(
    merged: Merged, old: Section | None, own: Section | None, other: Section | None
) -> Section | None:
    if own and other:
        return _both(merged, old, own, other)
    there = own or other
    assert there is not None  # one of the two has it: they were listed from both
    if old is None:  # added by one of us
        merged.taken += own is None
        return there
    if _same(there, old):  # taken out by one of us, untouched by the other
        merged.taken += own is not None
        return None
    merged.conflicts.append(f"section-{there['uid']}")
    return there


def _both(merged: Merged, old: Section | None, own: Section, other: Section) -> Section:
    key = f"section-{own['uid']}"
    heading = _chosen(merged, key, old and old["heading"], own["heading"], other["heading"])
    kinds = {one["kind"] for one in (old, own, other) if one}
    if old and kinds == {"text"}:
        lists = [[node.html() for node in parse(one["body"]["html"])] for one in (old, own, other)]
        joined = merge_lists(*lists)
        if joined is not None:
            merged.taken += joined != lists[1]
            return {**own, "heading": heading, "body": {"html": "".join(joined)}}
    kind, body = _chosen(
        merged,
        key,
        (old["kind"], old["body"]) if old else None,
        (own["kind"], own["body"]),
        (other["kind"], other["body"]),
    )
    return {**own, "kind": kind, "heading": heading, "body": body}


def _same(one: Section, other: Section) -> bool:
    return all(one[name] == other[name] for name in ("kind", "heading", "body"))


def merge_lists(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> list[str] | None:
    """Put two lists together that began from `base`; None where they changed the same place differently."""
    changes = sorted({*_changes(base, mine), *_changes(base, theirs)})
    merged: list[str] = []
    at = 0
    for number, (start, end, put) in enumerate(changes):
        following = changes[number + 1][:2] if number + 1 < len(changes) else None
        if following and (following[0] < end or following == (start, end)):
            return None
        merged += [*base[at:start], *put]
        at = end
    return [*merged, *base[at:]]


def _changes(base: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return (start, end, what stands there now) for each stretch of `base` that is not as it was."""
    codes = SequenceMatcher(None, base, new, autojunk=False).get_opcodes()
    return [(i1, i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _order(old: list[str], own: list[str], other: list[str]) -> list[str]:
    """Return all uids of both in one order: mine where I moved sections, else theirs."""
    common = set(old) & set(own) & set(other)
    moved_by_me = [uid for uid in own if uid in common] != [uid for uid in old if uid in common]
    first, second = (own, other) if moved_by_me or not common else (other, own)
    order = list(first)
    for place, uid in enumerate(second):
        if uid in first:
            continue
        before = next((one for one in reversed(second[:place]) if one in order), None)
        order.insert(order.index(before) + 1 if before is not None else 0, uid)
    return order
