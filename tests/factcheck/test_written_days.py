"""Days at the review desk stand as people write them: an override’s last day, the terms the engine read."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from factcheck.models import Inconsistency
from factcheck.templatetags.desk import read_as
from tests.factcheck.pages import send, words
from tests.factories import CONTRADICTION, Newsroom


def test_an_override_is_told_by_the_last_day_it_was_asked_for(db, client):
    house = Newsroom()
    revision = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get()
    last = timezone.localdate() + timedelta(days=20)
    fields = {"kind": "stands", "reason": "Both said so.", "public_note": "Both stand.", "expires_at": last}
    assert send(client, house.checker, "propose", revision, found.pk, **fields).status_code == 302
    page = words(client.get(reverse("factcheck:pair", args=[revision.pk, found.pk])))
    assert f"until the end of {date_format(last, 'j F Y')}" in page


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("2023-07-11", "11 July 2023"),
        ("2023-07-11/2023-07-11", "11 July 2023"),
        ("2023-07-11/2023-07-12", "11 July 2023 – 12 July 2023"),
        ("2017-01-20/2021-01-20, 2025-01-20/..", "20 January 2017 – 20 January 2021; since 20 January 2025"),
        ("2024", "2024"),
        ("2017-01-20, three", "2017-01-20, three"),
    ],
)
def test_what_the_engine_read_stands_as_people_write_days(read, written):
    assert read_as(read) == written
