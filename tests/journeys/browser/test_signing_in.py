"""The door of the newsroom, as a person meets it."""

from urllib.parse import urlsplit

import pytest

from articles.models import User
from articles.roles import Role
from tests.factories import person
from tests.journeys.browser.conftest import DESKTOP, PHONE

PASSWORD = "correct horse battery"
WRONG = "a wrong one"


def sign_in(page, name, password):
    page.goto("/admin/")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", password)
    with page.expect_navigation():
        page.click("button[type=submit]")
    return urlsplit(page.url).path


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_admin_lets_in_an_editor_with_the_right_password(open_context, viewport):
    editor = person(Role.EDITOR)
    editor.set_password(PASSWORD)
    editor.save()
    page = open_context(viewport=viewport).new_page()
    assert sign_in(page, editor.username, WRONG) == "/admin/login/"
    assert sign_in(page, editor.username, PASSWORD) == "/admin/"


def test_admin_keeps_out_a_superuser_without_a_role(open_context):
    User.objects.create_superuser("ada", password=PASSWORD)
    page = open_context().new_page()
    assert sign_in(page, "ada", PASSWORD) == "/admin/login/"
