"""A draft that is being written: who else is there, what is kept before it is saved."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import LogEntry, Revision, Writing
from articles.roles import Role
from tests.articles.admin_pages import act_page, again, change_page, page, save, told, typed
from tests.factories import DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db

HALF = "<p>A table is coming</p>"


@pytest.fixture
def newsroom():
    return Newsroom()


@pytest.fixture
def draft(newsroom):
    return newsroom.draft("<p>The bridge is old.</p>")


def keep_page(draft):
    return f"/admin/articles/revision/{draft.pk}/keep/"


def keep(client, draft, **changes):
    """Type over the form of a draft without saving it."""
    data = typed(page(client, change_page(draft))) | {
        name.replace("sections_0_", "sections-0-"): value for name, value in changes.items()
    }
    return client.post(keep_page(draft), data)


def test_half_a_table_is_kept_and_shown_again_and_the_draft_is_as_it_was(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    entries = LogEntry.objects.count()
    answer = keep(client, draft, headline="", sections_0_kind="table", sections_0_text=HALF)
    assert answer.status_code == 200
    assert set(answer.json()) == {"kept_at", "edition", "saved_by", "saved_at", "others"}
    assert answer.json()["kept_at"]
    source = page(client, change_page(draft))
    assert "You are back at what you typed until" in source
    data = typed(source)
    assert (data["headline"], data["sections-0-kind"], data["sections-0-text"]) == ("", "table", HALF)
    saved = again(draft)
    assert (saved.headline, saved.edition, saved.contributors.count()) == (draft.headline, draft.edition, 1)
    assert saved.sections.get().body == {"html": "<p>The bridge is old.</p>"}
    assert LogEntry.objects.count() == entries


def test_saved_draft_can_be_looked_at_instead(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Typed")
    source = page(client, change_page(draft) + "?saved=1")
    assert typed(source)["headline"] == draft.headline
    assert "Go on with what you typed" in source


def test_what_was_typed_is_gone_once_it_is_saved(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Typed")
    assert save(client, draft).status_code == 302
    assert again(draft).headline == "Typed"
    assert "You are back at" not in page(client, change_page(draft))
    assert Writing.objects.get().typed == {}


def test_what_was_typed_is_shown_to_nobody_else(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Only mine")
    client.force_login(newsroom.editor)
    assert "Only mine" not in page(client, change_page(draft))
    assert client.get(f"/admin/articles/revision/{draft.pk}/typed/").status_code == 404


def test_second_person_is_told_at_once_and_the_first_with_the_next_sign_of_life(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    assert "has had this draft open" not in page(client, change_page(draft))
    client.force_login(newsroom.editor)
    assert f"{newsroom.reporter} has had this draft open since" in page(client, change_page(draft))
    client.force_login(newsroom.reporter)
    told_to_first = client.post(keep_page(draft), {}).json()
    assert [one["name"] for one in told_to_first["others"]] == [str(newsroom.editor)]
    assert told_to_first["kept_at"] is None
    Writing.objects.filter(person=newsroom.editor).update(seen_at=timezone.now() - timedelta(minutes=2))
    assert client.post(keep_page(draft), {}).json()["others"] == []


def test_save_by_somebody_else_is_told_with_the_next_sign_of_life(client, newsroom, draft):
    client.force_login(newsroom.editor)
    save(client, draft, headline="Theirs")
    client.force_login(newsroom.reporter)
    news = client.post(keep_page(draft), {}).json()
    assert (news["edition"], news["saved_by"]) == (draft.edition + 1, str(newsroom.editor))


def test_words_typed_before_somebody_saved_meet_theirs_when_saved(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Mine")
    client.force_login(newsroom.editor)
    save(client, draft, headline="Theirs")
    client.force_login(newsroom.reporter)
    response = save(client, draft)
    assert f"{newsroom.editor} saved this draft while you were writing." in told(response)[0]
    assert again(draft).headline == "Theirs"
    assert typed(response.content.decode())["headline"] == "Mine"


def test_words_typed_in_a_text_that_was_handed_in_can_still_be_copied(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Mine", sections_0_text="<p>More &amp; more</p>")
    workflow.submit(Revision.objects.get(), by=newsroom.editor)
    source = page(client, change_page(draft))
    address = f"/admin/articles/revision/{draft.pk}/typed/"
    assert address in source
    shown = page(client, address)
    assert "Mine</textarea>" in shown
    assert "&lt;p&gt;More &amp;amp; more&lt;/p&gt;</textarea>" in shown
    answer = client.post(keep_page(draft), {"headline": "x"})
    assert (answer.status_code, "draft" in answer.json()["words"]) == (409, True)
    assert client.post(address).status_code == 302
    assert address not in page(client, change_page(draft))


def test_what_the_browser_kept_is_shown_and_saved_only_by_who_looked(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    data = typed(page(client, change_page(draft))) | {"headline": "From the browser", "_recover": "1"}
    response = client.post(change_page(draft), data)
    assert typed(response.content.decode())["headline"] == "From the browser"
    assert again(draft).edition == draft.edition


def test_nul_and_endless_words_do_not_break_keeping(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    assert keep(client, draft, headline="a\0b").status_code == 200
    assert Writing.objects.get().typed["headline"] == ["ab"]
    answer = client.post(keep_page(draft), {"headline": "x" * 4_000_001})
    assert answer.status_code in (400, 409)
    assert Writing.objects.get().typed["headline"] == ["ab"]


def test_nobody_keeps_words_where_they_may_not_write(client, newsroom, draft):
    client.force_login(newsroom.checker)
    assert client.post(keep_page(draft), {"headline": "x"}).status_code == 409
    client.force_login(person(Role.EDITOR, desk=DeskFactory()))
    assert client.post(keep_page(draft), {"headline": "x"}).status_code == 404
    client.force_login(newsroom.reporter)
    assert client.get(keep_page(draft)).status_code == 405
    assert not Writing.objects.exclude(typed={}).exists()


def test_text_that_is_handed_in_with_words_kept_is_the_saved_one(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    keep(client, draft, headline="Never saved")
    client.post(act_page(draft, "submit"), {})
    assert again(draft).headline == draft.headline


def test_keeping_takes_as_many_queries_for_thirty_sections_as_for_one(
    client, newsroom, draft, django_assert_max_num_queries
):
    client.force_login(newsroom.reporter)
    data = typed(page(client, change_page(draft)))
    for at in range(30):
        data |= {f"sections-{at}-text": "<p>words</p>", f"sections-{at}-kind": "text"}
    with django_assert_max_num_queries(16):
        client.post(keep_page(draft), data)
