"""Yes or no: whether a verb is denied, by its own words or by those above it.

"Did not sign", "never signed", "no one signed", "failed to sign", "left without signing", "has yet to sign".
Two denials make an affirmation. "Not only", "not because", "not until May" deny something else.
"""

from __future__ import annotations

from ..reading import Token
from ..vocabulary.words import words
from .phrasing import says_none
from .tree import SUBJECTS, Tree

# Verbs that turn the verb under them into its opposite: "failed to sign" is not signing.
UNDOING = words("fail refuse decline neglect omit forget avoid deny reject stop prevent cease")
# Verbs that keep it as it is: "managed to sign" is signing, "did not manage to sign" is not.
DOING = words("""
    manage get happen bother dare begin start continue come go appear seem prove turn claim cause
    force lead make let help compel prompt
""")
_ZERO = words("nobody none nothing no-one neither nowhere")
_NEVER = words("not n't never hardly scarcely barely nor nowhere")
_FOCUS = words(
    "only just merely simply necessarily because so all every everyone everybody until quite yet always even"
)


class Polarity:
    """Answers for one sentence; each verb is asked once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._known: dict[int, tuple[bool, str]] = {}

    def of(self, verb: Token, depth: int = 0) -> tuple[bool, str]:
        """Is the verb denied, and by which word? What stands above it is asked, too."""
        known = self._known.get(verb.index)
        if known is None:
            known = self._known[verb.index] = self._denied(verb, depth)
        return known

    def _denied(self, verb: Token, depth: int) -> tuple[bool, str]:
        cue = self._own_cue(verb)
        above = self.tree.above(verb)
        if depth > 3 or above is verb:
            return bool(cue), cue
        if verb.dep == "xcomp" or (verb.dep == "ccomp" and verb.tag == "VBG"):
            upper, word = self.of(above, depth + 1)
            if above.lemma in UNDOING:
                return (bool(cue) == upper), above.lemma
            if above.lemma == "able" or above.lemma in DOING:
                return (bool(cue) != upper), cue or word
            if above.lemma == "unable":
                return (not cue), "unable"
            if above.lemma == "have" and any(one.lemma == "yet" for one in self.tree.kids[above.index]):
                return True, "yet to"
        if verb.dep == "pcomp" and above.lemma == "without":
            return (not cue), "without"
        if verb.dep == "conj" and not cue and self.tree.kid(verb, SUBJECTS) is None:
            joined = any(
                one.dep == "cc" and one.lemma in {"or", "nor"} for one in self.tree.kids[above.index]
            )
            if joined:
                return self.of(above, depth + 1)
        return bool(cue), cue

    def _own_cue(self, verb: Token) -> str:
        cue = ""
        for one in self.tree.kids[verb.index]:
            word = one.text.casefold().replace("’", "'")
            if (one.dep == "neg" or word in _NEVER) and not self._is_focus(one, verb):
                cue = "" if cue else word
            elif one.dep == "advmod" and one.lemma in {"longer", "more"} and self._has_no(one):
                cue = "no longer"
            elif one.dep == "acomp" and any(below.dep == "neg" for below in self.tree.kids[one.index]):
                cue = "" if cue else "not"  # "pleaded not guilty"
            elif one.dep in {*SUBJECTS, "dobj", "attr"} and (zero := self._zero(one)):
                cue = "" if cue else zero
            elif one.dep in {"prep", "agent"} and word in {"in", "by", "under", "to", "at", "for"}:
                below = self.tree.kid(one, {"pobj"})
                if below is not None and (zero := self._zero(below)) and not cue:
                    cue = zero
        return cue or self._near_cue(verb)

    def _near_cue(self, verb: Token) -> str:
        """ "did not hit", where the parse hangs the "not" on the auxiliary: right in front of the verb."""
        for one in reversed(self.tree.tokens[max(0, verb.index - 3) : verb.index]):
            word = one.text.casefold().replace("’", "'")
            if word in {"not", "n't", "never"} and one.head != verb.index and one.dep == "neg":
                above = self.tree.above(one)
                close = verb.index - 4 < above.index < verb.index
                return word if close and above.pos == "AUX" and above.dep.startswith("aux") else ""
            if one.pos not in {"ADV", "AUX", "PART"}:
                return ""
        return ""

    def _zero(self, noun: Token) -> str:
        word = noun.text.casefold()
        if word in _ZERO:
            return word
        return "no" if self._has_no(noun) else ""

    def _has_no(self, token: Token) -> bool:
        return any(
            one.text.casefold() in {"no", "neither", "zero"}
            and one.index < token.index
            and says_none(self.tree.sentence, one)
            for one in self.tree.kids[token.index]
        )

    def _is_focus(self, cue: Token, verb: Token) -> bool:
        """ "not only", "not because", "not until May": something else than the verb is denied."""
        behind = self.tree.tokens[cue.index + 1 : cue.index + 2]
        ahead = self.tree.tokens[verb.index + 1 : verb.index + 2]
        return any(one.text.casefold() in _FOCUS for one in behind) or any(
            one.text.casefold() in {"until", "because", "only", "just", "merely", "simply"} for one in ahead
        )
