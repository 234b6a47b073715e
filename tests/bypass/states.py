"""Texts that must not reach readers, one function per reason, and one text that may."""

from articles import workflow as stories
from factcheck import workflow as checking
from factcheck.models import Check, Inconsistency
from factcheck.workflow.checks import fail
from tests.factories import CLEAN, CONTRADICTION, DATED


def draft(house):
    return house.draft()


def contradicting_draft(house):
    return house.draft(CONTRADICTION)


def open_finding(house):
    return house.in_review(CONTRADICTION)


def unapproved(house):
    return house.in_review()


def unchecked(house):
    return house.in_review(check=False)


def returned(house):
    return stories.send_back(house.in_review(), by=house.reviewer, reason="Say who counted the cars.")


def withdrawn(house):
    return stories.withdraw(house.in_review(), by=house.reporter, reason="The bridge is closed again.")


def stale_check(house):
    revision = house.approved()
    house.write_in_book("Another summit", "2020-02-02", place=["Elsewhere"])
    return revision


def failed_check(house):
    """Approved, then the book changed and the check of the new input failed."""
    revision = stale_check(house)
    check = checking.request_check(revision)
    fail(check, "the engine stopped.")
    return revision


def new_finding(house):
    """Approved, then the reference book brought a contradiction to light."""
    revision = house.approved(DATED)
    house.write_in_book()
    return house.check(revision)


def new_finding_while_scheduled(house):
    revision = house.scheduled(DATED)
    house.write_in_book()
    return house.check(revision)


def proposed_only(house):
    """Approved, then a new finding with a proposal nobody has ruled on."""
    revision = new_finding(house)
    house.propose(Inconsistency.objects.get(revision=revision))
    return revision


def unticked(house):
    """Approved, then its desk asked for one thing more on the checklist."""
    revision = house.approved()
    checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    return revision


def unread_language(house):
    """A text the engine does not read and nobody has checked by hand."""
    revision = house.in_review(language="fi")
    assert not Check.objects.get(revision=revision).supported
    return revision


def retracted(house):
    return stories.retract(house.live(), by=house.editor, note="The quotes were made up.")


def superseded(house):
    first = house.live()
    second = house.correction_in_review(first, CLEAN.replace("200", "300"))
    second = house.approve(second)
    stories.publish(second, by=house.editor)
    stories.retract(second, by=house.editor, note="Gone again, so that nothing is live.")
    return type(first).objects.get(pk=first.pk)


def ready(house):
    return house.approved()


# The reasons a route is tried with; the others are tried on the routes most likely to know them.
EVERYWHERE = (draft, open_finding, unapproved, stale_check, new_finding, retracted)
ELSEWHERE = (
    contradicting_draft,
    unchecked,
    returned,
    withdrawn,
    failed_check,
    new_finding_while_scheduled,
    proposed_only,
    unticked,
    unread_language,
    superseded,
)
