"""What was read of a block is kept, keyed by its text: checking again after one paragraph changed costs that
paragraph.

Everything kept is a function of the block's own text and kind (and of a key given with it), never of its
neighbours, so that an examination gives the same bytes whatever was examined before.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

Value = TypeVar("Value")

# Characters of text whose reading is kept: some twenty-five articles, about 50 MB. A newsroom checks a few
# texts again and again; with more kept, a process would still be growing after its two hundredth article.
_MOST = 150_000


class Notes:
    """What is known of one block: a value by name, each with the key it was made for."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[Hashable, Any]] = {}

    def kept(self, name: Hashable, make: Callable[[], Value], *, key: Hashable = None) -> Value:
        """The value kept under a name for this key; made, and kept instead of the last one, if there is none.

        The value must be a function of the block's text, kind and `key` alone, and must never be changed.
        """
        known = self._kept.get(name)
        if known is not None and known[0] == key:
            return known[1]
        value = make()
        self._kept[name] = (key, value)
        return value


class Memory:
    """Notes by block, the least recently used given up first; safe to use from several threads."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._size = 0
        self._notes: OrderedDict[tuple[str, str], Notes] = OrderedDict()
        self._lock = Lock()

    def of(self, text: str, kind: str) -> Notes:
        """The notes on a block of this text and kind; new ones where it was not met before."""
        if len(text) > self._most:
            return Notes()
        with self._lock:
            notes = self._notes.get((text, kind))
            if notes is None:
                notes = self._notes[text, kind] = Notes()
                self._size += len(text)
                while self._size > self._most:
                    (forgotten, _), _ = self._notes.popitem(last=False)
                    self._size -= len(forgotten)
            else:
                self._notes.move_to_end((text, kind))
            return notes

    def clear(self) -> None:
        with self._lock:
            self._notes.clear()
            self._size = 0


MEMORY = Memory()
