"""Taking a proposal back, and objecting: who may, what becomes of it, and what the gate says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogEntry, Membership, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Claim, Dispute, DisputeRuling, Inconsistency, Resolution, Ruling, SignOff
from factcheck.pairs import State, standings
from factcheck.querysets import expired_overrides
from factcheck.requirements import blocking_inconsistencies_are_settled as unsettled
from factcheck.statuses import Key, ResolutionKind, Stage, Verdict
from tests.factories import CLEAN, CONTRADICTION, DeskFactory, Newsroom, person

CORRECTED, DISMISSED, STANDS = ResolutionKind
WAITS = "somebody has objected to a ruling; it waits for a reviewer who had no part in it."


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return house.in_review(CONTRADICTION)


@pytest.fixture
def found(revision):
    return Inconsistency.objects.get(revision=revision)


@pytest.fixture
def judge(house):
    """A reviewer who had no part in anything yet."""
    return person(Role.REVIEWER)


def ruled(house, found, *, accepted=True, kind=DISMISSED):
    resolution = house.propose(found, kind)
    return checking.rule(resolution, by=house.reviewer, accepted=accepted, reason="I rang the mayor.")


def objected(house, ruling, *, by=None, reason="It was one meeting."):
    return checking.dispute(by=by or house.reporter, reason=reason, revision=ruling.revision, ruling=ruling)


def answered(dispute, judge, *, upheld):
    return checking.rule_on_dispute(dispute, by=judge, upheld=upheld, reason="The minutes say so.")


def missing(revision):
    """What the gate says is missing, without the quotes."""
    return [reason.rsplit("”: ", 1)[1] for reason in unsettled(Revision.objects.get(pk=revision.pk))]


def state(found):
    return standings([Inconsistency.objects.select_related("revision").get(pk=found.pk)])[found.pk].state


def stage(thing):
    return Resolution.objects.with_answers().get(pk=thing.pk).stage


# ---- Taking a proposal back ----


def test_proposal_taken_back_leaves_the_pair_open_and_stays_on_record(house, revision, found):
    resolution = house.propose(found)
    withdrawal = checking.withdraw_proposal(resolution, by=house.checker, reason=" I mixed them up. ")
    assert (withdrawal.reason, withdrawal.by) == ("I mixed them up.", house.checker)
    assert missing(revision) == ["no resolution has been proposed."]
    assert (state(found), stage(resolution)) == (State.OPEN, Stage.WITHDRAWN)
    checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    assert missing(revision) == []
    assert Resolution.objects.count() == 2


def test_proposal_taken_back_is_not_ruled_on(house, found):
    resolution = house.propose(found)
    checking.withdraw_proposal(resolution, by=house.checker)
    with pytest.raises(MoveRefused, match="has taken this resolution back"):
        checking.rule(resolution, by=house.reviewer, accepted=True)
    with pytest.raises(MoveRefused, match="taken back already"):
        checking.withdraw_proposal(resolution, by=house.checker)


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (lambda house: person(Role.FACT_CHECKER), "Only whoever proposed a resolution takes it back"),
        (lambda house: house.reviewer, "Only a fact-checker of the desk"),
        (lambda house: person(is_superuser=True), "Only a fact-checker of the desk"),
    ],
    ids=["another checker", "reviewer", "superuser"],
)
def test_proposal_is_taken_back_by_its_proposer_alone(house, found, who, why):
    resolution = house.propose(found)
    with pytest.raises(NotAllowed, match=why):
        checking.withdraw_proposal(resolution, by=who(house))


@pytest.mark.parametrize(
    ("accepted", "why"), [(True, "has been ruled on already"), (False, "was returned; there is nothing")]
)
def test_answered_proposal_is_not_taken_back(house, found, accepted, why):
    ruling = ruled(house, found, accepted=accepted)
    with pytest.raises(MoveRefused, match=why):
        checking.withdraw_proposal(ruling.resolution, by=house.checker)


def test_override_with_one_key_turned_is_not_taken_back(house, found):
    resolution = house.propose(found, STANDS)
    checking.rule(resolution, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    with pytest.raises(MoveRefused, match="ruled on already"):
        checking.withdraw_proposal(resolution, by=house.checker)


def test_second_proposal_waits_for_the_second_key_too(house, found):
    resolution = house.propose(found, STANDS)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    with pytest.raises(MoveRefused, match="it waits for a ruling"):
        house.propose(found)


def test_override_whose_day_has_passed_is_returned_but_not_accepted(house, found, monkeypatch):
    resolution = house.propose(found, STANDS)
    later = timezone.now() + timedelta(days=30)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(MoveRefused, match="The day to which it was to stand has passed"):
        checking.rule(resolution, by=house.reviewer, accepted=True)
    checking.rule(resolution, by=house.reviewer, accepted=False, reason="Too late.")
    assert state(found) == State.OPEN


# ---- Objecting to a yes ----


def test_objection_keeps_a_yes_from_holding_until_it_is_ruled_on(house, revision, found, judge):
    ruling = ruled(house, found)
    assert missing(revision) == []
    dispute = objected(house, ruling)
    assert missing(revision) == [WAITS]
    assert (state(found), stage(ruling.resolution)) == (State.DISPUTED, Stage.DISPUTED)
    answered(dispute, judge, upheld=False)
    assert missing(revision) == []
    assert (state(found), stage(ruling.resolution)) == (State.SETTLED, Stage.ACCEPTED)


def test_disputed_text_is_neither_approved_nor_published(house, revision, found, judge):
    ruling = ruled(house, found)
    objected(house, ruling)
    with pytest.raises(MoveRefused, match="somebody has objected to a ruling"):
        stories.approve(revision, revision.content_hash, by=judge)


def test_objection_upheld_asks_for_a_new_resolution(house, revision, found, judge):
    ruling = ruled(house, found)
    answered(objected(house, ruling), judge, upheld=True)
    assert missing(revision) == ["the ruling fell after an objection; a new resolution has to be proposed."]
    assert (state(found), stage(ruling.resolution)) == (State.OPEN, Stage.FALLEN)
    with pytest.raises(MoveRefused, match="a new resolution has to be proposed"):
        checking.rule(ruling.resolution, by=person(Role.REVIEWER), accepted=True)
    checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    assert missing(revision) == []
    assert [Ruling.objects.count(), Dispute.objects.count(), DisputeRuling.objects.count()] == [2, 1, 1]


@pytest.mark.parametrize("key", Key)
def test_objection_to_either_key_keeps_an_override_from_standing(house, revision, found, judge, key):
    resolution = house.let_stand(found)
    assert missing(revision) == []
    dispute = objected(house, resolution.rulings.get(key=key))
    assert missing(revision) == [WAITS]
    answered(dispute, judge, upheld=True)
    assert missing(revision) == ["the ruling fell after an objection; a new resolution has to be proposed."]


def test_objection_to_a_correction_holds_the_later_text_up(house, revision, found, judge):
    resolution = house.propose(found, CORRECTED)
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    body = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": CLEAN}}
    later = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    later = house.check(stories.submit(later, by=house.reporter))
    ruling = checking.rule(resolution, by=house.reviewer, accepted=True)
    assert missing(later) == []
    dispute = objected(house, ruling, by=person(Role.FACT_CHECKER))
    assert missing(later) == [WAITS]
    answered(dispute, judge, upheld=False)
    assert missing(later) == []


def test_disputed_pair_takes_no_proposal_meanwhile(house, found):
    dispute = objected(house, ruled(house, found))
    with pytest.raises(MoveRefused, match=f"{dispute.by} has objected to a ruling"):
        house.propose(found)
    with pytest.raises(MoveRefused, match="that is ruled on first"):
        checking.withdraw_proposal(dispute.ruling.resolution, by=house.checker)


# ---- Objecting to a return ----


def test_return_that_falls_has_the_resolution_wait_for_somebody_else(house, revision, found, judge):
    ruling = ruled(house, found, accepted=False)
    dispute = objected(house, ruling, by=house.checker)
    assert missing(revision) == [WAITS]
    with pytest.raises(MoveRefused, match="that is ruled on first"):
        checking.rule(ruling.resolution, by=judge, accepted=True)
    answered(dispute, judge, upheld=True)
    assert missing(revision) == ["the resolution waits for a reviewer’s ruling."]
    assert state(found) == State.PROPOSED
    with pytest.raises(NotAllowed, match="has fallen after an objection; somebody else rules now"):
        checking.rule(ruling.resolution, by=house.reviewer, accepted=True)
    second = checking.rule(ruling.resolution, by=judge, accepted=True)
    assert (second.round, missing(revision)) == (1, [])


def test_return_that_holds_is_a_return_again(house, revision, found, judge):
    ruling = ruled(house, found, accepted=False)
    answered(objected(house, ruling, by=house.checker), judge, upheld=False)
    assert missing(revision) == ["the resolution was returned: “I rang the mayor.”"]
    with pytest.raises(MoveRefused, match="ruled on already"):
        checking.rule(ruling.resolution, by=judge, accepted=True)


def test_return_of_the_second_key_that_falls_waits_for_another_administrator(house, revision, found, judge):
    resolution = house.propose(found, STANDS)
    checking.rule(resolution, by=house.reviewer, accepted=True)
    no = {"accepted": False, "reason": "Not in my paper.", "key": Key.ADMINISTRATOR}
    ruling = checking.rule(resolution, by=house.administrator, **no)
    answered(objected(house, ruling, by=house.checker), judge, upheld=True)
    assert state(found) == State.SECOND_KEY
    second = checking.rule(resolution, by=person(Role.ADMINISTRATOR), accepted=True, key=Key.ADMINISTRATOR)
    assert (second.round, missing(revision)) == (1, [])


def test_fallen_return_leaves_room_to_take_the_proposal_back(house, found, judge):
    ruling = ruled(house, found, accepted=False)
    answered(objected(house, ruling, by=house.checker), judge, upheld=True)
    checking.withdraw_proposal(ruling.resolution, by=house.checker)
    assert state(found) == State.OPEN


def test_return_overtaken_by_a_new_proposal_is_not_objected_to(house, found):
    ruling = ruled(house, found, accepted=False)
    second = house.propose(found)
    with pytest.raises(MoveRefused, match="A new resolution has been proposed since"):
        objected(house, ruling)
    checking.withdraw_proposal(second, by=house.checker)
    objected(house, ruling)
    assert state(found) == State.DISPUTED


def test_objector_does_not_rule_on_what_they_won(house, found, judge):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    ruling = ruled(house, found, accepted=False)
    answered(objected(house, ruling, by=both), judge, upheld=True)
    with pytest.raises(NotAllowed, match="You objected to a ruling on it"):
        checking.rule(ruling.resolution, by=both, accepted=True)


# ---- Who objects ----


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (lambda house: person(Role.REPORTER), "objects only where they wrote in the text"),
        (lambda house: house.editor, "objects only where they wrote in the text"),
        (lambda house: person(Role.REVIEWER), "Only a reporter or an editor or a fact-checker"),
        (lambda house: house.administrator, "Only a reporter or an editor or a fact-checker"),
        (lambda house: person(is_superuser=True), "Only a reporter or an editor or a fact-checker"),
        (lambda house: person(Role.FACT_CHECKER, desk=DeskFactory()), "of the desk"),
        (lambda house: person(Role.FACT_CHECKER, is_active=False), "of the desk"),
    ],
    ids=["another's reporter", "editor", "reviewer", "administrator", "superuser", "elsewhere", "inactive"],
)
def test_people_without_a_stake_do_not_object(house, found, who, why):
    ruling = ruled(house, found)
    with pytest.raises(NotAllowed, match=why):
        objected(house, ruling, by=who(house))
    assert Dispute.objects.count() == 0


@pytest.mark.parametrize("who", ["reporter", "checker"])
def test_author_and_checker_object(house, found, who):
    ruling = ruled(house, found)
    assert objected(house, ruling, by=getattr(house, who)).by == getattr(house, who)


def test_nobody_objects_to_their_own_ruling(house, found):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    ruling = checking.rule(house.propose(found), by=both, accepted=True)
    with pytest.raises(NotAllowed, match="Nobody objects to what they did themselves"):
        objected(house, ruling, by=both)


def test_objection_needs_a_reason(house, found):
    ruling = ruled(house, found)
    with pytest.raises(MoveRefused, match="Give the reason"):
        objected(house, ruling, reason=" ")


def test_one_objection_at_a_time(house, found, judge):
    ruling = ruled(house, found)
    dispute = objected(house, ruling)
    with pytest.raises(MoveRefused, match="has objected to this already"):
        objected(house, ruling, by=house.checker)
    answered(dispute, judge, upheld=False)
    with pytest.raises(MoveRefused, match="You have objected to this once"):
        objected(house, ruling)
    second = objected(house, ruling, by=house.checker)
    answered(second, judge, upheld=True)
    with pytest.raises(MoveRefused, match="has fallen already"):
        objected(house, ruling, by=person(Role.FACT_CHECKER))


def test_objection_is_made_beside_a_text_of_the_article_that_was_handed_in(house, found):
    ruling = ruled(house, found)
    for other in (house.in_review(headline="Another"), house.draft(headline="A third")):
        with pytest.raises(MoveRefused, match="beside a text of the same article"):
            checking.dispute(by=house.checker, reason="No.", revision=other, ruling=ruling)


def test_objection_is_about_one_thing(house, revision):
    with pytest.raises(ValueError, match="about one thing"):
        checking.dispute(by=house.checker, reason="No.", revision=revision)


# ---- Who rules on it ----


def proposer(house, dispute):
    Membership.objects.create(user=house.checker, role=Role.REVIEWER)
    return type(house.checker).objects.get(pk=house.checker.pk)


def objector(house, dispute):
    Membership.objects.create(user=dispute.by, role=Role.REVIEWER)
    return type(dispute.by).objects.get(pk=dispute.by.pk)


def writer_of_the_next(house, dispute):
    both = person(Role.EDITOR, Role.REVIEWER)
    stories.send_back(dispute.revision, by=house.reviewer, reason="Look at the years.")
    stories.resume(Revision.objects.get(pk=dispute.revision_id), by=both)
    return both


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (lambda house, dispute: house.reviewer, "a reviewer who had no part in it"),
        (proposer, "a reviewer who had no part in it"),
        (objector, "a reviewer who had no part in it"),
        (writer_of_the_next, "a text they wrote in"),
        (lambda house, dispute: house.administrator, "Only a reviewer of the desk"),
        (lambda house, dispute: person(is_superuser=True), "Only a reviewer of the desk"),
        (lambda house, dispute: person(Role.REVIEWER, desk=DeskFactory()), "Only a reviewer of the desk"),
    ],
    ids=["ruled", "proposed", "objected", "writes the next", "administrator", "superuser", "elsewhere"],
)
@pytest.mark.parametrize("upheld", [True, False])
def test_only_a_reviewer_without_a_part_rules_on_an_objection(house, found, who, why, upheld):
    dispute = objected(house, ruled(house, found), by=person(Role.FACT_CHECKER))
    with pytest.raises(NotAllowed, match=why):
        answered(dispute, who(house, dispute), upheld=upheld)
    assert DisputeRuling.objects.count() == 0


def test_author_does_not_rule_on_an_objection_to_their_text(house, found):
    Membership.objects.create(user=house.reporter, role=Role.REVIEWER)
    dispute = objected(house, ruled(house, found), by=house.checker)
    with pytest.raises(NotAllowed, match="a text they wrote in themselves"):
        answered(dispute, type(house.reporter).objects.get(pk=house.reporter.pk), upheld=False)


def test_ruling_on_an_objection_needs_a_reason_and_is_given_once(house, found, judge):
    dispute = objected(house, ruled(house, found))
    with pytest.raises(MoveRefused, match="Give the reason"):
        checking.rule_on_dispute(dispute, by=judge, upheld=True, reason=" ")
    answered(dispute, judge, upheld=True)
    with pytest.raises(MoveRefused, match="ruled on already"):
        answered(dispute, person(Role.REVIEWER), upheld=False)


def test_yes_kept_by_somebody_who_wrote_on_does_not_hold(house, revision, found):
    """Whoever turned the objection down has since written in the text: both hands on one story."""
    both = person(Role.EDITOR, Role.REVIEWER)
    answered(objected(house, ruled(house, found)), both, upheld=False)
    assert missing(revision) == []
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=both)
    later = house.check(stories.submit(draft, by=house.editor))
    assert missing(later) == [
        "whoever answered it has since written in the text; it has to be proposed and ruled on anew."
    ]


# ---- Sign-offs ----


@pytest.fixture
def sign_off(house, revision):
    claim = Claim.objects.filter(article=revision.article).first()
    checking.sign_off(claim, revision=revision, by=house.checker, verdict=Verdict.OPINION)
    return SignOff.objects.get(claim=claim)


def against(sign_off, by):
    return checking.dispute(by=by, reason="It is no opinion.", revision=sign_off.revision, sign_off=sign_off)


def test_sign_off_is_objected_to_and_ruled_on(house, sign_off, judge):
    dispute = against(sign_off, house.reporter)
    assert list(sign_off.disputes.open()) == [dispute]
    answered(dispute, judge, upheld=False)
    assert sign_off.disputes.unsettled().count() == 0
    answered(against(sign_off, person(Role.FACT_CHECKER)), judge, upheld=True)
    assert sign_off.disputes.unsettled().count() == 1


def test_own_or_overtaken_sign_off_is_not_objected_to(house, sign_off):
    with pytest.raises(NotAllowed, match="Nobody objects to what they did themselves"):
        against(sign_off, house.checker)
    last = {"seen": sign_off.pk, "note": "Looked again."}
    checking.reopen(sign_off.claim, revision=sign_off.revision, by=house.checker, **last)
    with pytest.raises(MoveRefused, match="does not count any more"):
        against(sign_off, house.reporter)


def test_sign_off_is_not_given_again_past_an_open_objection(house, sign_off, judge):
    dispute = against(sign_off, house.reporter)
    claim, revision = sign_off.claim, sign_off.revision
    why = "somebody has objected to its sign-off; that is ruled on first"
    for by in (house.checker, person(Role.FACT_CHECKER)):
        with pytest.raises(MoveRefused, match=why):
            checking.sign_off(claim, revision=revision, by=by, verdict=Verdict.OPINION)
        with pytest.raises(MoveRefused, match=why):
            checking.reopen(claim, revision=revision, by=by, note="Looked again.")
        with pytest.raises(MoveRefused, match=why):
            checking.sign_off_many([claim], revision=revision, by=by, verdict=Verdict.OPINION)
    answered(dispute, judge, upheld=True)
    other = person(Role.FACT_CHECKER)
    checking.sign_off(claim, revision=revision, by=other, verdict=Verdict.WRONG, note="It is wrong.")


def test_disputed_claim_is_not_merged_split_or_retyped_out_of_the_way(house, sign_off, judge):
    dispute = against(sign_off, house.reporter)
    claim, revision = sign_off.claim, sign_off.revision
    other = Claim.objects.filter(article=revision.article).exclude(pk=claim.pk).first()
    words = claim.sentence.split(" ", 3)
    ways = [
        lambda: checking.merge(claim, into=other, revision=revision, by=house.checker),
        lambda: checking.retype(claim, kinds=["date"], revision=revision, by=house.checker),
        lambda: checking.split(
            claim, parts=[" ".join(words[:3]), words[3]], revision=revision, by=house.checker
        ),
    ]
    for way in ways:
        with pytest.raises(MoveRefused, match="that is ruled on first"):
            way()
    answered(dispute, judge, upheld=False)
    ways[0]()


def test_objection_to_a_sign_off_is_not_ruled_on_by_its_people(house, sign_off):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    dispute = against(sign_off, both)
    Membership.objects.create(user=house.checker, role=Role.REVIEWER)
    Membership.objects.create(user=house.reporter, role=Role.REVIEWER)
    checker, reporter = (type(both).objects.get(pk=one.pk) for one in (house.checker, house.reporter))
    for by, why in ((both, "no part in it"), (checker, "no part in it"), (reporter, "they wrote in")):
        with pytest.raises(NotAllowed, match=why):
            answered(dispute, by, upheld=True)


# ---- The record ----


def test_every_step_leaves_an_entry(house, found, judge):
    ruling = ruled(house, found)
    answered(objected(house, ruling), judge, upheld=True)
    checking.withdraw_proposal(house.propose(found), by=house.checker, reason="No.")
    names = ("resolution.", "dispute.")
    acts = [one.act for one in LogEntry.objects.order_by("number") if one.act.startswith(names)]
    assert acts == [
        "resolution.proposed",
        "resolution.ruled",
        "dispute.opened",
        "dispute.ruled",
        "resolution.proposed",
        "resolution.withdrawn",
    ]


# ---- Overrides of live texts ----


def test_overrides_about_to_expire_are_listed_for_live_texts(house, revision, found):
    resolution = house.let_stand(found, expires_at=timezone.now() + timedelta(days=3))
    soon, late = timezone.now() + timedelta(days=1, hours=1), timezone.now() + timedelta(days=9)
    assert not expired_overrides(late)  # nobody reads it yet
    live = publish(house, revision)
    assert not expired_overrides()
    for now in (soon, late):
        assert [(one, one.live) for one in expired_overrides(now)] == [(resolution, live.pk)]


def test_override_settled_otherwise_is_listed_no_more(house, revision, found, monkeypatch):
    house.let_stand(found)
    publish(house, revision)
    late = timezone.now() + timedelta(days=30)
    monkeypatch.setattr(timezone, "now", lambda: late)
    assert expired_overrides().count() == 1
    renewed = house.let_stand(found, expires_at=late + timedelta(days=60))
    assert not expired_overrides()
    assert list(expired_overrides(late + timedelta(days=61))) == [renewed]
    with pytest.raises(MoveRefused, match="settled already"):
        house.propose(found)


def publish(house, revision):
    if hasattr(house, "sign_off_all"):
        house.sign_off_all(revision)
    revision = house.approve(revision)
    return stories.publish(revision, by=house.editor)
