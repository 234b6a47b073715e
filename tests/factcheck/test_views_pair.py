"""A pair on its own page: both quotes with their context, and every act on it without a script."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Dispute, DisputeRuling, Inconsistency, OfficeTerm, Resolution, Ruling, SignOff
from factcheck.pairs import State, standings
from factcheck.statuses import ClaimState, ResolutionKind, Verdict
from tests.factcheck.pages import contradictions, forms, see, send, words
from tests.factories import CONTRADICTION, DATED, DeskFactory, Newsroom, person

CORRECTED, DISMISSED, STANDS = ResolutionKind


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def revision(house):
    return house.in_review(CONTRADICTION)


@pytest.fixture
def found(revision):
    return Inconsistency.objects.get(revision=revision)


@pytest.fixture
def judge(house):
    return person(Role.REVIEWER)


def look(client, who, revision, found):
    client.force_login(who)
    return client.get(reverse("factcheck:pair", args=[revision.pk, found.pk]))


def state(found):
    return standings([Inconsistency.objects.select_related("revision").get(pk=found.pk)])[found.pk].state


def next_text(house, revision, html):
    """Send a text back and hand in what became of it."""
    stories.send_back(revision, by=house.reviewer, reason="Look at the years.")
    draft = stories.resume(Revision.objects.get(pk=revision.pk), by=house.reporter)
    section = {"uid": draft.sections.get().uid, "kind": "text", "heading": "", "body": {"html": html}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[section])
    return house.check(stories.submit(draft, by=house.reporter))


# ---- What is shown ----


def test_both_quotes_stand_in_their_context(client, house, revision, found):
    page = look(client, house.checker, revision, found)
    said = words(page)
    assert "The Harrow bridge summit in 2019 brought both mayors to one table." in said
    assert "Nobody had expected them. The Harrow bridge summit was held on 4 May 2021 ." in said
    assert '<span class="column__around">Nobody had expected them. </span>' in page.content.decode()


def test_what_differs_is_said_in_words(client, house, revision, found):
    for page in (look(client, house.checker, revision, found), see(client, house.checker, revision)):
        assert "Differs: in 2019 / was held on 4 May 2021" in words(page)


def test_entry_of_the_book_is_shown_in_full_as_it_was_read(client, house):
    house.write_in_book(day="2021-05-04", aliases=["Harrow talks"], source="Minutes of the county council")
    revision = house.in_review(DATED)
    found = Inconsistency.objects.get(revision=revision)
    house.write_in_book(day="2021-05-09", aliases=["Harrow talks"], source="Minutes of the county council")
    said = words(look(client, house.checker, revision, found))
    assert "Also called Harrow talks" in said
    assert "Period 4 May 2021 Source Minutes of the county council" in said
    assert "This entry has changed since the check." in said


def test_every_term_that_a_quote_names_is_shown_with_its_period(client, house):
    terms = [("2011-03-01", "2014-03-01"), ("2019-03-01", None), ("1999-03-01", "2001-03-01")]
    for start, end in terms:
        office = "Governor of Harrow" if start > "2010" else "Mayor of Linden"
        title = office.partition(" ")[0]
        term = OfficeTerm(
            person="Ada Quill", office=office, title=title, start=start, end=end, source="The minutes"
        )
        checking.save_fact(term, by=house.administrator)
    html = "<p>In 2016 then-Governor Ada Quill opened the bridge.</p>"
    revision = house.in_review(html)
    found = Inconsistency.objects.get(revision=revision)
    said = words(look(client, house.checker, revision, found))
    assert "Period 1 March 2011 – 1 March 2014 Period since 1 March 2019 Source" in said
    assert "Mayor of Linden" not in said


def test_pair_of_an_earlier_text_keeps_its_context_and_says_what_became_of_it(client, house, revision, found):
    later = next_text(house, revision, CONTRADICTION.replace("2019", "2021"))
    said = words(look(client, house.checker, later, found))
    assert "found in revision 1" in said
    assert "Nobody had expected them." in said
    assert "This text The Harrow bridge summit in 2021 brought both mayors to one table." in said
    assert "Still in this text, word for word." in said


def test_page_leads_back_and_on_to_the_next(client, house):
    revision = house.in_review(contradictions(2))
    first, second = Inconsistency.objects.filter(revision=revision).order_by("pk")
    page = look(client, house.checker, revision, first).content.decode()
    assert f'href="/review/{revision.pk}/#i{first.pk}"' in page
    assert f'rel="next" href="/review/{revision.pk}/pairs/{second.pk}/"' in page
    assert (
        f'href="/review/{revision.pk}/pairs/{first.pk}/"'
        in see(client, house.checker, revision).content.decode()
    )


@pytest.mark.parametrize("who", [None, lambda: person(Role.REVIEWER, desk=DeskFactory()), person])
def test_page_is_for_people_of_the_desk(client, revision, found, who):
    if who is None:
        response = client.get(reverse("factcheck:pair", args=[revision.pk, found.pk]))
        assert response.status_code == 302
    else:
        assert look(client, who(), revision, found).status_code in (403, 404)


def test_pair_of_another_story_is_not_there(client, house, found):
    other = house.in_review(headline="Another")
    assert look(client, house.checker, other, found).status_code == 404


# ---- A dismissal that no longer applies ----


@pytest.mark.parametrize(
    ("was", "becomes", "then", "now"),
    [
        ("brought both", "brought the two", "<b>both</b>", "<b>the two</b>"),
        ("was held on", "took place on", "<b>was held</b>", "<b>took place</b>"),
    ],
)
def test_dismissal_is_shown_again_where_one_sentence_has_changed(
    client, house, revision, was, becomes, then, now
):
    house.dismiss(revision, reason="Two different meetings.")
    later = next_text(house, revision, CONTRADICTION.replace(was, becomes))
    found = Inconsistency.objects.get(revision=later)
    day = timezone.localtime().strftime("%-d %B %Y")
    for page in (look(client, house.checker, later, found), see(client, house.checker, later)):
        said = (
            f"Dismissed on {day} by {house.reviewer}; one sentence has changed since. Two different meetings."
        )
        assert said in words(page)
        assert then in page.content.decode()
        assert now in page.content.decode()
    assert state(found) == State.OPEN


def test_dismissal_is_shown_again_where_the_entry_has_changed(client, house):
    house.write_in_book(day="2021-05-04")
    revision = house.in_review(DATED)
    house.dismiss(revision)
    house.write_in_book(day="2021-06-04")
    revision = house.check(revision)
    found = Inconsistency.objects.unsettled().get(revision=revision)
    assert "the entry has changed since." in words(look(client, house.checker, revision, found))


def test_dismissal_that_still_applies_or_is_of_another_pair_is_not_shown_again(client, house):
    revision = house.in_review(contradictions(2))
    first = Inconsistency.objects.filter(revision=revision).first()
    checking.rule(house.propose(first), by=house.reviewer, accepted=True)
    assert "changed since" not in words(see(client, house.checker, revision))


def test_returned_proposal_is_no_dismissal(client, house, revision, found):
    checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="One meeting.")
    later = next_text(house, revision, CONTRADICTION.replace("brought both", "brought the two"))
    assert "changed since" not in words(see(client, house.checker, later))


# ---- Acts ----


def test_pair_is_worked_off_on_its_own_page(client, house, revision, found):
    address = reverse("factcheck:pair", args=[revision.pk, found.pk])
    said = {"kind": DISMISSED, "reason": "Two meetings.", "page": "pair"}
    response = send(client, house.checker, "propose", revision, found.pk, **said)
    assert response["Location"] == address
    assert "Proposed. Somebody else rules on it." in words(client.get(address))
    resolution = Resolution.objects.get()
    said = {"accepted": "yes", "key": "reviewer", "seen": revision.pk, "page": "pair"}
    response = send(client, house.reviewer, "rule", revision, resolution.pk, **said)
    assert (response["Location"], state(found)) == (address, State.SETTLED)


def test_refusal_stands_on_the_page_it_was_sent_from(client, house, revision, found):
    said = {"kind": STANDS, "reason": "Both are on record.", "page": "pair"}
    response = send(client, house.checker, "propose", revision, found.pk, **said)
    assert response.status_code == 409
    assert "What stands needs a note that readers will see." in words(response)
    assert "Both are on record.</textarea>" in response.content.decode()
    assert "What you can do" in words(response)


@pytest.mark.parametrize("page", ["", "pair"])
def test_proposal_is_taken_back(client, house, revision, found, page):
    resolution = house.propose(found)
    said = {"reason": "I mixed them up.", "page": page}
    response = send(client, house.checker, "withdraw_proposal", revision, resolution.pk, **said)
    assert (response.status_code, state(found)) == (302, State.OPEN)
    told = words(client.get(response["Location"]))
    assert "Taken back. The pair is open again." in told
    assert f"{house.checker} took it back just now I mixed them up." in told
    refused = send(client, house.checker, "withdraw_proposal", revision, resolution.pk, **said)
    assert refused.status_code == 409
    assert "This resolution has been taken back already." in words(refused)
    assert "I mixed them up." in words(refused)


def test_objection_is_made_and_ruled_on(client, house, revision, found, judge):
    house.dismiss(revision)
    ruling = Ruling.objects.get()
    response = send(
        client, house.reporter, "dispute", revision, ruling.pk, reason="One meeting.", page="pair"
    )
    assert (response.status_code, state(found)) == (302, State.DISPUTED)
    told = words(client.get(response["Location"]))
    assert f"{house.reporter} objected just now One meeting." in told
    assert "It waits for a reviewer who had no part in it." in told
    dispute = Dispute.objects.get()
    assert "rule" in forms(look(client, judge, revision, found))
    said = {"upheld": "no", "reason": "There were two.", "page": "pair"}
    response = send(client, judge, "rule_on_dispute", revision, dispute.pk, **said)
    assert (response.status_code, state(found)) == (302, State.SETTLED)
    assert f"{judge} turned the objection down; the ruling holds just now There were two." in words(
        client.get(response["Location"])
    )


def test_refused_objection_keeps_its_words(client, house, revision, found):
    house.dismiss(revision)
    ruling = Ruling.objects.get()
    empty = send(client, house.reporter, "dispute", revision, ruling.pk, reason="")
    assert empty.status_code == 409
    assert "Give the reason; whoever rules on it has to know." in words(empty)
    refused = send(client, house.reviewer, "dispute", revision, ruling.pk, reason="I was wrong.")
    assert refused.status_code == 409
    assert "You had written: “I was wrong.”" in words(refused)
    assert Dispute.objects.count() == 0


def test_refused_ruling_on_an_objection_keeps_its_words(client, house, revision, found, judge):
    house.dismiss(revision)
    ruling = Ruling.objects.get()
    dispute = checking.dispute(by=house.reporter, reason="One meeting.", revision=revision, ruling=ruling)
    empty = send(client, judge, "rule_on_dispute", revision, dispute.pk, upheld="yes", reason="")
    assert empty.status_code == 409
    assert "Give the reason; it goes to both sides" in words(empty)
    own = send(
        client, house.reviewer, "rule_on_dispute", revision, dispute.pk, upheld="no", reason="I was right."
    )
    assert own.status_code == 409
    assert "An objection is ruled on by a reviewer who had no part in it." in words(own)
    assert "You had written: “I was right.”" in words(own)
    assert DisputeRuling.objects.count() == 0


def test_acts_on_another_storys_rows_are_not_there(client, house, revision, found, judge):
    house.dismiss(revision)
    ruling = Ruling.objects.get()
    dispute = checking.dispute(by=house.reporter, reason="One meeting.", revision=revision, ruling=ruling)
    other = house.in_review(headline="Another")
    for act, row in (
        ("withdraw_proposal", ruling.resolution_id),
        ("dispute", ruling.pk),
        ("rule_on_dispute", dispute.pk),
    ):
        assert send(client, judge, act, other, row, reason="No.", upheld="yes").status_code == 404


# ---- How much is asked ----


def queries(client, django_assert_max_num_queries, look_at):
    with django_assert_max_num_queries(200) as asked:
        assert look_at().status_code == 200
    return len(asked)


def test_pages_ask_as_much_for_sixty_pairs_as_for_one(client, house, django_assert_max_num_queries):
    """Some open, some proposed, some disputed: what stands on a card is never asked for card by card."""
    asked = {}
    for count in (3, 60):
        html = "".join(
            f"<p>The {name(n)} bridge summit in {2000 + n % 19} brought both mayors to one table.</p>"
            f"<p>Nobody had expected them. The {name(n)} bridge summit was held on 4 May 2021.</p>"
            for n in range(count)
        )
        revision = house.in_review(html, headline=f"{count} bridges")
        found = list(Inconsistency.objects.filter(revision=revision).order_by("pk"))
        assert len(found) == count
        for n, one in enumerate(found):
            if n % 3:
                ruling = checking.rule(house.propose(one), by=house.reviewer, accepted=True)
            if n % 3 == 2:
                checking.dispute(by=house.reporter, reason="One.", revision=revision, ruling=ruling)
        pages = (
            lambda revision=revision: see(client, house.checker, revision),
            lambda revision=revision, one=found[0]: look(client, house.checker, revision, one),
        )
        pages[0]()  # a log-in asks for more
        asked[count] = [queries(client, django_assert_max_num_queries, page) for page in pages]
    assert asked[3] == asked[60]


def name(n):
    """A name of its own for each of many bridges."""
    first = ("Har", "Lin", "Ash", "Sel", "Rip", "Mal", "Wen", "Thor", "Bram", "Kirk")
    last = ("row", "den", "by", "ford", "ton", "mere")
    return first[n % 10] + last[n // 10]


# ---- What readers are told ----


def test_note_of_what_stands_is_before_the_text_also_when_it_has_expired(
    client, house, revision, found, monkeypatch
):
    house.let_stand(found, public_note="The county and the mayor give two years.")
    house.sign_off_all(revision)
    approved = stories.approve(revision, revision.content_hash, by=house.reviewer)
    live = stories.publish(approved, by=house.editor)
    later = timezone.now() + timedelta(days=30)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page = client.get(live.article.get_absolute_url()).content.decode()
    note = page.index("The county and the mayor give two years.")
    assert note < page.index('<div class="story__text')
    assert len(re.findall("The county and the mayor give two years.", page)) == 2


# ---- Objections to sign-offs, on the claims page ----


def test_sign_off_is_objected_to_and_ruled_on_beside_the_claims(client, house, revision, judge):
    entry = ledger_of(revision).entries[0]
    checking.sign_off(entry.claim, revision=revision, by=house.checker, verdict=Verdict.OPINION)
    address = f"{reverse('factcheck:claims', args=[revision.pk])}?claim={entry.claim.pk}"
    client.force_login(house.reporter)
    assert f"Object to {house.checker}’s sign-off" in words(client.get(address))
    sign_off = SignOff.objects.get()
    empty = send(client, house.reporter, "dispute_sign_off", revision, sign_off.pk, reason="")
    assert empty.status_code == 409
    assert "Give the reason; whoever rules on it has to know." in words(empty)
    response = send(client, house.reporter, "dispute_sign_off", revision, sign_off.pk, reason="No opinion.")
    assert response["Location"].startswith(address)
    assert f"{house.reporter} objected just now No opinion." in words(client.get(address))
    assert ledger_of(revision).entries[0].state == ClaimState.DISPUTED
    client.force_login(judge)
    assert f"Rule on {house.reporter}’s objection" in words(client.get(address))
    dispute = Dispute.objects.get()
    send(client, judge, "rule_on_dispute", revision, dispute.pk, upheld="no", reason="It is one.")
    assert f"{judge} turned the objection down; the sign-off holds" in words(client.get(address))
    assert ledger_of(revision).entries[0].state == ClaimState.OPINION


@pytest.mark.parametrize("who", ["checker", "editor", "reviewer", "administrator"])
def test_objection_to_a_sign_off_is_offered_to_nobody_else(client, house, revision, who):
    entry = ledger_of(revision).entries[0]
    checking.sign_off(entry.claim, revision=revision, by=house.checker, verdict=Verdict.OPINION)
    client.force_login(getattr(house, who))
    page = client.get(f"{reverse('factcheck:claims', args=[revision.pk])}?claim={entry.claim.pk}")
    assert "Object to" not in words(page)


def test_comments_on_the_pair_stand_on_its_page(client, house):
    revision = house.in_review(CONTRADICTION)
    found = revision.inconsistencies.get()
    address = reverse("factcheck:pair", args=[revision.pk, found.pk])
    fields = {"body": "Which minutes?", "inconsistency": found.pk, "back": "pair_page", "nonce": uuid4()}
    said = send(client, house.checker, "say", revision, **fields)
    assert said["Location"] == f"{address}#said-pair-{found.pk}"
    page = words(client.get(address))
    assert "One thread of comments" in page
    assert "Which minutes?" in page
