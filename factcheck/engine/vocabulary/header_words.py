"""What a text says for what a column is headed: "Points" are scored, "Waits" are halts, "W" are wins.

A header names its measure in one word; the sentence about a row tells it by a verb, a synonym or an
adjective. Each line is one lexical field; two words of one field may speak of one column.
"""

from __future__ import annotations

import re

_FIELDS = """
wait stop halt stopover pause layover standstill stand stands stood standing queue queued queues hold held
point score scored scorer scoring pts tally
goal score scored scorer net netted strike struck
try tries score scored
price cost costs fare fee charge charged sell sells sold fetch fetched pay paid asks ticket worth buy
rent let tenant letting
height tall high stand stands stood grew grown tallest highest come came
length long run stretch longest
depth deep deepest
width wide widest across breadth
weight weigh weighs weighed heavy heaviest tipped
age old aged year-old oldest youngest
attendance crowd spectator turnout gate watched drew attend attended audience
visitor guest tourist visit footfall came drew attracted welcomed visited
population people inhabitant resident live lives living home
vote voter poll polled ballot backed
sale sold sell sells buyer bought copy
w win won winning victory
l lose lost loss losing defeat defeated beaten
d draw drawn drew tie tied
p played game match
gf goal scored
ga goal conceded let
rain rainfall precipitation fell gauge wet wettest
snow snowfall fell
temperature temp degree warm hot cold mercury thermometer
wind gust gale blew
staff employee worker employ employed employs job workforce
job post position vacancy
pupil student enrolled roll intake
death dead killed died die fatality toll
injured injury hurt wounded casualty
turnover revenue sale income takings took earned
income earned earn revenue takings made brought
profit made earned earning
loss lost
loan borrowed borrow lent lend
catch caught landed landing
yield crop harvest picked gathered
capacity hold holds seat room
seat seated hold holds
depart departs departure leave leaves left
arrive arrives arrival reach reaches due
distance away far
area size cover covers covered
time took finished finish clock clocked timed
call phoned rang ring answered
entry entrant entered
minute played play time
now already current currently today present working
promised promise pledged pledge plan planned target
reject rejected refused refuse turned
export exported shipped ship flew flown sent
import imported bought
spent spend spending cost budget
raised raise collected collection
fine fined fines penalty
case infection infected patient
patient treated admitted admission
arrest arrested held
theft stolen stole
complaint complained
delay late delayed
member membership joined
cow herd cattle milked
sheep flock ewe
tonne cargo freight carried
passenger carried rider journey trip boarding
trip journey ride
vehicle car traffic
home house housing dwelling built
tree planted plant
bird counted seen sighting
gold medal
interval gap every
duration lasts lasted long took takes
salary pay paid earn earns earned wage
share proportion percentage
size big large
"""
_NAMES: dict[str, list[int]] = {}
for _place, _line in enumerate(_FIELDS.strip().splitlines()):
    for _word in _line.split():
        _NAMES.setdefault(_word, []).append(_place)
_HEADS: dict[str, list[int]] = {}
for _place, _line in enumerate(_FIELDS.strip().splitlines()):
    _HEADS.setdefault(_line.split()[0], []).append(_place)
    for _word in _line.split()[1:4]:
        _HEADS.setdefault(_word, []).append(_place)


def fields_of_header(header: str) -> frozenset[int]:
    """The lexical fields a header's words may head; those of its first words in the table."""
    return frozenset(field for word in _words(header) for field in _HEADS.get(word, ()))


def fields_of_text(text: str) -> frozenset[int]:
    """The lexical fields the words of a sentence belong to."""
    return frozenset(field for word in _words(text) for field in _NAMES.get(word, ()))


def _words(text: str) -> list[str]:
    """Words in small letters, as they are and without a plural's ending."""
    found = re.findall(r"[a-z]+(?:-[a-z]+)*", text.casefold())
    return [form for word in found for form in dict.fromkeys((word, *_singular(word)))]


def _singular(word: str) -> tuple[str, ...]:
    if len(word) > 4 and word.endswith("ies"):
        return (word[:-3] + "y",)
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    return ()
