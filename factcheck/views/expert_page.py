"""The page an expert outside the newsroom opens by their link: no log-in, no cookie, no session of theirs.

An answer sent by somebody logged in to the newsroom is refused where they work on the desk that asks.

It shows the text asked about and the statements, and nothing else the newsroom knows. Its headers are set for
every answer below /expert/ in newsroom/middleware.py. There is no throttle: a token is 256 bits of chance, so
that guessing is hopeless at any speed, and behind a proxy all visitors share one address.
"""

from dataclasses import dataclass

from django.conf import settings
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.blocks import blocks_of_content
from articles.content import parse_content
from articles.permissions import roles_on
from articles.refusals import MoveRefused
from articles.statuses import Status
from factcheck.forms.experts import AnswersForm
from factcheck.marking import Mark, marked_text, place_of
from factcheck.models import ClaimOccurrence, ExpertLink, ExpertQuestion
from factcheck.statuses import ExpertAnswerKind, LinkUse
from factcheck.workflow import experts as asking

# Bytes of one form: answers at full length to every statement a link may ask about, in any script.
LONGEST = 4_000_000
FROM_OUTSIDE = (
    "You are logged in, and work on this desk. An answer has to come from somebody outside the newsroom; what"
    " you know yourself is evidence in your own name."
)


@dataclass
class Statement:
    """One statement as the expert sees it: its number, its words in their paragraph, what was answered."""

    number: int
    question: ExpertQuestion
    before: str
    quote: str
    after: str
    place: tuple[int, int, int] | None
    kind: str = ""
    reason: str = ""
    errors: tuple[str, ...] = ()

    @property
    def answer(self):
        """What was answered, None before."""
        return getattr(self.question, "answer", None)


# Exempt: the token in the address is what a forger of requests would have to know, and there is no cookie
# that could speak for somebody who does not hold it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def expert(request, token):
    """Show an expert what they are asked; keep what they answer."""
    link = ExpertLink.objects.with_token(token).for_expert().first()
    if link is None:
        return render(request, "expert/unknown.html", status=404)
    if closed := asking.why_closed(link):
        return _closed(request, link, closed)
    if request.method != "POST":
        if request.method == "GET":
            asking.note_use(link, LinkUse.OPENED)
        return _page(request, link)
    if _length(request) > LONGEST:
        return render(request, "expert/too_long.html", {"link": link}, status=413)
    return _answered(request, link, token)


def _length(request):
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _answered(request, link, token):
    statements = _statements(link)
    form = AnswersForm(request.POST, numbers=[one.number for one in statements])
    if not form.is_valid():
        return _page(request, link, form=form)
    if _works_on_the_desk(request, link):
        return _page(request, link, form=form, reasons=[FROM_OUTSIDE])
    claims = {one.number: one.question.claim_id for one in statements}
    answers = {claims[number]: answer for number, answer in form.given().items()}
    try:
        asking.answer(link, answers)
    except MoveRefused as refused:
        link = ExpertLink.objects.for_expert().get(pk=link.pk)
        if closed := asking.why_closed(link):
            return _closed(request, link, closed)
        return _page(request, link, form=form, reasons=refused.reasons)
    return redirect("expert", token)


def _works_on_the_desk(request, link):
    """Whether somebody of the newsroom is logged in here; without a cookie of ours nothing is looked at."""
    has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
    return has_session and bool(roles_on(request.user, link.revision.article.desk))


def _closed(request, link, closed):
    if request.method != "HEAD":
        asking.note_use(link, closed)
    answered = sum(hasattr(question, "answer") for question in link.questions.all())
    context = {"link": link, "closed": closed, "answered": answered}
    return render(request, "expert/closed.html", context, status=410)


def _page(request, link, *, form=None, reasons=()):
    content = parse_content(link.revision.content)
    blocks = blocks_of_content(content)
    statements = _statements(link, blocks)
    if form is not None:
        _put_back(statements, form)
    context = {
        "link": link,
        "headline": content["headline"],
        "is_published": link.revision.status == Status.LIVE,
        "language": link.revision.article.language,
        "statements": statements,
        "answered": sum(one.answer is not None for one in statements),
        "reasons": reasons,
        "refused": form is not None,
        "kinds": ExpertAnswerKind.choices,
        "longest_reason": asking.WORDS,
        "text": marked_text(content, blocks, list(_marks(statements))) if link.shows_whole_text else None,
    }
    return render(request, "expert/page.html", context, status=409 if form is not None else 200)


def _statements(link, blocks=None):
    """Return what a link asks about, numbered in the order it was asked, two queries at most."""
    if blocks is None:
        blocks = blocks_of_content(parse_content(link.revision.content))
    questions = list(link.questions.all())
    standing = ClaimOccurrence.objects.filter(
        revision=link.revision_id, claim__in=[question.claim_id for question in questions]
    )
    occurrences = {occurrence.claim_id: occurrence for occurrence in standing}
    return [
        _statement(number, question, occurrences.get(question.claim_id), blocks)
        for number, question in enumerate(questions, start=1)
    ]


def _statement(number, question, occurrence, blocks):
    place = place_of(occurrence, blocks) if occurrence else None
    if place is None:
        words = occurrence.quote if occurrence else question.claim.sentence
        return Statement(number, question, "", words, "", None)
    block, start, end = place
    text = blocks[block].text
    return Statement(number, question, text[:start], text[start:end], text[end:], place)


def _put_back(statements, form):
    for one in statements:
        kind, reason = f"kind-{one.number}", f"reason-{one.number}"
        one.kind, one.reason = form.data.get(kind, ""), form.data.get(reason, "")
        one.errors = (*form.errors.get(kind, ()), *form.errors.get(reason, ()))


def _marks(statements):
    for one in statements:
        if one.place:
            yield Mark(
                *one.place,
                look="asked",
                name=f"place--{one.number}",
                number=one.number,
                target=f"statement--{one.number}",
                label=f"Statement {one.number}",
            )
