"""A count with words behind it that leave only some of the group: "the 12 novels in print"."""

from __future__ import annotations

from functools import partial

from ..reading import Reading, Sentence, Token
from ..vocabulary.wordings import verb_family
from ..vocabulary.words import words
from .apart import has_slipped
from .counted import Count
from .fields import deeds_of

_NARROWING = frozenset({"IN", "WP", "WDT", "WRB", "VBN", "VBG", "JJ", "JJS"})
_OF_TIME = words("since after before during until till despite because when as if once while")
_LASTING = words("""
    live work hang remain stand lie contain feature show use need face belong run offer serve take play wait
    stay await carry bear cover operate sit study hold attend represent compete seek
""")
# all of them, not some
_ON_THE_ROLL = frozenset(
    f"on {whose} {book}"
    for whose in ("the", "its", "their")
    for book in ("roll", "books", "register", "payroll")
)


# "the 60 who have left": those who are no longer among the others
_PARTING = words("leave quit die withdraw resign retire survive escape drop fail refuse stay remain return")


def is_narrowed(reading: Reading, one: Count, other: Count) -> bool:
    """Do the words behind `other` leave only some of a group, and does the sentence of `one` not say them?"""
    sentence = _sentence(reading, other)
    behind = [token for token in sentence.tokens if token.start >= other.end]
    if not behind or behind[0].text == "of":
        return False
    if " ".join(token.text for token in behind[:3]) in _ON_THE_ROLL:
        return False
    if behind[0].text in _OF_TIME or (behind[0].tag == "VBG" and behind[0].lemma not in _LASTING):
        return False
    if behind[0].tag not in _NARROWING and behind[0].text not in {"still", "now", "there", "here"}:
        return False
    if {token.lemma for token in behind[1:6]} & _PARTING - content(reading, one):
        return True
    said = {token.lemma[:5] for token in behind[:8] if token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}}
    return not said & {lemma[:5] for lemma in content(reading, one)} and not tells_again(
        reading, one, behind, slipped=has_slipped(one, other)
    )


def tells_again(reading: Reading, one: Count, behind: list[Token], *, slipped: bool) -> bool:
    """ "took eleven busts … the fourteen that were stolen": one deed under another name."""
    if slipped and behind[0].tag in {"WP", "WDT"}:
        return True
    verb = next((token for token in behind[:6] if token.pos == "VERB"), None)
    if verb is None or behind[0].tag not in {"WP", "WDT", "VBN", "VBG"}:
        return False
    tokens = _sentence(reading, one).tokens
    told = {verb_family(token.lemma) for token in tokens if token.pos == "VERB"}
    nouns = {deed for token in tokens if token.pos == "NOUN" for deed in deeds_of(token.lemma)}
    return (
        verb_family(verb.lemma) in told
        or any(verb.lemma in kin and kin & told for kin in _DEEDS)
        or (verb.lemma in nouns)
    )


_DEEDS = tuple(
    words(line)
    for line in (
        "take steal rob loot remove vanish disappear go miss lift",
        "build erect construct rise go plan add",
        "keep graze live rear hold own house",
        "enrol enroll join take participate recruit volunteer register",
        "carry board travel sail fly take",
        "send travel go come fly choose pick select",
        "employ work hire engage recruit take",
        "dismiss sack fire lay lose cut axe",
        "lend give loan donate hand bequeath",
        "fell cut chop clear go down",
        "show hang exhibit display see stand",
        "arrest detain hold seize take pick",
        "kill die perish drown lose",
        "find discover unearth dig turn recover",
        "buy acquire purchase order get",
        "invite come attend ask expect",
        "save rescue pull bring winch",
    )
)


def content(reading: Reading, count: Count) -> set[str]:
    """The other words with a meaning in the count's sentence."""
    sentence = _sentence(reading, count)
    heavy = sentence.kept("words of meaning", partial(_heavy, sentence))
    return {lemma for start, lemma in heavy if not count.start <= start < count.end} - {
        count.noun,
        "people",
        "have",
        "more",
    }


def _heavy(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    return tuple(
        (token.start, token.lemma)
        for token in sentence.tokens
        if token.pos in {"NOUN", "PROPN", "VERB"} and len(token.lemma) > 3
    )


def _sentence(reading: Reading, count: Count) -> Sentence:
    return reading.blocks[count.said.block].sentences[count.said.sentence]
