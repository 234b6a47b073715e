"""Digits that are no quantity: clock times, telephone and version numbers, names of roads and rooms."""

from __future__ import annotations

import re

# Whole stretches in which no figure is read.
_STRETCHES = re.compile(
    r"\b\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?"  # 14:30, 2:05:11
    # 7.10pm, 3 p.m., 9-11am
    r"|\b\d{1,2}(?:\.\d\d)?(?:\s?[-–]\s?\d{1,2}(?:\.\d\d)?)?\s?(?:[ap]m\b|[ap]\.m\.)"
    r"|(?:\b[Aa]t|\b[Bb]y|\b[Uu]ntil|\b[Ff]rom|\b[Bb]efore|\b[Aa]fter"
    r"|\b[Tt]he)\s\d{1,2}\.[0-5]\d(?=\s(?:to\s[A-Z]|from\s[A-Z]|train|bus|ferry|start|service|on\s)"
    r"|[,.;]?\s*$)"
    r"|\b\d{1,2}\s?o[’']clock\b"
    r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven"
    r"|[Tt]welve)\s(?:o[’']clock|[ap]\.m\.|[ap]m\b)"
    r"|\b[Hh]alf[\s-](?:past|time)\b"
    r"|\bv?\d+\.\d+\.\d+(?:\.\d+)*"  # version 3.11.2, 192.0.2.1
    r"|(?<![\d,.])0\d{2,5}[\s-]\d{3,8}(?:[\s-]\d{3,4})?\b|\+\d{1,3}[\s-]?\(?\d[\d\s()-]{6,18}\d"  # telephones
    r"|\b\d{3}-\d{3}-\d{4}\b|\(\d{3}\)\s\d{3}-\d{4}|\b555-\d{4}\b|(?<![\d,.\u00a0\u202f])0\d+\b(?!\.\d)"
    r"|\b\d{3,5}-\d{2,}-\d+\b"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b"
    r"|https?://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]{1,64}@\S+"
    r"|(?<!\d)#\d+|\b\d+\s?[x×]\s?\d+\b|\b24/7\b"
    r"|\b\d{1,5}\s(?:[A-Z][\w’'-]+\s){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Terrace|Place|Boulevard"
    r"|Close|Crescent|Way)\b"
    r"|\b(?:19|20)\d\ds\b|(?<![\w$£€])[’']?\d0s\b"
)  # fmt: skip

# A name that ends in a number: what stands right before the figure.
_NAMED = re.compile(
    r"(?:\b(?:[Nn]os?\.?|[Nn]umber|[Nn]umbers|[Rr]oom|[Rr]oute|[Aa]rticles?|[Ss]ections?|[Cc]hapters?"
    r"|[Pp]ages?|[Ll]ine|[Ff]light"
    r"|[Pp]latform|[Ll]evel|[Pp]hase|[Cc]hannel|[Ww]ard|[Gg]ates?|[Ll]ot|[Hh]ighway|[Ii]nterstate"
    r"|[Jj]unction|[Rr]ule|[Rr]esolution|[Pp]arts?|[Tt]ier"
    r"|Bus|Unit|Apollo|Boeing|Airbus|Windows|Stage|Class|Grade|Year|Form|Day|Week|Round|Game|Match|Leg"
    r"|Volume|Vol\.?|Fig\.?|Figure|Table|Box"
    r"|Zone|District|Block|Building|Pier|Berth|Apartment|Flat|Suite|Precinct|Station|Engine|Ladder"
    r"|Super\sBowl|Group\sof|Type|Act|Bill|Lane"
    r"|Division|Schedule|Clause|Annex|Appendix|Category|category|Size|size|Mark|Version|version|Model|Pier"
    r"|Formula|Studio|Radio|Area|U\.S\.|US|Psalm|Psalms|Matthew|Luke|John"
    r"|Covid|COVID|World\sWar|King|Pope)[\s\xa0-]|[A-Za-z]|[A-Z][A-Za-z]*[-–/]|[\d][.,:/]|#|_)\Z"
)
_CURRENCY_OR_SIGN = re.compile(
    r"(?:\b(?:US|AU|CA|HK|NZ|NT|A|C|S|R)\$|[$£€¥₹₴₽₺₩₦₱₫₪฿]|\bRs\.?|\b[A-Z]{3})\s?\Z"
)


def stretches(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which digits are no quantities, in order."""
    return [match.span() for match in _STRETCHES.finditer(text)]


def is_named(text: str, start: int) -> bool:
    """Does the figure at `start` end a name ("Route 66", "the A40", "size-11"), or a longer word?"""
    before = text[max(0, start - 14) : start]
    return bool(_NAMED.search(before)) and not _CURRENCY_OR_SIGN.search(before)
