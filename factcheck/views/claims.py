"""The claims page: every claim of a text beside it, one in hand."""

import re

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from factcheck.looks import one_look
from factcheck.marking import Mark, blocks_named, place_of
from factcheck.views.access import for_members, revision_for
from factcheck.views.claim_cards import SHOWS, claims_of
from factcheck.views.revision import frame, is_marked, pair_marks, seen_of
from factcheck.views.threads import threads_of

# A script that has the page already asks for what may have changed on it: with the text, or for one card.
_PARTS = {
    "claims": "factcheck/_claims_answer.html",
    "text": "factcheck/_claims_answer.html",
    "card": "factcheck/_claim_answer.html",
}


@for_members
@require_safe
def claims(request, number):
    """Show the claims of a text of the person's desks: `?claim=` the one in hand, `?show=` which."""
    return claims_page(request, revision_for(request.user, number))


@one_look()
def claims_page(request, revision, refused=None):
    """Answer with the claims page; with what was refused still typed in, status 409."""
    seen = seen_of(request.user, revision)
    found = claims_of(seen, by=request.user, show=_shown(request), in_hand=_in_hand(request, refused))
    if refused:
        _put_back(refused, found)
    wanted = request.headers.get("X-Fragment", "")
    if wanted == "card" and not refused:
        context = {"claims": found, "card": found.in_hand, "revision": revision, "show": found.show}
        context["threads"] = threads_of(revision.article)
        return render(request, _PARTS[wanted], context)
    marks = list(_marks(seen, found)) if wanted != "claims" else []
    context = frame(request, seen, marks, refused) | {
        "claims": found,
        "show": found.show,
        "changes_text": wanted == "text",
        "inconsistencies_address": reverse("factcheck:revision", args=[revision.pk]),
        "claims_address": reverse("factcheck:claims", args=[revision.pk]),
    }
    # said where it was done: beside the claims, not in the pane of the whole text
    context["claim_said"], context["said"] = context["said"], ""
    template = "factcheck/claims.html" if refused else _PARTS.get(wanted, "factcheck/claims.html")
    return render(request, template, context, status=409 if refused else 200)


def _shown(request):
    show = request.GET.get("show", "")
    return show if show in dict(SHOWS) else "all"


def _in_hand(request, refused):
    if refused and refused.place[1:].isdigit():
        return int(refused.place[1:])
    claim = request.GET.get("claim", "")
    return int(claim) if claim.isascii() and claim.isdigit() and len(claim) < 18 else None


def _put_back(refused, found):
    """Put what was refused where it was typed."""
    if refused.place == "add":
        found.add_refused = refused.reasons
        if found.add:
            refused.form.auto_id = found.add.auto_id
            found.add = refused.form
    elif refused.place == "many":
        found.many_refused = refused.reasons
        chosen = refused.form.data.getlist("claims")
        found.chosen = frozenset(int(one) for one in chosen if re.fullmatch(r"[0-9]{1,18}", one))
        if found.many:
            refused.form.auto_id = found.many.auto_id
            found.many = refused.form
    for card in found.cards:
        if card.name == refused.place:
            card.take_back(refused.form, refused.reasons)


def _marks(seen, found):
    """Yield the marks of the text on this page: the blocks by name, the claims by number, the pairs."""
    if found.add:
        yield from blocks_named(seen.text.blocks)
    address = reverse("factcheck:claims", args=[seen.revision.pk])
    for card in found.cards:
        place = place_of(card.entry.occurrence, seen.text.blocks)
        if place and (is_marked(card.entry) or card.is_open):
            yield Mark(
                *place,
                look=card.look,
                name=f"w{card.entry.claim.pk}",
                number=card.number,
                target=card.name,
                href=f"{address}?claim={card.entry.claim.pk}#{card.name}",
                label=card.label,
                initials=card.initials,
                is_current=card.is_open,
            )
    yield from pair_marks(seen, address=reverse("factcheck:revision", args=[seen.revision.pk]))
