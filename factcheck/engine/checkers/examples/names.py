"""Examples of one person in two spellings, and of two people whose names are rightly alike."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "“I count them twice,” said Casimir Dahl, 61, the verger. “Bats move.”\nThe roof will be closed "
        "until May."
        "\nOn a warm night Kasimir, who had brought a stool, counted 212.",
        ("Casimir Dahl", "Kasimir"),
    ),
    Case(
        "Gwenllian Mostyn, 77, has asked for the deeds since spring.\nThe office shut at four.\nMrs "
        "Mosley had brought "
        "a flask, and waited.",
        ("Gwenllian Mostyn", "Mrs Mosley"),
    ),
    Case(
        "A ferry pilot was cleared on Monday.\nThe court found that Anders Holm, 52, had been careful."
        "\nOutside, Andreas Holm, the pilot, thanked the fog signal.",
        ("Anders Holm", "Andreas Holm"),
    ),
    Case(
        "The choir mistress, Rosalind Haverley, counted the hymn books."
        "\nMs Haversham has taught singing for years.",
        ("Rosalind Haverley", "Ms Haversham"),
    ),
    Case(
        "The seedlings are grown by Kofi Addai-Mensa, who sells none.\nKofi Antwi-Mensa has begun again.",
        ("Kofi Addai-Mensa", "Kofi Antwi-Mensa"),
    ),
    Case(
        "The Vela-Norte Soap Works began in a garage. It makes soap for hotels.\nThe works are warm."
        "\nThe owner of Vela-Negra Soap Works would rather buy another pot.",
        ("Vela-Norte Soap Works", "Vela-Negra Soap Works"),
    ),
    Case(
        "The tug Harriet Lowe went down off the bar at dawn.\nDivers have been sent to the Harriet Lawe.",
        ("Harriet Lowe", "Harriet Lawe"),
    ),
    Case(
        "Vellorin, which makes hinges, has a new owner.\nThe owner said that Vallorin would stay.",
        ("Vellorin", "Vallorin"),
    ),
    Case(
        "A goose called Ottilie has been made a freeman of the town.\nIn came Ottolie, and bit the clerk.",
        ("Ottilie", "Ottolie"),
    ),
    Case(
        "Canon Hugh Merriden rang the bell.\nIt was late. Canon Merriton apologised.",
        ("Canon Hugh Merriden", "Canon Merriton"),
    ),
    Case(
        "Daria Sokol, 41, walked to the coast.\nShe met a fox. It rained. “I was glad,” Dunja Sokol said.",
        ("Daria Sokol", "Dunja Sokol"),
    ),
    Case(
        "“It will hold,” said Dr Noor Takwani, who designed the weir."
        "\nDr Takwini said that the gates would be tested in May.",
        ("Dr Noor Takwani", "Dr Takwini"),
    ),
    Case(
        "The route was drawn by Philippa Oduya, 44, a retired postwoman."
        "\nPhilomena Oduya walks it every Easter with two dogs.",
        ("Philippa Oduya", "Philomena Oduya"),
    ),
    Case(
        "Detective Inspector Gareth Pym appealed for witnesses."
        "\n“We have had forty calls,” Insp Pim said on Friday.",
        ("Detective Inspector Gareth Pym", "Insp Pim"),
    ),
    Case(
        "Lucía Ferrante, the city’s archivist, found the map in a drawer."
        "\nIt was upside down. Ferrente turned it round and laughed.",
        ("Lucía Ferrante", "Ferrente"),
    ),
    Case(
        "The winner was Stephen Ballard, who has grown leeks since 1988."
        "\nSteven Ballard said he would do it all again.",
        ("Stephen Ballard", "Steven Ballard"),
    ),
    Case(
        "Mr Jonas Hellqvist, a lawyer for the tenants, asked for more time."
        "\nThe judge refused. Mr Hellkvist said he would appeal.",
        ("Mr Jonas Hellqvist", "Mr Hellkvist"),
    ),
    Case(
        "Anneli Rask, who led the climb, came down first."
        "\nHer partner followed an hour later. Anneli Raske had lost a glove.",
        ("Anneli Rask", "Anneli Raske"),
    ),
    Case(
        "The head of the lifeboat station, Conor McAteer, went out himself."
        "\nMcAtear, 51, has served for 30 years.",
        ("Conor McAteer", "McAtear"),
    ),
    Case(
        "“I never saw the gap,” said the bus’s driver, Tomasz Wilk, in court."
        "\nThe driver, Tobiasz Wilk, was cleared of all charges.",
        ("Tomasz Wilk", "Tobiasz Wilk"),
    ),
    Case(
        "Chief executive Marta Quillan will leave in June, the brewery said."
        "\nThe board thanked Quillam for nine good years.",
        ("Marta Quillan", "Quillam"),
    ),
    Case(
        "Osgood Brandreth, 71, has rung the bells since he was nine."
        "\nMr Brandeth said that the tenor needed a new rope.",
        ("Osgood Brandreth", "Mr Brandeth"),
    ),
    Case(
        "“They were stolen,” said Professor Aiko Marumoto, of the museum."
        "\nProf Morumoto has asked for them back.",
        ("Professor Aiko Marumoto", "Prof Morumoto"),
    ),
    Case(
        "Mayor Delphine Oakes opened the market on Monday, and Ms Oakes bought a cheese."
        "\nDelphina Oakes then led the parade.",
        ("Mayor Delphine Oakes", "Delphina Oakes"),
    ),
    Case(
        "Yusuf Demirtas, who owns the kiosk, saw the van."
        "\nHe wrote its number on his hand, Demirtaz told the court.",
        ("Yusuf Demirtas", "Demirtaz"),
    ),
    Case(
        "Bridie Halloran, 38, rowed the last mile alone.",
        ("Haloran", "Bridie Halloran"),
        title="Storm-tossed Haloran rows home",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "Two Greta Lunds won the raffle.\nGreta Lund, who keeps bees, was rung first. It was the other "
        "Greta Lund whom "
        "the organisers had wanted.",
    ),
    Case(
        "President Nora Bleck opened the canal in 1988. It was President Nora Castellan who closed it, in "
        "2004.",
    ),
    Case(
        "Karl Brenner, captain of the home side, won the toss.\nCarl Brenner, for the visitors, bowled "
        "first.",
    ),
    Case("Marek Wolski, 40, steered the yacht.\nMrs Wolska cooked."),
    Case("Jan Drozdov, 40, steered the yacht.\nMs Drozdova cooked."),
    Case(
        "Anne Fairfold ordered a lamp.\nIt went to Anne Fairfax, 70, up the hill. They know one another.",
    ),
    Case("Miles Haverley, 61, conducts the choir.\nMs Haversham, who is new, sings."),
    Case("The ketch Harriet Lowe and the cutter Harriet Lane left together.\nHarriet Lane was first."),
    Case("Trains stop at Vellorin.\nThe next stop, Vallorin, is a halt on the moor."),
    Case("Daria Sokol, 41, walked to the coast.\nHer sister Dunja Sokol, 38, took the bus."),
    Case(
        "Dr Amara Nwosu runs the clinic. Her brother, Amaru Nwosu, drives the van."
        "\nDr Nwosu said that he was never late.",
    ),
    Case(
        "William Thorne, 60, founded the choir. “It was an accident,” Bill Thorne said.",
    ),
    Case(
        "The parcel was for Caroline Stead, 40. Carolyn Stead, a baker at number nine, opened it by mistake.",
    ),
    Case(
        "Sofia Lindgren, née Lundgren, was born in Malmö. As Sofia Lundgren she sang at the opera.",
    ),
    Case(
        "Aleksandr Petrenko, also spelled Oleksandr Petrenko, signed for the crew.",
    ),
    Case(
        "Ron Marsh, the driver, spoke first. The Marshes have lived there since the war.",
    ),
    Case(
        "The house belonged to Rosamund Tarrant, 80."
        "\nA road to the south leads to Tarrent, a village of nine houses. In Tarrent nobody remembered her.",
    ),
    Case(
        "Kate Bellamy, who is 31, keeps bees. Catherine Bellamy sells the honey on Sundays.",
    ),
    Case(
        "Peter Hansson, the goalkeeper, and Peter Hanson, the referee, are often mistaken for each other.",
    ),
    Case(
        "Mr Karim Haddad and Mrs Karima Haddad own the bakery. Karima Haddad bakes.",
    ),
    Case(
        "The Ukrainian president, Volodymyr Zelensky (his office spells it Zelenskyy), spoke on Friday."
        "\nMr Zelenskyy thanked the hosts.",
    ),
    Case(
        "John Reid, a farmer, complained. Joan Reid, 55, a teacher, did not.",
    ),
    Case(
        "J. M. Fenwick wrote the book. John Fenwick signed 40 copies, said his agent, Mr Dale.",
    ),
    Case(
        "Correction: An earlier version of this article called Dr Ines Morley Dr Ines Morely."
        "\nDr Ines Morley runs the observatory.",
    ),
    Case(
        "Tom Parker, 44, keeps the lighthouse. “Darker nights are coming,” he said. Barker, his dog, agreed.",
    ),
)
