"""A text in the middle of its check, with something of everything the review desk knows."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency
from factcheck.statuses import Key, ResolutionKind
from tests import long_read
from tests.factories import Newsroom, person


def busy_newsroom(*, claims=12, contradictions=6):
    """Return (a newsroom, a text in review in which every state of the desk is to be seen)."""
    house = Newsroom()
    house.second_reviewer = person(Role.REVIEWER)
    item = checking.add_item(house.desk, by=house.administrator, text="Headline read against the text")
    checking.add_item(house.desk, by=house.administrator, text="A lawyer has read it", is_required=True)
    paragraphs = long_read.claims(claims, begin=60) + long_read.contradictions(contradictions)
    revision = house.in_review(sections=long_read.sections(*paragraphs))
    checking.tick(item, revision=revision, by=house.checker)
    checking.set_due(revision.article, at=timezone.now() + timedelta(hours=1), by=house.editor)
    checking.assign(revision.article, user=house.checker, by=house.editor)
    checking.take_up(revision.article, by=house.checker)
    _, house.expert_token = _ledger(house, revision)
    _pairs(house, revision)
    return house, revision


def _ledger(house, revision):
    """Claims in every state, with evidence of several kinds, comments and an expert asked."""
    entries = [one for one in ledger_of(revision).entries if one.is_required]
    claims = [one.claim for one in entries]
    house.evidence(claims[0], revision)
    upload = SimpleUploadedFile("register.txt", b"Opened 28 May 1961.\n", "text/plain")
    piece = checking.add_evidence(
        claims[0],
        revision=revision,
        by=house.checker,
        kind="document",
        upload=upload,
        source="A clerk of the council",
        is_protected=True,
        protected_name="Ruth Clerk",
        protected_details="Met twice at the harbour.",
    )
    checking.withdraw_evidence(piece, revision=revision, by=house.checker, reason="Not the same bridge.")
    house.sign_off(claims[0], revision)
    house.sign_off(claims[1], revision, "wrong", note="It was opened a year later.")
    house.sign_off(claims[2], revision, "unverifiable", note="The council keeps no count.")
    house.sign_off(claims[3], revision, "opinion")
    checking.merge(claims[5], into=claims[4], revision=revision, by=house.checker)
    words = entries[6].occurrence.quote
    half = words.index(" and carries")
    checking.split(claims[6], parts=[words[:half], words[half + 5 :]], revision=revision, by=house.checker)
    said = checking.dispute(
        sign_off=claims[1].sign_offs.last(),
        revision=revision,
        by=house.reporter,
        reason="The minutes say so.",
    )
    assert said.pk
    thread = checking.comment(
        revision,
        by=house.reviewer,
        body=f"@{house.checker.username} which register is this?",
        claim=claims[0],
    )
    checking.comment(revision, by=house.checker, body="The county’s, of 1962.", thread=thread)
    checking.comment(revision, by=house.editor, body="Is the headline not too strong?")
    return checking.ask_expert(
        revision,
        by=house.checker,
        name="Prof. Edda Lund",
        standing="engineer of bridges",
        message="Are these figures possible?",
        claims=claims[7:9],
        deadline=timezone.now() + timedelta(days=2),
    )


def _pairs(house, revision):
    """Inconsistencies in every state."""
    found = list(Inconsistency.objects.filter(revision=revision).order_by("pk"))
    house.propose(found[0])
    checking.rule(house.propose(found[1]), by=house.reviewer, accepted=False, reason="Ask the second mayor.")
    stands = house.propose(found[2], ResolutionKind.STANDS)
    checking.rule(stands, by=house.reviewer, accepted=True)
    accepted = checking.rule(house.propose(found[3]), by=house.reviewer, accepted=True)
    checking.dispute(ruling=accepted, revision=revision, by=house.reporter, reason="There was one meeting.")
    checking.withdraw_proposal(house.propose(found[4]), by=house.checker, reason="Too early.")
    assert Key.ADMINISTRATOR not in {ruling.key for ruling in stands.rulings.all()}
