"""What readers are told of a check: kept when the text goes live, and told from then on as it was kept."""

import json
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from articles import guards
from articles import workflow as stories
from articles.models import LogEntry, Revision
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency, PublicEdition
from factcheck.reports import canonical, edition_for_readers, report_of, sealed
from factcheck.reports.proving import DIFFERS, REPRODUCED, prove, read_report
from factcheck.statuses import ResolutionKind
from tests.articles.published import plain
from tests.factories import CLEAN, CONTRADICTION, Newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return Newsroom()


def told_to_readers(client, revision):
    """The file readers get, and the words of their page."""
    article = revision.article
    file = client.get(reverse("checked", args=[article.desk.slug, article.slug])).content
    return read_report(file), plain(client.get(article.get_absolute_url()).content.decode())


def told_at_the_desk(client, house, revision):
    """The public edition of a text as the desk takes it out."""
    client.force_login(house.editor)
    address = reverse("factcheck:report_json", args=[revision.pk])
    return json.loads(client.get(address, {"edition": "public"}).content)


def find_wrong(house, revision):
    """Sign the last claim of a text off as wrong; return its words."""
    entry = ledger_of(revision).entries[-1]
    house.sign_off(entry.claim, revision, "wrong", note="Somebody counted again.")
    return entry.occurrence.quote


def states(report):
    return {claim["quote"]: claim["state"] for claim in report["claims"]}


def test_verdict_given_while_a_correction_is_in_review_is_not_told_to_readers(client, house):
    live = house.live(CLEAN)
    before = told_to_readers(client, live)
    quote = find_wrong(house, house.correction_in_review(live))
    assert states(report_of(live))[quote] == "wrong"
    assert states(before[0])[quote] == "verified"
    assert told_to_readers(client, live) == before


def test_superseded_text_is_told_of_as_readers_had_it(client, house):
    live = house.live(CLEAN)
    before = told_at_the_desk(client, house, live)
    correction = house.correction_in_review(live, CLEAN.replace("4 May", "5 May"))
    correction = stories.publish(house.approve(correction), by=house.editor)
    live.refresh_from_db()
    assert live.status == "superseded"
    quote = find_wrong(house, correction)
    assert states(report_of(live))[quote] == "wrong"
    assert told_at_the_desk(client, house, live) == before
    now, _ = told_to_readers(client, correction)
    assert "5 May" in canonical(now)
    assert now["digest"] != before["digest"]


def test_edition_is_kept_with_its_digest_on_the_record(client, house):
    live = house.live(CLEAN)
    report, _ = told_to_readers(client, live)
    assert report["kept_at_publication"] is True
    assert report["content"] == live.content
    entry = LogEntry.objects.get(act="text.moved", body__contains='"to":"live"')
    assert json.loads(entry.body)["about"]["public_edition"] == report["digest"]
    proof = prove(report)
    assert proof.outcome == REPRODUCED
    assert proof.lines[-1] == f"Entry {entry.number} of the record names it."


def test_edition_that_was_made_up_later_is_named_by_no_entry(house):
    forged = edition_for_readers(house.live(CLEAN)) | {"claims": []}
    proof = prove(sealed(forged))
    assert proof.outcome == DIFFERS
    assert proof.lines[-1].startswith("record: it says it was kept at publication")


def test_text_published_before_editions_were_kept_is_told_of_as_it_stands_today(client, house):
    live = house.live(CLEAN)
    guards.drop()  # as it was before there were any
    PublicEdition.objects.all().delete()
    guards.install()
    today = timezone.localdate()
    report, page = told_to_readers(client, live)
    assert (report["kept_at_publication"], report["as_of"]) == (False, today.isoformat())
    assert f"As it stands on {today:%-d %B %Y}." in page
    assert prove(report).outcome == REPRODUCED


def test_text_whose_edition_was_kept_carries_no_day_of_today(client, house):
    _, page = told_to_readers(client, house.live(CLEAN))
    assert "How this was checked" in page
    assert "As it stands on" not in page


def test_note_of_an_override_that_lacks_a_key_is_not_told(client, house):
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get(revision=revision)
    soon = timezone.now() + timedelta(hours=20)
    house.let_stand(found, public_note="Both towns keep to their year.", expires_at=soon)
    another = house.propose(found, ResolutionKind.STANDS, public_note="The county is asking again.")
    checking.rule(another, by=house.reviewer, accepted=True)
    live = stories.publish(house.approve(revision), by=house.editor)
    report, page = told_to_readers(client, live)
    assert [one["settled"]["public_note"] for one in report["inconsistencies"]] == [
        "Both towns keep to their year."
    ]
    assert "The county is asking again." not in page


def test_label_of_an_override_stays_alive_where_the_report_is_kept(client, house):
    """What readers must not miss is told as it is now: an override that was followed by another."""
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get(revision=revision)
    soon = timezone.now() + timedelta(hours=20)
    house.let_stand(found, public_note="Both towns keep to their year.", expires_at=soon)
    live = stories.publish(house.approve(revision), by=house.editor)
    before, _ = told_to_readers(client, live)
    house.let_stand(found, public_note="The county is asking again.")
    report, page = told_to_readers(client, live)
    assert report == before
    assert "Editors’ note: The county is asking again." in page


@pytest.mark.parametrize(
    ("of", "digest"),
    [("approved", "0" * 64), ("live", "0" * 64), ("superseded", "0" * 64)],
)
def test_database_takes_no_edition_but_at_publication(house, of, digest):
    revision = house.approved(CLEAN) if of == "approved" else house.live(CLEAN)
    if of == "superseded":
        stories.publish(house.approve(house.correction_in_review(revision)), by=house.editor)
    guards.drop()
    PublicEdition.objects.all().delete()
    guards.install()
    with pytest.raises(IntegrityError, match="newsroom guard: the public edition"), transaction.atomic():
        PublicEdition.objects.create(revision=revision, body="{}", digest=digest)
    assert not PublicEdition.objects.exists()


def test_publication_that_is_refused_keeps_no_edition(house, monkeypatch):
    approved = house.approved(CLEAN)

    def fails(*_, **__):
        raise RuntimeError("stopped half way")

    monkeypatch.setattr("articles.workflow.publishing.told", fails)
    with pytest.raises(RuntimeError):
        stories.publish(approved, by=house.editor)
    assert not PublicEdition.objects.exists()
    assert Revision.objects.get(pk=approved.pk).status == "approved"
