"""Telling people: one row for each person and occasion, and when it goes into a mail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Article, User
from factcheck.models import MailPreference, Notification
from factcheck.querysets import people_on
from factcheck.statuses import Mailing

TEXT_MOST = Notification._meta.get_field("text").max_length or 0


def notify(
    users: Iterable[User],
    *,
    key: str,
    text: str,
    url: str,
    article: Article | None = None,
    pressing: bool = False,
    by: User | None = None,
) -> None:
    """Tell each of `users` once, in the transaction of the act it tells of; never `by`, who did it.

    `key` names the occasion: whoever has heard of it is not told again. `url`: from the root, "/review/7/".
    Where it is about an article, those who have no role on its desk any more are left out.
    """
    now = timezone.now()
    told = _those_who_may_know(users, article, by)
    wanted = dict(MailPreference.objects.filter(user__in=told).values_list("user_id", "mailing"))
    due = {pk: mail_due(wanted.get(pk, Mailing.DIGEST), pressing=pressing, at=now) for pk in told}
    Notification.objects.bulk_create(
        (
            Notification(
                user_id=pk,
                key=key,
                article=article,
                text=_cut(text),
                url=url,
                is_pressing=pressing,
                mail_due_at=due[pk],
            )
            for pk in told
        ),
        ignore_conflicts=True,
    )
    if any(moment is not None and moment <= now for moment in due.values()):
        _send_soon()


def _those_who_may_know(users: Iterable[User], article: Article | None, by: User | None) -> list[int]:
    told = sorted({user.pk for user in users} - ({by.pk} if by else set()))
    known = User.objects.filter(pk__in=told, is_active=True) if told else User.objects.none()
    if article is not None:
        known = known.filter(pk__in=people_on(article.desk_id))
    return list(known.order_by("pk").values_list("pk", flat=True))


def _cut(text: str) -> str:
    return text if len(text) <= TEXT_MOST else f"{text[: TEXT_MOST - 1]}…"


def mail_due(mailing: str, *, pressing: bool, at: datetime) -> datetime | None:
    """Return when what was told `at` goes into a mail for somebody who wants `mailing`; None for never."""
    if mailing == Mailing.NONE:
        return None
    return at if pressing or mailing == Mailing.AT_ONCE else next_digest(at)


def next_digest(after: datetime) -> datetime:
    """Return the first moment from `after` on at which the day's mail goes out, by the newsroom's clocks."""
    local = timezone.localtime(after)
    digest = local.replace(hour=settings.DIGEST_HOUR, minute=0, second=0, microsecond=0)
    return digest if digest >= local else digest + timedelta(days=1)


def _send_soon() -> None:
    from factcheck.tasks import send_notices  # the task calls this package

    transaction.on_commit(lambda: send_notices.enqueue())


def mark_read(notification: Notification, *, by: User) -> Notification:
    """Note that somebody has seen what they were told; what is read before its mail is not mailed."""
    unread = Notification.objects.filter(pk=notification.pk, user=by)
    unread.unread().update(read_at=timezone.now())
    return unread.get()


def mark_all_read(*, by: User, up_to: int) -> int:
    """Note that somebody has seen all they were told up to the notice with this id; return how many."""
    return Notification.objects.filter(user=by, pk__lte=up_to).unread().update(read_at=timezone.now())


@transaction.atomic
def set_mailing(mailing: str, *, by: User) -> MailPreference:
    """Set how somebody wants to be written to; what waits for a mail follows."""
    preference, _ = MailPreference.objects.update_or_create(user=by, defaults={"mailing": mailing})
    unread = Notification.objects.select_for_update().filter(user=by, mailed_at=None).unread()
    waiting = list(unread.exclude(mail_due_at=None))
    for one in waiting:
        one.mail_due_at = mail_due(mailing, pressing=one.is_pressing, at=one.at)
    Notification.objects.bulk_update(waiting, ["mail_due_at"])
    return preference
