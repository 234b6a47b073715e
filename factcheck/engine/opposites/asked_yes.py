"""A bare "Yes." or "No." against a sentence of the story: is it allowed, is it needed, is it done?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading import BlockReading, Sentence
from .answers import Told
from .asked_about import Story, about, told
from .asked_slots import NOT_ALWAYS, tells_rule

_YES_NO = re.compile(
    r"\W*(?:A\W+)?(?P<said>Yes|No)\b(?!\s?[—–-]?,?\s(?:but|unless|if|except|one|longer|more)\b)",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:but|although|though|only|unless|except|if|until|from|however|not\s(?:yet|always))\b", re.IGNORECASE
)

# (what the question asks, words for it, words against it)
_KINDS = tuple(
    tuple(re.compile(pattern, re.IGNORECASE) for pattern in row)
    for row in (
        (
            r"\b(?:have\sto|need\sto|must|necessary|required|compulsory|obligatory|do\s\w+\sneed)\b",
            r"\b(?:must|ha(?:ve|s)\sto|needs?\sto|required|compulsory|obligatory|mandatory|essential|only\sby)\b",
            (
                r"\b(?:no\sneed|need\snot|needn['’]t|(?:not|n['’]t)\s(?:have|need)\b|(?:nobody|no\sone)\s(?:has|needs|will\sneed|must)"
                r"|not\s(?:required|necessary|compulsory|obligatory)|without\s(?:a\s)?(?:book|appoint|regist)\w*|optional|voluntary)\b"
            ),
        ),
        (
            r"\b(?:can|may|allowed|permitted|okay|ok|could)\b",
            r"\b(?:may|can|allowed|permitted|welcome|free\sto|lets?|admitted)\b",
            (
                r"\b(?:bann\w+|forbid\w*|prohibit\w*|barred|(?:may|must|can)\s?not|cannot|(?:ca|mus|wo)n['’]t|not\s(?:be\s)?(?:allowed|permitted|let"
                r"|admitted|welcome)|no\s\w+\s(?:is|are|may|can|will)|refus\w+|have\sto\sstay|turned\saway|off\slimits|will\snot)\b"
            ),
        ),
        (
            r"\A\W*(?:Q\W+)?(?:will|does|do|is|are|can)\b",
            r"\b(?:will|is|are|does|do|can|\w+s)\b",
            r"\b(?:not|cannot|\w+n['’]t|no|never|nobody|none|without)\b",
        ),
    )
)


def yes_against(question: BlockReading, answer: BlockReading, story: Story) -> Iterator[Told]:
    """The sentence of the story that denies a bare yes or no."""
    first = answer.sentences[0]
    said = _YES_NO.match(first.text)
    if said is None or _BUT.search(answer.text) or NOT_ALWAYS.search(first.text):
        return
    kind = next((row for row in _KINDS if row[0].search(question.text)), None)
    asked = about(_ASKING.sub(" ", question.text))
    if kind is None or not asked or re.search(r"\b(?:not|n['’]t|still|any|or)\b", question.text):
        return
    yes = said.group("said").casefold() == "yes"
    found = [
        (block, sentence, _is_so(sentence, kind))
        for block, sentence in story
        if tells_rule(question, first, sentence)
        and sentence.text != first.text
        and _names_all(asked, sentence)
    ]
    known = [(block, sentence, so) for block, sentence, so in found if so is not None]
    if not known or any(so == yes for _, _, so in known):
        return
    block, sentence, _ = known[0]
    if not _BUT.search(sentence.text):
        yield told(answer, first, block, sentence, "yes or no")


def _is_so(sentence: Sentence, kind: tuple[re.Pattern[str], ...]) -> bool | None:
    """Does the sentence say that it is so, that it is not, or neither?"""
    if kind[2].search(sentence.text):
        return False
    if kind[1].search(sentence.text):
        return True
    return None if kind is _KINDS[0] else not _KINDS[2][2].search(sentence.text)


_ASKING = re.compile(
    r"\b(?:allow\w*|permit(?:ted)?|bring|take|come|need|possible|have|must|will|would|there|also|really|actually)\b",
    re.IGNORECASE,
)


def _names_all(asked: frozenset[str], sentence: Sentence) -> bool:
    """Does the sentence name everything that is asked about, in one form or another?"""
    named = about(sentence.text)
    return all(any(other[:5] == one[:5] for other in named) for one in asked)
