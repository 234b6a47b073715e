"""The editors' admin: one site, opened by memberships, with its navigation and its look."""

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.templatetags.static import static
from django.urls import reverse
from unfold.forms import AuthenticationForm
from unfold.sites import UnfoldAdminSite

from articles.models import Revision
from articles.statuses import Status


def works_here(user):
    """Whether a person has a role anywhere: active, with at least one membership."""
    return user.is_authenticated and user.is_active and user.memberships.exists()


MOST_SHOWN = 8  # of each list on the first page


class SignInForm(AuthenticationForm):
    """Sign-in for people with a role; Django's own asks for its staff flag, which means nothing here."""

    def confirm_login_allowed(self, user):
        """Let in whoever is active and has a role on some desk."""
        if not works_here(user):
            raise ValidationError(
                "You have no role on any desk yet. Ask an administrator for one.", code="no_membership"
            )


class NewsroomSite(UnfoldAdminSite):
    """Registers our own classes alone: they ask memberships, other apps' ask Django's permissions."""

    login_form = SignInForm
    index_title = "Newsroom"
    enable_nav_sidebar = True

    def index(self, request, extra_context=None):
        """Show what waits on the person's desks: theirs first, and texts on their way to readers."""
        texts = Revision.objects.on_desks_of(request.user).defer("content")
        texts = texts.select_related("article__desk", "saved_by", "submitted_by").order_by("-saved_at", "-pk")
        own = {"saved_by": request.user}
        waiting = {
            "sent_back": _sent_back_to(request.user, texts)[:MOST_SHOWN],
            "own_drafts": texts.drafts().filter(**own)[:MOST_SHOWN],
            "other_drafts": texts.drafts().exclude(**own)[:MOST_SHOWN],
            "pending": texts.pending()[:MOST_SHOWN],
            "may_begin": _opens(request, "admin:articles_article_import"),
        }
        return super().index(request, {**waiting, **(extra_context or {})})

    def register(self, model_or_iterable, admin_class=None, **options):
        """Register classes that ask memberships; leave the tables of other apps to the operator."""
        if getattr(admin_class, "asks_memberships", False):
            super().register(model_or_iterable, admin_class, **options)

    def has_permission(self, request):
        """Whether a person may see any page of the admin."""
        if not hasattr(request, "_works_here"):
            request._works_here = works_here(getattr(request, "user", AnonymousUser()))
        return request._works_here


def _sent_back_to(user, texts):
    """Return the texts `user` wrote in that were sent back, as long as nothing newer goes on from them."""
    newer = Revision.objects.filter(article=OuterRef("article"), number__gt=OuterRef("number"))
    return texts.filter(
        Exists(texts.filter(pk=OuterRef("pk"), contributors__user=user)), ~Exists(newer)
    ).filter(status=Status.RETURNED)


def fonts(request):
    """Return the address of the style sheet with the house's fonts."""
    return static("articles/css/fonts.css")


def styles(request):
    """Return the address of the style sheet that gives unfold the house's look."""
    return static("admin-newsroom/admin.css")


def icon(request):
    """Return the address of the house's icon."""
    return static("articles/icons/favicon.svg")


GROUPS = (
    (
        "Stories",
        (
            ("Articles", "newspaper", "admin:articles_article_changelist"),
            ("Revisions", "draft", "admin:articles_revision_changelist"),
            ("Import", "upload_file", "admin:articles_article_import"),
        ),
    ),
    (
        "Reference book",
        (
            ("Events", "event", "admin:factcheck_referenceevent_changelist"),
            ("Terms of office", "badge", "admin:factcheck_officeterm_changelist"),
            ("Versions", "history", "admin:factcheck_bookversion_changelist"),
        ),
    ),
    (
        "House",
        (
            ("People", "person", "admin:articles_user_changelist"),
            ("Memberships", "key", "admin:articles_membership_changelist"),
            ("Desks", "grid_view", "admin:articles_desk_changelist"),
            ("What desks ask for", "checklist", "admin:factcheck_deskpolicy_changelist"),
            ("Authors", "edit_note", "admin:articles_author_changelist"),
        ),
    ),
    (
        "Elsewhere",
        (("Review desk", "rule", "factcheck:queue"), ("The site", "public", "articles:front")),
    ),
)


def navigation(request):
    """Return unfold's sidebar: groups of links, those alone that open for the person who asks."""
    groups = [
        {
            "title": title,
            "separator": True,
            "items": [
                {"title": name, "icon": icon, "link": reverse(view), **_marked(view)}
                for name, icon, view in items
                if _opens(request, view)
            ],
        }
        for title, items in GROUPS
    ]
    return [group for group in groups if group["items"]]


def _marked(view):
    """Pages outside the admin are never where one is: unfold would find “/” in every address."""
    return {} if view.startswith("admin:") else {"active": False}


def _opens(request, view):
    from django.contrib.admin import site  # this module is what makes it

    for model, door in site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        if view == f"{name}_changelist":
            return door.has_view_permission(request)
        if view == f"{name}_import":
            return door.has_add_permission(request)
    return True
