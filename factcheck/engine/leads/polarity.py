"""Is a word denied where it stands? Read from the words before it, so that a broken parse does not matter."""

from __future__ import annotations

from ..reading import Sentence, Token
from ..vocabulary.words import words

_NOT = words("not n't n’t never no without neither nor none nobody nothing hardly scarcely cannot rarely")
_UNDOING = words(
    "fail refuse decline deny avoid stop prevent cease forget neglect rule_out reject unable unlikely lack"
)
_FOCUS = words("only just merely simply necessarily least more less fewer longer doubt sooner")
_LETS_THROUGH = frozenset({"ADV", "AUX", "PART", "DET", "ADJ", "NOUN", "ADP", "PROPN", "PRON", "NUM"})
_BREAKS = words(", ; : – — but and who which after as because while")
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
        if text == "that":
            return (count + _nothing_shows(sentence, one)) % 2 == 1
        if text in _BREAKS:
            break
    return count % 2 == 1


_SHOWING = words("evidence sign proof indication suggestion hint reason truth question way chance")


def _nothing_shows(sentence: Sentence, that: Token) -> bool:
    """ "No evidence that …", "denied that …"."""
    before = sentence.tokens[max(0, that.index - 4) : that.index]
    if any(one.lemma in {"deny", "doubt", "dispute"} and one.pos == "VERB" for one in before):
        return True  # "denied on Friday that"
    shows = bool(before) and before[-1].lemma in _SHOWING
    return shows and any(one.text.casefold() in {"no", "not", "n't", "n’t", "little"} for one in before)


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


_LEAVING_OUT = words("exclude omit except excluding barring without lack minus")
_TAKING_IN = words("include including contain feature")


def excludes(sentence: Sentence, noun: Token) -> bool:
    """Is the noun said to be left out: "excluding bonuses", "without a bonus", "not including the bonus"?"""
    for one in reversed(sentence.tokens[max(0, noun.index - 5) : noun.index]):
        if one.lemma in _LEAVING_OUT or one.text.casefold() in _LEAVING_OUT:
            return not denied(sentence, one)
        if one.lemma in _TAKING_IN or one.text.casefold() in _TAKING_IN:
            return denied(sentence, one)
        if one.pos in {"VERB", "PUNCT"} and one.text != "-":
            return False
    return False
