"""Stories in the admin: the list, an article with its texts, a new one, and files that become articles."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Prefetch, Subquery
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.html import format_html_join
from unfold.decorators import display

from articles import workflow
from articles.admin.acts import open_doors
from articles.admin.base import HouseAdmin, desks_for, trail, works_somewhere
from articles.admin.drafting import draft_page, section_forms
from articles.admin.history import HistoryPages
from articles.admin.uploads import import_view
from articles.forms import AuthorsForm, NewArticleForm
from articles.models import Article, Author, Desk, Revision
from articles.permissions import roles_on
from articles.refusals import MoveRefused
from articles.roles import ROLES_FOR, Act, Role
from articles.statuses import PENDING, Status
from articles.templatetags.reading import moment


class DeskFilter(admin.SimpleListFilter):
    """The desks on which the person has a role."""

    title = parameter_name = "desk"

    def lookups(self, request, model_admin):
        """Return the person's desks."""
        return [(desk.pk, desk.name) for desk in Desk.objects.of_person(request.user)]

    def queryset(self, request, queryset):
        """Leave the chosen desk's rows."""
        field = "desk" if queryset.model is Article else "article__desk"
        value = self.value()
        return queryset.filter(**{f"{field}_id": value}) if value and value.isdigit() else queryset


class StatusFilter(admin.SimpleListFilter):
    """Articles that have a text in a status."""

    title = parameter_name = "status"

    def lookups(self, request, model_admin):
        """Return what is asked for most first."""
        first = [("pending", "on its way to readers"), (Status.LIVE, "live"), (Status.DRAFT, "draft")]
        asked = {key for key, _ in first}
        return first + [(str(s), s.label) for s in Status if s not in asked]

    def queryset(self, request, queryset):
        """Leave the articles with a text in the chosen status."""
        if not (value := self.value()):
            return queryset
        statuses = PENDING if value == "pending" else [value]
        having = Revision.objects.filter(status__in=statuses)
        return queryset.filter(pk__in=having.values("article"))


@admin.register(Article)
class ArticleAdmin(HistoryPages, HouseAdmin):
    """Articles: read here, changed through their texts."""

    list_display = ("headline", "desk", "state", "last_saved", "last_saved_by")
    list_filter = (DeskFilter, StatusFilter)
    search_fields = ("slug", "revisions__headline", "authors__name")
    list_select_related = ("desk",)
    list_before_template = "admin/articles/article/list_tools.html"
    list_per_page = 50

    def has_view_permission(self, request, obj=None):
        """Whoever has a role on the article's desk; on any, for the list."""
        return bool(roles_on(request.user, obj.desk)) if obj else works_somewhere(request.user)

    def has_add_permission(self, request):
        """Whoever may begin an article on some desk."""
        return works_somewhere(request.user, ROLES_FOR[Act.CREATE])

    def get_ordering(self, request):
        """What was worked on last comes first."""
        return ["-newest_saved_at", "-pk"]

    def get_queryset(self, request):
        """Return the articles of the person's desks, each with its texts, the newest first."""
        newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
        texts = Revision.objects.defer("content").select_related("saved_by").order_by("-number")
        return (
            Article.objects.on_desks_of(request.user)
            .annotate(
                newest_headline=Subquery(newest.values("headline")[:1]),
                newest_saved_at=Subquery(newest.values("saved_at")[:1]),
            )
            .prefetch_related(Prefetch("revisions", texts, "texts"))
            .order_by(*self.get_ordering(request))
        )

    def get_urls(self):
        """Add the page where files become articles."""
        page = self.admin_site.admin_view(self.import_view)
        return [path("import/", page, name="articles_article_import"), *super().get_urls()]

    @display(description="Headline", ordering="newest_headline")
    def headline(self, article):
        """The newest text's headline."""
        return article.newest_headline or article.slug

    @display(description="Status")
    def state(self, article):
        """A chip for each status in which the article has a text that counts now."""
        return chips(article.texts)

    @display(description="Last saved", ordering="newest_saved_at")
    def last_saved(self, article):
        """When the newest text was last saved or moved."""
        return moment(article.newest_saved_at)

    @display(description="By")
    def last_saved_by(self, article):
        """Who saved the newest text last."""
        return article.texts[0].saved_by if article.texts else ""

    def import_view(self, request):
        """Make drafts of uploaded files."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return import_view(self, request)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Show an article with its texts; without an id, begin a new one."""
        return self._article_page(request, object_id) if object_id else self._new_page(request)

    def _article_page(self, request, object_id):
        article = self.get_object(request, object_id)
        if article is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        lines = list(article.bylines.select_related("author"))
        form = AuthorsForm(request.POST or None, initial={"authors": [line.author_id for line in lines]})
        if request.method == "POST":
            if not _names_authors(request.user, article):
                raise PermissionDenied
            if form.is_valid():
                workflow.credit(article, by=request.user, authors=form.cleaned_data["authors"])
                messages.success(request, "The authors were saved.")
                return redirect("admin:articles_article_change", article.pk)
        texts = list(
            article.revisions.defer("content")
            .select_related("saved_by", "article__desk", "based_on")
            .prefetch_related("contributors")
            .order_by("-number")
        )
        context = {
            **self.admin_site.each_context(request),
            "title": article.newest_headline,
            "content_title": trail(self, article.newest_headline),
            "article": article,
            "authors": [line.author for line in lines],
            "form": form if _names_authors(request.user, article) else None,
            "texts": [(text, open_doors(text, request.user)) for text in texts],
            "live": next((text for text in texts if text.status == Status.LIVE), None),
        }
        return TemplateResponse(request, "admin/articles/article/change_form.html", context)

    def _new_page(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        desks = desks_for(request.user, Act.CREATE)
        mine = {"authors": Author.objects.filter(user=request.user)}
        form = NewArticleForm(request.POST or None, desks=desks, initial=mine)
        sections = section_forms(request.POST or None)
        if request.method == "POST" and form.is_valid() & sections.is_valid():
            try:
                draft = workflow.begin(by=request.user, sections=sections.wanted, **form.cleaned_data)
            except MoveRefused as refused:
                form.add_error(None, list(refused.reasons))
            else:
                messages.success(request, "The article and its first draft were made.")
                return redirect("admin:articles_revision_change", draft.pk)
        return draft_page(self, request, form, sections, title="New article")


def _names_authors(user, article):
    """Whether `user` may say who wrote an article: its desk's editors, and the reporter who began it."""
    roles = roles_on(user, article.desk)
    return Role.EDITOR in roles or (Role.REPORTER in roles and article.created_by_id == user.pk)


def chips(texts):
    """Return the statuses of an article's texts that count now as HTML: live, pending, draft, retracted.

    A text that was returned, withdrawn or superseded counts only while nothing newer does.
    """
    counting = (Status.LIVE, *PENDING, Status.DRAFT)
    shown = [text for text in texts if text.status in counting] or list(texts[:1])
    pairs = ((text.status, text.get_status_display()) for text in reversed(shown))
    return format_html_join(" ", '<span class="nr-chip nr-chip--{}">{}</span>', dict.fromkeys(pairs))
