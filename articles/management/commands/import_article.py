"""Make drafts of files, each for itself."""

from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from articles import importers, workflow
from articles.forms import counts_of, refuse_size, text_of
from articles.importers import ImportRefused
from articles.models import Author, Desk, User
from articles.refusals import MoveRefused
from articles.roles import ROLES_FOR, Act


class Command(BaseCommand):
    """Read files into articles. Each becomes a draft; a refused one leaves nothing behind."""

    help = "Make a draft article of each file. Files that cannot be read are named with the line at fault."

    def add_arguments(self, parser):
        """Take files, and what is true of all of them."""
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--by", metavar="USERNAME", help="Needed unless only one person may.")
        parser.add_argument("--desk", metavar="SLUG", help="Needed unless they write for one desk only.")
        parser.add_argument("--author", metavar="SLUG", action="append", default=[], help="May be repeated.")
        parser.add_argument("--language", default="en", help="Language tag; en unless given.")
        parser.add_argument(
            "--published",
            metavar="YYYY-MM-DD",
            help="The day the texts were written for. It publishes nothing.",
        )

    def handle(self, *args, **options):
        """Import every file; fail at the end if any was refused."""
        by = _person(options["by"])
        shared = {
            "by": by,
            "desk": _desk(by, options["desk"]),
            "authors": _authors(options["author"]),
            "language": options["language"],
            "dated": _day(options["published"]),
        }
        refused = []
        for path in options["files"]:
            try:
                draft, found = _import(path, shared)
            except (ImportRefused, MoveRefused) as problem:
                refused.append(str(problem) if isinstance(problem, ImportRefused) else f"{path}: {problem}")
                continue
            address = reverse("admin:articles_revision_change", args=[draft.pk])
            self.stdout.write(f"{path}: {address} “{draft.headline}”: {counts_of(found)}")
            for warning in found.warnings:
                self.stdout.write(f"  look at: {warning}")
        if refused:
            raise CommandError("\n".join(refused))


def _import(path, shared):
    try:
        refuse_size(str(path), path.stat().st_size)
        data = path.read_bytes()
    except OSError as problem:
        raise ImportRefused(str(path), None, f"{problem.strerror}.") from problem
    found = importers.read(str(path), data)
    return workflow.begin(**text_of(found), **shared), found


def _person(username):
    """Return who imports: the person named, else the only one who may."""
    if username:
        try:
            return User.objects.get(username=username, is_active=True)
        except User.DoesNotExist:
            raise CommandError(f"There is no active person called {username}.") from None
    may = User.objects.filter(is_active=True, memberships__role__in=ROLES_FOR[Act.CREATE]).distinct()
    people = list(may.order_by("username")[:2])
    if len(people) != 1:
        raise CommandError("Say who imports: --by USERNAME, a reporter or an editor.")
    return people[0]


def _desk(by, slug):
    """Return the desk named, else the only one the person writes for."""
    desks = {desk.slug: desk for desk in Desk.objects.of_person(by, ROLES_FOR[Act.CREATE])}
    if slug in desks:
        return desks[slug]
    if slug is None and len(desks) == 1:
        return next(iter(desks.values()))
    known = f"{by.username} writes for: {', '.join(desks) or 'none'}."
    raise CommandError(
        f"There is no desk {slug} to write for; {known}" if slug else f"Say --desk SLUG; {known}"
    )


def _authors(slugs):
    found = {author.slug: author for author in Author.objects.filter(slug__in=slugs)}
    if unknown := [slug for slug in slugs if slug not in found]:
        raise CommandError(f"There is no author {', '.join(unknown)}.")
    return [found[slug] for slug in dict.fromkeys(slugs)]


def _day(text):
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CommandError(f"--published takes a day such as 2025-08-15, not “{text}”.") from None
