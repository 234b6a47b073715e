"""When and where: another day, another town in the lead than the body gives for the same act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import DateExpr
from ..reading import Token
from .content import NAME, Content, Word
from .retelling import Retelling

Span = tuple[int, int]
_ENOUGH = 2  # words lead and body sentence share, one of them a verb


def other_day(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """(date of the lead, sentence of the body, date there) where the body never gives the lead's day."""
    mine = _named(retelling.lead)
    if len(mine) != 1:
        return
    told = [one for content in retelling.body.contents for one in _named(content)]
    if any(_may_be_one(mine[0], one) for one in told):
        return
    one_month = len({one.when.start.month for one in told if one.when.start}) == 1
    for alignment in retelling.told[:3]:
        verbs = _shared_verbs(retelling.lead, alignment.there)
        theirs = [
            one
            for one in _named(alignment.there)
            if one_month or _verb_of(alignment.there, one.start) in verbs
        ]
        if len(theirs) == 1 and len(alignment.partners) + 2 * one_month > _ENOUGH:
            other = theirs[0]
            yield (mine[0].start, mine[0].end), alignment.there, (other.start, other.end)
            return


def _named(content: Content) -> list[DateExpr]:
    """The dates with a month's name, with or without a day: "March 19", "in May"."""
    text = content.block.text
    return [
        one
        for one in content.sentence.dates
        if one.when.known
        and one.when.granularity in {"day", "month"}
        and _MONTH.search(text[one.start : one.end])
    ]


_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def _may_be_one(one: DateExpr, other: DateExpr) -> bool:
    first, second = one.when.start, other.when.start
    if first is None or second is None or first.month != second.month:
        return False
    days = one.when.granularity == other.when.granularity == "day"
    return not days or first.day == second.day


def _shared_verbs(one: Content, other: Content) -> set[str]:
    verbs = {word.key for word in one.words if word.token.pos in {"VERB", "NOUN"}}
    return {word.key for word in other.words if word.token.pos == "VERB" and word.key in verbs}


def _verb_of(content: Content, start: int) -> str:
    """The key of the last verb before the date."""
    verbs = [word for word in content.words if word.token.pos == "VERB" and word.token.start < start]
    return verbs[-1].key if verbs else ""


def other_place(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """ "Move to Riga" against "move its headquarters from Gothenburg to Tallinn": behind one verb and one
    preposition a name the body does not have at all.
    """
    for verb, preposition, name in _behind_prepositions(retelling.lead):
        if _known(retelling, name):
            continue
        for alignment in retelling.told[:3]:
            for other_verb, other_preposition, other in _behind_prepositions(alignment.there):
                same = (verb, preposition) == (other_verb, other_preposition)
                if same and other.key != name.key and len(alignment.partners) > _ENOUGH:
                    yield _span(name), alignment.there, _span(other)
                    return


def _behind_prepositions(content: Content) -> Iterator[tuple[str, str, Word]]:
    tokens = content.sentence.tokens
    for word in content.words:
        if word.kind != NAME or word.token.dep != "pobj" or not word.token.text[0].isupper():
            continue
        preposition = tokens[word.token.head]
        if preposition.pos != "ADP" or preposition.text.casefold() not in _PREPOSITIONS:
            continue
        verb = _act(content, preposition)
        if verb:
            yield verb, preposition.text.casefold(), word


_PREPOSITIONS = frozenset({"to", "in", "from", "at", "into", "near", "off"})


def _act(content: Content, preposition: Token) -> str:
    """The key of the verb a preposition hangs on, over a noun or another preposition if need be."""
    token = preposition
    for _ in range(3):
        above = content.sentence.tokens[token.head]
        if above is token:
            return ""
        if above.pos == "VERB":
            return content.at[above.index].key if above.index in content.at else ""
        token = above
    return ""


def _known(retelling: Retelling, name: Word) -> bool:
    return name.key in retelling.body.where or any(
        key.startswith(name.key[:4]) for key in retelling.body.where if len(name.key) >= 4
    )


def _span(word: Word) -> Span:
    return word.token.start, word.token.end
