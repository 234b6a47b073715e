"""More posts of which one person holds one: chambers, courtrooms, wings and goals, pews, firms and newcomers.

Written as the table in `posts` is: field / post: its names.
"""

from __future__ import annotations

MORE = """
orchestra / violin: first violinist, orchestra leader, co leader
chamber / leader: council leader, leader of the council, leader of the authority, city council leader
chamber / leader: leader of the county council, leader of the borough council, county council leader
chamber / leader: leader of the city council, leader of the district council, leader of the town council
chamber / leader: borough council leader, district council leader, majority leader, leader of the majority
chamber / opposition: opposition leader, leader of the opposition, leader of the opposition group
chamber / opposition: opposition group leader, head of the opposition, minority leader
chamber / opposition: leader of the minority, leader of the opposition party, head of the opposition group
bench / judge: judge, district judge, high court judge, trial judge, presiding judge, magistrate
bench / judge: presiding magistrate, crown court judge, county judge, circuit judge, recorder
bench / prosecutor: prosecutor, public prosecutor, state prosecutor, chief prosecutor, lead prosecutor
bench / prosecutor: prosecuting counsel, prosecuting lawyer, district attorney, prosecution lawyer
bench / prosecutor: prosecution barrister, counsel for the prosecution, prosecuting, crown prosecutor
bench / prosecutor: assistant district attorney, deputy district attorney, crown counsel, federal prosecutor
bench / prosecutor: for the prosecution, for the crown, for the state, county prosecutor, us attorney
bench / private: defence lawyer, defense lawyer, defence counsel, defense counsel, defense attorney
bench / private: defence attorney, public defender, duty solicitor, defence barrister, defence solicitor
bench / private: defending counsel, counsel for the defence, counsel for the defense, defending
bench / private: for the defence, for the defense, for the defendant, for the accused, party's lawyer
bench / private: court appointed lawyer, court appointed attorney
bench / witness: witness, eyewitness, eye witness, key witness, star witness, prosecution witness
bench / witness: defence witness, defense witness, expert witness, chief witness, main witness
bench / juror: juror, jury foreman, foreman of the jury, jury forewoman
crime / prosecutor: crown prosecutor, federal prosecutor, crown counsel, assistant district attorney
crime / prosecutor: county prosecutor, us attorney, assistant prosecutor, deputy district attorney
crime / defence: public defender, duty solicitor, defence attorney, defending lawyer, defending barrister
crime / defence: court appointed lawyer, court appointed attorney, defending solicitor
football / goalkeeper: goal keeper, shot stopper, starting goalie, starting goaltender, starting goalkeeper
football / forward: left wing, right wing, left winger, right winger, wing, inside forward, outside forward
football / forward: left forward, right forward, target man, centre forward
football / defender: defenseman, defenceman, defencewoman, blueliner, sweeper, wing back, left half
football / defender: defensewoman, right half, stopper
rugby / forward: prop, hooker, lock forward, flanker, number eight, loosehead prop, tighthead prop
rugby / back: fly half, scrum half, outside centre, inside centre
volleyball / setter: setter
volleyball / libero: libero
volleyball / hitter: outside hitter, opposite hitter, middle blocker
water polo / goal: goalkeeper, goalie
chess / player: black, white
church / churchwarden: church warden, warden of the church, lay reader, sidesman, parish clerk
church / vicar: priest in charge, parson, minister of the church, parish minister
church / archdeacon: archdeacon
church / treasurer: church treasurer, parish treasurer
cathedral / organist: organist, master of the choristers, choirmaster
cathedral / clergy: dean, canon precentor
estate / landlord: landlord, landlady, freeholder
estate / tenant: tenant, lodger, renter, subtenant, sitting tenant
origin / founder: founder, co founder, founding director, founding member
origin / joiner: newcomer, new recruit, newest recruit, latest recruit, new arrival, new starter
inquiry / chair: chair of the inquiry, inquiry chair, chairman of the inquiry, inquiry chairman
inquiry / counsel: counsel to the inquiry, leading counsel to the inquiry
stage / director: stage director
choir / conductor: choirmaster, choir director, director of the choir
choir / accompanist: accompanist
auction / auctioneer: auctioneer
auction / bidder: bidder, underbidder, winning bidder
fire / chief: chief fire officer
fire / area: area manager, group manager, station manager, watch manager, crew manager
""".strip()


def head_of(post: str) -> str:
    """The noun that names who holds it: "clerk" of "clerk of the court", "director" of "finance director"."""
    return post.partition(" of ")[0].partition(" for ")[0].partition(" to ")[0].split()[-1]
