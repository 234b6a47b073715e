"""Writing in the admin: one form for a draft and its sections, and nothing that was typed is lost."""

from datetime import UTC, date, datetime

import pytest

from articles import workflow
from articles.models import Article, Revision
from articles.roles import Role
from articles.statuses import SectionKind
from tests.articles.admin_pages import act_page, again, change_page, page, save, told, typed
from tests.factories import CONTRADICTION, AuthorFactory, DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db

EVERY_KIND = [
    {
        "kind": "text",
        "heading": "How it began",
        "body": {
            "html": '<p>It was <strong>opened</strong> in 2021, see <a href="https://example.org/a?b=1&amp;c=2">the'
            " minutes</a>.</p><ul><li>One<ol><li>Inner</li></ol></li></ul><blockquote><p>A “quote”.</p>"
            "</blockquote><h3>Smaller</h3><p>H<sub>2</sub>O &lt; x<sup>2</sup><br>then <em>it</em>.</p>"
            "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
        },
    },
    {
        "kind": "table",
        "heading": "Cars",
        "body": {
            "caption": "Cars an hour",
            "header": ["Year", "Cars"],
            "rows": [["2021", "200"], ["2022", ""]],
        },
    },
    {
        "kind": "questions",
        "heading": "",
        "body": {"items": [{"question": "Why?", "answer": "<p>Because.</p><h4>Also</h4><p>So.</p>"}]},
    },
    {"kind": "callout", "heading": "", "body": {"label": "Did you know?", "html": "<p>It sways.</p>"}},
]


@pytest.fixture
def newsroom():
    return Newsroom()


def stored(revision):
    return [(s.kind, s.heading, s.body) for s in revision.sections.order_by("position")]


def headings(revision):
    return [s.heading for s in revision.sections.order_by("position")]


def test_saving_what_was_not_touched_changes_no_section(client, newsroom):
    draft = newsroom.draft(sections=EVERY_KIND, standfirst="Standing first", byline="By hand")
    before = [(s.pk, s.uid, s.position) for s in draft.sections.all()], stored(draft)
    client.force_login(newsroom.reporter)
    assert save(client, draft).status_code == 302
    saved = again(draft)
    assert ([(s.pk, s.uid, s.position) for s in saved.sections.all()], stored(saved)) == before
    assert (saved.headline, saved.standfirst, saved.byline) == (draft.headline, "Standing first", "By hand")
    assert saved.edition == draft.edition + 1


def test_saving_writes_every_field_and_who_wrote(client, newsroom):
    draft = newsroom.draft()
    client.force_login(newsroom.editor)
    save(
        client,
        draft,
        headline="New headline",
        standfirst="New standfirst",
        byline="Else",
        planned_for="2027-07-01T09:30",
        dated="2025-08-16",
        sections_0_heading="New heading",
        sections_0_text="<p>New <script>alert(1)</script><b>words</b>.</p>",
    )
    saved = again(draft)
    assert (saved.headline, saved.standfirst, saved.byline) == (
        "New headline",
        "New standfirst",
        "Else",
    )
    assert saved.planned_for == datetime(2027, 7, 1, 8, 30, tzinfo=UTC)
    assert saved.dated == date(2025, 8, 16)
    assert stored(saved) == [("text", "New heading", {"html": "<p>New <strong>words</strong>.</p>"})]
    assert saved.saved_by == newsroom.editor
    assert {c.user for c in saved.contributors.all()} == {newsroom.reporter, newsroom.editor}


@pytest.mark.parametrize(
    ("kind", "html", "body"),
    [
        (
            "table",
            "<p>Cars</p><table><tr><th><p>Year</p></th></tr><tr><td><p>2021</p></td></tr></table>",
            {"caption": "Cars", "header": ["Year"], "rows": [["2021"]]},
        ),
        ("questions", "<h3>Why?</h3><p>So.</p>", {"items": [{"question": "Why?", "answer": "<p>So.</p>"}]}),
        ("callout", "<h3>Tip</h3><p>Look.</p>", {"label": "Tip", "html": "<p>Look.</p>"}),
    ],
)
def test_one_editor_writes_every_kind(client, newsroom, kind, html, body):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    save(client, draft, sections_1_kind=kind, sections_1_heading="Second", sections_1_text=html)
    assert stored(again(draft))[1] == (kind, "Second", body)


@pytest.mark.parametrize("kind", SectionKind)
def test_each_kind_says_how_it_is_written(client, newsroom, kind):
    client.force_login(newsroom.reporter)
    assert f'data-hint="{kind}"' in page(client, change_page(newsroom.draft()))


def test_sections_go_by_their_numbers(client, newsroom):
    names = ["One", "Two", "Three"]
    sections = [{"kind": "text", "heading": name, "body": {"html": "<p>x</p>"}} for name in names]
    draft = newsroom.draft(sections=sections)
    client.force_login(newsroom.reporter)
    save(client, draft, sections_2_position="0", sections_0_position="")
    assert headings(again(draft)) == ["Three", "Two", "One"]


def test_ticked_sections_go_and_the_empty_one_is_not_kept(client, newsroom):
    sections = [{"kind": "text", "heading": name, "body": {"html": "<p>x</p>"}} for name in ("One", "Two")]
    draft = newsroom.draft(sections=sections)
    client.force_login(newsroom.reporter)
    save(client, draft, sections_0_DELETE="on", sections_2_text="<p></p>")
    assert headings(again(draft)) == ["Two"]


@pytest.mark.parametrize(
    ("kind", "html", "says"),
    [
        ("table", "<p>No table at all</p>", "A table section holds exactly one table"),
        ("table", "<table><tr><th>A</th></tr></table>", "no rows below its header"),
        ("questions", "<p>First words</p><h3>Why?</h3><p>So.</p>", "stands before the first question"),
        ("questions", "<h3>Why?</h3>", "has no answer"),
        ("callout", "", "The callout has no text."),
    ],
)
def test_a_text_of_the_wrong_shape_is_said_beside_it_and_kept(client, newsroom, kind, html, says):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    response = save(
        client,
        draft,
        headline="Typed headline",
        sections_0_kind=kind,
        sections_0_heading="Typed heading",
        sections_0_text=html,
        sections_1_text="<p>Typed elsewhere</p>",
    )
    source = response.content.decode()
    assert response.status_code == 200
    assert says in source[source.index('name="sections-0-text"') : source.index('name="sections-1-uid"')]
    kept = typed(source)
    assert (kept["headline"], kept["sections-0-heading"]) == ("Typed headline", "Typed heading")
    assert (kept["sections-0-kind"], kept["sections-0-text"]) == (kind, html)
    assert kept["sections-1-text"] == "<p>Typed elsewhere</p>"
    assert (again(draft).edition, again(draft).headline) == (draft.edition, draft.headline)


def test_a_headline_is_needed(client, newsroom):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    response = save(client, draft, headline="  ", sections_0_text="<p>Kept words</p>")
    assert "This field is required." in response.content.decode()
    assert typed(response.content.decode())["sections-0-text"] == "<p>Kept words</p>"


@pytest.mark.parametrize(
    ("minute", "says"),
    [
        ("2027-03-28T01:30", "There is no 28 March 2027, 01:30 in the zone Europe/London"),
        ("2027-10-31T01:30", "There are two of 31 October 2027, 01:30 in the zone Europe/London"),
        ("soon", "This is no day and minute"),
        ("2027-13-01T01:30", "This is no day and minute"),
    ],
)
def test_a_minute_that_is_not_exactly_one_is_refused(client, newsroom, minute, says):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    response = save(client, draft, planned_for=minute)
    assert says in response.content.decode()
    assert again(draft).planned_for is None


def test_nobody_saves_over_somebody_elses_save_unseen(client, newsroom):
    draft = newsroom.draft(sections=EVERY_KIND)
    client.force_login(newsroom.reporter)
    opened = typed(page(client, change_page(draft)))
    theirs = [{"kind": "text", "heading": "Their heading", "body": {"html": "<p>Their words</p>"}}]
    workflow.revise(draft, by=newsroom.editor, seen=draft.edition, headline="Their headline", sections=theirs)

    response = client.post(
        change_page(draft), opened | {"headline": "My headline", "sections-0-text": "<p>Mine</p>"}
    )
    source = response.content.decode()
    assert told(response)[0].startswith(f"{newsroom.editor} saved this draft while you were writing.")
    assert "Their headline" in source
    assert "Their words" in source
    assert headings(again(draft)) == ["Their heading"]

    kept = typed(source)
    assert kept["headline"] == "My headline"
    assert [kept["sections-0-text"], kept["sections-1-text"]] == ["<p>Their words</p>", "<p>Mine</p>"]
    assert client.post(change_page(draft), kept).status_code == 302
    saved = again(draft)
    assert saved.headline == "My headline"
    assert [body["html"] for *_, body in stored(saved)] == ["<p>Their words</p>", "<p>Mine</p>"]


def test_a_text_submitted_meanwhile_takes_no_save_and_shows_what_was_typed(client, newsroom):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    opened = typed(page(client, change_page(draft)))
    workflow.submit(draft, by=newsroom.editor)
    response = client.post(change_page(draft), opened | {"headline": "Too late"})
    assert told(response) == ["This text is in review and frozen; the work goes on in a new draft."]
    assert typed(response.content.decode())["headline"] == "Too late"
    assert again(draft).headline == draft.headline


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("own", [True, False])
def test_drafts_open_for_writing_by_role(client, newsroom, role, own):
    someone = person(role)
    draft = newsroom.draft(by=someone if own and role in (Role.REPORTER, Role.EDITOR) else newsroom.reporter)
    writes = role == Role.EDITOR or (role == Role.REPORTER and own)
    client.force_login(someone)
    source = page(client, change_page(draft))
    assert ("data-draft" in source) == writes
    assert "It carries 200 cars an hour." in source
    response = client.post(change_page(draft), {"headline": "Changed", "edition": draft.edition})
    assert response.status_code == (200 if writes else 403)
    assert again(draft).headline == draft.headline


def test_a_frozen_text_is_content_and_no_form(client, newsroom):
    revision = newsroom.in_review(sections=EVERY_KIND)
    client.force_login(newsroom.editor)
    source = page(client, change_page(revision))
    assert "data-draft" not in source
    for words in ("How it began", "Cars an hour", "Because.", "Did you know?"):
        assert words in source


def test_the_public_note_is_asked_where_a_live_text_is_followed(client, newsroom):
    client.force_login(newsroom.editor)
    assert "correction_note" not in typed(page(client, change_page(newsroom.draft())))
    live = newsroom.live(headline="Live")
    draft = workflow.start_correction(live, by=newsroom.editor, type="correction", note="The year was wrong.")
    save(client, draft, correction_type="update", correction_note="The month too.")
    assert (again(draft).correction_type, again(draft).correction_note) == ("update", "The month too.")


def test_saving_and_submitting_is_one_press(client, newsroom):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    assert save(client, draft, headline="Last words", _submit="1").status_code == 302
    assert (again(draft).headline, again(draft).status) == ("Last words", "in_review")


def test_what_cannot_be_submitted_is_saved_and_says_why(client, newsroom):
    draft = newsroom.draft()
    client.force_login(newsroom.reporter)
    response = client.get(save(client, draft, headline="Empty", sections_0_DELETE="on", _submit="1").url)
    assert told(response)[-1] == "There is no text under the headline."
    assert (again(draft).headline, again(draft).status) == ("Empty", "draft")


def test_a_new_article_begins_with_its_sections(client, newsroom):
    desk = DeskFactory(name="Letters", slug="letters")
    author = AuthorFactory()
    client.force_login(person(Role.REPORTER, desk=desk))
    data = typed(page(client, "/admin/articles/article/add/"))
    data |= {"desk": desk.pk, "authors": [author.pk], "headline": "A letter", "slug": "a-letter"}
    data |= {"sections-0-heading": "Dear", "sections-0-text": "<p>Words</p>"}
    response = client.post("/admin/articles/article/add/", data)
    draft = Revision.objects.get(headline="A letter")
    assert response.url == change_page(draft)
    assert (draft.article.desk, draft.article.slug) == (desk, "a-letter")
    assert [line.author for line in draft.article.bylines.all()] == [author]
    assert stored(draft) == [("text", "Dear", {"html": "<p>Words</p>"})]

    taken = client.post("/admin/articles/article/add/", data | {"headline": "Another letter"})
    assert told(taken) == ["The desk Letters already has an article at the address “a-letter”."]
    assert typed(taken.content.decode())["headline"] == "Another letter"
    assert Article.objects.count() == 1

    elsewhere = client.post("/admin/articles/article/add/", data | {"desk": newsroom.desk.pk, "slug": ""})
    assert elsewhere.status_code == 200
    assert Article.objects.count() == 1


def test_the_page_of_a_draft_costs_the_same_for_one_section_and_three(
    client, newsroom, django_assert_max_num_queries
):
    client.force_login(newsroom.editor)
    counts = []
    for many in (1, 3):
        sections = [{"kind": "text", "heading": str(n), "body": {"html": "<p>x</p>"}} for n in range(many)]
        draft = newsroom.draft(sections=sections, headline=f"With {many}")
        with django_assert_max_num_queries(20) as queries:
            page(client, change_page(draft))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_pages_of_unknown_texts_are_not_found(client, newsroom):
    client.force_login(newsroom.editor)
    draft = newsroom.draft()
    assert client.get("/admin/articles/revision/99999/change/").status_code == 302
    assert client.get("/admin/articles/revision/nothing/change/").status_code == 302
    assert client.post(act_page(draft, "levitate")).status_code == 404


def test_a_draft_shows_what_was_found_in_the_text_it_goes_on_from(client, newsroom):
    returned = workflow.send_back(
        newsroom.in_review(CONTRADICTION), by=newsroom.reviewer, reason="Two years."
    )
    draft = workflow.resume(returned, by=newsroom.reporter)
    client.force_login(newsroom.reporter)
    source = page(client, change_page(draft))
    assert "Found in the text this goes on from" in source
    assert source.index("Found in the text") < source.index("data-draft")
