"""Logging in and out, and the pages that say no."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import User
from tests.articles.published import add_article, desk, person, plain


def log_in(client, password):
    return client.post(reverse("login"), {"username": "ines", "password": password, "next": "/world/"})


@pytest.mark.django_db
def test_logging_in_leads_where_one_wanted_to_go(client):
    User.objects.create_user("ines", password="right horse battery")
    desk()
    response = log_in(client, "right horse battery")
    assert (response.status_code, response["Location"]) == (302, "/world/")


@pytest.mark.django_db
def test_wrong_password_is_answered_in_words(client):
    User.objects.create_user("ines", password="right horse battery")
    response = log_in(client, "wrong")
    assert response.status_code == 200
    assert "Please enter a correct username and password" in plain(response.content.decode())


@pytest.mark.django_db
def test_five_wrong_passwords_close_the_door_for_a_while(client):
    User.objects.create_user("ines", password="right horse battery")
    statuses = [log_in(client, "wrong").status_code for _ in range(5)]
    assert statuses == [200] * 4 + [429]
    response = log_in(client, "right horse battery")
    assert response.status_code == 429
    seen = plain(response.content.decode())
    assert "Too many wrong passwords" in seen
    assert "wrong 5 times" in seen
    assert "Wait 15 minutes" in seen


@pytest.mark.django_db
def test_logging_out_takes_a_form(client):
    client.force_login(person())
    assert client.get(reverse("logout")).status_code == 405
    response = client.post(reverse("logout"))
    assert (response.status_code, response["Location"]) == (302, "/")


@pytest.mark.django_db
def test_form_without_its_cookie_is_refused_in_words():
    response = Client(enforce_csrf_checks=True).post(reverse("login"), {})
    assert response.status_code == 403
    assert "Nothing was changed." in plain(response.content.decode())


@pytest.mark.django_db
def test_failure_is_answered_without_the_database(client, settings):
    add_article()
    settings.ARTICLE_PANELS = ["tests.articles.test_panels.broken"]
    client.raise_request_exception = False
    response = client.get("/world/a-bridge-opens/")
    assert response.status_code == 500
    assert "Something failed here, not with you" in plain(response.content.decode())
