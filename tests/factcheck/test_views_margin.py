"""The margin of a text: what is printed once a page and stands on every card."""

import re

import pytest
from django.urls import reverse

from factcheck.models import Inconsistency
from factcheck.templatetags.margin import STAND_IN
from tests.factcheck.pages import contradictions
from tests.factories import Newsroom

pytestmark = pytest.mark.django_db


def test_every_card_has_a_form_of_its_own_for_proposing(client):
    house = Newsroom()
    revision = house.in_review(contradictions(3))
    client.force_login(house.checker)
    page = client.get(reverse("factcheck:revision", args=[revision.pk])).content.decode()
    pairs = [found.pk for found in Inconsistency.objects.filter(revision=revision)]
    assert len(pairs) == 3
    for pk in pairs:
        card = re.search(
            rf'<li class="pair [^>]*id="i{pk}".*?</li>\s*(?=<li class="pair |</ol>)', page, re.S
        )[0]
        action = reverse("factcheck:propose", args=[revision.pk, pk])
        assert f'action="{action}#i{pk}"' in card
        assert card.count(f'id="i{pk}-reason"') == card.count(f'for="i{pk}-reason"') == 1
        assert {int(number) for number in re.findall(r'id="i(\d+)-', card)} == {pk}
    assert str(STAND_IN) not in page


def test_what_was_refused_stays_on_its_card_alone(client):
    house = Newsroom()
    revision = house.in_review(contradictions(2))
    first, second = (found.pk for found in Inconsistency.objects.filter(revision=revision))
    client.force_login(house.checker)
    address = reverse("factcheck:propose", args=[revision.pk, second])
    answer = client.post(address, {"kind": "stands", "reason": "Both are on record."})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert page.count("Both are on record.</textarea>") == 1
    assert page.index(f'id="i{first}"') < page.index("Both are on record.</textarea>")
    assert page.index(f'id="i{second}-reason"') < page.index("Both are on record.</textarea>")
