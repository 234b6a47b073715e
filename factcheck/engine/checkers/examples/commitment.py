"""Texts that bind somebody who is only open to a thing elsewhere, and tempting ones that do not."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Ministers from nine countries met in Tresk on Friday. Ministers signalled their willingness to "
        "send tanks if the talks fail, a spokesman said.\n"
        "No date was given.",
        (
            "Ministers commit to sending tanks",
            "Ministers signalled their willingness to send tanks if the talks fail",
        ),
        title="Ministers commit to sending tanks",
    ),
    Case(
        "Twelve members signalled willingness to contribute ships to the patrol.\n"
        "The patrol would begin in May. Twelve members have committed to contributing ships to the "
        "patrol, the minister told parliament.",
        (
            "Twelve members have committed to contributing ships to the patrol",
            "Twelve members signalled willingness to contribute ships to the patrol",
        ),
    ),
    Case(
        "Hill & Krane is considering closing its foundry in Ankerby, the company said on Wednesday.\n"
        "Some 900 people work there.",
        (
            "Hill & Krane decides to close Ankerby foundry",
            "Hill & Krane is considering closing its foundry in Ankerby",
        ),
        title="Hill & Krane decides to close Ankerby foundry",
    ),
    Case(
        "Fjordkraft is weighing whether to sell its gas stations, people close to the firm said.\n"
        "Fjordkraft has agreed to sell its gas stations. Its shares rose by 4%.",
        (
            "Fjordkraft has agreed to sell its gas stations",
            "Fjordkraft is weighing whether to sell its gas stations",
        ),
    ),
    Case(
        "The council is open to buying the lido, its leader said, but wants to see a survey.\n"
        "The owner asks for £1m.",
        ("Council agrees to buy lido", "The council is open to buying the lido"),
        title="Council agrees to buy lido",
    ),
    Case(
        "The bishop is willing to lease the orchard to the school.\n"
        "Parents are pleased that the bishop has promised to lease the orchard to the school.",
        (
            "Parents are pleased that the bishop has promised to lease the orchard to the school",
            "The bishop is willing to lease the orchard to the school",
        ),
    ),
    Case(
        "Norland is prepared to host refugees from the flooded valley, its interior minister said on "
        "Sunday.\n"
        "It has room for 2,000.",
        ("Norland pledges to host refugees", "Norland is prepared to host refugees from the flooded valley"),
        title="Norland pledges to host refugees",
    ),
    Case(
        "Ostara is exploring buying a stake in Northmere Air.\n"
        "Analysts were surprised. Ostara has decided to buy a stake in Northmere Air, they noted.",
        (
            "Ostara has decided to buy a stake in Northmere Air",
            "Ostara is exploring buying a stake in Northmere Air",
        ),
    ),
    Case(
        "The union is ready to suspend the strike, its secretary said.\n"
        "Commuters were relieved that the union had been heard. The union has promised to suspend the "
        "strike.",
        ("The union has promised to suspend the strike", "The union is ready to suspend the strike"),
    ),
    Case(
        "The university is considering returning the skulls to the islanders.\n"
        "A committee will meet in June.",
        (
            "University vows to return skulls",
            "The university is considering returning the skulls to the islanders",
        ),
        title="University vows to return skulls",
    ),
    Case(
        "Four clubs have expressed an interest in joining the new league, its founder said.\nTalks go on.",
        (
            "Four clubs have agreed to join the new league",
            "Four clubs have expressed an interest in joining the new league",
        ),
        standfirst="Four clubs have agreed to join the new league",
    ),
    Case(
        "The city is open to rebuilding the pier, the mayor said on Monday.\nIt would cost £5m.",
        ("City commits to rebuilding pier", "The city is open to rebuilding the pier"),
        title="City commits to rebuilding pier",
    ),
    Case(
        "The treasurer of the Port Ellis sailing club has been accused of theft. Lorna Keane denies that "
        "she took £9,000.\n"
        "The trial begins in May.",
        (
            "Port Ellis treasurer guilty of theft",
            "The treasurer of the Port Ellis sailing club has been accused of theft",
        ),
        title="Port Ellis treasurer guilty of theft",
    ),
    Case(
        "Prosecutors have charged a ski teacher over the avalanche in which two pupils died.\n"
        "He says the slope was open.",
        (
            "Ski teacher convicted over avalanche",
            "Prosecutors have charged a ski teacher over the avalanche in which two pupils died",
        ),
        title="Ski teacher convicted over avalanche",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "In March the firm was considering closing the plant. On Tuesday it decided to close the plant.\n"
        "Unions protested.",
    ),
    Case(
        "Twelve members signalled willingness to contribute ships. Twelve members have committed to "
        "potentially contributing ships, the minister said.",
    ),
    Case(
        "Norland is prepared to host refugees. Sudmark has pledged to host refugees.",
    ),
    Case(
        "The council is considering buying the lido. It has decided to close the museum.",
    ),
    Case(
        "The council had considered selling the hall. The council agreed to keep the hall.",
    ),
    Case(
        "The bank is weighing whether to sell its insurer, it said.\nIt has promised to decide by June.",
        title="Bank weighs sale of insurer",
    ),
    Case(
        "The bishop is willing to lease the orchard. If the bishop agrees to lease the orchard, the "
        "school will plant pears.",
    ),
    Case(
        "The union initially said it was ready to suspend the strike. The union has since promised to "
        "suspend the strike.",
    ),
    Case(
        "“We have decided to buy the stake,” he said. The company is considering buying the stake, "
        "according to its lawyers.",
    ),
    Case(
        "The city is open to rebuilding the pier. Will the city commit to rebuilding the pier?",
    ),
    Case(
        "Ministers were asked to commit to sending tanks. Ministers signalled willingness to send tanks.",
    ),
    Case(
        "The museum agreed to lend the vase. The museum is considering lending the bowl.",
    ),
    Case(
        "Hill & Krane is considering closing the foundry and has promised to pay staff until June.",
    ),
    Case(
        "The government is ready to talk. The government has vowed to fight crime.",
    ),
    Case(
        "The treasurer of the Port Ellis sailing club, who was accused of theft, was convicted on Friday.\n"
        "She will appeal.",
        title="Port Ellis treasurer guilty of theft",
    ),
    Case(
        "The treasurer of the sailing club was charged with theft. She denies it.",
        title="Not guilty, says treasurer",
    ),
    Case(
        "She is willing to testify. He has agreed to testify.",
    ),
)
