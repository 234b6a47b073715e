"""Texts in which headline or standfirst gainsays the body, and tempting ones in which neither does."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "ASHGROVE — Councillors voted 23 to 19 on Thursday night to approve the closure of Ashgrove "
        "library, ending a two-year fight.\n"
        "The building, which opened in 1931, will be sold. Campaigners in the gallery wept.",
        (
            "Council rejects plan to close Ashgrove library",
            "Councillors voted 23 to 19 on Thursday night to approve the closure of Ashgrove library",
        ),
        title="Council rejects plan to close Ashgrove library",
    ),
    Case(
        "Passengers on the Sollund ferries will pay 8% more from April, the operator said on Monday.\n"
        "A single ticket for an adult goes up to 54 kroner. Children under six still travel free.",
        (
            "Ferry fares to rise 5% from April",
            "Passengers on the Sollund ferries will pay 8% more from April",
        ),
        title="Ferry fares to rise 5% from April",
    ),
    Case(
        "Unemployment rose to 7.4% in the third quarter, the highest level in a decade, the statistics "
        "office said on Friday.\n"
        "The number of people out of work went up by 31,000. Economists had expected a smaller rise.",
        ("Unemployment falls to lowest level in a decade", "Unemployment rose to 7.4% in the third quarter"),
        title="Unemployment falls to lowest level in a decade",
    ),
    Case(
        "United are in the cup final after beating Rovers 3-1 on Saturday in front of 22,000.\n"
        "Two goals in four minutes settled it. Rovers had taken the lead after half an hour.",
        (
            "Rovers beat United 3-1 to reach cup final",
            "United are in the cup final after beating Rovers 3-1 on Saturday in front of 22,000",
        ),
        title="Rovers beat United 3-1 to reach cup final",
    ),
    Case(
        "Donal Preece, the mayor of Westhaven, was found guilty of bribery on Tuesday after a six-week "
        "trial.\n"
        "He will be sentenced in May. His lawyers said that he would appeal against the conviction.",
        (
            "Mayor cleared of bribery after six-week trial",
            "Donal Preece, the mayor of Westhaven, was found guilty of bribery on Tuesday",
        ),
        title="Mayor cleared of bribery after six-week trial",
    ),
    Case(
        "The administrative court on Wednesday overturned the ban on night flights at Lenz airport.\n"
        "The ruling takes effect at once. Residents said they would appeal.",
        (
            "Court upholds ban on night flights at Lenz airport",
            "The administrative court on Wednesday overturned the ban on night flights at Lenz airport",
        ),
        title="Court upholds ban on night flights at Lenz airport",
    ),
    Case(
        "The Maritime Museum in Dalby will reopen in July, its director said, after a refit that has "
        "taken two years.\n"
        "The new galleries hold 4,000 objects. Entry will be free for the first week.",
        ("Museum to reopen in May", "The Maritime Museum in Dalby will reopen in July"),
        title="Museum to reopen in May after two-year refit",
    ),
    Case(
        "A crane toppled onto a row of parked cars in Port Amery on Monday, injuring two builders.\n"
        "The crane's owner is investigating. Winds had reached 90km an hour.",
        (
            "No one hurt as crane topples in Port Amery",
            "A crane toppled onto a row of parked cars in Port Amery on Monday, injuring two builders",
        ),
        title="No one hurt as crane topples in Port Amery",
    ),
    Case(
        "Hallam Steel made a pre-tax profit of £112m in the year to March, down from £131m the year "
        "before.\n"
        "Revenue was flat at £1.4bn.",
        (
            "Profits jump at Hallam Steel",
            "Hallam Steel made a pre-tax profit of £112m in the year to March, down from £131m the year",
        ),
        title="Profits jump at Hallam Steel",
    ),
    Case(
        "Elke Brandt, the housing minister, refused on Friday to resign over a leaked letter in which she"
        " mocked tenants.\n"
        "The opposition has tabled a motion of no confidence.",
        (
            "Minister Brandt resigns over leaked letter",
            "refused on Friday to resign over a leaked letter in which she mocked tenants",
        ),
        title="Minister Brandt resigns over leaked letter",
    ),
    Case(
        "A Swedish company, Broteknik, has won the contract to build the bridge to Skarv, the roads "
        "agency said.\n"
        "Work begins in the spring. It is due to be finished in 2028.",
        (
            "Danish firm wins contract to build Skarv bridge",
            "A Swedish company, Broteknik, has won the contract to build the bridge to Skarv",
        ),
        title="Danish firm wins contract to build Skarv bridge",
    ),
    Case(
        "The Senate voted 31-18 on Tuesday in favor of a ban on plastic bags, sending it to the governor.\n"
        "The ban would begin next January. Grocers had lobbied against it.",
        (
            "Senate votes against ban on plastic bags",
            "The Senate voted 31-18 on Tuesday in favor of a ban on plastic bags",
        ),
        title="Senate votes against ban on plastic bags",
    ),
    Case(
        "Heat delayed the start of the Castlebridge half-marathon by an hour on Sunday.\n"
        "Some 3,100 runners finished. Two were treated for heatstroke.",
        (
            "Rain delays start of Castlebridge half-marathon",
            "Heat delayed the start of the Castlebridge half-marathon by an hour on Sunday",
        ),
        title="Rain delays start of Castlebridge half-marathon",
    ),
    Case(
        "The prime minister has turned down an invitation to talks on the border, her office said on "
        "Sunday.\n"
        "She said there was nothing to discuss. The talks begin in Oslo on Thursday.",
        (
            "Prime minister accepts invitation to border talks",
            "The prime minister has turned down an invitation to talks on the border",
        ),
        title="Prime minister accepts invitation to border talks",
    ),
    Case(
        "The tunnel under the Weir will open in 2029, two years late, the ministry admitted on Friday.\n"
        "It blamed a flooded shaft. The cost has gone up to €2.1bn.",
        ("Tunnel to open two years early", "The tunnel under the Weir will open in 2029, two years late"),
        title="Tunnel to open two years early",
    ),
    Case(
        "Most residents oppose the new tram line, according to a poll of 1,200 people in the city.\n"
        "Some 58% were against it and 31% in favour. The rest had no view.",
        ("Most residents support new tram line", "Most residents oppose the new tram line"),
        title="Most residents support new tram line, poll shows",
    ),
    Case(
        "Kelvex has admitted dumping waste in the river Orm over a period of four years.\n"
        "The firm told the regulator that staff had opened a valve at night. It will be fined.",
        (
            "Company denies dumping waste in river",
            "Kelvex has admitted dumping waste in the river Orm over a period of four years",
        ),
        title="Company denies dumping waste in river",
    ),
    Case(
        "The bridge at Fell End was built for £14m in 1998 and carries about 300 cars a day.\n"
        "It leads to a quarry.",
        (
            "Built for £40m in 1998, it carries 300 cars a day",
            "The bridge at Fell End was built for £14m in 1998 and carries about 300 cars a day",
        ),
        title="The bridge nobody wanted",
        standfirst="Built for £40m in 1998, it carries 300 cars a day",
    ),
    Case(
        "Only one in three hives in the county survived the winter, a survey of beekeepers has found.\n"
        "Mites were to blame.",
        (
            "Two in three hives in the county survived the winter",
            "Only one in three hives in the county survived the winter",
        ),
        title="Beekeepers count the cost",
        standfirst="Two in three hives in the county survived the winter",
    ),
    Case(
        "The council said on Monday that the school on Sula, which has 19 pupils, would stay open until "
        "2030.\n"
        "Parents cheered.",
        (
            "The school on Sula, with nine pupils, will stay open until 2030",
            "The council said on Monday that the school on Sula, which has 19 pupils",
        ),
        title="Island school wins reprieve",
        standfirst="The school on Sula, with nine pupils, will stay open until 2030",
    ),
    Case(
        "Mira Oduya, who is 12, became the youngest champion of Sweden on Saturday.\n"
        "She beat a grandmaster in 31 moves.",
        (
            "Mira Oduya, 12, is the youngest champion of Norway",
            "who is 12, became the youngest champion of Sweden on Saturday",
        ),
        title="Chess prodigy makes history",
        standfirst="Mira Oduya, 12, is the youngest champion of Norway",
    ),
    Case(
        "A former banker, Karl Reuss, was sentenced to four years on Monday for cheating pensioners.\n"
        "He showed no emotion.",
        (
            "Karl Reuss sentenced to seven years for cheating pensioners",
            "A former banker, Karl Reuss, was sentenced to four years on Monday for cheating pensioners",
        ),
        title="Ex-banker jailed for fraud",
        standfirst="Karl Reuss sentenced to seven years for cheating pensioners",
    ),
    Case(
        "From Monday the vaccine will be offered first to people over 65, the ministry said.\n"
        "It has bought 2m doses.",
        (
            "Doses will be offered first to people over 75",
            "From Monday the vaccine will be offered first to people over 65",
        ),
        title="Vaccine campaign begins",
        standfirst="Doses will be offered first to people over 75",
    ),
    Case(
        "The airline Ostara said on Tuesday it would buy 20 planes from Airbus.\nDelivery starts in 2027.",
        (
            "Ostara will buy the planes from Boeing",
            "The airline Ostara said on Tuesday it would buy 20 planes from Airbus",
        ),
        title="Airline orders 20 jets",
        standfirst="Ostara will buy the planes from Boeing",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "Norbak's pre-tax profit fell to 61m crowns from 70m. The dividend goes up to 3 crowns a share.\n"
        "The chain expects profit to rise this year.",
        title="Profit slips at Norbak but dividend rises",
    ),
    Case(
        "Hallam Steel said it was considering closing a furnace, which could cost between 180 and 300 "
        "jobs.\n"
        "No decision has been taken.",
        title="Up to 300 jobs may go at Hallam Steel",
    ),
    Case(
        "Councillors on Thursday approved the closure of Ashgrove library. In March they had rejected the"
        " same plan.\n"
        "The building will be sold.",
        title="Council backs library closure after U-turn",
    ),
    Case(
        "Fares on the Sollund ferries will rise by 9.4% in April, the operator said.\n"
        "A single ticket will cost 54 kroner.",
        title="Ferry fares to go up by nearly a tenth",
    ),
    Case(
        "A man arrested on Tuesday on suspicion of arson was released on bail on Wednesday.\n"
        "The fire destroyed a boathouse.",
        title="Man arrested over boathouse fire is released",
    ),
    Case(
        "Last year 51 independent bookshops opened and 38 closed, the trade body said.\nMost are small.",
        title="Not dead yet: the return of the bookshop",
        standfirst="Independent shops are opening faster than they close",
    ),
    Case(
        "Rovers were beaten 2-0 in the final by United on Saturday, to the applause of both ends.\n"
        "They had won six in a row.",
        title="Rovers lose final but win hearts",
    ),
    Case(
        "At least 42 people were injured, four seriously, when two trains collided near Brenholm on "
        "Friday.\n"
        "Nobody was killed.",
        title="Dozens hurt in train crash near Brenholm",
    ),
    Case(
        "A climber who spent two nights on a ledge said on Monday that she had been terrified at first "
        "and then bored.\n"
        "“I was never afraid of the dark,” said Ana Feld.",
        title="'I was never afraid', says rescued climber",
    ),
    Case(
        "Negotiators from the United States and China will hold talks in Geneva next week, both "
        "governments said.\n"
        "The last round ended without agreement.",
        title="US and China agree to talks",
        standfirst="American and Chinese officials will meet in Geneva next week",
    ),
    Case(
        "A survey of 2,040 teachers found that 49% meant to leave within five years.\n"
        "Pay came second among the reasons.",
        title="Half of teachers plan to quit",
    ),
    Case(
        "After 90 days without rain the drought in the hills ended on Sunday. By Monday the valley was "
        "under water.\n"
        "One bridge was lost.",
        title="Drought ends in the hills; floods begin in the valley",
    ),
    Case(
        "The central bank left its main rate at 4% on Thursday. Inflation slowed to 2.3% in May from "
        "2.9%.\n"
        "One member voted for a cut.",
        title="Rates held at 4% as inflation eases",
    ),
    Case(
        "Nine schools will close in July and 14 will remain open.\nParents have until March to object.",
        title="School closures: what parents need to know",
        standfirst="Which schools will shut, which will stay open and when",
    ),
    Case(
        "Prosecutors charged the mayor, Donal Preece, with taking bribes on Tuesday. He says the claims "
        "are false.\n"
        "He faces ten years in prison.",
        title="Mayor denies taking bribes",
    ),
    Case(
        "Coffee lowers the risk of gout, a study found last year. Another, from Lundby, found no effect.\n"
        "The truth may lie in the milk.",
        title="Is coffee good for you?",
        standfirst="Some studies say it is, others that it is not",
    ),
    Case(
        "Hallam Steel's profit fell by 14% to £112m. Analysts had expected £100m. The shares rose by 3%.\n"
        "The dividend is unchanged.",
        title="Shares rise after Hallam Steel's profit falls less than feared",
    ),
    Case(
        "The number of accidents on the coastal motorway fell from 61 to 48 last year, police said.\n"
        "Traffic increased by 4%.",
        title="Fewer accidents on coastal motorway",
    ),
    Case(
        "After the wettest spring since 1983 farmers in Lirac have had no rain for six weeks.\n"
        "Maize is withering.",
        title="Wet spring, dry summer: farmers despair",
    ),
    Case(
        "Police arrested three men and a woman on Monday in a raid on a warehouse in Dalby.\n"
        "They seized 40kg of cocaine.",
        title="Four held after raid on Dalby warehouse",
    ),
    Case(
        "The bishop voted in favour of women priests on Friday but the synod rejected the measure by 61 "
        "votes to 54.\n"
        "It can come back in 2027.",
        title="Bishop says yes to women priests, synod says no",
    ),
    Case(
        "The gallery in Dalby is a path. It opened in May and has had 9,000 visitors.\n"
        "The curator, Inga Moe, calls it a walk with interruptions.",
        title="A museum without walls",
        standfirst="Dalby's new gallery has no building, no shop and no door",
    ),
    Case(
        "Elke Brandt, the housing minister, said on Friday that she would stay in her post.\n"
        "The opposition had called on her to resign.",
        title="Minister Brandt will not resign",
    ),
    Case(
        "The storm, which strengthened on Sunday over warm water, weakened on Monday as it approached "
        "Porto Claro.\n"
        "Ferries are running again.",
        title="Storm weakens as it nears coast",
    ),
    Case(
        "The economy grew by 2.4% this year and will grow by 1.8% next year, the bank forecast.\n"
        "It expects inflation to fall.",
        title="Growth to slow next year, says bank",
    ),
    Case(
        "Brent crude fell to $69.40 a barrel on Tuesday, its lowest since March, after rising for three "
        "weeks.\n"
        "Petrol prices may follow.",
        title="Oil price tumbles",
        standfirst="Brent crude falls below $70 for the first time since March",
    ),
)
