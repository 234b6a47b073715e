"""The words that join a name and a post: "became", "who is", a comma, a bracket; and those that date it."""

from __future__ import annotations

import re

COPULA = re.compile(
    r"(?P<became>,?\s(?:who\s|has\s|was\s|had\s|who\swas\s|who\shas\s)?(?:since\s)?(?:became|become|took\sover\sas|taken\sover\sas|started\sas|joined\s(?:\w+\s){0,3}as|"
    r"(?:was\s|been\s)?(?:appointed|named|elected|made|installed|hired|sworn\sin|promoted|chosen)(?:\s(?:as|to))?)\s)"
    r"|(?P<as>,?\s(?:(?:who|and)\s)?(?:speaking\s|acting\s|serving\s|writing\s)?(?:in\s(?:his|her|their)\s(?:role|capacity|post|job)\s)?as\s)"
    r"|(?P<been>,?\s(?:who\s)?(?:(?:has|[’']s)\s(?:also\s|long\s)?(?:been|served\sas|worked\sas)|[’']s\sbeen)\s)"
    r"|(?P<had>,?\s(?:who\s)?(?:had\s(?:been|served\sas|worked\sas)|was\sonce|used\sto\sbe|once\sserved\sas)\s)"
    r"|(?P<was>,?\s(?:who\s)?(?:was|served\sas|worked\sas|were)\s(?=(?:the|a|an|its|their|his|her|then|deputy|assistant|head|chief)\s))"
    r"|(?P<is>,?\s(?:who\s)?(?:is|remains|serves\sas|works\sas|acts\sas|doubles\sas|[’']s)\s(?:also\s|now\s|still\s|currently\s)?)"
    r"|(?P<does>,?\s(?:who\s)?(?=(?:chairs|captains|edits|skippers)\s))"
    r"|(?P<noun>,\s(?:(?:now|aged)\s)?(?:\d{1,3},\s)?)"
    r"|(?P<bracket>\s\()"
    r"|(?P<dash>\s?[–—:-]\s)",
)
UNTIL = re.compile(
    r"\s?,?\s?(?:at\s(?:the|that)\stime|until|till|before\s\w+ing|from\s(?:\w+\s)?\d{4}\s(?:to|until)|between\s\d{4}|in\sthe\s\d|for\s\w+\syears\suntil|"
    r"back\sthen|in\sthose\sdays|from\s\d{4}[–-]|\(?\d{4}\s?[–-]\s?\d{2,4}|when\s|in\s\d{4}(?!\d))"
)
LONG_AGO = re.compile(
    r"[^.;]{0,40}?\b(?:in\s(?:\w+\s)?(?P<year>\d{4})|(?:\w+\s)?years\sago|decades?\sago|last\syear)\b"
)

# What was done, and what its doer is.
DONE_BY = {"translated": "translator", "prosecuted": "prosecutor", "defended": "defence lawyer"}
AGENT = re.compile(rf"\b(?P<done>{'|'.join(DONE_BY)})\sby\s(?:the\s)?\Z")
