"""The words counts are compared by: who counts as people, what befalls them, which nouns mean one thing."""

from __future__ import annotations

import re

from ..vocabulary.words import words

PEOPLE = words("""
    people person adult participant patient volunteer subject resident passenger worker employee staff
    individual others villager citizen civilian human life visitor spectator guest fan attendee
    traveller traveler commuter inhabitant customer respondent applicant body victim soul
""")
# What befell people: verbs done to them, verbs done by them, and nouns that say it by themselves.
_ROLE_ROWS = """
dead|kill claim slay lose drown|die perish drown|dead fatality death
hurt|injure wound hurt hospitalise hospitalize||injured wounded injury
held|arrest detain||arrest detainee
charged|charge prosecute indict||
missing|||missing
saved|rescue save pluck winch|survive|survivor
moved|evacuate displace||evacuee
enrolled|enrol enroll recruit|enrol enroll participate volunteer|participant volunteer
came|attract draw|attend come|attendee spectator attendance
employed|employ||employee staff
asked|ask question survey poll interview canvass||respondent
sacked|sack dismiss fire||redundancy
aboard|carry||passenger
signed||sign|signatory signature
sick|infect sicken hospitalise|contract|infection case
""".strip()
OBJECT: dict[str, str] = {}
SUBJECT: dict[str, str] = {}
ALONE: dict[str, str] = {}
for _row in _ROLE_ROWS.splitlines():
    _role, _done_to, _done_by, _said = _row.split("|")
    OBJECT.update(dict.fromkeys(_done_to.split(), _role))
    SUBJECT.update(dict.fromkeys(_done_by.split(), _role))
    ALONE.update(dict.fromkeys(_said.split(), _role))
# With "off", "ashore", "to safety" they save; with "out", "to leave" they clear a place.
RESCUING = words("lift take bring pull fly carry lead help winch haul airlift get row ferry")
SENDING = words("order tell ask force urge drive clear evict usher")
LIGHT = words("""
    be have do make get take give say see include need want go come find know think keep let put show
    tell use become seem look feel leave call try ask turn help hear play run move like hold believe
    bring happen begin start stop mean set meet continue lead consider appear expect require offer face
    spend last cost reach follow add
""")

# "a crowd of 4,500", "the death toll stands at 17": the noun in front says what the number is of.
CROWDS = re.compile(
    r"\b(?:(?P<came>(?:crowd|audience|congregation|gate|attendance)\sof)|(?P<employed>(?:workforce|staff"
    r"|payroll)\sof)"
    r"|(?P<dead>(?:death\s)?toll\s(?:of|is|was|(?:stands|stood|put)\sat)))\s\Z",
    re.IGNORECASE,
)
# General words, and what they may be said of: "bought 14 buses … the 16 vehicles".
_CLASSES = """
home house property dwelling unit residence: flat apartment bungalow cottage maisonette villa
vehicle: bus lorry car truck van coach taxi tram ambulance tractor
aircraft plane jet airliner: helicopter drone airbus boeing
vessel ship boat craft: ferry trawler yacht tanker barge tug lifeboat
animal creature beast: dog cat donkey horse pony cow sheep goat pig parrot monkey tiger lion bear
work artwork picture piece: painting canvas drawing sculpture print portrait
bird: parrot gull swan goose hen chicken duck owl penguin stork
shop store branch outlet:
country nation:
job post position role:
pupil student child youngster:
guest visitor:
worker employee:
soldier troop:
demonstrator protester marcher:
company firm business:
film movie:
tree: oak elm ash pine birch beech cherry apple lime
storey floor:
machine device: printer robot turbine pump lift
object item artefact exhibit relic: coin vase sword mask bowl
lawmaker senator deputy mp legislator:
official inspector officer:
"""
_CLASS_OF: dict[str, tuple[str, bool]] = {}
for _line in _CLASSES.strip().splitlines():
    _general, _, _special = _line.partition(":")
    _CLASS_OF.update({_word: (_general.split()[0], False) for _word in _special.split()} | _CLASS_OF)
    _CLASS_OF.update({_word: (_general.split()[0], True) for _word in _general.split()})


def class_of(noun: str) -> str:
    """The general word a noun falls under; itself when there is none."""
    return _CLASS_OF.get(noun, (noun, False))[0]


def may_mean(earlier: str, later: str) -> bool:
    """May "the 16 vehicles" go back to "14 buses": the same noun, or a general word for it?"""
    return earlier == later or (class_of(earlier) == class_of(later) and _CLASS_OF.get(later, ("", False))[1])


_HUMAN = re.compile(
    r"(?:er|or|ist|ant|ian|man|eon|ive)\Z|(?:nurse|pupil|student|crew|guard|cook|pilot|monk|nun|priest|clerk"
    r"|refugee|migrant|soldier"
    r"|tourist|sailor|recruit|guide|troop|hostage|inmate|hiker|climber)\Z"
)


def is_human(noun: str) -> bool:
    """By its ending or by itself a word for people at work or on their way."""
    return bool(_HUMAN.search(noun)) and noun not in _NO_HUMANS


_NO_HUMANS = words("""
    computer tower river paper letter number order door floor motor tractor trailer reactor boiler
    container river quarter center meter master monitor sensor mirror error factor sector corridor
    elevator doctorate plant restaurant variant giant elephant ant archive drive hive olive motive dive
    helicopter freighter liner tanker cooler heater printer poster sticker banner border shelter theater
    chapter server router tiger spider flower power winter summer
""")
