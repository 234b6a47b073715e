"""Verbs that begin a stay, a journey or a term, and those that end it, by the kind they share."""

from __future__ import annotations

_KINDS = {
    "journey": (
        "leave depart sail embark set fly start begin ride walk row cycle drive board go enter",
        "return arrive land dock reach finish end get come complete step touch stand rest",
    ),
    "run": (
        "open begin start launch found establish premiere debut kick build erect create inaugurate form",
        "close end finish conclude stop shut fold dissolve cease demolish disband cancel scrap retire wind",
    ),
    "session": (
        "sit begin start enter dive gather convene climb board strike",
        "reach lift stop end finish emerge surface rise adjourn conclude stand break come collapse leave",
    ),
    "custody": (
        "jail arrest detain imprison abduct kidnap seize capture hold trap admit intern",
        "release free rescue acquit escape discharge pardon find",
    ),
    "absence": (
        "vanish disappear miss close shut suspend ban",
        "find return reappear reopen resume open lift",
    ),
    "post": (
        "join appoint elect become take hire enter enlist move marry arrive swear crown",
        "retire resign leave quit step depart divorce separate abdicate die lose",
    ),
}


def _table(side: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, verbs in _KINDS.items():
        for verb in verbs[side].split():
            found[verb] = f"{found.get(verb, '')} {kind}".strip()
    return found


BEGINS = _table(0)  # lemma -> the kinds it may begin, as words
ENDS = _table(1)
