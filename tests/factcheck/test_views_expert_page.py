"""The page an expert opens by their link: what it shows, what it keeps to itself, what it takes."""

import io
import logging
import re

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import workflow as stories
from articles.models import Desk, Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Evidence, ExpertAnswer, ExpertUse, SignOff
from factcheck.statuses import LinkUse, Verdict
from factcheck.workflow import experts as asking
from tests.factcheck.experts import SECRET, TOLD, address, ask, outside, reply, text
from tests.factcheck.pages import words
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return text(house)


@pytest.fixture
def asked(house, revision):
    """A link and its token."""
    return ask(house, revision)


def uses(link):
    return list(ExpertUse.objects.filter(link=link).values_list("use", flat=True))


def test_page_shows_who_is_asked_what_until_when(house, revision, asked):
    link, token = asked
    response = outside().get(address(token))
    assert response.status_code == 200
    said = words(response)
    for part in ("For Ada Byron", revision.headline, TOLD, "From The Meridian", "Answer by"):
        assert part in said
    assert re.search(r"Answer by \d+ \w+ \d{4}, \d\d:\d\d (GMT|BST)", said)
    html = response.content.decode()
    for number, question in enumerate(link.questions.all(), start=1):
        assert str(question.claim) in said
        assert f'name="kind-{number}"' in html
    assert html.count("<fieldset") == link.questions.count() == 3
    assert html.count("<h1") == 1


def test_whole_text_is_shown_with_the_asked_statements_marked_and_no_others(house, revision, asked):
    response = outside().get(address(asked[1]))
    assert SECRET in words(response)
    body = response.content.decode().split('id="text"')[1]
    assert body.count("<mark") == 3
    assert set(re.findall(r'class="mark mark--(\w+)"', body)) == {"asked"}


def test_statements_alone_come_with_their_paragraph_and_nothing_else(house):
    html = "<p>The bridge was opened on 4 May 2021. It rained all day.</p><p>It carries 200 cars an hour.</p>"
    revision = house.in_review(html, standfirst="A long story of steel.")
    first = ledger_of(revision).entries[0].claim
    assert "4 May 2021" in first.sentence
    _, token = ask(house, revision, claims=[first], shows_whole_text=False)
    said = words(outside().get(address(token)))
    assert "The bridge was opened on 4 May 2021. It rained all day." in said
    assert "200 cars" not in said
    assert "steel" not in said


def test_opening_needs_no_account_and_leaves_no_cookie(asked):
    client = outside()
    for response in (
        client.get(address(asked[1])),
        reply(asked[1], client, a1="right"),
        client.get(address("nothing")),
        reply(asked[1], client, a1="wrong"),
    ):
        assert response.cookies == {}
        assert "csrfmiddlewaretoken" not in response.content.decode()
        assert "cookie" not in response.get("Vary", "").lower()
    assert dict(client.cookies) == {}


def test_log_in_of_the_newsroom_is_not_looked_at(house, asked):
    client = Client()
    client.force_login(house.checker)
    assert str(house.checker) not in words(client.get(address(asked[1])))


def test_nobody_who_works_on_the_desk_answers(house, asked):
    inside = Client()
    inside.force_login(house.checker)
    refused = reply(asked[1], inside, a1="right")
    assert refused.status_code == 409
    assert "An answer has to come from somebody outside the newsroom" in words(refused)
    assert not ExpertAnswer.objects.exists()
    elsewhere = Client()
    elsewhere.force_login(person(Role.REVIEWER, desk=DeskFactory()))
    assert reply(asked[1], elsewhere, a1="right").status_code == 302


@pytest.mark.parametrize("state", ["open", "sent", "refused", "unknown", "revoked", "wrong method"])
def test_headers_keep_the_address_from_everybody(state, house, asked):
    link, token = asked
    if state == "revoked":
        asking.revoke(link, by=house.checker)
    answers = {
        "sent": lambda: reply(token, a1="right"),
        "refused": lambda: reply(token, a1="wrong"),
        "unknown": lambda: outside().get(address("nothing")),
        "wrong method": lambda: outside().delete(address(token)),
    }
    response = answers.get(state, lambda: outside().get(address(token)))()
    wanted = {"open": 200, "sent": 302, "refused": 409, "unknown": 404, "revoked": 410, "wrong method": 405}
    assert response.status_code == wanted[state]
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_page_leads_nowhere_and_asks_no_other_host(asked):
    html = outside().get(address(asked[1])).content.decode()
    assert 'name="robots" content="noindex' in html
    for found in re.findall(r'(?:href|src|action)="([^"]*)"', html):
        assert found.startswith(("/static/", "#")), found
    assert asked[1] not in html


def test_page_shows_nothing_else_the_newsroom_knows(house):
    """Neither other claims, nor evidence, inconsistencies, notes, verdicts, people, nor a later draft."""
    revision = house.in_review(CONTRADICTION, headline="Two mayors")
    first, *others = (entry.claim for entry in ledger_of(revision).entries)
    assert others
    found = revision.inconsistencies.get()
    house.propose(found, reason="Proposed because of the minutes.")
    checking.add_evidence(
        first,
        revision=revision,
        by=house.checker,
        kind="interview",
        source="A secret clerk",
        quoted="It never was.",
        note="Do not print.",
    )
    checking.sign_off(first, revision=revision, by=house.checker, verdict=Verdict.WRONG, note="Not so.")
    people = [house.reporter, house.editor, house.checker, house.reviewer, house.administrator]
    _, token = ask(house, revision, claims=[first], shows_whole_text=False)
    _, whole = ask(house, revision, claims=[first], by=house.reviewer)
    for response in (outside().get(address(token)), outside().get(address(whole))):
        html = response.content.decode()
        assert str(first) in words(response)
        secrets = ["secret clerk", "never was", "Do not print", "Not so", "minutes", found.message]
        secrets += [name for one in people for name in (one.first_name, one.username)]
        for secret in secrets:
            assert secret not in html
        assert not re.search(r"blocking|mark--claim|/review|/admin|/login|data-pair=.i\d", html)
    assert str(others[-1]) not in words(outside().get(address(token)))


def test_draft_begun_meanwhile_is_not_shown(house):
    live = house.live("<p>The bridge was opened on 4 May 2021.</p>")
    entry = ledger_of(live).entries[0]
    _, token = ask(house, live, claims=[entry.claim])
    house.correction_in_review(live, "<p>The bridge was opened on 5 June 2022.</p>")
    said = words(outside().get(address(token)))
    assert "4 May 2021" in said
    assert "5 June 2022" not in said


def test_opening_is_noted_and_uses_nothing_up(asked):
    link, token = asked
    for _ in range(3):
        assert outside().get(address(token)).status_code == 200
    assert outside().head(address(token)).status_code == 200
    assert uses(link) == [LinkUse.OPENED]
    assert reply(token, a1="right").status_code == 302


def test_looking_in_without_reading_notes_nothing(house, asked):
    outside().head(address(asked[1]))
    outside().options(address(asked[1]))
    asking.revoke(asked[0], by=house.checker)
    assert outside().head(address(asked[1])).status_code == 410
    assert uses(asked[0]) == []


def test_answers_may_come_in_parts_and_stay(house, revision, asked):
    token = asked[1]
    client = outside()
    response = reply(token, client, a1="right", a2="", a3="")
    assert (response.status_code, response["Location"]) == (302, address(token))
    page = client.get(address(token))
    assert "1 of 3 answers have arrived." in words(page)
    assert "You answered: Right" in words(page)
    assert 'name="kind-1"' not in page.content.decode()
    assert reply(token, client, a2=("wrong", "It cost 3 million."), a3="dont_know").status_code == 302
    page = client.get(address(token))
    assert "All your answers have arrived." in words(page)
    assert "It cost 3 million." in words(page)
    assert "<button" not in page.content.decode()
    assert [one.stance for one in Evidence.objects.order_by("pk")] == ["for", "against", "neutral"]
    assert not SignOff.objects.exists()


def test_form_sent_twice_counts_once(asked):
    for _ in range(2):
        assert reply(asked[1], a1=("wrong", "It cost 3 million.")).status_code == 302
    assert ExpertAnswer.objects.count() == 1


def test_second_answer_is_refused_and_the_first_stays(asked):
    reply(asked[1], a1="right")
    response = reply(asked[1], a1=("wrong", "Changed my mind."), a2="right")
    assert response.status_code == 409
    assert "You have answered this statement already; the first answer stays." in words(response)
    assert [answer.kind for answer in ExpertAnswer.objects.all()] == ["right"]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"a1": "wrong"}, "Say why it is wrong; without that nobody can put it right."),
        ({"a1": ("", "It was 3 million.")}, "Say whether it is right or wrong, beside your reason."),
        ({"a1": "perhaps"}, "Choose whether it is right, wrong, or that you don’t know."),
        ({"a1": ("right", "x" * 4001)}, "This is too long: 4000 characters at most."),
        ({"a1": ("right", "x\x00")}, "Null characters are not allowed."),
        ({}, "Answer at least one of the statements."),
        ({"a99": "right"}, "Answer at least one of the statements."),
        ({"a-1": "right", "aid": "right"}, "Answer at least one of the statements."),
    ],
)
def test_refused_answer_says_why_and_keeps_what_was_typed(answers, said, asked):
    response = reply(asked[1], **answers, a2=("", "")) if "a2" not in answers else reply(asked[1], **answers)
    assert response.status_code == 409
    assert said in words(response)
    assert not ExpertAnswer.objects.exists()


def test_what_is_wrong_with_an_answer_stands_at_its_statement(asked):
    page = reply(asked[1], a1="right", a2="wrong").content.decode()
    first, second, third = page.split('<fieldset class="statement')[1:]
    assert "Say why it is wrong" in second
    assert "Say why it is wrong" not in first + third
    assert 'aria-describedby="errors--2"' in second
    assert "Nothing was sent yet." in page


def test_words_typed_stay_beside_what_was_refused(asked):
    page = reply(asked[1], a1="wrong", a2=("right", "I <b>was</b> there.")).content.decode()
    assert "I &lt;b&gt;was&lt;/b&gt; there.</textarea>" in page
    assert re.search(r'name="kind-1" value="wrong" checked', page)
    assert re.search(r'name="kind-2" value="right" checked', page)


def test_ten_megabytes_are_not_read(asked):
    response = reply(asked[1], a1=("right", "x" * 10_000_000))
    assert response.status_code == 413
    assert "too long" in words(response)
    assert not ExpertAnswer.objects.exists()


def test_script_in_what_was_typed_is_words(house, revision):
    _, token = ask(house, revision, name="<script>a</script>", message="<img src=x onerror=a()>\n\n<b>")
    reply(token, a1=("wrong", "<script>alert(1)</script>"))
    html = outside().get(address(token)).content.decode()
    assert "<script" not in html
    assert "<img" not in html


def test_unknown_address_says_so(asked):
    link, token = asked
    for unknown in ("x", token[:-1], token + "A", token.swapcase(), link.token_hash, "%00", "a" * 5000):
        response = outside().get(f"/expert/{unknown}/")
        assert response.status_code == 404
        assert "This address opens nothing" in words(response)
        assert reply(unknown.replace("%00", "0"), a1="right").status_code == 404
    assert uses(link) == []


def test_late_link_is_gone(asked):
    link, token = asked
    with time_machine.travel(link.deadline):
        for response in (outside().get(address(token)), reply(token, a1="right")):
            assert response.status_code == 410
            assert "Answers could be given until" in words(response)
            assert TOLD not in words(response)
        assert uses(link) == [LinkUse.LATE]
    assert not ExpertAnswer.objects.exists()


def test_revoked_link_is_gone_and_thanks_for_what_came(house, asked):
    link, token = asked
    reply(token, a1="right")
    asking.revoke(link, by=house.reviewer)
    for response in (outside().get(address(token)), reply(token, a2="right")):
        assert response.status_code == 410
        assert "The newsroom has taken its question back." in words(response)
        assert "The newsroom has your answer to 1 statement. Thank you." in words(response)
    assert uses(link) == [LinkUse.ANSWERED, LinkUse.REVOKED]
    assert ExpertAnswer.objects.count() == 1


@pytest.mark.parametrize(("move", "whose"), [("send_back", "reviewer"), ("withdraw", "editor")])
def test_link_ends_with_the_text(move, whose, house, revision, asked):
    getattr(stories, move)(revision, by=getattr(house, whose), reason="Set aside.")
    response = outside().get(address(asked[1]))
    assert response.status_code == 410
    assert "This is not asked any more" in words(response)
    assert revision.headline not in words(response)
    assert uses(asked[0]) == [LinkUse.GONE]


def test_link_lives_on_while_the_text_does(house):
    live = house.live("<p>The bridge was opened on 4 May 2021.</p>")
    _, token = ask(house, live, claims=[ledger_of(live).entries[0].claim])
    assert "The text is published and is being checked again." in words(outside().get(address(token)))
    assert reply(token, a1="right").status_code == 302
    assert Revision.objects.get(pk=live.pk).status == "live"


def test_address_without_its_last_slash_is_led_on(asked):
    response = outside().get(address(asked[1]).rstrip("/"))
    assert response.status_code in (301, 308)
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "no-store"


def test_no_log_line_holds_a_token(asked):
    """Refusals are logged with their address; the token in it is left out."""
    link, token = asked
    console = logging.getLogger().handlers
    console = next(one for one in console if one.get_name() == "console")
    written, before = io.StringIO(), console.setStream(io.StringIO())
    console.setStream(written)
    try:
        reply(token, a1="wrong")
        outside().delete(address(token))
        outside().get(address("unknown-token"))
        logging.getLogger("django.server").info('"GET /expert/%s/ HTTP/1.1" 200', token)
        asking.revoke(link, by=link.by)
        outside().get(address(token))
    finally:
        console.setStream(before)
    lines = written.getvalue()
    assert lines.count("/expert/…/") == 5
    assert token not in lines
    assert "unknown-token" not in lines


def test_no_mail_to_administrators_holds_a_token(asked, settings):
    """What Django itself refuses is mailed with the request; of an expert's link without it."""
    settings.ADMINS = [("The operator", "operator@harrow.example")]
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 5
    sent = outside().post(address(asked[1]), {f"field-{number}": "right" for number in range(6)})
    assert sent.status_code == 400
    [told] = mail.outbox
    assert asked[1] not in told.subject + told.body


def test_page_takes_a_constant_number_of_queries(house):
    counts = []
    for size in (2, 12):
        revision = text(house, size, headline=f"The bridge {size}")
        _, token = ask(house, revision)
        outside().get(address(token))
        reply(token, a1="right")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert outside().get(address(token)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 8


def test_desk_cannot_take_the_address(db):
    with pytest.raises(ValidationError, match="belongs to the house"):
        Desk(name="Expert", slug="expert").full_clean()


def test_no_session_is_made(asked):
    outside().get(address(asked[1]))
    reply(asked[1], a1="right")
    assert not Session.objects.exists()
