"""People listed with what they are: "the baker Ada Quill, Sister Bett Orr, who sings, and Dr Cy Penn".

Commas part the people and also what is said of each, so that only the names count; where it cannot be told
whether a name is another person or belongs to the one before ("Ada Quill, the wife of Cy Penn"), there is no
number.
"""

from __future__ import annotations

import re

_TITLE = (
    r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Prof|Professor|Sister|Brother|Father|Mother|Rev|Reverend|Canon"
    r"|Captain|Colonel|Major|Sergeant|Judge|Councillor|Cllr|Senator|Princess|Prince)\.?\s"
)
_CAPITAL = r"[A-ZÀ-Þ][\w’'.-]*"
_LINK = r"(?:(?:de|da|do|dos|van|von|der|den|al|el|bin|ibn|la|le|du|of)\s){0,2}"
_NAME = re.compile(rf"(?:{_TITLE}{_CAPITAL}|{_CAPITAL}\s{_LINK}{_CAPITAL})(?:\s{_LINK}{_CAPITAL}){{0,3}}")
_CUT = re.compile(r"[,;]\s+(?:and\s+)?|\s+and\s+")
# What says more about the one before.
_MORE = re.compile(
    r"(?:who|whose|whom|which|where|aged|now|then|formerly|once|also|both|his|her|their|its|one\sof|with|of|from"
    r"|in|at|on|for|by|to|as|\d)\b"
)
_LED = re.compile(r"(?:the|an?)\s(?:(?!of\b|to\b|for\b|from\b|with\b|at\b|in\b|by\b)[\w’'-]+\s){1,5}\Z")
_LEAST = 3


def number_of_persons(inner: str) -> int:
    """How many people a list names; 0 where that cannot be told, or they are fewer than three."""
    parts = [part.strip() for part in _CUT.split(inner) if part.strip()]
    if not parts or not re.search(r"\sand\s", inner):
        return 0
    led = _LED_FIRST.match(parts[0]) is not None
    count, last_named = 0, False
    for part in parts:
        item = _is_person(part, led)
        if item is None:
            return 0
        count += item
        last_named = bool(item)
    return count if last_named and count >= _LEAST else 0


_LED_FIRST = re.compile(r"(?:the|an?)\s[a-z]")


def _is_person(part: str, led: bool) -> bool | None:
    """Does a part name one more person? None where it may or may not."""
    found = _NAME.search(part)
    if found is None:
        return None if part[:1].isupper() or re.match(r"(?:one|two|another)\s", part) else False
    if _MORE.match(part):
        return None
    front = part[: found.start()]
    if not front:
        return True if found.end() == len(part) or part[found.end()] in " (" else None
    if not led or not _LED.match(front) or found.end() < len(part):
        return None
    return True
