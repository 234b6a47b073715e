"""Kinds of which one excludes another: a thing named in one place of a sentence is one of them only.

`excluded("Tuesday", "Friday")` is "weekday", `excluded("murder", "manslaughter")` is "killing": the class
both belong to. "" where they share no class, or are two words for one kind ("car" and "automobile").
Symmetric; lemmas in lower case. Written by hand, for what newspapers report.
"""

from __future__ import annotations

from functools import lru_cache

from .words import rows

# class: its kinds; words for one kind are joined by "="
_CLASSES = """
colour: red=crimson=scarlet orange yellow green blue=navy purple=violet pink brown black white grey=gray
  gold silver turquoise beige
weekday: monday tuesday wednesday thursday friday saturday sunday
month: january=jan february=feb march april may june july august=aug september=sept=sep october=oct
  november=nov december=dec
season: spring summer autumn=fall winter
part of day: morning=dawn afternoon evening=dusk night=midnight noon=midday
time unit: second minute hour day=daily week=weekly fortnight=fortnightly month=monthly
  year=annual=annually=yearly decade century=centennial
quarter: first-quarter second-quarter third-quarter fourth-quarter
ordinal: first=1st second=2nd third=3rd fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th
  tenth=10th
compass: north=northern south=southern east=eastern west=western
  north-east=northeast=northeastern=north-eastern north-west=northwest=northwestern=north-western
  south-east=southeast=southeastern=south-eastern south-west=southwest=southwestern=south-western
killing: murder manslaughter suicide infanticide
offence: arson burglary robbery theft=larceny fraud=deception perjury bribery=corruption blackmail=extortion
  kidnapping=abduction rape assault treason espionage=spying smuggling=trafficking forgery vandalism
  embezzlement tax-evasion murder manslaughter libel=defamation slander
plea: guilty innocent
stage of a case: arrest=apprehend=detain charge=indict convict acquit=clear=exonerate pardon
metal: gold silver copper=bronze iron steel aluminium=aluminum nickel zinc lead tin platinum lithium uranium
fuel: coal oil gas petrol=gasoline diesel hydrogen wood peat lignite kerosene
power: nuclear solar wind hydro=hydroelectric tidal geothermal coal
drink: tea coffee beer wine milk water juice whisky=whiskey vodka cider rum gin cocoa
grain: wheat rice maize=corn barley oats=oat rye soya=soy=soybean
meat: beef pork lamb=mutton chicken=poultry turkey venison fish
animal: turkey chicken=hen dog=puppy cat=kitten horse cow=cattle sheep pig goat bird fish rabbit bear wolf
  fox elephant lion
  tiger monkey whale dolphin shark seal snake bat rat mouse deer duck goose=geese pigeon heron
vehicle: car=automobile lorry=truck bus=coach van motorbike=motorcycle bicycle=bike train=rail tram
  plane=aircraft=jet=airliner=airplane helicopter ferry=ship=boat=vessel ambulance tractor taxi=cab
craft: submarine tanker trawler yacht ferry warship=frigate=destroyer
weapon: knife gun=pistol=rifle=shotgun=handgun=firearm sword bomb=grenade hammer missile drone arrow axe
body part: head face eye ear nose neck shoulder arm elbow hand finger chest back hip leg knee ankle foot toe
  heart lung liver kidney brain stomach
sport: football=soccer rugby cricket tennis golf hockey basketball baseball swimming cycling rowing boxing
  athletics netball volleyball badminton handball
faith: christian=christianity muslim=islam=islamic jewish=judaism=jew hindu=hinduism buddhist=buddhism
  sikh=sikhism atheist
church: catholic protestant=anglican orthodox methodist baptist
party: republican=gop democrat=democratic
ideology: communist=communism socialist=socialism liberal=liberalism conservative=conservatism
  fascist=fascism nationalist=nationalism green libertarian
school: nursery=kindergarten primary=elementary secondary university=college
building: school hospital church=cathedral=chapel mosque temple synagogue library museum theatre=theater
  cinema factory=plant warehouse prison=jail hotel pub=bar restaurant=cafe shop=store supermarket airport
  station stadium=arena farm castle embassy court=courthouse bank bridge tunnel house=home flat=apartment
  office tower lighthouse mill barn bakery gallery pharmacy
landform: beach=shore cliff=clifftop=cliff-top=bluff mountain=mount hill=hilltop valley island=isle lake
  river=stream canal forest=wood=woodland desert ocean=sea harbour=harbor=port bay swamp=marsh glacier
  volcano cave park field=meadow bridge building roof
settlement: village town city
illness: cancer diabetes influenza=flu covid=coronavirus=covid-19 measles malaria cholera tuberculosis
  hiv=aids ebola asthma pneumonia polio dementia=alzheimer stroke heart-attack
disaster: earthquake=quake flood=flooding fire=blaze=wildfire hurricane=cyclone=typhoon tornado drought
  landslide=mudslide avalanche tsunami eruption explosion=blast crash=collision shooting stabbing
relation: father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather
  grandmother grandson granddaughter cousin fiance fiancee girlfriend boyfriend widow widower stepfather
  stepmother stepson stepdaughter
officer: founder co-founder=cofounder chairman=chairwoman=chair=chairperson treasurer secretary
  spokesman=spokeswoman=spokesperson mayor governor minister president=president-elect ambassador judge
  prosecutor lawyer=attorney=barrister=solicitor engineer teacher=schoolteacher doctor=physician=surgeon
  nurse journalist=reporter economist farmer pilot plumber actor=actress singer painter poet novelist=author
  architect chef=cook soldier sailor detective dentist banker coach=trainer goalkeeper striker referee
  librarian vet=veterinarian fisherman baker
chief: ceo=chief_executive cfo coo cto
chief post: executive financial operating technology marketing legal medical scientific
rank: general colonel major captain lieutenant sergeant corporal private admiral commander
body: parliament=legislature court government council jury
chamber: senate house=commons lords assembly
medal: gold silver bronze
rhyme of place: mayor governor president king
court: supreme appeal high district county magistrates
subject: history physics chemistry mathematics=maths=math biology geography music english french german
instrument: piano guitar violin drum flute trumpet cello saxophone harp organ
material: wood=wooden=timber stone concrete brick glass plastic steel paper rubber leather wool=woollen
  cotton silk clay
garment: shirt dress coat=jacket hat=cap shoe=boot glove scarf=shawl trousers=pants skirt
fruit: apple pear orange banana grape strawberry cherry plum lemon mango peach melon
crop: potato tomato carrot onion cabbage pumpkin bean pea lettuce
meal: breakfast lunch dinner=supper
money maker: revenue=sales profit=earnings cost=expense
money paid: dividend salary=wage pension tax
corporate money: revenue=sales debt=borrowing cash inventory=stock
share kinds: common preferred
tier: tier_1 tier_2
publishing: book film=movie song album play opera novel poem painting sculpture=statue
media: newspaper=paper magazine television=tv radio podcast
limb of state: army=military navy air-force police
army side: rebel=insurgent government
prize: championship league cup
age group: baby=infant toddler teenager=teen=adolescent pensioner
punishment: fine prison=jail probation=parole execution
weather: rain=rainfall=downpour snow=snowfall hail fog=mist heat=heatwave wind=gale frost lightning
way of getting: buy=purchase=acquire lease=rent borrow steal inherit
"""


def _classes() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for name, members in rows(_CLASSES):
        for number, entry in enumerate(members.split()):
            for word in entry.split("="):
                table.setdefault(word, {})[name] = number
    return table


_IN_CLASS = _classes()


@lru_cache(maxsize=4096)
def excluded(one: str, other: str) -> str:
    """The class of which the two are different members ("colour" for red and blue); "" where they are not."""
    first, second = _IN_CLASS.get(one.casefold(), {}), _IN_CLASS.get(other.casefold(), {})
    if any(second.get(name) == number for name, number in first.items()):
        return ""
    return next((name for name in first if name in second), "")
