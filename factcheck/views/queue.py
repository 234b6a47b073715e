"""The queue: what waits on the person's desks, and first what waits for them."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import Max, Prefetch, Q
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Desk, Revision
from articles.permissions import roles_on, wrote_in
from articles.roles import Role
from articles.statuses import PENDING, PUBLISHED, Status
from factcheck import engine
from factcheck.models import BookVersion, Check, Inconsistency
from factcheck.pairs import State, standings, takes_a_new_text
from factcheck.requirements import latest_of_each
from factcheck.statuses import Severity
from factcheck.views.access import for_members
from factcheck.views.checking import Checking, CheckState, checking_with, hand_check_of

RETURNED_FOR = timedelta(days=14)  # to others than its writers, unless they ask for what was returned
STATES = (Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED, Status.RETURNED)


@dataclass(slots=True)
class Row:
    """One text in the queue. `mine`: what waits for the person, in words; empty for nothing."""

    revision: Revision
    since: object
    checking: Checking
    counts: Counter
    mine: list[str] = field(default_factory=list)

    @property
    def awaiting(self) -> int:
        """How many resolutions wait for somebody's key."""
        return self.counts["proposed"] + self.counts["second_key"]


@for_members
@require_safe
def queue(request):
    """List the texts on the person's desks that are on their way to readers or were returned lately."""
    desks = list(Desk.objects.of_person(request.user))
    desk = next((one for one in desks if one.slug == request.GET.get("desk")), None)
    state = next((one for one in STATES if one == request.GET.get("state")), None)
    rows = _rows(_texts(request.user, desk, state), request.user)
    mine = [row for row in rows if row.mine]
    context = {
        "desks": desks,
        "desk": desk,
        "states": STATES,
        "state": state,
        "mine": mine,
        "others": [row for row in rows if not row.mine],
        "rows": rows,
    }
    return render(request, "factcheck/queue.html", context)


def _texts(user, desk, state):
    revisions = Revision.objects.on_desks_of(user)
    if desk:
        revisions = revisions.filter(article__desk=desk)
    if state:
        found = revisions.filter(status=state)
    else:
        found = revisions.filter(Q(status__in=PENDING) | _returned_to(user))
    checks = Prefetch("checks", Check.objects.defer("result").order_by("-id"))
    texts = found.select_related("article__desk", "submitted_by", "hand_check").prefetch_related(
        "contributors", "moves", checks
    )
    return _last_word(texts.distinct().defer("content"))


def _returned_to(user):
    lately = timezone.now() - RETURNED_FOR
    sent_back = Q(moves__to_status=Status.RETURNED, moves__at__gt=lately)
    return Q(status=Status.RETURNED) & (sent_back | Q(contributors__user=user))


def _last_word(texts):
    """Leave out what was returned and has been handed in anew since; longest waiting first."""
    texts = list(texts)
    articles = {text.article_id for text in texts}
    handed_in = Revision.objects.filter(article__in=articles).exclude(status=Status.DRAFT)
    last = dict(handed_in.values_list("article").annotate(Max("number")).order_by())
    kept = [t for t in texts if t.status != Status.RETURNED or t.number == last[t.article_id]]
    return sorted(kept, key=lambda text: (_since(text), text.pk))


def _since(text):
    moves = text.moves.all()
    return moves[len(moves) - 1].at if moves else text.submitted_at


def _rows(texts, user):
    book = BookVersion.objects.current()
    counts = _counts(texts)
    rows = [Row(t, _since(t), _checking(t, book), counts[t.article_id]) for t in texts]
    for row in rows:
        row.mine = list(_mine(row, user))
    return rows


def _checking(text, book):
    """Return where a text's check stands, told from the columns alone: the queue makes no hashes."""
    checks = list(text.checks.all())
    run = checks[0] if checks else None
    stale = run is None or (run.book_id, run.engine_version, run.reference_date) != (
        book.pk if book else None,
        engine.VERSION,
        text.reference_date,
    )
    if stale and text.status in PENDING:
        return Checking(CheckState.STALE)
    return checking_with(run, hand_check_of(text))


def _counts(texts):
    """Return by article how many inconsistencies since its last live text are in which state."""
    articles = {text.article_id for text in texts}
    seen = Article.objects.filter(pk__in=articles, revisions__status__in=[str(s) for s in PUBLISHED])
    last_live = dict(seen.values_list("pk").annotate(Max("revisions__number")).order_by())
    found = (
        Inconsistency.objects.filter(revision__article__in=articles)
        .exclude(revision__status=Status.DRAFT)
        .select_related("revision")
        .defer("revision__content", "why")
    )
    by_article = defaultdict(list)
    for one in found:
        if one.revision.number > last_live.get(one.revision.article_id, 0):
            by_article[one.revision.article_id].append(one)
    latest = {article: latest_of_each(ones) for article, ones in by_article.items()}
    standing = standings([one for ones in latest.values() for one in ones])
    counts = defaultdict(Counter)
    for article, ones in latest.items():
        for one in ones:
            state, is_blocking = standing[one.pk].state, one.severity == Severity.BLOCKING
            if one.kind == engine.COPY_DESK and state == State.OPEN:
                continue  # spelling and style are for whoever opens the text
            advisory = state == State.OPEN and not is_blocking
            counts[article]["advisory" if advisory else state.value] += 1
            counts[article][f"corrected in {one.revision_id}"] += takes_a_new_text(one, standing[one.pk])
            counts[article]["holding"] += is_blocking and state != State.SETTLED
    return counts


def _mine(row, user):
    """Yield what the text waits for that this person may do, most pressing first."""
    text, counts = row.revision, row.counts
    roles = roles_on(user, text.article.desk)
    pending = text.status in PENDING
    if row.checking.state == CheckState.UNREAD and Role.FACT_CHECKER in roles and not wrote_in(user, text):
        yield "to be checked by hand"
    if row.checking.state == CheckState.FAILED:
        yield "its check failed"
    if pending and Role.FACT_CHECKER in roles and counts["open"]:
        yield f"{_things(counts['open'], 'inconsistency', 'inconsistencies')} without a resolution"
    if pending and Role.REVIEWER in roles and not wrote_in(user, text):
        to_correct = counts[f"corrected in {text.pk}"]
        if rulable := counts["proposed"] - to_correct:
            yield f"{_things(rulable, 'resolution', 'resolutions')} to rule on"
        elif to_correct and not counts["open"]:
            yield f"to be sent back: {_things(to_correct, 'correction', 'corrections')} to be made"
        elif text.status == Status.IN_REVIEW and _is_ready(row):
            yield "ready to approve"
    if pending and Role.ADMINISTRATOR in roles and counts["second_key"] and not wrote_in(user, text):
        yield f"{_things(counts['second_key'], 'override', 'overrides')} for your key"
    if text.status == Status.APPROVED and Role.EDITOR in roles:
        yield "approved: publish or schedule it"
    if text.status == Status.RETURNED and _goes_on(text, user, roles):
        yield "returned: go on in a new draft"


def _is_ready(row):
    return not row.counts["holding"] and row.checking.state in (CheckState.DONE, CheckState.BY_HAND)


def _goes_on(text, user, roles):
    return Role.REPORTER in roles and wrote_in(user, text)


def _things(count, one, many):
    return f"{count} {one if count == 1 else many}"
