"""Every change in the fact check: checks, resolutions and rulings, the reference book.

All take the actor as `by=` and raise MoveRefused with every reason, having changed nothing.
"""

from factcheck.workflow.book import ensure_book, import_facts, save_fact, strike_fact
from factcheck.workflow.checks import (
    recheck_if_stale,
    recheck_pending,
    request_check,
    retry,
    run,
    sign_hand_check,
    sweep,
)
from factcheck.workflow.resolutions import latest_submitted, not_borne_out, propose, rule

__all__ = [
    "ensure_book",
    "import_facts",
    "latest_submitted",
    "not_borne_out",
    "propose",
    "recheck_if_stale",
    "recheck_pending",
    "request_check",
    "retry",
    "rule",
    "run",
    "save_fact",
    "sign_hand_check",
    "strike_fact",
    "sweep",
]
