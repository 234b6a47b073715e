"""The ledger of a text: what is asked for, how far the checkers are, and what the gate says of it."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import gate
from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import engine
from factcheck import workflow as checking
from factcheck.engine.claims import kinds as of_engine
from factcheck.ledger import Coverage, ledger_of
from factcheck.models import DeskPolicy, SignOff
from factcheck.policies import evidence_asked, is_required, policy_of
from factcheck.requirements import approver_signed_nothing_off, required_claims_are_signed_off
from factcheck.statuses import CLAIM_KINDS, ClaimState
from tests.factories import Newsroom, person

OPENED = "The bridge was opened on 4 May 2021."
CARRIES = "It carries 200 cars an hour."


@pytest.fixture
def house(db):
    return Newsroom()


def rows(number):
    """Return a text of so many claims, no two the same."""
    return "".join(f"<p>The council spent {n} million euros in 2019.</p>" for n in range(100, 100 + number))


def claims(revision):
    return [entry.claim for entry in ledger_of(revision).entries]


def test_policy_is_the_desks_own_or_the_defaults(house):
    assert (policy_of(house.desk).pk, policy_of(house.desk).threshold) == (None, 0.5)
    own = DeskPolicy.objects.create(desk=house.desk, threshold=0.7)
    assert policy_of(house.desk) == own


@pytest.mark.parametrize(
    ("score", "kinds", "required"),
    [(0.7, [], True), (0.69, [], False), (0.1, ["quotation"], True), (0.1, ["date"], False)],
)
def test_claim_is_asked_for_by_its_score_or_its_kind(score, kinds, required):
    assert is_required(DeskPolicy(threshold=0.7, kinds=["quotation"]), score, kinds) is required


def test_evidence_is_asked_for_everywhere_or_for_some_kinds():
    everywhere, some = DeskPolicy(evidence_minimum=2), DeskPolicy(evidence_kinds=["date"])
    asked = [evidence_asked(policy, kinds) for policy in (everywhere, some) for kinds in ([], ["date"])]
    assert asked == [2, 2, 0, 1]


def test_kinds_are_those_of_the_engine():
    assert set(CLAIM_KINDS) == {
        value for name, value in vars(of_engine).items() if name.isupper() and isinstance(value, str)
    } - {of_engine.YEAR}
    assert engine.sentence_spans("One. Two.") == [(0, 4), (5, 9)]


def test_entries_stand_in_reading_order_and_are_counted_by_section(house):
    uids = [uuid.uuid4(), uuid.uuid4()]
    bodies = [f"<p>{OPENED} {CARRIES}</p>", "<p>The mayor voted for it in 2019.</p>"]
    sections = [
        {"uid": uid, "kind": "text", "heading": "", "body": {"html": body}}
        for uid, body in zip(uids, bodies, strict=True)
    ]
    revision = house.in_review(sections=sections)
    house.sign_off(claims(revision)[0], revision)
    ledger = ledger_of(revision)
    assert [entry.claim.sentence for entry in ledger.entries][:2] == [OPENED, CARRIES]
    assert ledger.by_section == {str(uids[0]): Coverage(1, 2), str(uids[1]): Coverage(0, 1)}
    assert (ledger.coverage, ledger.coverage.percent) == (Coverage(1, 3), 33)


def test_text_that_asks_for_nothing_is_covered(house):
    DeskPolicy.objects.create(desk=house.desk, threshold=1)
    ledger = ledger_of(house.in_review(rows(3)))
    assert ([entry.is_required for entry in ledger.entries], ledger.coverage.percent) == ([False] * 3, 100)


def test_ledger_of_a_draft_is_empty(house):
    assert ledger_of(house.draft()).entries == []


def test_ledger_takes_as_many_queries_for_forty_claims_as_for_three(house):
    asked = []
    for number in (3, 40):
        revision = house.in_review(rows(number))
        ledger = ledger_of(revision)
        for entry in ledger.entries[1:]:
            house.evidence(entry.claim, revision)
        first, second, *others = claims(revision)
        checking.merge(first, into=second, revision=revision, by=house.checker)
        checking.sign_off_many(others, revision=revision, by=house.checker, verdict="verified")
        said = SignOff.objects.last()
        checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
        revision = Revision.objects.select_related("article__desk").get(pk=revision.pk)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            ledger = ledger_of(revision)
            read = [(one.state, one.hindrance, one.is_done, one.asked, one.dispute) for one in ledger.entries]
            assert (len(read), ledger.coverage.required) == (number, number - 1)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_disputed_sign_off_does_not_count(house):
    revision = house.in_review(f"<p>{OPENED}</p>")
    said = house.sign_off(claims(revision)[0], revision)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
    (entry,) = ledger_of(revision).entries
    assert (entry.state, entry.sign_off, entry.is_done) == (ClaimState.DISPUTED, None, False)
    assert required_claims_are_signed_off(revision) == [
        f"Signed off, but its sign-off is disputed: “{OPENED}”."
    ]
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=False, reason="Read again.")
    assert required_claims_are_signed_off(revision) == []


def test_upheld_dispute_opens_the_claim(house):
    revision = house.in_review(f"<p>{OPENED}</p>")
    said = house.sign_off(claims(revision)[0], revision)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=True, reason="The page says 2022.")
    (entry,) = ledger_of(revision).entries
    assert (entry.state, entry.hindrance) == (ClaimState.OPEN, "its sign-off fell when it was disputed")
    house.sign_off(entry.claim, revision, by=person(Role.FACT_CHECKER))
    assert ledger_of(revision).entries[0].state == ClaimState.VERIFIED


def test_gate_quotes_five_claims_and_counts_the_others(house):
    revision = house.in_review(rows(12))
    (reason,) = required_claims_are_signed_off(revision)
    assert reason.startswith("Not signed off: “The council spent 100 million euros in 2019.”, “The council")
    assert reason.endswith("“The council spent 104 million euros in 2019.” and 7 more claims.")
    checking.sign_off_many(claims(revision)[6:], revision=revision, by=house.checker, verdict="opinion")
    (reason,) = required_claims_are_signed_off(revision)
    assert reason.endswith("and 1 more claim.")


def test_gate_gives_one_reason_for_each_thing_missing(house):
    DeskPolicy.objects.create(desk=house.desk, unverifiable_passes=False)
    revision = house.in_review(rows(4))
    for claim, verdict in zip(claims(revision), ("wrong", "unverifiable", "opinion"), strict=False):
        house.sign_off(claim, revision, verdict)
    assert [reason.split(":")[0] for reason in required_claims_are_signed_off(revision)] == [
        "Signed off as wrong; the text has to say otherwise",
        "Cannot be verified, and the desk does not publish that",
        "Not signed off",
    ]


def test_what_cannot_be_verified_passes_where_the_desk_lets_it(house):
    revision = house.in_review(f"<p>{OPENED}</p>")
    house.sign_off(claims(revision)[0], revision, "unverifiable")
    assert required_claims_are_signed_off(revision) == []


def test_what_is_known_to_be_wrong_blocks_asked_for_or_not(house):
    DeskPolicy.objects.create(desk=house.desk, threshold=1)
    revision = house.in_review(f"<p>{OPENED}</p>")
    assert required_claims_are_signed_off(revision) == []
    house.sign_off(claims(revision)[0], revision, "wrong")
    assert required_claims_are_signed_off(revision) == [
        f"Signed off as wrong; the text has to say otherwise: “{OPENED}”."
    ]


def test_text_is_neither_approved_nor_published_with_a_claim_open(house):
    revision = house.in_review(f"<p>{OPENED}</p>")
    with pytest.raises(MoveRefused, match="Not signed off: “The bridge"):
        stories.approve(revision, revision.content_hash, by=house.reviewer)
    revision = house.approve(revision)
    claim = claims(revision)[0]
    checking.reopen(claim, revision=revision, by=house.checker, note="The archive is wrong.")
    with pytest.raises(MoveRefused, match="Not signed off: “The bridge"):
        stories.publish(revision, by=house.editor)
    house.sign_off(claim, revision)
    assert stories.publish(revision, by=house.editor).status == "live"


def test_whose_verdict_a_text_rests_on_does_not_approve_it(house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.in_review(f"<p>{OPENED}</p>")
    house.sign_off_all(revision, by=both)
    assert approver_signed_nothing_off(revision, both) == [
        f"You signed off “{OPENED}”; another reviewer has to approve."
    ]
    assert gate.unmet_by_approver(revision, both) == approver_signed_nothing_off(revision, both)
    with pytest.raises(MoveRefused, match="another reviewer has to approve"):
        stories.approve(revision, revision.content_hash, by=both)
    checking.reopen(claims(revision)[0], revision=revision, by=both, note="Not mine to say.")
    assert approver_signed_nothing_off(revision, both) == []


def test_claims_people_add_count_in_a_language_the_engine_does_not_read(house):
    revision = house.in_review("<p>Silta avattiin 4. toukokuuta 2021.</p>", language="fi")
    checking.sign_hand_check(revision, by=house.checker, note="Called both mayors.")
    assert gate.unmet_for_approval(revision) == []
    words = "Silta avattiin 4. toukokuuta 2021."
    claim = checking.add_claim(revision, by=house.checker, block=1, start=0, end=len(words))
    assert gate.unmet_for_approval(revision) == [f"Not signed off: “{words}”."]
    house.sign_off(claim, revision)
    assert gate.unmet_for_approval(revision) == []


def test_claim_that_quotes_somebody_is_told_with_one_pair_of_quotation_marks(house):
    revision = house.in_review("<p>“Nobody planned for 40 boats,” said the mayor on 4 May 2021.</p>")
    assert gate.unmet_for_approval(revision) == [
        "Not signed off: “‘Nobody planned for 40 boats,’ said the mayor on 4 May 2021.”."
    ]
