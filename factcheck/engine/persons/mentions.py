"""Names of people as one block prints them: a function of the block's text alone.

A name is a run of capitalised words, with particles and initials, and the title before it. Whether it
names a person is read from what stands around it (a title, an age, a verb of speech, a post), never
from a recogniser's label: those change with one digit. `sure` says that the block itself shows a person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ..document import folded
from ..reading import BlockReading, Sentence, Token
from .lexicon import (
    ALSO_FIRST_NAMES,
    ALSO_SURNAMES,
    CAPITAL_PARTICLES,
    COURTESY,
    HONORIFICS,
    NOT_PERSONS,
    PARTICLE_WORDS,
    PARTICLES,
    SPEECH,
    STARTERS,
    SUFFIXES,
    UPPER,
)
from .posts import DEPUTIES, POST_NOUNS, POSTS

_CAPITAL = rf"[{UPPER}](?:\w|[’'](?=[^\W\d_]{{2}})|-(?=\w)){{0,40}}"
_INITIAL = rf"[{UPPER}]\.(?:[{UPPER}]\.)?"
_PIECE = rf"(?:(?:al-|el-|d[’'])?{_CAPITAL}\.?|{_INITIAL})"
_RUN = re.compile(rf"(?<![\w’'@#/-]){_PIECE}(?:\s(?:(?:{PARTICLES})\s){{0,2}}{_PIECE}){{0,6}}")
_AGE = re.compile(
    r",\s(?:now\s|aged?\s)?\d{1,3}(?=[,.;:)\s])(?!\s(?:per|m|k|percent|million|people|years\sago)\b)|\s\(\d{1,3}\)"
)
_WHO = re.compile(
    r",\s(?:who|whose|of|from|a|an)\b|\s(?:is|was|turned|turns)\s(?:just\s|only\s)?\d{1,3}(?=[\s.,;])(?!\s(?:per|m|k|percent)\b)"
)
_LOWER = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as printed in text[start:end] of its block, the possessive left out.

    `start` is where the title begins, if there is one, `at` where the name itself does. `words` are the
    folded words of the name without initials' dots, `title` the folded title; `after_the` where an article
    stands before it, as before ships, pubs and papers.
    """

    sentence: int
    start: int
    at: int
    end: int
    title: str
    words: tuple[str, ...]
    printed: tuple[str, ...]
    sure: bool
    introduced: bool
    after_the: bool
    place: bool

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def first(self) -> str:
        """The folded first name; "" for a surname alone."""
        opens = self.words[0] in (PARTICLE_WORDS if self.printed[0].islower() else CAPITAL_PARTICLES)
        return self.words[0] if len(self.words) > 1 and not opens else ""


def names_in(block: BlockReading) -> tuple[NameMention, ...]:
    """Every name of a block that may be a person's, in order. Headings name nobody; a headline may."""
    if block.is_heading and block.block.kind != "headline":
        return ()
    return tuple(one for sentence in block.sentences for one in _in_sentence(block, sentence))


def _in_sentence(block: BlockReading, sentence: Sentence) -> Iterator[NameMention]:
    starts = [token.start for token in sentence.tokens]
    for match in _RUN.finditer(sentence.text):
        for start, end in _parts(match):
            mention = _mention(sentence, starts, start, end)
            if mention:
                yield mention


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A run is one name, unless a full stop that ends no initial or title parts it."""
    begin = match.start()
    for stop in re.finditer(r"[\w’'-]+\.\s", match.group()):
        word = folded(stop.group().rstrip(". "))
        if len(word) > 1 and word not in HONORIFICS and "." not in word and word not in SUFFIXES:
            yield begin, match.start() + stop.end() - 2
            begin = match.start() + stop.end()
    yield begin, match.end()


def _mention(sentence: Sentence, starts: list[int], start: int, end: int) -> NameMention | None:
    text = sentence.text
    printed = [(one.start() + start, one.group()) for one in re.finditer(r"\S+", text[start:end])]
    printed = _without_lead(printed)
    if not printed or _SHORTENED.search(printed[-1][1]):
        return None
    first = printed[0][0]
    titles = _titles(printed)
    printed = printed[len(titles) :]
    while printed and folded(printed[-1][1]).strip(".") in SUFFIXES:
        printed.pop()
    if not printed or len(printed) > 5:
        return None
    at, stop = printed[0][0], printed[-1][0] + len(printed[-1][1].rstrip("."))
    name = re.sub(r"[’']s?\Z", "", text[at:stop])
    return _judged(sentence, starts, (first, at, at + len(name)), titles, name)


_SHORTENED = re.compile(r"[’'](?:ve|re|ll|t|d|m)\Z", re.IGNORECASE)


def _without_lead(printed: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """A run without the words that open its sentence: "When Ilse Moll", "Ask Dr Moll" begin with no name."""
    for number, (_, word) in enumerate(printed[1:], 1):
        if folded(word).rstrip(".") in COURTESY and not _is_title(printed[number - 1][1]):
            return printed[number:]
    while (
        printed
        and not _is_title(printed[0][1])
        and (folded(printed[0][1]) in STARTERS or _made_of_two(printed))
    ):
        printed = printed[1:]
    return printed


def _made_of_two(printed: list[tuple[int, str]]) -> bool:
    """ "Storm-tossed Moll": a word of two parts, the second without a capital, describes the
    name behind it.
    """
    first, _, second = printed[0][1].partition("-")
    return len(printed) > 1 and len(first) > 3 and len(second) > 2 and second[0].islower()


def _is_title(word: str) -> bool:
    return folded(word).rstrip(".") in HONORIFICS


def _titles(printed: list[tuple[int, str]]) -> list[str]:
    """The titles that open a run: "Detective Inspector", "Dr". A title alone is a name of nobody."""
    found = _post_in_capitals([folded(word) for _, word in printed])
    for _, word in printed[len(found) :]:
        bare = folded(word).rstrip(".")
        titled = bare in HONORIFICS or bare.startswith(("then-", "ex-", "vice-"))
        if not titled and (bare not in POST_NOUNS or len(printed) - len(found) < 3):
            break
        found.append(bare)
    return found


def _post_in_capitals(words: list[str]) -> list[str]:
    """ "Fire Chief Ray Moll": the longest name of a post that opens the run and leaves a name behind it."""
    for count in range(min(4, len(words) - 1), 1, -1):
        rest = words[1:count] if words[0] in DEPUTIES else words[:count]
        if " ".join(rest) in POSTS and len(rest) > 1:
            return words[:count]
    return []


def _judged(
    sentence: Sentence, starts: list[int], places: tuple[int, int, int], titles: list[str], name: str
) -> NameMention | None:
    first, at, end = places
    text = sentence.text
    printed = tuple(name.split())
    said = tuple(folded(word).strip(".") for word in printed)
    if not _well_formed(printed):
        return None
    courtesy = bool(titles) and titles[-1] in COURTESY
    before = text[max(0, first - 40) : first]
    after_the = before.casefold().endswith("the ") and not titles
    introduced = bool(_AGE.match(text, end) or _WHO.match(text, end))
    sure = courtesy or introduced or (bool(titles) and not after_the) or _spoken(sentence, starts, at, end)
    sure = sure or (not after_the and _after_post(before))
    if _names_no_person(said, sure=sure and not after_the):
        return None
    return NameMention(
        sentence=sentence.index,
        start=sentence.start + first,
        at=sentence.start + at,
        end=sentence.start + end,
        title=" ".join(titles),
        words=said,
        printed=printed,
        sure=sure,
        introduced=introduced,
        after_the=after_the,
        place=bool(_PLACED.search(before)) and not titles,
    )


_PLACED = re.compile(
    r"\b(?:in|at|near|outside|into|across|around|through|inside|off)\s(?:the\s)?\Z", re.IGNORECASE
)


def _names_no_person(said: tuple[str, ...], *, sure: bool) -> bool:
    """Does a word of a place or a body stand in the name? Some are names of people, too: "Bill Hall"."""
    wrong = [number for number, word in enumerate(said) if word in NOT_PERSONS]
    if sure and len(said) <= 2 and wrong == [len(said) - 1] and said[-1] in ALSO_SURNAMES:
        return False
    return bool(wrong) and not (wrong == [0] and len(said) == 2 and said[0] in ALSO_FIRST_NAMES)


def _well_formed(printed: tuple[str, ...]) -> bool:
    """Letters, not an acronym, not an initial alone."""
    last = printed[-1].strip(".")
    if len(last) < 2 or (last.isupper() and len(last) < 5):
        return False
    return not all(len(word.strip(".")) < 2 for word in printed)


def _after_post(before: str) -> bool:
    """ "director Radu Cernat": a post or a relation in small letters stands right before the name."""
    found = _LOWER.findall(before)
    return bool(found) and before.endswith((" ", ", ")) and found[-1] in POST_NOUNS and found[-1].islower()


def _spoken(sentence: Sentence, starts: list[int], at: int, end: int) -> bool:
    """ "said Ingrid Pascoe", "Pascoe recalled": people speak; so do bodies, which are sorted out before.

    starts: where the sentence's tokens begin, in order.
    """
    before = bisect_left(starts, sentence.start + at) - 1
    after = bisect_left(starts, sentence.start + end)
    return (before >= 0 and _speaks(sentence.tokens[before])) or (
        after < len(starts) and _speaks(sentence.tokens[after])
    )


def _speaks(token: Token) -> bool:
    return token.lemma in SPEECH and token.tag in {"VBD", "VBZ", "VBN", "VBP"}
