"""Texts that `sums` must flag, and tempting ones that it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The farm keeps 12 cows, 18 sheep and 9 goats, a total of 49 animals.",
        ("12 cows, 18 sheep and 9 goats", "a total of 49 animals"),
    ),
    Case(
        "Eighteen riders dropped out: seven with injuries, six with fever and four after a crash.",
        ("seven with injuries, six with fever and four after a crash", "Eighteen riders dropped out"),
    ),
    Case(
        "The fair sold 1,200 day tickets, 850 weekend passes and 300 camping permits: 2,530 in all.",
        ("1,200 day tickets, 850 weekend passes and 300 camping permits", "2,530"),
    ),
    Case(
        "The motion was carried by 34 votes to 20, a majority of 12.", ("34 votes to 20", "a majority of 12")
    ),
    Case("She won by 112 votes, 4,518 to 4,396.", ("4,518 to 4,396", "by 112 votes")),
    Case(
        "Of the 60 trees, 34 were oaks and the other 16 were limes.",
        ("34 were oaks and the other 16", "60 trees"),
    ),
    Case("The firm has sold 25 of its 40 ships, leaving 10.", ("10", "25 of its 40 ships")),
    Case("The jury of 12 (five men and eight women) was sent home.", ("five men and eight women", "12")),
    Case(
        "Six weeks at £200 a week, a total of £1,400, was all he was paid.",
        ("Six weeks at £200 a week", "a total of £1,400"),
    ),
    Case(
        "The quarries employ 640 people between them:\n- Hallam: 210\n- Birk: 180\n- Sto: 130\n- Crane: 100",
        ("The quarries employ 640 people between them", "Crane: 100"),
    ),
    Case(
        "The budget of £4.6m is split three ways:\n- Roads: £2.1m\n- Schools: £1.4m\n- Parks: £0.8m",
        ("The budget of £4.6m is split three ways", "Parks: £0.8m"),
    ),
    Case(
        "Of the 48 samples, 30 were clean, 12 held traces and 8 failed outright.",
        ("30 were clean, 12 held traces and 8", "48 samples"),
    ),
    Case(
        "The walk took 12 days in the hills, nine on the plain and six by boat, a total of 29 days.",
        ("12 days in the hills, nine on the plain and six by boat", "a total of 29 days"),
    ),
    Case(
        "He scored 23 goals – 14 in the league, five in the cup and six abroad – before Christmas.",
        ("14 in the league, five in the cup and six abroad", "23 goals"),
    ),
    Case(
        "They played 38 matches, won 21, drew nine and lost nine.",
        ("21, drew nine and lost nine", "38 matches"),
    ),
    Case(
        "The mill had revenue of €64 million and costs of €58 million, leaving a profit of €9 million.",
        ("€64 million and costs of €58 million", "€9 million"),
    ),
    Case(
        "Seven people were charged.\nFour men and two women will be in court on Friday.",
        ("Seven people were charged", "Four men and two women will be in court on Friday"),
    ),
    Case(
        "The council will spend £12m on roads and £5m on bridges.\n\nA further £3m goes to lighting.\n\n"
        "The total of £22m is the highest for a decade.",
        (
            "The total of £22m is the highest for a decade.",
            "The council will spend £12m on roads and £5m on bridges.",
        ),
    ),
    Case(
        "The rescue took in 14 dogs and nine cats.\n\nThe 25 animals in all will be rehomed by Easter.",
        ("The 25 animals in all will be rehomed by Easter.", "The rescue took in 14 dogs and nine cats."),
    ),
    Case(
        "The society saw 64 birds in January. They were, by kind:\n\n- 28 teal\n- 20 wigeon\n- 12 goldeneye",
        ("The society saw 64 birds in January.", "12 goldeneye"),
        form="markdown",
    ),
    Case(
        "The grants went to three groups:\n\n- Scouts: £1,200\n- Choir: £800\n- Brass band: £1,500\n\n"
        "In total, £3,900 was handed out.",
        ("In total, £3,900 was handed out.", "Brass band: £1,500"),
        form="markdown",
    ),
    Case(
        "The museum has 54 toys on show.\n\nFamilies lent them. There are 21 dolls, 18 trains, 14 kites and,"
        " in a case by the door, nine bears.",
        (
            "The museum has 54 toys on show.",
            "There are 21 dolls, 18 trains, 14 kites and, in a case by the door, nine bears.",
        ),
    ),
    Case(
        "A roof came to $61,000, a boiler to $22,500 and the rewiring to $9,500.\n\nNobody was thanked.\n\n"
        "The whole sum of $98,000 was given by strangers.",
        (
            "The whole sum of $98,000 was given by strangers.",
            "A roof came to $61,000, a boiler to $22,500 and the rewiring to $9,500.",
        ),
    ),
    Case(
        "- 12 goats\n- 31 sheep\n- 8 geese\n\nAll 61 animals were back in their pens by dark.",
        ("All 61 animals were back in their pens by dark.", "31 sheep"),
    ),
    Case(
        "There were 120 guests in the villa when the lights failed.\n\nAbout ten there was a bang.\n\n"
        "64 left by the terrace, in no hurry. 41 took the back stairs.\n\n"
        "The remaining 25 climbed down a ladder.",
        (
            "There were 120 guests in the villa when the lights failed.",
            "The remaining 25 climbed down a ladder.",
        ),
    ),
    Case(
        "She won £1,200 at the races. She gave £300 to her sister. She spent £450 on a coat, £250 on boots. "
        "That left her with £300, she said.",
        ("She won £1,200 at the races.", "That left her with £300, she said."),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The farm keeps 12 cows, 18 sheep and 9 goats, a total of 39 animals."),
    Case("Eighteen riders dropped out, including seven with injuries and six with fever."),
    Case(
        "About $3.5 million went on the wing and $1.2 million on the garden, a total of roughly $5 million."
    ),
    Case("The motion was carried by 34 votes to 20, a majority of 14."),
    Case("Of the 60 members, 34 voted for and 20 against."),
    Case("The firm has sold 25 of its 40 ships, leaving 15."),
    Case("With 40 shops in Spain and 30 in Italy, the group has a total of 2,000 staff."),
    Case("The hall seats 400: 120 of them were children, and 30 had come from abroad."),
    Case("The jury of 12 (seven of them women) was sent home."),
    Case("Between them the rivers are 410 km long:\n- Ask: 180 km\n- Embla: 130 km\n- Yme: 100 km"),
    Case("The club has 60 members:\n- Anna swam for 20 minutes\n- Per ran for 40 minutes"),
    Case("They bought 3 apples at 40p and 2 pears at 60p, a total of £2.40."),
    Case("The bridge is 410 metres long: two spans of 150 metres and one of 110."),
    Case("They beat Kent by 30 runs, 214 to 184."),
    Case("The shares, 41.3% and 33.8%, make 75% in all."),
    Case("They played 38 matches, won 21, drew nine and lost eight."),
    Case("The mill had revenue of €64 million and costs of €58 million, leaving a profit of €6 million."),
    Case("Seven people were charged.\nFour men and two women among them will be in court on Friday."),
    Case("MPs backed the bill by 300 to 200. That is a margin of three to two, the widest yet."),
    Case("The council voted 36 to 24 in favour of the scheme, by three to two."),
    Case("The charity raised £400 from a raffle and £250 from a quiz.\n\nThe total of £900 includes gifts."),
    Case(
        "Winners:\n\n- Harriers: 12 medals\n- Rovers: 9 medals\n\nIn all, 45 clubs took part.",
        form="markdown",
    ),
    Case("The rescue took in 14 dogs and nine cats.\n\nThe 23 animals in all will be rehomed by Easter."),
    Case("Police seized 14 knives and nine guns.\n\nThe six people in all appeared in court."),
    Case("Floods hit 30 homes and 12 shops.\n\nThe 50 buildings in all include farms."),
    Case(
        "Goals this season:\n\n- Adu: 12 goals\n- Birk: 9 goals\n\nTogether the squad has scored 26 goals.",
        form="markdown",
    ),
    Case(
        "The museum has 70 toys on show.\n\nFamilies lent them. There are 21 dolls, 18 trains and 14 kites."
    ),
    Case("Storm damage: 31 houses, 12 barns and nine bridges. The 50 firefighters worked all night."),
    Case("The firm made £3.1m in 2021, £3.4m in 2022 and £3.6m in 2023. Its debts of £10.5m are unchanged."),
    Case("Twelve people were held in Bree, nine in Tor and seven in Ham. The 30 officers were thanked."),
    Case(
        "Income came to $36,500. Against that we spent $29,200, of which the tent was $11,000 and the owls"
        " $650."
    ),
    Case("The villa had 120 guests. 64 left by the terrace and 41 by the stairs. The other 15 stayed."),
    Case(
        "Of 250 houses 95 were dry. There were 40 roofs with panels. Six had a lamp. The other 34 had none."
    ),
)
