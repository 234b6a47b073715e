"""Somebody who writes in the tables that decide what readers see: `verify_log` names the row."""

import pytest
from django.core.management import CommandError, call_command

from articles.models import LogEntry
from factcheck import workflow as checking
from factcheck.documents import sha256
from factcheck.models import Check, DeskPolicy
from tests.bypass.forging import execute, make
from tests.bypass.test_tampering import own
from tests.factories import DeskFactory


@pytest.fixture
def heads(tmp_path, settings):
    settings.LOG_HEADS = tmp_path / "heads"


@pytest.fixture
def desk(house, heads):
    """A desk whose policy was set twice, the second time more strictly."""
    checking.save_policy(house.desk, by=house.administrator, threshold=0.9, kinds=["quotation"])
    checking.save_policy(house.desk, by=house.administrator, threshold=0.3, evidence_minimum=2)
    return house.desk


@pytest.fixture
def check(house, heads):
    return Check.objects.get(revision=house.in_review())


def otherwise():
    """What the command fails with; empty when all is well."""
    try:
        call_command("verify_log")
    except CommandError as told:
        return str(told)
    return ""


def test_rows_nobody_touched_are_well(desk, check, capsys):
    assert otherwise() == ""
    assert capsys.readouterr().out.startswith(f"{LogEntry.objects.count()} entries, head ")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("threshold", 0.95),
        ("kinds", '["date"]'),
        ("evidence_minimum", 0),
        ("evidence_kinds", '["date"]'),
        ("unverifiable_passes", False),
        ("hours_to_check", 3),
    ],
)
def test_policy_loosened_past_the_record_is_named(column, value, desk):
    number = LogEntry.objects.filter(act="policy.set").first().number
    execute(f"UPDATE factcheck_deskpolicy SET {column} = %s", [value])
    told = otherwise()
    assert f"What the desk {desk} asks for was changed past the record: entry {number} says {column}" in told


def test_policy_without_an_entry_is_named(desk, house):
    other = make(DeskPolicy, desk=DeskFactory(), threshold=1).desk
    assert f"What the desk {other} asks for was set, and no entry says by whom." in otherwise()


def test_policy_taken_away_is_named(desk):
    number = LogEntry.objects.filter(act="policy.set").first().number
    own("DELETE FROM factcheck_deskpolicy WHERE desk_id = %s", desk.pk)
    assert f"The policy of the desk with the number {desk.pk}, set by entry {number}, is gone." in otherwise()


def test_result_forged_with_its_own_digest_is_named(check):
    number = LogEntry.objects.get(act="check.done").number
    forged = check.result.replace("{", "{ ", 1)
    own("UPDATE factcheck_check SET result = %s WHERE id = %s", forged, check.pk)
    words = f"The check {check.pk} has another result than the one with the digest of entry {number}."
    assert words in otherwise()
    own("UPDATE factcheck_check SET result_hash = %s WHERE id = %s", sha256(forged), check.pk)
    assert words in otherwise()


def test_result_put_under_another_input_is_named(check):
    own("UPDATE factcheck_check SET input_hash = %s WHERE id = %s", "0" * 64, check.pk)
    assert f"The check {check.pk} has another input" in otherwise()


def test_check_taken_back_is_named(check):
    own("UPDATE factcheck_check SET status = 'failed', error = 'x' WHERE id = %s", check.pk)
    assert f"The check {check.pk} is gone or no longer done" in otherwise()


def test_check_nobody_ran_is_named(house, check):
    waiting = checking.request_check(house.in_review(check=False))
    own(
        "UPDATE factcheck_check SET status = 'done', result = %s, result_hash = %s, started_at = queued_at,"
        " finished_at = queued_at WHERE id = %s",
        check.result,
        check.result_hash,
        waiting.pk,
    )
    assert f"The check {waiting.pk} is marked as done, and no entry says so." in otherwise()


def test_check_from_before_the_record_needs_no_entry(house, check):
    """An older house's record begins when it was brought up to date."""
    waiting = checking.request_check(house.in_review(check=False))
    own(
        "UPDATE factcheck_check SET status = 'done', result = %s, result_hash = %s,"
        " started_at = '2020-01-01 00:00:00', finished_at = '2020-01-01 00:00:00' WHERE id = %s",
        check.result,
        check.result_hash,
        waiting.pk,
    )
    assert otherwise() == ""
