"""What people say beside a text: the page of its threads, and every act on them."""

import re
import uuid

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles.refusals import MoveRefused
from factcheck import workflow as checking
from factcheck.forms import CommentForm, ThreadForm
from factcheck.looks import one_look
from factcheck.marking import Mark, blocks_named
from factcheck.models import Claim, Comment, Inconsistency
from factcheck.pairs import Text
from factcheck.permissions import Act, refusal
from factcheck.querysets import people_on
from factcheck.views.access import for_members, revision_for
from factcheck.views.revision import frame, seen_of
from factcheck.views.threads import put_in_place, threads_of


@for_members
@require_safe
def comments(request, number):
    """Show what was said beside a text of the person's desks."""
    return comments_page(request, revision_for(request.user, number))


@one_look()
def comments_page(request, revision, form=None, reasons=()):
    """Answer with the page of threads; with what was refused still typed in, status 409."""
    seen = seen_of(request.user, revision)
    threads = threads_of(revision.article)
    put_in_place(threads, seen.text)
    people = sorted(people_on(revision.article.desk_id), key=lambda one: str(one).casefold())
    may_say = refusal(request.user, Act.COMMENT, desk=revision.article.desk) is None
    context = frame(request, seen, list(_marks(revision, seen, threads, may_say))) | {
        "threads": threads,
        "may_say": may_say,
        "say": form or CommentForm(auto_id="say-%s"),
        "nonce": (form and form.data.get("nonce")) or uuid.uuid4(),
        "say_refused": reasons,
        "people": people,
    }
    return render(request, "factcheck/comments.html", context, status=409 if reasons else 200)


def _marks(revision, seen, threads, may_say):
    """Yield the marks of the text on this page: the blocks by name, the threads by number; no others."""
    if may_say and not revision.is_draft:
        yield from blocks_named(seen.text.blocks)
    for number, thread in enumerate(threads.here, 1):
        yield Mark(
            *thread.place,
            look="comment",
            name=f"s{thread.root.pk}",
            number=number,
            target=thread.name,
            label=f"Comment {number}",
        )


@for_members
@require_POST
def say(request, number):
    """Say something, or answer; afterwards go back to where it was said."""
    revision = revision_for(request.user, number)
    form = CommentForm(request.POST, auto_id="say-%s")
    if not form.is_valid():
        return comments_page(request, revision, form, _said(form))
    data = form.cleaned_data
    about = {
        "claim": _one(Claim.objects.filter(article=revision.article), data["claim"]),
        "inconsistency": _one(
            Inconsistency.objects.filter(revision__article=revision.article), data["inconsistency"]
        ),
        "thread": _one(Comment.objects.filter(article=revision.article), data["thread"]),
    }
    try:
        quote = _quote(revision, data) if data["words"] else None
        made = checking.comment(
            revision, by=request.user, body=data["body"], quote=quote, nonce=data["nonce"], **about
        )
    except MoveRefused as refused:
        return comments_page(request, revision, form, refused.reasons)
    messages.success(request, _done(made))
    return redirect(_back(request, revision, made))


def _said(form):
    return tuple(message for errors in form.errors.values() for message in errors)


def _one(rows, pk):
    return get_object_or_404(rows, pk=pk) if pk else None


def _done(made):
    unknown = checking.unknown_names(made)
    if not unknown:
        return "Said."
    names = ", ".join(f"“@{name}”" for name in unknown)
    return f"Said. Nobody on this desk is called {names}, so nobody was told of that."


def _quote(revision, data):
    """Return where the words stand, (block, start, end): in the block that was named, else the one place."""
    blocks = Text(revision).blocks
    wanted = re.compile(r"\s+".join(re.escape(word) for word in data["words"].split()))
    found = [(n, m.start(), m.end()) for n, block in enumerate(blocks) for m in wanted.finditer(block.text)]
    named = [place for place in found if place[0] == data["block"]]
    exact = [place for place in named if place[1] == data["start"]]
    if not found:
        raise MoveRefused("These words do not stand in the text; copy them from it, or leave that empty.")
    if len(found) > 1 and len(named) != 1 and not exact:
        raise MoveRefused(f"These words stand in the text {len(found)} times; take more of the sentence.")
    return (exact or named or found)[0]


def _back(request, revision, made):
    """Return where it was said: the claim's card, the pair's or its own page, or the page of threads."""
    back = request.POST.get("back")
    if back == "claim" and made.claim_id:
        claims = reverse("factcheck:claims", args=[revision.pk])
        return f"{claims}?claim={made.claim_id}#c{made.claim_id}"
    if back == "pair" and made.inconsistency_id:
        return f"{reverse('factcheck:revision', args=[revision.pk])}#i{made.inconsistency_id}"
    if back == "pair_page" and made.inconsistency_id:
        pair = reverse("factcheck:pair", args=[revision.pk, made.inconsistency_id])
        return f"{pair}#said-pair-{made.inconsistency_id}"
    return f"{reverse('factcheck:comments', args=[revision.pk])}#t{made.thread_id or made.pk}"


@for_members
@require_POST
def settle(request, number, thread):
    """Settle a thread, or open it again."""
    revision = revision_for(request.user, number)
    root = get_object_or_404(Comment, pk=thread, article=revision.article, thread=None)
    form = ThreadForm(request.POST)
    if not form.is_valid():
        return comments_page(request, revision, reasons=_said(form))
    note = form.cleaned_data["note"]
    try:
        if request.POST.get("open"):
            checking.reopen_thread(root, revision=revision, by=request.user, note=note)
        else:
            seen = form.cleaned_data["seen"]
            checking.resolve_thread(root, revision=revision, by=request.user, note=note, seen=seen)
    except MoveRefused as refused:
        return comments_page(request, revision, reasons=refused.reasons)
    messages.success(request, "Opened again." if request.POST.get("open") else "Settled.")
    return redirect(f"{reverse('factcheck:comments', args=[revision.pk])}#t{root.pk}")
