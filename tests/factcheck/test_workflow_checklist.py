"""A desk's checklist and its policy: who sets them, who ticks, and what the gate makes of it."""

from uuid import uuid4

import pytest

from articles import workflow as stories
from articles.gate import unmet_requirements
from articles.models import LogDetail, LogEntry, Membership, Revision, User
from articles.refusals import MoveRefused, NotAllowed, Outdated
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import ChecklistItem, DeskPolicy, Tick
from tests.factories import DeskFactory, Newsroom, person

LEGAL = "Legal read it"
NOT_TICKED = "Not ticked on the checklist: Legal read it."


@pytest.fixture
def house(db):
    return Newsroom()


def item(house, text=LEGAL, *, is_required=True, desk=None):
    return checking.add_item(desk or house.desk, by=house.administrator, text=text, is_required=is_required)


def refused(call, *args, kind=MoveRefused, **more):
    with pytest.raises(kind) as refusal:
        call(*args, **more)
    return refusal.value.reasons


def approve(house, revision):
    return house.approve(revision)


def asked(house):
    return [one.text for one in ChecklistItem.objects.filter(desk=house.desk, retired_at=None)]


# ---- The gate ----


def test_required_item_stands_between_a_text_and_its_approval(house):
    legal, revision = item(house), house.in_review()
    assert NOT_TICKED in refused(approve, house, revision)
    checking.tick(legal, revision=revision, by=house.checker)
    assert approve(house, revision).status == Status.APPROVED


def test_every_required_item_is_named(house):
    item(house), item(house, "Headline read against the text")
    assert refused(approve, house, house.in_review()) == (
        NOT_TICKED,
        "Not ticked on the checklist: Headline read against the text.",
    )


def test_advised_item_stands_in_nobodys_way(house):
    item(house, is_required=False)
    assert approve(house, house.in_review()).status == Status.APPROVED


def test_item_of_another_desk_is_not_asked_for(house):
    item(house, desk=DeskFactory())
    assert approve(house, house.in_review()).status == Status.APPROVED


def test_tick_taken_back_closes_the_gate_again(house):
    legal, revision = item(house), house.in_review()
    checking.tick(legal, revision=revision, by=house.checker)
    revision = approve(house, revision)
    checking.tick(legal, revision=revision, by=house.checker, is_ticked=False, note="They want changes.")
    assert NOT_TICKED in refused(stories.publish, revision, by=house.editor)
    assert Revision.objects.get(pk=revision.pk).status == Status.APPROVED
    assert [one.is_ticked for one in Tick.objects.all()] == [True, False]


def test_item_added_after_approval_is_asked_for_before_publication(house):
    revision = house.approved()
    legal = item(house)
    assert refused(stories.publish, revision, by=house.editor) == (NOT_TICKED,)
    checking.tick(legal, revision=revision, by=house.reviewer)
    assert stories.publish(revision, by=house.editor).status == Status.LIVE


def test_retired_item_is_asked_for_no_longer(house):
    legal, revision = item(house), house.in_review()
    checking.retire_item(legal, by=house.administrator)
    assert NOT_TICKED not in unmet_requirements(revision)
    assert approve(house, revision).status == Status.APPROVED


def test_tick_holds_for_that_text_alone(house):
    legal = item(house)
    first = house.in_review()
    checking.tick(legal, revision=first, by=house.checker)
    stories.send_back(first, by=house.reviewer, reason="Too long.")
    draft = stories.resume(Revision.objects.get(pk=first.pk), by=house.reporter)
    second = house.check(stories.submit(draft, by=house.reporter))
    assert NOT_TICKED in refused(approve, house, second)


# ---- Ticking ----


@pytest.mark.parametrize("role", Role)
def test_who_ticks(role, house):
    legal, revision, by = item(house), house.in_review(), person(role)
    if role in (Role.EDITOR, Role.FACT_CHECKER, Role.REVIEWER):
        assert checking.tick(legal, revision=revision, by=by).by == by
    else:
        assert (
            "may tick the checklist"
            in refused(checking.tick, legal, revision=revision, by=by, kind=NotAllowed)[0]
        )


def test_writer_of_the_text_never_ticks(house):
    legal = item(house)
    revision = house.in_review(by=house.reporter)
    Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER)
    writer = User.objects.get(pk=house.reporter.pk)
    assert refused(checking.tick, legal, revision=revision, by=writer, kind=NotAllowed) == (
        "Nobody may tick the checklist where they wrote in the text themselves.",
    )


def test_draft_and_live_text_are_not_ticked(house):
    legal = item(house, is_required=False)
    for revision, status in ((house.draft(), "draft"), (house.live(), "live")):
        assert refused(checking.tick, legal, revision=revision, by=house.checker) == (
            f"The checklist is ticked for a text on its way to readers; this one is {status}.",
        )


def test_same_form_sent_twice_ticks_once(house):
    legal, revision, nonce = item(house), house.in_review(), uuid4()
    first = checking.tick(legal, revision=revision, by=house.checker, nonce=nonce, seen=0)
    again = checking.tick(legal, revision=revision, by=house.checker, nonce=nonce, seen=0)
    assert (first, Tick.objects.count()) == (again, 1)


def test_nonce_of_somebody_else_is_refused(house):
    legal, revision, nonce = item(house), house.in_review(), uuid4()
    checking.tick(legal, revision=revision, by=house.checker, nonce=nonce)
    assert refused(checking.tick, legal, revision=revision, by=house.editor, nonce=nonce) == (
        "This form was used for something else already; open the page anew.",
    )


def test_tick_over_somebody_elses_is_refused_with_their_name(house):
    legal, revision = item(house), house.in_review()
    first = checking.tick(legal, revision=revision, by=house.checker)
    assert refused(checking.tick, legal, revision=revision, by=house.editor, seen=0) == (
        f"{house.checker} ticked this meanwhile; look at it again.",
    )
    assert refused(checking.tick, legal, revision=revision, by=house.editor, seen=first.pk) == (
        f"{house.checker} has ticked this already.",
    )
    checking.tick(legal, revision=revision, by=house.editor, is_ticked=False, seen=first.pk)
    assert refused(checking.tick, legal, revision=revision, by=house.editor, is_ticked=False) == (
        "There is no tick to take back.",
    )


def test_item_of_another_desk_and_a_retired_one_are_not_ticked(house):
    elsewhere, gone, revision = item(house, desk=DeskFactory()), item(house, "Gone"), house.in_review()
    checking.retire_item(gone, by=house.administrator)
    by = house.checker
    assert refused(checking.tick, elsewhere, revision=revision, by=by) == (
        "This is on the checklist of another desk.",
    )
    assert refused(checking.tick, gone, revision=revision, by=by) == ("This is no longer on the checklist.",)


def test_tick_is_on_the_record_with_its_note_apart(house):
    legal, revision = item(house), house.in_review()
    made = checking.tick(legal, revision=revision, by=house.checker, note="Dr Lang called.")
    entry = LogEntry.objects.first()
    assert (entry.act, entry.by, entry.revision) == ("checklist.ticked", house.checker, revision)
    assert f'"tick":{made.pk}' in entry.body.replace(" ", "")
    assert "Lang" not in entry.body
    assert LogDetail.objects.get(entry=entry).value == "Dr Lang called."


# ---- Setting them ----


def set_policy(house, by, **more):
    return checking.save_policy(house.desk, by=by, **{"threshold": 0.7} | more)


ACTS = {
    "policy": lambda house, by: set_policy(house, by),
    "add": lambda house, by: checking.add_item(house.desk, by=by, text="Another"),
    "retire": lambda house, by: checking.retire_item(item(house, str(uuid4())), by=by),
    "move": lambda house, by: checking.move_item(item(house, str(uuid4())), by=by, up=True),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "who",
    [
        *(lambda house, role=role: person(role) for role in Role if role != Role.ADMINISTRATOR),
        lambda house: person(is_superuser=True),
        lambda house: person(Role.ADMINISTRATOR, desk=DeskFactory()),
        lambda house: person(Role.ADMINISTRATOR, is_active=False),
    ],
)
def test_administrators_of_the_desk_alone_set_them(who, act, house):
    assert "Only an administrator of the desk" in refused(ACTS[act], house, who(house), kind=NotAllowed)[0]
    assert ACTS[act](house, person(Role.ADMINISTRATOR, desk=house.desk)) is not None


def test_policy_is_kept_and_on_the_record(house):
    set_policy(house, house.administrator, kinds=["quantity"], evidence_minimum=2, hours_to_check=6)
    policy = DeskPolicy.objects.get(desk=house.desk)
    assert (policy.threshold, policy.kinds, policy.evidence_minimum, policy.hours_to_check) == (
        0.7,
        ["quantity"],
        2,
        6,
    )
    assert LogEntry.objects.first().act == "policy.set"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"threshold": 1.2}, "The score from which a claim is signed off lies between 0 and 1."),
        ({"threshold": float("nan")}, "The score from which a claim is signed off lies between 0 and 1."),
        ({"evidence_minimum": 10}, "Ask for 0 to 9 pieces of evidence."),
        ({"hours_to_check": 0}, "Give 1 to 1440 hours for checking."),
    ],
)
def test_policy_out_of_bounds_is_refused(wrong, says, house):
    assert refused(set_policy, house, house.administrator, **wrong) == (says,)
    assert not DeskPolicy.objects.exists()


def test_policy_somebody_else_changed_meanwhile_is_not_overwritten(house):
    seen = checking.policy_digest(DeskPolicy(desk=house.desk))
    set_policy(house, house.administrator, seen=seen, threshold=0.2)
    assert refused(set_policy, house, house.administrator, seen=seen, kind=Outdated) == (
        "Somebody else changed this policy meanwhile; look at what stands there now.",
    )
    assert DeskPolicy.objects.get().threshold == 0.2


def test_items_stand_in_the_order_they_are_moved_to(house):
    first, second, third = (item(house, text) for text in ("First", "Second", "Third"))
    checking.move_item(third, by=house.administrator, up=True)
    assert asked(house) == ["First", "Third", "Second"]
    checking.move_item(first, by=house.administrator, up=False)
    assert asked(house) == ["Third", "First", "Second"]
    checking.move_item(third, by=house.administrator, up=True)
    checking.move_item(second, by=house.administrator, up=False)
    assert asked(house) == ["Third", "First", "Second"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("  ", "Say what is to be done."),
        ("x" * 201, "At most 200 characters fit; this has 201."),
        ("legal  READ it", "The checklist asks for this already."),
    ],
)
def test_item_without_words_too_many_or_the_same_again_is_refused(text, says, house):
    item(house)
    assert refused(item, house, text) == (says,)
    assert asked(house) == [LEGAL]


def test_item_is_retired_once_and_may_be_asked_for_anew(house):
    legal = item(house)
    checking.retire_item(legal, by=house.administrator)
    assert refused(checking.retire_item, legal, by=house.administrator) == (
        "This item was taken off the checklist already.",
    )
    assert item(house).pk != legal.pk
    assert asked(house) == [LEGAL]
