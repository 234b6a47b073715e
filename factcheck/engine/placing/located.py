"""Events with the place the text gives them: "signed in the customs house at Tarnby", "the ceremony in
Osmark".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from ..acts.happenings import NOUN, VERB, taking_part
from ..dates import DateExpr
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge, split_names, starts_date
from ..vocabulary.happening_words import ACT_NOUNS, OCCASIONS, table
from ..vocabulary.lexicon import EVENT_NOUNS
from ..vocabulary.words import words
from .places import Place, places_in

# Families that may tell one event at one place.
_ONE_FAMILY = {
    "treaty": "signing", "victory": "contest", "defeat": "contest", "match": "contest", "protest": "protest",
    "killing": "death", "opening": "opening", "festival": "festival", "award": "award", "hearing": "trial",
}  # fmt: skip
_MORE_VERBS = table("""
contest: decide win beat crown compete contest triumph judge defeat clinch
meeting: meet gather convene assemble
performance: perform play premiere sing
speech: speak address lecture preach
wedding: marry wed
funeral: bury cremate
birth: bear
death: die kill drown murder perish
arrest: arrest detain seize apprehend
operation: operate
auction: auction
crash: crash collide derail
sinking: sink capsize
landing: land touch
signing: sign initial
shooting: shoot
stabbing: stab
discovery: find discover unearth dig excavate
protest: march protest demonstrate rally
explosion: explode detonate
collapse: collapse
launch: launch
opening: open unveil inaugurate
trial: try
""")
_HOLD = words(
    "hold stage take host decide happen occur open begin start be play win run unfold break contest gather"
)
_TOLD = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Located:
    """An event and its place: text[start:end] of a block shows both.

    `names` are the folded names of the clause without the place's; `themes` its describing nouns;
    `definite`: "the
    ceremony", or a verb; `that_day`: the sentence says "that weekend", "the same evening"; `date`: of
    its sentence.
    """

    block: int
    sentence: int
    start: int
    end: int
    family: str
    head: Token
    form: str
    place: Place
    names: frozenset[str]
    themes: frozenset[str]
    definite: bool
    plural: bool
    which: frozenset[str]
    quoted: bool
    that_day: bool
    told: bool
    dates: tuple[DateExpr, ...]


def located_in(block: BlockReading, sentence: Sentence) -> list[Located]:
    """Every event of a sentence that is given a place, in order."""
    found = []
    for place in places_in(block, sentence):
        head = _event_of(sentence, place)
        if head is not None:
            found.append(_located(block, sentence, head, place))
    return found


def located_of(reading: Reading) -> list[Located]:
    """Every located event of running text, in reading order."""
    found: list[Located] = []
    for block in reading.blocks:
        if not block.is_heading and block.block.kind not in {"question", "quote", "label"}:
            key = (block.index, tuple(block.dates))
            found.extend(block.kept("located events", partial(_in_block, block), key=key))
    return found


def _in_block(block: BlockReading) -> list[Located]:
    stated = [sentence for sentence in block.sentences if not sentence.is_question]
    return [one for sentence in stated for one in located_in(block, sentence)]


def noun_family(token: Token) -> str:
    """The kind of event a noun names; "" for none."""
    if token.lemma in _EMPTY:
        return ""
    family = OCCASIONS.get(token.lemma) or EVENT_NOUNS.get(token.lemma) or ACT_NOUNS.get(token.lemma, "")
    return _ONE_FAMILY.get(family, family)


_EMPTY = words("visit attack birth death war ceremony agreement deal pact vote poll ballot election arrest")


def _family(sentence: Sentence, noun: Token) -> str:
    """… with the noun in front where it tells: "the signing ceremony", "the wedding party"."""
    before = sentence.tokens[noun.index - 1] if noun.index else None
    if noun.lemma in _OCCASIONS and before is not None and before.pos in {"NOUN", "PROPN", "VERB"}:
        return noun_family(before) or verb_family(before) or _OCCASIONS_OF.get(before.lemma, "")
    return noun_family(noun)


_OCCASIONS = words("ceremony party day hearing service reception")
_OCCASIONS_OF = table("""
award: awards award prize
graduation: graduation
funeral: burial
wedding: marriage
trial: court trial
signing: signing
closing: closing
""")


def verb_family(token: Token) -> str:
    """The kind of event a verb tells; "" for none."""
    return _MORE_VERBS.get(token.lemma, "")


def _event_of(sentence: Sentence, place: Place) -> Token | None:
    """The event whose place it is: the noun right in front, else the verb of the clause or its subject."""
    tokens = sentence.tokens
    index = place.head.index - 1
    while index >= 0 and (
        starts_date(sentence, tokens[index]) or tokens[index].text.casefold() in {"on", "in"}
    ):
        index -= 1
    if index > 0 and tokens[index].text == "," and place.head.index == index + 1:
        index -= 1  # "the funeral, in the church at Varn"
    before = tokens[index] if index >= 0 else None
    named = before is not None and (before.pos in {"NOUN", "PROPN"} or before.lemma == "final")
    if before is not None and named and _family(sentence, before):
        return before
    noun = _led_by(sentence, index) if named else None
    if noun is not None:
        return noun
    verb = _verb(sentence, place)
    if verb is None:
        return None
    subject = _subject(sentence, verb)
    if verb.lemma in _HOLD and subject is not None and _family(sentence, subject):
        return subject
    if verb_family(verb):
        return verb
    return None


_TOWARDS = frozenset({"to", "of", "with", "by", "for", "before", "between", "against"})


def _led_by(sentence: Sentence, index: int) -> Token | None:
    """ "a speech to party members in Varn": the event noun at the head of a run of nouns."""
    for token in reversed(sentence.tokens[max(0, index - 7) : index]):
        if token.text.casefold() in _TOWARDS:
            before = sentence.tokens[token.index - 1] if token.index else None
            if before is not None and before.tag == "NN" and _family(sentence, before):
                return before
        elif token.pos not in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ"}:
            return None
    return None


def clause_verb(sentence: Sentence, place: Place) -> Token | None:
    """The verb of the clause that ends in the place; None for none."""
    return _verb(sentence, place)


def located_at(block: BlockReading, sentence: Sentence, head: Token, place: Place) -> Located:
    """The event with this head word at this place."""
    return _located(block, sentence, head, place)


def _verb(sentence: Sentence, place: Place) -> Token | None:
    """The last past verb in front of the place, with no other clause between; or the first one behind it."""
    tokens = sentence.tokens
    for token in reversed(tokens[max(0, place.head.index - 22) : place.head.index]):
        if (
            token.tag in _TOLD
            and token.pos in {"VERB", "AUX"}
            and token.dep not in {"aux", "auxpass", "amod"}
        ):
            return token
        if token.tag in {"WDT", "WP", "WRB", "MD", "VBZ", "VBP"} or token.text in {
            ";",
            ":",
            "—",
            "“",
            '"',
            "”",
        }:
            return None
        if token.text.casefold() in {"after", "before", "since", "until", "than", "like"}:
            return None
    if place.head.index > 2:
        return None
    return next((one for one in tokens[place.head.index :] if one.tag in _TOLD and one.pos == "VERB"), None)


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    own = [one for one in sentence.tokens if one.head == verb.index and one.dep in {"nsubj", "nsubjpass"}]
    if own and own[0].tag not in {"WDT", "WP"}:
        return own[0]
    above = sentence.tokens[verb.head]
    return above if verb.dep in {"relcl", "acl"} and above.index < verb.index else None


_EDITIONS = words(
    "first second third last next previous earlier later another new other different previous original"
)


def _located(block: BlockReading, sentence: Sentence, head: Token, place: Place) -> Located:
    noun = not head.tag.startswith("VB")
    phrase = _noun_phrase(sentence, head) if noun else _verb_phrase(sentence, head)
    start = min(
        token.start
        for token in [head, *phrase]
        if head.start - token.start < 120 and token.start <= head.start
    )
    said_of = sentence.tokens if noun else phrase
    near = set(place.name.split()) | {word for one in place.holders for word in one.split()}
    names, _ = split_names([one for one in said_of if not place.start <= one.start < place.end], sentence)
    front = phrase if noun else []
    said = {one.text.casefold() for one in front}
    if front and front[0].tag == "PRP$":
        said.discard("last")  # "its last show" is one show; "last year's show" another
    themes = {
        one.lemma for one in phrase if one.tag in {"NN", "NNS"} and one is not head and not noun_family(one)
    }
    subject = _subject(sentence, head) if not noun else None
    return Located(
        block.index, sentence.index, min(start, place.start), max(head.end, place.end),
        _family(sentence, head) if noun else verb_family(head), head, NOUN if noun else VERB, place,
        frozenset(names - near), frozenset(themes),
        not noun or bool(said & _DEFINITE) or any(one.tag == "POS" for one in front),
        head.tag in {"NNS", "NNPS"} and head.lemma not in _ALSO_ONE,
        frozenset((said | ({subject.text.casefold()} if subject else set())) & _EDITIONS),
        block.in_quotes(head.start, place.end), _that_day(sentence), _is_told(sentence, head),
        tuple(sentence.dates),
    )  # fmt: skip


def _is_told(sentence: Sentence, head: Token) -> bool:
    """Is it the event's own news: a verb, or a noun that "took place", "was held", "happened"?"""
    verb = sentence.tokens[head.head]
    return head.tag.startswith("VB") or (head.dep in {"nsubj", "nsubjpass"} and verb.lemma in _HOLD)


_ALSO_ONE = words("final championship talk trial celebration")  # plurals that name one occasion
_DEFINITE = words("the this that these those his her their its")


def _noun_phrase(sentence: Sentence, head: Token) -> list[Token]:
    return sentence.tokens[left_edge(sentence, head) : head.index]


def _verb_phrase(sentence: Sentence, verb: Token) -> list[Token]:
    """The words of those who act and what they act on, with the names joined to them ("Egge and Borg")."""
    found: list[Token] = []
    for one in taking_part(sentence, verb):
        found += sentence.tokens[left_edge(sentence, one) : one.index + 1]
        if one.index < verb.index:
            stop = next((t.index for t in sentence.tokens[one.index + 1 :] if t.tag in _TENSED), one.index)
            found += sentence.tokens[one.index + 1 : min(stop, one.index + 10)]
    return sorted(found, key=lambda one: one.index)


_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


_DAYS = frozenset({"weekend", "day", "night", "evening", "afternoon", "morning"})


def _that_day(sentence: Sentence) -> bool:
    return any(
        token.text.casefold() in _DAYS
        and token.index
        and sentence.tokens[token.index - 1].text.casefold() in {"that", "same"}
        for token in sentence.tokens
    )
