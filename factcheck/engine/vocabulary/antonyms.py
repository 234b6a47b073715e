"""Words that deny each other: opposite poles of one scale.

`opposed("rise", "fall")` names the scale ("amount") on which the two words lie at opposite poles, "" where
they do not. Words are lemmas in lower case; a verb with its particle is written with an underscore
("turn_down"; `lemma_of` makes it from the tokens). Symmetric. For things of which there can only be one in
one place ("Tuesday" and "Friday", "murder" and "manslaughter") see `kinds.py`.

The table is written by hand, for what newspapers report: a word stands on a scale only in a sense in which
it denies the other pole of the same thing at the same time. Words that mean opposite things in turn
("sanction", "table", "oversee") are left out. British and American spellings both stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..reading import Token
from .words import rows, words

# scale: words of one pole | words of the other
_SCALES = """
amount: rise increase climb grow jump soar surge gain swell mount escalate rocket skyrocket balloon expand
  leap go_up shoot_up edge_up tick_up pick_up upturn uptick growth expansion hike raise boost lift bump_up
  step_up push_up drive_up heighten augment enlarge add_to rally rebound multiply higher up upward upwards
  rising growing increasing soaring | fall decrease decline drop dip slip slide slump plunge plummet tumble
  sink shrink dwindle contract diminish lessen subside recede crash collapse nosedive go_down come_down
  edge_down tick_down downturn downtick contraction reduction cut slash lower reduce trim curb pare cut_back
  scale_back bring_down cutback fall_back drop_off fall_off shed lower down downward downwards falling
  shrinking declining decreasing dwindling
multiplying: double triple treble quadruple quintuple twofold threefold tenfold doubling tripling trebling |
  halve halving fall decrease decline drop shrink plunge plummet tumble slump slip dip slide dwindle
size: widen broaden enlarge expand extend lengthen widening broadening lengthening | narrow shrink contract
  shorten narrowing shrinking curtail shortening
speed: accelerate quicken hasten speed_up expedite speed acceleration fast quick rapid swift quickly rapidly
  swiftly briskly sharply steeply | decelerate slow slow_down delay hold_up slowdown deceleration slowly
  gradually slow sluggish gradual
strength: strengthen bolster reinforce fortify intensify toughen tighten harden stiffen firm shore_up
  beef_up strong stronger strongly tough stiff | weaken soften loosen ease relax undermine erode dilute
  water_down weak weaker weakly lax feeble
worth: appreciate appreciation revalue | depreciate depreciation devalue devaluation
money made: profit surplus gain earnings profitable profitability earn | loss deficit shortfall lossmaking
  loss-making unprofitable lose
money owed: asset credit creditor lend lender | liability debit debtor borrow borrower
trade: buy purchase acquire buyer purchaser buy_up acquisition | sell seller vendor sell_off divest offload
  divestment disposal dispose
foreign trade: import importer inbound | export exporter outbound
market: bull bullish boom bullishness | bear bearish bust bearishness recession
quantity: more most majority much many plenty abundance abundant numerous maximum greater | less least
  minority few fewer little scarcity scarce minimum lesser
bound: above over exceed exceeding surpass top beat more_than | below under beneath underneath undershoot
  miss fewer_than
size of things: big large huge giant vast massive enormous major considerable substantial sizeable sizable
  great | small little tiny minor slight negligible marginal minuscule modest insignificant
length: long longer lengthy long-term long-standing | short shorter brief short-term short-lived
height: high tall highest tallest higher | low short lowest shortest lower
width: wide broad wider | narrow slim narrower
depth: deep deeper deepest | shallow shallower
weight: heavy heavily heavier | light lightly lighter
best: best better finest superior improve improvement better_than upgrade recover recovery brighten | worst
  worse poorest inferior worsen deteriorate deterioration decline downgrade relapse darken worsening
  deteriorating
temperature: hot warm heat warming warmer hotter hottest warmest heatwave | cold cool chill cooling cooler
  colder coldest coolest chilly freeze cold-snap
moisture: wet rainy damp wetter wettest flooded flood humid deluge | dry arid drier driest parched drought
price: expensive costly dear pricey dearer overpriced overvalued | cheap inexpensive affordable cheaper
  bargain undervalued
time order: before prior earlier precede ahead_of pre- preceding previous beforehand | after following later
  follow subsequent succeeding afterwards afterward thereafter
times: early earlier earliest | late later latest
turn: first opening initial | last final closing ultimate
halves: first-half first_half | second-half second_half
ends: beginning start outset opening inception onset | end close ending finish conclusion closing completion
doing: begin start commence launch open initiate kick_off set_off get_under_way embark resume restart
  relaunch continue carry_on keep_on keep proceed introduce renew reopen reinstate restore revive | end stop
  halt finish cease conclude terminate quit discontinue suspend pause abandon scrap cancel axe shelve
  call_off drop abolish close shut wind_up wind_down wrap_up interrupt break_off break_up scrap_plan
  withdraw stall
open: open reopen unlock unblock opening reopening opened unseal | close shut lock block closure closing
  shutdown shut_down close_down closed sealed seal shuttered padlock
being there: appear emerge arrive attend present presence show_up turn_up attendance | disappear vanish
  depart miss absent absence skip stay_away boycott leave
coming: arrive arrival come enter entry return join come_in move_in incoming inbound landing land check_in
  board | leave departure depart go exit quit withdraw pull_out move_out outgoing outbound take-off takeoff
  take_off check_out disembark
joining: join enter rejoin accede accession membership sign_up affiliate enrol enroll | leave quit exit
  withdraw withdrawal secede pull_out walk_out opt_out
joined: unite merge combine reunite unify connect attach link join integrate merger unification
  reunification together | split divide separate demerge disconnect detach sever split_up divided separation
  break_up disunite apart spin_off
hiring: hire employ recruit appoint appointment rehire take_on reinstate install employed hiring recruitment
  sign | fire dismiss sack lay_off oust axe remove dismissal sacking redundant unemployed make_redundant
  firing layoff let_go
post: appoint elect nominate assume take_office take_over inaugurate swear_in retain remain stay |
  resign quit step_down stand_down retire depose unseat resignation dethrone step_aside relinquish
promotion: promote promotion elevate upgrade | demote demotion relegate relegation downgrade
contest: edge thrash outclass trounce rout pip hammer overpower see_off win victory triumph beat defeat
  prevail victor winner conquer clinch succeed overcome victorious
  win_over hold_on | lose defeat loss concede surrender loser fail bow_out lose_out crash_out
outcome: succeed success successful pass manage achieve successfully breakthrough work accomplish | fail
  failure unsuccessful flop fall_short miss unsuccessfully falter breakdown founder collapse
trying: pass approve adopt ratify | fail reject defeat throw_out vote_down
permission: allow permit let authorise authorize license legalise legalize lift_ban enable greenlight clear
  entitle grant legal lawful authorised authorized permitted allowed permission legally lawfully unban
  decriminalise decriminalize | ban forbid prohibit bar outlaw block prevent deny refuse criminalise
  criminalize illegal unlawful disallow veto prohibited banned forbidden ban prohibition unauthorised
  unauthorized illegally unlawfully illicit rule_out
assent: approve accept agree endorse back adopt ratify uphold grant say_yes approval acceptance endorsement
  ratification welcome sign_off pass consent green-light agreement embrace confirm | reject refuse decline
  disapprove turn_down throw_out veto deny rebuff dismiss spurn overturn rejection refusal repudiate
  dismissal knock_back vote_down oppose overrule quash
support: support back endorse favour favor champion defend advocate embrace praise welcome supporter backer
  proponent ally in_favour backing endorsement applaud hail commend laud celebrate | oppose
  resist condemn denounce criticise criticize reject opponent critic adversary against anti anti-
  opposition criticism condemnation slam blast decry rebuke deplore object disavow undercut
agreeing: agree concur consensus unanimous unanimously accord settle settlement unity harmony | disagree
  differ dissent disagreement dispute divided deadlock discord clash stalemate
truth: confirm admit acknowledge concede confess verify affirm corroborate prove authenticate verified
  confirmation admission validate | deny refute dispute rebut debunk disprove denial repudiate contradict
  disavow unconfirmed discredit
true: true accurate correct right genuine authentic real valid truthful | false inaccurate incorrect wrong
  fake untrue bogus counterfeit invalid forged fabricated misleading phoney
knowing: know known aware identify familiar recognise recognize public reveal disclose disclosed publish
  expose unveil uncover announce declassify disclosure | unknown unaware unidentified unfamiliar secret hide
  conceal withhold undisclosed cover_up suppress classified confidential mask unrevealed
verdict: convict guilty conviction | acquit innocent clear acquittal exonerate exoneration not_guilty
  vindicate absolve
custody: arrest detain jail imprison imprisoned incarcerate capture remand custody detention lock_up
  arrested jailed hold kidnap abduct imprisonment arrestee apprehend intern seize hold_captive | release
  free liberate bail discharge let_go freed released escape set_free liberated discharged
charge: charge indict accuse prosecute sue indictment accusation convict sentence | clear acquit exonerate
  drop_charge pardon absolve vindicate
sentence: uphold affirm | overturn quash strike_down reverse annul overrule
life: live survive alive survivor living survival bear born birth | die kill dead death deceased perish
  killed dying fatal fatally
harm: unhurt unharmed uninjured unscathed safe intact undamaged escape_injury survive rescue | injure wound
  hurt harm kill injured wounded damage damaged fatal harmed destroyed die
health: healthy well recover cure recovery cured heal fit healthier | ill sick unwell relapse infected
  infect ailing unhealthy unfit sicker
safety: safe safety secure harmless safely protected | dangerous unsafe danger hazardous risky harmful
  insecure vulnerable perilous endangered deadly lethal
help: help aid assist facilitate support benefit protect promote encourage beneficial helpful rescue assist
  shield safeguard | hinder hamper impede obstruct harm thwart hurt damage discourage undermine detrimental
  hamstring sabotage threaten endanger unhelpful
upkeep: prop_up sustain maintain uphold support save rescue bolster preserve shore_up salvage bail_out
  keep_afloat | sink topple destroy dismantle bring_down cut_off scuttle wreck abandon liquidate ruin
  sabotage sell
building: build construct erect rebuild restore create repair found establish set_up fix mend renovate
  construction creation | demolish destroy dismantle raze tear_down pull_down wreck flatten ruin demolition
  destruction dissolve disband knock_down scrap vandalise vandalize
include: include contain comprise cover incorporate with inclusive included inclusion admit feature |
  exclude omit without except leave_out exclusive excluded exclusion lack bar drop
keep: keep retain preserve maintain save conserve hold_on_to | lose discard scrap drop give_up shed
  relinquish abandon forfeit surrender ditch throw_away
give: give grant donate award provide offer supply hand_over pay contribute deliver send | take receive deny
  withhold confiscate seize deprive refuse withdraw strip take_away collect
send: send dispatch deliver export transmit | receive collect import
add: add insert append introduce addition put_on attach | remove subtract delete deduct take_off removal
  strip withdraw take_out
attack: attack assault invade strike offensive bomb advance charge | defend protect retreat defence defense
  withdraw defensive
war: war conflict fighting hostility hostilities fight battle combat | peace ceasefire truce armistice
  peaceful peacefully peace-making
friend: friend ally friendly partner allied friendship | enemy foe hostile rival adversary opponent
  unfriendly hostility
feeling: love like enjoy adore prefer | hate dislike loathe detest despise
mood: optimistic optimism hope hopeful confident upbeat confidence hopes positive | pessimistic pessimism
  fear gloomy despair downbeat doubtful negative fearful
mind: happy glad pleased delighted joy satisfied satisfaction cheer jubilant cheerful thrilled | unhappy sad
  angry disappointed displeased sorrow dissatisfied dissatisfaction mourn upset miserable dismayed furious
calm: calm reassure soothe ease defuse placate quell de-escalate calmly | alarm worry inflame provoke incite
  stoke fuel escalate aggravate exacerbate angrily
trust: trust believe belief faith reliable trustworthy | distrust doubt mistrust disbelieve disbelief
  unreliable suspicion untrustworthy
obeying: obey comply observe honour honor abide follow compliance fulfil fulfill keep respect | disobey
  breach violate flout break defy breach violation infringe ignore non-compliance contravene disregard
order: order require force compel mandatory compulsory obligatory insist oblige | exempt excuse voluntary
  optional waive exemption elective
urging: urge encourage persuade advise press motivate | discourage dissuade deter warn_against
  advise_against
paying: pay repay settle | default owe evade
taking part: participate enter compete engage | withdraw abstain boycott pull_out scratch
voting: for yes yea aye | against no nay abstain
likelihood: likely probable expected possible certain probably surely definitely inevitable | unlikely
  improbable unexpected impossible doubtful uncertain
possible: able possible feasible capable can viable | unable impossible unfeasible incapable cannot unviable
  unworkable
constancy: permanent permanently lasting indefinitely forever continuous lifelong | temporary temporarily
  interim provisional briefly short-lived intermittent
stability: stable steady stability steadily stabilise stabilize calm settled | unstable volatile instability
  volatility destabilise destabilize unsettled turbulent shaky
change: change alter shift amend revise vary overhaul reform | stay remain preserve unchanged keep
frequency: always often frequently regularly usually commonly frequent regular common constantly routinely |
  never rarely seldom infrequently hardly rare infrequent irregular occasionally scarcely
extent: fully completely entirely wholly totally whole complete entire full total all every everyone
  everybody everything unanimously | partly partially part partial incomplete half none nobody nothing
public: public publicly openly open overt national state-owned nationalise nationalize state-run | private
  privately secretly secret covert privatise privatize privately-owned covertly
home: domestic home local national native internal homegrown domestically | foreign international overseas
  abroad external imported alien globally
inside: inside indoor indoors inner internal interior within | outside outdoor outdoors outer external
  exterior beyond
town: urban city metropolitan town | rural country countryside village
vertical: up upper top above upstairs upward uphill overhead upstream ascend climb | down lower bottom below
  downstairs downward downhill underneath downstream descend
direction: north northern northward | south southern southward
direction east: east eastern eastward | west western westward
sides: left left-wing leftist left-hand leftwing | right right-wing rightist right-hand conservative
  rightwing
position: front forward ahead lead in_front | back rear backward behind trail backwards
near: near close nearby adjacent next | far distant remote away faraway
light: light bright day daylight dawn sunrise morning | dark dim night darkness dusk sunset evening
age: young younger youngest junior new modern youth newer | old older oldest elderly senior ancient outdated
newness: new novel fresh latest modern unprecedented newcomer | old former existing obsolete traditional
  outgoing
tense: past former previous ex- last | future next coming upcoming forthcoming prospective
sex: man male boy he father son brother husband uncle nephew king prince gentleman actor boyfriend men
  grandfather grandson widower businessman policeman chairman spokesman congressman salesman waiter | woman
  female girl she mother daughter sister wife aunt niece queen princess lady actress girlfriend women
  grandmother granddaughter widow businesswoman policewoman chairwoman spokeswoman congresswoman saleswoman
  waitress
family: parent mother father adult grown-up | child son daughter baby minor toddler infant
wealth: rich wealthy affluent prosperous richer richest wealth prosperity well-off | poor impoverished needy
  deprived poorer poorest poverty hardship destitute penniless
ease: easy simple straightforward easily effortless | difficult hard tough complex complicated challenging
  tricky arduous
quality: good excellent strong positive great superb solid healthy impressive stellar robust favourable
  favorable encouraging | bad poor weak negative terrible awful dismal disappointing lacklustre lackluster
  unfavourable unfavorable discouraging dire
fortune: triumphant thriving flourishing prosperous booming successful celebrated lucrative healthy
  profitable prospering stable unscathed buoyant blossoming vibrant solvent | troubled struggling ailing
  failing beleaguered embattled distressed floundering bankrupt insolvent faltering crisis-hit stricken
  cash-strapped flagging doomed beset
thrive: thrive flourish prosper boom blossom | struggle falter flounder languish fail collapse flag
fame: famous well-known celebrated renowned prominent acclaimed | unknown obscure little-known
popular: popular well-liked beloved welcome | unpopular hated reviled unwelcome
fair: fair just impartial unbiased justified fairly justly equal | unfair unjust biased partial unjustified
  unfairly unequal discriminatory
honest: honest sincere truthful transparent honestly | dishonest corrupt deceitful fraudulent lie opaque
necessary: necessary essential vital needed crucial indispensable | unnecessary needless redundant
  superfluous expendable
important: important significant key crucial vital main primary major leading | unimportant trivial minor
  peripheral secondary insignificant
official: official formal formally officially | unofficial informal informally unofficially
direct: direct directly | indirect indirectly
intention: deliberate deliberately intentional intentionally premeditated wilful willful planned |
  accidental accidentally inadvertent unintentional unintentionally mistakenly accident inadvertently
  unplanned spontaneous
will: willing eager keen ready prepared willingly happy | unwilling reluctant hesitant refuse unready
  reluctantly
civil: civilian civil | military soldier
legal side: prosecution prosecutor plaintiff accuser claimant | defence defense defendant accused
victim: victim | attacker perpetrator assailant culprit aggressor suspect
work: employed employer boss manager landlord | unemployed employee worker staff tenant
teaching: teacher tutor | pupil student
law: legislator government coalition incumbent ruling | opposition challenger
game: home host | away visitor
employment: full-time permanent | part-time temporary casual
experience: experienced veteran expert professional seasoned | inexperienced novice amateur rookie newcomer
full: full fill crowded packed occupied | empty drain vacant deserted unoccupied drained
strictness: strict stringent rigid tight tough rigorous | lenient lax flexible loose relaxed
presence of rule: regulate regulated regulation impose tax enforce | deregulate unregulated deregulation
  lift waive repeal
introduce: impose introduce enact bring_in implement pass legislate | lift repeal revoke abolish rescind
  scrap remove withdraw annul overturn ease end
demand: demand | supply
question: ask question request | answer reply respond
lead: lead leader ahead outperform outpace outnumber first_place | trail follower behind underperform lag
  fall_behind
hit: hit meet exceed beat surpass outperform | miss fall_short undershoot underperform
win sport: qualify advance progress go_through | eliminate knock_out miss_out
up front: deposit pay_in invest inflow put_in | withdraw withdrawal take_out divest outflow
lend: lend loan | borrow
visible: visible clear evident obvious apparent | invisible unclear hidden hide obscured
active: active operational run running working in_use functioning busy operate | inactive idle dormant
  defunct unused mothballed closed broken
on: on switch_on turn_on activate enable | off switch_off turn_off deactivate disable
upright: stand sit_up rise | lie collapse fall sit_down
wake: wake awake conscious wake_up | sleep asleep unconscious
raise: raise hoist lift | lower drop
float: float surface refloat | sink submerge
load: load | unload
wear: dress | undress
tie: attach tie fasten bind | detach untie release unfasten
join up: enlist recruit conscript | discharge demobilise demobilize
arm: arm | disarm
qualified: qualified eligible entitled | unqualified ineligible disqualified
crime: law-abiding legal innocent | criminal illegal guilty
remember: remember recall | forget
guard: protect guard conserve safeguard | endanger threaten exploit harm
spend: save conserve hoard | spend waste squander
take up: absorb emit_not | emit release
peak: peak high summit maximum record-high | trough low nadir minimum record-low bottom
majority: majority | minority
unlike: same identical similar alike equal like | different distinct dissimilar unlike unequal
join sides: coalition together united jointly joint shared | alone separately solo separate sole
  single-handedly
expected: expect anticipate expected predictable | unexpected surprise unforeseen unpredictable shock
planned: scheduled planned on_time on_schedule punctual | unscheduled unplanned delayed late overdue
fill: fill replenish | drain deplete empty
praise: praise hail applaud laud commend compliment | criticise criticize condemn blame rebuke slam chastise
  censure fault lambast blast
reward: reward award bonus prize | punish penalty fine punishment penalise penalize sanction_against
blame: exonerate forgive pardon excuse | blame punish accuse
love life: marry wed engaged marriage wedding married | divorce separate split divorced separation unmarried
  single
beginner: founder co-creator | liquidator
believe: believer religious devout | atheist secular sceptic skeptic
trial: live | recorded
gains: advantage benefit upside pro strength plus | disadvantage drawback downside con weakness minus
cause: cause trigger spark prompt create produce | prevent avert avoid stop stem
avoid: avoid avert dodge escape evade sidestep | suffer face confront meet incur undergo
credit: acknowledge thank grateful gratitude | ignore snub ungrateful
win back: recover regain reclaim recoup retrieve win_back | lose surrender forfeit
settle: settle resolve | contest fight
moving: move travel run flow | stop stall stand still stationary
surplus: surplus glut oversupply excess abundance | shortage deficit scarcity shortfall lack
tax: taxable | tax-free exempt
natural: natural organic | artificial synthetic man-made
odd: usual normal ordinary typical | unusual abnormal extraordinary atypical strange
online: online digital electronic virtual | offline print in-person physical paper
free: free independent sovereign freedom liberty independence | occupied enslaved dependent captive
  captivity colony
advance: advance progress move_forward push_ahead push_on go_ahead press_on | retreat withdraw back_down
  pull_back fall_back retire reverse regress
confidence: reassure assure | frighten scare alarm
mild: mild moderate gentle light slight | severe harsh intense extreme heavy serious acute
violence: peaceful non-violent nonviolent orderly | violent riotous disorderly unruly
together: with alongside | without
"""


def _scales() -> tuple[dict[str, dict[str, bool]], frozenset[tuple[str, str]]]:
    table: dict[str, dict[str, bool]] = {}
    both = set()
    for name, poles in rows(_SCALES):
        for pole, side in enumerate(poles.split("|")):
            for word in side.split():
                if table.setdefault(word, {}).get(name) is (pole == 1):
                    continue
                if name in table[word]:
                    both.add((name, word))  # "defeat" is a victory and a loss: it denies neither
                table[word][name] = pole == 0
    return table, frozenset(both)


_ON_SCALE, _BOTH = _scales()


@lru_cache(maxsize=4096)
def opposed(one: str, other: str) -> str:
    """The scale on which two lemmas lie at opposite poles; "" where they do not. A negating prefix counts."""
    first, second = _ON_SCALE.get(one, {}), _ON_SCALE.get(other, {})
    agree = any(second.get(name) is pole for name, pole in first.items())
    for name, pole in first.items():
        if second.get(name, pole) is not pole and (name, one) not in _BOTH and (name, other) not in _BOTH:
            # "cut" and "fall" agree on one scale and may differ on a looser one: the agreement wins
            return "" if agree else name
    return "" if agree else _by_prefix(one, other)


def pole(lemma: str) -> dict[str, bool]:
    """The scales a lemma lies on and at which pole: {"amount": True} for "rise", False for "fall"."""
    return {name: value for name, value in _ON_SCALE.get(lemma, {}).items() if (name, lemma) not in _BOTH}


_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non-", "non", "mis", "de")
_NOT_NEGATED = words("""
    invest in inform import impress unit union unite discuss cover miss irate display deal demand inside
    income increase impact impose improve include decrease depart detail depend depose until under uncle
    derive instance disease distance dispatch distribute deliver default deposit design define degrade
    deport despite infer infamous invaluable input install inflame intense indebted increment immigration
    demote destruction
""")


def _by_prefix(one: str, other: str) -> str:
    """ "legal" and "illegal", "confirmed" and "unconfirmed"."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 4 or longer in _NOT_NEGATED:
        return ""
    return "negation" if any(longer == prefix + shorter for prefix in _NEGATING) else ""


def lemma_of(tokens: Sequence[Token], index: int) -> str:
    """The lemma of a token, with the particle right behind a verb or after one word between: "turn_down"."""
    token = tokens[index]
    if token.pos not in {"VERB", "NOUN", "AUX"}:
        return token.lemma
    for behind in tokens[index + 1 : index + 4]:
        if (behind.dep == "prt" and behind.head == token.index) or (
            behind.index == token.index + 1 and behind.text.casefold() in _PARTICLES
        ):
            joined = f"{token.lemma}_{behind.text.casefold()}"
            if joined in _ON_SCALE:
                return joined
    return token.lemma


_PARTICLES = words("up down out off on over back in away through aside ahead")
