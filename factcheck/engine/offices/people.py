"""People with a title: "then-Chancellor Dorn", "French President Ruth Aldane", "the former prime minister
Tony Blair".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from ..document import folded
from ..reading import BlockReading, Reading, Sentence
from ..vocabulary.lexicon import TITLES
from ..vocabulary.words import words

THEN = "then"  # in office at the time spoken of, not now
FORMER = "former"  # out of office
PLAIN = "plain"  # in office, without more words
OTHER = "other"  # elect, candidate, acting, would-be: says nothing of a term

TITLE = "|".join(
    sorted((re.escape(title).replace(r"\ ", r"[\s-]") for title in TITLES), key=len, reverse=True)
)
NAME = (
    r"(?:[A-Z][\w’'.-]*[\w.]|[A-Z]\.?)(?:\s(?:de|da|von|van|der|den|al|bin|la|le|di|del|dos)){0,2}"
    r"(?:\s(?:[A-Z][\w’'-]*\w|[A-Z]\.)){0,3}"
)
_STANDING = (
    r"(?P<standing>then|former|ex|late|ousted|incoming|outgoing|acting|interim|current|sitting|incumbent|future|"
    r"deposed|would-be|self-declared|one-time|onetime|longtime|first)"
)
_WHERE = r"(?P<where>(?:[A-Z][\w.’'-]*\s){0,2}?)"
# [the] [then|former|…] [French] President [Ruth] Aldane
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:the|The)\s)?(?:(?i:{_STANDING})[\s-])?{_WHERE}(?P<title>(?i:{TITLE}))(?P<elect>[-\s](?:elect|designate))?"
    rf"(?P<of>\s(?:of\s(?:the\s)?(?P<day>day|time)|of\s(?:the\s)?(?P<land>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}})(?=,)))?,?\s(?P<name>{NAME})"
)
# Ruth Aldane, [then|the former] president [of France]
_AFTER = re.compile(
    rf"(?P<name>{NAME}),\s(?:who\swas\s|who\sis\s|the\s|a\s|who\sserved\sas\s)?(?:(?i:{_STANDING})[\s-])?(?:the\s)?"
    rf"(?P<where>(?:[A-Z][\w.’'-]*\s){{0,2}}?)(?P<title>(?i:{TITLE}))(?P<elect>[-\s](?:elect|designate))?(?![\w-])"
    r"(?P<of>\sof\s(?:the\s)?(?P<land>[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3}|[a-z]\w+))?(?P<time>\sat\s(?:the|that)\stime)?"
)
_CANDIDATE = re.compile(
    r"\s?(?:candidate|nominee|hopeful|contender|spokes\w+|aide|adviser|campaign)\b", re.IGNORECASE
)
_NOT_PLACES = words("""
    when after before while as in at on by for and but since if then that although though with from
    to the a an former late today yesterday last this where because until here there once even both
    only now
""")
_NOT_NAMES = words("of the and for in on at to said says who has had was is will then")


@dataclass(frozen=True, slots=True)
class TitledPerson:
    """A title and the name it belongs to, as printed in text[start:end] of a block.

    `standing` is THEN, FORMER, PLAIN or OTHER; `where` the country or body named with the title, folded.
    """

    block: int
    sentence: int
    start: int
    end: int
    standing: str
    title: str
    where: str
    name: str
    quoted: bool

    @property
    def surname(self) -> str:
        return folded(self.name).split()[-1]


def titled_people(reading: Reading) -> list[TitledPerson]:
    """Everyone named with a title in running text, in reading order."""
    people: list[TitledPerson] = []
    for block in reading.blocks:
        if not block.is_heading:
            people.extend(block.kept("people with titles", partial(_in_block, block), key=block.index))
    return people


def _in_block(block: BlockReading) -> list[TitledPerson]:
    found = [one for sentence in block.sentences for one in _in_sentence(block, sentence)]
    return sorted(found, key=lambda one: (one.sentence, one.start))


def _in_sentence(block: BlockReading, sentence: Sentence) -> list[TitledPerson]:
    found: list[TitledPerson] = []
    for match in sentence.matches(_BEFORE):
        person = _person(block, sentence, match)
        if person:
            found.append(person)
    for match in sentence.matches(_AFTER):
        if _CANDIDATE.match(sentence.text, match.end()):
            continue
        person = _person(block, sentence, match)
        if person and not any(one.start < person.end and person.start < one.end for one in found):
            found.append(person)
    return found


STANDINGS = {"then": THEN, "former": FORMER, "ex": FORMER, "one-time": FORMER, "onetime": FORMER,
              "current": PLAIN,
              "sitting": PLAIN, "incumbent": PLAIN, "longtime": PLAIN}  # fmt: skip


def _person(block: BlockReading, sentence: Sentence, match: re.Match[str]) -> TitledPerson | None:
    name = clean_name(match.group("name"))
    if not name:
        return None
    comma = match.re is _BEFORE and "," in sentence.text[match.start("title") : match.start("name")]
    if comma and not (match.group("day") or match.group("standing")):
        return None  # "the president, Xi" is an apposition only with more words: it may be a list
    start, end = sentence.start + match.start(), sentence.start + match.end()
    if match.re is _BEFORE:
        end = sentence.start + match.start("name") + len(name)
        start = _without_the(sentence, match)
    standing = _standing(match)
    lead = " ".join(word for word in (match.group("where") or "").split() if folded(word) not in _NOT_PLACES)
    if match.re is _BEFORE and not lead and match.group("where"):
        start = sentence.start + match.start("standing" if match.group("standing") else "title")
    where = lead or match.group("land") or ""
    return TitledPerson(
        block.index,
        sentence.index,
        start,
        end,
        standing,
        folded(match.group("title")).replace("-", " "),
        folded(where.replace("’s", "").replace("'s", "")),
        name,
        block.in_quotes(start, end),
    )


def _standing(match: re.Match[str]) -> str:
    """In office then, or not any more, or now, as the words around the title say."""
    word = (match.group("standing") or "").casefold()
    if match.group("elect") or (match.group("land") or "A")[0].islower():
        return OTHER  # "president of the club" is no public office
    if match.group("day") if match.re is _BEFORE else match.group("time"):
        return THEN
    if match.re is _AFTER and not word and re.search(r",\s(?:who\swas|who\sserved\sas|a)\s", match.group()):
        return OTHER
    return STANDINGS.get(word, OTHER) if word else PLAIN


def _without_the(sentence: Sentence, match: re.Match[str]) -> int:
    """The start of the phrase; a bare article in front of a standing word is not part of the quote."""
    start = sentence.start + match.start()
    if match.group().casefold().startswith("the "):
        start += 4
    return start


def clean_name(name: str) -> str:
    name = re.sub(r"[’']s\Z", "", name.rstrip(".,"))
    words = name.split()
    while words and folded(words[-1]) in _NOT_NAMES:
        words.pop()
    if not words or folded(words[0]) in _NOT_NAMES:
        return ""
    return name[: name.rfind(words[-1]) + len(words[-1])]


_FULL_NAME = re.compile(
    r"(?<![\w-])([A-Z][\w’'-]+)\s(?:[A-Z]\.\s|(?:de|da|von|van|der|al|bin)\s){0,2}([A-Z][\w’'-]+)"
)


def first_names(reading: Reading) -> dict[str, frozenset[str]]:
    """For each folded surname the first names it stands with in the text: two of them are two people."""
    names: dict[str, set[str]] = {}
    for block in reading.blocks:
        for match in block.matches(_FULL_NAME):
            last = re.sub(r"'s\Z", "", folded(match.group(2)))
            first = folded(match.group(1))
            if first not in _HONORIFICS:
                names.setdefault(last, set()).add(first)
    return {last: frozenset(firsts) for last, firsts in names.items()}


_HONORIFICS = words("""
    president minister chancellor governor senator mr mrs ms dr the and sir king queen
    then-president justice in prime premier mayor secretary vice but when as with for while after
    before that if since former also even lord lady dame general pope ex-president ex-chancellor
    miss professor
""")
