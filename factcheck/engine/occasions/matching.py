"""Which event of the reference book does the text mean? Better no answer than a wrong one.

Kind and place must agree and nothing named may speak against it: another body, other people, another
subject. Where leaders meet all the time (Brussels, Paris, Geneva) kind and place are not enough; a
participant, a body or a subject that fits must be named too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..book import BookEvent, BookOffice, ReferenceBook
from ..document import folded
from ..reading import Sentence
from ..vocabulary.lexicon import BUSY_PLACES, EVENT_NOUNS, RECURRING_WORDS, TOPICS
from ..vocabulary.words import words
from .events import DEFINITE, EventMention

_WORD = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*")
_GENERIC = words("""
    the of on in at and for a an to by with between from summit meeting talks conference treaty
    agreement accord event security international world general first second third special annual
    leaders leader peace informal bilateral presidential high level historic council joint
""")
# Subjects a meeting is held on: two that differ are two meetings.
_SUBJECTS = words("""
    climate economic trade financial tech technology ai food energy health business environmental
    migration budget biodiversity nuclear arms cyber investment finance environment water drugs
    women youth labour religious normandy maritime space crypto donor donors reconstruction recovery
    humanitarian counter-terrorism antiterror
""")
# Months after which a thing of this kind is more likely another one than a wrong date.
_OFTEN = frozenset(
    {
        "war",
        "attack",
        "ceasefire",
        "protest",
        "storm",
        "flood",
        "fire",
        "shooting",
        "crash",
        "quake",
        "coup",
        "eruption",
    }
)


@lru_cache(maxsize=4096)
def tokens(text: str) -> frozenset[str]:
    """The folded words of a name, possessives cut."""
    return frozenset(re.sub(r"'s\Z", "", word) for word in _WORD.findall(folded(text)))


@dataclass(frozen=True, slots=True)
class EventKey:
    """A reference event taken apart once: families it may be called by, and its words."""

    event: BookEvent
    families: frozenset[str]
    names: tuple[frozenset[str], ...]
    places: tuple[frozenset[str], ...]
    known: frozenset[str]
    topics: frozenset[str]
    distinctive: frozenset[str]
    where_and_who: frozenset[str]
    recurring: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """The reference book put in order for looking things up: events by family, terms by surname."""

    keys: tuple[EventKey, ...]
    by_family: dict[str, list[EventKey]]
    terms: dict[str, list[BookOffice]]

    @classmethod
    def of(cls, book: ReferenceBook) -> Shelf:
        keys = tuple(_key(event) for event in book.events)
        by_family: dict[str, list[EventKey]] = {}
        for key in keys:
            for family in sorted(key.families):
                by_family.setdefault(family, []).append(key)
        terms: dict[str, list[BookOffice]] = {}
        for office in book.offices:
            surnames = {folded(name).split()[-1] for name in (office.person, *office.aliases) if folded(name)}
            for surname in sorted(surnames):
                terms.setdefault(surname, []).append(office)
        each_once = {family: list(dict.fromkeys(row)) for family, row in by_family.items()}
        return cls(keys, each_once, terms)


def _key(event: BookEvent) -> EventKey:
    names = tuple(_without_years(tokens(name)) for name in (event.name, *event.aliases))
    places = tuple(tokens(place) for place in event.place)
    people = (
        frozenset().union(*(tokens(one) for one in event.participants)) if event.participants else frozenset()
    )
    named = frozenset().union(*names)
    located = frozenset().union(*places) if places else frozenset()
    words = named | tokens(event.kind)
    families = frozenset(EVENT_NOUNS[word] for word in words if word in EVENT_NOUNS)
    topics: frozenset[str] = frozenset()
    for body, about in TOPICS.items():
        if tokens(body) <= people | named:
            topics |= about
    distinctive = (
        named - located - people - _GENERIC - frozenset(EVENT_NOUNS) - _SUBJECTS - tokens(event.kind)
    )
    return EventKey(
        event=event,
        families=families,
        names=tuple(name for name in names if name),
        places=tuple(place for place in places if place),
        known=named | located | people | _demonyms(located | people),
        topics=topics,
        distinctive=distinctive,
        where_and_who=located | people | _demonyms(located | people),
        recurring=bool(words & RECURRING_WORDS) and not _is_place_conference(names, located, distinctive),
    )


def _without_years(words: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word
        for word in words
        if not re.fullmatch(r"\d{4}", word) and word not in {"the", "of", "in", "at", "on"}
    )


def _is_place_conference(
    names: tuple[frozenset[str], ...], located: frozenset[str], distinctive: frozenset[str]
) -> bool:
    """ "Yalta Conference", "Bretton Woods Conference", "Brexit referendum": one of a kind, though its noun
    recurs.
    """
    if distinctive:
        return True
    return any(
        name & located and not (name - located - frozenset(EVENT_NOUNS) - {"conference", "congress"})
        for name in names
    )


def _demonyms(words: frozenset[str]) -> frozenset[str]:
    more = set()
    for word in words:
        if len(word) > 3:
            stem = word[:-1] if word[-1] in "aey" else word
            more |= {
                f"{stem}n",
                f"{stem}an",
                f"{stem}ian",
                f"{stem}ish",
                f"{stem}ese",
                f"{word}n",
                f"{stem}ine",
            }
    if {"united", "states"} <= words or "us" in words:
        more |= {"us", "u.s", "u.s.", "american", "america", "usa", "washington"}
    if {"united", "kingdom"} <= words:
        more |= {"uk", "u.k", "u.k.", "british", "britain"}
    if "france" in words:
        more.add("french")
    if "germany" in words:
        more.add("german")
    return frozenset(more)


def event_for(mention: EventMention, sentence: Sentence, shelf: Shelf) -> BookEvent | None:
    """The one reference event meant, or None when there is none or more than one.

    With several that fit (Helsinki 1990, 1997, 2018) the one whose date agrees wins; if none does, nothing
    is said.
    """
    family = mention.identity().family
    shelved = shelf.by_family.get(family, [])
    if family == "treaty":
        shelved = list(dict.fromkeys([*shelved, *shelf.by_family.get("meeting", [])]))
    fitting = [key for key in shelved if _fits(key, mention, sentence)]
    for agrees in (_is_named, _is_exactly_named):
        named = [key for key in fitting if agrees(key, mention)] if len(fitting) > 1 else []
        fitting = named or fitting
    if len(fitting) == 1:
        return fitting[0].event
    dated = [key for key in fitting if mention.date and _agrees(key.event, mention)]
    if dated:
        return dated[0].event
    month = [key for key in fitting if _same_month(key, mention)]
    return month[0].event if len(month) == 1 and fitting and _is_named(month[0], mention) else None


def _is_exactly_named(key: EventKey, mention: EventMention) -> bool:
    """The phrase says the words of one of its names, years and small words apart, and no others."""
    identity = mention.identity()
    said = identity.names | identity.words | frozenset({folded(identity.head.text)})
    return any(name == said for name in key.names)


def gathering_for(mention: EventMention, sentence: Sentence, shelf: Shelf) -> BookEvent | None:
    """The reference event a meeting told without its noun means: the place fits, and so do those who met or
    the month.
    """
    event = event_for(mention, sentence, shelf)
    if event is None or mention.date is None or mention.date.when.start is None:
        return None
    key = next(one for one in shelf.keys if one.event is event)
    same_month = (
        mention.date.when.granularity in {"day", "month"}
        and mention.date.when.start.month == event.start.month
    )
    took_part = _took_part(key, sentence)
    busy = any(place & BUSY_PLACES for place in key.places if place <= mention.names)
    years = abs(mention.date.when.start.year - event.start.year)
    if years > _ANOTHER_MEETING and not took_part:
        return None  # a town has other guests in other years, and anniversaries
    return event if (same_month and took_part) or (not busy and (same_month or took_part)) else None


_ANOTHER_MEETING = 12  # years


def _took_part(key: EventKey, sentence: Sentence) -> bool:
    """The sentence names a body that took part, or two of the people who did (one, if there was but one)."""
    located = frozenset().union(*key.places) if key.places else frozenset()
    said = tokens(sentence.text)
    there = [tokens(one) - located - _GENERIC for one in key.event.participants]
    named = zip(there, key.event.participants, strict=True)
    people = [one for one, name in named if len(name.split()) > 1]
    met = [one for one in there if one & said]
    return bool(met) and (len(met) > 1 or met[0] not in people or len(people) == 1)


def is_recurring(event: BookEvent, shelf: Shelf) -> bool:
    """Is this one edition of something held again and again?"""
    return any(key.recurring for key in shelf.keys if key.event is event)


def happens_often(mention: EventMention) -> bool:
    """Wars, attacks, storms: a year far off means another one."""
    return mention.family in _OFTEN


def _agrees(event: BookEvent, mention: EventMention) -> bool:
    when = mention.date.when if mention.date else None
    return bool(when and when.start and when.end and when.start <= event.end and event.start <= when.end)


def phrase_tokens(mention: EventMention) -> frozenset[str]:
    identity = mention.identity()
    return identity.names | identity.words | frozenset({folded(identity.head.text), identity.noun})


_KINDS = frozenset(EVENT_NOUNS)


def _is_named(key: EventKey, mention: EventMention) -> bool:
    """Every word of one of its names stands in the phrase."""
    said = phrase_tokens(mention)
    return any(name <= said or (name - _KINDS <= said and name - _KINDS - _GENERIC) for name in key.names)


def _fits(key: EventKey, mention: EventMention, sentence: Sentence) -> bool:
    identity = mention.identity()
    if identity.family not in key.families and not (
        identity.family == "treaty" and "meeting" in key.families
    ):
        return False
    if identity.family == "treaty" and "treaty" not in key.families:
        return False
    if identity.names.isdisjoint(key.known) and identity.names.isdisjoint(key.distinctive):
        return False
    named = _is_named(key, mention)
    placed = any(place <= identity.names for place in key.places)
    if not (named or placed):
        return False
    if not _explained(identity.names, key) or (identity.words & _SUBJECTS) - key.known - key.topics:
        return False
    if identity.family not in {"meeting", "treaty"} and not named and not _same_month(key, mention):
        return False
    if named and (key.distinctive & phrase_tokens(mention) or _is_title(identity)):
        return True
    busy = any(
        folded(" ".join(sorted(place))) in BUSY_PLACES or place & BUSY_PLACES
        for place in key.places
        if place <= identity.names
    )
    return _corroborated(key, identity, sentence) if busy or not identity.names else True


def _same_month(key: EventKey, mention: EventMention) -> bool:
    """ "The Tohoku earthquake of March 2012": right place, right month, another year: a slip, not another
    event.
    """
    when = mention.date.when if mention.date else None
    if when is None or when.start is None or when.granularity not in {"day", "month"}:
        return False
    return mention.determiner == DEFINITE and when.start.month == key.event.start.month


def _is_title(identity: EventMention) -> bool:
    """ "the Paris Agreement": a capital on the noun makes it the name of one treaty or war, not a
    description.
    """
    return identity.head.text[0].isupper() and identity.family in {"treaty", "war", "ceasefire"}


def _explained(names: frozenset[str], key: EventKey) -> bool:
    """Is every name in the phrase one the entry knows? A stranger means another event."""
    return all(name in key.known or name in key.topics or name in _POLITE for name in names)


_POLITE = words("""
    president minister prime chancellor secretary leader leaders russian ukrainian american early late us
    u.s. uk
""")


def _corroborated(key: EventKey, identity: EventMention, sentence: Sentence) -> bool:
    """A participant, a body or a fitting subject is named in the phrase or the sentence."""
    located = frozenset().union(*key.places) if key.places else frozenset()
    people = (
        frozenset().union(*(tokens(one) for one in key.event.participants))
        if key.event.participants
        else frozenset()
    )
    telling = (people - located - _GENERIC - {"united", "states", "kingdom", "president"}) | key.topics - {
        "european",
        "union",
    }
    said = identity.names | identity.words
    return bool(
        said & telling
        or tokens(sentence.text) & (people - located - _GENERIC - BUSY_PLACES - {"kingdom", "states"})
    )
