"""The queue: what waits on the person's desks, and first what waits for them."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.core.paginator import Paginator
from django.db.models import Max, Prefetch, Q
from django.http import QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Desk, Revision
from articles.permissions import roles_on, wrote_in
from articles.roles import Role
from articles.statuses import PENDING, PUBLISHED, Status
from factcheck import engine
from factcheck.ledger import Coverage, Ledger, ledgers_of
from factcheck.models import BookVersion, Check, ChecklistItem, Inconsistency, Tick
from factcheck.pairs import State, standings, takes_a_new_text
from factcheck.permissions import had_a_part
from factcheck.querysets import expired_overrides
from factcheck.requirements import latest_of_each
from factcheck.statuses import ClaimState, Severity
from factcheck.views.access import for_members
from factcheck.views.checking import Checking, CheckState, checking_with, hand_check_of
from factcheck.views.duties import Duty, duties_of
from factcheck.views.turns import Waits, waits_for
from factcheck.views.workload import workload_of

RETURNED_FOR = timedelta(days=14)  # to others than its writers, unless they ask for what was returned
STATES = (Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED, Status.RETURNED)
WHOSE = (("", "Everybody’s"), ("mine", "Mine"), ("nobody", "Nobody’s"))
NEVER = datetime.max.replace(tzinfo=UTC)
# By what the queue is ordered; where that is the same, by the rest of these in turn.
ORDERS = {
    "due": ("Due time", lambda row: row.duty.due or NEVER),
    "priority": ("Priority", lambda row: -row.duty.priority),
    "age": ("Age", lambda row: row.since),
    "desk": ("Desk", lambda row: (row.revision.article.desk.position, row.revision.article.desk.name)),
}
A_PAGE = 50
# What a live text's override that expires waits for, to whoever may do it.
OF_AN_OVERRIDE = {
    Waits.PROPOSAL: "you can propose what is to follow it",
    Waits.RENEWAL: "you can propose that it stands longer",
    Waits.RULING: "what is to follow it waits for your ruling",
    Waits.KEY: "what is to follow it waits for your key",
    Waits.OBJECTION: "an objection waits for your ruling",
}


@dataclass(slots=True)
class Row:
    """One text in the queue. `mine`: what waits for the person, in words; empty for nothing."""

    revision: Revision
    since: datetime
    checking: Checking
    counts: Counter
    duty: Duty
    ledger: Ledger
    unticked: int
    mine: list[str] = field(default_factory=list)

    @property
    def coverage(self) -> Coverage:
        """How far its claims are signed off."""
        return self.ledger.coverage

    @property
    def disputed(self) -> int:
        """How many claims the desk asks for are open because somebody objects to their sign-off."""
        return sum(entry.state == ClaimState.DISPUTED for entry in self.ledger.required)

    @property
    def is_held(self) -> bool:
        """Whether its check, a pair or a claim keeps it from readers."""
        read = self.checking.state in (CheckState.DONE, CheckState.BY_HAND)
        blocks = any(entry.is_leaf and entry.blocks for entry in self.ledger.entries)
        return not read or blocks or self.counts["holding"] > 0

    @property
    def awaiting(self) -> int:
        """How many resolutions wait for somebody's key."""
        return self.counts["proposed"] + self.counts["second_key"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which texts of the queue are shown, and in what order; what is unknown is left out."""

    desk: Desk | None
    state: Status | None
    whose: str
    is_overdue: bool
    order: str

    @property
    def narrows(self) -> bool:
        """Whether some texts may be left out."""
        return bool(self.desk or self.state or self.whose or self.is_overdue)

    def takes(self, row: Row, user) -> bool:
        """Whether a row is among what was chosen."""
        text = row.revision
        return (
            (self.desk is None or text.article.desk_id == self.desk.pk)
            and (self.state is None or text.status == self.state)
            and (not self.is_overdue or row.duty.is_overdue)
            and (self.whose != "mine" or row.duty.concerns(user))
            and (self.whose != "nobody" or row.duty.assigned is None)
        )


@for_members
@require_safe
def queue(request):
    """List the texts on the person's desks that are on their way to readers or were returned lately."""
    return queue_page(request, request.GET.urlencode())


def queue_page(request, query, refused=None):
    """Answer with the queue as `query` chooses; `refused`: (text, reasons) of an act not done, status 409."""
    asked = QueryDict(query)
    desks = list(Desk.objects.of_person(request.user))
    choice = _choice(asked, desks)
    everything = _rows(_texts(request.user, choice.state), request.user)
    shown = _in_order([row for row in everything if choice.takes(row, request.user)], choice.order)
    on_page = Paginator(shown, A_PAGE).get_page(asked.get("page"))
    rows = list(on_page)
    urgent = [] if choice.narrows else urgent_overrides(request.user)
    context = {
        "desks": desks,
        "choice": choice,
        "states": STATES,
        "whose": WHOSE,
        "orders": [(name, label) for name, (label, _) in ORDERS.items()],
        "mine": [row for row in rows if row.mine],
        "others": [row for row in rows if not row.mine],
        "rows": rows,
        "page": on_page,
        "query": _without_page(asked),
        "here": asked.urlencode(),
        "urgent": urgent,
        "workload": workload_of(everything),
        "refused": refused,
        "now": timezone.now(),
    }
    return render(request, "factcheck/queue.html", context, status=409 if refused else 200)


def _choice(asked, desks):
    return Choice(
        desk=next((one for one in desks if one.slug == asked.get("desk")), None),
        state=next((one for one in STATES if one == asked.get("state")), None),
        whose=next((name for name, _ in WHOSE if name == asked.get("whose")), ""),
        is_overdue=asked.get("overdue") == "yes",
        order=asked["order"] if asked.get("order") in ORDERS else "due",
    )


def _without_page(asked):
    kept = asked.copy()
    kept.pop("page", None)
    return kept.urlencode()


def _in_order(rows, first):
    keys = [ORDERS[first][1], *(key for name, (_, key) in ORDERS.items() if name != first)]
    return sorted(rows, key=lambda row: (*(key(row) for key in keys), row.revision.pk))


def urgent_overrides(user):
    """Return the overrides that live texts on the person's desks rest on, expired or about to be.

    `mine`: what the person may do now about what is to follow one, in words; empty for nothing.
    """
    on_desks = expired_overrides().filter(
        inconsistency__revision__article__desk__in=Desk.objects.of_person(user)
    )
    urgent = list(on_desks)
    pairs = Inconsistency.objects.filter(pk__in=[one.pair for one in urgent])
    pairs = pairs.select_related("revision__article__desk").prefetch_related("revision__contributors")
    standing = standings(pairs)
    found = {pair.pk: pair for pair in pairs}
    for one in urgent:
        pair = found[one.pair]
        one.mine = OF_AN_OVERRIDE.get(waits_for(user, pair, standing[pair.pk], pair.revision), "")
    return sorted(urgent, key=lambda one: not one.mine)


def _texts(user, state):
    chosen = Q(status__in=PENDING) | _returned_to(user)
    if state == Status.RETURNED:
        chosen |= Q(status=Status.RETURNED)
    checks = Prefetch("checks", Check.objects.defer("result").order_by("-id"))
    texts = (
        Revision.objects.on_desks_of(user)
        .filter(chosen)
        .select_related("article__desk__policy", "article__case", "submitted_by", "hand_check")
        .prefetch_related("contributors", "moves", checks)
    )
    return _last_word(texts.distinct().defer("content"))


def _returned_to(user):
    lately = timezone.now() - RETURNED_FOR
    sent_back = Q(moves__to_status=Status.RETURNED, moves__at__gt=lately)
    return Q(status=Status.RETURNED) & (sent_back | Q(contributors__user=user))


def _last_word(texts):
    """Leave out what was returned and has been handed in anew since."""
    texts = list(texts)
    articles = {text.article_id for text in texts}
    handed_in = Revision.objects.filter(article__in=articles).exclude(status=Status.DRAFT)
    last = dict(handed_in.values_list("article").annotate(Max("number")).order_by())
    return [t for t in texts if t.status != Status.RETURNED or t.number == last[t.article_id]]


def _since(text):
    moves = text.moves.all()
    return moves[len(moves) - 1].at if moves else text.submitted_at


def _rows(texts, user):
    book = BookVersion.objects.current()
    counts = _counts(texts, user)
    duties, ledgers, unticked = duties_of(texts, by=user), ledgers_of(texts), _unticked(texts)
    rows = [
        Row(
            text,
            _since(text),
            _checking(text, book),
            counts[text.article_id],
            duties[text.pk],
            ledgers[text.pk],
            unticked[text.pk],
        )
        for text in texts
    ]
    for row in rows:
        row.mine = list(_mine(row, user))
    return rows


def _unticked(texts):
    """Return by text how many required things on its desk's checklist are not ticked."""
    desks = {text.article.desk_id for text in texts}
    items = defaultdict(set)
    required = ChecklistItem.objects.filter(desk__in=desks, is_required=True, retired_at=None)
    for desk, item in required.values_list("desk", "pk").order_by():
        items[desk].add(item)
    ticks = Tick.objects.filter(revision__in=texts).order_by("pk")
    last = {(text, item): on for text, item, on in ticks.values_list("revision", "item", "is_ticked")}
    return {
        text.pk: sum(not last.get((text.pk, item)) for item in items[text.article.desk_id]) for text in texts
    }


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


def _counts(texts, user):
    """Return by article how many inconsistencies since its last live text are in which state.

    And how many of them wait for this person: see `waits_for`.
    """
    articles = {text.article_id: text for text in texts}
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
        one.revision.article = articles[one.revision.article_id].article
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
            if not takes_a_new_text(one, standing[one.pk]):
                counts[article][waits_for(user, one, standing[one.pk], articles[article])] += 1
    return counts


def _mine(row, user):
    """Yield what the text waits for that this person may do, most pressing first."""
    text, counts = row.revision, row.counts
    roles, wrote = roles_on(user, text.article.desk), wrote_in(user, text)
    pending = text.status in PENDING
    if row.checking.state == CheckState.UNREAD and Role.FACT_CHECKER in roles and not wrote:
        yield "to be checked by hand"
    if row.checking.state == CheckState.FAILED:
        yield "its check failed"
    if pending and Role.FACT_CHECKER in roles:
        yield from _to_check(row, wrote)
    if pending and Role.REVIEWER in roles and not wrote:
        yield from _to_review(row, user)
    if pending and counts[Waits.KEY]:
        yield f"{_things(counts[Waits.KEY], 'override', 'overrides')} for your key"
    if text.status == Status.APPROVED and Role.EDITOR in roles and not row.is_held and not row.unticked:
        yield "approved: publish or schedule it"
    if text.status == Status.RETURNED and Role.REPORTER in roles and wrote:
        yield "returned: go on in a new draft"


def _to_check(row, wrote):
    if row.counts["open"]:
        yield f"{_things(row.counts['open'], 'inconsistency', 'inconsistencies')} without a resolution"
    if row.counts[Waits.RENEWAL]:
        yield f"{_things(row.counts[Waits.RENEWAL], 'override', 'overrides')} to renew"
    to_sign = row.coverage.required - row.coverage.done - row.disputed
    if not wrote and to_sign:
        yield f"{_things(to_sign, 'claim', 'claims')} to sign off"


def _to_review(row, user):
    counts, text = row.counts, row.revision
    to_correct = counts[f"corrected in {text.pk}"]
    if rulable := counts[Waits.RULING]:
        yield f"{_things(rulable, 'resolution', 'resolutions')} to rule on"
    elif to_correct and to_correct == counts["proposed"] and not counts["open"]:
        yield f"to be sent back: {_things(to_correct, 'correction', 'corrections')} to be made"
    elif disputed := counts[Waits.OBJECTION] + _objections_to_claims(row, user):
        yield f"{_things(disputed, 'objection', 'objections')} to rule on"
    elif text.status == Status.IN_REVIEW and _is_ready(row, user):
        yield f"{_things(row.unticked, 'thing', 'things')} to tick" if row.unticked else "ready to approve"


def _objections_to_claims(row, user):
    """How many objections to sign-offs a reviewer who did not write in the text may rule on."""
    disputed = [entry for entry in row.ledger.required if entry.state == ClaimState.DISPUTED]
    return sum(user.pk not in had_a_part(entry.history) for entry in disputed)


def _is_ready(row, user):
    """Whether a text waits for nothing but a reviewer, who has signed off nothing in it."""
    said = (entry.sign_off for entry in row.ledger.entries)
    return not row.is_held and not any(one is not None and one.by_id == user.pk for one in said)


def _things(count, one, many):
    return f"{count} {one if count == 1 else many}"
