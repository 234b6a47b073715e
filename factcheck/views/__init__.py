"""The review desk: the queue, a text with what was found in it, and every act of its people."""

from factcheck.views.acts import (
    approve,
    check_again,
    check_by_hand,
    propose,
    publish,
    resume,
    rule,
    schedule,
    send_back,
    unschedule,
    withdraw,
)
from factcheck.views.queue import queue
from factcheck.views.revision import check_state, revision

__all__ = [
    "approve",
    "check_again",
    "check_by_hand",
    "check_state",
    "propose",
    "publish",
    "queue",
    "resume",
    "revision",
    "rule",
    "schedule",
    "send_back",
    "unschedule",
    "withdraw",
]
