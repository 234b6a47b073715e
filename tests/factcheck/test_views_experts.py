"""Asking an expert from the review desk: the form, the address shown once, the links, taking one back."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.roles import Role
from factcheck.models import ExpertLink
from tests.factcheck.experts import ask, claims, outside, reply, text
from tests.factcheck.pages import see, send, words
from tests.factories import DeskFactory, Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return text(house)


def open_page(client, somebody, revision):
    client.force_login(somebody)
    return client.get(reverse("factcheck:experts", args=[revision.pk]))


def fields(page, **more):
    """What the form would send, filled in as a person would."""
    nonce = re.search(r'name="nonce" value="([^"]+)"', page.content.decode())[1]
    filled = {
        "name": "Ada Byron",
        "standing": "professor of hydraulics",
        "message": "Please look.",
        "deadline": (timezone.localtime() + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M"),
        "shows": "text",
        "which": "all",
        "nonce": nonce,
    }
    return {name: value for name, value in (filled | more).items() if value is not None}


def shown_address(page):
    return re.search(r'class="made__address"[^>]*value="([^"]+)"', page.content.decode())


def test_address_is_shown_once_and_opens_the_page(client, house, revision):
    page = open_page(client, house.checker, revision)
    made = send(client, house.checker, "experts", revision, **fields(page))
    assert made.status_code == 200
    address = shown_address(made)[1]
    assert outside().get(address).status_code == 200
    assert "no-store" in made["Cache-Control"]
    later = open_page(client, house.checker, revision)
    assert shown_address(later) is None
    assert address.rsplit("/", 2)[1] not in later.content.decode()
    assert "Ada Byron" in words(later)


def test_loading_the_answer_anew_makes_no_second_link(client, house, revision):
    sent = fields(open_page(client, house.checker, revision))
    first = send(client, house.checker, "experts", revision, **sent)
    again = send(client, house.checker, "experts", revision, **sent)
    assert shown_address(first)[1] == shown_address(again)[1]
    assert ExpertLink.objects.count() == 1
    assert fields(first)["nonce"] != sent["nonce"]


def test_chosen_statements_alone_are_asked_about(client, house, revision):
    chosen = claims(revision)[1]
    page = open_page(client, house.checker, revision)
    send(
        client,
        house.checker,
        "experts",
        revision,
        **fields(page, which="chosen", claims=[chosen.pk], shows="parts"),
    )
    link = ExpertLink.objects.get()
    assert [question.claim for question in link.questions.all()] == [chosen]
    assert not link.shows_whole_text


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"name": ""}, "Say whom you ask."),
        ({"deadline": "soon"}, "Give the day and the minute"),
        ({"deadline": "2020-01-01T10:00"}, "Give them an hour at least."),
        ({"which": "chosen"}, "Choose at least one statement of this text to ask about."),
        ({"which": "chosen", "claims": ["999999"]}, "A statement you chose does not stand in this text."),
        ({"which": "chosen", "claims": ["x"]}, "A statement you chose does not stand in this text."),
        ({"name": "A" * 200}, "This is too long: 120 characters at most."),
    ],
)
def test_refused_form_says_why_and_keeps_what_was_typed(more, said, client, house, revision):
    page = open_page(client, house.checker, revision)
    refused = send(
        client, house.checker, "experts", revision, **fields(page, message="Kept <words>.", **more)
    )
    assert refused.status_code == 409
    assert said in words(refused)
    assert "Kept &lt;words&gt;." in refused.content.decode()
    assert not ExpertLink.objects.exists()


def test_who_may_not_ask_is_told_and_has_no_form(client, house, revision):
    page = open_page(client, house.reporter, revision)
    assert "Only a fact-checker or a reviewer" in words(page)
    assert 'name="nonce"' not in page.content.decode()
    sent = fields(open_page(client, house.checker, revision))
    assert send(client, house.editor, "experts", revision, **sent).status_code == 409
    assert not ExpertLink.objects.exists()


def test_other_desks_find_nothing(client, house, revision):
    stranger = person(Role.FACT_CHECKER, desk=DeskFactory())
    assert open_page(client, stranger, revision).status_code == 404
    link, _ = ask(house, revision)
    assert send(client, stranger, "revoke_expert", revision, link.pk).status_code == 404


def test_returned_text_is_shown_to_nobody(client, house, revision):
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    page = open_page(client, house.checker, revision)
    assert "Only a text that is being checked or is before readers" in words(page)


def test_links_tell_who_was_asked_what_and_what_came(client, house, revision):
    _, token = ask(house, revision)
    page = words(open_page(client, house.checker, revision))
    assert "Not opened yet · 0 of 3 answered" in page
    assert "Open until" in page
    outside().get(f"/expert/{token}/")
    reply(token, a1=("wrong", "It cost 3 million."))
    page = words(open_page(client, house.checker, revision))
    assert "Last opened just now · 1 of 3 answered" in page
    assert "Wrong : It cost 3 million." in page


def test_link_is_taken_back(client, house, revision):
    link, token = ask(house, revision)
    done = send(client, house.reviewer, "revoke_expert", revision, link.pk)
    assert done.status_code == 302
    assert outside().get(f"/expert/{token}/").status_code == 410
    page = words(open_page(client, house.checker, revision))
    assert f"Taken back by {house.reviewer}" in page
    assert "Nobody gets in by that link any more." not in words(open_page(client, house.checker, revision))
    again = send(client, house.checker, "revoke_expert", revision, link.pk)
    assert again.status_code == 409
    assert "This link was taken back already." in words(again)


def test_only_by_a_form_is_a_link_taken_back(client, house, revision):
    link, token = ask(house, revision)
    client.force_login(house.checker)
    client.get(reverse("factcheck:revoke_expert", args=[revision.pk, link.pk]))
    assert outside().get(f"/expert/{token}/").status_code == 200


def test_link_of_another_text_is_not_found(client, house, revision):
    link, _ = ask(house, revision)
    other = text(house, headline="Another bridge")
    assert send(client, house.checker, "revoke_expert", other, link.pk).status_code == 404


def test_text_shows_whom_it_was_shown_to(client, house, revision):
    ask(house, revision)
    assert "Outside the newsroom Ada Byron , professor of hydraulics" in words(
        see(client, house.checker, revision)
    )


def test_pages_take_a_constant_number_of_queries(client, house):
    counts = []
    for size in (1, 5):
        revision = text(house, size, headline=f"The bridge {size}")
        for _ in range(size):
            _, token = ask(house, revision)
            reply(token, a1="right")
        open_page(client, house.checker, revision)
        with CaptureQueriesContext(connection) as queries:
            open_page(client, house.checker, revision)
            see(client, house.checker, revision)
        counts.append(len(queries))
    assert counts[0] == counts[1]
