"""Both hands on one story by way of its claims, and a story taken from under its own rules."""

import pytest
from django.db import IntegrityError, connection, transaction

from articles import workflow as stories
from articles.models import Approval, Article
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import ClaimChange
from tests.bypass.forging import execute, make
from tests.factories import DeskFactory, person


@pytest.fixture
def both(house):
    return person(Role.FACT_CHECKER, Role.REVIEWER)


def claims(revision):
    return [entry.claim for entry in ledger_of(revision).entries]


def merged(revision, by):
    first, other = claims(revision)
    checking.merge(first, into=other, revision=revision, by=by)


def split(revision, by):
    claim = claims(revision)[0]
    words = claim.sentence.rstrip(".").split()
    parts = [" ".join(words[:3]), " ".join(words[3:])]
    checking.split(claim, parts=parts, revision=revision, by=by)


def retyped(revision, by):
    entry = ledger_of(revision).entries[0]
    kinds = ["cause"] if entry.kinds != ["cause"] else ["event"]
    checking.retype(entry.claim, kinds=kinds, revision=revision, by=by)


def undone(house, revision, how):
    """Somebody else puts it back as it was."""
    claim = claims(revision)[0]
    if how is retyped:
        checking.retype(claim, kinds=["office"], revision=revision, by=house.checker)
    else:
        checking.restore(claim, revision=revision, by=house.checker)


CHANGES = pytest.mark.parametrize("how", [merged, split, retyped], ids=lambda how: how.__name__)


@CHANGES
def test_whoever_changed_its_claims_does_not_approve_a_text(how, house, both):
    revision = house.in_review()
    how(revision, both)
    revision = house.sign_off_all(revision)
    with pytest.raises(MoveRefused, match="You merged, split or re-typed “The bridge was opened"):
        stories.approve(revision, revision.content_hash, by=both)
    with pytest.raises(IntegrityError, match="newsroom guard: nobody approves a text whose claims they m"):
        make(Approval, revision=revision, content_hash=revision.content_hash, by=both)
    assert stories.approve(revision, revision.content_hash, by=house.reviewer)


@CHANGES
def test_whoever_changed_claims_approves_once_that_is_undone(how, house, both):
    revision = house.in_review()
    how(revision, both)
    undone(house, revision, how)
    revision = house.sign_off_all(revision)
    assert stories.approve(revision, revision.content_hash, by=both)


@CHANGES
def test_whoever_approved_does_not_change_the_claims(how, house, both):
    revision = house.approve(house.in_review(), by=both)
    with pytest.raises(NotAllowed, match="You approved this text; its claims are changed by somebody else"):
        how(revision, both)
    with pytest.raises(IntegrityError, match="newsroom guard: claims of an approved text"):
        make(
            ClaimChange,
            claim=claims(revision)[0],
            revision=revision,
            step="retyped",
            kinds=["cause"],
            by=both,
        )


def row_of(article):
    """Return (names, values) of an article's row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM articles_article WHERE id = %s", [article.pk])
        return [column[0] for column in cursor.description], list(cursor.fetchone())


def put_again(article, desk, verb):
    names, values = row_of(article)
    values[names.index("desk_id")] = desk.pk
    marks = ", ".join(["%s"] * len(values))
    return f"{verb} articles_article ({', '.join(names)}) VALUES ({marks})", values


def take_away_and(article, statement, values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM articles_article WHERE id = %s", [article.pk])
        cursor.execute(statement, values)


def test_article_is_not_taken_away_and_put_on_another_desk(house):
    """Foreign keys are looked at when the transaction ends: by then the row is there again."""
    revision, desk = house.in_review(), DeskFactory()
    statement, values = put_again(revision.article, desk, "INSERT INTO")
    with pytest.raises(IntegrityError, match="newsroom guard: an article is never deleted"):
        take_away_and(revision.article, statement, values)
    assert Article.objects.get(pk=revision.article_id).desk == house.desk


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_article_is_not_replaced_by_one_of_another_desk(recursive, house):
    revision, desk = house.in_review(), DeskFactory()
    execute(f"PRAGMA recursive_triggers={recursive}")
    try:
        with pytest.raises(IntegrityError, match="newsroom guard: a"):
            execute(*put_again(revision.article, desk, "INSERT OR REPLACE INTO"))
    finally:
        execute("PRAGMA recursive_triggers=ON")
    assert Article.objects.get(pk=revision.article_id).desk == house.desk
