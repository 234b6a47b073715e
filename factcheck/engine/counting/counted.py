"""How many of what, doing what: every plain count of a text as a value that can be set against another.

A count is a whole number with a noun ("12 adults"), a word that stands for people ("the 17 dead"), or a verb
alone ("Seventeen were killed"). Its `roles` are what is said to have happened to what is counted: "hired 12
adults" and "12 people who were hired" share one. The parse helps, but one changed digit
can change a parse, so each role is also found by nearness.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..quantities import ABOUT, EXACT, Quantity
from ..reading import BlockReading, Sentence, Token
from ..tables.tabulated import stem
from ..vocabulary.words import words
from .counted_words import ALONE, CROWDS, LIGHT, OBJECT, PEOPLE, RESCUING, SENDING, SUBJECT

_VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})
_DEFINITE = words("the these those all both its their his her our")


@dataclass(frozen=True, slots=True)
class Count:
    """A count at text[start:end] of its block: number and noun.

    `kind` is what is counted, people as one kind, `noun` the word itself; `roles` are the things said to be
    done to it or by it; `definite`: "the 40 flats", "all 40"; `compound`: "a 12-member jury".
    """

    said: Quantity
    start: int
    end: int
    kind: str
    noun: str
    roles: frozenset[str]
    definite: bool
    compound: bool


def counts_in(block: BlockReading, sentence: Sentence, said: list[Quantity]) -> list[Count]:
    """The counts of one sentence."""
    found = []
    for one in said:
        if _is_plain(one):
            count = _count(block, sentence, one)
            if count:
                found.append(count)
    return found


def _is_plain(one: Quantity) -> bool:
    return (
        not (one.unit or one.ordinal or one.fraction or one.per or one.ranged)
        and one.hedge in {EXACT, ABOUT}
        and one.value.denominator == 1
        and one.value >= 2
    )


def _count(block: BlockReading, sentence: Sentence, one: Quantity) -> Count | None:
    tokens = sentence.tokens
    number = sentence.token_at(one.number_start)
    if number is None or _is_dated(sentence, one):
        return None
    definite = any(
        token.text.casefold() in _DEFINITE or token.tag == "POS"
        for token in tokens[max(0, number.index - 2) : number.index]
    )
    noun = _noun(tokens, number, one) or (_taken_for_verb(tokens, number) if definite else None)
    last = noun or _last_of_number(tokens, number, one)
    roles = frozenset(_roles(tokens, noun, number, last))
    crowd = CROWDS.search(block.text[max(sentence.start, one.start - 40) : one.start])
    if crowd:
        roles |= {crowd.lastgroup or ""}
    lemma = _singular(noun) if noun else ""
    if noun and lemma in {"loss", "cut"} and tokens[noun.index - 1].lemma == "job":
        lemma, roles = "job", frozenset({"sacked"})
    elif lemma == "job" and roles & _CUT:
        roles = frozenset({"sacked"})
    inner = _INNER.match(block.text, one.number_end)
    if inner:
        lemma, roles = stem(inner.group(1)), frozenset()
    people = lemma in PEOPLE or (bool(roles) and (not noun or lemma in ALONE))
    kind = "people" if people else lemma
    if not kind:
        return None
    return Count(one, one.start, last.end, kind, lemma, roles, definite and not inner, bool(inner))


_CUT = frozenset({"cut +", "axe +", "shed +", "lose +", "slash +", "eliminate +"})
# "a 12-member panel": members, not panels
_INNER = re.compile(
    r"-(?!year|day|week|month|hour|minute|old|strong|odd|time|point|way|fold|plus)([a-z]{3,})\b"
)


def _singular(noun: Token) -> str:
    """The lemma, unless it is no form of the word ("graf" for "graves")."""
    word = noun.text.casefold()
    return noun.lemma if noun.lemma[-1:] in word or noun.lemma in PEOPLE else stem(word)


def _is_dated(sentence: Sentence, one: Quantity) -> bool:
    return any(expr.start <= one.number_start < expr.end for expr in sentence.dates)


def _noun(tokens: list[Token], number: Token, one: Quantity) -> Token | None:
    """The noun counted, or the adjective that stands for people: "the 17 dead"."""
    for token in tokens[number.index + 1 : number.index + 9]:
        if token.start < one.number_end:
            continue
        if token.text.casefold() == "of" and token.index == number.index + 1:
            continue
        if one.noun and token.lemma == one.noun and token.pos in {"NOUN", "PROPN", "ADJ", "VERB"}:
            return token
        if token.lemma in ALONE and (not one.noun or one.noun == token.lemma):
            return token
        if token.tag in {"VBD", "VBZ", "VBP", "IN", "WP", "WDT"} or token.text in {",", ";", ":"}:
            break
    return None


def _taken_for_verb(tokens: list[Token], number: Token) -> Token | None:
    """ "The 71 graves date from …": a noun the tagger took for a verb."""
    behind = tokens[number.index + 1] if number.index + 1 < len(tokens) else None
    return (
        behind if behind and behind.tag == "VBZ" and behind.text.islower() and len(behind.text) > 3 else None
    )


def _last_of_number(tokens: list[Token], number: Token, one: Quantity) -> Token:
    last = number
    for token in tokens[number.index :]:
        if token.start >= one.end:
            break
        last = token
    return last


def _roles(tokens: list[Token], noun: Token | None, number: Token, last: Token) -> list[str]:
    """What is said of the thing counted: by the noun itself, by its verb, by the nearest verbs."""
    found = []
    if noun and noun.lemma in ALONE:
        found.append(ALONE[noun.lemma])
    found += _by_parse(tokens, noun or number)
    found += _before(tokens, number)
    found += _behind(tokens, last)
    return found


_AWAY = words("off out ashore safety clear")
_ASHORE = words("ashore safety")
_LEAVING = words("out leave flee from")


def _led(verb: Token, tokens: list[Token]) -> str:
    """ "were lifted off", "ordered 60 people out": what befell them, by verb and adverb."""
    behind = {token.text.casefold() for token in tokens[verb.index + 1 : verb.index + 7]}
    near = {token.text.casefold() for token in tokens[verb.index + 1 : verb.index + 3]}
    if verb.lemma in RESCUING and (near & _AWAY or behind & _ASHORE):
        return "saved"
    return "moved" if verb.lemma in SENDING and behind & _LEAVING else ""


def _named(verb: Token, done_to: bool, tokens: list[Token]) -> list[str]:
    table = OBJECT if done_to else SUBJECT
    led = _led(verb, tokens) if done_to else ""
    if led:
        return [led]
    if verb.lemma in table:
        return [table[verb.lemma]]
    if verb.lemma in LIGHT or verb.pos != "VERB":
        return []
    return [f"{verb.lemma} {'+' if done_to else '-'}"]


def _by_parse(tokens: list[Token], head: Token) -> list[str]:
    verb = tokens[head.head]
    if verb is head or verb.pos != "VERB":
        return []
    if head.dep in {"dobj", "nsubjpass"}:
        return _named(verb, True, tokens)
    return _named(verb, False, tokens) if head.dep == "nsubj" and verb.tag != "VBN" else []


_BETWEEN = frozenset({"RB", "DT", "JJR", "IN", "JJ", "PDT", "RBR", "PRP$"})
_OVER = words(
    "some about around roughly nearly almost over exactly just only a an the another further all its their"
)


def _before(tokens: list[Token], number: Token) -> list[str]:
    """ "enrolled 212 adults", "killed all 14": the verb right before."""
    front = tokens[max(0, number.index - 2) : number.index]
    if len(front) == 2 and front[1].text == "by" and front[0].tag == "VBN":
        return _named(front[0], False, tokens)  # "signed by 4,700 residents"
    for token in reversed(tokens[max(0, number.index - 4) : number.index]):
        if token.tag in _VERBS and token.pos == "VERB":
            return _named(token, True, tokens)
        if token.text.casefold() not in _OVER:
            return []
    return []


def _behind(tokens: list[Token], last: Token) -> list[str]:
    """ "people who enrolled", "people were killed", "83 of those arrested": the verb right behind."""
    passive, place = False, last.index
    for token in tokens[last.index + 1 : last.index + 7]:
        word = token.text.casefold()
        if word in {"of", "those", "them", "the"} and token.index == place + 1:
            place = token.index
        elif token.tag in {"WP", "WDT"} or word in {"that", "to", "have", "had", "has", "also"}:
            continue
        elif token.lemma in {"be", "get"}:
            passive = True
        elif token.tag in {"RB", "MD"} or (token.lemma == "know" and passive):
            continue
        elif token.pos == "VERB" and token.tag in _VERBS:
            bare = token.tag == "VBN" and token.index == place + 1
            return _named(token, passive or bare, tokens)
        else:
            break
    return []
