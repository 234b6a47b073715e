"""How old somebody was: "Jane Roe, 58,", "the 43-year-old", "was 19 … in 1998", "her 90th birthday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates.counts import COUNT, count_of, ordinal_of
from ..persons import Person
from .base import OPEN, LifeClaim, Place, apposition, grammatical_subject, meant_by_pronoun, subject_behind
from .bounds import in_the_story, lately, now, then, time_near, turning, years_ago
from .presently import in_present

_N = r"(?P<n>\d{1,3}|[a-z]+(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)"
_YEARS = r"(?:\s(?:years\sold|years\sof\sage))?"
_HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|over|under|some|at\sleast|more\sthan|less\sthan|approximately|roughly|barely|not\syet|not)\s\Z"
)
_APPOSED = re.compile(
    r",\s(?:who\sis\s|(?P<then>then\s(?:aged\s|just\s)?)|now\s(?:aged\s)?|aged?\s)?(?P<n>\d{1,3})(?=[,.;:)]|\s(?:and|of|from|who|said)\b)(?!,\d{3})|\s\((?:aged\s)?(?P<n2>\d{2,3})\)"
)
_YEAR_OLD = re.compile(
    rf"(?P<lead>\b(?:[Aa]s\san?|then\san?|[Tt]he(?:\s(?:now|then))?|[Aa]n?|then|now)\s)?(?<![\w-]){_N}-year-old\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?P<w>(?i:was|is|[’']s|were|turned|turns|became|will\sbe|[’']ll\sbe|[’']ll\sturn|will\sturn|has\sturned|had\sturned|aged|(?:boy|girl|man|woman|lad|lass|child|youth)\sof|at\sthe\sage\sof|at\sage|at|is\snow|who\sis))\s"
    rf"(?P<mod>(?:just|only|then|still|already|now|aged|exactly)\s)?{_N}{_YEARS}(?=[,.;:)](?!\d)|\s(?:when|in|on|and|at\sthe\stime|as|after|he|she|this|next|last|today|now|during|that)\b|\Z)"
)
_BIRTHDAY = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[A-Z]\w+[’']s?)\s(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th))\sbirthday\b"
)


def ages_in(place: Place, births: list[LifeClaim]) -> Iterator[LifeClaim]:
    yield from _apposed(place, births)
    yield from _year_olds(place, births)
    yield from _at_times(place, births)


def _apposed(place: Place, births: list[LifeClaim]) -> Iterator[LifeClaim]:
    """ "Jane Roe, 58,": at publication, or on a day the sentence names."""
    bracketed = sum(
        bool(re.match(r"\s\(\d", place.text[one.name.end : one.name.end + 3])) for one, _ in place.names
    )
    for named, person in place.names:
        match = _APPOSED.match(place.text, named.name.end)
        if match is None or (match.group("n2") and (bracketed > 2 or int(match.group("n2")) < 16)):
            continue
        number = int(match.group("n") or match.group("n2"))
        span = (named.name.start, match.end())
        if match.group("then") is None:
            yield from now(place, number, person, span)
        elif (expr := time_near(place, *span, births)) is not None:
            yield from then(place, number, person, expr, span)


def _year_olds(place: Place, births: list[LifeClaim]) -> Iterator[LifeClaim]:
    for match in place.sentence.matches(_YEAR_OLD):
        number = count_of(match.group("n"))
        start, end = place.sentence.start + match.start(), place.sentence.start + match.end()
        if number is None:
            continue
        lead = (match.group("lead") or "").casefold().split()
        person = _year_old_person(place, start, end, lead)
        if person is None:
            continue
        if lead[:1] == ["as"] or lead[:1] == ["then"]:
            expr = time_near(place, start, end, births)
            if expr is not None:
                yield from then(place, number, person, expr, (start, end))
            continue
        yield from now(place, number, person, (start, end))


# "As a 19-year-old in 1990 she won".
_BARE_BEHIND = re.compile(r"(?:\s[\w-]+){0,6}?,?\s(?P<p>he|she)\s")
_PERSON_NOUN = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:[A-Z][a-z]+|man|woman|boy|girl|father|mother|\w+(?:er|or|ist|ian|man|woman|ant|ent|ess|ete|nurse|cook|chef|judge|star|hero|pilot))"
    r"(?=[,.;:]|\s(?:said|has|had|is|was|who|and|from|of|will|won|told|added|with|in|on|at)\b)"
)
_SAYS = re.compile(
    r"(?:[,.;:]|\s(?:said|has|had|is|was|who|will|won|told|added|says|from|also|did|made|took|died|became|joined|left|pleaded|denied|admitted|and)\b)"
)


def _year_old_person(place: Place, start: int, end: int, lead: list[str]) -> Person | None:
    """ "29-year-old singer Han Sora", "Han Sora, a 29-year-old singer", "the 29-year-old said"."""
    text = place.text
    for one, owner in place.names:
        if one.name.start <= start and end < one.name.end:
            return owner  # "Sixty-year-old Bram Visser" opens a sentence
        if 0 <= one.name.start - end <= 40 and re.fullmatch(
            r"(?:\s[a-z][\w-]*){0,4}\s", text[end : one.name.start]
        ):
            return owner
        if (
            0 <= start - one.name.end <= 2
            and text[one.name.end : start].strip(" ") == ","
            and lead[:1] in (["a"], ["an"], ["the"], ["then"])
        ):
            return owner
    if lead[:1] != ["the"] and lead[:1] != ["as"]:
        return None
    if lead[:1] == ["as"]:
        opens = place.text[place.sentence.start : start].strip(' “"') == ""
        if opens and (bare := _BARE_BEHIND.match(text, end, place.sentence.end)):
            return meant_by_pronoun(place, bare.start("p"))
        return subject_behind(place, end) if opens else meant_by_pronoun(place, end)
    if _SAYS.match(text, end) or _PERSON_NOUN.match(text, end):
        named = {id(owner): owner for one, owner in place.names if one.name.end <= start}
        return place.topic if not named else None
    return None


def _at_times(place: Place, births: list[LifeClaim]) -> Iterator[LifeClaim]:
    for match in place.sentence.matches(_WHEN):
        number = count_of(match.group("n"))
        start, end = place.sentence.start + match.start(), place.sentence.start + match.end()
        if (
            number is None
            or not 3 <= number <= 115
            or _HEDGED.search(place.sentence.text[: match.start("n")])
        ):
            continue
        person = _at_time_person(place, match, start, births)
        if person is None:
            continue
        word = match.group("w").casefold()
        expr = time_near(place, start, end, births)
        if expr is not None:
            yield from then(place, number, person, expr, (start, end), turned=word in {"turned", "turns"})
        elif (
            word in {"is", "is now", "who is"}
            or (word in {"’s", "'s"} and _HE_IS.search(place.text, place.sentence.start, start))
            or (word in {"aged", "at", "at the age of", "at age"} and _HAS_DIED.search(place.sentence.text))
            or (word in {"at", "aged", "at the age of"} and _OPENS_NOW.match(place.text, end))
        ):
            yield from now(place, number, person, (start, end))
        elif _this_year(place, word, end):
            yield from turning(place, number, person, (start, end))
        elif word in {"turned", "has turned"} and _LATELY.match(place.text, end):
            yield from lately(place, number, person, (start, end))
        elif (gone := _gone(place, end)) is not None:
            yield from years_ago(place, number, person, gone, (start, end))
        elif (
            word in _THEN
            and not _ANOTHER_TIME.search(place.text, place.sentence.start, end + 12)
            and not in_present(place)
        ):
            yield from in_the_story(place, number, person, (start, end))


_HE_IS = re.compile(r"\b(?:[Hh]e|[Ss]he)\Z")
_THEN = frozenset({"was", "at", "aged", "at the age of", "at age", "turned"}) | {
    f"{one} of" for one in ("boy", "girl", "man", "woman", "lad", "lass", "child", "youth")
}
_ANOTHER_TIME = re.compile(
    r"\b(?:later|before|after|until|since|already|by\sthe\stime|has|have|is|are|will|would|now|today|every|never|always)\b"
)
_LATELY = re.compile(
    r"\s(?:(?:in|last|this|earlier\sthis)\s(?:the\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"spring|summer|autumn|fall|winter|year)\b|on\s\w+day\b)(?!,?\s(?:of\s)?\d)"
)
_GONE = re.compile(rf",?\s(?:(?:just|almost|nearly|some|about|exactly)\s)?(?P<n>{COUNT})\syears\sago\b")
_FOR = re.compile(
    rf"\bfor\s(?:the\s(?:past|last)\s)?(?P<n>{COUNT})\syears,?\s(?:and\s)?(?:ever\s)?since\s(?:he|she)\s\Z"
)


def _gone(place: Place, end: int) -> int | None:
    """The years that have gone by since somebody was that old: "at 16, 40 years ago"."""
    match = _GONE.match(place.text, end, place.sentence.end)
    return count_of(match.group("n")) if match else None


_JUST = re.compile(r"\s(?:last|this|earlier\sthis)\s(?:month|week)\b|\s(?:yesterday|today|recently)\b")


def _this_year(place: Place, word: str, end: int) -> bool:
    """ "turns 90 in May", "turned 75 last month": a birthday in the year of publication."""
    if word == "turned":
        first_month = place.published is None or place.published.month == 1
        return not first_month and bool(_JUST.match(place.text, end))
    return word in {"turns", "will be", "will turn", "has turned"} and bool(_SOON.search(place.sentence.text))


_OPENS_NOW = re.compile(r",\s(?:[A-Z][\w’'-]+\s){0,3}(?:he\s|she\s)?(?:is|has|still|remains)\b")
_HAS_DIED = re.compile(r"\bhas\sdied\b|\bdied\s(?:on\s)?(?:this\sweek|yesterday|last\sweek|\w+day)\b")
_SOON = re.compile(
    r"\b(?:later\sthis|in\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?!,?\s\d)|today|tomorrow|this\s(?:week|month|year)|next\s(?:week|month)|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_BARE_AT = re.compile(
    r"\b(?:temperature|speed|price|priced|valued|odds|closed|stood|rate|percentile|number|ranked|level|degrees|opened|traded)\b"
)


def _at_time_person(place: Place, match: re.Match[str], start: int, births: list[LifeClaim]) -> Person | None:
    """Who is that old: the subject in front of the verb, or of the clause an opening phrase leads to."""
    text, sentence = place.text, place.sentence
    word = match.group("w").casefold()
    lead = text[sentence.start : start]
    if word in {"at"} and (sentence.has(_BARE_AT) or _is_clock(place, match, start)):
        return None
    if word == "who is" or word.startswith(("aged", "at")) or word.endswith("of"):
        if _CHILDREN.search(lead):
            return None
        if not _speaks_of_person(place, lead, start):
            behind = subject_behind(place, sentence.start + match.end() - 1)
            return behind or subject_behind(place, sentence.start + match.end("n"))
        return meant_by_pronoun(place, start) if _speaks_of_person(place, lead, start) else None
    kind, person = grammatical_subject(place, start, start + len(match.group("w")))
    if kind != OPEN:
        return person
    if _AS_A_TIME.search(lead):
        return None
    if re.search(r"\bI\s\Z", lead):
        return _speaker(place)
    pronoun = re.search(r"\b(?:[Hh]e|[Ss]he|who)(?:\s(?:\w+ly|also|had)|[’']d)?\s\Z", lead)
    if pronoun and pronoun.group().startswith("who"):
        at = sentence.start + pronoun.start()
        who = [owner for one, owner in place.names if 0 <= at - one.name.end <= 2]
        if who or _CAPITAL_BEFORE.search(lead[: pronoun.start()]):
            return who[-1] if who else None
    if pronoun:
        return _opening_clause(place, lead, match) or meant_by_pronoun(
            place, sentence.start + pronoun.start()
        )
    if births and re.search(r"\band\s\Z", lead):
        return births[0].person  # "was born in Crewe in 1931 and was 77 when …"
    before = [(one, owner) for one, owner in place.names if one.name.end <= start]
    return before[-1][1] if before and apposition(text[before[-1][0].name.end : start]) else None


_CLOCK = 12  # hours on a clock: "at five" is the time of day more often than an age


def _is_clock(place: Place, match: re.Match[str], start: int) -> bool:
    """ "Gets up at five": an age stands between commas, or opens its sentence, and goes with a past."""
    number = count_of(match.group("n"))
    if number is None or number > _CLOCK:
        return False
    set_off = place.text[max(place.sentence.start, start - 2) : start] in {"", ", "}
    past = any(one.tag == "VBD" for one in place.sentence.tokens)
    return not (set_off and past and place.text[place.sentence.start + match.end() :][:1] == ",")


_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z][\w’'-]+,?\s\Z")
_SAID = re.compile(r"\b(?:said|says|recalled|recalls|told|added|explained|remembered)\b")


def _speaker(place: Place) -> Person | None:
    """Who says "I was eight": the one named beside the verb of speech, else whoever is spoken of."""
    said = _SAID.search(place.sentence.text)
    if said is None:
        return None if place.names else place.topic
    return place.names[0][1] if len(place.names) == 1 else None


_AS_A_TIME = re.compile(r"\bwas\sborn\s(?:when|while|as)\s(?:he|she)\s\Z")
_SUBORDINATE = re.compile(
    r"(?:(?:In|On|At|By)\s[^,;]{1,30},\swhen|When|Since|By|After|As|Before|While|Until|Though|Although|Because)\b"
)


def _opening_clause(place: Place, lead: str, match: re.Match[str]) -> Person | None:
    """ "Since 2010, when he was 28, Abel Cruz has …": the pronoun stands before its name."""
    start = place.sentence.start + match.start()
    if not _SUBORDINATE.match(lead) or any(one.name.end <= start for one, _ in place.names):
        return None
    return subject_behind(place, place.sentence.start + match.end("n"))


_CHILDREN = re.compile(
    r"\b(?:sons?|daughters?|child(?:ren)?|boys?|girls?|kids?|brothers?|sisters?|twins|grand\w+|people|men|women|pupils|students|"
    r"players|members|victims|mother|father|wife|husband|partner)(?:\s[A-Z]\w+)?,?\s(?:who\s(?:was|were|is|are)\s)?\Z"
)


def place_has_subject(lead: str) -> bool:
    return bool(re.search(r"\b(?:he|she|who)\b", lead, re.IGNORECASE))


def _speaks_of_person(place: Place, lead: str, start: int) -> bool:
    return place_has_subject(lead) or any(one.name.end <= start for one, _ in place.names)


def birthdays_in(place: Place, births: list[LifeClaim]) -> Iterator[LifeClaim]:
    """ "celebrates her 90th birthday in May": the day itself is the birthday."""
    for match in place.sentence.matches(_BIRTHDAY):
        number = ordinal_of(match.group("n"))
        if number is None or re.search(r"would\shave", place.sentence.text):
            continue
        start, end = place.sentence.start + match.start(), place.sentence.start + match.end()
        possessor = match.group().split()[0]
        if possessor.casefold() in {"his", "her"}:
            person = meant_by_pronoun(place, start)
        else:
            person = next(
                (owner for one, owner in place.names if one.name.start <= start <= one.name.end), None
            )
        if person is None:
            continue
        expr = time_near(place, start, end, births)
        if expr is not None:
            yield from then(place, number, person, expr, (start, end), turned=True)
        elif _CELEBRATES.search(place.sentence.text) or _SOON.search(place.sentence.text):
            yield from turning(place, number, person, (start, end))


_CELEBRATES = re.compile(
    r"\b(?:It(?:[’']s|\sis)|celebrates|marks|is\scelebrating|will\scelebrate|celebrated\s\w+\s\w+\sbirthday\s(?:on\s)?\w+day)\b"
)
