"""How much lies with whom: told from the rows of the queue, without a question of its own."""

from dataclasses import dataclass

from articles.models import User
from articles.statuses import PENDING


@dataclass(slots=True)
class Load:
    """What one person has in hand: texts given to them, claims open in those, and how many are overdue."""

    user: User
    texts: int = 0
    claims: int = 0
    overdue: int = 0
    most: int = 0  # the most claims anybody has, for the length of the bar


def workload_of(rows):
    """Return the load of everybody with a text on its way, the heaviest first."""
    loads = {}
    for row in rows:
        if row.duty.assigned is None or row.revision.status not in PENDING:
            continue
        user = row.duty.assigned.user
        load = loads.setdefault(user.pk, Load(user))
        load.texts += 1
        load.claims += row.coverage.required - row.coverage.done
        load.overdue += row.duty.is_overdue
    most = max((load.claims for load in loads.values()), default=0)
    for load in loads.values():
        load.most = max(most, 1)
    return sorted(loads.values(), key=lambda load: (-load.claims, -load.texts, str(load.user).casefold()))
