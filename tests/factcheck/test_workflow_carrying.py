"""Claims from text to text, through submission and check: what stays signed off, and what is open again."""

import random

import pytest

from articles import workflow as stories
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim, ClaimOccurrence, DeskPolicy
from factcheck.statuses import ClaimOrigin, ClaimState
from tests.factories import Newsroom

OPENED = "The bridge was opened on 4 May 2021."
CARRIES = "It carries 200 cars an hour."
VOTED = "The mayor voted for it in 2019 and opened it in 2021."
PARTS = ["The mayor voted for it in 2019", "opened it in 2021"]


@pytest.fixture
def house(db):
    return Newsroom()


def html(*paragraphs):
    return "".join(f"<p>{words}</p>" for words in paragraphs)


def next_text(house, revision, *paragraphs):
    """Send a text back, and hand the next one in and have it checked."""
    stories.send_back(revision, by=house.reviewer, reason="Once more.")
    draft = stories.resume(revision, by=house.reporter)
    body = {
        "uid": draft.sections.first().uid,
        "kind": "text",
        "heading": "",
        "body": {"html": html(*paragraphs)},
    }
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    return house.check(stories.submit(draft, by=house.reporter))


def entry(revision, words):
    """Return the entry of the claim whose marked words, or else sentence, are these."""
    return next(
        one for one in ledger_of(revision).entries if (one.claim.quote or one.claim.sentence) == words
    )


def states(revision):
    return {one.claim.quote or one.claim.sentence: one.state for one in ledger_of(revision).entries}


def test_moved_sentence_keeps_its_sign_off_and_its_new_place(house):
    first = house.sign_off_all(house.in_review(html(f"{OPENED} {CARRIES}", VOTED)))
    later = next_text(house, first, VOTED, "Nobody minded.", f"{CARRIES} {OPENED}")
    assert set(states(later).values()) == {ClaimState.VERIFIED}
    place = entry(later, OPENED).occurrence
    assert (place.quote, place.start) == (OPENED, len(CARRIES) + 1)
    assert ledger_of(later).coverage.percent == 100
    assert Claim.objects.count() == 3


def test_changed_sentence_is_open_and_remembers_what_it_was(house):
    first = house.sign_off_all(house.in_review(html(f"{OPENED} {CARRIES}")))
    later = next_text(house, first, f"{OPENED} It carries 300 cars an hour.")
    changed = entry(later, "It carries 300 cars an hour.")
    assert (changed.state, changed.formerly.sentence) == (ClaimState.OPEN, CARRIES)
    assert changed.was.verdict == "verified"
    assert entry(later, OPENED).state == ClaimState.VERIFIED


def test_removed_sentence_leaves_nothing_and_restored_has_its_sign_off_again(house):
    first = house.sign_off_all(house.in_review(html(f"{OPENED} {CARRIES}")))
    without = next_text(house, first, OPENED)
    assert states(without) == {OPENED: ClaimState.VERIFIED}
    back = next_text(house, without, f"{OPENED} {CARRIES}")
    assert states(back) == {OPENED: ClaimState.VERIFIED, CARRIES: ClaimState.VERIFIED}
    assert entry(back, CARRIES).claim == entry(first, CARRIES).claim


def test_sentence_inside_another_is_another(house):
    first = house.sign_off_all(house.in_review(html(OPENED)))
    later = next_text(house, first, f"Nobody believes the report that {OPENED[0].lower()}{OPENED[1:]}")
    assert all(state == ClaimState.OPEN for state in states(later).values())


def test_deleting_one_of_two_equal_sentences_does_not_hand_its_sign_off_on(house):
    first = house.in_review(html(f"{OPENED} {CARRIES}", f"{VOTED} {CARRIES}"))
    signed = next(one for one in ledger_of(first).entries if one.claim.sentence == CARRIES)
    house.sign_off(signed.claim, first)
    later = next_text(house, first, OPENED, f"{VOTED} {CARRIES}")
    assert entry(later, CARRIES).state == ClaimState.OPEN
    again = next_text(house, later, f"{OPENED} {CARRIES}", f"{VOTED} {CARRIES}")
    found = [one.state for one in ledger_of(again).entries if one.claim.sentence == CARRIES]
    assert found == [ClaimState.VERIFIED, ClaimState.OPEN]


def test_claims_of_people_and_parts_go_along_with_their_sentence(house):
    first = house.in_review(html(f"{OPENED} {VOTED}"))
    place = entry(first, OPENED).occurrence
    marked = checking.add_claim(
        first, by=house.checker, block=place.block, start=4, end=len("The bridge"), kinds=["event"]
    )
    whole = entry(first, VOTED).claim
    parts = checking.split(whole, parts=PARTS, revision=first, by=house.checker)
    for claim in (marked, *parts):
        house.sign_off(claim, first)
    later = next_text(house, first, CARRIES, VOTED, OPENED)
    assert entry(later, "bridge").claim == marked
    assert entry(later, "bridge").occurrence.kinds == ["event"]
    assert [part.claim for part in entry(later, VOTED).parts] == parts
    assert entry(later, VOTED).is_done
    assert [entry(later, words).occurrence.quote for words in PARTS] == PARTS


def test_changed_sentence_with_marked_words_keeps_them_marked_and_open(house):
    first = house.in_review(html(f"{OPENED} {CARRIES}"))
    place = entry(first, OPENED).occurrence
    marked = checking.add_claim(first, by=house.checker, block=place.block, start=0, end=len("The bridge"))
    house.sign_off(marked, first)
    later = next_text(house, first, f"The bridge was opened on 5 May 2021. {CARRIES}")
    found = entry(later, "The bridge")
    assert (found.state, found.formerly, found.is_required) == (ClaimState.OPEN, marked, True)
    assert found.claim.added_by == house.checker


def test_sentence_changed_in_a_split_claim_is_asked_for_whole(house):
    first = house.in_review(html(f"{OPENED} {VOTED}"))
    checking.split(entry(first, VOTED).claim, parts=PARTS, revision=first, by=house.checker)
    later = next_text(house, first, f"{OPENED} {VOTED.replace('2019', '2018')}")
    found = entry(later, VOTED.replace("2019", "2018"))
    assert (found.state, found.is_required, found.parts) == (ClaimState.OPEN, True, [])


def test_claim_a_person_found_stands_on_in_a_changed_sentence_the_engine_passes_over(house):
    first = house.in_review(html(OPENED, "What a fine sight it is."))
    block = len(ledger_of(first).entries) + 1
    place = {"block": block, "start": 0, "end": len("What a fine sight it is.")}
    made = checking.add_claim(first, by=house.checker, **place)
    later = next_text(house, first, OPENED, "What a fine sight it was.")
    found = entry(later, "What a fine sight it was.")
    assert (found.state, found.formerly, found.is_required) == (ClaimState.OPEN, made, True)


def test_claim_goes_on_when_the_engine_no_longer_lists_it(house):
    first = house.in_review(html(OPENED, "What a fine sight it is."))
    block = len(ledger_of(first).entries) + 1
    made = checking.add_claim(first, by=house.checker, block=block, start=0, end=24)
    assert made.origin == ClaimOrigin.PERSON
    house.sign_off(made, first, "opinion")
    later = next_text(house, first, "What a fine sight it is.", OPENED)
    assert entry(later, made.sentence).state == ClaimState.OPINION


def test_text_checked_again_has_its_claims_once(house):
    first = house.in_review(html(f"{OPENED} {VOTED}"))
    checking.split(entry(first, VOTED).claim, parts=PARTS, revision=first, by=house.checker)
    later = next_text(house, first, f"{VOTED} {OPENED.replace('4 May', '5 May')}")
    before = list(ClaimOccurrence.objects.order_by("pk").values())
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    house.check(later)
    assert list(ClaimOccurrence.objects.order_by("pk").values()) == before


def test_merged_claim_is_its_own_where_the_other_is_gone(house):
    first = house.in_review(html(f"{OPENED} {CARRIES} {VOTED}"))
    checking.merge(
        entry(first, OPENED).claim, into=entry(first, VOTED).claim, revision=first, by=house.checker
    )
    without = next_text(house, first, f"{OPENED} {CARRIES}")
    assert entry(without, OPENED).state == ClaimState.OPEN
    back = next_text(house, without, f"{OPENED} {CARRIES} {VOTED}")
    assert entry(back, OPENED).state == ClaimState.MERGED


NAMES = ["The council", "Harrow", "The brewery", "The mayor", "The survey", "Spain"]
TEXTS = 5


@pytest.mark.parametrize("seed", range(4))
def test_random_edits_through_submission_and_check(seed, house):
    """Each sentence is signed off once; wherever it stands again, in whatever text, it still is."""
    chance = random.Random(seed)
    numbers = iter(range(100, 10_000, 7))

    def sentence():
        return (
            f"{chance.choice(NAMES)} spent {next(numbers)} million euros in {2000 + chance.randint(0, 20)}."
        )

    shown = [sentence() for _ in range(8)]
    revision = house.sign_off_all(house.in_review(paragraphs(shown, chance)))
    signed, gone, edits = set(shown), [], 0
    for _ in range(TEXTS):
        made_from, before = {}, set(shown)
        for _ in range(chance.randint(2, 6)):
            edits += 1
            edit(shown, gone, made_from, chance, sentence)
        revision = next_text(house, revision, *(words for words in shown))
        found = ledger_of(revision)
        assert sorted(one.claim.sentence for one in found.entries) == sorted(shown)
        for one in found.entries:
            words = one.claim.sentence
            assert one.is_done is (words in signed), words
            if made_from.get(words) in before - set(shown):
                assert one.formerly, words
        house.sign_off_all(revision)
        signed |= set(shown)
    print(f"seed {seed}: {edits} edits in {TEXTS} texts, {Claim.objects.count()} claims")


def paragraphs(shown, chance):
    cut = chance.randint(1, len(shown) - 1)
    return html(" ".join(shown[:cut]), " ".join(shown[cut:]))


def edit(shown, gone, made_from, chance, sentence):
    at = chance.randrange(len(shown))
    act = chance.choice(["change", "move", "delete", "restore", "new"])
    if act == "change":
        gone.append(shown[at])
        words = shown[at].replace("million", "billion" if chance.random() < 0.5 else "hundred million")
        if words not in shown and words not in gone:
            made_from[words], shown[at] = shown[at], words
    elif act == "move":
        shown.insert(chance.randrange(len(shown)), shown.pop(at))
    elif act == "delete" and len(shown) > 3:
        gone.append(shown.pop(at))
    elif act == "restore" and (back := [words for words in gone if words not in shown]):
        shown.insert(at, chance.choice(back))
    elif act == "new":
        shown.insert(at, sentence())


def test_kind_a_person_gave_is_asked_for_when_the_sentence_changes(house):
    DeskPolicy.objects.create(desk=house.desk, threshold=1, kinds=["law or vote"])
    first = house.in_review(html(f"{OPENED} {CARRIES}"))
    checking.retype(entry(first, CARRIES).claim, kinds=["law or vote"], revision=first, by=house.checker)
    first = house.sign_off_all(first)
    later = next_text(house, first, f"{OPENED} It carries 300 cars an hour.")
    changed = entry(later, "It carries 300 cars an hour.")
    assert "law or vote" in changed.kinds
    assert (changed.is_required, changed.state) == (True, ClaimState.OPEN)


def test_text_made_from_an_older_one_keeps_what_people_did_in_the_text_between(house):
    live = house.live(html(f"{OPENED} {VOTED}"))
    between = house.correction_in_review(live, html(f"{OPENED} {VOTED}", CARRIES))
    place = entry(between, OPENED).occurrence
    marked = checking.add_claim(between, by=house.checker, block=place.block, start=4, end=len("The bridge"))
    whole = entry(between, VOTED).claim
    parts = checking.split(whole, parts=PARTS, revision=between, by=house.checker)
    house.sign_off(marked, between)
    house.sign_off(parts[0], between)
    stories.withdraw(between, by=house.editor, reason="Something more urgent.")
    later = house.correction_in_review(live, html(OPENED, "Nobody minded.", VOTED))
    assert entry(later, "bridge").claim == marked
    assert entry(later, "bridge").occurrence.quote == "bridge"
    assert {words: state for words, state in states(later).items() if words in (*PARTS, "bridge", VOTED)} == {
        "bridge": ClaimState.VERIFIED,
        VOTED: ClaimState.SPLIT,
        PARTS[0]: ClaimState.VERIFIED,
        PARTS[1]: ClaimState.OPEN,
    }


def test_sentence_changed_twice_is_shown_beside_the_wording_that_was_signed_off(house):
    first = house.sign_off_all(house.in_review(html(f"{OPENED} {CARRIES}")))
    second = next_text(house, first, f"{OPENED} It carries 300 cars an hour.")
    third = next_text(house, second, f"{OPENED} It carries 400 cars an hour.")
    changed = entry(third, "It carries 400 cars an hour.")
    assert (changed.state, changed.formerly.sentence) == (ClaimState.OPEN, CARRIES)
    assert changed.was.verdict == "verified"


@pytest.mark.parametrize(
    ("verdict", "asked_for"), [("wrong", True), ("unverifiable", True), ("verified", False)]
)
def test_new_words_of_what_was_found_wrong_are_asked_for_whatever_the_desk_asks(verdict, asked_for, house):
    """Else a comma would do to have a sentence known to be wrong before readers."""
    DeskPolicy.objects.create(desk=house.desk, threshold=1, kinds=[])
    first = house.in_review(html(f"{OPENED} {CARRIES}"))
    house.sign_off(entry(first, CARRIES).claim, first, verdict)
    later = next_text(house, first, f"{OPENED} It carries 200 cars, an hour.")
    changed = entry(later, "It carries 200 cars, an hour.")
    assert (changed.is_required, changed.blocks) == (asked_for, asked_for)
    again = next_text(house, later, f"{OPENED} It carries 200 cars in an hour.")
    assert entry(again, "It carries 200 cars in an hour.").blocks == asked_for


@pytest.mark.parametrize("marked", ["It carries 300 cars an hour.", "300 cars"])
def test_claim_added_before_the_check_ends_does_not_hide_what_its_sentence_was(marked, house):
    first = house.in_review(html(f"{OPENED} {CARRIES}"))
    house.sign_off(entry(first, CARRIES).claim, first, "wrong")
    stories.send_back(first, by=house.reviewer, reason="Once more.")
    draft = stories.resume(first, by=house.reporter)
    words = f"{OPENED} It carries 300 cars an hour."
    body = {"uid": draft.sections.first().uid, "kind": "text", "heading": "", "body": {"html": html(words)}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    later = stories.submit(draft, by=house.reporter)
    block = entry(first, CARRIES).occurrence.block
    start = words.index(marked)
    checking.add_claim(later, by=house.checker, block=block, start=start, end=start + len(marked))
    house.check(later)
    changed = entry(later, "It carries 300 cars an hour.")
    assert (changed.formerly.sentence, changed.was.verdict) == (CARRIES, "wrong")
    assert changed.is_required
    assert len([one for one in ledger_of(later).entries if one.claim.sentence == marked]) <= 1
