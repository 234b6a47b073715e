"""Meetings told without a noun: "In May 1911 ministers of nine countries gathered in Elmwood Springs"."""

from __future__ import annotations

from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token, is_past
from ..syntax.phrases import left_edge, starts_date
from ..vocabulary.words import words
from .events import BARE, EventMention
from .links import date_of_verb

_WHO = words("""
    delegate delegation leader minister president negotiator envoy diplomat representative statesman
    foe premier king head ally ambassador party nation country power side
""")
_COME_TOGETHER = words(
    "meet gather convene assemble arrive come sign agree negotiate sit converge descend travel shake"
)
_AT = frozenset({"in", "at", "to", "on", "into", "outside", "near"})


def gatherings_of(reading: Reading) -> list[EventMention]:
    """Every dated sentence in which those who meet come together at a named place. For the reference book
    alone.
    """
    found = []
    for block, sentence in reading.sentences():
        if sentence.is_question or not sentence.dates:
            continue
        mention = _gathering(block, sentence)
        if mention:
            found.append(mention)
    return found


def _gathering(block: BlockReading, sentence: Sentence) -> EventMention | None:
    for verb in sentence.tokens:
        if verb.lemma not in _COME_TOGETHER or not (is_past(sentence, verb) or _is_aside(sentence, verb)):
            continue
        who, names = _who(sentence, verb), _places_behind(sentence, verb)
        link = date_of_verb(block, sentence, who[-1].start, verb.end, verb) if who and names else None
        if link is None:
            continue
        people = {folded(token.text) for token in who if token.pos == "PROPN"}
        return EventMention(
            block=block.index,
            sentence=sentence.index,
            start=_start(sentence, who[0], link[0].start),
            end=max(token.end for token in names),
            head=verb,
            family="meeting",
            determiner=BARE,
            names=frozenset(folded(token.text) for token in names),
            places=frozenset(folded(token.text) for token in names),
            words=frozenset(people),
            date=link[0],
            link="verb",
            quoted=block.in_quotes(verb.start, verb.end),
        )
    return None


def _is_aside(sentence: Sentence, verb: Token) -> bool:
    """ "leaders, meeting in Elmwood in 2019, …": a participle between commas."""
    return verb.tag == "VBG" and verb.index > 0 and sentence.tokens[verb.index - 1].text == ","


def _who(sentence: Sentence, verb: Token) -> list[Token]:
    """Those who meet: several leaders, "the two", or two and more named people ("Aldane met Dorn")."""
    front = sentence.tokens[: verb.index]
    several = [one for one in front if one.lemma in _WHO and one.tag in {"NNS", "NNPS"}]
    if several:
        return several
    pair = next(
        (one for one in reversed(front[-4:]) if one.text.casefold() in {"two", "pair", "both", "three"}), None
    )
    if pair is not None:
        return [pair]
    if verb.lemma not in {"meet", "gather", "convene", "sit", "shake"}:
        return []
    subject = _names_before(sentence, verb)
    behind = sentence.tokens[verb.index + 1] if verb.index + 1 < len(sentence.tokens) else None
    objects = _run(sentence, verb.index + 1) if behind is not None and behind.pos == "PROPN" else []
    joined = any(one.text == "and" for one in front[subject[0].index :]) if subject else False
    return [*subject, *objects] if subject and (objects or joined) else []


def _names_before(sentence: Sentence, verb: Token) -> list[Token]:
    """The names that run up to the verb, joined by "and"; none with another noun or verb in between."""
    found: list[Token] = []
    for token in reversed(sentence.tokens[max(0, verb.index - 12) : verb.index]):
        if token.pos == "PROPN":
            found.append(token)
        elif token.text not in {"and", ","} and token.pos not in {"ADV", "DET"}:
            break
    return found[::-1]


def _run(sentence: Sentence, index: int) -> list[Token]:
    found = []
    for token in sentence.tokens[index:]:
        if token.pos != "PROPN":
            break
        found.append(token)
    return found


def _start(sentence: Sentence, who: Token, date_start: int) -> int:
    """With the little word in front where the date opens the sentence: "In May 1911 ministers …"."""
    first = sentence.tokens[0]
    if first.tag == "IN" and first.end <= date_start <= who.start:
        return first.start
    return sentence.tokens[left_edge(sentence, who)].start


def _places_behind(sentence: Sentence, verb: Token) -> list[Token]:
    """The last run of capitalised words behind "in" or "at", within the clause."""
    places: list[Token] = []
    behind_at = False
    for token in sentence.tokens[verb.index + 1 :]:
        if (
            token.text in {";", ".", "—", ":"}
            or token.tag in {"VBD", "VBZ", "WDT", "WP"}
            or (token.text == "," and behind_at)
        ):
            break
        if token.text.casefold() in _AT and token.tag in {"IN", "TO", "RP"}:
            if _leads_to_date(sentence, token):
                break
            places, behind_at = [], True
        elif behind_at and token.text[:1].isupper() and not starts_date(sentence, token):
            places.append(token)
    return places


def _leads_to_date(sentence: Sentence, token: Token) -> bool:
    behind = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return behind is not None and starts_date(sentence, behind)
