"""Who did it to whom: "Rovers beat United" where the body has United beating Rovers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..reading import Token
from ..vocabulary.antonyms import pole
from .content import NAME, NUMBER, Content, Word
from .polarity import denied
from .retelling import Retelling

_SUBJECT = frozenset({"nsubj", "csubj"})
_NOT_TURNED = frozenset(
    {"meet", "play", "face", "marry", "join", "fight", "divorce", "date", "wed", "resemble", "match"}
)


@dataclass(frozen=True, slots=True)
class Act:
    """`doer` does `verb` to `done`, all words of one sentence; for a passive verb the doer stands behind
    "by".
    """

    content: Content
    verb: Word
    doer: Word
    done: Word

    @property
    def deed(self) -> str:
        """The verb's key; all ways of winning against somebody are one."""
        return "beat" if "contest" in pole(self.verb.lemma) else self.verb.key

    @property
    def span(self) -> tuple[int, int]:
        parts = (self.verb.token, self.doer.token, self.done.token)
        return min(one.start for one in parts), max(one.end for one in parts)


def swaps(retelling: Retelling) -> Iterator[tuple[Act, Act]]:
    """(act of the lead, act of the body) where the two parties have changed places; only names are
    compared.
    """
    for mine in _acts(retelling.lead):
        if mine.verb.lemma in _NOT_TURNED:
            continue
        both = retelling.body.together(mine.doer.key, mine.done.key)
        theirs = [one for content in both for one in _acts(content) if one.deed == mine.deed]
        turned = [one for one in theirs if (one.doer.key, one.done.key) == (mine.done.key, mine.doer.key)]
        if turned and not any(
            (one.doer.key, one.done.key) == (mine.doer.key, mine.done.key) for one in theirs
        ):
            yield mine, turned[0]


def other_winner(retelling: Retelling) -> Iterator[tuple[tuple[int, int], Content, tuple[int, int]]]:
    """ "Roth pips Keel" where the body says that Keel won, and nowhere that Roth did."""
    for mine in _acts(retelling.lead):
        if mine.deed != "beat":
            continue
        won = [
            (content, verb, subject)
            for content in retelling.body.contents
            for verb in content.words
            if verb.lemma in _WINS and verb.token.pos == "VERB" and not denied(content.sentence, verb.token)
            for subject in (_subject(content, verb.token),)
            if subject is not None
        ]
        winners = {subject.key for _, _, subject in won}
        if mine.done.key in winners and mine.doer.key not in winners:
            content, verb, subject = next(one for one in won if one[2].key == mine.done.key)
            yield mine.span, content, (subject.token.start, verb.token.end)
            return


_WINS = frozenset({"win", "triumph", "prevail"})


def _acts(content: Content) -> Iterator[Act]:
    for verb in content.words:
        if verb.token.pos not in {"VERB", "NOUN"} or denied(content.sentence, verb.token):
            continue
        doer, done = _parties(content, verb)
        if doer is None or done is None or doer.key == done.key:
            continue
        if doer.token.text[0].isupper() and done.token.text[0].isupper():
            lost = pole(verb.lemma).get("contest") is False and verb.lemma != "defeat"
            yield Act(content, verb, done, doer) if lost else Act(content, verb, doer, done)


def _parties(content: Content, verb: Word) -> tuple[Word | None, Word | None]:
    doer = _subject(content, verb.token)
    done = agent = passive = None
    for one in content.words:
        token, above = one.token, content.sentence.tokens[one.token.head]
        if one.kind == NUMBER:
            continue
        if token.dep == "nsubjpass" and above.index == verb.index:
            passive = one
        elif token.dep == "dobj" and above.index == verb.index:
            done = one
        elif token.dep == "pobj" and above.head == verb.index:
            if above.dep == "agent" or above.text.casefold() == "by":
                agent = one
            elif done is None and above.text.casefold() in {"over", "against", "to", "with"}:
                done = one
    if agent is not None and passive is not None:
        return agent, passive
    if done is None and content.block.block.kind == "headline" and verb.token.pos == "VERB":
        done = _beside(
            content, verb, 1
        )  # "Rovers beat United 3-1", where the parse takes the score for the object
    return doer, done


def _beside(content: Content, verb: Word, step: int) -> Word | None:
    """The name right before or behind a verb, by its last word."""
    found, place = None, verb.place + step
    while 0 <= place < len(content.words) and content.words[place].kind == NAME:
        if abs(content.words[place].index - verb.index) != abs(place - verb.place):
            break
        found = content.words[place]
        if step < 0:
            break
        place += 1
    return found


def _subject(content: Content, verb: Token) -> Word | None:
    """The subject; of "after beating Rovers" or a second verb that of the clause above."""
    token = verb
    for _ in range(4):
        for one in content.words:
            if one.token.head == token.index and one.token.dep in _SUBJECT:
                return one
        above = content.sentence.tokens[token.head]
        if above is token or token.dep not in {"conj", "advcl", "pcomp", "xcomp", "prep", "acl"}:
            return None
        token = above
    return None
