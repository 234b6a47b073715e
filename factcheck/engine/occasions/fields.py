"""What events of a kind do: the verbs, nouns and turns of phrase by which a clause tells one.

A disaster "exploded", "caught fire", "went down"; a treaty was "signed", "put to paper", "initialled"; a
conference "met". Looked up by the words of a reference event's kind and names. Data, no logic to speak of.
"""

from __future__ import annotations

from ..reading import Sentence, Token
from ..vocabulary.words import words

# The fields a word in an event's kind or name opens.
_OPENS = """
explosion: explosion blast detonation disaster accident catastrophe tragedy meltdown bombing
fire: fire blaze inferno disaster accident catastrophe tragedy
sinking: sinking shipwreck wreck disaster tragedy loss
crash: crash collision derailment disaster accident catastrophe tragedy
collapse: collapse cave-in disaster tragedy failure
landslide: landslide avalanche accident mudslide disaster tragedy
eruption: eruption volcanic volcano
quake: earthquake quake tremor seismic
wave: tsunami
storm: storm hurricane cyclone typhoon tornado gale blizzard
flood: flood flooding floods deluge
treaty: treaty agreement accord accords pact protocol convention armistice truce ceasefire peace memorandum
treaty: declaration charter
meeting: conference summit congress talks meeting convention assembly synod council
war: war invasion conflict crisis
battle: battle siege landings landing raid
vote: election referendum plebiscite vote poll
games: olympics olympic games cup championship championships tournament
fair: festival fair expo exposition exhibition concert
killing: assassination murder killing
shooting: shooting massacre assassination
attack: attack attacks bombing bombings raid hijacking
launch: launch spaceflight flight mission satellite orbit
landing: landing mission spaceflight
freedom: independence
crowning: coronation accession
wedding: wedding marriage
overthrow: revolution coup putsch uprising rebellion revolt mutiny
fall: fall opening breach disaster collapse
walkout: strike walkout stoppage
ruling: decision judgment ruling verdict case
union: reunification unification unity merger union
opening: opening inauguration reopening unveiling
return: handover transfer
discovery: discovery
founding: founding foundation establishment creation
resignation: resignation abdication
death: death
crash_of_prices: market crash
blocking: obstruction blockage blocking grounding stranding
spill: spill leak leakage disaster accident
rescue: rescue
execution: execution
evacuation: evacuation airlift
"""
_VERBS = """
explosion: explode detonate burst
fire: burn blaze ignite
sinking: sink founder capsize strike
crash: crash collide derail plunge disintegrate
collapse: collapse crumble
landslide: slip slide
eruption: erupt explode
quake: strike hit shake rock level flatten topple rattle
wave: strike hit sweep engulf
storm: strike hit batter sweep lash blow rip tear pound
flood: flood inundate swamp drown submerge
treaty: sign initial conclude ink adopt settle agree draft negotiate broker finalise finalize hammer
meeting: meet gather convene assemble confer sit
war: begin start invade
battle: begin land besiege fight
vote: vote elect
games: host stage compete
fair: open host stage
killing: murder kill assassinate shoot gun
shooting: shoot gun murder kill
attack: attack bomb hijack
launch: launch orbit
landing: land touch
freedom: secede
crowning: crown
wedding: marry wed
overthrow: overthrow topple oust depose storm seize mutiny revolt rebel
fall: fall breach crumble
walkout: strike
ruling: rule decide
union: reunite reunify unite unify merge
opening: open reopen inaugurate unveil
return: revert
discovery: discover unearth
founding: found establish create
resignation: resign abdicate quit
death: die
crash_of_prices: crash plunge slump
blocking: block wedge jam ground lodge obstruct clog strand
spill: spill leak gush
rescue: rescue free winch
execution: execute behead hang guillotine
evacuation: evacuate airlift
"""
_PHRASES = {
    "blow": {
        "up": "explosion", "apart": "explosion eruption", "top": "eruption", "itself": "explosion eruption",
    },
    "go": {"up": "explosion launch fire", "off": "explosion", "down": "sinking", "polls": "vote"},
    "catch": {"fire": "fire", "alight": "fire"},
    "melt": {"down": "explosion"},
    "come": {
        "down": "fall collapse landslide crash", "together": "meeting", "ashore": "storm", "crashing": "fall",
    },
    "fall": {"down": "collapse fall"},
    "give": {"way": "collapse"},
    "put": {
        "paper": "treaty", "name": "treaty", "names": "treaty", "signature": "treaty", "signatures": "treaty",
        "pen": "treaty", "initials": "treaty",
    },
    "sit": {"down": "meeting"},
    "make": {"peace": "treaty", "landfall": "storm"},
    "shake": {"hands": "treaty"},
    "break": {"out": "war"},
    "declare": {"independence": "freedom", "war": "war"},
    "win": {"independence": "freedom", "freedom": "freedom"},
    "gain": {"independence": "freedom"},
    "cut": {"loose": "freedom"},
    "lift": {"off": "launch"},
    "blast": {"off": "launch"},
    "set": {"foot": "landing", "off": "explosion"},
    "walk": {"moon": "landing", "out": "walkout"},
    "touch": {"down": "landing"},
    "tear": {"down": "fall"},
    "hand": {"down": "ruling", "over": "return", "back": "return"},
    "down": {"tools": "walkout"},
    "cast": {"vote": "vote", "votes": "vote", "ballots": "vote"},
    "take": {"throne": "crowning", "power": "overthrow"},
    "seize": {"power": "overthrow"},
    "draw": {"up": "treaty"},
    "run": {"aground": "blocking sinking"},
    "get": {"stuck": "blocking"},
    "become": {
        "independent": "freedom", "republic": "freedom", "free": "freedom", "one": "union",
        "stuck": "blocking",
    },
}  # fmt: skip
_NOUNS_TOLD = words("""
    explosion blast detonation eruption earthquake quake tsunami blaze assassination inferno meltdown
    coronation shipwreck referendum plebiscite
""")


def _by_word(listing: str) -> dict[str, frozenset[str]]:
    """Each word with all its fields: what strikes may be a quake, a storm or a workforce."""
    found: dict[str, set[str]] = {}
    for line in listing.strip().splitlines():
        field, _, members = line.partition(":")
        for word in members.split():
            found.setdefault(word, set()).add(field)
    return {word: frozenset(fields) for word, fields in found.items()}


_FIELDS_OF_KIND = _by_word(_OPENS)
_FIELDS_OF_VERB = _by_word(_VERBS)
_TENSED = frozenset({"VBD", "VBN"})


def fields_of_kind(said: frozenset[str]) -> frozenset[str]:
    """The fields that the words of an event's kind and names open."""
    return frozenset(field for word in said for field in _FIELDS_OF_KIND.get(word, ()))


def fields_told(sentence: Sentence, token: Token) -> frozenset[str]:
    """The fields a word tells: a past verb with what belongs to it, or a noun of one kind only."""
    if token.tag in {"NN", "NNP"} and token.lemma in _NOUNS_TOLD:
        return _FIELDS_OF_KIND.get(token.lemma, frozenset())
    if token.tag not in _TENSED:
        return frozenset()
    found = set(_FIELDS_OF_VERB.get(token.lemma, ()))
    turns = _PHRASES.get(token.lemma)
    if turns:
        for behind in sentence.tokens[token.index + 1 : token.index + 6]:
            if behind.tag in {"VBD", "VBZ", ";", ":"}:
                break
            word = behind.text.casefold()
            found.update(turns.get(word, "").split())
    return frozenset(found)
