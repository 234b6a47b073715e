"""The words the rules rest on: kinds of events, offices, sources. Data, no logic."""

from __future__ import annotations

from .words import words


def _families(table: str) -> dict[str, str]:
    """{"summit": "meeting", …} from lines "meeting: summit talks …"."""
    words: dict[str, str] = {}
    for line in table.strip().splitlines():
        family, _, members = line.partition(":")
        for word in members.split():
            words[word] = family.strip()
    return words


# Nouns that name an event, by family: two nouns of one family may name the same event.
EVENT_NOUNS = _families("""
meeting: summit meeting talk talks discussion negotiation conference gathering encounter parley congress
fire: fire blaze inferno conflagration
explosion: explosion blast detonation
crash: crash collision derailment wreck
collapse: collapse cave-in
outage: outage failure blackout breakdown shutdown glitch
flood: flood flooding deluge
quake: earthquake quake tremor
storm: storm hurricane cyclone typhoon tornado
spill: spill leak leakage
shooting: shooting massacre
attack: attack cyberattack cyber-attack hack breach assault bombing raid airstrike offensive
theft: robbery theft burglary heist break-in
killing: murder killing assassination stabbing
election: election vote referendum plebiscite ballot poll
treaty: treaty agreement accord accords pact deal protocol convention memorandum
ceasefire: ceasefire cease-fire truce armistice
launch: launch lift-off liftoff blast-off
opening: opening inauguration unveiling
signing: signing signature
protest: protest demonstration march rally
walkout: walkout stoppage
trial: trial
verdict: verdict ruling
wedding: wedding marriage
funeral: funeral
birth: birth
death: death
resignation: resignation
arrest: arrest
visit: visit
merger: merger takeover acquisition
war: war invasion conflict
siege: siege
eruption: eruption
sinking: sinking shipwreck
landing: landing
coup: coup putsch
festival: festival carnival fair parade
match: match game final semi-final derby fixture
concert: concert gig
exhibition: exhibition retrospective
landslide: landslide avalanche mudslide
evacuation: evacuation
pandemic: pandemic epidemic outbreak
surgery: transplant
inquest: inquest
auction: auction
premiere: premiere première
handover: handover
""")

# Verbs that say an event happened, to the family of the noun they stand for.
EVENT_VERBS = {
    "explode": "explosion",
    "crash": "crash",
    "collide": "crash",
    "derail": "crash",
    "collapse": "collapse",
    "burn": "fire",
    "erupt": "eruption",
    "resign": "resignation",
    "die": "death",
    "sink": "sinking",
    "open": "opening",
    "inaugurate": "opening",
    "unveil": "opening",
    "sign": "signing",
    "launch": "launch",
    "found": "founding",
    "establish": "founding",
}

# Verbs with which an event noun is said to take place; the side of the event they date.
OCCUR = words("""
    happen occur strike hit hold convene gather sign adopt agree conclude reach erupt rage sweep destroy
    gut open host stage kill cut tear damage rip spread claim injure bury wreck flatten level ravage
    devastate rock
    deliver read wound blow force close shut paralyse paralyze cripple plunge disrupt halt draw attract
""")
BEGIN = frozenset({"begin", "start", "break", "commence", "kick", "open"})
END = frozenset({"end", "finish", "conclude", "close", "last", "stop", "subside"})

# Kinds held again and again under one name: another year is another edition.
RECURRING = words("""
    election festival match concert exhibition protest trial verdict visit arrest wedding funeral
    birth death
""")
RECURRING_WORDS = words("""
    conference forum congress convention assembly session festival championship championships cup
    games olympics election vote referendum fair parade anniversary convention award awards marathon
    race tournament league season budget speech address fixture final match game concert derby poll
    ballot
""")
EDITION_WORDS = words("""
    annual yearly biennial another second third fourth fifth sixth next previous earlier later
    subsequent last first other new latest repeat follow-up similar past upcoming future further one
    different two three four five several many both each every some any regular weekly monthly
    quarterly successive shorter smaller larger bigger original recent inaugural preliminary initial
    preparatory early late separate
""")
# Short events whose name loses its news within months; a treaty or a war keeps it for decades.
PASSING = frozenset({"meeting", "visit", "protest"})

PLANNED = words("""
    planned scheduled due postponed cancelled canceled rescheduled delayed abandoned originally proposed
    expected pencilled penciled hoped intended slated upcoming anticipated attempt attempts forthcoming
""")
# Words that speak of a plan only with the word behind them.
PLANNED_PAIRS = frozenset({
    ("set", "for"), ("set", "to"), ("put", "off"), ("put", "back"), ("plans", "to"), ("plans", "for"),
    ("plan", "to"),
    ("plan", "for"), ("plan", "was"), ("calls", "for"), ("called", "off"), ("hopes", "for"),
    ("proposal", "for"),
})  # fmt: skip

# Topic words that point to one organisation's meetings.
TOPICS = {
    "nato": {"security", "defence", "defense", "alliance", "military", "atlantic", "allied"},
    "european union": {"eu", "european", "union"},
    "eu": {"eu", "european", "union"},
    "united nations": {"un", "climate"},
    "g7": {"g7", "g-7", "industrialised"},
    "g20": {"g20", "g-20"},
}

# Cities where leaders meet all the time: kind and place alone do not tell which meeting is meant.
BUSY_PLACES = words("""
    paris london brussels geneva washington vienna berlin moscow beijing istanbul doha cairo rome
    singapore davos munich new york tokyo strasbourg luxembourg ankara riyadh jeddah minsk helsinki
    budapest warsaw prague madrid france britain germany italy turkey russia china japan switzerland
    england europe usa u.s. america india belgium spain poland united states united kingdom hungary
    austria finland
""") | {"new york", "united states", "united kingdom", "washington, d.c.", "washington d.c."}

# Words that name a written source, and the ones with which it tells what it found.
SOURCE_NOUNS = words("""
    study report survey paper article audit analysis review census inquiry investigation poll memo
    memorandum thesis dissertation assessment bulletin yearbook almanac monograph dossier inspection
    evaluation questionnaire research briefing book biography memoir diary essay column newsletter
    catalogue guide manual textbook obituary editorial documentary leaflet pamphlet letter interview
    photograph footage film photo circular guideline guidance white-paper factsheet
""")
FINDING_VERBS = words("""
    find show say report record count document describe quote conclude put measure note reveal
    establish estimate suggest state list calculate detail compare confirm blame observe identify
    track examine cover document rank attribute mention cite tell analyse analyze recount depict
    chronicle relate trace discuss criticise criticize praise condemn thank recall fault commend lament
""")
FORECAST = words("""
    forecast forecasts predict predicts predicted prediction predictions project projects projected
    projection projections expected would will could may might targets target scenario scenarios outlook
    planned until foresee foresaw anticipate anticipated warn warned envisaged prophecy edition updated
    revised reissued reprinted update revision shall expectation first began begun again repeated
    extended revisited expanded reopened reissue sequel
""")

# Titles of public offices, longest first within a text; "vice president" is not "president".
TITLES = (
    "president-elect",
    "vice president",
    "vice-president",
    "deputy president",
    "prime minister",
    "deputy prime minister",
    "first minister",
    "foreign minister",
    "defence minister",
    "defense minister",
    "finance minister",
    "interior minister",
    "secretary of state",
    "defence secretary",
    "defense secretary",
    "foreign secretary",
    "home secretary",
    "education secretary",
    "health secretary",
    "treasury secretary",
    "secretary-general",
    "secretary general",
    "chief executive",
    "attorney general",
    "chancellor",
    "president",
    "premier",
    "taoiseach",
    "governor",
    "lieutenant governor",
    "mayor",
    "senator",
    "congressman",
    "congresswoman",
    "minister",
    "speaker",
    "king",
    "queen",
    "pope",
    "emperor",
    "prince",
    "princess",
    "archbishop",
    "ambassador",
    "chairman",
    "director-general",
    "commissioner",
    "chief justice",
    "high representative",
    "council president",
    "commission president",
    "justice secretary",
    "transport secretary",
    "environment minister",
    "justice minister",
    "health minister",
    "education minister",
    "economy minister",
)
