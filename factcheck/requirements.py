"""What the fact check asks of a text before readers see it. Each returns reasons, none when met."""

from collections import defaultdict

from django.utils import timezone

from factcheck.ledger import ledger_of, quoted, within
from factcheck.looks import once_a_look
from factcheck.models import ChecklistItem, ClaimChange, Inconsistency, Resolution, Tick
from factcheck.querysets import current_check
from factcheck.statuses import CheckStatus, ClaimState, ResolutionKind, Stage, Verdict

_QUOTED = 5  # claims told by their words; the others are counted
_ENDS = (".", "!", "?", "…")


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
        f"{_both_quotes(one)}: {_what_is_missing(proposed[one.fingerprint], one, revision)}"
        for one in latest_of_each(found)
    ]


def required_claims_are_signed_off(revision):
    """Every claim the desk asks for is signed off so that it passes, and none is known to be wrong."""
    found = defaultdict(list)
    for entry in ledger_of(revision).entries:
        if entry.is_leaf and entry.blocks:
            found[_standing_against(entry)].append(entry.claim)
    return [sentence.format(_some(claims)) for sentence, claims in found.items()]


def approver_signed_nothing_off(revision, by):
    """Whoever's verdict a text rests on does not approve it as well."""
    mine = [
        entry.claim
        for entry in ledger_of(revision).entries
        if entry.last and entry.last.verdict != Verdict.REOPENED and entry.last.by_id == by.pk
    ]
    return [f"You signed off {_some(mine)}; another reviewer has to approve."] if mine else []


def approver_changed_no_claims(revision, by):
    """Whoever had claims checked together, in parts or as of another kind had a hand in what was checked."""
    mine = ClaimChange.objects.in_force_in(revision).filter(by=by).select_related("claim").order_by("pk")
    claims = list(dict.fromkeys(change.claim for change in mine))
    changed = "You merged, split or re-typed"
    return [f"{changed} {_some(claims)}; another reviewer has to approve."] if claims else []


def _standing_against(entry):
    """Return what is missing, as a sentence with a place for the claims it is missing of."""
    if entry.hindrance:
        return f"Signed off, but {entry.hindrance}: {{}}."
    if entry.state == ClaimState.WRONG:
        return "Signed off as wrong; the text has to say otherwise: {}."
    if entry.state == ClaimState.UNVERIFIABLE:
        return "Cannot be verified, and the desk does not publish that: {}."
    return "Not signed off: {}."


def _some(claims):
    """Quote the first claims in reading order, and count the others."""
    words = ", ".join(quoted(claim) for claim in claims[:_QUOTED])
    more = len(claims) - _QUOTED
    return f"{words} and {more} more claim{'s' if more > 1 else ''}" if more > 0 else words


def checklist_is_ticked(revision):
    """Every required item of the desk's checklist is ticked for this very text."""
    return [
        f"Not ticked on the checklist: {item.text}."
        for item, last in checklist_of(revision)
        if item.is_required and not (last and last.is_ticked)
    ]


@once_a_look
def checklist_of(revision):
    """Return what the desk's checklist asks for, each item with the last tick on this text, None for none."""
    asked = ChecklistItem.objects.filter(desk=revision.article.desk_id, retired_at=None)
    ticks = Tick.objects.filter(revision=revision).select_related("by").order_by("pk")
    last = {tick.item_id: tick for tick in ticks}
    return [(item, last.get(item.pk)) for item in asked]


def latest_of_each(inconsistencies):
    """Return one inconsistency per fingerprint, the one in the latest text, in the order found."""
    latest = {}
    for one in inconsistencies:
        latest[one.fingerprint] = one
    return list(latest.values())


def _both_quotes(inconsistency):
    quotes = [f"“{side.quote}”" for side in inconsistency.sides.all()]
    return "Two statements disagree, " + " and ".join(quotes)


def _what_is_missing(proposed, found, revision):
    proposed = [one for one in proposed if one.stage != Stage.WITHDRAWN]
    if not proposed:
        return "no resolution has been proposed."
    if any(one.open_dispute for one in proposed):
        return "somebody has objected to a ruling; it waits for a reviewer who had no part in it."
    last = proposed[-1]
    if last.stage == Stage.FALLEN:
        return "the ruling fell after an objection; a new resolution has to be proposed."
    if last.stage == Stage.RETURNED:
        returned = next(one for one in last.rulings.all() if not one.accepted and not one.has_fallen)
        words = within(returned.reason)
        return f"the resolution was returned: “{words}”{'' if words.endswith(_ENDS) else '.'}"
    corrected_here = last.kind == ResolutionKind.CORRECTED and last.inconsistency_id == found.pk
    if last.stage == Stage.PROPOSED and corrected_here and found.revision_id == revision.pk:
        return "it is to be corrected in a new text; send this one back."
    if last.stage == Stage.PROPOSED:
        return "the resolution waits for a reviewer’s ruling."
    if last.stage == Stage.SECOND_KEY:
        return "the override waits for an administrator’s key."
    if last.kind == ResolutionKind.STANDS and last.expires_at <= timezone.now():
        return "the override has expired."
    if last.kind == ResolutionKind.CORRECTED:
        return "it is in the text again."
    return "whoever answered it has since written in the text; it has to be proposed and ruled on anew."
