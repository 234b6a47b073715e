"""How the desks are doing: what waits, how long things take, how right the engine is.

Asked in a constant number of queries. Medians are made in Python, over what waits now or what was done in the
period.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Desk
from factcheck.models import Ruling
from factcheck.numbers import period, standing
from factcheck.numbers.shapes import Numbers, Share
from factcheck.pairs import standings

PERIODS = (7, 30, 90)  # days


def numbers_of(desks: Iterable[Desk], *, days: int, now: datetime | None = None) -> Numbers:
    """Return the numbers of these desks: what stands now, and what was done in the last so many days."""
    now = now or timezone.now()
    ids = [desk.pk for desk in desks]
    since = _first_moment(now, days)
    found = standing.open_pairs(ids)
    states = standings(found)
    handed_in, approvals, returns = period.decided(ids, since)
    rulings = Ruling.objects.filter(at__gte=since, revision__article__desk__in=ids)
    ruled_on = rulings.order_by().values("resolution").distinct().count()
    returned = rulings.filter(accepted=False).order_by().values("resolution").distinct().count()
    mistakes = period.mistakes(ids, since)
    return Numbers(
        pairs=standing.pair_bars(found, states),
        claims=standing.claim_bars(ids),
        waiting=standing.waiting(ids, found, states, now),
        columns=period.columns(since, now, days, handed_in, [at for at, _ in approvals], returns),
        to_approval=[at - submitted for at, submitted in approvals],
        returned=Share(len(returns), len(returns) + len(approvals)),
        proposals_returned=Share(returned, ruled_on),
        checkers=period.checkers(ids, since),
        mistakes=mistakes,
        causes=period.cause_bars(mistakes),
    )


def _first_moment(now, days):
    """Return the first moment of the first of so many days, today among them, by the newsroom's clocks."""
    first = timezone.localtime(now).date() - timedelta(days=days - 1)
    return timezone.make_aware(datetime.combine(first, datetime.min.time()))
