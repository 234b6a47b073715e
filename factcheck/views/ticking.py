"""Ticking the checklist of a text."""

from django.shortcuts import get_object_or_404

from factcheck import workflow as checking
from factcheck.forms.checklist import TickForm
from factcheck.models import ChecklistItem
from factcheck.views.acts import act
from factcheck.views.checklist import place_of


@act
def tick(request, revision, item):
    """Say that an item was done for this text, or take that back."""
    item = get_object_or_404(ChecklistItem, pk=item, desk=revision.article.desk_id)

    def do(data):
        checking.tick(item, revision=revision, by=request.user, **data)

    done = "Tick taken back." if request.POST.get("is_ticked") == "no" else "Ticked."
    return TickForm(request.POST), place_of(item), do, done
