"""The check report: what it holds, that it can be proved, and what the public never gets of it."""

import json
import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from hypothesis import HealthCheck, given, settings, strategies

from articles import workflow as stories
from articles.models import LogEntry, Revision
from factcheck import engine
from factcheck import workflow as checking
from factcheck.models import Inconsistency
from factcheck.reports import canonical, digest_of, public_edition, report_of, sealed
from factcheck.reports.proving import DIFFERS, OTHER_ENGINE, REPRODUCED, BrokenReport, prove, read_report
from tests.articles.published import plain
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return Newsroom()


def claims(revision):
    return [one.claim for one in revision.claim_occurrences.order_by("block", "start")]


def link(house, claim, revision, url):
    return checking.add_evidence(
        claim, revision=revision, by=house.checker, kind="link", url=url, source="The minutes"
    )


def sign(house, revision):
    """Sign every claim off with a link for evidence, so that a text may be approved."""
    for claim in claims(revision):
        link(house, claim, revision, "https://example.org/bridge")
        checking.sign_off(claim, revision=revision, by=house.checker, verdict="verified")


def file_of(report, tmp_path):
    path = tmp_path / "report.json"
    path.write_text(canonical(report))
    return path


def verified(report, tmp_path):
    """The exit code of verify_report and what it says."""
    from io import StringIO

    out = StringIO()
    try:
        call_command("verify_report", str(file_of(report, tmp_path)), stdout=out)
    except SystemExit as stop:
        return stop.code, out.getvalue()
    except CommandError as problem:
        return 1, str(problem)
    return 0, out.getvalue()


def test_report_holds_what_went_in_and_came_out(house):
    house.write_in_book()
    revision = house.in_review(CONTRADICTION)
    report = report_of(revision, by=house.editor)
    check = revision.checks.get()
    assert (report["format"], report["edition"]) == ("newsroom-check-report/1", "full")
    assert (report["content"], report["content_hash"]) == (revision.content, revision.content_hash)
    told = report["check"]
    assert (told["input_hash"], told["result_hash"], told["result"]) == (
        check.input_hash,
        check.result_hash,
        check.result,
    )
    assert told["book"] == {"number": check.book.number, "digest": check.book.digest, "body": check.book.body}
    assert (told["language"], told["engine_version"]) == ("en", engine.VERSION)
    last = LogEntry.objects.first()
    assert (report["record"]["number"], report["record"]["hash"]) == (last.number, last.hash)
    assert report["made"]["by"] == str(house.editor)


def test_report_tells_claims_with_every_verdict_and_all_evidence(house):
    revision = house.in_review()
    claim = claims(revision)[0]
    kept = link(house, claim, revision, "https://example.org/a")
    gone = link(house, claim, revision, "https://example.org/b")
    checking.withdraw_evidence(gone, revision=revision, by=house.checker, reason="Not so.")
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="wrong", note="Opened in 2022.")
    checking.reopen(claim, revision=revision, by=house.checker, note="I misread.")
    checking.sign_off(claim, revision=revision, by=house.checker, verdict="verified")
    told = next(one for one in report_of(revision)["claims"] if one["id"] == claim.pk)
    assert [one["verdict"] for one in told["verdicts"]] == ["wrong", "reopened", "verified"]
    assert [one["note"] for one in told["verdicts"]][:2] == ["Opened in 2022.", "I misread."]
    assert told["state"] == "verified"
    pieces = {(one["id"], bool(one["withdrawn"])) for one in told["evidence"]}
    assert pieces == {(kept.pk, False), (gone.pk, True)}
    assert next(one for one in told["evidence"] if one["withdrawn"])["withdrawn"]["reason"] == "Not so."


def test_report_tells_pairs_with_what_was_proposed_and_ruled(house):
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.blocking().get(revision=revision)
    checking.rule(house.propose(found), by=house.reviewer, accepted=False, reason="Read it again.")
    house.dismiss(revision)
    told = next(one for one in report_of(revision)["inconsistencies"] if one["id"] == found.pk)
    assert (told["settled"], told["here"], len(told["sides"])) == (True, True, 2)
    assert [[ruling["accepted"] for ruling in one["rulings"]] for one in told["resolutions"]] == [
        [False],
        [True],
    ]


def bridges(count):
    return "".join(
        f"<p>Bridge {n} was opened on {n} May 2021 by {n + 3} people.</p>" for n in range(1, count)
    )


def test_report_takes_as_many_queries_for_many_claims_as_for_few(house):
    few = house.in_review(bridges(5), headline="Some bridges")
    many = house.in_review(bridges(20), headline="Many bridges")
    for revision in (few, many):
        sign(house, revision)

    def queries(revision):
        revision = Revision.objects.get(pk=revision.pk)
        with CaptureQueriesContext(connection) as counted:
            report_of(revision)
        return len(counted)

    assert len(claims(many)) > len(claims(few)) + 10
    assert queries(many) == queries(few)


def test_draft_has_no_report(client, house):
    client.force_login(house.editor)
    draft = house.draft()
    assert client.get(reverse("factcheck:report", args=[draft.pk])).status_code == 404
    assert client.get(reverse("factcheck:report_json", args=[draft.pk])).status_code == 404


def test_report_is_read_and_taken_out_by_people_of_the_desk_and_that_is_recorded(client, house):
    revision = house.in_review(CONTRADICTION)
    page, file = (reverse(f"factcheck:{name}", args=[revision.pk]) for name in ("report", "report_json"))
    client.force_login(person("editor", desk=DeskFactory()))
    assert (client.get(page).status_code, client.get(file).status_code) == (404, 404)
    client.force_login(house.editor)
    said = plain(client.get(page).content.decode())
    check = revision.checks.get()
    assert f"revision {revision.number}" in said
    assert f"Read as of {date_format(check.reference_date, 'j F Y')}, in English" in said
    assert revision.content_hash in said
    assert "The Harrow bridge summit was held on 4 May 2021." in said
    entries = LogEntry.objects.count()
    answer = client.get(file)
    assert (
        answer["Content-Disposition"] == f'attachment; filename="check-report-{revision.article.slug}-1.json"'
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    report = read_report(answer.content)
    entry = LogEntry.objects.first()
    assert (LogEntry.objects.count(), entry.act, entry.by) == (entries + 1, "report.exported", house.editor)
    assert json.loads(entry.body)["about"] == {"edition": "full", "digest": report["digest"]}


# ---- Proving ----


def test_report_is_reproduced(house, tmp_path):
    house.write_in_book()
    report = sealed(report_of(house.in_review(CONTRADICTION)))
    code, said = verified(report, tmp_path)
    assert (code, said) == (
        REPRODUCED,
        f"Reproduced: engine {engine.VERSION} finds the same, byte for byte.\n",
    )


def test_text_the_engine_does_not_read_is_reproduced_too(house):
    assert prove(sealed(report_of(house.in_review(language="fi")))).outcome == REPRODUCED


def other_engine(report, **result):
    """The report as another version of the engine would have left it."""
    from datetime import date

    from factcheck.documents import input_hash, sha256

    check = dict(report["check"], engine_version="0.9 of long ago")
    told = json.loads(check["result"]) | result
    check["result"] = canonical(told)
    check["result_hash"] = sha256(check["result"])
    check["input_hash"] = input_hash(
        content_hash=report["content_hash"],
        language=check["language"],
        reference_date=date.fromisoformat(check["reference_date"]),
        book_number=check["book"]["number"],
        book_digest=check["book"]["digest"],
        engine_version=check["engine_version"],
    )
    return sealed(report | {"check": check})


def test_another_version_of_the_engine_is_said_with_whether_it_finds_the_same(house, tmp_path):
    report = report_of(house.in_review(CONTRADICTION))
    code, said = verified(other_engine(report), tmp_path)
    assert code == OTHER_ENGINE
    assert said == f"Other engine version: report 0.9 of long ago, here {engine.VERSION} (findings same).\n"
    code, said = verified(other_engine(report, inconsistencies=[]), tmp_path)
    assert code == OTHER_ENGINE
    assert "findings differ: inconsistencies has 0 in the report, " in said


def altered(report, path, value):
    """A copy with the value at a dotted path changed; digest and seal as they were."""
    copy = json.loads(json.dumps(report))
    *way, last = path.split(".")
    there = copy
    for name in way:
        there = there[int(name)] if name.isdigit() else there[name]
    there[last] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("revision.headline", "Another"),
        ("claims.0.state", "verified"),
        ("inconsistencies.0.settled", True),
        ("approval", {"by": "Somebody"}),
        ("made.by", "Somebody"),
        ("record", None),
    ],
)
def test_report_that_was_altered_differs(path, value, house, tmp_path):
    report = altered(sealed(report_of(house.in_review(CONTRADICTION))), path, value)
    code, said = verified(report, tmp_path)
    assert code == DIFFERS
    assert said.startswith("digest: the report was altered after it was made.")


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        ("content_hash", "0" * 64, "content_hash: it is not that of the content."),
        ("check.book.digest", "0" * 64, "check.book.digest: it is not that of the reference book"),
        ("check.book.body", '{"events":[],"offices":[],"x":1}', "check.book.digest"),
        ("check.reference_date", "2001-01-01", "check.input_hash: it is not that of the inputs"),
        ("check.language", "fr", "check.input_hash"),
        ("check.result_hash", "0" * 64, "check.result_hash: it is not that of the result"),
    ],
)
def test_forged_inputs_are_found_whatever_the_digest_says(path, value, what, house):
    report = sealed(altered(report_of(house.in_review(CONTRADICTION)), path, value))
    proof = prove(report)
    assert proof.outcome == DIFFERS
    assert what in proof.lines[0]


def test_result_that_was_made_up_differs_with_the_first_difference(house):
    report = report_of(house.in_review(CONTRADICTION))
    from factcheck.documents import sha256

    told = json.loads(report["check"]["result"])
    told["inconsistencies"] = []
    forged = altered(report, "check.result", canonical(told))
    forged = sealed(altered(forged, "check.result_hash", sha256(canonical(told))))
    proof = prove(forged)
    assert proof.outcome == DIFFERS
    assert re.fullmatch(
        r"The engine finds something else: inconsistencies has 0 in the report, \d+ here\.", proof.lines[0]
    )


def test_finding_that_is_left_out_of_the_list_differs(house):
    proof = prove(sealed(altered(report_of(house.in_review(CONTRADICTION)), "inconsistencies", [])))
    assert proof.outcome == DIFFERS
    assert "does not list the engine’s number 1" in proof.lines[0]


def test_report_without_a_check_differs(house):
    proof = prove(sealed(report_of(house.in_review(check=False))))
    assert (proof.outcome, proof.lines) == (
        DIFFERS,
        ["There is no completed check in it, so there is nothing to run again."],
    )


def test_seal_of_another_newsroom_proves_nothing_and_a_false_one_differs(house, settings):
    report = sealed(report_of(house.in_review()))
    forged = report | {"seal": report["seal"] | {"hmac": "ä" * 64}}
    assert prove(forged).outcome == DIFFERS
    settings.RECORD_KEY = "another"
    proof = prove(report)
    assert proof.outcome == REPRODUCED
    assert "a key that is not known here" in proof.lines[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"format": "newsroom-check-report/1", "format": "x"}',
        b'{"format": "newsroom-check-report/2", "edition": "full"}',
        b'{"format": "newsroom-check-report/1", "edition": "secret"}',
        b'{"format": "newsroom-check-report/1", "edition": "full"}',
        b'{"format": "newsroom-check-report/1", "edition": NaN}',
        b'{"format": "\\ud800", "edition": "full"}',
        b'{"format": ' + b"9" * 10_000 + b"}",
    ],
)
def test_file_that_is_no_report_is_said_to_be_none(data, tmp_path):
    path = tmp_path / "report.json"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=r"report\.json: .+\.?"):
        call_command("verify_report", str(path))
    with pytest.raises(CommandError, match="No such file"):
        call_command("verify_report", str(tmp_path / "none.json"))


JSON = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.floats()
    | strategies.text(),
    lambda inner: (
        strategies.lists(inner, max_size=3) | strategies.dictionaries(strategies.text(), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=strategies.data())
def test_whatever_a_report_is_made_to_say_the_answer_is_a_sentence(data, house):
    if not hasattr(house, "a_report"):
        house.a_report = report_of(house.in_review())
    report = json.loads(json.dumps(house.a_report))
    for _ in range(data.draw(strategies.integers(1, 3))):
        there, way = (
            report,
            data.draw(strategies.sampled_from(["", "check", "revision", "claims", "check.book"])),
        )
        for name in filter(None, way.split(".")):
            there = there.get(name) if isinstance(there, dict) else None
        if isinstance(there, dict) and there:
            there[data.draw(strategies.sampled_from(sorted(there)))] = data.draw(JSON)
        elif isinstance(there, list):
            there.append(data.draw(JSON))
    try:
        text = json.dumps(sealed(report))
    except ValueError:  # no canonical form: nobody can seal that
        text = json.dumps(report | {"digest": "", "seal": {"key": "", "hmac": ""}})
    try:
        proof = prove(read_report(text.encode()))
    except BrokenReport:
        pass  # a sentence
    else:
        assert proof.outcome in (REPRODUCED, DIFFERS, OTHER_ENGINE)
        assert proof.lines


@settings(max_examples=200)
@given(data=strategies.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_bytes_a_file_has_the_answer_is_a_sentence(data):
    with pytest.raises(BrokenReport, match=r"."):
        read_report(data)


# ---- The public edition ----

SECRET = "Xanthippe"  # stands in every field nobody outside may read


def secret(what):
    return f"{SECRET} {what}"


@pytest.fixture
def live(house):
    """A live text with secrets planted wherever the newsroom writes something down."""
    for who in (house.reporter, house.editor, house.checker, house.reviewer, house.administrator):
        who.first_name, who.last_name = SECRET, who.username
        who.save()
    never = CONTRADICTION + f"<p>{SECRET} opened the bridge in 1999.</p>"
    returned = house.in_review(never)
    found = Inconsistency.objects.blocking().get(revision=returned)
    proposed = house.propose(found, reason=secret("proposal"))
    checking.rule(proposed, by=house.reviewer, accepted=False, reason=secret("return"))
    checking.sign_off(
        claims(returned)[0], revision=returned, by=house.checker, verdict="wrong", note=secret("verdict")
    )
    stories.send_back(returned, by=house.reviewer, reason=secret("reason"))
    draft = stories.resume(returned, by=house.reporter)
    section = draft.sections.get()
    body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": CONTRADICTION}}
    draft = stories.revise(draft, by=house.reporter, seen=draft.edition, sections=[body])
    revision = house.check(stories.submit(draft, by=house.reporter))
    house.dismiss(revision, reason=secret("dismissal"))
    plant_evidence(house, revision)
    for claim in claims(revision):
        checking.sign_off(claim, revision=revision, by=house.checker, verdict="verified", note=secret("note"))
    revision = Revision.objects.get(pk=revision.pk)
    approved = stories.approve(revision, revision.content_hash, by=house.reviewer, note=secret("approval"))
    return stories.publish(approved, by=house.editor)


def plant_evidence(house, revision):
    for claim in claims(revision):
        checking.add_evidence(
            claim,
            revision=revision,
            by=house.checker,
            kind="link",
            url="https://example.org/minutes",
            publisher="The Harrow Record",
            **{name: secret(name) for name in ("source", "quoted", "place", "note", "group")},
        )
        checking.add_evidence(
            claim,
            revision=revision,
            by=house.checker,
            kind="interview",
            source=secret("described"),
            is_protected=True,
            protected_name=secret("name"),
            protected_details=secret("details"),
            looked_up_at=timezone.now() - timedelta(hours=1),
            note=secret("interview"),
            quoted=secret("quoted"),
        )


def test_full_report_holds_what_was_planted_except_who_a_protected_source_is(live):
    text = canonical(report_of(live))
    for what in ("dismissal", "source", "quoted", "note", "approval", "described"):
        assert secret(what) in text
    for what in ("name", "details"):
        assert secret(what) not in text.replace(secret("note"), "")


def test_public_edition_holds_nothing_that_was_planted(live):
    report = public_edition(report_of(live))
    assert SECRET not in canonical(report)
    assert SECRET.lower() not in canonical(report).lower()
    assert "1999" not in canonical(report)
    assert report["protected_sources"] == len(claims(live))
    links = [one for claim in report["claims"] for one in claim["evidence"] if one["kind"] == "link"]
    assert links
    assert links[0] == {
        "kind": "link",
        "stance": "for",
        "url": "https://example.org/minutes",
        "publisher": "The Harrow Record",
        "published_on": None,
    }


def test_public_edition_is_proved_as_far_as_it_goes(live, tmp_path):
    code, said = verified(sealed(public_edition(report_of(live))), tmp_path)
    assert code == REPRODUCED
    assert "so it cannot be run again; its hashes agree" in said


def test_public_edition_on_the_desk_is_as_clean_as_the_file(client, live, house):
    client.force_login(house.editor)
    page = client.get(reverse("factcheck:report", args=[live.pk]), {"edition": "public"}).content.decode()
    article = page[page.index("<article") : page.index("</article>")]
    assert SECRET not in article
    file = client.get(reverse("factcheck:report_json", args=[live.pk]), {"edition": "public"})
    assert SECRET not in file.content.decode()


def test_text_that_never_reached_readers_has_no_public_edition(client, house):
    client.force_login(house.editor)
    revision = house.in_review()
    for name in ("report", "report_json"):
        address = reverse(f"factcheck:{name}", args=[revision.pk])
        assert client.get(address, {"edition": "public"}).status_code == 404


def test_readers_get_the_public_edition_of_a_live_text_alone(client, live, house):
    address = reverse("checked", args=[live.article.desk.slug, live.article.slug])
    answer = client.get(address)
    assert answer.status_code == 200
    assert (SECRET in answer.content.decode(), answer.cookies) == (False, {})
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    report = read_report(answer.content)
    assert (report["edition"], report["digest"]) == ("public", digest_of(report))
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    stories.retract(live, by=house.editor, note="It was all wrong.")
    assert client.get(address).status_code == 404


def test_public_edition_stays_the_same_while_the_newsroom_works_on(client, live, house):
    address = reverse("checked", args=[live.article.desk.slug, live.article.slug])
    before = client.get(address).content
    stories.start_correction(live, by=house.editor, type="correction", note=secret("correction"))
    house.draft(headline="Another")
    assert client.get(address).content == before


def test_unpublished_text_has_nothing_at_the_readers_address(client, house):
    revision = house.in_review()
    assert client.get(reverse("checked", args=[house.desk.slug, revision.article.slug])).status_code == 404


def test_article_links_to_its_report(client, live):
    page = client.get(live.article.get_absolute_url()).content.decode()
    assert reverse("checked", args=[live.article.desk.slug, live.article.slug]) in page
