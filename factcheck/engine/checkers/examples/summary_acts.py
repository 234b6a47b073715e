"""Leads that get the day, the place, the stage of a case or the doer wrong, and leads that do not."""

from __future__ import annotations

from ..cases import Case

FLAG: tuple[Case, ...] = (
    Case(
        "The Corrib tunnel will reopen to lorries on 4 June, engineers said.\nIt was flooded in winter.",
        (
            "Corrib tunnel to reopen to lorries on 4 July",
            "The Corrib tunnel will reopen to lorries on 4 June",
        ),
        title="Corrib tunnel to reopen to lorries on 4 July",
        published="2025-04-10",
    ),
    Case(
        "The toymaker Bimbo will move its workshop from Lille to Ghent, it said.\nIt has 40 staff.",
        (
            "Toymaker Bimbo to move workshop to Bruges",
            "The toymaker Bimbo will move its workshop from Lille to Ghent",
        ),
        title="Toymaker Bimbo to move workshop to Bruges",
    ),
    Case(
        "A woman of 50 was detained on Friday after a fire at a mill.\nShe has not been charged.",
        ("Woman charged over mill fire", "She has not been charged"),
        title="Woman charged over mill fire",
    ),
    Case(
        "The mayor, Ida Rusk, ruled out a curfew on Monday.\nHer deputy, Lou Penn, had asked for one.",
        ("Penn rules out curfew in town", "The mayor, Ida Rusk, ruled out a curfew on Monday"),
        title="Penn rules out curfew in town",
    ),
    Case(
        "The central bank left its key rate unchanged on Tuesday.\nInflation is falling.",
        ("Central bank raises key rate", "The central bank left its key rate unchanged on Tuesday"),
        title="Central bank raises key rate",
    ),
    Case(
        "Profit came to £12m last year, the brewer said. It had been £19m the year before.\nIt has two pubs.",
        ("Brewer's profit climbs to £12m", "It had been £19m the year"),
        title="Brewer's profit climbs to £12m",
    ),
    Case(
        "The current failed at dusk. At the worst moment 21,000 homes had no light.\nCrews came by boat.",
        ("12,000 homes dark after gale", "At the worst moment 21,000 homes had no light"),
        title="12,000 homes dark after gale",
    ),
    Case(
        "The share of homes with a heat pump slipped to 14%, a survey found.\nGas is cheap.",
        ("Heat pumps climb to 14% of homes", "The share of homes with a heat pump slipped to 14%"),
        title="Heat pumps climb to 14% of homes",
    ),
    Case(
        "A court on Monday sentenced the baker Gil Moss to six years for arson.\nHe had confessed.",
        (
            "Baker gets nine years for arson",
            "A court on Monday sentenced the baker Gil Moss to six years for arson",
        ),
        title="Baker gets nine years for arson",
    ),
)

PASS: tuple[Case, ...] = (
    Case(
        "The Corrib tunnel will reopen to cars on 4 June and to lorries on 4 July.\nIt was flooded.",
        title="Corrib tunnel to reopen to lorries on 4 July",
        published="2025-04-10",
    ),
    Case(
        "The toymaker Bimbo will move from Lille to Ghent, near Bruges.\nIt has 40 staff.",
        title="Toymaker Bimbo to move to Ghent",
    ),
    Case(
        "A woman of 50 was detained on Friday after a fire at a mill and has since been charged."
        "\nShe is a baker.",
        title="Woman charged over mill fire",
    ),
    Case(
        "The mayor, Ida Rusk, ruled out a curfew on Monday.\nHer deputy, Lou Penn, had ruled one out before.",
        title="Penn rules out curfew in town",
    ),
    Case(
        "The central bank raised its key rate to 4% on Tuesday.\nIt had left the rate unchanged in May.",
        title="Central bank raises key rate",
    ),
    Case(
        "Hundreds marched on Sunday against the closing of the library.\nIt shuts in May.",
        title="Hundreds march to keep library open",
    ),
    Case(
        "Some 9,000 homes lost power in Fife and another 12,000 homes in Angus.\nCrews came by boat.",
        title="21,000 homes dark after gale",
    ),
    Case(
        "The share of homes with a heat pump climbed to 14%. The price slipped to £9,000.\nGas is cheap.",
        title="Heat pumps climb to 14% of homes",
    ),
    Case(
        "A court sentenced the baker Gil Moss to six years for arson and his aide to nine.\nBoth confessed.",
        title="Baker gets six years for arson",
    ),
)
