"""What was done in a period: decisions, what each rule found, what readers were told was wrong."""

from collections import Counter
from datetime import timedelta

from django.db.models import Exists, OuterRef, Prefetch
from django.utils import timezone

from articles.models import Approval, Correction, Move, Revision
from articles.statuses import CorrectionType, Status
from factcheck import engine
from factcheck.models import (
    CorrectionCause,
    Inconsistency,
    Resolution,
)
from factcheck.numbers.shapes import Column, Mistake, Rule, bars
from factcheck.statuses import ResolutionKind

_WEEKLY_FROM = 60  # days from which a column of the chart is a week
# What readers were told was wrong; an update or an editor's note need not be a mistake.
MISTAKES = (CorrectionType.CORRECTION, CorrectionType.CLARIFICATION, CorrectionType.RETRACTION)


def decided(desks, since):
    """Return the times texts were handed in; (time, handed in) of approvals; the times of returns."""
    handed_in = Revision.objects.filter(article__desk__in=desks, submitted_at__gte=since)
    approvals = Approval.objects.filter(revision__article__desk__in=desks, at__gte=since)
    returns = Move.objects.filter(revision__article__desk__in=desks, at__gte=since, to_status=Status.RETURNED)
    return (
        list(handed_in.values_list("submitted_at", flat=True)),
        list(approvals.values_list("at", "revision__submitted_at")),
        list(returns.values_list("at", flat=True)),
    )


def columns(since, now, days, *times):
    """Return the days of the period, or its weeks where it is long, with how much happened in each."""
    step = 7 if days >= _WEEKLY_FROM else 1
    first, last = timezone.localtime(since).date(), timezone.localtime(now).date()
    counts = [Counter((timezone.localtime(at).date() - first).days // step for at in some) for some in times]
    return [
        Column(
            first + timedelta(days=number * step),
            min(first + timedelta(days=(number + 1) * step - 1), last),
            *(count[number] for count in counts),
        )
        for number in range(((last - first).days // step) + 1)
    ]


def checkers(desks, since):
    """Return the checkers that found something in the period, those that found most first.

    A pair counts once for its article, when it was first found; what became of it is what was accepted last.
    """
    earlier = Inconsistency.objects.filter(
        fingerprint=OuterRef("fingerprint"),
        revision__article=OuterRef("revision__article"),
        id__lt=OuterRef("id"),
    )
    found = (
        Inconsistency.objects.filter(at__gte=since, revision__article__desk__in=desks)
        .exclude(Exists(earlier))
        .values_list("revision__article", "fingerprint", "checker", "rule")
    )
    settled = _accepted(desks, since)
    known = {one["name"]: one for one in engine.list_checkers()}
    by_checker: dict[str, Rule] = {}
    by_rule: dict[tuple[str, str], Rule] = {}
    for article, fingerprint, checker, name in found:
        told = known.get(checker, {"kind": checker, "doc": ""})
        title = told["doc"].strip().partition("\n")[0]
        whole = by_checker.setdefault(checker, Rule(checker, told["kind"], title))
        if (checker, name) not in by_rule:
            by_rule[checker, name] = Rule(name)
            whole.rules.append(by_rule[checker, name])
        for rule in (whole, by_rule[checker, name]):
            _count(rule, settled.get((article, fingerprint)))
    for whole in by_checker.values():
        whole.rules.sort(key=lambda rule: (-rule.found, rule.name))
    return sorted(by_checker.values(), key=lambda rule: (-rule.found, rule.name))


def _accepted(desks, since):
    """Return the kind last accepted for each (article, fingerprint) since then, expired ones as well."""
    rows = (
        Resolution.objects.accepted(since)
        .filter(inconsistency__revision__article__desk__in=desks, at__gte=since)
        .order_by("id")
        .values_list("inconsistency__revision__article", "inconsistency__fingerprint", "kind")
    )
    return {(article, fingerprint): kind for article, fingerprint, kind in rows}


def _count(rule, kind):
    rule.found += 1
    rule.corrected += kind == ResolutionKind.CORRECTED
    rule.dismissed += kind == ResolutionKind.NOT_AN_INCONSISTENCY
    rule.stands += kind == ResolutionKind.STANDS


def mistakes(desks, since):
    """Return what readers were told was wrong in the period, newest first."""
    causes = Prefetch("causes", CorrectionCause.objects.select_related("by").order_by("id"))
    corrections = (
        Correction.objects.filter(article__desk__in=desks, at__gte=since, type__in=MISTAKES)
        .select_related("article__desk", "revision")
        .defer("revision__content")
        .prefetch_related(causes)
    )
    return [Mistake(one, (list(one.causes.all()) or [None])[-1]) for one in corrections]


def cause_bars(mistakes):
    """Return how many mistakes each rule should have caught, those nobody has judged last."""
    kinds = {one["name"]: one["kind"] for one in engine.list_checkers()}
    named = Counter(one.cause.checker for one in mistakes if one.cause is not None)
    none, unnamed = named.pop("", 0), sum(one.cause is None for one in mistakes)
    rows = [(kinds.get(name, name).capitalize(), number, "blocking") for name, number in named.most_common()]
    if none:
        rows.append(("No rule could have", none, "dismissed"))
    if unnamed:
        rows.append(("Nobody has said yet", unnamed, "claim"))
    return bars(rows)
