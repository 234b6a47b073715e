"""Which of the linter's slips of grammar are slips in a newspaper."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..vocabulary.words import words
from .linter import Slip, slips_of

_NEXT = re.compile(r"\s([a-z][a-z'’-]*)")
_BEFORE = re.compile(r"([A-Za-z'’]+)\s$")
_SOUNDED = words("historic historical historian hotel herb herbal hereditary habitual")
_SILENT = ("hono", "hour", "heir")
_GOVERNING = words("of in on to for with by from at into under over lost lose loses losing given gave")
_PREDICATE = words("a an the not been very too so")


def usage_slips(text: str) -> list[Slip]:
    """The slips of grammar and usage in a block, in reading order."""
    return [one for one in slips_of(text) if one.instead and _holds(text, one)]


def _holds(text: str, slip: Slip) -> bool:
    test = _TESTS.get(slip.rule)
    return test is None or test(text, slip)


def _next(text: str, slip: Slip) -> str:
    match = _NEXT.match(text, slip.end)
    return match.group(1) if match else ""


def _article(text: str, slip: Slip) -> bool:
    """Before an ordinary word: how an abbreviation or a name sounds is not to be seen ("a US", "an MP")."""
    after = _next(text, slip)
    if slip.text.casefold() == "an" and after.startswith(_SILENT):
        return False  # "an honour", which American English does not spell so
    return (
        len(after) > 1 and after not in _SOUNDED and not text[: slip.start].rstrip().endswith(("-", "–", "—"))
    )


def _possessive(text: str, slip: Slip) -> bool:
    """ "of it's kind", "lost it's way": after a word that wants a noun."""
    before = _BEFORE.search(text, 0, slip.start)
    return bool(before and before.group(1).casefold() in _GOVERNING and _next(text, slip))


def _contraction(text: str, slip: Slip) -> bool:
    """ "Its a long way.": before what only "it is" can have behind it."""
    return _next(text, slip) in _PREDICATE


def _affects(text: str, slip: Slip) -> bool:
    return slip.text.casefold() == "effect" and "affect" in slip.instead


_TESTS: dict[str, Callable[[str, Slip], bool]] = {
    "AnA": _article,
    "ItsPossessive": _possessive,
    "ItsContraction": _contraction,
    "NounVerbConfusion": _affects,
}
