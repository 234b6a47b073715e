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
    Case(
        "Divers searched the quarry for a second day.\nBen Astley, 19, has not been seen since Friday night.",
        ("Student Ben Astley found safe", "Ben Astley, 19, has not been seen"),
        title="Student Ben Astley found safe",
    ),
    Case(
        "The crew of the Ariel are still missing, the coastguard said.\nThe trawler sank on Monday.",
        ("Crew of the Ariel found alive", "The crew of the Ariel are still missing"),
        title="Crew of the Ariel found alive",
    ),
    Case(
        "The bronze hare taken from the park has still not been recovered.\nIt stood by the pond.",
        ("Bronze hare recovered", "The bronze hare taken from the park has still not been recovered"),
        title="Bronze hare recovered",
    ),
    Case(
        "The climber Ada Frost was found alive in a hut on Sunday.\nA helicopter brought her down.",
        ("Climber Ada Frost still missing", "The climber Ada Frost was found alive in a hut on Sunday"),
        title="Climber Ada Frost still missing",
    ),
)

PASS: tuple[Case, ...] = (
    Case(
        "Brask Paper will cut 900 jobs over two years, it said on Monday.\nHalf of them are in Finland.",
        title="Papermaker Brask cuts 900 jobs in two countries",
    ),
    Case(
        "The panel unanimously quashed the ban on the jockey Tim Rusk.\nHe rides again on Friday.",
        title="Barred for life, back for good",
    ),
    Case(
        "The fast began in March. Ilja Rehn stopped after ten days, on a doctor's advice.\n"
        "Others went on for forty.",
        title="After 90 days, a fast that lasted forty",
    ),
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
    Case(
        "Ben Astley had not been seen since Friday.\nOn Sunday a farmer found him in a barn, cold but well.",
        title="Student Ben Astley found safe",
    ),
    Case(
        "Two of the crew were pulled from a raft.\nThe skipper of the Ariel is still missing.",
        title="Crew of the Ariel found alive",
    ),
    Case(
        "The nurse left hospital on Monday.\nA cure for the fever has yet to be found.",
        title="Nurse recovered, hospital says",
    ),
    Case(
        "The champion, Inga Ruud, lost nine games in a row and the match to a qualifier from Rome.\nShe led.",
        title="Qualifier Eva Mavros wins nine games in a row to stun champion",
    ),
    Case(
        "Anna Holt was beaten in the final by Mia Foss.\nHolt had not dropped a game before.",
        title="Mia Foss wins final",
    ),
    Case(
        "In May managers called everyone to the yard and promised that the line was safe.\nIt shut in June.",
        title="Works shut",
        standfirst="Workers were called to the yard in May and promised that the line was safe",
    ),
    Case(
        "At the meeting in the hall employers promised that no job would go.\nLetters came in June.",
        title="Jobs go",
        standfirst="At the meeting in the hall employees were promised that no job would go",
    ),
    Case(
        "Olga Reiter fed the hikers at her door. Two hikers asked her for a candle as well.",
        title="Olga Reiter fed three hikers in a storm",
    ),
    Case(
        "Mr Baines, who built half the harbour, has died.\nMr Baines is survived by his wife, Rose.",
        title="Tom Baines dies at 91",
    ),
)
