"""Withdrawals, objections and answers to them by whoever liked to, put straight into the tables."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from articles import workflow as stories
from articles.models import Approval, Membership, Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import (
    ClaimChange,
    Dispute,
    DisputeRuling,
    Inconsistency,
    Resolution,
    ResolutionWithdrawal,
    Ruling,
    SignOff,
)
from factcheck.statuses import Key, ResolutionKind
from tests.bypass.forging import change, make
from tests.factories import CONTRADICTION, DATED, DeskFactory, person

CORRECTED, DISMISSED, STANDS = ResolutionKind
TAKEN_BACK = "newsroom guard: a resolution is taken back by whoever proposed it"
OBJECTED = "newsroom guard: an objection is for somebody who wrote in the text or checks it"
JUDGED = "newsroom guard: an objection is ruled on by a reviewer of the desk who had no part in it"
RULED = "newsroom guard: a ruling is for a reviewer of the desk"


@pytest.fixture
def revision(house):
    return house.in_review(CONTRADICTION)


@pytest.fixture
def found(revision):
    return Inconsistency.objects.get(revision=revision)


@pytest.fixture
def ruling(house, found):
    return checking.rule(house.propose(found), by=house.reviewer, accepted=True)


@pytest.fixture
def returned(house, found):
    return checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="Says who?")


def objected(ruling, by):
    return checking.dispute(by=by, reason="No.", revision=ruling.revision, ruling=ruling)


def answered(dispute, *, upheld, by=None):
    by = by or person(Role.REVIEWER)
    return checking.rule_on_dispute(dispute, by=by, upheld=upheld, reason="So.")


# ---- Withdrawals ----


@pytest.mark.parametrize(
    "who",
    [
        lambda house: person(Role.FACT_CHECKER),
        lambda house: house.reviewer,
        lambda house: person(is_superuser=True),
    ],
    ids=["another checker", "reviewer", "superuser"],
)
def test_withdrawal_by_another_is_refused(who, house, found):
    resolution = house.propose(found)
    with pytest.raises(IntegrityError, match=TAKEN_BACK):
        make(ResolutionWithdrawal, resolution=resolution, by=who(house))


def test_withdrawal_by_a_proposer_who_left_is_refused(house, found):
    resolution = house.propose(found)
    change(house.checker, is_active=False)
    with pytest.raises(IntegrityError, match=TAKEN_BACK):
        make(ResolutionWithdrawal, resolution=resolution, by=house.checker)


@pytest.mark.parametrize("accepted", [True, False])
def test_withdrawal_after_a_ruling_is_refused(house, found, accepted):
    resolution = house.propose(found)
    checking.rule(resolution, by=house.reviewer, accepted=accepted, reason="So.")
    with pytest.raises(IntegrityError, match=TAKEN_BACK):
        make(ResolutionWithdrawal, resolution=resolution, by=house.checker)


def test_withdrawal_is_let_in_before_a_ruling_and_after_a_return_that_fell(house, found, returned):
    answered(objected(returned, house.checker), upheld=True)
    make(ResolutionWithdrawal, resolution=returned.resolution, by=house.checker)
    with pytest.raises(IntegrityError, match=RULED):
        make(
            Ruling,
            resolution=returned.resolution,
            round=1,
            accepted=True,
            revision=found.revision,
            by=person(Role.REVIEWER),
        )


# ---- Objections ----


@pytest.mark.parametrize(
    "who",
    [
        lambda house: person(Role.REPORTER),
        lambda house: house.editor,
        lambda house: person(Role.REVIEWER),
        lambda house: house.administrator,
        lambda house: person(is_superuser=True),
        lambda house: person(Role.FACT_CHECKER, is_active=False),
        lambda house: person(Role.FACT_CHECKER, desk=DeskFactory()),
        lambda house: Membership.objects.create(user=house.reviewer, role=Role.FACT_CHECKER).user,
    ],
    ids=["another's reporter", "editor", "reviewer", "admin", "superuser", "inactive", "elsewhere", "ruled"],
)
def test_objection_by_somebody_not_entitled_is_refused(who, house, ruling):
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, ruling=ruling, revision=ruling.revision, reason="No.", by=who(house))
    make(Dispute, ruling=ruling, revision=ruling.revision, reason="No.", by=house.reporter)


def test_second_objection_while_one_is_open_or_upheld_or_by_the_same_is_refused(house, ruling):
    other = person(Role.FACT_CHECKER)
    values = {"ruling": ruling, "revision": ruling.revision, "reason": "No."}
    first = objected(ruling, house.checker)
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, by=other, **values)
    answered(first, upheld=False)
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, by=house.checker, **values)
    answered(objected(ruling, other), upheld=True)
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, by=house.reporter, **values)


def test_objection_to_a_return_with_a_newer_proposal_is_refused(house, found, returned):
    house.propose(found)
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, ruling=returned, revision=found.revision, reason="No.", by=house.checker)


def test_objection_beside_another_story_or_a_draft_is_refused(house, ruling):
    for other in (house.in_review(headline="Another"), house.draft(headline="A third")):
        with pytest.raises(IntegrityError, match=OBJECTED):
            make(Dispute, ruling=ruling, revision=other, reason="No.", by=house.checker)


def test_objection_to_a_sign_off_is_guarded_alike(house, revision):
    claim = revision.claim_occurrences.first().claim
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="opinion")
    sign_off = SignOff.objects.get()
    values = {"sign_off": sign_off, "revision": revision, "reason": "No."}
    for by in (house.checker, house.editor, house.reviewer, person(is_superuser=True)):
        with pytest.raises(IntegrityError, match=OBJECTED):
            make(Dispute, by=by, **values)
    dispute = make(Dispute, by=house.reporter, **values)
    with pytest.raises(IntegrityError, match=OBJECTED):
        make(Dispute, by=person(Role.FACT_CHECKER), **values)
    for user in (house.reporter, house.checker):
        Membership.objects.create(user=user, role=Role.REVIEWER)
    answer = {"dispute": dispute, "upheld": True, "reason": "So.", "revision": revision}
    for by in (house.reporter, house.checker, house.administrator):
        with pytest.raises(IntegrityError, match=JUDGED):
            make(DisputeRuling, by=by, **answer)
    make(DisputeRuling, by=house.reviewer, **answer)


def test_objection_to_a_sign_off_that_counts_no_more_is_refused(house, revision):
    claim = revision.claim_occurrences.first().claim
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="opinion")
    first = SignOff.objects.get()
    checking.reopen(claim, revision=revision, by=house.checker, note="Again.", seen=first.pk)
    for sign_off in SignOff.objects.all():
        with pytest.raises(IntegrityError, match=OBJECTED):
            make(Dispute, sign_off=sign_off, revision=revision, reason="No.", by=house.reporter)


@pytest.mark.parametrize("verdict", ["opinion", "reopened"])
def test_claim_is_not_signed_off_past_an_open_objection(house, revision, verdict):
    claim = revision.claim_occurrences.first().claim
    first = checking.sign_off(claim, revision=revision, by=house.checker, verdict="opinion")
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=first)
    values = {"claim": claim, "revision": revision, "verdict": verdict, "note": "So.", "by": house.checker}
    with pytest.raises(IntegrityError, match="newsroom guard: nothing is said of a claim while an objection"):
        make(SignOff, **values)
    other = revision.claim_occurrences.exclude(claim=claim).first().claim
    merged = {"claim": claim, "revision": revision, "step": "merged", "into": other, "by": house.checker}
    with pytest.raises(IntegrityError, match="newsroom guard: nothing is said of a claim while an objection"):
        make(ClaimChange, **merged)
    answered(dispute, upheld=True)
    make(SignOff, **values | {"by": person(Role.FACT_CHECKER)})


# ---- Answers to objections ----


def proposer(house, dispute):
    return Membership.objects.create(user=house.checker, role=Role.REVIEWER).user


def objector(house, dispute):
    return Membership.objects.create(user=dispute.by, role=Role.REVIEWER).user


def writer(house, dispute):
    return Membership.objects.create(user=house.reporter, role=Role.REVIEWER).user


def writer_of_the_next(house, dispute):
    both = person(Role.EDITOR, Role.REVIEWER)
    stories.send_back(dispute.revision, by=house.reviewer, reason="Look at the years.")
    stories.resume(Revision.objects.get(pk=dispute.revision_id), by=both)
    return both


NO_JUDGES = {
    "proposer": proposer,
    "objector": objector,
    "writer": writer,
    "writer of the next": writer_of_the_next,
    "who ruled": lambda house, dispute: house.reviewer,
    "administrator": lambda house, dispute: house.administrator,
    "superuser": lambda house, dispute: person(is_superuser=True),
    "inactive": lambda house, dispute: person(Role.REVIEWER, is_active=False),
    "another desk": lambda house, dispute: person(Role.REVIEWER, desk=DeskFactory()),
}


@pytest.mark.parametrize("upheld", [True, False])
@pytest.mark.parametrize("who", NO_JUDGES)
def test_answer_by_somebody_with_a_part_in_it_is_refused(who, upheld, house, ruling):
    dispute = objected(ruling, person(Role.FACT_CHECKER))
    by = NO_JUDGES[who](house, dispute)
    with pytest.raises(IntegrityError, match=JUDGED):
        make(DisputeRuling, dispute=dispute, upheld=upheld, reason="So.", revision=dispute.revision, by=by)


# ---- Rulings after objections ----


def test_fallen_return_is_not_ruled_on_by_its_reviewer_nor_by_the_objector(house, found, returned):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    answered(objected(returned, both), upheld=True)
    values = {"resolution": returned.resolution, "round": 1, "accepted": True, "revision": found.revision}
    for by in (house.reviewer, both):
        with pytest.raises(IntegrityError, match=RULED):
            make(Ruling, by=by, **values)
    make(Ruling, by=person(Role.REVIEWER), **values)


@pytest.mark.parametrize("number", [0, 2])
def test_round_of_a_ruling_counts_those_before(house, found, returned, number):
    answered(objected(returned, house.checker), upheld=True)
    values = {"resolution": returned.resolution, "accepted": True, "revision": found.revision}
    with pytest.raises(IntegrityError):
        make(Ruling, round=number, by=person(Role.REVIEWER), **values)


@pytest.mark.parametrize("answer", [None, True, False], ids=["open", "upheld", "turned down"])
def test_yes_is_not_given_twice_whatever_came_of_the_objection(house, found, ruling, answer):
    dispute = objected(ruling, house.reporter)
    if answer is not None:
        answered(dispute, upheld=answer)
    values = {"resolution": ruling.resolution, "round": 1, "accepted": True, "revision": found.revision}
    with pytest.raises(IntegrityError, match=RULED):
        make(Ruling, by=person(Role.REVIEWER), **values)


@pytest.mark.parametrize("answer", [None, False], ids=["open", "turned down"])
def test_return_that_has_not_fallen_is_not_ruled_over(house, found, returned, answer):
    dispute = objected(returned, house.checker)
    if answer is not None:
        answered(dispute, upheld=answer)
    values = {"resolution": returned.resolution, "round": 1, "accepted": True, "revision": found.revision}
    with pytest.raises(IntegrityError, match=RULED):
        make(Ruling, by=person(Role.REVIEWER), **values)


def test_second_key_is_not_turned_over_a_return(house, found):
    resolution = house.propose(found, STANDS)
    values = {"resolution": resolution, "revision": found.revision, "reason": "So."}
    make(Ruling, accepted=False, by=house.reviewer, **values)
    with pytest.raises(IntegrityError, match=RULED):
        make(Ruling, accepted=True, key=Key.ADMINISTRATOR, by=house.administrator, **values)


# ---- The gate ----


@pytest.fixture
def approved(house):
    """An approved text with one finding since, its check current, every claim signed off."""
    revision = house.approved(DATED)
    house.write_in_book()
    return house.check(revision)


def go_live(revision):
    change(revision, status="live", published_at=timezone.now())


NOT_SETTLED = "newsroom guard: a blocking inconsistency has no accepted resolution"


@pytest.mark.parametrize("kind", [DISMISSED, STANDS])
def test_text_does_not_go_live_on_a_disputed_resolution(house, approved, kind):
    found = Inconsistency.objects.get(revision=approved)
    if kind == STANDS:
        ruling = house.let_stand(found).rulings.get(key=Key.ADMINISTRATOR)
    else:
        ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    dispute = objected(ruling, house.reporter)
    with pytest.raises(IntegrityError, match=NOT_SETTLED):
        go_live(approved)
    answered(dispute, upheld=False)
    go_live(approved)
    assert Revision.objects.live().get() == approved


def test_text_does_not_go_live_on_a_fallen_ruling(house, approved):
    found = Inconsistency.objects.get(revision=approved)
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    answered(objected(ruling, house.reporter), upheld=True)
    with pytest.raises(IntegrityError, match=NOT_SETTLED):
        go_live(approved)


def test_text_does_not_go_live_where_the_objection_was_turned_down_by_a_writer_of_it(house):
    """Whoever kept the ruling up wrote in the next text: the database counts it as little as Python."""
    revision = house.in_review(CONTRADICTION)
    ruling = checking.rule(
        house.propose(Inconsistency.objects.get(revision=revision)), by=house.reviewer, accepted=True
    )
    both = person(Role.EDITOR, Role.REVIEWER)
    answered(objected(ruling, house.checker), upheld=False, by=both)
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=both)
    later = house.check(stories.submit(draft, by=house.editor))
    house.sign_off_all(later)
    assert Inconsistency.objects.unsettled().filter(revision=later).count() == 1
    make(Approval, revision=later, content_hash=later.content_hash, by=house.reviewer)
    change(later, status="approved")
    with pytest.raises(IntegrityError, match=NOT_SETTLED):
        go_live(later)


def test_text_does_not_go_live_when_its_override_has_expired(house, approved):
    found = Inconsistency.objects.get(revision=approved)
    until = timezone.now() - timedelta(seconds=1)
    values = {"reason": "So.", "public_note": "So be it.", "expires_at": until, "proposed_by": house.checker}
    resolution = make(Resolution, inconsistency=found, kind=STANDS, **values)
    yes = {"resolution": resolution, "revision": approved, "accepted": True}
    make(Ruling, by=house.reviewer, **yes)
    make(Ruling, key=Key.ADMINISTRATOR, by=house.administrator, **yes)
    with pytest.raises(IntegrityError, match=NOT_SETTLED):
        go_live(approved)


def test_override_that_is_to_follow_an_expired_one_counts_with_both_its_keys(house, approved):
    found = Inconsistency.objects.get(revision=approved)
    for days in (-1, 7):
        until = timezone.now() + timedelta(days=days)
        values = {"reason": "So.", "public_note": "So be it.", "expires_at": until}
        one = make(Resolution, inconsistency=found, kind=STANDS, proposed_by=house.checker, **values)
        yes = {"resolution": one, "revision": approved, "accepted": True}
        make(Ruling, by=house.reviewer, **yes)
        if days < 0:
            make(Ruling, key=Key.ADMINISTRATOR, by=house.administrator, **yes)
    with pytest.raises(IntegrityError, match="newsroom guard: a ruling is for a reviewer of the desk"):
        make(Ruling, key=Key.ADMINISTRATOR, by=house.reviewer, **yes)
    with pytest.raises(IntegrityError, match=NOT_SETTLED):
        go_live(approved)
    make(Ruling, key=Key.ADMINISTRATOR, by=house.administrator, **yes)
    go_live(approved)
    assert Revision.objects.live().get() == approved


def test_live_text_stays_up_when_somebody_objects_or_its_override_expires(house, approved):
    resolution = house.let_stand(Inconsistency.objects.get(revision=approved))
    stories.publish(approved, by=house.editor)
    answered(objected(resolution.rulings.get(key=Key.REVIEWER), house.reporter), upheld=True)
    assert Inconsistency.objects.unsettled().count() == 1
    assert Revision.objects.live().get() == approved
