"""Writing: drafts begun, saved, taken up again; and nobody's words lost or laundered on the way."""

from uuid import uuid4

import pytest

from articles import workflow as stories
from articles.models import Article, Contributor, LogEntry, Revision, Section
from articles.refusals import MoveRefused, NotAllowed, Outdated
from articles.roles import Role
from articles.statuses import Status
from tests.factories import CLEAN, AuthorFactory, Newsroom, person


@pytest.fixture
def house(db):
    return Newsroom()


def text(html, uid=None, heading=""):
    return {"uid": uid, "kind": "text", "heading": heading, "body": {"html": html}}


def written(revision):
    return [section.body["html"] for section in revision.sections.order_by("position")]


def writers(revision):
    return {contributor.user for contributor in Contributor.objects.filter(revision=revision)}


def test_article_begins_with_a_draft_and_its_writer(house):
    author = AuthorFactory()
    draft = house.draft(headline="The bridge at Harrow", authors=[author])
    assert (draft.number, draft.status, draft.content) == (1, Status.DRAFT, None)
    assert (draft.article.slug, list(draft.article.authors.all())) == ("the-bridge-at-harrow", [author])
    assert writers(draft) == {house.reporter}


def test_address_is_made_from_the_headline_and_taken_once(house):
    slugs = [house.draft(headline="A bridge").article.slug for _ in range(3)]
    assert slugs == ["a-bridge", "a-bridge-2", "a-bridge-3"]
    with pytest.raises(MoveRefused, match="already has an article at the address “a-bridge”"):
        house.draft(slug="a-bridge")
    assert Article.objects.count() == 3


def test_refused_beginning_leaves_nothing(house):
    with pytest.raises(MoveRefused):
        house.draft(sections=[{"kind": "text", "heading": "", "body": {"html": 5}}])
    assert (Article.objects.count(), Revision.objects.count()) == (0, 0)


def test_save_over_somebody_elses_save_is_refused_and_shows_theirs(house):
    draft = house.draft()
    stories.revise(draft, by=house.editor, seen=draft.edition, headline="Theirs")
    with pytest.raises(Outdated) as refused:
        stories.revise(draft, by=house.reporter, seen=draft.edition, headline="Mine")
    assert refused.value.theirs.headline == "Theirs"
    assert Revision.objects.get().headline == "Theirs"


def test_refused_save_changes_nothing(house):
    draft = house.draft()
    wrong = [text("<p>New.</p>"), {"kind": "rumour", "heading": "Heard", "body": {}}]
    with pytest.raises(MoveRefused, match="Section 2 \\(“Heard”\\)"):
        stories.revise(draft, by=house.editor, seen=draft.edition, headline="Other", sections=wrong)
    again = Revision.objects.get()
    assert (again.headline, again.edition, writers(again)) == (
        draft.headline,
        draft.edition,
        {house.reporter},
    )
    assert written(again) == [CLEAN]


def test_every_writer_is_noted_once(house):
    draft = house.draft()
    for number, by in enumerate((house.editor, house.reporter, house.editor), draft.edition):
        stories.revise(draft, by=by, seen=number, standfirst=f"Number {number}")
    assert writers(draft) == {house.reporter, house.editor}
    assert Contributor.objects.count() == 2


def test_sections_keep_their_uids_and_take_the_order_given(house):
    draft = house.draft(sections=[text("<p>One.</p>"), text("<p>Two.</p>")])
    one, two = draft.sections.order_by("position")
    wanted = [text("<p>Two.</p>", two.uid), text("<p>Three.</p>"), text("<p>One again.</p>", str(one.uid))]
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=wanted)
    assert written(draft) == ["<p>Two.</p>", "<p>Three.</p>", "<p>One again.</p>"]
    there = draft.sections.order_by("position")
    assert [there[0].uid, there[2].uid] == [two.uid, one.uid]
    draft = stories.revise(
        draft, by=house.reporter, seen=draft.edition, sections=[text("<p>Two.</p>", two.uid)]
    )
    assert written(draft) == ["<p>Two.</p>"]


def test_section_of_another_text_is_copied_not_taken(house):
    other = house.draft(headline="Another").sections.get()
    draft = house.draft()
    stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[text("<p>Mine.</p>", other.uid)])
    assert Section.objects.get(pk=other.pk).revision_id == other.revision_id
    assert written(other.revision) == [CLEAN]


def test_section_given_twice_is_refused(house):
    draft, uid = house.draft(), uuid4()
    twice = [text("<p>One.</p>", uid), text("<p>Two.</p>", uid)]
    with pytest.raises(MoveRefused, match="Section 2 is there twice"):
        stories.revise(draft, by=house.reporter, seen=draft.edition, sections=twice)


def test_unclean_html_is_cleaned_before_it_is_stored(house):
    draft = house.draft("<p onclick='x()'>One.<script>alert(1)</script></p>")
    assert written(draft) == ["<p>One.</p>"]


def test_text_is_stored_composed_and_without_space_at_its_ends(house):
    draft = house.draft(headline="  Cafe\u0301 ")
    assert draft.headline == "Café"


def test_field_that_is_none_of_a_draft_is_an_error(house):
    draft = house.draft()
    for name in ("status", "content", "content_hash", "article_id", "published_at", "reference_date"):
        with pytest.raises(TypeError, match=f"not fields of a draft: {name}"):
            stories.revise(draft, by=house.editor, seen=draft.edition, **{name: "live"})


def test_draft_keeps_a_headline(house):
    draft = house.draft()
    with pytest.raises(MoveRefused, match="A draft needs a headline"):
        stories.revise(draft, by=house.editor, seen=draft.edition, headline="  ")


def test_reporter_writes_in_own_drafts_alone(house):
    other = person(Role.REPORTER)
    draft = house.draft()
    with pytest.raises(MoveRefused, match="only where they wrote in it"):
        stories.revise(draft, by=other, seen=draft.edition, headline="Mine")


@pytest.mark.parametrize("set_aside", ["returned", "withdrawn"])
def test_work_goes_on_in_a_copy(set_aside, house):
    revision = house.in_review(standfirst="It took nine years.")
    if set_aside == "returned":
        stories.send_back(revision, by=house.reviewer, reason="Who counted?")
    else:
        stories.withdraw(revision, by=house.reporter, reason="Not now.")
    draft = stories.resume(revision, by=house.editor)
    assert (draft.number, draft.based_on, draft.status) == (2, revision, Status.DRAFT)
    assert (draft.headline, draft.standfirst) == (revision.headline, "It took nine years.")
    assert [s.uid for s in draft.sections.all()] == [s.uid for s in revision.sections.all()]
    assert writers(draft) == {house.reporter, house.editor}
    assert Revision.objects.get(pk=revision.pk).status == set_aside


def test_correction_begins_as_a_copy_of_the_live_text(house):
    live = house.live()
    draft = stories.start_correction(live, by=house.editor, type="correction", note=" 300 cars, not 200. ")
    assert (draft.number, draft.based_on, draft.correction_type) == (2, live, "correction")
    assert draft.correction_note == "300 cars, not 200."
    assert written(draft) == written(live)
    assert writers(draft) == {house.editor}


@pytest.mark.parametrize(("type", "note"), [("", "Changed."), ("retraction", "Gone."), ("correction", "  ")])
def test_correction_needs_its_type_and_note(type, note, house):
    live = house.live()
    with pytest.raises(MoveRefused):
        stories.start_correction(live, by=house.editor, type=type, note=note)
    assert Revision.objects.count() == 1


def test_only_a_live_text_is_corrected(house):
    with pytest.raises(MoveRefused, match="Only a live text is corrected; this one is approved"):
        stories.start_correction(house.approved(), by=house.editor, type="update", note="More.")


def superseded(house):
    """The first text of a story that readers have a second one of, and that second one."""
    first = house.live()
    after = house.correction_in_review(first, "<p>The bridge was opened on 5 May 2021.</p>")
    second = stories.publish(house.approve(after), by=house.editor)
    return type(first).objects.get(pk=first.pk), second


def test_restore_makes_a_correction_of_an_earlier_live_text(house):
    first, live = superseded(house)
    draft = stories.restore(first, by=house.editor, type="correction", note=" It was 4 May. ")
    assert (draft.status, draft.based_on, draft.number) == ("draft", live, 3)
    assert (draft.correction_type, draft.correction_note) == ("correction", "It was 4 May.")
    assert list(draft.sections.values_list("uid", "body")) == list(first.sections.values_list("uid", "body"))
    assert writers(draft) == {house.editor}
    assert LogEntry.objects.first().act == "draft.restored"
    again = house.approve(house.check(stories.submit(draft, by=house.editor)))
    assert stories.publish(again, by=house.editor).status == Status.LIVE


def test_restore_of_an_overtaken_text_keeps_its_writers_and_goes_on_from_the_live_one(house):
    overtaken = stories.withdraw(house.in_review(), by=house.reporter, reason="Not now.")
    first = stories.resume(overtaken, by=house.editor)
    first = house.approve(house.check(stories.submit(first, by=house.editor)))
    live = stories.publish(first, by=house.editor)
    draft = stories.restore(overtaken, by=(other := person(Role.EDITOR)), type="update", note="As it was.")
    assert draft.based_on == live
    assert writers(draft) == {house.reporter, other}


def test_restore_over_a_live_text_asks_for_an_editor_and_a_note(house):
    first, _ = superseded(house)
    both = {"type": "correction", "note": "It was 4 May."}
    with pytest.raises(NotAllowed, match="Only an editor"):
        stories.restore(first, by=house.reporter, **both)
    with pytest.raises(MoveRefused) as refused:
        stories.restore(first, by=house.editor)
    assert len(refused.value.reasons) == 2
    assert not first.article.revisions.drafts().exists()


def test_restore_keeps_who_wrote_what_readers_never_saw(house):
    returned = stories.send_back(house.in_review(), by=house.reviewer, reason="No.")
    draft = stories.restore(returned, by=house.editor)
    assert writers(draft) == {house.reporter, house.editor}


@pytest.mark.parametrize("state", ["draft", "in_review", "live"])
def test_restore_refuses_a_text_that_is_not_earlier(house, state):
    with pytest.raises(MoveRefused, match="Only an earlier text"):
        stories.restore(getattr(house, state)(), by=house.editor, type="update", note="More.")
