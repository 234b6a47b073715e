"""Texts the checker must flag, with both quotes, and texts it must leave alone."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG = (
    Case(
        "Inspectors went through the books of the lock.\nThey did not find a single payment to an official.\n"
        "The two payments to officials have been paid back.",
        (
            "They did not find a single payment to an official",
            "The two payments to officials have been paid back",
        ),
    ),
    Case(
        "A bus left the road near Cadle on Monday. Nobody was hurt, the fire service said.\n"
        "The driver, 52, is recovering from his injuries at Cadle General.",
        ("Nobody was hurt", "his injuries"),
    ),
    Case(
        "Police have made no arrests over the raid on the jeweller's shop.\n"
        "The two men arrested on Sunday in a flat above a laundry will appear in court next week.",
        (
            "Police have made no arrests over the raid on the jeweller's shop",
            "The two men arrested on Sunday in a flat above a laundry",
        ),
    ),
    Case(
        "There were no witnesses to the fall, the inquest heard.\n"
        "A witness told the coroner that she had seen Mr Pell lean out to photograph a heron.",
        (
            "There were no witnesses to the fall",
            "A witness told the coroner that she had seen Mr Pell lean out",
        ),
    ),
    Case(
        "Judge Ellen Marr has never been married, and lives with two cats.\n"
        "Her husband, a retired vet, keeps the garden.",
        ("Judge Ellen Marr has never been married", "Her husband, a retired vet, keeps the garden"),
    ),
    Case(
        "Tamsin Rowe, who has no children, left the bulk of her estate to the lifeboats.\n"
        "Her son Patrick will read the lesson.",
        ("Tamsin Rowe, who has no children", "Her son"),
    ),
    Case(
        "Mount Orrin is not the highest peak in the range.\n"
        "Mount Orrin, the highest peak in the range, was first climbed in 1911.",
        ("Mount Orrin is not the highest peak in the range", "Mount Orrin, the highest peak"),
    ),
    Case(
        "None of the 31 passengers was injured when the tram left the rails.\n"
        "Four passengers were injured, one of them seriously.",
        ("None of the 31 passengers was injured", "Four passengers were injured"),
    ),
    Case(
        "The minister refused to sign the agreement on Tuesday night.\n"
        "The agreement, which the minister signed on Tuesday night, gives the port to the state.",
        (
            "The minister refused to sign the agreement on Tuesday night",
            "The agreement, which the minister signed on Tuesday night",
        ),
    ),
    Case(
        "The company has no debt, it says in its accounts.\nIts debt of £4m falls due in March.",
        ("The company has no debt", "Its debt of £4m falls due in March"),
    ),
    Case(
        "Nothing was taken in the burglary at the vicarage.\n"
        "The silver stolen from the vicarage in the burglary was worth £9,000.",
        (
            "Nothing was taken in the burglary at the vicarage",
            "The silver stolen from the vicarage in the burglary",
        ),
    ),
    Case(
        "No complaints have been received about the new bins, according to the council.\n"
        "The council has received 212 complaints about the bins since they arrived.",
        (
            "No complaints have been received about the new bins, according to the council",
            "The council has received 212 complaints about the bins since they arrived",
        ),
    ),
    Case(
        "The house was empty when the roof came down: nobody was inside.\n"
        "A family of four was inside when the roof came down.",
        ("nobody was inside", "A family of four was inside"),
    ),
    Case(
        "Dr Vance has not published a paper on the drug.\nDr Vance published a paper on the drug in March.",
        ("Dr Vance has not published a paper on the drug", "Dr Vance published a paper on the drug in March"),
    ),
    Case(
        "Neither of the brothers has been charged.\nThe elder brother was charged with arson on Friday.",
        ("Neither of the brothers has been charged", "The elder brother was charged with arson on Friday"),
    ),
    Case(
        "The ferry had no lifejackets on board.\n"
        "The passengers were given the ferry's lifejackets as the water rose.",
        ("The ferry had no lifejackets on board", "the ferry's lifejackets"),
    ),
    Case(
        "The vaccine has not been approved in Europe.\n"
        "The vaccine, approved in Europe in May, is given in two doses.",
        ("The vaccine has not been approved in Europe", "The vaccine, approved in Europe in May"),
    ),
    Case(
        "The school failed to meet the safety standard.\n"
        "The school met the safety standard in every respect.",
        (
            "The school failed to meet the safety standard",
            "The school met the safety standard in every respect",
        ),
    ),
    Case(
        "Mr Orde denies wrongdoing. He was not at the meeting on 4 May, the minutes show.\n"
        "Mr Orde attended the meeting on 4 May and spoke for ten minutes.",
        ("He was not at the meeting on 4 May", "Mr Orde attended the meeting on 4 May"),
    ),
    Case(
        "No one lives on the island.\nThe island's 14 residents get their post by drone.",
        ("No one lives on the island", "The island's 14 residents"),
    ),
    Case(
        "The driver was not wearing a seat belt.\nThe driver was wearing a seat belt, which saved his life.",
        ("The driver was not wearing a seat belt", "The driver was wearing a seat belt"),
    ),
    Case(
        "The factory never reopened after the flood.\n"
        "The factory reopened in June 1998 after the flood with half the staff.",
        (
            "The factory never reopened after the flood",
            "The factory reopened in June 1998 after the flood with half the staff",
        ),
    ),
    Case(
        "Nobody died in the explosion.\nThe explosion killed two people and shook windows a mile off.",
        ("Nobody died in the explosion", "The explosion killed two people"),
    ),
    Case(
        "A 41-year-old man was taken into custody on Friday.\nNobody has been arrested, police said.",
        ("Nobody has been arrested", "A 41-year-old man was taken into custody on Friday"),
    ),
    Case(
        "Police say that no weapon was found at the scene.\n"
        "The knife was found at the scene by a dog walker.",
        ("no weapon was found at the scene", "The knife was found at the scene by a dog walker"),
    ),
    Case(
        "The theatre receives no public subsidy.\nIts public subsidy, £300,000 a year, comes from the state.",
        (
            "The theatre receives no public subsidy",
            "Its public subsidy, £300,000 a year, comes from the state",
        ),
    ),
    Case(
        "Ms Hale has lived in the village all her life and has never left the county.\n"
        "In 1988 she left the county to study in Leeds.",
        (
            "Ms Hale has lived in the village all her life and has never left the county",
            "she left the county to study in Leeds",
        ),
    ),
)

SHOULD_PASS = (
    Case(
        "The inspectors went through 900 invoices and did not find a single payment to an official.\n"
        "The payment for the pumps was made in May."
    ),
    Case(
        "There was no surveyor on the staff of the harbour when the wall cracked.\n"
        "The region's surveyor, Pia Holt, came out twice."
    ),
    Case(
        "The Marta was free to go for a week, and nobody came for her.\nShe had come in with timber in March."
    ),
    Case(
        "Kaleria has been promised peace before. In the Lisk Memorandum, signed on 5 May 1994, four states "
        "undertook to respect its borders.\n"
        "The Osmark draft: Envoys discussed a neutral zone with foreign guarantors. Nothing was signed."
    ),
    Case("Nobody was hurt in Monday's fire. In 2019 a fire at the same mill killed two people."),
    Case(
        "Mr Dale denied that he had met the lobbyist. Two witnesses said that he had met "
        "the lobbyist in Rome."
    ),
    Case(
        "In March the council did not approve the plan. In July it approved the plan by nine votes to four."
    ),
    Case("Police have made no further arrests. The two men arrested on Sunday were released on bail."),
    Case("The union said that talks had not taken place. The company said that talks took place on Friday."),
    Case("There were no serious injuries, but eleven people were treated for minor injuries."),
    Case("The ferry did not sail on Monday. On Tuesday the ferry sailed at noon."),
    Case("She had never been married when she met Karl. Her husband Karl died in 2011."),
    Case("The club had not won a title until 1998. The club won the title in 2003."),
    Case("Not all the samples contained lead. Two samples contained lead."),
    Case("The bridge is not the longest in Europe. It is the longest bridge in the county."),
    Case("If nobody is arrested by Friday, the reward will rise. Three people were arrested last year."),
    Case("He did not sign the first letter. He signed the second letter in May."),
    Case(
        "The new law does not apply to small shops. The new law applies to shops of more "
        "than 400 square metres."
    ),
    Case("No tickets were sold for the Thursday show. All tickets for the Saturday show were sold."),
    Case("The minister has not resigned. Her predecessor resigned in May."),
    Case("Not only did the firm pay its debt, it paid its debt early. The firm paid its debt in March."),
    Case("Two of the 12 divers were not found. Ten divers were found on the first day."),
    Case("The mayor did not attend because she was ill; the deputy mayor attended."),
    Case("No trains ran on Sunday. Trains ran normally on Monday."),
    Case("“I never took a penny,” said Mr Orde. Prosecutors say Mr Orde took £4,000."),
    Case(
        "The court did not find that the company had broken the law. The court found "
        "that a manager had broken the law."
    ),
    Case("Unlike her sister, Ruth never married. Her sister's husband ran the mill."),
    Case("There was no damage to the church. The school roof was damaged."),
    Case("The drug does not cure the disease. The drug cures the rash."),
    Case("He no longer works for the bank. He worked for the bank for nine years."),
    Case("The firm did not comment. It commented last year that sales were slow."),
    Case("No child should go hungry. Each child gets a meal."),
    Case("Ann Pell has no children of her own. Her husband's daughter lives with them."),
)
