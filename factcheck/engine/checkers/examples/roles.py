"""Examples of one person in two posts, and of posts that go together or follow each other."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The court heard of a forged will. It was typed in haste, said Edda Crane KC, opening the case "
        "for the Crown."
        "\nThe clerk was asked about the ink.\nExamined by Ms Crane on behalf of the defendant, he blushed.",
        ("Edda Crane KC, opening the case for the Crown", "Ms Crane on behalf of the defendant"),
    ),
    Case(
        "Finance Minister Olle Brask told parliament that the toll would go.\nDrivers cheered.\nBrask, "
        "51, a vet who "
        "has run the health ministry since June, would not say when.",
        ("Finance Minister Olle Brask", "Brask, 51, a vet who has run the health ministry"),
    ),
    Case(
        "Councillor Ines Pardoe, who has led the council since 2019, closed the meeting at ten."
        "\nIt rained. Cllr Pardoe, leader of the opposition, went home by bus.",
        ("Councillor Ines Pardoe, who has led the council", "Cllr Pardoe, leader of the opposition"),
        "2024-05-01",
    ),
    Case(
        "Prosecutor Milo Stern told the court that the ladder was stolen."
        "\nOutside the court Stern, who represents the accused, said he would appeal.",
        ("Prosecutor Milo Stern", "Stern, who represents the accused"),
    ),
    Case(
        "Denmark’s ambassador, Freja Toft, planted a birch."
        "\nThe speeches were short. Ms Toft, whose term as Finland’s envoy ends in May, took a cutting.",
        ("Denmark’s ambassador, Freja Toft", "Ms Toft, whose term as Finland’s envoy"),
    ),
    Case(
        "Goalkeeper Ada Lunt will miss the final.\nLunt plays on the left wing and has scored nine times.",
        ("Goalkeeper Ada Lunt", "Lunt plays on the left wing"),
    ),
    Case(
        "The mayor, Oscar Benn, lit the beacon.\nThe wind was high. Mr Benn, who as deputy to the mayor "
        "looks after the parks, had brought matches.",
        ("The mayor, Oscar Benn", "Mr Benn, who as deputy to the mayor"),
    ),
    Case(
        "The bursar, Petra Holt, keeps the keys of the school.\nShe has been ill. “It leaks,” said Holt. "
        "She is the headteacher of the school.",
        ("The bursar, Petra Holt", "She is the headteacher of the school"),
    ),
    Case(
        "Leon Maddox, the Labour leader on the council, counted the votes."
        "\nMr Maddox, who leads the Conservative group, asked for a recount.",
        ("Leon Maddox, the Labour leader", "Mr Maddox, who leads the Conservative group"),
    ),
    Case(
        "Walter Ames, who died in May, was organist of St Bride’s for 40 years.\nHe wore odd socks. Mr Ames, "
        "verger of St Bride’s for four decades, leaves a cat.",
        (
            "Walter Ames, who died in May, was organist of St Bride’s",
            "Mr Ames, verger of St Bride’s for four decades",
        ),
    ),
    Case(
        "Ruben Hale, 22, was the reason they won. The Otters’ goalkeeper saved two penalties."
        "\nNext week Hale, the striker, is suspended.",
        ("The Otters’ goalkeeper", "Hale, the striker"),
    ),
    Case(
        "“Orders have held up,” said Petra Lindholm, the chief executive of the shipyard."
        "\nLindholm, the yard’s finance director, expects a loss in the autumn.",
        ("Petra Lindholm, the chief executive of the shipyard", "Lindholm, the yard’s finance director"),
    ),
    Case(
        "The deputy mayor, Tomas Reyes, opened the bridge."
        "\nTwo hundred people came. Mr Reyes, who has been mayor since 2020, cut the ribbon with "
        "garden shears.",
        ("The deputy mayor, Tomas Reyes", "Mr Reyes, who has been mayor"),
    ),
    Case(
        "Goalkeeper Femi Adisa limped off after ten minutes."
        "\nThe match ended goalless. Adisa, the striker, will be out for a month.",
        ("Goalkeeper Femi Adisa", "Adisa, the striker"),
    ),
    Case(
        "Rosa Klein, prosecuting, told the jury that the safe was open."
        "\nThe hearing goes on. Ms Klein, the defence barrister, said that nobody had seen him.",
        ("Rosa Klein, prosecuting", "Ms Klein, the defence barrister"),
    ),
    Case(
        "Detective Sergeant Nuala Fry asked drivers to come forward.\n“Somebody saw it,” said Inspector Fry.",
        ("Detective Sergeant Nuala Fry", "Inspector Fry"),
    ),
    Case(
        "The orchestra’s treasurer, Leopold Amis, counted the takings twice."
        "\nMr Amis is the secretary of the orchestra and plays the triangle.",
        ("The orchestra’s treasurer, Leopold Amis", "Mr Amis is the secretary of the orchestra"),
    ),
    Case(
        "Sven Ostrow, the ship’s first mate, is 61."
        "\nOstrow, the skipper of the ferry, said that the fog came down at six.",
        ("Sven Ostrow, the ship’s first mate", "Ostrow, the skipper of the ferry"),
    ),
    Case(
        "The country’s foreign minister, Idris Vale, flew home on Monday."
        "\nMr Vale, the finance minister, would not speak to reporters.",
        ("The country’s foreign minister, Idris Vale", "Mr Vale, the finance minister"),
    ),
    Case(
        "Midwife Carys Noone delivered the twins in the lift."
        "\nDr Noone, an obstetrician at the hospital, took the stairs.",
        ("Midwife Carys Noone", "Dr Noone, an obstetrician at the hospital"),
    ),
    Case(
        "Karim Stolz became headteacher of the school in 2016."
        "\nThe hall is new. Stolz, the deputy head, raised half of its price.",
        ("Karim Stolz became headteacher of the school", "Stolz, the deputy head"),
        "2024-05-01",
    ),
    Case(
        "The landlord, Hew Tranter, says that he mended the boiler twice."
        "\nTranter, a tenant since 2011, has put his name to the petition.",
        ("The landlord, Hew Tranter", "Tranter, a tenant"),
    ),
    Case(
        "“We had no warning,” said the plaintiff, Ana Mirek."
        "\nThe court rose at noon. Ms Mirek, the defendant, left by a side door.",
        ("the plaintiff, Ana Mirek", "Ms Mirek, the defendant"),
    ),
    Case(
        "The club’s assistant coach, Lena Ruud, ran the session."
        "\nRuud, the club’s head coach, was pleased with the passing.",
        ("The club’s assistant coach, Lena Ruud", "Ruud, the club’s head coach"),
    ),
    Case(
        "- Chair: Olwen Pask\n- Treasurer: Dai Humphreys"
        "\nThe lifeboat needs a new engine, said Ms Pask, the treasurer.",
        ("Chair: Olwen Pask", "Ms Pask, the treasurer"),
    ),
    Case(
        "The band’s own surgeon-turned-guide is popular.\nKit Dole, the group’s guide, lit a fire."
        "\nDole, one of the customers, burned his hand.",
        ("Kit Dole, the group’s guide", "Dole, one of the customers"),
    ),
    Case(
        "Ola Brandt, for the defence, called two witnesses."
        "\nIt rained. Ms Brandt, prosecuting, called a third.",
        ("Ola Brandt, for the defence", "Ms Brandt, prosecuting"),
    ),
    Case(
        "The operation was led by Ines Roy, a surgeon."
        "\nIt took six hours. Dr Roy, the anaesthetist, slept late.",
        ("Ines Roy, a surgeon", "Dr Roy, the anaesthetist"),
    ),
    Case(
        "The club’s second-choice goalkeeper, Abe Tull, is fit.\nTull, the top scorer, will play on Sunday.",
        ("The club’s second-choice goalkeeper, Abe Tull", "Tull, the top scorer"),
    ),
    Case(
        "The council’s chief planner, Dora Quist, spoke first.\nQuist, the council’s head of finance, left.",
        ("The council’s chief planner, Dora Quist", "Quist, the council’s head of finance"),
    ),
    Case(
        "Coach Stan Weld was calm.\nIt rained.\nWeld, the club’s sporting director, stays until 2027.",
        ("Coach Stan Weld", "Weld, the club’s sporting director"),
    ),
    Case(
        "The hospital’s chief pharmacist, Lee Orme, spoke.\nOrme, the hospital’s head of security, agreed.",
        ("The hospital’s chief pharmacist, Lee Orme", "Orme, the hospital’s head of security"),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The Harlow Line on Monday named Petra Vance as its chief executive.\nMs Vance has been chief "
        "financial officer "
        "since 2020.",
    ),
    Case(
        "The finance director, Otto Lindh, moves up in May.\nMr Lindh, the chief executive as the board "
        "has it from "
        "then, would not comment.",
    ),
    Case(
        "Councillor Ines Pardoe led the council until 2019.\nCllr Pardoe, opposition leader, spoke last.",
        published="2024-05-01",
    ),
    Case(
        "Prosecutor Milo Stern opened the case for the state.\nStern represents the crown in most "
        "trials of the district.",
    ),
    Case("Goalkeeper Ada Lunt saved twice.\nLunt, who coaches the under-14s, drove the bus."),
    Case(
        "Freja Toft, Denmark’s ambassador to Finland, planted a birch.\nThe ambassador of Finland was there. "
        "Ms Toft, the Danish envoy in Helsinki, sang.",
    ),
    Case(
        "Anna Bell, the club’s secretary, opened the meeting. The treasurer reported a loss.\nMs Bell, "
        "the secretary, thanked him.",
    ),
    Case(
        "Leon Maddox, the Labour leader, crossed the floor.\nHe defected, Mr Maddox said, with regret. "
        "Mr Maddox, a Conservative leader now, sat down.",
    ),
    Case(
        "Petra Lindholm, then the finance director, signed the loan in 2012. Lindholm, now chief "
        "executive, repaid it."
    ),
    Case("Deputy mayor Tomas Reyes was elected mayor on Sunday. Mr Reyes, the new mayor, is 40."),
    Case(
        "Anton Grau, the acting head of the school, spoke first. Mr Grau, the deputy head, hopes to "
        "go back to teaching."
    ),
    Case(
        "Ilse Moor is chairwoman and chief executive of the brewery. Moor, the chief executive, "
        "poured the first pint."
    ),
    Case("Joan Abbot, the owner, opened the café in 2009. Ms Abbot, the manager, bakes the scones."),
    Case(
        "Piers Nolan, chair of the parish council, objected. Mr Nolan, the treasurer of the bowls "
        "club, abstained there."
    ),
    Case(
        "The goalkeeper, Ada Stern, saved two. Her sister, Mina Stern, the striker, scored three. "
        "Mina Stern is 20."
    ),
    Case("“He is the mayor,” said Tomas Reyes, the deputy mayor. “I am the deputy.”"),
    Case(
        "Former prosecutor Rosa Klein defends him now. Ms Klein, his defence lawyer, said that the "
        "file was thin."
    ),
    Case("Chief Inspector Nuala Fry took the call. Inspector Fry said that the bridge was shut."),
    Case(
        "Viktor Hahn served as finance minister until 2019. Mr Hahn, the foreign minister, flew to "
        "Lisbon on Monday."
    ),
    Case(
        "Professor Ida Quist, an associate professor at the college, digs there. Professor Quist "
        "found a comb."
    ),
    Case(
        "Kofi Brandt, who founded the firm, is its chairman. Brandt, a former striker, still plays on"
        " Sundays."
    ),
    Case(
        "Sam Obi, the vice-captain, will lead the team while the captain is injured. Obi, captain for"
        " the day, is 19."
    ),
    Case(
        "The chief executive’s deputy, Max Orr, took notes. Orr, the deputy chief executive, then "
        "read them out."
    ),
    Case("Ines Roy, a heart surgeon, operated.\nDr Roy, a surgeon for ten years, went home."),
    Case("Kit Dole, one of the guides, lit a fire.\nDole, a mountain guide, is 40."),
    Case("Abe Tull, the top scorer, is fit.\nTull, a striker, will play on Sunday."),
    Case("The council’s chief planner, Dora Quist, spoke.\nQuist, head of planning at the council, left."),
    Case("The council’s director of housing, Ida Pohl, spoke.\nPohl, the council’s head of housing, left."),
    Case("Coach Stan Weld was calm.\nWeld, once the club’s sporting director, took over in May."),
)
