"""Erasing: words go, what they were the words of stays proved."""

import pytest

from articles import workflow as stories
from articles.models import LogDetail, LogEntry
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.workflow.verifying import verify
from tests.factories import DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    house = Newsroom()
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Maxim Gorki never said so.")
    return house


def returned():
    return LogEntry.objects.get(details__name="reason")


def test_details_of_an_entry_are_erased_and_the_record_still_holds(house):
    entry = returned()
    assert stories.erase_details(entry, by=house.administrator, reason="He asked for it.") == 1
    detail = entry.details.get()
    assert (detail.value, detail.salt, detail.erased_at is not None) == ("", "", True)
    assert verify().fault is None
    last = LogEntry.objects.first()
    assert (last.act, last.by, last.article) == ("details.erased", house.administrator, entry.article)
    assert f'"entries":[[{entry.number},"reason"]]' in last.body
    assert [d.value for d in last.details.all()] == ["He asked for it."]


def test_what_is_erased_stands_nowhere_in_the_record(house):
    stories.erase_details(returned(), by=house.administrator, reason="He asked for it.")
    assert not LogDetail.objects.filter(value__contains="Gorki").exists()
    assert not LogEntry.objects.filter(body__contains="Gorki").exists()


def test_nothing_is_erased_twice_or_without_a_reason(house):
    entry = returned()
    with pytest.raises(MoveRefused, match="Give a reason"):
        stories.erase_details(entry, by=house.administrator, reason=" ")
    stories.erase_details(entry, by=house.administrator, reason="Asked for.")
    before = LogEntry.objects.count()
    with pytest.raises(MoveRefused, match="nothing left to erase"):
        stories.erase_details(entry, by=house.administrator, reason="Asked for.")
    assert LogEntry.objects.count() == before


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_administrators_alone_erase(role, house):
    somebody = person(role)
    for what in (returned(), house.reviewer):
        with pytest.raises(NotAllowed):
            stories.erase_details(what, by=somebody, reason="Asked for.")
    assert returned().details.get().value


def test_administrator_of_another_desk_erases_nothing(house):
    elsewhere = person(Role.ADMINISTRATOR, desk=DeskFactory())
    for what in (returned(), house.reviewer):
        with pytest.raises(NotAllowed):
            stories.erase_details(what, by=elsewhere, reason="Asked for.")
    here = person(Role.ADMINISTRATOR, desk=house.desk)
    with pytest.raises(NotAllowed):  # a person's words may stand beside entries of every desk
        stories.erase_details(house.reviewer, by=here, reason="Asked for.")
    assert stories.erase_details(returned(), by=here, reason="Asked for.") == 1


def test_everything_that_names_a_person_is_erased(house):
    ada = stories.save_person(
        type(house.reviewer)(username="ada.reed", first_name="Ada", last_name="Reed", email="a@example.org"),
        by=house.administrator,
    )
    stories.give_role(ada, Role.EDITOR, by=house.administrator, desk=house.desk)
    revision = house.in_review(headline="Another")
    stories.send_back(revision, by=house.reviewer, reason="Ask ADA REED, she knows.")
    other = house.in_review(headline="A third")
    stories.send_back(other, by=house.reviewer, reason="Adarsh Reedy is not in it.")
    erased = stories.erase_details(ada, by=house.administrator, reason="They left.")
    left = list(LogDetail.objects.filter(erased_at=None).values_list("value", flat=True))
    assert not [value for value in left if "ada" in value.lower().split() or "reed" in value.lower().split()]
    assert "Adarsh Reedy is not in it." in left
    assert erased == LogDetail.objects.exclude(erased_at=None).count() == 5
    assert verify().fault is None


def test_short_names_erase_no_words(house):
    stories.send_back(house.in_review(headline="Short"), by=house.reviewer, reason="Ed is a word here.")
    ed = person(username="ed", first_name="", last_name="")
    with pytest.raises(MoveRefused, match="nothing left"):
        stories.erase_details(ed, by=house.administrator, reason="They left.")
