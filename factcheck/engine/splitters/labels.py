"""The marks by which a line says what it is: a callout's label, a question, an answer, a picture's words."""

from __future__ import annotations

import re

# The standing heads of boxes in newspapers and magazines; with a colon where they are words of their own.
_LABELS = (
    r"Did\sYou\sKnow\s?\?|(?:Pro\sTips?|Note|Tip|Fact|(?:The\s)?Key\s(?:Takeaways?|Facts?|Figures?|Numbers?|Dates?|Points?)"
    r"|Fact\s?(?:box|file|sheet)|(?:Quick|Fast)\sFacts?|In\s(?:Numbers|Figures|Brief|Short|Focus)|By\sthe\sNumbers"
    r"|At\sa\sGlance|Good\sto\sKnow|Need\sto\sKnow|Worth\sKnowing|Remember|Box"
    r"|The\s(?:Numbers|Bottom\sLine|Facts|Figures))\s?:"
)
CALLOUT = re.compile(rf"(?P<label>(?:\*\*|__)?(?:{_LABELS})(?:\*\*|__)?)\s*", re.IGNORECASE)
QUESTION = re.compile(
    r"\s*(?:[-*•]\s+)?(?:(?P<bold>\*\*\*?|__|\*(?=\S)|_)(?!Did\s(?i:you\sknow))(?P<said>[^*_\n]{4,300}\?)(?P=bold)"
    r"|Q(?:uestion)?\s?\d{0,2}[:.]\s+(?P<plain>[^\n]{4,300}?\?))(?:\s+|\Z)"
)
ANSWER = re.compile(r"\s*(?:\*\*|__)?A(?:nswer)?\s?\d{0,2}[:.](?:\*\*|__)?\s+")
PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}\)")
CAPTION = re.compile(
    r"[\[(*_]{0,2}(?:Caption|Photo(?:graph)?|Picture|Pictured|Image|Graphic|Chart)\s?:\s", re.IGNORECASE
)
# A line all in italics or brackets that ends with whose picture it is.
CREDITED = re.compile(
    r"[\[(*_]{1,2}\w[^*_\n]{10,400}\b(?:Photo(?:graph)?|Picture|Image|Illustration|Graphic|Credit)s?"
    r"\s?(?::|by\b|©)[^*_\n]{0,120}[\])*_]{1,2}",
    re.IGNORECASE,
)
# Quotation marks at the start, or a name behind a dash at the end: somebody's words.
SPEECH = re.compile(r"\A\W{0,4}[\"“‘«]|[—–]\s?[A-Z][^.!?]{2,60}\Z")
