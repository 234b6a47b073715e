"""Words said again, and the text says so: repeated, echoed, corrected, translated anew, read out, sung."""

from __future__ import annotations

import re

from ..document import folded
from ..reading import Sentence
from ..statement import Statement

_MARKS = frozenset("“\"‘'«„”’»")
# Why the words may differ: somebody changed, corrected or translated them; it is another verse, another
# draft.
_CHANGED = re.compile(
    r"\b(?:paraphras\w*|rephras\w*|reword\w*|misquot\w*|misheard|mishear\w*|misspoke|misspeak\w*|garbl\w*|"
    r"correct(?:ed|ing|s|ion)\b|clarif\w*|revis(?:ed|es|ing|ion)\b|amend\w*|soften\w*|harden\w*|sharpen\w*|"
    r"water\w*\sdown|tweak\w*|edited\b|edits\b|translat\w*|interpreter\w*|interpreted|render(?:s|ed|ing)\b|subtitl\w*|"
    r"(?<!not\s)(?<!n[’']t\s)(?<!never\s)chang\w+\s(?:his|her|their|its|the)\s(?:tune|words?|wording|line|mind|mantra|message|slogan)|backtrack\w*|"
    r"row\w*\sback|(?:went|goes|going)\sfurther|in\sother\swords|or\srather|versions?\b|variation\w*|variant\w*|twist\b|"
    r"adapt\w*|parod\w*|spoof\w*|joke\sversion|mock\w*|chant\w*|s[aiu]ng\b|sing(?:s|ing)?\b|lyric\w*|anthem|hymn|proverb\w*|"
    r"refrain\w*|jingle|poem|verse|chorus|originally|initially|first\ssaid|had\sfirst|at\sfirst|"
    r"(?:another|different|second|new|final|first)\s(?:draft|wording)|drafts?\b|became\s[“\"]|turned\sinto|"
    r"what\s(?:he|she|they)\s(?:had\s)?(?:really|actually)\ssaid|recording\s(?:shows|showed|has)|in\sfact\ssaid)",
    re.IGNORECASE,
)
# Why the same words may come twice: somebody repeats, quotes or reads them out, or several say them together.
_AGAIN = re.compile(
    r"\b(?:repeat\w*|echo\w*|parrot\w*|mimic\w*|borrow\w*|plagiari\w*|copied|copies|lifted|stole\sthe\sline|"
    r"(?:the\s)?(?:same|very|exact|identical)\s(?:\w+\s)?(?:words?|phrase|line|sentence|answer|point|terms|wording|message|"
    r"slogan|promise|statement|thing|view|sentiment)|those\s(?:were|are)|word\sfor\sword|verbatim|identical\w*|"
    r"as\s(?:(?-i:[a-z]+)\s){1,3}(?:put|puts|had\sput|says|said|once\ssaid)|in\sthe\swords\sof|quot(?:e|ed|ing|es)\b|cit(?:ed|ing|es)\b|"
    r"recit\w*|reads?\s(?:out|from|aloud|back)|reading\s(?:out|from|aloud)|chant\w*|s[aiu]ng\b|sing(?:s|ing)?\b|lyric\w*|"
    r"slogan\w*|motto\w*|mantra\w*|anthem|hymn|prayer|oath|proverb\w*|saying\s(?:goes|has)|refrain\w*|catchphrase|jingle|"
    r"poem|verse|chorus|joint(?:ly)?\b|both\s(?:said|told|of|men|women|leaders|sides|candidates|say|replied|answered)|unison|"
    r"agree[sd]?\b|refer\w*\sto|attribut\w*|ascrib\w*|credit\w*|remember\w*|recall\w*|letter|statement|leaflet|placard|"
    r"banner|email|e-mail|tweet\w*|post(?:ed|s)?\b|interpret\w*|translat\w*)",
    re.IGNORECASE,
)


def applies(one: Statement, other: Statement) -> bool:
    """Are both quoted words, and does the text around one of them say that they come again, or changed?"""
    if not (one.text[:1] in _MARKS or one.block.in_quotes(one.start, one.end)):
        return False
    marks = _AGAIN if _words(one) == _words(other) else _CHANGED
    return any(
        marks.search(_unquoted(statement, sentence))
        for statement in (one, other)
        for sentence in _around(statement)
    )


def _words(statement: Statement) -> list[str]:
    return re.findall(r"\w+", folded(statement.text))


def _around(statement: Statement) -> list[Sentence]:
    found = statement.block.sentences
    at = statement.sentence.index
    return found[max(0, at - 1) : at + 2]


def _unquoted(statement: Statement, sentence: Sentence) -> str:
    """The sentence without what stands between quotation marks."""
    text, at = [], sentence.start
    for start, end in statement.block.quoted:
        if start < sentence.end and sentence.start < end:
            text.append(statement.block.text[at : max(at, start)])
            at = max(at, end)
    text.append(statement.block.text[at : sentence.end])
    return " … ".join(text)
