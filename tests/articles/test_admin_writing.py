"""A draft that is being written: who else is there, what is kept before it is saved."""

import re
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


# ---- Two people saved one draft ----


def meet(client, newsroom, draft, mine, theirs):
    """Let the editor save `theirs` while the reporter types `mine` and saves; return the reporter's page."""
    client.force_login(newsroom.reporter)
    opened = typed(page(client, change_page(draft)))
    client.force_login(newsroom.editor)
    assert save(client, draft, **theirs).status_code == 302
    client.force_login(newsroom.reporter)
    changes = {name.replace("sections_0_", "sections-0-"): value for name, value in mine.items()}
    return client.post(change_page(draft), opened | changes)


def test_changes_of_different_places_come_together(client, newsroom):
    draft = newsroom.draft("<p>One.</p><p>Two.</p><p>Three.</p>")
    workflow.revise(
        draft, by=newsroom.editor, seen=draft.edition, planned_for=timezone.now() + timedelta(days=200)
    )
    before = again(draft)
    response = meet(
        client,
        newsroom,
        before,
        {"headline": "Mine", "sections_0_text": "<p>One, mine.</p><p>Two.</p><p>Three.</p>"},
        {"standfirst": "Theirs", "sections_0_text": "<p>One.</p><p>Two.</p><p>Three, theirs.</p>"},
    )
    source = response.content.decode()
    assert "together with 2 changes of theirs in other places" in source
    assert "There is no place that both of you changed." in source
    assert client.post(change_page(draft), typed(source)).status_code == 302
    saved = again(draft)
    assert (saved.headline, saved.standfirst) == ("Mine", "Theirs")
    assert saved.sections.get().body["html"] == "<p>One, mine.</p><p>Two.</p><p>Three, theirs.</p>"
    assert saved.planned_for.replace(second=0, microsecond=0) == before.planned_for.replace(
        second=0, microsecond=0
    )


def test_what_both_changed_stands_side_by_side_and_theirs_can_be_taken(client, newsroom, draft):
    response = meet(
        client,
        newsroom,
        draft,
        {"headline": "Mine", "sections_0_text": "<p>The bridge is <b>new</b>.</p>"},
        {"headline": "Theirs", "sections_0_text": "<p>The bridge is red.</p>"},
    )
    source = response.content.decode()
    assert "The bridge is <b>[new.]</b>" in source
    assert "The bridge is <b>[red.]</b>" in source
    uid = draft.sections.get().uid
    conflicts = [("_conflict", "headline"), ("_conflict", f"section-{uid}")]
    for name, key in conflicts:
        assert f'name="{name}" value="{key}"' in source
    data = typed(source)
    data.pop("_conflict", None)
    answer = client.post(
        change_page(draft),
        data | {"_conflict": ["headline", f"section-{uid}"], "_take": f"section-{uid}"},
    )
    source = answer.content.decode()
    data = typed(source)
    assert (data["headline"], data["sections-0-text"]) == ("Mine", "<p>The bridge is red.</p>")
    assert f'value="section-{uid}"' not in source
    assert 'name="_conflict" value="headline"' in source
    assert again(draft).headline == "Theirs"
    data.pop("_conflict", None)
    assert client.post(change_page(draft), data).status_code == 302
    assert again(draft).headline == "Mine"


def test_section_taken_out_by_one_and_changed_by_the_other_is_a_choice(client, newsroom, draft):
    response = meet(
        client,
        newsroom,
        draft,
        {"sections_0_text": "<p>Changed.</p>"},
        {"sections-0-DELETE": "on", "sections-1-text": "<p>New.</p>", "sections-1-kind": "text"},
    )
    source = response.content.decode()
    assert "They took it out." in source
    data = typed(source)
    texts = {data["sections-0-text"], data["sections-1-text"]}
    assert texts == {"<p>Changed.</p>", "<p>New.</p>"}
    gone = next(
        data[f"sections-{at}-uid"] for at in (0, 1) if data[f"sections-{at}-text"] == "<p>Changed.</p>"
    )
    answer = client.post(
        change_page(draft), data | {"_take": f"section-{gone}", "_conflict": f"section-{gone}"}
    )
    assert re.search(r'name="sections-\d-DELETE"[^>]* checked', answer.content.decode())
    assert [one.body["html"] for one in draft.sections.all()] == ["<p>New.</p>"]


def test_nobody_takes_what_is_not_there(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    data = typed(page(client, change_page(draft)))
    for key in ("", "section-", "section-x", "edition", "status", "sections-0-text"):
        answer = client.post(change_page(draft), data | {"_take": key, "_conflict": key})
        assert answer.status_code == 200
    assert again(draft).edition == draft.edition


def test_earlier_wordings_of_a_draft_go_when_it_is_handed_in(client, newsroom, draft):
    client.force_login(newsroom.reporter)
    save(client, draft, headline="Second")
    assert draft.earlier_editions.exists()
    workflow.submit(again(draft), by=newsroom.reporter)
    assert not draft.earlier_editions.exists()
