"""Answers of a word or two: "At 9am.", "Two.", "On Saturdays.", "At the library.", "By post.", "Yes."

The question says what is asked for, so the answer need give the bare value. The story tells the same in a
sentence that shares a topic with the question; where all such sentences give one value, and another one than
the answer, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..reading import BlockReading, Sentence
from ..vocabulary.words import in_order, words
from .answers import Told
from .asked_about import Story, about, one_group, told

_Values = Callable[[str, str], frozenset[str]]  # (text, question) -> what it gives

NOT_ALWAYS = re.compile(
    r"\b(?:last\s(?:year|month|week)|used\sto|until\snow|formerly|previously|originally|next\s(?:year|month)|except|unless|if"
    r"|other\sthan|instead|usually|normally|sometimes|in\s(?:summer|winter)|first\s(?:week|day)|had\sbeen|was\sto\shave|hoped"
    r"|wanted|proposed|might|could|some\sof|half|another|(?:has|have)\sbeen|more\sthan\sone|(?:in|since)\s(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def asked_slot(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """The particular asked for, where story and answer give two."""
    first = answer.sentences[0]
    if NOT_ALWAYS.search(first.text):
        return
    asked = about(question.text)
    for pattern, values, name in _SLOTS:
        if not pattern.search(question.text):
            continue
        mine = values(first.text, question.text)
        if len(mine) != 1:
            continue
        told_of = []
        for block, sentence in story:
            if asked and values is not _phone and not asked & about(sentence.text):
                continue
            theirs = values(sentence.text, question.text) if sentence.text != first.text else frozenset()
            if theirs and (values is _who or tells_rule(question, first, sentence)):
                told_of.append((block, sentence, theirs))
        given = {value for _, _, theirs in told_of for value in theirs}
        if len(given) != 1 or given & mine or _is_named(mine, [sentence.text for _, sentence, _ in told_of]):
            continue
        block, sentence, _ = told_of[0]
        groups = question.text + " " + first.text
        if values is not _who and not one_group(groups, sentence.text):
            continue
        yield told(answer, first, block, sentence, name)
        return


def _is_named(values: frozenset[str], texts: list[str]) -> bool:
    """ "gloves and boots" against "Boots.": the story has it, too."""
    return any(value.isalpha() and value in text.casefold() for value in values for text in texts)


# Words that make a rule one for some, or a view.
_SCOPED = re.compile(
    r"\b(?:weekdays?|weekends?|holidays?|groups?|guide|those\swho\s(?!come|attend|take\spart)|nurses?|teachers?|members?|pensioners?|students?|child(?:ren)?"
    r"|adults?|as\swell|editor|press|staff|(?:car|carriage|part|corner|section|room|area|end|back|front)\sof|café|cafe"
    r"|summer|winter|fears?|believes?|expects?|wants?|claims?|thinks?|demands?|hopes?|suspects?)\b",
    re.IGNORECASE,
)


def tells_rule(question: BlockReading, answer: Sentence, sentence: Sentence) -> bool:
    """Does a sentence of the story tell how it is, for all, and no single event of the past?"""
    if sentence.is_question or NOT_ALWAYS.search(sentence.text):
        return False
    past = any(token.tag == "VBD" and token.dep in {"ROOT", "aux", "auxpass"} for token in sentence.tokens)
    if past and not _ASKED_PAST.search(question.text):
        return False
    known = f"{question.text} {answer.text}".casefold()
    return all(one.group().casefold() in known for one in _SCOPED.finditer(sentence.text))


_ASKED_PAST = re.compile(r"\b(?:did|was|were|had)\b", re.IGNORECASE)


# The hour something opens or closes

_CLOCK = re.compile(
    r"\b(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b|\b(?P<h2>[01]?\d|2[0-3])[:.](?P<m2>[0-5]\d)\b(?!\s?(?:metres|km|%))"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:until|till|to|by|clos\w+|ends?|ending|finish\w*|late|last|before|shuts?|out)\b[^.;]{0,25}\Z|[–-]\Z",
    re.IGNORECASE,
)
_ASKED_TO = re.compile(r"\b(?:clos\w+|until|till|ends?|finish\w*|late|latest|last|shut)\b", re.IGNORECASE)


def _hour(text: str, question: str) -> frozenset[str]:
    closing = bool(_ASKED_TO.search(question))
    found = set()
    bare = len(text.split()) <= 4
    for one in _CLOCK.finditer(text):
        if bare or bool(_TO.search(text[max(0, one.start() - 30) : one.start()])) == closing:
            found.add(_minutes(one))
    return frozenset(found)


def _minutes(one: re.Match[str]) -> str:
    if one.group("word"):
        return "0" if one.group("word").casefold() == "midnight" else "720"
    hour = int(one.group("h") or one.group("h2"))
    if one.group("half"):
        hour = hour % 12 + (12 if one.group("half").casefold() == "p" else 0)
    return str(60 * hour + int(one.group("m") or one.group("m2") or 0))


_DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b")


def _weekday(text: str, _question: str) -> frozenset[str]:
    return frozenset(_DAY.findall(text))


# How many, how long

_ONES = {
    name: value
    for value, name in enumerate(
        in_order("zero one two three four five six seven eight nine ten eleven twelve")
    )
}
_FIGURE = r"(?P<n>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOW_MANY = re.compile(
    r"\bhow\smany\s(?:[a-z-]+\s)??(?P<noun>[a-z]{3,}s|people|children|men|women)\b", re.IGNORECASE
)
_DOING = re.compile(
    r"\b(?:will|are|is|were|have|has|did)\s(?:be\s|been\s|to\s|being\s)?(?P<verb>(?!allowed|there)[a-z]{4,})",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    rf"\W*(?:(?:no\smore\sthan|up\sto|at\smost|there\sare|just|only|about)\s)?{_FIGURE}"
    r"(?P<rest>\W*\Z|\s(?:a|per|each|will|in\sall|of\sthem|are|were|have)\b)",
    re.IGNORECASE,
)


def _number(text: str, question: str) -> frozenset[str]:
    asked = _HOW_MANY.search(question)
    if asked is None:
        return frozenset()
    noun = re.escape(asked.group("noun").casefold())
    bare = _BARE_NUMBER.match(text)
    if bare:
        return frozenset({_value(bare.group("n"))})
    doing = _DOING.search(question)
    if doing and doing.group("verb").casefold()[:4] not in text.casefold():
        return frozenset()  # how many there are, not how many close
    found = re.finditer(rf"\b{_FIGURE}\s(?:[a-z-]+\s)?{noun}\b", text, re.IGNORECASE)
    behind = re.finditer(rf"\b{noun},\s{_FIGURE}\s(?:are|were|will|have)\b", text, re.IGNORECASE)
    return frozenset(_value(one.group("n")) for one in (*found, *behind))


def _value(word: str) -> str:
    return str(_ONES.get(word.casefold(), word))


_SPAN = re.compile(
    r"\b(?P<n>\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?P<half>\sand\sa\shalf)?[\s-](?P<unit>minute|hour|day|week|month|year)s?\b(?!-old|\s(?:old|ago|later))",
    re.IGNORECASE,
)
_IN_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43800, "year": 525600}


def _length(text: str, _question: str) -> frozenset[str]:
    found = set()
    for one in _SPAN.finditer(text):
        number = one.group("n").casefold()
        value = 1.0 if number in {"a", "an"} else float(_ONES.get(number, number))
        found.add(
            str(int((value + 0.5 * bool(one.group("half"))) * _IN_MINUTES[one.group("unit").casefold()]))
        )
    return frozenset(found)


# Where, by what way, on which number

_PHONE = re.compile(r"(?<![\d.,€£$])\+?\d(?:[\s-]?\d){6,13}(?![\d.,]*\d)")


_CALL = re.compile(r"\b(?:help\w*|call\w*|ring\w*|hot-?line|phone\w*|number|dial)\b", re.IGNORECASE)


def _phone(text: str, _question: str) -> frozenset[str]:
    if len(text.split()) > 8 and not _CALL.search(text):
        return frozenset()
    return frozenset(re.sub(r"\D", "", one.group()) for one in _PHONE.finditer(text))


_SITE = re.compile(
    r"\b(?:(?:at|from|in|inside|outside)\sthe|\A\W*The)\s(?P<what>(?:[a-z-]+\s)?(?:library|hall|office|school|church|station|museum"
    r"|clinic|surgery|pharmacy|hospital|kiosk|shop|market|post\soffice|desk|depot|harbour|quay|theatre|stadium|gym|pool|centre"
    r"|center|college|bakery|cafe|pub|inn|hotel|barracks|gate|park|square|garage|tip|bank|chapel|mill|farm))\b",
    re.IGNORECASE,
)


def _site(text: str, _question: str) -> frozenset[str]:
    return frozenset(one.group("what").casefold() for one in _SITE.finditer(text))


_WAYS = {
    "online": re.compile(
        r"\b(?:online|on\sthe\s(?:web)?site|through\sthe\swebsite|by\sapp|in\sthe\sapp)\b", re.IGNORECASE
    ),
    "by post": re.compile(r"\bby\s(?:post|mail|letter)\b", re.IGNORECASE),
    "by phone": re.compile(r"\bby\s(?:tele)?phone\b", re.IGNORECASE),
    "in person": re.compile(r"\bin\sperson\b", re.IGNORECASE),
    "by email": re.compile(r"\bby\se-?mail\b", re.IGNORECASE),
    "in cash": re.compile(r"\b(?:in|with)\scash\b|\bcash\sonly\b", re.IGNORECASE),
    "by card": re.compile(r"\b(?:by|with)\s(?:a\s)?card\b|\bcards?\sonly\b", re.IGNORECASE),
}


def _way(text: str, _question: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _WAYS.items() if pattern.search(text))


# What to bring, and who may

_BRING = re.compile(
    r"\b(?:bring|wear|carry|pack)s?\s(?:along\s)?(?:(?:your|their|his|her|its|a|an|some|own|pair\sof|good|stout|warm|old|just)\s){0,4}"
    r"(?P<what>[a-z]{4,})\b",
    re.IGNORECASE,
)
_BARE_THING = re.compile(
    r"\W*(?:(?:just|only|a|an|your|own|some|pair\sof)\s){0,3}(?P<what>[a-z]{4,})\W*\Z", re.IGNORECASE
)
_NO_THING = words(
    "everything nothing anything something along them that this what with also only plenty lots home"
)


def _brought(text: str, _question: str) -> frozenset[str]:
    bare = _BARE_THING.match(text)
    found = [bare] if bare else [] if _NOBODY.search(text) else list(_BRING.finditer(text))
    return frozenset(one.group("what").casefold().removesuffix("s") for one in found) - _NO_THING


_NOBODY = re.compile(r"\b(?:nobody|no\sone|not|never|without|\w+n['’]t)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"\b(?:only\s(?P<a>[a-z]{4,})\s(?:may|can|will|are)|(?:open|available)\s(?:only\s)?to\s(?P<b>[a-z]{4,})(?:\sonly)?"
    r"|(?:reserved|meant|kept)\s(?:only\s)?for\s(?P<c>[a-z]{4,}))\b",
    re.IGNORECASE,
)
_BARE_WHO = re.compile(r"\W*(?:only\s)?(?P<a>[a-z]{4,}s)(?:\sonly)?\W*\Z", re.IGNORECASE)


def _who(text: str, _question: str) -> frozenset[str]:
    found = _BARE_WHO.match(text) or _ONLY.search(text)
    if found is None:
        return frozenset()
    return frozenset(word.casefold() for word in found.groupdict().values() if word)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_SLOTS: tuple[tuple[re.Pattern[str], _Values, str], ...] = (
    (_pattern(r"\b(?:when|what\stime|how\slate|how\searly|until\swhen|opening\shours)\b"), _hour, "the hour"),
    (_pattern(r"\b(?:when|(?:which|what)\sdays?)\b"), _weekday, "the day of the week"),
    (_HOW_MANY, _number, "how many"),
    (
        _pattern(r"\bhow\slong\s(?:is|are|does|do|will|was)\b(?!.{0,30}\b(?:apply|wait|left)\b)"),
        _length,
        "how long it takes",
    ),
    (_pattern(r"\b(?:number|call|ring|phone|telephone|helpline|hotline)\b"), _phone, "the number to ring"),
    (_pattern(r"\A\W*(?:Q\W+)?(?:and\s)?where\b"), _site, "the place"),
    (
        _pattern(r"\bhow\s(?:do|can|should|must|may|will|does)\s(?:I|we|you|one|people|[a-z]+)\s"),
        _way,
        "the way to do it",
    ),
    (
        _pattern(r"\bwhat\s(?:should|must|do|shall|can|will)\s.{0,20}\b(?:bring|wear|carry|pack)\b"),
        _brought,
        "what to bring",
    ),
    (_pattern(r"\A\W*(?:Q\W+)?who\s(?:may|can|is\sallowed|qualifies|is\seligible)\b"), _who, "who may"),
)
