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
    assert "notes.docx: files ending in “.docx” are not read" in said
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
