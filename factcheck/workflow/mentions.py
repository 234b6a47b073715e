"""Names in a comment: "@ada". Pure: it reads words and knows the people it is given, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.models import User

# What Django lets stand in a user name, after an "@" that does not stand inside a word or an address.
NAME = re.compile(r"(?<![\w@.+/-])@([\w.@+-]+)")
_ENDS = ".@+-"  # may end a name, and more often end a sentence
_LONGEST = User._meta.get_field("username").max_length or 0


def names_in(body: str) -> list[list[str]]:
    """Return for each mention the names it may be, the longest first, in the order they stand.

    A name may end with what also ends a sentence: "@ada." is "ada." where somebody has that name, else "ada".
    """
    return [readings(found.group(1)) for found in NAME.finditer(body)]


def readings(written: str) -> list[str]:
    """Return the names that what is written after an "@" may be, the longest first."""
    shortest = max(len(written.rstrip(_ENDS)), 1)
    ends = range(min(len(written), _LONGEST), shortest - 1, -1)
    return [written[:end] for end in ends]


def mentioned(body: str, people: Iterable[User]) -> tuple[list[User], list[str]]:
    """Return (the people a comment names, each once; the names that are nobody's, as written)."""
    exact: dict[str, User] = {}
    folded: dict[str, list[User]] = {}
    for one in people:
        exact[one.username] = one
        folded.setdefault(one.username.casefold(), []).append(one)
    found: dict[int, User] = {}
    unknown: list[str] = []
    for names in names_in(body):
        user = _known(names, exact, folded)
        if user is not None:
            found[user.pk] = user
        elif names and names[-1] not in unknown:
            unknown.append(names[-1])
    return list(found.values()), unknown


def _known(names: list[str], exact: dict, folded: dict) -> User | None:
    for name in names:
        if name in exact:
            return exact[name]
        if len(same := folded.get(name.casefold(), [])) == 1:  # "@Ada" for ada, if there is one alone
            return same[0]
    return None
