"""Where a report comes back to its event with a place: "the blaze in Varn", "In Varn, where they married"."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge, starts_date
from ..syntax.tree import SUBJECTS
from ..vocabulary.words import words
from .places import Place
from .story_words import HAPPENS
from .told_first import Telling, house_of, it_happened, kinds_in, kinds_of, named_for_town, towns_in
from .unique import is_aside

_DEFINITE = frozenset({"the", "this", "that"})
_RECALLS = frozenset({"as", "when", "while", "where", "after", "once"})
_NO_TELLING = frozenset({"question", "quote", "label", "table row", "table header"})
_WORST = words("bad large big deadly worst deadliest biggest largest not")
# "came to Varn for the sale", "left Varn after the sale"
_CAME = words("come go travel fly drive head arrive be sail journey walk descend flock return make")
_LIGHT = HAPPENS | {"stand", "give", "deliver", "make"}
_AFTER = frozenset({"after", "following"})
_LEFT = frozenset({"leave", "quit", "depart"})


def recalled_in(reading: Reading, first: list[Telling]) -> Iterator[Telling]:
    """Every telling that comes back to one of the kinds told first, in reading order."""
    kinds = frozenset().union(*(one.kinds for one in first))
    houses = frozenset(one.house for one in first if one.house)
    last: frozenset[str] = frozenset()
    for block in reading.blocks:
        if block.is_heading or block.block.kind in _NO_TELLING:
            continue
        for sentence in block.sentences:
            if sentence.is_question:
                continue
            before, last = last, kinds_in(sentence) or last
            if is_aside(block, sentence) or any(one.lemma in _WORST for one in sentence.tokens):
                continue
            for one in (*_in_sentence(block, sentence, houses), *it_happened(block, sentence, before)):
                if (one.kinds & kinds or one.word is None) and not block.in_quotes(one.start, one.end):
                    yield one


def _in_sentence(block: BlockReading, sentence: Sentence, houses: frozenset[str]) -> Iterator[Telling]:
    for place in towns_in(block, sentence):
        for make in (_noun, _where, _recalling_clause):
            yield from make(block, sentence, place)
        yield from _house(block, sentence, place, houses)
    yield from named_for_town(block, sentence)
    yield from _left_after(block, sentence)
    yield from _came_for(block, sentence)


def _telling(
    block: BlockReading,
    sentence: Sentence,
    place: Place,
    word: Token,
    start: int,
    end: int,
    kinds: frozenset[str],
) -> Telling:
    return Telling(
        block.index, sentence.index, min(start, place.start), max(end, place.end), kinds, place, word,
        house_of(sentence, place),
    )  # fmt: skip


def _is_definite(sentence: Sentence, noun: Token) -> Token | None:
    """The first word of "the blaze", "her wedding"; None for "a blaze"."""
    first = sentence.tokens[left_edge(sentence, noun)]
    return first if first.text.casefold() in _DEFINITE else None


def _noun(block: BlockReading, sentence: Sentence, place: Place) -> Iterator[Telling]:
    """ "the blaze in Varn", "the wedding, in a mill near Varn", "the sale held in Varn"."""
    index = place.head.index - 1
    while index > 0 and (
        sentence.tokens[index].text == ","
        or sentence.tokens[index].lemma in {"hold", "stage"}
        or starts_date(sentence, sentence.tokens[index])
    ):
        index -= 1
    noun = sentence.tokens[max(0, index)]
    kinds = kinds_of(noun)
    first = _is_definite(sentence, noun) if kinds and noun.pos == "NOUN" else None
    if first is not None:
        yield _telling(block, sentence, place, noun, first.start, noun.end, kinds)


def _where(block: BlockReading, sentence: Sentence, place: Place) -> Iterator[Telling]:
    """ "In Varn, where the ferry was launched"; "the church in Varn where he died"."""
    behind = [one for one in sentence.tokens if place.end <= one.start <= place.end + 3]
    mark = next((one for one in behind if one.text.casefold() == "where"), None)
    if mark is None:
        return
    for word in sentence.tokens[mark.index + 1 : mark.index + 9]:
        kinds = kinds_of(word) if word.pos == "NOUN" else _verb_kinds(sentence, word)
        if word.pos == "NOUN" and sentence.tokens[word.head].lemma not in HAPPENS:
            continue  # "where the launch was shown on a screen"
        if kinds and (
            _is_definite(sentence, word) if word.pos == "NOUN" else _known_subject(sentence, word, mark)
        ):
            verb = sentence.tokens[word.head]
            end = verb.end if word.dep in SUBJECTS and verb.index > word.index else word.end
            yield _telling(block, sentence, place, word, mark.start, end, kinds)
            return


def _known_subject(sentence: Sentence, verb: Token, mark: Token) -> bool:
    """Is the subject of the clause known: "the cup", "it", a name; and the act done, not a wont?"""
    own = [one for one in sentence.tokens if one.head == verb.index and one.dep in SUBJECTS]
    if not own or own[0].index <= mark.index:
        return False
    first = sentence.tokens[left_edge(sentence, own[0])]
    if own[0].tag in {"NNS"} and first.text.casefold() not in _DEFINITE:
        return False
    helped = sentence.tokens[mark.index + 1 : verb.index]
    if any(one.tag == "MD" or one.lemma in {"have", "first"} for one in helped):
        return False
    return first.text.casefold() in {*_DEFINITE, "it", "he", "she", "they"} or (
        own[0].pos == "PROPN" and own[0].text[:1].isupper()
    )


def _recalling_clause(block: BlockReading, sentence: Sentence, place: Place) -> Iterator[Telling]:
    """ "When the nurses marched in Varn, …": a clause that recalls what was told before."""
    for verb in reversed(sentence.tokens[max(0, place.head.index - 8) : place.head.index]):
        if verb.tag in {"WDT", "WP", "MD", "VBZ", "VBP"} or verb.text in {";", ":", "—", ","}:
            return
        kinds = _verb_kinds(sentence, verb) if verb.pos == "VERB" else frozenset()
        if not kinds:
            if verb.pos == "VERB":
                return
            continue
        lead = sentence.tokens[max(0, verb.index - 8) : verb.index]
        mark = next((one for one in reversed(lead) if one.text.casefold() in _RECALLS), None)
        if mark is not None and _known_subject(sentence, verb, mark):
            yield _telling(block, sentence, place, verb, mark.start, verb.end, kinds)
        return


def _verb_kinds(sentence: Sentence, verb: Token) -> frozenset[str]:
    """What a verb tells with its subject and object: "the flames took hold", "he stood trial"."""
    if verb.tag not in {"VBD", "VBN"}:
        return frozenset()
    own = [one for one in sentence.tokens if one.head == verb.index and one.pos == "NOUN"]
    with_it = [one for one in own if one.dep in {*SUBJECTS, "dobj"}] if verb.lemma in _LIGHT else []
    return kinds_of(verb).union(*(kinds_of(one) for one in with_it))


def _came_for(block: BlockReading, sentence: Sentence) -> Iterator[Telling]:
    """ "came to Varn for the sale", "was in Varn for the wedding"."""
    for mark in sentence.tokens:
        if mark.text.casefold() != "for" or mark.index < 3:
            continue
        names = names_before(sentence, mark.index)
        if not names or sentence.tokens[names[0].index - 1].text not in {"to", "in", "into"}:
            continue
        lead = sentence.tokens[max(0, names[0].index - 5) : names[0].index - 1]
        noun = _known_event(sentence, mark)
        if noun is not None and any(one.lemma in _CAME for one in lead):
            yield _of_names(block, sentence, names, noun, names[0].start)


def _known_event(sentence: Sentence, mark: Token) -> Token | None:
    """The event noun right behind "for" or "after", led by "the"."""
    for noun in sentence.tokens[mark.index + 1 : mark.index + 6]:
        if noun.pos == "NOUN" and kinds_of(noun):
            return noun if _is_definite(sentence, noun) else None
    return None


def names_before(sentence: Sentence, index: int) -> list[Token]:
    """The capitalised words that run up to a word."""
    first = index
    while (
        first > 0
        and sentence.tokens[first - 1].pos == "PROPN"
        and not starts_date(sentence, sentence.tokens[first - 1])
    ):
        first -= 1
    return sentence.tokens[first:index]


def _of_names(
    block: BlockReading, sentence: Sentence, names: list[Token], noun: Token, start: int
) -> Telling:
    name = folded(" ".join(one.text for one in names))
    place = Place(block.index, sentence.index, names[0].start, names[-1].end, name, (), names[0])
    return _telling(block, sentence, place, noun, start, noun.end, kinds_of(noun))


def _left_after(block: BlockReading, sentence: Sentence) -> Iterator[Telling]:
    """ "left Varn straight after the wedding": one is where one leaves from."""
    for verb in sentence.tokens:
        if verb.lemma not in _LEFT or verb.tag != "VBD":
            continue
        names: list[Token] = []
        for one in sentence.tokens[verb.index + 1 : verb.index + 4]:
            if one.pos != "PROPN":
                break
            names.append(one)
        behind = sentence.tokens[verb.index + 1 : verb.index + 10]
        mark = next((one for one in behind if one.text.casefold() in _AFTER), None)
        noun = _known_event(sentence, mark) if mark is not None else None
        if names and noun is not None:
            yield _of_names(block, sentence, names, noun, verb.start)


def _house(
    block: BlockReading, sentence: Sentence, place: Place, houses: frozenset[str]
) -> Iterator[Telling]:
    """ "flowers outside the bakery in Varn": the house the event was in, in another town."""
    house = house_of(sentence, place)
    if house not in houses:
        return
    noun = next(
        (one for one in sentence.tokens if one.lemma == house and abs(one.start - place.start) < 60), None
    )
    if noun is None or noun.index < 2:
        return
    first = sentence.tokens[left_edge(sentence, noun)]
    led = first.text.casefold() in {"the", "this", "that"} or noun.start > place.end
    if led and first.index > 0:
        yield Telling(
            block.index, sentence.index, min(first.start, place.start), max(noun.end, place.end),
            frozenset(), place, None, house,
        )  # fmt: skip
