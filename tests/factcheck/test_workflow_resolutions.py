"""From a finding to its settlement: who answers whom, what settles, what comes back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Inconsistency, Resolution
from factcheck.requirements import blocking_inconsistencies_are_settled as unsettled
from factcheck.statuses import Key, ResolutionKind
from tests.factories import CLEAN, CONTRADICTION, Newsroom, person

CORRECTED, DISMISSED, STANDS = ResolutionKind
FIRST, SECOND = CONTRADICTION.split("</p>")[0] + "</p>", CONTRADICTION.split("</p>")[1] + "</p>"


@pytest.fixture
def house(db):
    return Newsroom()


def finding(revision):
    return Inconsistency.objects.get(revision=revision)


def next_text(house, revision, sections, *, by=None):
    """Send a text back and hand in what became of it; sections are HTML, in reading order."""
    by = by or house.reporter
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=by)
    uids = [section.uid for section in draft.sections.all()] + [None] * len(sections)
    bodies = [
        {"uid": uid, "kind": "text", "heading": "", "body": {"html": html}}
        for uid, html in zip(uids, sections, strict=False)
    ]
    draft = stories.revise(draft, by=by, seen=draft.edition, sections=bodies)
    return house.check(stories.submit(draft, by=by))


def settled(revision):
    return unsettled(Revision.objects.get(pk=revision.pk)) == []


def test_finding_is_open_until_a_resolution_is_accepted(house):
    revision = house.in_review(CONTRADICTION)
    reasons = [unsettled(revision)]
    resolution = house.propose(finding(revision))
    reasons.append(unsettled(revision))
    checking.rule(resolution, by=house.reviewer, accepted=True)
    quotes = "Two statements disagree, “The Harrow bridge summit in 2019” and"
    quotes += " “The Harrow bridge summit was held on 4 May 2021”: "
    assert reasons == [
        [quotes + "no resolution has been proposed."],
        [quotes + "the resolution waits for a reviewer’s ruling."],
    ]
    assert settled(revision)


def test_returned_resolution_leaves_it_open_and_says_why(house):
    revision = house.in_review(CONTRADICTION)
    checking.rule(house.propose(finding(revision)), by=house.reviewer, accepted=False, reason="Says who?")
    assert unsettled(revision)[0].endswith(": the resolution was returned: “Says who?”")
    second = house.propose(finding(revision))
    checking.rule(second, by=house.reviewer, accepted=True)
    assert settled(revision)


def test_one_proposal_at_a_time(house):
    revision = house.in_review(CONTRADICTION)
    house.propose(finding(revision))
    with pytest.raises(MoveRefused, match="it waits for a ruling"):
        house.propose(finding(revision), by=person(Role.FACT_CHECKER))


def test_settled_finding_takes_no_further_proposal(house):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    with pytest.raises(MoveRefused, match="settled already"):
        house.propose(finding(revision))


def test_correction_is_not_accepted_on_the_text_that_needs_it(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), CORRECTED)
    with pytest.raises(MoveRefused, match="has not been handed in yet"):
        checking.rule(resolution, by=house.reviewer, accepted=True)
    assert not settled(revision)


def test_correction_waits_for_the_check_of_the_later_text(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), CORRECTED)
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    section = draft.sections.get()
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": SECOND}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    later = stories.submit(draft, by=house.reporter)
    with pytest.raises(MoveRefused, match="The check of revision 2 is not done yet"):
        checking.rule(resolution, by=house.reviewer, accepted=True)
    house.check(later)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert settled(later)


def test_correction_is_not_accepted_while_the_later_text_holds_the_pair(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), CORRECTED)
    next_text(house, revision, [CONTRADICTION + CLEAN])
    with pytest.raises(MoveRefused, match="Revision 2 still holds both statements"):
        checking.rule(resolution, by=house.reviewer, accepted=True)


def test_correction_is_a_question_again_when_the_pair_comes_back(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), CORRECTED)
    better = next_text(house, revision, [SECOND])
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert settled(better)
    worse = next_text(house, better, [CONTRADICTION])
    assert [i.revision for i in Inconsistency.objects.unsettled()] == [worse]


def test_finding_stays_on_the_list_when_a_later_text_no_longer_holds_it(house):
    revision = house.in_review(CONTRADICTION)
    later = next_text(house, revision, [SECOND])
    assert later.inconsistencies.count() == 0
    with pytest.raises(MoveRefused, match="no resolution has been proposed"):
        stories.approve(later, later.content_hash, by=house.reviewer)


@pytest.mark.parametrize(
    "texts",
    [
        [CONTRADICTION],
        [CONTRADICTION + CLEAN],
        [CLEAN, CONTRADICTION],
        [FIRST, SECOND],
        [CLEAN, SECOND, FIRST],
    ],
    ids=["unchanged", "text added", "moved to another section", "in two sections", "turned round"],
)
def test_dismissal_stays_while_both_sentences_stand(house, texts):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    later = next_text(house, revision, texts)
    assert later.inconsistencies.blocking().count() == 1
    assert settled(later)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("brought both", "brought the two"), ("was held on", "took place on"), ("2019", "2018")],
)
def test_dismissal_falls_when_either_sentence_changes(house, was, becomes):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    later = next_text(house, revision, [CONTRADICTION.replace(was, becomes)])
    assert later.inconsistencies.blocking().count() == 1
    assert not settled(later)


def test_dismissal_holds_in_its_own_article_alone(house):
    house.dismiss(house.in_review(CONTRADICTION))
    other = house.in_review(CONTRADICTION, headline="Another story of the bridge")
    assert not settled(other)


def test_dismissal_falls_when_the_reference_fact_changes(house):
    house.write_in_book(day="2021-05-04")
    revision = house.in_review("<p>The Harrow bridge summit in 2019 brought both mayors to one table.</p>")
    house.dismiss(revision)
    assert settled(revision)
    house.write_in_book(day="2021-06-04")
    revision = house.check(revision)
    assert not settled(revision)
    house.write_in_book(day="2021-05-04")
    revision = house.check(revision)
    assert len(unsettled(revision)) == 1  # of June; that of May is settled as it was


def test_override_takes_a_reviewer_and_an_administrator(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), STANDS)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert unsettled(revision)[0].endswith(": the override waits for an administrator’s key.")
    checking.rule(resolution, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    assert settled(revision)


def test_override_may_be_turned_by_the_administrator_first(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), STANDS)
    checking.rule(resolution, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    assert not settled(revision)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert settled(revision)


def test_override_returned_by_the_administrator_makes_room_for_another_proposal(house):
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), STANDS)
    checking.rule(resolution, by=house.administrator, accepted=False, reason="No.", key=Key.ADMINISTRATOR)
    with pytest.raises(MoveRefused, match="was returned"):
        checking.rule(resolution, by=house.reviewer, accepted=True)
    second = house.propose(finding(revision))
    checking.rule(second, by=house.reviewer, accepted=True)
    assert settled(revision)


def test_one_person_turns_one_key(house):
    both = person(Role.REVIEWER, Role.ADMINISTRATOR)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), STANDS)
    checking.rule(resolution, by=both, accepted=True)
    with pytest.raises(MoveRefused, match="you have turned one key already"):
        checking.rule(resolution, by=both, accepted=True, key=Key.ADMINISTRATOR)
    assert not settled(revision)


def test_override_expires(house):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(finding(revision), expires_at=timezone.now() + timedelta(days=3))
    found = Inconsistency.objects.filter(revision=revision)
    assert found.settled(timezone.now() + timedelta(days=2)).count() == 1
    assert found.settled(timezone.now() + timedelta(days=4)).count() == 0


@pytest.mark.parametrize(
    "lacking", [{"public_note": " "}, {"expires_at": None}, {"expires_at": timezone.now()}]
)
def test_override_is_public_and_has_its_day(house, lacking):
    revision = house.in_review(CONTRADICTION)
    with pytest.raises(MoveRefused, match="What stands needs"):
        house.propose(finding(revision), STANDS, **lacking)
    assert Resolution.objects.count() == 0


def test_administrator_has_no_key_to_anything_but_an_override(house):
    resolution = house.propose(finding(house.in_review(CONTRADICTION)))
    with pytest.raises(MoveRefused, match="Only an override takes an administrator’s key"):
        checking.rule(resolution, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)


def test_correction_waits_for_a_new_text_and_then_for_a_ruling(house):
    revision = house.in_review(CONTRADICTION)
    house.propose(finding(revision), CORRECTED)
    assert [reason.rsplit(": ", 1)[1] for reason in unsettled(revision)] == [
        "it is to be corrected in a new text; send this one back."
    ]
    second = next_text(house, revision, [CONTRADICTION.replace("2019", "2021")])
    assert [reason.rsplit(": ", 1)[1] for reason in unsettled(second)] == [
        "the resolution waits for a reviewer’s ruling."
    ]


def test_proposal_needs_a_kind_and_a_reason(house):
    found = finding(house.in_review(CONTRADICTION))
    with pytest.raises(MoveRefused) as refused:
        checking.propose(found, by=house.checker, kind="wished away", reason=" ")
    assert refused.value.reasons == (
        "Choose what you propose.",
        "Give the reason; the reviewer rules on it and it stays on the record.",
    )


def test_proposal_on_an_earlier_text_is_known_where_the_same_pair_stands_again(house):
    revision = house.in_review(CONTRADICTION)
    house.propose(finding(revision), CORRECTED)
    second = next_text(house, revision, [CONTRADICTION])
    assert [reason.rsplit(": ", 1)[1] for reason in unsettled(second)] == [
        "the resolution waits for a reviewer’s ruling."
    ]
    with pytest.raises(MoveRefused, match="has proposed a resolution"):
        house.propose(finding(second))
