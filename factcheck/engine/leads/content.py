"""A sentence as the words that carry its meaning (names, figures, others), with a key equal words share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import folded
from ..quantities import Quantity
from ..quantities.attach import quantities_of_block
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.antonyms import lemma_of
from ..vocabulary.demonyms import country
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import in_order, rows, words

NAME, NUMBER, WORD = "name", "number", "word"

_LIGHT = words("""
    be have do say get make take go come tell add also just even very so then there here now still already too
    such own same other another thing way one most all some any each every both many much who which what
    that this these those it he she they we you i him her them us its his their our your my me not no never
    will would can could may might must shall should 'll 've 're 'd 's as than when where while if because
    about up out off over down again however according
""")
_TELLING_PREPOSITIONS = words("""
    against without before after above below under over despite during until since inside outside within
    beyond
    including excluding except near behind ahead unlike
""")
_SUFFIX = re.compile(
    r"(?:isation|ization|ational|ations?|itions?|ments?|nesse?s?|ities|ity|ingly|ings?|edly|tions?|sions?|ances?|ences?|"
    r"ively|ive|ally|ers?|ors?|ists?|ism|ies|ied|able|ible|ful|less|ous|ed|es|ly|al|y|s|e)\Z"
)


def stem(lemma: str) -> str:
    """A rough stem that words of one family share: protest, protester → protest; company, companies →
    compan.
    """
    if len(lemma) < 5 or not lemma.isalpha():
        return lemma
    cut = _SUFFIX.sub("", lemma)
    return cut if len(cut) >= 4 else lemma.removesuffix("s")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that carries meaning. `key` is what equal words share; `lemma` may hold a particle ("turn_down")
    or a prefix ("co-founder"); `place` is its number among the sentence's words of meaning. A quantity
    is one word, at its figure.
    """

    token: Token
    place: int
    key: str
    lemma: str
    kind: str
    quantity: Quantity | None = None

    @property
    def index(self) -> int:
        return self.token.index

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the block: of a quantity with hedge and unit."""
        if self.quantity is not None:
            return self.quantity.start, self.quantity.end
        if "_" in self.lemma:  # with its particle, one letter's gap away
            return self.token.start, self.token.end + 1 + len(self.lemma.rpartition("_")[2])
        return self.token.start, self.token.end


@dataclass(frozen=True, slots=True)
class Content:
    """A sentence as the words that carry its meaning; `at` finds them by token, `keys` are all their keys."""

    block: BlockReading
    sentence: Sentence
    words: tuple[Word, ...]
    at: dict[int, Word]
    keys: frozenset[str]

    def around(self, word: Word, reach: int) -> list[Word]:
        """The words beside a word, up to `reach` on either side."""
        low = max(0, word.place - reach)
        return [one for one in self.words[low : word.place + reach + 1] if one is not word]

    def governor(self, word: Word) -> Word | None:
        """The word that carries meaning above this one: through prepositions and helping verbs."""
        token = word.token
        for _ in range(4):
            above = self.sentence.tokens[token.head]
            if above is token:
                return None
            if above.index in self.at:
                return self.at[above.index]
            token = above
        return None


def contents_of(block: BlockReading) -> tuple[Content, ...]:
    """Each sentence of a block as its content words; a function of the block alone, kept with it."""
    return block.kept("contents", lambda: _contents(block), key=block.index)


def _contents(block: BlockReading) -> tuple[Content, ...]:
    measured: dict[int, list[Quantity]] = {}
    for one in quantities_of_block(block):
        measured.setdefault(one.sentence, []).append(one)
    return tuple(_content(block, one, measured.get(one.index, [])) for one in block.sentences)


def _content(block: BlockReading, sentence: Sentence, measured: list[Quantity]) -> Content:
    found: list[Word] = []
    capitals = mostly_capitals(sentence)
    inside = _inside(sentence, measured)
    told: set[int] = set()
    for token in sentence.tokens:
        quantity = inside.get(token.index)
        if quantity is not None:
            last = inside.get(token.index + 1) is not quantity
            if quantity.start not in told and (token.tag == "CD" or last):
                told.add(quantity.start)
                found.append(Word(token, len(found), _measure(quantity), token.lemma, NUMBER, quantity))
            continue
        kind = _kind(token, capitals)
        if token.index - 1 in inside and token.lemma in {"more", "less", "few"}:
            continue  # "8% more": what way the figure counts, read elsewhere
        if kind and not _is_prefix(sentence, token):
            prefix = _prefix(sentence, token)
            lemma = prefix + lemma_of(sentence.tokens, token.index)
            found.append(Word(token, len(found), prefix + _key(token, kind), lemma, kind))
    return Content(
        block, sentence, tuple(found), {one.index: one for one in found}, frozenset(one.key for one in found)
    )


def _inside(sentence: Sentence, measured: list[Quantity]) -> dict[int, Quantity]:
    """The quantity each token belongs to: its figure and unit, not what is counted."""
    found: dict[int, Quantity] = {}
    number = 0
    for token in sentence.tokens:
        while number < len(measured) and _shown_end(measured[number]) <= token.start:
            number += 1
        if number < len(measured) and measured[number].number_start < token.end:
            found[token.index] = measured[number]
    return found


def _shown_end(quantity: Quantity) -> int:
    return quantity.end if quantity.unit or quantity.fraction else quantity.number_end


def _measure(quantity: Quantity) -> str:
    unit = "" if quantity.unit in {"day", "month", "year"} else quantity.unit
    return f"{quantity.value}{'.' if quantity.ordinal else ''}{unit}"


def mostly_capitals(sentence: Sentence) -> bool:
    """Title Case: capitals tell nothing about names."""
    said = [one.text for one in sentence.tokens[1:] if one.text.isalpha() and len(one.text) > 3]
    return len(said) >= 3 and sum(one[0].isupper() for one in said) > 0.7 * len(said)


def _kind(token: Token, capitals: bool) -> str:
    text = token.text
    if token.pos in {"PUNCT", "SPACE", "SYM"} or not (text[0].isalnum() or any(map(str.isalnum, text))):
        return ""
    if token.pos == "NUM" or text[0].isdigit() or token.tag == "CD":
        return NUMBER
    if token.pos == "PROPN" and token.index and not capitals and text in _NAMES_OF_TIME:
        return NAME
    shouted = text.isupper() and len(text) > 1
    if not shouted and (token.lemma in _LIGHT or text.casefold() in _LIGHT):
        return ""
    named = text[0].isupper() and not capitals and token.pos in {"PROPN", "ADJ", "NOUN"}
    if named and (token.pos == "PROPN" or token.index or country(text)):
        return NAME
    if token.pos == "ADP" and token.lemma not in _TELLING_PREPOSITIONS:
        return ""
    return WORD if token.pos in _MEANING else ""


_NAMES_OF_TIME = frozenset({"May", "March"})
_MEANING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "ADP", "INTJ", "X", "AUX", "SCONJ"})


def _key(token: Token, kind: str) -> str:
    plain = folded(token.text).removesuffix("'s").strip(".'\"")
    if kind == NUMBER or plain in _NUMERALS:
        return _NUMERALS.get(plain, plain.replace(",", ""))
    if kind == NAME:
        return country(token.text.strip("'\"‘’")) or _SAME.get(plain) or stem(plain)
    return _SAME.get(token.lemma) or EVENT_NOUNS.get(token.lemma) or stem(token.lemma)


def _families(table: str) -> dict[str, str]:
    return {word: name for name, members in rows(table) for word in (name, *members.split())}


# Words headlines put for others; those for events are in the lexicon.
_SAME = _families("""
die: kill dead death killed fatality perish victim
injure: hurt wound injured injury wounded
arrest: detain apprehend nick
company: firm business group corporation
inquiry: probe investigation investigate
child: kid youngster
police: cop officer constable
person: people
buyback: repurchase
revenue: sale sell
job: post role position
row: dispute quarrel
councillor: council councilor
pay: wage salary
pupil: student schoolchild
vote: voter ballot
win: victory
""")

_NUMERALS = {
    word: str(number)
    for number, word in enumerate(
        in_order("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen
            seventeen eighteen nineteen twenty
        """)
    )
}

_PREFIXES = words("co vice non anti pro ex pre post un re mid")


def _prefix(sentence: Sentence, token: Token) -> str:
    """ "co-" of "co-founder", which the tokens hold apart."""
    before = sentence.tokens[token.index - 2] if token.index >= 2 else None
    return f"{before.text.casefold()}-" if before is not None and _is_prefix(sentence, before) else ""


def _is_prefix(sentence: Sentence, token: Token) -> bool:
    behind = sentence.tokens[token.index + 1 : token.index + 3]
    return (
        token.text.casefold() in _PREFIXES
        and len(behind) == 2
        and behind[0].text == "-"
        and token.end == behind[0].start
        and behind[0].end == behind[1].start
    )
