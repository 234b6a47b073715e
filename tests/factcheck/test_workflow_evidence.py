"""Evidence: what each kind must have, who may add and withdraw it, what counts once, what a crash leaves."""

import io
import subprocess
import sys
import uuid
from datetime import date, timedelta

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import LogDetail, LogEntry, Membership
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from factcheck import files
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Document, Evidence, ProtectedSource
from factcheck.workflow.sources import search_book, search_earlier_claims
from tests.bypass.forging import execute
from tests.factcheck.pages import sections
from tests.factcheck.samples import HTML, PDF, upload
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


def claims(revision):
    return [entry.claim for entry in ledger_of(revision).entries]


def add(house, revision, claim=None, *, by=None, kind="link", **more):
    more = ({"url": URL} if kind == "link" else {}) | more
    claim = claim or claims(revision)[0]
    return checking.add_evidence(claim, revision=revision, by=by or house.checker, kind=kind, **more)


def add_protected(house, revision, **more):
    told = {"source": "An engineer of the works", "quoted": "It held 190.", "protected_name": "Ada Engineer"}
    return add(house, revision, kind="interview", is_protected=True, **told | more)


def refused(call, *args, raises=MoveRefused, **more):
    before = (Evidence.objects.count(), Document.objects.count(), LogEntry.objects.count())
    with pytest.raises(raises) as refusal:
        call(*args, **more)
    assert (Evidence.objects.count(), Document.objects.count(), LogEntry.objects.count()) == before
    return refusal.value.reasons


def lying(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def independent(revision):
    return ledger_of(revision).entries[0].independent


# ---- Kinds ----


@pytest.mark.parametrize(
    ("kind", "values", "reason"),
    [
        ("link", {"url": ""}, "Give the address of the page."),
        ("document", {}, "Choose the file."),
        ("interview", {"quoted": "Yes."}, "Say who was spoken to."),
        ("interview", {"source": "The mayor"}, "Write down what was said."),
        ("reference_fact", {}, "Choose the reference fact."),
        ("earlier_claim", {}, "Choose the earlier claim."),
        ("expert", {"quoted": "Yes."}, "Say who answered."),
        ("withdrawal", {"note": "No."}, "Choose what kind of evidence it is."),
        ("", {}, "Choose what kind of evidence it is."),
    ],
)
def test_kind_says_what_it_must_have(kind, values, reason, house, text):
    assert refused(add, house, text, kind=kind, **values) == (reason,)


def test_link_keeps_everything_said_of_it(house, text):
    given = {
        "url": URL,
        "stance": "against",
        "source": "The works",
        "publisher": "Harrow Council",
        "published_on": date(2021, 5, 4),
        "quoted": "190 cars",
        "place": "p. 3",
        "note": "Counted by hand.",
        "group": "Council",
        "looked_up_at": timezone.now() - timedelta(hours=2),
    }
    entry = Evidence.objects.get(pk=add(house, text, **given).pk)
    assert {name: getattr(entry, name) for name in given} == given
    assert (entry.claim, entry.revision, entry.by) == (claims(text)[0], text, house.checker)


def test_look_up_is_now_unless_somebody_says_when(house, text):
    before = timezone.now()
    assert before <= add(house, text).looked_up_at <= timezone.now()
    late = timezone.now() + timedelta(days=1)
    assert refused(add, house, text, looked_up_at=late) == (
        "It cannot have been looked up at a time to come.",
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "data:text/html,a",
        "//example.org",
        "example.org",
        "http://",
        "https://user:secret@example.org/",
        "https://example.org/a b",
    ],
)
def test_address_is_that_of_a_page(url, house, text):
    assert len(refused(add, house, text, url=url)) == 1


def test_every_reason_is_given_at_once(house, text):
    reasons = refused(add, house, text, url="", stance="maybe", source="s" * 301)
    assert reasons == (
        "Give the address of the page.",
        "Source: 301 characters, and 300 is the most.",
        "Choose whether it speaks for the claim, against it or neither.",
    )


def test_document_is_kept_with_its_digest(house, text, folder):
    entry = add(house, text, kind="document", upload=upload("../Report.pdf", PDF))
    kept = entry.document
    assert (kept.name, kept.media_type, kept.size, kept.by) == (
        "Report.pdf",
        "application/pdf",
        len(PDF),
        house.checker,
    )
    assert lying(folder) == [kept.sha256]
    with checking.open_document(kept, by=house.reviewer) as file:
        assert file.read() == PDF


def test_document_that_is_a_page_is_refused_and_not_left(house, text, folder):
    reasons = refused(add, house, text, kind="document", upload=upload("Report.pdf", HTML))
    assert "not of a kind that is kept here" in reasons[0]
    assert lying(folder) == []


def test_refused_entry_leaves_no_file(house, text, folder):
    refused(add, house, text, kind="document", stance="maybe", upload=upload())
    assert lying(folder) == []


def test_reference_fact_is_kept_as_the_book_says_it(house, text):
    house.write_in_book(source="Minutes of the council")
    fact = search_book("harrow SUMMIT")[0]
    entry = add(house, text, kind="reference_fact", ref=fact.ref)
    assert (entry.ref, entry.source) == (fact.ref, "Minutes of the council")
    assert entry.quoted == "Harrow bridge summit: 4 May 2021, Harrow"


def test_reference_fact_changed_since_is_refused(house, text):
    house.write_in_book()
    fact = search_book("Harrow")[0]
    house.write_in_book(day="2021-05-05")
    assert "not in these words any more" in refused(add, house, text, kind="reference_fact", ref=fact.ref)[0]
    for wrong in ("event:999999@0", "event:x@1", "story:1@1", "event:١@1", ":", "event:" + "9" * 40):
        assert len(refused(add, house, text, kind="reference_fact", ref=wrong)) == 1


@pytest.fixture
def earlier(house):
    """A verified claim of another story."""
    other = house.in_review(headline="The bridge, again")
    claim = claims(other)[0]
    add(house, other, claim)
    checking.sign_off(claim, revision=other, by=house.checker, verdict="verified")
    return claim


def test_earlier_claim_is_one_verified_in_another_story(house, text, earlier):
    found = search_earlier_claims(house.checker, "bridge opened", article=text.article)
    assert found == [earlier]
    entry = add(house, text, kind="earlier_claim", earlier_claim=earlier)
    assert (entry.earlier_claim, entry.quoted) == (earlier, earlier.sentence)


def test_claim_is_no_evidence_for_its_own_story(house, text):
    first, second, *_ = claims(text)
    add(house, text, second)
    checking.sign_off(second, revision=text, by=house.checker, verdict="verified")
    assert search_earlier_claims(house.checker, "cost", article=text.article) == []
    assert refused(add, house, text, first, kind="earlier_claim", earlier_claim=second) == (
        "A story is no evidence for itself; choose a claim of another one.",
    )


def test_claim_that_is_not_verified_is_not_relied_on(house, text, earlier):
    checking.reopen(earlier, revision=earlier.evidence.get().revision, by=house.checker, note="A doubt.")
    assert search_earlier_claims(house.checker, "bridge", article=text.article) == []
    assert len(refused(add, house, text, kind="earlier_claim", earlier_claim=earlier)) == 1


def test_claim_of_a_desk_one_does_not_read_is_not_found(house, text, earlier):
    stranger = DeskFactory()
    theirs = house.in_review(desk=stranger)
    checker = person(Role.FACT_CHECKER, desk=stranger)
    assert search_earlier_claims(checker, "bridge", article=theirs.article) == []
    assert refused(add, house, theirs, by=checker, kind="earlier_claim", earlier_claim=earlier) == (
        "There is no such claim, signed off as verified, in the stories of your desks.",
    )


# ---- Who ----


@pytest.mark.parametrize("role", [role for role in Role if role != Role.FACT_CHECKER])
def test_only_a_fact_checker_of_the_desk_adds_evidence(role, house, text, folder):
    for by in (person(role), person(is_superuser=True), person(Role.FACT_CHECKER, desk=DeskFactory())):
        refused(add, house, text, by=by)
        with pytest.raises(NotAllowed):
            add(house, text, by=by, kind="document", upload=upload())
    assert lying(folder) == []


def test_writer_who_is_a_fact_checker_may_hand_evidence_in(house):
    text = house.in_review()
    Membership.objects.create(user=house.reporter, role=Role.FACT_CHECKER)
    by = type(house.reporter).objects.get(pk=house.reporter.pk)
    assert add(house, text, by=by).by == by


def test_evidence_is_on_a_claim_of_its_own_story(house, text):
    other = house.in_review()
    assert refused(add, house, text, claims(other)[0]) == ("This claim is not of this story.",)


# ---- Once ----


def test_same_form_sent_twice_counts_once(house, text, folder):
    nonce = uuid.uuid4()
    first = add(house, text, kind="document", upload=upload(), nonce=nonce)
    entries = LogEntry.objects.count()
    assert add(house, text, kind="document", upload=upload(), nonce=nonce) == first
    assert (Evidence.objects.count(), Document.objects.count(), LogEntry.objects.count()) == (1, 1, entries)


def test_form_of_somebody_else_is_not_taken_for_ones_own(house, text):
    nonce = uuid.uuid4()
    add(house, text, nonce=nonce)
    first, second, *_ = claims(text)
    words = ("This form was sent before, for something else; open it again.",)
    assert refused(add, house, text, first, by=person(Role.FACT_CHECKER), nonce=nonce) == words
    assert refused(add, house, text, second, nonce=nonce) == words


def test_one_piece_for_several_claims_is_one_document(house, text, folder):
    nonce, of_all = uuid.uuid4(), claims(text)
    more = {"revision": text, "by": house.checker, "kind": "document", "nonce": nonce}
    added = checking.add_evidence_many(of_all, upload=upload(), **more)
    assert [entry.claim for entry in added] == of_all
    assert (Document.objects.count(), len(lying(folder))) == (1, 1)
    assert checking.add_evidence_many(of_all, upload=upload(), **more) == added
    assert Evidence.objects.count() == len(of_all)


def test_evidence_on_several_claims_is_added_to_all_or_none(house, text):
    stranger = claims(house.in_review())[0]
    more = {"revision": text, "by": house.checker, "kind": "link", "url": URL}
    assert len(refused(checking.add_evidence_many, [*claims(text), stranger], **more)) == 1
    assert refused(checking.add_evidence_many, [], **more) == ("Choose the claims it is evidence on.",)


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ({}, {"url": "http://www.example.org/bridge/#top"}, 1),
        ({}, {"url": "https://example.org/other"}, 2),
        ({}, {"url": f"{URL}?page=2"}, 2),
        ({"group": "Reuters"}, {"url": "https://example.net/a", "group": " reuters "}, 1),
        ({"group": "Reuters"}, {"group": "AFP"}, 1),
        ({"group": "Reuters"}, {}, 1),
        ({}, {"url": "https://example.net/a", "group": "Reuters"}, 2),
        ({}, {"stance": "against", "url": "https://example.net/a"}, 1),
    ],
)
def test_one_origin_counts_once(first, second, count, house, text):
    add(house, text, **first)
    add(house, text, **second)
    assert independent(text) == count


def test_same_file_counts_once_whatever_it_is_called(house, text):
    for name in ("a.pdf", "b.pdf"):
        add(house, text, kind="document", upload=upload(name, PDF))
    assert independent(text) == 1
    add(house, text, kind="document", upload=upload("minutes.txt"))
    assert independent(text) == 2


# ---- Withdrawing ----


def test_withdrawn_evidence_stays_and_counts_no_more(house, text):
    entry = add(house, text)
    assert independent(text) == 1
    withdrawal = checking.withdraw_evidence(entry, by=house.checker, reason="Another bridge.")
    of_claim = ledger_of(text).entries[0]
    assert (of_claim.independent, of_claim.evidence, of_claim.withdrawn) == (0, [], [entry])
    assert (withdrawal.withdraws, withdrawal.note) == (entry, "Another bridge.")


def test_withdrawal_says_why_and_is_made_once(house, text):
    entry = add(house, text)
    withdraw = checking.withdraw_evidence
    assert refused(withdraw, entry, by=house.checker, reason=" ") == (
        "Say why it is withdrawn; it stays on the record.",
    )
    nonce = uuid.uuid4()
    first = withdraw(entry, by=house.checker, reason="Another bridge.", nonce=nonce)
    assert withdraw(entry, by=house.checker, reason="Another bridge.", nonce=nonce) == first
    assert refused(withdraw, entry, by=house.checker, reason="Again.") == (
        f"{house.checker} has withdrawn it already: Another bridge.",
    )
    assert refused(withdraw, first, by=house.checker, reason="Back.") == (
        "A withdrawal is not withdrawn; add the evidence again.",
    )
    refused(withdraw, add(house, text), by=house.reviewer, reason="No.", raises=NotAllowed)


# ---- Protected sources ----


def test_protected_source_is_written_apart(house, text):
    entry = add_protected(house, text, protected_details="07700 900123")
    source = ProtectedSource.objects.get(evidence=entry)
    assert (source.name, source.details) == ("Ada Engineer", "07700 900123")
    kept = " ".join(str(value) for value in Evidence.objects.filter(pk=entry.pk).values().get().values())
    assert "Ada" not in kept
    assert "900123" not in kept
    assert independent(text) == 1


def test_record_never_names_a_protected_source(house, text):
    entry = add_protected(house, text, upload=upload("Ada Engineer.txt", b"Ada Engineer: it held 190."))
    checking.see_protected(entry, by=house.reviewer)
    checking.erase_protected(entry, by=house.administrator)
    said = [
        *LogEntry.objects.values_list("body", flat=True),
        *LogDetail.objects.values_list("value", flat=True),
    ]
    assert not [words for words in said if "Ada" in words or "900123" in words]
    assert entry.document.name == "protected.txt"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"source": ""}, "Describe the protected source in words that give nobody away."),
        (
            {"protected_name": ""},
            "Say who the protected source is; reviewers and fact-checkers of the desk alone see it.",
        ),
        (
            {"url": URL},
            "An address is seen by the whole desk; write it under the details of the protected source.",
        ),
        (
            {"is_protected": False},
            "You wrote down a protected source; mark it as protected, or take the name out.",
        ),
    ],
)
def test_protected_source_is_refused_with_words(values, reason, house, text):
    told = {"source": "An engineer", "quoted": "190.", "protected_name": "Ada", "is_protected": True}
    assert refused(add, house, text, kind="interview", **told | values) == (reason,)


def test_link_is_not_protected(house, text):
    reasons = refused(add, house, text, is_protected=True, source="A page", protected_name="Ada")
    assert any("can be protected" in reason for reason in reasons)


@pytest.mark.parametrize("role", Role)
def test_protected_source_is_seen_by_the_desks_checkers_and_whoever_added_it(role, house, text):
    entry = add_protected(house, text)
    by = person(role, desk=house.desk)
    if role in (Role.FACT_CHECKER, Role.REVIEWER):
        assert checking.see_protected(entry, by=by).name == "Ada Engineer"
        last = LogEntry.objects.order_by("-number").first()
        assert (last.act, last.by) == ("evidence.protected_seen", by)
    else:
        refused(checking.see_protected, entry, by=by, raises=NotAllowed)
    for stranger in (person(role, desk=DeskFactory()), person(is_superuser=True)):
        refused(checking.see_protected, entry, by=stranger, raises=NotAllowed)


def test_whoever_added_a_protected_source_sees_it_while_they_are_of_the_desk(house, text):
    by = person(Role.FACT_CHECKER, desk=house.desk)
    entry = add_protected(house, text, by=by)
    held = Membership.objects.filter(user=by)
    held.update(role=Role.REPORTER)
    by = type(by).objects.get(pk=by.pk)
    assert checking.see_protected(entry, by=by).name == "Ada Engineer"
    held.delete()
    refused(checking.see_protected, entry, by=type(by).objects.get(pk=by.pk), raises=NotAllowed)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_an_administrator_erases(role, house, text):
    refused(checking.erase_protected, add_protected(house, text), by=person(role), raises=NotAllowed)


def test_erased_source_is_gone_with_its_document(house, text, folder, django_capture_on_commit_callbacks):
    entry = add_protected(house, text, upload=upload())
    with django_capture_on_commit_callbacks(execute=True):
        source = checking.erase_protected(entry, by=house.administrator)
    assert (source.name, source.details, source.erased_by) == ("", "", house.administrator)
    assert lying(folder) == []
    with pytest.raises(files.FileLost, match="was erased"):
        checking.open_document(entry.document, by=house.reviewer)
    assert refused(checking.erase_protected, entry, by=house.administrator) == (
        "Who this source is was erased before.",
    )
    assert independent(text) == 1


def test_file_that_other_evidence_rests_on_outlives_the_source(
    house, text, folder, django_capture_on_commit_callbacks
):
    entry = add_protected(house, text, upload=upload())
    open_too = add(house, text, kind="document", upload=upload())
    with django_capture_on_commit_callbacks(execute=True):
        checking.erase_protected(entry, by=house.administrator)
    assert lying(folder) == [open_too.document.sha256]


# ---- The files ----


def test_sweep_takes_away_what_nobody_refers_to(house, text, folder):
    add(house, text, kind="document", upload=upload())
    files.keep(files.receive(upload("a.pdf", PDF)))
    files.receive(upload("a.pdf", PDF))
    assert len(lying(folder)) == 3
    assert checking.sweep_files() == 0
    said = io.StringIO()
    call_command("sweep_files", older_than=-1, stdout=said)
    assert said.getvalue() == "2 files taken away.\n"
    assert lying(folder) == [Document.objects.get().sha256]


KILLED = """
import os, sys, django
django.setup()
from django.conf import settings
from factcheck import files
files.settings.EVIDENCE_ROOT = sys.argv[1]
at = sys.argv[2]
replace = os.replace
def stop(*args):
    if at == "after":
        replace(*args)
    os._exit(9)
os.replace = stop
from tests.factcheck.samples import upload
files.keep(files.receive(upload()))
"""


@pytest.mark.parametrize(("at", "left"), [("before", 1), ("after", 1)])
def test_process_killed_between_file_and_row_leaves_an_orphan_that_is_swept(at, left, db, folder):
    folder.mkdir()
    root = django_settings.BASE_DIR
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), at],
        cwd=root,
        env={"DJANGO_SETTINGS_MODULE": "newsroom.settings", "NEWSROOM_VAR": str(folder.parent / "var")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 9, done.stderr
    assert (len(lying(folder)), Evidence.objects.count()) == (left, 0)
    assert checking.sweep_files(older_than=-1) == 1
    assert lying(folder) == []


# ---- The database ----


def columns(entry, **changes):
    row = Evidence.objects.filter(pk=entry.pk).values().get()
    return {name: value for name, value in row.items() if name != "id"} | {"nonce": uuid.uuid4()} | changes


def forged(model, row):
    """Whether the database takes a row nobody in the workflow would write."""
    try:
        with transaction.atomic():
            model.objects.create(**row)
    except IntegrityError as problem:
        if "newsroom guard" not in str(problem):
            raise
        return False
    return True


def test_database_takes_evidence_from_a_fact_checker_of_the_desk_alone(house, text):
    entry = add(house, text)
    assert forged(Evidence, columns(entry))
    others = [person(role) for role in Role if role != Role.FACT_CHECKER]
    others += [person(is_superuser=True), person(Role.FACT_CHECKER, desk=DeskFactory())]
    others += [person(Role.FACT_CHECKER, is_active=False)]
    assert [by for by in others if forged(Evidence, columns(entry, by_id=by.pk))] == []


def test_database_refuses_what_does_not_belong_together(house, text, earlier):
    entry, other = add(house, text), house.in_review()
    second = claims(text)[1]
    withdrawn = columns(entry, kind="withdrawal", url="", note="No.", withdraws_id=entry.pk)
    kept = add(house, text, kind="document", upload=upload()).document
    draft = house.draft()
    wrong = [
        columns(entry, claim_id=claims(other)[0].pk),
        columns(entry, revision_id=draft.pk),
        columns(entry, url=""),
        columns(entry, url="javascript:alert(1)"),
        columns(entry, kind="document"),
        columns(entry, kind="reference_fact"),
        columns(entry, kind="earlier_claim"),
        columns(entry, kind="earlier_claim", earlier_claim_id=second.pk),
        columns(entry, is_protected=True),
        withdrawn | {"claim_id": second.pk},
        columns(entry, document_id=kept.pk, claim_id=claims(other)[0].pk, revision_id=other.pk),
        columns(entry, document_id=kept.pk, by_id=person(Role.FACT_CHECKER).pk),
    ]
    assert [row for row in wrong if forged(Evidence, row)] == []
    assert forged(Evidence, columns(entry, kind="earlier_claim", earlier_claim_id=earlier.pk, url=""))
    assert forged(Evidence, withdrawn)


def test_database_keeps_a_protected_source_as_it_is_until_it_is_erased(house, text):
    entry = add_protected(house, text)
    by, now = house.administrator.pk, timezone.now()
    table = "factcheck_protectedsource"
    attempts = [
        (f"UPDATE {table} SET name = 'Bob'", []),
        (f"UPDATE {table} SET name = ''", []),
        (f"UPDATE {table} SET name = '', details = '', erased_at = %s", [now]),
        (
            f"UPDATE {table} SET name = '', details = '', erased_at = %s, erased_by_id = %s",
            [now, house.checker.pk],
        ),
        (f"UPDATE {table} SET name = 'B', details = '', erased_at = %s, erased_by_id = %s", [now, by]),
        (
            f"UPDATE {table} SET id = id + 1, name = '', details = '', erased_at = %s, erased_by_id = %s",
            [now, by],
        ),
        (f"DELETE FROM {table}", []),
    ]
    if connection.vendor == "sqlite":
        others = f"SELECT id, evidence_id, '', '' FROM {table}"
        attempts.append((f"REPLACE INTO {table} (id, evidence_id, name, details) {others}", []))
    else:
        execute("SET CONSTRAINTS ALL IMMEDIATE")
        attempts.append((f"TRUNCATE {table}", []))
    for sql, values in attempts:
        with pytest.raises(IntegrityError, match="newsroom guard"):
            execute(sql, values)
    assert ProtectedSource.objects.get().name == "Ada Engineer"
    checking.erase_protected(entry, by=house.administrator)
    with pytest.raises(IntegrityError, match="newsroom guard"):
        execute(f"UPDATE {table} SET erased_at = %s", [now])


def test_database_takes_no_source_for_evidence_that_is_not_protected(house, text):
    entry = add(house, text)
    assert not forged(ProtectedSource, {"evidence_id": entry.pk, "name": "Ada"})


@pytest.mark.parametrize("change", [{"sha256": "x" * 64}, {"sha256": "ab"}, {"size": 0}])
def test_database_takes_no_document_without_its_digest(change, house, db):
    row = {
        "sha256": "a" * 64,
        "name": "a.txt",
        "media_type": "text/plain",
        "size": 1,
        "by_id": house.checker.pk,
    }
    assert not forged(Document, row | change)
    assert not forged(Document, row | {"by_id": house.editor.pk})
    assert forged(Document, row)
