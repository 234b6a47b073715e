"""What a text says of somebody's age: when born, how old when. Each claim bounds the day of birth.

"Born in 1984" bounds it to that year; "was 19 … in 1998" to the years in which somebody is born who is 19 on
a day of 1998; "Jane Roe, 58," counts from publication.
"""

from __future__ import annotations

import re

from ..persons import People
from ..reading import Reading
from .ages import ages_in, birthdays_in
from .base import LifeClaim, Place
from .births import births_in
from .subjects import Topic


def life_claims(reading: Reading, people: People) -> list[LifeClaim]:
    """Every claim of age or birth whose person is known, in reading order."""
    topic = Topic(people)
    found: list[LifeClaim] = []
    leap = any(_LEAP.search(block.text) for block in reading.blocks)
    for block, sentence in reading.sentences():
        names = topic.names(block, sentence)
        place = Place(block, sentence, names, topic.person, reading.document.published)
        if _MAY_SPEAK_OF_AGE.search(sentence.text):
            births = list(births_in(place))
            found.extend(births)
            found.extend(ages_in(place, births))
            found.extend(() if leap else birthdays_in(place, births))
        topic.went_on(sentence, names)
    return found


_LEAP = re.compile(r"\b29(?:th)?(?:\sof)?\sFeb|\bFeb\w*\.?\s29|\b[Ll]eap(?:ling|\s(?:day|year))")
_MAY_SPEAK_OF_AGE = re.compile(
    r"\d|-year-old|birthday|\baged?\b|\b(?:was|is|at|turned|turns|only|just|then|be)\s(?:[a-z]+teen|[a-z]+ty|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
