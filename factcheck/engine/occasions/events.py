"""Events as the text names them: an event noun with its place, names and date, or a verb that tells one.

Entity labels are not used: no model calls a summit an event. A mention is an event noun (lexicon), the
words in front of it, the places and names behind it ("in", "at", "of", "between"), and a definite reference
back ("the summit" is the last placed one of its kind).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import partial

from ..apparent import not_asserted
from ..dates import DateExpr
from ..reading import BlockReading, Reading, Sentence, Token
from ..statement import Statement
from ..syntax.phrases import left_edge, own_name, right_edge, split_names, starts_date, struck
from ..vocabulary.lexicon import EDITION_WORDS, EVENT_NOUNS, EVENT_VERBS
from .links import best_link, date_of_verb

DEFINITE = "definite"
INDEFINITE = "indefinite"
BARE = "bare"

OCCURS = "occurs"
BEGINS = "begins"
ENDS = "ends"


@dataclass(slots=True)
class EventMention:
    """An event named in text[start:end] of a block, as one phrase.

    `family` groups nouns that may name one event; `names` are the folded capitalised words that tell which
    (place, people, bodies); `places` those of them said to be where; `words` the other describing words.
    `date` is what the text dates it to, `link` how (noun, verb, timeline), `aspect` whether its beginning,
    its end or the whole.
    """

    block: int
    sentence: int
    start: int
    end: int
    head: Token
    family: str
    determiner: str
    names: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    date: DateExpr | None = None
    link: str = ""
    aspect: str = OCCURS
    planned: bool = False
    quoted: bool = False
    edition: bool = False
    plural: bool = False
    antecedent: EventMention | None = field(default=None, repr=False)

    @property
    def noun(self) -> str:
        return self.head.lemma

    def identity(self) -> EventMention:
        """The mention that says which event it is: itself, or the placed one a bare "the summit" goes back
        to.
        """
        return self.antecedent if self.antecedent and not self.names else self

    def span_with_date(self) -> tuple[int, int]:
        """The smallest stretch of the block that shows the event and its date."""
        if self.date is None:
            return self.start, self.end
        return min(self.start, self.date.start), max(self.end, self.date.end)


def events_of(reading: Reading) -> list[EventMention]:
    """Every event named in running text, in reading order, with references back resolved."""
    mentions: list[EventMention] = []
    for block in reading.blocks:
        if not block.is_heading:
            key = (block.index, tuple(block.dates))
            # copies: what a mention goes back to is another thing in every document
            mentions.extend(copy(one) for one in block.kept("events", partial(_in_block, block), key=key))
    for one in reading.blocks:
        if one.block.kind == "heading" and one.dates:
            mentions.extend(_in_heading(one))
    mentions.sort(key=lambda one: (one.block, one.start))
    _resolve_back(mentions)
    return mentions


def _in_block(block: BlockReading) -> list[EventMention]:
    stated = [sentence for sentence in block.sentences if not sentence.is_question]
    return [one for sentence in stated for one in _in_sentence(block, sentence)]


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _in_heading(block: BlockReading) -> Iterator[EventMention]:
    """ "12 March: the vote": a heading dates the event it names; it is not parsed, and read by its
    words alone.
    """
    first = block.dates[0]
    opened = re.match(r"\s*(?:[:–—|-])\s*(?P<the>the\s)?", block.text[first.end :], re.IGNORECASE)
    if block.text[: first.start].strip() or not opened or first.when.granularity not in {"day", "month"}:
        return
    named = [
        (found, EVENT_NOUNS.get(found.group().casefold())) for found in _WORD.finditer(block.text, first.end)
    ]
    events = [(found, family) for found, family in named if family]
    if len(events) != 1:
        return
    found, family = events[0]
    assert family
    word = found.group().casefold()
    head = Token(0, found.group(), word, "NN", "NOUN", "ROOT", 0, found.start(), found.end())
    start = first.end + opened.start("the") if opened.group("the") else found.start()
    yield EventMention(
        block.index, 0, start, found.end(), head, family, DEFINITE, frozenset(), frozenset(), frozenset(),
        first, "timeline",
    )  # fmt: skip


def _in_sentence(block: BlockReading, sentence: Sentence) -> list[EventMention]:
    found: list[EventMention] = []
    for token in sentence.tokens:
        if starts_date(sentence, token):
            continue  # "4 March" is no demonstration
        family = _noun_family(sentence, token)
        if family:
            if not is_part_of_compound(sentence, token):
                found.append(_from_noun(block, sentence, token, family))
        elif token.tag in {"VBD", "VBN"} and token.lemma in EVENT_VERBS and _is_main(token):
            mention = _from_verb(block, sentence, token)
            if mention:
                found.append(mention)
    for mention in found:
        said = Statement(block, sentence, mention.start, mention.end)
        mention.planned = bool(not_asserted(said, but=_OWN_VIEW))
        mention.quoted = block.in_quotes(mention.start, mention.end)
    return found


# A mention keeps apart whether it is quoted; questions are left out before.
_OWN_VIEW = ("quoted speech", "question", "correction note")


def _noun_family(sentence: Sentence, token: Token) -> str | None:
    family = EVENT_NOUNS.get(token.lemma) or EVENT_NOUNS.get(token.text.casefold())
    if family is None or token.pos in {"NOUN", "PROPN"}:
        return family
    # The tagger took it for a verb: an article or a name right before, and no object after, make it a noun.
    before = sentence.tokens[token.index - 1] if token.index else None
    led = before is not None and (before.tag in {"DT", "PRP$", "POS"} or before.text == ":")
    return family if led or token.dep in {"nsubj", "nsubjpass", "pobj"} else None


def is_part_of_compound(sentence: Sentence, token: Token) -> bool:
    """ "summit hall", "fire service", "election day": the noun behind is what is meant."""
    behind = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    if behind is None or behind.start > token.end + 1:
        return False
    if EVENT_NOUNS.get(behind.lemma) and behind.pos in {"NOUN", "PROPN"}:
        return True
    return (behind.pos in {"NOUN", "PROPN"} and behind.tag in {"NN", "NNS"}) or behind.text == "-"


def _is_main(token: Token) -> bool:
    return token.dep in {"ROOT", "conj", "advcl", "ccomp", "relcl", "parataxis", "acl"} or token.tag == "VBD"


def _from_noun(block: BlockReading, sentence: Sentence, head: Token, family: str) -> EventMention:
    first = left_edge(sentence, head)
    front = sentence.tokens[first : head.index]
    last, behind = right_edge(sentence, head)
    names, words = split_names(front, sentence)
    places = {name for name in names if family == "meeting" or name}
    for preposition, tokens in behind:
        more, _ = split_names(tokens, sentence, everything=preposition != "of")
        names |= more
        if preposition in {"in", "at", "on", "near", "outside", "of"}:
            places |= more
    befallen = struck(sentence, head) | own_name(sentence, head)
    names |= befallen
    places |= befallen
    mention = EventMention(
        block=block.index,
        sentence=sentence.index,
        start=sentence.tokens[first].start,
        end=sentence.tokens[last].end,
        head=head,
        family=family,
        determiner=_determiner(front, names),
        names=frozenset(names),
        places=frozenset(places),
        words=frozenset(words),
        edition=bool(words & EDITION_WORDS),
        plural=head.tag in {"NNS", "NNPS"}
        and head.lemma not in {"talk", "discussion", "negotiation", "accord"},
    )
    _trim_front_date(block, mention, front)
    link = best_link(block, sentence, mention.start, mention.end, head)
    if link:
        mention.date, mention.link, mention.aspect = link
    return mention


def _trim_front_date(block: BlockReading, mention: EventMention, front: list[Token]) -> None:
    """ "9 February: fire": the date of a timeline entry is not part of the event's name."""
    colon = next((token for token in reversed(front) if token.text == ":"), None)
    if colon:
        mention.start = min((t.start for t in front if t.start > colon.start), default=mention.head.start)


def _determiner(front: list[Token], names: set[str]) -> str:
    first = front[0] if front else None
    if first is not None:
        word = first.text.casefold()
        if word in {"a", "an", "any", "some", "another", "no", "each", "every"}:
            return INDEFINITE
        if word in {"the", "this", "that", "these", "those"} or first.tag in {"PRP$", "POS"}:
            return DEFINITE
        if any(token.tag == "POS" for token in front):
            return DEFINITE
    return BARE


def _from_verb(block: BlockReading, sentence: Sentence, verb: Token) -> EventMention | None:
    """ "The stadium collapsed on 3 March": an event with what it befell as its name."""
    subject = _antecedent(sentence, verb) or next(
        (
            t
            for t in sentence.tokens
            if t.head == verb.index and t.dep in {"nsubj", "nsubjpass"} and t.pos != "PRON"
        ),
        None,
    )
    if subject is None or _acts_on_something(sentence, verb):
        return None
    first = left_edge(sentence, subject)
    names, words = split_names(sentence.tokens[first : subject.index + 1], sentence)
    link = date_of_verb(block, sentence, sentence.tokens[first].start, verb.end, verb)
    if link is None:
        return None
    return EventMention(
        block=block.index,
        sentence=sentence.index,
        start=sentence.tokens[first].start,
        end=verb.end,
        head=verb,
        family=EVENT_VERBS[verb.lemma],
        determiner=DEFINITE,
        names=frozenset(names),
        places=frozenset(),
        words=frozenset(words | {subject.lemma}),
        date=link[0],
        link=link[1],
        edition=bool(words & EDITION_WORDS),
    )


def _acts_on_something(sentence: Sentence, verb: Token) -> bool:
    """ "The mayor opened the hall": the subject is not what the event befell."""
    return any(one.head == verb.index and one.dep == "dobj" for one in sentence.tokens)


def _antecedent(sentence: Sentence, verb: Token) -> Token | None:
    """ "The museum, which opened on 3 June": the noun the clause hangs on."""
    relative = any(
        one.head == verb.index and one.tag in {"WDT", "WP"} and one.dep.startswith("nsubj")
        for one in sentence.tokens
    )
    above = sentence.tokens[verb.head]
    return (
        above
        if relative and verb.dep == "relcl" and above.index < verb.index and above.pos in {"NOUN", "PROPN"}
        else None
    )


_ALSO_MEETINGS = frozenset({"visit", "trip", "session"})


def _resolve_back(mentions: list[EventMention]) -> None:
    """Tie each unnamed definite mention to the last named one of its family, within the same or the last
    block.
    """
    last: dict[str, EventMention] = {}
    for mention in mentions:
        if mention.names:
            last[mention.family] = mention
            continue
        before = last.get(mention.family) or (last.get("meeting") if mention.noun in _ALSO_MEETINGS else None)
        if (
            before
            and mention.determiner == DEFINITE
            and not mention.head.tag.startswith("VB")
            and not mention.edition
            and mention.block - before.block <= 6
        ):
            mention.antecedent = before.antecedent or before
