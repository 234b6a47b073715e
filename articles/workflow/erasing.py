"""Taking words out of the record that name or quote somebody; what they were the words of stays proved."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from articles.models import Article, LogDetail, LogEntry, User
from articles.permissions import roles_on
from articles.refusals import MoveRefused, NotAllowed
from articles.roles import Role
from articles.workflow.people import administers_all
from articles.workflow.record import record

# Shorter names are taken for words: to look for "Ed" would erase half the record.
SHORTEST = 3
CHUNK = 500
ERASED = "details.erased"  # tells of the erasing, not of the person


def details_to_erase(what: LogEntry | User, *, by: User) -> list[LogDetail]:
    """Return the words `erase_details` would erase, each with its entry; NotAllowed as it would be there."""
    return list(_found(what, by))


@transaction.atomic
def erase_details(what: LogEntry | User, *, by: User, reason: str) -> int:
    """Erase the words kept beside an entry, or beside every entry that names a person; return how many.

    What names a person: the details of entries about them (their account, their roles), and every detail in
    which their name, user name or address stands. That somebody with their number acted stays, and so does
    the digest of what was erased. An entry of an article takes an administrator of its desk, everything
    else one of all desks.
    """
    found = _found(what, by)
    if not reason.strip():
        raise MoveRefused("Give a reason; it is kept on the record, so name nobody in it.")
    if isinstance(what, LogEntry) and what.article_id:
        Article.objects.select_for_update().get(pk=what.article_id)
    ids, names = set(), defaultdict(list)
    for detail in found:
        ids.add(detail.pk)
        names[detail.entry.number].append(detail.name)
    if not ids:
        raise MoveRefused("There is nothing left to erase.")
    now, listed = timezone.now(), sorted(ids)
    for start in range(0, len(listed), CHUNK):
        LogDetail.objects.filter(pk__in=listed[start : start + CHUNK]).update(
            value="", salt="", erased_at=now
        )
    entries = [[number, *sorted(names[number])] for number in sorted(names)]
    about: dict[str, object] = {"entries": entries, "details": len(ids)}
    if isinstance(what, User):
        about["person"] = what.pk
    article = what.article if isinstance(what, LogEntry) else None
    record(ERASED, by=by, article=article, about=about, details={"reason": reason.strip()})
    return len(ids)


def _found(what: LogEntry | User, by: User) -> Iterator[LogDetail]:
    return _of_entry(what, by) if isinstance(what, LogEntry) else _of_person(what, by)


def _of_entry(entry: LogEntry, by: User) -> Iterator[LogDetail]:
    if entry.article_id is None:
        _require_all_desks(by)
    else:
        article = Article.objects.select_related("desk").get(pk=entry.article_id)
        if Role.ADMINISTRATOR not in roles_on(by, article.desk):
            raise NotAllowed(f"Only an administrator of the desk {article.desk} may erase details.")
    return LogDetail.objects.filter(entry=entry, erased_at=None).select_related("entry").iterator()


def _of_person(person: User, by: User) -> Iterator[LogDetail]:
    _require_all_desks(by)
    names = {person.get_full_name(), person.username, person.email}
    wanted = [re.escape(name) for name in names if len(name) >= SHORTEST]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE) if wanted else None
    account = re.compile(rf'"person":{person.pk}[,}}]')  # a body is canonical: it has one form alone
    details = LogDetail.objects.filter(erased_at=None).select_related("entry").order_by("pk")
    for detail in details.iterator(chunk_size=CHUNK):
        is_about = detail.entry.act != ERASED and account.search(detail.entry.body)
        if is_about or (pattern and pattern.search(detail.value)):
            yield detail


def _require_all_desks(by: User) -> None:
    if not administers_all(by):
        raise NotAllowed("Only an administrator of all desks may erase these details.")
