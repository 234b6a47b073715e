"""Aimless days in the newsroom: anybody does anything in any order, and the promise holds after each act."""

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow as stories
from articles.content import content_digest
from articles.models import Article, Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from articles.statuses import Status
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Check, Inconsistency, Resolution
from factcheck.querysets import current_check
from factcheck.requirements import required_claims_are_signed_off
from factcheck.statuses import CheckStatus, Key, ResolutionKind
from factcheck.workflow.checks import fail
from tests.factories import CLEAN, CONTRADICTION, DATED, person

STEPS = 150
TEXTS = (CLEAN, CONTRADICTION, DATED, CLEAN + DATED, CLEAN.replace("200", "300"))
LATER = timedelta(hours=2)


class Walk:
    """One article, six people with the roles chance gave them, and one act after another."""

    def __init__(self, house, seed):
        self.chance = random.Random(seed)
        self.house = house
        roles = list(Role)
        self.people = [person(*self.chance.sample(roles, self.chance.choice((1, 2, 3)))) for _ in range(3)]
        self.people += [house.reporter, house.editor, house.checker, house.reviewer, house.administrator]
        self.article = house.draft().article
        self.done, self.refusals = [], []

    def someone(self, role=None):
        """Anybody; mostly somebody with the role, if one is named."""
        entitled = [who for who in self.people if who.memberships.filter(role=role).exists()]
        return self.chance.choice(entitled if entitled and self.chance.random() < 0.8 else self.people)

    def text(self, *statuses):
        """A text in one of the statuses if there is one, else any."""
        texts = list(Revision.objects.filter(article=self.article).order_by("pk"))
        return self.chance.choice([t for t in texts if t.status in statuses][-2:] or texts)

    def finding(self):
        return self.chance.choice(list(Inconsistency.objects.order_by("pk")) or [None])

    def step(self):
        act = self.chance.choice(ACTS)
        try:
            act(self)
            self.done.append(act.__name__)
        except MoveRefused as refused:  # anything else is an error nobody would understand
            self.refusals.append(refused.reasons)


def write(walk):
    draft = walk.text(Status.DRAFT)
    body = {"kind": "text", "heading": "", "body": {"html": walk.chance.choice(TEXTS)}}
    stories.revise(draft, by=walk.someone(Role.EDITOR), seen=draft.edition, sections=[body])


def submit(walk):
    stories.submit(walk.text(Status.DRAFT), by=walk.someone(Role.EDITOR))


def check(walk):
    for waiting in Check.objects.filter(status=CheckStatus.QUEUED):
        checking.run(waiting.pk)


def break_a_check(walk):
    waiting = Check.objects.filter(status=CheckStatus.QUEUED).first()
    if waiting:
        checking.retry(fail(waiting, "the engine stopped."), by=walk.someone())


def sign_off(walk):
    walk.house.sign_off_all(walk.text(Status.IN_REVIEW, Status.APPROVED), by=walk.someone(Role.FACT_CHECKER))


def doubt(walk):
    """Say something else of a claim than was said before, or that it is open again."""
    revision, by = walk.text(Status.IN_REVIEW, Status.APPROVED, Status.LIVE), walk.someone(Role.FACT_CHECKER)
    if walk.chance.random() < 0.3 and (entries := ledger_of(revision).entries):
        claim, verdict = (
            walk.chance.choice(entries).claim,
            walk.chance.choice(("wrong", "opinion", "reopened")),
        )
        given = {"revision": revision, "by": by, "note": "Read again."}
        if verdict == "reopened":
            checking.reopen(claim, **given)
        else:
            checking.sign_off(claim, verdict=verdict, **given)


def approve(walk):
    revision = walk.text(Status.IN_REVIEW)
    stories.approve(revision, revision.content_hash, by=walk.someone(Role.REVIEWER))


def send_back(walk):
    stories.send_back(
        walk.text(Status.IN_REVIEW, Status.APPROVED), by=walk.someone(Role.REVIEWER), reason="No."
    )


def withdraw(walk):
    stories.withdraw(
        walk.text(Status.IN_REVIEW, Status.SCHEDULED), by=walk.someone(Role.EDITOR), reason="No."
    )


def resume(walk):
    stories.resume(
        walk.text(Status.RETURNED, Status.WITHDRAWN, Status.RETRACTED), by=walk.someone(Role.EDITOR)
    )


def schedule(walk):
    stories.schedule(walk.text(Status.APPROVED), by=walk.someone(Role.EDITOR), at=timezone.now() + LATER / 2)


def unschedule(walk):
    stories.unschedule(walk.text(Status.SCHEDULED), by=walk.someone(Role.EDITOR))


def publish(walk):
    stories.publish(walk.text(Status.APPROVED), by=walk.someone(Role.EDITOR))


def let_time_pass(walk):
    stories.publish_due(timezone.now() + LATER)


def correct(walk):
    type = walk.chance.choice(("correction", "update", "retraction"))
    stories.start_correction(walk.text(Status.LIVE), by=walk.someone(Role.EDITOR), type=type, note="Changed.")


def retract(walk):
    if walk.chance.random() < 0.3:
        stories.retract(walk.text(Status.LIVE), by=walk.someone(Role.EDITOR), note="Made up.")


def propose(walk):
    if found := walk.finding():
        walk.house.propose(
            found, walk.chance.choice(list(ResolutionKind)), by=walk.someone(Role.FACT_CHECKER)
        )


def rule(walk):
    resolutions = list(Resolution.objects.order_by("pk"))
    if resolutions:
        key, accepted = walk.chance.choice(list(Key)), walk.chance.random() < 0.8
        checking.rule(
            walk.chance.choice(resolutions), by=walk.someone(), accepted=accepted, reason="So.", key=key
        )


def change_the_book(walk):
    if walk.chance.random() < 0.3:
        walk.house.write_in_book(day=walk.chance.choice(("2019-05-04", "2021-05-04")))


ACTS = (
    *(write, submit, submit, check, check, check, approve, approve, publish, publish),
    *(break_a_check, send_back, withdraw, resume, resume, schedule, unschedule, let_time_pass),
    *(
        publish,
        publish,
        submit,
        correct,
        retract,
        propose,
        propose,
        propose,
        rule,
        rule,
        rule,
        change_the_book,
        sign_off,
        sign_off,
        sign_off,
        doubt,
    ),
)


def hold_the_promise(walk, live_before):
    """Assert of the text that is live what is promised of it; return which it is."""
    texts = Revision.objects.filter(article=walk.article)
    assert texts.live().count() <= 1
    assert texts.pending().count() <= 1
    live = texts.live().first()
    if live is None or live.pk == live_before:
        return live and live.pk
    writers = set(live.contributors.values_list("user", flat=True))
    assert live.approval.content_hash == live.content_hash == content_digest(live.content)
    assert live.approval.by_id not in writers
    assert required_claims_are_signed_off(live) == []
    last = [entry.last for entry in ledger_of(live).entries if entry.last]
    assert not {one.by_id for one in last if one.verdict != "reopened"} & {live.approval.by_id}
    assert current_check(live).status == CheckStatus.DONE
    since = texts.published().exclude(pk=live.pk).order_by("-number").first()
    found = Inconsistency.objects.blocking().filter(revision__article=walk.article)
    found = found.filter(revision__number__gt=since.number if since else 0).exclude(revision__status="draft")
    assert not found.unsettled().exists()
    for one in found:
        given = one.resolutions.model.objects.accepted().filter(inconsistency__fingerprint=one.fingerprint)
        assert any(r.rulings.exclude(by__in=writers | {r.proposed_by_id}).exists() for r in given)
    return live.pk


@pytest.mark.parametrize("seed", range(8))
def test_promise_holds_after_every_act(seed, house):
    walk = Walk(house, seed)
    live = None
    for _ in range(STEPS):
        walk.step()
        live = hold_the_promise(walk, live)
    texts = Revision.objects.published().count()
    print(f"walk {seed}: {texts} texts reached readers in {STEPS} steps")
    assert Article.objects.count() == 1
    assert all(reason.strip() for reasons in walk.refusals for reason in reasons)
