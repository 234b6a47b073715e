"""What people do and what happens, by family: the verbs and nouns that may tell one and the same happening.

"The report appeared", "they published the report", "the report's publication" are of one family; so are "the
deck gave way" and "the collapse". Families of events (lexicon.EVENT_NOUNS) keep their names here. Data,
no logic.
"""

from __future__ import annotations

from .lexicon import EVENT_NOUNS
from .words import words


def table(text: str) -> dict[str, str]:
    """{word: family} from lines "family: word word …"; a family may have several lines."""
    found: dict[str, str] = {}
    for line in text.strip().splitlines():
        family, _, members = line.partition(":")
        for word in members.split():
            found.setdefault(word, family.strip())
    return found


# One verb by its lemma.
ACT_VERBS = table("""
publication: publish release issue appear print unveil post upload air broadcast circulate table
collapse: collapse crumble buckle topple
resignation: resign quit abdicate
dismissal: sack fire dismiss oust remove suspend depose axe
arrest: arrest detain apprehend handcuff
charge: charge indict
release: free
conviction: convict
sentence: sentence jail imprison
acquittal: acquit
election: elect reelect re-elect
appointment: appoint hire recruit engage commission install inaugurate promote name
fire: burn
explosion: explode detonate
crash: crash collide derail
flood: flood inundate
outage: fail
closure: close shut shutter
opening: open
reopening: reopen
launch: launch
death: die drown perish
killing: murder kill assassinate
theft: steal rob burgle
shooting: shoot
stabbing: stab
treaty: sign
merger: buy acquire merge purchase
sale: sell
announcement: announce declare
invasion: invade
evacuation: evacuate
approval: approve pass ratify endorse adopt
rejection: reject veto
wedding: marry wed
divorce: divorce separate
birth: bear
graduation: graduate
surgery: operate
discovery: discover find spot uncover unearth detect
sinking: sink capsize founder
arrival: arrive land
departure: leave depart
complaint: complain
lawsuit: sue
recall: recall withdraw
warning: warn alert
inspection: inspect
construction: build construct erect
completion: complete finish
demolition: demolish raze flatten
founding: found establish create
letter: write
apology: apologise apologize
protest: protest march demonstrate
ban: ban outlaw prohibit
attack: attack bomb raid storm ambush
victory: win
defeat: lose
visit: visit tour
disappearance: disappear vanish
rescue: rescue
repair: repair mend fix
restoration: restore
eruption: erupt
escape: escape flee
award: award
payment: pay
confession: confess admit
testing: test
meeting: meet
accident: hit strike
invention: invent
retirement: retire
bankruptcy: bankrupt
spill: spill leak
vaccination: vaccinate
donation: donate
riot: riot
mutiny: mutiny
coronation: crown
murder: behead execute hang
begin: begin start commence
end: end finish conclude
""")

# A verb and the little word that goes with it.
ACT_PHRASES = {
    ("give", "way"): "collapse", ("come", "down"): "collapse", ("fall", "down"): "collapse",
    ("cave", "in"): "collapse", ("fall", "in"): "collapse", ("come", "out"): "publication",
    ("break", "up"): "breakup",
    ("step", "down"): "resignation", ("stand", "down"): "resignation", ("step", "aside"): "resignation",
    ("hand", "in"): "resignation", ("blow", "up"): "explosion", ("go", "off"): "explosion",
    ("go", "down"): "outage", ("go", "dark"): "outage", ("burn", "down"): "fire", ("catch", "fire"): "fire",
    ("shut", "down"): "closure", ("close", "down"): "closure", ("pass", "away"): "death",
    ("walk", "out"): "walkout", ("go", "on"): "trial", ("take", "over"): "appointment",
    ("bring", "in"): "appointment",
    ("call", "in"): "appointment", ("swear", "in"): "appointment", ("take", "office"): "appointment",
    ("vote", "in"): "election", ("pull", "down"): "demolition", ("knock", "down"): "demolition",
    ("tear", "down"): "demolition", ("put", "up"): "construction", ("set", "up"): "founding",
    ("break", "out"): "outbreak", ("strike", "down"): "rejection", ("find", "guilty"): "conviction",
    ("let", "go"): "release", ("set", "free"): "release", ("throw", "out"): "dismissal",
    ("take", "off"): "departure",
    ("touch", "down"): "arrival", ("sign", "off"): "approval", ("go", "missing"): "disappearance",
    ("set", "out"): "departure", ("turn", "down"): "rejection", ("go", "bust"): "bankruptcy",
    ("vote", "through"): "approval", ("hand", "down"): "sentence", ("go", "bankrupt"): "bankruptcy",
    ("fall", "through"): "breakup", ("fall", "apart"): "breakup", ("call", "off"): "breakup",
    ("go", "under"): "bankruptcy",
}  # fmt: skip

# Nouns of acts that are no events of lexicon.EVENT_NOUNS, or belong to an act's family.
ACT_NOUNS = {
    **EVENT_NOUNS,
    **table("""
publication: publication release
resignation: resignation abdication
dismissal: dismissal sacking firing ouster removal suspension
arrest: arrest detention
charge: indictment
conviction: conviction
sentence: sentencing
acquittal: acquittal
appointment: appointment inauguration swearing-in hiring
election: election re-election referendum
closure: closure
reopening: reopening
sale: sale
announcement: announcement declaration
invasion: invasion
approval: approval ratification adoption
rejection: rejection veto
divorce: divorce separation
graduation: graduation
surgery: surgery operation transplant
discovery: discovery
arrival: arrival
departure: departure
lawsuit: lawsuit
recall: recall withdrawal
warning: warning
inspection: inspection
construction: construction
completion: completion
demolition: demolition
founding: founding foundation establishment
apology: apology
complaint: complaint
ban: ban
victory: victory win
defeat: defeat
disappearance: disappearance
rescue: rescue
restoration: restoration
escape: escape
confession: confession
accident: accident
retirement: retirement
bankruptcy: bankruptcy insolvency
funeral: funeral burial
outbreak: outbreak
stabbing: stabbing
breakup: breakup split
riot: riot
mutiny: mutiny
coronation: coronation
walkout: strike walkout stoppage
"""),
}

# Nouns of occasions people go to, beyond the events of the lexicon.
OCCASIONS = table("""
contest: championship championships tournament race contest competition cup decider playoff bout regatta
contest: marathon final finals heats title
ceremony: ceremony
festival: fete gala biennale jamboree
auction: auction
hearing: hearing inquest tribunal
debate: debate hustings
meeting: meeting congress assembly convention conference summit talks
speech: speech lecture address sermon keynote
reception: reception banquet dinner party
performance: performance premiere concert gig recital show
operation: operation surgery transplant
wedding: wedding nuptials
discovery: dig excavation
""")

# Things written or recorded: they "appear", and naming them may mean their appearing ("a week after the
# report").
DOCUMENTS = words("""
    report study review letter memo memorandum article story video footage photograph recording tape statement
    findings audit email essay column interview documentary clip album ruling verdict judgment
    bulletin leak notice
""")

# Acts a thing or a person goes through once: two times for one of them cannot both be right.
ONCE = words("""
    construction completion founding demolition invention sinking death conviction acquittal graduation
    retirement opening launch resignation announcement treaty publication merger sale arrest wedding divorce
    discovery approval rejection collapse fire walkout begin bankruptcy shooting
""")

# What comes first: (earlier, later) for one and the same person.
PERSON_ORDER = frozenset({
    ("arrest", "charge"), ("arrest", "conviction"), ("arrest", "sentence"), ("charge", "conviction"),
    ("charge", "sentence"), ("conviction", "sentence"), ("trial", "sentence"), ("trial", "conviction"),
    ("arrest", "trial"), ("charge", "trial"), ("arrest", "release"), ("birth", "death"), ("birth", "wedding"),
    ("birth", "graduation"), ("birth", "appointment"), ("birth", "election"), ("wedding", "divorce"),
    ("appointment", "resignation"), ("appointment", "dismissal"), ("election", "resignation"),
    ("graduation", "death"), ("wedding", "death"), ("appointment", "death"), ("resignation", "death"),
    ("retirement", "death"), ("arrest", "death"), ("election", "death"), ("disappearance", "rescue"),
    ("death", "funeral"), ("arrest", "acquittal"), ("charge", "acquittal"), ("trial", "acquittal"),
})  # fmt: skip

# … and for one and the same thing.
THING_ORDER = frozenset({
    ("founding", "bankruptcy"), ("construction", "demolition"), ("opening", "demolition"),
    ("completion", "demolition"), ("construction", "collapse"), ("launch", "sinking"), ("launch", "recall"),
    ("construction", "sinking"), ("founding", "merger"), ("founding", "closure"), ("opening", "collapse"),
    ("completion", "opening"), ("construction", "opening"), ("approval", "opening"),
    ("construction", "closure"),
    ("theft", "discovery"), ("begin", "end"), ("closure", "reopening"),
})  # fmt: skip
