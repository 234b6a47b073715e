"""Files that become articles, sent from the admin."""

from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.importers import MOST_BYTES
from articles.models import Article, Revision
from articles.roles import Role
from tests.articles.admin_pages import change_page, page
from tests.factories import AuthorFactory, DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/articles/article/import/"
GOOD = "A bridge for Harrow\n\nThe bridge was opened in 2021.\n\n| Year | Cars |\n|---|---|\n| 2021 | 200 |\n"
SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
DEMO = Path(__file__).resolve().parents[2] / "newsroom" / "demo" / "ukraine_security_force.txt"


def file(name, text):
    return SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)


@pytest.fixture
def newsroom():
    return Newsroom()


def send(client, newsroom, *files, **more):
    given = {"files": list(files), "desk": newsroom.desk.pk, "language": "en"} | more
    return client.post(ADDRESS, given, follow=True)


def test_each_file_becomes_a_draft(client, newsroom):
    author = AuthorFactory()
    client.force_login(newsroom.reporter)
    other = file("other.txt", "Another story\n\nWords.\n")
    response = send(
        client, newsroom, file("bridge.txt", GOOD), other, authors=[author.pk], published="2021-05-04"
    )
    drafts = {draft.headline: draft for draft in Revision.objects.all()}
    assert set(drafts) == {"A bridge for Harrow", "Another story"}
    draft = drafts["A bridge for Harrow"]
    assert (draft.status, draft.dated, draft.created_by) == ("draft", date(2021, 5, 4), newsroom.reporter)
    assert [section.kind for section in draft.sections.all()] == ["text", "table"]
    assert [line.author for line in draft.article.bylines.all()] == [author]
    said = response.content.decode()
    assert f'bridge.txt: <a href="{change_page(draft)}">A bridge for Harrow</a>' in said
    assert "2 sections, 1 table, 0 questions, 0 callouts, 0 warnings" in said


def test_a_refused_file_leaves_nothing_and_the_others_stand(client, newsroom):
    client.force_login(newsroom.reporter)
    broken = file("broken.txt", "A title\n\n| A | B |\n|---|---|\n| 1 |\n")
    response = send(client, newsroom, broken, file("bridge.txt", GOOD), file("notes.docx", b"PK\x03\x04"))
    said = response.content.decode()
    assert "broken.txt, line 5: this row of the table has 1 cells, its header has 2." in said
    assert "notes.docx: this is not a Word document, or it is damaged." in said
    assert [draft.headline for draft in Revision.objects.all()] == ["A bridge for Harrow"]
    assert Article.objects.count() == 1


def test_a_file_too_large_is_refused_by_its_size(client, newsroom):
    client.force_login(newsroom.reporter)
    response = send(client, newsroom, file("long.txt", b"x" * (MOST_BYTES * 4)))
    assert "long.txt: the file has 20.0 MB; at most 5 MB are read." in response.content.decode()
    assert not Article.objects.exists()


def test_a_name_in_markup_is_shown_as_text(client, newsroom):
    client.force_login(newsroom.reporter)
    response = send(client, newsroom, file("<b>x.txt", "A <i>title</i>\n\nWords.\n"))
    said = response.content.decode()
    assert "<i>title</i>" not in said
    assert "<b>x.txt" not in said


def test_a_file_needs_to_be_chosen(client, newsroom):
    client.force_login(newsroom.reporter)
    response = send(client, newsroom)
    assert response.context["form"].errors["files"] == ["This field is required."]
    assert "This field is required." in response.content.decode()


def test_files_go_to_ones_own_desks_alone(client, newsroom):
    client.force_login(person(Role.REPORTER, desk=DeskFactory()))
    assert send(client, newsroom, file("bridge.txt", GOOD)).status_code == 200
    assert not Article.objects.exists()


@pytest.mark.parametrize("role", [Role.FACT_CHECKER, Role.REVIEWER, Role.ADMINISTRATOR])
def test_who_begins_no_articles_imports_none(client, newsroom, role):
    client.force_login(person(role))
    assert send(client, newsroom, file("bridge.txt", GOOD)).status_code == 403
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "path",
    [
        DEMO,
        pytest.param(
            next(iter(sorted(SEED.glob("*.txt"))), None),
            marks=[
                pytest.mark.shared,
                pytest.mark.skipif(not SEED.is_dir(), reason="no shared material here"),
            ],
            id="shared",
        ),
    ],
)
def test_a_whole_article_is_imported_and_opens_for_writing(client, newsroom, path):
    client.force_login(newsroom.reporter)
    send(client, newsroom, file(path.name, path.read_bytes()))
    draft = Revision.objects.get()
    kinds = [section.kind for section in draft.sections.all()]
    assert {"text", "table", "questions", "callout"} == set(kinds)
    source = page(client, change_page(draft))
    assert source.count("data-section>") == len(kinds) + 2  # an empty one, and the pattern for more


def test_a_file_sent_alone_by_a_script_is_reported_as_json(client, newsroom):
    client.force_login(newsroom.reporter)
    given = {"desk": newsroom.desk.pk, "language": "en"}
    accept = {"accept": "application/json"}
    good = client.post(ADDRESS, given | {"files": file("a.md", "# A bridge\n\nWords.\n")}, headers=accept)
    draft = Revision.objects.get()
    assert good.json() == {
        "level": "success",
        "said": f'a.md: <a href="{change_page(draft)}">A bridge</a> (1 section, 0 tables, 0 questions,'
        " 0 callouts, 0 warnings).",
    }
    told = client.post(
        ADDRESS, given | {"files": file("b.md", "---\nx: 1\n---\n# B\n")}, headers=accept
    ).json()
    assert told["level"] == "warning"
    assert "The front matter’s x stayed behind." in told["said"]
    refused = client.post(ADDRESS, given | {"files": file("<i>.html", "<ul></ul>")}, headers=accept).json()
    assert refused == {
        "level": "error",
        "said": "&lt;i&gt;.html: there is no headline; give the text a heading of the first size.",
    }
    wrong = client.post(ADDRESS, {"files": file("a.md", "# A")}, headers=accept)
    assert (wrong.status_code, list(wrong.json()["errors"])) == (400, ["desk", "language"])
    assert Revision.objects.count() == 2


def test_byline_of_a_file_is_the_draft_s(client, newsroom):
    client.force_login(newsroom.reporter)
    send(client, newsroom, file("a.md", "---\ntitle: T\nauthor: Ada Marsh\n---\nWords.\n"))
    assert Revision.objects.get().byline == "Ada Marsh"


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_a_text_leaves_as_a_file_and_comes_back(client, newsroom, name):
    client.force_login(newsroom.reporter)
    send(client, newsroom, file("demo.txt", DEMO.read_bytes()))
    first = Revision.objects.get()
    assert f'/export/{name}/" download>' in page(client, change_page(first))
    answer = client.get(f"/admin/articles/revision/{first.pk}/export/{name}/")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    kept = answer.headers["Content-Disposition"]
    assert kept.startswith(f'attachment; filename="{first.article.slug}-1.')
    send(client, newsroom, file(kept.split('"')[1], answer.content))
    second = Revision.objects.exclude(pk=first.pk).get()
    written = [
        (text.headline, text.standfirst, [(s.kind, s.heading, s.body) for s in text.sections.all()])
        for text in (first, second)
    ]
    assert written[0] == written[1]


def test_a_text_leaves_for_people_of_its_desk_alone(client, newsroom):
    draft = newsroom.draft()
    address = f"/admin/articles/revision/{draft.pk}/export/json/"
    assert client.get(address).status_code == 302
    client.force_login(person(Role.EDITOR, desk=DeskFactory()))
    assert client.get(address).status_code == 404
    client.force_login(newsroom.checker)
    assert client.get(address).status_code == 200
    assert client.get(f"/admin/articles/revision/{draft.pk}/export/pdf/").status_code == 404
