"""The record of the whole house: who reads what of it, and taking words out of it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogDetail, LogEntry
from articles.roles import Role
from articles.workflow.record import record
from articles.workflow.verifying import export_head, verify
from factcheck.reports import SUBJECTS, acts_about
from factcheck.reports.words import ACTS
from tests.factcheck.pages import words
from tests.factories import DeskFactory, Newsroom, person


@pytest.fixture
def house(db, settings, tmp_path):
    settings.LOG_HEADS = tmp_path / "heads"
    return Newsroom()


def page(client, who, **query):
    client.force_login(who)
    return client.get(reverse("factcheck:house_record"), query)


def numbers(answer):
    return [int(number) for number in re.findall(r'id="e(\d+)"', answer.content.decode())]


def filled(entries):
    for number in range(entries):
        record("book.imported", by=None, about={"added": number, "changed": 0, "version": 1})


def test_acts_of_the_house_and_of_its_stories_are_told(client, house):
    stories.save_desk(DeskFactory.build(name="Sport", slug="sport"), by=house.administrator)
    stories.give_role(house.reporter, Role.EDITOR, by=house.administrator, desk=house.desk)
    house.in_review(headline="The bridge")
    said = words(page(client, house.administrator))
    for told in ("made a desk", f"gave {house.reporter} a role: editor", "handed the text in", "The bridge"):
        assert told in said


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.FACT_CHECKER])
def test_others_do_not_read_it(client, house, role):
    assert page(client, person(role)).status_code == 403


def test_reviewer_of_one_desk_reads_of_its_stories_alone(client, house):
    house.in_review(headline="Here")
    house.in_review(headline="Elsewhere", desk=DeskFactory())
    stories.give_role(house.reporter, Role.EDITOR, by=house.administrator, desk=house.desk)
    said = words(page(client, person(Role.REVIEWER, desk=house.desk)))
    assert ("Here" in said, "Elsewhere" in said, "a role" in said) == (True, False, False)
    assert "You see the entries of your desks’ stories." in said


def test_bar_leads_administrators_there(client, house):
    address = f'href="{reverse("factcheck:house_record")}"'
    for who, is_there in ((house.administrator, True), (house.editor, False)):
        client.force_login(who)
        assert (address in client.get(reverse("factcheck:queue")).content.decode()) is is_there


def test_entries_are_chosen_by_subject_person_story_and_day(client, house):
    house.in_review(headline="The ferry")
    house.in_review(headline="The bridge")
    stories.give_role(house.reporter, Role.EDITOR, by=house.administrator, desk=house.desk)
    every = numbers(page(client, house.administrator))
    by_subject = page(client, house.administrator, about="person")
    assert "gave" in words(by_subject)
    assert len(numbers(by_subject)) == 1
    by_person = numbers(page(client, house.administrator, person=house.administrator.pk))
    assert by_person == numbers(by_subject)
    ferry = numbers(page(client, house.administrator, article="ferry"))
    assert set(ferry) == set(
        LogEntry.objects.filter(article__slug="the-ferry").values_list("number", flat=True)
    )
    assert numbers(page(client, house.administrator, day=timezone.localdate().isoformat())) == every
    assert numbers(page(client, house.administrator, day="2020-02-29")) == []
    for nonsense in (
        {"day": "2025-06-31"},
        {"day": "x"},
        {"person": "me"},
        {"about": "all"},
        {"before": "-1"},
    ):
        assert numbers(page(client, house.administrator, **nonsense)) == every


def test_every_act_belongs_to_a_subject():
    assert sorted(act for subject in SUBJECTS for act in acts_about(subject)) == sorted(ACTS)


def test_a_hundred_stand_on_a_page_and_none_is_passed_over(client, house):
    filled(250)
    first = page(client, house.administrator)
    seen = numbers(first)
    assert (len(seen), "Newer" in words(first)) == (100, False)
    second = page(client, house.administrator, before=seen[-1])
    third = page(client, house.administrator, before=numbers(second)[-1])
    assert [*seen, *numbers(second), *numbers(third)] == list(range(250, 0, -1))
    assert "Older" not in words(third)
    assert numbers(page(client, house.administrator, after=numbers(third)[0])) == numbers(second)


def test_page_takes_as_many_queries_for_many_entries_as_for_few(client, house):
    filled(3)
    page(client, house.administrator)
    with CaptureQueriesContext(connection) as few:
        page(client, house.administrator)
    filled(120)
    with CaptureQueriesContext(connection) as many:
        page(client, house.administrator)
    assert len(many) == len(few) < 20


def test_top_says_how_long_it_is_and_when_its_head_was_exported(client, house):
    filled(3)
    assert "3 entries. Its head was never exported." in words(page(client, house.administrator))
    path = export_head()
    said = words(page(client, house.administrator))
    assert re.search(r"3 entries\. Its head was last exported .* at entry 3\.", said)
    path.write_text(path.read_text().replace('"number":3', '"number":2'))
    assert "cannot be trusted" in words(page(client, house.administrator))


# ---- Erasing ----


@pytest.fixture
def returned(house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Maxim Gorki never said so.")
    return LogEntry.objects.get(details__name="reason")


def erase(client, who, name, number, **fields):
    client.force_login(who)
    address = reverse(f"factcheck:{name}", args=[number])
    return client.post(address, fields) if fields else client.get(address)


def test_what_goes_and_what_stays_is_said_before(client, house, returned):
    address = reverse("factcheck:erase_entry", args=[returned.number])
    assert address in page(client, house.administrator).content.decode()
    said = words(erase(client, house.administrator, "erase_entry", returned.number))
    assert "One detail, beside one entry." in said
    assert "Maxim Gorki never said so." in said
    assert "What stays That it was done, when, and by whose account" in said
    assert LogDetail.objects.exclude(erased_at=None).count() == 0


def test_words_of_an_entry_are_erased_and_the_record_is_still_proved(client, house, returned):
    fields = {"reason": "He asked for it.", "seen": 1}
    answer = erase(client, house.administrator, "erase_entry", returned.number, **fields)
    assert answer["Location"] == reverse("factcheck:house_record")
    said = words(page(client, house.administrator))
    assert "Gorki" not in said
    assert "erased words kept beside the record" in said
    assert "He asked for it." in said
    assert verify().fault is None
    assert "Nothing is left to erase" in words(
        erase(client, house.administrator, "erase_entry", returned.number)
    )


def test_erasing_without_a_reason_is_refused(client, house, returned):
    answer = erase(client, house.administrator, "erase_entry", returned.number, reason=" ", seen=1)
    assert answer.status_code == 409
    assert "Give a reason" in words(answer)
    assert returned.details.get().value


def test_words_that_came_after_the_page_was_seen_are_not_erased(client, house, returned):
    ada = person(Role.EDITOR, username="ada.reed", first_name="Ada", last_name="Reed")
    stories.send_back(house.in_review(), by=house.reviewer, reason="Ask Ada Reed.")
    assert "One detail," in words(erase(client, house.administrator, "erase_person", ada.pk))
    stories.send_back(house.in_review(), by=house.reviewer, reason="Ada Reed again.")
    fields = {"reason": "They left.", "seen": 1}
    answer = erase(client, house.administrator, "erase_person", ada.pk, **fields)
    assert answer.status_code == 409
    assert "They left." in words(answer)
    assert LogDetail.objects.exclude(erased_at=None).count() == 0
    fields["seen"] = 2
    assert erase(client, house.administrator, "erase_person", ada.pk, **fields).status_code == 302
    assert "Ask Ada" not in words(page(client, house.administrator, about="text"))
    assert verify().fault is None


def test_nobody_but_administrators_erases(client, house, returned):
    here = person(Role.ADMINISTRATOR, desk=house.desk)
    elsewhere = person(Role.ADMINISTRATOR, desk=DeskFactory())
    fields = {"reason": "Asked for.", "seen": 1}
    for who, name, number in (
        (house.reviewer, "erase_entry", returned.number),
        (here, "erase_person", house.reviewer.pk),
        (elsewhere, "erase_entry", returned.number),
        (house.editor, "erase_entry", returned.number),
    ):
        assert erase(client, who, name, number).status_code in (403, 404)
        assert erase(client, who, name, number, **fields).status_code in (403, 404)
    assert returned.details.get().value
    assert "Erase its words" not in words(page(client, house.reviewer))
    assert erase(client, here, "erase_entry", returned.number, **fields).status_code == 302
