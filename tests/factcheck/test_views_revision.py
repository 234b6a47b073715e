"""The page of a text: what is shown beside it, to whom, and which acts are offered."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency, Ruling
from factcheck.statuses import ResolutionKind
from tests.factcheck.pages import contradictions, forms, sections, see, solid, words
from tests.factories import CLEAN, CONTRADICTION, DATED, DeskFactory, Newsroom, person

ROLES = ["reporter", "editor", "checker", "reviewer", "administrator"]


@pytest.fixture
def house(db):
    return Newsroom()


def finding(revision):
    return Inconsistency.objects.get(revision=revision)


def corrected(house, revision, html=CLEAN):
    """Send a text back and hand in what became of it."""
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    section = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[section])
    return house.check(stories.submit(draft, by=house.reporter))


# ---- Who gets in ----


def test_page_asks_for_a_log_in(client, house):
    address = reverse("factcheck:revision", args=[house.draft().pk])
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (302, f"{reverse('login')}?next={address}")


def test_page_is_closed_to_people_without_a_role(client, house):
    assert see(client, person(), house.in_review()).status_code == 403


def test_texts_of_other_desks_are_not_there(client, house):
    elsewhere = person(Role.REVIEWER, Role.ADMINISTRATOR, desk=DeskFactory())
    assert see(client, elsewhere, house.in_review()).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_desk_reads_its_drafts(client, house, role):
    response = see(client, getattr(house, role), house.draft("<p>Nobody knows yet.</p>"))
    assert response.status_code == 200
    assert "Nobody knows yet." in words(response)


def test_page_is_kept_by_no_cache(client, house):
    assert "no-store" in see(client, house.checker, house.in_review())["Cache-Control"]


# ---- The text and its pairs ----


def test_both_quotes_are_marked_and_linked_both_ways(client, house):
    found = finding(revision := house.in_review(CONTRADICTION))
    page = see(client, house.checker, revision).content.decode()
    for side in found.sides.all():
        mark = f'<mark class="mark mark--blocking" id="q{side.pk}" data-pair="i{found.pk}">{side.quote}<a'
        assert mark in page
        assert f'href="#q{side.pk}"' in page
    assert page.count(f'<a class="number" href="#i{found.pk}"') == 2
    assert f'id="i{found.pk}"' in page


def test_pair_shows_both_quotes_with_what_differs_and_why(client, house):
    found = finding(revision := house.in_review(CONTRADICTION))
    response = see(client, house.reporter, revision)
    page = response.content.decode()
    assert "<blockquote>The Harrow bridge summit <b>in 2019</b></blockquote>" in page
    assert "<blockquote>The Harrow bridge summit <b>was held on 4 May 2021</b></blockquote>" in page
    assert found.message in words(response)


def test_pair_with_the_book_names_its_source(client, house):
    house.write_in_book(source="Minutes of the county council")
    revision = house.in_review(DATED)
    assert "Reference book" in words(see(client, house.checker, revision))
    assert "Minutes of the county council" in words(see(client, house.checker, revision))
    house.write_in_book(source="Minutes of the county council", day="2021-05-05")
    assert "This entry has changed since the check." in words(see(client, house.checker, revision))


def test_claims_are_underlined(client, house):
    page = see(client, house.checker, house.in_review(CLEAN)).content.decode()
    assert '<p><mark class="mark mark--claim">It carries 200 cars an hour.</mark></p>' in page


def test_marks_follow_the_state_of_the_pair(client, house):
    found = finding(revision := house.in_review(CONTRADICTION))
    look = re.compile(r'<mark class="mark mark--(\w+)" id="q\d+"')
    assert look.findall(see(client, house.editor, revision).content.decode()) == ["blocking"] * 2
    resolution = house.propose(found)
    assert look.findall(see(client, house.editor, revision).content.decode()) == ["proposed"] * 2
    checking.rule(resolution, by=house.reviewer, accepted=True)
    settled = see(client, house.editor, revision)
    assert look.findall(settled.content.decode()) == []
    assert "Not an inconsistency" in words(settled)


def test_pairs_are_numbered_as_the_text_is_read(client, house):
    page = see(client, house.checker, house.in_review(contradictions(3))).content.decode()
    marked = re.findall(r'<a class="number" href="#i\d+" aria-label="[^"]*">(\d)</a>', page)
    assert marked == ["1", "1", "2", "2", "3", "3"]
    assert re.findall(r'<li class="pair [^>]*>\s*<p class="pair__head"><span[^>]*>(\d)', page) == [
        "1",
        "2",
        "3",
    ]


def test_outline_names_the_sections_and_the_pairs_in_them(client, house):
    kept = [{"kind": "text", "heading": "The talks", "body": {"html": CONTRADICTION}}, *sections(1)]
    page = see(client, house.checker, house.in_review(sections=kept)).content.decode()
    outline = page[page.index('<ol class="outline"') : page.index("</ol>", page.index('<ol class="outline"'))]
    assert re.findall(r'<li><a href="#([\w-]+)">', outline) == ["the-talks", "part-1"]
    assert [item.count('aria-label="Inconsistency 1"') for item in outline.split("<li>")[1:]] == [1, 0]


def test_way_of_the_text_tells_who_and_why(client, house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Who paid for it?")
    told = words(see(client, house.editor, revision))
    assert f"Returned {house.reviewer}, just now Who paid for it?" in told


def test_proposals_and_rulings_are_told_with_their_reasons(client, house):
    found = finding(revision := house.in_review(CONTRADICTION))
    checking.rule(
        house.propose(found, reason="Two meetings."), by=house.reviewer, accepted=False, reason="One, I rang."
    )
    told = words(see(client, house.reporter, revision))
    assert f"{house.checker} proposed Not an inconsistency just now Two meetings." in told
    assert f"{house.reviewer} returned it just now One, I rang." in told


# ---- Texts after the first ----


def test_pair_of_an_earlier_text_stands_beside_what_became_of_it(client, house):
    first = house.in_review(CONTRADICTION)
    second = corrected(house, first, CONTRADICTION.replace("2019", "2021"))
    page = see(client, house.checker, second)
    assert "found in revision 1" in words(page)
    assert "Revision 1 The Harrow bridge summit in 2019 brought both mayors to one table." in words(page)
    assert "This text The Harrow bridge summit in 2021 brought both mayors to one table." in words(page)
    assert "Still in this text, word for word." in words(page)
    assert "<dd>The Harrow bridge summit in <b>2019</b> brought" in page.content.decode()
    assert "mark--blocking" not in page.content.decode()


def test_pair_gone_from_the_text_is_said_to_be_gone(client, house):
    second = corrected(house, house.in_review(CONTRADICTION), "<p>It rained for weeks in those valleys.</p>")
    assert words(see(client, house.checker, second)).count("Nothing in it is like that sentence.") == 2


def test_correction_of_an_earlier_text_is_accepted_beside_the_later_one(client, house):
    first = house.in_review(CONTRADICTION)
    house.propose(finding(first), ResolutionKind.CORRECTED)
    before = see(client, house.reviewer, first)
    assert "Send it back; what is proposed is accepted once a new text no longer holds them." in words(before)
    assert 'href="#send-back-reason">Send the text back' in before.content.decode()
    assert 'id="send-back-reason"' in before.content.decode()
    for_checker = words(see(client, house.checker, first))
    assert "It waits for a new text: a reviewer sends this one back" in for_checker
    second = corrected(house, first)
    assert forms(see(client, house.reviewer, second)) == ["send-back", "rule"]
    assert "Accept" in words(see(client, house.reviewer, second))
    assert "Accept" not in words(see(client, house.reviewer, first))


def test_page_of_an_earlier_text_leads_to_the_latest(client, house):
    first = house.in_review(CONTRADICTION)
    house.propose(finding(first))
    second = corrected(house, first, CONTRADICTION.replace("2019", "2020"))
    page = see(client, house.reviewer, first)
    assert "given beside the latest text handed in, revision 2." in words(page)
    assert f'href="/review/{second.pk}/"' in page.content.decode()
    assert forms(page) == []


def test_draft_shows_what_it_has_to_put_right_and_leads_to_the_form(client, house):
    first = house.in_review(CONTRADICTION)
    stories.send_back(first, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=first.pk), by=house.reporter)
    page = see(client, house.reporter, draft)
    assert "found in revision 1" in words(page)
    assert words(page).count("Still in this text, word for word.") == 2
    assert f'href="/admin/articles/revision/{draft.pk}/change/"' in page.content.decode()
    assert forms(page) == []


def test_settled_pairs_stay_listed_with_their_reason(client, house):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision, reason="Two different meetings.")
    told = words(see(client, house.editor, revision))
    assert "Settled 1" in told
    assert "Two different meetings." in told


# ---- What may be done, by whom ----


def with_open(house):
    return house.in_review(CONTRADICTION)


def with_proposal(house):
    revision = house.in_review(CONTRADICTION)
    house.propose(finding(revision))
    return revision


def with_one_key(house):
    revision = house.in_review(CONTRADICTION)
    checking.rule(house.propose(finding(revision), ResolutionKind.STANDS), by=house.reviewer, accepted=True)
    return revision


def disputed(house):
    revision = house.in_review(CONTRADICTION)
    house.dismiss(revision)
    ruling = Ruling.objects.get(resolution__inconsistency__revision=revision)
    by = person(Role.FACT_CHECKER)
    checking.dispute(by=by, reason="It was one meeting.", revision=revision, ruling=ruling)
    house.reviewer = person(Role.REVIEWER)
    return revision


def signed_off(house):
    revision = house.in_review()
    house.sign_off_all(revision)
    return revision


def failed(house):
    revision = house.in_review(check=False)
    checking.checks.fail(revision.checks.get(), "the worker stopped.")
    return revision


def in_french(house):
    return house.in_review(language="fr")


def returned(house):
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Too long.")
    return revision


def told_wrong(house):
    revision = signed_off(house)
    house.sign_off(ledger_of(revision).required[0].claim, revision, "wrong")
    return revision


def objected_to(house):
    revision = signed_off(house)
    said = ledger_of(revision).required[0].sign_off
    checking.dispute(by=person(Role.FACT_CHECKER), reason="Read it.", revision=revision, sign_off=said)
    return revision


def unticked(house):
    checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    return signed_off(house)


def approved_and_opened_again(house):
    revision = house.approved()
    claim = ledger_of(revision).required[0].claim
    checking.reopen(claim, revision=revision, by=house.checker, note="The minutes were another year’s.")
    return revision


ADMIN, SEND, WITHDRAW, AGAIN = [], ["send-back"], ["withdraw"], ["check/again"]
OFFERED = {
    # make: what reporter (who wrote it), editor, checker, reviewer, administrator are offered
    with_open: [WITHDRAW, WITHDRAW, ["propose"], SEND, []],
    with_proposal: [WITHDRAW, WITHDRAW, ["take-back"], ["rule", *SEND], []],
    with_one_key: [["dispute", *WITHDRAW], WITHDRAW, ["dispute"], SEND, ["rule"]],
    disputed: [WITHDRAW, WITHDRAW, [], ["rule", *SEND], []],
    Newsroom.in_review: [WITHDRAW, WITHDRAW, [], SEND, []],
    signed_off: [WITHDRAW, WITHDRAW, [], ["approve", *SEND], []],
    Newsroom.approved: [WITHDRAW, ["publish", "schedule", *WITHDRAW], [], SEND, []],
    Newsroom.scheduled: [WITHDRAW, ["schedule", "unschedule", "publish", *WITHDRAW], [], SEND, []],
    failed: [[*AGAIN, *WITHDRAW], [*AGAIN, *WITHDRAW], AGAIN, [*AGAIN, *SEND], AGAIN],
    in_french: [WITHDRAW, WITHDRAW, ["check/by-hand"], SEND, []],
    returned: [["resume"], ["resume"], [], [], []],
    Newsroom.draft: [[], [], [], [], []],
    Newsroom.live: [[], [], [], [], []],
}


@pytest.mark.parametrize("make", OFFERED, ids=lambda make: make.__name__)
def test_acts_are_offered_to_exactly_those_who_may(client, house, make):
    revision = make(house)
    revision = Revision.objects.get(pk=revision.pk)
    offered = {role: sorted(forms(see(client, getattr(house, role), revision))) for role in ROLES}
    assert offered == {role: sorted(acts) for role, acts in zip(ROLES, OFFERED[make], strict=True)}


NEXT = [
    (with_open, "checker", ["Propose a resolution"]),
    (with_open, "reviewer", []),
    (with_proposal, "reviewer", ["Rule on a resolution"]),
    (with_one_key, "administrator", ["Turn the second key"]),
    (disputed, "reviewer", ["Rule on an objection"]),
    (Newsroom.in_review, "checker", ["Sign claims off"]),
    (Newsroom.in_review, "reviewer", []),
    (signed_off, "reviewer", ["Approve this text"]),
    (objected_to, "checker", []),
    (approved_and_opened_again, "checker", ["Sign claims off"]),
    (Newsroom.approved, "editor", ["Publish now"]),
    (failed, "checker", ["Try the check again"]),
    (in_french, "checker", ["Sign for a check by hand"]),
    (returned, "reporter", ["Go on in a new draft"]),
    (Newsroom.draft, "reporter", ["Write on in this draft"]),
]


@pytest.mark.parametrize(("make", "role", "button"), NEXT, ids=lambda value: getattr(value, "__name__", None))
def test_next_act_is_the_one_solid_button(client, house, make, role, button):
    revision = make(house)
    assert solid(see(client, getattr(house, role), revision)) == button


TURNS = [
    (told_wrong, "It waits for a new text: 1 claim that is wrong."),
    (objected_to, "It waits for a reviewer who had no part in it: 1 objection to a sign-off to rule on."),
    (unticked, "It waits for the checklist: 1 required item to tick."),
    (approved_and_opened_again, "It waits for a fact-checker: 1 claim to sign off."),
    (with_open, "It waits for a fact-checker: 1 inconsistency without a resolution."),
    (with_proposal, "It waits for a reviewer: 1 resolution to rule on."),
    (with_one_key, "It waits for an administrator’s key: 1 override."),
    (Newsroom.in_review, "It waits for a fact-checker: 2 claims to sign off."),
    (signed_off, "It waits for a reviewer’s approval."),
    (Newsroom.approved, "It waits for an editor to publish or schedule it."),
    (failed, "The check failed and has to be tried again."),
    (in_french, "It waits for a fact-checker to check it by hand."),
    (returned, "It was sent back; the work goes on in a new draft. Too long."),
    (Newsroom.live, "Readers see it now."),
]


@pytest.mark.parametrize(("make", "said"), TURNS, ids=lambda value: getattr(value, "__name__", None))
def test_page_says_whose_turn_it_is(client, house, make, said):
    revision = Revision.objects.get(pk=make(house).pk)
    assert said in words(see(client, house.editor, revision))


def test_page_says_what_stands_in_the_way(client, house):
    told = words(see(client, house.editor, house.in_review(CONTRADICTION)))
    assert "What stands in the way – Two" not in told
    assert "“The Harrow bridge summit was held on 4 May 2021”: no resolution has been proposed." in told


def test_reviewer_who_wrote_in_it_is_told_why_not(client, house):
    both = person(Role.REPORTER, Role.REVIEWER)
    revision = house.in_review(by=both)
    page = see(client, both, revision)
    assert "Nobody may approve a text they wrote in themselves." in words(page)
    assert forms(page) == ["withdraw"]


def test_proposer_who_reviews_too_is_told_why_not(client, house):
    both = person(Role.FACT_CHECKER, Role.REVIEWER)
    found = finding(revision := house.in_review(CONTRADICTION))
    house.propose(found, by=both)
    page = see(client, both, revision)
    assert "Nobody rules on what they proposed themselves." in words(page)
    assert sorted(forms(page)) == ["send-back", "take-back"]


def test_checker_who_wrote_in_it_is_not_offered_that_it_stands(client, house):
    both = person(Role.REPORTER, Role.FACT_CHECKER)
    page = see(client, both, house.in_review(CONTRADICTION, by=both))
    assert re.findall(r'type="radio" name="kind" value="(\w+)"', page.content.decode()) == [
        "corrected",
        "not_an_inconsistency",
    ]
    assert "Who wrote in a text cannot propose that an inconsistency in it stands." in words(page)


# ---- The check ----


def test_page_of_a_text_being_checked_looks_again_by_itself(client, house):
    revision = house.in_review(check=False)
    page = see(client, house.editor, revision)
    assert f'data-look-again="/review/{revision.pk}/check/"' in page.content.decode()
    assert "The check waits for a worker." in words(page)
    assert "Look again" in words(page)
    house.check(revision)
    assert "data-look-again" not in see(client, house.editor, revision).content.decode()


def test_state_of_a_check_is_told_alone(client, house):
    revision = house.in_review(check=False)
    client.force_login(house.editor)
    address = reverse("factcheck:check_state", args=[revision.pk])
    assert 'data-state="queued"' in client.get(address).content.decode()
    house.check(revision)
    assert 'data-state="done"' in client.get(address).content.decode()
    client.force_login(person(Role.EDITOR, desk=DeskFactory()))
    assert client.get(address).status_code == 404


def test_failed_check_says_why(client, house):
    assert "The check failed: the worker stopped." in words(see(client, house.editor, failed(house)))


# ---- What it costs ----


def queries_of_the_page(client, house, revision):
    """How many queries the page of a text takes, asked for a second time."""
    see(client, house.reviewer, revision)
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("factcheck:revision", args=[revision.pk]))
    return len(queries)


def test_page_asks_as_much_for_three_inconsistencies_as_for_one(client, house):
    asked = set()
    for count in (1, 3):
        revision = house.in_review(contradictions(count))
        for found in revision.inconsistencies.all():
            house.propose(found)
        assert see(client, house.reviewer, revision).content.decode().count("data-pair-card") == count
        asked.add(queries_of_the_page(client, house, revision))
    assert len(asked) == 1


def test_page_asks_as_much_for_forty_sections_and_claims_as_for_three(client, house):
    asked = set()
    for count in (3, 40):
        revision = house.in_review(sections=sections(count))
        house.sign_off_all(revision)
        assert see(client, house.reviewer, revision).content.decode().count("data-section=") == count
        asked.add(queries_of_the_page(client, house, revision))
    assert len(asked) == 1


def test_publishing_now_is_offered_once_on_a_scheduled_text(client, house):
    revision = house.scheduled()
    page = see(client, house.editor, revision)
    assert page.content.decode().count(reverse("factcheck:publish", args=[revision.pk])) == 1
