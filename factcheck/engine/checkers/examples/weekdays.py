"""Texts `weekdays` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The pool reopens on Thursday, May 9, with free swims for under-fives.",
        ("Thursday, May 9", "9 May 2025 is a Friday"),
        "2025-05-02",
    ),
    Case(
        "Polling took place on Wednesday 14 November 2023. Turnout was low.",
        ("Wednesday 14 November 2023", "14 November 2023 was a Tuesday"),
        "2025-05-02",
    ),
    Case(
        "The astronauts landed on 20 July 1969, a Monday, in front of the world.",
        ("20 July 1969, a Monday", "20 July 1969 was a Sunday"),
        "2019-07-20",
    ),
    Case(
        "Volunteers will meet at the mill on Sat 27 Sep and bring their own gloves on the day.",
        ("Sat 27 Sep", "27 September 2023 is a Wednesday"),
        "2023-09-20",
    ),
    Case(
        "The fair runs from Friday, 3 May to Sunday, 6 May.",
        ("Sunday, 6 May", "6 May 2024 is a Monday"),
        "2024-04-22",
    ),
    Case(
        "Concerts follow on Thursday 2 and Saturday 3 October at seven.",
        ("Saturday 3 October", "3 October 2025 is a Friday"),
        "2025-09-20",
    ),
    Case(
        "6 June 1944 was a Wednesday, and the wind had dropped.",
        ("6 June 1944 was a Wednesday", "6 June 1944 was a Tuesday"),
        "2024-06-01",
    ),
    Case(
        "| Round | Day |\nThe semi-final is set for 2 October (Thursday), weather permitting.",
        ("2 October (Thursday", "2 October 2024 is a Wednesday"),
        "2024-09-20",
    ),
    Case(
        "The council met on Tuesday evening, 11 February, and sat until midnight.",
        ("Tuesday evening, 11 February", "11 February 2026 was a Wednesday"),
        "2026-02-16",
    ),
    Case(
        "Applications close on 31 June 2025, the trust said.",
        ("31 June 2025", "June has 30 days"),
        "2025-05-02",
    ),
    Case(
        "She was born on February 29, 1999, in a lay-by outside Hexham.",
        ("February 29, 1999", "February 1999 has 28 days"),
        "2025-05-02",
    ),
    Case(
        "Divers searched the quarry on Monday and again the next day, Wednesday, without result.",
        ("Monday", "the next day, Wednesday"),
        "2025-05-02",
    ),
    Case(
        "The envoy flew in on Saturday, three days before Thursday’s hearing.",
        ("Saturday", "three days before Thursday"),
        "2025-05-02",
    ),
    Case(
        "Bin rounds move: Christmas week collections are on Wednesday, 24 and Thursday, 26 December 2025.",
        ("Thursday, 26 December 2025", "26 December 2025 is a Friday"),
        "2025-12-01",
    ),
    Case(
        "The assizes open in June in the old market hall. The widow is called on Monday the 10th.",
        ("Monday the 10th", "10 June 2025 is a Tuesday"),
        "2025-05-06",
    ),
    Case(
        "Three potholers were brought up alive yesterday (Thursday), the rescue team said.",
        ("yesterday (Thursday)", "11 February 2025 was a Tuesday"),
        "2025-02-12",
    ),
    Case(
        "The comet is nearest to us on 29 March. As it falls on a Monday, few will stay up for it.",
        ("it falls on a Monday", "29 March"),
        "2025-03-10",
    ),
    Case(
        "A dam gave way on 14 March 1987 and drowned two farms. The Monday of the collapse was market day.",
        ("Monday of the collapse", "14 March 1987"),
        "2025-02-20",
    ),
    Case(
        "PERTH, April 3 (Wire) - A maker of looms said on Friday that it would shut two mills.",
        ("said on Friday", "3 April 2025 is a Thursday"),
        "2025-04-03",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The pool reopens on Friday, May 9, with free swims.", published="2025-05-02"),
    Case("It was signed on Tuesday, 14 November 2023.", published="2025-05-02"),
    Case("It was signed on Monday and sent on the next day, Tuesday.", published="2025-05-02"),
    Case("The envoy flew in on Tuesday, two days before Thursday’s hearing.", published="2025-05-02"),
    Case(
        "The set began late on Friday, May 9, in Reno, by then noon of Saturday, 10 May, in Seoul.",
        published="2025-05-12",
    ),
    Case("The gates open shortly after midnight on Sunday, 22 June.", published="2025-05-12"),
    Case("On Thursday, 4 August 1740, by the old calendar, the fleet sailed.", published="2025-05-12"),
    Case(
        "In 2019 the lake froze. On Monday, 11 February, somebody skated across it.",
        published="2025-05-12",
    ),
    Case("“We open on Monday, 13 May,” he told the wrong day’s crowd.", published="2025-05-12"),
    Case("There is no 31 June, as the clerk pointed out to the printers.", published="2025-05-12"),
    Case("The leapling was born on 29 February 1996.", published="2025-05-12"),
    Case(
        "Monday’s game drew 90,000; on 18 March, Tuesday’s papers had it.",
        published="2025-04-02",
    ),
    Case("From Monday to Wednesday, 5–7 May, the road is shut.", published="2025-04-22"),
    Case("Was 6 June 1944 a Wednesday? Few remember.", published="2025-04-22"),
    Case("They met on Saturday, 6 July, and have not spoken since.", published="2025-01-12"),
    Case("Yesterday (Wednesday) the pumps were still running.", published="2025-06-12"),
    Case("The fair opens in June. Rides are half price on Tuesday the 10th.", published="2025-05-06"),
    Case("The vote is on 30 March. As it falls on a Sunday, halls are free.", published="2025-03-10"),
    Case("A dam gave way on 14 March 1987. The Saturday of the collapse was hot.", published="2025-02-20"),
    Case("“I saw him yesterday (Monday),” she told police in March.", published="2025-06-12"),
)
