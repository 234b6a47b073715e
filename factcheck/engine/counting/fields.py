"""Which nouns may mean one counted thing: general words and what falls under them, agents and their deeds.

"31 paintings … the 34 canvases" are one by their field; "ran in the fun run … each of the 43 runners" by the
deed. Data, and look-ups.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..vocabulary.words import words

# "general words: special ones". Any of the general words may take up any word of its line; a special word
# takes up itself only.
_FIELDS = """
home house property dwelling unit residence household: flat apartment bungalow cottage maisonette villa
vehicle: bus lorry car truck van coach taxi tram ambulance tractor minibus motorcycle scooter
aircraft plane jet airliner: helicopter drone airbus boeing glider
vessel ship boat craft: ferry trawler yacht tanker barge tug lifeboat dinghy canoe kayak narrowboat punt
animal creature beast: dog cat donkey horse pony cow sheep goat pig parrot monkey tiger lion bear hedgehog
  badger fox deer seal hen swan goose otter beaver bat toad frog newt rabbit llama alpaca
cattle: cow bullock heifer calf ox
work artwork picture piece: painting canvas drawing sculpture print portrait watercolour etching bronze marble
  statue carving bust tapestry
painting canvas picture oil: portrait landscape watercolour
carving sculpture statue figure bust statuette figurine: angel saint gargoyle bronze marble nude
photograph photo picture print image snap:
bird: parrot gull swan goose hen chicken duck owl penguin stork crane heron puffin swift kestrel raven
chick hatchling nestling fledgling: cygnet duckling gosling
shop store branch outlet premises:
restaurant eatery: cafe bistro pizzeria
pub inn bar tavern:
country nation state:
job post position role vacancy opening:
pupil student child youngster schoolchild learner classmate kid: boy girl
infant baby newborn: twin triplet
guest visitor:
visitor tourist sightseer: tripper
resident inhabitant householder occupant tenant:
worker employee: welder fitter machinist packer cleaner baker porter driver cook nurse teacher miner clerk
  waiter   docker weaver guard mechanic engineer
soldier troop serviceman: gunner paratrooper
demonstrator protester marcher campaigner activist:
prisoner inmate convict: lifer
detainee captive:
patient sufferer:
performer artist artiste: dancer singer actor acrobat juggler
singer chorister voice: soprano alto tenor bass treble
musician player: violinist cellist drummer fiddler trumpeter piper
actor player:
dancer:
player footballer: striker defender midfielder
rower oarsman:
runner racer entrant competitor contestant starter participant: swimmer cyclist skater walker sprinter
cyclist rider:
climber mountaineer: alpinist
walker hiker rambler:
firefighter fireman:
sailor seaman crewman seafarer: deckhand stoker
fisherman angler:
villager local resident:
company firm business:
film movie picture:
tree: oak elm ash pine birch beech cherry apple lime sapling yew willow plane larch
storey floor:
machine device: printer robot turbine pump lift
turbine windmill:
object item artefact exhibit relic find: coin vase sword mask bowl ring brooch goblet
coin piece: sovereign guinea florin denarius
lawmaker senator deputy mp legislator parliamentarian member:
councillor member:
juror:
official inspector officer:
policeman officer constable:
volunteer helper:
candidate contender hopeful nominee:
finalist:
applicant candidate:
refugee migrant asylum-seeker:
survivor:
casualty victim:
hostage captive:
passenger traveller traveler: commuter
customer client shopper:
spectator onlooker: fan
viewer:
subscriber member:
member: chorister bellringer rower allotment-holder
allotment plot:
garden plot:
house:
poem verse: sonnet limerick haiku
song number track tune: ballad hymn carol
book title volume: novel manuscript bible atlas psalter
letter note missive:
email message: text
stall stand pitch:
tent:
cottage:
bell:
egg:
hive colony:
nest:
lamb:
school:
chapel church:
bench seat:
seat chair: stool
step stair:
page:
window pane light:
bottle:
cake: sponge scone bun tart
pie: pasty
entry submission:
complaint objection: letter
stone rock boulder: pebble
skeleton body: burial
grave burial tomb:
bone:
bridge crossing:
lamp light lantern:
flag banner: pennant
street road:
bicycle bike cycle:
pony horse: mare gelding stallion foal
dog hound: terrier collie spaniel pup puppy
cat feline: kitten tabby
gun weapon firearm: rifle pistol shotgun revolver
site location:
town settlement:
"""
_GENERAL: dict[str, tuple[int, ...]] = {}
_ANY: dict[str, tuple[int, ...]] = {}


def _read(table: str) -> None:
    lines = re.sub(r"\n\s+", " ", table.strip("\n")).splitlines()
    for number, line in enumerate(lines):
        general, _, special = line.partition(":")
        for word in general.split():
            _GENERAL[word] = (*_GENERAL.get(word, ()), number)
        for word in (*general.split(), *special.split()):
            _ANY[word] = (*_ANY.get(word, ()), number)


_read(_FIELDS)


def fields_of(noun: str) -> tuple[int, ...]:
    """The numbers of the fields a noun stands in."""
    return _ANY.get(noun, ())


def takes_up(earlier: str, later: str) -> bool:
    """May `later` go back to `earlier` by meaning: a general word of its field, or another name for it?"""
    if earlier == later:
        return True
    return not set(_GENERAL.get(later, ())).isdisjoint(_ANY.get(earlier, ()))


# Nouns for those who do something or to whom it is done, whose verb their ending does not give.
_DOERS = {
    "evacuee": "evacuate order clear",
    "signatory": "sign",
    "signature": "sign",
    "entrant": "enter compete",
    "participant": "participate take-part enter join",
    "worker": "work employ hire take-on staff",
    "employee": "work employ hire take-on",
    "applicant": "apply",
    "attendee": "attend come",
    "spectator": "watch attend come",
    "visitor": "visit come",
    "guest": "invite stay come dine",
    "diner": "dine eat",
    "donor": "donate give",
    "respondent": "respond reply answer ask survey poll",
    "deserter": "desert",
    "competitor": "compete enter",
    "contestant": "contest compete enter",
    "graduate": "graduate",
    "recruit": "recruit join enlist",
    "passenger": "carry board travel",
    "prisoner": "imprison jail hold capture",
    "captive": "capture hold seize",
    "hostage": "seize hold take-hostage kidnap",
    "survivor": "survive rescue save",
    "fatality": "die kill",
    "objector": "object",
    "complainant": "complain",
    "abstainer": "abstain",
    "absentee": "miss",
    "emigrant": "emigrate leave sail",
    "immigrant": "immigrate arrive",
    "arrival": "arrive come",
    "departure": "depart leave",
    "resignation": "resign",
    "swimmer": "swim",
    "nominee": "nominate shortlist",
    "purchase": "buy",
    "sale": "sell",
    "find": "find discover unearth",
    "discovery": "discover find unearth",
    "theft": "steal",
    "death": "die kill",
    "birth": "bear",
    "hatchling": "hatch",
    "fledgling": "fledge",
    "conviction": "convict",
    "arrest": "arrest",
    "marcher": "march",
    "goal": "score",
    "complaint": "complain",
    "objection": "object",
    "entry": "enter",
    "submission": "submit",
    "acquisition": "acquire buy",
    "donation": "donate give",
    "sinking": "sink",
    "breakage": "break",
    "closure": "close",
    "opening": "open",
    "visit": "visit",
}
_ENDING = re.compile(r"(?:eer|er|or|ee|ant|ent|ling|ist)\Z")


@lru_cache(maxsize=2048)
def deeds_of(noun: str) -> frozenset[str]:
    """The verbs a noun tells of: hop for hopper, sign for signatory; none for most."""
    if noun in _DOERS:
        return frozenset(_DOERS[noun].split())
    stem = _ENDING.sub("", noun)
    if stem == noun or len(stem) < 3 or noun in _NO_DOERS:
        return frozenset()
    plain = stem[:-1] if stem[-1] == stem[-2] else stem
    return frozenset({stem, plain, stem + "e", stem + "ate"})


_NO_DOERS = words("""
    computer tower river paper letter number order door floor motor tractor trailer reactor corner
    quarter center meter master sister brother mother father daughter member minister officer prior
    doctor sector corridor winter summer water weather matter finger shoulder tent cent event parent student
    client agent patient president resident incident accident continent moment plant restaurant giant
    elephant ant street tree degree committee coffee bee employee engineer volunteer career
    senior junior major minor tutor author actor poster flower power ladder border shelter chapter
    list fist artist priest tourist customer soldier other leader letter
""") | {"tooth"}

COLLECTIVE = words("""
    cast company troupe crew team squad band choir side group party class line-up lineup ensemble chorus panel
    jury orchestra committee board council staff workforce flock herd pack pride colony fleet convoy field
    family household congregation audience crowd queue delegation gang intake cohort
""")
