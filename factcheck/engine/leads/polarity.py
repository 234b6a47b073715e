"""Is a word denied where it stands? Read from the words before it, so that a broken parse does not matter."""

from __future__ import annotations

from ..reading import Sentence, Token
from ..words import words

_NOT = words("not n't n’t never no without neither nor none nobody nothing hardly scarcely cannot rarely")
_UNDOING = words(
    "fail refuse decline deny avoid stop prevent cease forget neglect rule_out reject unable unlikely lack"
)
_FOCUS = words("only just merely simply necessarily least more less fewer longer doubt sooner")
_LETS_THROUGH = frozenset({"ADV", "AUX", "PART", "DET", "ADJ", "NOUN", "ADP", "PROPN", "PRON", "NUM"})
_REACH = 5


def denied(sentence: Sentence, token: Token) -> bool:
    """Does a negative word in front of the token, in the same clause, turn it into its opposite? Two
    cancel.
    """
    count = 0
    for one in reversed(sentence.tokens[max(0, token.index - _REACH) : token.index]):
        text = one.text.casefold()
        behind = sentence.tokens[one.index + 1]
        if text in _NOT and behind.text.casefold() not in _FOCUS:
            count += _reaches(sentence, one, token)
        elif one.lemma in _UNDOING and one.pos in {"VERB", "ADJ"} and _governs(sentence, one, token):
            count += 1
        if text in {
            ",",
            ";",
            ":",
            "–",
            "—",
            "but",
            "and",
            "who",
            "which",
            "that",
            "after",
            "as",
            "because",
            "while",
        }:
            break
    return count % 2 == 1


def _reaches(sentence: Sentence, cue: Token, token: Token) -> bool:
    """No other finite verb in between; "no" and "without" deny their noun and the verb it is the subject
    of.
    """
    between = sentence.tokens[cue.index + 1 : token.index]
    if any(one.tag in {"VBD", "VBZ", "VBP"} and one.pos == "VERB" for one in between):
        return False
    if cue.text.casefold() in {"no", "without"}:
        return token.dep in {"ROOT", "acl", "relcl"} or len(between) <= 2
    return True


def _governs(sentence: Sentence, cue: Token, token: Token) -> bool:
    """ "failed to sign", "refused to sign", "denied having signed", "denied that she had signed"."""
    return (
        token.head == cue.index
        and token.dep in {"xcomp", "ccomp", "pcomp", "prep", "dobj"}
        and token.pos == "VERB"
    )
