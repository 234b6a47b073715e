"""How firmly somebody is said to be bound to something: open to it, or committed to it.

"Signalled willingness to send troops" leaves the way out that "committed to sending troops" closes. A
pledge here is one such statement: who, what, and whether it is firm. A function of the block alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..leads.content import NUMBER, Content, Word, contents_of
from ..leads.polarity import denied
from ..reading import BlockReading, Token
from ..vocabulary.words import words

# Open: with an infinitive, a gerund or "whether" behind.
_OPEN_VERBS = words("consider weigh mull explore contemplate debate discuss examine float ponder study")
_OPEN_STATES = words("willing open ready prepared willingness readiness openness interest undecided")
_FIRM_VERBS = words("commit pledge promise vow undertake guarantee agree decide resolve")

_SOFTENED = words("""
    potentially possibly perhaps conditionally provisionally would could may might should if unless whether
    tentatively yet refuse fail decline ask urge want expect hope call need pressure
""")
_ELSEWHEN = words("""
    had initially originally previously earlier formerly once before first later then eventually finally since
    until ago after now subsequently
""")


@dataclass(frozen=True, slots=True)
class Pledge:
    """`actor` and `thing` are keys; `firm`, or merely open to it; text[start:end] of the block says it."""

    content: Content
    word: Word
    actor: frozenset[str]
    thing: tuple[str, ...]
    firm: bool
    start: int
    end: int
    elsewhen: bool


def pledges_of(block: BlockReading) -> tuple[Pledge, ...]:
    """The pledges of a block in reading order, kept with it."""
    return block.kept(
        "pledges",
        lambda: tuple(one for each in contents_of(block) for one in _pledges(each)),
        key=block.index,
    )


def _pledges(content: Content) -> Iterator[Pledge]:
    if content.sentence.is_question:
        return
    for word in content.words:
        firm = _firmness(content, word)
        if firm is None or content.block.in_quotes(word.token.start, word.token.end):
            continue
        subject = _subject(content, word.token)
        thing, end = _thing(content, word)
        if subject is None or not thing:
            continue
        actor = frozenset({subject.key, *_marks(content, subject)})
        said = {one.text.casefold() for one in content.sentence.tokens}
        start = min(subject.token.start, word.token.start)
        yield Pledge(
            content, word, actor, thing, firm, start, max(end, word.token.end), bool(said & _ELSEWHEN)
        )


def _firmness(content: Content, word: Word) -> bool | None:
    """Firm, open, or no pledge."""
    lemma, token = word.token.lemma, word.token
    if _softened(content, token):
        return None
    no = denied(content.sentence, token)
    headline = content.block.block.kind == "headline"  # whose verbs are often taken for nouns
    if lemma in _FIRM_VERBS and (token.pos == "VERB" or headline) and _leads_on(content, token):
        told = token.tag in {"VBD", "VBN", "VBZ", "VBP"} or headline
        return None if not told else not no
    if lemma in _OPEN_VERBS and token.pos == "VERB" and not no:
        behind = content.sentence.tokens[token.index + 1 : token.index + 3]
        return False if any(one.tag == "VBG" or one.text.casefold() == "whether" for one in behind) else None
    if lemma in _OPEN_STATES and not no and _leads_on(content, token):
        return False
    return None


def _softened(content: Content, token: Token) -> bool:
    """ "Would commit", "if they agree", "to decide": nothing is said to have been done."""
    before = content.sentence.tokens[max(0, token.index - 4) : token.index]
    behind = content.sentence.tokens[token.index + 1 : token.index + 4]
    infinitive = bool(before) and before[-1].tag == "TO"
    soft = any(one.lemma in _SOFTENED for one in before) or any(
        one.text.casefold() in {"potentially", "possibly", "conditionally", "provisionally", "tentatively"}
        for one in behind
    )
    return soft or (infinitive and token.pos == "VERB")


def _leads_on(content: Content, token: Token) -> bool:
    """An infinitive, a gerund or a noun after "to", "in" or "on" stands right behind."""
    behind = content.sentence.tokens[token.index + 1 : token.index + 4]
    texts = [one.text.casefold() for one in behind]
    return any(text in {"to", "in", "on", "against", "that"} for text in texts[:3]) or (
        bool(behind) and behind[0].tag in {"DT", "CD", "$", "NN", "NNS"}
    )


def _subject(content: Content, token: Token) -> Word | None:
    """The subject of the clause, through "signalled their willingness", "is ready", "has agreed"."""
    for _ in range(5):
        for one in content.words:
            if one.token.head == token.index and one.token.dep in {"nsubj", "nsubjpass"}:
                return one
        above = content.sentence.tokens[token.head]
        if above is token:
            break
        if token.dep in {"relcl", "acl"}:
            return content.at.get(above.index)
        token = above
    first = content.words[0] if content.words else None
    return first if first is not None and content.block.block.kind == "headline" else None


def _marks(content: Content, head: Word) -> Iterator[str]:
    """The names and figures of the actor: "26 nations", "the Danish firm Colvane"."""
    for one in content.around(head, 2):
        if abs(one.index - head.index) <= 2 and (one.kind == NUMBER or one.token.head == head.index):
            yield one.key


_BREAKS = words(", ; : – — but after before as because while although which who until if once")
_EMPTY = words("whether possibility idea option plan proposal step move way role")


def _thing(content: Content, word: Word) -> tuple[tuple[str, ...], int]:
    keys: list[str] = []
    end = word.token.end
    for token in content.sentence.tokens[word.index + 1 : word.index + 14]:
        if token.text.casefold() in _BREAKS:
            break
        one = content.at.get(token.index)
        if one is not None and one.token.lemma not in _EMPTY and one.kind != NUMBER:
            keys.append(one.key)
            end = one.span[1]
    return tuple(keys[:7]), end
