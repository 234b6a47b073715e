"""A pair on its own page: both quotes with their context, side by side, and every act on it."""

from django.contrib.messages import get_messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Revision
from articles.roles import Act
from articles.workflow import legal_acts
from factcheck.models import Inconsistency
from factcheck.pairs import Text, columns_of
from factcheck.views.access import for_members, revision_for
from factcheck.views.checking import checking_of
from factcheck.views.margin import margin_of
from factcheck.views.revision import latest_and_newer
from factcheck.views.threads import threads_of


@for_members
@require_safe
def pair(request, number, found):
    """Show a pair of the article beside this text."""
    return pair_page(request, revision_for(request.user, number), found=found)


def pair_page(request, revision: Revision, refused=None, *, found: int = 0):
    """Answer with the page of a pair; with what was refused still typed in, status 409."""
    found = get_object_or_404(
        Inconsistency.objects.filter(revision__article=revision.article),
        pk=int(refused.place[1:]) if refused else found,
    )
    text = Text(revision)
    latest, _ = latest_and_newer(revision)
    margin = margin_of(text, by=request.user, latest=latest, checking=checking_of(revision))
    same = [one for one in margin.cards if one.pair.found.fingerprint == found.fingerprint]
    if not same:
        raise Http404("There is no such pair beside this text.")
    card = same[0]
    if refused:
        card.take_back(refused.form, refused.reasons)
    card.said = " ".join(message.message for message in get_messages(request))
    at = margin.cards.index(card)
    context = {
        "revision": revision,
        "article": revision.article,
        "margin": margin,
        "card": card,
        "columns": columns_of(card.pair, text),
        "previous": margin.cards[at - 1] if at else None,
        "next": margin.cards[at + 1] if at + 1 < len(margin.cards) else None,
        "on_its_own": True,
        "may_send_back": Act.SEND_BACK in legal_acts(revision, by=request.user),
        "threads": threads_of(revision.article),
    }
    return render(request, "factcheck/pair.html", context, status=409 if refused else 200)
