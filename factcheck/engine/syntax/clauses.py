"""What a block says, clause by clause: who did what to whom, yes or no, when, and on whose word.

Made from one block's words alone, so that it can be kept with the block. A clause is a verb with its subject
and object; a phrase is a noun with its names and describing words. Nothing here compares anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words
from .moods import FUTURE, NONE, PAST, PERFECT, PLUPERFECT, PRESENT, is_real, speaker_of, tense
from .phrasing import Phrase, phrase_of
from .polarity import Polarity
from .tree import SUBJECTS, Tree

_LEMMAS = {"hat": "hate", "upheld": "uphold"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its parts. Indices count in the sentence, `start` and `end` in the block's text.

    `subject` and `object` are what acts and what is acted on as the parse gives them, for a passive verb the
    object is what stands in front ("the man was held"); `complement` is what follows be, become, remain.
    `negated` with its `cue`; `tense`; `real`: neither condition, modal, plan nor wish; `speaker` who says so
    ("" the paper), `view` the speaker's view rather than a report; `others` (preposition, phrase) pairs;
    `shown` is where the clause ends as one would quote it; `under` the lemmas of the clause it governs
    ("saw the men run").
    """

    sentence: int
    verb: int
    lemma: str
    particle: str
    passive: bool
    subject: Phrase | None
    object: Phrase | None
    complement: Phrase | None
    others: tuple[tuple[str, Phrase], ...]
    under: frozenset[str]
    adverbs: frozenset[str]
    negated: bool
    cue: str
    tense: str
    real: bool
    speaker: str
    view: bool
    start: int
    end: int
    shown: int
    relative: bool
    quoted: bool

    @property
    def asserted(self) -> bool:
        """Told by the paper as something that is or was so, though perhaps on somebody's word."""
        return self.real and not self.view and not self.quoted


@dataclass(frozen=True, slots=True)
class Said:
    """All a block says: clauses and noun phrases in reading order."""

    clauses: tuple[Clause, ...]
    phrases: tuple[tuple[int, Phrase], ...]


def said_in(block: BlockReading) -> Said:
    """The clauses and phrases of a block, kept with it."""
    return block.kept("clauses", lambda: _said(block))


def _said(block: BlockReading) -> Said:
    clauses: list[Clause] = []
    phrases: list[tuple[int, Phrase]] = []
    for sentence in block.sentences:
        if sentence.tokens and not sentence.is_question:
            parts = _Parts(block, sentence)
            clauses.extend(parts.clauses())
            phrases.extend((sentence.index, one) for one in parts.phrases.values())
    return Said(tuple(clauses), tuple(phrases))


class _Parts:
    """One sentence taken apart."""

    def __init__(self, block: BlockReading, sentence: Sentence) -> None:
        self.block = block
        self.sentence = sentence
        self.tree = Tree(sentence)
        self.tokens, self.kids, self._kid = self.tree.tokens, self.tree.kids, self.tree.kid
        self.polarity = Polarity(self.tree)
        self.phrases: dict[int, Phrase] = {}
        for token in self.tokens:
            if token.pos in {"NOUN", "PROPN", "PRON", "NUM"} or token.tag in {"NN", "NNS", "NNP", "NNPS"}:
                if token.dep not in {"compound", "nummod", "expl"} and token.tag not in {"WP", "WDT"}:
                    self.phrases[token.index] = phrase_of(sentence, self.kids, token)
            elif token.dep in {*SUBJECTS, "dobj", "pobj"} and token.tag in {"DT", "JJ", "CD"}:
                self.phrases[token.index] = phrase_of(sentence, self.kids, token)

    def clauses(self) -> list[Clause]:
        found = []
        for token in self.tokens:
            if token.tag.startswith("VB") and token.dep not in {"aux", "auxpass", "amod", "compound"}:
                found.append(self._clause(token))
            elif token.dep == "appos" and token.index in self.phrases and token.head in self.phrases:
                found.append(self._apposition(token))
        return found

    def _apposition(self, noun: Token) -> Clause:
        """ "Ada Pell, the oldest member": Ada Pell is the oldest member."""
        subject, said = self.phrases[noun.head], self.phrases[noun.index]
        start, end = min(subject.start, said.start), max(subject.end, said.end)
        quoted = self.block.in_quotes(noun.start, noun.end) or self.block.block.kind == "quote"
        empty: frozenset[str] = frozenset()
        cue = "no" if said.is_zero else ""
        return Clause(
            self.sentence.index, noun.index, "be", "", False, subject, None, said, (), empty, empty,
            bool(cue), cue, NONE, True, "", False, start, end, end, False, quoted,
        )  # fmt: skip

    def _clause(self, verb: Token) -> Clause:
        subject, passive = self._subject(verb), self._is_passive(verb)
        target = self._object(verb)
        if passive:
            subject, target = self._agent(verb), subject if subject is not None else target
        complement = self._kid(verb, {"attr", "acomp", "oprd"})
        negated, cue = self.polarity.of(verb)
        speaker, view = speaker_of(self.tree, verb)
        others = self._others(verb)
        bare = self.phrases.get(complement.index) if complement is not None else None
        if complement is not None and bare is None:
            bare = phrase_of(self.sentence, self.kids, complement)
            if complement.tag.startswith("VB"):
                bare = replace(bare, noun=complement.text.casefold())  # "is closed"
        start, end = self._span(verb, subject, target, bare, others)
        return Clause(
            self.sentence.index,
            verb.index,
            _LEMMAS.get(verb.lemma, verb.lemma),
            next((one.lemma for one in self.kids[verb.index] if one.dep == "prt"), ""),
            passive,
            subject,
            target,
            bare,
            others,
            self._under(verb),
            self._adverbs(verb),
            negated,
            cue,
            tense(self.tree, verb),
            is_real(self.tree, verb),
            speaker,
            view,
            start,
            end,
            self._shown(verb, end),
            self._is_relative(verb),
            self.block.in_quotes(verb.start, verb.end) or self.block.block.kind == "quote",
        )

    def _subject(self, verb: Token, depth: int = 0) -> Phrase | None:
        """The subject as printed; of a relative clause the noun it hangs on, of a second verb the first's."""
        own = self._kid(verb, SUBJECTS)
        above = self.tokens[verb.head]
        if own is not None and own.tag not in {"WP", "WDT"}:
            return self.phrases.get(own.index)
        if verb.dep in {"relcl", "acl"} and above is not verb and (own is not None or verb.dep == "acl"):
            return self._named_by(above, depth)
        if own is None and depth < 4 and above is not verb and verb.dep in _SHARING:
            if above.tag.startswith(("VB", "MD")) or above.pos == "AUX":
                if verb.dep == "xcomp" and (moved := self._kid(above, {"dobj"})) is not None:
                    return self.phrases.get(moved.index)  # "ordered the crew to leave"
                return self._subject(above, depth + 1)
            if above.pos == "ADP" or above.tag == "IN":  # "without signing"
                return self._subject(self.tokens[above.head], depth + 1)
        return None

    def _named_by(self, noun: Token, depth: int) -> Phrase | None:
        """ "Ada was a storm that made landfall": what the noun is said of, where it is said of something."""
        above = self.tokens[noun.head]
        if noun.dep == "attr" and above.lemma == "be" and depth < 3:
            subject = self._subject(above, depth + 1)
            if subject is not None and not self._kid(above, {"expl"}) and not subject.pronoun:
                return subject
        return self.phrases.get(noun.index)

    def _object(self, verb: Token) -> Phrase | None:
        own = self._kid(verb, {"dobj", "dative"})
        if own is not None and own.tag not in {"WP", "WDT", "IN"}:
            return self.phrases.get(own.index)
        if verb.dep == "relcl" and self._kid(verb, SUBJECTS) is not None:
            relative = self._kid(verb, SUBJECTS)
            if own is not None or (relative is not None and relative.tag not in {"WP", "WDT"}):
                return self.phrases.get(verb.head)  # "the deal (that) she signed"
        return None

    def _agent(self, verb: Token) -> Phrase | None:
        by = self._kid(verb, {"agent"})
        named = self._kid(by, {"pobj"}) if by is not None else None
        return self.phrases.get(named.index) if named is not None else None

    def _is_passive(self, verb: Token) -> bool:
        if verb.tag not in {"VBN", "VBD"}:
            return False
        if self._kid(verb, {"auxpass", "nsubjpass"}) is not None:
            return True
        if verb.dep == "acl" and verb.tag == "VBN":
            return True
        above = self.tokens[verb.head]
        helped = self._kid(verb, {"aux"}) is not None
        return (
            verb.dep == "conj"
            and not helped
            and above is not verb
            and verb.tag == "VBN"
            and (self._kid(above, {"auxpass"}) is not None)
        )

    def _is_relative(self, verb: Token) -> bool:
        """ "roads that nobody has used": what is said is said of the noun in front alone."""
        if verb.dep in {"relcl", "acl"}:
            return True
        own = self._kid(verb, SUBJECTS)
        lead = self.tokens[own.index - 2 : own.index] if own is not None and own.index > 1 else []
        if len(lead) == 2 and lead[1].text.casefold() in {"that", "which"} and lead[0].tag in {"NN", "NNS"}:
            return True
        above = self.tokens[verb.head]
        return verb.dep in {"ccomp", "dep"} and above.pos in {"NOUN", "PROPN"} and above.index < verb.index

    def _adverbs(self, verb: Token) -> frozenset[str]:
        """Its adverbs, and "since" where a clause with it follows: "has not run since it rained"."""
        found = {one.lemma for one in self.kids[verb.index] if self._is_adverb(one)}
        for one in self.kids[verb.index]:
            if one.dep == "advcl" and any(below.lemma == "since" for below in self.kids[one.index]):
                found.add("since")
        return frozenset(found)

    def _is_adverb(self, token: Token) -> bool:
        if token.dep in {"prep", "prt"}:
            return not self.kids[token.index]  # "was inside when the roof came down"
        return token.dep in {"advmod", "npadvmod"}

    def _under(self, verb: Token) -> frozenset[str]:
        """The telling words of the clauses under a verb, the first dozen."""
        row = [
            one for one in self.kids[verb.index] if one.dep in {"ccomp", "xcomp"} and one.index > verb.index
        ]
        found: set[str] = set()
        said = self._kid(verb, {"acomp", "oprd"})
        if said is not None:
            row += [one for one in self.kids[said.index] if one.dep in {"ccomp", "xcomp"}]
        for token in row:  # grows while it is read: breadth first
            if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}:
                found.add(token.lemma)
            if len(row) < 12:
                row.extend(self.kids[token.index])
        return frozenset(found)

    def _others(self, verb: Token) -> tuple[tuple[str, Phrase], ...]:
        found: list[tuple[str, Phrase]] = []
        said = self._kid(verb, {"acomp", "oprd"})
        for one in [*self.kids[verb.index], *(self.kids[said.index] if said is not None else ())]:
            if one.dep in {"prep", "dative"} and len(found) < 6:
                for below in self.kids[one.index]:
                    if below.dep == "pobj" and below.index in self.phrases:
                        found.append((one.lemma, self.phrases[below.index]))
        return tuple(found)

    def _last(self, token: Token, limit: int) -> int:
        """The end of the first dozen words under a token, as far as a limit."""
        row, end = [token], token.end
        for one in row:  # grows while it is read
            if one.end <= limit and one.dep not in {"relcl", "advcl", "parataxis", "punct"}:
                end = max(end, one.end)
                if len(row) < 12:
                    row.extend(self.kids[one.index])
        return end

    def _span(
        self,
        verb: Token,
        subject: Phrase | None,
        target: Phrase | None,
        complement: Phrase | None,
        others: tuple[tuple[str, Phrase], ...],
    ) -> tuple[int, int]:
        """The stretch from the first to the last part of the clause; far parts are left out."""
        start, end = verb.start, verb.end
        for one in self.kids[verb.index]:
            if one.dep in _CLOSE:
                start, end = min(start, one.start), max(end, one.end)
        near = [subject, target, complement, *(one for _, one in others[:2] if one.start > verb.start)]
        for phrase in near:
            if phrase is not None and phrase.end > start - 90 and phrase.start < end + 60:
                start, end = min(start, phrase.start), max(end, phrase.end)
        return start, end

    def _shown(self, verb: Token, end: int) -> int:
        """Where the words end that show the clause whole: "ordered the guards to spare the boy"."""
        for one in self.kids[verb.index]:
            if one.index > verb.index and one.dep in _WHOLE:
                end = max(end, self._last(one, verb.end + 90))
            elif one.dep == "advcl" and any(below.lemma == "since" for below in self.kids[one.index]):
                end = max(end, self._last(one, verb.end + 120))
        return end


_CLOSE = words("aux auxpass neg prt expl")
_WHOLE = words("xcomp ccomp acomp advmod npadvmod prep dobj attr")
_SHARING = words("conj xcomp advcl pcomp dep ccomp acl")
__all__ = ["FUTURE", "NONE", "PAST", "PERFECT", "PLUPERFECT", "PRESENT", "Clause", "Said", "said_in"]
