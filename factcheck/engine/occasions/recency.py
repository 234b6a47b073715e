"""Is an undated event spoken of as news? "Since the Harbour talks the two sides have been drafting …" says
so.

One sign alone is not enough: "since the Rio summit emissions have risen" may look back thirty years. Two
signs of different kinds are: what it set off is still going on, and those who met there carry today's
titles in a sentence about today; or a word that says "recent" outright.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ..dates import EXPLICIT
from ..material import Material
from ..offices.people import PLAIN
from ..reading import Sentence
from ..vocabulary.lexicon import PASSING
from .events import DEFINITE, EventMention

_SINCE = frozenset({"since", "following", "after"})
_RECENT = frozenset({"recent", "latest", "just-ended", "just-concluded"})


@dataclass(frozen=True, slots=True)
class RecentUse:
    """The mention that speaks of the event as recent; `certain` when two signs agree."""

    mention: EventMention
    certain: bool


def recent_use(material: Material, dated: EventMention) -> RecentUse | None:
    """The use of a long-past dated event as news in the same text, if there is one.

    Only for meetings, visits and protests dated, with their year, to more than a year before publication.
    """
    published = material.reading.document.published
    if published is None or dated.family not in PASSING or not dated.date or dated.date.basis != EXPLICIT:
        return None
    if not dated.names or not dated.date.when.end or dated.date.when.end > published - timedelta(days=365):
        return None
    signs: dict[str, EventMention] = {}
    for other in material.of_family(dated.family):
        if other is dated or other.date or not _same(dated, other):
            continue
        for sign in _signs(material, other):
            signs.setdefault(sign, other)
    if not signs:
        return None
    weight = sum(2 if sign == "recent" else 1 for sign in signs)
    best = signs.get("recent") or signs.get("going on") or next(iter(signs.values()))
    if weight == 1 and "going on" not in signs:
        return None
    return RecentUse(best, weight >= 2)


def _same(dated: EventMention, other: EventMention) -> bool:
    """One event of a place: same family, and the dated one's names are among the other's."""
    if other.family != dated.family or other.quoted or other.planned or other.plural or not other.names:
        return False
    return dated.names <= other.names and (other.determiner == DEFINITE or not other.edition)


def _signs(material: Material, mention: EventMention) -> list[str]:
    sentence = material.sentence(mention.block, mention.sentence)
    found = []
    if mention.words & _RECENT:
        found.append("recent")
    before = [token for token in sentence.tokens if token.end <= mention.start]
    if before and before[-1].text.casefold() in _SINCE and _goes_on(sentence):
        found.append("going on")
    titled = any(
        person.standing == PLAIN and mention.start <= person.start and person.end <= mention.end
        for person in material.people
        if (person.block, person.sentence) == (mention.block, mention.sentence)
    )
    if titled and _perfect(sentence):
        found.append("today's titles")
    return found


def _goes_on(sentence: Sentence) -> bool:
    """ "has been formulating": the present perfect of something still going on."""
    words = sentence.tokens
    for token in words:
        if token.text.casefold() in {"has", "have"} and token.tag in {"VBZ", "VBP"}:
            ahead = [word for word in words[token.index + 1 : token.index + 5] if word.pos != "ADV"]
            if (
                len(ahead) > 1
                and ahead[0].text.casefold() == "been"
                and ahead[1].text.casefold().endswith("ing")
            ):
                return True
    return False


def _perfect(sentence: Sentence) -> bool:
    """A main clause in the present perfect: "optimism … has waned"."""
    words = sentence.tokens
    for token in words:
        if token.text.casefold() in {"has", "have"} and token.tag in {"VBZ", "VBP"}:
            ahead = [word for word in words[token.index + 1 : token.index + 4] if word.pos != "ADV"]
            if ahead and ahead[0].tag in {"VBN", "VBD"}:
                return True
    return False
