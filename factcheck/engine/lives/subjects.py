"""Of whom a sentence speaks: the name beside the words, or whoever "she" goes back to.

"She" is the person the last sentence was about: the one named first in it, or in front of its verb. Where a
relative comes in between ("her father"), nobody is meant for sure, and nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from ..persons import Named, People, Person
from ..reading import BlockReading, Sentence

KIN = (
    r"(?:mother|father|wife|husband|son|daughter|brother|sister|grandfather|grandmother|grandson|granddaughter|uncle|"
    r"aunt|cousin|nephew|niece|partner|boyfriend|girlfriend|widow|widower|fianc[ée]e?|twin|colleague|friend|boss|"
    r"predecessor|successor|rival|victim|driver|neighbou?r|landlord)"
)
_RELATIVE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+[’']s)\s(?:\w+\s){{0,2}}{KIN}\b")
_PRONOUN = re.compile(r"\b(?P<she>she|her|hers|herself)\b|\b(?P<he>he|his|him|himself)\b", re.IGNORECASE)


def _is_place(person: Person) -> bool:
    """ "Evacuated to a farm at Orme Green": nothing shows a person, and "at" or "in" a place."""
    return not person.sure and any(one.name.place for one in person.mentions)


@dataclass(slots=True)
class Topic:
    """The person the text is speaking of, moving along sentence by sentence."""

    people: People
    person: Person | None = None
    since: int = -1  # the block that named whom it speaks of
    _by_sentence: dict[tuple[int, int], list[Named]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.people.all:
            self._by_sentence.setdefault((one.block, one.name.sentence), []).append(one)

    def names(self, block: BlockReading, sentence: Sentence) -> list[tuple[Named, Person]]:
        """The people a sentence names, in order."""
        return [
            (one, owner)
            for one in self._by_sentence.get((block.index, sentence.index), [])
            if (owner := self.people.of(one)) is not None and not _is_place(owner)
        ]

    def went_on(self, sentence: Sentence, names: list[tuple[Named, Person]]) -> None:
        """Take in a sentence after its claims were read: who is spoken of from here on?"""
        turn = sentence.kept("who is spoken of", partial(_turn_of, sentence))
        if turn.breaks:
            self.person = None
            return
        if turn.said:
            for named, owner in names:
                if (
                    abs(named.name.start - sentence.start - turn.said[1]) <= 2
                    or abs(named.name.end - sentence.start - turn.said[0]) <= 2
                ):
                    self.person, self.since = None if turn.relative else owner, named.block
                    return
        subject = next(((owner, named.block) for named, owner in names if named.name.start < turn.verb), None)
        if subject is not None:
            self.person, self.since = subject
        elif names and not sentence.has(_PRONOUN):
            owners = {id(owner) for _, owner in names}
            self.person, self.since = names[0][1] if len(owners) == 1 else None, names[0][0].block


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the words of a sentence say about who is spoken of next: where its first verb with a tense stands,
    whether a relative or a stranger comes in (`breaks`: so that "she" is nobody known), where a verb of
    saying stands.
    """

    verb: int
    relative: bool
    breaks: bool
    said: tuple[int, int] | None


def _turn_of(sentence: Sentence) -> _Turn:
    text = sentence.text
    verb = next(
        (one.start for one in sentence.tokens if one.tag in {"VBD", "VBZ", "VBP", "MD"}), sentence.end
    )
    relative, said = _RELATIVE.search(text), _SPEAKER.search(text)
    ahead = relative is not None and sentence.start + relative.start() < verb
    ahead = ahead or bool(relative and said and 0 <= relative.start() - said.end() <= 1)  # said her son
    stranger = bool(_SOMEBODY.match(text) or STRANGER.match(text)) and not APPOSED_SELF.match(text)
    return _Turn(verb, relative is not None, ahead or stranger, said.span() if said else None)


# Somebody without a name: "she" in the next sentence may be her.
_SOMEBODY = re.compile(
    r"(?:(?:An?|Another|One)\s(?:[\w-]+\s){0,3}?(?:\w+er|\w+or|\w+man|\w+ist|man|woman|boy|girl|child|student|teenager)|"
    r"The\s(?:[\w-]+\s){0,2}?(?:victim|suspect|driver|pilot|boy|girl|man|woman|officer|child|baby|attacker|defendant|youngest|oldest))\b"
)
# "The buyer, who would not be named, said that he", "The elder, Karl,".
STRANGER = re.compile(
    r"(?:The|A|An|One|Another)\s(?:[a-z-]+\s){0,2}?[a-z-]+(?:er|or|ist|ian|man|woman|ant|ent),\s(?:who|a|an|from|of)\b"
    r"|The\s(?:elder|younger|eldest|youngest|other|first|second|latter|former),?\s"
)
# "A chemistry master, he took up swimming": no stranger, but who is spoken of.
APPOSED_SELF = re.compile(r"(?:An?|The)\s[^,.;!?]{3,120},\s(?:he|she)\s")
_SPEAKER = re.compile(
    r"\b(?:said|says|told|added|recalled|asked|wrote)\s|\s(?:said|says|told|added|recalled|asked|wrote)\b"
)


def gender(text: str) -> str:
    """ "she" or "he" if a stretch of text has one of the two alone, else ""."""
    found = {"she" if match.group("she") else "he" for match in _PRONOUN.finditer(text)}
    return found.pop() if len(found) == 1 else ""
