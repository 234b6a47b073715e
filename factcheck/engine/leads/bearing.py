"""Does the body bear the lead out after all, and does it state as a fact what seems to contradict it?"""

from __future__ import annotations

from ..vocabulary.antonyms import pole
from ..vocabulary.words import words
from .content import Content, Word
from .polarity import denied
from .retelling import Retelling


def borne_out(retelling: Retelling, here: Word) -> bool:
    """A clause of the body has the word itself, near one of its neighbours."""
    near = {one.key for one in retelling.lead.around(here, 2)}
    for place in retelling.body.where.get(here.key, ()):
        content = retelling.body.contents[place]
        for word in content.words:
            if word.key == here.key and any(
                one.key in near and _unbroken(content, word, one) for one in content.around(word, 4)
            ):
                return True
    return False


def _unbroken(content: Content, one: Word, other: Word) -> bool:
    """Nothing but words stands between the two."""
    low, high = sorted((one.index, other.index))
    return not any(token.text in {",", ";", ":", "–", "—"} for token in content.sentence.tokens[low:high])


def pole_borne_out(retelling: Retelling, here: Word, scale: str) -> bool:
    """Does any sentence of the body that speaks of the same things use the lead's pole of the scale?"""
    side = side_of(retelling.lead, here, scale)
    keys = {word.key for word in retelling.lead.words}
    for content in retelling.body.contents:
        if keys & content.keys:
            for word in content.words:
                if side is not None and side_of(content, word, scale) is side:
                    return True
    return False


def side_of(content: Content, word: Word, scale: str) -> bool | None:
    """The pole of the scale a word says things are at: turned round by a denial, and by the passive of
    "beat".
    """
    side = pole(word.lemma).get(scale)
    if side is None:
        return None
    turned = denied(content.sentence, word.token) is not _suffered(content, word, scale)
    return side is not (turned is not _resisted(content, word))


def _resisted(content: Content, word: Word) -> bool:
    """ "A march against the closing": who is against it wants the opposite."""
    before = content.sentence.tokens[max(0, word.index - 4) : word.index]
    return word.token.pos in {"NOUN", "VERB"} and any(one.text.casefold() == "against" for one in before)


def _suffered(content: Content, word: Word, scale: str) -> bool:
    if scale != "contest" or word.token.tag != "VBN":
        return False
    return any(
        one.head == word.index and one.dep in {"auxpass", "nsubjpass", "agent"}
        for one in content.sentence.tokens
    )


_DOUBT = words("""
    if unless whether would could may might should can plan propose want ask call urge demand seek hope
    consider
    expect forecast predict threaten
""")
_FORMERLY = words("had previously earlier once formerly")


def doubtful(content: Content, word: Word, *, plans: bool = False) -> bool:
    """Not told as a fact: quoted, conditional, wished for, expected, or of an earlier time ("had
    rejected").
    """
    if content.block.in_quotes(word.token.start, word.token.end) or content.sentence.is_question:
        return True
    before = content.sentence.tokens[max(0, word.index - 5) : word.index]
    to_come = {"will", "’ll", "'ll"} | ({"to"} if content.block.block.kind == "headline" else set())
    if plans and any(one.text.casefold() in to_come for one in before[-3:]):
        return True  # "Museum to reopen"
    return any(one.lemma in _DOUBT or one.text.casefold() in _FORMERLY for one in before)
