"""Random ledgers: what the page and the gate work out, and what the database's guard does, is the same."""

import random
from collections import Counter

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import workflow as stories
from articles.models import Approval, Revision
from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import fallen, ledger_of
from factcheck.models import DeskPolicy, Dispute, Evidence, SignOff
from factcheck.requirements import required_claims_are_signed_off as unmet
from factcheck.statuses import CLAIM_KINDS, Stance, Verdict
from tests.factories import Newsroom, person

LEDGERS, STEPS = 10, 30
DONE = Counter()
EARLIER = "<p>The bridge was opened on 4 May 2021. It carries 190 cars an hour.</p>"
TEXT = (
    "<p>The bridge was opened on 4 May 2021. It carries 200 cars an hour.</p>"
    "<p>The mayor voted for it in 2019 and opened it in 2021. He said it cost 30 million euros.</p>"
    "<p>Traffic rose because the tunnel was closed. Perhaps it will fall.</p>"
)


class Refused(Exception):
    """The database said no; raised to take everything back."""


class Walk:
    """One text, and people who do anything to its claims in any order."""

    def __init__(self, house, seed):
        self.chance, self.house = random.Random(seed), house
        self.turncoat = person(Role.FACT_CHECKER, Role.EDITOR)
        self.checkers = [house.checker, person(Role.FACT_CHECKER), self.turncoat]
        self.policy = DeskPolicy.objects.create(desk=house.desk) if self.chance.random() < 0.8 else None
        self.earlier = house.in_review(EARLIER)
        self.revision = house.in_review(TEXT)
        for _ in range(STEPS // 2):
            self.step()
        if self.chance.random() < 0.7:  # the next text is written by somebody who signed claims off
            stories.send_back(self.revision, by=house.reviewer, reason="Shorter.")
            draft = stories.resume(self.revision, by=self.turncoat)
            draft = stories.revise(draft, by=self.turncoat, seen=draft.edition, headline="Another headline")
            self.revision = house.check(stories.submit(draft, by=self.turncoat))
        Approval.objects.create(
            revision=self.revision, content_hash=self.revision.content_hash, by=house.reviewer
        )
        Revision.objects.filter(pk=self.revision.pk).update(status="approved")

    def step(self):
        try:
            with transaction.atomic():
                act = self.chance.choice(ACTS)
                act(self)
            DONE[act.__name__] += 1
        except (MoveRefused, IntegrityError, IndexError, ObjectDoesNotExist):
            pass

    def claim(self):
        return self.chance.choice([entry.claim for entry in ledger_of(self.revision).entries])

    def claim_elsewhere(self):
        return self.chance.choice([entry.claim for entry in ledger_of(self.earlier).entries])

    def who(self):
        return self.chance.choice(self.checkers)

    def by(self):
        return {"revision": self.revision, "by": self.who()}

    def some(self, values):
        return self.chance.sample(values, self.chance.randint(0, 3))

    def database_refuses(self):
        """Whether the guard refuses to show readers this text; whatever it says, nothing is changed."""
        try:
            with transaction.atomic():
                Revision.objects.filter(pk=self.revision.pk).update(
                    status="live", published_at=timezone.now()
                )
                raise Refused
        except Refused:
            return False
        except IntegrityError as refusal:
            return "newsroom guard: a claim the desk asks for" in str(refusal) or str(refusal)


def say(walk):
    """Any verdict, past the workflow: also "verified" on no evidence."""
    verdict = walk.chance.choice([*Verdict.values, Verdict.VERIFIED, Verdict.OPINION])
    SignOff.objects.create(claim=walk.claim(), verdict=verdict, note="So it is.", **walk.by())


def support(walk):
    stance = walk.chance.choice([Stance.FOR, Stance.FOR, Stance.AGAINST])
    group = walk.chance.choice(["", "", "wire"])
    url = "https://harrow.example/"
    checking.add_evidence(walk.claim(), kind="link", url=url, stance=stance, group=group, **walk.by())


def rely(walk):
    """Evidence that is an earlier claim of ours, which is verified first."""
    claim, by = walk.claim_elsewhere(), walk.who()
    SignOff.objects.create(claim=claim, revision=walk.earlier, verdict="verified", by=by)
    checking.add_evidence(walk.claim(), kind="earlier_claim", earlier_claim=claim, **walk.by())


def rest_all_on_one(walk):
    """Every claim verified, on the same earlier claim and on nothing else."""
    earlier = walk.claim_elsewhere()
    by = walk.checkers[0]
    SignOff.objects.create(claim=earlier, revision=walk.earlier, verdict="verified", by=by)
    for entry in ledger_of(walk.revision).entries:
        if entry.is_leaf:
            more = {"claim": entry.claim, "revision": walk.revision, "by": by}
            Evidence.objects.create(kind="earlier_claim", earlier_claim=earlier, **more)
            SignOff.objects.create(verdict="verified", **more)


def say_elsewhere(walk):
    verdict = walk.chance.choice([*Verdict.values, Verdict.VERIFIED, Verdict.VERIFIED])
    more = {"revision": walk.earlier, "by": walk.who()}
    SignOff.objects.create(claim=walk.claim_elsewhere(), verdict=verdict, note="So it is.", **more)


def object_elsewhere(walk):
    said = SignOff.objects.filter(claim=walk.claim_elsewhere()).latest("id")
    checking.dispute(by=walk.house.reporter, reason="No.", revision=walk.earlier, sign_off=said)


def answer_elsewhere(walk):
    dispute = Dispute.objects.filter(revision=walk.earlier).open().earliest("id")
    upheld = walk.chance.random() < 0.5
    checking.rule_on_dispute(dispute, by=walk.house.reviewer, upheld=upheld, reason="Read.")


def take_back(walk):
    piece = walk.chance.choice(list(Evidence.objects.filter(claim__article=walk.revision.article)))
    checking.withdraw_evidence(piece, reason="Forged.", **walk.by())


def merge(walk):
    checking.merge(walk.claim(), into=walk.claim(), **walk.by())


def split(walk):
    claim = walk.claim()
    words = (claim.quote or claim.sentence).split()
    cut = walk.chance.randint(1, max(1, len(words) - 1))
    checking.split(claim, parts=[" ".join(words[:cut]), " ".join(words[cut:])], **walk.by())


def restore(walk):
    checking.restore(walk.claim(), **walk.by())


def retype(walk):
    checking.retype(walk.claim(), kinds=walk.some(CLAIM_KINDS), **walk.by())


def object_to(walk):
    said = walk.chance.choice(list(SignOff.objects.filter(claim__article=walk.revision.article)))
    checking.dispute(by=walk.house.reporter, reason="No.", revision=walk.revision, sign_off=said)


def answer(walk):
    disputes = [
        dispute
        for said in SignOff.objects.filter(claim__article=walk.revision.article)
        for dispute in said.disputes.all()
    ]
    upheld = walk.chance.random() < 0.5
    reviewer = person(Role.REVIEWER)
    checking.rule_on_dispute(walk.chance.choice(disputes), by=reviewer, upheld=upheld, reason="Read.")


def change_policy(walk):
    if walk.policy:
        DeskPolicy.objects.filter(pk=walk.policy.pk).update(
            threshold=walk.chance.choice([0, 0.3, 0.5, 0.75, 1]),
            kinds=walk.some(CLAIM_KINDS),
            evidence_minimum=walk.chance.choice([0, 1, 1, 2]),
            evidence_kinds=walk.some(CLAIM_KINDS),
            unverifiable_passes=walk.chance.random() < 0.5,
        )


def sign_nearly_all(walk):
    for entry in ledger_of(walk.revision).entries:
        if entry.is_leaf and entry.blocks and walk.chance.random() < 0.9:
            by = walk.chance.choice(walk.checkers[:2])
            SignOff.objects.create(claim=entry.claim, revision=walk.revision, verdict="opinion", by=by)


ACTS = [say, say, support, support, take_back, merge, merge, split, split, split, restore, retype]
ACTS += [rely, rely, rest_all_on_one, say_elsewhere, say_elsewhere, object_elsewhere, answer_elsewhere]
ACTS += [object_to, object_to, answer, change_policy, sign_nearly_all, sign_nearly_all]


def of(walk):
    return ledger_of(walk.revision).entries


def rests_on_fallen(entry):
    return any(fallen(piece) for piece in entry.evidence)


def test_gate_and_guard_agree_on_every_ledger(db):
    DONE.clear()
    found, missed = Counter(), 0
    for seed in range(LEDGERS):
        walk = Walk(Newsroom(), seed)
        for _ in range(STEPS):
            walk.step()
            blocked = bool(unmet(walk.revision))
            assert walk.database_refuses() is blocked, ledger_of(walk.revision).entries
            found[blocked] += 1
            missed += any(entry.lacks_evidence and rests_on_fallen(entry) for entry in of(walk))
    print(f"{LEDGERS} ledgers: {found[True]} times refused, {found[False]} times let through; {dict(DONE)}")
    print(f"{missed} times a claim was verified and what it rests on had fallen")
    assert missed > LEDGERS
    assert min(found.values()) > STEPS
    assert set(DONE) == {act.__name__ for act in ACTS}
