"""Evidence handed in, withdrawn and erased by two people at once, on PostgreSQL."""

import uuid

import pytest
from django.db import connection

from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Document, Evidence
from tests.bypass.test_races_postgresql import at_once
from tests.factcheck.pages import sections
from tests.factcheck.samples import upload
from tests.factories import Newsroom, person

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"),
]


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return settings.EVIDENCE_ROOT


@pytest.fixture
def house():
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(sections=sections(2))


def adding(house, text, number=0, **more):
    """A call that adds a document to a claim."""
    claim = ledger_of(text).entries[number].claim
    given = {"revision": text, "by": house.checker, "kind": "document"} | more
    return lambda: checking.add_evidence(claim, upload=upload(), **given)


def lying(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_same_form_sent_twice_at_once_adds_one(house, text, folder):
    add = adding(house, text, nonce=uuid.uuid4())
    first, *others = at_once(add, add, add)
    assert others == [first, first]
    assert (Evidence.objects.count(), Document.objects.count(), len(lying(folder))) == (1, 1, 1)


def test_same_file_handed_in_at_once_is_kept_once(house, text, folder):
    at_once(adding(house, text), adding(house, text, 1), adding(house, text))
    assert (Evidence.objects.count(), len(lying(folder))) == (3, 1)
    for document in Document.objects.all():
        checking.open_document(document, by=house.checker).close()


def test_piece_is_withdrawn_by_one_of_two(house, text):
    entry = adding(house, text)()
    other = person(Role.FACT_CHECKER)
    outcomes = at_once(
        lambda: checking.withdraw_evidence(entry, by=house.checker, reason="Another bridge."),
        lambda: checking.withdraw_evidence(entry, by=other, reason="Another year."),
    )
    refused = [one for one in outcomes if isinstance(one, MoveRefused)]
    assert len(refused) == 1
    assert "has withdrawn it already" in str(refused[0])
    assert Evidence.objects.filter(withdraws=entry).count() == 1


def test_file_handed_in_while_another_source_of_it_is_erased_is_there(house, text, folder):
    told = {"kind": "interview", "is_protected": True, "source": "An engineer", "protected_name": "Ada"}
    for number in range(5):
        protected = adding(house, text, quoted="190", **told)()
        erased, added = at_once(
            lambda entry=protected: checking.erase_protected(entry, by=house.administrator),
            adding(house, text, 1),
        )
        assert erased.erased_at
        assert lying(folder) == [added.document.sha256], number
