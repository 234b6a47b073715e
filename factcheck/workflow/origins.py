"""Where evidence comes from: forty reprints of one wire, a page or a person asked twice, count once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from factcheck.documents import sha256 as digest_of
from factcheck.models import Claim, Evidence
from factcheck.statuses import EvidenceKind

# How the groups begin that nobody named: an entry's own page, person, file, fact or claim.
SAME = "same "
_LONGEST_ORIGIN = 100


def origin_of(columns: dict[str, Any], sha256: str = "") -> str:
    """Return where an entry comes from, as its group where nobody names one: the same page counts once."""
    if columns["kind"] == EvidenceKind.LINK:
        page = urlsplit(columns["url"])
        host = (page.hostname or "").removeprefix("www.")
        path = f"{host}{page.path.rstrip('/')}{'?' if page.query else ''}{page.query}"
        return f"{SAME}page: {_cut(path)}"
    if columns["kind"] == EvidenceKind.INTERVIEW and columns["source"]:
        # of a protected source what describes it: two that are described alike are told apart by nobody
        return f"{SAME}person: {_cut(_folded(columns['source']))}"
    if sha256:
        return f"{SAME}file: {sha256[:32]}"
    if columns["ref"]:
        return f"{SAME}fact: {columns['ref'].partition('@')[0]}"
    if columns["earlier_claim"]:
        return f"{SAME}claim: {columns['earlier_claim'].pk}"
    return ""


def _cut(words: str) -> str:
    if len(words) <= _LONGEST_ORIGIN:
        return words
    return f"{words[: _LONGEST_ORIGIN - 17]}…{digest_of(words)[:16]}"


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def groups_of(claims: Sequence[Claim], article_id: int, group: str, origin: str) -> dict[int, str]:
    """Return the group of an entry for each claim: of the same page on it, else the named one."""
    used = list(
        Evidence.objects.filter(claim__article=article_id).exclude(group="").select_related("document")
    )
    named = {_folded(one.group): one.group for one in reversed(used)}
    group = named.get(_folded(group), group) or origin
    same = {one.claim_id: one.group for one in used if origin and origin == _origin_of_entry(one)}
    return {claim.pk: same.get(claim.pk, group) for claim in claims}


def _origin_of_entry(entry: Evidence) -> str:
    columns = {
        "kind": entry.kind,
        "source": entry.source,
        "url": entry.url,
        "ref": entry.ref,
        "earlier_claim": entry.earlier_claim_id,
    }
    if entry.earlier_claim_id:
        return f"{SAME}claim: {entry.earlier_claim_id}"
    return origin_of(columns, entry.document.sha256 if entry.document else "")


def named_groups(article_id: int) -> list[str]:
    """Return the origins people have named in a story, for the next to choose from."""
    used = Evidence.objects.filter(claim__article=article_id).exclude(group="")
    named = used.exclude(group__startswith=SAME).order_by("group").values_list("group", flat=True)
    return list(named.distinct())
