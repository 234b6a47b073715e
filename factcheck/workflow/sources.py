"""What the newsroom itself has that may be evidence: facts of its book, and claims of other stories."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from articles.models import Article, User
from factcheck.book import EVENT_FIELDS, TERM_FIELDS, entry
from factcheck.models import Claim, Dispute, OfficeTerm, ReferenceEvent, SignOff
from factcheck.statuses import Verdict

# How many a search lists: enough to see whether to add a word.
LISTED = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """A reference fact as the book holds it now: its name with its version, its words, where it is from."""

    ref: str
    words: str
    source: str


def fact_in_book(ref: str) -> Fact | None:
    """Return the fact with this `ref` ("event:12@1f0c…") if the book holds it in this version, else None."""
    kind, _, rest = ref.partition(":")
    number = rest.partition("@")[0]
    if kind not in ("event", "term") or not (number.isascii() and number.isdigit()) or len(number) > 15:
        return None
    model = ReferenceEvent if kind == "event" else OfficeTerm
    found = model.objects.filter(pk=int(number)).first()
    if found is None or (fact := _fact(found)).ref != ref:
        return None
    return fact


def _fact(found: ReferenceEvent | OfficeTerm) -> Fact:
    days = f"{found.start:%-d %B %Y}"
    if isinstance(found, OfficeTerm):
        ref = entry(found, TERM_FIELDS, "term")["ref"]
        until = f"to {found.end:%-d %B %Y}" if found.end else "in office still"
        return Fact(ref, f"{found.person}, {found.office}: from {days}, {until}", found.source)
    ref = entry(found, EVENT_FIELDS, "event")["ref"]
    if found.end != found.start:
        days = f"{days} to {found.end:%-d %B %Y}"
    where = ", ".join(str(place) for place in found.place)
    return Fact(ref, f"{found.name}: {days}{f', {where}' if where else ''}", found.source)


def search_book(words: str) -> list[Fact]:
    """Return the facts of the book that hold every one of these words, a dozen at most."""
    asked = words.replace("\0", "").split()[:8]
    if not asked:
        return []
    of_events, of_terms = Q(), Q()
    for word in asked:
        of_events &= Q(name__icontains=word) | Q(aliases__icontains=word) | Q(kind__icontains=word)
        of_terms &= Q(person__icontains=word) | Q(aliases__icontains=word) | Q(office__icontains=word)
    facts = [_fact(event) for event in ReferenceEvent.objects.filter(of_events)[:LISTED]]
    return (facts + [_fact(term) for term in OfficeTerm.objects.filter(of_terms)[:LISTED]])[:LISTED]


def search_earlier_claims(user: User, words: str, *, article: Article) -> list[Claim]:
    """Return verified claims of other stories on the person's desks that hold every word, latest first."""
    asked = words.replace("\0", "").split()[:8]
    if not asked:
        return []
    found = _to_rely_on(user).exclude(article=article)
    for word in asked:
        found = found.filter(sentence__icontains=word)
    return list(found.select_related("article__desk").order_by("-pk")[:LISTED])


def may_rely_on(user: User, claim: Claim) -> bool:
    """Whether a claim is of a story the person may read, and signed off as verified there."""
    return _to_rely_on(user).filter(pk=claim.pk).exists()


def _to_rely_on(user: User) -> QuerySet[Claim]:
    last = SignOff.objects.filter(claim=OuterRef("pk")).order_by("-id")[:1]
    disputed = Dispute.objects.unsettled().filter(sign_off=OuterRef("last_said"))
    claims = Claim.objects.filter(article__in=Article.objects.on_desks_of(user)).annotate(
        last_said=Subquery(last.values("pk")), last_verdict=Subquery(last.values("verdict"))
    )
    return claims.filter(~Exists(disputed), last_verdict=Verdict.VERIFIED)
