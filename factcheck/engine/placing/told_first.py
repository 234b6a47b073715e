"""Where a report says near its top that its event was: a clause, the dateline or the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge
from .places import Place, places_in
from .story_words import AGENTS, HAPPENS, HOUSES, NAMED_FOR_PLACES, NOUNS, VERBS

_TOP = 4  # blocks from the top, headline and standfirst apart, in which a report says where its event was
_NEAR = 20  # words between what happened and where
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DATELINE = re.compile(
    r"(?P<town>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,2})(?:,\s[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?(?:\s\([^()]{1,20}\))?\s[—–-]\s"
)
_NO_TELLING = frozenset({"question", "quote", "label", "table row", "table header", "list item", "caption"})


@dataclass(frozen=True, slots=True)
class Telling:
    """An event with its town in text[start:end] of a block.

    `kinds`: what the event may be called (story_words); `word`: the noun or verb that tells it, None where
    only the house does; `house`: the lemma of the building or ground it was in, "" for none.
    """

    block: int
    sentence: int
    start: int
    end: int
    kinds: frozenset[str]
    place: Place
    word: Token | None
    house: str = ""


def told_first(reading: Reading) -> list[Telling]:
    """Every telling at the top of the report, in reading order."""
    found: list[Telling] = []
    paragraphs = 0
    for block in reading.blocks:
        if block.block.kind == "headline":
            found.extend(block.kept("story in headline", partial(_in_block, block), key=block.index))
        elif not block.is_heading and block.block.kind not in _NO_TELLING:
            key = (block.index, tuple(block.dates))
            found.extend(block.kept("story told first", partial(_in_block, block), key=key))
            if paragraphs == 0 and not found:
                found.extend(_at_dateline(block))
            paragraphs += block.block.kind == "paragraph"
        if paragraphs >= _TOP:
            break
    return found


def _in_block(block: BlockReading) -> list[Telling]:
    found: list[Telling] = []
    last: frozenset[str] = frozenset()
    for sentence in block.sentences[:5]:
        if sentence.is_question:
            continue
        for place in towns_in(block, sentence):
            found.extend(_tellings(block, sentence, place))
        found.extend(named_for_town(block, sentence))
        found.extend(it_happened(block, sentence, last))
        last = kinds_in(sentence) or last
    return found


def kinds_in(sentence: Sentence) -> frozenset[str]:
    """The kinds of events a sentence speaks of."""
    return frozenset().union(*(kinds_of(one) for one in sentence.tokens))


def it_happened(block: BlockReading, sentence: Sentence, kinds: frozenset[str]) -> Iterator[Telling]:
    """ "It all happened at a mill in Varn": the event spoken of last."""
    if not kinds or not sentence.tokens or sentence.tokens[0].text.casefold() != "it":
        return
    verb = next((one for one in sentence.tokens[1:6] if one.tag in _PAST and one.lemma in _HAPPENED), None)
    if verb is None:
        return
    for place in towns_in(block, sentence):
        between = sentence.tokens[verb.index + 1 : place.head.index]
        if place.head.index > verb.index and not any(
            one.tag in _FINITE or one.text == "," for one in between
        ):
            yield Telling(
                block.index, sentence.index, sentence.start, place.end, kinds, place, verb,
                house_of(sentence, place),
            )  # fmt: skip
            return


_HAPPENED = frozenset({"happen", "occur", "take", "hold", "unfold", "stage"})


def towns_in(block: BlockReading, sentence: Sentence) -> list[Place]:
    """The places of a sentence that are, or lie in, one town; none of them told by a word like "near Varn"
    of the way from one to another.
    """
    return [place for place in places_in(block, sentence) if place.town and not place.is_far]


def _tellings(block: BlockReading, sentence: Sentence, place: Place) -> Iterator[Telling]:
    if _of_somebody(sentence, place) or block.in_quotes(place.start, place.end):
        return
    house = house_of(sentence, place)
    for word in sentence.tokens:
        kinds = kinds_of(word, block.block.kind == "headline")
        if kinds and _is_close(sentence, word, place):
            start, end = min(word.start, place.start), max(word.end, place.end)
            yield Telling(block.index, sentence.index, start, end, kinds, place, word, house)


def kinds_of(word: Token, headline: bool = False) -> frozenset[str]:
    """What kinds of events the word may tell; none for a plan, a plural or a verb that is no telling."""
    if word.pos == "NOUN" or (word.pos == "PROPN" and (headline or word.text.islower())):
        return (
            NOUNS.get(word.lemma.casefold(), frozenset())
            if word.tag != "NNS" or word.lemma in _ALSO_ONE
            else frozenset()
        )
    if word.pos == "VERB" and (word.tag in _PAST or (headline and word.tag in {"VBZ", "VBP"})):
        return VERBS.get(word.lemma, frozenset()) if word.dep != "amod" else frozenset()
    return frozenset()


_ALSO_ONE = frozenset({"talk", "negotiation", "final", "championship", "nuptial", "arrest", "flame"})


_BEFORE = frozenset({"to", "before", "for", "with", "by"})


def _of_somebody(sentence: Sentence, place: Place) -> bool:
    """ "police in Varn", "a man in Varn": the place is that of a person or a body."""
    before = sentence.tokens[place.head.index - 1] if place.head.index else None
    if before is None or before.lemma not in AGENTS or before.lemma in HOUSES:
        return False
    above = sentence.tokens[before.head]
    return not (before.dep == "pobj" and above.text.casefold() in _BEFORE)  # "played to 900 people in Varn"


def _is_close(sentence: Sentence, word: Token, place: Place) -> bool:
    """Do they stand in one clause: near each other, with no other verb of its own tense in between?"""
    if place.start <= word.start < place.end:
        return False
    low, high = sorted((word.index, place.head.index))
    if high - low > _NEAR or any(one.text in {";", ":", "—"} for one in sentence.tokens[low:high]):
        return False
    between = sentence.tokens[low + 1 : high]
    verbs = [one for one in between if one.tag in _FINITE and one.lemma not in HAPPENS and one.dep != "aux"]
    if word.index > place.head.index:  # "In Varn on Tuesday, a fire broke out"; "A factory in Varn burned"
        fronted = place.head.index <= 1 or (bool(between) and _is_subject(sentence, place, word))
        return fronted and all(one.dep == "relcl" for one in verbs)
    led = any(one.tag in {"WDT", "WP", "WRB"} for one in between)
    own = [one for one in verbs if word.pos != "VERB" and _governs(sentence, one, word)]
    return not led and len(verbs) - len(own) <= 0


def _governs(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """ "A fire tore through a warehouse in Varn": the noun is the subject of the verb."""
    return noun.head == verb.index and noun.dep in {"nsubj", "nsubjpass"}


def _is_subject(sentence: Sentence, place: Place, verb: Token) -> bool:
    above = sentence.tokens[place.head.head]
    return above.head == verb.index and above.dep in {"nsubj", "nsubjpass"} and above.lemma not in AGENTS


def house_of(sentence: Sentence, place: Place) -> str:
    """The building or ground in which the place is told: "the old mill in Varn", "Varn’s mill"."""
    around = [*sentence.tokens[max(0, place.head.index - 1) : place.head.index + 8]]
    for one in around:
        near = one.start < place.end or one.start <= place.end + 24
        if (
            near
            and one.lemma in HOUSES
            and one.tag == "NN"
            and (one.index < place.head.index or _leads(sentence, place, one))
        ):
            return one.lemma
    return ""


def _leads(sentence: Sentence, place: Place, noun: Token) -> bool:
    between = sentence.tokens[place.head.index + 1 : noun.index]
    return all(one.tag in _PHRASE or one.text in {"'s", "’s"} for one in between)


_PHRASE = frozenset(["DT", "JJ", "NN", "NNP", "POS", "PRP$", "HYPH", "VBN", "NNPS"])


def _at_dateline(block: BlockReading) -> Iterator[Telling]:
    """ "TARNBY — Two lorries collided": what the first sentence tells, in the town it is filed from."""
    found = _DATELINE.match(block.text)
    if found is None or not block.sentences:
        return
    last = next((one for one in block.sentences if one.end > found.end()), None)
    if last is None or any(one.start > found.end("town") for one in places_in(block, last)):
        return
    head = block.sentences[0].token_at(0)
    if head is None:
        return
    town = folded(found["town"])
    place = Place(block.index, 0, 0, found.end("town"), town, (), head)
    for word in last.tokens:
        kinds = kinds_of(word) if word.start >= found.end() else frozenset()
        if kinds:
            yield Telling(
                block.index, last.index, 0 if last.index == 0 else word.start, word.end, kinds, place, word
            )


def named_for_town(block: BlockReading, sentence: Sentence) -> Iterator[Telling]:
    """ "those who saw the Varn blaze": a place's name in front of the noun."""
    for noun in sentence.tokens[2:]:
        kinds = kinds_of(noun) & NAMED_FOR_PLACES if noun.pos == "NOUN" else frozenset()
        if not kinds:
            continue
        first = sentence.tokens[left_edge(sentence, noun)]
        names = sentence.tokens[first.index + 1 : noun.index]
        if first.text.casefold() != "the" or not 1 <= len(names) <= 2:
            continue
        if all(one.pos == "PROPN" and not one.text[1:].isupper() for one in names):
            name = folded(" ".join(one.text for one in names))
            place = Place(block.index, sentence.index, names[0].start, names[-1].end, name, (), names[0])
            yield Telling(block.index, sentence.index, first.start, noun.end, kinds, place, noun)
