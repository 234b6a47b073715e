"""A text as a file to take along."""

from django.http import Http404, HttpResponse
from django.urls import path
from django.utils.http import content_disposition_header

from articles import workflow
from articles.content import parse_content
from articles.exporters import EXPORTERS


class ExportPages:
    """The addresses under a text's own at which it is downloaded. Part of RevisionAdmin."""

    def get_urls(self):
        """Add one address for all formats."""
        page = self.admin_site.admin_view(self.export_view)
        return [
            path("<int:object_id>/export/<slug:name>/", page, name="articles_revision_export"),
            *super().get_urls(),
        ]

    def export_view(self, request, object_id, name):
        """Send a text as a file: as it was frozen, or as a draft was last saved."""
        revision, exporter = self._found(object_id, request), EXPORTERS.get(name)
        if revision is None or exporter is None:
            raise Http404
        content = parse_content(workflow.content_as_submitted(revision))
        article = revision.article
        answer = HttpResponse(
            exporter.write(content, language=article.language), content_type=exporter.content_type
        )
        file_name = f"{article.slug}-{revision.number}{exporter.ending}"
        answer.headers["Content-Disposition"] = content_disposition_header(True, file_name)
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Cache-Control"] = "private, no-store"
        return answer


def export_formats():
    """Return (name, label) of each format there is."""
    return [(name, exporter.label) for name, exporter in EXPORTERS.items()]
