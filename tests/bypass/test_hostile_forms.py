"""Forms sent to wear the house out: megabytes, digits without end, numbers of other desks."""

import pytest
from django.urls import URLResolver, get_resolver, reverse

from articles.models import LogEntry
from articles.roles import Role
from articles.workflow.record import LONGEST
from factcheck import workflow as checking
from factcheck.forms import ManyForm
from factcheck.ledger import ledger_of
from factcheck.models import Comment, Evidence, Inconsistency, SignOff
from factcheck.workflow.mentions import mentioned, readings
from tests.factcheck.experts import ask
from tests.factories import CONTRADICTION, DeskFactory, person

MUCH = "1" * 500_000  # what was quadratic took hours, and the test would not end


@pytest.fixture
def text(house):
    return house.in_review()


@pytest.fixture
def checker(client, house):
    client.force_login(house.checker)
    return client


def first(text):
    return ledger_of(text).entries[0].claim


def sent(client, name, text, *more, **data):
    return client.post(reverse(f"factcheck:{name}", args=[text.pk, *more]), data)


def test_megabyte_of_digits_where_ids_are_expected_is_no_id():
    form = ManyForm({"seen": f"{MUCH} 7:9 8:0", "claims": ["7"], "verdict": "opinion"}, claims=[7])
    assert form.is_valid()
    assert form.cleaned_data["seen"] == {7: 9, 8: 0}


def test_megabyte_of_digits_among_the_chosen_is_refused(checker, text):
    response = sent(checker, "sign_off_many", text, claims=[MUCH], verdict="opinion", seen=MUCH)
    assert response.status_code == 409
    assert not SignOff.objects.exists()


@pytest.mark.parametrize("digits", ["9" * 5000, "٣" * 5000, "9" * 30])
def test_number_that_is_none_asks_for_nothing(digits, checker, text):
    assert checker.get(reverse("factcheck:pulse", args=[text.pk]), {"seen": digits}).status_code in (200, 204)
    assert checker.post(reverse("factcheck:read_notices"), {"up_to": digits}).status_code == 302
    assert checker.get(reverse("factcheck:claims", args=[text.pk]), {"claim": digits}).status_code == 200


@pytest.mark.parametrize(
    ("name", "field", "more"),
    [
        ("say", "body", {"nonce": "0d1a9b52-3a0b-4bb0-a38e-1f6e6a8f5d10"}),
        ("say", "words", {"nonce": "0d1a9b52-3a0b-4bb0-a38e-1f6e6a8f5d10", "body": "Look."}),
        ("add_claim", "words", {}),
        ("send_back", "reason", {}),
        ("withdraw", "reason", {}),
    ],
)
def test_megabytes_of_words_are_refused(name, field, more, client, house, text):
    client.force_login(person(*Role))
    entries = LogEntry.objects.count()
    assert sent(client, name, text, **more, **{field: "a " * 200_000}).status_code == 409
    assert LogEntry.objects.count() == entries
    assert type(text).objects.get(pk=text.pk).status == "in_review"


@pytest.mark.parametrize("field", ["note", "quoted", "protected_details"])
def test_megabytes_of_evidence_are_refused(field, checker, text):
    data = {"kind": "link", "url": "https://harrow.example/", "stance": "for", field: "a" * (LONGEST + 1)}
    response = sent(checker, "evidence", text, first(text).pk, **data)
    assert response.status_code == 409
    assert "is the most" in response.content.decode()
    assert not Evidence.objects.exists()


def test_note_of_the_greatest_length_is_kept(checker, text):
    sent(checker, "sign_off", text, first(text).pk, verdict="opinion", note="a" * LONGEST)
    assert len(SignOff.objects.get().note) == LONGEST


def test_note_above_the_greatest_length_is_refused_and_nothing_is_written(checker, text):
    response = sent(checker, "sign_off", text, first(text).pk, verdict="opinion", note="a" * (LONGEST + 1))
    assert response.status_code == 409
    assert "20,000 is the most" in response.content.decode()
    assert not SignOff.objects.exists()


def test_name_with_thousands_of_endings_has_few_readings(house):
    assert len(readings("ada" + "." * 9000)) <= 150
    ada = person(Role.EDITOR, username="ada")
    assert mentioned("@ada. and @" + "+" * 9000, [ada])[0] == [ada]
    assert readings("ada.") == ["ada.", "ada"]


@pytest.fixture
def ours(house):
    """A text of the house's desk with one thing of every kind that has a number, by the name in addresses."""
    text = house.in_review(CONTRADICTION)
    found = Inconsistency.objects.get()
    resolution = house.propose(found)
    ruling = checking.rule(resolution, by=house.reviewer, accepted=True)
    signed = house.sign_off(first(text), text)
    return {
        "number": text.pk,
        "claim": first(text).pk,
        "piece": house.evidence(first(text), text).pk,
        "found": found.pk,
        "resolution": resolution.pk,
        "ruling": ruling.pk,
        "sign_off": signed.pk,
        "dispute": checking.dispute(by=house.reporter, reason="No.", revision=text, ruling=ruling).pk,
        "thread": checking.comment(text, by=house.checker, body="Who counted?").pk,
        "link": ask(house, text, claims=[first(text)])[0].pk,
        "item": checking.add_item(house.desk, by=house.administrator, text="Legal read it").pk,
    }


def addresses():
    """Every address below /review/ that names a text: (name, names of its parts)."""
    desk = next(
        one
        for one in get_resolver().url_patterns
        if isinstance(one, URLResolver) and one.app_name == "factcheck"
    )
    for pattern in desk.url_patterns:
        parts = list(pattern.pattern.converters)
        if "number" in parts:
            yield pattern.name, parts


def asked(client, name, numbers):
    address = reverse(f"factcheck:{name}", args=numbers)
    data = {"is_ticked": "yes", "seen": 0, "verdict": "opinion", "reason": "Because.", "upheld": "yes"}
    data |= {"body": "Hello.", "nonce": "0d1a9b52-3a0b-4bb0-a38e-1f6e6a8f5d10", "note": "So."}
    return [client.get(address).status_code, client.post(address, data).status_code]


def test_people_of_another_desk_find_no_text(ours, client):
    client.force_login(person(*Role, desk=DeskFactory()))
    entries = LogEntry.objects.count()
    answers = {name: asked(client, name, [ours[part] for part in parts]) for name, parts in addresses()}
    assert {name: got for name, got in answers.items() if not set(got) <= {404, 405}} == {}
    assert len(answers) > 40
    assert LogEntry.objects.count() == entries


def test_things_of_another_desk_are_not_reached_by_way_of_a_text_of_ones_own(ours, client, house):
    desk = DeskFactory()
    mine = house.in_review(desk=desk)
    client.force_login(person(*Role, desk=desk))
    entries = LogEntry.objects.count()
    of_things = [(name, parts) for name, parts in addresses() if parts != ["number"]]
    answers = {}
    for name, parts in of_things:
        numbers = [mine.pk, *(ours[part] for part in parts if part != "number")]
        answers[name] = client.post(reverse(f"factcheck:{name}", args=numbers), {"reason": "So."}).status_code
    assert {name: got for name, got in answers.items() if got not in (404, 405)} == {}
    assert LogEntry.objects.count() == entries


def test_comment_does_not_speak_of_another_desks_claim(ours, client, house):
    desk = DeskFactory()
    mine = house.in_review(desk=desk)
    client.force_login(person(*Role, desk=desk))
    comments = Comment.objects.count()
    for field in ("claim", "thread"):
        data = {"body": "Hello.", "nonce": "0d1a9b52-3a0b-4bb0-a38e-1f6e6a8f5d10", field: ours[field]}
        assert client.post(reverse("factcheck:say", args=[mine.pk]), data).status_code == 404
    assert Comment.objects.count() == comments


def test_somebody_deactivated_is_let_in_nowhere(ours, client, house):
    both = person(*Role)
    client.force_login(both)
    type(both).objects.filter(pk=both.pk).update(is_active=False)
    answers = {name: asked(client, name, [ours[part] for part in parts]) for name, parts in addresses()}
    assert {name: got for name, got in answers.items() if not set(got) <= {302, 405}} == {}


ASKED = (
    "desk",
    "state",
    "whose",
    "order",
    "page",
    "find",
    "fact",
    "earlier",
    "claim",
    "show",
    "seen",
    "days",
)


# What reaches a database is tried on both; what ends where a word is read as a number says the same on each.
def odd_words(*for_databases, for_readers):
    return [
        *(pytest.param(one, id=ascii(one)[:12]) for one in for_databases),
        *(pytest.param(one, id=ascii(one)[:12], marks=pytest.mark.once) for one in for_readers),
    ]


@pytest.mark.parametrize(
    "odd",
    odd_words(
        *("\0", "event:1\0@x", "-1", "%", "'; --"),
        for_readers=("١", "a" * 3000, "1e400", "²"),
    ),
)
def test_odd_words_in_an_address_break_no_page(odd, ours, client):
    client.force_login(person(*Role))
    asked_for = dict.fromkeys((*ASKED, "act", "by", "day", "about", "who", "edition"), odd)
    pages = [reverse(f"factcheck:{name}") for name in ("queue", "notices", "numbers")]
    pages += [
        reverse(f"factcheck:{name}", args=[ours[part] for part in parts])
        for name, parts in addresses()
        if set(parts) <= {"number", "claim", "found"}
    ]
    answers = {page: client.get(page, asked_for).status_code for page in pages}
    assert {page: status for page, status in answers.items() if status >= 500} == {}


# What the forms of the desk read, all of them.
FIELDS = """
body words block start end claim inconsistency thread nonce seen note reason verdict claims into
parts kinds kind stance url source quoted place publisher published_on looked_up_at group ref
earlier_claim also user priority due_at at content_hash accepted key expires_at public_note
is_ticked upheld name standing message deadline shows which from section
"""


@pytest.mark.parametrize("odd", odd_words("\0", "-1", "9" * 30, for_readers=("²", "nan", "²:²", "1" * 5000)))
def test_odd_words_in_a_form_break_no_page(odd, ours, client):
    client.force_login(person(*Role))
    fields = FIELDS.split()
    answers = {}
    for name, parts in addresses():
        address = reverse(f"factcheck:{name}", args=[ours[part] for part in parts])
        answers[address] = client.post(address, dict.fromkeys(fields, odd)).status_code
    assert {page: status for page, status in answers.items() if status >= 500} == {}
