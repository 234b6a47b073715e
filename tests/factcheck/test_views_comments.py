"""The page of threads, and comments on the cards of claims and pairs."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Comment, Inconsistency, ThreadMark
from tests.factcheck.pages import see, send, words
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

TWICE = "<p>It opened in May. It opened in May. It closed in June.</p>"


@pytest.fixture
def house(db):
    return Newsroom()


def page(client, by, revision):
    client.force_login(by)
    return client.get(reverse("factcheck:comments", args=[revision.pk]))


def say(client, by, revision, body="Who says?", **more):
    return send(client, by, "say", revision, **({"body": body, "nonce": str(uuid.uuid4())} | more))


def test_comment_is_made_on_words_copied_from_the_text(client, house):
    revision = house.in_review(check=False)
    response = say(client, house.checker, revision, words="opened on\n 4 May")
    made = Comment.objects.get()
    assert response["Location"] == f"/review/{revision.pk}/comments/#t{made.pk}"
    assert (made.quote, made.body) == ("opened on 4 May", "Who says?")
    shown = page(client, house.reporter, revision)
    assert f'id="s{made.pk}"' in shown.content.decode()
    assert "On words of this text 1" in words(shown)


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("closed in May", "These words do not stand in the text"),
        ("opened in May", "These words stand in the text 2 times; take more of the sentence."),
    ],
)
def test_words_that_are_not_one_place_are_refused_and_stay_typed(client, house, quote, why):
    revision = house.in_review(TWICE, check=False)
    refused = say(client, house.checker, revision, "Which one, “really”?", words=quote)
    assert refused.status_code == 409
    assert why in words(refused)
    assert f">\n{quote}</textarea>" in refused.content.decode()
    assert "Which one, “really”?" in words(refused)
    assert not Comment.objects.exists()


def test_empty_comment_is_refused(client, house):
    refused = say(client, house.checker, house.in_review(check=False), " ")
    assert refused.status_code == 409
    assert "Write what you want to say." in words(refused)


def test_unknown_names_are_told_not_guessed(client, house):
    revision = house.in_review(check=False)
    say(client, house.checker, revision, f"@{house.editor.username} and @nobody-known, look.")
    shown = page(client, house.checker, revision)
    assert "Nobody on this desk is called “@nobody-known”, so nobody was told of that." in words(shown)
    assert f'<b class="mention">@{house.editor.username}</b>' in shown.content.decode()
    assert f"@{house.reviewer.username} {house.reviewer}" in words(shown)


def test_words_of_a_comment_are_printed_not_obeyed(client, house):
    revision = house.in_review(check=False)
    say(client, house.checker, revision, "<script>alert(1)</script> @<b>ada</b>\n\nNext.")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page(client, house.editor, revision).content.decode()


def test_thread_is_answered_settled_and_opened_again(client, house):
    revision = house.in_review(check=False)
    say(client, house.checker, revision)
    root = Comment.objects.get()
    say(client, house.reporter, revision, "The minutes.", thread=root.pk)
    late = send(client, house.checker, "settle", revision, root.pk, seen=root.pk)
    assert late.status_code == 409
    assert "said something in this thread meanwhile; read it before you close it" in words(late)
    seen = re.search(
        r'name="seen" value="(\d+)"[^>]*><button[^>]*>Settle',
        page(client, house.checker, revision).content.decode(),
    )[1]
    send(client, house.checker, "settle", revision, root.pk, seen=seen)
    assert f"Settled by {house.checker}" in words(page(client, house.editor, revision))
    send(client, house.editor, "settle", revision, root.pk, seen=seen, open="yes")
    assert [mark.is_resolved for mark in ThreadMark.objects.all()] == [True, False]


def test_comment_on_a_pair_stands_on_its_card_and_leads_back_there(client, house):
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get()
    response = say(client, house.editor, revision, "Two bridges?", inconsistency=found.pk, back="pair")
    assert response["Location"] == f"/review/{revision.pk}/#i{found.pk}"
    shown = words(see(client, house.checker, revision))
    assert "One thread of comments" in shown
    assert "Two bridges?" in shown


def test_comment_on_a_claim_stands_on_its_card_and_leads_back_there(client, house):
    revision = house.in_review()
    claim = revision.claim_occurrences.first().claim
    response = say(client, house.editor, revision, "Source?", claim=claim.pk, back="claim")
    assert response["Location"] == f"/review/{revision.pk}/claims/?claim={claim.pk}#c{claim.pk}"
    client.force_login(house.checker)
    shown = words(client.get(f"/review/{revision.pk}/claims/", {"claim": claim.pk}))
    assert "Source?" in shown


def test_page_asks_as_much_for_thirty_threads_as_for_three(client, house):
    revision = house.in_review(check=False)
    counts = []
    for number in (3, 27):
        for _ in range(number):
            root = checking.comment(revision, by=person(Role.EDITOR), body=f"@{house.checker.username}: why?")
            checking.resolve_thread(root, revision=revision, by=house.checker)
            checking.comment(revision, by=house.reporter, body="Because.", thread=root)
        client.force_login(house.editor)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("factcheck:comments", args=[revision.pk]))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_threads_of_other_desks_are_not_there(client, house):
    revision = house.in_review(check=False)
    root = checking.comment(revision, by=house.checker, body="Hm.")
    stranger = person(*Role, desk=DeskFactory())
    assert page(client, stranger, revision).status_code == 404
    assert say(client, stranger, revision).status_code == 404
    assert send(client, stranger, "settle", revision, root.pk, seen=root.pk).status_code == 404
