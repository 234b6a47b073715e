"""The door of the newsroom, as a person meets it."""

import pytest
from django.contrib.auth import get_user_model

from tests.journeys.browser.conftest import DESKTOP, PHONE


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_admin_lets_in_a_person_with_the_right_password(open_context, viewport):
    get_user_model().objects.create_superuser("ada", password="correct horse battery")
    page = open_context(viewport=viewport).new_page()
    page.goto("/admin/")
    page.fill("input[name=username]", "ada")
    page.fill("input[name=password]", "a wrong one")
    page.click("button[type=submit]")
    assert page.locator("input[name=password]").count() == 1
    page.fill("input[name=username]", "ada")
    page.fill("input[name=password]", "correct horse battery")
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    assert page.locator("input[name=password]").count() == 0
