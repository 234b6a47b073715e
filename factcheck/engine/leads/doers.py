"""Who did or said it: the lead gives the act to one name of the story, the body to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .content import NAME, Content, Word
from .polarity import denied
from .retelling import Retelling

Span = tuple[int, int]
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_HEADLINE_VERBS = frozenset({"NNS", "VBZ", "VBN", "VBD"})
_OF_SUBJECT = _SUBJECT | {"appos", "conj"}


def other_doer(retelling: Retelling) -> Iterator[tuple[Span, Content, Span]]:
    """(name in the lead, sentence of the body, name there). Only a name the body has, too, and never with
    this act; a subject without a name may be anybody, and settles the matter.
    """
    for verb, doer in _doers(retelling):
        if doer.key not in retelling.body.where:
            continue
        told = list(_told(retelling, verb))
        others = [one for one in told if one.exact and _common(retelling.lead, one.content, verb)]
        if not others or any(not one.names or doer.key in one.within for one in told):
            continue
        content, names = others[0].content, others[0].names
        if verb.token.tag in {"VBN", "VBD"} and doer.key in content.keys:
            continue  # "Marsh named director" where somebody names her
        yield (doer.token.start, doer.token.end), content, (names[-1].token.start, names[-1].token.end)


def _doers(retelling: Retelling) -> Iterator[tuple[Word, Word]]:
    """(verb, name that is its subject) of a lead, where nothing else is said to do it. The first two words of
    a headline are read so whatever the parse makes of them: "Penn rules out curfew".
    """
    content = retelling.lead
    if content.block.block.kind == "headline" and len(content.words) > 2:
        name, verb = content.words[:2]
        beside = (name.index, verb.index) == (0, 1) and verb.token.tag in _HEADLINE_VERBS
        if beside and _is_name(retelling, name):
            yield verb, name
            return
    for verb in content.words:
        if verb.token.pos != "VERB" or denied(content.sentence, verb.token) or verb.token.tag == "VBG":
            continue
        names = _subject_names(content, verb)
        if names is not None and len(names) == 1 and names[0].token.text[0].isupper():
            yield verb, names[0]


def _is_name(retelling: Retelling, word: Word) -> bool:
    """The first word has a capital anyway: does the body have it as a name?"""
    places = retelling.body.where.get(word.key, ())[:4]
    said = [one for place in places for one in retelling.body.contents[place].words if one.key == word.key]
    return bool(said) and all(one.kind == NAME and one.token.pos == "PROPN" for one in said)


def _subject_names(content: Content, verb: Word) -> list[Word] | None:
    """The names within the subject of a verb, appositions and all; None without a subject."""
    found = _within_subject(content, verb)
    if found is None:
        return None
    return [
        one for one in found if one.kind == NAME and one.token.pos == "PROPN" and one.token.dep in _OF_SUBJECT
    ]


def _within_subject(content: Content, verb: Word) -> list[Word] | None:
    """The words of the subject of a verb; None without a subject."""
    tokens = content.sentence.tokens
    heads = {one.index for one in tokens if one.dep in _SUBJECT and one.head == verb.index}
    if not heads:
        return None
    found = []
    for word in content.words:
        token = word.token
        for _ in range(5):
            if token.index in heads:
                found.append(word)
                break
            above = tokens[token.head]
            if above is token or token.dep in {"relcl", "acl"}:
                break
            token = above
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of the body with the same verb; `exact`: with the same particle, too, and not denied.

    `within` are the keys of all the subject, the first words of its name among them.
    """

    content: Content
    names: tuple[Word, ...]
    within: frozenset[str]
    exact: bool


def _told(retelling: Retelling, verb: Word) -> Iterator[_Told]:
    """The sentences of the body with the same act, and the names of who does it."""
    for place in retelling.body.where.get(verb.key, ())[:12]:
        content = retelling.body.contents[place]
        for other in content.words:
            if other.key == verb.key and other.token.pos == "VERB":
                exact = other.lemma == verb.lemma and not denied(content.sentence, other.token)
                within = frozenset(one.key for one in _within_subject(content, other) or ())
                yield _Told(content, tuple(_subject_names(content, other) or ()), within, exact)


def _common(lead: Content, content: Content, verb: Word) -> set[str]:
    """What else both speak of, behind the verb of the lead."""
    behind = {one.key for one in lead.words[verb.place + 1 : verb.place + 6]}
    return behind & content.keys - {verb.key}
