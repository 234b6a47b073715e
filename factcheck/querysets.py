"""Every question asked of the fact check."""

from datetime import timedelta

from django.db.models import Exists, Max, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from articles.models import Contributor, Desk, Membership, User
from articles.statuses import Status
from factcheck import engine
from factcheck.documents import input_hash, sha256
from factcheck.looks import once_a_look
from factcheck.statuses import CheckStatus, ClaimStep, Key, LinkUse, ResolutionKind, Severity


class BookVersionQuerySet(QuerySet):
    """Questions about the reference book as a whole."""

    def current(self):
        """Return the version in force, None before the first."""
        return self.defer("body").order_by("-number").first()

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


class ClaimChangeQuerySet(QuerySet):
    """Questions about what became of claims."""

    def structure(self):
        """Return what says whether claims stand alone: merged, split, restored; the oldest first."""
        return self.exclude(step=ClaimStep.RETYPED).order_by("id")

    def structure_of(self, claim):
        """Return the last such word on a claim, None if there is none."""
        return self.structure().filter(claim=claim).last()

    def structure_in_force(self, *, merged_into):
        """Return the changes by which claims are checked together with `merged_into` now."""
        later = self.model.objects.structure().filter(claim=OuterRef("claim"), pk__gt=OuterRef("pk"))
        return self.filter(step=ClaimStep.MERGED, into=merged_into).exclude(Exists(later))

    def in_force_in(self, revision):
        """Return what claims of a text are checked by now: the last merge or split, and the last kinds."""
        later = self.model.objects.filter(claim=OuterRef("claim"), pk__gt=OuterRef("pk"))
        kinds, structure = Q(step=ClaimStep.RETYPED), Q(step__in=[ClaimStep.MERGED, ClaimStep.SPLIT])
        return self.filter(claim__occurrences__revision=revision).filter(
            kinds & ~Exists(later.filter(step=ClaimStep.RETYPED))
            | structure & ~Exists(later.exclude(step=ClaimStep.RETYPED))
        )


class ResolutionQuerySet(QuerySet):
    """Questions about proposals."""

    def accepted(self, now=None):
        """Return the proposals in force: ruled on with every key they need, undisputed, and not expired."""
        now = now or timezone.now()
        return self.filter(_ruled(Key.REVIEWER), withdrawal=None).filter(
            ~Q(kind=ResolutionKind.STANDS) | (_ruled(Key.ADMINISTRATOR) & Q(expires_at__gt=now))
        )

    def with_answers(self):
        """Return them with all that was answered, in a constant number of queries: see Resolution.stage."""
        from factcheck.models import Dispute, Ruling  # models import this module

        disputes = Dispute.objects.select_related("by", "answer__by")
        rulings = Ruling.objects.select_related("by", "revision").defer("revision__content")
        return self.select_related("proposed_by", "withdrawal__by").prefetch_related(
            Prefetch("rulings", rulings), Prefetch("rulings__disputes", disputes)
        )

    def for_pairs(self, article, fingerprints):
        """Return what was proposed for these pairs of sentences in any text of the article, oldest first."""
        return (
            self.filter(inconsistency__revision__article=article, inconsistency__fingerprint__in=fingerprints)
            .select_related("inconsistency")
            .with_answers()
            .order_by("id")
        )


def _ruled(key):
    """That a yes with this key is there, and that no objection to it is open or was upheld."""
    from factcheck.models import Dispute, Ruling  # models import this module

    answers = Ruling.objects.filter(resolution=OuterRef("pk"), key=key, accepted=True)
    objections = Dispute.objects.filter(ruling__resolution=OuterRef("pk"), ruling__key=key)
    return Exists(answers) & ~Exists(objections.filter(ruling__accepted=True).unsettled())


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
    """Resolutions ruled on (for an override: also proposed) by somebody who wrote in that or a later text.

    So are those upheld against an objection by such a person.
    """
    from factcheck.models import DisputeRuling  # models import this module

    writers = Contributor.objects.filter(
        revision__article=OuterRef(OuterRef("revision__article")),
        revision__number__gte=OuterRef(OuterRef("revision__number")),
    ).exclude(revision__status=Status.DRAFT)
    ruled = Exists(writers.filter(user__rulings__resolution=OuterRef("pk"), user__rulings__accepted=True))
    proposed = Exists(writers.filter(user__resolutions=OuterRef("pk")))
    kept = DisputeRuling.objects.filter(
        dispute__ruling__resolution=OuterRef(OuterRef("pk")), dispute__ruling__accepted=True, upheld=False
    )
    kept = Exists(writers.filter(user__in=kept.values("by")))
    return ruled | kept | (Q(kind=ResolutionKind.STANDS) & proposed)


# How long before its end an override of a live text is pressing.
BEFORE_IT_EXPIRES = timedelta(hours=48)


def expired_overrides(now=None):
    """Return the overrides that live texts rest on and that have expired, or will within two days.

    Resolutions, the most pressing first, with their article's desk brought along; `live` is the id of the
    text readers see, `pair` that of the inconsistency in it, `is_followed` whether another one that has not
    been returned is proposed. A renewed override speaks for the one before it.
    """
    from factcheck.models import Inconsistency, Resolution  # models import this module

    soon = (now or timezone.now()) + BEFORE_IT_EXPIRES
    standing = Inconsistency.objects.filter(
        fingerprint=OuterRef("inconsistency__fingerprint"),
        revision__article=OuterRef("inconsistency__revision__article"),
        revision__status=Status.LIVE,
    )
    turned = Resolution.objects.filter(
        _ruled(Key.REVIEWER), _ruled(Key.ADMINISTRATOR), kind=ResolutionKind.STANDS, withdrawal=None
    )
    later = {
        "inconsistency__fingerprint": OuterRef("inconsistency__fingerprint"),
        "inconsistency__revision__article": OuterRef("inconsistency__revision__article"),
        "pk__gt": OuterRef("pk"),
    }
    renewed = turned.filter(**later)
    followed = Resolution.objects.filter(**later, withdrawal=None).exclude(rulings__accepted=False)
    return (
        turned.filter(Exists(standing.unsettled(soon)), ~Exists(renewed), expires_at__lte=soon)
        .annotate(
            live=Subquery(standing.values("revision")[:1]),
            pair=Subquery(standing.values("pk")[:1]),
            is_followed=Exists(followed),
        )
        .select_related("inconsistency__revision__article__desk")
        .order_by("expires_at", "pk")
    )


@once_a_look
def current_check(revision):
    """Return the check of this revision whose inputs are those in force now, None if there is none."""
    from factcheck.models import Check  # models import this module

    inputs = inputs_in_force(revision)
    if inputs is None:
        return None
    check = Check.objects.filter(revision=revision, input_hash=inputs["input_hash"]).defer("result").first()
    if check is not None:
        check.book = inputs["book"]
    return check


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


class EvidenceQuerySet(QuerySet):
    """Questions about evidence."""

    def in_force(self):
        """Return what counts: neither a withdrawal nor withdrawn."""
        return self.filter(withdraws=None, withdrawn_by=None)


class DisputeQuerySet(QuerySet):
    """Questions about objections."""

    def open(self):
        """Return those nobody has ruled on."""
        return self.filter(answer=None)

    def unsettled(self):
        """Return those that keep what they are about from holding: open, or upheld."""
        return self.filter(Q(answer=None) | Q(answer__upheld=True))


class CommentQuerySet(QuerySet):
    """Questions about what is said of a text."""

    def in_thread(self, root):
        """Return a thread from its first comment (the one with the id `root`) to its last."""
        return self.filter(Q(pk=root) | Q(thread=root)).order_by("id")


class NotificationQuerySet(QuerySet):
    """Questions about what people are told."""

    def unread(self):
        """Return what the person has not seen."""
        return self.filter(read_at=None)

    def shown_to(self, user):
        """Return what the person was told; of a story only while they have a role on its desk."""
        desks = Desk.objects.of_person(user)
        return self.filter(user=user).filter(Q(article=None) | Q(article__desk__in=desks))

    def to_mail(self, now):
        """Return what is due to go into a mail: nobody has sent it, nor read it before."""
        return self.unread().filter(mailed_at=None, mail_due_at__lte=now)


def people_on(desk_id, roles=None):
    """Return the active people with a role (one of `roles`, if given) on a desk or on all of them."""
    held = Membership.objects.filter(Q(desk=None) | Q(desk=desk_id))
    if roles is not None:
        held = held.filter(role__in=roles)
    return User.objects.filter(is_active=True, pk__in=held.values("user"))


class ExpertLinkQuerySet(QuerySet):
    """Questions about links for experts."""

    def with_token(self, token):
        """Return the link this token opens: looked up by its hash, so that no time taken tells of a token."""
        return self.filter(token_hash=sha256(token))

    def for_expert(self):
        """Return them with all that their own page shows, in a constant number of queries."""
        return self.select_related("by", "revision__article__desk", "revocation").prefetch_related(
            "questions__claim", "questions__answer"
        )

    def for_desk(self):
        """Return them with what the review desk shows: asked about what, opened when, answered how."""
        opened = Q(uses__use=LinkUse.OPENED)
        return (
            self.select_related("by", "revision__article__desk", "revocation__by")
            .prefetch_related("questions__claim", "questions__answer")
            .annotate(last_opened=Max("uses__at", filter=opened))
        )
