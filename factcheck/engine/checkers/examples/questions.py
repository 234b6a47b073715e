"""Texts for the checker of answers and boxes: what it must flag, and what it must let pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Walkers collect their badges at the mill.\nWhere do I get a badge?\nAt the chapel.",
        ("Walkers collect their badges at the mill.", "At the chapel."),
    ),
    Case(
        "The baths open at 7am.\nWhen do the baths open?\nAt 8am.",
        ("The baths open at 7am.", "At 8am."),
    ),
    Case(
        "Goats may not travel on the ferry.\nAre goats allowed on the ferry?\nYes, on a lead.",
        ("Goats may not travel on the ferry.", "Yes, on a lead."),
    ),
    Case(
        "Entry to the lido is free.\nIt has been closed since the storm.\n"
        "What will it cost to get in?\n£4 for a swim.",
        ("Entry to the lido is free.", "£4 for a swim."),
    ),
    Case(
        "Patients do not need an appointment for the jab.\nThe vans come on Monday.\n"
        "How do I get my vaccination?\nYou'll need an appointment, made by telephone.",
        (
            "Patients do not need an appointment for the jab.",
            "You'll need an appointment, made by telephone.",
        ),
    ),
    Case(
        "Each household may put out three bags a week.\nThe lorries are new.\n"
        "How many bags can I leave?\nYou are allowed up to five bags a week.",
        ("Each household may put out three bags a week.", "You are allowed up to five bags a week."),
    ),
    Case(
        "The ferry sails daily from the north quay.\nIt takes bicycles.\n"
        "On which days does the ferry sail?\nMondays, Wednesdays and Fridays.",
        ("The ferry sails daily from the north quay.", "Mondays, Wednesdays and Fridays."),
    ),
    Case(
        "Applications close on 12 June, the council said.\nIt has two million to spend.\n"
        "When is the deadline?\nYou must apply by 21 June.",
        ("Applications close on 12 June", "You must apply by 21 June"),
    ),
    Case(
        "A permit costs £45 a year.\nMore than 2,000 have been sold.\nHow much is a permit?\nIt costs £54 a"
        " year.",
        ("A permit costs £45 a year", "It costs £54 a year"),
    ),
    Case(
        "The bell weighs 3.2 tonnes and was cast in Lund.\nIt rang on Sunday.\n"
        "Did you know? The bell weighs 2.3 tonnes.",
        ("The bell weighs 3.2 tonnes and was cast in Lund", "The bell weighs 2.3 tonnes"),
    ),
    Case(
        "The tower will be 187 metres tall when it is done.\nNobody likes it.\n"
        "Picture: How the 178-metre tower will look",
        ("The tower will be 187 metres tall when it is done", "How the 178-metre tower will look"),
    ),
    Case(
        "Anyone aged 16 or over may swim.\nIt starts at noon.\nHow old do I have to be?\nYou must be at"
        " least 18.",
        ("Anyone aged 16 or over may swim", "You must be at least 18"),
    ),
    Case(
        "Drivers who ignore the ban face a fine of £120.\nCameras are up.\nWhat happens if I drive in?\n"
        "You will be fined £210.",
        ("Drivers who ignore the ban face a fine of £120", "You will be fined £210"),
    ),
    Case(
        "The exhibition runs until 28 September.\nEntry is free.\nHow long is it on?\n"
        "The exhibition closes on 18 September.",
        ("The exhibition runs until 28 September", "The exhibition closes on 18 September"),
    ),
    Case(
        "The new timetable takes effect on 9 December.\nThere will be more trains.\nWhen does it start?\n"
        "The timetable starts on 12 December.",
        ("The new timetable takes effect on 9 December", "The timetable starts on 12 December"),
    ),
    Case(
        "Decisions take up to five weeks, the office says.\nIt is busy.\nHow long must I wait for a"
        " decision?\n"
        "It takes eight weeks.",
        ("Decisions take up to five weeks", "It takes eight weeks"),
    ),
    Case(
        "The pie contained 140kg of potatoes.\nIt fed the village.\n"
        "Caption: The pie, made with 410kg of potatoes, leaves the oven",
        ("The pie contained 140kg of potatoes", "made with 410kg of potatoes"),
    ),
    Case(
        "A jar sells for £7.50 at the farm gate.\nThe bees are local.\nKey facts: A jar sells for £5.70.",
        ("A jar sells for £7.50 at the farm gate", "A jar sells for £5.70"),
    ),
    Case(
        "Claims must be lodged by 31 March.\nForms are in the library.\nBy when must I claim?\n"
        "By 30 April at the latest.",
        ("Claims must be lodged by 31 March", "By 30 April"),
    ),
    Case(
        "The levy is 2.5% on homes worth a million.\nIt starts soon.\nWhat is the levy?\n"
        "The levy is 5.2% on homes worth a million.",
        ("The levy is 2.5% on homes worth a million", "The levy is 5.2% on homes worth a million"),
    ),
    Case(
        "Visitors do not need a ticket for the garden, the trust said.\nIt is big.\n"
        "Do visitors need a ticket for the garden?\nYes. The desk sells them.",
        ("Visitors do not need a ticket for the garden", "Yes."),
    ),
    Case(
        "Anyone can claim for lambs by post.\nFew have.\nCan I claim for lambs by post?\nNo, only in person.",
        ("Anyone can claim for lambs by post", "No, only in person."),
    ),
    Case(
        "The ministry will pay for the bridge at Orrin.\nIt is narrow.\nWho pays for the bridge?\n"
        "The county will find the money.",
        ("The ministry will pay for the bridge at Orrin", "The county will find the money."),
    ),
    Case(
        "The castle opens at nine and is closed on Tuesdays.\nIt is old.\nWhen can I visit?\n"
        "The castle is open every day.",
        ("The castle opens at nine and is closed on Tuesdays.", "The castle is open every day."),
    ),
    Case(
        "The mast is 62 metres high.\nIt hums.\nHow high is it?\nIt is 82 metres high.",
        ("The mast is 62 metres high", "It is 82 metres high"),
    ),
    Case(
        "Two jabs are needed, the clinic said.\nNobody likes them.\nHow many injections will I have?\nThree.",
        ("Two jabs are needed", "Three"),
    ),
    Case(
        "Goats are welcome on the ferry, horses are not.\nIt sails at noon.\nMay I bring my horse?\nYes.",
        ("horses are not", "Yes."),
    ),
    Case(
        "Members vote by post only.\nThere are 300.\nCan I vote in person?\nYes, at the hall.",
        ("Members vote by post only.", "Yes, at the hall."),
    ),
    Case(
        "Applicants pay a £30 fee with the form.\nPermits last a year.\nIs there a charge?\nYes, £45.",
        ("Applicants pay a £30 fee with the form", "£45"),
    ),
    Case(
        "The regatta will last three days and ends with a ball.\nHow long does the regatta last?\n"
        "The regatta lasts five days.",
        ("The regatta will last three days and ends with a ball", "The regatta lasts five days"),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("Entry to the lido is free for children.\nWhat will it cost to get in?\n£4 for a swim."),
    Case("Members do not need to book.\nIt rained.\nMust I book?\nVisitors must book a place."),
    Case("The shop opens on Mondays and Fridays.\nIt sells hats.\nWhen are the baths open?\nEvery day."),
    Case("Adults may take four trout a day.\nHow many may children keep?\nChildren are allowed two trout."),
    Case("Applications close on 12 June.\nWhen is the deadline?\nYou must apply by 12 June."),
    Case("Tickets cost £14, or £9 for children.\nWhat does my son pay?\nChildren pay £9 for a ticket."),
    Case("A permit costs £45 a year.\nIs there a daily permit?\nYes, a permit costs £4 a day."),
    Case("The bell weighs 3.2 tonnes.\nDid you know? The biggest bell in the world weighs 216 tonnes."),
    Case("Anyone over 16 may swim.\nCan children take part?\nChildren over 8 may swim with a parent."),
    Case("The fine is £120.\nCan I pay less?\nPay within 14 days and the fine is £60."),
    Case("The exhibition runs until 28 September.\nCan I bring a group?\nYes, but book by 1 August."),
    Case("The levy is 2.5%.\nWhat about empty homes?\nThe levy on empty homes is 5%."),
    Case("The tower is 187 metres tall.\nPicture: the 62-metre church beside it"),
    Case("The ferry takes 40 minutes.\nHow long does the walk take?\nAbout an hour and ten minutes."),
    Case("The trout weighed 4.1kg.\nIn numbers: 38kg, the weight of the whole catch"),
    Case("The grant opens on 1 May and closes on 30 June.\nWhen can I apply?\nApply from 1 May."),
    Case("The bridge is 410 metres long.\nDid you know? The bridge it replaced was 140 metres long."),
    Case("The course costs £400, of which £100 is paid at once.\nWhat do I pay now?\nYou pay £100 at once."),
    Case("Guide dogs can enter the shop.\nIt sells tea.\nCan my dog enter the shop?\nNo. It must wait."),
    Case("Taxis may not use the bus lane.\nBuses may.\nCan I use the bus lane on a bicycle?\nYes."),
    Case("You need a receipt for the refund if you paid in cash.\nDo I need a receipt for the refund?\nNo."),
    Case(
        "The ministry will pay for the wall and the county for the path.\nWho pays for the path?\nThe county."
    ),
    Case("The castle is open every day except Mondays.\nWhen can I visit?\nEvery day except on Mondays."),
    Case("The levy starts in January.\nIt is small.\nWhen does it start?\nOn 1 January."),
    Case("Goats are welcome, horses are not.\nIt sails at noon.\nMay I bring my goat?\nYes."),
    Case("Members vote by post only.\nThere are 300.\nCan I vote by post?\nYes."),
    Case(
        "The grant is £3,000 per household, or £5,000 for homes off the gas grid.\nHow much is the grant?\n"
        "The grant is £3,000; homes off the gas grid get £5,000."
    ),
    Case("A late fee of £45 is charged after June. Entry costs £30.\nWhat is the fee?\nThe fee is £30."),
    Case("On weekdays the baths open at 7am.\nWhen do the baths open at weekends?\nAt 8am."),
    Case("The vicar spoke of the badges at the mill on Monday.\nWhere do I get a badge?\nAt the chapel."),
    Case("Guide dogs travel on the ferry.\nAre dogs allowed on the ferry?\nNo."),
)
