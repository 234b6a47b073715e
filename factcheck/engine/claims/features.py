"""What the model sees of a sentence: its words, pairs of neighbouring words, and how it is built.

Every feature is a phrase a person can read ("word: tax", "words: tax cut", "names a percentage", "subject:
I"), because these phrases are what the file of weights holds. Names and figures are seen as names and
figures only, so that what is learned of one campaign does not weigh on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..reading import Sentence, Token
from ..vocabulary.words import words

NAME, YEAR, NUMBER, SCALE, PERCENT = "(name)", "(year)", "(number)", "(million)", "(percent)"
FIGURES = frozenset({YEAR, NUMBER, SCALE, PERCENT})

_NUMERALS = words(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter dozen"""
)
_SCALES = words("hundred thousand million billion trillion")
_YEAR = re.compile(r"['’]?(?:1[89]|20)\d\d(?:['’]?s)?")
_SIGNS = frozenset("$£€%?")
_ENDINGS = frozenset("\"”’')»")

_PRONOUNS = {
    "I": words("i me my mine myself"),
    "we": words("we our us ours ourselves"),
    "you": words("you your yours"),
    "he or she": words("he she his her him hers"),
    "they": words("they their them theirs"),
}
_MODALS = words("would could should can might may must")
_NEGATIONS = words("not n't never no")
_OPEN_SUBJECTS = words("it that this there which what who")

# (what is counted, from how many on it makes a difference)
_STEPS = {
    "length in words": (3, 5, 7, 10, 14, 19, 25, 32, 42),
    "figures": (1, 2, 3, 4),
    "names": (1, 2, 3, 5),
    "verbs in the past tense": (1, 2, 3),
    "comparatives or superlatives": (1, 2),
    "first persons": (1, 2, 3),
    "modal verbs": (1, 2),
    "nouns": (1, 2, 3, 4, 6, 8),
}


def features_of(sentences: Iterable[Sentence]) -> list[str]:
    """The features of one statement (one sentence, or several taken together), sorted, each once."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    said = [token for token in tokens if token.pos not in {"PUNCT", "SPACE"} or token.text in _SIGNS]
    forms = [form_of(token) for token in said]
    found = {
        f"word: {form if form.startswith('(') else plain(token.lemma)}"
        for token, form in zip(said, forms, strict=True)
    }
    found.update(f"words: {one} {other}" for one, other in pairwise(forms))
    found.update(_counted(said, forms))
    found.update(_built(tokens, forms))
    found.update(_subjects(tokens))
    return sorted(found)


def form_of(token: Token) -> str:
    """A word as the model sees it: small letters; figures and names by their sort."""
    low = plain(token.text)
    if _YEAR.fullmatch(low):
        return YEAR
    if any(char.isdigit() for char in low):
        return NUMBER
    if low in _SCALES:
        return SCALE
    if low in _NUMERALS or (token.tag == "CD" and low != "one"):
        return NUMBER
    if low in {"%", "percent"}:
        return PERCENT
    return NAME if token.tag in {"NNP", "NNPS"} else low


def plain(text: str) -> str:
    """Small letters and straight apostrophes."""
    return text.casefold().replace("’", "'").replace("‘", "'")


def _counted(said: list[Token], forms: list[str]) -> Iterator[str]:
    counts = {
        "length in words": len(said),
        "figures": sum(form in FIGURES for form in forms),
        "names": forms.count(NAME),
        "verbs in the past tense": sum(token.tag == "VBD" for token in said),
        "comparatives or superlatives": sum(token.tag in {"JJR", "RBR", "JJS", "RBS"} for token in said),
        "first persons": sum(form in {"i", "me", "my"} for form in forms),
        "modal verbs": sum(token.tag == "MD" for token in said),
        "nouns": sum(token.tag.startswith("NN") for token in said),
    }
    for name, steps in _STEPS.items():
        for step in steps:
            if counts[name] >= step:
                yield f"{name}: {step} or more"


def _built(tokens: list[Token], forms: list[str]) -> Iterator[str]:
    """How it is built: tense, mood, person, what sorts of figures."""
    low = {plain(token.text) for token in tokens}
    tags = {token.tag for token in tokens}
    yield from (f"speaks of {name}" for name, forms_ in _PRONOUNS.items() if low & forms_)
    marks = {
        "is a question": _is_question(tokens),
        "holds a number": NUMBER in forms,
        "holds an amount": bool({PERCENT, SCALE} & set(forms)) or bool(low & {"$", "£", "€"}),
        "holds a year": YEAR in forms,
        "says what has happened": _perfect(tokens),
        "says what will be": bool(low & {"will", "'ll"}) or {"going", "to"} <= low,
        "says what may or should be": any(
            token.tag == "MD" and plain(token.text) in _MODALS for token in tokens
        ),
        "sets a condition": "if" in low,
        "denies something": bool(low & _NEGATIONS),
        "compares": bool(tags & {"JJR", "RBR"}),
        "holds a superlative": bool(tags & {"JJS", "RBS"}),
        "speaks in the present tense": bool(tags & {"VBZ", "VBP"}),
        "has no tense": "VB" in tags and not tags & {"VBD", "VBZ", "VBP", "MD"},
        "has no verb": not any(tag.startswith("VB") or tag == "MD" for tag in tags),
        "begins with a bare verb": bool(tokens) and tokens[0].tag == "VB",
    }
    yield from (name for name, holds in marks.items() if holds)


def _is_question(tokens: list[Token]) -> bool:
    last = next((token.text for token in reversed(tokens) if token.text not in _ENDINGS), "")
    return last == "?"


def _perfect(tokens: list[Token]) -> bool:
    """ "has closed", "has not closed"."""
    return any(
        plain(token.text) in {"has", "have", "'ve", "'s"}
        and any(after.tag == "VBN" for after in tokens[number + 1 : number + 3])
        for number, token in enumerate(tokens)
    )


def _subjects(tokens: list[Token]) -> Iterator[str]:
    """Who or what does it; heads count within their sentence, which `tokens` may hold several of."""
    start = 0
    for number, token in enumerate(tokens):
        if token.index == 0:
            start = number
        if token.dep not in {"nsubj", "nsubjpass"} or start + token.head >= len(tokens):
            continue
        head, name = tokens[start + token.head], _sort_of_subject(token)
        yield f"a subject: {name}"
        if head.dep == "ROOT":
            yield f"the subject: {name}"
            yield f"the verb of the sentence: {head.tag}"


def _sort_of_subject(token: Token) -> str:
    low = plain(token.text)
    if low in {"i", "we", "you", "they"}:
        return "I" if low == "i" else low
    if low in {"he", "she"}:
        return "he or she"
    if low in _OPEN_SUBJECTS:
        return "it, that, who"
    return "a name" if token.tag.startswith("NNP") else "a noun"
