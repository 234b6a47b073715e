"""Answers that say yes or no, name who pays or when a place is open, beside what the story says of the same.

An answer seldom repeats its question: "No, only online." says that nobody can apply by telephone. So the
question's words give what is spoken of, the answer's first word whether it is so, and a sentence of the story
with all of these words is read for a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..acts.particulars import one_word
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Told:
    """An answer text[start:end] of the block `answer` against text[begin:finish] of the block `story`;
    `read` names what both tell.
    """

    answer: int
    start: int
    end: int
    story: int
    begin: int
    finish: int
    read: str


_ASKING = words("do does did is are was were can could will would must should may has have am need")
_LIGHT = words("""
    i me my you your we our us it its they them their he she his her this that these those there one any some
    a an the do does did is are was were be been being can could will would must should may might has have
    had get got go take make to of for in on at by with from and or if so up out as about into then still
    also really just ever even please not n't n’t no yes all more what who when where how much many
""")
_NOT = words("not n't n’t no never nor neither without cannot nobody none nothing")
# Words that narrow a statement, so that its opposite may be true as well.
_NARROW = words("""
    if unless until except only might some most many few whether were had once provided otherwise but
    although though while usually normally sometimes often not yet during after before instead
""")
_OF_ANSWER = words("if unless until except but though although provided while usually sometimes normally yet")
_ANYBODY = words("""
    you your anyone anybody everyone everybody people customers applicants visitors passengers residents
    staff users readers it they he she we
""")
_REACH = 14  # tokens between the first and the last word of what was asked


def yes_or_no(
    question: BlockReading, answer: BlockReading, story: list[tuple[BlockReading, Sentence]]
) -> Iterator[Told]:
    """A yes where the story says no, or a no where it says yes; at most one."""
    asked = question.sentences[-1] if question.sentences else None
    said = _said(answer)
    if asked is None or said is None or not answer.sentences or not _polar(asked):
        return
    wanted = _wanted(asked)
    if said:
        found = next(_shut_out(asked, answer, story, wanted), None)
        if found:
            yield found
            return
    if len(wanted) < 2:
        return
    spoken = frozenset(map(one_word, (t.lemma for t in (*asked.tokens, *answer.sentences[0].tokens))))
    for block, sentence in story:
        span = _conflict(sentence, wanted, spoken, yes=said, past=asked.tokens[0].lemma == "did")
        if span:
            first = answer.sentences[0]
            yield Told(answer.index, first.start, first.end, block.index, *span, "yes or no")
            return


_NOT_THESE = re.compile(
    r"\b(?P<noun>[a-z]+)\s(?:are|is|may|can|do|does|will|must)\s?(?:not|n['’]t)\s*(?=[.,;]|\Z)"
)
_BY = r"(?:by|in|at|on|through|via)\s(?:the\s)?"
_ONLY = re.compile(rf"\b(?:{_BY}(?P<how>[a-z]+)\sonly|only\s{_BY}(?P<way>[a-z]+))\b")


def _shut_out(
    asked: Sentence,
    answer: BlockReading,
    story: list[tuple[BlockReading, Sentence]],
    wanted: frozenset[str],
) -> Iterator[Told]:
    """A yes where the story says "bicycles are carried, dogs are not", or "by post only"."""
    first = answer.sentences[0]
    text = f"{asked.text} {answer.text}".casefold()
    for block, sentence in story:
        start, end = sentence.start, sentence.end
        shut = _NOT_THESE.search(sentence.text)
        if shut and one_word(shut.group("noun").removesuffix("s")) in wanted:
            span = (start + shut.start(), start + shut.end())
        elif not _one_way(sentence, text, wanted):
            continue
        else:
            span = (start, end)
        yield Told(answer.index, first.start, first.end, block.index, *span, "yes or no")


def _one_way(sentence: Sentence, text: str, wanted: frozenset[str]) -> bool:
    """Does the sentence allow what was asked in one way only, and neither question nor answer name it?"""
    only = _ONLY.search(sentence.text)
    if only is None or (only.group("how") or only.group("way")) in text:
        return False
    stems = {word[:3] for word in wanted}
    acts = any(one.pos in {"VERB", "NOUN"} and one.lemma[:3] in stems for one in sentence.tokens)
    return acts and not (_NARROW & {one.text.casefold() for one in sentence.tokens}) - {"only"}


def _polar(sentence: Sentence) -> bool:
    first = next((one for one in sentence.tokens if one.text.isalpha() and len(one.text) > 1), None)
    return first is not None and first.text.casefold() in _ASKING


def _said(answer: BlockReading) -> bool | None:
    """Whether the answer begins with a yes or a no that stands without conditions."""
    opening = re.match(
        r"\s*(?P<yes>yes|yep|certainly|of course)?(?P<no>no)?\s*(?:[.,:;!–—-]|\Z)", answer.text, re.I
    )
    if opening is None or not (opening.group("yes") or opening.group("no")):
        return None
    near = [one.lemma for sentence in answer.sentences[:2] for one in sentence.tokens]
    if _OF_ANSWER & set(near) or re.match(r"\s*not?\s+yet\b", answer.text, re.I):
        return None
    return bool(opening.group("yes"))


def _wanted(asked: Sentence) -> frozenset[str]:
    """The words of the question that a statement of the same needs: all but its subject and small words."""
    root = next((one for one in asked.tokens if one.dep == "ROOT"), None)
    found = set()
    for one in asked.tokens:
        subject = one.dep in {"nsubj", "nsubjpass"} and root is not None and one.head == root.index
        if one.text[0].isalpha() and one.lemma.casefold() not in _LIGHT and not (subject and one is not root):
            found.add(one_word(one.lemma))
    return frozenset(found)


def _conflict(
    sentence: Sentence, wanted: frozenset[str], spoken: frozenset[str], *, yes: bool, past: bool
) -> tuple[int, int] | None:
    if sentence.is_question or not _has(sentence, wanted):
        return None
    hits = _nearest(sentence, wanted)
    first, last = hits[0].index, hits[-1].index
    if last - first > _REACH:
        return None
    low = max(0, first - 6)
    clause = sentence.tokens[low : last + 3]
    if any(one.text.casefold() in _NARROW - _NOT for one in clause):
        return None
    if not past and any(one.tag == "VBD" for one in hits):
        return None
    if _other_thing(sentence, hits, spoken):
        return None
    breaks = [one.index for one in sentence.tokens[low:first] if one.text in {",", ";", "–", "—"}]
    start = breaks[-1] + 1 if breaks else low
    no = sum(one.text.casefold() in _NOT for one in sentence.tokens[start : last + 1]) % 2 == 1
    if no is not yes:
        return None
    return _shown(sentence, start, last)


def _has(sentence: Sentence, wanted: frozenset[str]) -> bool:
    return wanted <= sentence.kept(
        "words for all alike", lambda: frozenset(one_word(one.lemma) for one in sentence.tokens)
    )


def _nearest(sentence: Sentence, wanted: frozenset[str]) -> list[Token]:
    """The shortest run of the wanted words that has them all."""
    hits = [one for one in sentence.tokens if one_word(one.lemma) in wanted]
    best = hits
    for number in range(len(hits)):
        seen: set[str] = set()
        for end in range(number, min(len(hits), number + 8)):
            seen.add(one_word(hits[end].lemma))
            if seen == wanted:
                if hits[end].index - hits[number].index < best[-1].index - best[0].index:
                    best = hits[number : end + 1]
                break
    return best


def _other_thing(sentence: Sentence, hits: list[Token], spoken: frozenset[str]) -> bool:
    """Is it said of a part ("guide dogs") or of somebody whom nobody asked about ("taxis may not")?"""
    last = hits[-1].index
    subjects = [one for one in sentence.tokens[:last] if one.dep in {"nsubj", "nsubjpass"}]
    if any(_of_a_part(sentence, one, spoken) for one in (*hits, *subjects)):
        return True
    if any(one.text.casefold() in _ANYBODY for one in sentence.tokens):
        return False
    return bool(subjects) and all(one_word(one.lemma) not in spoken for one in subjects)


def _of_a_part(sentence: Sentence, noun: Token, spoken: frozenset[str]) -> bool:
    before = sentence.tokens[noun.index - 1] if noun.index else noun
    described = noun.pos == "NOUN" and before.pos in {"ADJ", "NOUN", "PROPN", "NUM"} and before is not noun
    return described and one_word(before.lemma) not in spoken


def _shown(sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """The clause around the words: to the next mark on either side."""
    while low > 0 and sentence.tokens[low - 1].text not in {",", ";", ":", "–", "—"}:
        low -= 1
    while high + 1 < len(sentence.tokens) and sentence.tokens[high + 1].text not in {
        ",",
        ";",
        ":",
        "–",
        "—",
        ".",
    }:
        high += 1
    return sentence.tokens[low].start, sentence.tokens[high].end


# Who pays

_PAYING = re.compile(
    r"\bwho\b.{0,30}\b(?:pay|pays|paying|paid|funds?|funding|foots?|footing|bears?|meets?)\b", re.I
)
_PAYS = words("pay fund finance foot meet cover bear subsidise subsidize")
_PAYERS = words("""
    government state ministry treasury council county city town borough province commune municipality company
    firm bank insurer landlord tenant parent taxpayer resident owner operator developer lottery charity trust
    employer employee worker union church university school hospital club league sponsor donor customer
    passenger motorist driver farmer buyer seller consumer user patient foundation bondholder shareholder
    contractor regulator airline supplier manufacturer maker seller organiser promoter club family
""")


def who_pays(
    question: BlockReading, answer: BlockReading, story: list[tuple[BlockReading, Sentence]]
) -> Iterator[Told]:
    """Another payer of the same thing; at most one."""
    if not _PAYING.search(question.text) or not answer.sentences or not question.sentences:
        return
    first = answer.sentences[0]
    named = next((one for one in first.tokens[:6] if one.lemma in _PAYERS), None)
    things = {
        one_word(one.lemma)
        for one in question.sentences[-1].tokens
        if one.pos in {"NOUN", "PROPN"} and one.lemma not in _PAYERS
    }
    if named is None or not things:
        return
    payers = {one.lemma for one in first.tokens if one.lemma in _PAYERS}
    for block, sentence in story:
        other = _payer(sentence, things)
        if other is not None and other.lemma not in payers:
            yield Told(
                answer.index,
                first.start,
                first.end,
                block.index,
                *_shown(sentence, other.index, other.index),
                "who pays",
            )
            return


def _payer(sentence: Sentence, things: set[str]) -> Token | None:
    """The last payer named before the thing paid for, with a verb of paying between, or behind "by"."""
    if any(
        one.text.casefold() in {"not", "n't", "n’t", "if", "unless", "should", "half", "part", "share"}
        for one in sentence.tokens
    ):
        return None
    payer: Token | None = None
    paid = False
    for one in sentence.tokens:
        if one.lemma in _PAYERS and one.pos in {"NOUN", "PROPN"}:
            payer, paid = one, False
        paid = paid or one.lemma in _PAYS
        if payer is not None and paid and one_word(one.lemma) in things:
            return payer
    return None


# Open every day

_EVERY = re.compile(r"\b(?:every\sday|seven\sdays(?:\sa\sweek)?|daily|all\sweek|each\sday)\b", re.I)
_SHUT = re.compile(
    r"\b(?:except|shut|closed|closes|but\snot|apart\sfrom|other\sthan)\s(?:for\s|on\s|all\sday\s|every\s)*"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
)
_OPEN = re.compile(r"\b(?:open|opens|opened|doors|shut|closed|closes|visit|hours)\b", re.I)


def open_days(answer: BlockReading, story: list[tuple[BlockReading, Sentence]]) -> Iterator[Told]:
    """Every day in the one, not on some weekday in the other; at most one."""
    for sentence in answer.sentences:
        if not sentence.has(_OPEN):
            continue
        for mine, theirs in ((_EVERY, _SHUT), (_SHUT, _EVERY)):
            here = mine.search(sentence.text)
            if here is None or (mine is _EVERY and sentence.has(_SHUT)):
                continue
            for block, other in story:
                there = theirs.search(other.text)
                both = theirs is _EVERY and _SHUT.search(other.text)
                if there and not both and _OPEN.search(other.text):
                    yield Told(
                        answer.index,
                        sentence.start,
                        sentence.end,
                        block.index,
                        other.start,
                        other.end,
                        "opening days",
                    )
                    return
