"""What each desk asks for, in the admin: its policy on claims and its checklist. Administrators set it."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminTextInputWidget, UnfoldBooleanWidget

from articles.admin.base import HouseAdmin, administers, trail, works_somewhere
from articles.models import Desk, Revision
from articles.refusals import MoveRefused
from factcheck import workflow
from factcheck.ledger import ledgers_of
from factcheck.models import ChecklistItem, DeskPolicy
from factcheck.policies import is_required, policy_of
from factcheck.statuses import CLAIM_KINDS
from factcheck.workflow.policies import MOST_EVIDENCE, MOST_HOURS

_KIND_WORDS = {
    "event": "Something that happened",
    "date": "A date",
    "quantity": "A figure",
    "comparison": "A comparison, such as more, less, twice",
    "superlative": "A first, a largest, a record",
    "office": "Who holds or held an office",
    "law or vote": "A law, a vote, a ruling",
    "cause": "What caused something",
    "quotation": "Words in quotation marks",
    "attribution": "Who said or reported it",
    "prediction": "What is to come",
}
LIST = "What each desk asks for"
KINDS = [(kind, _KIND_WORDS.get(kind, kind.capitalize())) for kind in CLAIM_KINDS]


class KindsField(forms.MultipleChoiceField):
    """Kinds of claims, as checkboxes."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(choices=KINDS, required=False, **kwargs)


class PolicyForm(forms.Form):
    """A desk's policy. `seen`: the digest of the one the person had before them."""

    seen = forms.CharField(widget=forms.HiddenInput)
    sure = forms.CharField(required=False, widget=forms.HiddenInput)
    threshold = forms.FloatField(
        label="Claims are signed off from a score of",
        min_value=0,
        max_value=1,
        widget=UnfoldAdminIntegerFieldWidget(attrs={"step": "0.05", "min": "0", "max": "1"}),
        help_text="The engine scores every sentence from 0 to 1 by how much it needs checking. 0: every claim"
        " is signed off; 0.5: those more likely than not to need it; 1: next to none by score alone.",
        error_messages={
            "min_value": "The score lies between 0 and 1.",
            "max_value": "The score lies between 0 and 1.",
            "invalid": "Give a number between 0 and 1, such as 0.5.",
            "required": "Give a number between 0 and 1, such as 0.5.",
        },
    )
    kinds = KindsField(
        label="Always signed off, whatever the score",
        help_text="A claim of one of these kinds is signed off in any case.",
    )
    evidence_minimum = forms.IntegerField(
        label="Independent pieces of evidence for “verified”",
        min_value=0,
        max_value=MOST_EVIDENCE,
        widget=UnfoldAdminIntegerFieldWidget(attrs={"min": "0", "max": str(MOST_EVIDENCE)}),
        help_text="Pieces from one origin, such as reprints of one agency’s report, count once. 0: none is"
        " asked for.",
    )
    evidence_kinds = KindsField(
        label="Evidence is asked for claims of these kinds alone",
        help_text="None ticked: for every claim that is verified.",
    )
    unverifiable_passes = forms.BooleanField(
        label="A claim that cannot be verified may be published",
        required=False,
        widget=UnfoldBooleanWidget,
        help_text="Without the tick it has to be changed or taken out first.",
    )
    hours_to_check = forms.IntegerField(
        label="Hours from handing in to the due time",
        min_value=1,
        max_value=MOST_HOURS,
        widget=UnfoldAdminIntegerFieldWidget(attrs={"min": "1", "max": str(MOST_HOURS)}),
        help_text="For texts nobody has given a due time of their own.",
    )


class ItemForm(forms.Form):
    """A new item of the checklist."""

    text = forms.CharField(
        label="What is to be done",
        max_length=200,
        widget=UnfoldAdminTextInputWidget,
        help_text="Short, as somebody would say it once it is done: “Legal read it”. The words never change"
        " afterwards; to change them, take the item off and add another.",
        error_messages={
            "required": "Say what is to be done.",
            "max_length": "At most 200 characters fit; this has %(show_value)d.",
        },
    )
    is_required = forms.BooleanField(
        label="Required",
        required=False,
        widget=UnfoldBooleanWidget,
        help_text="No text of the desk is approved or published without it. Else it is advice.",
    )


@admin.register(DeskPolicy)
class PolicyAdmin(HouseAdmin):
    """One page a desk. Django's own forms are not used: everything goes through the workflow."""

    def has_view_permission(self, request, obj=None):
        """Whoever has a role on any desk."""
        return works_somewhere(request.user)

    def get_urls(self):
        """Add the page of a desk; the list is of desks, whether they have a policy of their own or not."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        page = self.admin_site.admin_view(self.desk_view)
        return [path("desk/<slug:slug>/", page, name=f"{name}_desk"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        """List the desks of the person with what each asks for, in a few words."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        desks = Desk.objects.of_person(request.user).prefetch_related("checklist").select_related("policy")
        rows = [(desk, _policy(desk), _asked(desk)) for desk in desks]
        context = {
            **self.admin_site.each_context(request),
            "title": LIST,
            "content_title": LIST,
            "rows": rows,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/factcheck/policies.html", context)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Lead to the page of the policy's desk."""
        policy = get_object_or_404(DeskPolicy.objects.select_related("desk"), pk=object_id)
        return redirect("admin:factcheck_deskpolicy_desk", policy.desk.slug)

    def desk_view(self, request, slug):
        """Show what a desk asks for; its administrators set it here."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        desk = get_object_or_404(Desk.objects.of_person(request.user), slug=slug)
        policy, item = _forms(desk)
        sets = administers(request.user, desk)
        if request.method == "POST":
            if not sets:
                raise PermissionDenied
            act = ACTS.get(request.POST.get("act"))
            answer = act(request, desk) if act else None
            if answer is None:
                return redirect(request.path)
            policy, item = _answered(answer, policy, item)
        context = {
            **self.admin_site.each_context(request),
            "title": f"What {desk} asks for",
            "content_title": trail(self, desk, of=LIST),
            "desk": desk,
            "policy": policy_of(desk),
            "kinds": dict(KINDS),
            "form": policy,
            "item_form": item,
            "items": ChecklistItem.objects.filter(desk=desk, retired_at=None),
            "retired": ChecklistItem.objects.filter(desk=desk).exclude(retired_at=None),
            "sets": sets,
            "back": reverse("admin:factcheck_deskpolicy_changelist"),
        }
        return TemplateResponse(request, "admin/factcheck/policy.html", context, status=_status(policy, item))


def _policy(desk):
    return getattr(desk, "policy", None) or DeskPolicy(desk=desk)


def _asked(desk):
    asked = [item for item in desk.checklist.all() if item.retired_at is None]
    return len(asked), sum(item.is_required for item in asked)


def _forms(desk):
    policy = policy_of(desk)
    initial = {name: getattr(policy, name) for name in PolicyForm.base_fields if name not in ("seen", "sure")}
    seen = {"seen": workflow.policy_digest(policy)}
    return PolicyForm(initial=initial | seen, auto_id="policy-%s"), ItemForm(auto_id="item-%s")


def _answered(form, policy, item):
    return (form, item) if isinstance(form, PolicyForm) else (policy, form)


def _status(*some):
    return 409 if any(form.is_bound for form in some) else 200


def _save_policy(request, desk):
    form = PolicyForm(request.POST, auto_id="policy-%s")
    if not form.is_valid():
        return form
    asked, texts = _asked_anew(desk, form.cleaned_data)
    if str(asked) != (form.cleaned_data.pop("sure") or "0"):
        claims, of = ("claim" if asked == 1 else "claims"), ("text" if texts == 1 else "texts")
        form.add_error(
            None,
            f"{texts} {of} on the way to readers will ask for {asked} more {claims} to be signed off."
            " Nothing is saved yet; save once more if that is meant.",
        )
        form.data = form.data.copy()
        form.data["sure"] = str(asked)
        return form
    return _done(request, form, "The policy was saved.", workflow.save_policy, desk)


def _asked_anew(desk, values):
    """Return how many claims of pending texts a policy would ask for besides, and of how many texts."""
    wanted = DeskPolicy(threshold=values["threshold"], kinds=values["kinds"])
    texts = Revision.objects.pending().filter(article__desk=desk).select_related("article__desk")
    more = [
        sum(
            is_required(wanted, entry.occurrence.score, entry.kinds)
            for entry in ledger.entries
            if entry.is_leaf and not entry.is_required
        )
        for ledger in ledgers_of(list(texts)).values()
    ]
    return sum(more), sum(map(bool, more))


def _add_item(request, desk):
    form = ItemForm(request.POST, auto_id="item-%s")
    if not form.is_valid():
        return form
    return _done(request, form, "It is on the checklist.", workflow.add_item, desk)


def _done(request, form, said, change, desk):
    try:
        change(desk, by=request.user, **form.cleaned_data)
    except MoveRefused as refused:
        form.add_error(None, list(refused.reasons))
        return form
    messages.success(request, said)
    return None


def _of_item(change, said, **how):
    """Make an act on one item of the checklist."""

    def act(request, desk):
        number = request.POST.get("item", "")
        item = get_object_or_404(ChecklistItem, pk=number if number.isdecimal() else 0, desk=desk)
        try:
            change(item, by=request.user, **how)
        except MoveRefused as refused:
            messages.error(request, " ".join(refused.reasons))
        else:
            messages.success(request, said)

    return act


ACTS = {
    "policy": _save_policy,
    "add": _add_item,
    "retire": _of_item(workflow.retire_item, "It was taken off the checklist. Ticks stay on record."),
    "up": _of_item(workflow.move_item, "Moved up.", up=True),
    "down": _of_item(workflow.move_item, "Moved down.", up=False),
}
