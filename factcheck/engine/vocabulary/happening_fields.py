"""Happenings by their lexical field: the verbs, turns of phrase and nouns by which news tells one of them.

"Broke into the office … the intrusion", "called home its envoy … the recall". A line gives a field's verbs,
its turns (verb and one of the words behind it) and its nouns. Weak verbs tell a happening of the field only
beside what it befell. Data, no logic.
"""

from __future__ import annotations

from .words import words

_FIELDS = """
collapse: collapse crumble buckle topple subside fail | | collapse cave-in subsidence failure
collapse: | give way; fall in; cave in; come down; fall down |
intrusion: hack infiltrate burgle breach | | break-in intrusion hack breach burglary hacking cyberattack
intrusion: | break into; break in; get into; force door; climb through |
theft: steal rob loot snatch | | theft robbery heist raid hold-up burglary break-in
theft: | make off; hold up; walk off; get away |
flood: flood inundate swamp submerge | | flood flooding inundation deluge
flood: | burst banks; burst bank; fill ceiling; break banks; come over |
fire: burn ignite | | fire blaze inferno arson
fire: | catch fire; burn down; go flames; burn ground; catch light; set alight; set fire |
crash: crash collide derail overturn | | crash collision derailment accident wreck pile-up smash
crash: | leave rails; leave tracks; leave road; run into; plough into; plow into; smash into |
crash: | slam into; jump tracks |
recall: recall withdraw | call home; call back; summon home; pull back; bring home | recall withdrawal
arrest: arrest detain handcuff apprehend | lead away; take custody; pick up | arrest detention
walkout: strike | walk out; down tools; lay down; stop work; go strike | strike walkout stoppage
launch: launch | lift off; blast off; leave pad; take off; go up | launch lift-off liftoff blast-off
opening: inaugurate open | cut ribbon; throw open; unlock doors; cut tape | opening inauguration
closure: close shut | shut down; close doors; close down; shut doors | closure closing shutdown
resignation: resign quit | step down; stand down; hand notice; step aside; give up; bow out | resignation
dismissal: sack dismiss oust fire | show door; let go | sacking dismissal firing ouster
death: die perish | pass away | death passing
shooting: shoot | open fire; gun down | shooting gunfire
explosion: explode detonate | blow up; go off | explosion blast detonation
ballot: vote approve ratify reject | | vote ballot referendum poll
ballot: | go polls; cast ballots; vote down; throw out |
signing: sign initial | put name; put signature; put pen | signing signature
wedding: marry wed | tie knot | wedding marriage
sinking: sink capsize founder | go down; turn turtle | sinking capsizing
outage: fail | go dark; lose power; go out; go down; cut out | outage blackout failure
spill: spill leak | | spill leak spillage
eruption: erupt | | eruption
landslide: slip | come down; slide down; bury under | landslide mudslide rockfall landslip
march: march demonstrate rally protest | take streets | march demonstration rally protest
blockade: block blockade barricade | | blockade barricade
escape: escape abscond | break out; slip away; get out | escape breakout
rescue: rescue winch | pull out; pluck from; bring ashore | rescue
attack: attack bomb shell storm raid maul bite | set upon | attack bombing raid assault shelling mauling
birth: | give birth | birth
evacuation: evacuate | clear out; move out | evacuation
cancellation: cancel scrap | call off | cancellation
discovery: discover unearth | come light; dig up; turn up; come across | discovery find unearthing
kidnapping: kidnap abduct snatch | | kidnapping abduction
handover: | hand over; change hands | handover transfer
auction: auction | go hammer; come hammer | auction sale
verdict: convict acquit | find guilty; clear of | verdict conviction acquittal
burial: bury | lay rest | funeral burial
premiere: premiere | | premiere
final: beat defeat | win final; lift cup; lift trophy; win cup | final
sentencing: jail sentence imprison | send prison; send jail; put bars | sentencing jailing
grounding: strand | run aground; drive aground; go aground | grounding stranding
derelict: demolish raze flatten | pull down; knock down; tear down | demolition levelling
"""
_WEAK = words("""
    fail open close shut go come get leave strike slip turn find take hold sign pass vote approve reject spill
    walk make run lay pull clear bring give call fall fire block storm bite bury cancel scrap move lose hand
""")

Turns = dict[str, dict[str, frozenset[str]]]


def _tables() -> tuple[dict[str, frozenset[str]], Turns, dict[str, frozenset[str]]]:
    verbs: dict[str, set[str]] = {}
    nouns: dict[str, set[str]] = {}
    turns: dict[str, dict[str, set[str]]] = {}
    for line in _FIELDS.strip().splitlines():
        field, _, members = line.partition(":")
        plain, phrases, named = members.split("|")
        for verb in plain.split():
            verbs.setdefault(verb, set()).add(field)
        for phrase in filter(None, (one.strip() for one in phrases.split(";"))):
            verb, word = phrase.split()
            turns.setdefault(verb, {}).setdefault(word, set()).add(field)
        for noun in named.split():
            nouns.setdefault(noun, set()).add(field)
    return (
        {verb: frozenset(fields) for verb, fields in verbs.items()},
        {verb: {word: frozenset(f) for word, f in behind.items()} for verb, behind in turns.items()},
        {noun: frozenset(fields) for noun, fields in nouns.items()},
    )


FIELDS_OF_VERB, FIELDS_OF_TURN, FIELDS_OF_NOUN = _tables()
WEAK_VERBS = _WEAK
