"""What an article itself must have before readers see it. Each returns reasons, none when met."""

from articles.content import content_digest, parse_content
from articles.models import Approval
from articles.statuses import Status


def has_text(revision):
    """A headline and at least one section with something in it."""
    if revision.content is None:
        return ["The text has not been submitted yet."]
    if content_digest(revision.content) != revision.content_hash:
        return ["The stored text does not match its own hash. Tell an operator before anything else."]
    content = parse_content(revision.content)
    reasons = [] if content["headline"].strip() else ["There is no headline."]
    if not any(section["heading"] or any(section["body"].values()) for section in content["sections"]):
        reasons.append("There is no text under the headline.")
    return reasons


def follows_the_live_text(revision):
    """A text that comes after one readers saw was begun from it, and says publicly what it changes."""
    last = revision.article.revisions.published().exclude(pk=revision.pk).order_by("-number").first()
    if last is None:
        return []
    reasons = []
    if last.pk not in origins(revision):
        reasons.append(
            f"Readers have got revision {last.number} since this text was begun from an earlier one;"
            " begin a new draft from that text."
        )
    if last.status == Status.LIVE and not (revision.correction_type and revision.correction_note.strip()):
        reasons.append("It replaces a live text and needs a public note of a stated type.")
    if last.status == Status.RETRACTED and _handed_in_before_retraction(revision, last):
        reasons.append(
            f"Revision {last.number} was retracted after this text was handed in; whoever brings the article"
            " back begins a new draft from the retracted text."
        )
    return reasons


def _handed_in_before_retraction(revision, retracted):
    """What was approved beside a text that readers then lost does not bring the article back by itself."""
    moves = retracted.moves.filter(to_status=Status.RETRACTED)
    return revision.submitted_at is not None and moves.filter(at__gte=revision.submitted_at).exists()


def origins(revision):
    """Return the ids of the revisions this one is based on, up to and with the last that readers saw."""
    found = []
    origin = revision.based_on
    while origin is not None:
        found.append(origin.pk)
        if origin.status in (Status.LIVE, Status.SUPERSEDED, Status.RETRACTED):
            break
        origin = origin.based_on
    return found


def has_approval(revision):
    """A reviewer who did not write in it has approved exactly this content."""
    approval = Approval.objects.filter(revision=revision).first()
    if approval is None:
        return ["No reviewer has approved this text yet."]
    if approval.content_hash != revision.content_hash:
        return ["The approval is for another wording of this text."]
    if revision.contributors.filter(user=approval.by_id).exists():
        return [f"{approval.by} approved it but also wrote in it; another reviewer must approve."]
    return []
