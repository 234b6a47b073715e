"""Evidence at the desk: the form with and without a file, what is refused, who is given a document."""

import re
import uuid
from urllib.parse import quote

import pytest
from django.urls import reverse

from articles.models import LogEntry
from articles.roles import Role
from factcheck import files
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Document, Evidence, ProtectedSource
from factcheck.workflow.sources import search_book
from tests.factcheck.pages import sections, words
from tests.factcheck.samples import EXE, PDF, upload
from tests.factories import DeskFactory, Newsroom, person

URL = "https://example.org/bridge"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return settings.EVIDENCE_ROOT


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(sections=sections(3))


def claim_of(revision, number=0):
    return ledger_of(revision).entries[number].claim


def own_page(revision, number=0):
    return reverse("factcheck:evidence", args=[revision.pk, claim_of(revision, number).pk])


def see(client, by, revision, **query):
    client.force_login(by)
    return client.get(own_page(revision), query)


def send(client, by, revision, **fields):
    client.force_login(by)
    return client.post(own_page(revision), {"kind": "link", "stance": "for"} | fields)


def add(house, revision, **more):
    return checking.add_evidence(claim_of(revision), revision=revision, by=house.checker, **more)


def add_document(house, revision, **more):
    return add(house, revision, kind="document", upload=upload("Report.pdf", PDF), **more)


def add_protected(house, revision, **more):
    told = {"source": "An engineer", "quoted": "It held 190.", "protected_name": "Ada Engineer"}
    return add(house, revision, kind="interview", is_protected=True, **told | more)


def get_document(client, by, document):
    client.force_login(by)
    return client.get(reverse("factcheck:document", args=[document.pk]))


def body(response):
    return b"".join(response.streaming_content)


def acts():
    return list(LogEntry.objects.order_by("number").values_list("act", flat=True))


# ---- The form ----


def test_link_is_added_and_shown_on_the_claim(client, house, text):
    claim = claim_of(text)
    sent = send(client, house.checker, text, url=URL, quoted="190 cars", nonce=uuid.uuid4())
    assert sent.url == f"{reverse('factcheck:claims', args=[text.pk])}?claim={claim.pk}#c{claim.pk}"
    assert Evidence.objects.get().url == URL
    shown = words(client.get(sent.url))
    assert "190 cars" in shown
    assert "Added." in shown


def test_document_is_added_without_a_script(client, house, text):
    sent = send(client, house.checker, text, kind="document", upload=upload("Report.pdf", PDF))
    assert sent.status_code == 302
    assert Evidence.objects.get().document.name == "Report.pdf"


def test_refused_form_keeps_every_word_and_says_every_reason(client, house, text):
    typed = {"url": "javascript:alert(1)", "quoted": "190 “cars”", "note": "By hand.", "place": "p. 3"}
    sent = send(client, house.checker, text, stance="against", **typed)
    assert sent.status_code == 409
    page = sent.content.decode()
    assert "Give the address as a browser shows it" in words(sent)
    assert all(value.replace("<", "&lt;") in page for value in typed.values())
    assert re.search(r'value="against"[^>]* checked', page)
    assert Evidence.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "length", "reason"),
    [
        ("source", 301, "Source: 301 characters, and 300 is the most."),
        ("place", 201, "Place in the source: 201 characters, and 200 is the most."),
        ("group", 121, "Origin: 121 characters, and 120 is the most."),
    ],
)
def test_words_that_are_too_long_are_named_and_kept(field, length, reason, client, house, text):
    sent = send(client, house.checker, text, url=URL, **{field: "x" * length})
    assert (sent.status_code, reason in words(sent), "x" * length in sent.content.decode()) == (
        409,
        True,
        True,
    )


def test_form_without_a_kind_is_refused(client, house, text):
    sent = send(client, house.checker, text, kind="", url=URL)
    assert (sent.status_code, Evidence.objects.count()) == (409, 0)
    assert "Choose what kind of evidence it is." in words(sent)


def test_program_called_a_report_is_refused_with_words(client, house, text):
    sent = send(
        client, house.checker, text, kind="document", upload=upload("Report.pdf", EXE), note="Read it."
    )
    assert sent.status_code == 409
    assert "not of a kind that is kept here" in words(sent)
    assert "Read it." in words(sent)


def test_file_that_is_too_large_is_let_go_of_and_said_so(client, house, text, settings, folder):
    settings.EVIDENCE_MAX_BYTES = 1_000_000
    sent = send(client, house.checker, text, kind="document", upload=upload("a.txt", b"a" * 3_000_000))
    assert sent.status_code == 409
    assert "The file is larger than 1 MB." in words(sent)
    assert not list(folder.rglob("*"))


def test_same_form_sent_twice_adds_one(client, house, text):
    nonce = uuid.uuid4()
    for _ in range(2):
        assert send(client, house.checker, text, url=URL, nonce=nonce).status_code == 302
    assert Evidence.objects.count() == 1


def test_one_piece_goes_to_several_claims(client, house, text):
    also = [claim_of(text, 1).pk, claim_of(text, 2).pk]
    send(client, house.checker, text, kind="document", upload=upload("Report.pdf", PDF), also=also)
    found = Evidence.objects.values_list("claim", flat=True)
    assert (list(found), Document.objects.count()) == ([claim_of(text).pk, *also], 1)


def test_reference_fact_is_looked_up_and_chosen(client, house, text):
    house.write_in_book(source="Minutes of the council")
    assert "Minutes of the council" in words(see(client, house.checker, text, find="harrow"))
    fact = search_book("harrow")[0]
    page = see(client, house.checker, text, fact=fact.ref)
    assert fact.words in words(page)
    assert f'value="{fact.ref}"' in page.content.decode()
    send(client, house.checker, text, kind="reference_fact", ref=fact.ref)
    assert Evidence.objects.get().quoted == fact.words


def test_earlier_claim_is_looked_up_and_chosen(client, house, text):
    other = house.in_review()
    entry = claim_of(other)
    checking.add_evidence(entry, revision=other, by=house.checker, kind="link", url=URL)
    checking.sign_off(entry, revision=other, by=house.checker, verdict="verified")
    assert entry.sentence in words(see(client, house.checker, text, find="bridge opened"))
    assert entry.sentence in words(see(client, house.checker, text, earlier=entry.pk))
    send(client, house.checker, text, kind="earlier_claim", earlier_claim=entry.pk)
    assert Evidence.objects.get(claim=claim_of(text)).earlier_claim == entry


@pytest.mark.parametrize(
    "query", [{"fact": "x"}, {"earlier": "x"}, {"earlier": "9" * 17}, {"find": "\0"}, {"find": "%"}]
)
def test_page_takes_whatever_is_asked(query, client, house, text):
    assert see(client, house.checker, text, **query).status_code == 200


@pytest.mark.parametrize("role", Role)
def test_page_is_read_by_the_desk_and_the_form_is_for_fact_checkers(role, client, house, text):
    page = see(client, person(role, desk=house.desk), text)
    assert ("data-evidence" in page.content.decode()) is (role == Role.FACT_CHECKER)
    assert ("Only a fact-checker of the desk" in words(page)) is (role != Role.FACT_CHECKER)
    assert see(client, person(role, desk=DeskFactory()), text).status_code == 404
    sent = send(client, person(role, desk=house.desk), text, url=URL)
    assert sent.status_code == (302 if role == Role.FACT_CHECKER else 409)


def test_claim_of_another_text_has_no_page_here(client, house, text):
    other = house.in_review()
    client.force_login(house.checker)
    address = reverse("factcheck:evidence", args=[text.pk, claim_of(other).pk])
    assert client.get(address).status_code == 404


def test_page_asks_as_much_for_one_piece_as_for_many(client, house, text, django_assert_max_num_queries):
    asked = []
    for number in range(3):
        add(house, text, kind="link", url=f"{URL}/{number}")
        add_protected(house, text, upload=upload())
        address = own_page(text)
        client.force_login(house.checker)
        with django_assert_max_num_queries(30) as queries:
            client.get(address)
        asked.append(len(queries))
    assert asked[1:] == asked[:1] * 2


# ---- Withdrawing ----


def withdraw(client, by, revision, entry, **fields):
    client.force_login(by)
    return client.post(reverse("factcheck:withdraw_evidence", args=[revision.pk, entry.pk]), fields)


def test_withdrawn_piece_is_shown_with_its_reason(client, house, text):
    entry = add(house, text, kind="link", url=URL)
    assert withdraw(client, house.checker, text, entry, reason="Another bridge.").status_code == 302
    shown = see(client, house.checker, text)
    assert f"Withdrawn by {house.checker}: Another bridge." in words(shown)
    assert "piece--withdrawn" in shown.content.decode()


def test_refused_withdrawal_keeps_the_words(client, house, text):
    entry = add(house, text, kind="link", url=URL)
    sent = withdraw(client, house.checker, text, entry, reason="")
    assert (sent.status_code, "Say why it is withdrawn" in words(sent)) == (409, True)
    checking.withdraw_evidence(entry, by=house.checker, reason="Another bridge.")
    sent = withdraw(client, house.checker, text, entry, reason="Read it again.")
    assert (sent.status_code, "has withdrawn it already" in words(sent)) == (409, True)
    assert Evidence.objects.count() == 2


def test_evidence_of_another_story_is_not_found_here(client, house, text):
    other = house.in_review()
    entry = add(house, other, kind="link", url=URL)
    assert withdraw(client, house.checker, text, entry, reason="No.").status_code == 404


# ---- Documents ----


def test_document_is_given_out_as_a_file_and_nothing_else(client, house, text):
    given = get_document(client, house.reporter, add_document(house, text).document)
    assert (given.status_code, body(given)) == (200, PDF)
    wanted = {
        "Content-Disposition": 'attachment; filename="Report.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Content-Type": "application/pdf",
        "Content-Length": str(len(PDF)),
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    assert {name: given[name] for name in wanted} == wanted
    assert {"private", "no-store"} <= set(given["Cache-Control"].split(", "))


def test_name_of_a_document_does_not_end_the_header(client, house, text):
    name = 'Bericht "a"; x=\r\nSet-Cookie: b – Übersicht.pdf'
    entry = add(house, text, kind="document", upload=upload(name, PDF))
    given = get_document(client, house.checker, entry.document)
    assert given["Content-Disposition"] == f"attachment; filename*=utf-8''{quote(entry.document.name)}"
    assert body(given) == PDF
    assert not given.has_header("Set-Cookie")


@pytest.mark.parametrize("role", Role)
def test_document_is_for_the_desk(role, client, house, text):
    document = add_document(house, text).document
    mine = get_document(client, person(role, desk=house.desk), document)
    assert (mine.status_code, body(mine)) == (200, PDF)
    assert get_document(client, person(role, desk=DeskFactory()), document).status_code == 404


@pytest.mark.parametrize("role", Role)
def test_protected_document_is_for_those_who_may_see_the_source(role, client, house, text):
    document = add_protected(house, text, upload=upload()).document
    given = get_document(client, person(role, desk=house.desk), document)
    assert given.status_code == (200 if role in (Role.FACT_CHECKER, Role.REVIEWER) else 404)
    if given.status_code == 200:
        body(given)
    assert (acts()[-1] == "evidence.protected_seen") is (given.status_code == 200)
    assert get_document(client, person(role, desk=DeskFactory()), document).status_code == 404


def test_document_is_for_people_who_are_logged_in(client, house, text):
    document = add_document(house, text).document
    assert client.get(reverse("factcheck:document", args=[document.pk])).status_code == 302
    assert get_document(client, person(), document).status_code == 403
    assert get_document(client, person(is_superuser=True), document).status_code == 403
    assert get_document(client, house.checker, Document(pk=document.pk + 1)).status_code == 404


def test_document_that_is_lost_or_changed_is_said_to_be(client, house, text):
    document = add_document(house, text).document
    files.place_of(document.sha256).write_bytes(b"another")
    given = get_document(client, house.checker, document)
    assert (given.status_code, "its bytes have changed" in words(given)) == (410, True)
    files.place_of(document.sha256).unlink()
    given = get_document(client, house.checker, document)
    assert (given.status_code, "not in its place" in words(given)) == (410, True)


# ---- Protected sources ----


def on_protected(client, by, revision, entry, act="protected_source"):
    client.force_login(by)
    return client.post(reverse(f"factcheck:{act}", args=[revision.pk, entry.pk]))


def test_protected_source_is_shown_when_asked_for_and_the_look_recorded(client, house, text):
    entry = add_protected(house, text)
    before = acts()
    assert "Ada Engineer" not in words(see(client, house.reviewer, text))
    assert acts() == before
    shown = on_protected(client, house.reviewer, text, entry)
    assert "Ada Engineer" in words(shown)
    assert "no-store" in shown["Cache-Control"]
    assert acts() == [*before, "evidence.protected_seen"]


def test_asking_by_a_link_shows_nothing(client, house, text):
    entry = add_protected(house, text)
    client.force_login(house.reviewer)
    before = acts()
    followed = client.get(reverse("factcheck:protected_source", args=[text.pk, entry.pk]), follow=True)
    assert ("Ada Engineer" in words(followed), acts()) == (False, before)


@pytest.mark.parametrize("role", [Role.REPORTER, Role.EDITOR, Role.ADMINISTRATOR])
def test_protected_source_is_not_shown_to_others(role, client, house, text):
    entry = add_protected(house, text, upload=upload("Ada.txt", b"Ada"))
    by = person(role, desk=house.desk)
    assert "Show who it is" not in words(see(client, by, text))
    shown = on_protected(client, by, text, entry)
    assert (shown.status_code, "Ada" in words(shown)) == (409, False)
    assert on_protected(client, person(role, desk=DeskFactory()), text, entry).status_code == 404


@pytest.mark.parametrize("page", ["revision", "claims", "record", "report", "report_json"])
def test_no_page_names_a_protected_source(page, client, house, text):
    add_protected(house, text, protected_details="07700 900123", upload=upload("Ada.txt", b"Ada"))
    client.force_login(house.reviewer)
    shown = client.get(reverse(f"factcheck:{page}", args=[text.pk])).content.decode()
    assert "Ada" not in shown
    assert "900123" not in shown


def test_refused_form_does_not_print_a_protected_name_for_others(client, house, text):
    told = {"is_protected": "on", "protected_name": "Ada Engineer", "source": "An engineer", "quoted": "190."}
    sent = send(client, house.editor, text, kind="interview", **told)
    assert (sent.status_code, ProtectedSource.objects.count()) == (409, 0)


def test_administrator_erases_a_source_without_seeing_it(client, house, text):
    entry = add_protected(house, text)
    assert "Erase who it is" in words(see(client, house.administrator, text))
    shown = on_protected(client, house.administrator, text, entry, "erase_protected")
    assert f"Erased by {house.administrator}" in words(shown)
    assert ProtectedSource.objects.get().name == ""
    assert "Erased by" in words(on_protected(client, house.reviewer, text, entry))
    again = on_protected(client, house.administrator, text, entry, "erase_protected")
    assert (again.status_code, "was erased before" in words(again)) == (409, True)
    assert on_protected(client, house.checker, text, entry, "erase_protected").status_code == 409
