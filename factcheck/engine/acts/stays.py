"""Verbs that begin a stay, a journey or a term, and those that end it, by the kind they share."""

from __future__ import annotations

from ..reading import Sentence, Token

# An underscore joins a verb and its particle.
_KINDS: dict[str, tuple[str, str]] = {
    "journey": (
        """
        leave depart sail embark set fly start begin ride walk row cycle drive board go enter blast_off
        lift_off take_off set_out set_off push_off cast_off
        """,
        """
        return arrive land dock reach finish end get come complete step touch stand rest splash_down
        touch_down go_home tie_up drop_anchor anchor moor berth pull_in put_in roll_in
        """,
    ),
    "run": (
        """
        open begin start launch found establish premiere debut kick build erect create inaugurate form
        break_ground
        """,
        """
        close end finish conclude stop shut fold dissolve cease demolish disband cancel scrap retire wind wrap
        """,
    ),
    "session": (
        "sit begin start enter dive gather convene climb board strike rise retire go_out",
        """
        reach lift stop end finish emerge surface rise adjourn conclude stand break come collapse leave return
        """,
    ),
    "strike": ("walk_out strike stop_work down_tools", "return go_back resume end settle"),
    "siege": (
        "besiege surround encircle invest blockade cut_off",
        "surrender fall capitulate yield relieve lift open storm liberate",
    ),
    "custody": (
        "jail arrest detain imprison abduct kidnap seize capture hold trap admit intern",
        "release free rescue acquit escape discharge pardon find",
    ),
    "absence": (
        "vanish disappear miss close shut suspend ban go_missing",
        "find return reappear reopen resume open lift come_back turn_up",
    ),
    "marriage": ("marry wed", "divorce separate part"),
    "post": (
        "join appoint elect become take hire enter enlist move arrive swear crown start begin",
        "retire resign leave quit step depart abdicate die lose stand_down",
    ),
}


def _table(side: int) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, verbs in _KINDS.items():
        for verb in verbs[side].split():
            found.setdefault(verb.replace("_", " "), set()).add(kind)
    return {verb: frozenset(kinds) for verb, kinds in found.items()}


_BEGINS, _ENDS = _table(0), _table(1)


def begins(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The kinds of stay a verb may begin, read with the particle behind it; none for other verbs."""
    return _kinds(sentence, verb, _BEGINS)


def ends(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The kinds of stay a verb may end."""
    return _kinds(sentence, verb, _ENDS)


def _kinds(sentence: Sentence, verb: Token, table: dict[str, frozenset[str]]) -> frozenset[str]:
    if verb.pos not in {"VERB", "AUX"} and not verb.tag.startswith("VB"):
        return frozenset()
    behind = sentence.tokens[verb.index + 1].text.casefold() if verb.index + 1 < len(sentence.tokens) else ""
    none: frozenset[str] = frozenset()
    return table.get(f"{verb.lemma} {behind}", none) | table.get(verb.lemma, none)
