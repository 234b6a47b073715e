"""Texts that `percentages` must flag, and tempting ones that it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Visits to the observatory climbed from 410,000 in 2021 to 533,000 last year, up 40 per cent.",
        ("up 40 per cent", "from 410,000 in 2021 to 533,000"),
        "2025-03-14",
    ),
    Case(
        "Burglaries in the borough dropped to 1,350 from 1,800, a fall of a third.",
        ("a fall of a third", "to 1,350 from 1,800"),
    ),
    Case(
        "The firm’s profit rose 12% to £56m from £40m.", ("The firm’s profit rose 12%", "to £56m from £40m")
    ),
    Case(
        "The number of wolves has doubled, from 120 to 190.",
        ("The number of wolves has doubled", "from 120 to 190"),
    ),
    Case(
        "The rent went from $1,200 a month to $1,500, a 20% increase, tenants said.",
        ("20% increase", "from $1,200 a month to $1,500"),
    ),
    Case("A 15 percent jump took the fare from $2.00 to $2.60.", ("15 percent jump", "from $2.00 to $2.60")),
    Case("Of the 640 patients treated, 96 came back, or 25%.", ("25%", "640 patients treated, 96")),
    Case("Just 18 of the 72 schools (40%) have a nurse.", ("40%", "18 of the 72 schools")),
    Case("A fifth of the 450 ships, 45, failed the inspection.", ("A fifth of the 450 ships", "45")),
    Case(
        "Unemployment edged up from 4.1% to 4.4%, a rise of three percentage points.",
        ("a rise of three percentage points", "from 4.1% to 4.4%"),
    ),
    Case("The tax rose from 4.0% to 5.0%, a rise of 1%.", ("a rise of 1%", "from 4.0% to 5.0%")),
    Case(
        "Ticket sales fell from 30,000 to 36,000 over the season.",
        ("Ticket sales fell", "from 30,000 to 36,000"),
    ),
    Case(
        "The library lent 40,000 books in 2022 and 50,000 in 2023, an increase of 20%.",
        ("an increase of 20%", "40,000 books in 2022 and 50,000"),
    ),
    Case(
        "House prices have risen from 180,000 crowns to 270,000 crowns. That is an increase of a third.",
        ("That is an increase of a third", "from 180,000 crowns to 270,000 crowns"),
    ),
    Case("The levy takes 15% of the £2m budget, or £400,000.", ("15% of the £2m", "£400,000")),
    Case(
        "The choir sold 480 tickets, a fifth more than the 320 it sold in spring.",
        ("a fifth more than", "320"),
    ),
    Case(
        "Wardens found 84 nests. A year earlier they had found 120.\nThe trust called the 40% drop sad.",
        ("Wardens found 84 nests.", "40% drop"),
    ),
    Case(
        "The bakery cut its staff by 60 and now has 180 people.\nThe loss of one job in five was sad.",
        ("The bakery cut its staff by 60 and now has 180 people.", "The loss of one job in five"),
    ),
    Case(
        "Attendance dropped by a third over the winter.\n\nAttendance went from 48,000 to 36,000.",
        ("Attendance went from 48,000 to 36,000.", "Attendance dropped by a third"),
    ),
    Case(
        "Burglaries fell by 30% last year. There were 480 burglaries, against 600 a year earlier.",
        ("There were 480 burglaries, against 600 a year earlier.", "Burglaries fell by 30%"),
    ),
    Case(
        "Membership of the club has grown by 30%. It has gone from 500 members to 600 since May.",
        ("It has gone from 500 members to 600 since May.", "Membership of the club has grown by 30%"),
    ),
    Case(
        "The farm sold 900 lambs this spring, against 1,200 last year, a decline, of a third, after rain.",
        ("a decline, of a third", "900 lambs this spring, against 1,200"),
    ),
    Case(
        "The smokehouse took in 480 kilos of trout, against 600 the winter before.\n\nThe river was high.\n\n"
        "Mr Pell said that the catch, having dropped by 30%, would hardly pay for string.",
        (
            "The smokehouse took in 480 kilos of trout, against 600 the winter before.",
            "Mr Pell said that the catch, having dropped by 30%",
        ),
    ),
    Case(
        "The library had 1,500 visitors in March. In March last year there were 1,200.\n\n"
        "The librarian called it a rise of 40%.",
        ("The library had 1,500 visitors in March.", "a rise of 40%"),
        "2025-04-02",
    ),
    Case(
        "The society has 360 members. It had 480 a year ago.\n\nIt has lost a third of them, the clerk said.",
        ("The society has 360 members.", "It has lost a third"),
    ),
    Case(
        "Of the 320 members who voted, 240 were for the move.\n\nThere was tea.\n\n"
        "The hall was loud: three-fifths of those who voted had got their way.",
        (
            "The hall was loud: three-fifths of those who voted had got their way.",
            "Of the 320 members who voted, 240 were for the move.",
        ),
    ),
    Case(
        "When the new matron came, the infirmary had 90 beds. On Monday there were 72.\n\n"
        "Losing a third of the beds, the porters said, was hardest on the night shift.",
        (
            "When the new matron came, the infirmary had 90 beds.",
            "Losing a third of the beds, the porters said, was hardest on the night shift.",
        ),
    ),
    Case(
        "The ferry line lost 18 of its 90 captains over the winter.\n\n"
        "“Nobody sails on time with a third fewer captains,” said the harbour master.",
        (
            "The ferry line lost 18 of its 90 captains over the winter.",
            "“Nobody sails on time with a third fewer captains,” said the harbour master.",
        ),
    ),
    Case(
        "Inspectors looked at 320 boilers this spring. In 48 of them they found leaks.\n\n"
        "With 19% of the boilers leaking, the trade has some explaining to do.",
        (
            "With 19% of the boilers leaking, the trade has some explaining to do.",
            "In 48 of them they found leaks.",
        ),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("Visits climbed from 410,000 to 533,000, up 30 per cent.", published="2025-03-14"),
    Case("Burglaries dropped to 1,350 from 1,800, a fall of a quarter."),
    Case("The number of wolves has nearly doubled, from 100 to 190."),
    Case("Interest rates rose from 4% to 5%, an increase of 25%."),
    Case("Turnout rose from 61% to 68%, up seven points."),
    Case("Rents rose 5% while wages went from £400 to £410 a week."),
    Case("Fines went up 24% after complaints rose from 240 to 260."),
    Case("The krona weakened from 7.1 to the dollar to 7.3."),
    Case("The team climbed from 14 to 3 in the table."),
    Case("Prices range from £12 to £40, up 5% on last year.", published="2025-03-14"),
    Case("About 40% of the 1,288 teachers were men, and 412 have left."),
    Case("Twenty of the 50 boards voted, with 54% of voters in favour."),
    Case("“It went from 10 to 20, a rise of 50%,” he said."),
    Case("The number of cases went from 12 to 30, with a 10% rise in fines."),
    Case("Costs fell from £10m to £8m, but staff numbers grew by 5%."),
    Case("A third of the 30 pupils, 10 of them girls, were ill."),
    Case("Wardens found 84 nests. A year earlier they had found 120.\nThe trust regretted the 30% drop."),
    Case("Wardens found 84 nests. A year earlier they had found 120.\nThe 10% rise in pay was welcomed."),
    Case("Attendance dropped by a quarter. Attendance went from 48,000 to 36,000."),
    Case("House prices rose 8% last year. In the capital, prices went from £400,000 to £410,000."),
    Case("Revenue rose 12% in the first half. Third-quarter revenue went from £40m to £41m."),
    Case("The price of oil fell 8% last week. On Monday the price slipped from $80 to $79."),
    Case("Crime fell by 12% across the county. Crime in Ashby went from 400 to 380 offences."),
    Case("Car sales fell 20% last year. Diesel car sales went from 900 to 450."),
    Case(
        "The smokehouse took in 480 kilos of trout, against 600 the winter before.\n\n"
        "The catch, having dropped by a fifth, would hardly pay for string."
    ),
    Case("Membership fell from 500 to 400.\n\nA fall of 30% had been feared."),
    Case("Profit rose from £40m to £50m. Revenue was up 12%."),
    Case("Burglaries went from 500 to 400. Over the five years burglaries have fallen by 30%."),
    Case("The club had 300 members in 2010, 240 in 2015 and 200 now. That is a fall of a third."),
    Case("Burglaries fell from 840 to 504.\n\nNationally, burglaries dropped by a quarter."),
    Case(
        "Of the 320 members who voted, 240 were for the move.\n\nThree-quarters of those who voted cheered."
    ),
    Case("Of the 60 pupils, 45 passed. Two-thirds of the girls passed."),
    Case("Rainfall was 90mm, compared with 60mm a year ago. The reservoir’s level has risen by 20%."),
    Case("The board had 90 beds in spring and has 72 now. It had feared the loss of a third of them."),
    Case("The line lost 20 of its 80 captains. A third of the engineers have gone, too."),
    Case("The band went from 90 players to 72. The cut of a quarter in its grant came later."),
    Case("Of 320 boilers tested, 48 leaked. About 19% of the boilers were foreign."),
    Case("Of 320 boilers tested, 48 leaked. With 19% of the water gone, a pump stops."),
)
