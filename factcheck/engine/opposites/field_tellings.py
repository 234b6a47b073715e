"""Where a block tells a pole of a field of outcomes, said or denied. Per block pure and kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from ..reading import BlockReading, Sentence, Token
from ..syntax.clauses import PAST, PERFECT, PLUPERFECT, said_in
from ..vocabulary.words import words
from .field_patterns import AHEAD, BEHIND, Lexicon, lexicon

PHRASE, SUFFERS, DOES, NOUN, ADJECTIVE = "phrase", "suffers", "does", "noun", "adj"
_NONE = words("no nobody none neither no-one zero nor nothing")
_NOT = words("not never without cannot hardly nor rather instead fail refuse avoid") | _NONE
_UNREAL = words(
    """
    if unless whether likely expect due plan hope want intend threaten try seek risk possible proposed
    supposed bid could would might may should must can until
    """
)
_BREAKS = words(", ; : . – — ( ) and but while because who which where though although then as")
_SKIPPED = words("heading label question quote")
_NARROW = words(
    """
    seriously badly critically gravely otherwise immediately further severely wholly fully entirely just only
    even more other new additional extra better
    """
)
_WISHES = words("expect plan hope want threaten try seek risk agree")
_NOT_A = re.compile(r"\bnot (?:one|a|a single)\b")
_ANY, _NEVER = words("a an any"), words("never not")
_FIRM = words("the this that these those both")


@dataclass(frozen=True, slots=True)
class Pole:
    """A pole told, in words `first` to `last` of the sentence; text[start:end] of the block.

    `denied` turns it round; `zero` denies it of everybody ("nobody was hurt"), `of` the word behind which the
    set stands that is meant.
    """

    field: int
    pole: int
    kind: str
    side: str
    sentence: int
    first: int
    last: int
    start: int
    end: int
    denied: bool
    zero: bool
    pending: bool


def poles_of(block: BlockReading) -> tuple[Pole, ...]:
    """The poles a block tells, in reading order."""
    if block.block.kind in _SKIPPED or (block.is_heading and block.block.kind != "headline"):
        return ()
    return block.kept("poles told", lambda: _poles(block))


def _poles(block: BlockReading) -> tuple[Pole, ...]:
    found: list[Pole] = []
    fields = lexicon()
    for sentence in block.sentences:
        if sentence.tokens and not sentence.is_question:
            found += _Sentence(block, sentence, fields).poles()
    return tuple(found)


class _Sentence:
    """One sentence looked through."""

    def __init__(self, block: BlockReading, sentence: Sentence, fields: Lexicon) -> None:
        self.block, self.sentence, self.fields = block, sentence, fields
        self.tokens = sentence.tokens
        self.words = [_plain(one) for one in self.tokens]
        self.is_lead = block.block.kind in {"headline", "standfirst"}
        self.verbs: dict[int, bool] | None = None

    def poles(self) -> list[Pole]:
        found: dict[tuple[int, int, int], Pole] = {}
        for pole in [*self._phrases(), *self._singles()]:
            if not self.block.in_quotes(pole.start, pole.end):
                found.setdefault((pole.field, pole.pole, pole.last), pole)
        return list(found.values())

    def _phrases(self) -> list[Pole]:
        called = [one for word in dict.fromkeys(self.words) for one in self.fields.by_word.get(word, ())]
        if not called:
            return []
        text = f" {' '.join(self.words)} "
        starts, at = [], 1
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        found = []
        for telling in dict.fromkeys(called):
            match = (telling.short if self.is_lead else telling.form).search(text)
            if match is None:
                continue
            first = bisect_right(starts, match.start() + 1) - 1
            last = bisect_right(starts, match.end() - 1) - 1
            pole = self._made(telling.field, telling.pole, PHRASE, telling.side, first, last, telling.pending)
            if pole is not None:
                found.append(pole)
        return found

    def _singles(self) -> list[Pole]:
        found: list[Pole | None] = []
        fields = self.fields
        for token in self.tokens:
            lemma, at = token.lemma.casefold(), token.index
            if token.tag.startswith("VB") and token.dep not in {"amod", "compound"}:
                for kind, table in ((SUFFERS, fields.suffers), (DOES, fields.does)):
                    for field, pole in table.get(lemma, ()):
                        found.append(self._made(field, pole, kind, BEHIND, at, at, False))
            if token.pos in {"NOUN"}:
                for field, pole in fields.nouns.get(lemma, ()):
                    if self._is_named(token):
                        found.append(self._made(field, pole, NOUN, BEHIND, at, at, False))
            elif token.dep == "amod" or (token.tag in {"JJ", "VBN"} and self.words[at - 1 : at] == ["the"]):
                for field, pole in fields.adjectives.get(lemma, fields.adjectives.get(self.words[at], ())):
                    if self._is_named(self.tokens[token.head]):
                        found.append(self._made(field, pole, ADJECTIVE, AHEAD, at, at, False))
        return [one for one in found if one is not None]

    def _is_named(self, noun: Token) -> bool:
        """ "the arrest", "his arrest", "two arrests", "no arrests": a noun that speaks of one, or of none."""
        own = set(self._own(noun.index))
        if own & (_NONE | {"not", "without"}):
            return True
        if own & _ANY and _NEVER & {*self._clause_before(noun.index)}:
            return True
        kids = [one for one in self.tokens[max(0, noun.index - 5) : noun.index] if one.head == noun.index]
        return any(one.dep in {"poss", "nummod"} or one.text.casefold() in _FIRM for one in kids)

    def _made(
        self, field: int, pole: int, kind: str, side: str, first: int, last: int, pending: bool
    ) -> Pole | None:
        back = self._clause_before(first)
        if kind == NOUN:
            back = self._own(first)
        near = {*back}
        if not pending and self._is_unreal(first, last, back):
            return None
        inside = set(self.words[first : last + 1])
        loose = kind == NOUN and bool(near & _ANY) and bool(_NEVER & {*self._clause_before(first)})
        zero = loose or bool(near & _NONE) or bool(_NOT_A.search(" ".join(back)))
        denied = zero or bool(near & _NOT)
        if denied and set(back[-3:]) & _NARROW:
            return None  # "nobody was seriously hurt"
        if denied and not zero and {"from"} & set(back[-2:]):
            return None  # "has not stopped him from buying"
        if kind in {PHRASE} and inside & _NONE:
            zero, denied = False, False  # the words themselves say so
        start, end = self.tokens[first].start, self.tokens[last].end
        return Pole(
            field, pole, kind, side, self.sentence.index, first, last, start, end, denied, zero, pending
        )

    def _clause_before(self, first: int) -> list[str]:
        """The words in front, to the last mark or link, six at most."""
        found: list[str] = []
        for word in reversed(self.words[max(0, first - 7) : first]):
            if word in _BREAKS:
                break
            found.append(word)
        return found[::-1]

    def _own(self, noun: int) -> list[str]:
        """The words in front that belong to the noun itself: "no", "not a single", "no further"."""
        found = self._clause_before(noun)[-4:]
        tags = [one.pos for one in self.tokens[noun - len(found) : noun]]
        stops = [at for at, pos in enumerate(tags) if pos in {"NOUN", "PROPN", "VERB", "AUX", "ADP"}]
        cut = max((at for at in stops if found[at] not in {"without", "no", "not"}), default=-1)
        return found[cut + 1 :]

    def _is_unreal(self, first: int, last: int, back: list[str]) -> bool:
        if set(back[-5:]) & _UNREAL or {"will", "'ll", "shall"} & set(back[-4:]):
            return True
        lemmas = {one.lemma for one in self.tokens[max(0, first - 4) : first]}
        if "to" in back[-3:] and lemmas & _WISHES:
            return True
        if back[-1:] == ["to"] and self.tokens[first].tag == "VB":
            return "have" not in lemmas
        return not self.is_lead and self._verbs_unreal(first, last)

    def _verbs_unreal(self, first: int, last: int) -> bool:
        if self.verbs is None:
            clauses = [one for one in said_in(self.block).clauses if one.sentence == self.sentence.index]
            self.verbs = {
                one.verb: (not one.view or one.relative)
                and (one.real or one.tense in {PAST, PERFECT, PLUPERFECT})
                for one in clauses
            }
        real = [self.verbs[at] for at in range(first, last + 1) if at in self.verbs]
        return bool(real) and not real[0]


def _plain(token: Token) -> str:
    word = token.text.casefold().replace("’", "'")
    return {"n't": "not", "ca": "can", "wo": "will", "'d": "had", "no-one": "nobody"}.get(word, word)
