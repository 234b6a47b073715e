"""Further ways to give a happening its day: labels, clefts, appositions and nouns that do something.

"**14 March.** A fire destroyed the mill", "It was on 14 March that …", "5 March, the day of the fire", "An
explosion tore through the store on 14 March", "… – that was on 14 March".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..dates import DateExpr
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.happening_fields import FIELDS_OF_NOUN, FIELDS_OF_VERB
from ..vocabulary.words import words

# (sentence of the happening, its word, is it a noun that stands for the event, is it a line of a timeline)
FieldDay = tuple[Sentence, Token, bool, bool]
_LABEL = re.compile(r"\s?[:–—|.](?:\s|\Z)|\s-\s")
_CLEFT = re.compile(
    r"\bit\s(?:was|happened|had\sbeen|came|must\shave\sbeen)\s(?:(?:late|early|only|still|just)\s)?(?:on\s)?(?:\w+day,?\s)?\Z",
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?:\s(?:this|last)\syear)?,?\s(?:that|when)\s")
_DAY_OF = re.compile(
    r",\s(?:the|on\sthe)\s(?:very\s)?(?:day|night|morning|evening|afternoon|date)\s(?:of|after)\s(?:the|its|his|her|their)\s"
)
_OF_DAY = re.compile(
    r"\bthe\s(?:very\s)?(?:day|night|morning|evening|afternoon|date)\sof\s(?:the|its|his|her|their)\s(?P<noun>[\w-]+),?\s(?:on\s)?\Z"
)
_THAT_WAS = re.compile(r"(?:[,;–—]|\s-)\s(?:that|this|it)\s(?:was|happened)\s(?:on\s)?(?:\w+day,?\s)?\Z")
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_BREAKS = {"who", "which", "after", "before", "because", ";"}


def field_days(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Iterator[FieldDay]:
    """The happening a day belongs to, told in one of these ways."""
    text = block.text
    if expr.start - sentence.start <= _LEAD and _LABEL.match(text, expr.end):
        home = _labelled(block, sentence, expr)
        if home is not None:
            start = max(expr.end, home.start)
            word = next(_told(home, start), None) or next(_bare(home, start), None)
            if word is not None:
                yield home, word, False, True
        return
    lead = text[sentence.start : expr.start]
    opened = _OPENED.match(text, expr.end)
    if opened and _CLEFT.search(lead):
        yield from ((sentence, word, False, False) for word in _told(sentence, opened.end()))
        return
    named = _DAY_OF.match(text, expr.end)
    noun = sentence.token_at(named.end()) if named and "after" not in named.group() else None
    before = _OF_DAY.search(lead)
    noun = noun or (sentence.token_at(sentence.start + before.start("noun")) if before else None)
    if noun is not None and noun.lemma.casefold() in FIELDS_OF_NOUN:
        behind = sentence.tokens[noun.index + 1 : noun.index + 2]
        if not (behind and behind[0].tag in {"NN", "NNS"}):  # "the day of the fire drill"
            yield sentence, noun, True, False
        return
    if _THAT_WAS.search(lead):
        yield from ((sentence, word, False, False) for word in _told(sentence, sentence.start))
        return
    yield from ((sentence, word, False, False) for word in _noun_acts(sentence, expr))


_LEAD = 14  # "Wednesday, 14 March": letters before the day of a label


def _labelled(block: BlockReading, sentence: Sentence, expr: DateExpr) -> Sentence | None:
    """The sentence a label dates: its own rest, or the next one where the label stands alone."""
    if sentence.end - expr.end > len(" . "):
        return sentence
    following = block.sentences[sentence.index + 1 : sentence.index + 2]
    return following[0] if following and sentence.index == 0 and not following[0].dates else None


def _told(sentence: Sentence, start: int) -> Iterator[Token]:
    """The first verb from a place on, or the noun of a happening that is its subject."""
    behind = [one for one in sentence.tokens if one.start >= start][:_FAR]
    for token in behind:
        if token.text.casefold() in _BREAKS:
            return
        if token.tag in {"NN", "NNP"} and token.lemma.casefold() in FIELDS_OF_NOUN:
            after = sentence.tokens[token.index + 1 : token.index + 2]
            if after and after[0].tag in _TENSED | {"IN", "VBN"}:
                yield token
                return
        if token.tag in _TENSED or (token.tag == "VBN" and token.dep in {"ROOT", "acl", "ccomp"}):
            passive = [one for one in behind if 0 < one.index - token.index <= _NEAR and one.tag == "VBN"]
            yield passive[0] if token.lemma in {"be", "have", "get"} and passive else token
            return


def _bare(sentence: Sentence, start: int) -> Iterator[Token]:
    """In a line without articles the tagger takes verbs for nouns: "Roof of baths collapses"."""
    for token in sentence.tokens:
        noun = token.start >= start and token.tag in {"NN", "NNS", "VB", "VBZ", "NNPS", "NNP"}
        if noun and token.lemma.casefold() in FIELDS_OF_VERB:
            yield token


_FAR, _NEAR = 18, 2


def _noun_acts(sentence: Sentence, expr: DateExpr) -> Iterator[Token]:
    """ "A fire destroyed the mill on 14 March": the event is the subject of the dated verb."""
    token = sentence.token_at(expr.start)
    for _ in range(_STEPS if token is not None else 0):
        assert token is not None
        token = sentence.tokens[token.head]
        if token.pos in {"VERB", "AUX"}:
            break
    if token is None or token.tag not in _TENSED:
        return
    for noun in sentence.tokens:
        is_subject = noun.head == token.index and noun.dep in {"nsubj", "nsubjpass"}
        if is_subject and noun.tag == "NN" and noun.lemma.casefold() in FIELDS_OF_NOUN:
            front = {one.text.casefold() for one in sentence.tokens if one.head == noun.index}
            if token.lemma in STRIKES and front & {"a", "an", "the"}:
                yield noun
            return


_STEPS = 4
# What an event does on the day it comes.
STRIKES = words("""
    destroy tear rip wreck gut damage break hit strike sweep kill injure happen occur begin start take come
    level flatten engulf bring cause follow shake rock devastate consume cut force close shut claim leave fell
""")


def of_cause(sentence: Sentence, verb: Token, subject: Token | None) -> frozenset[str]:
    """ "destroyed by fire", "fire destroys the mill": the happening is the noun's."""
    if subject is not None and subject.lemma.casefold() in FIELDS_OF_NOUN and subject.tag in {"NN", "NNP"}:
        return FIELDS_OF_NOUN[subject.lemma.casefold()] if verb.lemma in STRIKES else frozenset()
    for word in sentence.tokens[verb.index + 1 : verb.index + 7]:
        if word.text == "by":
            behind = sentence.tokens[word.index + 1 : word.index + 4]
            noun = next((one for one in behind if one.tag in {"NN", "NNP"}), None)
            return FIELDS_OF_NOUN.get(noun.lemma.casefold(), frozenset()) if noun is not None else frozenset()
    return frozenset()
