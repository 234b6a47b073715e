"""A text as readers will see it, with what was found in it beside it."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.contrib.messages import get_messages
from django.forms import Form
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Revision
from articles.roles import Act
from articles.statuses import Status
from factcheck.forms import HandCheckForm, ReasonForm, ScheduleForm
from factcheck.ledger import Ledger, ledger_of
from factcheck.looks import one_look
from factcheck.marking import Mark, marked_text, place_of
from factcheck.pairs import State, Text
from factcheck.statuses import ClaimState
from factcheck.views.access import admin_address, for_members, revision_for
from factcheck.views.checking import Checking, checking_of
from factcheck.views.checklist import checklist_pane
from factcheck.views.duties import people_pane
from factcheck.views.experts import pane as experts_pane
from factcheck.views.margin import Margin, margin_of
from factcheck.views.now import now_of
from factcheck.views.threads import comments_pane

TOP = "Headline and standfirst"  # in the outline, where claims stand in them
# What stands beside a text apart from its pairs: functions of (request, revision, what was refused or None)
# that return context for the template, each in a constant number of queries.
PANES = (
    comments_pane,
    people_pane,
    experts_pane,
    checklist_pane,
)


@dataclass(frozen=True, slots=True)
class Refused:
    """An act that was refused: the card or form it came from, the form as typed, and every reason."""

    place: str
    form: Form
    reasons: tuple[str, ...]


@for_members
@require_safe
def revision(request, number):
    """Show a text of the person's desks."""
    return page(request, revision_for(request.user, number))


@for_members
@require_safe
def check_state(request, number):
    """Show the state of a check alone, for a page that waits for it."""
    revision = revision_for(request.user, number)
    context = {"revision": revision, "checking": checking_of(revision)}
    return render(request, "factcheck/_check.html", context)


@one_look()
def page(request, revision, refused=None):
    """Answer with the page of a revision; with what was refused still typed in, status 409."""
    seen = seen_of(request.user, revision)
    marks = [*_claims(seen), *pair_marks(seen)]
    context = frame(request, seen, marks, refused)
    return render(request, "factcheck/revision.html", context, status=409 if refused else 200)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person has before them on either page of a text: the text, its pairs, its claims, its check."""

    revision: Revision
    text: Text
    ledger: Ledger
    margin: Margin
    checking: Checking
    newer: Revision | None


def seen_of(user, revision):
    """Return what both pages of a text show to a person."""
    text, checking = Text(revision), checking_of(revision)
    latest, newer = latest_and_newer(revision)
    margin = margin_of(text, by=user, latest=latest, checking=checking)
    return Seen(revision, text, ledger_of(revision), margin, checking, newer)


def frame(request, seen, marks, refused=None):
    """Return the context of what stands around the margin: what may be done now, the outline, the text."""
    revision, text, margin, checking = seen.revision, seen.text, seen.margin, seen.checking
    forms = {
        "send_back_form": ReasonForm(auto_id="send-back-%s"),
        "withdraw_form": ReasonForm(auto_id="withdraw-%s"),
        "schedule_form": ScheduleForm(auto_id="schedule-%s", initial={"at": revision.planned_for}),
        "hand_form": HandCheckForm(auto_id="by-hand-%s"),
    }
    if refused:
        _put_back(refused, margin, forms)
    said = _put_where_it_was_done(get_messages(request), margin)
    printed = marked_text(text.content, text.blocks, marks)
    now = now_of(
        revision,
        by=request.user,
        margin=margin,
        ledger=seen.ledger,
        checking=checking,
        is_newest=seen.newer is None,
    )
    context = forms | {
        "revision": revision,
        "article": revision.article,
        "text": printed,
        "content": text.content,
        "outline": outline_of(seen, printed),
        "margin": margin,
        "ledger": seen.ledger,
        "checking": checking,
        "now": now,
        "way": list(revision.moves.all()),
        "admin_address": admin_address(revision),
        "is_rtl": revision.article.language.split("-")[0].lower() in settings.LANGUAGES_BIDI,
        "refused": refused,
        "said": said,
        "typed": _typed_in_vain(refused, now),
        "may_send_back": Act.SEND_BACK.value in now.names,
        "newer": seen.newer,
    }
    for pane in PANES:
        context |= pane(request, revision, refused)
    return context


def latest_and_newer(revision):
    """Return (the text rulings are given on: the latest handed in, the newest of all if newer than this)."""
    texts = Revision.objects.filter(article=revision.article).defer("content")
    texts = list(texts.prefetch_related("contributors").order_by("number"))
    submitted = [text for text in texts if text.status != Status.DRAFT and text.pk != revision.pk]
    latest = submitted[-1] if submitted else revision
    if not revision.is_draft and latest.number < revision.number:
        latest = revision
    return latest, texts[-1] if texts[-1].number > revision.number else None


def _put_back(refused, margin, forms):
    """Put what was refused where it was typed."""
    if refused.place in forms:
        forms[refused.place] = refused.form
    for card in margin.cards:
        if card.pair.name == refused.place:
            card.take_back(refused.form, refused.reasons)


def _put_where_it_was_done(messages, margin):
    """Put what is to be said of an act on its pair's card; return what is to be said of the whole text."""
    cards = {card.pair.name: card for card in margin.cards}
    of_the_text = []
    for message in messages:
        if card := cards.get(message.extra_tags):
            card.said = message.message
        else:
            of_the_text.append(message.message)
    return " ".join(of_the_text)


def _typed_in_vain(refused, now):
    """Return what was typed into a form that is not on the page any more, so that it is not lost."""
    offered = now.names | ({"hand"} if now.may_sign_by_hand else set())
    if refused is None or not refused.place.endswith("_form") or refused.place[:-5] in offered:
        return ""
    return refused.form.data.get("reason") or refused.form.data.get("note") or ""


def _claims(seen):
    """Yield the marks of the claims, so that the quotes of pairs stand inside them."""
    for entry in seen.ledger.entries:
        if is_marked(entry) and (place := place_of(entry.occurrence, seen.text.blocks)):
            yield Mark(*place, look=look_of(entry))


def is_marked(entry):
    """Whether a claim is marked in the text: the desk asks for it, or somebody has dealt with it."""
    return entry.is_required or entry.state != ClaimState.OPEN


def look_of(entry):
    """Return the pencil mark of a claim: the last part of a `mark--…` class."""
    return "claim" if entry.state == ClaimState.OPEN else entry.state.value


def pair_marks(seen, address=""):
    """Yield the marks of the unsettled pairs; their numbers lead to their cards, on the page at `address`."""
    for card in seen.margin.cards:
        pair = card.pair
        if pair.state == State.SETTLED:
            continue
        for quote in pair.quotes:
            if quote.place:
                yield Mark(
                    *quote.place,
                    look=pair.look,
                    name=f"q{quote.side.pk}",
                    number=pair.number,
                    target="" if address else pair.name,
                    href=f"{address}#{pair.name}" if address else "",
                    label=f"Inconsistency {pair.number}, {pair.state.label}",
                )


def outline_of(seen, printed):
    """Return the headed sections, each with its anchor, its unsettled pairs by number and its claims."""
    pairs, claims = defaultdict(dict), defaultdict(list)
    for card in seen.margin.cards:
        for quote in card.pair.quotes:
            if quote.place and card.pair.state != State.SETTLED:
                section = seen.text.blocks[quote.place[0]].section
                pairs[section][card.pair.number] = card.pair
    for entry in seen.ledger.required:
        claims[str(entry.occurrence.section or "")].append(entry)
    outline, last = [], None
    for section in printed.sections:
        if section.title or last is None:
            last = {"anchor": section.anchor or "text", "title": section.title, "pairs": {}, "claims": []}
            outline.append(last)
        last["pairs"] |= pairs[section.uid]
        last["claims"] += claims[section.uid]
    if claims[""]:
        outline.insert(0, {"anchor": "text", "title": TOP, "pairs": pairs[""], "claims": claims[""]})
    for part in outline:
        part["done"] = sum(entry.is_done for entry in part["claims"])
    return outline
