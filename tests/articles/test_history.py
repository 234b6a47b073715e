"""An article's history in the admin: who did what when, two texts compared, an earlier one restored."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from articles.statuses import Status
from tests.articles.admin_pages import act_page, change_page, page, told
from tests.factories import DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db
OLD = "<p>The bridge was opened on 4 May 2021.</p><p>It carries 200 cars an hour.</p>"
NEW = "<p>The bridge was opened on 5 May 2021.</p><p>It carries 200 cars an hour.</p>"


@pytest.fixture
def house():
    return Newsroom()


def history(article):
    return reverse("admin:articles_article_history", args=[article.pk])


def compare(article, before="", after=""):
    return reverse("admin:articles_article_compare", args=[article.pk]) + f"?before={before}&after={after}"


def words(source):
    """A page's main part as plain words."""
    part = source[source.index('id="content"') :]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", part)).split())


def corrected(house):
    """A live text, and a draft with another day in it."""
    live = house.live(OLD)
    draft = stories.start_correction(live, by=house.editor, type="correction", note="It was 5 May.")
    body = [{"uid": live.sections.get().uid, "kind": "text", "heading": "", "body": {"html": NEW}}]
    return live, stories.revise(draft, by=house.editor, seen=draft.edition, sections=body)


def test_history_tells_who_did_what(client, house):
    live, draft = corrected(house)
    stories.revise(draft, by=house.editor, seen=draft.edition, headline="Another")
    client.force_login(house.reviewer)
    said = words(page(client, history(live.article)))
    assert f"{house.reporter} began the article with this draft" in said
    assert f"{house.reviewer} approved it" in said
    assert f"{house.editor} published it" in said
    assert f"{house.editor} started a correction in this draft" in said
    assert f"{house.editor} saved it 2 times" in said


def test_history_tells_reasons_and_what_was_restored(client, house):
    returned = stories.send_back(house.in_review(OLD), by=house.reviewer, reason="Who counted?")
    stories.restore(returned, by=house.editor)
    client.force_login(house.reporter)
    said = words(page(client, history(returned.article)))
    assert f"{house.reviewer} sent it back. “Who counted?”" in said
    assert f"{house.editor} restored revision 1 as this draft" in said
    assert f"Written by {house.reporter}, {house.editor}" in said


def test_text_s_own_history_is_its_article_s(client, house):
    draft = house.draft(OLD)
    client.force_login(house.reporter)
    response = client.get(reverse("admin:articles_revision_history", args=[draft.pk]))
    assert response["Location"] == history(draft.article)


def test_compare_shows_a_draft_with_what_readers_have(client, house):
    live, draft = corrected(house)
    client.force_login(house.reporter)
    source = page(client, compare(live.article))
    assert f"Before: revision {live.number}" in source
    assert f"After: revision {draft.number}" in source
    found = re.findall(r"<(?:ins|del)>.*?</(?:ins|del)>", source)
    marks = [" ".join(re.sub(r"<[^>]+>", "", one).split()) for one in found]
    assert "removed: 4 (end of removed)" in marks
    assert "added: 5 (end of added)" in marks
    assert "added: It was 5 May. (end of added)" in marks


def test_compare_takes_any_two_texts_either_way(client, house):
    live, draft = corrected(house)
    client.force_login(house.reporter)
    there = page(client, compare(live.article, draft.pk, live.pk))
    assert re.search(r"<del>.*?5 .*?</del>", there)
    assert "Both texts say the same." in page(client, compare(live.article, live.pk, live.pk))


def test_compare_of_one_text_alone_says_so(client, house):
    draft = house.draft(OLD)
    client.force_login(house.reporter)
    response = client.get(compare(draft.article), follow=True)
    assert response.redirect_chain == [(history(draft.article), 302)]
    assert "There is no other text yet" in response.content.decode()


def test_compare_refuses_texts_of_another_article(client, house):
    live, _ = corrected(house)
    other = house.draft("<p>Nobody is to see this.</p>")
    client.force_login(house.reporter)
    assert client.get(compare(live.article, other.pk)).status_code == 404
    assert client.get(compare(live.article, "x")).status_code == 404


def test_history_is_for_the_desk_alone(client, house):
    live, _ = corrected(house)
    client.force_login(person(Role.EDITOR, desk=DeskFactory()))
    assert client.get(history(live.article)).status_code == 404
    assert client.get(compare(live.article)).status_code == 404


def test_hostile_words_stay_words(client, house):
    live, draft = corrected(house)
    stories.revise(draft, by=house.editor, seen=draft.edition, headline="<script>x()</script> & so on")
    client.force_login(house.reporter)
    for address in (compare(live.article), history(live.article)):
        source = page(client, address)
        assert "<script>x()" not in source
        assert "&lt;script&gt;x()" in source


def superseded(house):
    live, draft = corrected(house)
    draft = house.approve(house.check(stories.submit(draft, by=house.editor)))
    stories.publish(draft, by=house.editor)
    return Revision.objects.get(pk=live.pk)


def test_earlier_text_is_restored_from_the_history(client, house):
    first = superseded(house)
    client.force_login(house.editor)
    restore = act_page(first, "restore")
    assert f'href="{restore}"' in page(client, history(first.article))
    refused = client.post(restore, {"type": "", "note": ""}, follow=True)
    assert "A correction needs a public note that says what changed." in told(refused)
    response = client.post(restore, {"type": "correction", "note": "It was 4 May."})
    draft = Revision.objects.latest("pk")
    assert response["Location"] == change_page(draft)
    assert (draft.status, draft.number) == (Status.DRAFT, 3)
    assert "4 May 2021" in draft.sections.get().body["html"]


def test_returned_text_is_restored_though_the_work_could_go_on(client, house):
    returned = stories.send_back(house.in_review(OLD), by=house.reviewer, reason="No.")
    client.force_login(house.reporter)
    restore = act_page(returned, "restore")
    assert page(client, restore)
    client.post(restore, {"type": "", "note": ""})
    assert Revision.objects.latest("pk").based_on == returned


def test_live_and_pending_texts_have_nothing_to_restore(client, house):
    live, _ = corrected(house)
    client.force_login(house.editor)
    assert "/act/restore/" not in page(client, history(live.article))
    client.post(act_page(live, "restore"), {"type": "update", "note": "More."})
    assert Revision.objects.filter(article=live.article).count() == 2


def test_history_and_comparison_take_as_many_queries_for_four_texts_as_for_two(client, house):
    returned = stories.send_back(house.in_review(OLD), by=house.reviewer, reason="No.")
    stories.restore(returned, by=house.editor)
    client.force_login(house.reporter)
    counts = []
    for _ in range(2):
        counts.append([])
        for address in (history(returned.article), compare(returned.article)):
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts[-1].append(len(queries))
        for _ in range(2):
            stories.restore(returned, by=house.editor)
    assert counts[0] == counts[1]
