"""Texts for the checker of text against its table: what it must flag, and what it must let pass."""

from __future__ import annotations

from ..cases import Case

_FERRIES = """
| Route | Passengers | Crossings | On time (%)
| Ardle to Skerry | 41,300 | 612 | 91.2
| Ardle to Holm | 28,950 | 590 | 88.4
| Brough Sound | 63,480 | 1,204 | 95.0
"""
_PRICES = """
| Town | Average rent, 2023 (£) | Average rent, 2024 (£)
| Marlow Quay | 842 | 915
| Denby | 611 | 640
| Port Ellis | 1,020 | 1,104
"""
_MEDALS = """
| Country | Gold | Silver | Bronze
| Norvia | 14 | 9 | 11
| Tessaria | 12 | 15 | 8
| Halden | 12 | 4 | 19
| Total | 38 | 28 | 38
"""
_PEAKS = """
| Hill | Height (m) | Walkers last year
| Carn Mor | 912 | 4,100
| Ben Ruadh | 931 | 12,650
| Stob Dubh | 884 | 8,300
"""

_POWER = (
    "| Source | 2023 | 2024 |\n|---|---|---|\n| Wind | 310 | 382 |\n| Coal | 205 | 241 |\n| Sun | 88 | 61 |"
)
_CLUBS = (
    "| Club | Members, 2022 | Members, 2024 |\n|---|---|---|\n| Ashby | 81 | 90 |\n| Corran | 67 | 64 |\n"
    "| Tarn Hill | 123 | 119 |"
)
_CREWS = "| Crew | Time |\n|---|---|\n| Seals | 6:25 |\n| Otters | 6:41 |\n| Herons | 7:05 |"
_LEAPS = (
    "| Place | Jumper | Club | Leap (cm) |\n|---|---|---|---|\n| 1 | Petra Lind | Arden | 612 |\n"
    "| 2 | Ines Kovar | Bexton | 597 |\n| 3 | Ruth Amis | Arden | 584 |"
)
_DAMS = (
    "**Hydro stations on the Orrin, megawatts**\n\n| Station | Running now | Planned |\n|---|---|---|\n"
    "| Clune | 4.2 | 9.0 |\n| Torr | 1.7 | 5.5 |\n| Benmore | 3.8 | 3.8 |"
)
_BUSES = "| Line | On time |\n|---|---|\n| Quay | 82% |\n| Abbey | 51% |\n| Airport | 69% |"
_WAITS = (
    "| Crossing | Cars | Wait (minutes) |\n|---|---|---|\n| Ostrow | 840 | 35 |\n| Brill | 1,210 | 90 |\n"
    "| Lenz | 310 | 10 |"
)
_SNOW = (
    "**Snow at Hochried in 2024 (cm)**\n\n| Month | Snow | Days with snow |\n|---|---|---|\n"
    "| January | 88 | 14 |\n| February | 104 | 12 |\n| March | 41 | 16 |"
)
_LEAGUE = (
    "| Side | P | W | D | L |\n|---|---|---|---|---|\n| Ardle | 12 | 9 | 1 | 2 |\n"
    "| Corran Town | 12 | 8 | 3 | 1 |\n| Brill | 12 | 1 | 2 | 9 |"
)
_FAIRS = (
    "| Village | Fair opens | Stalls |\n|---|---|---|\n| Ostrow | 12 May | 40 |\n| Brill | 19 May | 25 |\n"
    "| Lenz | 2 June | 31 |"
)
_MILLS = (
    "| Mill | Built | Flour (tonnes) | Price of a sack |\n|---|---|---|---|\n"
    "| Tolland | 1790 | 318 | £21.40 |\n"
    "| Upper Fenn | 1834 | 275 | £24.90 |\n| Gorse Hill | 1866 | 462 | £19.80 |"
)
_YARDS = "Yard\tBoats\tBerths\nArdle\t46\t112\nSkerry\t29\t87\nHolm\t63\t140"

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The fair at Brill opens on 21 May, with a pig.\n\n" + _FAIRS,
        ("Brill opens on 21 May", "Brill | 19 May | 25"),
        form="markdown",
    ),
    Case(
        "Corran Town, newly promoted, ended the season unbeaten.\n\n" + _LEAGUE,
        ("Corran Town, newly promoted, ended the season unbeaten", "Corran Town | 12 | 8 | 3 | 1"),
        form="markdown",
    ),
    Case(
        "Everybody beat them in the spring. This time nobody did, they say.\n\n" + _LEAGUE,
        ("nobody did", "Ardle | 12 | 9 | 1 | 2"),
        title="How Ardle learned to play",
        form="markdown",
    ),
    Case(
        "Brill are still without a win.\n\n" + _LEAGUE,
        ("Brill are still without a win", "Brill | 12 | 1 | 2 | 9"),
        form="markdown",
    ),
    Case(
        "At Abbey more than two-thirds of trains run on time.\n\n" + _BUSES,
        ("At Abbey more than two-thirds of trains", "Abbey | 51%"),
        form="markdown",
    ),
    Case(
        "| Lake | Depth (m) |\n| Ostrow | 41 |\n| Brill | 17 |\n| Lenz | 62 |\n\n"
        "The water at Lenz is 26 metres deep.",
        ("at Lenz is 26 metres deep", "Lenz | 62"),
        form="markdown",
    ),
    Case(
        "Kovar, whose knee is still bandaged, cleared five metres seventy-nine.\n\n" + _LEAPS,
        (
            "Kovar, whose knee is still bandaged, cleared five metres seventy-nine",
            "2 | Ines Kovar | Bexton | 597",
        ),
        form="markdown",
    ),
    Case(
        _DAMS + "\n\nAt Torr, meanwhile, 7.1 megawatts are on the grid already.",
        ("At Torr, meanwhile, 7.1 megawatts are on", "Torr | 1.7 | 5.5"),
        form="markdown",
    ),
    Case(
        _BUSES + "\n\nThe Abbey line kept to time on only a fifth of days, we found.",
        ("Abbey line kept to time on only a fifth of days", "Abbey | 51%"),
        form="markdown",
    ),
    Case(
        _WAITS + "\n\nLorries stand for half an hour at Brill on an ordinary morning.",
        ("for half an hour at Brill on an", "Brill | 1,210 | 90"),
        form="markdown",
    ),
    Case(
        _SNOW + "\n\nLast year the snowiest of the months was January, to nobody’s surprise.",
        ("the snowiest of the months was January", "February | 104 | 12"),
        form="markdown",
        published="2025-02-01",
    ),
    Case(
        "The Otters, from Lund, came home in 6min 14sec.\n\n" + _CREWS,
        ("Otters, from Lund, came home in 6min 14sec", "Otters | 6:41"),
        form="markdown",
    ),
    Case(
        "Coal fell again, which nobody had planned.\n\n" + _POWER,
        ("Coal fell", "Coal | 205 | 241"),
        form="markdown",
    ),
    Case(
        "Membership at Tarn Hill went from 119 to 123 in two years.\n\n" + _CLUBS,
        ("Tarn Hill went from 119 to 123", "Tarn Hill | 123 | 119"),
        form="markdown",
    ),
    Case(
        "Only Corran grew over the two years.\n\n" + _CLUBS,
        ("Only Corran grew", "Corran | 67 | 64"),
        form="markdown",
    ),
    Case(
        "The fastest growth was in coal.\n\n" + _POWER,
        ("fastest growth was in coal", "Wind | 310 | 382"),
        form="markdown",
    ),
    Case(
        "Output rose from every source except wind.\n\n" + _POWER,
        ("Output rose from every source except wind", "Wind | 310 | 382"),
        form="markdown",
    ),
    Case(
        "Coal came third, to the ministry’s relief.\n\n" + _POWER,
        ("Coal came third", "Coal | 205 | 241"),
        form="markdown",
    ),
    Case(
        "Wind, which blew hard in the autumn, made 328 gigawatt-hours.\n\n" + _POWER,
        ("Wind, which blew hard in the autumn, made 328 gigawatt-hours", "Wind | 310 | 382"),
        form="markdown",
    ),
    Case(
        f"Brough Sound carried 36,480 passengers last summer.{_FERRIES}",
        ("Brough Sound carried 36,480 passengers last", "Brough Sound | 63,480 | 1,204 | 95.0"),
    ),
    Case(
        f"{_FERRIES}On the short hop from Ardle to Holm there were 509 crossings, fewer than planned.",
        ("from Ardle to Holm there were 509 crossings", "Ardle to Holm | 28,950 | 590 | 88.4"),
    ),
    Case(
        f"The most punctual was Brough Sound, with 59% of its boats on time.{_FERRIES}",
        ("Brough Sound, with 59% of its", "Brough Sound | 63,480 | 1,204 | 95.0"),
    ),
    Case(
        f"A tenant in Port Ellis paid £1,140 a month on average in 2024.{_PRICES}".replace(" a month", ""),
        ("in Port Ellis paid £1,140 on average", "Port Ellis | 1,020 | 1,104"),
    ),
    Case(
        f"The cheapest of the three towns is Marlow Quay.{_PRICES}",
        ("The cheapest of the three towns is Marlow Quay", "Denby | 611 | 640"),
    ),
    Case(
        f"{_PEAKS}The highest of the hills is Carn Mor, where the snow lies longest.",
        ("The highest of the hills is Carn Mor", "Ben Ruadh | 931 | 12,650"),
    ),
    Case(
        f"Stob Dubh is the busiest of the three.{_PEAKS}",
        ("Stob Dubh is the busiest", "Ben Ruadh | 931 | 12,650"),
    ),
    Case(
        f"Tessaria won the most gold medals, to the joy of its hosts.{_MEDALS}",
        ("Tessaria won the most gold medals", "Norvia | 14 | 9 | 11"),
    ),
    Case(
        f"{_MEDALS}Norvia won more silver medals than Tessaria.",
        ("Norvia won more silver medals than Tessaria", "Tessaria | 12 | 15 | 8"),
    ),
    Case(
        f"{_MEDALS}Halden took 91 bronze medals, most of them on the water.",
        ("Halden took 91 bronze medals", "Halden | 12 | 4 | 19"),
    ),
    Case(
        f"Every route carried more than 30,000 passengers.{_FERRIES}",
        ("Every route carried more than 30,000", "Ardle to Holm | 28,950 | 590 | 88.4"),
    ),
    Case(
        f"{_FERRIES}Holm had the fewest crossings. It carried 29,850 passengers.",
        ("It carried 29,850 passengers", "Ardle to Holm | 28,950 | 590 | 88.4"),
    ),
    Case(
        f"{_PEAKS}The second-highest of the three is Stob Dubh.",
        ("The second-highest of the three is Stob Dubh", "Carn Mor | 912 | 4,100"),
    ),
    Case(
        "“We had hoped for less,” said Upper Fenn’s miller, Jan Roos. “It rained.” By the autumn its stones"
        " had ground 257 tonnes of flour.\n\n" + _MILLS,
        ("its stones had ground 257 tonnes of flour", "Upper Fenn | 1834 | 275 | £24.90"),
        form="markdown",
    ),
    Case(
        "The oldest of the three ground 381 tonnes.\n\n" + _MILLS,
        ("The oldest of the three ground 381 tonnes", "Tolland | 1790 | 318 | £21.40"),
        form="markdown",
    ),
    Case(
        "Gorse Hill has a new wheel. Its miller is proud of it. The mill ground 426 tonnes.\n\n" + _MILLS,
        ("The mill ground 426 tonnes", "Gorse Hill | 1866 | 462 | £19.80"),
        form="markdown",
    ),
    Case(
        "Skerry has 78 berths and a crane.\n\n" + _YARDS,
        ("Skerry has 78 berths and", "Skerry | 29 | 87"),
        form="markdown",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The fair at Brill opens on 19 May. Stalls at Lenz are sold out.\n\n" + _FAIRS, form="markdown"),
    Case("Tickets for the fair at Brill are on sale from 3 May.\n\n" + _FAIRS, form="markdown"),
    Case(
        "Corran Town were unbeaten at home. Ardle were unbeaten until March.\n\n" + _LEAGUE, form="markdown"
    ),
    Case("Brill went two months without a win.\n\n" + _LEAGUE, form="markdown"),
    Case("The snowiest day was in March.\n\n" + _SNOW, form="markdown"),
    Case(_LEAPS + "\n\nKovar reached five metres ninety-seven with her last leap.", form="markdown"),
    Case(_LEAPS + "\n\nKovar, who is one metre sixty-two, takes a long run.", form="markdown"),
    Case(_BUSES + "\n\nThe Abbey line kept to time on half of all days.", form="markdown"),
    Case(_BUSES + "\n\nA third of the Abbey line’s buses are new this year.", form="markdown"),
    Case(_WAITS + "\n\nLorries stand for an hour and a half at Brill.", form="markdown"),
    Case(_WAITS + "\n\nThe inn at Brill is half an hour’s walk from the barrier.", form="markdown"),
    Case(
        _WAITS + "\n\nThe year before, with the bridge shut, 1,460 cars had queued at Brill.", form="markdown"
    ),
    Case(
        _SNOW + "\n\nLast year the snowiest of the months was February.",
        form="markdown",
        published="2025-02-01",
    ),
    Case("The fastest growth was in wind.\n\n" + _POWER, form="markdown"),
    Case("Output rose from every source except the sun.\n\n" + _POWER, form="markdown"),
    Case("Only two of the three sources grew. Coal came second.\n\n" + _POWER, form="markdown"),
    Case("Some 240 of Wind’s turbines stood still in May, a record.\n\n" + _POWER, form="markdown"),
    Case(f"Brough Sound carried 63,480 passengers on 1,204 crossings.{_FERRIES}"),
    Case(f"Brough Sound carried about 63,500 passengers, or some 63,000 if children are left out.{_FERRIES}"),
    Case(f"Brough Sound carried 22,180 more passengers than Ardle to Skerry.{_FERRIES}"),
    Case(f"Skerry had its busiest day on Sunday, with 1,900 passengers an hour.{_FERRIES}"),
    Case(f"In 2019 a tenant in Denby paid £560.{_PRICES}"),
    Case(f"In 2023 a tenant in Denby paid £611, and £640 a year later.{_PRICES}"),
    Case(f"Denby is the cheapest. Its rents rose by £29.{_PRICES}"),
    Case(f"Marlow Quay had its driest summer, and its highest rents, for a decade.{_PRICES}"),
    Case(f"The highest of the two northern hills is Carn Mor.{_PEAKS}"),
    Case(f"Carn Mor is one of the highest hills in the county.{_PEAKS}"),
    Case(f"Apart from Ben Ruadh the highest is Carn Mor.{_PEAKS}"),
    Case(f"“Stob Dubh is the highest of the lot,” said a walker.{_PEAKS}"),
    Case(f"Norvia, with 34 medals, came ahead of Halden, with 35.{_MEDALS}"),
    Case(f"After Norvia, Tessaria won the most gold medals.{_MEDALS}"),
    Case(f"All but one of the routes carried more than 30,000 passengers.{_FERRIES}"),
    Case(f"Would Halden take 25 bronze medals? It had hoped for 22 bronze medals.{_MEDALS}"),
    Case("Coal rose again, and the sun’s share fell.\n\n" + _POWER, form="markdown"),
    Case("Prices at Tarn Hill rose by a tenth.\n\n" + _CLUBS, form="markdown"),
    Case("Members at Tarn Hill went from 123 to 119. Only Ashby grew.\n\n" + _CLUBS, form="markdown"),
    Case("In 2019 Corran grew. Ashby had shrunk before that.\n\n" + _CLUBS, form="markdown"),
    Case("The Otters finished in 6 minutes 41 seconds, at 10:15 sharp.\n\n" + _CREWS, form="markdown"),
    Case("The Otters beat their record of 6:14 in May.\n\n" + _CREWS, form="markdown"),
    Case("Gorse Hill has a shop. A jar of honey costs £18.90 there.\n\n" + _MILLS, form="markdown"),
    Case("The oldest of the three has 381 steps.\n\n" + _MILLS, form="markdown"),
    Case("It was said of Tolland that it ground 381 tonnes. Not so.\n\n" + _MILLS, form="markdown"),
    Case("In a good year Tolland ground 381 tonnes.\n\n" + _MILLS, form="markdown"),
    Case("Until the fire Gorse Hill ground 426 tonnes.\n\n" + _MILLS, form="markdown"),
    Case("The dearest cake in town is sold at Tolland.\n\n" + _MILLS, form="markdown"),
    Case("The wettest month in Corran was March.\n\n" + _SNOW, form="markdown"),
    Case("Skerry has 87 berths, and it hopes for more.\n\n" + _YARDS, form="markdown"),
)
