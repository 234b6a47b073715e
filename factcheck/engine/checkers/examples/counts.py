"""Texts for the checker of counts: what it must flag, and what it must let pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Burglars took 16 clocks from a shop in Ansty.\nNone was going.\n"
        "Of the 18 clocks that were stolen, three are known to be worthless.",
        (
            "Burglars took 16 clocks from a shop in Ansty",
            "Of the 18 clocks that were stolen",
        ),
    ),
    Case(
        "A row of 47 limes along the mill race has gone.\nIt was a matter of roots.\n"
        "In all, 74 limes were felled there.",
        ("A row of 47 limes along the mill race has", "74 limes were felled there"),
    ),
    Case(
        "On Monday seven of them rowed across the firth.\nIt was cold.\n"
        "Ida Munro, the sixth and last in the boat, was sick.",
        ("On Monday seven of them rowed across the firth", "the sixth and last in the boat"),
    ),
    Case(
        "Forty-one people joined the charity swim at Oxwater.\nThe tide was kind.\n"
        "A medal was hung round the neck of each of the forty-six swimmers.",
        (
            "Forty-one people joined the charity swim at Oxwater",
            "A medal was hung round the neck of each of the forty-six swimmers",
        ),
    ),
    Case(
        "The gallery has been left thirty-one paintings by a dentist.\nHe kept them in the waiting room.\n"
        "All 36 canvases need a clean.",
        ("The gallery has been left thirty-one paintings by a dentist", "All 36 canvases need a clean"),
    ),
    Case(
        "Police told 2,310 people to get out of the valley.\nThe dam held.\n"
        "All 2,130 of the evacuees were home by Sunday.",
        (
            "Police told 2,310 people to get out of the valley",
            "All 2,130 of the evacuees were home by Sunday",
        ),
    ),
    Case(
        "Fourteen divers went down to the wreck.\nThe water was clear.\nAll sixteen came up with a plate.",
        ("Fourteen divers went down to the wreck", "All sixteen came up with a plate"),
    ),
    Case(
        "The inn had 142 guests that night. Smoke woke them.\nBy six all 124 visitors were back in bed.",
        ("The inn had 142 guests that night", "By six all 124 visitors were back in bed"),
    ),
    Case(
        "The diocese will sell nine of its 34 churches.\nTwo are roofless.\n"
        "The remaining 27 churches will share eleven priests.",
        ("diocese will sell nine of its 34 churches", "The remaining 27 churches will share eleven priests"),
    ),
    Case(
        "The bill to tax sugar was passed by 54 votes to 37.\nIt takes effect in May.\n"
        "Most of the 45 members who voted for it are dentists.",
        ("was passed by 54 votes to 37", "Most of the 45 members who voted for it are dentists"),
    ),
    Case(
        "Four Norwegians set out across the ice cap in March.\nA storm blew up.\n"
        "Nothing has been heard of the five skiers since Sunday.",
        ("Four Norwegians set out across the ice", "Nothing has been heard of the five skiers since Sunday"),
    ),
    Case(
        "Firefighters carried 64 residents from the tower.\nIt was raining.\n"
        "Hotel rooms will be found for all 46 residents, a spokeswoman said.",
        (
            "Firefighters carried 64 residents from the tower",
            "Hotel rooms will be found for all 46 residents",
        ),
    ),
    Case(
        "A coach left the mountain road on Monday, killing 14 people.\nThe road was shut for nine hours.\n"
        "The families of the 17 dead were told on Tuesday.",
        ("killing 14 people", "The families of the 17 dead were told on Tuesday"),
    ),
    Case(
        "The trial recruited 450 volunteers through pharmacies.\nHalf were given the drug.\n"
        "None of the 540 volunteers knew which pill it was.",
        (
            "The trial recruited 450 volunteers through pharmacies",
            "None of the 540 volunteers knew which pill it was",
        ),
    ),
    Case(
        "Police arrested 38 people at the march.\nThe organisers complained.\n"
        "All 83 of those arrested were released without charge.",
        ("Police arrested 38 people at the march", "All 83 of those arrested were released without charge"),
    ),
    Case(
        "The council will build 64 flats on the old gasworks.\nThe mayor is delighted.\n"
        "All 46 flats will be let at a social rent.",
        ("The council will build 64 flats on the old gasworks", "All 46 flats will be let at a social rent"),
    ),
    Case(
        "A 12-member panel will pick the winner.\nIt meets in secret.\nThe panel’s 14 members include two"
        " bishops.",
        ("A 12-member panel will pick the winner", "The panel’s 14 members include two bishops"),
    ),
    Case(
        "The petition was signed by 4,700 residents.\nThe council has noted it.\n"
        "The 7,400 signatures were handed over in a shoebox.",
        ("The petition was signed by 4,700 residents", "The 7,400 signatures were handed over in a shoebox"),
    ),
    Case(
        "The firm will cut 240 jobs at its plant in Brill.\nThe unions were not told.\n"
        "The 420 job losses come on top of a freeze.",
        ("The firm will cut 240 jobs at its plant in Brill", "The 420 job losses come on top of a freeze"),
    ),
    Case(
        "The museum bought 21 paintings from the estate.\nIt paid in instalments.\nThe 12 paintings go on"
        " show in June.",
        ("The museum bought 21 paintings from the estate", "The 12 paintings go on show in June"),
    ),
    Case(
        "Fifteen countries signed the pact in Lund.\nIt covers cod and herring.\n"
        "The 13 countries that signed the pact must now ratify it.",
        (
            "Fifteen countries signed the pact in Lund",
            "The 13 countries that signed the pact must now ratify",
        ),
    ),
    Case(
        "Saturday’s show drew 900 people to the quay.\nIt rained.\n"
        "Picture: some of the 9,000 people who came to Saturday’s show",
        (
            "Saturday’s show drew 900 people to the quay",
            "some of the 9,000 people who came to Saturday’s show",
        ),
    ),
    Case(
        "The survey asked 1,508 voters for their views.\nIt was done by telephone.\n"
        "Of the 1,805 voters questioned, a third had not decided.",
        ("The survey asked 1,508 voters for their views", "Of the 1,805 voters questioned"),
    ),
    Case(
        "Northmere will close nine of its branches by June.\nCustomers are cross.\n"
        "Staff at the six branches to be closed were told on Monday.",
        (
            "Northmere will close nine of its branches by June",
            "Staff at the six branches to be closed were told",
        ),
    ),
    Case(
        "Archaeologists uncovered 17 graves beneath the car park.\nIt was cold.\nThe 71 graves date from the"
        " plague.",
        ("Archaeologists uncovered 17 graves beneath the car park", "The 71 graves date from the plague"),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("Twelve boats raced on Saturday.\nOn Sunday it blew.\nThe nine vessels that raced were lucky."),
    Case("Twenty houses were flooded in Orme.\nBrill fared worse.\nThe 33 homes there will be pulled down."),
    Case("Seven elms stood here.\nOne fell in March.\nAll six of the surviving trees are to be propped."),
    Case("Ten ramblers set out.\nTwo turned back at the stile.\nAll eight walkers reached the inn."),
    Case("Nine villagers fell ill.\nThe well was shut.\nNo germ was found in any of the six."),
    Case("The farm has 12 cows and nine goats.\nIt is for sale.\nAll 21 animals have names."),
    Case(
        "The diocese will sell nine of its 34 churches.\nThree more are to be let.\n"
        "The remaining 22 churches will share eleven priests."
    ),
    Case(
        "Ten climbers set out; eight came back.\nThe lost two were roped together.\n"
        "The eight climbers reached the hut on Tuesday."
    ),
    Case(
        "The bill was carried by 54 votes to 37.\nAn amendment had fallen by 48 votes to 43.\n"
        "The 43 members who voted for it were dentists."
    ),
    Case(
        "The plan would put 26 turbines on the moor.\nAn earlier one had 38 turbines.\n"
        "The 38 turbines would have been seen from the abbey; the 26 turbines will not be."
    ),
    Case("A coach crash on Monday killed 14 people.\nA crash on the same road in 2019 killed 17 people."),
    Case("At least 12 people were killed on Monday.\nBy Wednesday 15 people were known to have been killed."),
    Case("First reports said 20 people had been killed.\nThe governor said that 14 people were killed."),
    Case("Police arrested 38 people at the march, 12 of them women.\nThe 12 arrested women were released."),
    Case("The council will build 64 flats.\nAnother 46 flats follow.\nThe 110 flats will be let cheaply."),
    Case("The trial recruited 450 volunteers.\nAfter a year 412 volunteers were still taking part."),
    Case("Leeds employs 200 people. Hull employs 300 people.", published="2025-03-03"),
    Case("Organisers said 5,000 people attended. The police said 3,000 people attended."),
    Case("The ferry carried 161 passengers and 12 crew.\nAll 173 people were brought ashore."),
    Case("The town has 12 pubs.\nOf the 12 pubs, four have closed.\nThe eight pubs left are full."),
    Case("The club has 340 members.\nIn 2019 it had 430 members.", published="2025-03-03"),
    Case("The choir has 48 singers. For the tour it took 30 singers.\nThe 30 singers slept in a barn."),
    Case(
        "Twelve of the 40 buses are off the road.\nThe 28 buses that run are late.\nFive of the dozen need"
        " brakes."
    ),
    Case("The blast killed 21 workers.\nThe 12 workers injured in the blast are in hospital."),
    Case("The first trial enrolled 212 adults. The second trial enrolled 221 adults."),
    Case("“I counted 40 people at the gate,” she said.\nThe gatekeeper counted 60 people."),
    Case("He wrote 14 novels and 40 plays.\nThe 12 novels in print are about the sea."),
    Case("The blaze destroyed about 230 homes.\nOwners of the 226 destroyed homes may go back."),
    Case("In winter the laundry takes on 28 women.\nIn summer the 82 women are in by five."),
    Case("The abbey keeps 17 mules.\nTwo foals were born in May.\nThe 19 mules come to a whistle."),
    Case("The council wanted to build 64 cabins.\nIt is building 46 cabins now."),
    Case("The poster says that 212 riders started. That is wrong: 221 riders started."),
    Case("18 fiddlers came from Tartu. 16 fiddlers came from Riga.\nAll slept in the gym."),
    Case("The inn has 86 rooms.\nThere are 68 rooms with a view of the lake."),
    Case("Ansty: the school.\n\n- Pupils: 212\n\nHolt: the school.\n\n- Pupils: 221"),
)
