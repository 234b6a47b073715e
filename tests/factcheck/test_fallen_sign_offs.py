"""A sign-off that fell when somebody objected: the claim is signed off by somebody else."""

import pytest

from articles import workflow as stories
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.statuses import ClaimState
from tests.factories import Newsroom, person

OPENED = "The bridge was opened on 4 May 2021."
VOTED = "The mayor voted for it in 2019 and opened it in 2021."
PARTS = ["The mayor voted for it in 2019", "and opened it in 2021"]
TEXT = f"<p>{OPENED} {VOTED}</p>"
BARRED = "your sign-off of it fell after an objection; somebody else signs it off."


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return house.in_review(TEXT)


@pytest.fixture
def other(house):
    return person(Role.FACT_CHECKER)


def next_text(house, revision):
    stories.send_back(revision, by=house.reviewer, reason="Shorter.")
    return house.check(stories.submit(stories.resume(revision, by=house.reporter), by=house.reporter))


def entry(revision, words):
    return next(
        one for one in ledger_of(revision).entries if (one.claim.quote or one.claim.sentence) == words
    )


def let_fall(house, claim, revision):
    """Have the checker's sign-off of a claim fall."""
    said = house.sign_off(claim, revision)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=revision, sign_off=said)
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=True, reason="The page says 2022.")


@pytest.fixture
def fallen(house, revision):
    claim = entry(revision, OPENED).claim
    let_fall(house, claim, revision)
    return claim


@pytest.mark.parametrize("verdict", ["verified", "wrong", "unverifiable", "opinion"])
def test_whose_sign_off_fell_gives_no_verdict_on_the_claim_again(verdict, house, revision, fallen, other):
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(fallen, revision, verdict)
    with pytest.raises(MoveRefused, match=BARRED):
        checking.sign_off_many([fallen], revision=revision, by=house.checker, verdict=verdict, note="So.")
    house.sign_off(fallen, revision, verdict, by=other)
    assert entry(revision, OPENED).state == verdict


def test_whose_sign_off_fell_opens_again_what_another_said_and_signs_off_no_other_time(
    house, revision, fallen, other
):
    house.sign_off(fallen, revision, by=other)
    checking.reopen(fallen, revision=revision, by=house.checker, note="Read the wrong page.")
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(fallen, revision)


def test_claim_is_somebody_elses_in_the_next_text_too_and_every_other_claim_is_not(house, revision, fallen):
    later = next_text(house, revision)
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(fallen, later)
    house.sign_off(entry(later, VOTED).claim, later)


def test_its_parts_are_somebody_elses_too(house, revision, other):
    whole = entry(revision, VOTED).claim
    let_fall(house, whole, revision)
    part, second = checking.split(whole, parts=PARTS, revision=revision, by=house.checker)
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(part, revision)
    checking.merge(second, into=entry(revision, OPENED).claim, revision=revision, by=house.checker)
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(entry(revision, OPENED).claim, revision)
    house.sign_off(part, revision, by=other)


def test_claim_is_not_merged_into_one_the_same_person_signed_off(house, revision, fallen, other):
    into = entry(revision, VOTED).claim
    house.sign_off(into, revision)
    with pytest.raises(MoveRefused, match=r"whose sign-off of “The bridge .* fell after an objection"):
        checking.merge(fallen, into=into, revision=revision, by=other)
    checking.reopen(into, revision=revision, by=house.checker, note="For the other one.")
    checking.merge(fallen, into=into, revision=revision, by=other)
    with pytest.raises(MoveRefused, match=BARRED):
        house.sign_off(into, revision)
    house.sign_off(into, revision, by=other)


def test_whole_is_not_taken_up_again_on_an_old_sign_off_of_whose_part_fell(house, revision, other):
    whole = entry(revision, VOTED).claim
    house.sign_off(whole, revision)
    part, _ = checking.split(whole, parts=PARTS, revision=revision, by=house.checker)
    let_fall(house, part, revision)
    with pytest.raises(MoveRefused, match="fell after an objection"):
        checking.restore(whole, revision=revision, by=house.checker)
    assert entry(revision, VOTED).state == ClaimState.SPLIT


def test_card_says_so_in_place_of_the_form(client, house, revision, fallen, other):
    for by, offered in ((house.checker, False), (other, True)):
        client.force_login(by)
        page = client.get(f"/review/{revision.pk}/claims/", {"claim": fallen.pk}).content.decode()
        assert ("data-verdict" in page) is offered
        assert ("Your sign-off of it fell after an objection; somebody else signs it off." in page) is (
            not offered
        )
