"""What each desk asks for, in the admin: set by its administrators, read by its people."""

import html
import re

import pytest
from django.urls import reverse

from articles.models import LogEntry
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.admin.policies import KINDS
from factcheck.models import ChecklistItem, DeskPolicy
from factcheck.statuses import CLAIM_KINDS
from tests.articles.admin_pages import page
from tests.factories import DeskFactory, Newsroom, person

pytestmark = pytest.mark.django_db
LIST = "/admin/factcheck/deskpolicy/"


@pytest.fixture
def newsroom():
    return Newsroom()


def address(desk):
    return reverse("admin:factcheck_deskpolicy_desk", args=[desk.slug])


def seen(client, desk):
    return re.search(r'name="seen" value="(\w+)"', page(client, address(desk)))[1]


def policy(client, desk, **changes):
    """Send the policy's form as somebody who changed these fields of it."""
    given = {"act": "policy", "threshold": "0.5", "evidence_minimum": "1", "hours_to_check": "24"}
    return client.post(address(desk), {**given, "seen": seen(client, desk), **changes})


def items(desk):
    asked = ChecklistItem.objects.filter(desk=desk, retired_at=None)
    return [(item.text, item.is_required) for item in asked]


def said(response):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def test_kinds_are_named_as_people_say_them():
    assert [kind for kind, _ in KINDS] == list(CLAIM_KINDS)
    assert not {kind for kind, words in KINDS if words.lower() == kind}


def test_administrator_saves_the_policy(client, newsroom):
    client.force_login(newsroom.administrator)
    answer = policy(
        client,
        newsroom.desk,
        threshold="0.35",
        kinds=["quantity", "quotation"],
        evidence_kinds=["quantity"],
        evidence_minimum="2",
        hours_to_check="6",
    )
    assert answer.status_code == 302
    saved = DeskPolicy.objects.get(desk=newsroom.desk)
    assert (saved.threshold, saved.kinds, saved.evidence_kinds) == (
        0.35,
        ["quantity", "quotation"],
        ["quantity"],
    )
    assert (saved.evidence_minimum, saved.unverifiable_passes, saved.hours_to_check) == (2, False, 6)
    assert (LogEntry.objects.first().act, LogEntry.objects.first().by) == (
        "policy.set",
        newsroom.administrator,
    )
    source = page(client, address(newsroom.desk))
    assert 'value="0.35"' in source
    assert re.search(r'name="kinds" value="quotation"[^>]*checked', source)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"threshold": "2"}, "The score lies between 0 and 1."),
        ({"threshold": "many"}, "Give a number between 0 and 1, such as 0.5."),
        ({"evidence_minimum": "10"}, "Ensure this value is less than or equal to 9."),
        ({"hours_to_check": "0"}, "Ensure this value is greater than or equal to 1."),
        ({"kinds": ["gossip"]}, "Select a valid choice. gossip is not one of the available choices."),
    ],
)
def test_wrong_policy_is_not_saved_and_says_why(wrong, says, client, newsroom):
    client.force_login(newsroom.administrator)
    answer = policy(client, newsroom.desk, **wrong)
    assert answer.status_code == 409
    assert says in said(answer)
    assert not DeskPolicy.objects.exists()


def test_policy_changed_meanwhile_is_not_overwritten(client, newsroom):
    client.force_login(newsroom.administrator)
    before = seen(client, newsroom.desk)
    checking.save_policy(newsroom.desk, by=newsroom.administrator, threshold=0.1)
    answer = policy(client, newsroom.desk, seen=before, threshold="0.9")
    assert answer.status_code == 409
    assert "Somebody else changed this policy meanwhile" in said(answer)
    assert 'value="0.9"' in answer.content.decode()
    assert DeskPolicy.objects.get().threshold == 0.1


def test_checklist_is_made_ordered_and_shortened(client, newsroom):
    client.force_login(newsroom.administrator)
    desk = newsroom.desk
    client.post(address(desk), {"act": "add", "text": "Legal read it", "is_required": "on"})
    client.post(address(desk), {"act": "add", "text": "Pictures credited"})
    assert items(desk) == [("Legal read it", True), ("Pictures credited", False)]
    pictures = ChecklistItem.objects.get(text="Pictures credited")
    client.post(address(desk), {"act": "up", "item": pictures.pk})
    assert [text for text, _ in items(desk)] == ["Pictures credited", "Legal read it"]
    answer = client.post(address(desk), {"act": "retire", "item": pictures.pk}, follow=True)
    assert items(desk) == [("Legal read it", True)]
    assert "Ticks stay on record." in said(answer)
    answer = client.post(address(desk), {"act": "retire", "item": pictures.pk}, follow=True)
    assert "This item was taken off the checklist already." in said(answer)


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "Say what is to be done."), ("legal read it", "The checklist asks for this already.")],
)
def test_item_without_words_or_a_second_time_is_refused(text, says, client, newsroom):
    checking.add_item(newsroom.desk, by=newsroom.administrator, text="Legal read it")
    client.force_login(newsroom.administrator)
    answer = client.post(address(newsroom.desk), {"act": "add", "text": text})
    assert (answer.status_code, says in said(answer)) == (409, True)
    assert items(newsroom.desk) == [("Legal read it", False)]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_others_read_what_their_desk_asks_for_and_set_nothing(role, client, newsroom):
    item = checking.add_item(newsroom.desk, by=newsroom.administrator, text="Legal read it")
    client.force_login(person(role, desk=newsroom.desk))
    source = page(client, address(newsroom.desk))
    assert "Legal read it" in source
    assert 'name="act"' not in source
    for act in ("policy", "add", "retire", "up", "down"):
        given = {"act": act, "item": item.pk, "text": "Mine", "threshold": "0"}
        assert client.post(address(newsroom.desk), given).status_code == 403
    assert (items(newsroom.desk), DeskPolicy.objects.count()) == ([("Legal read it", False)], 0)


def test_administrator_of_another_desk_neither_sets_nor_sees(client, newsroom):
    client.force_login(person(Role.ADMINISTRATOR, desk=DeskFactory()))
    assert client.get(address(newsroom.desk)).status_code == 404
    assert client.post(address(newsroom.desk), {"act": "add", "text": "Mine"}).status_code == 404
    assert items(newsroom.desk) == []


def test_superuser_without_a_role_gets_nowhere(client, newsroom):
    client.force_login(person(is_superuser=True))
    assert client.get(LIST).status_code == 302
    assert client.get(address(newsroom.desk)).status_code == 302


def test_list_names_the_desks_and_djangos_own_forms_are_shut(client, newsroom):
    saved = checking.save_policy(newsroom.desk, by=newsroom.administrator, threshold=0.3)
    DeskFactory(name="Sport")
    client.force_login(newsroom.administrator)
    source = page(client, LIST)
    assert "claims from a score of 0.3" in source
    assert f'<a href="{LIST}">What each desk asks for</a>' in page(client, address(newsroom.desk))
    assert "(the house’s rule; the desk has set none)" in source
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.get(f"{LIST}{saved.pk}/change/")["Location"] == address(newsroom.desk)
    assert client.post(f"{LIST}{saved.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "What desks ask for" in page(client, "/admin/")


def test_item_of_another_desk_is_not_found(client, newsroom):
    other = checking.add_item(DeskFactory(), by=newsroom.administrator, text="Theirs")
    client.force_login(newsroom.administrator)
    for number in (other.pk, "x", ""):
        answer = client.post(address(newsroom.desk), {"act": "retire", "item": number})
        assert answer.status_code == 404


def test_policy_that_asks_for_more_of_pending_texts_is_saved_the_second_time(client, newsroom):
    client.force_login(newsroom.administrator)
    checking.save_policy(newsroom.desk, by=newsroom.administrator, threshold=1)
    newsroom.in_review()
    answer = policy(client, newsroom.desk, threshold="0")
    assert answer.status_code == 409
    assert "1 text on the way to readers will ask for 2 more claims to be signed off." in said(answer)
    assert DeskPolicy.objects.get().threshold == 1
    assert 'name="sure" value="2"' in answer.content.decode()
    assert policy(client, newsroom.desk, threshold="0", sure="2").status_code == 302
    assert DeskPolicy.objects.get().threshold == 0
    assert policy(client, newsroom.desk, threshold="1").status_code == 302  # asks for less
