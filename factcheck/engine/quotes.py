"""Quoted sentences: their words in a form that can be compared, and who is said to have said them."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .document import folded
from .persons import Named, People
from .reading import BlockReading, Reading, Sentence, Token
from .vocabulary.words import in_order, words

_WORD = re.compile(r"\[[^\]]*\]|…|\.\.\.|\d[\d.,:]*\d|\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_END = re.compile(r"[.!?…]+[”\"’']?(?=\s|\Z)")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\w)[^‘“”\n]{8,300}?(?<=[\w.,!?])[’'](?!\w)")
_CURLY = re.compile(r"(?<!\w)‘(?=\w)[^‘“”\n]{20,600}?(?<=[\w.,!?])’(?!\w)")
# Speech shortened in print: one speaker, two habits of the desk.
_LONG = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us",
    "gonna": "going to", "wanna": "want to", "ain't": "is not",
}  # fmt: skip
_ONES = in_order("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
""")
_TENS = in_order("ten twenty thirty forty fifty sixty seventy eighty ninety")
_NUMBERS = {word: str(number) for number, word in enumerate(_ONES) if number > 1} | {
    word: f"{number}0" for number, word in enumerate(_TENS, 1)
}
_TAILS = (("n't", "not"), ("'ll", "will"), ("'re", "are"), ("'ve", "have"), ("'m", "am"), ("'d", "would"))
GAP = "…"
_SPEECH = words("""
    say tell add ask explain reply recall argue insist admit concede joke note warn claim declare write
    announce promise vow shout cry whisper answer begin continue conclude remark state predict complain
    call describe pledge mutter quip respond urge tweet post
""")


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """A word of a quotation in its plain form; text[start:end] of the block."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted sentence or phrase: text[start:end] of its block, marks included if it fills them.

    `speaker` is the folded name of the person a verb of speech gives it to, "" where none is named;
    `described` what the speaker is called without a name: "the mayor".
    """

    block: int
    start: int
    end: int
    words: tuple[QuotedWord, ...]
    speaker: str
    span: int
    described: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(word.form for word in self.words)


def quotations_of(reading: Reading, people: People) -> list[Quotation]:
    """Every quoted sentence or phrase of three words or more, in reading order."""
    named: dict[tuple[int, int], list[Named]] = {}
    for one in people.all:
        named.setdefault((one.block, one.name.sentence), []).append(one)
    found: list[Quotation] = []
    for block in reading.blocks:
        spans = _spans(block)
        voices = _Voices(block, named, people) if spans else None
        for number, (start, end) in enumerate(spans):
            speaker = voices.of((start, end)) if voices else ""
            for first, last, said in _sentences(block.text, start, end):
                described = voices.described((start, end)) if voices and not speaker else ""
                found.append(Quotation(block.index, first, last, said, speaker, number, described))
    return found


def _spans(block: BlockReading) -> list[tuple[int, int]]:
    """What stands in double marks; in single ones where they are curly, and in headlines,
    which have no others.
    """
    spans = list(block.quoted)
    if block.block.kind == "quote" and not spans:
        spans = [(0, len(block.text))]
    pattern = _SINGLE if block.block.kind in {"headline", "standfirst"} else _CURLY
    if "‘" in block.text or block.block.kind in {"headline", "standfirst"}:
        for match in block.matches(pattern):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                spans.append((match.start(), match.end()))
    return sorted(spans)


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[QuotedWord, ...]]]:
    """The sentences of a quoted stretch; a stretch of one sentence keeps its marks."""
    cuts = [start]
    for match in _END.finditer(text, start + 1, end):
        if match.end() < end - 1:
            cuts.append(match.end())
    cuts.append(end)
    for first, last in itertools.pairwise(cuts):
        said = tuple(_plain(text, first, last))
        if len(said) >= 3:
            while text[first].isspace():
                first += 1
            yield first, last, said


def _plain(text: str, start: int, end: int) -> Iterator[QuotedWord]:
    for match in _WORD.finditer(text, start, end):
        word = folded(match.group()).replace(",", "")
        if word[0] in "[….":
            yield QuotedWord(GAP, match.start(), match.end())
            continue
        word = _LONG.get(word, word)
        for tail, long in _TAILS:
            if word.endswith(tail) and len(word) > len(tail):
                word = f"{word.removesuffix(tail)} {long}"
        for form in word.split():
            form = _NUMBERS.get(form, form)
            yield QuotedWord(_spelled(form), match.start(), match.end())


def _spelled(word: str) -> str:
    """British and American spelling in one form."""
    if len(word) > 5:
        for british, american in (
            ("isation", "ization"),
            ("ise", "ize"),
            ("ising", "izing"),
            ("ised", "ized"),
            ("our", "or"),
        ):
            if word.endswith(british):
                return word.removesuffix(british) + american
    return word


_VERBS = r"(?:said|says|told|added|asked|explained|replied|recalled|warned|wrote|insisted|argued|answered)"
_LONG_SENTENCE = 400  # words; nobody is sought in longer ones


_SOMEBODY = r"(?P<who>(?:the|an?|one|another|his|her|their|its)\s(?:[a-z-]+\s){0,2}?[a-z-]+)"
_SAID_THE = re.compile(rf",?\s{_VERBS}\s{_SOMEBODY}(?=[\s,.;])")
_THE_SAID = re.compile(
    rf",?\s(?:{_SOMEBODY}\s{_VERBS}\b|as\s{_SOMEBODY.replace('who', 'as')}\s(?:puts?|has|had|phrased)\sit\b)"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:{_SOMEBODY}\s{_VERBS}"
    rf"|as\s{_SOMEBODY.replace('who', 'as')}\s(?:puts?|has|had|phrased)\sit)[:,]\s\Z",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf",?\s(?:(?:he|she)\s{_VERBS}|{_VERBS}\s(?:he|she))\b")


class _Voices:
    """Who speaks in a block: names beside verbs of speech, outside the marks."""

    def __init__(
        self, block: BlockReading, named: dict[tuple[int, int], list[Named]], people: People
    ) -> None:
        self._block, self._people = block, people
        self._named: dict[int, list[Named]] = {}
        for sentence in block.sentences:
            if len(sentence.tokens) <= _LONG_SENTENCE:
                self._named[sentence.index] = [
                    one
                    for one in named.get((block.index, sentence.index), [])[:20]
                    if not block.in_quotes(one.name.at, one.name.end)
                ]
        self._told = {
            _called(one, people)
            for number, found in self._named.items()
            for one in found
            if _says(block, block.sentences[number], one, None)
        }
        self._starts = [sentence.start for sentence in block.sentences]

    def of(self, span: tuple[int, int]) -> str:
        """The speaker of what stands in text[start:end]: named in its sentence, or the only
        one of the block.
        """
        start, end = span
        place = max(0, bisect_right(self._starts, start) - 1)
        while place < len(self._starts) and self._starts[place] < end:
            for one in self._named.get(place, []):
                if _says(self._block, self._block.sentences[place], one, span):
                    return _called(one, self._people)
            place += 1
        if len(self._told) == 1:
            return next(iter(self._told))
        return self._by_pronoun(span)

    def _by_pronoun(self, span: tuple[int, int]) -> str:
        """ "he said": the only one the block has named before."""
        if not _PRONOUN.match(self._block.text, span[1]):
            return ""
        before = {
            _called(one, self._people)
            for found in self._named.values()
            for one in found
            if one.name.end <= span[0] and self._people.of(one) is not None
        }
        return before.pop() if len(before) == 1 else ""

    def described(self, span: tuple[int, int]) -> str:
        """ "said the mayor", "the mayor said": what the speaker is called, folded; "" for none."""
        text = self._block.text
        match = (
            _SAID_THE.match(text, span[1])
            or _THE_SAID.match(text, span[1])
            or _SAID_BEFORE.search(text[max(0, span[0] - 60) : span[0]])
        )
        if match is None:
            return ""
        told = match.groupdict()
        return folded(told["who"] or told.get("as") or "")


def _called(one: Named, people: People) -> str:
    """One name for all mentions of a person; "" where several people bear it."""
    person = people.of(one)
    if person is not None:
        return f"{person.first} {person.surname}"
    return "" if one.name.surname in people.by_surname else one.name.surname


def _says(block: BlockReading, sentence: Sentence, one: Named, span: tuple[int, int] | None) -> bool:
    """ "said Petra Vane", "Vane told reporters", "Vane: “…”"."""
    before: Token | None = None
    after: Token | None = None
    for token in sentence.tokens:
        if token.end <= one.name.start:
            before = token
        elif token.start >= one.name.end and token.text not in {"’s", "'s", "’", "'"}:
            after = token
            break
    for near in (before, after):
        if near is not None and near.lemma in _SPEECH and near.tag in {"VBD", "VBZ", "VBN", "VBP", "VBG"}:
            return True
    if span and 0 <= span[0] - one.name.end <= 90:
        between = block.text[one.name.end : span[0]]
        if _PUT.fullmatch(between):
            return True
        return (
            between.rstrip().endswith((":", ","))
            and any(
                token.lemma in _SPEECH for token in sentence.tokens if one.name.end <= token.start < span[0]
            )
        ) or between.strip() == ":"
    if span and one.name.start >= span[1]:
        between = block.text[span[1] : one.name.start]
        if _AS.fullmatch(between) and _PUT_SO.match(block.text, one.name.end):
            return True
        return len(between) < 60 and not _ASIDE.search(between) and bool(_SAID.match(between))
    return False


_PUT = re.compile(r"\s(?:has\s|had\s|once\s)?(?:puts?|phrased|has)\s(?:it|this)[,:]?\s")
# "…," as the porter, Ole Brandt, put it
_AS = re.compile(r",?\sas\s(?:(?:the|an?|his|her|their|its)\s[^.;:“”\"]{2,40}?,?\s)?")
_PUT_SO = re.compile(
    r"(?:,[^.;:“”\"]{2,50},)?\s(?:puts?|has|had|phrased|once\sput|likes\sto\sput)\sit\b|\s(?:says|said)\b"
)
_SAID = re.compile(rf",?\s(?:(?:he|she|they)\s)?{_VERBS}\b")
_ASIDE = re.compile(r"\b(?:in|on|at|to|of|after|before|during|from|about|that|when|as|who|for|with)\b|[.;:]")
