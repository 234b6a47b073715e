"""Who may do what in the fact check: the truth table, and what somebody did before."""

import pytest

from articles import workflow as stories
from articles.models import Membership, User
from articles.refusals import NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import BookVersion, Inconsistency
from factcheck.permissions import Act, edits_book, proposing_refusal, refusal, ruling_refusal
from factcheck.statuses import Key, ResolutionKind
from factcheck.workflow.checks import fail
from tests.factcheck.experts import ask, text
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

TABLE = """
                    reporter  editor  fact_checker  reviewer  administrator
propose             .         .       yes           .         .
withdraw_proposal   .         .       yes           .         .
rule                .         .       .             yes       .
turn_second_key     .         .       .             .         yes
dispute             yes       yes     yes           .         .
rule_on_dispute     .         .       .             yes       .
check_by_hand       .         .       yes           .         .
sign_off            .         .       yes           .         .
change_claims       .         .       yes           .         .
add_evidence        .         .       yes           .         .
see_protected       .         .       yes           yes       .
erase               .         .       .             .         yes
tick                .         yes     yes           yes       .
comment             yes       yes     yes           yes       yes
take                .         yes     yes           yes       .
assign              .         yes     .             yes       .
ask_expert          .         .       yes           yes       .
name_cause          .         yes     yes           yes       .
retry               yes       yes     yes           yes       yes
edit_book           .         .       .             .         yes
set_policy          .         .       .             .         yes
"""
# Whether it is also open to somebody who wrote in the text, with the role for it.
TO_WRITERS = {
    ResolutionKind.CORRECTED: True,
    ResolutionKind.NOT_AN_INCONSISTENCY: True,
    ResolutionKind.STANDS: False,
}


def table():
    head, *lines = TABLE.strip().splitlines()
    found = {}
    for line in lines:
        act, *cells = line.split()
        found |= {(act, role): cell == "yes" for role, cell in zip(head.split(), cells, strict=True)}
    return found


@pytest.fixture
def house(db):
    return Newsroom()


def test_table_names_every_act_and_role():
    assert set(table()) == {(str(act), str(role)) for act in Act for role in Role}


@pytest.mark.parametrize(("act", "role"), table())
def test_role_may_do_what_the_table_says(act, role, house):
    may = table()[act, role]
    assert (refusal(person(role), act, desk=house.desk) is None) is may
    assert (refusal(person(role, desk=house.desk), act, desk=house.desk) is None) is may
    assert refusal(person(role, desk=DeskFactory()), act, desk=house.desk) is not None
    assert refusal(person(role, is_active=False), act, desk=house.desk) is not None


@pytest.mark.parametrize("act", Act)
def test_superuser_may_nothing(act, house):
    god = person(is_superuser=True)
    assert refusal(god, act, desk=house.desk) is not None
    assert not edits_book(god)


@pytest.mark.parametrize("kind", ResolutionKind)
def test_writer_proposes_what_the_table_says(kind, house):
    user = person(Role.REPORTER)
    revision = house.in_review(CONTRADICTION, by=user)
    Membership.objects.create(user=user, role=Role.FACT_CHECKER)
    user = User.objects.get(pk=user.pk)
    refused = proposing_refusal(user, Inconsistency.objects.get(revision=revision), kind)
    assert (refused is None) is TO_WRITERS[kind]


CALLS = {
    Act.PROPOSE: lambda house, user: house.propose(finding(house), by=user),
    Act.RULE: lambda house, user: checking.rule(house.propose(finding(house)), by=user, accepted=True),
    Act.TURN_SECOND_KEY: lambda house, user: checking.rule(
        house.propose(finding(house), ResolutionKind.STANDS), by=user, accepted=True, key=Key.ADMINISTRATOR
    ),
    Act.CHECK_BY_HAND: lambda house, user: checking.sign_hand_check(
        house.in_review(language="fi"), by=user, note="Called both mayors."
    ),
    Act.RETRY: lambda house, user: checking.retry(
        fail(house.in_review(check=False).checks.get(), "it stopped."), by=user
    ),
    Act.EDIT_BOOK: lambda house, user: edit_book(house, user),
    Act.ASK_EXPERT: lambda house, user: ask(house, text(house), by=user),
    Act.WITHDRAW_PROPOSAL: lambda house, user: checking.withdraw_proposal(
        house.propose(finding(house), by=whoever(user, Role.FACT_CHECKER, house.checker)),
        by=user,
        reason="No.",
    ),
    Act.DISPUTE: lambda house, user: dispute(house, user),
    Act.RULE_ON_DISPUTE: lambda house, user: checking.rule_on_dispute(
        dispute(house, person(Role.FACT_CHECKER)), by=user, upheld=False, reason="No."
    ),
    Act.SIGN_OFF: lambda house, user: house.sign_off(*claim(house), "opinion", by=user),
    Act.CHANGE_CLAIMS: lambda house, user: (
        lambda one, text: checking.retype(one, kinds=["date"], revision=text, by=user)
    )(*claim(house)),
    Act.ADD_EVIDENCE: lambda house, user: house.evidence(*claim(house), by=user),
    Act.SEE_PROTECTED: lambda house, user: checking.see_protected(protected(house), by=user),
    Act.ERASE: lambda house, user: checking.erase_protected(protected(house), by=user),
    Act.TICK: lambda house, user: checking.tick(item(house), revision=house.in_review(), by=user),
    Act.COMMENT: lambda house, user: checking.comment(house.in_review(), by=user, body="Who counted?"),
    Act.TAKE: lambda house, user: checking.take_up(house.in_review().article, by=user),
    Act.ASSIGN: lambda house, user: checking.assign(house.in_review().article, user=house.checker, by=user),
    Act.NAME_CAUSE: lambda house, user: checking.name_cause(correction(house), by=user, checker="ages"),
    Act.SET_POLICY: lambda house, user: checking.save_policy(house.desk, by=user, threshold=0.2),
}


def finding(house):
    return Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))


def whoever(user, role, otherwise):
    """The person where they have the role, somebody else who has it where they do not."""
    return user if user.memberships.filter(role=role).exists() else otherwise


def dispute(house, user):
    """Object to a ruling as somebody; writers to one on what they wrote."""
    writes = user.memberships.filter(role__in=(Role.REPORTER, Role.EDITOR)).exists()
    found = Inconsistency.objects.get(
        revision=house.in_review(CONTRADICTION, by=user if writes else house.reporter)
    )
    ruling = checking.rule(house.propose(found), by=house.reviewer, accepted=True)
    return checking.dispute(by=user, reason="Read again.", revision=found.revision, ruling=ruling)


def claim(house):
    """A claim to be signed off, and its text."""
    revision = house.in_review()
    return ledger_of(revision).required[0].claim, revision


def protected(house):
    """Evidence from a protected source."""
    more = {"kind": "interview", "url": "", "is_protected": True, "protected_name": "Ada Marsh"}
    return house.evidence(*claim(house), source="A clerk of the council", quoted="It is so.", **more)


def item(house):
    """Something on the desk's checklist."""
    return checking.add_item(house.desk, by=house.administrator, text="Legal read it")


def correction(house):
    """A correction readers were given."""
    revision = house.approve(house.correction_in_review(house.live()))
    return stories.publish(revision, by=house.editor).corrections.get()


def edit_book(house, user):
    house.administrator = user
    return house.write_in_book()


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("act", Act)
def test_workflow_asks_the_table(act, role, house):
    user = person(role) if role else person(is_superuser=True)
    if role and table()[act, role]:
        assert CALLS[act](house, user) is not None
        return
    with pytest.raises(NotAllowed):
        CALLS[act](house, user)


@pytest.mark.parametrize("key", Key)
def test_refusal_to_rule_says_why(key, house):
    proposer = person(*Role)
    resolution = house.propose(finding(house), ResolutionKind.STANDS, by=proposer)
    revision = resolution.inconsistency.revision
    assert (
        ruling_refusal(proposer, resolution, key, revision)
        == "Nobody rules on what they proposed themselves."
    )
    writer = revision.created_by
    for role in Role:
        Membership.objects.get_or_create(user=writer, role=role, desk=None)
    writer = User.objects.get(pk=writer.pk)
    assert (
        ruling_refusal(writer, resolution, key, revision)
        == "Nobody rules on a text they wrote in themselves."
    )


def test_book_is_changed_by_administrators_alone(house):
    fact = house.write_in_book()
    versions = BookVersion.objects.count()
    for by in (
        house.editor,
        house.checker,
        person(is_superuser=True),
        person(Role.ADMINISTRATOR, is_active=False),
    ):
        with pytest.raises(NotAllowed):
            checking.strike_fact(fact, by=by)
        with pytest.raises(NotAllowed):
            checking.import_facts(by=by, events=[], terms=[], reason="Mine.")
    assert BookVersion.objects.count() == versions
