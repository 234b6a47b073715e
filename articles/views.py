"""The readers' pages, made from live revisions alone: nobody sees a draft at a public address.

A person who may read drafts reads them at the review desk. These pages touch no session and set no cookie,
so every one of them may be kept by a shared cache.
"""

from dataclasses import dataclass
from functools import cached_property, wraps

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.text import Truncator
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from articles.blocks import blocks_of_content
from articles.content import parse_content
from articles.models import Desk, Revision
from articles.panels import article_panels
from articles.statuses import CorrectionType, Status
from articles.templatetags.reading import printed_sections

STORIES_ON_FRONT = 40
STORIES_OF_A_DESK_ON_FRONT = 4
STORIES_ON_A_DESK_PAGE = 20
HEADINGS_WORTH_CONTENTS = 3
DESCRIPTION_LENGTH = 200  # characters; search engines show no more


def public_page(view):
    """Answer reads alone; let caches keep the page, asking each time whether it still is the same.

    The tag is made of the page's bytes, not of the content's hash: panels, corrections, the desks in the
    heading and the templates change a page too.
    """
    return wraps(view)(require_safe(conditional_page(_ask_again(view))))


_ask_again = cache_control(public=True, max_age=0, must_revalidate=True)


@dataclass(frozen=True)
class Story:
    """What readers see of a published revision, read from its content."""

    revision: Revision

    @cached_property
    def content(self):
        """The content as a dict (see content.py)."""
        return parse_content(self.revision.content)

    @cached_property
    def article(self):
        """The article it is a text of."""
        return self.revision.article

    @property
    def is_rtl(self):
        """Whether its language is written from right to left."""
        return self.article.language.split("-")[0].lower() in settings.LANGUAGES_BIDI

    @property
    def published_at(self):
        """When the article first reached readers."""
        return self.article.first_published_at or self.revision.published_at

    @property
    def updated_at(self):
        """When this text took the place of an earlier one; None for the first."""
        return self.revision.published_at if self.revision.published_at > self.published_at else None

    @cached_property
    def sections(self):
        """The sections, ready to print."""
        return printed_sections(self.content)

    @cached_property
    def contents(self):
        """The headed sections if there are enough of them for a table of contents."""
        headed = [section for section in self.sections if section.title]
        return headed if len(headed) >= HEADINGS_WORTH_CONTENTS else []

    @cached_property
    def description(self):
        """The standfirst, or the first words of the text, for search engines and previews."""
        blocks = blocks_of_content(self.content)
        texts = [b.text for kind in ("standfirst", "paragraph") for b in blocks if b.kind == kind]
        return Truncator(texts[0] if texts else "").chars(DESCRIPTION_LENGTH)

    @cached_property
    def corrections(self):
        """Every public note the article ever got, newest first."""
        return list(self.article.corrections.all())

    @property
    def notice(self):
        """The newest note that readers must not miss; updates stand at the foot alone."""
        notes = (note for note in self.corrections if note.type != CorrectionType.UPDATE)
        return next(notes, None)


@public_page
def front(request):
    """Show the newest story, then what is new on each desk."""
    stories = [Story(revision) for revision in Revision.objects.for_readers()[:STORIES_ON_FRONT]]
    lead, others = (stories[0], stories[1:]) if stories else (None, [])
    desks = list(Desk.objects.all())
    by_desk = [(desk, [s for s in others if s.article.desk_id == desk.pk]) for desk in desks]
    shown = [(desk, stories[:STORIES_OF_A_DESK_ON_FRONT]) for desk, stories in by_desk if stories]
    return render(request, "articles/front.html", {"desks": desks, "lead": lead, "by_desk": shown})


@public_page
def desk(request, desk):
    """Show one desk's stories, newest first."""
    desk = get_object_or_404(Desk, slug=desk)
    revisions = Revision.objects.for_readers().filter(article__desk=desk)
    page = Paginator(revisions, STORIES_ON_A_DESK_PAGE).get_page(request.GET.get("page"))
    context = {"desks": Desk.objects.all(), "desk": desk, "page": page, "stories": list(map(Story, page))}
    return render(request, "articles/desk.html", context)


@public_page
def article(request, desk, slug):
    """Show an article as readers have it, or, at the address of a retracted one, why it is gone."""
    story = _published_story(desk, slug)
    context = {"desks": Desk.objects.all(), "desk": story.article.desk, "story": story}
    context["url"] = request.build_absolute_uri(story.article.get_absolute_url())
    if story.revision.status == Status.RETRACTED:
        return render(request, "410.html", context, status=410)
    context["panels"] = article_panels(request, story.revision)
    context["data"] = structured_data(story, context["url"], request.build_absolute_uri("/"))
    return render(request, "articles/article.html", context)


def _published_story(desk, slug):
    """Return what stands at a public address: the live text, else the one retracted last. Or Http404."""
    published = Revision.objects.visible_to(AnonymousUser()).select_related("article__desk")
    found = published.filter(article__desk__slug=desk, article__slug=slug).order_by("-number")
    revisions = sorted(found, key=lambda revision: revision.status != Status.LIVE)
    if not revisions:
        raise Http404
    return Story(revisions[0])


def structured_data(story, url, home):
    """Return the article in schema.org's words, from the same content and times as the page."""
    content, changed = story.content, story.updated_at or story.published_at
    publisher = {"@type": "NewsMediaOrganization", "name": settings.NEWSROOM_NAME, "url": home}
    names = [line.author.name for line in story.article.bylines.select_related("author")]
    # Names are taken from the authors, but those alone that the approved byline prints.
    authors = [{"@type": "Person", "name": name} for name in names if name in content["byline"]]
    notes = [
        {"@type": "CorrectionComment", "text": note.note, "datePublished": note.at.isoformat()}
        for note in story.corrections
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "headline": content["headline"],
        "description": story.description,
        "inLanguage": story.article.language,
        "articleSection": story.article.desk.name,
        "datePublished": story.published_at.isoformat(),
        "dateModified": changed.isoformat(),
        "author": authors or [publisher],
        "publisher": publisher,
        "correction": notes,
    }
    return {key: value for key, value in data.items() if value}
