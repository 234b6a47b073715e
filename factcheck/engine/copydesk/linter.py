"""The spelling and grammar checker, wrapped: a word or a block's text in, plain values out.

Of Harper's nine hundred rules only those named here are asked: the ones that stayed silent, or were right, on
real news as published. The rest are about taste (long sentences, the serial comma) or take good English for
bad. A block is read only if it holds words a rule is about, and a word is looked up once: reading every
paragraph for everything would cost as much as the rest of the engine.

Harper is loaded on first use and never by a process that only shows findings.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..vocabulary.words import in_order

SPELLING = "SpellCheck"

_PASTS = in_order(
    """went came ran began drank sang swam rang wrote spoke broke chose drove ate fell flew froze gave grew
    knew rode rose saw shook stole swore took threw"""
)
# Harper's rule: the words it is about, and what is at fault in words for an editor.
_RULES = {
    "AnA": (
        r"a (?:[aeiou]|hour|heir|hono|hones)|an (?:[b-df-gj-np-tv-z]|h(?!our|eir|ono|ones)|u|eu|one\b)",
        "“a” stands before a consonant as it sounds, “an” before a vowel",
    ),
    "AllIntentsAndPurposes": ("intensive purposes", "the phrase is “for all intents and purposes”"),
    "BanTogether": (r"ban(?:s|ned|ning)? together", "the phrase is “band together”"),
    "BareInMind": (r"bar(?:e|es|ed|ing) in mind", "the phrase is “bear in mind”"),
    "BatedBreath": ("baited", "the phrase is “with bated breath”"),
    "BoarderBorder": (r"boarders?\b", "a boarder lodges in a house; a border lies between countries"),
    "DespiteOf": ("despite of", "“despite” takes no “of”"),
    "Discuss": (r"discuss\w* about", "“discuss” takes no “about”"),
    "DoubleModal": (
        r"(?:can|could|may|might|must|should|would|will) (?:can|could|may|might|must|should|would|will)\b",
        "one modal verb is enough",
    ),
    "EludedTo": (r"elud\w+ to", "“allude to” is to hint at; “elude” is to escape"),
    "FlauntForFlout": ("flaunt", "to flaunt is to show off; to flout is to defy"),
    "FreeRein": (r"free reign", "the phrase is “free rein”"),
    "HadOf": ("had of", "“had of” is not English"),
    "HeDos": (r"(?:s?he|it) do\b", "the form is “does”"),
    "IsBeenAuxSequence": (r"(?:is|are|was|were) been", "the form is “has been”"),
    "ItsContraction": (
        r"its (?:a|an|the|not|been|very|too|so)\b",
        "“it’s” is “it is”; “its” is “belonging to it”",
    ),
    "ItsPossessive": (r"it[’']s", "“its” is “belonging to it”; “it’s” is “it is”"),
    "LeadRiseTo": (r"(?:lead|led|leads|leading) rise", "the phrase is “give rise to”"),
    "LeavingInDroves": (r"in drove\b", "the phrase is “in droves”"),
    "ModalOf": (
        r"(?:could|should|would|might|must|may)(?:n[’']t| not)? of\b",
        "after a modal verb comes “have”, not “of”",
    ),
    "MootPoint": ("mute point", "the phrase is “moot point”"),
    "NervousWreck": ("nervous", "the phrase is “nervous wreck”"),
    "NobelPeacePrize": ("noble (?:peace )?prize", "the name is “Nobel Peace Prize”"),
    "NounVerbConfusion": (r"effect(?:s|ed)?\b", "to affect is to act on; an effect is what comes of it"),
    "OneFellSwoop": ("one (?:foul|fowl|full|feel) swoop", "the phrase is “in one fell swoop”"),
    "OpenCompounds": (r"(?:alot|aswell|infact|incase|inspite|atleast)\b", "these are two words"),
    "Payed": (r"payed\b", "the past of “pay” is “paid”"),
    "PiqueInterest": (r"(?:peak|peek)\w* ", "interest is piqued"),
    "PluralDecades": (r"\d0[’']s\b", "a decade takes no apostrophe before its “s”"),
    "PrincipleToPrincipalRoleNoun": (r"principles? ", "“principal” is the chief one; a principle is a rule"),
    "RiseTheQuestion": (r"ris(?:e|es|ing) the|rose the", "questions are raised"),
    "RogueRouge": (r"rouge\b", "a rogue is a scoundrel; rouge is red"),
    "SafeToSave": (r"safe ", "“save” is the verb"),
    "SimplePastToPastParticiple": (
        rf"(?:have|has|had|having|[’']ve)(?: \w+)? (?:{'|'.join(_PASTS)})\b",
        "after “have” comes the past participle",
    ),
    "SpinalChord": ("spinal chord", "the phrase is “spinal cord”"),
    "StatuteOfLimitations": (r"statu\w+ of limitation", "the phrase is “statute of limitations”"),
    "StrikeChord": (r"(?:strikes?|struck|striking) an? (?:\w+ )?cord", "the phrase is “strike a chord”"),
    "SummarySummery": ("summery", "a summary sums up; summery is like summer"),
    "SupposedTo": ("suppose to", "the phrase is “supposed to”"),
    "ThenThan": (r"then\b", "comparisons take “than”"),
    "TheWhetherWeather": (r"whether\b", "weather is rain and sun; “whether” is if"),
    "ThieveNoun": (r"thieve\b", "who steals is a thief"),
    "ToteTout": (r"tout", "to tout is to praise; to tote is to carry"),
    "WaistWaste": (r"wais?te?\b", "a waist is worn round the middle; waste is thrown away"),
    "WereWhere": (
        r"were\b(?= (?:the|a|he|she|it|they|we|you)\b)|where\b(?= \w+ing\b)",
        "“were” is the verb, “where” the place",
    ),
    "WhetYourAppetite": (r"wet\w* \w+ appetite", "appetites are whetted"),
    "WreakHavoc": (r"wreck\w* havoc", "the phrase is “wreak havoc”"),
}
USAGE = {rule: fault for rule, (_, fault) in _RULES.items()}
_ABOUT = re.compile(
    "|".join(rf"(?P<{rule}>(?<![\w’'])(?:{about}))" for rule, (about, _) in _RULES.items()), re.IGNORECASE
)

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
    """The slips of usage in a block, in reading order. The text alone decides."""
    return _lint(text, "american") if _ABOUT.search(text) else ()


_looked_up: dict[str, tuple[str, ...] | None] = {}
_MOST_WORDS, _BATCH = 100_000, 400


def look_up(words: Iterable[str]) -> None:
    """Look words up that will be asked for, many at a time: that is far quicker than one by one."""
    new = sorted(set(words) - _looked_up.keys())
    if len(_looked_up) + len(new) > _MOST_WORDS:
        _looked_up.clear()
    for first in range(0, len(new), _BATCH):
        batch = new[first : first + _BATCH]
        unknown = {one.text: one.instead for one in _lint("\n\n".join(batch), "spelling")}
        _looked_up.update((word, unknown.get(word)) for word in batch)


def instead_of(word: str) -> tuple[str, ...] | None:
    """What American English would write for a word it does not know, likeliest first; None if it knows it."""
    if word not in _looked_up:
        look_up([word])
    return _looked_up.get(word)


@lru_cache(maxsize=8192)
def is_british(word: str) -> bool:
    """Does British English know a word?"""
    return not _lint(word, "british")


def is_american(word: str) -> bool:
    """Does American English know a word?"""
    return instead_of(word) is None


def _lint(text: str, kind: str) -> tuple[Slip, ...]:
    if len(text) > _LONGEST or "\x00" in text:
        return ()
    try:
        found = _linter(kind).organized_lints(text, language="plaintext", dedup=True)
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
        for rule in (USAGE if kind == "american" else (SPELLING,))
        for one in found.get(rule, ())
    ]
    return tuple(sorted(slips, key=lambda one: (one.start, one.end, one.rule)))


_linters = threading.local()  # a linter serves one thread


def _linter(kind: str) -> Any:
    linter = getattr(_linters, kind, None)
    if linter is None:
        import harper  # here, not above: processes that only show findings never pay for it

        linter = harper.Linter(harper.Dialect.BRITISH if kind == "british" else harper.Dialect.AMERICAN)
        asked = set(USAGE) if kind == "american" else {SPELLING}
        linter.set_lint_config({rule: rule in asked for rule in linter.get_default_lint_config()})
        setattr(_linters, kind, linter)
    return linter
