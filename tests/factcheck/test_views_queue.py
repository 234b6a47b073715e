"""The queue: who sees which texts, and what waits for whom."""

import re
from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency
from factcheck.statuses import Priority, ResolutionKind, Verdict
from tests.factcheck.pages import contradictions, words
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

QUEUE = "/review/"


@pytest.fixture
def house(db):
    return Newsroom()


def queue(client, somebody, **choice):
    client.force_login(somebody)
    return client.get(QUEUE, choice)


def headlines(response):
    return re.findall(r'row__headline"><a [^>]*>([^<]*)<', response.content.decode())


def waiting(response):
    """What waits for the person, text by text."""
    return re.findall(r'row__mine">([^<]*)<', response.content.decode())


def test_queue_asks_for_a_log_in(client, db):
    response = client.get(QUEUE)
    assert (response.status_code, response["Location"]) == (302, f"{reverse('login')}?next=/review/")


def test_queue_tells_people_without_a_role_what_it_is(client, db):
    response = queue(client, person())
    assert response.status_code == 403
    assert "You have no role in this newsroom yet" in words(response)


def test_queue_lists_what_is_on_its_way_and_what_was_returned(client, house):
    house.draft(headline="A draft")
    house.in_review(headline="In review")
    house.approved(headline="Approved")
    house.scheduled(headline="Scheduled")
    house.live(headline="Live")
    stories.withdraw(house.in_review(headline="Withdrawn"), by=house.reporter, reason="Not now.")
    stories.send_back(house.in_review(headline="Returned"), by=house.reviewer, reason="Too long.")
    assert sorted(headlines(queue(client, house.checker))) == [
        "Approved",
        "In review",
        "Returned",
        "Scheduled",
    ]


def test_queue_shows_the_desks_of_the_person_alone(client, house):
    elsewhere = DeskFactory(name="Sport", slug="sport")
    house.in_review(headline="Here")
    house.in_review(headline="There", desk=elsewhere)
    here = person(Role.FACT_CHECKER, desk=house.desk)
    assert headlines(queue(client, here)) == ["Here"]
    assert "Sport" not in words(queue(client, here))


def test_returned_text_leaves_the_queue_when_the_next_one_is_handed_in(client, house):
    first = house.in_review(headline="The bridge")
    stories.send_back(first, by=house.reviewer, reason="Too long.")
    draft = stories.resume(Revision.objects.get(pk=first.pk), by=house.reporter)
    assert headlines(queue(client, house.reviewer)) == ["The bridge"]
    second = stories.submit(draft, by=house.reporter)
    response = queue(client, house.reviewer)
    assert re.findall(r'row__headline"><a href="/review/(\d+)/"', response.content.decode()) == [
        str(second.pk)
    ]


def test_returned_text_leaves_the_queue_after_a_fortnight(client, house, monkeypatch):
    stories.send_back(house.in_review(headline="Old"), by=house.reviewer, reason="Too long.")
    assert headlines(queue(client, house.editor)) == ["Old"]
    later = timezone.now() + timedelta(days=15)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert headlines(queue(client, house.editor)) == []


def test_returned_text_stays_with_its_writers_and_with_those_who_ask(client, house, monkeypatch):
    stories.send_back(house.in_review(headline="Old"), by=house.reviewer, reason="Too long.")
    later = timezone.now() + timedelta(days=15)
    monkeypatch.setattr(timezone, "now", lambda: later)
    response = queue(client, house.reporter)
    assert (headlines(response), waiting(response)) == (["Old"], ["Returned: go on in a new draft"])
    assert headlines(queue(client, house.editor, state="returned")) == ["Old"]


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ({}, ["Here", "Mine", "There"]),
        ({"desk": "sport"}, ["There"]),
        ({"state": "approved"}, ["Mine"]),
        ({"desk": "sport", "state": "approved"}, []),
        ({"desk": "nonsense", "state": "draft"}, ["Here", "Mine", "There"]),
    ],
)
def test_queue_is_filtered_by_desk_and_state(client, house, choice, shown):
    house.in_review(headline="Here")
    house.in_review(headline="There", desk=DeskFactory(name="Sport", slug="sport"))
    house.approved(headline="Mine")
    assert sorted(headlines(queue(client, house.checker, **choice))) == shown


def test_empty_queue_says_what_it_is_for(client, house):
    assert "Texts come here when a writer hands them in" in words(queue(client, house.reviewer))
    assert "Nothing of this kind waits" in words(queue(client, house.reviewer, state="approved"))


# ---- What waits for whom ----


def open_one(house):
    house.in_review(CONTRADICTION)


def proposed(house):
    found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    return house.propose(found)


def to_be_corrected(house):
    found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    house.propose(found, ResolutionKind.CORRECTED)


def one_key(house):
    found = Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))
    checking.rule(house.propose(found, ResolutionKind.STANDS), by=house.reviewer, accepted=True)


def settled(house):
    house.dismiss(house.in_review(CONTRADICTION))


def returned(house):
    stories.send_back(house.in_review(), by=house.reviewer, reason="Too long.")


def sign_off_everything(house):
    """Sign off every claim that is open; as opinion, which takes no evidence."""
    for revision in Revision.objects.pending():
        claims = [entry.claim for entry in ledger_of(revision).required if not entry.is_done]
        if claims:
            checking.sign_off_many(claims, revision=revision, by=house.checker, verdict=Verdict.OPINION)


WAITS = [
    (open_one, "checker", ["1 inconsistency without a resolution"]),
    (proposed, "reviewer", ["1 resolution to rule on"]),
    (to_be_corrected, "reviewer", ["To be sent back: 1 correction to be made"]),
    (one_key, "administrator", ["1 override for your key"]),
    (settled, "reviewer", ["Ready to approve"]),
    (Newsroom.in_review, "reviewer", ["Ready to approve"]),
    (lambda house: house.in_review(language="fr"), "checker", ["To be checked by hand"]),
    (Newsroom.approved, "editor", ["Approved: publish or schedule it"]),
    (returned, "reporter", ["Returned: go on in a new draft"]),
]
ROLES = ["reporter", "editor", "checker", "reviewer", "administrator"]


@pytest.mark.parametrize(("make", "role", "said"), WAITS, ids=lambda value: getattr(value, "__name__", None))
def test_text_waits_for_the_person_whose_turn_it_is_alone(client, house, make, role, said):
    make(house)
    sign_off_everything(house)
    told = {name: waiting(queue(client, getattr(house, name))) for name in ROLES}
    assert told == {name: said if name == role else [] for name in ROLES}


def test_text_does_not_wait_for_a_reviewer_who_wrote_in_it(client, house):
    both = person(Role.REPORTER, Role.REVIEWER)
    house.in_review(by=both)
    assert waiting(queue(client, both)) == []


def test_text_is_not_ready_while_the_checklist_is_not_ticked_or_for_whoever_checked_it(client, house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.in_review()
    claims = [entry.claim for entry in ledger_of(revision).required]
    checking.sign_off_many(claims, revision=revision, by=both, verdict=Verdict.OPINION)
    item = checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    assert waiting(queue(client, house.reviewer)) == ["1 thing to tick"]
    checking.tick(item, revision=revision, by=house.reviewer, is_ticked=True)
    assert waiting(queue(client, house.reviewer)) == ["Ready to approve"]
    assert waiting(queue(client, both)) == []


def test_objection_to_a_sign_off_is_a_reviewers_and_no_checkers(client, house):
    revision = house.sign_off_all(house.in_review())
    said = ledger_of(revision).required[0].sign_off
    checking.dispute(by=person(Role.FACT_CHECKER), reason="Read it.", revision=revision, sign_off=said)
    assert waiting(queue(client, house.reviewer)) == ["1 objection to rule on"]
    assert waiting(queue(client, house.checker)) == []


def test_objection_waits_for_no_reviewer_who_had_a_part_in_it(client, house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.sign_off_all(house.in_review(contradictions(1)))
    said = ledger_of(revision).required[0].sign_off
    checking.dispute(by=both, reason="Read it.", revision=revision, sign_off=said)
    house.propose(revision.inconsistencies.get())
    ruling = checking.rule(revision.inconsistencies.get().resolutions.get(), by=house.reviewer, accepted=True)
    checking.dispute(by=both, reason="It is one.", revision=revision, ruling=ruling)
    assert waiting(queue(client, both)) == []
    assert waiting(queue(client, house.reviewer)) == ["1 objection to rule on"]
    assert waiting(queue(client, person(Role.REVIEWER))) == ["2 objections to rule on"]


def test_resolution_waits_for_no_reviewer_who_proposed_it(client, house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    revision = house.sign_off_all(house.in_review(CONTRADICTION))
    house.propose(revision.inconsistencies.get(), by=both)
    assert waiting(queue(client, both)) == []
    assert waiting(queue(client, house.reviewer)) == ["1 resolution to rule on"]


def test_text_that_was_sent_back_is_not_overdue(client, house, monkeypatch):
    revision = house.in_review()
    checking.set_due(revision.article, at=timezone.now() + timedelta(hours=1), by=house.editor)
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page = queue(client, house.checker)
    assert headlines(page) == [revision.headline]
    assert "overdue" not in words(page).replace("Only overdue", "")
    assert "I’m on it" not in words(page)
    assert headlines(queue(client, house.checker, overdue="yes")) == []


def test_approved_text_waits_for_an_editor_only_while_nothing_has_come_in_its_way(client, house):
    revision = house.approved()
    claim = ledger_of(revision).required[0].claim
    checking.reopen(claim, revision=revision, by=house.checker, note="Another year’s minutes.")
    assert waiting(queue(client, house.editor)) == []
    assert waiting(queue(client, house.checker)) == ["1 claim to sign off"]


def test_failed_check_is_everybodys(client, house):
    revision = house.in_review(check=False)
    checking.checks.fail(revision.checks.get(), "the worker stopped.")
    assert waiting(queue(client, house.reporter)) == ["Its check failed"]


def test_row_counts_what_is_open_awaited_and_settled(client, house):
    revision = house.in_review(contradictions(3))
    first, second, _ = Inconsistency.objects.filter(revision=revision)
    house.propose(first)
    checking.rule(house.propose(second), by=house.reviewer, accepted=True)
    assert "0 of 6 claims 1 open 1 awaiting a ruling 1 settled" in words(queue(client, house.editor))


def test_change_of_the_book_makes_checks_stale(client, house):
    house.in_review(headline="The bridge")
    assert "To be checked again" not in words(queue(client, house.editor))
    house.write_in_book()
    assert "To be checked again" in words(queue(client, house.editor))


@pytest.mark.parametrize("texts", [1, 3])
def test_queue_asks_as_much_for_three_texts_as_for_one(client, house, django_assert_num_queries, texts):
    for number in range(texts):
        revision = house.in_review(contradictions(number + 1), headline=f"Text {number}")
        house.propose(revision.inconsistencies.first())
        checking.assign(revision.article, user=house.checker, by=house.editor)
        checking.take_up(revision.article, by=house.reviewer)
        checking.set_priority(revision.article, priority=Priority.HIGH, by=house.editor)
    client.force_login(house.checker)
    with django_assert_num_queries(29):
        assert len(headlines(client.get(QUEUE))) == texts


def test_queue_asks_as_much_for_thirty_texts_as_for_three(client, house):
    counts = []
    for texts in (3, 27):
        for number in range(texts):
            article = house.in_review(check=False, headline=f"Text {number}").article
            checking.assign(article, user=house.checker, by=house.editor)
            checking.take_up(article, by=house.reviewer)
        client.force_login(house.checker)
        with CaptureQueriesContext(connection) as queries:
            client.get(QUEUE)
        counts.append(len(queries))
    assert counts[0] == counts[1]


# ---- Whose, until when, in what order ----


def due_in(house, revision, hours):
    checking.set_due(revision.article, at=timezone.now() + timedelta(hours=hours), by=house.editor)
    return revision


def test_queue_is_ordered_by_due_time_then_priority(client, house):
    due_in(house, house.in_review(headline="Later"), 9)
    due_in(house, house.in_review(headline="Sooner"), 2)
    house.in_review(headline="By the desk's rule")
    pressing = house.in_review(headline="Pressing")
    checking.set_priority(pressing.article, priority=Priority.URGENT, by=house.reviewer)
    first_by = {
        "due": ["Sooner", "Later", "By the desk&#x27;s rule", "Pressing"],
        "priority": ["Pressing", "Sooner", "Later", "By the desk&#x27;s rule"],
        "age": ["Later", "Sooner", "By the desk&#x27;s rule", "Pressing"],
        "nonsense": ["Sooner", "Later", "By the desk&#x27;s rule", "Pressing"],
    }
    for order, expected in first_by.items():
        assert headlines(queue(client, house.checker, order=order)) == expected, order


def test_row_says_who_has_it_who_is_on_it_and_how_late_it_is(client, house, monkeypatch):
    revision = due_in(house, house.in_review(headline="The bridge"), 3)
    checking.assign(revision.article, user=house.checker, by=house.editor)
    lease = checking.take_up(revision.article, by=house.reviewer)
    page = words(queue(client, house.editor))
    clock = timezone.localtime(lease.expires_at).strftime("%H:%M")
    assert f"Due in 2 hours Given to {house.checker}" in page
    assert f"{house.reviewer} is on it, until {clock}" in page
    later = timezone.now() + timedelta(hours=5, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page = words(queue(client, house.editor))
    assert "Overdue by 2 hours" in page
    assert "is on it" not in page


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ({"whose": "mine"}, ["Given", "Taken"]),
        ({"whose": "nobody"}, ["Late", "Taken"]),
        ({"overdue": "yes"}, ["Late"]),
        ({"whose": "mine", "overdue": "yes"}, []),
    ],
)
def test_queue_is_filtered_by_whose_and_how_late(client, house, choice, shown, monkeypatch):
    checking.assign(house.in_review(headline="Given").article, user=house.checker, by=house.editor)
    due_in(house, house.in_review(headline="Late"), 1)
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    checking.take_up(house.in_review(headline="Taken").article, by=house.checker)
    assert sorted(headlines(queue(client, house.checker, **choice))) == shown


def test_workload_counts_texts_claims_and_what_is_overdue(client, house, monkeypatch):
    late = due_in(house, house.in_review(contradictions(1)), 1)
    for revision in (late, house.in_review()):
        checking.assign(revision.article, user=house.checker, by=house.editor)
    claims = sum(ledger_of(revision).coverage.required for revision in Revision.objects.pending())
    assert claims > 2
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page = words(queue(client, house.editor))
    assert f"{house.checker} 2 {claims} {claims} 1" in page


def test_queue_of_more_than_fifty_goes_on_on_a_second_page(client, house, monkeypatch):
    monkeypatch.setattr(import_module("factcheck.views.queue"), "A_PAGE", 2)
    for number in range(3):
        house.in_review(headline=f"Text {number}")
    first, second = queue(client, house.checker), queue(client, house.checker, page=2, order="age")
    assert (headlines(first), headlines(second)) == (["Text 0", "Text 1"], ["Text 2"])
    assert "1 to 2 of 3" in words(first)
    assert "?order=age&amp;page=1" in second.content.decode()


def test_expired_override_of_a_live_text_stands_first_on_its_desks_queue(client, house, monkeypatch):
    revision = house.in_review(CONTRADICTION, headline="The bridge")
    house.let_stand(Inconsistency.objects.get())
    sign_off_everything(house)
    stories.publish(house.approve(revision), by=house.editor)
    assert "Urgent" not in words(queue(client, house.editor))
    later = timezone.now() + timedelta(days=8)
    monkeypatch.setattr(timezone, "now", lambda: later)
    response = queue(client, house.editor)
    assert "Urgent: what readers see rests on an override" in words(response)
    assert headlines(response) == ["The bridge"]
    assert "Urgent" not in words(queue(client, person(Role.EDITOR, desk=DeskFactory())))


# ---- Acts in the queue ----


def press(client, by, act, revision, **fields):
    client.force_login(by)
    return client.post(reverse(f"factcheck:{act}", args=[revision.pk]), {"from": "order=age"} | fields)


def test_text_is_taken_up_and_let_go_from_the_queue(client, house):
    revision = house.in_review()
    response = press(client, house.checker, "take_up", revision)
    assert response["Location"] == f"/review/?order=age#text-{revision.pk}"
    assert "You are on it" in words(queue(client, house.checker))
    press(client, house.checker, "let_go", revision)
    assert "You are on it" not in words(queue(client, house.checker))


def test_text_is_given_from_the_queue_unless_somebody_was_quicker(client, house):
    revision, other = house.in_review(), person(Role.FACT_CHECKER)
    press(client, house.editor, "assign", revision, user=house.checker.pk, seen=0)
    refused = press(client, house.reviewer, "assign", revision, user=other.pk, seen=0)
    assert refused.status_code == 409
    assert f"It was given to {house.checker} meanwhile; look again before you go on." in words(refused)
    assert f"Given to {house.checker}" in words(refused)


def test_reporter_is_offered_no_act_in_the_queue(client, house):
    revision = house.in_review()
    page = words(queue(client, house.reporter))
    assert "I’m on it" not in page
    assert "Give to somebody" not in page
    refused = press(client, house.reporter, "take_up", revision)
    assert refused.status_code == 409
    assert "may take a text up" in words(refused)
