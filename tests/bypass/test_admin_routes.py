"""The admin and its lists: whatever is posted, by whomever, nothing goes live that may not."""

from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import NoReverseMatch, reverse

from articles.admin.acts import DOORS
from articles.models import Approval, Membership, Revision
from articles.roles import Role
from articles.statuses import Status
from tests.bypass import states
from tests.bypass.forging import forged
from tests.factories import person

DOES_EVERYTHING = "holder of every role"


@pytest.fixture
def people(house, superuser):
    """Who knocks: a superuser without a role, one with every role, and the people of the house."""
    return {
        "superuser": superuser,
        DOES_EVERYTHING: person(*Role, is_superuser=True),
        "editor": house.editor,
        "reporter": house.reporter,
        "administrator": house.administrator,
    }


WHO = ("superuser", DOES_EVERYTHING, "editor", "reporter", "administrator")


def at(user):
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


class Fields(HTMLParser):
    """What a browser would send back of the form for a draft."""

    def __init__(self):
        super().__init__()
        self.sent, self.area, self.choice = {}, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "textarea":
            self.area = name
            self.sent.setdefault(name, "")
        elif tag == "select":
            self.choice = name
        elif tag == "option" and ("selected" in attrs or self.choice not in self.sent):
            self.sent[self.choice] = attrs["value"]
        elif tag == "input" and name and attrs.get("type") not in ("submit", "checkbox", "file", "search"):
            self.sent[name] = attrs.get("value", "")

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.sent[self.area] += data.removeprefix("\n")


def filled(client, address):
    page = client.get(address)
    if page.status_code != 200:
        return {}
    fields = Fields()
    fields.feed(page.content.decode())
    return fields.sent


def slipped_in(revision):
    """Every column of a live row, under the names forms might take them by."""
    values = {name.removesuffix("_id"): str(value) for name, value in forged(revision).items()}
    return values | {f"form-0-{name}": value for name, value in values.items()} | values


def row(revision):
    return Revision.objects.filter(pk=revision.pk).values().get()


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_form_takes_no_status_and_no_content(state, who, house, people):
    revision = state(house)
    before = row(revision)
    client, address = at(people[who]), reverse("admin:articles_revision_change", args=[revision.pk])
    client.post(address, filled(client, address) | slipped_in(revision))
    after = row(revision)
    kept = before.keys() - {"edition", "saved_at", "saved_by_id", "standfirst", "headline"}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    if before["status"] != Status.DRAFT:
        assert after == before


def test_form_saves_a_draft(house):
    """Otherwise the test above would prove nothing."""
    draft = house.draft()
    client, address = at(house.editor), reverse("admin:articles_revision_change", args=[draft.pk])
    client.post(address, filled(client, address) | slipped_in(draft) | {"headline": "A bridge too far"})
    after = row(draft)
    assert (after["headline"], after["edition"], after["status"]) == (
        "A bridge too far",
        draft.edition + 1,
        "draft",
    )
    assert after["saved_by_id"] == house.editor.pk


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_no_door_leads_to_readers(state, who, house, people):
    """Every button, pressed without the page ever having been shown, with all it might ask for."""
    revision = state(house)
    client = at(people[who])
    given = {
        "content_hash": forged(revision)["content_hash"],
        "at_0": "2001-01-01",
        "at_1": "00:00",
        "at": "2001-01-01T00:00",
        "type": "correction",
        "note": "Nothing.",
        "reason": "Nothing.",
        "confirm": "on",
    }
    for name in ("publish", "schedule", "unschedule", "publish"):
        client.post(
            reverse("admin:articles_revision_act", args=[revision.pk, name]), given | slipped_in(revision)
        )
    assert Revision.objects.live().count() == 0


@pytest.mark.parametrize("who", WHO)
def test_nobody_approves_what_they_wrote_by_a_button(who, house, people):
    """Made a reviewer or a superuser for the purpose."""
    writer = house.reporter if who in ("superuser", "administrator") else people[who]
    Membership.objects.get_or_create(user=writer, desk=None, role=Role.REVIEWER)
    revision = house.sign_off_all(house.in_review(by=writer))
    address = reverse("admin:articles_revision_act", args=[revision.pk, "approve"])
    knocking = people[who] if who == "superuser" else writer
    at(knocking).post(address, {"content_hash": revision.content_hash})
    assert Approval.objects.count() == 0
    at(house.reviewer).post(address, {"content_hash": revision.content_hash})
    assert Approval.objects.get().by == house.reviewer


def test_door_publishes_what_may_go_live(house):
    revision = house.approved()
    at(house.editor).post(reverse("admin:articles_revision_act", args=[revision.pk, "publish"]))
    assert Revision.objects.get(pk=revision.pk).status == Status.LIVE


ACTIONS = ("submit_chosen", "delete_selected", "publish", "approve", "make_live")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("state", states.EVERYWHERE)
def test_no_action_of_the_list_leads_to_readers(state, who, house, people):
    revision = state(house)
    texts = Revision.objects.count()
    client = at(people[who])
    for action in ACTIONS:
        data = {"action": action, "_selected_action": [revision.pk], "select_across": "1", "post": "yes"}
        client.post(reverse("admin:articles_revision_changelist"), data)
    assert Revision.objects.live().count() == 0
    assert Revision.objects.count() == texts


@pytest.mark.parametrize("who", WHO)
def test_list_takes_no_cells(who, house, people):
    """What a list with editable columns would be sent."""
    revision = house.approved()
    before = row(revision)
    data = {
        "form-TOTAL_FORMS": "1",
        "form-INITIAL_FORMS": "1",
        "form-0-id": revision.pk,
        "_save": "Save",
    }
    client = at(people[who])
    client.post(reverse("admin:articles_revision_changelist"), data | slipped_in(revision))
    client.post(reverse("admin:articles_article_changelist"), data | slipped_in(revision))
    assert row(revision) == before


@pytest.mark.parametrize("who", WHO)
def test_nobody_adds_or_deletes_texts_by_hand(who, house, people):
    revision = house.approved()
    before = list(Revision.objects.values())
    client = at(people[who])
    for name, arguments in (("add", []), ("delete", [revision.pk])):
        client.post(
            reverse(f"admin:articles_revision_{name}", args=arguments), slipped_in(revision) | {"post": "yes"}
        )
    assert list(Revision.objects.values()) == before


def test_lists_have_no_editable_columns():
    assert {
        type(door).__name__: door.list_editable
        for door in admin.site._registry.values()
        if door.list_editable
    } == {}


def test_record_has_no_admin_of_its_own_to_write_in(house, rf):
    """Models of the record are not in the admin, or nobody may add, change or delete there."""
    request = rf.get("/")
    request.user = person(*Role, is_superuser=True)
    open_for_writing = []
    for model, door in admin.site._registry.items():
        if not getattr(model, "append_only", False):
            continue
        asked = (door.has_add_permission, door.has_change_permission, door.has_delete_permission)
        open_for_writing += [f"{model.__name__}.{ask.__name__}" for ask in asked if ask(request)]
    assert open_for_writing == []


@pytest.mark.parametrize("name", ["section", "approval", "contributor", "move", "correction"])
def test_parts_of_the_record_have_no_page(name):
    with pytest.raises(NoReverseMatch):
        reverse(f"admin:articles_{name}_changelist")
    assert apps.get_model("articles", name) not in admin.site._registry


def test_every_door_of_the_admin_is_known_here():
    """A new act is to be knocked at here, too."""
    assert set(DOORS) == {
        "submit",
        "approve",
        "publish",
        "schedule",
        "unschedule",
        "correct",
        "resume",
        "restore",
        "send-back",
        "withdraw",
        "retract",
    }
