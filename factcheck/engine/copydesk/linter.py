"""The spelling and grammar checker, wrapped: a block's text in, its slips as plain values out.

Of Harper's nine hundred rules only those named here are asked: the ones that stayed silent, or were right, on
real news as published. The rest are about taste (long sentences, the serial comma) or take good English for
bad. Harper is loaded on first use and never by a process that only shows findings.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

SPELLING = "SpellCheck"

# Harper's rule: what is at fault, in words for an editor.
USAGE = {
    "AnA": "“a” stands before a consonant as it sounds, “an” before a vowel",
    "AllIntentsAndPurposes": "the phrase is “for all intents and purposes”",
    "BanTogether": "the phrase is “band together”",
    "BareInMind": "the phrase is “bear in mind”",
    "BatedBreath": "the phrase is “with bated breath”",
    "BoarderBorder": "a boarder lodges in a house; a border lies between countries",
    "DespiteOf": "“despite” takes no “of”",
    "Discuss": "“discuss” takes no “about”",
    "DontCan": "one auxiliary is enough",
    "DoubleModal": "one modal verb is enough",
    "EludedTo": "“allude to” is to hint at; “elude” is to escape",
    "ExtendOrExtent": "“extent” is the noun, “extend” the verb",
    "FlauntForFlout": "to flaunt is to show off; to flout is to defy",
    "FreeRein": "the phrase is “free rein”",
    "HadOf": "“had of” is not English",
    "HeDos": "the form is “does”",
    "IsBeenAuxSequence": "the form is “has been”",
    "ItsContraction": "“it’s” is “it is”; “its” is “belonging to it”",
    "ItsPossessive": "“its” is “belonging to it”; “it’s” is “it is”",
    "LeadRiseTo": "the phrase is “give rise to”",
    "LeavingInDroves": "the phrase is “in droves”",
    "ModalOf": "after a modal verb comes “have”, not “of”",
    "Months": "months have a capital",
    "MootPoint": "the phrase is “moot point”",
    "NervousWreck": "the phrase is “nervous wreck”",
    "NobelPeacePrize": "the name is “Nobel Peace Prize”",
    "NounVerbConfusion": "to affect is to act on; an effect is what comes of it",
    "OneFellSwoop": "the phrase is “in one fell swoop”",
    "OpenCompounds": "these are two words",
    "Payed": "the past of “pay” is “paid”",
    "PiqueInterest": "interest is piqued",
    "PluralDecades": "a decade takes no apostrophe before its “s”",
    "PrincipleToPrincipalRoleNoun": "“principal” is the chief one; a principle is a rule",
    "RiseTheQuestion": "questions are raised",
    "RogueRouge": "a rogue is a scoundrel; rouge is red",
    "SafeToSave": "“save” is the verb",
    "SimplePastToPastParticiple": "after “have” comes the past participle",
    "SpinalChord": "the phrase is “spinal cord”",
    "StatuteOfLimitations": "the phrase is “statute of limitations”",
    "StrikeChord": "the phrase is “strike a chord”",
    "SummarySummery": "a summary sums up; summery is like summer",
    "SupposedTo": "the phrase is “supposed to”",
    "ThenThan": "comparisons take “than”",
    "TheWhetherWeather": "weather is rain and sun; “whether” is if",
    "ThieveNoun": "who steals is a thief",
    "ToteTout": "to tout is to praise; to tote is to carry",
    "WaistWaste": "a waist is worn round the middle; waste is thrown away",
    "WereWhere": "“were” is the verb, “where” the place",
    "WhetYourAppetite": "appetites are whetted",
    "WreakHavoc": "the phrase is “wreak havoc”",
}

_LONGEST = (
    12_000  # code points of a block; no paragraph is longer, and a linter takes its time over one that is
)
_SUGGESTED = 5


@dataclass(frozen=True, slots=True)
class Slip:
    """What Harper holds to be wrong: text[start:end] by one of its rules, and what it would write instead."""

    rule: str
    start: int
    end: int
    text: str
    instead: tuple[str, ...]


@lru_cache(maxsize=4096)
def slips_of(text: str) -> tuple[Slip, ...]:
    """The slips of a block in reading order, by the rules of American English. The text alone decides."""
    return _lint(text, british=False, rules=(SPELLING, *USAGE))


@lru_cache(maxsize=4096)
def is_british(word: str) -> bool:
    """Does British English know a word that American English does not?"""
    return not _lint(f"The {word} one.", british=True, rules=(SPELLING,))


@lru_cache(maxsize=4096)
def is_american(word: str) -> bool:
    """Does American English know a word?"""
    return not _lint(f"The {word} one.", british=False, rules=(SPELLING,))


def _lint(text: str, *, british: bool, rules: Iterable[str]) -> tuple[Slip, ...]:
    if len(text) > _LONGEST or "\x00" in text:
        return ()
    try:
        found = _linter(british).organized_lints(text, language="plaintext", dedup=True)
    except Exception:  # noqa: BLE001 - style is not worth a failed check
        return ()
    except BaseException as problem:
        if type(problem).__name__ != "PanicException":  # how a library in Rust says the same
            raise
        _linters.__dict__.clear()
        return ()
    slips = [
        Slip(
            rule,
            one.span.start,
            one.span.end,
            one.problem_text,
            tuple(each.replacement_text for each in one.suggestions[:_SUGGESTED]),
        )
        for rule in rules
        for one in found.get(rule, ())
    ]
    return tuple(sorted(slips, key=lambda one: (one.start, one.end, one.rule)))


_linters = threading.local()  # a linter serves one thread


def _linter(british: bool) -> Any:
    name = "british" if british else "american"
    linter = getattr(_linters, name, None)
    if linter is None:
        import harper  # here, not above: processes that only show findings never pay for it

        linter = harper.Linter(harper.Dialect.BRITISH if british else harper.Dialect.AMERICAN)
        asked = {SPELLING} if british else {SPELLING, *USAGE}
        linter.set_lint_config({rule: rule in asked for rule in linter.get_default_lint_config()})
        setattr(_linters, name, linter)
    return linter
