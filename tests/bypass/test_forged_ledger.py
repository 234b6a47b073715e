"""Verdicts, claims and changes of the ledger by whoever liked to, put straight into the tables."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import Approval, Membership, Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.anchors import claim_digest
from factcheck.ledger import ledger_of
from factcheck.models import Claim, ClaimChange, ClaimOccurrence, DeskPolicy, SignOff
from tests.bypass.forging import change, make
from tests.factories import DeskFactory, person

NOT_ENTITLED = {
    "writer": lambda house: _made_checker(house.reporter),
    "reviewer": lambda house: house.reviewer,
    "administrator": lambda house: house.administrator,
    "superuser": lambda house: person(is_superuser=True),
    "inactive": lambda house: person(Role.FACT_CHECKER, is_active=False),
    "another desk": lambda house: person(Role.FACT_CHECKER, desk=DeskFactory()),
}
each_not_entitled = pytest.mark.parametrize("who", NOT_ENTITLED.values(), ids=NOT_ENTITLED)


def _made_checker(user):
    Membership.objects.create(user=user, role=Role.FACT_CHECKER)
    return user


def claims(revision):
    return [entry.claim for entry in ledger_of(revision).entries]


def go_live(revision):
    with transaction.atomic():
        Revision.objects.filter(pk=revision.pk).update(status="live", published_at=timezone.now())


def forged_claim(revision, by, **more):
    words = "The bridge at Harrow"
    values = {"digest": claim_digest(words), "sentence": words, "origin": "person", "added_by": by}
    return make(Claim, article=revision.article, **values | more)


def forged_place(claim, revision, **more):
    place = {"quote": claim.sentence, "block": 0, "start": 0, "end": 20, "score": 1, "check_worthy": True}
    return make(ClaimOccurrence, claim=claim, revision=revision, **place | more)


@each_not_entitled
def test_sign_off_by_somebody_not_entitled_is_refused(who, house):
    revision = house.in_review()
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is signed off by a fact-checker"):
        make(SignOff, claim=claims(revision)[0], revision=revision, verdict="opinion", by=who(house))


def test_sign_off_by_a_checker_of_the_desk_is_let_in(house):
    revision = house.in_review()
    made = make(SignOff, claim=claims(revision)[0], revision=revision, verdict="opinion", by=house.checker)
    assert list(SignOff.objects.all()) == [made]


def test_sign_off_where_the_claim_does_not_stand_is_refused(house):
    revision, other = house.in_review(), house.in_review("<p>The tunnel was closed in 2020.</p>")
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is signed off"):
        make(SignOff, claim=claims(other)[0], revision=revision, verdict="opinion", by=house.checker)


def test_sign_off_by_whoever_approved_is_refused(house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.approve(house.in_review(), by=both)
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is signed off"):
        make(SignOff, claim=claims(revision)[0], revision=revision, verdict="opinion", by=both)


def test_approval_by_whoever_signed_off_is_refused(house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.in_review()
    house.sign_off_all(revision, by=both)
    values = {"revision": revision, "content_hash": revision.content_hash}
    with pytest.raises(IntegrityError, match="newsroom guard: nobody approves a text whose claims"):
        make(Approval, by=both, **values)
    for claim in claims(revision):
        house.sign_off(claim, revision)
    assert make(Approval, by=both, **values).by == both


@each_not_entitled
def test_claim_by_somebody_not_entitled_comes_into_no_text(who, house):
    """Who wrote in the text may put a row there, but not into the text."""
    revision, by = house.in_review(), who(house)
    with pytest.raises(IntegrityError, match=r"newsroom guard: (claims are found|a claim is placed)"):
        forged_place(forged_claim(revision, by), revision)
    assert not ClaimOccurrence.objects.filter(claim__origin="person").exists()


def test_claim_the_engine_did_not_find_is_refused(house):
    revision = house.in_review()
    with pytest.raises(IntegrityError, match="newsroom guard: claims are found by a running check"):
        forged_claim(revision, house.checker, origin="engine")


def test_part_of_a_claim_of_another_story_is_refused(house):
    revision, other = house.in_review(), house.in_review()
    with pytest.raises(IntegrityError, match="newsroom guard: claims are found"):
        forged_claim(revision, house.checker, split_from=claims(other)[0])


@pytest.mark.parametrize("where", ["a draft", "another story", "little asked for"])
def test_claim_is_placed_in_its_own_text_alone(where, house):
    revision = house.in_review()
    claim = forged_claim(revision, house.checker)
    into, score = revision, 1
    if where == "a draft":
        stories.send_back(revision, by=house.reviewer, reason="No.")
        into = stories.resume(revision, by=house.reporter)
    elif where == "another story":
        into = house.in_review()
    else:
        score = 0.1
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is placed"):
        forged_place(claim, into, score=score)


def test_claim_of_the_engine_is_not_placed_by_hand(house):
    first = house.in_review()
    stories.send_back(first, by=house.reviewer, reason="No.")
    draft = stories.resume(first, by=house.reporter)
    later = stories.submit(draft, by=house.reporter)
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is placed"):
        forged_place(claims(first)[0], later)


@each_not_entitled
@pytest.mark.parametrize("step", ["split", "merged", "retyped", "restored"])
def test_change_by_somebody_not_entitled_is_refused(step, who, house):
    revision = house.in_review()
    first, other = claims(revision)
    into = other if step == "merged" else None
    with pytest.raises(IntegrityError, match="newsroom guard: a claim that stands alone"):
        make(ClaimChange, claim=first, revision=revision, step=step, into=into, by=who(house))


def test_merges_that_make_a_chain_or_lead_elsewhere_are_refused(house):
    revision = house.in_review(
        "<p>It cost 20 euros in 2019. It cost 30 euros in 2020. It cost 40 in 2021.</p>"
    )
    elsewhere = claims(house.in_review())[0]
    first, second, third = claims(revision)
    checking.merge(first, into=second, revision=revision, by=house.checker)
    for one, into in ((second, third), (third, first), (third, third), (third, elsewhere)):
        with pytest.raises(IntegrityError, match="newsroom guard: a claim that stands alone"):
            make(ClaimChange, claim=one, revision=revision, step="merged", into=into, by=house.checker)


TOLD = "newsroom guard: a claim known to be wrong, or that cannot be verified"


@pytest.mark.parametrize("verdict", ["wrong", "unverifiable"])
@pytest.mark.parametrize("step", ["merged", "split"])
def test_what_was_found_of_a_claim_is_not_lost_by_a_change(step, verdict, house):
    revision = house.in_review()
    claim, other = claims(revision)
    said = house.sign_off(claim, revision, verdict)
    values = {"claim": claim, "revision": revision, "step": step, "by": house.checker}
    values["into"] = other if step == "merged" else None
    with pytest.raises(IntegrityError, match=TOLD):
        make(ClaimChange, **values)
    objection = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
    checking.rule_on_dispute(objection, by=house.reviewer, upheld=True, reason="Read.")
    assert make(ClaimChange, **values).step == step


def let_fall(house, claim, revision):
    said = house.sign_off(claim, revision)
    objection = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
    checking.rule_on_dispute(objection, by=house.reviewer, upheld=True, reason="Read.")


@pytest.mark.parametrize("place", ["itself", "a part", "merged into", "a part merged into"])
def test_claim_is_signed_off_by_somebody_else_once_a_sign_off_fell(place, house):
    revision = house.in_review()
    claim, other = claims(revision)
    let_fall(house, claim, revision)
    others = person(Role.FACT_CHECKER)
    target = claim
    if "part" in place:
        halves = [claim.sentence[: len(claim.sentence) // 2], claim.sentence[len(claim.sentence) // 2 :]]
        make(ClaimChange, claim=claim, revision=revision, step="split", by=others)
        parts = [
            forged_claim(revision, others, digest=claim_digest(claim.sentence, half), split_from=claim)
            for half in halves
        ]
        for part in parts:
            forged_place(part, revision)
        target = parts[0]
    if "merged" in place:
        make(ClaimChange, claim=target, revision=revision, step="merged", into=other, by=others)
        target = other
    values = {"claim": target, "revision": revision, "note": "No."}
    with pytest.raises(IntegrityError, match="signed off by somebody else than whose sign-off of it fell"):
        make(SignOff, verdict="opinion", by=house.checker, **values)
    make(SignOff, verdict="opinion", by=others, **values)
    make(SignOff, verdict="reopened", by=house.checker, **values)


def test_claim_whose_sign_off_fell_is_not_merged_into_one_of_the_same_persons(house):
    revision = house.in_review()
    claim, other = claims(revision)
    let_fall(house, claim, revision)
    house.sign_off(other, revision)
    values = {"claim": claim, "into": other, "revision": revision, "step": "merged", "by": house.checker}
    with pytest.raises(IntegrityError, match="newsroom guard: a claim is not checked together with one"):
        make(ClaimChange, **values)
    house.sign_off(other, revision, by=person(Role.FACT_CHECKER))
    assert make(ClaimChange, **values).into == other


@pytest.mark.parametrize("verdict", ["verified", "opinion", "reopened"])
def test_claim_that_nothing_is_known_against_is_merged(verdict, house):
    revision = house.in_review()
    claim, other = claims(revision)
    house.sign_off(claim, revision, "wrong")
    make(SignOff, claim=claim, revision=revision, verdict=verdict, note="No.", by=house.checker)
    values = {"claim": claim, "into": other, "revision": revision, "by": house.checker}
    assert make(ClaimChange, step="merged", **values).into == other


def test_text_with_an_open_claim_does_not_go_live(house):
    revision = house.approved()
    claim = claims(revision)[0]
    checking.reopen(claim, revision=revision, by=house.checker, note="Doubtful.")
    with pytest.raises(IntegrityError, match="newsroom guard: a claim the desk asks for"):
        go_live(revision)
    make(SignOff, claim=claim, revision=revision, verdict="wrong", note="It was 2022.", by=house.checker)
    with pytest.raises(IntegrityError, match="newsroom guard: a claim the desk asks for"):
        go_live(revision)
    house.sign_off(claim, revision)
    go_live(revision)
    assert Revision.objects.get(pk=revision.pk).status == "live"


def test_text_verified_on_nothing_does_not_go_live(house):
    revision = house.in_review()
    for claim in claims(revision):
        make(SignOff, claim=claim, revision=revision, verdict="verified", by=house.checker)
    make(Approval, revision=revision, content_hash=revision.content_hash, by=house.reviewer)
    change(revision, status="approved")
    with pytest.raises(IntegrityError, match="newsroom guard: a claim the desk asks for"):
        go_live(revision)
    DeskPolicy.objects.create(desk=house.desk, evidence_minimum=0)
    go_live(revision)
    assert Revision.objects.get(pk=revision.pk).status == "live"
