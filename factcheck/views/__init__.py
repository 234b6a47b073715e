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
from factcheck.views.claim_acts import (
    add_claim,
    merge_claim,
    reopen_claim,
    restore_claim,
    retype_claim,
    sign_off,
    sign_off_many,
    split_claim,
)
from factcheck.views.claims import claims
from factcheck.views.comments import comments, say, settle
from factcheck.views.evidence import document, erase_protected, evidence, protected_source, withdraw_evidence
from factcheck.views.experts import experts, revoke_expert
from factcheck.views.house_record import erase_entry, erase_person, house_record
from factcheck.views.live import live, live_dismiss, live_found
from factcheck.views.notices import notices, open_notice, read_notice, read_notices, set_mailing
from factcheck.views.numbers import name_cause, numbers
from factcheck.views.pair import pair
from factcheck.views.pair_acts import dispute, dispute_sign_off, rule_on_dispute, withdraw_proposal
from factcheck.views.people import assign, let_go, set_case, take_up
from factcheck.views.pulse import pulse
from factcheck.views.queue import queue
from factcheck.views.record import record
from factcheck.views.report import report, report_json
from factcheck.views.revision import check_state, revision
from factcheck.views.ticking import tick

__all__ = [
    "add_claim",
    "approve",
    "assign",
    "check_again",
    "check_by_hand",
    "check_state",
    "claims",
    "comments",
    "dispute",
    "dispute_sign_off",
    "document",
    "erase_entry",
    "erase_person",
    "erase_protected",
    "evidence",
    "experts",
    "house_record",
    "let_go",
    "live",
    "live_dismiss",
    "live_found",
    "merge_claim",
    "name_cause",
    "notices",
    "numbers",
    "open_notice",
    "pair",
    "propose",
    "protected_source",
    "publish",
    "pulse",
    "queue",
    "read_notice",
    "read_notices",
    "record",
    "reopen_claim",
    "report",
    "report_json",
    "restore_claim",
    "resume",
    "retype_claim",
    "revision",
    "revoke_expert",
    "rule",
    "rule_on_dispute",
    "say",
    "schedule",
    "send_back",
    "set_case",
    "set_mailing",
    "settle",
    "sign_off",
    "sign_off_many",
    "split_claim",
    "take_up",
    "tick",
    "unschedule",
    "withdraw",
    "withdraw_evidence",
    "withdraw_proposal",
]
