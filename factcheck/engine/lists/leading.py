"""Whether a sentence with a number leads to the list right below it.

"The board wants three things:" does, by its colon and its noun; "There are three ways, each with a price:"
does too, and so does "Each of the four men learned his fate on Monday:" above four names. "All three towns
must now provide:" does not: the list is of what they provide.
"""

from __future__ import annotations

import re

from ..apparent import not_asserted
from ..counting.counted_words import is_human
from ..material import Material
from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Sentence
from ..structure import Listing
from ..tables.tabulated import stem
from ..vocabulary.words import words
from .listed_words import ANNOUNCING, COMING, LISTED, POINTING

PLANS = ("planned", "hypothetical")


def plain_items(material: Material, listing: Listing) -> bool:
    """Names or short phrases without a verb of their own: what a number can be a number of."""
    blocks = [material.reading.blocks[index] for index in listing.items]
    tags = (token.tag for block in blocks for one in block.sentences for token in one.tokens)
    return all(len(block.text.split()) <= 10 for block in blocks) and not _VERBS & set(tags)


_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD", "IN"}) - {"IN"}
_BACK = re.compile(r"(?:They|Each|All|These|Here|The\s\w+)\b")


def points(material: Material, lead: BlockReading, said: Quantity, listing: Listing, alone: bool) -> bool:
    """Does the sentence with this number lead to the list right below?"""
    plain = plain_items(material, listing)
    sentence = lead.sentences[said.sentence]
    if said.hedge != EXACT or not_asserted(material.statement(lead.index, said.start, said.end), but=PLANS):
        return False
    if _OUT_OF_THEM.fullmatch(sentence.text[: said.start - sentence.start]):
        return False
    if said.noun in _PERSONS and not _named_items(material, listing):
        return False
    colon = sentence.text.rstrip().endswith(":") and sentence is lead.sentences[-1]
    named = (
        said.noun in LISTED
        or _is_of_list_word(lead, said)
        or POINTING.search(sentence.text[: said.end - sentence.start + 20])
    )
    if colon:
        return (
            bool(named)
            or _right_before_colon(sentence, said)
            or (plain and alone and _is_subject(sentence, said))
            or (alone and _is_all_there_is(sentence, said))
            or (alone and _are_people(sentence, said) and _named_items(material, listing))
        )
    if _busy_tail(lead, sentence, said.noun) or not (named or (plain and alone and said.noun)):
        return False
    lemmas = {token.lemma for token in sentence.tokens}
    after = " ".join(one.text for one in lead.sentences[sentence.index :])
    if not named:
        return bool(
            lemmas & _CHOOSING
            if not lead.sentences[sentence.index + 1 :]
            else _BACK.match(lead.sentences[-1].text)
        )
    return bool(POINTING.search(after) or COMING.search(after) or lemmas & ANNOUNCING)


# How long the list is, not what it lists: "it ran to four pages:".
_LENGTHS = frozenset({"page", "line", "sheet", "word", "paragraph", "column", "volume", "chapter"})
_OUT_OF_THEM = re.compile(r"(?:Out\s)?[Oo]f\s(?:the|its|their|his|her|our|all|these|those)\s")
_PERSONS = frozenset({"candidate", "finalist", "nominee", "winner", "contender"})


def _is_of_list_word(lead: BlockReading, said: Quantity) -> bool:
    """ "Five things nobody tells you": the word right behind the number, however it was parsed."""
    behind = re.match(r"(?:\s[a-z-]+){1,2}", lead.text[said.number_end : said.number_end + 40])
    return any(word.removesuffix("s") in LISTED for word in behind.group().split()) if behind else False


_CHOOSING = words("choose pick decide shortlist name list award honour honor visit")


def _is_subject(sentence: Sentence, said: Quantity) -> bool:
    """ "Four people have been shortlisted for the post:": the number opens, and nothing else is many."""
    before = [token for token in sentence.tokens if token.end <= said.start]
    behind = [token for token in sentence.tokens if token.start >= said.end]
    noun = next((token for token in behind if token.lemma == said.noun), None)
    many = [token for token in behind if token.tag in {"NNS", "NNPS", "CD", "CC"} and token is not noun]
    last = next((token for token in reversed(behind) if token.text != ":"), None)
    given = last is not None and (last.tag == "VB" or last.lemma in _GIVING)
    return len(before) <= 2 and not many and not given and not sentence.has(POINTING)


# "The three teams receive:" leads to what they are given.
_GIVING = words(
    "have get receive need provide bring offer carry contain include want take own use buy sell hold"
)


_OWN = re.compile(r"\b(?:these|following|the)\s(?P<what>[a-z]+s)\b[^:]{0,40}:\s*\Z")


def _busy_tail(lead: BlockReading, sentence: Sentence, noun: str) -> bool:
    """A sentence behind the announcement that is about something else: the list may be its own."""
    after = lead.sentences[sentence.index + 1 :]
    own = _OWN.search(after[-1].text) if after else None
    if own and noun and stem(own.group("what")) != stem(noun):
        return True
    return any(one.text.rstrip().endswith(":") and not POINTING.search(one.text) for one in after)


def _right_before_colon(sentence: Sentence, said: Quantity) -> bool:
    """The number's noun ends the clause: "has signed five players:", "the seven shortlisted books are:"."""
    if said.noun in _LENGTHS:
        return False
    behind = [token for token in sentence.tokens if token.start >= said.end and token.text != ":"]
    plurals = [token for token in behind if token.tag in {"NNS", "NNPS"} and token.lemma != said.noun]
    verbs = [token for token in behind if token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.lemma != "be"]
    clauses = [token for token in behind if token.text in {";", "when", "if", "because"} or token.tag == "CC"]
    if OF_WHICH.match(sentence.text, said.end - sentence.start):
        return True
    if not said.noun:
        return bool(_THE_SIX.search(sentence.text[: said.end - sentence.start])) and "be" in {
            one.lemma for one in behind[-1:]
        }
    clauses += [token for token in behind if token.text == ","]
    return bool(said.noun) and not plurals and not verbs and not clauses and len(behind) <= 8


_EXISTS = re.compile(
    r"\b(?:there|here)\s?(?:['’]s|are|were|is|was|will\sbe|would\sbe|remain(?:s|ed)?|have\sbeen)\s[^,:;]*\Z",
    re.I,
)
_EACH = re.compile(
    r"(?:\s(?!and\b|or\b|but\b)[\w-]+){1,6}?(?:,\s(?:each|all|none|some|most|any|both)\b[^:;]*)?:\s*\Z"
)


def _is_all_there_is(sentence: Sentence, said: Quantity) -> bool:
    """ "There are three ways, each with its price:" or "It has narrowed them to three ways, none cheap:"."""
    front = sentence.text[: said.start - sentence.start]
    tail = sentence.text[said.end - sentence.start :]
    if not said.noun or not _EACH.match(tail):
        return False
    clause = re.split(r",\s(?:each|all|none|some|most|any|both)\b", tail)[0]
    verbs = [one for one in sentence.tokens if said.end <= one.start < said.end + len(clause)]
    plain = not any(one.tag in {"VBD", "VBZ", "VBP", "MD", "NNS"} and one.lemma != said.noun for one in verbs)
    return plain and (bool(_EXISTS.search(front)) or len(clause) < len(tail.rstrip(" :")))


def _are_people(sentence: Sentence, said: Quantity) -> bool:
    """ "Each of the four men learned his fate on Monday:": people, and no other plural."""
    behind = [one for one in sentence.tokens if one.start >= said.end]
    many = [one for one in behind if one.tag in {"NNS", "NNPS", "CD"} and one.lemma != said.noun]
    relative = {one.index for one in sentence.tokens if one.dep == "relcl"}
    return is_human(said.noun) and not any(one.head not in relative for one in many if one.dep == "dobj")


_OPENING = re.compile(r"[^:,;(–—.]{1,60}")


def _named_items(material: Material, listing: Listing) -> bool:
    """Does every item open with somebody's name: "Ruth Amis, 34", "His brother Carl"?"""
    return all(_opens_with_name(material.reading.blocks[index]) for index in listing.items)


def _opens_with_name(block: BlockReading) -> bool:
    found = _OPENING.match(block.text)
    words_ = found.group().split() if found else []
    capitals = [word for word in words_ if word[:1].isupper()]
    proper = {token.text for token in block.sentences[0].tokens if token.tag in {"NNP", "NNPS"}}
    return len(words_) <= 6 and len(capitals) > 1 and bool(proper.intersection(capitals))


OF_WHICH = re.compile(r"\sof\s(?:which|whom|them)\b[^,;:]{2,50}:\s*\Z")
_THE_SIX = re.compile(r"\b(?:the|these|those|all)\s[\w-]+\Z", re.IGNORECASE)
