"""Every change to a story. Each function locks the article, asks, moves and records, in one transaction.

All take the actor as `by=` and raise MoveRefused with every reason, having changed nothing.
"""

from articles.workflow.acts import ACT_MOVES, legal_acts
from articles.workflow.drafts import begin, credit, resume, revise, start_correction
from articles.workflow.moves import fresh
from articles.workflow.publishing import publish, publish_due, retract, schedule, unschedule
from articles.workflow.review import approve, byline_of, send_back, submit, withdraw

__all__ = [
    "ACT_MOVES",
    "approve",
    "begin",
    "byline_of",
    "credit",
    "fresh",
    "legal_acts",
    "publish",
    "publish_due",
    "resume",
    "retract",
    "revise",
    "schedule",
    "send_back",
    "start_correction",
    "submit",
    "unschedule",
    "withdraw",
]
