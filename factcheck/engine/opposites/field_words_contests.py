"""Fields of outcomes, continued: posts, contests, strikes and votes. See `field_words`."""

POSTS_AND_CONTESTS = """
post person state
 gone!
  does: resign quit
  suffers: oust unseat depose
  noun: resignation sacking dismissal ousting
  < {step/stand} down
  < {be} sacked/fired/dismissed/ousted/removed/replaced/axed/unseated/deposed/toppled
  < {lose} @poss/the seat/job/post/office/chair/crown/title/leadership
  > {vote} out
  < {be} voted out
  < {concede} ?defeat
  < {leave} ?the/his/her office/post/job/club/company
  < {clear/empty} @poss desk/office
  < {show} the door
  < {be} beaten/defeated by
 stays
  < {hang/cling/hold} on/on to/onto ?to ?the/his/her/as .. mayor/seat/job/post/office
  < {hang/cling/hold} on/on to/onto ?to ?the/his/her/as .. chair/power/leadership/title/crown
  < {remain/stay/continue} as ?the .. @role
  < {remain/stay/continue} in ?the charge/post/office/job
  < {be} re-elected/reelected/returned
  < {keep/retain} ?the/his/her .. seat/job/post/office/chair/crown/title/leadership
  < {survive} ?a/the/his/her .. vote/challenge/coup
  < {win} ?a/an/his/her second/third/fourth/fifth/another/new/further term
  < {see/fight} off .. challenge/challenger/rival/rivals
  < who remains/stays ?the/its/their/a .. @role
  < is/are still ?the/its/their .. @role
  < {refuse} to {step/stand/resign/quit}

start person state
 out!
  < {withdraw/pull} ?out ?of from the/this race/final/contest/election/match
  < {pull/drop} out of
  < {be} ruled out of
 in
  < will be at the start
  < will/to start/compete/play/stand/line
  < is/are the favourite/favorite ?for/to

inspection topic once
 passed!
  > {pass} ?its/the/an/a .. inspection/test/audit/exam
  < {pass/sail} through ?its/the/an/a .. inspection/test/audit/exam
  < {be} passed fit/safe
  < {get} ?a clean bill
 failed!
  > {fail} ?its/the/an/a .. inspection/test/audit/exam
  < {be} condemned as unfit/unsafe
  < {be} rated inadequate

career person state
 over!
  does: retire
  < {announce} @poss retirement
  < {hang} up @poss
  < {bow} out
  noun: retirement
 goes on
  < {have} no plans/intention/thought to {retire}
  < no plans/intention/thought of {retire}
  < will/to {play/race/ride/defend/run/compete/tour} .. next/again
  < is/are .. training/preparing for

promotion thing once
 up!
  suffers: promote
  < {promote} to ?the ?@num
  < {win/seal/clinch/secure/earn} promotion
  < {go} up to ?the
 down!
  suffers: relegate
  < {be} relegated
  < {suffer} relegation
  < {go/drop/slip} down to ?the ?@num
  < relegation .. {be/seal} confirmed/sealed

final topic ever
 first
  < {reach/make/contest/play} ?their/its/the/a/@poss ?club first ?ever ?cup/national/major final
  < first ?ever ?cup/national/major final .. in/of .. history
  < first final in/ever
  < never .. {reach/make/play} .. final
 before
  < {play} for the title/cup/trophy ?and
  < losing/beaten finalists ?in
  < {lose} .. final/finals of/in
  < runners-up/runner-up in
  < last final ?in/was
  < second/third/fourth/fifth final

title topic ever
 first
  < {win/take} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world title
  < {win/take} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world trophy/cup
  < {lift} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world title/trophy/cup
  < {claim/land} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world title
  < {claim/land} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world trophy/cup
  < {win/take} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world championship
  < {win/take} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world medal/crown
  < {lift} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world championship
  < {claim/land} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world championship
  < {lift} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world medal/crown
  < {claim/land} ?their/its/the/a/his/her/@poss ?club first ?ever ?league/national/major/world medal/crown
  < first ?ever ?league/national/major/world title/trophy/cup/championship/medal/crown ?in/ever ..
  < never .. {win} .. title/trophy/cup/championship/medal
 before
  < champions/winners in @year
  < {win} .. title/trophy/cup/championship/league in @year
  < second/third/fourth/fifth title/trophy/championship/crown
  < defending/reigning champions/champion
  < {lift} .. trophy/cup in @year
  < title/trophy/cup/championship of @year
  < {retain/defend} .. title/trophy/cup/crown

record topic once
 broken
  < {break/smash/set/beat} ?the/a/an .. record
  < new .. record
 missed
  < {fall/finish/be/come/stop} .. short of .. record
  < {miss} .. record
  < record .. {stand/survive/remain/unbroken/intact}

crowd topic once
 empty
  < {play} to empty ?seats/stands/house
  < nobody {come/turn/attend}
 full
  < {pack} house/hall
  < full house
  < standing room only
  < queue/queues .. round the block

tickets topic state
 sold out
  < @be/have sold out
  < sold out
  < not a seat/ticket .. left/had
  < last ticket/tickets .. {sell/go}
  < all tickets/seats .. {sell/go/be} ?sold ?gone
 on sale
  < tickets .. available/left/remain
  < tickets .. can ?still be bought/booked/had
  < tickets .. on sale
  < tickets ?at/from ?the ?door @money

strike topic state
 on
  < on strike
  < {stay/remain} out
  < on the picket ?line/lines
  < strike .. {enter/continue} ?into ?its/a
  < strike .. goes on
  < {down} tools
  < {man/join/leave} .. picket ?line/lines
 off!
  < strike .. {call} off
  < strike .. {be} .. averted/suspended/over/ended/off
  > {call/end/suspend} ?off ?the/their/its/a .. strike/walkout
  < {go/return/be} back ?to/at work
  < {go/be/return} back on
  < {vote/agree} to {return/accept}

event topic once
 off!
  < {call} off
  < {be} ?now cancelled/canceled/postponed/abandoned/scrapped
  < {rain/snow/fog} off
  suffers: cancel postpone
  noun: cancellation postponement
 held
  < {go} ahead
  < {pass/go} off without/peacefully/smoothly
  < {draw/attract} .. crowd/people/visitors/spectators
  < {end} in ?a draw/win/victory/defeat/tears

dissent topic once
 unanimous!
  < unanimously
  < unanimous ?vote/decision/verdict
  < without/no dissent
  < nem con
  < all ?@num ?members/councillors/directors/senators/jurors in favour/favor
  < by/of @num ?votes to/- none/nil/nothing/zero/nought
  < no/without ?a/any votes/vote against
  < nobody {vote/speak} against
 divided
  < {cast} .. vote/votes against
  < lone/sole/only/single vote/voice ?of against/dissent/opposition
  < lone/sole/only/single dissenter/dissenters/objector/holdout
  < voted against/no
  < the casting vote
  < by a single vote
  < by the narrowest
  < {abstain}
"""
