"""A text as readers will see it, with what was found in it beside it."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.messages import get_messages
from django.forms import Form
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Revision
from articles.statuses import Status
from factcheck.forms import HandCheckForm, ReasonForm, ScheduleForm
from factcheck.marking import Mark, marked_text, place_of
from factcheck.pairs import State, Text
from factcheck.views.access import admin_address, for_members, revision_for
from factcheck.views.checking import checking_of
from factcheck.views.margin import margin_of
from factcheck.views.now import now_of


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


def page(request, revision, refused=None):
    """Answer with the page of a revision; with what was refused still typed in, status 409."""
    text, checking = Text(revision), checking_of(revision)
    latest, newer = _family(revision)
    margin = margin_of(text, by=request.user, latest=latest, checking=checking)
    forms = {
        "send_back_form": ReasonForm(auto_id="send-back-%s"),
        "withdraw_form": ReasonForm(auto_id="withdraw-%s"),
        "schedule_form": ScheduleForm(auto_id="schedule-%s", initial={"at": revision.planned_for}),
        "hand_form": HandCheckForm(auto_id="by-hand-%s"),
    }
    if refused:
        _put_back(refused, margin, forms)
    said = _put_where_it_was_done(get_messages(request), margin)
    printed = marked_text(text.content, text.blocks, list(_marks(text, margin)))
    now = now_of(revision, by=request.user, margin=margin, checking=checking, is_newest=newer is None)
    context = forms | {
        "revision": revision,
        "article": revision.article,
        "text": printed,
        "content": text.content,
        "outline": _outline(text, margin, printed),
        "margin": margin,
        "checking": checking,
        "now": now,
        "way": list(revision.moves.all()),
        "admin_address": admin_address(revision),
        "is_rtl": revision.article.language.split("-")[0].lower() in settings.LANGUAGES_BIDI,
        "refused": refused,
        "said": said,
        "typed": _typed_in_vain(refused, now),
        "newer": newer,
    }
    return render(request, "factcheck/revision.html", context, status=409 if refused else 200)


def _family(revision):
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


def _marks(text, margin):
    """Yield the marks of a text: claims first, so that quotes stand inside them."""
    claims = text.revision.claim_occurrences.in_reading_order().filter(check_worthy=True)
    for occurrence in claims:
        if place := place_of(occurrence, text.blocks):
            yield Mark(*place, look="claim")
    for card in margin.cards:
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
                    target=pair.name,
                    label=f"Inconsistency {pair.number}, {pair.state.label}",
                )


def _outline(text, margin, printed):
    """Return the headed sections, each with its anchor and the unsettled pairs in it by number."""
    numbers = {}
    for card in margin.cards:
        for quote in card.pair.quotes:
            if quote.place and card.pair.state != State.SETTLED:
                section = text.blocks[quote.place[0]].section
                numbers.setdefault(section, {})[card.pair.number] = card.pair
    outline, last = [], None
    for section in printed.sections:
        if section.title or last is None:
            last = {"anchor": section.anchor or "text", "title": section.title, "pairs": {}}
            outline.append(last)
        last["pairs"] |= numbers.get(section.uid, {})
    return outline
