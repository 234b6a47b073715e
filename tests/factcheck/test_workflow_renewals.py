"""An override about to expire is proposed anew: by three people again, while the old one still holds."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Membership, User
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Inconsistency, Notification
from factcheck.pairs import State, standings
from factcheck.querysets import expired_overrides
from factcheck.statuses import Key, ResolutionKind
from tests.factcheck.pages import forms, send, words
from tests.factories import CONTRADICTION, Newsroom, person

CORRECTED, DISMISSED, STANDS = ResolutionKind


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def live(house):
    """A live text that rests on an override with a week to go."""
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get())
    return stories.publish(house.approve(revision), by=house.editor)


@pytest.fixture
def found(live):
    return Inconsistency.objects.get()


@pytest.fixture
def pass_days(monkeypatch):
    """Set the clock so many days on."""
    begun = timezone.now()

    def passed(days):
        monkeypatch.setattr(timezone, "now", lambda: begun + timedelta(days=days))

    return passed


def anew(house, found, **more):
    return house.propose(found, STANDS, **{"expires_at": timezone.now() + timedelta(days=30)} | more)


def also(who, role):
    """Give a person another role; return them read anew."""
    Membership.objects.create(user=who, role=role)
    return User.objects.get(pk=who.pk)


def standing(found):
    return standings([Inconsistency.objects.select_related("revision").get(pk=found.pk)])[found.pk]


def holds(found):
    return Inconsistency.objects.settled().filter(pk=found.pk).exists()


def look(client, who, found):
    client.force_login(who)
    return client.get(reverse("factcheck:pair", args=[found.revision_id, found.pk]))


def test_override_is_not_proposed_anew_long_before_its_day(house, found, pass_days):
    pass_days(4.9)
    with pytest.raises(MoveRefused, match="settled already"):
        anew(house, found)
    pass_days(5.1)
    renewal = anew(house, found)
    assert standing(found).waiting == renewal


def test_override_holds_while_the_one_to_follow_waits_for_its_keys(house, found, pass_days):
    pass_days(6)
    old, renewal = standing(found).in_force, anew(house, found)
    assert (standing(found).state, standing(found).in_force, standing(found).waiting) == (
        State.SETTLED,
        old,
        renewal,
    )
    pass_days(8)
    assert (standing(found).state, holds(found)) == (State.PROPOSED, False)


def test_renewal_takes_both_keys_and_then_holds(house, found, pass_days):
    pass_days(6)
    renewal = anew(house, found)
    checking.rule(renewal, by=house.reviewer, accepted=True)
    assert standing(found).in_force != renewal
    checking.rule(renewal, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    assert (standing(found).in_force, standing(found).waiting) == (renewal, None)
    pass_days(8)
    assert holds(found)
    assert not expired_overrides()


def test_readers_are_told_the_note_of_a_renewal_once_both_keys_are_turned(
    client, house, live, found, pass_days
):
    pass_days(6)
    renewal = anew(house, found, public_note="The archive answered as well.")
    checking.rule(renewal, by=house.reviewer, accepted=True)
    page = client.get(live.article.get_absolute_url()).content.decode()
    assert "Both sources are on record." in page
    assert "The archive answered as well." not in page
    checking.rule(renewal, by=house.administrator, accepted=True, key=Key.ADMINISTRATOR)
    page = client.get(live.article.get_absolute_url()).content.decode()
    assert "Both sources are on record." not in page
    assert "The archive answered as well." in page


def test_nobody_turns_two_keys_of_a_renewal(house, found, pass_days):
    pass_days(6)
    checker = also(house.checker, Role.REVIEWER)
    reviewer = also(house.reviewer, Role.ADMINISTRATOR)
    renewal = anew(house, found, by=checker)
    with pytest.raises(NotAllowed, match="what they proposed themselves"):
        checking.rule(renewal, by=checker, accepted=True)
    checking.rule(renewal, by=reviewer, accepted=True)
    with pytest.raises(NotAllowed, match="you have turned one key already"):
        checking.rule(renewal, by=reviewer, accepted=True, key=Key.ADMINISTRATOR)


def test_returned_renewal_leaves_the_old_one_and_makes_room(house, found, pass_days):
    pass_days(6)
    checking.rule(anew(house, found), by=house.reviewer, accepted=False, reason="Ask them once more.")
    assert holds(found)
    assert standing(found).waiting is None
    second = anew(house, found)
    assert standing(found).waiting == second


def test_writer_does_not_propose_a_renewal(house, found, pass_days):
    pass_days(6)
    with pytest.raises(NotAllowed, match="Who wrote in a text"):
        anew(house, found, by=also(house.reporter, Role.FACT_CHECKER))


@pytest.mark.parametrize("kind", [CORRECTED, DISMISSED])
def test_nothing_but_that_it_stands_is_proposed_while_it_stands(house, found, pass_days, kind):
    pass_days(6)
    with pytest.raises(MoveRefused, match="can only be proposed that it stands longer"):
        house.propose(found, kind)


def test_renewal_has_to_hold_longer_than_what_it_follows(house, found, pass_days):
    pass_days(6)
    with pytest.raises(MoveRefused, match="choose a later day"):
        anew(house, found, expires_at=timezone.now() + timedelta(hours=12))


def test_second_renewal_waits_for_the_first(house, found, pass_days):
    pass_days(6)
    anew(house, found)
    with pytest.raises(MoveRefused, match="it waits for a ruling"):
        anew(house, found, by=person(Role.FACT_CHECKER))


def test_old_override_can_still_be_objected_to(client, house, found, pass_days):
    pass_days(6)
    anew(house, found)
    ruling = standing(found).in_force.rulings.get(key=Key.REVIEWER)
    assert f"Object to {house.reviewer}’s yes" in words(look(client, house.checker, found))
    checking.dispute(by=house.checker, reason="No.", revision=found.revision, ruling=ruling)
    assert (standing(found).state, holds(found)) == (State.DISPUTED, False)


def test_pair_is_renewed_on_its_own_page(client, house, found, pass_days):
    assert "propose" not in forms(look(client, house.checker, found))
    pass_days(6)
    page = look(client, house.checker, found)
    assert "Propose that it stands longer" in words(page)
    assert 'value="corrected"' not in page.content.decode()
    assert "Both sources are on record." in page.content.decode()
    until = timezone.localdate() + timedelta(days=20)
    fields = {"kind": STANDS, "reason": "Still so.", "public_note": "As before.", "expires_at": until}
    assert send(client, house.checker, "propose", found.revision, found.pk, **fields).status_code == 302
    page = look(client, house.reviewer, found)
    assert "What is to follow it waits for a reviewer." in words(page)
    send(client, house.reviewer, "rule", found.revision, standing(found).waiting.pk, **answer(found))
    page = look(client, house.administrator, found)
    assert "What is to follow it waits for an administrator’s key." in words(page)
    key = answer(found) | {"key": "administrator"}
    send(client, house.administrator, "rule", found.revision, standing(found).waiting.pk, **key)
    assert standing(found).in_force.public_note == "As before."
    assert "It stands until" not in words(look(client, house.checker, found))


def answer(found):
    return {"accepted": "yes", "key": "reviewer", "seen": found.revision_id}


def test_warning_and_urgent_row_lead_to_the_pair(client, house, found, pass_days):
    pass_days(6)
    address = reverse("factcheck:pair", args=[found.revision_id, found.pk])
    checking.warn_of_overrides()
    assert Notification.objects.get(user=house.editor, key__startswith="override").url == address
    client.force_login(house.editor)
    page = client.get(reverse("factcheck:queue"))
    assert f'href="{address}"' in page.content.decode()
    assert "Nobody has proposed what is to follow it." in words(page)
    anew(house, found)
    assert "Another one is proposed to follow it." in words(client.get(reverse("factcheck:queue")))


def mine(client, who):
    client.force_login(who)
    return re.findall(r'row__mine">([^<]*)<', client.get(reverse("factcheck:queue")).content.decode())


def test_override_of_a_live_text_waits_for_whoever_can_renew_it_in_turn(client, house, found, pass_days):
    pass_days(6)
    also(house.reporter, Role.FACT_CHECKER)
    people = [house.checker, house.reviewer, house.administrator, house.editor, house.reporter]

    def turns():
        return {str(who): said for who in people if (said := mine(client, who))}

    assert turns() == {str(house.checker): ["You can propose that it stands longer"]}
    pass_days(8)
    anything = ["You can propose what is to follow it"]  # it is open: whoever wrote may say it was put right
    assert turns() == {str(house.checker): anything, str(house.reporter): anything}
    renewal = anew(house, found)
    assert turns() == {str(house.reviewer): ["What is to follow it waits for your ruling"]}
    checking.rule(renewal, by=house.reviewer, accepted=True)
    assert turns() == {str(house.administrator): ["What is to follow it waits for your key"]}


def test_override_a_text_on_its_way_rests_on_is_renewed_from_its_row(client, house, pass_days):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get())
    house.sign_off_all(revision)
    assert mine(client, house.checker) == []
    pass_days(6)
    assert mine(client, house.checker) == ["1 override to renew"]
    renewal = anew(house, Inconsistency.objects.get())
    assert mine(client, house.reviewer) == ["1 resolution to rule on"]
    checking.rule(renewal, by=house.reviewer, accepted=True)
    assert mine(client, house.administrator) == ["1 override for your key"]
