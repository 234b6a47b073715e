"""A change of the ledger whose form is sent twice is made once, and the second answer is the first."""

import re
import uuid

import pytest
from django.urls import reverse

from articles.refusals import MoveRefused
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Claim, ClaimChange
from tests.factcheck.pages import send
from tests.factories import Newsroom, person

HTML = (
    "<p>The bridge was opened on 4 May 2021.</p><p>It carries 200 cars an hour.</p>"
    "<p>The mayor voted against it in 2019 and paid 3 million for it in 2020.</p>"
)
PARTS = ["The mayor voted against it in 2019", "paid 3 million for it in 2020"]


@pytest.fixture
def house(db):
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(HTML)


def claim(text, words):
    return next(one.claim for one in ledger_of(text).entries if one.claim.sentence.startswith(words))


def deeds(house, text):
    """The changes one may make, each to be called with a nonce."""
    by = {"revision": text, "by": house.checker}
    first, second, whole = (claim(text, words) for words in ("The bridge", "It carries", "The mayor"))
    return {
        "merge": lambda nonce: checking.merge(first, into=second, nonce=nonce, **by),
        "split": lambda nonce: checking.split(whole, parts=PARTS, nonce=nonce, **by),
        "retype": lambda nonce: checking.retype(first, kinds=["cause"], nonce=nonce, **by),
        "restore": lambda nonce: checking.restore(first, nonce=nonce, **by),
    }


@pytest.mark.parametrize("name", ["merge", "split", "retype", "restore"])
def test_same_nonce_changes_once(house, text, name):
    if name == "restore":
        deeds(house, text)["merge"](None)
    deed, nonce = deeds(house, text)[name], uuid.uuid4()
    once = deed(nonce)
    count = ClaimChange.objects.count()
    assert deed(nonce) == once
    assert ClaimChange.objects.count() == count
    with pytest.raises(MoveRefused):
        deed(uuid.uuid4())


def test_nonce_of_another_form_is_refused(house, text):
    nonce = uuid.uuid4()
    deeds(house, text)["merge"](nonce)
    for deed in (
        deeds(house, text)["restore"],
        lambda nonce: checking.merge(
            claim(text, "The bridge"),
            into=claim(text, "The mayor"),
            revision=text,
            by=house.checker,
            nonce=nonce,
        ),
    ):
        with pytest.raises(MoveRefused, match="sent before, with something else in it"):
            deed(nonce)
    assert ClaimChange.objects.count() == 1


def test_claim_added_twice_is_the_first(house, text):
    place = {"block": 2, "start": 0, "end": 9, "kinds": ["cause"]}
    made = checking.add_claim(text, by=house.checker, **place)
    claims = Claim.objects.count()
    assert checking.add_claim(text, by=house.checker, **place) == made
    assert Claim.objects.count() == claims
    with pytest.raises(MoveRefused, match="is a claim already"):
        checking.add_claim(text, by=person(Role.FACT_CHECKER), **place)


def test_forms_of_the_page_carry_a_nonce_and_may_be_sent_again(client, house, text):
    first, second = claim(text, "The bridge"), claim(text, "It carries")
    for act, fields in (("merge_claim", {"into": second.pk}), ("restore_claim", {})):
        client.force_login(house.checker)
        page = client.get(reverse("factcheck:claims", args=[text.pk]), {"claim": first.pk}).content.decode()
        address = reverse(f"factcheck:{act}", args=[text.pk, first.pk])
        nonce = re.search(rf'action="{address}.*?name="nonce" value="([^"]*)"', page, re.DOTALL)[1]
        for _ in range(2):
            sent = send(client, house.checker, act, text, first.pk, nonce=nonce, **fields)
            assert sent.status_code == 302
    assert ClaimChange.objects.count() == 2
