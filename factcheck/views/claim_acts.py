"""Every act on the claims of a text: looked up, passed to the workflow, and on to the next claim to do."""

import re

from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.blocks import blocks_of_content
from articles.content import parse_content
from articles.refusals import MoveRefused
from factcheck import workflow as checking
from factcheck.forms import (
    AddForm,
    ManyForm,
    MergeForm,
    NonceForm,
    ReopenForm,
    RetypeForm,
    SplitForm,
    VerdictForm,
)
from factcheck.ledger import ledger_of
from factcheck.models import Claim, ClaimOccurrence
from factcheck.statuses import Verdict
from factcheck.views.acts import act
from factcheck.views.claim_cards import next_open


def claims_address(request, revision, claim=None):
    """Return where the claims page goes on: with this claim in hand, showing what was shown."""
    shown = request.GET.get("show", "")
    query = [f"claim={claim}"] if claim else []
    query += [f"show={shown}"] if shown.isalpha() else []
    address = reverse("factcheck:claims", args=[revision.pk])
    return f"{address}{'?' if query else ''}{'&'.join(query)}#{f'c{claim}' if claim else 'findings'}"


def _claim(revision, claim):
    return get_object_or_404(Claim.objects.filter(article=revision.article_id), pk=claim)


def _and_on(request, revision, claim=None):
    """Return where to go after a claim is signed off: to the next that is to do, or to stay with it."""
    return claims_address(request, revision, next_open(ledger_of(revision), claim) or claim)


@act
def sign_off(request, revision, claim):
    """Give a verdict on a claim."""
    claim = _claim(revision, claim)
    form = VerdictForm(request.POST)

    def do(data):
        checking.sign_off(claim, revision=revision, by=request.user, **data)
        return _and_on(request, revision, claim.pk)

    verdict = request.POST.get("verdict", "")
    done = Verdict(verdict).label.lower() if verdict in Verdict.values else ""
    return form, f"c{claim.pk}", do, f"{_numbered(revision, claim)} signed off: {done}. “{_short(claim)}”"


def _numbered(revision, claim):
    """Return what the claims page calls a claim: by its number there."""
    claims = [entry.claim.pk for entry in ledger_of(revision).entries]
    return f"Claim {claims.index(claim.pk) + 1}" if claim.pk in claims else "The claim"


def _short(claim):
    words = claim.quote or claim.sentence
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"


@act
def reopen_claim(request, revision, claim):
    """Take the last verdict on a claim back."""
    claim = _claim(revision, claim)

    def do(data):
        checking.reopen(claim, revision=revision, by=request.user, **data)
        return claims_address(request, revision, claim.pk)

    return ReopenForm(request.POST), f"c{claim.pk}", do, "Open again."


@act
def sign_off_many(request, revision):
    """Give one verdict on several claims: on all, or on none."""
    here = ClaimOccurrence.objects.filter(revision=revision).select_related("claim")
    claims = {one.claim_id: one.claim for one in here}
    form = ManyForm(request.POST, claims=claims)

    def do(data):
        chosen = [claims[claim] for claim in data.pop("claims")]
        checking.sign_off_many(chosen, revision=revision, by=request.user, **data)
        return _and_on(request, revision)

    count = len(set(request.POST.getlist("claims")))
    return form, "many", do, f"{count} claim{'' if count == 1 else 's'} signed off."


@act
def add_claim(request, revision):
    """Make words of the text a claim."""
    sections = [(s["uid"], s["heading"]) for s in parse_content(revision.content or "")["sections"]]
    form = AddForm(request.POST, sections=sections, auto_id="add-%s")

    def do(data):
        place = _place(revision, data)
        claim = checking.add_claim(revision, by=request.user, kinds=data["kinds"], **place)
        return claims_address(request, revision, claim.pk)

    return form, "add", do, "Added to the claims."


def _place(revision, data):
    """Return block, start and end of the words: where the selection was, else where they stand once."""
    blocks = blocks_of_content(parse_content(revision.content))
    words = " ".join(data["words"].split())
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    wanted = range(len(blocks)) if data["block"] is None else [data["block"]]
    found = [
        {"block": number, "start": match.start(), "end": match.end()}
        for number in wanted
        if number < len(blocks) and (not data["section"] or blocks[number].section == data["section"])
        for match in pattern.finditer(blocks[number].text)
    ]
    if not found:
        raise MoveRefused(f"“{words}” does not stand in the text in these words; copy them from it.")
    if data["start"] is not None:
        return min(found, key=lambda place: abs(place["start"] - data["start"]))
    if len(found) > 1:
        raise MoveRefused(
            f"“{words}” stands there {len(found)} times; give more of the sentence, or the section."
        )
    return found[0]


@act
def merge_claim(request, revision, claim):
    """Have a claim checked together with another."""
    claim = _claim(revision, claim)
    here = ClaimOccurrence.objects.filter(revision=revision).exclude(claim=claim).select_related("claim")
    others = {one.claim_id: one.claim for one in here}
    form = MergeForm(request.POST, others=[(other, str(words)) for other, words in others.items()])

    def do(data):
        into = others[data.pop("into")]
        checking.merge(claim, into=into, revision=revision, by=request.user, **data)
        return claims_address(request, revision, into.pk)

    return form, f"c{claim.pk}", do, "Checked together from now on."


@act
def split_claim(request, revision, claim):
    """Have a claim checked in parts."""
    claim = _claim(revision, claim)

    def do(data):
        parts = checking.split(claim, revision=revision, by=request.user, **data)
        return claims_address(request, revision, parts[0].pk)

    return SplitForm(request.POST), f"c{claim.pk}", do, "Checked in parts from now on."


@act
def retype_claim(request, revision, claim):
    """Say of what kinds a claim is."""
    claim = _claim(revision, claim)

    def do(data):
        checking.retype(claim, revision=revision, by=request.user, **data)
        return claims_address(request, revision, claim.pk)

    return RetypeForm(request.POST), f"c{claim.pk}", do, "Its kinds are changed."


@act
def restore_claim(request, revision, claim):
    """Make a claim one of its own again."""
    claim = _claim(revision, claim)

    def do(data):
        checking.restore(claim, revision=revision, by=request.user, **data)
        return claims_address(request, revision, claim.pk)

    return NonceForm(request.POST), f"c{claim.pk}", do, "A claim of its own again."
