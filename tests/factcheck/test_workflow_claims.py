"""Signing claims off, and changing the ledger: added, merged, split, of another kind, restored."""

import uuid

import pytest

from articles import workflow as stories
from articles.models import LogEntry, Membership, User
from articles.refusals import MoveRefused, NotAllowed, Outdated
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim, ClaimChange, DeskPolicy, Evidence, SignOff
from factcheck.statuses import ClaimState, Verdict
from tests.factories import CLEAN, Newsroom, person

OPENED = "The bridge was opened on 4 May 2021."
CARRIES = "It carries 200 cars an hour."
THREE = f"<p>{OPENED} {CARRIES}</p><p>The mayor voted for it in 2019 and opened it in 2021.</p>"


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(THREE)


def entries(revision):
    return {entry.claim.quote or entry.claim.sentence: entry for entry in ledger_of(revision).entries}


def claim(revision, words):
    return next(entry.claim for quote, entry in entries(revision).items() if quote.startswith(words))


def state(revision, words):
    return next(entry.state for quote, entry in entries(revision).items() if quote.startswith(words))


def reasons(refused):
    return list(refused.value.reasons)


def last_act():
    return LogEntry.objects.order_by("number").last().act


def add(house, revision, words, **more):
    return checking.add_claim(revision, by=house.checker, **place(revision, words), **more)


def place(revision, words):
    entry = next(one for one in ledger_of(revision).entries if words in one.claim.sentence)
    start = entry.occurrence.start + entry.claim.sentence.index(words)
    return {"block": entry.occurrence.block, "start": start, "end": start + len(words)}


@pytest.mark.parametrize("verdict", ["wrong", "unverifiable", "opinion"])
def test_sign_off_strikes_a_claim_through_and_is_recorded(verdict, house, text):
    made = checking.sign_off(
        claim(text, OPENED), revision=text, by=house.checker, verdict=verdict, note="Asked both."
    )
    assert state(text, OPENED) == verdict
    assert (made.by, made.revision, made.note) == (house.checker, text, "Asked both.")
    assert last_act() == "claim.signed_off"


def test_verified_takes_the_evidence_the_desk_asks_for(house, text):
    DeskPolicy.objects.create(desk=house.desk, evidence_minimum=2)
    one = claim(text, OPENED)
    for number in range(3):  # three reprints of one wire
        house.evidence(one, text, url=f"https://paper.example/{number}", group="Harrow wire")
    house.evidence(one, text, url="https://paper.example/no", stance="against")
    with pytest.raises(MoveRefused) as refused:
        checking.sign_off(one, revision=text, by=house.checker, verdict="verified")
    assert reasons(refused) == [
        f"“{OPENED}” is verified on 2 independent pieces of evidence for it; there is 1."
    ]
    house.evidence(one, text, url="https://archive.example/1")
    checking.sign_off(one, revision=text, by=house.checker, verdict="verified")
    assert state(text, OPENED) == ClaimState.VERIFIED


def test_verified_asks_for_evidence_of_the_kinds_the_desk_names(house, text):
    DeskPolicy.objects.create(desk=house.desk, evidence_kinds=["quotation"])
    assert [entry.asked for entry in ledger_of(text).entries] == [0, 0, 0]
    checking.retype(claim(text, OPENED), kinds=["quotation"], revision=text, by=house.checker)
    assert entries(text)[OPENED].asked == 1


def test_verified_claim_is_open_again_when_its_evidence_is_withdrawn(house, text):
    house.sign_off(claim(text, OPENED), text)
    assert entries(text)[OPENED].is_done
    piece = Evidence.objects.get()
    checking.withdraw_evidence(piece, revision=text, by=house.checker, reason="The page is a forgery.")
    entry = entries(text)[OPENED]
    assert (entry.state, entry.is_done) == (ClaimState.OPEN, False)
    assert entry.hindrance == "verified takes one piece of evidence, and it has 0"


@pytest.mark.parametrize("verdict", ["wrong", "unverifiable"])
def test_sign_off_says_why(verdict, house, text):
    with pytest.raises(MoveRefused):
        checking.sign_off(claim(text, OPENED), revision=text, by=house.checker, verdict=verdict, note=" ")
    assert not SignOff.objects.exists()


def test_sign_off_knows_no_other_verdicts(house, text):
    with pytest.raises(MoveRefused, match="Choose a verdict"):
        checking.sign_off(claim(text, OPENED), revision=text, by=house.checker, verdict="splendid")


def test_sign_off_is_refused_to_whoever_wrote_in_it(house, text):
    Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER)
    writer = User.objects.get(pk=house.reporter.pk)
    with pytest.raises(NotAllowed):
        checking.sign_off(claim(text, OPENED), revision=text, by=writer, verdict="opinion")


def test_sign_off_is_refused_to_whoever_wrote_in_a_later_text(house, text):
    both = person(Role.EDITOR, Role.FACT_CHECKER)
    stories.send_back(text, by=house.reviewer, reason="Too long.")
    draft = stories.resume(text, by=both)
    stories.revise(draft, by=both, seen=draft.edition, headline="Another headline")
    with pytest.raises(NotAllowed, match="a later text"):
        checking.sign_off(claim(text, OPENED), revision=text, by=both, verdict="opinion")


def test_sign_off_no_longer_counts_where_its_checker_wrote_since(house, text):
    both = person(Role.EDITOR, Role.FACT_CHECKER)
    checking.sign_off(claim(text, OPENED), revision=text, by=both, verdict="opinion")
    stories.send_back(text, by=house.reviewer, reason="Too long.")
    draft = stories.resume(text, by=both)
    draft = stories.revise(draft, by=both, seen=draft.edition, headline="Another headline")
    later = house.check(stories.submit(draft, by=both))
    entry = entries(later)[OPENED]
    assert (entry.state, entry.hindrance) == (ClaimState.OPEN, "whoever signed it off wrote in this text")
    assert state(text, OPENED) == ClaimState.OPINION


def test_sign_off_is_refused_where_the_claim_does_not_stand(house, text):
    other = house.in_review("<p>The tunnel was closed on 1 March 2020.</p>")
    with pytest.raises(MoveRefused) as refused:
        checking.sign_off(claim(other, "The tunnel"), revision=text, by=house.checker, verdict="opinion")
    assert reasons(refused) == ["“The tunnel was closed on 1 March 2020.” does not stand in this text."]


def test_sign_off_is_refused_on_a_draft(house, text):
    stories.send_back(text, by=house.reviewer, reason="Too long.")
    draft = stories.resume(text, by=house.reporter)
    with pytest.raises(MoveRefused, match="being written still"):
        checking.sign_off(claim(text, OPENED), revision=draft, by=house.checker, verdict="opinion")


def test_second_sign_off_unseen_is_refused_and_nothing_written_over(house, text):
    other = person(Role.FACT_CHECKER)
    one = claim(text, OPENED)
    first = checking.sign_off(one, revision=text, by=other, verdict="opinion", seen=0)
    with pytest.raises(Outdated) as refused:
        checking.sign_off(one, revision=text, by=house.checker, verdict="wrong", note="No.", seen=0)
    assert reasons(refused) == [
        f"{other} has said “opinion” of “{OPENED}” meanwhile; look again before you answer."
    ]
    checking.sign_off(one, revision=text, by=house.checker, verdict="wrong", note="No.", seen=first.pk)
    assert state(text, OPENED) == ClaimState.WRONG
    assert [one.verdict for one in entries(text)[OPENED].history] == ["opinion", "wrong"]


def test_form_sent_twice_signs_once(house, text):
    nonce = uuid.uuid4()
    one = claim(text, OPENED)
    made = [
        checking.sign_off(one, revision=text, by=house.checker, verdict="opinion", seen=0, nonce=str(nonce))
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert SignOff.objects.count() == 1
    with pytest.raises(MoveRefused, match="sent before"):
        checking.sign_off(
            claim(text, CARRIES), revision=text, by=house.checker, verdict="opinion", nonce=nonce
        )


def test_form_that_is_none_of_ours_is_refused(house, text):
    with pytest.raises(MoveRefused, match="not one of ours"):
        checking.sign_off(
            claim(text, OPENED), revision=text, by=house.checker, verdict="opinion", nonce="again"
        )


def test_many_are_signed_off_in_one_go(house, text):
    claims = [entry.claim for entry in ledger_of(text).entries]
    nonce = uuid.uuid4()
    made = checking.sign_off_many(claims, revision=text, by=house.checker, verdict="opinion", nonce=nonce)
    again = checking.sign_off_many(claims, revision=text, by=house.checker, verdict="opinion", nonce=nonce)
    assert made == again
    assert {one.batch for one in made} == {nonce}
    assert ledger_of(text).coverage.percent == 100
    assert last_act() == "claims.signed_off"


def test_form_for_many_sent_again_with_something_else_is_refused(house, text):
    claims = [entry.claim for entry in ledger_of(text).entries]
    form = {"revision": text, "by": house.checker, "nonce": uuid.uuid4()}
    made = checking.sign_off_many(claims[:2], verdict="opinion", **form)
    assert checking.sign_off_many(claims[:2], verdict="opinion", **form) == made
    for chosen, verdict in ((claims[2:], "opinion"), (claims, "opinion"), (claims[:2], "reopened")):
        with pytest.raises(MoveRefused, match="sent before, with something else in it"):
            checking.sign_off_many(chosen, verdict=verdict, note="Why not.", **form)
    assert SignOff.objects.count() == 2


def test_many_are_signed_off_all_or_none(house, text):
    claims = [entry.claim for entry in ledger_of(text).entries]
    house.evidence(claims[0], text)
    with pytest.raises(MoveRefused) as refused:
        checking.sign_off_many(claims, revision=text, by=house.checker, verdict="verified")
    assert len(reasons(refused)) == 2
    assert not SignOff.objects.exists()
    with pytest.raises(MoveRefused, match="at least one"):
        checking.sign_off_many([], revision=text, by=house.checker, verdict="opinion")


def test_many_unseen_are_refused(house, text):
    claims = [entry.claim for entry in ledger_of(text).entries]
    checking.sign_off(claims[1], revision=text, by=person(Role.FACT_CHECKER), verdict="opinion")
    seen = {one.pk: 0 for one in claims}
    with pytest.raises(Outdated):
        checking.sign_off_many(claims, revision=text, by=house.checker, verdict="opinion", seen=seen)
    assert SignOff.objects.count() == 1


def test_reopened_claim_is_open(house, text):
    one = claim(text, OPENED)
    with pytest.raises(MoveRefused, match="open already"):
        checking.reopen(one, revision=text, by=house.checker, note="Doubtful.")
    house.sign_off(one, text, "opinion")
    with pytest.raises(MoveRefused, match="Say why"):
        checking.reopen(one, revision=text, by=house.checker, note="")
    made = checking.reopen(
        one, revision=text, by=person(Role.FACT_CHECKER), note="It is a statement of fact."
    )
    assert made.verdict == Verdict.REOPENED
    assert state(text, OPENED) == ClaimState.OPEN
    assert last_act() == "claim.reopened"


def test_words_marked_in_a_sentence_become_a_claim(house, text):
    made = add(house, text, "The mayor voted for it", kinds=["law or vote"])
    entry = ledger_of(text).find(made.pk)
    assert (entry.occurrence.quote, entry.kinds, entry.is_required) == (
        "The mayor voted for it",
        ["law or vote"],
        True,
    )
    assert made.sentence == "The mayor voted for it in 2019 and opened it in 2021."
    assert last_act() == "claim.added"


def test_marked_words_are_taken_without_the_space_around_them(house, text):
    where = place(text, "voted for it")
    made = checking.add_claim(
        text, by=house.checker, **where | {"start": where["start"] - 1, "end": where["end"] + 1}
    )
    assert made.quote == "voted for it"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"end": 10_000}, "What is marked does not stand in this text; load the page again."),
        ({"block": 99}, "What is marked does not stand in this text; load the page again."),
        ({"start": 36, "end": 37}, "Mark the words that state something."),
        ({"start": 4, "end": 50}, "Mark words of one sentence; two sentences are two claims."),
        ({"start": 0, "end": 36}, f"“{OPENED}” is a claim already."),
    ],
)
def test_claim_is_not_added_where_nothing_is_stated(change, reason, house, text):
    before = Claim.objects.count()
    with pytest.raises(MoveRefused) as refused:
        checking.add_claim(text, by=house.checker, **place(text, OPENED) | change)
    assert reasons(refused) == [reason]
    assert Claim.objects.count() == before


def test_headline_is_marked_as_any_text(house, text):
    made = checking.add_claim(text, by=house.checker, block=0, start=0, end=len("The bridge at Harrow"))
    assert (made.sentence, made.quote) == ("The bridge at Harrow", "")
    assert ledger_of(text).by_section[""].required == 1


def test_merged_claim_is_checked_with_the_other(house, text):
    first, other = claim(text, OPENED), claim(text, "The mayor")
    checking.merge(first, into=other, revision=text, by=house.checker, reason="The same opening.")
    assert state(text, OPENED) == ClaimState.MERGED
    assert ledger_of(text).coverage.required == 2
    with pytest.raises(MoveRefused, match="is checked together with “The mayor"):
        checking.sign_off(first, revision=text, by=house.checker, verdict="opinion")
    house.sign_off(other, text)
    assert entries(text)[OPENED].is_done
    assert [one.claim for one in entries(text)[other.sentence].merged] == [first]
    assert last_act() == "claim.signed_off"


def test_merges_make_no_chains(house, text):
    first, second, third = (claim(text, words) for words in (OPENED, CARRIES, "The mayor"))
    checking.merge(first, into=second, revision=text, by=house.checker)
    for one, into in ((second, third), (third, first), (first, third), (third, third)):
        with pytest.raises(MoveRefused):
            checking.merge(one, into=into, revision=text, by=house.checker)
    assert ClaimChange.objects.count() == 1


@pytest.mark.parametrize("verdict", ["wrong", "unverifiable"])
def test_what_was_found_of_a_claim_is_not_lost_in_another(verdict, house, text):
    first, second = claim(text, OPENED), claim(text, CARRIES)
    house.sign_off(first, text, verdict)
    house.sign_off(second, text)
    with pytest.raises(MoveRefused, match="Open it again first"):
        checking.merge(first, into=second, revision=text, by=house.checker)
    whole = claim(text, "The mayor")
    house.sign_off(whole, text, verdict)
    with pytest.raises(MoveRefused, match="Open it again first"):
        checking.split(whole, parts=PARTS, revision=text, by=house.checker)
    house.sign_off(whole, text)
    part = checking.split(whole, parts=PARTS, revision=text, by=house.checker)[0]
    house.sign_off(part, text, verdict)
    with pytest.raises(MoveRefused, match="Open it again first"):
        checking.restore(whole, revision=text, by=house.checker)
    checking.reopen(part, revision=text, by=house.checker, note="It was the other mayor.")
    checking.restore(whole, revision=text, by=house.checker)
    assert state(text, "The mayor") == ClaimState.VERIFIED


def test_claim_that_others_are_checked_with_is_not_split_away_from_them(house, text):
    first, whole = claim(text, OPENED), claim(text, "The mayor")
    checking.merge(first, into=whole, revision=text, by=house.checker)
    with pytest.raises(MoveRefused, match="is checked together with it; take that up again first"):
        checking.split(whole, parts=PARTS, revision=text, by=house.checker)
    checking.restore(first, revision=text, by=house.checker)
    checking.split(whole, parts=PARTS, revision=text, by=house.checker)
    assert (state(text, OPENED), state(text, "The mayor vote")) == (ClaimState.OPEN, ClaimState.SPLIT)


def test_claim_whose_companion_is_gone_is_merged_or_split_like_any(house, text):
    first, second, whole = (claim(text, words) for words in (OPENED, CARRIES, "The mayor"))
    checking.merge(first, into=second, revision=text, by=house.checker)
    checking.merge(whole, into=second, revision=text, by=house.checker)
    stories.send_back(text, by=house.reviewer, reason="The cars are wrong.")
    draft = stories.resume(text, by=house.reporter)
    section = draft.sections.get()
    html = section.body["html"].replace(CARRIES, "Nobody knows how many cars.")
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    later = house.check(stories.submit(draft, by=house.reporter))
    assert state(later, OPENED) == ClaimState.OPEN
    checking.merge(first, into=whole, revision=later, by=house.checker)
    assert state(later, OPENED) == ClaimState.MERGED
    checking.restore(first, revision=later, by=house.checker)
    checking.split(whole, parts=PARTS, revision=later, by=house.checker)
    assert ledger_of(later).find(whole.pk).state == ClaimState.SPLIT


def test_merged_claim_is_restored(house, text):
    first, second = claim(text, OPENED), claim(text, CARRIES)
    with pytest.raises(MoveRefused, match="is a claim of its own"):
        checking.restore(first, revision=text, by=house.checker)
    checking.merge(first, into=second, revision=text, by=house.checker)
    checking.restore(first, revision=text, by=house.checker)
    assert state(text, OPENED) == ClaimState.OPEN
    checking.merge(second, into=first, revision=text, by=house.checker)
    assert state(text, CARRIES) == ClaimState.MERGED


PARTS = ["The mayor voted for it in 2019", "opened it in 2021"]


def test_split_claim_is_checked_in_parts(house, text):
    whole = claim(text, "The mayor")
    parts = checking.split(whole, parts=PARTS, revision=text, by=house.checker)
    assert [part.quote for part in parts] == PARTS
    assert [part.split_from for part in parts] == [whole, whole]
    with pytest.raises(MoveRefused, match="is checked in parts"):
        checking.sign_off(whole, revision=text, by=house.checker, verdict="opinion")
    for part in parts:
        assert not entries(text)[whole.sentence].is_done
        house.sign_off(part, text)
    entry = entries(text)[whole.sentence]
    assert (entry.state, entry.is_done, len(entry.parts)) == (ClaimState.SPLIT, True, 2)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        PARTS[:1],
        [PARTS[0], PARTS[0]],
        ["The mayor voted", "against it"],
        ["The mayor voted for it in 2019 and opened it in 2021.", "opened it"],
    ],
)
def test_parts_are_stretches_of_the_claim(parts, house, text):
    before = Claim.objects.count()
    with pytest.raises(MoveRefused):
        checking.split(claim(text, "The mayor"), parts=parts, revision=text, by=house.checker)
    assert (Claim.objects.count(), ClaimChange.objects.count()) == (before, 0)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["The mayor voted for it", "opened it in 2021"], "No part holds “2019”;"),
        (["mayor voted", "opened it"], "No part holds “2019”, “2021”;"),
        (["for it in 2019", "it in 202"], "No part holds “2021”;"),
    ],
)
def test_figure_in_no_part_is_named(parts, said, house, text):
    with pytest.raises(MoveRefused, match=said):
        checking.split(claim(text, "The mayor"), parts=parts, revision=text, by=house.checker)


def test_restored_claim_is_checked_whole_and_split_anew(house, text):
    whole = claim(text, "The mayor")
    first, second = checking.split(whole, parts=PARTS, revision=text, by=house.checker)
    checking.restore(whole, revision=text, by=house.checker)
    entry = ledger_of(text).find(whole.pk)
    assert (entry.state, len(entry.merged)) == (ClaimState.OPEN, 2)
    assert ledger_of(text).find(first.pk).state == ClaimState.MERGED
    house.sign_off(whole, text)
    assert ledger_of(text).find(second.pk).is_done
    again = checking.split(whole, parts=[PARTS[0], "and opened it in 2021"], revision=text, by=house.checker)
    assert again[0] == first
    entry = ledger_of(text).find(whole.pk)
    assert {part.claim for part in entry.parts} == set(again)
    assert not ledger_of(text).find(second.pk).is_done


def test_part_is_not_split(house, text):
    part = checking.split(claim(text, "The mayor"), parts=PARTS, revision=text, by=house.checker)[0]
    with pytest.raises(MoveRefused, match="is a part itself"):
        checking.split(part, parts=["The mayor", "voted"], revision=text, by=house.checker)


def test_claim_is_of_the_kinds_a_person_says(house, text):
    one = claim(text, OPENED)
    checking.retype(one, kinds=["quotation", "date"], revision=text, by=house.checker)
    assert entries(text)[OPENED].kinds == ["date", "quotation"]
    for kinds in (["date", "quotation"], ["gossip"]):
        with pytest.raises(MoveRefused):
            checking.retype(one, kinds=kinds, revision=text, by=house.checker)


def test_claims_are_changed_in_the_latest_text(house, text):
    stories.send_back(text, by=house.reviewer, reason="Too long.")
    draft = stories.resume(text, by=house.reporter)
    house.check(stories.submit(draft, by=house.reporter))
    with pytest.raises(MoveRefused, match="Revision 2 has been handed in since"):
        checking.merge(claim(text, OPENED), into=claim(text, CARRIES), revision=text, by=house.checker)


def test_whoever_approved_signs_nothing_off(house, db):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.sign_off_all(house.in_review(CLEAN))
    revision = stories.approve(revision, revision.content_hash, by=both)
    with pytest.raises(NotAllowed, match="You approved this text"):
        checking.sign_off(claim(revision, OPENED), revision=revision, by=both, verdict="opinion")
