"""Every change in the fact check: checks, resolutions and rulings, the reference book.

All take the actor as `by=` and raise MoveRefused with every reason, having changed nothing.
"""

from factcheck.workflow.book import ensure_book, import_facts, save_fact, strike_fact
from factcheck.workflow.cases import (
    assign,
    case_of,
    checkers_of,
    due_of,
    escalate,
    is_overdue,
    let_go,
    renew_lease,
    set_case,
    set_due,
    set_priority,
    take_up,
    unassign,
)
from factcheck.workflow.causes import name_cause
from factcheck.workflow.checklist import tick
from factcheck.workflow.checks import (
    recheck_if_stale,
    recheck_pending,
    request_check,
    retry,
    run,
    sign_hand_check,
    sweep,
)
from factcheck.workflow.claims import (
    add_claim,
    merge,
    reopen,
    restore,
    retype,
    sign_off,
    sign_off_many,
    split,
)
from factcheck.workflow.comments import comment, reopen_thread, resolve_thread, unknown_names
from factcheck.workflow.disputes import dispute, rule_on_dispute
from factcheck.workflow.evidence import add_evidence, add_evidence_many, withdraw_evidence
from factcheck.workflow.experts import ask_expert
from factcheck.workflow.exports import export_report
from factcheck.workflow.live import ask_live, dismiss_note, forget_live
from factcheck.workflow.mail import send_due
from factcheck.workflow.notices import mark_all_read, mark_read, notify, set_mailing
from factcheck.workflow.policies import add_item, move_item, policy_digest, retire_item, save_policy
from factcheck.workflow.protected import erase_protected, open_document, see_protected, sweep_files
from factcheck.workflow.resolutions import (
    latest_submitted,
    not_borne_out,
    propose,
    rule,
    withdraw_proposal,
)
from factcheck.workflow.telling import warn_of_overrides

__all__ = [
    "add_claim",
    "add_evidence",
    "add_evidence_many",
    "add_item",
    "ask_expert",
    "ask_live",
    "assign",
    "case_of",
    "checkers_of",
    "comment",
    "dismiss_note",
    "dispute",
    "due_of",
    "ensure_book",
    "erase_protected",
    "escalate",
    "export_report",
    "forget_live",
    "import_facts",
    "is_overdue",
    "latest_submitted",
    "let_go",
    "mark_all_read",
    "mark_read",
    "merge",
    "move_item",
    "name_cause",
    "not_borne_out",
    "notify",
    "open_document",
    "policy_digest",
    "propose",
    "recheck_if_stale",
    "recheck_pending",
    "renew_lease",
    "reopen",
    "reopen_thread",
    "request_check",
    "resolve_thread",
    "restore",
    "retire_item",
    "retry",
    "retype",
    "rule",
    "rule_on_dispute",
    "run",
    "save_fact",
    "save_policy",
    "see_protected",
    "send_due",
    "set_case",
    "set_due",
    "set_mailing",
    "set_priority",
    "sign_hand_check",
    "sign_off",
    "sign_off_many",
    "split",
    "strike_fact",
    "sweep",
    "sweep_files",
    "take_up",
    "tick",
    "unassign",
    "unknown_names",
    "warn_of_overrides",
    "withdraw_evidence",
    "withdraw_proposal",
]
