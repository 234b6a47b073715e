"""Events of the reference book called by their own name, whatever kind of thing they are.

"When the Berlin Wall fell in November 1989", "at Live Aid in 1985", "the Suez Crisis of 1956": all words of
the entry's name stand together, in any order and inflection, one of them with a capital.
"""

from __future__ import annotations

import re

from ..apparent import hypothetical
from ..book import BookEvent
from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..statement import Statement
from ..syntax.phrases import right_edge
from ..vocabulary.happening_words import ACT_NOUNS, ACT_VERBS
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words
from .events import BARE, EventMention, is_part_of_compound
from .links import Link, date_of_noun, date_of_verb, date_set_off
from .matching import EventKey, Shelf

_SMALL = frozenset({"the", "of", "in", "at", "on", "and", "a", "for", "to", "by"})


Names = dict[str, list[tuple[frozenset[str], EventKey]]]


def names_on(shelf: Shelf) -> Names:
    """The telling words of each name on a shelf, with its event, by the longest of them."""
    names: Names = {}
    for key in shelf.keys:
        for name in _names(key):
            names.setdefault(max(sorted(name), key=len), []).append((name, key))
    return names


def named_events(reading: Reading, names: Names) -> list[tuple[EventMention, BookEvent]]:
    """(dated mention, reference event) for each name of the book in a dated sentence of running text."""
    found: list[tuple[EventMention, BookEvent]] = []
    for block, sentence in reading.sentences():
        if sentence.is_question or not any(expr.when.known for expr in sentence.dates):
            continue
        said = block.kept("forms of words", lambda block=block: _said(block))[sentence.index]  # type: ignore[misc]
        for word in sorted(said & names.keys()):
            for name, key in names[word]:
                mention = _mention(block, sentence, name, key) if name <= said else None
                if mention:
                    found.append((mention, key.event))
    return found


def _said(block: BlockReading) -> list[frozenset[str]]:
    """For each sentence the forms its words may have in a name."""
    return [
        frozenset(form for token in sentence.tokens for form in _forms(token)) for sentence in block.sentences
    ]


def _names(key: EventKey) -> list[frozenset[str]]:
    """The telling words of each name, two at least; of "earthquake and tsunami" the first alone."""
    found: list[frozenset[str]] = []
    for name in (key.event.name, *key.event.aliases):
        parts = folded(name.split(" and ")[0]).replace("-", " ").split()
        raw = frozenset(
            part.strip(".,()'\"“”").removesuffix("'s") for part in parts if not part[:1].isdigit()
        )
        raw -= _SMALL | {""}
        telling = frozenset(_root(part) for part in raw)
        told = raw - key.where_and_who - frozenset(EVENT_NOUNS) or raw & _DEATHS
        if ((len(telling) >= 2 and told) or _is_code(raw)) and telling not in found:
            found.append(telling)
    return found


def _is_code(words: frozenset[str]) -> bool:
    """ "COP26", "MH17": one word of letters and digits is a name by itself."""
    return any(re.fullmatch(r"[a-z]+\d+", word) for word in words)


def _root(word: str) -> str:
    """A word of a name without the ending that changes between sentences: blocking, blocked, joins."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word


def _forms(token: Token) -> set[str]:
    text = folded(token.text).strip(".,'\"")
    forms = {_root(text), _root(token.lemma), text}
    lemma = _PAST.get(text, token.lemma)
    if token.tag in {"VBD", "VBN"} or text in _PAST:
        forms |= _NOUNS_OF.get(ACT_VERBS.get(lemma, ""), frozenset())  # "burned" tells the fire of a name
    elif text in {"bankrupt", "bust"}:
        forms |= {"bankruptcy", "insolvency"}
    return forms


def _by_family() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for noun, family in ACT_NOUNS.items():
        if family in _TELLING:
            found.setdefault(family, set()).add(_root(noun))
    return {family: frozenset(nouns) for family, nouns in found.items()}


# Pasts that can be nothing else, whatever the tagger takes them for.
_PAST = {"sank": "sink", "fell": "fall", "crashed": "crash", "collapsed": "collapse", "erupted": "erupt"}
_DEATHS = words("assassination murder killing death")
_TELLING = words(
    "fire collapse killing explosion sinking crash eruption death landing bankruptcy signing opening"
)
_NOUNS_OF = _by_family()


def _mention(
    block: BlockReading, sentence: Sentence, name: frozenset[str], key: EventKey
) -> EventMention | None:
    window = _window(sentence, name)
    if not window:
        return None
    first, last = window
    tokens = sentence.tokens[first : last + 1]
    if not any(_is_capital(sentence, token) for token in tokens) or _goes_on(sentence, tokens[-1]):
        return None
    if first and sentence.tokens[first - 1].tag in {"DT"}:
        first -= 1
    head = next((token for token in reversed(tokens) if token.tag.startswith("NN")), tokens[-1])
    verb = next(
        (one for one in tokens if one.text.islower() and (one.tag in {"VBD", "VBN"} or one.text in _PAST)),
        None,
    )
    start, end = sentence.tokens[first].start, tokens[-1].end
    edge = end if verb is not None else max(end, sentence.tokens[right_edge(sentence, tokens[-1])[0]].end)
    link = date_of_verb(block, sentence, start, end, verb) if verb is not None else None
    link = link or date_of_noun(block, sentence, start, edge, tokens[-1] if verb is None else verb)
    link = link or date_of_verb(block, sentence, start, end, verb or head)
    if link is not None and link[0].start >= start and link[0].end <= end and link[0].basis != "explicit":
        link = None  # "the Christmas truce": the feast is a part of the name
    if link is None or link[1] == "loose":
        link = date_set_off(block, sentence, start, edge, closed=verb is not None) or link
    if (link is None or link[1] == "loose") and verb is None:
        link = _which_struck(block, sentence, end) or link
    if link is None:
        return None
    mention = EventMention(
        block=block.index,
        sentence=sentence.index,
        start=start,
        end=end,
        head=verb or head,
        family=next((EVENT_NOUNS[word] for word in sorted(name) if word in EVENT_NOUNS), "event"),
        determiner=BARE,
        names=name,
        places=frozenset(),
        words=frozenset(),
        date=link[0],
        link=link[1],
        aspect=link[2],
        quoted=block.in_quotes(start, end),
    )
    mention.planned = bool(hypothetical.applies(Statement(block, sentence, start, end)))
    return mention


_WHICH = re.compile(
    r",\s(?:which|that)\s(?:had\s)?(?:struck|hit|devastated|destroyed|ravaged|flooded|flattened|killed|swept|reached|battered|shook|"
    r"rocked|ended|began|opened|erupted|broke|tore|made\slandfall|(?:was|were)\s(?:signed|held|fought|adopted|agreed))"
    r"(?:\s[^\s,.;:()]{1,20}){0,7}?\s(?:in|on)\s(?:the\s)?\Z"
)


def _which_struck(block: BlockReading, sentence: Sentence, end: int) -> Link | None:
    """ "Hurricane Alma, which struck the island in August 2005": the clause about the event has its date."""
    expr = next((one for one in sentence.dates if one.start >= end and one.when.known), None)
    if expr is None or not _WHICH.fullmatch(block.text, end, expr.start):
        return None
    return expr, "verb", "occurs"


def _is_capital(sentence: Sentence, token: Token) -> bool:
    coded = token.text[-1:].isdigit()
    return token.text[:1].isupper() and (token.start > sentence.start or token.pos == "PROPN" or coded)


def _goes_on(sentence: Sentence, last: Token) -> bool:
    """ "the Suez Crisis exhibition": the name belongs to the noun behind it."""
    behind = sentence.tokens[last.index + 1] if last.index + 1 < len(sentence.tokens) else None
    if behind is not None and behind.text in {"'s", "’s"}:
        return True
    return is_part_of_compound(sentence, last)


def _window(sentence: Sentence, name: frozenset[str]) -> tuple[int, int] | None:
    """The shortest run of words that holds the whole name, with at most two small words in between."""
    places = [(token.index, _forms(token) & name) for token in sentence.tokens]
    hits = [(index, forms) for index, forms in places if forms]
    for number, (first, _) in enumerate(hits):
        missing = set(name)
        for index, forms in hits[number:]:
            if index - first > len(name) + 2:
                break
            missing -= forms
            if not missing:
                between = [
                    sentence.tokens[i] for i in range(first, index) if not _forms(sentence.tokens[i]) & name
                ]
                return (first, index) if all(folded(t.text) in _FILL for t in between) else None
    return None


_FILL = frozenset(
    {
        "the",
        "of",
        "in",
        "at",
        "on",
        "-",
        "–",
        "and",
        "'s",
        "’s",
        "a",
        "was",
        "were",
        "by",
        "went",
        "had",
        "filed",
    }
)
