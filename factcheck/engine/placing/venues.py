"""Where the text says something was, in other words: "In Varn, where he spoke", "the plant in Varn", "the
Varn blaze".

Beside the plain "the signing in Varn" a place is told by a clause with "where", by the house in which it all
happened, and by the place's name in front of the accident.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..acts.happenings import NOUN, VERB
from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words
from .located import Located, clause_verb, located_at, noun_family, verb_family
from .places import Place, places_in

# Houses of which a report has one: what it says of "the plant in Varn" it says of its own story.
_HOUSES = words("""
    court plant factory mine refinery mill laboratory shelter warehouse quarry shipyard abattoir depot
    dam smelter brewery courthouse courtroom
""")
_ACCIDENTS = words(
    "accident crash fire blaze explosion blast collapse derailment collision spill leak tragedy"
)
_NO_COMPARISON = words(
    "like since unlike as than worst deadliest biggest largest similar remember recall anniversary"
)


def venues_of(reading: Reading) -> list[Located]:
    """Every such place of running text, in reading order, with the plain tellings they go back to."""
    found: list[Located] = []
    where: set[str] = set()
    for block, sentence in reading.sentences():
        if sentence.is_question or block.block.kind in {"question", "quote", "label"}:
            continue
        for one in (*_where(block, sentence), *_houses(block, sentence), *_named_for_place(block, sentence)):
            found.append(one)
            where |= {one.family} if one.family.startswith("where:") else set()
    if where:
        found.extend(_told_with_place(reading, where))
    return sorted(found, key=lambda one: (one.block, one.start))


def _where(block: BlockReading, sentence: Sentence) -> Iterator[Located]:
    """ "In Varn, where he made the announcement, …", "the spot where it fell, outside Varn"."""
    for mark in sentence.tokens:
        if mark.text.casefold() != "where":
            continue
        verb = next(
            (one for one in sentence.tokens[mark.index + 1 : mark.index + 6] if one.tag == "VBD"), None
        )
        if verb is None or not _taken_up(sentence, mark, verb) or _dated_apart(sentence, verb):
            continue
        for place in places_in(block, sentence):
            before = place.start < mark.start and sentence.text[
                place.end - sentence.start : mark.start - sentence.start
            ] in {", ", " "}
            behind = verb.end <= place.start <= verb.end + 3
            if before or behind:
                start, end = min(place.start, mark.start), max(place.end, _object_end(sentence, verb))
                for family in sorted(_families(sentence, verb)):
                    one = located_at(block, sentence, verb, place)
                    yield replace(
                        one,
                        family=family,
                        form=NOUN,
                        start=start,
                        end=end,
                        definite=True,
                        which=frozenset(),
                        dates=(),
                    )


def _dated_apart(sentence: Sentence, verb: Token) -> bool:
    """ "where they met in March": the clause has a month or a year of its own."""
    return any(
        0 <= expr.start - verb.end <= 24 and expr.when.granularity not in {"day", ""}
        for expr in sentence.dates
    )


def _taken_up(sentence: Sentence, mark: Token, verb: Token) -> bool:
    """The clause speaks of what is known: "where it fell", "where the treaty was signed"."""
    between = sentence.tokens[mark.index + 1 : verb.index]
    if any(one.text.casefold() == "first" for one in between):
        return False  # "where it was first performed": years ago
    known = any(one.tag == "PRP" or one.text.casefold() in {"the", "this"} for one in between)
    return known and not any(one.text.casefold() in {"we", "you", "i"} for one in between)


def _object_end(sentence: Sentence, verb: Token) -> int:
    ends = [one.end for one in sentence.tokens if one.head == verb.index and one.dep == "dobj"]
    return max([verb.end, *ends])


_LENDING = words("make give deliver hold sign")


_STAYS = words("be have live work go come take say spend grow stay do run own study train teach")


def _families(sentence: Sentence, verb: Token) -> frozenset[str]:
    objects = [one for one in sentence.tokens if one.head == verb.index and one.dep == "dobj"]
    if verb.lemma in _LENDING and objects:
        family = noun_family(objects[0]) or {"announcement": "speech", "statement": "speech"}.get(
            objects[0].lemma, ""
        )
        return frozenset({"speech"} if family == "announcement" else {family} - {""})
    if verb.lemma in {
        "be",
        "have",
        "live",
        "work",
        "go",
        "come",
        "take",
        "say",
        "spend",
        "grow",
        "stay",
        "do",
    }:
        return frozenset()
    return frozenset({f"where:{verb.lemma}"} | ({verb_family(verb)} - {""}))


def _told_with_place(reading: Reading, families: set[str]) -> Iterator[Located]:
    """The plain clauses with the verbs of the "where" clauses: "a stone that fell near Varn"."""
    for block, sentence in reading.sentences():
        if any(one.text.casefold() == "where" for one in sentence.tokens):
            continue
        for place in places_in(block, sentence):
            verb = clause_verb(sentence, place)
            if verb is not None and f"where:{verb.lemma}" in families:
                yield replace(
                    located_at(block, sentence, verb, place), family=f"where:{verb.lemma}", form=VERB
                )


def _houses(block: BlockReading, sentence: Sentence) -> Iterator[Located]:
    """ "A court in Varn has …", "outside the court in Varn"."""
    for place in places_in(block, sentence):
        house = _house_of(sentence, place)
        if house is None or house.lemma not in _HOUSES or house.tag != "NN" or not house.index:
            continue
        before = sentence.tokens[house.index - 1]
        definite = before.text.casefold() == "the"
        if not definite and before.text.casefold() not in {"a", "an"} and before.tag not in {"NN", "HYPH"}:
            continue
        one = located_at(block, sentence, house, place)
        start = before.start if definite else one.start
        yield replace(
            one, family=f"house:{house.lemma}", form=NOUN, definite=definite, start=start, end=place.end,
            dates=(), told=False,
        )  # fmt: skip


def _house_of(sentence: Sentence, place: Place) -> Token | None:
    """The noun in front of "in Varn"; behind the preposition in "outside the court in Varn"."""
    if place.venue:
        behind = sentence.tokens[place.head.index + 1 : place.head.index + 3]
        return behind[-1] if behind and behind[-1].lemma == place.venue else None
    return sentence.tokens[place.head.index - 1] if place.head.index else None


def _named_for_place(block: BlockReading, sentence: Sentence) -> Iterator[Located]:
    """ "victims of the Varn blaze": the name of a place in front of an accident."""
    if any(one.lemma.casefold() in _NO_COMPARISON for one in sentence.tokens):
        return
    for noun in sentence.tokens[2:]:
        if noun.lemma not in _ACCIDENTS or noun.tag != "NN":
            continue
        name, article = sentence.tokens[noun.index - 1], sentence.tokens[noun.index - 2]
        if name.pos != "PROPN" or article.text.casefold() != "the" or name.text[1:].isupper():
            continue
        place = Place(block.index, sentence.index, name.start, name.end, folded(name.text), (), name)
        one = located_at(block, sentence, noun, place)
        for family in sorted({EVENT_NOUNS.get(noun.lemma, ""), *_GENERAL.get(noun.lemma, ())} - {""}):
            yield replace(
                one, family=family, form=NOUN, start=article.start, end=noun.end, definite=True,
                names=frozenset(), themes=frozenset(), which=frozenset(), dates=(),
            )  # fmt: skip


_GENERAL = {
    "accident": ("death", "crash", "explosion", "collapse"),
    "tragedy": ("death",),
    "leak": ("death",),
}
