"""Who may do what to a story: the truth table, role × act × own or others' work, and those outside it."""

import pytest
from django.contrib.auth.models import AnonymousUser

from articles import workflow as stories
from articles.models import Membership, Revision, User
from articles.permissions import in_words, may, refusal, require
from articles.refusals import NotAllowed
from articles.roles import Act, Role
from tests.factories import DeskFactory, Newsroom, person

# Each column: on a text one wrote in, on one others wrote. "." may not.
TABLE = """
            reporter  editor    fact_checker  reviewer  administrator
read        own other own other own other     own other own other
create      own other own other . .           . .       . .
credit      own other own other . .           . .       . .
write       own .     own other . .           . .       . .
submit      own .     own other . .           . .       . .
withdraw    own .     own other . .           . .       . .
resume      own .     own other . .           . .       . .
restore     own .     own other . .           . .       . .
share       own .     own other . .           . .       . .
send_back   . .       . .       . .           . other   . .
approve     . .       . .       . .           . other   . .
schedule    . .       own other . .           . .       . .
publish     . .       own other . .           . .       . .
correct     . .       own other . .           . .       . .
retract     . .       own other . .           . .       . .
"""


def table():
    """Return {(act, role, whose): whether}."""
    head, *lines = TABLE.strip().splitlines()
    roles = head.split()
    found = {}
    for line in lines:
        act, *cells = line.split()
        for number, cell in enumerate(cells):
            whose = ("own", "other")[number % 2]
            found[act, roles[number // 2], whose] = cell == whose
    return found


@pytest.fixture
def house(db):
    return Newsroom()


def written_by(house, user):
    """A text `user` wrote in before they had the role they have now."""
    was = Membership.objects.create(user=user, desk=house.desk, role=Role.EDITOR)
    revision = house.draft(by=User.objects.get(pk=user.pk))
    was.delete()
    return revision


def test_table_names_every_act_and_role():
    assert {(act, role) for act, role, _ in table()} == {(str(a), str(r)) for a in Act for r in Role}


@pytest.mark.parametrize(("act", "role", "whose"), table())
def test_role_may_do_what_the_table_says(act, role, whose, house):
    user = person()
    revision = written_by(house, user) if whose == "own" else house.draft()
    Membership.objects.create(user=user, desk=house.desk, role=role)
    user = User.objects.get(pk=user.pk)
    assert may(user, act, revision) is table()[act, role, whose]


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize(
    "who",
    [
        AnonymousUser,
        person,
        lambda: person(is_superuser=True),
        lambda: person(is_superuser=True, is_staff=True),
        lambda: person(*Role, is_active=False),
        lambda: person(*Role, is_active=False, is_superuser=True),
        lambda: person(*Role, desk=DeskFactory()),
    ],
    ids=["nobody", "no role", "superuser", "superuser and staff", "left", "left, superuser", "other desk"],
)
def test_outsider_may_nothing(who, act, house):
    assert may(who(), act, house.draft()) is False


@pytest.mark.parametrize("act", Act)
def test_role_on_the_desk_is_as_good_as_on_all(act, house):
    revision = house.draft()
    here, everywhere = person(*Role, desk=house.desk), person(*Role)
    assert may(here, act, revision) is may(everywhere, act, revision) is True


@pytest.mark.parametrize("role", Role)
def test_superuser_may_what_their_role_may(role, house):
    revision = house.draft()
    plain, god = person(role), person(role, is_superuser=True)
    assert [may(god, act, revision) for act in Act] == [may(plain, act, revision) for act in Act]


def test_more_roles_open_no_act_on_what_one_wrote(house):
    everything = person(*Role)
    own = house.draft(by=everything)
    assert [act for act in Act if not may(everything, act, own)] == [Act.SEND_BACK, Act.APPROVE]


def test_editor_who_reports_too_writes_in_any_draft(house):
    assert may(person(Role.REPORTER, Role.EDITOR), Act.WRITE, house.draft())


def test_role_is_asked_on_the_desk_of_the_article(house):
    """Editor here, reporter there: each where it was given."""
    there = DeskFactory()
    user = person(Role.EDITOR, desk=house.desk)
    Membership.objects.create(user=user, desk=there, role=Role.REPORTER)
    draft = house.draft(desk=there)
    assert (
        refusal(user, Act.PUBLISH, desk=there, revision=draft)
        == f"Only an editor of the desk {there} may publish a text."
    )
    assert (
        refusal(user, Act.WRITE, desk=there, revision=draft)
        == "A reporter may write in a draft only where they wrote in it."
    )


def test_refusal_names_everybody_who_may(house):
    with pytest.raises(NotAllowed) as refused:
        require(house.checker, Act.WRITE, desk=house.desk)
    assert refused.value.reasons == (
        f"Only a reporter or an editor of the desk {house.desk} may write in a draft.",
    )
    assert in_words({Role.ADMINISTRATOR, Role.EDITOR}) == "an editor or an administrator"


def approve(revision, by):
    return stories.approve(revision, revision.content_hash, by=by)


CALLS = {
    Act.CREATE: lambda house, user: stories.begin(by=user, desk=house.desk, headline="A bridge"),
    Act.WRITE: lambda house, user: (lambda d: stories.revise(d, by=user, seen=d.edition, headline="B"))(
        house.draft()
    ),
    Act.SUBMIT: lambda house, user: stories.submit(house.draft(), by=user),
    Act.WITHDRAW: lambda house, user: stories.withdraw(house.in_review(), by=user, reason="No."),
    Act.RESUME: lambda house, user: stories.resume(
        stories.send_back(house.in_review(), by=house.reviewer, reason="No."), by=user
    ),
    Act.RESTORE: lambda house, user: stories.restore(
        stories.send_back(house.in_review(), by=house.reviewer, reason="No."), by=user
    ),
    Act.SEND_BACK: lambda house, user: stories.send_back(house.in_review(), by=user, reason="No."),
    Act.APPROVE: lambda house, user: approve(house.sign_off_all(house.in_review()), user),
    Act.PUBLISH: lambda house, user: stories.publish(house.approved(), by=user),
    Act.CORRECT: lambda house, user: stories.start_correction(
        house.live(), by=user, type="update", note="More."
    ),
    Act.RETRACT: lambda house, user: stories.retract(house.live(), by=user, note="No."),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", CALLS)
def test_workflow_asks_the_table(act, role, house):
    user = person(role)
    before = Revision.objects.live().count()
    if table()[act, role, "other"]:
        assert CALLS[act](house, user) is not None
        return
    with pytest.raises(NotAllowed):
        CALLS[act](house, user)
    assert Revision.objects.live().count() - before == (act in (Act.CORRECT, Act.RETRACT))
