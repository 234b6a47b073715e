"""The fields of outcomes made ready for reading: what each way of telling looks for, and at which word.

`field_words` says how its lines are written. A line becomes a pattern over a sentence's words in lower case,
one space apart, and is tried only where its rarest word stands, so that reading stays linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..vocabulary.words import words
from .field_words import PEOPLE_AND_COURTS
from .field_words_contests import POSTS_AND_CONTESTS
from .field_words_more import DECISIONS, MONEY_AND_REST
from .field_words_works import PROPERTY_AND_WORKS

STATE, ONCE, EVER, NEVER = "state", "once", "ever", "never"
PERSON, THING, TOPIC = "person", "thing", "topic"
BEHIND, AHEAD, NOWHERE = "<", ">", "="

_IRREGULAR = {
    line.split()[0]: line.split()
    for line in """
    be is are was were been being
    have has had having
    do does did done doing
    go goes went gone going
    take takes took taken taking
    give gives gave given giving
    get gets got gotten getting
    make makes made making
    come comes came coming
    find finds found finding
    hold holds held holding
    keep keeps kept keeping
    lose loses lost losing
    leave leaves left leaving
    win wins won winning
    beat beats beaten beating
    fall falls fell fallen falling
    rise rises rose risen rising
    throw throws threw thrown throwing
    strike strikes struck stricken striking
    tear tears tore torn tearing
    blow blows blew blown blowing
    wind winds wound winding
    sell sells sold selling
    buy buys bought buying
    pay pays paid paying
    say says said saying
    see sees saw seen seeing
    hear hears heard hearing
    lead leads led leading
    fight fights fought fighting
    stand stands stood standing
    cling clings clung clinging
    hang hangs hung hanged hanging
    withstand withstands withstood withstanding
    run runs ran running
    sing sings sang sung singing
    ride rides rode ridden riding
    drive drives drove driven driving
    fly flies flew flown flying
    break breaks broke broken breaking
    draw draws drew drawn drawing
    sink sinks sank sunk sinking
    shake shakes shook shaken shaking
    seek seeks sought seeking
    slip slips slipped slipping
    let lets letting
    set sets setting
    cut cuts cutting
    put puts putting
    quit quits quitting
    cost costs costing
    burst bursts bursting
    shut shuts shutting
    cast casts casting
    bring brings brought bringing
    fell fells felled felling
    sign signs signed signing
    stave staves staved staving
    bear bears bore borne bearing
    sweep sweeps swept sweeping
    wake wakes woke woken waking
    begin begins began begun beginning
    shoot shoots shot shooting
    steal steals stole stolen stealing
    spring springs sprang sprung springing
    send sends sent sending
    show shows showed shown showing
    lay lays laid laying
    carry carries carried carrying
    bury buries buried burying
    deny denies denied denying
    ratify ratifies ratified ratifying
    grab grabs grabbed grabbing
    drop drops dropped dropping
    scrap scraps scrapped scrapping
    ban bans banned banning
    stop stops stopped stopping
    hand hands handed handing
    snap snaps snapped snapping
    step steps stepped stepping
    plead pleads pleaded pled pleading
    admit admits admitted admitting
    acquit acquits acquitted acquitting
    remand remands remanded remanding
    man mans manned manning
    know knows knew known knowing
    swear swears swore sworn swearing
    need needs needed needing
    sunk sinks sank sinking
    chop chops chopped chopping
    strip strips stripped stripping
    write writes wrote written writing
    bite bites bit bitten biting
    speak speaks spoke spoken speaking
    catch catches caught catching
    build builds built building
    meet meets met meeting
    withdraw withdraws withdrew withdrawn withdrawing
    choose chooses chose chosen choosing
    freeze freezes froze frozen freezing
    swim swims swam swum swimming
    mow mows mowed mown mowing
    grant grants granted granting
    stall stalls stalled stalling
    axe axes axed axing
    """.strip().splitlines()
}
_HOLD = r"(?:is|are|was|were|be|been|'s|'re|has been|have been|remains?|remained|stays?|stayed)"
_ADVERB = (
    r"(?: (?:still|now|also|already|again|currently|all|reported|said|thought|believed|badly|seriously|"
    r"slightly|partly|completely|to be))*"
)
_NUM = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|"
    r"fifty)"
)
_MONEY = (
    r"(?:[^\W\d]{0,3}[£$€¥₹] ?\d[\d.,]*|r ?\d[\d.,]*|\d[\d.,]*p|"
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) "
    r"(?:pounds?|dollars?|euros?|pence|crowns|rand|francs|kroner|cents))"
)
_NAMED = {
    "@be": _HOLD + _ADVERB,
    "@have": r"(?:has|have|had|'ve|having)",
    "@poss": r"(?:his|her|its|their|whose|my|our|your|'s|')",
    "@num": _NUM,
    "@money": _MONEY,
    "@role": (
        r"(?:mayor|chair\w*|\w*director|manager|coach|leader|captain|minister|president|editor|head|secretary|"
        r"executive|master|chief|governor|bishop|principal|commissioner|trustee|speaker|treasurer|curator|"
        r"conductor|warden|sheriff|boss|skipper|headteacher|member|champion|council+or|senator|vicar)"
    ),
    "@year": r"(?:1[89]|20)\d\d",
    "..": r"(?: (?!not |never |no )[^\s,.;:()\"–—]+){0,3}?",
    "…": r"(?: (?!not |never |no )[^\s,.;:()\"–—]+){0,8}?",
}
_LIGHT = words("""
    be is are was were been being have has had do go take give get make come find hold keep let put the a an
    of in on at to for by with from as and up down out off not no his her their its still may could will would
    yet who which that into over away through back nobody nothing set turn stay remain lose pay say see run
    into is/are last next again before without
""")


@dataclass(frozen=True, slots=True)
class Telling:
    """One way of telling a pole: `form` is a pattern, or the verbs and nouns themselves are in `lexemes`.

    `short` is the pattern as a headline has it, without is and was.
    `side` is where the words stand behind which, or in front of which, that is named of which it is told.
    """

    field: int
    pole: int
    side: str
    form: re.Pattern[str]
    short: re.Pattern[str]
    pending: bool


@dataclass(frozen=True, slots=True)
class Field:
    """`name` of the matter; `bearer` person, thing or topic; `final` by pole. `nature`: a state, told once,
    said of all time so far (ever), or of interest only where it is denied of all (never).
    """

    name: str
    bearer: str
    nature: str
    poles: tuple[str, ...]
    final: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All fields; `by_word` the patterns by the word that calls them; single words by lemma."""

    fields: tuple[Field, ...]
    by_word: dict[str, tuple[Telling, ...]]
    suffers: dict[str, tuple[tuple[int, int], ...]]
    does: dict[str, tuple[tuple[int, int], ...]]
    nouns: dict[str, tuple[tuple[int, int], ...]]
    adjectives: dict[str, tuple[tuple[int, int], ...]]


_PENDING = words("will to yet may due")


def forms_of(verb: str) -> list[str]:
    """All forms of an English verb in lower case."""
    if verb in _IRREGULAR:
        return list(dict.fromkeys([verb, *_IRREGULAR[verb]]))
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return [verb, plural, f"{verb}ed", f"{verb}ing"]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The fields, read once."""
    return _Reading().lexicon()


class _Reading:
    """The lines of the fields turned into patterns and look-ups."""

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self.by_word: dict[str, list[Telling]] = {}
        self.singles: dict[str, dict[str, list[tuple[int, int]]]] = {
            "suffers": {}, "does": {}, "noun": {}, "adj": {},
        }  # fmt: skip

    def lexicon(self) -> Lexicon:
        for text in (PEOPLE_AND_COURTS, POSTS_AND_CONTESTS, DECISIONS, PROPERTY_AND_WORKS, MONEY_AND_REST):
            for paragraph in text.strip().split("\n\n"):
                self._field(paragraph.splitlines())
        singles = [
            {word: tuple(row) for word, row in self.singles[kind].items()}
            for kind in ("suffers", "does", "noun", "adj")
        ]
        by_word = {word: tuple(row) for word, row in self.by_word.items()}
        return Lexicon(tuple(self.fields), by_word, *singles)

    def _field(self, lines: list[str]) -> None:
        *name, bearer, nature = lines[0].split()
        number, poles, final = len(self.fields), [], []
        for line in lines[1:]:
            kind, _, rest = line.strip().partition(" ")
            if not line.startswith("  "):
                poles.append(line.strip().rstrip("!"))
                final.append(line.endswith("!"))
            elif kind in {BEHIND, AHEAD, NOWHERE}:
                self._pattern(number, len(poles) - 1, kind, rest)
            else:
                for word in rest.split():
                    rows = self.singles[kind.rstrip(":")].setdefault(word, [])
                    rows.append((number, len(poles) - 1))
        self.fields.append(Field(" ".join(name), bearer, nature, tuple(poles), tuple(final)))

    def _pattern(self, field: int, pole: int, side: str, text: str) -> None:
        atoms = text.split()
        form = re.compile(rf"{''.join(map(_atom, atoms))}(?= )")
        short = re.compile(rf"{''.join(_short(one) for one in atoms)}(?= )")
        pending = bool(_PENDING & {part for atom in atoms for part in atom.split("/")})
        telling = Telling(field, pole, side, form, short, pending)
        for word in _calls(atoms):
            self.by_word.setdefault(word, []).append(telling)


def _atom(atom: str) -> str:
    """The pattern of one word of a line, with the space in front of it."""
    if atom.startswith("!"):
        return f"(?! (?:{atom[1:].replace('/', '|')}) )"
    if atom.startswith("?"):
        return f"(?:{_atom(atom[1:])})?"
    if atom in {"..", "…"}:
        return _NAMED[atom]
    if atom.startswith("{"):
        return f" (?:{'|'.join(_forms(atom))})"
    return f" (?:{'|'.join(_NAMED.get(one, re.escape(one)) for one in atom.split('/'))})"


def _short(atom: str) -> str:
    """The pattern of one word in a headline, where "is" is left out: "Curfew lifted"."""
    return f"(?:{_atom(atom)})?" if atom in {"{be}", "@be", "is/are"} else _atom(atom)


def _forms(atom: str) -> list[str]:
    found = []
    for verb in atom.strip("{}").split("/"):
        found += forms_of(verb)
    return sorted(
        {*found, *(["'s", "'re"] if "be" in atom.strip("{}").split("/") else [])},
        key=lambda one: (-len(one), one),
    )


def _calls(atoms: list[str]) -> list[str]:
    """The words of which one must stand in the sentence: of the atom that is rarest."""
    rows = []
    for atom in atoms:
        if atom.startswith(("?", "!", "@", "..", "…")):
            continue
        stems = [one for one in atom.strip("{}").split("/") if not one.startswith("@")]
        heavy = "@" not in atom and not any(stem in _LIGHT or not stem[:1].isalpha() for stem in stems)
        rows.append((heavy, max(map(len, stems)), _forms(atom) if atom.startswith("{") else stems))
    return max(rows, key=lambda row: row[:2])[2]
