"""Two poles of one field of outcomes, told in words that have nothing in common; and what is true of both."""

from __future__ import annotations

from ..cases import Case

FLAG: tuple[Case, ...] = (
    Case(
        "The walker Nils Abt set out from Garr on Sunday. Rescuers found Nils Abt alive in a barn.\n"
        "The weather in the hills was fair all week.\n"
        "Nils Abt is still missing, and his sister has asked people to look in their sheds.",
        ("Rescuers found Nils Abt alive in a barn", "Nils Abt is still missing"),
    ),
    Case(
        "The lifeboat went out again at dawn.\nHis brother, who found the body on the rocks, said nothing.",
        ("Angler still missing off Corran Head", "His brother, who found the body on the rocks"),
        title="Angler still missing off Corran Head",
    ),
    Case(
        "Magistrates found the case proved and gave him until Easter to pay.",
        ("Vicar cleared of speeding", "Magistrates found the case proved"),
        title="Vicar cleared of speeding",
    ),
    Case(
        "Contracts were exchanged on Friday, and the lighthouse has been bought by a family from Leeds.\n"
        "The agents are inviting offers for the lighthouse until May.",
        ("Contracts were exchanged on Friday", "The agents are inviting offers for the lighthouse until May"),
    ),
    Case(
        "The floodlights went out twice.\n"
        "Two men led away in handcuffs after the final whistle will appear before magistrates.",
        ("No arrests", "Two men led away in handcuffs"),
        title="No arrests at derby",
    ),
    Case(
        "Nobody was hurt, the fire brigade said.\n"
        "The caretaker, who is being treated in hospital for smoke inhalation, raised the alarm.",
        ("Nobody was hurt", "The caretaker, who is being treated in hospital for smoke inhalation"),
    ),
    Case(
        "The budget was carried unanimously.\nCouncillor Moss, who cast the only vote against, left early.",
        ("The budget was carried unanimously", "Councillor Moss, who cast the only vote against"),
    ),
    Case(
        "Counting went on until three in the morning.\n"
        "By forty votes the town had voted out Ida Moss, a plumber's daughter.",
        ("Moss clings on to seat", "the town had voted out Ida Moss"),
        title="Moss clings on to seat",
    ),
    Case(
        "The sea wall at Penmor held firm at night.\n"
        "Engineers spent Tuesday at the spot where the sea wall gave way.",
        ("The sea wall at Penmor held firm at night", "the sea wall gave way"),
    ),
    Case(
        "The first trams ran across the new viaduct last week.\nThe viaduct has yet to carry a passenger.",
        ("The first trams ran across the new viaduct last week", "The viaduct has yet to carry a passenger"),
    ),
    Case(
        "Admission to the caves is free.\nVisitors are charged £6, and dogs stay outside.",
        ("Admission to the caves is free", "Visitors are charged £6"),
    ),
    Case(
        "It was the first title in the club's history.\nTwo of the players had been champions in 1998.",
        ("It was the first title in the club's history", "Two of the players had been champions in 1998"),
    ),
    Case(
        "Not one cottage lost its roof.\nThe Hallams' cottage, roofless since Sunday, is under a tarpaulin.",
        ("Not one cottage lost its roof", "The Hallams' cottage, roofless"),
    ),
    Case(
        "Tests on the soup found no trace of lead.\nA trace of lead turned up in the soup served on Monday.",
        (
            "Tests on the soup found no trace of lead",
            "A trace of lead turned up in the soup served on Monday",
        ),
    ),
    Case(
        "Regulators have yet to approve the spray.\n"
        "The approval that the agency granted on Friday sent the shares up.",
        ("Regulators have yet to approve the spray", "The approval that the agency granted on Friday"),
    ),
    Case(
        "The judge threw out the lawsuit on Monday.\n"
        "She set a trial date of 9 February, and both sides said they were ready.",
        ("The judge threw out the lawsuit on Monday", "She set a trial date of 9 February"),
    ),
    Case(
        "Anna Reith has stepped down as harbour master.\nMs Reith, who remains harbour master, was at sea.",
        ("Anna Reith has stepped down as harbour master", "Ms Reith, who remains harbour master"),
    ),
    Case(
        "The dockers' strike was called off on Tuesday.\nThe dockers are still manning the picket line.",
        ("The dockers' strike was called off on Tuesday", "The dockers are still manning the picket line"),
    ),
    Case(
        "The concert is sold out.\nTickets are still available from the box office.",
        ("The concert is sold out", "Tickets are still available from the box office"),
    ),
    Case(
        "Clara Benn pleaded not guilty to fraud.\nBenn, who admitted both charges, will be sentenced in May.",
        ("Clara Benn pleaded not guilty to fraud", "Benn, who admitted both charges"),
    ),
    Case(
        "The turbine was delivered on Monday.\nThe turbine has yet to arrive, and the crane stands idle.",
        ("The turbine was delivered on Monday", "The turbine has yet to arrive"),
    ),
)

PASS: tuple[Case, ...] = (
    Case(
        "The Rex is shut, and pigeons live in it.\nAcross the road a bus stops every hour.\n"
        "The New Rex is open daily and has three screens."
    ),
    Case(
        "Bakers at the Lund works went on strike on Monday over their shifts.\n"
        "Rain is expected at the weekend.\nThe strike has been called off."
    ),
    Case("Mrs Holm, who died on Tuesday, kept the bell.\nIt is to go to the works museum, her son said."),
    Case("The angler was missing for two days.\nHis body was found on the rocks on Friday."),
    Case("Cole was cleared of murder in May.\nHis brother was found guilty of perjury."),
    Case("The pub was for sale for ten years.\nIt has been bought by a couple from Leeds."),
    Case("No arrests were made at the match.\nIn 2019 two men were taken into custody."),
    Case("Nobody was seriously hurt.\nTwo riders were taken to hospital with bruises."),
    Case("None of the passengers was hurt.\nThe driver was taken to hospital."),
    Case("The motion to build was carried unanimously.\nIn March two councillors had voted against the fee."),
    Case("The wall held in 1953.\nThe wall gave way in 2013."),
    Case("The court has yet to rule on the harbour.\nIt ruled in 2019 that the quay was public."),
    Case("Admission is free for children.\nVisitors are charged £6."),
    Case("The bill was approved by the Senate.\nIn March the House had rejected the bill."),
    Case("Moss was voted out in 2015.\nShe was re-elected in 2019."),
    Case("The baker's shop was flooded.\nThe chapel stayed dry."),
    Case("She lost her appeal in May and won her appeal in the Supreme Court in June."),
    Case("Ann Pell is recovering in hospital.\nHer husband, Tom, was killed."),
    Case("The north tower collapsed.\nThe south tower is still standing."),
    Case("The concert on Friday is sold out.\nTickets for Saturday's concert are still available."),
    Case("Police denied that the man had been arrested.\nHe walked free."),
)
