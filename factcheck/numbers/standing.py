"""What stands now: pairs and claims by state, and how long what waits has waited."""

from collections import Counter, defaultdict

from django.db.models import Max

from articles.models import Approval, Article, Revision
from articles.statuses import PENDING, PUBLISHED, Status
from factcheck import engine
from factcheck.ledger import ledgers_of
from factcheck.models import (
    Inconsistency,
)
from factcheck.numbers.shapes import Waiting, bars
from factcheck.pairs import Standing, State
from factcheck.requirements import latest_of_each
from factcheck.statuses import ClaimState, Severity


def open_pairs(desks):
    """Return the pairs of texts on their way to readers, in their latest wording, settled ones among them."""
    articles = Article.objects.filter(desk__in=desks, revisions__status__in=PENDING).distinct()
    last_live = dict(
        Article.objects.filter(pk__in=articles, revisions__status__in=PUBLISHED)
        .values_list("pk")
        .annotate(Max("revisions__number"))
        .order_by()
    )
    found = (
        Inconsistency.objects.filter(revision__article__in=articles)
        .exclude(revision__status=Status.DRAFT)
        .exclude(kind=engine.COPY_DESK)
        .select_related("revision")
        .defer("revision__content", "why", "message", "suggestion")
        .order_by("id")
    )
    by_article, first = defaultdict(list), {}
    for one in found:
        if one.revision.number > last_live.get(one.revision.article_id, 0):
            by_article[one.revision.article_id].append(one)
            first.setdefault((one.revision.article_id, one.fingerprint), one.at)
    latest = [one for ones in by_article.values() for one in latest_of_each(ones)]
    for one in latest:
        one.first_found = first[one.revision.article_id, one.fingerprint]
    return latest


def pair_bars(found, standing: dict[int, Standing]):
    counts: Counter = Counter()
    for one in found:
        state = standing[one.pk].state
        advisory = state == State.OPEN and one.severity == Severity.ADVISORY
        counts["advisory" if advisory else state] += 1
    looks = {State.OPEN: "blocking", State.SETTLED: "dismissed"}
    states = [
        (state.label.capitalize(), counts[state], looks.get(state, "proposed"))
        for state in State
        if state != State.SETTLED
    ]
    settled = (State.SETTLED.label.capitalize(), counts[State.SETTLED], "dismissed")
    return bars([*states, ("Advisory, nothing proposed", counts["advisory"], "advisory"), settled])


def claim_bars(desks):
    """Return the claims of texts on their way to readers by where they stand, each leaf of a ledger once."""
    texts = Revision.objects.filter(status__in=PENDING, article__desk__in=desks).select_related(
        "article__desk"
    )
    counts: Counter = Counter()
    for ledger in ledgers_of(list(texts.select_related("article").defer("content"))).values():
        for entry in ledger.entries:
            if entry.is_leaf:
                asked = entry.is_required or entry.state != ClaimState.OPEN
                counts[entry.state if asked else "not asked for"] += 1
    return bars(
        [
            ("To be signed off", counts[ClaimState.OPEN], "claim"),
            ("Sign-off disputed", counts[ClaimState.DISPUTED], "proposed"),
            ("Verified", counts[ClaimState.VERIFIED], "verified"),
            ("Wrong", counts[ClaimState.WRONG], "blocking"),
            ("Cannot be verified", counts[ClaimState.UNVERIFIABLE], "advisory"),
            ("Opinion", counts[ClaimState.OPINION], "dismissed"),
            ("Not asked for", counts["not asked for"], "dismissed"),
        ]
    )


def waiting(desks, found, standing, now):
    """Return what waits for whom, and how long it has."""
    texts = Revision.objects.filter(article__desk__in=desks)
    reviewed = texts.filter(status=Status.IN_REVIEW).values_list("submitted_at", flat=True)
    approved = Approval.objects.filter(revision__in=texts.filter(status=Status.APPROVED))
    unanswered = [
        one.first_found
        for one in found
        if standing[one.pk].state == State.OPEN and one.severity == Severity.BLOCKING
    ]
    proposed = {
        standing[one.pk].waiting.pk: standing[one.pk].waiting.at
        for one in found
        if standing[one.pk].waiting is not None
    }
    groups = (
        ("Texts in review", list(reviewed)),
        ("Inconsistencies without a resolution", unanswered),
        ("Resolutions awaiting a ruling or a key", list(proposed.values())),
        ("Approved texts, not published or scheduled", list(approved.values_list("at", flat=True))),
    )
    return [Waiting(words, sorted(now - since for since in times)) for words, times in groups]
