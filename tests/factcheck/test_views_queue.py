"""The queue: who sees which texts, and what waits for whom."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Inconsistency
from factcheck.statuses import ResolutionKind
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
    told = {name: waiting(queue(client, getattr(house, name))) for name in ROLES}
    assert told == {name: said if name == role else [] for name in ROLES}


def test_text_does_not_wait_for_a_reviewer_who_wrote_in_it(client, house):
    both = person(Role.REPORTER, Role.REVIEWER)
    house.in_review(by=both)
    assert waiting(queue(client, both)) == []


def test_failed_check_is_everybodys(client, house):
    revision = house.in_review(check=False)
    checking.checks.fail(revision.checks.get(), "the worker stopped.")
    assert waiting(queue(client, house.reporter)) == ["Its check failed"]


def test_row_counts_what_is_open_awaited_and_settled(client, house):
    revision = house.in_review(contradictions(3))
    first, second, _ = Inconsistency.objects.filter(revision=revision)
    house.propose(first)
    checking.rule(house.propose(second), by=house.reviewer, accepted=True)
    assert "Checked 1 open 1 awaiting a ruling 1 settled" in words(queue(client, house.editor))


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
    client.force_login(house.checker)
    with django_assert_num_queries(19):
        assert len(headlines(client.get(QUEUE))) == texts
