"""What a stated change is said of: "burglaries" of "burglaries fell by a third", "a third fewer burglaries".

NAMED with its nouns; BACK where it only looks back ("they had dropped by 30%", "an increase of 15%", "the
fall"); OTHER where it cannot be told, or is nothing the text states of itself ("asked for a rise of 15%").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..reading import Sentence, Token
from ..vocabulary.words import words
from .changes import Change
from .words_of_change import NOUN

NAMED = "named"
BACK = "back"
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Changed:
    """How a change names its thing, its nouns, and the words that narrow them."""

    how: str
    nouns: frozenset[str] = frozenset()
    narrowed: frozenset[str] = frozenset()


_OTHER = Changed(OTHER)
_BACK = Changed(BACK)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_GOES_ON = frozenset({"conj", "xcomp", "advcl", "aux", "auxpass", "dep", "ccomp"})
_PRONOUNS = words("it they that this which these those all he she we them")
_EMPTY = words("""
    year month week day time number figure total level rate per cent percent amount quarter half third count
    tally share percentage point score
""")
_NOUN = re.compile(rf"\b{NOUN}\b", re.IGNORECASE)
_OF_ITS = re.compile(r"\sof\s(?:all\s)?(?:its|their|his|her|the|them)\s?(?:[a-z]+-up\s)?")
_DEGREES = words("more fewer less")
# Nobody has had such a rise yet.
_WISHED = re.compile(
    r"\b(?:ask\w*|demand\w*|want\w*|call\w*\sfor|propos\w+|seek\w*|sought|offer\w*|plan\w*|promis\w+|pledg\w+"
    r"|expect\w*|forecast\w*|predict\w*|target\w*|aim\w*|hop(?:e|ed|ing)|wish\w*|would|could|might|may|should|if"
    r"|unless|claim\w*|whether|fear\w*|need\w*|recommend\w*|limit\w*|cap(?:ped)?|will|reject\w*|refus\w+|not"
    r"|n[’']t|never|another|further|second|extra|additional|instead|rather|national\w*|countrywide|nationwide"
    r"|elsewhere|typical\w*|average|other|inflation|double)\b",
    re.IGNORECASE,
)
_FEARED = re.compile(
    r"[^.;,]{0,30}?\b(?:feared|expected|predicted|forecast|proposed|planned|promised|hoped|would|could|might"
    r"|nationally|nationwide|across\sthe\scountry|on\saverage|elsewhere)\b",
    re.IGNORECASE,
)


def what_changed(sentence: Sentence, change: Change) -> Changed:
    """What this change is of."""
    lead = sentence.text[max(0, change.start - sentence.start - 60) : change.end - sentence.start]
    after = sentence.text[change.end - sentence.start :][:40]
    definite = re.search(r"\bthe\s", sentence.text[max(0, change.start - sentence.start - 5) :][:12])
    if _WISHED.search(lead[lead.rfind(";") + 1 :]) or (_FEARED.match(after) and not definite):
        return _OTHER
    return _of_verb(sentence, change) if change.verbal else _of_noun(sentence, change)


def _of_verb(sentence: Sentence, change: Change) -> Changed:
    verb = next(
        (one for one in sentence.tokens if change.start <= one.start < change.end and one.tag[:2] == "VB"),
        None,
    )
    if verb is None:
        return _of_degree(sentence, change)
    lost = _OF_ITS.match(sentence.text, change.end - sentence.start)
    if lost:
        noun = next((one for one in sentence.tokens if one.start >= sentence.start + lost.end()), None)
        return _named(sentence, noun) if noun is not None and noun.tag[:2] == "NN" else _BACK
    thing = _child(sentence, verb, {"dobj"})
    if thing is not None and not _is_of_change(thing, change):
        return _named(sentence, thing)
    thing = _subject(sentence, verb)
    if thing is None:
        return _before(sentence, change)
    return _named(sentence, thing)


def _is_of_change(token: Token, change: Change) -> bool:
    """The size itself, read as an object: "lost a third"."""
    return change.at <= token.start < change.end


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of a verb, of the clause it goes on with, or the noun it is an aside to."""
    for _ in range(4):
        found = _child(sentence, verb, _SUBJECTS)
        if found is not None:
            if found.tag in {"WDT", "WP"} and verb.dep == "relcl":
                return sentence.tokens[verb.head]
            return found
        if verb.dep in {"acl", "relcl"}:
            return sentence.tokens[verb.head]
        if (
            verb.dep not in {"conj", "xcomp", "advcl", "aux", "auxpass", "dep", "ccomp"}
            or verb.head == verb.index
        ):
            return None
        verb = sentence.tokens[verb.head]
    return None


def _child(sentence: Sentence, head: Token, deps: frozenset[str] | set[str]) -> Token | None:
    return next(
        (one for one in sentence.tokens if one.head == head.index and one.dep in deps and one is not head),
        None,
    )


def _of_degree(sentence: Sentence, change: Change) -> Changed:
    """ "a third fewer burglaries", "30% more": the noun right behind; "down by a third": the one before."""
    last = sentence.text[: change.end - sentence.start].rsplit(None, 1)[-1].casefold()
    for token in sentence.tokens if last in _DEGREES else ():
        if change.end <= token.start <= change.end + 24 and token.tag in {"NNS", "NN"}:
            return _named(sentence, token)
    return _before(sentence, change)


def _before(sentence: Sentence, change: Change) -> Changed:
    """The last noun or pronoun before a change, where the parse gives no subject."""
    for token in reversed([one for one in sentence.tokens if one.end <= change.start][-6:]):
        if token.tag in {"PRP", "WDT", "DT"} and token.text.casefold() in _PRONOUNS:
            return _BACK
        if token.tag[:2] == "NN":
            return _named(sentence, token)
    return _OTHER


def _of_noun(sentence: Sentence, change: Change) -> Changed:
    """ "a rise of 30% in thefts", "a 30% rise in thefts", "the price rise of 15%", "its 30% fall"."""
    said = _NOUN.search(sentence.text, change.start - sentence.start, change.end - sentence.start)
    if said is None:
        return _BACK if change.kind != "amount" else _OTHER
    head = sentence.token_at(sentence.start + said.start())
    if head is None:
        return _BACK
    behind = re.compile(
        r"\s(?:in|of)\s(?:the\s|its\s|their\s|his\s|her\s|both\s)?(?:number\sof\s|cost\sof\s|price\sof\s)?(?P<noun>[a-z-]+(?:\s[a-z-]+)?)"
    ).match(sentence.text, change.end - sentence.start)
    if behind:
        inside = [
            one
            for one in sentence.tokens
            if behind.start("noun") <= one.start - sentence.start < behind.end("noun")
            and one.tag in {"NN", "NNS"}
        ]
        inside = [one for one in inside if one.lemma not in _EMPTY]
        if inside and not any(one.start < inside[0].start and one.tag == "CD" for one in inside):
            return _named(sentence, inside[-1])
    own = [
        one
        for one in sentence.tokens
        if one.head == head.index and one.dep in {"compound", "poss", "nmod"} and one.tag[:2] == "NN"
    ]
    own = [one for one in own if one.lemma not in _EMPTY and not change.at <= one.start < change.end]
    return _named(sentence, own[-1]) if own else _BACK


def _named(sentence: Sentence, token: Token) -> Changed:
    """The nouns of a phrase; of "the number of visitors" the visitors."""
    if token.tag in {"PRP", "DT", "WDT", "WP"}:
        return _BACK if token.text.casefold() in _PRONOUNS else _OTHER
    if token.tag[:2] != "NN":
        return _OTHER
    phrase = {token.lemma.casefold()}
    narrowed = set()
    for one in sentence.tokens:
        if one.head == token.index and one is not token:
            if one.dep in {"compound", "nmod"}:
                phrase.add(one.lemma.casefold())
                narrowed.add(one.lemma.casefold())
            elif one.dep == "amod" or (one.dep == "poss" and one.tag[:2] == "NN"):
                narrowed.add(one.lemma.casefold())
            elif one.dep == "prep" and one.text.casefold() in {"of", "in", "for", "on", "to"}:
                inner = _child(sentence, one, {"pobj"})
                if inner is not None and inner.tag[:2] == "NN":
                    phrase.add(inner.lemma.casefold())
    bare = phrase - _EMPTY
    return Changed(NAMED, frozenset(bare or phrase), frozenset(narrowed))
