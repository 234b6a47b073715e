"""Words no dictionary has, less those that are names, terms, foreign words or coinages.

A word is held to be misspelt if neither American nor British English knows it, a known word is one slip of
the hand away, and nothing in the text speaks for it: a name in capitals, the writer's own quotation marks, a
word used again and again, a compound of known parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from rapidfuzz.distance import OSA

from ..reading import BlockReading
from ..vocabulary.words import in_order, words
from .linter import instead_of, is_american, is_british, look_up

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST = 4
_TERM = 3  # a word written so often is meant
_PREFIXES = in_order(
    """anti auto bio co counter crypto cyber de dis eco electro ethno euro geo hyper in infra inter intra
    macro mega meta micro mid mini mis mono multi nano neo neuro non out over para petro photo poly post
    pre pro proto pseudo psycho quasi re semi socio sub super tele thermo trans turbo ultra un under up down
    off"""
)
_SUFFIXES = in_order(
    """able ability dom esque fest gate goer goers hood ish ism isms ist ists ization isation ize ise ized
    ised izing ising less lessly let lets like long maker makers making man men ness proof ship side ward
    wide wise woman women work worker workers"""
)
_OPENING, _CLOSING = "\"“‘'«(", "\"”’'»)"
# Endings of Latin, Greek, French, Italian, German and Slavic words that English prints as they are.
_FOREIGN = re.compile(
    r"[^\x00-\x7f’]|(?:ii|uu|aa|zz[aio]|eaux?|sch|cz|ova|ije)$|^(?:sch|sz|cz|dj|tz|kh|zh|mc)"
)
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    key: "".join(row[max(0, at - 1) : at + 2] for row in _ROWS[max(0, number - 1) : number + 2])
    for number, own in enumerate(_ROWS)
    for at, key in enumerate(own)
}
_FOREIGN_PHRASE = re.compile(
    r"(?:^|[\s(“‘'\"])(?:de|en|la|le|les|des|du|el|los|las|di|della|der|die|das|von|ad|il|et|ex)\s$"
)
# Right, if not in the dictionaries.
_RIGHT = words(
    """despatch despatched despatches despatching protestor protestors virtuosos sarin accompli fait coup
    protege proteges emigre emigres riding ridings livestream livestreamed crowdsource retweet retweeted"""
)
_TITLES = words("mr mrs ms dr st sr jr rev gen gov sen rep col lt sgt prof hon vs etc approx")


@dataclass(frozen=True, slots=True)
class Misspelt:
    """text[start:end] of a block is no word; `instead` is one that is, `times` how often it occurs."""

    block: int
    start: int
    end: int
    word: str
    instead: tuple[str, ...]
    times: int


def misspelt(blocks: Sequence[BlockReading], known: frozenset[str]) -> list[Misspelt]:
    """Each misspelt word once, where it first stands. `known`: names, folded word by word, that are right.

    Capitals are left alone: what is a name cannot be looked up.
    """
    printed = [block.kept("words printed", lambda block=block: _WORD.findall(block.text)) for block in blocks]  # type: ignore[misc]
    look_up(word for row in printed for word in set(row) if _may_be_unknown(word))
    doubtful = {
        word
        for block, row in zip(blocks, printed, strict=True)
        for word in block.kept("unknown words", partial(_unknown, row))
    }
    if not doubtful:
        return []
    times = Counter(word for row in printed for word in row)
    capital = {word.casefold() for word in times if word[0].isupper()}
    unknown = {
        word for word in doubtful if times[word] < _TERM and word not in known and _bare(word) not in capital
    }
    return _misspelt([block.text for block in blocks] if unknown else [], unknown, times)


def _may_be_unknown(word: str) -> bool:
    return len(word) >= _SHORTEST and word == word.casefold() and word not in _RIGHT


def _unknown(printed: list[str]) -> frozenset[str]:
    """The words for which the dictionary knows another."""
    return frozenset(word for word in printed if _may_be_unknown(word) and instead_of(word))


def _misspelt(texts: list[str], unknown: set[str], times: Counter[str]) -> list[Misspelt]:
    found: dict[str, Misspelt] = {}
    for number, text in enumerate(texts):
        for match in _WORD.finditer(text):
            word = match.group()
            if word in unknown and word not in found and _may_be_wrong(text, match.start(), match.end()):
                instead = _instead(word)
                if instead and not _coined(word):
                    found[word] = Misspelt(number, match.start(), match.end(), word, instead, times[word])
    return list(found.values())


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _may_be_wrong(text: str, start: int, end: int) -> bool:
    """A plain word in small letters that stands by itself."""
    word, before, after = text[start:end], text[:start][-1:], text[end : end + 1]
    if word in _TITLES:
        return False
    if before in set("-/@#._&") | {"–", "‑"} or after in set("-/@#_") | {"‑"}:
        return False
    if _FOREIGN_PHRASE.search(text, max(0, start - 12), start):
        return False
    if after == "." and text[end + 1 : end + 2].isalpha():
        return False
    if not after:
        return False  # the text was cut off here
    if before and before in _OPENING and after and after in _CLOSING + ",.":
        return False
    return not _FOREIGN.search(word)


def _instead(printed: str) -> tuple[str, ...]:
    """The known words the hand may have been after, the likeliest two."""
    word = printed.replace("’", "'")
    ways = [one.replace("’", "'") for one in instead_of(printed) or ()]
    ways = [one for one in ways if one == one.casefold() and one[:1] == word[:1] and _is_slip(word, one)]
    if not ways or is_british(word):
        return ()
    return tuple(sorted(ways, key=lambda one: OSA.distance(word, one))[:2])


def _is_slip(word: str, meant: str) -> bool:
    """One stroke of the hand or one doubt of spelling apart, and no other form of the same word."""
    if " " in meant or (meant.endswith("'s") and "'" not in word):
        return False
    strokes = OSA.distance(word, meant)
    if strokes == 1:
        return _is_stroke(word, meant)
    return strokes == 2 and len(word) >= 8 and _skeleton(word) == _skeleton(meant)


def _is_stroke(word: str, meant: str) -> bool:
    if sorted(word) == sorted(meant):
        return True  # two letters changed places
    if len(word) < len(meant):
        return True  # a letter is missing
    place = next(
        (at for at, (one, other) in enumerate(zip(word, meant, strict=False)) if one != other), len(meant)
    )
    last = place >= len(meant) - (len(word) == len(meant))
    if len(word) > len(meant):
        return not last or word[-1] == word[-2]  # a letter too many: "untill", not "facto"
    one, other = word[place], meant[place]
    if one in _VOWELS and other in _VOWELS:
        return not last
    return not last and len(word) >= 7 and (other in _NEIGHBOURS.get(one, "") or {one, other} == {"c", "s"})


def _skeleton(word: str) -> str:
    """The consonants, none twice in a row: what is left when vowels and doubled letters are in doubt."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word))


def _coined(word: str) -> bool:
    """ "undertaxed", "yearslong", "policywise": made of parts that are words."""
    bare = _bare(word)
    for prefix in _PREFIXES:
        rest = bare.removeprefix(prefix)
        if rest != bare and len(rest) >= 7 - min(len(prefix), 3) and _is_word(rest):
            return True
    for suffix in _SUFFIXES:
        stem = bare.removesuffix(suffix)
        if stem != bare and len(stem) >= 4 and _coins(stem, suffix):
            return True
    return any(
        _is_word(bare[:cut]) and _is_word(bare[cut:]) for cut in range(4, len(bare) - 3) if len(bare) >= 8
    )


def _coins(stem: str, suffix: str) -> bool:
    """An "e" that is dropped before "-able" is dropped wrongly as often as rightly."""
    return _is_word(stem) or (suffix not in {"able", "ability"} and _is_word(stem + "e"))


def _is_word(text: str) -> bool:
    return is_american(text) or is_british(text)
