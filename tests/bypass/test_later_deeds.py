"""What somebody does afterwards: writes where they ruled, changes the book behind its back, signs twice."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from articles import workflow as stories
from articles.models import Author, Byline, Revision
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.models import BookVersion, Check, EngineVersion, Inconsistency, ReferenceEvent
from factcheck.statuses import ResolutionKind
from tests.bypass.forging import change
from tests.factories import CONTRADICTION, DATED, AuthorFactory, person

AGAIN = "has since written in the text"


def again(revision):
    return Revision.objects.get(pk=revision.pk)


def rewritten_by(house, revision, writer):
    """Send a text back and hand it in anew, unchanged but for who went on with it."""
    stories.send_back(again(revision), by=house.reviewer, reason="One more look.")
    draft = stories.resume(again(revision), by=writer)
    return house.check(stories.submit(draft, by=writer))


def test_ruling_falls_when_its_giver_writes_in_the_next_text(house):
    both = person(Role.REVIEWER, Role.EDITOR, desk=house.desk)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(Inconsistency.objects.get(), ResolutionKind.NOT_AN_INCONSISTENCY)
    checking.rule(resolution, by=both, accepted=True)
    second = rewritten_by(house, revision, both)
    with pytest.raises(MoveRefused, match=AGAIN):
        stories.approve(second, second.content_hash, by=house.reviewer)
    house.dismiss(second)  # proposed and ruled on anew, by others
    house.approve(second)
    assert stories.publish(again(second), by=house.editor).status == Status.LIVE


def test_ruling_of_a_later_writer_is_nothing_to_the_database_either(house, settings):
    settings.APPROVAL_REQUIREMENTS = settings.PUBLICATION_REQUIREMENTS = []
    both = person(Role.REVIEWER, Role.EDITOR, desk=house.desk)
    revision = house.in_review(CONTRADICTION)
    resolution = house.propose(Inconsistency.objects.get(), ResolutionKind.NOT_AN_INCONSISTENCY)
    checking.rule(resolution, by=both, accepted=True)
    second = rewritten_by(house, revision, both)
    second = house.approve(second)
    with pytest.raises(IntegrityError, match="no accepted resolution"):
        change(second, status="live", published_at=timezone.now())


@pytest.mark.parametrize("who", ["checker", "reviewer", "administrator"])
def test_override_falls_when_one_of_its_three_writes_in_the_next_text(house, who):
    revision = house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get())
    writer = getattr(house, who)
    writer.memberships.create(desk=house.desk, role=Role.EDITOR)
    del writer._memberships_read
    stories.withdraw(again(revision), by=house.editor, reason="One more look.")
    draft = stories.resume(again(revision), by=writer)
    second = house.check(stories.submit(draft, by=writer))
    other = person(Role.REVIEWER, desk=house.desk)
    with pytest.raises(MoveRefused, match=AGAIN):
        stories.approve(second, second.content_hash, by=other)


def test_author_in_the_byline_does_not_approve_the_story(house):
    draft = house.draft()
    author = AuthorFactory(user=house.reviewer)
    Byline.objects.create(article=draft.article, author=author)
    revision = house.check(stories.submit(draft, by=house.reporter))
    with pytest.raises(NotAllowed, match="wrote in themselves"):
        stories.approve(revision, revision.content_hash, by=house.reviewer)


def test_fact_changed_behind_the_books_back_makes_every_check_stale(house):
    house.write_in_book(day="2019-05-04")
    revision = house.approved(DATED)
    ReferenceEvent.objects.update(start="2020-05-04", end="2020-05-04")
    with pytest.raises(IntegrityError, match="no completed check of this text"):
        change(revision, status="live", published_at=timezone.now())
    versions = BookVersion.objects.count()
    with pytest.raises(MoveRefused, match="waiting for a worker"):
        stories.publish(again(revision), by=house.editor)
    assert BookVersion.objects.count() == versions + 1
    checking.run(Check.objects.latest("pk").pk)
    with pytest.raises(MoveRefused, match="Two statements disagree"):
        stories.publish(again(revision), by=house.editor)


def test_source_of_a_fact_may_change_without_another_check(house):
    house.write_in_book(day="2019-05-04")
    revision = house.approved(DATED)
    house.write_in_book(day="2019-05-04", source="The minutes, page 4")
    assert stories.publish(again(revision), by=house.editor).status == Status.LIVE


def test_whoever_checked_by_hand_does_not_approve(house, settings):
    both = person(Role.FACT_CHECKER, Role.REVIEWER, desk=house.desk)
    revision = house.in_review(language="fi")
    checking.sign_hand_check(revision, by=both, note="Read against the minutes.")
    with pytest.raises(MoveRefused, match="another reviewer"):
        stories.approve(again(revision), revision.content_hash, by=both)
    settings.APPROVER_REQUIREMENTS = []
    approved = stories.approve(again(revision), revision.content_hash, by=both)
    with pytest.raises(MoveRefused, match="database refused"):
        stories.publish(approved, by=house.editor)


def test_engine_release_taken_back_does_not_stop_publication(house):
    revision = house.approved()
    EngineVersion.objects.create(version="99.0")  # a newer release ran here for a while
    assert stories.publish(again(revision), by=house.editor).status == Status.LIVE


@pytest.mark.parametrize("tag", ["english", "eng", "EN", "e", "", "en-gb", "zz"])
def test_language_that_would_switch_the_engine_off_is_refused(house, tag):
    with pytest.raises(MoveRefused, match="Language"):
        house.draft(language=tag)


def test_region_of_a_language_does_not_switch_the_engine_off(house):
    revision = house.in_review(CONTRADICTION, language="en-GB")
    assert revision.inconsistencies.count() == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ({"headline": "x" * 301}, "Headline: "),
        ({"headline": "A \0 headline"}, "NUL"),
        ({"standfirst": "A \0 standfirst"}, "NUL"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_in_words(house, text, says):
    draft = house.draft()
    with pytest.raises(MoveRefused, match=says):
        stories.revise(draft, by=house.reporter, seen=draft.edition, **text)


def test_byline_too_long_to_print_is_refused_in_words(house):
    draft = house.draft()
    for number in range(9):
        author = Author.objects.create(name=f"{number} {'x' * 60}", slug=f"author-{number}-long")
        Byline.objects.create(article=draft.article, author=author)
    with pytest.raises(MoveRefused, match="byline has"):
        stories.submit(draft, by=house.reporter)


def test_second_article_at_an_address_is_refused_in_words(house):
    house.draft(slug="a-bridge")
    with pytest.raises(MoveRefused, match="already has an article"):
        house.draft(slug="a-bridge")
