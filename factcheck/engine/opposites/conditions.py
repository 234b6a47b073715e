"""Outcomes and conditions that exclude each other: acquitted and convicted, in custody and at large.

An outcome is an act that ends a matter one way (a verb); two ways for one matter cannot both be. A condition
lasts, and may change: two of them exclude each other only at one time. Narrower than `antonyms`, which holds
every pair of words that may deny each other in two sentences already known to tell the same.
"""

from __future__ import annotations

from ..vocabulary.words import rows, words

Sides = dict[str, dict[str, int]]


def _sides(table: str) -> Sides:
    """{word: {matter: side}} from lines "matter: words of one side | words of the other"."""
    found: Sides = {}
    for matter, rest in rows(table):
        for number, side in enumerate(rest.split("|")):
            for word in side.split():
                found.setdefault(word, {})[matter] = number
    return found


# Verbs, "_" before a particle. One matter can end on one side only.
OUTCOMES = _sides("""
verdict: convict | acquit exonerate
vote: approve pass adopt ratify | reject defeat veto vote_down throw_out turn_down
contest: win | lose
amount: rise increase climb grow jump soar surge go_up | fall decrease decline drop dip slip slump
  plunge plummet tumble shrink go_down
changing: raise increase boost lift put_up | cut lower reduce slash bring_down
width: widen | narrow
strength: strengthen | weaken
quality: improve | worsen deteriorate
stance: support back favour favor endorse | oppose
answer: accept | reject refuse decline turn_down
permission: allow permit authorise authorize legalise legalize | ban forbid prohibit outlaw bar
love: love adore | hate detest loathe despise
liking: like enjoy | dislike
fate: survive | destroy demolish
event: go_ahead proceed | call_off cancel postpone scrap
life: survive rescue | die perish drown succumb
mercy: spare pardon | kill execute slay murder
effort: succeed | fail
judgment: uphold affirm | overturn quash
pace: accelerate quicken | slow decelerate
trial: pass | fail
remembering: remember | forget
agreement: agree | disagree
truth: confirm | deny
trust: trust | distrust mistrust
praise: praise applaud hail | condemn denounce
meeting target: exceed beat | miss undershoot
coming: attend | miss skip boycott
""")

# Adjectives, participles and adverbs said of a person or thing, and "in custody" written in_custody.
CONDITIONS = _sides("""
custody: arrested held detained jailed imprisoned in_custody in_prison in_jail behind_bars
  in_detention | free at_large on_the_run at_liberty released freed escaped on_bail
life: alive living | dead deceased
door: open | closed shut shuttered padlocked
whereabouts: missing unaccounted | found located accounted
fire: out extinguished under_control contained | burning ablaze raging out_of_control on_fire
filling: empty vacant unoccupied deserted | full crowded packed occupied
sale: sold | unsold for_sale
completion: finished complete completed | unfinished incomplete under_construction half-finished
charge: free | paid chargeable
owners: state-owned publicly-owned nationalised nationalized | privately-owned private
purpose: non-profit nonprofit not-for-profit | for-profit commercial profitmaking profit-making
case: solved | unsolved
hand: left-handed | right-handed
marriage: married | single unmarried divorced widowed
mind: conscious | unconscious
danger: safe harmless | unsafe dangerous harmful poisonous toxic
weapon: armed | unarmed
wholeness: intact well-preserved undamaged unscathed pristine | ruined ruinous derelict destroyed
  damaged dilapidated
harm: unhurt uninjured unharmed unscathed | hurt injured wounded
work: employed | unemployed jobless
use: disused abandoned defunct mothballed idle inactive dormant | working operational active
  operating
law: legal lawful | illegal unlawful
guilt: guilty | innocent
truth: true accurate correct genuine authentic | false untrue inaccurate incorrect fake forged
openness: public | secret confidential
standing: public listed | private
birth: twin | only
result: positive | negative
sobriety: sober | drunk intoxicated drunken
sight: blind | sighted
manning: manned staffed | unmanned unstaffed
custom: usual normal | unusual
stage: final definitive | transitional provisional experimental interim
order: first opening | last final closing
pride: proud | ashamed embarrassed humiliated
joy: happy delighted pleased overjoyed thrilled | unhappy sad disappointed dismayed heartbroken
  miserable
temper: calm relaxed | angry furious
courage: brave fearless | cowardly timid afraid
riches: rich wealthy affluent | poor penniless destitute impoverished
looks: beautiful handsome | ugly
size: large huge enormous | small tiny
water: freshwater | saltwater marine
light: diurnal | nocturnal
leaf: evergreen | deciduous
likelihood: likely certain | unlikely
health: healthy | ill sick
warmth: warm hot | cold cool chilly freezing
wetness: wet rainy | dry
side: northern north | southern south
flank: eastern east | western west
place: indoor | outdoor
terrain: urban | rural
age: elder older eldest oldest | younger youngest
ending: successful | unsuccessful failed
help: voluntary optional | compulsory mandatory obligatory
time: temporary interim | permanent
agreement: unanimous | split divided
""")

# How much there is of something, told by a noun: "the fall in turnover".
CHANGES = _sides("""
amount: rise increase growth jump surge climb gain | fall decrease decline drop slump dip plunge
  reduction
""")
STAYING = words("remain stay continue")


def exclude(one: str, other: str) -> str:
    """The matter on which two conditions lie on different sides; "" where they do not."""
    first, second = CONDITIONS.get(one, {}), CONDITIONS.get(other, {})
    for matter, side in first.items():
        if second.get(matter, side) != side:
            return matter
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) > 3 and longer in {f"un{shorter}", f"in{shorter}", f"non-{shorter}", f"dis{shorter}"}:
        return "negation"
    return ""


def opposite(one: str, other: str) -> str:
    """The matter two outcomes end in different ways; "" for any other pair of verbs."""
    first, second = OUTCOMES.get(one, {}), OUTCOMES.get(other, {})
    return next((matter for matter, side in first.items() if second.get(matter, side) != side), "")
