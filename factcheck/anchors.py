"""Quotes and where they stand: after the W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4).

A quote is anchored by its words, a little of what stands before and after it, its section's uid and its
block. Sentences are compared by digest, with white space folded and in NFC.
"""

import unicodedata
from collections import Counter

from rapidfuzz import fuzz, process

from articles.content import canonical_json
from factcheck.documents import sha256

CONTEXT = 32  # characters before and after a quote; the field's usual measure


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
