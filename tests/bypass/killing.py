"""Break every deed off in the middle, for real: a child process dies at a statement, before or after COMMIT.

Run by test_killed.py in a process of its own, on a database of its own (DATABASE_URL, NEWSROOM_VAR). Prints
one JSON object: how many deaths were tried, and what was wrong after which.
"""

import gc
import json
import os
import sys
import time
import traceback

import django

django.setup()

from django.apps import apps  # noqa: E402 - after the set-up
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.backends.base.base import BaseDatabaseWrapper  # noqa: E402

from articles.refusals import MoveRefused  # noqa: E402
from articles.workflow.verifying import verify  # noqa: E402
from tests.bypass.deeds import deeds, peopled  # noqa: E402
from tests.factories import Newsroom  # noqa: E402

DIED, REFUSED, BROKEN = 9, 3, 4
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE")  # of these there are more where a transaction stands in another
# A session of PostgreSQL's takes its time to come and go: there these alone die, the others are just done.
ON_POSTGRESQL = frozenset(
    {
        *("people.give_role", "people.take_role", "drafts.begin", "drafts.revise", "drafts.start_correction"),
        *("review.submit", "review.approve", "review.send_back", "publishing.publish", "publishing.retract"),
        *("signing.sign_off_many", "claims.split", "evidence.add_evidence_many", "comments.comment"),
        *("resolutions.propose", "resolutions.rule", "disputes.rule_on_dispute", "experts.ask_expert"),
        *("book.save_fact", "checks.retry", "checks.sign_hand_check", "erasing.erase_details"),
    }
)
PLACES = 7  # deeds die after an eighth, a quarter … of their statements, one after the other
# The newsroom's own; not the queue of tasks, which a sweep fills again, nor sessions.
OURS = [model for app in ("articles", "factcheck") for model in apps.get_app_config(app).get_models()]
TABLES = [model._meta.db_table for model in OURS]


def counts():
    """How many rows each table has."""
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(f"SELECT '{name}', COUNT(*) FROM {name}" for name in TABLES))
        return dict(cursor.fetchall())


def everything():
    """Every row of every table, as a number: the same before and after where nothing was done."""
    found = []
    with connection.cursor() as cursor:
        for name in TABLES:
            cursor.execute(f"SELECT * FROM {name} ORDER BY id")
            found.append((name, cursor.fetchall()))
    return hash(repr(found))


def in_a_child(work):
    """Run `work` in a process of its own with a connection of its own; return its exit code."""
    connection.close()
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        gc.disable()
        code = 0
        try:
            work()
        except MoveRefused:
            code = REFUSED
        except BaseException:  # noqa: BLE001 - a child says how it ended by its code alone
            traceback.print_exc()
            code = BROKEN
        connection.close()
        os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    wait_until_alone()
    return code


def wait_until_alone():
    """PostgreSQL rolls back what a dead session left once it hears of the death."""
    if connection.vendor != "postgresql":
        return
    others = (
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    for _ in range(2000):
        with connection.cursor() as cursor:
            cursor.execute(others)
            if cursor.fetchone()[0] == 0:
                return
        time.sleep(0.002)
    raise RuntimeError("a dead session does not go away")


def dying_at_statement(call, number):
    """Make the call, and die when it has sent its `number`th statement (from 0) and got the answer."""

    def work():
        seen = 0

        def die(execute, sql, params, many, context):
            nonlocal seen
            answer = execute(sql, params, many, context)
            if sql.startswith(FRAME):
                return answer
            if seen == number:
                os._exit(DIED)
            seen += 1
            return answer

        with connection.execute_wrapper(die):
            call()

    return work


def dying_at_commit(call, *, after):
    """Make the call, and die when its first change is about to be committed, or just has been."""

    def work():
        wrote = False
        commit = BaseDatabaseWrapper._commit

        def watch(execute, sql, params, many, context):
            nonlocal wrote
            wrote = wrote or sql.startswith(("INSERT", "UPDATE", "DELETE"))
            return execute(sql, params, many, context)

        def die(self):
            if not wrote:
                return commit(self)
            if after:
                commit(self)
            return os._exit(DIED)

        BaseDatabaseWrapper._commit = die
        with connection.execute_wrapper(watch):
            call()

    return work


def rehearsed(call):
    """Make the call and take it back; return (rows each table gains, statements it takes)."""
    sent = []

    def note(execute, sql, params, many, context):
        if not sql.startswith(FRAME):
            sent.append(sql)
        return execute(sql, params, many, context)

    before = counts()
    with transaction.atomic():
        with connection.execute_wrapper(note):
            call()
        after = counts()
        transaction.set_rollback(True)
    return {name: after[name] - before[name] for name in TABLES}, len(sent)


class Trial:
    """The deaths of one deed, and what was wrong after them."""

    def __init__(self, deed, share):
        self.deed, self.share, self.deaths, self.wrong = deed, share, 0, []

    def fail(self, when, what):
        self.wrong.append(f"{self.deed.of}, {when}: {what}")

    def run(self):
        """Die in the middle, before and after the COMMIT, and then do it again with the same arguments."""
        gains, length = self.rehearse()
        before, state = counts(), everything()
        point = int(length * self.share)
        deaths = {
            f"at statement {point}": dying_at_statement(self.deed.call, point),
            "before the commit": dying_at_commit(self.deed.call, after=False),
        }
        for when, work in deaths.items():
            self.die(when, work)
            if everything() != state:
                self.fail(when, "something was left behind")
        self.die("after the commit", dying_at_commit(self.deed.call, after=True))
        self.expect("after the commit", before, gains)
        self.verify("after the commit")
        code = in_a_child(self.deed.call)
        if code not in (0, REFUSED):
            self.fail("again", f"ended with {code}")
        if not self.deed.again:
            self.expect("again", before, gains)

    def rehearse(self):
        """In a child too, so that no row object of this process believes it was saved."""
        read, write = os.pipe()

        def work():
            os.write(write, json.dumps(rehearsed(self.deed.call)).encode())

        code = in_a_child(work)
        os.close(write)
        told = os.read(read, 100_000)
        os.close(read)
        if code != 0:
            raise RuntimeError(f"{self.deed.of} cannot be done: {code}")
        return json.loads(told)

    def die(self, when, work):
        self.deaths += 1
        if (code := in_a_child(work)) != DIED:
            self.fail(when, f"did not die there ({code})")

    def expect(self, when, before, gains):
        now = counts()
        others = {
            name: (now[name] - before[name], gains[name])
            for name in TABLES
            if now[name] - before[name] != gains[name]
        }
        if others:
            self.fail(when, f"rows gained, and to be gained: {others}")

    def verify(self, when):
        if fault := verify().fault:
            self.fail(when, f"the record does not hold: {fault}")


def main():
    call_command("migrate", verbosity=0)
    started = time.monotonic()
    house = peopled(Newsroom())
    house.in_review()  # loads the language, once for all children
    gc.freeze()
    trials = []
    for number, deed in enumerate(deeds(house)):
        trials.append(Trial(deed, (number % PLACES + 1) / (PLACES + 1)))
        if connection.vendor == "sqlite" or deed.of in ON_POSTGRESQL:
            trials[-1].run()
        else:
            deed.call()
    wrong = [one for trial in trials for one in trial.wrong]
    tried = [trial for trial in trials if trial.deaths]
    told = {"deeds": len(tried), "deaths": sum(trial.deaths for trial in trials), "wrong": wrong}
    if fault := verify().fault:
        wrong.append(str(fault))
    print(json.dumps(told | {"seconds": round(time.monotonic() - started, 1)}))


if __name__ == "__main__":
    main()
