"""Another name of one person, and the text says so: a maiden name, a stage name, a spelling explained."""

from __future__ import annotations

import re

from ..document import folded
from ..persons.lexicon import UPPER
from ..reading import Sentence
from ..statement import Statement
from .namesakes import is_name

_SAYS_SO = re.compile(
    r"\b(?:also\s|better\s|then\s|now\s|once\s|formerly\s|previously\s|otherwise\s)?(?:known\s(?:\w+\s){0,3}(?:as|by)|née|nee|né|born\s(?=[“‘\"']?"
    rf"(?-i:[{UPPER}])(?!\w*\s*\d))|(?:is|was|be|been|were|has|had|have|spell\w*|are)\s(?:also\s|sometimes\s|often\s)?(?:spelt|spelled|written|rendered|misspel\w+|transliterated|transcribed)"
    r"|spell(?:ing|ings|s|ed|t)?\b|misspel\w+|mis-spel\w+|transliterat\w+|transcri(?:be|pt)\w*|pronounc\w+|"
    r"maiden\sname|married\sname|stage\sname|pen\sname|pseudonym|alias|a\.?k\.?a|alter\sego|nickname\w*|nicknamed|"
    r"chang\w+\s(?:his|her|their)\s(?:sur)?name|(?:took|takes|taken|taking|kept|dropped|adopted)\s(?:on\s)?(?:his|her|the|their|a)\s(?:\w+[’']s?\s)?(?:new\s)?(?:sur)?names?|"
    r"called\s(?:him|her|them)sel(?:f|ves)|calls\s(?:him|her)self|signed\s(?:him|her)self|under\sthe\s(?:sur)?names?|"
    r"by\sthe\sname|first\sname\sis|real\sname|full\sname|real-life|anglicis\w+|angliciz\w+|whose\s(?:sur)?name|"
    r"variants?|letters?\sof\s(?:his|her)\sname|wrong(?:ly)?\s(?:name\w*|called)|misnamed|typo|misprint\w*|married\s(?:him|her|the|a|to|in)\b|"
    r"remarried|(?:her|his)\s(?:first|second)\s(?:husband|wife)|not\sto\sbe\sconfused|confus\w+)\b",
    re.IGNORECASE,
)
_NEE = re.compile(r"\bn[ée]e\b|\([^()]*\bborn\b", re.IGNORECASE)


def applies(one: Statement, other: Statement) -> bool:
    """Are both statements names alone, and does a sentence with one of them explain the difference?"""
    if not (is_name(one) and is_name(other)):
        return False
    if one.sentence is other.sentence:
        return True
    told = [(side, number) for side in (one, other) for number in side.kept("names told nearby", _telling)]
    names = {folded(side.text.split()[-1]) for side in (one, other)} if told else set()
    return any(_explains(side.block.sentences[number], names) for side, number in told)


def _around(statement: Statement) -> list[Sentence]:
    """The sentence of the name and its neighbours."""
    found = statement.block.sentences
    at = statement.sentence.index
    return found[max(0, at - 1) : at + 2]


def _telling(statement: Statement) -> list[int]:
    """The numbers of the sentences nearby with words that may explain a name."""
    return [one.index for one in _around(statement) if one.matches(_SAYS_SO) or one.has(_NEE)]


def _explains(sentence: Sentence, names: set[str]) -> bool:
    """ "known as Speaker 4" explains no second spelling of the surname; "known as Meg Stone" does."""
    said = next(iter(sentence.matches(_SAYS_SO)), None)
    if said and said.group().casefold().startswith("known"):
        behind = set(re.findall(r"\w+", folded(sentence.text[said.end() : said.end() + 60])))
        said = said if names & behind else _SAYS_SO.search(sentence.text, said.end())
    return bool(said or sentence.has(_NEE))
