"""The commands of stories: files to drafts, and the first role."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.importers import MOST_BYTES
from articles.models import Article, Membership, Revision
from articles.roles import Role
from tests.factories import AuthorFactory, DeskFactory, MembershipFactory, UserFactory, person

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
GOOD = "A bridge for Harrow\n\n# Beginnings\n\nIt was opened in 2021.\n\n- Why? Because.\n- Who? They.\n"


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    return path


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "broken.txt"
    path.write_text("A title\n\n| A | B |\n|---|---|\n| 1 |\n")
    return path


def run(*arguments, **options):
    out = StringIO()
    call_command("import_article", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


def test_a_file_becomes_a_draft_and_the_command_says_where(good):
    desk = DeskFactory()
    ada = person(Role.REPORTER)
    first, second = AuthorFactory(slug="b-marsh"), AuthorFactory(slug="a-marsh")
    said = run(good, by=ada.username, author=["b-marsh", "a-marsh"], published="2021-05-04")
    draft = Revision.objects.get()
    assert said == (
        f"{good}: /admin/articles/revision/{draft.pk}/change/ “A bridge for Harrow”:"
        " 2 sections, 0 tables, 2 questions, 0 callouts, 0 warnings\n"
    )
    assert (draft.status, draft.dated, draft.created_by) == ("draft", date(2021, 5, 4), ada)
    assert draft.article.desk == desk
    assert [line.author for line in draft.article.bylines.all()] == [first, second]


def test_the_only_person_who_may_and_their_only_desk_go_without_saying(good):
    desk = DeskFactory()
    DeskFactory()
    ada = person(Role.EDITOR, desk=desk)
    person(Role.EDITOR, is_active=False)
    person(Role.REVIEWER)
    run(good)
    assert (Revision.objects.get().created_by, Article.objects.get().desk) == (ada, desk)


def test_who_and_where_are_asked_when_they_are_not_plain(good):
    desks = [DeskFactory(slug="world"), DeskFactory(slug="politics")]
    ada = person(Role.REPORTER, username="ada")
    with pytest.raises(CommandError, match=r"Say --desk SLUG; ada writes for: world, politics\."):
        run(good)
    person(Role.EDITOR)
    with pytest.raises(CommandError, match="Say who imports: --by USERNAME"):
        run(good)
    with pytest.raises(
        CommandError, match=r"There is no desk sport to write for; ada writes for: world, pol"
    ):
        run(good, by="ada", desk="sport")
    run(good, by="ada", desk="politics")
    assert (Article.objects.get().desk, Article.objects.get().created_by) == (desks[1], ada)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"by": "nobody"}, "There is no active person called nobody."),
        ({"by": "gone"}, "There is no active person called gone."),
        ({"by": "ada", "author": ["x", "y"]}, "There is no author x, y."),
        (
            {"by": "ada", "published": "yesterday"},
            "--published takes a day such as 2025-08-15, not “yesterday”.",
        ),
        ({"by": "checker"}, "Say --desk SLUG; checker writes for: none."),
    ],
)
def test_wrong_options_are_named_and_nothing_is_made(good, options, says):
    DeskFactory()
    person(Role.REPORTER, username="ada")
    person(Role.REPORTER, username="gone", is_active=False)
    person(Role.FACT_CHECKER, username="checker")
    with pytest.raises(CommandError) as refused:
        run(good, **options)
    assert str(refused.value) == says
    assert not Article.objects.exists()


def test_a_bad_file_is_named_with_its_line_and_leaves_nothing(broken):
    DeskFactory()
    person(Role.REPORTER)
    with pytest.raises(CommandError) as refused:
        run(broken)
    assert str(refused.value) == f"{broken}, line 5: this row of the table has 1 cells, its header has 2."
    assert refused.value.returncode == 1
    assert not Article.objects.exists()


def test_each_file_stands_for_itself_and_the_command_fails_if_any_did(good, broken, tmp_path):
    DeskFactory()
    person(Role.REPORTER)
    long = tmp_path / "long.txt"
    with long.open("wb") as out:
        out.truncate(MOST_BYTES * 4)
    with pytest.raises(CommandError) as refused:
        run(broken, tmp_path / "missing.txt", good, long)
    assert str(refused.value).splitlines() == [
        f"{broken}, line 5: this row of the table has 1 cells, its header has 2.",
        f"{tmp_path / 'missing.txt'}: No such file or directory.",
        f"{long}: the file has 20.0 MB; at most 5 MB are read.",
    ]
    assert [draft.headline for draft in Revision.objects.all()] == ["A bridge for Harrow"]


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="no shared material here")
def test_a_shared_article_keeps_all_its_kinds():
    DeskFactory()
    person(Role.REPORTER)
    path = next(iter(sorted(SEEDS.glob("*.txt"))))
    run(path)
    draft = Revision.objects.get()
    assert draft.headline == path.read_text().splitlines()[0].strip()
    assert {section.kind for section in draft.sections.all()} == {"text", "table", "questions", "callout"}


# ---- The first role ----


def grant(*arguments, **options):
    out = StringIO()
    call_command("grant_role", *arguments, stdout=out, **options)
    return out.getvalue().strip()


def test_a_role_is_granted_once():
    UserFactory(username="ada", first_name="Ada", last_name="Marsh")
    assert grant("ada", "administrator") == "Ada Marsh: Administrator, all desks"
    assert grant("ada", "administrator") == "Ada Marsh: Administrator, all desks (as before)"
    DeskFactory(name="World", slug="world")
    assert grant("ada", "editor", desk="world") == "Ada Marsh: Editor, World"
    assert Membership.objects.count() == 2


@pytest.mark.parametrize(
    ("arguments", "desk", "says"),
    [
        (("nobody", "editor"), None, "There is nobody called nobody."),
        (("ada", "editor"), "sport", "There is no desk sport; there are: world."),
        (("ada", "emperor"), None, "invalid choice: 'emperor'"),
    ],
)
def test_a_role_that_cannot_be_is_not_granted(arguments, desk, says):
    MembershipFactory(user=UserFactory(username="ada"), desk=DeskFactory(slug="world"))
    with pytest.raises(CommandError, match=says):
        grant(*arguments, desk=desk)
    assert Membership.objects.count() == 1
