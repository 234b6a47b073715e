"""Fields of outcomes, continued: decisions, money, matters of one day. See `field_words`."""

DECISIONS = """
decision topic once
 passed!
  > {pass/approve/adopt/endorse/ratify/back} ?the/a/an/its/his/her/their .. motion/bill/amendment
  > {pass/approve/adopt/endorse/ratify/back} ?the/a/an/its/his/her/their .. plan/plans/proposal/proposals
  > {pass/approve/adopt/endorse/ratify/back} ?the/a/an/its/his/her/their .. scheme/budget/measure/rezoning
  > {pass/approve/adopt/endorse/ratify/back} ?the/a/an/its/his/her/their .. application/bylaw/ordinance/bid
  < motion/bill/amendment/plan/plans .. {be} .. approved/passed/adopted/carried/endorsed/ratified
  < proposal/proposals/scheme .. {be} .. approved/passed/adopted/carried/endorsed/ratified
  < budget/measure/application .. {be} .. approved/passed/adopted/carried/endorsed/ratified
  < motion .. {carry}
  > {give} ?the/its ?final go-ahead/green/nod/blessing ?light ?to
  < {get/win/receive/secure} ?the/its/their ?final go-ahead/green/nod/approval/consent/permission ?light
  < planning permission .. {be} granted
  < {grant} planning permission
  < {win} ?a reprieve
 rejected!
  > {reject/defeat/refuse/veto/block} ?the/a/an/its/his/her/their .. motion/bill/amendment
  > {reject/defeat/refuse/veto/block} ?the/a/an/its/his/her/their .. plan/plans/proposal/proposals
  > {reject/defeat/refuse/veto/block} ?the/a/an/its/his/her/their .. scheme/budget/measure/rezoning
  > {reject/defeat/refuse/veto/block} ?the/a/an/its/his/her/their .. application/bylaw/ordinance/bid
  > {vote/turn/throw} down/out ?the/a/an/its/his/her/their .. motion/bill/amendment
  > {vote/turn/throw} down/out ?the/a/an/its/his/her/their .. plan/plans/proposal/proposals
  > {vote/turn/throw} down/out ?the/a/an/its/his/her/their .. scheme/budget/measure/rezoning
  > {vote/turn/throw} down/out ?the/a/an/its/his/her/their .. application/bylaw/ordinance/bid
  > {throw/vote/turn} out/down , by @num .. , the .. amendment/bill/motion/plan/proposal
  > {turn/vote} the/its/their plan/plans/proposal/proposals/scheme/application down
  > {turn/vote} the/its/their idea/motion/bill/budget/bid/offer down
  < motion/bill/amendment/plan/plans .. {be} .. rejected/defeated/refused/vetoed/blocked
  < proposal/proposals/scheme/budget/measure/application .. {be} .. rejected/defeated/refused/vetoed/blocked
  < motion/bill/amendment/plan/plans .. {vote/turn/throw} down/out
  < proposal/proposals/scheme/budget/measure/application .. {vote/turn/throw} down/out
  < {refuse/deny} planning permission
  < planning permission .. {be} refused/denied
  < motion/bill/amendment/proposal .. {fall/fail}

future of it topic state
 scrapped!
  suffers: scrap axe abolish ditch discontinue
  > {do} away with
  > {pull} the plug on
  < {be} for the chop/axe
  < to be axed/scrapped/abolished/ditched/dropped
  < {face} the axe
  < {go} for good
  noun: abolition scrapping
 kept
  < will/to {carry} on
  < {be} ?to ?be kept/retained/spared/saved/reprieved
  < will/to {stay/remain/continue} ?as ?it ?in
  < {win} ?a reprieve
  suffers: spare reprieve retain save
  < here to stay
  < safe for another

ruling topic state
 awaited
  < ruling/decision/verdict/judgment/judgement/result/outcome .. due/expected/awaited
  < may/could {go} either way
  < @have yet to {rule/decide/vote/approve/sign/reach}
  < ruling/decision/verdict/judgment/judgement .. yet to come
  < {await/awaiting} .. ruling/decision/verdict/judgment/approval/licence/permission
  < still {consider/deliberate/weigh/decide}
  < not yet {rule/decide/approve/vote}
  < will {rule/decide/vote} ?on .. next/on
 given!
  < approval/licence/permission … granted/given/issued
  > {grant/give/issue} .. approval/licence/permission
  < {win/receive/get/secure} .. approval/licence/permission
  < court/judge/judges/tribunal .. {rule/decide/find} that/against/for/in
  < regulator/regulators/jury/panel/inspector .. {rule/decide/find} that/against/for/in
  < court/judge/judges/tribunal/regulator/regulators/jury/panel {wind/dismiss/reject/uphold}
  < court/judge/judges/tribunal/regulator/regulators/jury/panel {approve/order/strike/acquit/convict}
  < verdict/ruling/judgment .. {be} .. given/handed/delivered/returned

lasting ban topic state
 stays
  < ban on … stays/remains
  < ban .. {be} .. to {stay/remain}
 off
  > {lift} the/a/its ban on
  < ban .. {be} ?been {lift/scrap/drop}
  = is/are/will .. allowed again

permission thing state
 banned
  suffers: ban outlaw prohibit
  < {be} .. forbidden/barred
  > a/the/its ban on
  < not/no longer .. allowed/permitted/welcome
 allowed
  < @be allowed/permitted/welcome
  suffers: legalise legalize permit
  > {lift} the/a/its ban on
  < ban .. {lift}

in force topic state
 lifted!
  < curfew/warning/notice/order/restrictions/advice/alert/ban .. {be} lifted/withdrawn/removed/cancelled
  > {lift/withdraw} the/a/its .. curfew/warning/notice/order/restrictions/advice/alert/ban
 stands
  < curfew/warning/notice/order/restrictions/advice/alert/ban .. @be/stay .. in force/place/effect
  < still .. in force/place/effect

deal topic once
 done!
  > {sign/seal/ink/clinch/initial} ?the/a/an/its/their .. deal/contract/agreement/treaty/accord
  < deal/contract/agreement/treaty/accord .. {be} .. signed/sealed/done/agreed
  > {shake} hands on
 not done
  < talks .. {collapse}
  < talks .. {break} down
  < {walk} away from .. deal/talks/table
  < deal/contract/agreement .. {fall} through
  < deal/contract/agreement .. @be unsigned/off
  < without a deal/contract/agreement
  < yet to {sign/agree}
  < still .. negotiating/talking/haggling
  > {refuse/decline} to {sign}

home person state
 put out!
  suffers: evict
  < {lose} @poss home/homes
  noun: eviction
 stay
  < may/can {stay}
  < {be} allowed to {stay/remain}
  < {win} the right to {stay/remain}
  < still {live} in

launch thing state
 up!
  < {reach/enter} orbit
  < {lift/blast} off
  < {be} .. launched
 waiting
  < launch .. {put} off/back
  < {be} .. still on the ground/pad
  < yet to {lift/launch/fly}
  = launch , {put/delay/postpone} ?off ?back

captivity person state
 free!
  suffers: ransom
  < {be} freed/released
  < {win} @poss freedom
  < {be} reunited with
 held
  < {be} .. still {hold} ?captive/hostage
  > is/are ?still holding the
  < {be/remain} ?held captive/hostage
  > captors/kidnappers … {hold/keep} .. the

vacancy topic never
 applied
  does: apply
  noun: applicant application candidate

complaint topic never
 complained
  does: complain
  < {write} to complain
  noun: complaint complainant
  = {complain} to/about/in/of

accident topic never
 happened
  noun: accident crash collision mishap
  < {crash} into

merger thing state
 joined!
  does: merge
  noun: merger
  < {join} forces ?as
 apart
  < {remain/stay} independent/separate
  < merger .. {call} off
  < merger .. {be} .. off/abandoned/blocked
"""

MONEY_AND_REST = """
entry fee topic state
 free
  > {drop/scrap/abolish/waive/axe} ?its/the/all .. fee/fees/charge/charges/admission
  < fee/fees/charge/charges .. {be} .. dropped/scrapped/abolished/waived/axed
  < admission/entry/entrance .. @be free .
  < admission/entry/entrance .. @be free ?of ?charge !for/to/on/if/after/from/until/with/before/every/but
  < free admission/entry/entrance !for/to/on/if/after/from/until/with/before/every/but
  < {cost} nothing !for/to/on/if/after/from/until/with/before/every/but
  = everybody/everyone/visitors/all {get/go/be} in for nothing/free
  < nothing to pay
 charged
  = will be charged @money ?at ?the ?door/gate
  = {charge} adults/visitors/guests/grown-ups/children/pensioners/families @money
  = adults/visitors/guests/grown-ups/children/pensioners/families .. {pay/charge} @money
  = {pay} @money ?each to/at/for ?the get/go/door/gate/entry/admission ?in
  = admission/entry/entrance/tickets .. {be/cost} @money
  = admission/entry/entrance/tickets ?: @money
  = @money at the door/gate
  = adults @money
  = @money entrance/entry/admission ?fee

payment thing state
 paid!
  suffers: repay
  < {pay} in full
  < {pay} off
  < {have/be} ?been paid
  < {settle} .. bill/debt/account/claim
 owed
  < {be} ?still owed
  < {owe} @money
  < @be unpaid/outstanding
  < {wait} to be paid
  < not .. received/seen a/any penny/cent/payment/money
  < not .. been paid

books topic once
 profit
  < {make/post/report/record/book} ?a/an ?small/modest/record .. profit/surplus
  < in the black
  < {return} to profit
 loss
  < {make/post/report/record/book} ?a/an ?small/modest/record/heavy .. loss/deficit
  < in the red
  < {slump/sink/plunge/fall} to ?a loss

firm thing state
 gone!
  < {wind} up
  < {go} bust/bankrupt/under
  < into/in liquidation/receivership
  < {cease} trading
  < {be} liquidated
  noun: bankruptcy liquidation insolvency
 trading
  < {be} .. trading ?as/normally
  < is/are .. {hire/hiring/recruiting/expanding}
  < {avoid/stave/escape} ?off bankruptcy/liquidation/administration

identity topic state
 named
  < {be} .. named/identified ?by ?police as
  < named/identified as
 unnamed
  < not .. been named/identified
  < {remain} anonymous/unidentified/unnamed
  < identity .. unknown/secret/mystery
  < yet to be named/identified

apology person state
 sorry
  does: apologise apologize
  noun: apology
  < {say} sorry
 not sorry
  < {refuse/decline} to {apologise/apologize/say}
  < {offer/make} no apology

company topic once
 alone
  < {be/live/travel/sail/climb} .. alone .
  < single-handed
  < nobody else aboard/inside/there
 together
  < {share} .. cabin/tent/house with
  < @poss companion/companions/crewmate/passenger/passengers

traces topic once
 none
  = {find/show/detect/reveal} no/nothing … of any kind in
  = {find/show/detect/reveal} no trace/traces/sign/signs of
  = no trace/traces of … {find/detect}
  = {test/be} negative for
 found
  = trace/traces of … {find/turn/show/detect/appear/discover} ?up ?in
  = {find/show/detect/reveal/contain} ?slight/faint/small trace/traces of
  = {test/be} positive for

rain topic once
 dry
  < not a drop .. {fall}
  < bone dry
  < unbroken sunshine
  < cloudless
  < no rain .. {fall}
 wet
  < in the/pouring/driving rain
  < downpour
  < drizzle
  < {soak} to the skin
  < {rain} all/hard/heavily

harvest topic once
 good
  < bumper ?crop/harvest/year
  < best harvest/crop
 bad
  < harvest/crop/crops .. {fail}
  < worst harvest/crop
  < harvest/crop/crops .. {be} .. ruined/lost/wiped

cargo topic state
 permit held
  < {have/hold} ?a/the/its valid licence/license/permit
  < licence/license/permit .. {be} .. renewed/granted
 permit gone
  < licence/license/permit .. {be} .. revoked/suspended/withdrawn
  < {strip} of @poss licence/license/permit
  < {lose} @poss licence/license/permit
  < without a licence/license/permit

jabs person once
 had it
  suffers: vaccinate immunise immunize inoculate
  < {have} @poss/the/a jab/vaccine/shot
 without it
  < unvaccinated
  < {refuse/decline} the/a jab/vaccine/shot
"""
