"""Texts `order` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Burglars broke into the mint on 18 June.\n\nThe soup was good.\n\nPrompted by the burglary, the guild met "
        "on 3 June.",
        ("Burglars broke into the mint on 18 June", "Prompted by the burglary, the guild met on 3 June"),
        "2025-07-02",
    ),
    Case(
        "The branch was closed to passengers in 1954.\nThe last passenger train, in May 1964, was full.",
        ("branch was closed to passengers in 1954", "The last passenger train, in May 1964"),
        "2025-06-25",
    ),
    Case(
        "In March 2019, after the bridge had been inspected, lorries were sent round by Hexley.\n"
        "It was not until January 2021 that anyone inspected the bridge.",
        (
            "In March 2019, after the bridge had been inspected",
            "It was not until January 2021 that anyone inspected the bridge",
        ),
        "2025-06-25",
    ),
    Case(
        "The treasurer quit on 3 June, ten days after the auditors’ letter reached the board.\n"
        "Members were stunned.\nThe auditors’ letter reached the board on 19 June, according to the minutes.",
        (
            "The treasurer quit on 3 June, ten days after the auditors’ letter reached the board",
            "The auditors’ letter reached the board on 19 June",
        ),
        "2025-09-05",
    ),
    Case(
        "The factory roof caved in on 12 November 2021 during a storm of sleet.\n"
        "Shaken by the collapse, the owners hired a safety adviser in August 2021.",
        (
            "Shaken by the collapse, the owners hired a safety adviser in August 2021",
            "The factory roof caved in on 12 November 2021",
        ),
        "2024-01-11",
    ),
    Case(
        "Mayor Lena Brandt stepped down on 4 April, two weeks after the video appeared online.\n"
        "The video was posted on 21 April, and 40,000 people saw it.",
        (
            "Mayor Lena Brandt stepped down on 4 April, two weeks after the video appeared",
            "The video was posted on 21 April",
        ),
        "2025-06-01",
    ),
    Case(
        "In response to the derailment, the railway cut speeds on the line in May 2022.\n"
        "The train derailed on 2 September 2022 outside Kemble.",
        (
            "In response to the derailment, the railway cut speeds on the line in May 2022",
            "The train derailed on 2 September 2022",
        ),
        "2024-01-11",
    ),
    Case(
        "She was released from custody on 3 February, four days before her arrest on 30 January.",
        ("She was released from custody on 3 February", "her arrest on 30 January"),
        "2025-03-05",
    ),
    Case(
        "Following the flood, the school moved to a hangar in January 2020.\n"
        "The river flooded the school on 17 February 2020.",
        (
            "Following the flood, the school moved to a hangar in January 2020",
            "The river flooded the school on 17 February 2020",
        ),
        "2021-03-05",
    ),
    Case(
        "The museum reopened on 1 May 2018, a year before the restoration was completed in March 2018.",
        ("The museum reopened on 1 May 2018", "the restoration was completed in March 2018"),
        "2021-03-05",
    ),
    Case(
        "The inquest was opened on 3 March. Two weeks later, on 24 February, the coroner heard a witness.",
        ("Two weeks later, on 24 February", "The inquest was opened on 3 March"),
        "2025-06-05",
    ),
    Case(
        "Police arrested Tomas Reuter on 8 May.\nA judge was found in the end.\n"
        "Prosecutors charged Tomas Reuter on 2 May.",
        ("Prosecutors charged Tomas Reuter on 2 May", "Police arrested Tomas Reuter on 8 May"),
        "2025-06-05",
    ),
    Case(
        "The ship was launched in 1912 and sank off Hook Point in 1908.",
        ("sank off Hook Point in 1908", "The ship was launched in 1912"),
        "2025-06-05",
    ),
    Case(
        "The inquiry, which ran from March 2025 to February 2024, heard 40 people.",
        ("from March 2025", "to February 2024"),
        "2025-06-05",
    ),
    Case(
        "Three days after the bridge closed, on 14 May, the mayor crossed the river by boat.\n"
        "The bridge closed on 20 May.",
        ("Three days after the bridge closed, on 14 May", "The bridge closed on 20 May"),
        "2025-06-05",
    ),
    Case(
        "She moved to Lisbon in 1998, two years after her divorce.\nThey divorced in 2001.",
        ("She moved to Lisbon in 1998, two years after her divorce", "They divorced in 2001"),
        "2025-06-05",
    ),
    Case(
        "The clerk was dismissed on Tuesday, two days after the vote on Thursday.\nShe heard it on "
        "the radio.",
        ("The clerk was dismissed on Tuesday", "the vote on Thursday"),
        "2025-06-09",
    ),
    Case(
        "The bridge opened to traffic, in June 1996, with a brass band.\nConstruction began in the "
        "autumn of 1997.\nThree ministers had lost their jobs over it.",
        ("The bridge opened to traffic, in June 1996", "Construction began in the autumn of 1997"),
        "2024-08-01",
    ),
    Case(
        "The agency imposed its ban on the spray on 9 April. It was a response to the deaths of "
        "bees.\nThe deaths began on 17 April, when the orchards were in blossom.",
        ("The agency imposed its ban on the spray on 9 April", "The deaths began on 17 April"),
        "2025-06-02",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "Burglars broke into the mint on 18 June.\n\nThe guild met on 3 June, after the burglary of its hall.",
        published="2025-07-02",
    ),
    Case(
        "The branch was closed to passengers in 1964.\nThe last passenger train, in May 1964, was full.",
        published="2025-06-25",
    ),
    Case(
        "The branch closed in 1954.\nThe last passenger train, a special for enthusiasts, ran in 1964.",
        published="2025-06-25",
    ),
    Case(
        "In March 2019, after the bridge had been inspected, lorries were sent round by Hexley.\n"
        "It was not until January 2021 that anyone inspected the tunnel.",
        published="2025-06-25",
    ),
    Case(
        "The minister resigned on 9 May, five weeks after the audit came out.\n"
        "The audit was published on 4 April.",
        published="2025-09-05",
    ),
    Case(
        "The report was published on 21 May. A draft had been leaked in April, and the minister resigned on"
        " 9 May, after the leak.",
        published="2025-09-05",
    ),
    Case(
        "She was arrested in 2010 and released in 2012. She was arrested again in 2015.",
        published="2025-09-05",
    ),
    Case(
        "The shop closed on 3 May because of the strike.\nThe strike began on 5 May.", published="2025-09-05"
    ),
    Case(
        "“We left on 3 May, after the fire,” she said.\nThe fire broke out on 9 May.", published="2025-09-05"
    ),
    Case(
        "The first fire, in June, destroyed a barn. The second fire, on 4 August, destroyed the house."
        " He moved out on 10 June, after the fire.",
        published="2025-09-05",
    ),
    Case("The bridge was built in 1934, demolished in 1960 and rebuilt in 1964.", published="2025-09-05"),
    Case(
        "If he had resigned on 3 May, a week after the report, the row would be over."
        " The report appeared on 9 May.",
        published="2025-09-05",
    ),
    Case(
        "The plan was to open on 3 June, a week after the vote. The vote was held on 12 June.",
        published="2025-09-05",
    ),
    Case("His memoir was published in 2003. He died in 1999.", published="2025-09-05"),
    Case(
        "Maria Voss was charged in June. Her brother, Karl Voss, was arrested in July.",
        published="2025-09-05",
    ),
    Case("The exhibition ran from 14 November to 3 February.", published="2025-09-05"),
    Case(
        "The firm recalled the toaster in May 2021 after a fire in Leeds."
        " A fire in York in August 2021 led to a second recall.",
        published="2025-09-05",
    ),
    Case(
        "The law was passed in 2012 in response to the shooting. A shooting in 2018 led to calls for more.",
        published="2025-09-05",
    ),
    Case(
        "The letter is dated 5 September and apologises for the noise of 21 October. It was no slip:"
        " the choir wrote before the rehearsal, and the rehearsal took place on 18 October.",
        published="2025-11-05",
    ),
    Case(
        "He was released in 2019. He was arrested in 2022 over another matter.\nHe had been "
        "convicted in 2012.",
        published="2025-06-12",
    ),
    Case(
        "She was dismissed on Saturday, two days after the vote on Thursday.\nThe vote had gone against her.",
        published="2025-06-12",
    ),
)
