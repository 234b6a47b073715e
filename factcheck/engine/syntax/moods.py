"""When, whether at all, and on whose word: tense, reality and attribution of a verb."""

from __future__ import annotations

from ..reading import Token
from ..vocabulary.words import words
from .polarity import DOING, UNDOING
from .tree import SUBJECTS, Tree

PAST, PRESENT, PERFECT, PLUPERFECT, FUTURE, NONE = "past", "present", "perfect", "pluperfect", "future", ""

_SAYING = words("""
    say tell report state add note announce confirm write explain reveal show find warn recall
    disclose acknowledge admit concede stress indicate record learn discover know understand hear
    see read emphasise emphasize remind declare
""")
# Verbs whose content is the speaker's view, which the paper need not share.
_VIEWS = words("""
    claim insist deny allege argue maintain believe think suggest contend accuse dispute suspect
    fear hope feel assume imagine doubt expect predict assert protest complain consider pretend
    dream wish want promise vow pledge propose demand ask wonder guess agree swear threaten call
    demand testify decide
""")
_PLANNING = words("expect plan schedule propose hope intend slate anticipate pencil forecast")
_CUES = words("if unless whether suppose supposing assuming lest until")


def tense(tree: Tree, verb: Token, depth: int = 0) -> str:
    helpers = [one for one in tree.kids[verb.index] if one.dep in {"aux", "auxpass"}]
    texts = {one.text.casefold() for one in helpers}
    if texts & {"will", "'ll", "’ll", "shall"}:
        return FUTURE
    if any(one.lemma in {"have", "'ve", "’ve"} for one in helpers):
        return PLUPERFECT if texts & {"had", "'d", "’d"} else PERFECT
    if verb.tag in {"VBZ", "VBP"} or any(one.tag in {"VBZ", "VBP"} for one in helpers):
        return PRESENT
    if verb.tag == "VBD" or any(one.tag == "VBD" for one in helpers):
        return PAST
    above = tree.above(verb)
    if above is not verb and verb.dep in {"conj", "xcomp", "advcl", "pcomp"} and above.tag.startswith("VB"):
        return tense(tree, above, depth + 1) if above.index < verb.index and depth < 6 else NONE
    return PAST if verb.tag == "VBN" else NONE


def is_real(tree: Tree, verb: Token) -> bool:
    """No modal, condition, infinitive of purpose or wish on the way up."""
    token = verb
    if verb.lemma in _PLANNING and verb.tag == "VBN":
        return False
    for _ in range(5):
        for one in tree.kids[token.index]:
            if one.tag == "MD" or (one.dep == "mark" and one.text.casefold() in _CUES):
                return False
            if one.tag == "TO" and one.dep == "aux" and not _carried(tree, token):
                return False
        above = tree.above(token)
        if above is token or token.dep not in {"xcomp", "conj", "advcl", "ccomp", "pcomp"}:
            return True
        if token.dep == "conj" and tree.kid(token, SUBJECTS) is not None:
            return True
        token = above if above.tag.startswith("VB") or above.pos in {"AUX", "ADJ"} else token
        if token is not above:
            return True
    return True


def _carried(tree: Tree, verb: Token) -> bool:
    """ "failed to sign", "was able to sign": the infinitive tells what happened, or did not."""
    above = tree.above(verb)
    if above.lemma == "have":
        return any(one.lemma == "yet" for one in tree.kids[above.index])
    return verb.dep in {"xcomp", "acomp", "ccomp"} and (
        above.lemma in UNDOING or above.lemma in DOING or above.lemma in {"able", "unable"}
    )


def speaker_of(tree: Tree, verb: Token) -> tuple[str, bool]:
    """Who says so, and whether it is only a view of theirs: "police said …", "…, she said".

    The nearest voice counts; what a relative clause tells is not the voice's but everybody's.
    """
    token, speaker, view = verb, "", False
    for _ in range(6):
        aside = _aside(tree, token, verb)
        if aside is not None and not speaker:
            speaker, view = _who(tree, aside), view or aside.lemma in _VIEWS
        if any(one.lemma == "accord" and one.tag == "VBG" for one in tree.kids[token.index]):
            speaker = speaker or "according"
        above = tree.above(token)
        if above is token or token.dep in {"relcl", "acl"}:
            break
        if token.dep in {"ccomp", "xcomp", "pcomp", "advcl"} and above.lemma in _VIEWS | _SAYING:
            speaker = speaker or _who(tree, above)
            view = view or above.lemma in _VIEWS
        elif token.dep in {"acl", "ccomp"} and above.tag in {"NN", "NNS"}:
            view = view or token.dep == "ccomp" or tree.kid(token, {"mark"}) is not None
        token = above
    return speaker, view


def _aside(tree: Tree, token: Token, verb: Token) -> Token | None:
    """ "…, she said": a verb of saying hung on what was said."""
    for one in tree.kids[token.index]:
        said = one.dep in {"parataxis", "ccomp"} and one.index > 0 and one is not verb
        if said and one.lemma in _SAYING | _VIEWS and tree.kid(one, SUBJECTS) is not None:
            below = tree.kids[one.index]
            if not any(other.dep in {"ccomp", "dobj"} for other in below):
                return one
    return None


def _who(tree: Tree, verb: Token) -> str:
    own = tree.kid(verb, SUBJECTS)
    return own.text.casefold() if own is not None else "somebody"
