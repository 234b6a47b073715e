"""What the page of a text is made of: for readers, and for those who look at it before readers do.

A preview is the same story on the same template. It tells what readers will be told, as far as that is known
before publication, and carries nothing for search engines or for pages that link to it.
"""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.utils import timezone
from django.utils.text import Truncator

from articles.blocks import blocks_of_content
from articles.content import parse_content
from articles.models import Correction, Desk, Revision
from articles.panels import article_notes, article_panels
from articles.statuses import PUBLISHED, CorrectionType
from articles.templatetags.reading import printed_sections
from articles.workflow import content_as_submitted

HEADINGS_WORTH_CONTENTS = 3
DESCRIPTION_LENGTH = 200  # characters; search engines show no more


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


@dataclass(frozen=True)
class PreviewStory(Story):
    """What readers would see of any revision, if it reached them at its planned time, or now."""

    @cached_property
    def content(self):
        """The content, of a draft as submission would fix it."""
        return parse_content(content_as_submitted(self.revision))

    @cached_property
    def _at(self):
        return self.revision.published_at or self.revision.planned_for or timezone.now()

    @property
    def published_at(self):
        """When the article first reached readers, or would."""
        return self.article.first_published_at or self._at

    @property
    def updated_at(self):
        """When this text took, or would take, the place of an earlier one; None for the first."""
        return self._at if self._at > self.published_at else None

    @cached_property
    def corrections(self):
        """The public notes up to this text, newest first, with the one it would bring."""
        notes = [
            note
            for note in self.article.corrections.select_related("revision")
            if note.revision.number <= self.revision.number
        ]
        own = self.content["correction"]
        if own is None or self.revision.status in PUBLISHED:
            return notes
        return [Correction(type=own["type"], note=own["note"], at=self._at), *notes]


def page_context(request, story):
    """Return what every page at an article's address shows around it."""
    url = request.build_absolute_uri(story.article.get_absolute_url())
    return {"desks": Desk.objects.all(), "desk": story.article.desk, "story": story, "url": url}


def article_context(request, story):
    """Return what articles/article.html needs. Without "data" the page has nothing for search engines."""
    return {
        **page_context(request, story),
        "notes": article_notes(request, story.revision),
        "panels": article_panels(request, story.revision),
    }


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
