"""Every question asked of the fact check."""

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Contributor
from articles.statuses import Status
from factcheck import engine
from factcheck.documents import input_hash
from factcheck.statuses import CheckStatus, Key, ResolutionKind, Severity


class BookVersionQuerySet(QuerySet):
    """Questions about the reference book as a whole."""

    def current(self):
        """Return the version in force, None before the first."""
        return self.order_by("-number").first()

    def edits(self):
        """Return how far the database has counted the changes of single facts."""
        from factcheck.models import BookEdit  # models import this module

        return BookEdit.objects.aggregate(last=Max("id"))["last"] or 0


class CheckQuerySet(QuerySet):
    """Questions about runs of the engine."""

    def unfinished(self):
        """Return the checks that have no result yet."""
        return self.filter(status__in=[CheckStatus.QUEUED, CheckStatus.RUNNING])

    def stuck(self, before):
        """Return the checks that a worker took up before `before` and never finished."""
        return self.filter(status=CheckStatus.RUNNING, started_at__lt=before)


class OccurrenceQuerySet(QuerySet):
    """Questions about where claims stand."""

    def in_reading_order(self):
        """Return them as a reader meets them, claim brought along."""
        return self.select_related("claim").order_by("block", "start")


class ResolutionQuerySet(QuerySet):
    """Questions about proposals."""

    def accepted(self, now=None):
        """Return the proposals in force: ruled on with every key they need, and not expired."""
        now = now or timezone.now()
        return self.filter(_ruled(Key.REVIEWER)).filter(
            ~Q(kind=ResolutionKind.STANDS) | (_ruled(Key.ADMINISTRATOR) & Q(expires_at__gt=now))
        )

    def for_pairs(self, article, fingerprints):
        """Return what was proposed for these pairs of sentences in any text of the article, oldest first."""
        return (
            self.filter(inconsistency__revision__article=article, inconsistency__fingerprint__in=fingerprints)
            .select_related("inconsistency", "proposed_by")
            .prefetch_related("rulings")
            .order_by("id")
        )

    def awaiting_a_ruling(self):
        """Return the proposals nobody has answered with a reviewer's key, nor returned with the other."""
        return self.exclude(rulings__key=Key.REVIEWER).exclude(rulings__accepted=False)


def _ruled(key):
    from factcheck.models import Ruling  # models import this module

    return Exists(Ruling.objects.filter(resolution=OuterRef("pk"), key=key, accepted=True))


class InconsistencyQuerySet(QuerySet):
    """Questions about pairs of statements that cannot both be true."""

    def blocking(self):
        """Return those that stand between a text and its readers."""
        return self.filter(severity=Severity.BLOCKING)

    def since_last_live(self, article):
        """Return what was found in the article's submitted texts since readers last got a new one."""
        last = article.revisions.last_live_number()
        return self.filter(revision__article=article, revision__number__gt=last).exclude(
            revision__status=Status.DRAFT
        )

    def settled(self, now=None):
        """Return those with an accepted resolution that still holds for them.

        "Not an inconsistency" and "stands" hold wherever in the article the same pair of sentences
        stands; "corrected" holds for texts before the one it was confirmed on.
        """
        return self.filter(_settled(now))

    def unsettled(self, now=None):
        """Return those that still need a resolution, a ruling, or a new one."""
        return self.exclude(_settled(now))

    def for_desk(self):
        """Return them with everything the review desk shows, in a constant number of queries."""
        return self.select_related("revision").prefetch_related(
            "sides", "resolutions__rulings__by", "resolutions__proposed_by"
        )


def _settled(now):
    from factcheck.models import Resolution  # models import this module

    same_pair = Resolution.objects.accepted(now).filter(
        inconsistency__fingerprint=OuterRef("fingerprint"),
        inconsistency__revision__article=OuterRef("revision__article"),
    )
    same_pair = same_pair.exclude(_both_hands())
    lasting = same_pair.exclude(kind=ResolutionKind.CORRECTED)
    corrected = same_pair.filter(
        kind=ResolutionKind.CORRECTED,
        rulings__key=Key.REVIEWER,
        rulings__accepted=True,
        rulings__revision__number__gt=OuterRef("revision__number"),
    )
    return Exists(lasting) | Exists(corrected)


def _both_hands():
    """Resolutions ruled on (for an override: also proposed) by somebody who wrote in that or a later text."""
    writers = Contributor.objects.filter(
        revision__article=OuterRef(OuterRef("revision__article")),
        revision__number__gte=OuterRef(OuterRef("revision__number")),
    ).exclude(revision__status=Status.DRAFT)
    ruled = Exists(writers.filter(user__rulings__resolution=OuterRef("pk"), user__rulings__accepted=True))
    proposed = Exists(writers.filter(user__resolutions=OuterRef("pk")))
    return ruled | (Q(kind=ResolutionKind.STANDS) & proposed)


def current_check(revision):
    """Return the check of this revision whose inputs are those in force now, None if there is none."""
    from factcheck.models import Check  # models import this module

    inputs = inputs_in_force(revision)
    if inputs is None:
        return None
    return Check.objects.filter(revision=revision, input_hash=inputs["input_hash"]).first()


def inputs_in_force(revision):
    """Return what a check of this revision would read today, as columns of Check.

    None when there is no version of the reference book yet, or its facts were changed since the last.
    """
    from factcheck.models import BookVersion  # models import this module

    book = BookVersion.objects.current()
    if book is None or book.edits != BookVersion.objects.edits():
        return None
    inputs = {
        "content_hash": revision.content_hash,
        "language": revision.article.language,
        "reference_date": revision.reference_date,
        "engine_version": engine.VERSION,
    }
    hashed = input_hash(**inputs, book_number=book.number, book_digest=book.digest)
    return inputs | {"book": book, "input_hash": hashed}
