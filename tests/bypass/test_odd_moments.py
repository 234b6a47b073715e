"""Moments at the ends of time: what no zone can tell is refused where it is typed, and breaks no page."""

import pytest
from django.urls import reverse

from factcheck.ledger import ledger_of
from factcheck.models import Case, Evidence

FIRST, LAST = "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"


def sent(client, name, text, *more, **data):
    return client.post(reverse(f"factcheck:{name}", args=[text.pk, *more]), data)


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Tokyo"])
def test_due_time_at_the_end_of_time_is_refused(zone, client, house, settings):
    settings.TIME_ZONE = settings.NEWSROOM_ZONE = zone
    text = house.in_review()
    client.force_login(house.reviewer)
    for at in (LAST, "9999-12-31T23:59Z"):
        assert sent(client, "set_case", text, due_at=at, priority="1").status_code == 409
    assert not Case.objects.exclude(due_at=None).exists()
    assert client.get(reverse("factcheck:queue")).status_code == 200


def test_evidence_looked_up_before_time_began_is_refused(client, house):
    text = house.in_review()
    client.force_login(house.checker)
    claim = ledger_of(text).entries[0].claim.pk
    data = {"kind": "link", "url": "https://harrow.example/", "stance": "for", "looked_up_at": FIRST}
    assert sent(client, "evidence", text, claim, **data).status_code == 409
    assert not Evidence.objects.exists()


def test_text_is_not_scheduled_for_the_end_of_time(client, house):
    text = house.approved()
    client.force_login(house.editor)
    assert sent(client, "schedule", text, at=LAST).status_code == 409
    assert type(text).objects.get(pk=text.pk).status == "approved"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_record_of_a_day_at_the_end_of_time_is_that_of_every_day(day, client, house):
    house.in_review()
    client.force_login(house.administrator)
    every = client.get(reverse("factcheck:house_record"))
    asked = client.get(reverse("factcheck:house_record"), {"day": day})
    assert len(asked.context["rows"]) == len(every.context["rows"]) > 0
