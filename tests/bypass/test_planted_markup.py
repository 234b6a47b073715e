"""Markup planted wherever people write something: on every page of the desk it is words and nothing else."""

from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow as stories
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency, Notification
from factcheck.workflow import experts as asking
from tests.bypass.test_hostile_forms import addresses
from tests.factcheck.experts import ask
from tests.factcheck.samples import upload
from tests.factories import CONTRADICTION, person

EVIL = "planted"  # the name of what must never become an element or an attribute
PLANTED = (
    f"</textarea></script></mark>\"'><img src=x onerror={EVIL}()><{EVIL} on{EVIL}=1>"
    f'<mark data-mark="0"><a href="javascript:{EVIL}()">{{{{ 7|add:7 }}}}'
)


class Elements(HTMLParser):
    """What of a page is no plain word: names of elements and attributes, and where its links lead."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        """Note what was planted."""
        if EVIL in tag or (tag == "script" and not dict(attributes).get("src")):
            self.found.append(tag)
        for name, value in attributes:
            led = name in ("href", "src", "action", "formaction") and (value or "").strip().lower()
            if EVIL in name or name.startswith("on") or str(led).startswith(("javascript:", "data:text")):
                self.found.append((tag, name, value))


@pytest.fixture
def text(house):
    for who in (house.reporter, house.editor, house.checker, house.reviewer, house.administrator):
        who.first_name, who.last_name = "Ada", PLANTED[:150]
        who.save()
    house.desk.name = f"World {PLANTED[:60]}"
    house.desk.save()
    sections = [
        {"kind": "text", "heading": PLANTED, "body": {"html": CONTRADICTION}},
    ]
    text = stories.submit(
        house.draft(headline=PLANTED, standfirst=PLANTED, sections=sections), by=house.reporter
    )
    text = house.check(text)
    found = Inconsistency.objects.blocking().get()
    resolution = house.propose(found, "stands", reason=PLANTED, public_note=PLANTED)
    ruling = checking.rule(resolution, by=house.reviewer, accepted=True)
    dispute = checking.dispute(by=house.reporter, reason=PLANTED, revision=text, ruling=ruling)
    checking.rule_on_dispute(dispute, by=person(Role.REVIEWER), upheld=False, reason=PLANTED)
    claims = [entry.claim for entry in ledger_of(text).entries]
    _evidence(house, text, claims[0])
    house.sign_off(claims[0], text, "wrong", note=PLANTED)
    checking.merge(claims[1], into=claims[0], revision=text, by=house.checker, reason=PLANTED)
    said = checking.comment(text, by=house.checker, body=f"@{house.editor.username} {PLANTED}")
    checking.comment(text, by=house.editor, body=PLANTED, claim=claims[0])
    checking.comment(text, by=house.editor, body=PLANTED, inconsistency=found)
    checking.resolve_thread(said, revision=text, by=house.editor, note=PLANTED)
    item = checking.add_item(house.desk, by=house.administrator, text=PLANTED[:190])
    checking.tick(item, revision=text, by=house.checker, note=PLANTED)
    checking.assign(text.article, user=house.checker, by=house.editor)
    checking.set_case(text.article, due_at=timezone.now() + timedelta(days=1), priority=2, by=house.editor)
    return text


def _evidence(house, text, claim):
    words = dict.fromkeys(("quoted", "note"), PLANTED) | dict.fromkeys(("place", "group"), PLANTED[:100])
    more = {"source": PLANTED, "publisher": PLANTED[:190]} | words
    address = f"https://harrow.example/?q=%22%3E%3Cimg&x={EVIL}'onclick='1"
    piece = house.evidence(claim, text, **more, url=address)
    checking.withdraw_evidence(piece, by=house.checker, reason=PLANTED)
    house.evidence(claim, text, **more, url="https://harrow.example/2")
    house.evidence(
        claim, text, **more, kind="document", url="", upload=upload(f"{PLANTED}.txt", b"The minutes.")
    )
    secret = {"is_protected": True, "protected_name": PLANTED, "protected_details": PLANTED}
    house.evidence(claim, text, **more, **secret, kind="interview", url="")


def _pages(text):
    """Every page of the desk that shows something of the text."""
    things = {
        "number": text.pk,
        "claim": ledger_of(text).entries[0].claim.pk,
        "found": Inconsistency.objects.get().pk,
    }
    for name, parts in addresses():
        if set(parts) <= set(things):
            yield reverse(f"factcheck:{name}", args=[things[part] for part in parts])
    for name in ("queue", "notices", "numbers"):
        yield reverse(f"factcheck:{name}")


def _planted_in(client, address, **data):
    answer = client.post(address, data) if data else client.get(address)
    kind = answer.headers.get("Content-Type", "")
    return Elements(answer.content.decode()).found if kind.startswith("text/html") else []


def test_markup_is_words_on_every_page_of_the_desk(text, client):
    client.force_login(person(*Role, first_name=PLANTED[:140]))
    addresses_read = list(_pages(text))
    assert {one: found for one in addresses_read if (found := _planted_in(client, one))} == {}
    assert len(addresses_read) > 15
    shown = client.get(reverse("factcheck:claims", args=[text.pk])).content.decode()
    assert f"&lt;{EVIL}" in shown


def test_markup_in_a_refused_form_is_words(text, client):
    client.force_login(person(*Role))
    answers = {}
    for name, parts in addresses():
        if parts == ["number"]:
            everything = (
                "reason",
                "note",
                "body",
                "words",
                "name",
                "message",
                "from",
                "at",
                "due_at",
                "section",
            )
            data = dict.fromkeys(everything, PLANTED)
            answers[name] = _planted_in(client, reverse(f"factcheck:{name}", args=[text.pk]), **data)
    assert {name: found for name, found in answers.items() if found} == {}


def test_markup_is_words_on_an_experts_page(text, house, client):
    claim = ledger_of(text).entries[0].claim
    link, token = ask(house, text, name=PLANTED[:110], message=PLANTED, standing=PLANTED, claims=[claim])
    address = reverse("expert", args=[token])
    assert _planted_in(client, address) == []
    assert _planted_in(client, address, **{"kind-1": PLANTED, "reason-1": PLANTED}) == []
    asking.answer(link, {claim.pk: ("wrong", PLANTED)})
    assert _planted_in(client, address) == []
    client.force_login(house.checker)
    assert _planted_in(client, reverse("factcheck:experts", args=[text.pk])) == []
    assert _planted_in(client, reverse("factcheck:evidence", args=[text.pk, claim.pk])) == []


@pytest.mark.parametrize(
    "url",
    [
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/review/\r\nSet-Cookie: a=b",
        "///evil.example",
    ],
)
def test_notice_leads_nowhere_outside(url, text, house, client):
    told = Notification.objects.create(user=house.checker, key="x", text=PLANTED, url=url)
    client.force_login(house.checker)
    answer = client.get(reverse("factcheck:open_notice", args=[told.pk]))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/review/")
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("asked", ["//evil.example/", "\r\nLocation: https://evil.example", "#@evil.example"])
def test_act_from_the_queue_leads_back_to_the_queue(asked, text, house, client):
    client.force_login(house.checker)
    answer = client.post(reverse("factcheck:take_up", args=[text.pk]), {"from": asked})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/review/?")
    assert "\n" not in answer["Location"]
