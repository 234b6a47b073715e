"""Texts for the checker of announced lists: what it must flag, and what it must let pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The union set out its demands:\n\n- a pay rise\n- a clock\n- a canteen\n\n"
        "None of the four demands is new, the firm said.",
        ("four demands is new", "a canteen"),
    ),
    Case(
        "The school has taken on three new teachers.\n\nIt was a wet spring.\n\n"
        "The recruits are the baker Ada Quill, Sister Bett Orr, who sings, the cook Cy Penn and "
        "the diver Di Roe.",
        (
            "three new teachers",
            "the baker Ada Quill, Sister Bett Orr, who sings, the cook Cy Penn and the diver Di Roe",
        ),
    ),
    Case(
        "At Ostrow magistrates’ court on Friday each of the three women who had taken the swans heard what "
        "it would cost:\n\n- Ada Quill, 44, a baker: £300\n- Her cousin Bett Quill, who drove: £250",
        ("three women", "Her cousin Bett Quill, who drove: £250"),
        form="markdown",
    ),
    Case(
        "It can be done. There are two routes, each with a drawback:\n\n- **Over the top.** It blows.\n"
        "- **Along the shore.** Slow.\n- **Through the tunnel.** Damp at all seasons.",
        ("two routes", "Through the tunnel."),
        form="markdown",
    ),
    Case(
        "The midwife has pinned up a sheet headed *Four things fathers ask*.\n\n"
        "**You may not park here.** Not even then.\n\n**It smells.** That is the soap.\n\n"
        "**Nobody sleeps.** Not for a year. Then a little.\n\n**She swore.** They all do.\n\n"
        "**I fainted.** So did the last one, and he is a butcher.\n\n**I sang.** So we heard.",
        ("Four things fathers ask", "I fainted."),
        form="markdown",
    ),
    Case(
        "The order makes two changes, all of which were agreed in May.\n\nFirst, boats must carry a lamp.\n\n"
        "Second, nobody may land more than nine crates.\n\nThird, and least welcome, is a fee.",
        ("two changes", "Third, and least welcome, is a fee"),
        form="markdown",
    ),
    Case(
        "Moss loves a wet spring. It can be beaten.\n- Rake it out\n- Cut the grass higher\n- Let in the"
        " light\n- Feed in May",
        ("Five ways to rid a lawn of moss", "Feed in May"),
        title="Five ways to rid a lawn of moss",
    ),
    Case(
        "The mill closed in June.\n\n## The river ran low\n\nIt fell by a metre.\n\n## Flour got dear\n\n"
        "Wheat doubled.\n\n## Nobody would work nights\n\nEight men left.",
        ("four reasons", "Nobody would work nights"),
        title="Why the mill failed: four reasons",
        form="markdown",
    ),
    Case(
        "The surveyor gave three reasons for closing the pier.\nFirst, the piles are rotten. Divers"
        " found that out in May.\nSecond, the deck has sunk. A pram got stuck there.\nThird, the lamps are"
        " dead. So is the cable.\nFourth, the lifeboat has gone.",
        ("three reasons for closing the pier", "Fourth, the lifeboat has gone"),
    ),
    Case(
        "The judge set out four conditions for bail.\nFirst, he must live with his aunt. She has a spare"
        " room.\nSecond, he must sign in at Lund every day.\nThird, he must not drink.\nThe"
        " trial starts in May.",
        ("four conditions for bail", "Third, he must not drink"),
    ),
    Case(
        "An inquest is to open into the deaths of three sailors.\nTheir yacht was found off Lund.\n"
        "The dead were named as Jon Aas, 34, his brother, Ole, 31, Kim Dahl, 29, and Per Moe, 40.",
        ("three sailors", "Jon Aas, 34, his brother, Ole, 31, Kim Dahl, 29, and Per Moe, 40"),
    ),
    Case(
        "The co-op will shut four bakeries in May. They are in Lund, Ystad and Malmo.",
        ("four bakeries in May", "Lund, Ystad and Malmo"),
    ),
    Case(
        "Ms Falk gave two reasons for leaving. The first was her health. The second was her mother.\n"
        "The third was the rent.",
        ("two reasons for leaving", "The third was the rent"),
    ),
    Case(
        "Runners set out from five towns on Sunday – Hull, York, Leeds and Ripon – to meet at the coast.",
        ("five towns on Sunday", "Hull, York, Leeds and Ripon"),
    ),
    Case(
        "Porto, Braga and Faro are the four cities where the rule will be tried.",
        ("four cities where the rule will be tried", "Porto, Braga and Faro"),
    ),
    Case(
        "The miners have set two conditions. They want a doctor on every shift, a hot meal and a bus home.",
        ("two conditions", "a doctor on every shift, a hot meal and a bus home"),
    ),
    Case(
        "The judges picked four songs: “Low Tide”, “Nine Bells” and “The Lamp Room”.",
        ("four songs", "“Low Tide”, “Nine Bells” and “The Lamp Room”"),
    ),
    Case(
        "The coach named three changes to the side:\n- Ellery at full-back\n- Nwosu on the wing\n"
        "- Pratt at hooker\n- Danso on the bench",
        ("three changes to the side", "Danso on the bench"),
    ),
    Case(
        "The union has five demands.\nIt says they must all be met by Friday. The five demands are:\n"
        "- A rise of 4%\n- Sick pay from the first day\n- Clean changing rooms\n- A second break",
        ("five demands are", "A second break"),
    ),
    Case(
        "Anyone renewing a boat licence needs the following four documents:\n- The hull survey\n"
        "- The insurance certificate\n- Last year’s licence",
        ("four documents", "Last year’s licence"),
    ),
    Case(
        "The inquiry makes six recommendations. They are set out below.\n- Train the night staff\n- Test"
        " alarms weekly\n"
        "- Replace the stair doors\n- Keep a register\n- Publish the audit",
        ("six recommendations", "Publish the audit"),
    ),
    Case(
        "The league has fined two clubs:\n- Ashby Rovers\n- Marl Athletic\n- Corran Vale",
        ("two clubs", "Corran Vale"),
    ),
    Case(
        "Here are four ways to keep slugs off lettuce.\n- Copper tape\n- Wool pellets\n- A night patrol\n"
        "- Beer traps\n- Ducks",
        ("four ways to keep slugs off lettuce", "Ducks"),
    ),
    Case(
        "The treaty binds four countries: Latvia, Estonia and Lithuania.",
        ("four countries", "Latvia, Estonia and Lithuania"),
    ),
    Case(
        "The orchestra will play in three cities (Leeds, Hull, York and Derby) before the summer.",
        ("three cities", "Leeds, Hull, York and Derby"),
    ),
    Case(
        "The five finalists are Mara Quill, Tom Ashe, Priya Nair and Leon Brandt.",
        ("five finalists are", "Mara Quill, Tom Ashe, Priya Nair and Leon Brandt"),
    ),
    Case(
        "Inspectors found three faults: a cracked bearing; a missing guard; a frayed cable; and an alarm that"
        " had been switched off.",
        (
            "three faults",
            "a cracked bearing; a missing guard; a frayed cable; and an alarm that had been switched off",
        ),
    ),
    Case(
        "To qualify, growers must meet three conditions:\n- The orchard is older than 50 years\n"
        "- No spray has been used since 2020",
        ("three conditions", "No spray has been used since 2020"),
    ),
    Case(
        "The museum lists seven objects it wants back. These seven items are:\n- A bell\n- A drum\n- Two"
        " masks\n"
        "- A loom\n- A carved door\n- A ship’s log\n- A painted screen\n- A silver comb",
        ("seven items are", "A silver comb"),
    ),
    Case(
        "The committee listed four reasons for the delay:\n- Rain in May\n- A strike at the quarry\n"
        "- Steel that came late\n- A lost drawing\n- Newts",
        ("four reasons for the delay", "Newts"),
    ),
    Case(
        "Keepers give the same advice, which we have boiled down to three questions worth asking first.\n\n"
        "- **Who feeds them?** Hens eat on Sundays too.\n- **Where do they sleep?** Foxes climb.\n"
        "- **What do they cost?** Less than a dog.\n- **Can you bear the noise?** They start at four.",
        ("three questions worth asking first", "Can you bear the noise?"),
        form="markdown",
    ),
    Case(
        "The bench gave two grounds for its ruling.\n\nThe first was that the lock had been open.\n\n"
        "Secondly, nothing was taken.\n\nIts third ground was shorter: the thief was nine.",
        ("two grounds for its ruling", "Its third ground was shorter: the thief was nine"),
        form="markdown",
    ),
    Case(
        "The lease names four conditions: (a) no fires; (b) no geese; and (c) no bells after dark.",
        ("four conditions", "(c) no bells after dark"),
    ),
    Case(
        "The kiln cracked. There are four lessons.\n\n## Dry the bricks\n\nIt takes a month.\n\n"
        "## Light it low\n\nA candle will do.\n\n## Wait\n\nThen wait again.",
        ("four lessons", "Wait"),
        form="markdown",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The union set out its demands:\n\n- a pay rise\n- a clock\n- a canteen\n\n"
        "The two that cost money will be put off. All three demands were read aloud."
    ),
    Case(
        "The choir has three new singers.\n\nThe recruits are Ada Quill, the wife of Bett Orr, Cy Penn and "
        "Di Roe."
    ),
    Case(
        "All three towns must from now on provide:\n\n- a bench\n- a tap\n- a clock\n- a map", form="markdown"
    ),
    Case(
        "There were three cups and four winners. The judges announced:\n\n- Best jam: Ada Quill\n"
        "- Best loaf, shared: Bett Orr and Cy Penn\n- Best cake: Di Roe",
        title="Three cups, four winners and a goat",
        form="markdown",
    ),
    Case(
        "The first of the five is that it leaks. The rest reads:\n\n2. It leans.\n3. It smells.\n"
        "4. It hums.\n5. It is ours.",
        title="Five things to know about the hut",
        form="markdown",
    ),
    Case(
        "An inquest is to open into the deaths of three sailors.\nTheir yacht was found off Lund.\n"
        "The dead were named as Jon Aas, 34, his brother, Ole, 31, and Kim Dahl, 29."
    ),
    Case("The co-op will shut four bakeries. Two of them are in Lund and Ystad. The others are in Malmo."),
    Case(
        "Ms Falk gave three reasons for leaving. The first was her health. The second was her mother.\n"
        "The third, she said, was the rent."
    ),
    Case("Six people (two men and four women) set out from five towns on Sunday – among them Hull and York."),
    Case("Porto, Braga and Faro are the first three of the five cities where the rule will be tried."),
    Case("Police have named two of the four victims as Joan Hart, 61, and Peter Lisle, 19."),
    Case("The coach named three changes:\n- Ellery at full-back\n- Nwosu on the wing\n- Pratt at hooker"),
    Case("The report makes nine recommendations, including:\n- Train the staff\n- Test the alarms"),
    Case(
        "The report makes nine recommendations. These three will cost the most.\n- New doors\n- New"
        " wiring\n- New lifts"
    ),
    Case("Four of its proposals are new. Among them:\n- Free ferries\n- A night bus"),
    Case("The firm runs three mills. Last year it did the following:\n- Bought a press\n- Sold a barge"),
    Case(
        "The herd went round seven paddocks and did best when:\n- water was near\n- the gate was shut\n- it"
        " was dry"
    ),
    Case("The four teams are Ashby, Marl, Corran and Denby."),
    Case("She has lived in three cities, Leeds among them, and worked in Hull, York, Derby and Bath."),
    Case("Two brothers, Ann’s sons, run the shop: Tom bakes, Dick sells and Harry does the books."),
    Case("Three ministries signed: Trade and Industry, Health and Welfare, and Transport."),
    Case("The price covers four things: bed and breakfast, lunch, dinner and the boat."),
    Case("Two people spoke for the council: Ann Bee, the mayor, and Carl Dee, her deputy."),
    Case(
        "The show has five parts:\n- Overture\n- The garden\n- The storm\n- The return\n- Finale\n- Plus: an"
        " encore"
    ),
    Case("The party won nine seats:\n- North: 4\n- South: 3\n- West: 2"),
    Case("Six people were charged:\n- Ann Bee and Carl Dee\n- Ed Fox and Gus Hay\n- Ida Jay and Kit Low"),
    Case("About five things went wrong:\n- The rain\n- The bus\n- The key"),
    Case("Would three rules be enough? The club thinks so:\n- No mud\n- No dogs"),
    Case(
        "Moss loves a wet spring.\n- Rake it out\n- Cut the grass higher\n- Let in the light\n- Feed in May",
        title="Four ways to rid a lawn of moss",
    ),
    Case(
        "The mill closed in June.\n\n## The river ran low\n\nIt fell by a metre.\n\n## Flour got dear\n\n"
        "Wheat doubled.\n\n## Nobody would work nights\n\nEight men left.\n\n## What happens next\n\nA sale.",
        title="Why the mill failed: three reasons",
        form="markdown",
    ),
    Case(
        "The judge set out four conditions for bail.\nFirst, he must live with his aunt.\nSecond, he must"
        " sign in at Lund every day.\nThird, he must not drink.\nFinally, he must hand in his passport."
    ),
    Case(
        "The guide is new. It costs two pounds.\n- Rivers\n- Lakes\n- Woods\n- Moors",
        title="Three of the ways to see Lund",
    ),
    Case(
        "The bench gave two grounds for its ruling.\n\nThe first was that the lock had been open.\n\n"
        "Secondly, nothing was taken.\n\nIts third floor is being painted.",
        form="markdown",
    ),
    Case(
        "The guide asked three cooks.\n\n- **What is fresh?** Fish.\n- **What is not?** Bread.\n"
        "- **Who is paid?** Nobody.\n- **Who eats?** All.",
        form="markdown",
    ),
    Case("Two terms apply: that the tenant (a) lives there, or (b) has let it, or (c) means to sell."),
    Case("Of the five conditions, the bench dropped these:\n- fires\n- geese\n- bells"),
    Case("The inventory ran to three pages:\n- a bed\n- a chair\n- a lamp\n- a dog"),
    Case(
        "The kiln cracked. There are three lessons.\n\n## Dry the bricks\n\nIt takes a month.\n\n"
        "## Light it low\n\nA candle will do.\n\n## Wait\n\nThen wait again.\n\n## Who pays\n\nWe do.",
        form="markdown",
    ),
)
