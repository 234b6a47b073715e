"""Taking a proposal back, objecting, and ruling on an objection."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from factcheck import workflow as checking
from factcheck.forms import DisputeForm, DisputeRulingForm, WithdrawProposalForm
from factcheck.models import Dispute, Resolution, Ruling, SignOff
from factcheck.views.acts import act, card_of


@act
def withdraw_proposal(request, revision, resolution):
    """Take one's own proposal back."""
    resolutions = Resolution.objects.select_related("inconsistency__revision__article")
    resolution = get_object_or_404(
        resolutions, pk=resolution, inconsistency__revision__article=revision.article
    )
    card = card_of(resolution, revision)

    def do(data):
        checking.withdraw_proposal(resolution, by=request.user, **data)

    form = WithdrawProposalForm(request.POST, auto_id=f"{card}-back-%s")
    return form, card, do, "Taken back. The pair is open again."


@act
def dispute(request, revision, ruling):
    """Object to a ruling."""
    rulings = Ruling.objects.select_related("resolution__inconsistency__revision")
    ruling = get_object_or_404(
        rulings, pk=ruling, resolution__inconsistency__revision__article=revision.article
    )
    card = card_of(ruling.resolution, revision)
    form = _dispute_form(request, ruling.pk, auto_id=f"{card}-r{ruling.pk}-%s")

    def do(data):
        checking.dispute(by=request.user, revision=revision, ruling=ruling, **data)

    return form, card, do, "Objected. Until a reviewer who had no part in it has ruled, it does not hold."


@act
def dispute_sign_off(request, revision, sign_off):
    """Object to what a claim was signed off as."""
    sign_off = get_object_or_404(SignOff, pk=sign_off, claim__article=revision.article)
    form = _dispute_form(request, sign_off.pk, auto_id=f"c{sign_off.claim_id}-objection-%s")

    def do(data):
        checking.dispute(by=request.user, revision=revision, sign_off=sign_off, **data)

    done = "Objected. Until a reviewer who had no part in it has ruled, the claim is open."
    return form, f"c{sign_off.claim_id}", do, done


def _dispute_form(request, about, *, auto_id):
    form = DisputeForm(request.POST, auto_id=auto_id)
    form.about = about
    return form


@act
def rule_on_dispute(request, revision, dispute):
    """Uphold an objection or turn it down."""
    disputes = Dispute.objects.select_related(
        "revision", "sign_off", "ruling__resolution__inconsistency__revision"
    )
    dispute = get_object_or_404(disputes, pk=dispute)
    if dispute.revision.article_id != revision.article_id:
        raise Http404("There is no such objection to this story.")
    if dispute.sign_off:
        card = f"c{dispute.sign_off.claim_id}"
    else:
        card = card_of(dispute.ruling.resolution, revision)

    def do(data):
        checking.rule_on_dispute(dispute, by=request.user, **data)

    upheld = request.POST.get("upheld") == "yes"
    done = "Upheld. What was objected to has fallen." if upheld else "Turned down. It holds again."
    return DisputeRulingForm(request.POST, auto_id=f"{card}-judge-%s"), card, do, done
