"""Words that English spells in two ways, either of them right, and only one of them in one text."""

from __future__ import annotations

import re
from functools import lru_cache

from .linter import is_american, is_british

_PAIRS = {
    "adviser": "advisor", "advisers": "advisors", "judgement": "judgment", "judgements": "judgments",
    "grey": "gray", "programme": "program", "programmes": "programs", "cheque": "check", "cheques": "checks",
    "tyre": "tire", "tyres": "tires", "kerb": "curb", "defence": "defense", "offence": "offense",
    "offences": "offenses", "catalogue": "catalog", "dialogue": "dialog", "e-mail": "email",
    "e-mails": "emails", "co-operate": "cooperate", "co-operation": "cooperation",
    "co-ordinate": "coordinate", "co-ordination": "coordination", "co-ordinated": "coordinated",
    "percent": "per cent", "sceptical": "skeptical", "sceptics": "skeptics", "sceptic": "skeptic",
    "ageing": "aging", "aluminium": "aluminum", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
    "plough": "plow", "moustache": "mustache", "pyjamas": "pajamas", "jewellery": "jewelry",
    "enquiry": "inquiry", "enquiries": "inquiries", "encyclopaedia": "encyclopedia",
    "paediatric": "pediatric", "anaesthetic": "anesthetic", "oestrogen": "estrogen",
    "haemorrhage": "hemorrhage", "foetus": "fetus", "focussed": "focused", "focussing": "focusing",
    "despatch": "dispatch", "despatched": "dispatched", "guerilla": "guerrilla", "guerillas": "guerrillas",
    "protestor": "protester", "protestors": "protesters", "targetted": "targeted", "benefitted": "benefited",
    "goodbye": "good-bye", "ok": "okay",
}  # fmt: skip
# "check", "tire", "curb", "program", "dialog" and "inquiry" are words of their own beside their twins.
_APART = frozenset(
    {"cheque", "cheques", "tyre", "tyres", "kerb", "enquiry", "enquiries", "catalogue", "dialogue"}
)
_ENDINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|able)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"our(|s|ed|ing|able|ful|ite|ites|hood|hoods|less|er|ers)$"), r"or\1"),
    (re.compile(r"([aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"([tb])re(|s|d)$"), r"\1er\2"),
)
_SHORTEST = 5


def american_twin(word: str) -> str:
    """The American spelling of a word in small letters that has another one; "" for none."""
    if word in _PAIRS:
        return "" if word in _APART else _PAIRS[word]
    return _by_ending(word) if len(word) >= _SHORTEST else ""


@lru_cache(maxsize=8192)
def _by_ending(word: str) -> str:
    for ending, instead in _ENDINGS:
        twin = ending.sub(instead, word)
        if twin != word and not is_american(word) and is_american(twin) and is_british(word):
            return twin
    return ""
