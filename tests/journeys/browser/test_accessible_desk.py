"""axe-core finds nothing wrong with any page of the review desk, for whoever works there."""

import pytest
from django.conf import settings
from django.test import Client

from factcheck.models import Inconsistency
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE
from tests.journeys.busy_desk import busy_newsroom

LOOKS = [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light")]


def log_in(context, user, live_server):
    """Give a browser the session of `user`."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])


def pages(house, revision):
    """Return (who, address) of every page of the desk."""
    text = f"/review/{revision.pk}/"
    claim = revision.claim_occurrences.order_by("block", "start").first().claim_id
    found = Inconsistency.objects.filter(revision=revision).order_by("pk")
    checker = [
        "/review/",
        "/review/?whose=mine",
        text,
        f"{text}claims/",
        f"{text}claims/?claim={claim}",
        f"{text}claims/?show=todo",
        f"{text}claims/{claim}/evidence/",
        f"{text}comments/",
        f"{text}experts/",
        f"{text}record/",
        f"{text}report/",
        f"{text}pairs/{found[0].pk}/",
        f"{text}pairs/{found[3].pk}/",
        "/review/numbers/",
        "/review/notices/",
    ]
    yield from ((house.checker, address) for address in checker)
    others = (house.reviewer, house.second_reviewer, house.reporter, house.editor, house.administrator)
    yield from ((user, text) for user in others)
    yield house.second_reviewer, f"{text}pairs/{found[3].pk}/"
    yield house.editor, "/review/"
    yield None, f"/expert/{house.expert_token}/"
    yield None, "/login/"


@pytest.mark.parametrize(("viewport", "scheme"), LOOKS, ids=lambda value: str(value))
def test_pages_of_the_desk_are_accessible(viewport, scheme, transactional_db, open_context, live_server):
    house, revision = busy_newsroom()
    windows, found = {}, []
    for user, address in pages(house, revision):
        if user not in windows:
            context = open_context(viewport=viewport, color_scheme=scheme)
            if user:
                log_in(context, user, live_server)
            windows[user] = context.new_page()
        page = windows[user]
        answer = page.goto(address)
        assert answer.status == 200, (address, answer.status)
        found += [f"{address} as {user}: {line}" for line in violations(page)]
    assert "\n".join(found) == ""


def test_dialog_of_keys_is_accessible(transactional_db, open_context, live_server):
    house, revision = busy_newsroom(claims=10, contradictions=5)
    context = open_context()
    log_in(context, house.checker, live_server)
    page = context.new_page()
    page.goto(f"/review/{revision.pk}/claims/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert violations(page) == []
