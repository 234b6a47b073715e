"""Evidence that is an earlier claim of ours counts while that is verified; people hear when it falls."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Dispute, Evidence, Notification, SignOff
from factcheck.requirements import required_claims_are_signed_off as unmet
from factcheck.statuses import ClaimState
from factcheck.workflow.sources import search_earlier_claims
from tests.factcheck.pages import sections
from tests.factories import Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def earlier(house):
    """A text of another story, all of it verified by somebody else."""
    text = house.in_review(headline="The bridge, a year ago")
    house.sign_off_all(text, by=person(Role.FACT_CHECKER))
    return text


@pytest.fixture
def text(house, earlier):
    """A text whose claims are verified on the first claim of the earlier story and nothing else."""
    made = house.in_review()
    for claim in claims(made):
        rest(house, claim, made, on=claims(earlier)[0])
    return made


def claims(text):
    return [entry.claim for entry in ledger_of(text).entries]


def rest(house, claim, text, *, on):
    checking.add_evidence(claim, revision=text, by=house.checker, kind="earlier_claim", earlier_claim=on)
    checking.sign_off(claim, revision=text, by=house.checker, verdict="verified")


def states(text):
    return {entry.state for entry in ledger_of(text).entries}


def reopened(house, text):
    checking.reopen(claims(text)[0], revision=text, by=house.checker, note="The mayor called.")


def found_wrong(house, text):
    house.sign_off(claims(text)[0], text, "wrong")


def found_unverifiable(house, text):
    house.sign_off(claims(text)[0], text, "unverifiable")


def disputed(house, text):
    said = ledger_of(text).entries[0].last
    return checking.dispute(by=house.reporter, reason="It was 2022.", revision=text, sign_off=said)


def disputed_and_upheld(house, text):
    dispute = disputed(house, text)
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=True, reason="It was.")


FALLS = {
    reopened: "was opened again on",
    found_wrong: "was found wrong on",
    found_unverifiable: "was found not to be verifiable on",
    disputed: "is disputed",
    disputed_and_upheld: "fell on",
}
some_falls = pytest.mark.parametrize("fall", [reopened, disputed], ids=lambda fall: fall.__name__)
each_fall = pytest.mark.parametrize("fall", FALLS, ids=lambda fall: fall.__name__)


@each_fall
def test_claim_that_rests_on_what_fell_is_open_again(fall, house, earlier, text):
    assert (states(text), unmet(text)) == ({ClaimState.VERIFIED}, [])
    fall(house, earlier)
    assert states(text) == {ClaimState.OPEN}
    assert "an earlier claim it rests on " + FALLS[fall] in unmet(text)[0]
    with pytest.raises(MoveRefused, match="is verified on a piece of evidence for it"):
        checking.sign_off(claims(text)[0], revision=text, by=house.checker, verdict="verified")


@each_fall
def test_database_lets_no_text_on_what_fell_go_live(fall, house, earlier, text):
    live = Revision.objects.filter(pk=house.approve(text).pk)
    fall(house, earlier)
    shown = {"status": "live", "published_at": timezone.now()}
    refused = pytest.raises(IntegrityError, match="newsroom guard: a claim the desk asks for")
    with refused, transaction.atomic():
        live.update(**shown)
    for dispute in Dispute.objects.open():
        checking.rule_on_dispute(dispute, by=house.reviewer, upheld=False, reason="It was 2021.")
    SignOff.objects.create(
        claim=claims(earlier)[0], revision=earlier, verdict="verified", by=person(Role.FACT_CHECKER)
    )
    assert live.update(**shown) == 1


def test_objection_turned_down_takes_nothing_away(house, earlier, text):
    dispute = disputed(house, earlier)
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=False, reason="It was 2021.")
    assert states(text) == {ClaimState.VERIFIED}


def test_verified_anew_counts_again(house, earlier, text):
    found_wrong(house, earlier)
    house.sign_off(claims(earlier)[0], earlier)
    assert states(text) == {ClaimState.VERIFIED}


def test_other_evidence_of_the_claim_goes_on_counting(house, earlier, text):
    claim = claims(text)[0]
    house.evidence(claim, text)
    found_wrong(house, earlier)
    assert ledger_of(text).find(claim.pk).state == ClaimState.VERIFIED
    assert ledger_of(text).find(claim.pk).independent == 1


def test_earlier_sentence_written_otherwise_goes_on_counting(house, text, earlier):
    """What was verified, and is quoted, are the old words; the new ones are another claim."""
    live = house.approve(earlier)
    live = stories.publish(live, by=house.editor)
    corrected = house.correction_in_review(
        live, "<p>The bridge was opened on 5 May 2021. It carries 200 cars an hour.</p>"
    )
    assert claims(corrected)[0] != claims(earlier)[0]
    assert ledger_of(corrected).entries[0].state == ClaimState.OPEN
    assert states(text) == {ClaimState.VERIFIED}


@some_falls
def test_what_fell_is_not_offered_nor_taken_as_new_evidence(fall, house, earlier, text):
    on = claims(earlier)[0]
    fall(house, earlier)
    assert on not in search_earlier_claims(house.checker, "bridge", article=text.article)
    with pytest.raises(MoveRefused, match="There is no such claim"):
        rest(house, claims(text)[0], text, on=on)
    columns = {"claim": claims(text)[0], "revision": text, "by": house.checker, "kind": "earlier_claim"}
    with pytest.raises(IntegrityError, match="newsroom guard: evidence is added"), transaction.atomic():
        Evidence.objects.create(earlier_claim=on, **columns)


# ---- Who hears of it ----


def heard():
    return {(one.user, one.url) for one in Notification.objects.filter(key__startswith="fell:")}


@some_falls
def test_whoever_verified_it_and_who_has_it_hear_that_it_fell(fall, house, earlier, text):
    held = person(Role.FACT_CHECKER)
    checking.assign(text.article, user=held, by=house.editor)
    by, house.checker = house.checker, person(Role.FACT_CHECKER)
    fall(house, earlier)
    urls = {f"/review/{text.pk}/claims/?claim={one.pk}#c{one.pk}" for one in claims(text)}
    assert heard() == {(user, url) for user in (by, held) for url in urls}
    words = Notification.objects.filter(key__startswith="fell:").values_list("text", flat=True)
    assert all(f"rests on {FALLS[fall]}" in one for one in words)


def test_nobody_hears_while_it_holds_nor_where_the_evidence_was_withdrawn(house, earlier, text):
    house.sign_off(claims(earlier)[0], earlier)
    dispute = disputed(house, earlier)
    Notification.objects.all().delete()
    checking.rule_on_dispute(dispute, by=house.reviewer, upheld=False, reason="It was 2021.")
    assert heard() == set()
    for piece in Evidence.objects.filter(earlier_claim__isnull=False):
        checking.withdraw_evidence(piece, by=house.checker, reason="Not this bridge.")
    house.checker = person(Role.FACT_CHECKER)
    found_wrong(house, earlier)
    assert heard() == set()


def test_editors_hear_where_an_approved_text_no_longer_passes(house, earlier, text):
    house.approve(text)
    found_wrong(house, earlier)
    held = Notification.objects.filter(key__startswith=f"held:{text.pk}:")
    assert [one.user for one in held] == [house.editor]


# ---- What the desk shows ----


@pytest.mark.parametrize("page", ["claims", "evidence"])
def test_desk_says_what_became_of_the_earlier_claim(page, client, house, earlier, text):
    claim = claims(text)[0]
    found_wrong(house, earlier)
    client.force_login(house.checker)
    where = reverse("factcheck:evidence", args=[text.pk, claim.pk])
    if page == "claims":
        where = reverse("factcheck:claims", args=[text.pk]) + f"?claim={claim.pk}"
    shown = client.get(where).content.decode()
    assert "no longer counts" in shown
    assert "The claim it rests on was found wrong on" in shown
    reopened(house, earlier)
    assert "The claim it rests on was opened again on" in client.get(where).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_ledger_takes_as_many_queries_for_any_number_of_earlier_claims(count, house, earlier):
    text = house.in_review(sections=sections(3))
    on = claims(earlier)[0]
    for claim in claims(text)[:count]:
        rest(house, claim, text, on=on)
    found_wrong(house, earlier)
    disputed(house, earlier)
    with CaptureQueriesContext(connection) as queries:
        assert sum(entry.lacks_evidence for entry in ledger_of(text).entries) == count
    assert len(queries) == 9
