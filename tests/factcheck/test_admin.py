"""The reference book in the admin: read by all who work here, changed by administrators, in versions."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.roles import Role
from factcheck.models import BookVersion, OfficeTerm, ReferenceEvent
from tests.articles.admin_pages import change_page, page, told
from tests.factories import Newsroom, person

pytestmark = pytest.mark.django_db

EVENT = {
    "name": "Harrow summit",
    "aliases": "Summit of Harrow, 2021\n\n  The Harrow talks ",
    "kind": "summit",
    "place": "Harrow\nWashington, D.C.",
    "participants": "",
    "start": "2021-05-04",
    "end": "2021-05-05",
    "source": "The minutes",
    "note": "",
}


def address(model, page_name="changelist"):
    return reverse(f"admin:factcheck_{model._meta.model_name}_{page_name}")


@pytest.fixture
def newsroom():
    return Newsroom()


def test_an_event_is_added_with_its_lists_and_makes_a_version(client, newsroom):
    client.force_login(newsroom.administrator)
    assert client.post(address(ReferenceEvent, "add"), EVENT).status_code == 302
    event = ReferenceEvent.objects.get()
    assert event.aliases == ["Summit of Harrow, 2021", "The Harrow talks"]
    assert (event.place, event.participants) == (["Harrow", "Washington, D.C."], [])
    version = BookVersion.objects.get()
    assert (version.number, version.by, version.reason) == (1, newsroom.administrator, "Added: Harrow summit")
    assert "Washington, D.C." in version.body


def test_an_event_is_shown_and_changed_line_by_line(client, newsroom):
    client.force_login(newsroom.administrator)
    client.post(address(ReferenceEvent, "add"), EVENT)
    event = ReferenceEvent.objects.get()
    assert "Summit of Harrow, 2021\nThe Harrow talks</textarea>" in page(client, change_page(event))
    client.post(change_page(event), EVENT | {"end": "2021-05-06"})
    assert ReferenceEvent.objects.get().end == date(2021, 5, 6)
    assert [v.reason for v in BookVersion.objects.order_by("number")] == [
        "Added: Harrow summit",
        "Changed: Harrow summit",
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"end": "2021-05-03"}, "The last day lies before the first."),
        ({"source": ""}, "This field is required."),
        ({"start": "2021-02-30"}, "Enter a valid date."),
    ],
)
def test_a_wrong_event_is_not_saved(client, newsroom, change, says):
    client.force_login(newsroom.administrator)
    response = client.post(address(ReferenceEvent, "add"), EVENT | change)
    assert response.status_code == 200
    assert says in response.content.decode()
    assert (ReferenceEvent.objects.count(), BookVersion.objects.count()) == (0, 0)


def test_a_term_is_struck_and_earlier_versions_keep_it(client, newsroom):
    client.force_login(newsroom.administrator)
    term = {"person": "Ada Marsh", "office": "Mayor of Harrow", "title": "Mayor", "start": "2019-01-01"}
    client.post(address(OfficeTerm, "add"), term | {"source": "The town hall"})
    (added,) = OfficeTerm.objects.all()
    client.post(reverse("admin:factcheck_officeterm_delete", args=[added.pk]), {"post": "yes"})
    assert not OfficeTerm.objects.exists()
    assert [
        ("Ada Marsh" in v.body, v.reason.split(":")[0]) for v in BookVersion.objects.order_by("number")
    ] == [
        (True, "Added"),
        (False, "Struck"),
    ]


def test_chosen_facts_are_struck_through_the_workflow(client, newsroom):
    events = [newsroom.write_in_book(name=f"Event {number}") for number in range(3)]
    client.force_login(newsroom.administrator)
    chosen = [event.pk for event in events[:2]]
    client.post(
        address(ReferenceEvent),
        {"action": "delete_selected", "_selected_action": chosen, "post": "yes"},
    )
    assert [event.name for event in ReferenceEvent.objects.all()] == ["Event 2"]
    assert BookVersion.objects.current().reason == "Struck: Event 1"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_others_read_the_book_and_change_nothing(client, newsroom, role):
    event = newsroom.write_in_book()
    client.force_login(person(role))
    assert "Harrow bridge summit" in page(client, address(ReferenceEvent))
    assert "The minutes" in page(client, change_page(event))
    for method in (client.get, client.post):
        assert method(address(ReferenceEvent, "add")).status_code == 403
        assert method(address(ReferenceEvent, "import")).status_code == 403
        assert method(reverse("admin:factcheck_referenceevent_delete", args=[event.pk])).status_code == 403
    assert client.post(change_page(event), EVENT).status_code == 403
    assert [e.name for e in ReferenceEvent.objects.all()] == ["Harrow bridge summit"]


def test_versions_are_read_alone(client, newsroom):
    newsroom.write_in_book()
    version = BookVersion.objects.get()
    client.force_login(newsroom.administrator)
    assert "Harrow bridge summit: 2021-05-04 – 2021-05-04" in page(client, change_page(version))
    assert client.post(change_page(version), {"number": 9}).status_code == 403
    assert client.get(address(BookVersion, "add")).status_code == 403


def test_the_list_is_searched_and_filtered(client, newsroom):
    newsroom.write_in_book(name="A summit")
    newsroom.write_in_book(name="A fair", kind="fair", place=["Pinner"])
    client.force_login(newsroom.checker)
    by_place = page(client, f"{address(ReferenceEvent)}?q=Pinner")
    assert ("A fair" in by_place, "A summit" in by_place) == (True, False)
    by_kind = page(client, f"{address(ReferenceEvent)}?kind=summit")
    assert ("A fair" in by_kind, "A summit" in by_kind) == (False, True)


def test_a_file_goes_in_whole(client, newsroom):
    client.force_login(newsroom.administrator)
    rows = b"name,kind,start,place\nA summit,summit,2021-05-04,Harrow; Middlesex\nA fair,fair,2021-06-04,\n"
    given = {"file": SimpleUploadedFile("book.csv", rows), "source": "The almanac"}
    response = client.post(address(ReferenceEvent, "import"), given, follow=True)
    assert "2 added, 0 changed." in response.content.decode()
    assert {(e.name, e.source) for e in ReferenceEvent.objects.all()} == {
        ("A summit", "The almanac"),
        ("A fair", "The almanac"),
    }
    assert BookVersion.objects.get().reason == "Taken in: book.csv"


def test_a_file_with_one_bad_line_stays_out(client, newsroom):
    client.force_login(newsroom.administrator)
    rows = b"name,kind,start,source\nA summit,summit,2021-05-04,S\nA fair,fair,June,S\n,fair,2021-05-04,S\n"
    response = client.post(address(ReferenceEvent, "import"), {"file": SimpleUploadedFile("book.csv", rows)})
    assert told(response) == [
        "book.csv, line 3: start: “June” is no day such as 2025-08-15.",
        "book.csv, line 4: name: it is missing.",
    ]
    assert (ReferenceEvent.objects.count(), BookVersion.objects.count()) == (0, 0)


def test_a_file_goes_in_without_its_faulty_entries_where_that_is_ticked(client, newsroom):
    client.force_login(newsroom.administrator)
    rows = b"name,kind,start,source\nA summit,summit,2021-05-04,S\n<b>,fair,June,S\n,fair,2021-05-04,S\n"
    given = {"file": SimpleUploadedFile("book.csv", rows), "leave_out_faulty": "on"}
    shown = client.post(address(ReferenceEvent, "import"), given, follow=True).content.decode()
    assert "1 added, 0 changed." in shown
    assert "Left out: book.csv, line 3: start: “June” is no day such as 2025-08-15." in shown
    assert "Left out: book.csv, line 4: name: it is missing." in shown
    assert ReferenceEvent.objects.get().name == "A summit"
