"""Where sentences begin and end, by rules alone.

The same rules serve the language pass, the claims and the callers that fingerprint the sentence around a
quote: one changed digit must never move a sentence boundary, which a trained model does not promise.
"""

from __future__ import annotations

import re

from ..vocabulary.words import words

_ABBREVIATIONS = words("""
    mr mrs ms mx dr prof rev hon st sr jr messrs sen rep gov gen col lt sgt capt cmdr adm maj cpl
    pte supt insp det ald cllr pres sec treas atty mt ft ave blvd rd no nos vol pp ed eds fig approx
    est dept univ inst assn bros inc ltd co corp plc llc vs v cf al ca c jan feb mar apr jun jul aug
    sept sep oct nov dec mon tue tues wed thu thurs fri sat sun e.g i.e a.k.a u.s u.k u.n e.u u.s.a
    d.c l.a n.y ph.d m.d b.a m.a m.p r.i.p p.s
""")
# Abbreviations that end a sentence as readily as they stand inside one: the next word decides.
_OPEN_ABBREVIATIONS = words(
    "inc ltd co corp plc llc jr sr etc u.s u.k u.n e.u u.s.a d.c l.a n.y ph.d m.d a.m p.m"
)
_STARTERS = words("""
    the a an this that these those it he she they we i you in on at by for from after before since
    when while but and yet so or if as his her its their our there here now then both some many most
    one two three no not what who why how however although though despite according meanwhile last
    all each every to with
""")
_SAID = r"(?:said|says|asked|asks|told|added|adds|wrote|writes|replied|recalled|joked|tweeted|called|shouted)"
_ATTRIBUTION = re.compile(rf"(?:[A-Z][\w’'-]*\.?\s+){{1,4}}{_SAID}\b|{_SAID}\s+[A-Z]")
_MARK = re.compile(r"[.!?…]+[\"”’'»)\]]*|\n[ \t]*\n")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘’'(\[]*\Z")
# Nobody writes a longer sentence; what is longer is no prose, and is cut so that work stays linear.
_LONGEST = 2500
_OPENERS = "\"“‘'«([–—-"


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text` in code points, outer white space left out."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for mark in _MARK.finditer(text):
        if mark.start() < begin or not _ends_sentence(text, mark):
            continue
        _append(spans, text, begin, mark.end())
        begin = mark.end()
    _append(spans, text, begin, len(text))
    return spans


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around text[start:end] as (start, end); from the first to the last one if it spans
    several.

    Needs no language model. A span outside every sentence (white space) is returned as it is.
    """
    touched = [span for span in sentence_spans(text) if span[0] < max(end, start + 1) and span[1] > start]
    if not touched:
        return start, end
    return touched[0][0], touched[-1][1]


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        cut = cut if cut > 0 else start + _LONGEST
        spans.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, mark: re.Match[str]) -> bool:
    """Does a sentence end with this run of marks? Looks at most one word back and a few words ahead."""
    if mark.group().startswith("\n"):
        return True
    after = mark.end()
    if after >= len(text):
        return True
    word = _word_before(text, mark.start())
    if not text[after].isspace():
        return _space_is_missing(text, mark, word)
    rest = text[after : after + 120].lstrip()
    if not rest:
        return True
    if mark.group() == "." and _is_abbreviation(word, rest):
        return False
    first = rest.lstrip(_OPENERS)[:1]
    if mark.group()[-1] in "\"”’'»" and _ATTRIBUTION.match(rest):
        return False
    if mark.group()[-1] in ")]" and mark.group()[0] not in ".!?…":
        return False
    return first.isupper() or first.isdigit() or rest[0] in '"“‘«' or (rest[0] == "•")


def _word_before(text: str, position: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, position - 24), position)
    return found.group() if found else ""


def _space_is_missing(text: str, mark: re.Match[str], word: str) -> bool:
    """ "harbour.The": a full stop glued to the next sentence (but not "U.S.", "example.com", "3.5")."""
    if mark.group()[-1] in "\"”’'»)]" and len(mark.group()) > 1:
        return text[mark.end()].isupper() and len(word) > 1
    if (
        mark.group() not in {".", "!", "?"}
        or "." in word
        or len(word) < 2
        or not (word[-1].islower() or word[-1].isdigit())
    ):
        return False
    after = text[mark.end() : mark.end() + 24]
    found = re.match(r"[^\W\d_]+", after)
    if not found:
        return False
    ahead = found.group()
    if ahead[0].isupper():
        return (len(ahead) > 1 and ahead[1:].islower()) or ahead in {"A", "I"}
    # a small letter: only long words on both sides, and no address ("bbc.co.uk", "readme.md")
    follows = after[len(ahead) : len(ahead) + 1]
    return (
        len(ahead) >= 5
        and len(word) >= 4
        and word.islower()
        and follows in {" ", ","}
        and mark.group() == "."
    )


def _is_abbreviation(word: str, rest: str) -> bool:
    bare = word.casefold().lstrip(_OPENERS)
    if len(bare) == 1 and bare.isalpha():
        return bare != "i"  # initials: "J. K. Rowling"
    if bare in _OPEN_ABBREVIATIONS:
        first = re.match(r"[A-Za-z]+", rest.lstrip(_OPENERS))
        return not (first and first.group()[0].isupper() and first.group().casefold() in _STARTERS)
    if bare == "no":
        return rest[:1].isdigit()
    if bare in {
        "sat",
        "sun",
        "mar",
        "co",
        "fig",
        "al",
        "ed",
    }:  # words of their own: only a name or number follows
        return rest[:1].isdigit() or bare in {"co", "al"}
    return bare in _ABBREVIATIONS or bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare))
