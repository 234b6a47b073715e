"""Fields of outcomes: the ways in which a text tells how a matter stands, pole against pole. Custody to harm.

One field to a paragraph: its name, whom it is told of (a person, a thing, or the one matter of the text), and
how it holds: a `state` may change, what is told `once` is settled by it, `ever` is said of all time so far,
`never` counts only where it is denied of all. Under it its poles; a pole with "!" is the end of the matter.
Each line is a way of telling it:

    suffers: …    verbs, told of what undergoes them;        does: …    verbs, told of who does them
    noun: …       nouns that name it ("no arrests");          adj: …     words in front of the noun
    < …           words behind whom it is told of;            > …        words in front of it
    = …           words that tell it without saying of whom

In words: a/b one of two, {take} any form of a verb, ?x perhaps x, .. up to three words, … up to eight,
@be is, remains …, @poss his, its …, @num a number, @money a sum, !x not followed by x.
Data, no rules.
"""

PEOPLE_AND_COURTS = """
custody person state
 held
  suffers: arrest detain apprehend nab recapture handcuff
  noun: arrest
  < in/into ?police/military custody
  < behind bars
  < in/into a/his/her/the/their/police/prison cell/cells
  < {take/lead/march} away in handcuffs
  < on remand
  < {remand/jail}
  < {help} police with
  < {give} themselves/himself/herself up
 at large
  < {be/remain} .. at large
  < on the run
  < on the loose
  < {evade/elude} capture/arrest/police
  < still/is/are {be} sought/hunted
  < yet to be caught/arrested
  < {slip} the net
  > {be} ?still {hunt/seek}
  > {hunt/search/look} for ?the ?two/three/a ?masked gunman/gunmen/attacker/attackers/robber
  > {hunt/search/look} for ?the ?two/three/a ?masked robbers/thief/thieves/raider/raiders/killer

bail person state
 inside
  < @be in custody
  < {keep/hold/remain} .. in/behind custody/prison/jail/bars
  < {refuse/deny} bail
  > {turn} down ?the ?his/her ?bail plea/application of
  > {refuse/reject/deny} ?the ?his/her bail plea/application of
  > {refuse/deny} bail to
  < bail .. {refuse/deny}
  < @be serving
  < @be in prison/jail
  < is/are being held
 outside
  < {release/free/let/be} .. on bail
  < {grant/give} bail
  > {grant/give} bail to
  < {walk/go} free
  < {drive} himself/herself home
  < {release} without charge
  < out of prison/jail

verdict person once
 guilty!
  suffers: convict
  < {find} .. guilty
  = guilty verdict/verdicts
  = {find/hold} the/his/her case/charge/charges ?to ?be proved/proven
  = case/charge/charges .. {find} .. proved/proven
  = ordered ?her/him/them to pay ?a ?fine ?of @money
  < {fine} @money
  = a/the fine of @money
  = a/the @money fine
  < {sentence} to
  < {jail/imprison} for
  = community service
  = suspended sentence
  = penalty points
  noun: conviction
 cleared!
  suffers: acquit exonerate
  < {clear} ?by .. of
  > jury/jurors/court/tribunal/judge {clear}
  < {be} cleared
  < {find} .. not guilty
  = not guilty verdict/verdicts
  < {walk/walked} free from court
  < {leave} ?the court without a stain
  < charges/charge/case ?against ?him/her/them .. {throw/toss/kick} out
  < charges .. {be} dropped/dismissed
  < {beat} the/his/her charge/charges/rap
  < case against .. {collapse}
  < {get/be} off scot-free/scot

plea person once
 admitted
  < {plead} guilty
  < {admit} ?to ?the/all/both/his/her ?@num charge/charges/offence/offences/theft/fraud/murder/assault
 denied
  < {plead} not guilty
  < {deny} ?the/all/both/his/her ?@num charge/charges/offence/offences/theft/fraud/murder/assault

lawsuit topic state
 thrown out!
  > {toss/dismiss} ?the/a/an/his/her/their .. suit/lawsuit/case/claims/complaint/action
  > {throw/kick/strike/toss} out ?the/a/an/his/her/their .. suit/lawsuit/case/claims/complaint/action
  < suit/lawsuit/case/claims/complaint .. {be} .. dismissed/tossed
  < suit/lawsuit/case/claims/complaint .. {be} .. thrown/struck/kicked out
  < {throw} .. out of court
  > {grant} .. motion to dismiss
 goes on!
  > {deny/refuse/reject} .. motion ?to ?dismiss
  > {refuse/decline} to {dismiss/toss}
  > {refuse/decline} to {throw/strike} out
  > {let} .. {go/move} forward
  > {let} .. {proceed/go} ?ahead ?to ?trial
  > {allow} .. suit/lawsuit/case/claims/complaint .. to {proceed/go}
  > {set} a trial date
  < {be} sent/bound for trial
  < will/to {go} to trial

appeal topic once
 won!
  > {win} ?his/her/its/their/the/an .. appeal
  > {allow/uphold} ?his/her/its/their/the/an .. appeal
  < appeal .. {be} allowed/upheld/successful
  < appeal .. {succeed}
  < conviction/sentence/ruling/ban .. {be} .. quashed/overturned
  > {quash/overturn} ?his/her/its/their/the/an .. conviction/sentence/ruling/ban
 lost!
  > {lose} ?his/her/its/their/the/an .. appeal
  > {dismiss/reject/refuse} ?his/her/its/their/the/an .. appeal
  > {turn/throw} down/out ?his/her/its/their/the/an .. appeal
  < appeal .. {fail}
  < appeal .. {be} .. dismissed/rejected/unsuccessful/refused
  < conviction/sentence/ruling/ban .. {stand}
  < conviction/sentence/ruling/ban .. {be} upheld
  > {uphold} ?his/her/its/their/the/an .. conviction/sentence/ruling/ban

charges topic state
 charged
  suffers: indict
  < {be} charged with/over/in
  < faces/face/facing .. charges/charge
  noun: charge indictment
 not charged
  < {release} without charge
  < charges .. {be} .. dropped

whereabouts person state
 lost
  < still missing
  < {remain/be} missing
  < {remain} unaccounted for
  < not .. been seen/found/traced/located since/despite
  < whereabouts .. unknown/mystery
  > nothing .. heard .. of/from
  > nothing .. seen .. of
  > no trace/sign/word .. {be} .. of/from
  > no trace/sign/word of
  > {search/hunt} for .. {enter/go/continue/resume}
  > is/are .. searching/looking/hunting/combing .. for
  < yet to be found/traced/located/heard
 found!
  < body/remains .. {be} .. found/recovered/lifted/pulled/washed/identified/discovered/brought/buried
  = {find/recover/lift/pull/discover/identify} ?the/his/her/a body/remains
  < {be} ?found/discovered/located .. alive/safe/dead/drowned/well/unharmed
  < {be} rescued/traced/reunited/winched/plucked/airlifted
  < {find} .. safe/alive/dead/drowned/unharmed
  < {turn} up safe/alive/well
  < safe and well/sound
  < back home/safe
  < condition .. as/is/was .. satisfactory/stable/critical/serious/comfortable/good/fair
  < @be recovering/comfortable in hospital
  < {be} {bring} ashore/home/down
  < {walk} into a/the police/house/farm/pub/village
  does: reappear resurface

life person state
 dead!
  suffers: bury cremate murder
  does: die perish
  noun: funeral burial wake
  adj: late dead deceased much-missed
  < {lose} @poss life/lives
  < {be} dead
  < {be} laid to rest
  < {be} killed
  < {pass} away
  < @poss death
  > the death of
  > in memory of
 alive
  < lives in/at/with/above/over/near/alone/next/quietly
  < is/are ?now working/writing/painting/composing on/for/at/in
  < is/are ?now rehearsing/studying
  < still lives/works/paints/writes/sings/plays/teaches/sails/swims/runs/drives/keeps/walks/rings/climbs
  < {be/remain} .. recovering ?in/at ?hospital/home
  < {be/remain} in a/an .. condition
  < {resume} command/duty/duties/work
  < @be ?very/still alive
  < {make} a full recovery
  < @be in intensive care
  < {leave/discharge} ?from hospital
  < is/are back in @poss
  < is/are in training for
  < next month/week/year .. will {play/run/sing/lead/appear/open}

harm topic once
 harmed!
  suffers: injure wound scald hurt
  noun: injury casualty
  adj: injured wounded hurt
  < {take/rush/airlift/fly/go/ferry/carry} .. to ?the/a hospital
  < {treat} ?in/at ?the ?hospital for .. burns/cuts/shock/injuries/bruises/smoke/fractures/wounds/concussion
  < {be} .. in/at ?the hospital with
  < broken/fractured/crushed/sprained arm/leg/wrist/ankle/rib/ribs/collarbone
  < broken/fractured/crushed/sprained hip/nose/jaw/finger/toe/pelvis/foot
  < {need/have/get/give} .. stitches
  < {break/fracture/sprain} a/an/his/her/both/@num arm/leg/wrist/ankle/rib/ribs/collarbone
  < {break/fracture/sprain} a/an/his/her/both/@num hip/nose/jaw/finger/toe/pelvis/foot
  < {lose} an/a/his/her eye/leg/arm/finger/foot/hand
  < {suffer/sustain} .. burns/cuts/injuries/bruises/fractures/wounds/concussion
  < {be} operated on
  < whose arm/leg/wrist/ankle/hip/nose/jaw was broken/fractured/crushed
  < in/at ?the hospital with a/an/his/her broken/fractured/crushed/shattered
  < so much as scratched/bruised/grazed/singed
 unharmed
  < {escape/emerge/walk/be} .. unhurt/unharmed/unscathed/uninjured
  < without a scratch

deaths topic never
 died!
  suffers: kill
  does: die perish drown
  noun: death fatality
  adj: dead
  < {lose} @poss life/lives
  < lives were lost
  > {claim/cost} the life/lives
 all lived
  < {get} out alive
  < all/both/everybody/everyone .. survived/safe
  < lived to tell

treatment person state
 in hospital
  < still/remain/remains .. in .. hospital/care
  < {be} still being treated
  < is/are .. on the/a .. ward
  < is/are .. in intensive care
 home
  < {discharge/send} ?from/home ?hospital
  < {be} discharged/sent ?home ?from
  < {leave} hospital
  < {be} .. back home/home from hospital
"""
