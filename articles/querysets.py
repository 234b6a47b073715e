"""Every question asked of stories and their texts."""

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet

from articles.statuses import PENDING, PUBLISHED, Status
from articles.tokens import token_digest


def memberships_of(user):
    """Return (desk id or None for all, role) of everything `user` holds.

    Read once per person object, so that a page asks the database once.
    """
    if not hasattr(user, "_memberships_read"):
        user._memberships_read = list(user.memberships.values_list("desk_id", "role"))
    return user._memberships_read


class DeskQuerySet(QuerySet):
    """Questions about desks."""

    def of_person(self, user, roles=None):
        """Return the desks on which `user` has a role (one of `roles`, if given)."""
        held = {desk for desk, role in memberships_of(user) if roles is None or role in roles}
        return self.all() if None in held else self.filter(pk__in=held)


class ArticleQuerySet(QuerySet):
    """Questions about stories."""

    def on_desks_of(self, user, roles=None):
        """Return the articles of the desks on which `user` has a role."""
        from articles.models import Desk  # models import this module

        return self.filter(desk__in=Desk.objects.of_person(user, roles))

    def with_live(self):
        """Bring the live revision along as `live_revisions`, a list of none or one."""
        live = Prefetch("revisions", self.model.revisions.rel.related_model.objects.live(), "live_revisions")
        return self.prefetch_related(live)


class RevisionQuerySet(QuerySet):
    """Questions about texts."""

    def live(self):
        """Return what readers see now."""
        return self.filter(status=Status.LIVE)

    def pending(self):
        """Return what is on its way to readers."""
        return self.filter(status__in=PENDING)

    def drafts(self):
        """Return what is still being written."""
        return self.filter(status=Status.DRAFT)

    def published(self):
        """Return what readers see or once saw."""
        return self.filter(status__in=PUBLISHED)

    def due(self, now):
        """Return the scheduled revisions whose minute has come, the longest waiting first."""
        return self.filter(status=Status.SCHEDULED, planned_for__lte=now).order_by("planned_for", "id")

    def on_desks_of(self, user, roles=None):
        """Return the revisions of the desks on which `user` has a role."""
        from articles.models import Desk  # models import this module

        return self.filter(article__desk__in=Desk.objects.of_person(user, roles))

    def visible_to(self, user):
        """Return what `user` may read: published texts, and all texts of their desks."""
        if not user.is_authenticated:
            return self.filter(status__in=[Status.LIVE, Status.RETRACTED])
        from articles.models import Desk  # models import this module

        return self.filter(Q(status=Status.LIVE) | Q(article__desk__in=Desk.objects.of_person(user)))

    def next_number(self):
        """Return the number the next revision among these gets."""
        return (self.aggregate(last=Max("number"))["last"] or 0) + 1

    def last_live_number(self):
        """Return the number of the last revision among these that readers saw, 0 for none."""
        return self.published().aggregate(last=Max("number"))["last"] or 0

    def first_published_at(self):
        """Return when the first of these reached readers, None for never."""
        return self.published().aggregate(first=Min("published_at"))["first"]

    def for_readers(self):
        """Return the live revisions with all a page shows besides their content, newest first."""
        return self.live().select_related("article__desk").order_by("-published_at", "-id")


class PreviewLinkQuerySet(QuerySet):
    """Questions about links to previews."""

    def with_token(self, token):
        """Return the link this token opens: looked up by digest, so that no time taken tells of one."""
        return self.filter(token_hash=token_digest(token))

    def whole(self):
        """Return them with all that opening one asks about."""
        return self.select_related("by", "revision__article__desk", "revocation")

    def for_editors(self):
        """Return them with who made and ended them, how often each was opened, and when last."""
        opened = Q(openings__use="opened")
        return self.select_related("by", "revision", "revocation__by").annotate(
            times_opened=Count("openings", filter=opened), opened_at=Max("openings__at", filter=opened)
        )
