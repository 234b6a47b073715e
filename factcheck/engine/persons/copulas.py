"""The words that join a name and a post: "became", "who is", a comma, a bracket; and those that date it."""

from __future__ import annotations

import re

NOW = "now"  # holds it at the time of writing
SINCE = "since"  # took it up in a year gone by, and no word of leaving it
NEW = "new"  # takes it up just now: before this, another post is no wonder
PAST = "past"  # held it once
OTHER = "other"  # will hold it, stands in for somebody, is a candidate for it
LONG = "long"  # held it for years on end, as a life is summed up

COPULA = re.compile(
    r"(?P<became>,?\s(?:who\s|has\s|was\s|had\s|who\swas\s|who\shas\s)?(?:since\s)?(?:became|become|took\sover\sas|taken\sover\sas|started\sas|joined\s(?:\w+\s){0,3}as|"
    r"(?:was\s|been\s)?(?:appointed|named|elected|made|installed|hired|sworn\sin|promoted|chosen)(?:\s(?:as|to))?)\s)"
    r"|(?P<as>,\swhose\s(?:\w+\s)?(?:posting|role|job|work|term|time|tenure|spell|stint|duties|position|post)\sas\s"
    r"|(?:\s[^\s.,;:!?“”]+){0,8}?\sin\s(?:his|her|their)\s(?:\w+\s)?(?:role|capacity|post|job|place|position|seat)\sas\s"
    r"|,?\s(?:(?:who|and)\s)?(?:speaking\s|acting\s|serving\s|writing\s)?(?:in\s(?:his|her|their)\s(?:role|capacity|post|job)\s)?as\s)"
    r"|(?P<been>,?\s(?:who\s)?(?:(?:has|[’']s)\s(?:also\s|long\s)?(?:been|served\sas|worked\sas)|[’']s\sbeen)\s)"
    r"|(?P<had>,?\s(?:who\s)?(?:had\s(?:been|served\sas|worked\sas)|was\sonce|used\sto\sbe|once\sserved\sas)\s)"
    r"|(?P<was>,?\s(?:who\s)?(?:was|served\sas|worked\sas|were)\s(?=(?:the|a|an|its|their|his|her|then|deputy|assistant|head|chief|[a-z]+\s(?:of|at))\s))"
    r"|(?P<is>,?\s(?:who\s)?(?:is|remains|serves\sas|works\sas|acts\sas|doubles\sas|[’']s)\s(?:also\s|now\s|still\s|currently\s)?)"
    r"|(?P<noun>,\s(?:(?:now|aged)\s)?(?:\d{1,3},\s)?)"
    r"|(?P<bracket>\s\()"
    r"|(?P<dash>\s?[–—:-]\s)",
)
UNTIL = re.compile(
    r"\s?,?\s?(?:at\s(?:the|that)\stime|until|till|before\s\w+ing|from\s(?:\w+\s)?\d{4}\s(?:to|until)|between\s\d{4}|in\sthe\s\d|for\s\w+\syears\suntil|"
    r"back\sthen|in\sthose\sdays|from\s\d{4}[–-]|\(?\d{4}\s?[–-]\s?\d{2,4}|when\s|in\s\d{4}(?!\d))"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A post taken up then is no news: it is held since.
LONG_AGO = re.compile(
    r"[^.;]{0,40}?\b(?:in\s(?:\w+\s)?(?P<year>\d{4})|(?:\w+\s)?(?:years|months)\sago|decades?\sago|"
    rf"(?:last|since|the\sprevious)\s(?:early\s|late\s)?(?:year|season|spring|summer|autumn|winter|{_MONTHS})|"
    r"(?:when|after)\s(?:the|his|her|its|their|a))\b"
)
FOR_YEARS = re.compile(
    r",?\sfor\s(?:(?:more\sthan|over|nearly|almost|some|about)\s)?[\w-]+\s(?:years|decades)\b"
)

# What was done, and what its doer is.
DONE_BY = {"translated": "translator", "prosecuted": "prosecutor", "defended": "defence lawyer"}
AGENT = re.compile(rf"\b(?P<done>{'|'.join(DONE_BY)})\sby\s(?:the\s)?\Z")


def standing_of(text: str, how: str, last: int, ceiling: int) -> str:
    """How a post told by a word that joins (`how`: its group) is held, from the words behind text[last]."""
    if UNTIL.match(text, last, ceiling) and how not in {"became"}:
        return PAST
    if how == "was" and FOR_YEARS.match(text, last, ceiling):
        return LONG
    if how in {"had", "was"}:
        return PAST
    if how == "became":
        if re.match(r"[^.;]{0,60}\b(?:until|before\s\w+ing|but\s|left|quit|resign)", text[last:ceiling]):
            return PAST
        return SINCE if LONG_AGO.match(text, last, ceiling) else NEW
    return NOW
