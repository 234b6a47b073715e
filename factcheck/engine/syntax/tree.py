"""A sentence as a tree: which words hang on which. A thin view of the parse, for what reads clauses."""

from __future__ import annotations

from collections import defaultdict

from ..reading import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Tree:
    """The tokens of a sentence and, for each, those that hang on it, in order."""

    __slots__ = ("kids", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.kids: dict[int, list[Token]] = defaultdict(list)
        for token in self.tokens:
            if token.head != token.index:
                self.kids[token.head].append(token)

    def kid(self, token: Token, deps: set[str] | frozenset[str]) -> Token | None:
        """The first word that hangs on a token in one of these ways."""
        return next((one for one in self.kids[token.index] if one.dep in deps), None)

    def above(self, token: Token) -> Token:
        """The word a token hangs on; the root is its own."""
        return self.tokens[token.head]
