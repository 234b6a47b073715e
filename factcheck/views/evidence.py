"""Evidence on a claim, on a page of its own; withdrawing it; protected sources; the documents themselves."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.refusals import MoveRefused, NotAllowed
from factcheck import workflow as checking
from factcheck.files import FileLost
from factcheck.forms import EvidenceForm, WithdrawEvidenceForm
from factcheck.forms.evidence import BY_HAND, OF_OURS
from factcheck.ledger import ledger_of
from factcheck.models import Claim, Document, Evidence
from factcheck.permissions import Act, refusal
from factcheck.statuses import EvidenceKind
from factcheck.views.access import for_members, revision_for
from factcheck.workflow.origins import named_groups
from factcheck.workflow.sources import fact_in_book, may_rely_on, search_book, search_earlier_claims

_SHORT = 70  # characters of a claim beside its box
# Nothing of a document runs, loads or is kept: not in a browser that shows it all the same.
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class RefusedPiece:
    """An entry on which something was refused, with every reason and the words typed."""

    name: str
    reasons: tuple[str, ...]
    typed: str


@for_members
def evidence(request, number, claim):
    """Show a claim's evidence with a form for more and a search of what we hold; take the form."""
    revision = revision_for(request.user, number)
    ledger, entry = _entry(revision, claim)
    if request.method != "POST":
        return _page(request, revision, ledger, entry)
    form = _form(request, revision, ledger, entry, data=request.POST)
    if not form.is_valid():
        return _page(request, revision, ledger, entry, form=form, reasons=_said(form))
    try:
        added = _add(request, revision, ledger, entry, form.cleaned_data)
    except MoveRefused as refused:
        return _page(request, revision, ledger, entry, form=form, reasons=refused.reasons)
    said = "Added." if len(added) == 1 else f"Added to {len(added)} claims."
    messages.success(request, said, extra_tags=f"c{claim}")
    return redirect(_card(revision, claim))


def _add(request, revision, ledger, entry, data):
    also = data.pop("also")
    data["upload"] = data["upload"] or None
    if earlier := data.pop("earlier_claim"):
        data["earlier_claim"] = Claim.objects.filter(pk=earlier).first()
    if data["kind"] == EvidenceKind.REFERENCE_FACT:
        data["url"] = ""  # a field of another kind, filled in before the kind was changed
    if not also:
        return [checking.add_evidence(entry.claim, revision=revision, by=request.user, **data)]
    claims = [entry.claim, *(ledger.find(other).claim for other in also)]
    return checking.add_evidence_many(claims, revision=revision, by=request.user, **data)


@for_members
def withdraw_evidence(request, number, piece):
    """Withdraw a piece of evidence, saying why."""
    revision, entry = _piece(request, number, piece)
    claim = entry.claim_id
    if request.method != "POST":
        return redirect("factcheck:evidence", revision.pk, claim)
    form = WithdrawEvidenceForm(request.POST)
    reasons = () if form.is_valid() else _said(form)
    if not reasons:
        try:
            checking.withdraw_evidence(entry, revision=revision, by=request.user, **form.cleaned_data)
        except MoveRefused as refused:
            reasons = refused.reasons
    if reasons:
        refused_piece = RefusedPiece(f"e{entry.pk}", reasons, request.POST.get("reason", ""))
        ledger, of_claim = _entry(revision, claim)
        return _page(request, revision, ledger, of_claim, refused_piece=refused_piece)
    messages.success(request, "Withdrawn. It stays on the record.", extra_tags=f"c{claim}")
    return redirect(_card(revision, claim))


@for_members
def protected_source(request, number, piece):
    """Show who a protected source is; asked for by a button, so that no look is recorded by chance."""
    return _on_protected(request, number, piece, checking.see_protected)


@for_members
def erase_protected(request, number, piece):
    """Erase who a protected source is."""
    return _on_protected(request, number, piece, checking.erase_protected)


def _on_protected(request, number, piece, do):
    revision, entry = _piece(request, number, piece)
    if request.method != "POST":
        return redirect("factcheck:evidence", revision.pk, entry.claim_id)
    shown, reasons = None, ()
    try:
        shown = do(entry, by=request.user)
    except MoveRefused as refused:
        reasons = refused.reasons
    ledger, of_claim = _entry(revision, entry.claim_id)
    return _page(request, revision, ledger, of_claim, shown=shown, reasons=reasons)


@for_members
@require_safe
def document(request, document):
    """Give a document out to somebody who may see it, as a file to save and nothing else."""
    found = get_object_or_404(Document, pk=document)
    try:
        file = checking.open_document(found, by=request.user)
    except NotAllowed as refused:
        raise Http404 from refused
    except FileLost as lost:
        context = {"document": found, "reason": str(lost), "name": found.name}
        return render(request, "factcheck/document_lost.html", context, status=410)
    response = FileResponse(file, as_attachment=True, filename=found.name, content_type=found.media_type)
    response.headers["Content-Length"] = str(found.size)
    for name, value in SAFE_HEADERS.items():
        response.headers[name] = value
    return response


def _entry(revision, claim):
    ledger = ledger_of(revision)
    entry = ledger.find(claim)
    if entry is None:
        raise Http404("no such claim in this text")
    return ledger, entry


def _piece(request, number, piece):
    revision = revision_for(request.user, number)
    entries = Evidence.objects.filter(claim__article=revision.article_id, withdraws=None)
    return revision, get_object_or_404(entries.select_related("claim", "revision__article__desk"), pk=piece)


def _card(revision, claim):
    return f"{reverse('factcheck:claims', args=[revision.pk])}?claim={claim}#c{claim}"


def _said(form):
    return tuple(message for errors in form.errors.values() for message in errors)


def _form(request, revision, ledger, entry, *, data=None):
    others = [
        (other.claim.pk, _cut(other.occurrence.quote)) for other in ledger.entries if other is not entry
    ]
    initial = {}
    if data is None:
        if request.GET.get("fact"):
            initial = {"kind": EvidenceKind.REFERENCE_FACT.value, "ref": request.GET["fact"][:300]}
        elif _number(request.GET.get("earlier", "")):
            initial = {"kind": EvidenceKind.EARLIER_CLAIM.value, "earlier_claim": request.GET["earlier"]}
    return EvidenceForm(
        data,
        request.FILES if data is not None else None,
        auto_id=f"c{entry.claim.pk}-evidence-%s",
        initial=initial,
        kinds=BY_HAND + OF_OURS,
        others=others,
        groups=named_groups(revision.article_id),
        too_large=getattr(request, "too_large", False),
    )


def _cut(words):
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"


def _number(word):
    return int(word) if word.isascii() and word.isdigit() and len(word) < 18 else None


def _page(request, revision, ledger, entry, *, form=None, reasons=(), refused_piece=None, shown=None):
    desk, find = revision.article.desk, request.GET.get("find", "").strip()[:200]
    why_not = refusal(request.user, Act.ADD_EVIDENCE, desk=desk) or ""
    if form is None and not why_not and not revision.is_draft:
        form = _form(request, revision, ledger, entry)
    context = {
        "revision": revision,
        "entry": entry,
        "evidence_form": form,
        "reasons": reasons,
        "refused_piece": refused_piece,
        "shown": shown,
        "why_not": why_not,
        "find": find,
        "facts": search_book(find),
        "earlier": search_earlier_claims(request.user, find, article=revision.article),
        **_chosen(request, form),
    }
    status = 409 if reasons or refused_piece else 200
    response = render(request, "factcheck/evidence.html", context, status=status)
    if shown is not None:
        response.headers["Cache-Control"] = "private, no-store"
    return response


def _chosen(request, form):
    """Return the fact and the earlier claim chosen in the form, for the page to show in words."""
    if form is None:
        return {}
    number = _number(str(form["earlier_claim"].value() or ""))
    claim = Claim.objects.filter(pk=number).first() if number else None
    ref = str(form["ref"].value() or "")
    return {
        "chosen_fact": fact_in_book(ref) if ref else None,
        "chosen_claim": claim if claim and may_rely_on(request.user, claim) else None,
    }
