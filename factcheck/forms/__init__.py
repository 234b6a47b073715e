"""The forms of the review desk, by subject."""

from factcheck.forms.acts import (
    ApproveForm,
    ErasingForm,
    HandCheckForm,
    NothingForm,
    ProposeForm,
    ReasonForm,
    RuleForm,
    ScheduleForm,
)
from factcheck.forms.claims import (
    AddForm,
    ManyForm,
    MergeForm,
    NonceForm,
    ReopenForm,
    RetypeForm,
    SplitForm,
    VerdictForm,
)
from factcheck.forms.disputes import DisputeForm, DisputeRulingForm, WithdrawProposalForm
from factcheck.forms.evidence import EvidenceForm, WithdrawEvidenceForm
from factcheck.forms.people import AssignForm, CaseForm, CommentForm, MailingForm, ThreadForm

__all__ = [
    "AddForm",
    "ApproveForm",
    "AssignForm",
    "CaseForm",
    "CommentForm",
    "DisputeForm",
    "DisputeRulingForm",
    "ErasingForm",
    "EvidenceForm",
    "HandCheckForm",
    "MailingForm",
    "ManyForm",
    "MergeForm",
    "NonceForm",
    "NothingForm",
    "ProposeForm",
    "ReasonForm",
    "ReopenForm",
    "RetypeForm",
    "RuleForm",
    "ScheduleForm",
    "SplitForm",
    "ThreadForm",
    "VerdictForm",
    "WithdrawEvidenceForm",
    "WithdrawProposalForm",
]
