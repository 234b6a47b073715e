"""The words that say something went up or down, and by how many times."""

from __future__ import annotations

import re

from ..vocabulary.words import words

UP = 1
DOWN = -1

_UP_VERBS = words("""
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing
    climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges
    surged surging leap leaps leapt leaped leaping rocket rocketed rocketing skyrocketed swell swelled
    swollen swelling expand expanded expanding advance advanced advancing spike spiked spiking balloon
    ballooned ballooning raise raises raised raising lift lifts lifted lifting boost boosts boosted
    boosting hike hiked hiking gain gained gaining mushroomed strengthened strengthen bumped lengthen
    lengthened lengthening widen widened widening deepened heightened multiplied
""")
_DOWN_VERBS = words("""
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
    decrease decreases decreased decreasing slump slumps slumped slumping plunge plunges plunged
    plunging shrink shrinks shrank shrunk shrinking sink sinks sank sunk sinking dip dips dipped dipping
    slide slides slid sliding slip slips slipped slipping tumble tumbles tumbled tumbling plummet
    plummets plummeted plummeting dwindle dwindled dwindling shorten shortened shortening narrow
    narrowed narrowing thinned contract contracted contracting reduce reduces reduced reducing lower
    lowers lowered lowering slash slashed slashing trim trimmed trimming cut cuts cutting crashed
    collapsed sagged retreated ebbed eased
""")
_UP_NOUNS = words("""
    rise increase growth jump gain surge climb leap hike boost uplift spike uptick upturn advance
    expansion upswing rises increases
""")
_DOWN_NOUNS = words("""
    fall drop decline decrease cut reduction dip slump plunge slide loss contraction downturn tumble
    shrinkage falls cuts dropoff slip
""")
_NEUTRAL_NOUNS = words("improvement change difference saving savings swing rebound markup discount")
_UP_DEGREES = words("more higher bigger larger greater dearer heavier longer taller costlier up above over")
_DOWN_DEGREES = words("fewer less lower smaller cheaper lighter shorter down below under")
_PARTICLES = (
    r"(?:gone|went|going|go|goes|crept|edged|ticked|shot|inched|moved|picked|pushed|put|come|came|brought"
    r"|driven|drove|sent|nudged|bumped|marked|got|scaled|is|are|was|were|been)\s(?P<particle>up|down)"
)


def _either(*sets: frozenset[str]) -> str:
    return "|".join(sorted({word for one in sets for word in one}, key=lambda word: (-len(word), word)))


VERB = rf"(?:{_either(_UP_VERBS, _DOWN_VERBS)})"
NOUN = rf"(?:{_either(_UP_NOUNS, _DOWN_NOUNS, _NEUTRAL_NOUNS)})"
DEGREE = rf"(?:{_either(_UP_DEGREES, _DOWN_DEGREES)})"
# "went up", "has come down": a verb with its particle.
PHRASAL = re.sub(r"\?P<particle>", "?:", _PARTICLES)


def direction_of(word: str) -> int:
    """UP, DOWN or 0 for a verb, a noun, a degree, or a phrase that ends in up or down."""
    last = word.split()[-1].casefold() if word.split() else ""
    if last in _UP_VERBS or last in _UP_NOUNS or last in _UP_DEGREES:
        return UP
    if last in _DOWN_VERBS or last in _DOWN_NOUNS or last in _DOWN_DEGREES:
        return DOWN
    return 0


# "doubled", "trebling", "threefold", with what each makes of the figure before.
TIMES = {
    "doubl": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "quintupl": 5, "halv": 0,
}  # fmt: skip
FOLD = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12,
    "twenty": 20,
}  # fmt: skip
MULTIPLE = re.compile(
    r"(?:(?P<hedge>\b(?:more\sthan|well\sover|over|at\sleast|nearly|almost|all\sbut|roughly|about|around"
    r"|some|just\sover|"
    r"just\sunder|close\sto|virtually|practically|effectively|approximately|not\squite|less\sthan|exactly"
    r"|precisely)\s(?:an?\s)?))?"
    r"\b(?:(?P<stem>doubl|trebl|tripl|quadrupl|quintupl|halv)(?P<ending>ed|es|ing|e(?=\s(?:in|to|since|as"
    r"|over|after|within|on)\b|[,.;:]|\Z))\b(?!\s(?:up|back|over"
    r"|in\sbrass))"
    r"|(?P<fold>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})-?fold\b)",
    re.IGNORECASE,
)
