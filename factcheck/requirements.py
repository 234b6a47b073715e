"""What the fact check asks of a text before readers see it. Each returns reasons, none when met."""

from collections import defaultdict

from django.utils import timezone

from factcheck.models import Inconsistency, Resolution
from factcheck.querysets import current_check
from factcheck.statuses import CheckStatus, Key, ResolutionKind


def check_is_done_and_current(revision):
    """The engine has read exactly this content with what is in force today."""
    if revision.content is None:
        return []
    check = current_check(revision)
    if check is None:
        return ["This text has not been checked with what is in force now; a new check has to run first."]
    if check.status == CheckStatus.QUEUED:
        return ["The check is waiting for a worker."]
    if check.status == CheckStatus.RUNNING:
        return [f"The check is running since {timezone.localtime(check.started_at):%H:%M:%S}."]
    if check.status == CheckStatus.FAILED:
        return [f"The check failed: {check.error} It can be tried again."]
    if not check.supported and not _checked_by_hand(revision):
        unread = f"Not checked by the engine, which does not read the language “{check.language}”;"
        return [f"{unread} a fact-checker has to check it by hand and sign for it."]
    return []


def _checked_by_hand(revision):
    hand = getattr(revision, "hand_check", None)
    return hand is not None and hand.content_hash == revision.content_hash


def approver_did_not_check_by_hand(revision, by):
    """Where a person stood in for the engine, another one approves."""
    hand = getattr(revision, "hand_check", None)
    if hand is not None and hand.by_id == by.pk:
        return ["You signed for the check by hand; another reviewer has to approve."]
    return []


def blocking_inconsistencies_are_settled(revision):
    """Every blocking inconsistency since the last live text has a resolution somebody else accepted."""
    found = (
        Inconsistency.objects.blocking()
        .since_last_live(revision.article)
        .unsettled()
        .prefetch_related("sides")
    )
    proposed = defaultdict(list)  # the same pair may have been answered in an earlier text of the article
    for resolution in Resolution.objects.for_pairs(revision.article, {one.fingerprint for one in found}):
        proposed[resolution.inconsistency.fingerprint].append(resolution)
    return [
        f"{_both_quotes(one)}: {_what_is_missing(proposed[one.fingerprint])}" for one in latest_of_each(found)
    ]


def latest_of_each(inconsistencies):
    """Return one inconsistency per fingerprint, the one in the latest text, in the order found."""
    latest = {}
    for one in inconsistencies:
        latest[one.fingerprint] = one
    return list(latest.values())


def _both_quotes(inconsistency):
    quotes = [f"“{side.quote}”" for side in inconsistency.sides.all()]
    return "Two statements disagree, " + " and ".join(quotes)


def _what_is_missing(proposed):
    if not proposed:
        return "no resolution has been proposed."
    last = proposed[-1]
    answers = {ruling.key: ruling for ruling in last.rulings.all()}
    returned = [ruling for ruling in answers.values() if not ruling.accepted]
    if returned:
        return f"the resolution was returned ({returned[0].reason})."
    if Key.REVIEWER not in answers:
        return "the resolution waits for a reviewer’s ruling."
    if last.kind == ResolutionKind.STANDS:
        if Key.ADMINISTRATOR not in answers:
            return "the override waits for an administrator’s key."
        if last.expires_at <= timezone.now():
            return "the override has expired."
    if last.kind == ResolutionKind.CORRECTED:
        return "it is in the text again."
    return "whoever answered it has since written in the text; it has to be proposed and ruled on anew."
