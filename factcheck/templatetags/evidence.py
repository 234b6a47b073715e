"""Printing evidence on a claim, and the forms on it that the person may use."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django import template
from django.utils.html import format_html

from factcheck.forms import EvidenceForm, WithdrawEvidenceForm
from factcheck.ledger import fallen
from factcheck.models import Evidence
from factcheck.permissions import Act, refusal
from factcheck.statuses import EvidenceKind
from factcheck.workflow.origins import SAME, named_groups
from factcheck.workflow.protected import may_see_protected

register = template.Library()


@dataclass(slots=True)
class Piece:
    """One piece of evidence as it is shown, and what the person may do with it."""

    entry: Evidence
    withdrawal: Evidence | None
    may_see: bool
    may_erase: bool
    fallen: str = ""  # what became of the earlier claim it rests on; empty while it counts
    withdraw: WithdrawEvidenceForm | None = None

    @property
    def name(self) -> str:
        """What it is called on the page."""
        return f"e{self.entry.pk}"

    @property
    def origin(self) -> str:
        """The origin people named; one the house found itself is not shown."""
        return "" if self.entry.group.startswith(SAME) else self.entry.group

    @property
    def shows_file(self) -> bool:
        """Whether the person is offered the document."""
        return self.entry.document_id is not None and (not self.entry.is_protected or self.may_see)


@register.simple_tag
def pieces(entry, revision, user):
    """Return the evidence on a claim in the order it came in, withdrawn ones among it."""
    desk = revision.article.desk
    may_add = refusal(user, Act.ADD_EVIDENCE, desk=desk) is None
    may_erase = refusal(user, Act.ERASE, desk=desk) is None
    found = []
    for one in sorted([*entry.evidence, *entry.withdrawn], key=lambda one: one.pk):
        if one.kind == EvidenceKind.WITHDRAWAL:
            continue
        withdrawal = getattr(one, "withdrawn_by", None)
        piece = Piece(
            one,
            withdrawal,
            may_see=one.is_protected and may_see_protected(user, one, desk=desk),
            may_erase=one.is_protected and may_erase,
            fallen=fallen(one),
        )
        if may_add and withdrawal is None:
            piece.withdraw = WithdrawEvidenceForm(auto_id=f"{piece.name}-%s")
        found.append(piece)
    return found


@register.simple_tag
def new_evidence(entry, revision, user):
    """Return an empty form for a claim's card; None for who may add none, or where the text is a draft."""
    if revision.is_draft or refusal(user, Act.ADD_EVIDENCE, desk=revision.article.desk):
        return None
    return EvidenceForm(auto_id=f"c{entry.claim.pk}-evidence-%s", groups=named_groups(revision.article_id))


@register.filter
def host(url):
    """Print an address as its host and the beginning of its path."""
    page = urlsplit(url)
    path = page.path.rstrip("/")
    path = f"{path[:40]}…" if len(path) > 41 else path
    return format_html("{}{}", (page.hostname or "").removeprefix("www."), path)
