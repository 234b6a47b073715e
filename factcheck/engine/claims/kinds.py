"""What sort of thing a sentence states that somebody could look up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..reading import BlockReading, Sentence, Token, is_past
from ..vocabulary.words import words
from .features import FIGURES, YEAR, form_of, plain

EVENT, DATE, QUANTITY, COMPARISON, QUOTATION, ATTRIBUTION, OFFICE, LAW, CAUSE, PREDICTION, SUPERLATIVE = (
    "event", "date", "quantity", "comparison", "quotation", "attribution", "office", "law or vote", "cause",
    "prediction", "superlative",
)  # fmt: skip

SAYING = words(
    """say tell state claim report announce declare insist argue confirm deny warn emphasize emphasise
    counter propose criticize criticise describe add explain note write testify allege admit acknowledge
    assert suggest contend maintain promise vow pledge tweet concede accuse praise urge reply respond
    estimate reveal disclose"""
)
_CHANGE = words(
    """rise fall increase decrease double halve triple quadruple grow decline drop shrink climb jump surge
    plunge slip soar swell outnumber exceed surpass overtake"""
)
_NO_CHANGE = words(
    "silent ill asleep short apart victim out behind in into for off over through under up down"
)
_LAW_NOUNS = words(
    """law vote legislation amendment treaty ruling court constitution sanction tax budget referendum
    statute regulation tariff accord ordinance bylaw verdict lawsuit indictment senate parliament ballot
    decree veto directive injunction"""
)
_LAW_VERBS = words("vote veto legislate ban repeal ratify enact outlaw indict acquit convict sue impeach")
# "bill" and "act" are laws in the company of those who make them
_PAPERS = words("bill act")
_MAKERS = words(
    """senate congress parliament house lawmaker legislator vote pass veto sign sponsor amend introduce
    committee commons lords mp mps"""
)
_CAUSE = re.compile(
    r"\b(?:because|due to|caus(?:e[sd]?|ing)|le(?:d|ads?|ading) to|result(?:s|ed|ing) (?:in|from)|"
    r"as a result|thanks to|trigger(?:s|ed|ing)?|dr(?:ove|iven) (?:by|up|down)|owing to|responsible for|"
    r"contribut(?:es?|ed|ing) to|blam(?:es?|ed|ing)|prompt(?:s|ed|ing)|spark(?:s|ed|ing)|on account of|"
    r"stem(?:s|med|ming) from)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan\b|\bas \w+ as\b", re.IGNORECASE)
_MEASURED = re.compile(
    r"\b(?:compared (?:with|to)|(?:up|down) from|twice|times (?:as|more|higher|larger))\b", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:the (?:\w+ )?(?:first|only|last|sole)\b|record (?:high|low|number|level|year|sum)|(?:a|an|the) "
    r"(?:all-time )?record\b|never before|unprecedented|for the first time)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|going to|(?:is|are|was|were) (?:expected|likely|set|due|projected|"
    r"forecast) to|forecasts?|predict(?:s|ed)?|projections?|by 20\d\d)\b|['’]ll\b",
    re.IGNORECASE,
)
_NO_DEED = SAYING | words(
    "be have do think believe want hope need seem appear know feel mean like love let get wish suppose guess"
)
_SPEAKERS = words("i we you it that this there what")


@dataclass(frozen=True, slots=True)
class Known:
    """What else is known of a sentence: an event is named or dated in it, a person has a title."""

    event: bool = False
    office: bool = False


def kinds_of(block: BlockReading, sentence: Sentence, known: Known) -> tuple[str, ...]:
    """The kinds of checkable statement in a sentence, in a fixed order."""
    tests = {
        EVENT: known.event or _tells_a_deed(sentence),
        DATE: any(expr.when.known for expr in sentence.dates),
        QUANTITY: bool(figures_in(sentence)),
        COMPARISON: _compares(sentence),
        SUPERLATIVE: _is_superlative(sentence),
        OFFICE: known.office,
        LAW: _is_law(sentence),
        CAUSE: bool(_CAUSE.search(sentence.text)),
        QUOTATION: _quotes(block, sentence),
        ATTRIBUTION: _attributes(sentence),
        PREDICTION: bool(_AHEAD.search(sentence.text)),
    }
    return tuple(kind for kind, holds in tests.items() if holds)


def figures_in(sentence: Sentence) -> list[Token]:
    """The numbers that are not part of a date or of a name ("G20", "Boeing 737")."""
    return list(_figures(sentence))


def _figures(sentence: Sentence) -> Iterator[Token]:
    for number, token in enumerate(sentence.tokens):
        form = form_of(token)
        if form not in FIGURES or any(d.start < token.end and token.start < d.end for d in sentence.dates):
            continue
        before = sentence.tokens[number - 1] if number else None
        if (
            before is not None
            and before.tag in {"NNP", "NNPS"}
            and form != YEAR
            and token.head == before.index
        ):
            continue
        if token.tag in {"NNP", "NNPS"} and any(char.isalpha() for char in token.text):
            continue
        yield token


def _tells_a_deed(sentence: Sentence) -> bool:
    """Somebody or something did, or has done, or had done to it, something that can be seen."""
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    if root is None or root.lemma in _NO_DEED or not root.tag.startswith("VB"):
        return False
    subject = next(
        (one for one in sentence.tokens if one.head == root.index and one.dep.startswith("nsubj")), None
    )
    if subject is None or plain(subject.text) in _SPEAKERS:
        return False
    return is_past(sentence, root) or (root.tag == "VBN" and not _may_be(sentence, root))


def _may_be(sentence: Sentence, root: Token) -> bool:
    return any(one.head == root.index and one.tag in {"MD", "TO"} for one in sentence.tokens)


def _compares(sentence: Sentence) -> bool:
    if any(token.tag in {"JJR", "RBR"} for token in sentence.tokens) and _THAN.search(sentence.text):
        return True
    if _MEASURED.search(sentence.text):
        return True
    return any(
        token.lemma in _CHANGE and token.tag.startswith("VB") and not _follows(sentence, token, _NO_CHANGE)
        for token in sentence.tokens
    )


def _follows(sentence: Sentence, token: Token, forms: frozenset[str]) -> bool:
    after = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return after is not None and plain(after.text) in forms


def _is_superlative(sentence: Sentence) -> bool:
    """ "the largest", "the first", "a record"; not "at least", "at most", "most of them"."""
    if _FIRST.search(sentence.text):
        return True
    return any(
        token.tag in {"JJS", "RBS"}
        and (plain(token.text) not in {"least", "most"} or (token.tag == "RBS" and _is_the(sentence, token)))
        for token in sentence.tokens
    )


def _is_the(sentence: Sentence, token: Token) -> bool:
    return token.index > 0 and plain(sentence.tokens[token.index - 1].text) == "the"


def _is_law(sentence: Sentence) -> bool:
    lemmas = {token.lemma for token in sentence.tokens}
    if lemmas & _PAPERS and lemmas & _MAKERS:
        return True
    return any(
        (token.lemma in _LAW_NOUNS and token.tag in {"NN", "NNS"})
        or (plain(token.text) in _LAW_NOUNS and token.tag in {"NNP", "NNPS"} and token.index > 0)
        or (token.lemma in _LAW_VERBS and token.tag.startswith("VB"))
        for token in sentence.tokens
    )


def _quotes(block: BlockReading, sentence: Sentence) -> bool:
    return any(
        begin < sentence.end and sentence.start < finish and finish - begin > 12
        for begin, finish in block.quoted
    )


def _attributes(sentence: Sentence) -> bool:
    if re.search(r"\baccording to\b", sentence.text, re.IGNORECASE):
        return True
    return any(
        token.lemma in SAYING and token.tag in {"VBD", "VBZ", "VBP", "VBN"} and _has_speaker(sentence, token)
        for token in sentence.tokens
    )


def _has_speaker(sentence: Sentence, verb: Token) -> bool:
    """A subject that is neither the paper nor the reader."""
    return any(
        one.dep.startswith("nsubj") and one.head == verb.index and plain(one.text) not in words("i we you")
        for one in sentence.tokens
    )
