"""Who may do what in the fact check: the truth table, and what somebody did before."""

import pytest

from articles.models import Membership, User
from articles.refusals import NotAllowed
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.models import BookVersion, Inconsistency
from factcheck.permissions import Act, edits_book, proposing_refusal, refusal, ruling_refusal
from factcheck.statuses import Key, ResolutionKind
from factcheck.workflow.checks import fail
from tests.factories import CONTRADICTION, DeskFactory, Newsroom, person

TABLE = """
                 reporter  editor  fact_checker  reviewer  administrator
propose          .         .       yes           .         .
rule             .         .       .             yes       .
turn_second_key  .         .       .             .         yes
check_by_hand    .         .       yes           .         .
retry            yes       yes     yes           yes       yes
edit_book        .         .       .             .         yes
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
}


def finding(house):
    return Inconsistency.objects.get(revision=house.in_review(CONTRADICTION))


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
