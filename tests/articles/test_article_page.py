"""The article page: its text, headings, times, languages, data and corrections."""

import json
import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest

from articles.models import Author, Byline
from articles.statuses import Status
from tests.articles.published import (
    FIRST,
    add_article,
    add_correction,
    add_revision,
    address,
    levels,
    main,
    page,
    plain,
    section,
    text,
)


@pytest.fixture(autouse=True)
def _no_panels(settings):
    settings.ARTICLE_PANELS = []


# ---- The article ----
@pytest.mark.django_db
def test_article_prints_every_kind_of_section(client):
    sections = [
        text("<p>One <strong>strong</strong> word &amp; more.</p><ul><li>item</li></ul>", "The text"),
        section("table", "", caption="Who pays", header=["Country", "Share"], rows=[["A & B", "<1"]]),
        section("questions", "Asked", items=[{"question": "Why?", "answer": "<p>Because.</p>"}]),
        section("callout", "", label="Did you know?", html="<p>It is long.</p>"),
    ]
    html = main(page(client, address(add_article(sections=sections, byline="Ada Reed"))))
    for printed in (
        "<p>One <strong>strong</strong> word &amp; more.</p><ul><li>item</li></ul>",
        ">Who pays</caption>",
        '<th scope="col">Country</th><th scope="col">Share</th>',
        "<tr><td>A &amp; B</td><td>&lt;1</td></tr>",
        "<dt>Why?</dt><dd><p>Because.</p></dd>",
        '<p class="callout__label">Did you know?</p>',
        "<p>It is long.</p>",
        "Ada Reed",
    ):
        assert printed in html


@pytest.mark.django_db
def test_article_shows_a_heading_whose_section_is_empty(client):
    html = page(client, address(add_article(sections=[text("", "Only a heading")])))
    assert '<h2 id="only-a-heading">Only a heading</h2>' in html


@pytest.mark.django_db
def test_contents_lists_headed_sections_under_anchors_of_their_own(client):
    headings = ["The plan", "The plan", "Über alles?", "Main", ""]
    sections = [text("<p>x</p>", heading) for heading in headings]
    html = page(client, address(add_article(sections=sections)))
    contents = html[html.index('<nav class="contents"') :]
    links = re.findall(r'<li><a href="#([^"]+)">([^<]+)</a>', contents)
    assert links == [
        ("the-plan", "The plan"),
        ("the-plan-2", "The plan"),
        ("über-alles", "Über alles?"),
        ("main-2", "Main"),
    ]
    ids = re.findall(r' id="([^"]+)"', html)
    assert {anchor for anchor, _ in links} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.django_db
@pytest.mark.parametrize(("headed", "shown"), [(2, False), (3, True)])
def test_contents_is_there_from_three_headed_sections_on(client, headed, shown):
    sections = [text("<p>x</p>", f"Part {number}") for number in range(headed)]
    assert ("Contents" in plain(page(client, address(add_article(sections=sections))))) is shown


@pytest.mark.django_db
def test_headings_leave_out_no_level(client):
    sections = [
        text("<h4>Deep at once</h4><p>x</p><h3>x</h3>"),
        text("<h4>x</h4><h3>x</h3><h4>x</h4>", "Headed"),
        text("<h4>goes on below</h4>"),
    ]
    found = levels(main(page(client, address(add_article(sections=sections)))))
    assert found == [1, 2, 3, 2, 3, 3, 4, 4]


@pytest.mark.django_db
def test_article_prints_nothing_harmful_even_if_it_was_stored(client):
    sections = [
        text('<p onclick="x()" data-hx-get="/x" style="color:red">a</p><script>alert(1)</script>'),
        text('<p><a href="javascript:alert(1)">b</a><img src=x onerror=alert(1)></p>', "<b>Heading</b>"),
    ]
    article = add_article(sections=sections, headline="<script>alert(2)</script>", byline="<i>x</i>")
    html = page(client, address(article))
    for harmful in (
        "onclick",
        "data-hx-get",
        "style=",
        "alert(1)<",
        "javascript:",
        "<img",
        "<i>x",
        "<b>Heading",
    ):
        assert harmful not in html
    assert "<script>" not in html


@pytest.mark.django_db
def test_article_scrolls_wide_tables_inside_a_text(client):
    html = "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    printed = page(client, address(add_article(sections=[text(html)])))
    assert f'<div class="scroll" role="group" tabindex="0" aria-label="Table">{html}</div>' in printed


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zone", "first", "again"),
    [
        ("Europe/London", "6 September 2025, 14:05 BST", "6 January 2026, 13:05 GMT"),
        ("Asia/Dubai", "6 September 2025, 17:05 UTC+04", "6 January 2026, 17:05 UTC+04"),
    ],
)
def test_article_shows_its_times_in_the_newsrooms_zone(client, settings, zone, first, again):
    settings.NEWSROOM_ZONE = zone
    article = add_article(at=FIRST + timedelta(days=122))
    html = page(client, address(article))
    assert f'Published <time datetime="2025-09-06T13:05:00Z">{first}</time>' in html
    assert f'Updated <time datetime="2026-01-06T13:05:00Z">{again}</time>' in html


@pytest.mark.django_db
def test_article_never_updated_shows_one_time(client):
    assert "Updated" not in plain(page(client, address(add_article())))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")]
)
def test_article_names_its_language_and_direction(client, language, direction):
    html = page(client, address(add_article(language=language)))
    assert f'prose" lang="{language}" dir="{direction}"' in html
    assert f'<h1 lang="{language}" dir="{direction}">' in html


@pytest.mark.django_db
def test_article_describes_itself_to_machines(client):
    article = add_article(byline="Ada Reed and Tom Hill", standfirst='It "took" </script> years.')
    for position, name in enumerate(["Tom Hill", "Ada Reed", "Somebody Else"]):
        author = Author.objects.create(name=name, slug=name.lower().replace(" ", "-"))
        Byline.objects.create(article=article, author=author, position=position)
    note = add_correction(article, "update", "A reply was added.", FIRST + timedelta(hours=1))
    html = page(client, address(article))
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    url = "http://testserver/world/a-bridge-opens/"
    publisher = {"@type": "NewsMediaOrganization", "name": "The Meridian", "url": "http://testserver/"}
    assert json.loads(block[1]) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "headline": "A bridge opens",
        "description": 'It "took" </script> years.',
        "inLanguage": "en",
        "articleSection": "World",
        "datePublished": "2025-09-06T13:05:00+00:00",
        "dateModified": "2025-09-06T13:05:00+00:00",
        "author": [{"@type": "Person", "name": "Tom Hill"}, {"@type": "Person", "name": "Ada Reed"}],
        "publisher": publisher,
        "correction": [
            {"@type": "CorrectionComment", "text": note.note, "datePublished": "2025-09-06T14:05:00+00:00"}
        ],
    }
    assert f'<link rel="canonical" href="{url}">' in html
    assert '<meta name="description" content="It &quot;took&quot; &lt;/script&gt; years.">' in html


@pytest.mark.django_db
def test_description_is_the_first_paragraph_where_there_is_no_standfirst(client):
    html = page(client, address(add_article(standfirst="", sections=[text("<p>At first.</p><p>Then.</p>")])))
    assert '<meta name="description" content="At first.">' in html


# ---- Corrections ----
@pytest.mark.django_db
def test_every_correction_stands_on_the_page_newest_first(client):
    article = add_article()
    types = ["correction", "clarification", "update", "editors_note"]
    for hours, type in enumerate(types):
        add_correction(article, type, f"Note {hours}.", FIRST + timedelta(hours=hours))
    html = page(client, address(article))
    foot = plain(html[html.index('id="corrections"') : html.index("</main>")])
    assert foot.endswith(
        "Corrections and updates"
        " Editor’s note 6 September 2025, 17:05 BST Note 3."
        " Update 6 September 2025, 16:05 BST Note 2."
        " Clarification 6 September 2025, 15:05 BST Note 1."
        " Correction 6 September 2025, 14:05 BST Note 0."
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("type", "at_the_top"),
    [("correction", True), ("clarification", True), ("editors_note", True), ("update", False)],
)
def test_top_of_the_page_says_what_was_wrong_not_what_was_added(client, type, at_the_top):
    article = add_article()
    add_correction(article, type, "What changed.")
    html = page(client, address(article))
    assert ("What changed." in plain(html[: html.index('class="story__text')])) is at_the_top
    assert "What changed." in plain(html[html.index('id="corrections"') :])


@pytest.mark.django_db
def test_article_without_corrections_has_no_place_for_them(client):
    assert "Corrections" not in plain(page(client, address(add_article())))


@pytest.mark.django_db
def test_retracted_article_keeps_its_address_and_says_why(client):
    article = add_article(status=Status.RETRACTED, headline="What we wrote")
    add_correction(article, "retraction", "The papers were forged.")
    html = page(client, address(article), 410)
    assert "What we wrote" in plain(html)
    assert "The papers were forged." in plain(html)
    assert "The bridge opened" not in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.django_db
def test_article_that_came_back_after_its_retraction_is_shown(client):
    article = add_article(status=Status.RETRACTED)
    add_correction(article, "retraction", "The papers were forged.")
    add_revision(article, headline="Written anew")
    html = page(client, address(article))
    assert "Written anew" in html
    assert "The papers were forged." in plain(html)


class _Attributes(HTMLParser):
    """Collects the names of all attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.names = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names |= {name for name, _ in attrs}


@pytest.mark.django_db
def test_quotation_marks_never_leave_their_attribute(client):
    hostile = '" autofocus onfocus="document.title=1" x="'
    sections = [
        text(f"<p>{hostile}</p>", heading=f"Heading {hostile}"),
        section("table", f"Table {hostile}", caption=f"Cap{hostile}", header=[hostile], rows=[[hostile]]),
        section(
            "questions", f"Three {hostile}", items=[{"question": hostile, "answer": f"<p>{hostile}</p>"}]
        ),
        section("callout", hostile, label=hostile, html=f"<p>{hostile}</p>"),
    ]
    made = add_article(headline=f"Head {hostile}", standfirst=hostile, byline=hostile, sections=sections)
    add_correction(made, "correction", hostile)
    page = client.get(address(made)).content.decode()
    assert {name for name in _Attributes(page).names if name.startswith("on")} | (
        _Attributes(page).names & {"autofocus", "x"}
    ) == set()
