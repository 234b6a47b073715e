"""A draft read while it is written: what the form sends, who may ask, and what the margin says."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from articles.content import parse_content
from articles.models import LogEntry, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import DismissedNote, LiveReading
from factcheck.views.live import content_typed
from factcheck.workflow.live import read_live
from tests.factories import Newsroom, person

OPENED = "The bridge was opened on 4 May 2021."
OTHERWISE = "The bridge was opened on 5 June 2022."


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def draft(house):
    return house.draft()


def typed(*sections, headline="The bridge", **more):
    """What the browser would send for sections given as (kind, html) or (kind, html, heading)."""
    data = {"headline": headline, "standfirst": "", "sections-TOTAL_FORMS": str(len(sections))} | more
    for number, (kind, html, *heading) in enumerate(sections):
        data[f"sections-{number}-kind"] = kind
        data[f"sections-{number}-text"] = html
        data[f"sections-{number}-heading"] = heading[0] if heading else ""
        data.setdefault(f"sections-{number}-position", str(number + 1))
    return data


def ask(client, draft, data, by):
    client.force_login(by)
    return client.post(reverse("factcheck:live", args=[draft.pk]), data)


def read():
    """Do what the worker would."""
    reading = LiveReading.objects.get()
    return read_live(reading.pk, reading.digest)


def margin(client, draft):
    digest = LiveReading.objects.get().digest
    return client.get(reverse("factcheck:live_found", args=[draft.pk]), {"digest": digest})


def words(response):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


def found(client, draft, data, by):
    assert ask(client, draft, data, by).status_code == 200
    assert read()
    return margin(client, draft)


def test_contradiction_is_shown_with_both_quotes_and_where_they_stand(client, house, draft):
    data = typed(("text", f"<p>{OPENED}</p>"), ("text", f"<p>Rain fell. {OTHERWISE}</p>", "Later"))
    page = found(client, draft, data, house.reporter)
    assert "One place where statements disagree." in words(page)
    html = page.content.decode()
    assert 'data-mark="blocking" data-field="sections-0-text"' in html
    assert 'data-mark="blocking" data-field="sections-1-text"' in html
    assert "4 May 2021" in words(page)
    assert "5 June 2022" in words(page)


def test_nothing_is_shown_when_the_two_agree(client, house, draft):
    page = found(
        client, draft, typed(("text", f"<p>{OPENED}</p>"), ("text", f"<p>{OPENED}</p>")), house.reporter
    )
    assert "No two statements disagree." in words(page)
    assert 'data-mark="blocking"' not in page.content.decode()


def test_nothing_is_shown_before_it_is_read_nor_for_another_text(client, house, draft):
    ask(client, draft, typed(("text", f"<p>{OPENED}</p>")), house.reporter)
    assert margin(client, draft).status_code == 204
    read()
    assert margin(client, draft).status_code == 200
    other = client.get(reverse("factcheck:live_found", args=[draft.pk]), {"digest": "0" * 64})
    assert other.status_code == 204


def test_what_was_asked_before_is_not_read_any_more(client, house, draft):
    ask(client, draft, typed(("text", f"<p>{OPENED}</p>")), house.reporter)
    first = LiveReading.objects.get()
    ask(client, draft, typed(("text", f"<p>{OTHERWISE}</p>")), house.reporter)
    assert read_live(first.pk, first.digest) is False
    assert read() is True
    assert LiveReading.objects.count() == 1


def test_same_text_is_read_once(client, house, draft, django_capture_on_commit_callbacks):
    data = typed(("text", f"<p>{OPENED}</p>"))
    with django_capture_on_commit_callbacks() as tasks:
        ask(client, draft, data, house.reporter)
        read()
        ask(client, draft, data, house.reporter)
    assert len(tasks) == 1
    assert margin(client, draft).status_code == 200


def test_two_people_do_not_see_each_others_typing(client, house, draft):
    ask(client, draft, typed(("text", f"<p>{OPENED}</p>")), house.reporter)
    read()
    digest = LiveReading.objects.get().digest
    client.force_login(house.editor)
    answer = client.get(reverse("factcheck:live_found", args=[draft.pk]), {"digest": digest})
    assert answer.status_code == 204


def test_only_who_may_write_asks(client, house, draft):
    data = typed(("text", f"<p>{OPENED}</p>"))
    assert ask(client, draft, data, house.checker).status_code == 403
    assert ask(client, draft, data, person(Role.REPORTER)).status_code == 403
    assert (
        ask(
            client, draft, data, person(Role.EDITOR, desk=house.draft(desk=None or house.desk).article.desk)
        ).status_code
        == 200
    )
    with pytest.raises(NotAllowed):
        checking.ask_live(draft, by=house.checker, content="{}", reference_date=timezone.localdate())
    assert LiveReading.objects.count() == 1


def test_text_that_was_handed_in_is_not_read_while_it_is_written(client, house):
    revision = house.in_review(check=False)
    answer = ask(client, revision, typed(("text", f"<p>{OPENED}</p>")), house.reporter)
    assert (answer.status_code, answer.json()) == (
        409,
        {"reasons": ["Only a draft is read while it is written."]},
    )


def test_nobody_is_asked_without_a_log_in(client, draft):
    assert client.post(reverse("factcheck:live", args=[draft.pk])).status_code == 302
    assert client.get(reverse("factcheck:live_found", args=[draft.pk])).status_code == 302


def test_draft_itself_and_the_record_stay_as_they_are(client, house, draft):
    before = LogEntry.objects.count()
    found(client, draft, typed(("text", f"<p>{OPENED}</p>")), house.reporter)
    assert LogEntry.objects.count() == before
    assert Revision.objects.get(pk=draft.pk).edition == draft.edition


def test_half_a_table_is_read_as_text(client, house, draft):
    page = found(
        client, draft, typed(("table", f"<p>{OPENED}</p>"), ("text", f"<p>{OTHERWISE}</p>")), house.reporter
    )
    assert 'data-mark="blocking" data-field="sections-0-text"' in page.content.decode()


def test_section_that_was_taken_out_is_not_read(client, house, draft):
    data = typed(("text", f"<p>{OPENED}</p>"), ("text", f"<p>{OTHERWISE}</p>"), **{"sections-1-DELETE": "on"})
    assert "No two statements disagree." in words(found(client, draft, data, house.reporter))


def test_headline_and_headings_are_named_as_the_fields_they_stand_in(client, house, draft):
    data = typed(
        ("text", f"<p>{OTHERWISE}</p>", "The bridge openned late"), headline="A bridge recieved guests"
    )
    html = found(client, draft, data, house.reporter).content.decode()
    assert 'data-field="headline" data-words="recieved"' in html
    assert 'data-field="sections-0-heading" data-words="openned"' in html


def test_note_of_the_copy_desk_offers_what_to_write(client, house, draft):
    page = found(
        client, draft, typed(("text", "<p>The bridge was openned by the the mayor.</p>")), house.reporter
    )
    html = page.content.decode()
    assert 'data-write="opened"' in html
    assert 'data-words="the the"' in html
    assert 'data-write="the"' in html


def dismissal(client, draft, page):
    """Send what the button of the first note would."""
    html = page.content.decode()
    (note,) = re.findall(r"<li class=\"live__note\".*?</li>", html, re.DOTALL)[:1]
    data = {
        "checker": re.search(r'data-checker="([^"]*)"', note)[1],
        "sentence": unescape(re.search(r'data-sentence="([^"]*)"', note)[1]),
        "words": unescape(re.search(r'data-words="([^"]*)"', note)[1]),
    }
    return client.post(reverse("factcheck:live_dismiss", args=[draft.pk]), data)


def test_dismissed_note_stays_away_until_its_sentence_changes(client, house, draft):
    data = typed(("text", "<p>The bridge was openned in May.</p>"))
    page = found(client, draft, data, house.reporter)
    assert dismissal(client, draft, page).status_code == 204
    assert dismissal(client, draft, page).status_code == 204
    assert "live__note" not in margin(client, draft).content.decode()
    changed = typed(("text", "<p>The bridge was openned in June.</p>"))
    assert "live__note" in found(client, draft, changed, house.reporter).content.decode()
    assert DismissedNote.objects.get().words == "openned"
    assert LogEntry.objects.filter(act="note.dismissed").count() == 1


def test_only_who_may_write_dismisses(client, house, draft):
    page = found(client, draft, typed(("text", "<p>The bridge was openned.</p>")), house.reporter)
    client.force_login(house.checker)
    assert dismissal(client, draft, page).status_code == 403
    with pytest.raises(MoveRefused):
        checking.dismiss_note(draft, by=house.reporter, checker="copy_desk", words="", sentence="")
    assert not DismissedNote.objects.exists()


def test_language_the_engine_does_not_read_is_said(client, house):
    draft = house.draft(language="fi")
    page = found(client, draft, typed(("text", "<p>Silta avattiin.</p>")), house.reporter)
    assert "does not read this language" in words(page)


def test_reading_that_fails_is_said_and_may_be_asked_again(client, house, draft):
    reading = checking.ask_live(draft, by=house.reporter, content="{}", reference_date=timezone.localdate())
    assert read()
    client.force_login(house.reporter)
    assert "could not be read to its end" in words(margin(client, draft))
    again = checking.ask_live(draft, by=house.reporter, content="{}", reference_date=timezone.localdate())
    assert (again.digest, again.read_at) == (reading.digest, None)


def test_readings_of_yesterday_are_forgotten(house, draft):
    content = content_typed(typed(("text", f"<p>{OPENED}</p>")))
    checking.ask_live(draft, by=house.reporter, content=content, reference_date=timezone.localdate())
    call_command("publish_due", verbosity=0)
    assert LiveReading.objects.count() == 1
    LiveReading.objects.update(asked_at=timezone.now() - timedelta(days=1, minutes=1))
    call_command("publish_due", verbosity=0)
    assert not LiveReading.objects.exists()


def test_margin_takes_as_many_queries_for_many_findings_as_for_one(client, house, draft):
    def asked(count):
        sections = [("text", f"<p>{OPENED} {OTHERWISE} It openned.</p>")] * count
        found(client, draft, typed(*sections), house.reporter)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            margin(client, draft)
        return len(queries)

    assert asked(1) == asked(30)


def test_form_of_a_draft_has_the_margin_for_who_may_write(client, house, draft):
    address = reverse("admin:articles_revision_change", args=[draft.pk])
    client.force_login(house.reporter)
    assert "data-live" in client.get(address).content.decode()
    client.force_login(house.checker)
    assert "data-live" not in client.get(address).content.decode()


@pytest.mark.django_db
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "headline",
                "standfirst",
                "sections-TOTAL_FORMS",
                *(
                    f"sections-{n}-{name}"
                    for n in range(3)
                    for name in ("kind", "text", "heading", "position", "DELETE")
                ),
            ]
        ),
        st.text(max_size=60)
        | st.sampled_from(["1", "3", "on", "table", "questions", "<table><tr><td>a", "<p>a</p>"]),
    )
)
def test_whatever_a_form_sends_is_a_content(data):
    """Half a surrogate pair never comes in by HTTP; hypothesis' text has none either."""
    content = parse_content(content_typed(data))
    assert json.dumps(content)
