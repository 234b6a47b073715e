"""Rows as the workflow leaves them, of any status and time, and what readers see of a page.

Put straight into the tables, so that a page can be tried with what no workflow would let through.
"""

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from articles import guards
from articles.content import build_content, content_digest
from articles.models import Article, Correction, Desk, Revision, User
from articles.statuses import Status

FIRST = datetime(2025, 9, 6, 13, 5, tzinfo=UTC)


def section(kind="text", heading="", **body):
    return {"uid": str(uuid4()), "kind": kind, "heading": heading, "body": body}


def text(html, heading=""):
    return section("text", heading, html=html)


def person():
    return User.objects.get_or_create(username="ines", defaults={"first_name": "Ines"})[0]


def desk(name="World"):
    return Desk.objects.get_or_create(slug=name.lower(), defaults={"name": name})[0]


def add_revision(
    article, status=Status.LIVE, *, headline="A bridge opens", sections=None, at=FIRST, **fields
):
    """Put a revision of any status into the database, as if it had come there by the workflow."""
    standfirst, byline = fields.pop("standfirst", "It took nine years."), fields.pop("byline", "")
    sections = [text("<p>The bridge opened on Monday.</p>")] if sections is None else sections
    content = build_content(
        headline=headline, standfirst=standfirst, byline=byline, sections=sections, correction=None
    )
    by = person()
    row = Revision(
        article=article,
        number=article.revisions.all().next_number(),
        status=status,
        headline=headline,
        created_by=by,
        saved_by=by,
        **fields,
    )
    if status != Status.DRAFT:
        row.content, row.content_hash, row.reference_date = content, content_digest(content), at.date()
        row.submitted_at, row.submitted_by, row.published_at = at, by, at
    if status == Status.SCHEDULED:
        row.planned_for = at + timedelta(days=1)
    with guards.suspended():
        row.save()
    return row


def add_article(slug="a-bridge-opens", status=Status.LIVE, *, on="World", language="en", **fields):
    article = Article.objects.create(
        desk=desk(on), slug=slug, language=language, created_by=person(), first_published_at=FIRST
    )
    add_revision(article, status, **fields)
    return article


def add_correction(article, type, note, at=FIRST):
    with guards.suspended():
        row = Correction(
            article=article, revision=article.revisions.first(), type=type, note=note, by=person()
        )
        row.save()
        Correction.objects.filter(pk=row.pk).update(at=at)
    return row


def address(article):
    return f"/{article.desk.slug}/{article.slug}/"


def page(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def plain(html):
    """What a reader sees of some HTML, white space collapsed."""
    return " ".join(re.sub(r"<(script|title)[^>]*>.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def main(html):
    return html[html.index("<main") : html.index("</main>")]


def levels(html):
    return [int(level) for level in re.findall(r"<h([1-6])", html)]
