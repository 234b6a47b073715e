"""One utterance that comes back in other words, although the text says that it is the same one.

Of two quotations that share few words the words around the second tell: "he read it out", "word for word",
"how the judge had ended", a shirt, a plaque or a front page that bears the sentence. Then what both say must
lie near enough (the same names and things), and the text must not itself speak of two versions, of a
translation or of a misquotation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from .quotes import GAP, Quotation
from .reading import BlockReading, Reading
from .vocabulary.wordings import thing, verb_family
from .vocabulary.words import words

_MOST = 8  # quotations that share a word; more is the subject of the text

_BEARER = (
    r"(?:mugs?|(?:t-)?shirts?|posters?|banners?|placards?|front\spage|headline|plaque|slate|stone|tea\stowels?|badges?"
    r"|stickers?|billboard|leaflets?|sampler|blackboard|noticeboard|cards?|sign|tombstone|gravestone|headstone|bench"
    r"|inscription|caption|transcript|minutes|recording|tape|clip|programme|program|sleeve|jacket|cover|website)"
)
# The sentence is given again as it stood.
_EXACT = re.compile(
    r"\b(?:word\sfor\sword|verbatim|to\sthe\sletter|(?:exact|very|actual|precise)\swords|in\s(?:his|her|their)\sown\swords"
    r"|the\swords\swere|just\sas\s(?:he|she|they)|as\sit\scame\sfrom|in\sfull)\b",
    re.IGNORECASE,
)
# It is read out, recalled, repeated or borne by a thing.
_AGAIN = re.compile(
    r"\b(?:(?:he|she|they|\w+)\sread(?:s|ing)?(?:\s(?:it|this|that|them|the\s\w+))?(?:\s(?:out|aloud|back|from))?\b(?=\W|\Z)"
    r"|read(?:ing)?\s(?:it|this|them|out|aloud)|repeat(?:s|ed|ing)?|quot(?:es|ed|ing)|recit(?:es|ed|ing)"
    r"|remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|(?:had|['’]d)\s(?:ended|finished|closed|concluded|begun|opened|signed\soff"
    r"|said|told|put\sit|written|warned|called|shouted|replied|answered|remarked|declared)"
    r"|what\s(?:he|she|they)(?:['’]d|\shad)?\s(?:said|told|wrote|shouted)"
    r"|(?:his|her|their|whose|the|that|those|these)\s(?:\w+['’]s\s)?(?:closing|opening|last|final|first|parting|famous|dying"
    r"|now-famous|celebrated|unscripted|one)\s"
    r"(?:words?|lines?|sentences?|remarks?|message)|(?:that|the|this|one|same|single)\s(?:line|sentence|remark|phrase|quip|verdict"
    r"|message|note|entry|text)"
    rf"|(?:on|says|said|reads?|bears?|bore|has|have|had|printed|carved|painted|stitched|in)\s[^.;]{{0,24}}{_BEARER})\b"
    rf"|\b(?:the|a|an|his|her|its)\s(?:\w+\s){{0,2}}{_BEARER}\b",
    re.IGNORECASE,
)
# The text tells of two versions itself.
_TOLD = re.compile(
    r"\b(?:translat\w+|interpreter|in\s(?:English|French|Welsh|German|Spanish|Irish|Gaelic|Latin|Italian|Dutch|Polish|Danish)"
    r"|misquot\w+|mishear\w*|misheard|misremember\w*|paraphras\w+|garbled|didn['’]t\ssay|did\snot\ssay|never\ssaid|not\squite"
    r"|hadn['’]t\s(?:said|used)|denied\s(?:saying|having\ssaid)|supposed\sto\shave\ssaid|actually\ssaid|really\ssaid"
    r"|(?:two|three|another|other|several|different|earlier|later|first|second|both)\s(?:versions?|wordings?|drafts?)|reworded"
    r"|rephras\w+|correct(?:ed|ion)|withdrawn|second\stime\saround|shortened|cut\sdown|in\sother\swords|to\sthat\seffect"
    r"|(?:changed|dropped|left\sout|added)\s(?:the|a|one)\swords?|everybody\sthinks|everyone\sthinks|parod\w+|spoof|misprint\w*|update[sd]?\sof)\b",
    re.IGNORECASE,
)
_EMPTY = words("""
    a an the this that these those some any all and or but so if then than as of in on at to for from by
    with about into over after before is are was were be been being am do does did have has had will
    would shall should can could may might must i me my we us our you your he him his she her it its
    they them their who which what there here just very really well yes no not never also even only too
    quite rather still now up out down off when where why how because while mr mrs ms dr sir lady one
    don't get got go going say said says know think like thing things people time make
    mine yours ours theirs himself herself itself anyone everyone someone nobody nothing
""")


@dataclass(frozen=True, slots=True)
class Requoted:
    """Two wordings of one utterance; `sure`: the text calls the second the exact words."""

    one: Quotation
    two: Quotation
    sure: bool


def requoted(reading: Reading, found: list[Quotation]) -> Iterator[Requoted]:
    """Pairs of quotations the text gives as one utterance, and in other words."""
    whole = [one for one in found if len(one.words) >= 4 and GAP not in one.forms]
    heavy = [_heavy(one) for one in whole]
    shared: Counter[tuple[int, int]] = Counter()
    for holders in _holders(heavy).values():
        shared.update(combinations(holders, 2))
    versions = bool(shared) and _tells_of_versions(reading)
    for (first, second), common in sorted(shared.items()):
        one, two = whole[first], whole[second]
        if versions or one.block == two.block or heavy[first] == heavy[second]:
            continue
        low, high = sorted((len(heavy[first]), len(heavy[second])))
        if 2 * high > 3 * low + 2 or _is_held(one, two):
            continue
        cue = _cue(reading.blocks[two.block], two) or _cue(reading.blocks[one.block], one)
        near = common > 1 and 5 * common >= 2 * low
        if not near and not (cue and _is_recalled(reading, one, two)):
            continue
        if cue and (cue == _WORD_FOR_WORD or not years_differ(reading, one, two)):
            yield Requoted(one, two, cue == _WORD_FOR_WORD and near)


# What stands right before one of the two: last week's paper had it otherwise, a film has the line.
_HAD_IT = re.compile(
    r"\b(?:what\s(?:he|she|they|\w+)\s(?:said|meant)\swas|(?:was|were|been|be|is)\s(?:mis)?quoted\sas|(?:paper|article|report|story|leaflet"
    r"|website|newsletter|we|headline)\s(?:\w+\s){0,3}?(?:printed|quoted|misquoted|reported|had\sit\sas|has\sit\sas|gave\sit\sas)"
    r"|(?:has|had|have)\sit\sas|everybody\sthinks|often\squoted|(?:in|from)\sthe\s(?:film|novel|play|song|script|original)"
    r"|instead\sof|rather\sthan|the\stape|on\stape|(?:stated|objected|disputes?d?|denie[sd])\b|versions?|changed\sto|should\shave\sread"
    r"|difference)\b",
    re.IGNORECASE,
)


def tells_of_versions(reading: Reading, said: Quotation) -> bool:
    """Do the words before and behind a quotation say that there are two wordings of it?"""
    block = reading.blocks[said.block]
    at = next((one.index for one in block.sentences if said.start < one.end), 0)
    around = " ".join(one.text for one in block.sentences[max(0, at - 1) : at + 3])
    outside = around.replace(block.text[said.start : said.end], " ")
    return bool(_TOLD.search(outside) or _HAD_IT.search(outside))


def _tells_of_versions(reading: Reading) -> bool:
    return any(_TOLD.search(block.text) for block in reading.blocks)


def _heavy(one: Quotation) -> tuple[str, ...]:
    """The words of weight, each once, verbs and things under the name of their family."""
    kept = dict.fromkeys(_rooted(form) for form in one.forms if form not in _EMPTY)
    return tuple(kept)


_IRREGULAR = {
    "bought": "buy", "sold": "sell", "left": "leave", "lost": "lose", "found": "find", "gave": "give",
    "given": "give", "took": "take", "taken": "take", "came": "come", "told": "tell", "kept": "keep",
    "paid": "pay", "built": "build", "broke": "break", "broken": "break", "won": "win", "done": "finish",
    "adore": "love", "adored": "love", "quit": "leave", "mended": "mend", "fixed": "mend",
}  # fmt: skip


def _rooted(form: str) -> str:
    """A word without its inflection, under the name of its family."""
    plain = _IRREGULAR.get(form, form)
    for ending, more in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if plain.endswith(ending) and len(plain) - len(ending) > 2 and not plain.endswith("ss"):
            plain = plain.removesuffix(ending) + more
            break
    plain = plain.removesuffix("e")
    return thing(verb_family(plain)).removesuffix("e")


def _holders(heavy: list[tuple[str, ...]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, kept in enumerate(heavy):
        for word in kept:
            found.setdefault(word, []).append(number)
    return {word: holders for word, holders in found.items() if 1 < len(holders) <= _MOST}


def _is_held(one: Quotation, two: Quotation) -> bool:
    """One within the other: a shortened quotation is no other wording."""
    short, long = sorted((one.forms, two.forms), key=len)
    places = range(len(long) - len(short) + 1)
    return any(long[at : at + len(short)] == short for at in places)


_WORD_FOR_WORD, _ONCE_MORE = "word for word", "once more"


def _cue(block: BlockReading, said: Quotation) -> str:
    """What the words around a quotation say of its being given again."""
    around = _around(block, said)
    if _EXACT.search(around):
        return _WORD_FOR_WORD
    return _ONCE_MORE if _AGAIN.search(around) or _WHAT_WAS_SAID.search(around) else ""


def _around(block: BlockReading, said: Quotation) -> str:
    """Its sentence without what stands in marks, and the one before where that says little."""
    held = [one for one in block.sentences if one.start < said.end and said.start < one.end]
    if not held:
        return ""
    start, end = held[0].start, held[-1].end
    outside = block.text[start : said.start] + " " + block.text[said.end : end]
    if len(outside.split()) < 4 and held[0].index:
        outside = block.sentences[held[0].index - 1].text + " " + outside
    return outside


# What was said comes back as a thing: "what he'd said when …", "her answer to the committee".
_WHAT_WAS_SAID = re.compile(
    r"\b(?:what|the\s(?:words?|sentence|line|remark|answer|reply|promise|verdict|message))\s(?:that\s)?(?:he|she|they|it|the\s\w+)"
    r"(?:['’]d|\shad)?\s(?:said|told|wrote|shouted|answered|replied|promised|read|given"
    r"|gave|made|spoke|spoken|put|came\sout\swith|come\sout\swith|uttered|called\sout|ended|finished|closed|used)\b"
    r"|\b(?:his|her|their|its|that|\w+['’]s)\s(?:\w+\s)?(?:answer|reply|words?|promise|remark|line|sentence|verdict|quip|retort"
    r"|plea|warning|toast|message|motto|epitaph|advice|confession|note|vow|boast|insult)\b",
    re.IGNORECASE,
)


def _is_recalled(reading: Reading, one: Quotation, two: Quotation) -> bool:
    """Built alike, and the second brought back by words for the moment at which the first was said?"""
    again = _around(reading.blocks[two.block], two)
    if not _WHAT_WAS_SAID.search(again) or 5 * _in_order(one.forms, two.forms) < 2 * min(
        len(one.forms), len(two.forms)
    ):
        return False
    return bool(_stems(_leading_up(reading, one)) & _stems(again))


def _in_order(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """How many words two quotations share in one order."""
    return int(LCSseq.similarity(one, two))


def _leading_up(reading: Reading, said: Quotation) -> str:
    """The words around a quotation and the sentences before it, back into the block before."""
    block = reading.blocks[said.block]
    at = next((one.index for one in block.sentences if said.start < one.end), 0)
    texts = [one.text for one in block.sentences[max(0, at - 2) : at]]
    if at < 2 and said.block:
        texts += [one.text for one in reading.blocks[said.block - 1].sentences[-2:]]
    return " ".join([_around(block, said), *texts])


def _stems(text: str) -> frozenset[str]:
    found = (_rooted(word) for word in re.findall(r"[a-z]{4,}", text.casefold()))
    return frozenset(found) - _COMMON


_COMMON = words("""
    that this with from have been were what when which they them their there then than said told say tell
    will would could should about after befor into over under onto your ours word answer repli reply line
    sentenc remark promis verdict messag mug shirt poster plaqu also only just year tim people woman man
    had onc some someon somebody everybody
""")


def _years(block: BlockReading, said: Quotation) -> frozenset[str]:
    """The years named around a quotation, in its sentence and the one before."""
    at = next((one.index for one in block.sentences if said.start < one.end), 0)
    around = " ".join(one.text for one in block.sentences[max(0, at - 1) : at + 1])
    outside = around.replace(block.text[said.start : said.end], " ")
    return frozenset(re.findall(r"\b(?:1[5-9]|20)\d\d\b", outside))


def years_differ(reading: Reading, one: Quotation, two: Quotation) -> bool:
    """Was one said in a year that is named, and the other not in that one?"""
    return _years(reading.blocks[one.block], one) != _years(reading.blocks[two.block], two)
