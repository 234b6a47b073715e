"""Sending what people are told: claimed first, in a committed transaction, then handed over; never twice."""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from factcheck.models import MailPreference, Notification
from factcheck.querysets import people_on
from factcheck.statuses import Mailing
from factcheck.workflow.notices import mail_due

log = logging.getLogger(__name__)

# What a server answers when it has not taken a message. Anything else in the middle of handing one over (a
# connection that breaks, a time that runs out) may come after it was taken: then it is not sent again.
NOT_TAKEN = (
    smtplib.SMTPResponseException,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPNotSupportedError,
    ConnectionRefusedError,
    ValueError,  # an address or a subject that no mail can have
)
SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Sent:
    """How many mails were handed over, how many will be tried again, and of how many nobody knows."""

    mails: int = 0
    refused: int = 0
    unknown: int = 0

    def __str__(self) -> str:
        told = f"{self.mails} sent"
        told += f", {self.refused} to be tried again" if self.refused else ""
        return told + (f", {self.unknown} of which nobody knows whether they arrived" if self.unknown else "")


def send_due(now: datetime | None = None) -> Sent:
    """Send each person one mail with all that is due for them. Call it outside any transaction."""
    now = now or timezone.now()
    claimed = _claim(now)
    if not claimed:
        return Sent()
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as problem:
        log.warning("The mail server cannot be reached: %s", problem)
        _give_back(claimed, now)
        return Sent(refused=len({one.user_id for one in claimed}))
    try:
        people = [list(told) for _, told in groupby(claimed, attrgetter("user_id"))]
        outcomes = _hand_all_over(people, connection, now)
    finally:
        connection.close()
    return Sent(outcomes.count("taken"), outcomes.count("refused"), outcomes.count("unknown"))


@transaction.atomic
def _claim(now: datetime) -> list[Notification]:
    """Mark what is due as mailed and return it, by person; what nobody needs to be sent is let go."""
    due = Notification.objects.to_mail(now).select_for_update(skip_locked=True, of=("self",))
    rows = list(due.select_related("user", "article__desk").order_by("user_id", "id"))
    may_know = _may_know(rows)
    wanted = [one for one in rows if one.user.is_active and one.user.email and one.pk in may_know]
    _rows([one for one in rows if one not in wanted]).update(mail_due_at=None)
    _rows(wanted).update(mailed_at=now)
    return wanted


def _may_know(rows: Sequence[Notification]) -> set[int]:
    """Return the ids of what people may still be told: of an article, who has a role on its desk today."""
    desks = {one.article.desk_id for one in rows if one.article}
    people = {desk: set(people_on(desk).values_list("pk", flat=True)) for desk in desks}
    return {one.pk for one in rows if one.article is None or one.user_id in people[one.article.desk_id]}


def _rows(notifications: Sequence[Notification]):
    return Notification.objects.filter(pk__in=[one.pk for one in notifications])


def _hand_all_over(people: list[list[Notification]], connection, now: datetime) -> list[str]:
    """Hand over one mail a person; where the connection breaks, what is left waits for the next time."""
    outcomes: list[str] = []
    for told in people:
        if "unknown" in outcomes:
            _give_back(told, now)
            outcomes.append("refused")
        else:
            outcomes.append(_hand_over(told, connection, now))
    return outcomes


def _hand_over(told: list[Notification], connection, now: datetime) -> str:
    """Hand one person's mail over; return whether it was taken, refused, or nobody knows."""
    try:
        _mail(told, connection).send()
    except NOT_TAKEN as problem:
        log.warning("A mail to %s was refused: %s", told[0].user.email, problem)
        _give_back(told, now)
        return "refused"
    except (OSError, smtplib.SMTPException) as problem:
        log.error("Nobody knows whether a mail to %s was taken: %s", told[0].user.email, problem)
        return "unknown"
    return "taken"


def _give_back(told: Sequence[Notification], now: datetime) -> None:
    """Put what was not taken back among what is due, later each time: the pause doubles, up to six hours."""
    for one in told:
        first = mail_due(_mailing(one), pressing=one.is_pressing, at=one.at) or now
        pause = min(max(now - first, SHORTEST), LONGEST)
        _rows([one]).update(mailed_at=None, mail_due_at=now + pause)


def _mailing(one: Notification) -> str:
    preference = MailPreference.objects.filter(user=one.user_id).first()
    return preference.mailing if preference else Mailing.DIGEST


def _mail(told: list[Notification], connection) -> EmailMessage:
    body = render_to_string(
        "factcheck/notices_mail.txt",
        {"told": told, "person": told[0].user, "site": settings.NEWSROOM_URL.rstrip("/")}
        | {"newsroom_name": settings.NEWSROOM_NAME, "newsroom_zone": settings.NEWSROOM_ZONE},
    )
    return EmailMessage(_subject(told), body, to=[told[0].user.email], connection=connection)


def _subject(told: list[Notification]) -> str:
    """Return what the mail is about, in one line: the one thing there is, or how many."""
    first = next((one for one in told if one.is_pressing), told[0])
    more = len(told) - 1
    words = first.text if not more else f"{first.text} (and {more} more)"
    return " ".join(f"{settings.NEWSROOM_NAME}: {words}".split())
