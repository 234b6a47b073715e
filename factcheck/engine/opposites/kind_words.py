"""Nouns of which a text says there is none, or which it says were called off; and how it speaks of one."""

from __future__ import annotations

import re

_EVENT = (
    r"(?:strike|walkout|match|game|concert|gig|festival|parade|show|race|march|rally|wedding|fair|"
    r"fete|fête|"
    r"marathon|regatta|performance|premiere|conference|meeting|vigil|auction|carnival|tournament)"
)
_HELD_EVENT = _EVENT.replace("strike|walkout|", "")  # a strike may begin and then be called off

# A thing denied as a kind, its noun caught: "has never paid a dividend", "ruled out any increase".
DENIED = re.compile(
    r"\b(?:(?:never|not|n[’']t)\s(?:yet\s|once\s)?(?:paid|won|released|published|hosted|built|"
    r"staged|made|issued|received|"
    r"suffered|owned|written|produced|recorded|installed|placed|taken|raised|charged|held)\s(?:an?|any)|"
    r"rul(?:ed?|es|ing)\sout\s(?:an?y?)|there\s(?:is|are|was|were|has\sbeen|have\sbeen)\sno|"
    r"(?:has|have|had|offers?|provides?|contains?)\sno|lacks?\san?|without\s(?:any|an?)|"
    r"not\sa\s(?:single)?|"
    r"(?:will|would)\snot\sbe\san?y?|traces?\sof\sno)\s(?:(?P<adj>\w+)\s)?(?P<noun>[a-z]{4,})\b",
    re.IGNORECASE,
)
# … and as if there were one: "the dividend paid in 2021", "the increase of 3.9 per cent".
TOLD_OF = re.compile(
    r"\b(?:the|its|his|her|their|whose|that|this)\s(?P<noun>[a-z]{4,}),?\s(?:(?:which|that)\s(?:is|"
    r"was|were|are|came|has)|"
    r"of\s(?:[£$€]?\d|about|almost|nearly|more)|(?:paid|built|won|issued|published|made|released|"
    r"installed|found|given|taken|"
    r"signed|received|held|raised|announced|imposed|laid|written|placed|agreed|granted|discovered|"
    r"left)\b)[^.;]{0,24}",
    re.IGNORECASE,
)
# An event that was called off, and what is told of it as if it had been held.
CALLED_OFF = re.compile(
    rf"\b(?P<noun>{_EVENT})\b[^.;]{{0,60}}?\b(?:was|were|been|is)\s(?:called\soff|cancelled|"
    rf"canceled|scrapped|abandoned|averted)\b",
    re.IGNORECASE,
)
HELD = re.compile(
    rf"\b(?:(?:is|are|remains?|stays?|still|been)\s(?:out\s)?on\s(?P<on>strike)\b|(?:the|their|its|a)\s(?P<noun>{_HELD_EVENT})\s(?:drew|began|started|"
    rf"attracted|lasted|ended|"
    rf"finished|opened|passed|went|brought|raised|took)\b)(?:[^.;,]|,\d){{0,24}}",
    re.IGNORECASE,
)
