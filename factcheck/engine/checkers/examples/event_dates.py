"""Texts `event_dates` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "**18 June.** Burglars broke into the mint.\n\nThe soup was good.\n\nA clerk has drawn the hall as it was on "
        "9 June, the day of the burglary.",
        ("18 June.** Burglars broke into", "9 June, the day of the burglary"),
        "2025-07-02",
    ),
    Case(
        "An explosion wrecked the kiln on 18 June.\n\nIt was on 9 June that the kiln blew up.",
        ("An explosion wrecked the kiln on 18 June", "9 June that the kiln blew up"),
        "2025-07-02",
    ),
    Case(
        "The blaze broke out in the loft on 3 March, the brigade said.\nThe timeline:\n"
        "- 7 March: blaze guts the boathouse\n- 9 March: engineers look at the walls",
        ("The blaze broke out in the loft on 3 March", "7 March: blaze"),
        "2025-03-27",
    ),
    Case(
        "The blackout hit the valley on 11 May and lasted until midnight.\n"
        "In a memo of 15 May, written two days after the blackout, the grid’s owner blamed a squirrel.",
        (
            "The blackout hit the valley on 11 May",
            "In a memo of 15 May, written two days after the blackout",
        ),
        "2024-06-16",
    ),
    Case(
        "The explosion at the Halden mill happened on 14 May 2021.\nWorkers still meet at the gate. "
        "“We hear it at night,” one said.\nThe Halden mill explosion of 17 May 2021 killed two of them.",
        (
            "The explosion at the Halden mill happened on 14 May 2021",
            "The Halden mill explosion of 17 May 2021",
        ),
        "2023-04-02",
    ),
    Case(
        "Since the Lakeside meeting, the two governments have been drafting a protocol.\n"
        "Hopes raised by talks between Chancellor Ruth Aldane and President Ilya Dorn at Lakeside have faded."
        "\n"
        "The Lakeside meeting in 2021 ended without a text.",
        ("The Lakeside meeting in 2021", "the Lakeside meeting"),
        "2024-06-10",
    ),
    Case(
        "The recent Ostrava summit brought nine ministers together.\nLittle came of it. "
        "At the Ostrava summit in 2019 the ministers agreed on a fund.",
        ("the Ostrava summit in 2019", "The recent Ostrava summit"),
        "2023-03-03",
    ),
    Case(
        "The ferry collision occurred on 3 June in thick fog.\nDivers came from the mainland.\n"
        "The collision on 8 June has cost the line its best boat.",
        ("The ferry collision occurred on 3 June", "The collision on 8 June"),
        "2024-07-01",
    ),
    Case(
        "The Tarnby accord was signed on 4 March 2019 in the ferry terminal.\n"
        "Ten pages long, the Tarnby accord of 4 April 2019 set out who may fish where.",
        ("The Tarnby accord was signed on 4 March 2019", "the Tarnby accord of 4 April 2019"),
        "2022-01-20",
    ),
    Case(
        "The earthquake struck Kelmore on 11 August 2016.\nNearly all was rebuilt by 2020.\n"
        "A plaque names the victims of the Kelmore earthquake of August 2015.",
        ("The earthquake struck Kelmore on 11 August 2016", "the Kelmore earthquake of August 2015"),
        "2021-08-11",
    ),
    Case(
        "The bridge collapse on 24 August 2022 closed the valley road.\nA new span is planned.\n"
        "The report, released two weeks after the collapse on 30 June 2023, blames rust.\n"
        "- 28 August 2022: bridge collapse\n- 1 September 2022: road closed",
        ("The bridge collapse on 24 August 2022", "28 August 2022: bridge collapse"),
        "2023-09-30",
    ),
    Case(
        "The pier was built in 1911 by a sugar merchant.\nStorms took the end of it."
        " Built in 1921, the pier is listed.",
        ("The pier was built in 1911", "Built in 1921, the pier"),
        "2025-09-05",
    ),
    Case(
        "The society was founded in 1893 by eleven clockmakers.\n"
        "The society, founded in 1898, has a house in Mill Street.",
        ("The society was founded in 1893", "The society, founded in 1898"),
        "2025-09-05",
    ),
    Case(
        "The bridge gave way on 12 April at noon.\nSince the collapse on 21 April the ferry has been full.",
        ("The bridge gave way on 12 April", "the collapse on 21 April"),
        "2025-09-05",
    ),
    Case(
        "The outage struck at 6.40pm on 2 July.\nNobody slept."
        " The firm said that the outage on 4 July had been caused by a router.",
        ("The outage struck at 6.40pm on 2 July", "the outage on 4 July"),
        "2025-09-05",
    ),
    Case(
        "The library opened on 4 March 1968.\nIt has 9,000 books."
        " The library, which opened on 14 March 1968, has never closed.",
        ("The library opened on 4 March 1968", "The library, which opened on 14 March 1968"),
        "2025-09-05",
    ),
    Case(
        "The dam at Upper Corrie failed on 11 March, and two farmhouses were swept away.\nRescuers "
        "came by boat.\nFish have died as far off as Tolland since the failure of the dam on 14 "
        "March.",
        ("The dam at Upper Corrie failed on 11 March", "the failure of the dam on 14 March"),
        "2025-04-20",
    ),
    Case(
        "A magnitude 6.1 earthquake shook the Tamar valley on 20 August.\nSchools stayed "
        "shut.\nFamilies will be paid for what was lost in the quake of 22 August.",
        ("A magnitude 6.1 earthquake shook the Tamar valley on 20 August", "the quake of 22 August"),
        "2025-09-12",
    ),
    Case(
        "Parliament approved the pension bill on 28 January.\nUnions called a strike.\nNine "
        "members took part by video in the vote of 30 January.",
        ("Parliament approved the pension bill on 28 January", "the vote of 30 January"),
        "2025-02-09",
    ),
    Case(
        "A flood carried off the bathing huts at Ness on 12 March.\nOnly the flagpole stands.\n"
        "After the loss of the huts on 15 March the council closed the beach.",
        (
            "A flood carried off the bathing huts at Ness on 12 March",
            "the loss of the huts on 15 March",
        ),
        published="2025-06-12",
    ),
    Case(
        "The row at the mill began on 4 November, when 60 weavers walked out.\n"
        "The union says nobody has been paid since the walkout of 7 November.",
        (
            "The row at the mill began on 4 November, when 60 weavers walked out",
            "the walkout of 7 November",
        ),
        published="2024-12-12",
    ),
    Case(
        "Somebody broke into the chapel on Bastille Day and left by a window.\n\nNothing was stolen. The verger"
        " heard of the 9 July intrusion from a neighbour.",
        ("Somebody broke into the chapel on Bastille Day", "the 9 July intrusion"),
        "2024-07-25",
    ),
    Case(
        "The gym has been shut since the morning after Valentine's Day, when its roof gave way.\n\nAn insurer calls"
        " the 11 February cave-in an act of God.",
        ("the morning after Valentine's Day, when its roof gave way", "the 11 February cave-in"),
        "2024-03-25",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The roof of the school gave way on 18 June. Since the collapse of the church tower on 9 June masons have "
        "been busy.",
        published="2025-07-02",
    ),
    Case(
        "A fire destroyed the mill on 18 June. On 9 June, the day of the fire drill, all had been well.",
        published="2025-07-02",
    ),
    Case(
        "**9 June.** Thieves break into the bank.\n\n**18 June.** Thieves break into the chapel.",
        published="2025-07-02",
    ),
    Case(
        "The lantern festival opens on 27 September. Last year’s festival opened on 15 September.\n"
        "The 2022 festival, which began on 18 September, was dry.",
        published="2024-09-20",
    ),
    Case(
        "The launch was planned for 29 April but put off.\nThe launch took place on 9 May at dusk.",
        published="2025-05-12",
    ),
    Case(
        "“The fire was on 3 March,” said a neighbour.\nThe fire started on 5 March, the brigade said.",
        published="2025-03-20",
    ),
    Case(
        "The first explosion happened on 2 July, the second explosion on 6 July.\n"
        "The explosion on 6 July broke every window in Mill Street.",
        published="2025-07-20",
    ),
    Case(
        "The war began on 8 June 1867 and the war ended on 2 May 1868.\n"
        "Since 1870 a service has been held every spring.",
        published="2025-04-02",
    ),
    Case(
        "The 2002 Prague summit enlarged the alliance. The 2009 Prague summit dealt with trade.\n"
        "Since the Rio summit, emissions have risen. The Rio summit in 1992 set the goal.",
        published="2024-05-05",
    ),
    Case(
        "If the strike had begun on 3 March, no train would have run.\nThe strike began on 10 March.",
        published="2025-03-30",
    ),
    Case(
        "The crash happened on 4 May in Lund. Police also named the victims of a crash in Ystad on 7 May.\n"
        "The crash in Ystad on 7 May is still being looked into.",
        published="2025-05-30",
    ),
    Case(
        "The outage began on the evening of 2 October; the outage ended early on 3 October.\n"
        "Did the outage start on 1 October?",
        published="2024-10-16",
    ),
    Case(
        "Since the Lakeside meeting in 2021 the two governments have been drafting a protocol.\n"
        "The Lakeside meeting in 2021 ended without a text.",
        published="2024-06-10",
    ),
    Case("The old hall was built in 1911. The new hall was built in 1921.", published="2025-09-05"),
    Case("The church was built in 1880 and the tower was built in 1902.", published="2025-09-05"),
    Case(
        "The depot in Dock Road opened in 2022. The depot in Mill Lane opened in 2019.",
        published="2025-09-05",
    ),
    Case("The film opened on 3 May. The festival opened on 20 June.", published="2025-09-05"),
    Case("The bridge was completed in 1958. Repairs were completed in 1968.", published="2025-09-05"),
    Case("The exhibition opened in Berlin on 3 April. It opened in Rome on 13 June.", published="2025-09-05"),
    Case(
        "The council approved the budget on 12 March and the new charges on 19 March.\nThe "
        "approval of the charges on 19 March came after five hours.",
        published="2025-06-12",
    ),
    Case(
        "Voters chose a council on 6 May. The council elected its chair on 20 May.\nThe election "
        "of 20 May was by secret ballot.",
        published="2025-06-12",
    ),
    Case(
        "A gale took the roof of the school on 12 March.\nThe loss of the orchard on 15 March, to a lorry, "
        "was a second blow.",
        published="2025-06-12",
    ),
    Case(
        "The dispute began on 7 October, when managers changed the rota.\nThe walkout of 9 October closed "
        "both plants.",
        published="2025-01-12",
    ),
    Case(
        "Somebody broke into the chapel on Bastille Day.\n\nAnother intrusion, on 9 July, had gone unnoticed.",
        published="2024-07-25",
    ),
    Case(
        "The mill's roof gave way on 14 February.\n\nThere had been a cave-in before, on 11 January, and an earlier one still.",
        published="2024-03-25",
    ),
)
