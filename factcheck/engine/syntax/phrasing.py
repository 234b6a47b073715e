"""A noun with what describes it, as a value: "the 31 passengers", "her second husband", "none of the men"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..document import folded
from ..reading import Sentence, Token
from ..vocabulary.words import words

PRONOUNS = words("he she it they him her them his its their who himself herself itself themselves i we you")
_ZERO = words("no none nobody nothing neither no-one zero")
_EACH = words("all every both each everyone everybody everything entire whole")
_INSIDE = words("det amod compound nummod poss nmod predet quantmod advmod npadvmod")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_TITLES = words("mr mrs ms miss dr sir dame lord lady prof professor president minister inspector")


@dataclass(frozen=True, slots=True)
class Phrase:
    """`head` counts in the sentence; start and end in the block's text, of the noun with the words before it.

    `noun` is the head's lemma; `names` its folded capitalised words; `words` the lemmas of the words that
    describe it; `quantity` is no, a, any, all, a number in digits or words, or ""; `of` the noun behind "of";
    `after` other (preposition, phrase) pairs behind it;
    `owner` whose it is; `also` what an apposition calls it ("the mayor, Ann Pell"); `definite` the, this, a
    possessive or a name; `narrowed` by a clause that tells which ("brakes that worked").
    """

    head: int
    start: int
    end: int
    noun: str
    names: frozenset[str]
    words: frozenset[str]
    quantity: str
    of: Phrase | None
    after: tuple[tuple[str, Phrase], ...]
    owner: Phrase | None
    definite: bool
    plural: bool
    pronoun: str
    also: Phrase | None = None
    narrowed: bool = False

    @property
    def is_zero(self) -> bool:
        return self.quantity == "no"


def phrase_of(sentence: Sentence, kids: Mapping[int, Sequence[Token]], head: Token, depth: int = 0) -> Phrase:
    """The phrase a word heads; `kids` are the words that hang on each word of the sentence."""
    return _Building(sentence, kids, head, depth).phrase()


class _Building:
    """A phrase being put together from its head and what hangs on it."""

    def __init__(
        self, sentence: Sentence, kids: Mapping[int, Sequence[Token]], head: Token, depth: int
    ) -> None:
        self.sentence, self.kids, self.head, self.depth = sentence, kids, head, depth
        self.start, self.end = head.start, head.end
        self.names: set[str] = set()
        self.words: set[str] = set()
        self.quantity = ""
        self.definite = False
        self.of: Phrase | None = None
        self.owner: Phrase | None = None
        self.also: Phrase | None = None
        self.narrowed = False
        self.after: list[tuple[str, Phrase]] = []

    def phrase(self) -> Phrase:
        head, word = self.head, folded(self.head.text)
        below = self.kids.get(head.index, ())
        if head.pos == "PROPN" and word not in _TITLES | _DAYS:
            self.names.add(word.removesuffix("'s"))
        for one in below:
            if one.dep in _INSIDE and one.index < head.index:
                self._inside(one)
            elif one.dep == "prep" and one.index > head.index:
                self._behind(one)
            elif one.dep in {"relcl", "acl"} and one.index > head.index:
                self.narrowed = self.sentence.tokens[head.index + 1].text != ","
            elif one.dep == "appos" and self.depth < 1:
                self.also = phrase_of(self.sentence, self.kids, one, self.depth + 1)
        noun = head
        if head.pos == "NUM":
            self.quantity = self.quantity or word
            # "won the final 2-1", read as one phrase
            noun = next((t for t in below if t.pos == "NOUN" and t.dep in _LEADING), head)
            self.words.discard(noun.lemma)
        self.quantity = "no" if word in _ZERO else "all" if word in _EACH else self.quantity
        pronoun = word if word in PRONOUNS else ""
        return Phrase(
            head.index,
            self.start,
            self.end,
            noun.lemma,
            frozenset(self.names),
            frozenset(self.words),
            self.quantity,
            self.of,
            tuple(self.after),
            self.owner,
            self.definite or bool(self.names),
            noun.tag in {"NNS", "NNPS"} or pronoun in {"they", "them", "their"},
            pronoun,
            self.also,
            self.narrowed,
        )

    def _inside(self, one: Token) -> None:
        """A word in front of the head: article, number, name, describing word, owner."""
        self.start = min(self.start, one.start)
        word = one.text.casefold()
        if one.dep == "poss":
            if self.depth < 2:
                self.owner, self.definite = phrase_of(self.sentence, self.kids, one, self.depth + 2), True
                self.start = min(self.start, self.owner.start)
        elif word in _DEFINITE:
            self.definite = True
        elif word in _ZERO:
            self.quantity = "no" if says_none(self.sentence, one) else self.quantity
        elif word in _EACH:
            self.quantity = "all"
        elif word in _ARTICLES or one.dep == "nummod":
            self.quantity = self.quantity or _ARTICLES.get(word, word)
        elif one.pos == "PROPN":
            if folded(one.text) in _DAYS and self.head.pos != "PROPN":
                self.words.add(folded(one.text))  # "the Saturday show", but not "on Saturday Molenaar"
            elif folded(one.text) not in _TITLES | _DAYS:
                self.names.update(_names_under(self.kids, one))
        elif one.dep in _DESCRIBING:
            self.words.add(one.lemma)
            deeper = self.kids.get(one.index, ())
            self.words.update(t.lemma for t in deeper if t.dep in {"compound", "npadvmod"})

    def _behind(self, one: Token) -> None:
        """ "of the men", "to the church": what a preposition ties to the head."""
        ruled = next((t for t in self.kids.get(one.index, ()) if t.dep == "pobj"), None)
        if ruled is None:
            return
        if one.lemma == "of" and self.depth < 2:
            self.of = phrase_of(self.sentence, self.kids, ruled, self.depth + 1)
            self.end = max(self.end, self.of.end) if self.of.end - self.end < 60 else self.end
        elif one.lemma != "of" and self.depth < 1:
            self.after.append((one.lemma, phrase_of(self.sentence, self.kids, ruled, self.depth + 1)))


_DEFINITE = words("the this that these those")
_ARTICLES = {"a": "a", "an": "a", "any": "any"}
_DESCRIBING = words("amod compound nmod")
_LEADING = words("nmod compound amod")


def says_none(sentence: Sentence, word: Token) -> bool:
    """Is it the "no" of "no tickets", not that of "No. 5" or "the No 14 ferry"?"""
    behind = sentence.tokens[word.index + 1 : word.index + 2]
    return not (word.text == "No" and behind and (behind[0].text == "." or behind[0].text[:1].isdigit()))


def _names_under(kids: Mapping[int, Sequence[Token]], token: Token) -> set[str]:
    found = {folded(token.text).removesuffix("'s")}
    found.update(folded(one.text) for one in kids.get(token.index, ()) if one.pos == "PROPN")
    return found
