"""Reading the review desk's pages as people do: their words, their buttons, where forms go."""

import re
from html import unescape

from django.urls import reverse

from articles.models import Revision

BRIDGES = [("Harrow", 2019, 2021), ("Linden", 2017, 2020), ("Ashby", 2016, 2018)]


def contradictions(count):
    """HTML in which the engine finds so many blocking inconsistencies."""
    return "".join(
        f"<p>The {name} bridge summit in {wrong} brought both mayors to one table.</p>"
        f"<p>Nobody had expected them. The {name} bridge summit was held on 4 May {right}.</p>"
        for name, wrong, right in BRIDGES[:count]
    )


def sections(count):
    """So many sections with a heading and a claim each."""
    return [
        {"kind": "text", "heading": f"Part {n}", "body": {"html": f"<p>It cost {n} million in 2021.</p>"}}
        for n in range(1, count + 1)
    ]


def see(client, person, revision):
    """Open the page of a text as somebody; return the response."""
    client.force_login(person)
    return client.get(reverse("factcheck:revision", args=[revision.pk]))


def send(client, person, act, revision, *rest, **fields):
    """Send a form of the page of a text as somebody; return the response."""
    client.force_login(person)
    return client.post(reverse(f"factcheck:{act}", args=[revision.pk, *rest]), fields)


def words(response):
    """The words of a page as one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", response.content.decode())).split())


def forms(response):
    """The acts that a page's forms lead to, in order, each once: propose, rule, approve …"""
    found = re.findall(r'<form[^>]* action="/review/\d+/([^"#]*)/#[^"]*"', response.content.decode())
    return list(
        dict.fromkeys(
            re.sub(r"(inconsistencies|resolutions|rulings|disputes)/\d+/", "", act) for act in found
        )
    )


def solid(response):
    """The words on the page's solid buttons."""
    found = re.findall(r'class="button button--solid[^>]*>([^<]*)<', response.content.decode())
    return [unescape(text).strip() for text in found]


def now(revision):
    """The status a text has now."""
    return Revision.objects.get(pk=revision.pk).status
