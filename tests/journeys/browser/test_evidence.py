"""A fact-checker hands evidence in, beside the text and on the claim's own page; a reviewer looks at it."""

import os

import pytest
from django.conf import settings
from django.test import Client

from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Evidence
from tests.factcheck.pages import sections
from tests.factcheck.samples import EXE, PDF
from tests.factories import Newsroom
from tests.journeys.browser.accessible import violations
from tests.journeys.browser.conftest import DESKTOP, PHONE

SHOTS = os.environ.get("SHOTS", "")


def window(open_context, user, live_server, **more):
    """A window in which `user` is logged in."""
    context = open_context(**more)
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return context.new_page()


@pytest.fixture
def house(transactional_db, settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return Newsroom()


@pytest.fixture
def text(house):
    return house.in_review(sections=sections(3))


def claim_of(text):
    return ledger_of(text).entries[0].claim


def shoot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def test_link_is_added_beside_the_text(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    claim = claim_of(text)
    page.goto(f"/review/{text.pk}/claims/?claim={claim.pk}")
    card = page.locator(f"#c{claim.pk}")
    card.get_by_text("Add evidence").click()
    assert card.get_by_label("Address").is_visible()
    assert not card.get_by_label("File", exact=True).is_visible()
    card.get_by_label("Address").fill("javascript:alert(1)")
    card.get_by_label("Quoted words").fill("It cost 1 million.")
    card.get_by_role("button", name="Add it").click()
    page.locator(".notice--bad").wait_for()
    assert "beginning with http" in page.locator(".notice--bad").first.inner_text()
    assert card.get_by_label("Quoted words").input_value() == "It cost 1 million."
    assert violations(page) == []
    shoot(page, "card-refused")
    card.get_by_label("Address").fill("https://example.org/budget")
    card.get_by_role("button", name="Add it").click()
    page.locator(".piece").wait_for()
    assert Evidence.objects.get().url == "https://example.org/budget"
    assert "It cost 1 million." in page.locator(".piece").inner_text()
    shoot(page, "card-added")


def test_document_is_added_and_saved(house, text, open_context, live_server):
    page = window(open_context, house.checker, live_server)
    page.goto(f"/review/{text.pk}/claims/{claim_of(text).pk}/evidence/")
    page.get_by_label("Document", exact=True).check()
    page.get_by_label("File", exact=True).set_input_files(
        {"name": "Report.pdf", "mimeType": "application/pdf", "buffer": EXE}
    )
    page.get_by_role("button", name="Add it").click()
    page.locator(".notice--bad").wait_for()
    assert "not of a kind that is kept here" in page.locator(".notice--bad").first.inner_text()
    page.get_by_label("Document", exact=True).check()
    page.get_by_label("File", exact=True).set_input_files(
        {"name": "Report.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Add it").click()
    page.locator(".piece").wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="Report.pdf").click()
    assert download.value.suggested_filename == "Report.pdf"
    with open(download.value.path(), "rb") as saved:
        assert saved.read() == PDF


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light")], ids=str
)
def test_evidence_is_read_by_everybody(viewport, scheme, house, text, open_context, live_server):
    claim = claim_of(text)
    more = {"revision": text, "by": house.checker}
    house.write_in_book(source="Minutes of the council")
    checking.add_evidence(
        claim,
        kind="link",
        url="https://example.org/a/long/way/to/the/budget/of/2021.html",
        quoted="1 million",
        publisher="Harrow Council",
        place="p. 3",
        group="Reuters",
        **more,
    )
    wrong = checking.add_evidence(
        claim, kind="interview", source="The treasurer", quoted="It was 2 million.", stance="against", **more
    )
    checking.withdraw_evidence(wrong, by=house.checker, reason="She meant another bridge.")
    checking.add_evidence(
        claim,
        kind="interview",
        source="An engineer of the works",
        quoted="About a million, all told.",
        is_protected=True,
        protected_name="Ada Engineer",
        protected_details="07700 900123",
        **more,
    )
    page = window(open_context, house.checker, live_server, viewport=viewport, color_scheme=scheme)
    page.goto(f"/review/{text.pk}/claims/{claim.pk}/evidence/?find=harrow")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    name = f"{viewport[0]}-{scheme}"
    shoot(page, f"own-{name}")
    page.get_by_label("Interview", exact=True).check()
    page.get_by_label("Protected source", exact=True).check()
    assert page.get_by_label("Who it is").is_visible()
    assert violations(page) == []
    shoot(page, f"protected-form-{name}")
    page.get_by_role("button", name="Show who it is").click()
    page.get_by_role("heading", name="Who the protected source is").wait_for()
    assert "Ada Engineer" in page.locator("main").inner_text()
    assert violations(page) == []
    shoot(page, f"shown-{name}")
    page.goto(f"/review/{text.pk}/claims/?claim={claim.pk}")
    assert violations(page) == []
    shoot(page, f"card-{name}")
