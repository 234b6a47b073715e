"""The readers' pages, made from live revisions alone: nobody sees a draft at a public address.

A person who may read drafts reads them at the review desk. These pages touch no session and set no cookie,
so every one of them may be kept by a shared cache.
"""

from functools import wraps

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from articles import workflow
from articles.models import Desk, PreviewLink, PreviewUse, Revision
from articles.pages import PreviewStory, Story, article_context, page_context, structured_data
from articles.statuses import Status

STORIES_ON_FRONT = 40
STORIES_OF_A_DESK_ON_FRONT = 4
STORIES_ON_A_DESK_PAGE = 20


def public_page(view):
    """Answer reads alone; let caches keep the page, asking each time whether it still is the same.

    The tag is made of the page's bytes, not of the content's hash: panels, corrections, the desks in the
    heading and the templates change a page too.
    """
    return wraps(view)(require_safe(conditional_page(_ask_again(view))))


_ask_again = cache_control(public=True, max_age=0, must_revalidate=True)


@public_page
def front(request):
    """Show the newest story, then what is new on each desk."""
    stories = [Story(revision) for revision in Revision.objects.for_readers()[:STORIES_ON_FRONT]]
    lead, others = (stories[0], stories[1:]) if stories else (None, [])
    desks = list(Desk.objects.all())
    by_desk = [(desk, [s for s in others if s.article.desk_id == desk.pk]) for desk in desks]
    shown = [(desk, stories[:STORIES_OF_A_DESK_ON_FRONT]) for desk, stories in by_desk if stories]
    return render(request, "articles/front.html", {"desks": desks, "lead": lead, "by_desk": shown})


@public_page
def desk(request, desk):
    """Show one desk's stories, newest first."""
    desk = get_object_or_404(Desk, slug=desk)
    revisions = Revision.objects.for_readers().filter(article__desk=desk)
    page = Paginator(revisions, STORIES_ON_A_DESK_PAGE).get_page(request.GET.get("page"))
    context = {"desks": Desk.objects.all(), "desk": desk, "page": page, "stories": list(map(Story, page))}
    return render(request, "articles/desk.html", context)


@public_page
def article(request, desk, slug):
    """Show an article as readers have it, or, at the address of a retracted one, why it is gone."""
    story = _published_story(desk, slug)
    if story.revision.status == Status.RETRACTED:
        return render(request, "410.html", page_context(request, story), status=410)
    context = article_context(request, story)
    context["data"] = structured_data(story, context["url"], request.build_absolute_uri("/"))
    return render(request, "articles/article.html", context)


def _published_story(desk, slug):
    """Return what stands at a public address: the live text, else the one retracted last. Or Http404."""
    published = Revision.objects.visible_to(AnonymousUser()).select_related("article__desk")
    found = published.filter(article__desk__slug=desk, article__slug=slug).order_by("-number")
    revisions = sorted(found, key=lambda revision: revision.status != Status.LIVE)
    if not revisions:
        raise Http404
    return Story(revisions[0])


@require_safe
def preview(request, token):
    """Show the one text a link is for, as it stands, to whoever holds the link; ask for no account.

    What a link does not open any more answers as one that never was, but for its status.
    """
    link = PreviewLink.objects.with_token(token).whole().first()
    closed = workflow.why_preview_closed(link) if link else None
    if link and request.method == "GET":
        workflow.note_preview(link, closed or PreviewUse.OPENED)
    if link is None or closed:
        return render(request, "articles/preview_closed.html", status=410 if link else 404)
    story = PreviewStory(link.revision)
    context = article_context(request, story)
    context |= {"link": link, "is_live": link.revision.status == Status.LIVE}
    return render(request, "articles/preview.html", context)
