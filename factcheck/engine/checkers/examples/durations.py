"""Texts `durations` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The trawler Gull sailed from Mevik on 4 February with nine men.\n\nA choir sang when she was home on "
        "31 March.\n\nThe cook has put on weight. Five weeks at sea, says his wife, and not one vegetable.",
        ("The trawler Gull sailed from Mevik on 4 February", "Five weeks at sea"),
        "2025-04-02",
    ),
    Case(
        "A baker from Ghent opened the tearoom in May 1961.\n\nThe last customer was served on Friday.\n\nSo "
        "54 years of scones in the square came to an end.",
        (
            "A baker from Ghent opened the tearoom in May 1961",
            "So 54 years of scones in the square came to an end",
        ),
        "2025-04-02",
    ),
    Case(
        "The inquest opened in March 2019 in a church hall.\n\nOn Tuesday the coroner read out the verdict."
        "\n\nNobody should have to wait nine years from the first hearing, she said.",
        ("The inquest opened in March 2019", "Nobody should have to wait nine years from the first hearing"),
        "2025-04-02",
    ),
    Case(
        "Residents were without gas for 30 hours, from 4pm on Friday until 2pm on Saturday.",
        ("30 hours", "from 4pm on Friday until 2pm on Saturday"),
        "2025-05-02",
    ),
    Case(
        "The barge left Brill on 3 March with a load of bricks.\n"
        "She tied up in Oss on 24 March after a voyage of 12 days.",
        ("left Brill on 3 March", "She tied up in Oss on 24 March after a voyage of 12 days"),
        "2025-05-02",
    ),
    Case(
        "After a trip of 16 days the lorry, which had left Tiel on 12 November, came to Oss on 18 November.",
        ("After a trip of 16 days", "left Tiel on 12 November, came to Oss on 18 November"),
        "2025-05-02",
    ),
    Case(
        "The poet lived in Turin from 1951 to 1964.\nHer nine years in Turin gave her an accent.",
        ("lived in Turin from 1951 to 1964", "Her nine years in Turin"),
        "2025-05-02",
    ),
    Case(
        "He served a five-year term from 2019 to 2026.",
        ("a five-year term", "from 2019 to 2026"),
        "2025-05-02",
    ),
    Case(
        "The three-day summit, 4–7 June, drew 40 ministers.",
        ("The three-day summit", "4–7 June"),
        "2025-05-02",
    ),
    Case(
        "The exhibition ran from 3 March to 10 March, fifteen days in which it drew 900 visitors.",
        ("from 3 March to 10 March", "fifteen days"),
        "2025-05-02",
    ),
    Case(
        "She worked at the mill for 34 years, from 1980 to 2009.",
        ("34 years", "from 1980 to 2009"),
        "2025-05-02",
    ),
    Case(
        "The cinema opened in 1999 and closed in 2024 after 20 years.",
        ("opened in 1999", "closed in 2024 after 20 years"),
        "2025-05-02",
    ),
    Case(
        "The plant, founded in 1925, closed in 2010 after 75 years of operation.",
        ("founded in 1925", "closed in 2010 after 75 years"),
        "2025-05-02",
    ),
    Case(
        "The bank was founded in 1990. Twelve years later, in 2004, it bought its rival.",
        ("founded in 1990", "Twelve years later, in 2004"),
        "2025-05-02",
    ),
    Case(
        "In 2018, five years after the crash of 2010, the bridge reopened.",
        ("In 2018", "five years after the crash of 2010"),
        "2025-05-02",
    ),
    Case(
        "Ten years after it opened in 1999, the pool was shut in 2014.",
        ("Ten years after it opened in 1999", "shut in 2014"),
        "2025-05-02",
    ),
    Case(
        "The first phone was sold there in 1988, 50 years ago.",
        ("1988", "50 years ago"),
        "2025-05-02",
    ),
    Case(
        "She has run the bakery for 34 years, since 2003.",
        ("34 years", "since 2003"),
        "2025-05-02",
    ),
    Case(
        "The dredging began on 3 March, took ten days and ended on 20 March.",
        ("began on 3 March", "ten days and ended on 20 March"),
        "2025-05-02",
    ),
    Case(
        "The swimmer entered the water at five o’clock on Friday morning.\n"
        "She was sick twice.\n"
        "After 20 hours she reached the shore at eleven on Friday evening.",
        (
            "entered the water at five o’clock on Friday morning",
            "After 20 hours she reached the shore at eleven on Friday evening",
        ),
        "2025-05-02",
    ),
    Case(
        "The meeting started at 7pm and ended at 11.30pm after three hours.",
        ("started at 7pm", "ended at 11.30pm after three hours"),
        "2025-05-02",
    ),
    Case(
        "The siege lasted 100 days, from 1 May to 3 July 1944.",
        ("100 days", "from 1 May to 3 July 1944"),
        "2025-05-02",
    ),
    Case(
        "The hostages were seized on 2 January 2020.\nThey were freed on 9 March 2021 after three months.",
        ("seized on 2 January 2020", "They were freed on 9 March 2021 after three months"),
        "2025-05-02",
    ),
    Case(
        "He was jailed in March 2010 and released in March 2016 after four years.",
        ("jailed in March 2010", "released in March 2016 after four years"),
        "2025-05-02",
    ),
    Case(
        "From 9am to 5pm, ten hours, the phones rang.",
        ("From 9am to 5pm", "ten hours"),
        "2025-05-02",
    ),
    Case(
        "The festival opens on 5 June and runs for ten days until 20 June.",
        ("opens on 5 June", "ten days until 20 June"),
        "2025-05-02",
    ),
    Case(
        "The bishop has called three days of prayer, from Monday to Thursday, for rain.",
        ("three days of prayer", "from Monday to Thursday"),
        "2025-04-17",
    ),
    Case(
        "The siege of the mill had begun on 2 May.\nBread was passed in by ladder.\nWhen it was "
        "over, on 9 May, "
        "it had lasted 11 days.",
        ("begun on 2 May", "it had lasted 11 days"),
        "2025-05-10",
    ),
    Case(
        "The display of kites opens on 1 March and runs until 31 August.\nHalf are on loan from a bank.\n"
        "Curators hoped that the three-month show would pay for a roof.",
        ("opens on 1 March and runs until 31 August", "the three-month show"),
        "2025-02-11",
    ),
    Case(
        "Villagers face six days of disruption.\nThe work starts on Saturday, 12 April, and is "
        "to be finished on "
        "Sunday, 20 April.",
        ("six days of disruption", "starts on Saturday, 12 April, and is to be finished on Sunday, 20 April"),
        "2025-04-08",
    ),
    Case(
        "Ada Vole took office on 4 September and was gone by 21 October.\nIn her 36 days in "
        "office she lost her voice.",
        ("took office on 4 September and was gone by 21 October", "her 36 days in office"),
        "2025-10-23",
    ),
    Case(
        "Ida Roth, chair of the Water Board from 2001 to 2011, saw no memorandum.\nRain fell.\n"
        "The board, which Roth had led for 15 years, kept no minutes.",
        ("chair of the Water Board from 2001 to 2011", "led for 15 years"),
        "2025-03-12",
    ),
    Case(
        "Dale Pruitt said he was stepping down after 19 seasons.\nPruitt took over in 2002 and "
        "never missed a game.",
        ("stepping down after 19 seasons", "took over in 2002"),
        "2025-01-15",
    ),
    Case(
        "The regatta runs for five days, Thursday 3 to Sunday 6 July, off the pier.",
        ("five days", "Thursday 3 to Sunday 6"),
        "2025-06-18",
    ),
    Case(
        "Drivers are warned of a month of delays. The work will begin on Monday 3 March and "
        "finish on Friday 28 March. "
        "Buses will run throughout the six-week scheme.",
        ("begin on Monday 3 March and finish on Friday 28 March", "the six-week scheme"),
        "2025-02-18",
    ),
    Case(
        "She climbed into the crane at ten past eight in the morning with a flask.\n\nPolice brought her down at ten"
        " past six that evening. After seven hours in the cab she asked for soup.",
        ("She climbed into the crane at ten past eight", "After seven hours in the cab"),
        "2024-03-25",
    ),
    Case(
        "The choir's tour began on 3 May and was over on the 12th.\n\nThe sixteen days that they spent on the road"
        " cost a fortune.",
        ("began on 3 May and was over on the 12th", "The sixteen days that they spent"),
        "2024-05-25",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The trawler Gull sailed from Mevik on 4 February and was home on 31 March.\n\nEight weeks at sea had "
        "not hurt the cook. For two weeks he had been in his bunk.",
        published="2025-04-02",
    ),
    Case(
        "Ida Moss joined the navy in 1988. After twelve years in the navy she opened a tearoom.\n\nShe retired "
        "on Friday.",
        published="2025-04-02",
    ),
    Case(
        "The barge left Brill on 3 March. It reached Oss on 24 March after a voyage of six days from Tiel.",
        published="2025-05-02",
    ),
    Case(
        "Residents were without gas for 22 hours, from 4pm on Friday until 2pm on Saturday.",
        published="2025-05-02",
    ),
    Case(
        "The poet lived in Turin from 1951 to 1960.\nHer nine years in Turin gave her an accent.",
        published="2025-05-02",
    ),
    Case(
        "He lived in Turin from 1951 to 1960 and again from 1970.\nHis thirteen years in Turin were happy.",
        published="2025-05-02",
    ),
    Case(
        "The hall is open from 8am on Saturday to 10pm on Sunday for a 24-hour reading that starts at noon.",
        published="2025-05-02",
    ),
    Case(
        "He served a five-year term from 2019 to 2024.",
        published="2025-05-02",
    ),
    Case(
        "The four-day summit, 4–7 June, drew 40 ministers.",
        published="2025-05-02",
    ),
    Case(
        "The three-night cruise, 4–7 June, sold out.",
        published="2025-05-02",
    ),
    Case(
        "The exhibition ran from 3 March to 10 March, eight days in which it drew 900 visitors.",
        published="2025-05-02",
    ),
    Case(
        "She worked at the mill for nearly 30 years, from 1980 to 2009.",
        published="2025-05-02",
    ),
    Case(
        "The cinema opened in 1999 and closed in 2024 after 25 years.",
        published="2025-05-02",
    ),
    Case(
        "The bank was founded in 1990. Twelve years later, in 2002, it bought its rival.",
        published="2025-05-02",
    ),
    Case(
        "In 2015, five years after the crash of 2010, the bridge reopened.",
        published="2025-05-02",
    ),
    Case(
        "The first phone was sold there in 1988, almost 40 years ago.",
        published="2025-05-02",
    ),
    Case(
        "She has run the bakery for more than 20 years, since 2003.",
        published="2025-05-02",
    ),
    Case(
        "The plane left Perth at 23.50 on Monday. It landed in Nairobi at 06.30 on Tuesday after "
        "11 hours and 40 minutes.",
        published="2025-05-02",
    ),
    Case(
        "The herd left the valley on 2 May 2023. It came home on 9 October 2023, after 160 days.",
        published="2025-05-02",
    ),
    Case(
        "The rain, 40mm in two days, was the most since 2003.",
        published="2025-05-02",
    ),
    Case(
        "From 2010 to 2020, 40 years after the war, the town grew.",
        published="2025-05-02",
    ),
    Case(
        "The 30-year average from 1991 to 2010 was higher.",
        published="2025-05-02",
    ),
    Case(
        "He was sentenced to 20 years in 2015 and released in 2020.",
        published="2025-05-02",
    ),
    Case(
        "Prices rose for ten months in 2021 and fell in 2022.",
        published="2025-05-02",
    ),
    Case(
        "The pool opened in 1999 and the gym closed in 2024 after 12 years.",
        published="2025-05-02",
    ),
    Case(
        "The trial of a two-week course ran from May to September.",
        published="2025-05-02",
    ),
    Case("The bishop has called four days of prayer, from Monday to Thursday.", published="2025-04-17"),
    Case(
        "The hearing, which began on 3 March, was adjourned and resumed on 7 April. It lasted "
        "nine days in all "
        "and ended on 15 April.",
        published="2025-04-16",
    ),
    Case(
        "The fair runs from Monday to Friday, with three days of racing and two of sales.",
        published="2025-04-16",
    ),
    Case(
        "Exams begin on 8 May and end on 25 June. Pupils get two weeks of leave. A three-day trip is free.",
        published="2025-04-02",
    ),
    Case(
        "The show opens on 1 March and runs until 31 August. The six-month show is free.",
        published="2025-02-11",
    ),
    Case(
        "Ruth Kemp was a director of the trust for 12 years and its chair from 2015 to 2021. She "
        "led it for six years.",
        published="2025-03-12",
    ),
    Case(
        "Dale Pruitt is stepping down after 23 seasons. Pruitt took over in 2002.",
        published="2025-01-15",
    ),
    Case(
        "Ada Roe, mayor from 2001 to 2011, swims. She led the choir for 15 years.",
        published="2025-01-15",
    ),
    Case("The road is shut for three days from Monday to Thursday.", published="2025-06-18"),
    Case("The regatta runs for four days, Thursday 3 to Sunday 6 July.", published="2025-06-18"),
    Case(
        "She climbed into the crane at ten past eight in the morning with a flask.\n\nPolice brought her down at ten"
        " past six that evening. After ten hours in the cab she asked for soup.",
        published="2024-03-25",
    ),
    Case(
        "The fair runs from 2 June to 14 July. Staff are trained first; the induction lasts two weeks.",
        published="2024-05-25",
    ),
    Case(
        "She was acting head for five months in 2022 and will start in her own right on 1 April.",
        published="2024-03-05",
    ),
)
