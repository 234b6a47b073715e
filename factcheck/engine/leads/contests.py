"""One result told of the winner in one place, and of the loser in another."""

from __future__ import annotations

from ..reading import Token
from ..vocabulary.antonyms import pole
from .content import Content, Word


def other_side(lead: Content, word: Word, told: Content, other: Word) -> bool:
    """ "A newcomer wins six frames", "the champion lost six frames to a newcomer": one result told of either
    side. What stands before the verbs differs, and the loser is said to lose to or against somebody.
    """
    if not (_loses_to(told, other) or _loses_to(lead, word)):
        return False
    mine = {one.key for one in lead.words[: word.place]}
    return not any(one.key in mine for one in told.words[: other.place])


def _loses_to(content: Content, verb: Word) -> bool:
    """ "Lost six frames to a newcomer", "was beaten in the final by a newcomer"."""
    behind = content.sentence.tokens[verb.index + 1 : verb.index + 16]
    said = {token.text.casefold() for token in behind if token.pos != "PART"}
    if pole(verb.lemma).get("contest") is False and said & {"to", "against"}:
        return True
    return verb.token.tag == "VBN" and "by" in said


def left_behind(content: Content, word: Word) -> bool:
    """ "Is survived by his wife": said of the dead."""
    return word.lemma == "survive" and content.sentence.tokens[word.index + 1].text.casefold() == "by"


_ACTING, _ACTED_ON = frozenset({"nsubj"}), frozenset({"nsubjpass", "dobj", "pobj", "dative"})


def two_parties(lead: Content, here: Word, told: Content, there: Word) -> bool:
    """ "Workers were promised", "managers promised": both parties of one meeting, and no opposites.

    In a headline "Workers promised two years" may be either.
    """
    if here.token.pos != "NOUN" or there.token.pos != "NOUN":
        return False
    roles = {_role(lead, here), _role(told, there)}
    if roles == {"acts", "is acted on"}:
        return True
    ruler = lead.sentence.tokens[here.token.head]
    return lead.block.block.kind == "headline" and here.token.dep == "nsubj" and ruler.tag in {"VBD", "VBN"}


def _role(content: Content, word: Word) -> str:
    """From the verb right behind, so that a broken parse does not matter; then from the parse."""
    behind = content.sentence.tokens[word.index + 1 : word.index + 4]
    if behind and behind[0].lemma == "be":
        return "is acted on" if any(one.tag == "VBN" for one in behind[1:]) else "acts"
    if behind and behind[0].tag in {"VBD", "VBZ", "VBP"}:
        return "acts"
    dep = word.token.dep
    return "acts" if dep in _ACTING else "is acted on" if dep in _ACTED_ON else ""


_BEARS = frozenset({"suffer", "sustain", "receive", "get", "lose", "meet", "need"})


def other_act(lead: Content, here: Word, told: Content, there: Word) -> bool:
    """ "Fed three pilgrims", "two pilgrims asked her": two of the three may have asked."""
    mine, theirs = _counted(lead, here), _counted(told, there)
    for (_, role, verb), (content, acting, deed) in ((mine, theirs), (theirs, mine)):
        if role in {"dobj", "pobj"} and acting == "nsubj" and verb.lemma != deed.lemma:
            tokens = content.sentence.tokens
            has_object = any(one.dep == "dobj" and one.head == deed.index for one in tokens)
            return has_object and deed.lemma not in _BEARS
    return False


def _counted(content: Content, figure: Word) -> tuple[Content, str, Token]:
    """What the counted noun is to its verb, and the verb."""
    tokens = content.sentence.tokens
    noun = figure.token if figure.token.pos == "NOUN" else tokens[figure.token.head]
    return content, noun.dep, tokens[noun.head]
