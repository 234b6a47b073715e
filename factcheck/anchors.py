"""Quotes and where they stand: after the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4).

A quote is anchored by its words, a little of what stands before and after it, its section's uid and its
block. Sentences are compared by digest, with white space folded and in NFC. A table's row says
nothing without what stands over it: its table's caption and header are compared with it.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from articles.content import canonical_json
from factcheck.documents import sha256

CONTEXT = 32  # characters before and after a quote; the field's usual measure
LIKE = 50  # of 100: what is less alike was not made from the other
_MOST_EQUALS = 40  # of more equal sentences the neighbours are not looked at, only the order

_WORD = re.compile(r"[^\W_]+(?:[.,:/’'-][^\W_]+)*")  # 1,200, 4.5 and O'Brien are one word each
_BEGIN_SENTENCES = """
a after all although an and as at because before but by during each every for from he her here his how if
in it its many meanwhile more most no nobody of on one only our over she since so some such that the their
then there these they this those though through to today under until we what when where which while who
with yesterday yet
"""
_OPENERS = frozenset(_BEGIN_SENTENCES.split())


def anchor(blocks, number, start, end):
    """Return the columns of an Anchor for `blocks[number].text[start:end]`, a dict."""
    block = blocks[number]
    return {
        "quote": block.text[start:end],
        "prefix": block.text[max(0, start - CONTEXT) : start],
        "suffix": block.text[end : end + CONTEXT],
        "section": block.section or None,
        "block": number,
        "start": start,
        "end": end,
    }


def folded(text):
    """Return a text as it is compared: NFC, every run of white space one space, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def digest(sentence):
    """Return what tells one sentence from another: the SHA-256 of its folded form, in hex."""
    return sha256(folded(sentence))


def headings_of(blocks):
    """Return what each block stands under as part of what it says: a table's row its caption and header."""
    found, over, before = [], [], None
    for block in blocks:
        is_over, is_row = block.kind in ("caption", "table header"), block.kind == "table row"
        begins = is_over and before is not None and before.kind == "table row"
        if begins or not (is_over or is_row) or before is None or before.section != block.section:
            over = []
        over += [block.text] if is_over else []
        found.append(folded(": ".join(over)) if is_row else "")
        before = block
    return found


def claim_digest(sentence, quote="", heading=""):
    """Return what tells one claim from another: its sentence, and in a table what that stands under.

    Where fewer words are marked, those in it as well.
    """
    if heading:
        return sha256(canonical_json([folded(heading), folded(sentence), folded(quote)]))
    return sha256(f"{folded(sentence)}\n{folded(quote)}") if quote else digest(sentence)


class Ordinals:
    """Counts how often each key came by, so that equal ones can be told apart: 0, 1, 2 …"""

    def __init__(self):
        self._seen = Counter()

    def next(self, key):
        """Return the ordinal of this occurrence of `key`."""
        self._seen[key] += 1
        return self._seen[key] - 1


def fingerprint(checker, sides, ordinal):
    """Return what an inconsistency is known by while both its sentences stand unchanged.

    sides: the digest of each side's sentence, or the reference fact and its version.
    """
    return sha256(canonical_json([checker, sorted(sides), ordinal]))


def left_out(text, whole, parts):
    """Return the figures and names between two places of a text, in order, that lie in none of its parts.

    Those are the words with a digit or a capital letter. Of the first word the capital says nothing where it
    is one that sentences begin with.
    """
    left = {}
    for found in _WORD.finditer(text, *whole):
        word, start, end = found[0], *found.span()
        is_opener = word.lower() in _OPENERS and not _WORD.search(text, whole[0], start)
        counts = any(char.isdigit() or char.isupper() for char in word) and not is_opener
        if counts and not any(first <= start and end <= last for first, last in parts):
            left[word] = True
    return list(left)


def nearest(sentence, candidates, section=None):
    """Return the candidate that most likely is what became of `sentence`, None if none resembles it.

    candidates: (section uid or None, sentence) pairs of the newer text. One in the same section wins over an
    equally close one elsewhere.
    """
    texts = [text for _, text in candidates]
    found = process.extract(sentence, texts, scorer=fuzz.ratio, score_cutoff=50, limit=5)
    ranked = [
        (score + (5 if section and candidates[i][0] == section else 0), -i, text) for text, score, i in found
    ]
    return max(ranked)[2] if ranked else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text, as it is compared: its words folded, and the uid of its section.

    `heading`: what a table's row stands under (see headings_of); under another it is another sentence.
    """

    words: str
    section: str = ""
    heading: str = ""


@dataclass(slots=True)
class Carried:
    """What became of sentences: `same` new → old, word for word; `changed` new → (old, likeness of 100)."""

    same: dict[int, int] = field(default_factory=dict)
    changed: dict[int, tuple[int, float]] = field(default_factory=dict)


def carried(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    *,
    settled: Collection[int] = (),
    done_old: Collection[int] = (),
    done_new: Collection[int] = (),
    look_for_changes: bool = True,
) -> Carried:
    """Match the sentences of a newer text with those of an older, by index, each with one at most.

    A sentence that stands once in both is the same, wherever it stands. Equal ones are told apart by their
    neighbours and sections. Where that does not tell, as many go on as there are left, in their order, and
    those in `settled` (old ones that somebody has signed off) only after the others: what nobody can tell
    apart is rather looked at again than taken for checked. `done_…`: those that are matched already.
    Without `look_for_changes` only what is the same is told.
    """
    found = Carried()
    places: dict[tuple[str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, (sentences, done) in enumerate(((old, frozenset(done_old)), (new, frozenset(done_new)))):
        for i, sentence in enumerate(sentences):
            if i not in done:
                places[sentence.words, sentence.heading][side].append(i)
    for here, there in places.values():
        if len(here) == len(there) == 1:
            found.same[there[0]] = here[0]
        elif here and there:
            found.same |= _equals(old, new, here, there, frozenset(settled))
    if look_for_changes:
        used = set(found.same.values())
        rest_old = sorted(i for here, _ in places.values() for i in here if i not in used)
        rest_new = sorted(i for _, there in places.values() for i in there if i not in found.same)
        found.changed = _changed(old, new, rest_old, rest_new)
    return found


def _equals(old, new, here, there, settled):
    """Match equal sentences: by what is unmistakable first, the rest in order."""
    matched = {}
    here, there = list(here), list(there)
    while 0 < len(here) <= _MOST_EQUALS and 0 < len(there) <= _MOST_EQUALS:
        likeness = {(o, n): _neighbourly(old, o, new, n) for o in here for n in there}
        sure = [
            (o, n)
            for (o, n), score in likeness.items()
            if score
            and all(likeness[o, other] < score for other in there if other != n)
            and all(likeness[other, n] < score for other in here if other != o)
        ]
        if not sure:
            break
        matched |= {n: o for o, n in sure}
        here = [o for o in here if o not in matched.values()]
        there = [n for n in there if n not in matched]
    if len(here) > len(there):
        here = sorted(sorted(here, key=lambda o: (o in settled, o))[: len(there)])
    return matched | dict(zip(there, here, strict=False))


def _neighbourly(old, o, new, n):
    """Return how much of what surrounds two equal sentences is the same: 0 nothing, 5 all."""
    before = _words(old, o - 1) == _words(new, n - 1)
    after = _words(old, o + 1) == _words(new, n + 1)
    return 2 * before + 2 * after + (old[o].section == new[n].section)


def _words(sentences, i):
    return sentences[i].words if 0 <= i < len(sentences) else None


def _changed(old, new, rest_old, rest_new):
    """Pair what is left by likeness, the closest first; the same section counts a little, then the order."""
    pairs = []
    for o in rest_old:
        for n in rest_new:
            score = fuzz.ratio(old[o].words, new[n].words, score_cutoff=LIKE)
            if score:
                bonus = 5 if old[o].section == new[n].section else 0
                pairs.append((-score - bonus, abs(o - n), o, n, score))
    found, taken = {}, set()
    for *_, o, n, score in sorted(pairs):
        if o not in taken and n not in found:
            found[n] = (o, score)
            taken.add(o)
    return found
