"""Texts the checker must flag, with both quotes, and texts it must leave alone."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Councillors passed the budget unanimously.\nThree councillors voted against the budget.",
        ("Councillors passed the budget unanimously", "Three councillors voted against the budget"),
    ),
    Case(
        "All 14 miners survived.\nTwo of the miners died underground.",
        ("All 14 miners survived", "Two of the miners died underground"),
    ),
    Case(
        "A jury convicted Dale Orme of fraud on Friday.\n"
        "Orme, acquitted of fraud on Friday, hugged his solicitor.",
        ("A jury convicted Dale Orme of fraud on Friday", "Orme, acquitted of fraud on Friday"),
    ),
    Case(
        "The council approved the plan for the stadium by nine votes to six.\n"
        "The plan for the stadium, rejected by the council, had cost £2m to draw up.",
        (
            "The council approved the plan for the stadium by nine votes to six",
            "The plan for the stadium, rejected by the council",
        ),
    ),
    Case(
        "Unemployment rose to 4.8% in March.\nUnemployment fell in March for the third month running.",
        ("Unemployment rose to 4.8% in March", "Unemployment fell in March for the third month"),
    ),
    Case(
        "Kell was released on Tuesday and went home to his mother.\nKell remains in custody.",
        ("Kell remains in custody", "Kell was released on Tuesday"),
    ),
    Case(
        "The Marlow museum is closed.\nThe Marlow museum is open from ten to four.",
        ("The Marlow museum is closed", "The Marlow museum is open from ten to four"),
    ),
    Case(
        "The escaped wallaby is still at large.\n"
        "The wallaby was caught on Thursday in a garage in Pell Road and is now back in its pen.",
        (
            "The escaped wallaby is still at large",
            "The wallaby was caught on Thursday in a garage in Pell Road",
        ),
    ),
    Case(
        "Weir & Sons is a private company.\nWeir & Sons is a public company listed in Oslo.",
        ("Weir & Sons is a private company", "Weir & Sons is a public company listed in Oslo"),
    ),
    Case(
        "Hollin Hall is a ruined manor on the edge of the moor.\n"
        "Hollin Hall is a well-preserved manor with a moat.",
        (
            "Hollin Hall is a ruined manor on the edge of the moor",
            "Hollin Hall is a well-preserved manor with a moat",
        ),
    ),
    Case(
        "Mrs Adeyemi supports the bypass.\nMrs Adeyemi opposes the bypass because of the newts.",
        ("Mrs Adeyemi supports the bypass", "Mrs Adeyemi opposes the bypass because of the newts"),
    ),
    Case(
        "The mill at Carrow has been shut since 2016 and its wheels are seized.\n"
        "The mill at Carrow grinds 40 tonnes of flour a week.",
        (
            "The mill at Carrow has been shut since 2016",
            "The mill at Carrow grinds 40 tonnes of flour a week",
        ),
    ),
    Case(
        "The lighthouse was demolished in 1974.\nVisitors climb the lighthouse's 212 steps each weekend.",
        ("The lighthouse was demolished in 1974", "Visitors climb the lighthouse's 212 steps each weekend"),
    ),
    Case(
        "Anders Holm, who died in 2019, kept bees.\nAnders Holm lives in a flat above the pharmacy.",
        ("Anders Holm lives in a flat above the pharmacy", "Anders Holm, who died in 2019"),
    ),
    Case(
        "Firefighters put out the last of the blaze on Sunday.\nThe blaze is still burning on two ridges.",
        ("The blaze is still burning on two ridges", "Firefighters put out the last of the blaze on Sunday"),
    ),
    Case(
        "Councillors voted unanimously for the scheme.\nThree councillors voted against the scheme.",
        ("Councillors voted unanimously for the scheme", "Three councillors voted against the scheme"),
    ),
    Case(
        "All 16 crew were rescued.\nTwo of the crew drowned.",
        ("All 16 crew were rescued", "Two of the crew drowned"),
    ),
    Case(
        "Pell was fired by the club in May.\nPell still coaches the club.",
        ("Pell still coaches the club", "Pell was fired by the club in May"),
    ),
    Case(
        "The drug is safe for children.\nThe drug is unsafe for children.",
        ("The drug is safe for children", "The drug is unsafe for children"),
    ),
    Case(
        "The queen ordered the guards to spare the boy.\nThe queen ordered the guards to kill the boy.",
        ("The queen ordered the guards to spare the boy", "The queen ordered the guards to kill the boy"),
    ),
    Case(
        "The captain loved the sea.\nThe captain hated the sea.",
        ("The captain loved the sea", "The captain hated the sea"),
    ),
    Case(
        "The lender raised its base rate to 4%.\nThe lender cut its base rate to 4%.",
        ("The lender raised its base rate to 4%", "The lender cut its base rate to 4%"),
    ),
    Case(
        "The judge upheld the ban.\nThe judge overturned the ban.",
        ("The judge upheld the ban", "The judge overturned the ban"),
    ),
    Case(
        "Everyone on board survived.\nThree people on board died.",
        ("Everyone on board survived", "Three people on board died"),
    ),
    Case(
        "The bridge is closed to lorries.\nLorries cross the bridge at all hours.",
        ("The bridge is closed to lorries", "Lorries cross the bridge at all hours"),
    ),
    Case(
        "The two-storey school was built of brick. The school has been empty since July.\n"
        "The school's 300 pupils start lessons at 8.15 each morning.",
        (
            "The school has been empty since July",
            "The school's 300 pupils start lessons at 8.15 each morning",
        ),
    ),
)

_IN_OTHER_WORDS = (
    Case(
        "Police said that Joel Strang was still on the run.\nStrang spoke to his mother from a police cell.",
        ("Joel Strang was still on the run", "Strang spoke to his mother from a police cell"),
    ),
    Case(
        "The escalator at Holm Street has been repaired.\n"
        "Commuters take the stairs because the escalator is out of order.",
        ("The escalator at Holm Street has been repaired", "the escalator is out of order"),
    ),
    Case(
        "Vera Lund, who has not touched a drink since 1999, sang for an hour.\n"
        "Lund sat at the bar with two glasses of red wine.",
        ("Vera Lund, who has not touched a drink", "Lund sat at the bar with two glasses of red wine"),
    ),
    Case(
        "Admission to the caves is free.\nTickets cost £4, and the café is shut.",
        ("Admission to the caves is free", "Tickets cost £4"),
    ),
    Case(
        "Mopeds have been banned from the old town.\nTourists can hire a moped at the station.",
        ("Mopeds have been banned", "Tourists can hire"),
    ),
    Case(
        "The footbridge at Corran was swept away by the flood.\nPilgrims will cross the footbridge.",
        ("The footbridge at Corran was swept away by the flood", "Pilgrims will cross the footbridge"),
    ),
    Case(
        "The festival at Ruan was cancelled on Friday.\nThe festival drew 4,000 people.",
        ("The festival at Ruan was cancelled", "The festival drew 4,000 people"),
    ),
)

SHOULD_FLAG += _IN_OTHER_WORDS

SHOULD_PASS = (
    Case("Joel Strang was on the run for a week.\nHis brother, who hid him, spoke from a police cell."),
    Case("The lift has been repaired.\nUntil Monday the lift was out of order."),
    Case("Admission to the castle is free for children.\nAdmission for adults is £9."),
    Case("Dr Hale never married.\nHer sister's husband reads the lesson on Sunday."),
    Case("The festival was cancelled in 2021.\nThe festival drew 4,000 people in 2023."),
    Case("The strike was no longer on the cards.\nThe union had been on strike in May."),
    Case("The museum closed in May. It reopened in June."),
    Case("Dale was convicted of fraud. He was acquitted of theft."),
    Case("Profit rose in Europe. Profit fell in Asia."),
    Case("Exports rose in March. Exports fell in April."),
    Case("Kell was arrested on Monday and released on bail on Tuesday."),
    Case("The union supports the deal. The drivers' branch opposes the deal."),
    Case("The north pier is open. The south pier is closed."),
    Case("The committee rejected the first draft. It approved the second draft."),
    Case("The Blues won the first leg. The Blues lost the second leg."),
    Case("He loved his brother and hated his uncle."),
    Case("The court convicted Orme. The appeal court acquitted Orme."),
    Case("Imports fell by volume. Imports rose by value."),
    Case("The old library is closed. The new library is open."),
    Case("The gallery is open on weekdays. The gallery is closed on Mondays."),
    Case("Pell joined the club in 2011. Pell left the club in 2015."),
    Case("She was happy at school. She was unhappy at college."),
    Case("The mine shut in 1988. The mine employed 900 people at its height."),
    Case("The theatre was closed for two years. Since May the theatre has been open again."),
    Case("The party won in the north. The party lost in the south."),
    Case("The minister said that crime had fallen. The opposition said that crime had risen."),
    Case("The road is open to buses. The road is closed to cars."),
    Case("The bank raised its forecast. The bank cut its rate."),
    Case("Two of the three men were acquitted. The third was convicted."),
    Case("Orders rose 4% on the month. Orders fell 2% on the year."),
    Case("The upper lake is empty. The lower lake is full."),
    Case("The water is safe to swim in. The water is unsafe to drink."),
    Case("Karl Voss died in 2011. His firm still makes clocks."),
    Case("The old mill stands empty. A family lives in the miller's house."),
    Case("The bill passed the lower house. The bill failed in the upper house."),
    Case("The Blues won. The Reds lost."),
    Case("Harald Pym has died at 88. He died in Leeds on Sunday. He is survived by his wife."),
    Case(
        "Harald Pym, the baker, died at home on Sunday.\nHe is survived by his wife and three sons.",
        title="Harald Pym, baker, dies at 88",
    ),
)
