"""Every question asked of stories and their texts."""

from django.db.models import Max, Min, Prefetch, Q, QuerySet

from articles.statuses import PENDING, PUBLISHED, Status


class DeskQuerySet(QuerySet):
    """Questions about desks."""

    def of_person(self, user, roles=None):
        """Return the desks on which `user` has a role (one of `roles`, if given)."""
        held = user.memberships.all() if roles is None else user.memberships.filter(role__in=roles)
        if held.filter(desk=None).exists():
            return self.all()
        return self.filter(pk__in=held.values("desk"))


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
