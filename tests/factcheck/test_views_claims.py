"""The claims page: what it shows, its acts over HTTP, their refusals, and every way without a script."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import workflow as stories
from articles.models import Revision
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim, DeskPolicy, SignOff
from tests.factcheck.pages import sections, send, words
from tests.factories import CONTRADICTION, Newsroom, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    newsroom = Newsroom()
    DeskPolicy.objects.create(desk=newsroom.desk, evidence_minimum=0)
    return newsroom


def claims_in(revision):
    """The claims of a text in reading order."""
    return [entry.claim for entry in ledger_of(revision).entries]


def see(client, person, revision, *, headers=None, **query):
    client.force_login(person)
    return client.get(reverse("factcheck:claims", args=[revision.pk]), query, headers=headers or {})


def state(revision, claim):
    return ledger_of(revision).find(claim.pk).state.value


def rows(response):
    """The claims listed on the page: (claim, look)."""
    found = re.findall(r'<li class="claim claim--(\w+)[^"]*" id="c(\d+)"', response.content.decode())
    return [(int(claim), look) for look, claim in found]


def test_page_lists_the_claims_in_reading_order_with_the_first_in_hand(client, house):
    revision = house.in_review(sections=sections(3))
    page = see(client, house.checker, revision)
    assert rows(page) == [(claim.pk, "claim") for claim in claims_in(revision)]
    opened = re.findall(r'class="claim claim--claim is-open" id="c(\d+)"', page.content.decode())
    assert opened == [str(claims_in(revision)[0].pk)]
    assert "0 % 0 of 3 claims that must be signed off" in words(page)


def test_every_role_of_the_desk_reads_the_page_and_the_checker_alone_has_forms(client, house):
    revision = house.in_review(sections=sections(2))
    for role in ("reporter", "editor", "reviewer", "administrator"):
        page = see(client, getattr(house, role), revision)
        assert page.status_code == 200
        assert "sign-off/" not in page.content.decode()
        assert "Only a fact-checker of the desk" in words(page)
    assert "sign-off/" in see(client, house.checker, revision).content.decode()


def test_checker_who_wrote_in_the_text_is_told_why_not(client, house):
    both = person(Role.REPORTER, Role.FACT_CHECKER)
    page = see(client, both, house.in_review(sections=sections(1), by=both))
    assert "Nobody may sign claims off where they wrote in the text themselves." in words(page)
    assert "/sign-off/" not in page.content.decode()


def test_claims_are_marked_by_number_sign_and_initials(client, house):
    house.checker.first_name, house.checker.last_name = "Ada", "Brook"
    house.checker.save()
    revision = house.in_review(sections=sections(2))
    first, second = claims_in(revision)
    checking.sign_off(first, revision=revision, by=house.checker, verdict="verified")
    page = see(client, house.checker, revision).content.decode()
    assert f'<mark class="mark mark--verified" id="w{first.pk}" data-pair="c{first.pk}">' in page
    assert 'aria-label="Claim 1, Verified">1<span class="number__who">AB</span></a></mark>' in page
    assert f'id="w{second.pk}" data-pair="c{second.pk}" aria-current="true">' in page
    assert "Ada Brook, just now" in words(see(client, house.editor, revision))


def test_inconsistencies_stay_marked_and_lead_to_their_own_page(client, house):
    revision = house.in_review(CONTRADICTION)
    found = revision.inconsistencies.get()
    page = see(client, house.checker, revision).content.decode()
    assert page.count(f'<a class="number" href="/review/{revision.pk}/#i{found.pk}"') == 2
    assert f'href="/review/{revision.pk}/#i{found.pk}">Propose a resolution</a>' in page


def test_tabs_lead_from_either_page_to_the_other(client, house):
    revision = house.in_review(sections=sections(2))
    checking.sign_off(claims_in(revision)[0], revision=revision, by=house.checker, verdict="verified")
    told = words(see(client, house.editor, revision))
    assert "Inconsistencies 0 Claims 1 of 2" in told
    client.force_login(house.editor)
    page = client.get(reverse("factcheck:revision", args=[revision.pk]))
    assert "Inconsistencies 0 Claims 1 of 2" in words(page)
    assert f'href="/review/{revision.pk}/claims/"' in page.content.decode()


def test_coverage_is_told_whole_and_by_section(client, house):
    revision = house.in_review(sections=sections(3))
    checking.sign_off(
        claims_in(revision)[0], revision=revision, by=house.checker, verdict="wrong", note="No."
    )
    page = see(client, house.editor, revision)
    assert "33 % 1 of 3 claims that must be signed off" in words(page)
    assert '<progress class="coverage__bar" max="3" value="1"' in page.content.decode()
    assert "Part 1 1 of 1 claims done" in words(page)
    assert "Part 2 0 of 1 claims done" in words(page)


# ---- Verdicts ----


@pytest.mark.parametrize("verdict", ["verified", "wrong", "unverifiable", "opinion"])
def test_verdict_is_given_and_the_next_open_claim_is_in_hand(client, house, verdict):
    revision = house.in_review(sections=sections(2))
    first, second = claims_in(revision)
    sent = send(client, house.checker, "sign_off", revision, first.pk, verdict=verdict, note="I rang them.")
    assert sent["Location"] == f"/review/{revision.pk}/claims/?claim={second.pk}#c{second.pk}"
    assert state(revision, first) == verdict
    page = see(client, house.checker, revision, claim=second.pk)
    assert "I rang them." not in words(page)
    assert f'is-open" id="c{second.pk}"' in page.content.decode()
    assert "I rang them." in words(see(client, house.checker, revision, claim=first.pk))


def test_verdict_refused_comes_back_with_its_reason_and_the_words(client, house):
    revision = house.in_review(sections=sections(2))
    DeskPolicy.objects.update(evidence_minimum=2)
    claim = claims_in(revision)[1]
    nonce = str(uuid.uuid4())
    fields = {"verdict": "verified", "note": "Seen <it> there.", "nonce": nonce, "seen": "0"}
    sent = send(client, house.checker, "sign_off", revision, claim.pk, **fields)
    assert sent.status_code == 409
    assert "is verified on 2 independent pieces of evidence for it; there are 0." in words(sent)
    page = sent.content.decode()
    assert "Seen &lt;it&gt; there.</textarea>" in page
    assert nonce in page
    assert not SignOff.objects.exists()


@pytest.mark.parametrize("verdict", ["wrong", "unverifiable"])
def test_verdict_that_needs_words_says_so(client, house, verdict):
    revision = house.in_review(sections=sections(1))
    sent = send(client, house.checker, "sign_off", revision, claims_in(revision)[0].pk, verdict=verdict)
    assert sent.status_code == 409
    assert "Not done. Say what" in words(sent)


def test_verdict_by_the_wrong_person_is_refused(client, house):
    revision = house.in_review(sections=sections(1))
    claim = claims_in(revision)[0]
    for role in ("reporter", "editor", "reviewer", "administrator"):
        sent = send(client, getattr(house, role), "sign_off", revision, claim.pk, verdict="opinion")
        assert sent.status_code == 409
    assert state(revision, claim) == "open"


def test_form_sent_twice_counts_once(client, house):
    revision = house.in_review(sections=sections(1))
    fields = {"verdict": "opinion", "nonce": str(uuid.uuid4()), "seen": "0"}
    for _ in range(2):
        sent = send(client, house.checker, "sign_off", revision, claims_in(revision)[0].pk, **fields)
        assert sent.status_code == 302
    assert SignOff.objects.count() == 1


def test_verdict_over_one_not_seen_is_refused_and_shows_what_was_said(client, house):
    revision = house.in_review(sections=sections(1))
    claim = claims_in(revision)[0]
    theirs = checking.sign_off(
        claim, revision=revision, by=house.checker, verdict="wrong", note="It was four."
    )
    fields = {"verdict": "opinion", "note": "As I see it.", "seen": "0"}
    sent = send(client, house.checker, "sign_off", revision, claim.pk, **fields)
    assert sent.status_code == 409
    assert "meanwhile; look again before you answer." in words(sent)
    assert "It was four." in words(sent)
    assert "As I see it.</textarea>" in sent.content.decode()
    assert re.search(rf'name="seen" value="{theirs.pk}"', sent.content.decode())
    assert state(revision, claim) == "wrong"


def test_claim_is_opened_again_with_a_reason(client, house):
    revision = house.in_review(sections=sections(1))
    claim = claims_in(revision)[0]
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="verified")
    assert "Say why it is open again" in words(
        send(client, house.checker, "reopen_claim", revision, claim.pk, note="")
    )
    sent = send(client, house.checker, "reopen_claim", revision, claim.pk, note="The source is a reprint.")
    assert sent["Location"].endswith(f"?claim={claim.pk}#c{claim.pk}")
    assert state(revision, claim) == "open"
    assert "The source is a reprint." in words(see(client, house.checker, revision, claim=claim.pk))


# ---- Several at once ----


def test_several_are_signed_off_in_one_go(client, house):
    revision = house.in_review(sections=sections(4))
    claims = claims_in(revision)
    chosen = [claims[0].pk, claims[2].pk]
    sent = send(
        client, house.checker, "sign_off_many", revision, claims=chosen, verdict="opinion", note="Taste."
    )
    assert sent.status_code == 302
    assert [state(revision, claim) for claim in claims] == ["opinion", "open", "opinion", "open"]
    assert len(set(SignOff.objects.values_list("batch", flat=True))) == 1
    assert "2 claims signed off." in words(client.get(sent["Location"]))


def test_several_are_signed_off_all_or_none_with_every_reason(client, house):
    revision = house.in_review(sections=sections(3))
    claims = claims_in(revision)
    DeskPolicy.objects.update(evidence_minimum=1)
    fields = {"claims": [claims[0].pk, claims[2].pk], "verdict": "verified", "note": "By the register."}
    sent = send(client, house.checker, "sign_off_many", revision, **fields)
    assert sent.status_code == 409
    assert words(sent).count("is verified on a piece of evidence for it; add that first.") == 2
    page = sent.content.decode()
    assert "By the register.</textarea>" in page
    chosen = re.findall(r'name="claims" value="(\d+)"[^>]* checked', page)
    assert chosen == [str(claims[0].pk), str(claims[2].pk)]
    assert not SignOff.objects.exists()


def test_several_are_refused_when_one_was_signed_off_meanwhile(client, house):
    revision = house.in_review(sections=sections(2))
    claims = claims_in(revision)
    seen = " ".join(f"{claim.pk}:0" for claim in claims)
    checking.sign_off(claims[1], revision=revision, by=house.checker, verdict="wrong", note="No.")
    fields = {"claims": [claim.pk for claim in claims], "verdict": "opinion", "seen": seen}
    sent = send(client, house.checker, "sign_off_many", revision, **fields)
    assert sent.status_code == 409
    assert "meanwhile" in words(sent)
    assert SignOff.objects.count() == 1


# ---- Added, merged, split, re-typed ----


def test_words_given_by_hand_become_a_claim(client, house):
    revision = house.in_review("<p>The bridge was painted. Nobody knows why it is blue.</p>")
    before = len(claims_in(revision))
    fields = {"words": "Nobody  knows why it is blue.", "kinds": ["cause"]}
    sent = send(client, house.checker, "add_claim", revision, **fields)
    assert sent.status_code == 302, words(sent)
    added = Claim.objects.latest("pk")
    assert added.sentence == "Nobody knows why it is blue."
    assert len(claims_in(revision)) == before + 1
    assert f"Added by {house.checker}" in words(see(client, house.checker, revision, claim=added.pk))


def test_words_that_stand_nowhere_or_twice_are_refused(client, house):
    revision = house.in_review("<p>It is blue. It is cold.</p><p>It is blue. It is green, too.</p>")
    sent = send(client, house.checker, "add_claim", revision, words="It is red.")
    assert sent.status_code == 409
    assert "“It is red.” does not stand in the text in these words; copy them from it." in words(sent)
    assert "It is red.</textarea>" in sent.content.decode()
    sent = send(client, house.checker, "add_claim", revision, words="It is blue.")
    assert "“It is blue.” stands there 2 times; give more of the sentence, or the section." in words(sent)


def test_words_selected_in_the_text_are_taken_from_where_they_were_selected(client, house):
    revision = house.in_review(
        "<p>It is blue. It is cold.</p><p>Now it rains. It is blue, and it is wet.</p>"
    )
    block = 2  # after the headline
    start = "Now it rains. It is blue, and it is wet.".index("It is blue")
    fields = {"words": "It is blue", "block": block, "start": start}
    assert send(client, house.checker, "add_claim", revision, **fields).status_code == 302
    place = Claim.objects.latest("pk").occurrences.get()
    assert (place.block, place.start, place.quote) == (block, start, "It is blue")


def test_claims_are_checked_together_and_on_their_own_again(client, house):
    revision = house.in_review(sections=sections(3))
    first, second, _ = claims_in(revision)
    page = see(client, house.checker, revision, claim=second.pk).content.decode()
    offered = re.findall(r'<option value="(\d+)">', page[page.index('name="into"') :])
    assert offered[0] == str(first.pk)
    sent = send(
        client, house.checker, "merge_claim", revision, second.pk, into=first.pk, reason="One figure."
    )
    assert sent["Location"].endswith(f"?claim={first.pk}#c{first.pk}")
    assert state(revision, second) == "merged"
    assert "Checked together with it" in words(see(client, house.checker, revision, claim=first.pk))
    assert send(client, house.checker, "restore_claim", revision, second.pk).status_code == 302
    assert state(revision, second) == "open"


def test_claim_is_split_into_parts_given_line_by_line(client, house):
    revision = house.in_review("<p>The bridge was opened on 4 May 2021 and carries 200 cars a day.</p>")
    claim = claims_in(revision)[0]
    wrong = send(client, house.checker, "split_claim", revision, claim.pk, parts="The bridge\nwas closed")
    assert wrong.status_code == 409
    assert "“was closed” does not stand in the claim in these words." in words(wrong)
    assert "was closed</textarea>" in wrong.content.decode()
    short = "The bridge was opened\r\ncarries 200 cars a day"
    wrong = send(client, house.checker, "split_claim", revision, claim.pk, parts=short)
    assert "No part holds “4”, “May”, “2021”; put every figure and name of the claim into one." in words(
        wrong
    )
    assert f"{short}</textarea>" in wrong.content.decode().replace("\n", "\r\n").replace("\r\r", "\r")
    parts = "The bridge was opened on 4 May 2021\r\ncarries 200 cars a day"
    assert send(client, house.checker, "split_claim", revision, claim.pk, parts=parts).status_code == 302
    assert state(revision, claim) == "split"
    assert [entry.occurrence.quote for entry in ledger_of(revision).find(claim.pk).parts] == parts.split(
        "\r\n"
    )


def test_claim_is_given_other_kinds(client, house):
    revision = house.in_review(sections=sections(1))
    claim = claims_in(revision)[0]
    assert send(client, house.checker, "retype_claim", revision, claim.pk, kinds=["cause"]).status_code == 302
    assert ledger_of(revision).find(claim.pk).kinds == ["cause"]
    again = send(client, house.checker, "retype_claim", revision, claim.pk, kinds=["cause"])
    assert "It is of these kinds already." in words(again)


# ---- What is listed ----


def test_list_shows_what_is_asked_for(client, house):
    revision = house.in_review(sections=sections(3))
    first, second, third = claims_in(revision)
    checking.sign_off(first, revision=revision, by=house.checker, verdict="verified")
    editor = house.editor  # no claim is opened for whoever signs nothing off
    assert [claim for claim, _ in rows(see(client, editor, revision, show="todo"))] == [second.pk, third.pk]
    assert [claim for claim, _ in rows(see(client, editor, revision, show="done"))] == [first.pk]
    assert len(rows(see(client, editor, revision, show="no such thing"))) == 3
    page = see(client, editor, revision, claim=third.pk, show="done")
    assert [claim for claim, _ in rows(page)] == [first.pk, third.pk]


@pytest.mark.parametrize("claim", ["0", "-1", "x", "9" * 40, "²"])
def test_address_with_no_claim_of_the_text_shows_the_list(client, house, claim):
    revision = house.in_review(sections=sections(2))
    page = see(client, house.checker, revision, claim=claim)
    assert page.status_code == 200
    assert len(rows(page)) == 2


def test_changed_sentence_stands_beside_what_it_was(client, house):
    html = "<p>The bridge at Harrow cost {} million in 2021.</p><p>It cost 2 lives in 1921.</p>"
    first = house.in_review(html.format(4))
    claim = claims_in(first)[0]
    checking.sign_off(claim, revision=first, by=house.checker, verdict="wrong", note="It was 5 million.")
    stories.send_back(first, by=house.reviewer, reason="Four or five?")
    draft = stories.resume(Revision.objects.get(pk=first.pk), by=house.reporter)
    section = draft.sections.first()
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": html.format(5)}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    second = house.check(stories.submit(draft, by=house.reporter))
    page = see(client, house.checker, second, show="changed")
    assert len(rows(page)) == 1
    told = words(page)
    assert "Was The bridge at Harrow cost 4 million in 2021." in told
    assert "Now The bridge at Harrow cost 5 million in 2021." in told
    assert "<b>4</b>" in page.content.decode()
    assert "Said of it as it was: Wrong" in told
    assert "It was 5 million." in told
    earlier = words(see(client, house.checker, first))
    assert "Claims are signed off beside the latest text handed in, revision 2." in earlier


def test_text_without_claims_and_a_draft_say_so(client, house):
    assert "No claims" in words(see(client, house.checker, house.in_review("<p>Why?</p>")))
    assert "No claims yet" in words(see(client, house.reporter, house.draft()))


# ---- For the page's script ----


def test_script_is_told_where_to_go_on_instead_of_being_led_there(client, house):
    revision = house.in_review(sections=sections(2))
    first, second = claims_in(revision)
    client.force_login(house.checker)
    address = reverse("factcheck:sign_off", args=[revision.pk, first.pk])
    sent = client.post(address, {"verdict": "opinion"}, headers={"X-Sent-By": "script"})
    assert sent.status_code == 204
    assert sent["X-Go-On"] == f"/review/{revision.pk}/claims/?claim={second.pk}#c{second.pk}"
    client.logout()
    assert client.post(address, {"verdict": "wrong"}, headers={"X-Sent-By": "script"}).status_code == 302


def test_script_is_given_the_claims_without_the_text_or_one_card(client, house):
    revision = house.in_review(sections=sections(2))
    _, second = claims_in(revision)
    part = see(client, house.checker, revision, headers={"X-Fragment": "claims"}).content.decode()
    assert "<html" not in part
    assert 'id="text"' not in part
    assert [name for name in ("now", "outline", "findings") if f'id="{name}"' in part] == [
        "now",
        "outline",
        "findings",
    ]
    part = see(client, house.checker, revision, headers={"X-Fragment": "text"}).content.decode()
    assert 'id="text"' in part
    part = see(client, house.checker, revision, headers={"X-Fragment": "card"}, claim=second.pk)
    assert rows(part) == [(second.pk, "claim")]


# ---- What it costs ----


def test_page_asks_as_much_for_forty_claims_as_for_three(client, house):
    asked = {}
    for count in (3, 40):
        revision = house.in_review(sections=sections(count))
        for claim in claims_in(revision)[:-1]:
            checking.sign_off(claim, revision=revision, by=house.checker, verdict="opinion")
        query = {"claim": claims_in(revision)[0].pk}
        see(client, house.checker, revision)
        address = reverse("factcheck:claims", args=[revision.pk])
        for part in ("", "claims", "card"):
            with CaptureQueriesContext(connection) as queries:
                page = client.get(address, query, headers={"X-Fragment": part})
            listed = 1 if part == "card" else count
            assert page.content.decode().count("data-claim=") == listed
            asked.setdefault(part, []).append(len(queries))
    assert [few == many for few, many in asked.values()] == [True, True, True], asked


def test_answer_to_a_script_brings_the_panes_along(client, house):
    checking.add_item(house.desk, by=house.administrator, text="Legal read it", is_required=True)
    revision = house.in_review()
    client.force_login(house.checker)
    address = reverse("factcheck:claims", args=[revision.pk])
    answer = client.get(address, headers={"X-Fragment": "claims"}).content.decode()
    assert 'id="panes"' in answer
    assert "Legal read it" in answer
    assert "Who is on it" in answer
