"""The words lists are made of: "five reasons", "three steps"."""

from __future__ import annotations

import re

from ..vocabulary.words import words

# What lists are made of; anything else has to stand right before the colon.
LISTED = words("""
    measure step rule reason question tip conclusion recommendation demand point thing way lesson option
    change proposal principle goal target finding condition priority fact stage phase theory possibility
    example scenario task mistake myth sign symptom problem challenge idea suggestion requirement
    criterion criteria category type kind factor area element component feature aim objective commitment
    promise pledge offence offense charge answer explanation advantage disadvantage benefit drawback
    risk argument clause amendment trait ingredient item exception pillar moment milestone issue topic
    theme source cause takeaway resolution concession duty obligation warning instruction prediction
    assumption habit trick secret hint must-have candidate finalist nominee winner
    method technique approach strategy guideline pointer precaution restriction improvement safeguard
    ground objection complaint grievance caveat concern worry doubt danger hazard threat pitfall trap remedy
    consequence hurdle obstacle barrier quality tool request wish motive excuse ambition quality detail test
    provision stipulation fault defect failing flaw weakness strength gap failure breach shortcoming virtue
""")

# Words that lead to examples or to a part, words that point to a list, and verbs that announce one.
PARTIAL = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|among|amongst|such\sas|some\sof|for\s(?:example|instance)|e\.?g"
    r"|in\sparticular|notably|especially"
    r"|(?<!all\s)(?<!each\s)(?<!none\s)of\swhich|of\sthem\sare|highlights?|chief\samong|selected"
    r"|selection|a\sfew\sof|part\sof|examples?"
    r"|at\sleast|more\sthan|so\sfar"
    r"|the\s(?:first|last)(?!\s(?!of\b|are\b|were\b|two\b|three\b|four\b|five\b|six\b|few\b|\d)\w)"
    r"|other|others|remaining|rest|besides|apart\sfrom|mainly|most(?:ly)?|biggest"
    r"|largest|top|best|worst|main|half)\b",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:following|follows|below|these|here|here[’']s|as\sfollows|namely|listed)\b", re.IGNORECASE
)
# What leads to a list of the things themselves: "it comes down to three questions, in no particular order".
COMING = re.compile(
    r"\b(?:in\sno\sparticular\sorder|in\s(?:this|that)\sorder|(?:comes?|came|coming|boils?|boiled)\s(?:it\s)?down\sto"
    r"|(?:runs?|ran|amounts?|amounted)\sto)\b",
    re.IGNORECASE,
)
ANNOUNCING = words("""
    set list make recommend propose ask demand name identify offer draw give suggest contain have
    consist outline publish announce agree adopt need face want see cite put present raise pose leave
    lay comprise follow be recommend choose pick decide shortlist require advise test weigh consider
    award honour honor share split
    head title entitle caption headline pin post chalk paint print write draw hang hand issue release
    circulate distribute stick tape scrawl compile gather collect narrow boil reduce whittle distil
    distill jot sketch
""")
