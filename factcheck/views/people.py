"""Acts of the newsroom's people on each other's work, from a text's page or from the queue."""

from functools import wraps

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse

from articles.refusals import MoveRefused
from factcheck import workflow as checking
from factcheck.forms import AssignForm, CaseForm, NothingForm
from factcheck.views.access import for_members, revision_for
from factcheck.views.queue import queue_page
from factcheck.views.revision import Refused, page
from factcheck.workflow.cases import checkers_of


def case_act(view):
    """Turn a function of (request, revision) into an act on an article's case.

    It returns (form, its place on the text's page, what to do, what to say when it is done). Asked for in
    the queue ("from" is there in the form, the queue's query), it answers with the queue.
    """

    @for_members
    @wraps(view)
    def answered(request, number):
        revision = revision_for(request.user, number)
        if request.method != "POST":
            return redirect("factcheck:revision", revision.pk)
        form, place, do, done = view(request, revision)
        reasons = ()
        if form.is_valid():
            try:
                do(form.cleaned_data)
            except MoveRefused as refused:
                reasons = refused.reasons
        else:
            reasons = tuple(message for errors in form.errors.values() for message in errors)
        in_queue = request.POST.get("from")
        if reasons and in_queue is not None:
            return queue_page(request, in_queue, refused=(revision, reasons))
        if reasons:
            return page(request, revision_for(request.user, number), Refused(place, form, reasons))
        messages.success(request, done)
        if in_queue is not None:
            return redirect(f"{reverse('factcheck:queue')}?{in_queue}#text-{revision.pk}")
        return redirect(f"{reverse('factcheck:revision', args=[revision.pk])}#people")

    return answered


@case_act
def take_up(request, revision):
    """Note that the person is on a text now."""

    def do(data):
        checking.take_up(revision.article, by=request.user)

    return NothingForm(request.POST), "take_form", do, "You are on it. Others see that."


@case_act
def let_go(request, revision):
    """Note that the person is no longer on a text."""

    def do(data):
        checking.let_go(revision.article, by=request.user)

    return NothingForm(request.POST), "take_form", do, "Let go."


@case_act
def assign(request, revision):
    """Give an article to somebody, or to nobody."""

    def do(data):
        if data["user"] is None:
            checking.unassign(revision.article, by=request.user, seen=data["seen"])
        else:
            checking.assign(revision.article, user=data["user"], by=request.user, seen=data["seen"])

    return (
        AssignForm(request.POST, auto_id="assign-%s", people=checkers_of(revision.article.desk)),
        "assign_form",
        do,
        "Done. Whoever has it now is told.",
    )


@case_act
def set_case(request, revision):
    """Set when an article is due and how pressing it is: both or neither."""

    def do(data):
        checking.set_case(revision.article, by=request.user, **data)

    return CaseForm(request.POST, auto_id="case-%s"), "case_form", do, "Set."
