"""The page on which a text is written: the text's own fields and the stack of its sections."""

from django.template.response import TemplateResponse

from articles.admin.base import trail
from articles.forms import SectionFormSet
from articles.forms.drafts import KIND_HELP, sections_as_typed

# Beside the text, not above it.
ASIDE = ("desk", "authors", "slug", "language", "planned_for", "dated")


def section_forms(data, sections=()):
    """Return the stack of section forms: as typed in `data`, else of these sections and an empty one."""
    return SectionFormSet(data, initial=sections_as_typed(sections), prefix="sections")


def draft_page(model_admin, request, form, sections, *, title, **context):
    """Show a form with its sections in the admin's frame, with everything that was typed and is wrong."""
    fields = form.visible_fields()
    page = {
        **model_admin.admin_site.each_context(request),
        "title": title,
        "content_title": trail(model_admin, title),
        "form": form,
        "main": [field for field in fields if field.name not in ASIDE],
        "side": [field for field in fields if field.name in ASIDE],
        "sections": sections,
        "section_errors": sections.is_bound and not sections.is_valid(),
        "kind_help": KIND_HELP.items(),
        "media": form.media + sections.empty_form.media,
        **context,
    }
    return TemplateResponse(request, "admin/articles/revision/draft.html", page)
