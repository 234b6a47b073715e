"""Fields of outcomes, continued: property, buildings, services. See `field_words`."""

PROPERTY_AND_WORKS = """
sale thing state
 sold!
  suffers: sell buy purchase acquire auction
  noun: sale
  < {change} hands
  = contracts/contract .. exchanged
  < {find} a buyer/owner
  < {snap} up
  < @poss new owner/owners
  < new owners/owner of
  < {go} under the hammer for @money
 unsold
  < @be/still ?up for sale
  < @be on the market
  < {look/search/hunt/wait} for @poss/a/an/the ?first ?serious buyer/purchaser/owner
  < {seek/await/want/need} @poss/a/an ?first ?serious/new buyer/purchaser/owner
  > {invite} offers for
  < offers .. invited
  < yet to {find/attract} a buyer
  < @be unsold
  < {fail} to {sell/find}
  < no buyer/buyers/takers/bidders
  < {find} no buyer/buyers/takers

crossing thing state
 open!
  < {open/reopen} ?on to/for traffic/cars/lorries/pedestrians
  < is/are ?now/all open to traffic/cars/lorries
 shut
  < @be shut/closed to ?all traffic/cars/lorries
  < @be impassable
  < {remain} shut/closed

doors thing state
 open
  < is/are/stays/remains ?now/still/again open ?daily/again/to/every
  < {stay/remain} open
  < will {stay/remain/be} open
  < open daily/every
  < can be seen/visited/viewed daily/every
  < {throw/open/reopen} @poss doors
  < beds/rooms/tables .. booked
  < {queue} outside
  < is/are ?now/fully ?fully booked
 shut
  < is/are/has/have/was ?been ?now/still shut/closed ?down for good/ever
  < {shut/close} ?down for good/ever
  < {shut/close} @poss doors
  < {stand} empty
  < @be boarded up
  < has/have been closed/shut since
  < is/are ?now/still closed/shut
  < {be/remain} derelict/mothballed

traffic thing state
 in use!
  < {roll/drive/rumble/cross/pour} ?the across/over
  < {carry} .. traffic/vehicles/passengers/cars/trains
  < {open} to traffic/vehicles/cars/trains/the
  = @poss first train/trains/lorry/lorries/car/cars .. {leave/run/cross/roll/go}
  = @poss first passengers/vehicles/tram/trams/bus/buses .. {leave/run/cross/roll/go}
  = first train/trains/lorry/lorries/car/cars {leave/run/cross/roll/go}
  = first passengers/vehicles/tram/trams/bus/buses {leave/run/cross/roll/go}
 not yet
  < {let} on to it for the first time
  < will/to ?be {open/inaugurate} ?to/on/next/in
  < yet to {open/carry}
  < not yet .. open/opened/carried
  < when it opens
  < for the first time .. will

standing thing once
 stands!
  < {hold} firm/fast/,/out/back
  < barrier/dam/wall/roof/levee/levees/dyke/dike/bank/banks/bridge/tower/sandbags/defences/embankment {hold}
  < still standing/stands
  < {withstand}
  < {be/stay/remain} .. intact/undamaged/unscathed/upright
  < {come/get/pull} through .. intact/undamaged/unscathed/upright/unharmed
  < {escape} .. unscathed/undamaged
  < {survive} ?the/a/its .. storm/fire/flood/quake/blast/night/gale/hurricane/cyclone/tide/surge
 fell!
  < {give} way
  < {burn} down
  < {burn} to the ground
  < {wash/sweep/blow/carry} away
  < {cave} in
  suffers: burst breach demolish destroy raze flatten topple fell bulldoze gut collapse crumble
  < in ruins/rubble
  < {reduce} to rubble/ashes/ruins
  < {cut/chop/pull/knock/tear/blow} down
  noun: collapse demolition destruction

flood thing once
 dry
  < {stay/remain/keep} dry
  < {be} spared
  < {escape} .. flood/flooding/water
 wet
  suffers: flood inundate swamp submerge
  < under water
  < knee-deep/waist-deep/ankle-deep in
  < {go} through the stalls/stall/houses/homes/shops

roofs thing once
 lost!
  < {lose} @poss/a/the roof/roofs
  < open to the sky
  < roofless
  adj: roofless
  < roof/roofs .. {tear/rip/blow/lift/take} off/away
  > {tear/rip/blow/lift/take} the roof/roofs off/from
  < without a roof
  < under tarpaulins/tarpaulin
 kept
  < {keep} @poss roof/roofs

loss topic never
 lost!
  suffers: destroy damage ruin spoil break smash burn pulp
  < {be} lost/ruined/spoiled
  adj: destroyed damaged ruined spoiled broken lost
  noun: breakage
 saved
  < {save} ?from

theft topic never
 taken!
  suffers: steal poach snatch shoot loot
  > {take} a/any single
  > {lose} a/any ?single animal/rhino/elephant/sheep/cow/bird ?to
  < {be} taken/shot/killed by .. intruders/poachers/thieves/raiders/burglars/hunters
  < {shoot/kill} by .. intruders/poachers/hunters
  adj: stolen poached
  noun: theft burglary

works thing state
 finished!
  suffers: complete finish
  < @be/have .. finished/completed/complete
  < {finish/complete} on/in/ahead
  < last/final brick/stone/beam/girder .. {lay}
 unfinished
  < @be ?only/still unfinished/half-finished/half-built/incomplete
  < under construction
  < still being built
  > still at work on
  > still building
  < {wait} to be finished/completed/built
  < work .. not .. started/begun/start/begin
  < yet to be finished/completed/built/laid
  < not yet .. finished/completed/built

delivery thing state
 arrived!
  suffers: deliver
  does: arrive
  < {take} delivery of
  noun: arrival
 awaited
  < yet to {arrive/come}
  < yet to be delivered
  < still .. awaited
  < on order
  < {wait/await} ?for delivery ?of
  < {be} stuck at/in

supply topic state
 restored
  < power/water/electricity/supply/supplies/gas .. {be} restored/reconnected
  < power/water/electricity/gas .. back on
  < lights .. back on
 cut
  < still without power/water/electricity/gas/heating
  < {remain/be} without power/water/electricity/gas/heating
  < power/water/electricity/gas .. @be off/out
  < {have} no power/water/electricity/gas/heating

service thing state
 running
  < is/are ?now/all running ?again/normally
  < {run} normally/again/as
  < service/services .. {resume}
 stopped
  < service/services .. @be suspended
  < {be} .. not running
  < {replace} by buses/bus
  < {suspend} until

fire topic state
 out!
  < fire/blaze/flames .. {put} out
  < fire/blaze/flames .. {be} .. out/extinguished/doused
  > {put/douse/extinguish} ?out the fire/blaze/flames ?out
 burning
  < still burning/ablaze/smouldering/blazing
  < out of control
  < {be} .. fighting/tackling/battling the fire/blaze/flames
"""
