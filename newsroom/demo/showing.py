"""The demo article's findings in the terminal: both quotes side by side."""

from rich.console import Console
from rich.table import Table

from articles.models import Article
from factcheck.engine import COPY_DESK
from factcheck.models import Inconsistency
from factcheck.pairs import authority
from factcheck.statuses import Severity


def show_findings(console=None):
    """Print what the check found in the demo article."""
    console = console or Console()
    article = Article.objects.get(slug="kremlin-security-force")
    revision = article.revisions.exclude(content=None).order_by("number").first()
    found = Inconsistency.objects.filter(revision=revision).for_desk()
    blocking = [one for one in found if one.severity == Severity.BLOCKING]
    console.print(f"\n[bold]{revision.headline}[/bold]")
    console.print(f"{len(blocking)} statements in this text cannot be true together with another:\n")
    table = Table(show_lines=True, expand=True)
    for title, ratio in (("", 1), ("It says", 8), ("But", 8), ("Why both cannot be true", 10)):
        table.add_column(title, ratio=ratio, overflow="fold")
    notes = [one for one in found if one.kind == COPY_DESK]
    for number, one in enumerate((one for one in found if one not in notes), start=1):
        first, second = (_quote(side) for side in one.sides.all())
        table.add_row(str(number), first, second, f"{one.message}\n[dim]{one.kind}, {one.severity}[/dim]")
    console.print(table)
    for one in notes:
        console.print(f"Copy desk: “{one.sides.all()[0].quote}”. {one.message}")


def _quote(side):
    return f"“{side.quote}”\n[dim]{authority(side)}[/dim]"
