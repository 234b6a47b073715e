"""Stopping a computation that takes too long."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: seconds between two alarms after the first
AGAIN = 0.5


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError inside when the time is up (in a main thread: elsewhere there are no signals).

    For computing only: an alarm inside a database driver would leave its connection in pieces.
    The alarm rings again and again, since Python swallows what is raised while a callback of its
    garbage collector or a ``__del__`` happens to run; and work that got to its end although it had
    rung has taken too long all the same.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    rung = False

    def give_up(signum: int, frame: FrameType | None) -> None:
        nonlocal rung
        rung = True
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    if rung:
        raise TimeoutError
