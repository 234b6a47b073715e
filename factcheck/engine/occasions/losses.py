"""Destruction told with a verb and taken up with a noun: "a gale took the pier … the loss of the pier".

What a storm, a fire or the sea takes, sweeps away or wipes out is lost; the noun for it later is loss,
destruction or collapse, none of which is made from the verb. A weak verb ("took", "claimed") tells a loss
only where a force of nature is its subject, and a loss is the same one only where the noun names what was
lost.
"""

from __future__ import annotations

from ..reading import Sentence, Token
from ..vocabulary.words import words

LOSS = "loss"

_VERBS = words("destroy demolish wreck flatten level raze gut ravage obliterate collapse crumble topple ruin")
_PHRASES = frozenset({
    ("sweep", "away"), ("wash", "away"), ("wipe", "out"), ("carry", "off"), ("carry", "away"),
    ("burn", "down"),
    ("bring", "down"), ("tear", "down"), ("knock", "down"), ("come", "down"), ("fall", "down"),
    ("give", "way"),
    ("cave", "in"), ("blow", "down"), ("tear", "apart"), ("fall", "into"), ("burn", "to"), ("wipe", "away"),
})  # fmt: skip
_WEAK = words("take claim swallow consume engulf smash fell")
_FORCES = words("""
    storm gale hurricane cyclone typhoon tornado wind squall tempest flood floodwater water wave sea tide
    surge fire blaze wildfire lightning avalanche landslide landslip mudslide rockfall earthquake quake tremor
    explosion blast ice river
""")
_NOUNS = words("loss destruction collapse ruin wreck wrecking demolition obliteration")
# What struck is an event of its kind too, under another name: "wildfire … the fire".
_KIND_OF_FORCE = {
    "wildfire": "fire", "bushfire": "fire", "gale": "storm", "tempest": "storm", "squall": "storm",
    "floodwater": "flood", "landslip": "landslide", "rockfall": "landslide", "tremor": "quake",
}  # fmt: skip


def loss_of_verb(sentence: Sentence, verb: Token, subject: Token | None) -> frozenset[str]:
    """The kinds a clause of destruction may be named by: LOSS, and that of the force; empty for none."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 6]
    near = {one.text.casefold() for one in behind[:1]} | {
        one.text.casefold() for one in behind if one.head == verb.index and one.dep in {"prt", "advmod"}
    }
    force = subject.lemma.casefold() if subject is not None else ""
    lost = (
        verb.lemma in _VERBS
        or any((verb.lemma, word) in _PHRASES for word in near)
        or (verb.lemma in _WEAK and force in _FORCES)
        or (verb.lemma == "lose" and verb.tag == "VBN" and _is_passive(sentence, verb))
    )
    return frozenset({LOSS, _KIND_OF_FORCE.get(force, "")} - {""}) if lost else frozenset()


def _is_passive(sentence: Sentence, verb: Token) -> bool:
    before = sentence.tokens[verb.index - 1].lemma if verb.index else ""
    return before == "be"


def loss_of_noun(noun: Token) -> frozenset[str]:
    """LOSS for a noun of destruction; empty for any other."""
    return frozenset({LOSS}) if noun.lemma.casefold() in _NOUNS else frozenset()


def names_what_was_lost(sentence: Sentence, verb: Token, said: frozenset[str]) -> bool:
    """Is one of these lemmas the thing the clause says was lost: its object, or its subject?"""
    behind = sentence.tokens[verb.index + 1 : verb.index + 9]
    first = next((one for one in behind if one.pos in {"NOUN", "PROPN"}), None)
    run = behind[behind.index(first) :] if first is not None else []
    near = [
        one for number, one in enumerate(run) if all(each.pos in {"NOUN", "PROPN"} for each in run[:number])
    ]
    hung = [
        one
        for one in sentence.tokens
        if one.head == verb.index and one.dep in {"dobj", "nsubj", "nsubjpass"} and one.lemma not in _FORCES
    ]
    lost = {one.lemma.casefold() for one in [*hung, *near] if one.pos in {"NOUN", "PROPN"}}
    return bool(said & lost)
