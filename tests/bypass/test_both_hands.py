"""Nobody has both hands on one story, whichever roles they hold and however the drafts went round."""

from itertools import combinations

import pytest

from articles import workflow as stories
from articles.models import Contributor, Membership, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import Inconsistency
from factcheck.statuses import Key, ResolutionKind
from tests.factories import CLEAN, CONTRADICTION, person

WRITING = (Role.REPORTER, Role.EDITOR)
# Every combination of roles with which somebody can write and may approve.
HOLDINGS = [
    roles
    for size in (2, 3, 4, 5)
    for roles in combinations(Role, size)
    if Role.REVIEWER in roles and set(roles) & set(WRITING)
]
OWN = "Nobody may approve a text they wrote in themselves."


def names(roles):
    return "+".join(roles)


def again(revision):
    return Revision.objects.get(pk=revision.pk)


def refused_to_approve(revision, by):
    with pytest.raises(NotAllowed) as refused:
        stories.approve(revision, revision.content_hash, by=by)
    return refused.value.reasons


def reworked(house, revision, by, html=CLEAN):
    """Go on from a text in a new draft by somebody, and hand it in checked."""
    draft = stories.resume(again(revision), by=by)
    body = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=by, seen=draft.edition, sections=[body])
    return house.check(stories.submit(draft, by=by))


def returned(house, revision):
    return stories.send_back(revision, by=house.reviewer, reason="Say who counted.")


def withdrawn(house, revision):
    return stories.withdraw(revision, by=house.editor, reason="Not now.")


@pytest.mark.parametrize("roles", HOLDINGS, ids=names)
@pytest.mark.parametrize("superuser", [False, True], ids=["", "superuser"])
def test_writer_never_approves(roles, superuser, house):
    both = person(*roles, is_superuser=superuser)
    assert refused_to_approve(house.in_review(by=both), both) == (OWN,)


def test_co_writer_never_approves(house):
    both = person(Role.EDITOR, Role.REVIEWER)
    draft = house.draft()
    draft = stories.revise(draft, by=both, seen=draft.edition, standfirst="It took nine years.")
    revision = house.check(stories.submit(draft, by=house.reporter))
    assert refused_to_approve(revision, both) == (OWN,)


def test_writer_whose_every_word_was_replaced_still_never_approves(house):
    both = person(Role.REPORTER, Role.REVIEWER)
    draft = house.draft(by=both)
    body = {"kind": "text", "heading": "", "body": {"html": "<p>Another text altogether.</p>"}}
    draft = stories.revise(draft, by=house.editor, seen=draft.edition, headline="Other", sections=[body])
    revision = house.check(stories.submit(draft, by=house.editor))
    assert refused_to_approve(revision, both) == (OWN,)


def test_submitting_alone_is_no_writing(house):
    """Handing a colleague's text in changes no letter of it."""
    both = person(Role.EDITOR, Role.REVIEWER)
    revision = house.check(stories.submit(house.draft(), by=both))
    assert house.approve(revision, by=both).status == Status.APPROVED


@pytest.mark.parametrize(
    "aside", [[returned], [withdrawn], [returned, withdrawn], [withdrawn, returned, returned]]
)
def test_writing_is_inherited_along_a_chain_of_drafts(aside, house):
    first = person(Role.REPORTER, Role.REVIEWER)
    revision = house.in_review(by=first)
    for set_aside in aside:
        revision = reworked(house, set_aside(house, revision), person(Role.EDITOR))
    assert refused_to_approve(revision, first) == (OWN,)
    assert house.approve(revision).status == Status.APPROVED


def test_whoever_takes_the_work_up_is_a_writer_too(house):
    """Resuming is writing, though no letter was changed."""
    both = person(Role.EDITOR, Role.REVIEWER)
    draft = stories.resume(again(returned(house, house.in_review())), by=both)
    revision = house.check(stories.submit(draft, by=house.editor))
    assert refused_to_approve(revision, both) == (OWN,)


def test_inheritance_stops_at_the_live_text(house):
    first = person(Role.REPORTER, Role.REVIEWER)
    live = house.live(by=first)
    correction = house.correction_in_review(live, CLEAN.replace("200", "300"))
    assert {c.user for c in Contributor.objects.filter(revision=correction)} == {house.editor}
    assert house.approve(correction, by=first).status == Status.APPROVED


def test_inheritance_begins_anew_after_the_live_text(house):
    both = person(Role.EDITOR, Role.REVIEWER)
    live = house.live()
    draft = stories.start_correction(live, by=both, type="update", note="More cars.")
    revision = house.check(stories.submit(draft, by=both))
    revision = reworked(house, returned(house, revision), house.editor)
    assert refused_to_approve(revision, both) == (OWN,)


def test_writer_does_not_send_their_own_text_back(house):
    both = person(Role.REPORTER, Role.REVIEWER)
    revision = house.in_review(by=both)
    with pytest.raises(NotAllowed, match="Nobody may send a text back they wrote in themselves"):
        stories.send_back(revision, by=both, reason="I changed my mind.")


def test_approver_who_becomes_a_writer_of_the_next_text_does_not_approve_that(house):
    """One person, one text: approved the first, wrote in the second."""
    both = person(Role.EDITOR, Role.REVIEWER)
    revision = house.in_review()
    house.approve(revision, by=both)
    live = stories.publish(revision, by=house.editor)
    draft = stories.start_correction(live, by=both, type="update", note="More cars.")
    revision = house.check(stories.submit(draft, by=both))
    assert refused_to_approve(revision, both) == (OWN,)


def finding(revision):
    return Inconsistency.objects.get(revision=revision)


@pytest.mark.parametrize("kind", [ResolutionKind.NOT_AN_INCONSISTENCY, ResolutionKind.STANDS])
def test_proposer_never_rules(kind, house):
    both = person(*Role)
    resolution = house.propose(finding(house.in_review(CONTRADICTION)), kind, by=both)
    for key in Key:
        with pytest.raises(NotAllowed, match="Nobody rules on what they proposed themselves"):
            checking.rule(resolution, by=both, accepted=True, key=key)


@pytest.mark.parametrize("roles", HOLDINGS, ids=names)
def test_writer_never_rules(roles, house):
    both = person(*roles)
    resolution = house.propose(finding(house.in_review(CONTRADICTION, by=both)))
    with pytest.raises(NotAllowed, match="Nobody rules on a text they wrote in themselves"):
        checking.rule(resolution, by=both, accepted=True)


def test_writer_never_turns_the_second_key(house):
    both = person(Role.REPORTER, Role.ADMINISTRATOR)
    resolution = house.propose(finding(house.in_review(CONTRADICTION, by=both)), ResolutionKind.STANDS)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    with pytest.raises(NotAllowed, match="Nobody rules on a text they wrote in themselves"):
        checking.rule(resolution, by=both, accepted=True, key=Key.ADMINISTRATOR)


def test_writer_of_an_earlier_text_of_the_chain_never_rules(house):
    """The finding is in the second text, written by another; who wrote the first inherits it."""
    first = person(Role.REPORTER, Role.REVIEWER)
    revision = returned(house, house.in_review(by=first))
    revision = reworked(house, revision, house.editor, CONTRADICTION)
    resolution = house.propose(finding(revision))
    with pytest.raises(NotAllowed, match="Nobody rules on a text they wrote in themselves"):
        checking.rule(resolution, by=first, accepted=True)


def test_writer_of_the_better_text_never_rules_that_it_is_corrected(house):
    both = person(Role.EDITOR, Role.REVIEWER)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision), ResolutionKind.CORRECTED)
    better = reworked(house, returned(house, revision), both)
    with pytest.raises(NotAllowed, match="Nobody rules on a text they wrote in themselves"):
        checking.rule(resolution, by=both, accepted=True)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert house.approve(better).status == Status.APPROVED


def writing_on(house, revision, by):
    """Begin the next draft from a text and say the same in it."""
    return stories.resume(again(returned(house, revision)), by=by)


def test_writer_of_the_draft_to_come_never_rules(house):
    """Whoever works on the next text would dismiss there what stands in their own way."""
    both = person(Role.EDITOR, Role.REVIEWER)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(finding(revision))
    draft = writing_on(house, revision, both)
    with pytest.raises(NotAllowed, match="Nobody rules on a text they wrote in themselves"):
        checking.rule(resolution, by=both, accepted=True)
    later = house.check(stories.submit(draft, by=house.editor))
    assert Inconsistency.objects.unsettled().filter(revision=later).count() == 1
    checking.rule(resolution, by=house.reviewer, accepted=True)
    assert Inconsistency.objects.unsettled().count() == 0


def test_writer_never_proposes_that_it_stands(house):
    both = person(Role.REPORTER, Role.FACT_CHECKER)
    found = finding(house.in_review(CONTRADICTION, by=both))
    with pytest.raises(NotAllowed, match="cannot propose that an inconsistency in it stands"):
        house.propose(found, ResolutionKind.STANDS, by=both)


def test_writer_never_signs_for_a_check_by_hand(house):
    both = person(Role.REPORTER, Role.FACT_CHECKER)
    revision = house.in_review(language="fi", by=both)
    with pytest.raises(MoveRefused, match="Nobody signs for a text they wrote in themselves"):
        checking.sign_hand_check(revision, by=both, note="I know it is right.")


def test_role_given_after_the_deed_changes_nothing(house):
    revision = house.in_review()
    Membership.objects.create(user=house.reporter, role=Role.REVIEWER)
    assert refused_to_approve(revision, type(house.reporter).objects.get(pk=house.reporter.pk)) == (OWN,)
