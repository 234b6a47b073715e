"""Somebody who owns the database takes the guards down and writes in the record: it is found, and named."""

import json
from contextlib import contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles import guards
from articles import workflow as stories
from articles.chain import entry_hash
from articles.models import LogDetail, LogEntry
from articles.roles import Role
from articles.workflow.record import record
from articles.workflow.verifying import HeadError, export_head, heads_in, read_head, verify
from factcheck.models import Inconsistency
from tests.bypass.forging import execute, is_postgresql
from tests.factories import CONTRADICTION, person

ENTRIES = "articles_logentry"
DETAILS = "articles_logdetail"


@pytest.fixture
def written(house):
    """A newsroom whose record has some entries, with details among them."""
    revision = house.in_review()
    stories.send_back(revision, by=house.reviewer, reason="Say who opened it.")
    assert LogEntry.objects.count() >= 5
    return house


@pytest.fixture
def heads(tmp_path, settings):
    settings.LOG_HEADS = tmp_path / "heads"
    return settings.LOG_HEADS


@contextmanager
def as_owner():
    """With the guards taken down, as who owns the tables may."""
    if is_postgresql():
        execute("SET CONSTRAINTS ALL IMMEDIATE")
    guards.drop()
    try:
        yield
    finally:
        guards.install()


def own(sql, *parameters):
    with as_owner():
        execute(sql, parameters)


def found(*heads):
    fault = verify(heads).fault
    return (fault.number, fault.what) if fault else None


def middle():
    return LogEntry.objects.order_by("number")[2]


def test_record_that_nobody_touched_is_well(written, capsys):
    call_command("verify_log")
    last = LogEntry.objects.first()
    assert verify().entries == last.number
    assert capsys.readouterr().out == (
        f"{last.number} entries, head {last.hash}; no exported head to compare with.\n"
    )


def test_empty_record_is_well(db):
    assert (verify().entries, verify().fault) == (0, None)


@pytest.mark.parametrize("column", ["body", "hash", "previous", "act"])
def test_one_byte_of_one_old_entry_is_found(column, written):
    entry = middle()
    text = getattr(entry, column)
    for place in {0, len(text) // 2, len(text) - 1}:
        byte = "0" if text[place] != "0" else "1"
        altered = text[:place] + byte + text[place + 1 :]
        own(f"UPDATE {ENTRIES} SET {column} = %s WHERE id = %s", altered, entry.pk)
        assert found() is not None, (column, place)
        assert found()[0] == entry.number
        own(f"UPDATE {ENTRIES} SET {column} = %s WHERE id = %s", text, entry.pk)
        assert found() is None


@pytest.mark.parametrize(
    ("column", "value"), [("by_id", None), ("article_id", None), ("revision_id", None), ("at", "2020-01-01")]
)
def test_column_that_differs_from_its_body_is_named(column, value, written):
    entry = LogEntry.objects.filter(revision__isnull=False, by__isnull=False).order_by("number")[1]
    own(f"UPDATE {ENTRIES} SET {column} = %s WHERE id = %s", value, entry.pk)
    number, what = found()
    assert number == entry.number
    assert f"its column “{column.removesuffix('_id')}” says" in what


def test_command_fails_with_the_first_bad_entry(written):
    entry = middle()
    own(
        f"UPDATE {ENTRIES} SET body = %s WHERE id = %s",
        entry.body.replace("draft", "draFt", 1) + " ",
        entry.pk,
    )
    with pytest.raises(CommandError, match=f"Entry {entry.number}: its body or its hash was altered"):
        call_command("verify_log")


def test_entry_taken_out_of_the_middle_is_missing(written):
    entry = middle()
    own(f"DELETE FROM {DETAILS} WHERE entry_id = %s", entry.pk)
    own(f"DELETE FROM {ENTRIES} WHERE id = %s", entry.pk)
    assert found() == (entry.number, f"is missing; the next there is has the number {entry.number + 1}.")


def test_first_entry_taken_out_is_missing(written):
    entry = LogEntry.objects.last()
    own(f"DELETE FROM {DETAILS} WHERE entry_id = %s", entry.pk)
    own(f"DELETE FROM {ENTRIES} WHERE id = %s", entry.pk)
    assert found()[0] == 1


def test_gap_closed_by_numbering_anew_is_found(written):
    entry = middle()
    own(f"DELETE FROM {DETAILS} WHERE entry_id = %s", entry.pk)
    own(f"DELETE FROM {ENTRIES} WHERE id = %s", entry.pk)
    for later in LogEntry.objects.filter(number__gt=entry.number).order_by("number"):
        own(f"UPDATE {ENTRIES} SET number = %s WHERE id = %s", later.number - 1, later.pk)
    number, what = found()
    assert number == entry.number
    assert "does not follow the one before" in what


def test_two_entries_swapped_are_found(written):
    one, other = LogEntry.objects.order_by("number")[2:4]
    for number, entry in ((9999, one), (one.number, other), (other.number, one)):
        own(f"UPDATE {ENTRIES} SET number = %s WHERE id = %s", number, entry.pk)
    assert found()[0] == one.number


def test_end_cut_off_is_found_by_an_exported_head(written, heads):
    export_head()
    last = LogEntry.objects.first()
    own(f"DELETE FROM {DETAILS} WHERE entry_id = %s", last.pk)
    own(f"DELETE FROM {ENTRIES} WHERE id = %s", last.pk)
    assert found() is None  # the chain alone cannot tell: what is left is whole
    number, what = found(*heads_in([heads]))
    assert number == last.number
    assert "the end was cut off" in what
    with pytest.raises(CommandError, match="the end was cut off"):
        call_command("verify_log")
    with pytest.raises(HeadError, match=f"does not hold entry {last.number} as exported"):
        export_head()


def rewritten(entries, key):
    """Write a tail of the record anew, each entry chained to the one before, as good as `key` allows."""
    previous = entries[0].previous
    for entry in entries:
        body = entry.body.replace('"by":', '"by": ', 1) if key is None else entry.body
        body = json.dumps(
            json.loads(body) | {"about": {"forged": True}}, sort_keys=True, separators=(",", ":")
        )
        made = entry_hash(key or "a guess", previous, body)
        own(
            f"UPDATE {ENTRIES} SET body = %s, previous = %s, hash = %s WHERE id = %s",
            body,
            previous,
            made,
            entry.pk,
        )
        previous = made


def test_tail_rewritten_without_the_key_is_found(written):
    tail = list(LogEntry.objects.order_by("number")[2:])
    rewritten(tail, None)
    number, what = found()
    assert number == tail[0].number
    assert "without the record’s key" in what


def test_tail_rewritten_with_the_key_is_found_by_an_exported_head(written, heads, settings):
    export_head()
    rewritten(list(LogEntry.objects.order_by("number")[2:]), settings.RECORD_KEY)
    assert found() is None
    number, what = found(*heads_in([heads]))
    assert number == LogEntry.objects.count()
    assert "written anew" in what


def test_whole_record_rewritten_or_another_key_is_said(written, settings):
    settings.RECORD_KEY = "another"
    number, what = found()
    assert number == 1
    assert "another key" in what


def test_detail_that_was_altered_is_named(written):
    detail = LogDetail.objects.filter(name="reason").last()
    own(f"UPDATE {DETAILS} SET value = %s WHERE id = %s", detail.value + " ", detail.pk)
    assert found() == (detail.entry.number, "its detail “reason” is not what its digest was made of.")


def test_detail_that_was_removed_or_added_is_named(written):
    detail = LogDetail.objects.filter(name="reason").last()
    own(f"UPDATE {DETAILS} SET name = 'cause' WHERE id = %s", detail.pk)
    assert found() == (detail.entry.number, "its detail “cause” was added later.")
    own(f"DELETE FROM {DETAILS} WHERE id = %s", detail.pk)
    assert found() == (detail.entry.number, "its detail “reason” is missing.")


def test_detail_blanked_without_an_entry_that_says_so_is_named(written):
    detail = LogDetail.objects.filter(name="reason").last()
    own(f"UPDATE {DETAILS} SET value = '', salt = '', erased_at = '2025-01-01' WHERE id = %s", detail.pk)
    assert found() == (detail.entry.number, "its detail “reason” was erased, and no entry says by whom.")


def test_detail_blanked_beside_one_that_was_erased_lawfully_is_named(house):
    """That the record tells of some words of an entry covers no others of it."""
    house.in_review(CONTRADICTION)
    house.let_stand(Inconsistency.objects.get(), public_note="Ask Olaf Quill.")
    entry = LogEntry.objects.get(act="resolution.proposed")
    assert {one.name for one in entry.details.all()} == {"reason", "public_note"}
    stories.erase_details(person(first_name="Olaf", last_name="Quill"), by=person(*Role), reason="Asked for.")
    assert verify().fault is None
    assert not entry.details.get(name="public_note").value
    own(f"UPDATE {DETAILS} SET value = '', salt = '', erased_at = '2025-01-01' WHERE name = 'reason'")
    assert found() == (entry.number, "its detail “reason” was erased, and no entry says by whom.")


def test_marked_as_erased_and_not_empty_is_named(written):
    detail = LogDetail.objects.filter(name="reason").last()
    own(f"UPDATE {DETAILS} SET erased_at = '2025-01-01' WHERE id = %s", detail.pk)
    assert "is marked as erased and is not empty" in found()[1]


def test_earlier_keys_prove_what_was_chained_with_them_and_nothing_later(written, settings):
    first = LogEntry.objects.count()
    settings.RECORD_KEY_FALLBACKS, settings.RECORD_KEY = [settings.RECORD_KEY], "the next key"
    record("draft.saved", by=written.reporter)
    record("draft.saved", by=written.reporter)
    assert (found(), verify().entries) == (None, first + 2)
    last = LogEntry.objects.first()
    own(
        f"UPDATE {ENTRIES} SET hash = %s WHERE id = %s",
        entry_hash(settings.RECORD_KEY_FALLBACKS[0], last.previous, last.body),
        last.pk,
    )
    assert found()[0] == last.number  # who found the old key writes nothing after it was changed


def test_head_is_never_written_over(written, heads, tmp_path):
    first = export_head()
    before = first.read_bytes()
    assert export_head() == first  # nothing has happened since
    record("draft.saved", by=written.reporter)
    second = export_head()
    assert second != first
    assert first.read_bytes() == before
    last = LogEntry.objects.count()
    assert {head["number"] for head in heads_in([heads])} == {last - 1, last}
    named = tmp_path / "elsewhere" / "head.json"
    call_command("export_log_head", "--to", str(named))
    with pytest.raises(CommandError, match="a head is never written over"):
        call_command("export_log_head", "--to", str(named))


def test_head_that_was_altered_is_refused(written, heads):
    path = export_head()
    told = json.loads(path.read_text())
    path.write_text(json.dumps(told | {"number": told["number"] - 1}))
    with pytest.raises(HeadError, match="was altered"):
        read_head(path)
    for text in ("", "[]", "{}", '{"seal": 1}', '{"format": "x", "number": "1"}'):
        path.write_text(text)
        with pytest.raises(HeadError):
            read_head(path)
    with pytest.raises(CommandError, match="is no exported head"):
        call_command("verify_log", "--heads", str(path))


def test_scheduler_exports_the_head_once_a_day(written, heads):
    from newsroom.management.commands.publish_due import Command

    command = Command()
    assert command.export("") == ""
    assert len(list(heads.glob("*.json"))) == 1
    record("draft.saved", by=written.reporter)
    command.export("")
    assert len(list(heads.glob("*.json"))) == 1


def test_walk_holds_no_more_than_some_hundred_entries_at_once(written, monkeypatch):
    """Queries grow with the length of the record, a fixed number of entries each: it is never read whole."""
    from articles.workflow import verifying

    monkeypatch.setattr(verifying, "CHUNK", 2)
    count = LogEntry.objects.count()
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        assert verify().entries == count
    assert len([q for q in queries if DETAILS in q["sql"]]) == -(-count // 2)
