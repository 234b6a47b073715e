"""Break off what nobody does by hand: a worker in its check, the scheduler, what is told, an expert's answer.

Run by test_killed.py as killing.py is; prints the same kind of JSON object.
"""

import datetime
import gc
import json
import time

from tests.bypass.killing import (
    Trial,
    dying_at_commit,
    dying_at_statement,
    everything,
    in_a_child,
    peopled,
)

# isort: split
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from articles import workflow as stories
from articles.models import Revision, User
from articles.workflow.verifying import verify
from factcheck import workflow as checking
from factcheck.models import Check, Inconsistency, Notification
from factcheck.statuses import CheckStatus
from factcheck.workflow import checks, experts
from tests.bypass.deeds import done_by
from tests.factories import CONTRADICTION, Newsroom

LATER = datetime.timedelta(days=3)


def deeds(house):
    """Yield what the house does by itself, each in one transaction."""
    revision = house.in_review(slug="asked")
    claims = [one.claim for one in revision.claim_occurrences.select_related("claim")]
    deadline = timezone.now() + datetime.timedelta(days=2)
    link, _ = checking.ask_expert(
        revision, by=house.checker, name="Prof. Weir", claims=claims, deadline=deadline
    )
    yield done_by(experts.note_use, link, "opened", again=True)
    yield done_by(experts.answer, link, {claims[0].pk: ("wrong", "It was opened a year later.")})
    for text in Revision.objects.pending():  # each text is told of in a transaction of its own: one is left
        stories.withdraw(text, by=house.editor, reason="Not today.")
    house.in_review(slug="overdue")
    yield done_by(checking.escalate, timezone.now() + LATER)
    scheduled = house.scheduled(slug="scheduled")
    yield done_by(stories.publish_due, scheduled.planned_for + datetime.timedelta(seconds=1))
    stuck = house.in_review(slug="stuck", check=False).checks.get()
    checks._take_up(stuck.pk)
    yield done_by(checking.sweep, timezone.now() + LATER)


class WorkerTrial:
    """A worker dies in its check: nothing is half kept, and tried again the check finds the same."""

    def __init__(self, house, number, wrong):
        self.house, self.number, self.wrong, self.deaths = house, number, wrong, 0

    def fail(self, what):
        self.wrong.append(f"a check broken off at statement {self.number}: {what}")

    def run(self, expected):
        revision = self.house.in_review(CONTRADICTION, slug=f"killed-{self.number}", check=False)
        check = revision.checks.get()
        self.deaths += 1
        in_a_child(dying_at_statement(lambda: checks.run(check.pk), self.number))
        check = Check.objects.get(pk=check.pk)
        if check.status == CheckStatus.DONE:
            self.fail("is done")
        if Inconsistency.objects.filter(revision=revision).exists() or revision.claim_occurrences.exists():
            self.fail("left findings behind")
        if check.status == CheckStatus.RUNNING:
            checking.sweep(timezone.now() + LATER)
            checking.retry(Check.objects.get(pk=check.pk), by=self.house.editor)
        checking.run(check.pk)
        if (found := findings(revision)) != expected:
            self.fail(f"found {found} when tried again")


def findings(revision):
    """What a check of a text found: the prints of its pairs, and its claims."""
    pairs = Inconsistency.objects.filter(revision=revision).values_list("fingerprint", flat=True)
    return sorted(pairs), sorted(revision.claim_occurrences.values_list("claim__digest", flat=True))


def statements_of_a_check(house):
    """How many statements a whole check takes, and what it finds."""
    from django.db import connection

    revision = house.in_review(CONTRADICTION, slug="whole", check=False)
    sent = []

    def note(execute, sql, params, many, context):
        if not sql.startswith(("BEGIN", "SAVEPOINT", "RELEASE")):
            sent.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        checking.run(revision.checks.get().pk)
    return len(sent), findings(revision)


def mail_is_never_sent_twice(house, wrong):
    """Who dies with mail claimed sends none of it afterwards; who dies before that leaves it to be sent."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    for user in User.objects.all():
        User.objects.filter(pk=user.pk).update(email=f"{user.username}@newsroom.example")
    Notification.objects.update(mail_due_at=timezone.now(), mailed_at=None)
    due = Notification.objects.filter(mailed_at=None).count()
    in_a_child(dying_at_commit(checking.send_due, after=False))
    if Notification.objects.filter(mailed_at=None).count() != due or not due:
        wrong.append("mail: something was marked as sent before the commit")
    in_a_child(dying_at_commit(checking.send_due, after=True))
    left = Notification.objects.filter(mailed_at=None).count()
    state = everything()
    if left == due:
        wrong.append("mail: nothing was marked as sent before it was handed over")
    if not left:
        checking.send_due()
        if everything() != state:
            wrong.append("mail: what was claimed was taken up again")
    return 2


def main():
    call_command("migrate", verbosity=0)
    started = time.monotonic()
    house = peopled(Newsroom())
    house.in_review()  # loads the language, once for all children
    gc.freeze()
    wrong, deaths, done = [], 0, 0
    for number, deed in enumerate(deeds(house)):
        trial = Trial(deed, (number % 3 + 1) / 4)
        trial.run()
        wrong += trial.wrong
        deaths += trial.deaths
        done += 1
    length, expected = statements_of_a_check(house)
    for number in sorted({1, length // 4, length // 2, length - 2}):
        trial = WorkerTrial(house, number, wrong)
        trial.run(expected)
        deaths += trial.deaths
    deaths += mail_is_never_sent_twice(house, wrong)
    if fault := verify().fault:
        wrong.append(str(fault))
    told = {"deeds": done, "deaths": deaths, "wrong": wrong, "statements": length}
    print(json.dumps(told | {"seconds": round(time.monotonic() - started, 1)}))


if __name__ == "__main__":
    main()
