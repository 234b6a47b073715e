"""Two numbers of one kind may both be true: of another time, set or source, a part, a first estimate."""

import pytest

from factcheck.engine.apparent import (
    definition,
    estimate,
    explained,
    other_period,
    other_scope,
    other_speaker,
    subset,
)

from .test_namesakes import statements

BOTH_TRUE = [
    (other_period, "The club has 340 members.\nIn 2019 it had 430 members.", "340 members", "430 members"),
    (other_period, "It sold 40 boats in May 2020.\nIt sold 60 boats in May 2021.", "40 boats", "60 boats"),
    (other_period, "The yard built 12 ships.\nLast year it built 15 ships.", "12 ships", "15 ships"),
    (other_period, "Sixty people died in the fire.\nEach year 36 people die.", "Sixty people", "36 people"),
    (other_period, "The line carries 900 people a day.\nIt carried 400 people.", "900 people", "400 people"),
    (other_scope, "Police held 14 men.\nAnother 17 men were fined.", "14 men", "17 men"),
    (other_scope, "Leeds employs 200 people.\nHull employs 300 people.", "200 people", "300 people"),
    (
        other_scope,
        "It carried 14 German tourists.\nIt carried 17 British tourists.",
        "14 German",
        "17 British",
    ),
    (other_scope, "The first ship had 20 sails.\nThe second ship had 24 sails.", "20 sails", "24 sails"),
    (other_scope, "It is open to 40 adults.\nIt is open to 60 children.", "40 adults", "60 children"),
    (subset, "Twelve of the 40 buses are late.\nForty buses run.", "Twelve of the 40", "Forty buses"),
    (subset, "It has 900 houses, of which 300 are empty.", "900 houses", "300"),
    (subset, "Of the 40 buses in the fleet, 12 are late.", "40 buses", "12"),
    (subset, "The town has 12 pubs.\nThe eight pubs left are full.", "12 pubs", "eight pubs"),
    (subset, "It hurt 26 people, including 4 nurses.", "26 people", "4 nurses"),
    (definition, "It has 40 staff.\nIt has 35 staff excluding drivers.", "40 staff", "35 staff"),
    (
        definition,
        "There are 12 confirmed cases.\nThere are 30 suspected cases.",
        "12 confirmed",
        "30 suspected",
    ),
    (definition, "It made 4 million net.\nIt made 6 million gross.", "4 million", "6 million"),
    (definition, "The hall holds 900 people.\nOn Sunday 700 people came.", "900 people", "700 people"),
    (estimate, "At first 20 people were thought to be dead.\nIt killed 14 people.", "20 people", "14 people"),
    (estimate, "The storm killed 14 people.\nThe toll has risen to 17 people.", "14 people", "17 people"),
    (estimate, "12:30 Five people are hurt.\n16:05 Nine people are hurt.", "Five people", "Nine people"),
    (estimate, "It was expected to cost 40 lives.\nIt cost 60 lives.", "40 lives", "60 lives"),
    (estimate, "By Monday evening 12 people had died.\nIt killed 15 people.", "12 people", "15 people"),
    (other_speaker, "Organisers said 900 came.\nThe police said 300 came.", "900", "300"),
    (other_speaker, "According to the mayor 12 died.\nAccording to the army 40 died.", "12", "40"),
    (other_speaker, "The union put it at 40.\nThe company put it at 20.", "40", "20"),
    (other_speaker, "Analysts reckon 40 will go.\nThe firm says 20 will go.", "40", "20"),
]
AT_ODDS = [
    (
        other_period,
        "It killed 14 people on Monday.\nThe 17 dead were named on Tuesday.",
        "14 people",
        "17 dead",
    ),
    (other_period, "The club has 340 members.\nIts 430 members met in April.", "340 members", "430 members"),
    (
        other_period,
        "It enrolled 212 adults.\nOf the 221 adults it enrolled, 18 left.",
        "212 adults",
        "221 adults",
    ),
    (other_period, "It has 12 ships.\nIts 15 ships are old.", "12 ships", "15 ships"),
    (other_scope, "It has 12 ships.\nThe 15 ships are old.", "12 ships", "15 ships"),
    (other_scope, "It bought 14 electric buses.\nThe 16 buses are red.", "14 electric buses", "16 buses"),
    (other_scope, "Police held 38 people.\nAll 83 people were freed.", "38 people", "83 people"),
    (other_scope, "More than 40 flats are planned.\nThe 60 flats are small.", "40 flats", "60 flats"),
    (subset, "Police held 38 people.\nAll 83 of those held were freed.", "38 people", "83 of those"),
    (subset, "It enrolled 212 adults.\nOf the 221 adults, 18 left.", "212 adults", "221 adults"),
    (subset, "A convoy of 18 lorries went.\nThe 81 lorries left the port.", "18 lorries", "81 lorries"),
    (subset, "It has 12 ships.\nThe 15 ships are old.", "12 ships", "15 ships"),
    (definition, "It has 12 ships.\nThe 15 ships are old.", "12 ships", "15 ships"),
    (definition, "The panel has 12 members.\nIts 14 members include a bishop.", "12 members", "14 members"),
    (definition, "It hurt 12 men.\nThe 14 hurt voted to go on.", "12 men", "14 hurt"),
    (definition, "It built 40 flats.\nThe 60 flats have lifts.", "40 flats", "60 flats"),
    (estimate, "It has 12 ships.\nThe 15 ships are old.", "12 ships", "15 ships"),
    (estimate, "It killed 14 people.\nThe death toll is 17.", "14 people", "17"),
    (
        estimate,
        "A convoy of 18 lorries left.\nThe 81 lorries came three days later.",
        "18 lorries",
        "81 lorries",
    ),
    (estimate, "It had 161 passengers.\nAll 116 were ashore by noon.", "161 passengers", "116"),
    (other_speaker, "The police said 900 came.\nThe police said 300 came.", "900", "300"),
    (other_speaker, "It drew 900 people.\nOrganisers said 300 came.", "900 people", "300"),
    (other_speaker, "It drew 900 people.\nThe 300 people went home.", "900 people", "300 people"),
    (other_speaker, "The firm says 20 go.\nOf the 40 who go, most are old.", "20", "40"),
]


def name(value):
    return value.__name__.rsplit(".", 1)[-1] if hasattr(value, "__name__") else value[:30]


@pytest.mark.parametrize(("concept", "text", "one", "other"), BOTH_TRUE, ids=name)
def test_numbers_that_may_both_be_true(concept, text, one, other):
    first, second = statements(text, one, other)
    assert concept.applies(first, second) or concept.applies(second, first)
    assert explained(first, second)


@pytest.mark.parametrize(("concept", "text", "one", "other"), AT_ODDS, ids=name)
def test_numbers_this_concept_does_not_explain(concept, text, one, other):
    first, second = statements(text, one, other)
    assert not concept.applies(first, second)
    assert not concept.applies(second, first)
