"""What `transposed` must flag and must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        (
            "The orchard sold 1,762 crates of pears last autumn.\n"
            "Only the cider maker kept a record, which has 1,672 crates of pears."
        ),
        ("The orchard sold 1,762 crates of pears last autumn.", "which has 1,672 crates of pears."),
    ),
    Case(
        (
            "Some 684 runners finished the Harrow race.\n"
            "Medals were handed to 648 runners at the end of the Harrow race."
        ),
        (
            "Some 684 runners finished the Harrow race.",
            "Medals were handed to 648 runners at the end of the Harrow race.",
        ),
    ),
    Case(
        ("The bridge cost €13.74m to mend.\nAn audit of the bridge put the cost at €17.34m."),
        ("The bridge cost €13.74m to mend.", "An audit of the bridge put the cost at €17.34m."),
    ),
    Case(
        (
            "At 2,643 metres the hut is the highest in the valley.\n"
            "A sign outside the hut gives its height as 2,463 metres."
        ),
        (
            "At 2,643 metres the hut is the highest in the valley.",
            "A sign outside the hut gives its height as 2,463 metres.",
        ),
    ),
    Case(
        (
            "The ferry can carry 417 passengers.\n"
            "On Sunday it left the quay full, with 471 passengers aboard the ferry."
        ),
        ("The ferry can carry 417 passengers.", "with 471 passengers aboard the ferry."),
    ),
    Case(
        (
            "The library lent 91,325 books.\n"
            "Its annual report speaks of 93,125 books, most of them about dogs."
        ),
        ("The library lent 91,325 books.", "Its annual report speaks of 93,125 books"),
    ),
    Case(
        ("The tower is 276 feet tall.\nClimbers who scaled the tower said that 267 feet felt like more."),
        ("The tower is 276 feet tall.", "Climbers who scaled the tower said that 267 feet felt like more."),
    ),
    Case(
        (
            "Voters cast 38,914 ballots in Lorne.\n"
            "The count in Lorne ended at dawn, with 38,194 ballots on the tables."
        ),
        ("Voters cast 38,914 ballots in Lorne.", "with 38,194 ballots on the tables."),
    ),
    Case(
        ("The parish bought 1,250 daffodil bulbs.\nVolunteers planted the 1,520 daffodil bulbs on Saturday."),
        (
            "The parish bought 1,250 daffodil bulbs.",
            "Volunteers planted the 1,520 daffodil bulbs on Saturday.",
        ),
    ),
    Case(
        (
            "A boiler of 728 litres was fitted at the Hale baths.\n"
            "The invoice for the boiler at the Hale baths says 782 litres."
        ),
        (
            "A boiler of 728 litres was fitted at the Hale baths.",
            "The invoice for the boiler at the Hale baths says 782 litres.",
        ),
    ),
    Case(
        (
            "The fund lent £4,180 to each farmer, the farmers' union said.\n"
            "One farmer said that the £4,810 lent by the fund had bought a gate."
        ),
        (
            "The fund lent £4,180 to each farmer",
            "One farmer said that the £4,810 lent by the fund had bought a gate.",
        ),
    ),
    Case(
        (
            "The reservoir holds 563 million litres.\n"
            "In August the reservoir held 536 million litres, the most it can."
        ),
        ("The reservoir holds 563 million litres.", "In August the reservoir held 536 million litres"),
    ),
    Case(
        (
            "| Branch | Loaves |\n"
            "|---|---|\n"
            "| Mill Lane | 3,471 |\n"
            "\n"
            "In Mill Lane, which sold 3,741 loaves, the oven broke."
        ),
        ("Mill Lane | 3,471", "which sold 3,741 loaves"),
        form="markdown",
    ),
    Case(
        (
            "The observatory logged 2,916 flashes over Mevik in July.\nIt rained.\n"
            "Its yearbook has the flashes over Mevik at 2,961 for the month."
        ),
        (
            "The observatory logged 2,916 flashes over Mevik in July.",
            "Its yearbook has the flashes over Mevik at 2,961 for the month.",
        ),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The poll put Reyes on 47.1 percent and Dahl on 41.7 percent.",
    ),
    Case(
        ("The road has 215 bends.\nThe other road, over the pass, has 251 and no railing."),
    ),
    Case(
        ("In 2022 the shop sold 1,762 crates of pears.\nIn 2023 it sold 1,672 crates of pears."),
    ),
    Case(
        ("He scored 183 in the first round.\nShe scored 138 in the second."),
    ),
    Case(
        "Route 284 meets Route 428 near Oxford.",
    ),
    Case(
        ("It cost 412 crowns.\nThe hall seats 421 people."),
    ),
    Case(
        ("The choir sang for 125 minutes.\nThe hall holds 215 people, all of them standing."),
    ),
    Case(
        ("Early estimates had 314 homes without power.\nThe final figure was 341 homes."),
    ),
    Case(
        ("A first count gave her 1,203 votes.\nA recount gave her 1,230 votes."),
    ),
    Case(
        ("| Town | Votes |\n|---|---|\n| Ayle | 1,243 |\n| Bray | 1,234 |"),
        form="markdown",
    ),
    Case(
        ("The north tower has 312 steps.\nThe south tower has 321 steps."),
    ),
    Case(
        "She was born in 1957 and moved here in 1975.",
    ),
    Case(
        "Room 213 is on the second floor; room 231 is above it.",
    ),
    Case(
        ("The choir has 125 singers.\nThe orchestra of the same school has 152 players."),
    ),
)
