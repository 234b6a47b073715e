"""Comments: on which words they stand, whom they name, who hears of them, and how threads are settled."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import workflow as stories
from articles.models import LogEntry, Revision, User
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import Comment, Inconsistency, Mention, Notification, ThreadMark
from factcheck.pairs import Text
from factcheck.views.threads import put_in_place, threads_of
from factcheck.workflow.mentions import mentioned
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

OPENED = "The bridge was opened on 4 May 2021."


@pytest.fixture
def house(db):
    return Newsroom()


def quote(revision, words):
    """Where words stand in a text: (block, start, end)."""
    for number, block in enumerate(Text(revision).blocks):
        if (start := block.text.find(words)) >= 0:
            return number, start, start + len(words)
    raise AssertionError(words)


def next_text(house, revision, html):
    """Send a text back and hand in another in its place."""
    stories.send_back(revision, by=house.reviewer, reason="Not yet.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    section = draft.sections.first()
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    return stories.submit(draft, by=house.reporter)


def threads(revision):
    found = threads_of(revision.article)
    put_in_place(found, Text(revision))
    return found


def where(revision):
    """The words each open thread stands on in a text, and how many are gone from it."""
    found, blocks = threads(revision), Text(revision).blocks
    words = [blocks[block].text[start:end] for block, start, end in (one.place for one in found.here)]
    return words, len(found.gone)


# ---- On which words ----


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{OPENED}</p><p>It carries 300 cars an hour.</p>", (["4 May 2021"], 0)),
        (f"<p>First this.</p><p>A new start. {OPENED}</p>", (["4 May 2021"], 0)),
        ("<p>The bridge was opened on 5 May 2021.</p>", ([], 1)),
        ("<p>The bridge was opened on 4 May 2021, at noon.</p>", ([], 1)),
    ],
    ids=["stays", "moves", "changed", "added to"],
)
def test_comment_stands_where_its_sentence_does(house, html, expected):
    revision = house.in_review(check=False)
    checking.comment(revision, by=house.checker, body="Who says?", quote=quote(revision, "4 May 2021"))
    assert where(revision) == (["4 May 2021"], 0)
    assert where(next_text(house, revision, html)) == expected


def test_comment_comes_back_with_its_sentence(house):
    first = house.in_review(check=False)
    checking.comment(first, by=house.checker, body="Who says?", quote=quote(first, "4 May"))
    second = next_text(house, first, "<p>Nothing of it.</p>")
    assert where(second) == ([], 1)
    assert where(next_text(house, second, f"<p>{OPENED}</p>")) == (["4 May"], 0)


def test_comment_on_a_whole_text_or_a_pair_stands_on_no_words(house):
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get()
    checking.comment(revision, by=house.editor, body="Well done.")
    checking.comment(revision, by=house.editor, body="Really?", inconsistency=found)
    assert [one.root.body for one in threads(revision).at_large] == ["Well done.", "Really?"]
    assert [one.root.body for one in threads(revision).about_pair(found.fingerprint)] == ["Really?"]


def test_comment_on_a_claim_stands_on_its_sentence(house):
    revision = house.in_review()
    claim = revision.claim_occurrences.first().claim
    checking.comment(revision, by=house.editor, body="Source?", claim=claim)
    assert where(revision) == ([claim.sentence], 0)


@pytest.mark.parametrize("place", [(99, 0, 1), (-1, 0, 1), (1, 5, 5), (1, 0, 9999)])
def test_quote_that_does_not_stand_in_the_text_is_refused(house, place):
    revision = house.in_review(check=False)
    with pytest.raises(MoveRefused, match="The quote does not stand in this text"):
        checking.comment(revision, by=house.checker, body="Hm.", quote=place)


def test_comment_is_about_its_own_article(house):
    revision, other = house.in_review(), house.in_review(CONTRADICTION)
    found, claim = Inconsistency.objects.get(), other.claim_occurrences.first().claim
    theirs = checking.comment(other, by=house.checker, body="Elsewhere.")
    for about in ({"inconsistency": found}, {"claim": claim}, {"thread": theirs}):
        with pytest.raises(MoveRefused, match="That is about another article"):
            checking.comment(revision, by=house.checker, body="Hm.", **about)


@pytest.mark.parametrize("body", ["", " \n", "x" * 10_001])
def test_comment_says_something_and_not_too_much(house, body):
    with pytest.raises(MoveRefused):
        checking.comment(house.in_review(check=False), by=house.checker, body=body)
    assert not Comment.objects.exists()


def test_form_sent_twice_says_it_once(house):
    revision, nonce = house.in_review(check=False), uuid.uuid4()
    first = checking.comment(revision, by=house.checker, body="Once.", nonce=nonce)
    assert checking.comment(revision, by=house.checker, body="Once.", nonce=nonce) == first
    with pytest.raises(MoveRefused):
        checking.comment(revision, by=house.editor, body="Mine.", nonce=nonce)
    assert Comment.objects.count() == 1


def test_people_of_the_desk_alone_comment(house):
    revision = house.in_review(check=False)
    strangers = [
        person(Role.EDITOR, desk=DeskFactory()),
        person(is_superuser=True),
        person(*Role, is_active=False),
    ]
    for by in strangers:
        with pytest.raises(NotAllowed):
            checking.comment(revision, by=by, body="Hm.")
    for by in (house.reporter, house.editor, house.checker, house.reviewer, house.administrator):
        assert checking.comment(revision, by=by, body="Hm.").by == by


# ---- Threads ----


def test_thread_is_settled_and_opened_again_on_the_record(house):
    revision = house.in_review(check=False)
    root = checking.comment(revision, by=house.checker, body="Source?")
    answer = checking.comment(revision, by=house.reporter, body="The minutes.", thread=root)
    again = checking.comment(revision, by=house.checker, body="Thanks.", thread=answer)
    assert (answer.thread, again.thread) == (root, root)
    with pytest.raises(MoveRefused, match="said something in this thread meanwhile"):
        checking.resolve_thread(root, revision=revision, by=house.reporter, seen=answer.pk)
    mark = checking.resolve_thread(root, revision=revision, by=house.reporter, seen=again.pk, note="Found.")
    assert checking.resolve_thread(root, revision=revision, by=house.editor) == mark
    assert [one.is_resolved for one in threads(revision).every] == [True]
    checking.reopen_thread(root, revision=revision, by=house.checker)
    assert [one.is_resolved for one in threads(revision).every] == [False]
    assert ThreadMark.objects.count() == 2
    acts = LogEntry.objects.order_by("number").values_list("act", flat=True)
    assert list(acts)[-5:] == ["comment.made"] * 3 + ["comment.resolved", "comment.reopened"]


# ---- Who hears of it ----


def told(said):
    keys = Notification.objects.filter(key=f"comment:{said.pk}").select_related("user")
    return {one.user: one.text.split(" ")[2] for one in keys}


def test_named_people_hear_of_it_once_and_pressing(house):
    revision = house.in_review(check=False)
    house.editor.username = "ada.reed"
    house.editor.save()
    said = checking.comment(revision, by=house.checker, body="@ada.reed, look. @ada.reed! And @nobody-here.")
    assert list(Mention.objects.values_list("user", flat=True)) == [house.editor.pk]
    assert told(said) == {house.editor: "named"}
    one = Notification.objects.get(key=f"comment:{said.pk}")
    assert (one.is_pressing, one.url) == (True, f"/review/{revision.pk}/comments/#t{said.pk}")
    assert checking.unknown_names(said) == ["nobody-here"]


def test_people_of_other_desks_are_named_in_vain(house):
    revision = house.in_review(check=False)
    person(Role.EDITOR, desk=DeskFactory(), username="far")
    said = checking.comment(revision, by=house.checker, body="@far?")
    assert (told(said), checking.unknown_names(said)) == ({}, ["far"])


def test_answer_is_told_to_everybody_in_the_thread_but_its_author(house):
    revision = house.in_review(check=False)
    root = checking.comment(revision, by=house.checker, body="Source?")
    checking.comment(revision, by=house.reporter, body="The minutes.", thread=root)
    house.editor.username = "ada"
    house.editor.save()
    last = checking.comment(revision, by=house.reporter, body="@ada has them.", thread=root)
    assert told(last) == {house.editor: "named", house.checker: "answered"}


# ---- Names in words ----

USERNAMES = st.from_regex(r"[A-Za-z0-9_](?:[A-Za-z0-9_.+-]{0,8}[A-Za-z0-9_])?", fullmatch=True)
AFTER = st.sampled_from(["", " ", ".", ", and", "!", "?", ")", "…", ".\n", ":", "’s"])
BEFORE = st.sampled_from(["", " ", "(", "Ask ", "\n", "“", "See: "])


@given(username=USERNAMES, before=BEFORE, after=AFTER)
def test_name_is_found_in_whatever_sentence(username, before, after):
    somebody = User(pk=1, username=username)
    assert mentioned(f"{before}@{username}{after}", [somebody]) == ([somebody], [])


@given(name=USERNAMES, domain=USERNAMES)
def test_address_names_nobody(name, domain):
    assert mentioned(f"Write to {name}@{domain}.org", [User(pk=1, username=domain)]) == ([], [])


@given(st.text())
def test_any_words_are_read_and_name_only_those_who_are_there(words):
    people = [User(pk=1, username="ada"), User(pk=2, username="ben")]
    found, unknown = mentioned(words, people)
    assert set(found) <= set(people)
    assert all(f"@{name}" in words for name in unknown)


def test_name_is_not_guessed():
    ada, other = User(pk=1, username="Ada"), User(pk=2, username="ADA")
    assert mentioned("@ada", [ada]) == ([ada], [])
    assert mentioned("@ada", [ada, other]) == ([], ["ada"])
    assert mentioned("@Ada", [ada, other]) == ([ada], [])
    assert mentioned("@ad", [ada]) == ([], ["ad"])
