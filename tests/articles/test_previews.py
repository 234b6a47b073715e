"""A text before readers have it: shown to its newsroom in a frame, to others by a link that ends."""

import logging
import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import LogEntry, PreviewLink
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from newsroom.log_filters import HideTokens
from tests.articles.admin_pages import page
from tests.factories import AuthorFactory, DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db
HTML = "<p>The bridge was opened on 4 May 2021.</p>"


@pytest.fixture
def house():
    return Newsroom()


def preview_page(revision):
    return reverse("admin:articles_revision_preview", args=[revision.pk])


def bare_page(revision):
    return reverse("admin:articles_revision_preview_page", args=[revision.pk])


def shared(revision, by, **more):
    """The address of a new link."""
    _, token = stories.share(revision, by=by, name="The mayor", **more)
    return reverse("articles:preview", args=[token])


def main_of(source):
    """The text of a page, without what stands around it and without its times."""
    return re.sub(r"<time.*?</time>", "", source[source.index("<main") : source.index("</main>")])


def test_preview_of_a_draft_is_the_page_readers_get(client, house):
    author = AuthorFactory(name="Ada Reed")
    draft = house.draft(HTML, authors=[author], standfirst="It took nine years.")
    client.force_login(house.reporter)
    before = page(client, bare_page(draft))
    assert "Ada Reed" in before
    live = house.approve(house.check(stories.submit(draft, by=house.reporter)))
    live = stories.publish(live, by=house.editor)
    after = page(Client(), live.article.get_absolute_url())
    until_checked = '<div class="story__foot">'
    assert main_of(before).split(until_checked)[0] == main_of(after).split(until_checked)[0]


def test_preview_shows_the_note_a_correction_will_bring(client, house):
    live = house.live(HTML)
    draft = stories.start_correction(live, by=house.editor, type="correction", note="It was 5 May.")
    client.force_login(house.editor)
    source = page(client, bare_page(draft))
    assert source.count("It was 5 May.") == 2  # above the text and at its foot
    assert "It was 5 May." not in page(Client(), live.article.get_absolute_url())
    assert "It was 5 May." not in page(client, bare_page(live))


def test_bare_page_is_for_our_frame_alone_and_for_no_search_engine(client, house):
    client.force_login(house.editor)
    response = client.get(bare_page(house.draft(HTML)))
    source = response.content.decode()
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "ld+json" not in source
    assert "canonical" not in source


def test_frame_page_says_it_is_not_published_and_has_two_widths(client, house):
    client.force_login(house.reporter)
    draft = house.draft(HTML)
    source = page(client, preview_page(draft) + "?width=phone")
    assert "Preview – not published" in source
    assert 'data-stage="phone"' in source
    assert f'src="{bare_page(draft)}"' in source
    response = client.get(preview_page(draft))
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_nobody_from_another_desk_sees_a_preview(client, house):
    client.force_login(person(Role.EDITOR, desk=DeskFactory()))
    draft = house.draft(HTML)
    assert client.get(preview_page(draft)).status_code == 404
    assert client.get(bare_page(draft)).status_code == 404
    client.logout()
    assert client.get(bare_page(draft)).status_code == 302


def test_link_made_on_the_page_opens_that_text_for_anybody(client, house):
    client.force_login(house.reporter)
    draft = house.draft(HTML)
    made = client.post(preview_page(draft), _form(client, draft, name="The mayor", days=7))
    source = made.content.decode()
    address = re.search(r'value="http://testserver(/preview/[^"]+)"', source)[1]
    assert address not in page(client, preview_page(draft))
    response = Client().get(address)
    shown = response.content.decode()
    assert "The bridge was opened on 4 May 2021." in shown
    assert "Preview – not published" in shown
    assert "For The mayor." in shown
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert "opened 1 time," in page(client, preview_page(draft))
    assert set(LogEntry.objects.values_list("act", flat=True)) >= {
        "preview_link.made",
        "preview_link.opened",
    }


def _form(client, revision, **given):
    nonce = re.search(r'name="nonce" value="([^"]+)"', page(client, preview_page(revision)))[1]
    return {"nonce": nonce, **given}


def test_form_sent_twice_makes_one_link(client, house):
    client.force_login(house.reporter)
    draft = house.draft(HTML)
    form = _form(client, draft, name="The mayor", days=3)
    pages = [client.post(preview_page(draft), form).content.decode() for _ in range(2)]
    addresses = {re.search(r"/preview/[\w-]{43}/", source)[0] for source in pages}
    assert len(addresses) == 1
    assert PreviewLink.objects.count() == 1


def test_form_says_what_is_missing(client, house):
    client.force_login(house.reporter)
    draft = house.draft(HTML)
    source = client.post(preview_page(draft), _form(client, draft, name="", days=3)).content.decode()
    assert "Nothing was saved yet." in source
    assert not PreviewLink.objects.exists()


def test_link_shows_a_draft_as_it_was_last_saved_and_no_other_text(house):
    draft = house.draft(HTML)
    address = shared(draft, house.reporter)
    other = house.draft("<p>Nobody is to see this.</p>")
    stories.revise(draft, by=house.reporter, seen=draft.edition, headline="The second bridge")
    shown = page(Client(), address)
    assert "The second bridge" in shown
    assert "Nobody is to see this." not in shown
    assert Client().get(bare_page(other)).status_code == 302


def test_links_that_open_nothing_answer_alike_and_tell_nothing(client, house):
    draft = house.draft(HTML)
    revoked, late = (shared(draft, house.reporter) for _ in range(2))
    stories.revoke_preview(PreviewLink.objects.last(), by=house.reporter)
    answers = [Client().get(revoked), Client().get(revoked[:-2] + "/")]
    with time_machine.travel(timezone.now() + timedelta(days=3, minutes=1), tick=False):
        answers.append(Client().get(late))
    assert [answer.status_code for answer in answers] == [410, 404, 410]
    assert len({answer.content for answer in answers}) == 1
    assert "Ask whoever sent it" in answers[0].content.decode()
    assert "bridge" not in answers[0].content.decode()
    assert all(answer["Cache-Control"] == "no-store" for answer in answers)
    uses = PreviewLink.objects.values_list("openings__use", flat=True)
    assert set(uses) == {"revoked", "late"}


def test_link_ends_when_its_maker_may_share_no_more(house):
    maker = person(Role.EDITOR)
    address = shared(house.draft(HTML), maker)
    assert Client().get(address).status_code == 200
    maker.memberships.all().delete()
    assert Client().get(address).status_code == 410


def test_link_is_taken_back_with_a_button(client, house):
    draft = house.draft(HTML)
    address = shared(draft, house.reporter)
    client.force_login(house.editor)
    (end,) = re.findall(r'action="([^"]+/end/)"', page(client, preview_page(draft)))
    assert client.get(end).status_code == 405
    client.post(end)
    client.post(end)
    assert Client().get(address).status_code == 410
    assert "Taken back by" in page(client, preview_page(draft))
    assert LogEntry.objects.filter(act="preview_link.revoked").count() == 1


@pytest.mark.parametrize("role", [Role.FACT_CHECKER, Role.REVIEWER, Role.ADMINISTRATOR, Role.REPORTER])
def test_others_look_and_share_nothing(client, house, role):
    draft = house.draft(HTML)
    link, _ = stories.share(draft, by=house.reporter, name="The mayor")
    client.force_login(person(role))
    source = page(client, preview_page(draft))
    assert "Make a link" not in source
    assert "/end/" not in source
    assert client.post(preview_page(draft), {"name": "Me", "days": 3}).status_code == 403
    client.post(reverse("admin:articles_revision_preview_end", args=[draft.pk, link.pk]))
    assert not hasattr(PreviewLink.objects.get(), "revocation")
    with pytest.raises(NotAllowed):
        stories.share(draft, by=person(role), name="Me")


@pytest.mark.parametrize(
    ("name", "lasts", "reason"),
    [
        (" ", timedelta(days=1), "Say whom"),
        ("x" * 121, timedelta(days=1), "too long"),
        ("A", timedelta(days=31), "30 days at the latest"),
        ("A", timedelta(0), "before it begins"),
    ],
)
def test_link_is_for_somebody_and_ends(house, name, lasts, reason):
    with pytest.raises(MoveRefused, match=reason):
        stories.share(house.draft(HTML), by=house.reporter, name=name, lasts=lasts)
    assert not PreviewLink.objects.exists()


def test_retracted_text_is_shown_to_nobody_outside(house):
    live = house.live(HTML)
    address = shared(live, house.editor)
    stories.retract(live, by=house.editor, note="It was wrong.")
    assert Client().get(address).status_code == 410
    with pytest.raises(MoveRefused, match="was retracted"):
        stories.share(live, by=house.editor, name="The mayor")


def test_readers_pages_never_hold_a_preview(house):
    draft = house.draft(HTML)
    shared(draft, house.reporter)
    assert Client().get(draft.article.get_absolute_url()).status_code == 404
    assert "bridge" not in page(Client(), "/")


@pytest.mark.once
def test_logs_hold_no_token():
    entry = logging.LogRecord("x", 20, "", 1, '"GET %s HTTP/1.1" 200', ("/preview/abc-DEF_1/",), None)
    HideTokens().filter(entry)
    assert entry.getMessage() == '"GET /preview/…/ HTTP/1.1" 200'


def test_page_of_links_takes_as_many_queries_for_three_as_for_one(client, house):
    draft = house.draft(HTML)
    client.force_login(house.reporter)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            Client().get(shared(draft, house.reporter))
        client.get(preview_page(draft))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(preview_page(draft))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("token", ["%00", "x" * 5000, "%ff%fe", "%F0%9F%8C%89", "..%2f"])
def test_whatever_stands_in_the_address_is_answered_calmly(token):
    response = Client().get(f"/preview/{token}/")
    assert response.status_code == 404
    assert response["Cache-Control"] == "no-store"
